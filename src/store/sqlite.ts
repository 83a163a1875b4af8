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
import type { SqliteFile } from 'sqlite-file';

/**
 * Opens a database for writing; creates it where it is missing. Commits outlive a loss of power. Fails at once where
 * another process has a lock: SQLite's own wait would block this thread.
 * @throws the driver's error
 */
export function connect(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: 0, enableForeignKeyConstraints: true });
  try {
    // The first read creates the `-wal`.
    database.exec('pragma journal_mode = wal; pragma synchronous = full; select * from sqlite_schema');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

type Watched = Pick<SqliteFile, 'check' | 'note'>;

/**
 * Kysely dialect of an open database, which closes with it. One connection: transactions and queries run one after the other.
 * @param file looked at before and after each transaction
 */
export function sqliteDialect(database: DatabaseSync, file?: Watched): Dialect {
  return {
    createAdapter: () => new Adapter(),
    createDriver: () => new Driver(database, file),
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
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync, file: Watched | undefined) {
    super({ database: adapt(database, file) });
    this.#database = database;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  /** SQLite has rolled back by itself after some errors, such as a full disk. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.isTransaction) await super.rollbackTransaction(connection);
  }
}

function adapt(database: DatabaseSync, file: Watched | undefined): SqliteDatabase {
  const watched = <T>(work: (...values: SQLInputValue[]) => T, values: readonly unknown[]): T => {
    const result = work(...(values as SQLInputValue[]));
    if (!database.isTransaction) file?.note();
    return result;
  };
  return {
    close: () => database.close(),
    prepare(text) {
      if (!database.isTransaction) file?.check();
      const statement = database.prepare(text);
      return {
        reader: statement.columns().length > 0,
        all: (values) => watched((...own) => statement.all(...own), values),
        run: (values) => watched((...own) => statement.run(...own), values),
        iterate: (values) => statement.iterate(...(values as SQLInputValue[])),
      };
    },
  };
}
