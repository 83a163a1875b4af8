import { createReadStream, existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import type { DatabaseSync } from 'node:sqlite';
import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { refusal } from './sqlite.ts';
import type { Migrations, Tables } from './schema.ts';

/**
 * Runs the migrations that did not run yet: all of them, or none when one fails.
 * @param copy where the database is kept as it was, if it is
 * @throws one sentence
 */
export async function migrate(
  path: string,
  db: Kysely<Tables>,
  migrations: Migrations,
  copy: string | undefined,
): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve({ ...migrations }) } });
  const { error, results } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const failed = results?.find(({ status }) => status === 'Error')?.migrationName;
  const why = error instanceof Error ? error.message : 'for no reason given';
  const step = failed === undefined ? '' : ` in step ${failed}`;
  const problem = `one that could not be brought up to date${step} (${why}) and is as it was`;
  const remedy = copy === undefined ? 'report this' : `report this, and keep the copy in ${copy}`;
  throw refusal(path, problem, remedy, error);
}

/**
 * Keeps a copy of a database beside it, with all that is in its write-ahead log. An earlier copy is never overwritten,
 * and stands for this one when it is the same: a bot that is started again and again fills no disk.
 * @param step the migration that it is kept before
 * @returns where it is
 * @throws the driver's or the file system's error
 */
export async function keepCopy(path: string, database: DatabaseSync, step: string): Promise<string> {
  const made = `${path}.copying`;
  await rm(made, { force: true });
  try {
    database.prepare('vacuum into ?').run(made);
    await flush(made);
    const digest = await digestOf(made);
    for (let number = 1; ; number += 1) {
      const copy = `${path}.before-${step}${number === 1 ? '' : `-${number}`}`;
      if (!existsSync(copy)) {
        await rename(made, copy);
        return copy;
      }
      if ((await digestOf(copy)) === digest) return copy;
    }
  } finally {
    await rm(made, { force: true });
  }
}

async function flush(path: string): Promise<void> {
  await using file = await open(path, 'r+');
  await file.sync();
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
