import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** An empty folder, deleted after the test. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Files of a folder with their digests; no digest for a `-shm`, an index of the log that SQLite makes anew. */
export function contentsOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  const read = (path: string) =>
    path.endsWith('-shm') || !statSync(path).isFile()
      ? 'there'
      : createHash('sha256').update(readFileSync(path)).digest('hex');
  return Object.fromEntries(names.map((name) => [name, read(join(folder, name))]));
}

/** Runs as a user whom file permissions bind; they do not bind root. */
export async function withoutPrivileges<T>(folder: string, work: () => Promise<T>): Promise<T> {
  chmodSync(folder, 0o755);
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(65_534);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}
