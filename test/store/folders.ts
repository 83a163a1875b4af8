import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** An empty folder that is gone after the test. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * What is in a folder: the names of its files, and a digest of each but for a `-shm`, which is an index of the log beside
 * it that whoever opens the database next makes anew.
 */
export function contentsOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  const read = (path: string) =>
    path.endsWith('-shm') || !statSync(path).isFile()
      ? 'there'
      : createHash('sha256').update(readFileSync(path)).digest('hex');
  return Object.fromEntries(names.map((name) => [name, read(join(folder, name))]));
}

/** Does something as somebody whom file permissions bind, which they do not bind root. */
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
