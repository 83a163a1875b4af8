import { existsSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { DatabaseSync } from 'node:sqlite';
import { DatabaseError, problemWith, READ_ONLY, refusal } from './problems.ts';

/** SQLite's code for a file that was deleted or moved while it was open. */
const MOVED = 1032;

interface Holder {
  readonly pid: number;
  readonly host: string;
}

/**
 * Keeps every other process from opening a database with the same call. The lock is SQLite's own on a file beside the
 * database, so that the system drops it however the process ends; the file is gone after an orderly end. It can be read
 * while it is locked, and says who holds it.
 * @param path without symbolic links
 * @param shown path for the message
 * @returns releases the lock
 * @throws a DatabaseError
 */
export function lockFile(path: string, shown: string): () => void {
  const own = { pid: process.pid, host: hostname() };
  const file = `${path}-lock`;
  const database = open(file, shown);
  try {
    database.exec('begin immediate; create table if not exists holder (pid integer, host text); delete from holder');
    database.prepare('insert into holder values (?, ?)').run(own.pid, own.host);
    database.exec('commit; begin immediate');
    if (!isHeldBy(file, own)) throw Object.assign(new Error('deleted'), { errcode: MOVED });
  } catch (error) {
    // The process that held it last may have deleted the file after this one had opened it: then there will be another.
    const isDeleted = error instanceof Error && 'errcode' in error && error.errcode === MOVED;
    const problem = problemWith(file, error);
    const isHeld = problem instanceof DatabaseError && problem.kind === 'busy';
    const holder = isHeld ? readHolder(database) : undefined;
    database.close();
    throw isHeld || isDeleted ? heldBy(shown, holder, own, error) : problem;
  }
  return () => release(file, database, own);
}

function open(file: string, shown: string): DatabaseSync {
  try {
    return new DatabaseSync(file, { timeout: 0 });
  } catch (error) {
    throw refusal(existsSync(file) ? file : shown, ...READ_ONLY, error);
  }
}

function heldBy(shown: string, holder: Holder | undefined, own: Holder, cause: unknown): DatabaseError {
  const who = holder ? `process ${holder.pid} on ${holder.host}` : 'another process';
  const isOwn = holder?.pid === own.pid && holder.host === own.host;
  const same = isOwn ? ' (this one, or one of the same number in another container)' : '';
  const remedy = 'end that process, or name another file in DATABASE_URL';
  return refusal(shown, `one that ${who} has open${same}`, remedy, cause, 'passing');
}

function readHolder(database: DatabaseSync): Holder | undefined {
  try {
    const { pid, host } = database.prepare('select pid, host from holder').get() ?? {};
    return pid === undefined ? undefined : { pid: Number(pid), host: String(host) };
  } catch {
    // It is being written.
    return undefined;
  }
}

/** True if the lock file that stands there now is the one that this process has locked. */
function isHeldBy(file: string, { pid, host }: Holder): boolean {
  if (!existsSync(file)) return false;
  const database = new DatabaseSync(file, { timeout: 0, readOnly: true });
  const holder = readHolder(database);
  database.close();
  return holder?.pid === pid && holder.host === host;
}

function release(file: string, database: DatabaseSync, own: Holder): void {
  const isOurs = isHeldBy(file, own);
  try {
    if (isOurs) rmSync(file);
    database.close();
  } catch {
    // Windows deletes no open file, hence none that another process has opened meanwhile.
    database.close();
    if (process.platform === 'win32') rmSync(file, { force: true });
  }
}
