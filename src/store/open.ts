import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Kysely } from 'kysely';
import { CORRUPT, type DatabaseError, ELSEWHERE, openFile, problemWith, refusal, type SqliteFile } from 'sqlite-file';
import { keepCopy, migrate } from './migrate.ts';
import { type Migrations, migrations as shipped } from './schema.ts';
import { createSqlStore } from './sql-store.ts';
import { connect, sqliteDialect } from './sqlite.ts';
import type { Store } from './store.ts';

export interface OpenOptions {
  /** The program's own by default. */
  readonly migrations?: Migrations;
  /** Wait for another process that has the file locked, in milliseconds; 5000 by default. */
  readonly patience?: number;
  /** Called when the database begins to fail, every ten minutes while it does, and with undefined when it works again. */
  readonly onTrouble?: (problem: DatabaseError | undefined) => void;
}

/**
 * Opens the store that a DATABASE_URL names, for this process alone, and creates its file and folder where they are
 * missing. Runs pending migrations, after a backup when the database has data.
 * @throws an error of one sentence with fault and remedy; a refused file is untouched
 */
export async function openStore(url: string, { migrations = shipped, ...options }: OpenOptions = {}): Promise<Store> {
  const path = pathOf(url);
  const openDatabase = (): Promise<DatabaseSync> => prepare(path, migrations);
  if (path === IN_MEMORY) return createSqlStore(new Kysely({ dialect: sqliteDialect(await openDatabase()) }));
  const file = await openFile(path, { ...options, open: openDatabase });
  return patientStore(createSqlStore(new Kysely({ dialect: sqliteDialect(file.database, file) })), file);
}

/** A store each of whose calls waits for other programs that hold the file. */
function patientStore(store: Store, file: SqliteFile): Store {
  const methods = Object.entries(store).map(([name, method]: [string, (...values: unknown[]) => Promise<unknown>]) => [
    name,
    (...values: unknown[]) => file.attempt(() => method(...values)),
  ]);
  return { ...(Object.fromEntries(methods) as Store), close: () => file.close(store.close) };
}

/** Opens a database, and brings it up to date. */
async function prepare(path: string, migrations: Migrations): Promise<DatabaseSync> {
  const known = Object.keys(migrations).toSorted();
  const ran = path === IN_MEMORY ? [] : await inspect(path, known);
  const database = connect(path);
  try {
    const pending = known.find((name) => !ran.includes(name));
    const copy = pending !== undefined && ran.length > 0 ? await keepCopy(path, database, pending) : undefined;
    if (pending !== undefined) {
      database.exec(`pragma application_id = ${APPLICATION_ID}`);
      await migrate(path, new Kysely({ dialect: sqliteDialect(database) }), migrations, copy);
    }
    return database;
  } catch (error) {
    database.close();
    throw problemWith(path, error);
  }
}

/** SQLite's name for a database in memory. */
const IN_MEMORY = ':memory:';

const EXPECTED =
  'DATABASE_URL: expected the path of an SQLite file (data/commonplace.db, also with sqlite: or file: before it)';

/**
 * The path that a DATABASE_URL names, or {@link IN_MEMORY}.
 * @throws an error of one sentence, which quotes only the scheme of the URL: the rest may hold a password
 */
export function pathOf(url: string): string {
  const { scheme, rest } = /^(?<scheme>[a-z][a-z\d+.-]+):(?<rest>.*)$/isu.exec(url)?.groups ?? {};
  const path = scheme === undefined ? url : fromUrl(scheme.toLowerCase(), rest ?? '', url);
  if (path.trim() === '') throw new Error(`${EXPECTED}, got nothing; name a file, or leave the line out.`);
  return path;
}

function fromUrl(scheme: string, rest: string, url: string): string {
  if (scheme === 'sqlite' && !rest.startsWith('//')) return rest;
  if (scheme === 'file' && !rest.includes('?')) return rest.startsWith('//') ? fromFileUrl(url) : rest;
  const got = rest.startsWith('//') ? `a URL that begins with ${scheme}://` : 'another kind of URL';
  throw new Error(`${EXPECTED}, got ${got}, and no other database is supported yet; name a file.`);
}

function fromFileUrl(url: string): string {
  try {
    return fileURLToPath(url);
  } catch (cause) {
    const got = 'a file: URL that names none on this machine';
    throw new Error(`${EXPECTED}, got ${got}; write file:///path, or the path alone.`, { cause });
  }
}

/** Application id in the file's header: "Cmpl". */
const APPLICATION_ID = 0x43_6d_70_6c;

const MAGIC = 'SQLite format 3\0';
const HEADER_BYTES = 100;

/**
 * Checks that a file is a database of this program, or missing or empty, without writing a byte to it or beside it. (After
 * a crash, SQLite itself creates a missing `-shm` file beside the `-wal`.)
 * @param known names of all migrations of the program
 * @returns names of the migrations that ran, in order
 * @throws an error of one sentence
 */
async function inspect(path: string, known: readonly string[]): Promise<readonly string[]> {
  const header = await readHeader(path);
  if (header.length === 0) return [];
  if (header.length < HEADER_BYTES || header.toString('latin1', 0, MAGIC.length) !== MAGIC) {
    throw refusal(path, 'a file that is no SQLite database', ELSEWHERE);
  }
  let database: DatabaseSync | undefined;
  try {
    database = openToRead(path);
    return examine(path, database, known);
  } catch (error) {
    throw problemWith(path, error);
  } finally {
    database?.close();
  }
}

/**
 * The first hundred bytes at most; none where there is no file. Opens the file for writing, so that a missing right shows
 * now. Must come before SQLite opens it: on Unix, closing a file drops every lock that the process has on it.
 */
async function readHeader(path: string): Promise<Buffer> {
  try {
    await using file = await open(path, 'r+');
    if (!(await file.stat()).isFile()) throw refusal(path, 'something else than a file', ELSEWHERE);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return Buffer.alloc(0);
    throw problemWith(path, error);
  }
}

/** `immutable` keeps SQLite from leaving files beside a database that it only reads; not while there is a journal to read. */
function openToRead(path: string): DatabaseSync {
  const options = { readOnly: true, timeout: 0 };
  if (existsSync(`${path}-wal`) || existsSync(`${path}-journal`)) return new DatabaseSync(path, options);
  const url = pathToFileURL(path);
  url.searchParams.set('immutable', '1');
  return new DatabaseSync(url, options);
}

function examine(path: string, database: DatabaseSync, known: readonly string[]): readonly string[] {
  const texts = (query: string) =>
    database
      .prepare(query)
      .all()
      .map((row) => String(Object.values(row)[0]));
  const [application] = texts('pragma application_id');
  const tables = texts("select name from sqlite_schema where type = 'table'");
  // The id is written before the first table.
  const isOurs = application === String(APPLICATION_ID) || (application === '0' && tables.length === 0);
  if (!isOurs) throw refusal(path, 'the database of another program', ELSEWHERE);
  const faults = texts('pragma quick_check(1)').filter((line) => line !== 'ok');
  if (faults.length > 0) throw refusal(path, ...CORRUPT, new Error(faults.join('; ')));
  if (!tables.includes('kysely_migration')) return [];
  const ran = texts('select name from kysely_migration order by name');
  const unknown = ran.filter((name) => !known.includes(name));
  if (unknown.length === 0) return ran;
  const problem = `one that a newer version of the bot has changed (${unknown.join(', ')})`;
  throw refusal(path, problem, 'run that version or a later one, or put back the copy that was kept before the change');
}
