import { existsSync, statSync } from 'node:fs';
import { mkdir, open, realpath } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { createReporter, patiently } from './attempts.ts';
import { lockFile } from './lock.ts';
import { DatabaseError, problemWith, refusal } from './problems.ts';
import { createWatch, type Watch } from './watch.ts';

export interface OpenFileOptions {
  /**
   * Opens the database in WAL mode and without a timeout of SQLite's own, which would block the thread. Called again while
   * another program holds the file, so it must leave nothing open when it fails.
   */
  readonly open: (path: string) => DatabaseSync | Promise<DatabaseSync>;
  /** Wait for other programs, in milliseconds; 5000 by default. */
  readonly patience?: number;
  /** Called when attempts begin to fail, every ten minutes while they do, and with undefined when they work again. */
  readonly onTrouble?: (problem: DatabaseError | undefined) => void;
}

/** A database file that this process has open, and no other with the same call. */
export interface SqliteFile extends Watch {
  readonly database: DatabaseSync;
  /**
   * Does work, and again with backoff while another program holds the database. Work must be one transaction, or more that
   * may be repeated.
   * @throws a DatabaseError, or whatever else the work threw
   */
  attempt<T>(work: () => Promise<T>): Promise<T>;
  /** Waits for attempts under way, then for `end`, which closes the database, and lets other processes open the file. */
  close(end: () => Promise<void> | void): Promise<void>;
}

/** Longest wait for another process that has the file open, in milliseconds: one that was told to end needs a moment. */
const ENDING = 2500;

/**
 * Opens a database file for this process alone; creates it and its folder where they are missing.
 * @throws a DatabaseError, or whatever else `open` threw
 */
export async function openFile(path: string, options: OpenFileOptions): Promise<SqliteFile> {
  const { patience = 5000, onTrouble = () => undefined } = options;
  const real = await makeFile(path);
  const unlock = await patiently(
    path,
    () => lockFile(real, path),
    () => Math.min(patience, ENDING),
  );
  try {
    const database = await patiently(
      path,
      () => options.open(path),
      () => patience,
    );
    const watch = createWatch(path, real, database);
    const reporter = createReporter(onTrouble, () => takesWrite(database, watch));
    return { database, ...watch, ...createAttempts(path, { patience, reporter, check: watch.check, unlock }) };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** True if the database takes a write, here of a number in its header that stays as it is. */
function takesWrite(database: DatabaseSync, { check, note }: Watch): boolean {
  if (database.isTransaction) return false;
  try {
    check();
    const { user_version: version } = database.prepare('pragma user_version').get() ?? {};
    database.exec(`pragma user_version = ${Number(version)}`);
    note();
    return true;
  } catch {
    return false;
  }
}

interface AttemptParts {
  readonly patience: number;
  readonly reporter: ReturnType<typeof createReporter>;
  readonly check: Watch['check'];
  readonly unlock: () => void;
}

function createAttempts(
  path: string,
  { patience, reporter, check, unlock }: AttemptParts,
): Pick<SqliteFile, 'attempt' | 'close'> {
  const underWay = new Set<Promise<unknown>>();
  let closing: Promise<void> | undefined;
  const attempt = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      const result = await patiently(path, work, () => (closing ? 0 : patience));
      reporter.succeeded();
      return result;
    } catch (error) {
      if (error instanceof DatabaseError) reporter.failed(error);
      throw error;
    }
  };
  const close = async (end: () => Promise<void> | void): Promise<void> => {
    await Promise.all(underWay);
    try {
      // The last checkpoint, which the end makes, takes whatever is in the log.
      check();
    } catch {
      // Nothing is kept any more that could be lost.
    }
    await end();
    unlock();
  };
  return {
    attempt(work) {
      if (closing) return Promise.reject(new Error(`${path} is being closed`));
      const attempted = attempt(work);
      const settled = attempted.catch(() => undefined).finally(() => underWay.delete(settled));
      underWay.add(settled);
      return attempted;
    },
    close: (end) => (closing ??= close(end)),
  };
}

const LINKED = [
  'a file that has a second name (a hard link), by which another program may write to it unseen',
  'delete the other name, or put a copy in its place',
] as const;

/** Creates a missing file with its folder; gives its path without symbolic links, the same however it is named. */
async function makeFile(path: string): Promise<string> {
  try {
    await makeFolder(dirname(path), path);
    await refuseRemains(path);
    if (!existsSync(path)) await (await open(path, 'a')).close();
    // SQLite's own files stand beside the name that it is given, so that a second name would get others.
    const found = statSync(path);
    if (found.isFile() && found.nlink > 1) throw refusal(path, ...LINKED);
    return await realpath(path);
  } catch (error) {
    throw problemWith(path, error);
  }
}

/** SQLite itself would delete the write-ahead log of a file that is missing or was emptied, with all that is kept in it. */
async function refuseRemains(path: string): Promise<void> {
  const log = `${existsSync(path) ? await realpath(path) : path}-wal`;
  // In this order: another process that makes the file now writes to it first.
  if (sizeOf(log) === 0 || sizeOf(path) > 0) return;
  throw refusal(
    path,
    'only its -wal, without the file or with an empty one',
    'put the file or a copy back, or move the -wal away to start with an empty one',
  );
}

function sizeOf(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() === true ? stats.size : 0;
}

async function makeFolder(folder: string, path: string): Promise<void> {
  try {
    await makeFolders(folder);
  } catch (cause) {
    const remedy = 'make the folder by hand, or name another file in DATABASE_URL';
    throw refusal(path, `a folder that cannot be made (${folder})`, remedy, cause);
  }
}

/** `mkdir` with `recursive`, which for a folder in /proc never returns: there the system answers "no such folder". */
async function makeFolders(folder: string): Promise<void> {
  if (existsSync(folder) || dirname(folder) === folder) return;
  await makeFolders(dirname(folder));
  await mkdir(folder).catch((error: unknown) => {
    // Another process has made it meanwhile.
    if (!existsSync(folder)) throw error;
  });
}
