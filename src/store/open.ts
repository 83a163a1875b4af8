import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import type { DatabaseSync } from 'node:sqlite';
import { dirname } from 'node:path';
import { Kysely } from 'kysely';
import { APPLICATION_ID, inspect } from './inspect.ts';
import { IN_MEMORY, pathOf } from './location.ts';
import { keepCopy, migrate } from './migrate.ts';
import { problemWith, refusal } from './problem.ts';
import { type Migrations, migrations as shipped, type Tables } from './schema.ts';
import { createSqlStore } from './sql-store.ts';
import { connect, sqliteDialect } from './sqlite.ts';
import type { Store } from './store.ts';

export interface OpenOptions {
  /** Those of the program unless told. */
  readonly migrations?: Migrations;
  /** How long another process may have the file locked, in milliseconds; five seconds unless told. */
  readonly patience?: number;
}

/**
 * Opens the store that a DATABASE_URL names, brings it up to date, and makes it with its folder when there is none. Before
 * it changes the tables of one that is in use, it keeps a copy beside it.
 * @throws one sentence that says what is the matter and what to do; a file that was refused was not touched
 */
export async function openStore(url: string, options: OpenOptions = {}): Promise<Store> {
  const { migrations = shipped, patience = 5000 } = options;
  const path = pathOf(url);
  const known = Object.keys(migrations).toSorted();
  const ran = path === IN_MEMORY ? [] : await inspect(path, known, patience);
  if (path !== IN_MEMORY) await makeFolder(dirname(path), path);
  const database = connectOrExplain(path, patience);
  const db = new Kysely<Tables>({ dialect: sqliteDialect(database) });
  try {
    const pending = known.find((name) => !ran.includes(name));
    const copy = pending !== undefined && ran.length > 0 ? await keepCopy(path, database, pending) : undefined;
    if (pending !== undefined) {
      database.exec(`pragma application_id = ${APPLICATION_ID}`);
      await migrate(path, db, migrations, copy);
    }
    return createSqlStore(db);
  } catch (error) {
    database.close();
    throw problemWith(path, error);
  }
}

async function makeFolder(folder: string, path: string): Promise<void> {
  try {
    await makeFolders(folder);
  } catch (cause) {
    const remedy = 'make the folder by hand, or name another file in DATABASE_URL';
    throw refusal(path, `a folder that cannot be made (${folder})`, remedy, cause);
  }
}

/** As `mkdir` with `recursive` does, which never ends where the system says "no such folder" to making one, as in /proc. */
async function makeFolders(folder: string): Promise<void> {
  if (existsSync(folder) || dirname(folder) === folder) return;
  await makeFolders(dirname(folder));
  await mkdir(folder);
}

function connectOrExplain(path: string, patience: number): DatabaseSync {
  try {
    return connect(path, patience);
  } catch (error) {
    throw problemWith(path, error);
  }
}
