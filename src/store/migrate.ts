import { createReadStream, existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import type { DatabaseSync } from 'node:sqlite';
import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { DatabaseError, problemWith, refusal } from 'sqlite-file';
import type { Migrations, Tables } from './schema.ts';

/**
 * Runs the pending migrations: all of them, or none when one fails.
 * @param copy path of the backup, if there is one
 * @throws an error of one sentence
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
  const problem = problemWith(path, error);
  // A fault of the file or the disk; SQLite's code 1 is one of the step.
  if (problem instanceof DatabaseError && !(error instanceof Error && 'errcode' in error && error.errcode === 1))
    throw problem;
  const failed = results?.find(({ status }) => status === 'Error')?.migrationName;
  const why = error instanceof Error ? error.message : 'for no reason given';
  const step = failed === undefined ? '' : ` in step ${failed}`;
  const got = `one that could not be brought up to date${step} (${why}) and is as it was`;
  const remedy = copy === undefined ? 'report this' : `report this, and keep the copy in ${copy}`;
  throw refusal(path, got, remedy, error);
}

/**
 * Backs a database up in a file beside it, the write-ahead log included. Earlier backups are never overwritten, and an
 * identical one is used again, so that restarts do not fill the disk.
 * @param step name of the migration that follows
 * @returns path of the backup
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
