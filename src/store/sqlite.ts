import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';

/**
 * Opens a database for writing; creates it where it is missing. Commits outlive a loss of power.
 * @param patience wait for a lock of another process, in milliseconds; it blocks this thread
 * @throws the driver's error
 */
export function connect(path: string, patience: number): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: patience, enableForeignKeyConstraints: true });
  try {
    database.exec('pragma journal_mode = wal; pragma synchronous = full');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Kysely dialect of an open database, which closes with it. One connection: transactions and queries run one after the other. */
export function sqliteDialect(database: DatabaseSync): Dialect {
  return {
    createAdapter: () => new Adapter(),
    createDriver: () => new Driver({ database: adapt(database) }),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

/** SQLite rolls back changes of tables, too; kysely's adapter does not rely on it. */
class Adapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** `begin immediate`: a transaction that reads first and then writes would otherwise fail when another process wrote meanwhile. */
class Driver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

function adapt(database: DatabaseSync): SqliteDatabase {
  return {
    close: () => database.close(),
    prepare(text) {
      const statement = database.prepare(text);
      return {
        reader: statement.columns().length > 0,
        all: (values) => statement.all(...(values as SQLInputValue[])),
        run: (values) => statement.run(...(values as SQLInputValue[])),
        iterate: (values) => statement.iterate(...(values as SQLInputValue[])),
      };
    },
  };
}

const WRITABLE = 'let the bot write to the file and to its folder, or name another file in DATABASE_URL';
export const ELSEWHERE = 'move it away, or name another file in DATABASE_URL';

/** Fault, as the object of "got", and remedy. */
type Problem = readonly [problem: string, remedy: string];

export const CORRUPT: Problem = ['a damaged database', 'put a copy back, or move it away to start with an empty one'];
const FULL: Problem = ['a disk that is full', 'make room, and start again'];
const LOCKED: Problem = ['one that another program has locked', 'end that program, and start again'];
const READ_ONLY: Problem = ['one that may not be written to', WRITABLE];

/** Problems by SQLite's primary result code. */
const BY_RESULT: Readonly<Record<number, Problem>> = {
  5: LOCKED,
  6: LOCKED,
  8: READ_ONLY,
  10: ['a disk that cannot be read or written', 'look after the disk, or name another file in DATABASE_URL'],
  11: CORRUPT,
  13: FULL,
  14: ['one that cannot be opened', WRITABLE],
  26: ['a file that is no SQLite database', ELSEWHERE],
};

/** SQLite's code for a journal of an interrupted write, which a reader may not roll back. */
const READ_ONLY_ROLLBACK = 776;
const CUT_SHORT: Problem = [
  'one whose last write was cut short',
  'open it once with the sqlite3 program, which sets it right',
];

/** Problems by the file system's code. */
const BY_CODE: Readonly<Record<string, Problem>> = {
  EISDIR: ['a folder', 'name a file in it in DATABASE_URL'],
  EACCES: READ_ONLY,
  EPERM: READ_ONLY,
  EROFS: READ_ONLY,
  ENOTDIR: ['a path that leads through a file', 'name another file in DATABASE_URL'],
  ENOSPC: FULL,
};

/**
 * An error of one sentence: why a database file cannot be used, and the remedy.
 * @param error error of the driver or the file system; any other is returned as it is
 */
export function problemWith(path: string, error: unknown): Error {
  const problem = findProblem(error);
  if (problem) return refusal(path, ...problem, error);
  return error instanceof Error ? error : new Error(String(error));
}

/** An error of one sentence. @param problem object of "got" */
export function refusal(path: string, problem: string, remedy: string, cause?: unknown): Error {
  const options = cause === undefined ? {} : { cause };
  return new Error(`${path}: expected a database to keep things in, got ${problem}; ${remedy}.`, options);
}

function findProblem(error: unknown): Problem | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('errcode' in error && typeof error.errcode === 'number') {
    // SQLite has no code of its own for an unknown version in the header.
    if (error.message === 'unsupported file format') return CORRUPT;
    return error.errcode === READ_ONLY_ROLLBACK ? CUT_SHORT : BY_RESULT[error.errcode & 0xff];
  }
  if (!('code' in error) || typeof error.code !== 'string') return undefined;
  return BY_CODE[error.code] ?? [`one that cannot be opened (${error.code})`, WRITABLE];
}
