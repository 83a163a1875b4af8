import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { LONG } from '../support/long.ts';
import { makeFolder } from './folders.ts';

/** Kills a writing process after `lines` acknowledgements; gives them. */
async function writeAndKill(path: string, start: number, lines: number): Promise<string[]> {
  const writer = spawn(process.execPath, [join(import.meta.dirname, 'writer.ts'), path, String(start)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const acknowledged: string[] = [];
  for await (const line of createInterface(writer.stdout)) {
    acknowledged.push(line);
    if (acknowledged.length === lines) writer.kill('SIGKILL');
  }
  return acknowledged;
}

it('loses nothing acknowledged when the process is killed while it writes', async () => {
  const path = join(makeFolder(), 'x.db');
  const acknowledged: string[] = [];
  const kills = LONG ? [1, 40, 7, 120] : [1, 40];
  for (const lines of kills) {
    acknowledged.push(...(await writeAndKill(path, acknowledged.length * 1000, lines)));
    expect(existsSync(`${path}-wal`)).toBe(true);
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(kills.reduce((sum, lines) => sum + lines));

  const store = await openStore(path);
  for (const id of acknowledged) {
    const state = Number(id) % 2 === 0 ? 'sent' : 'claimed';
    expect(await store.history(id, 10)).toMatchObject([{ id, subscription: id, state }]);
    expect(await store.subscription(id)).toMatchObject({ id, bookmark: state === 'sent' ? 'further' : '' });
  }
  await store.close();
  const database = new DatabaseSync(path);
  expect(database.prepare('pragma integrity_check').all().map(Object.values)).toEqual([['ok']]);
  expect(database.prepare('pragma foreign_key_check').all()).toEqual([]);
  database.close();
});
