import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { migrations, type Migrations } from '../../src/store/schema.ts';
import { contentsOf, makeFolder } from './folders.ts';
import { first } from './samples.ts';

const more: Migrations = {
  ...migrations,
  '0002': { up: async (db) => void (await sql`alter table subscription add column note text`.execute(db)) },
};
const failing: Migrations = {
  ...more,
  '0003': {
    async up(db) {
      await sql`create table half (way text)`.execute(db);
      await sql`insert into nowhere values (1)`.execute(db);
    },
  },
};

async function makeDatabase(): Promise<{ readonly folder: string; readonly path: string }> {
  const folder = makeFolder();
  const path = join(folder, 'x.db');
  const store = await openStore(path);
  await store.add(first);
  await store.close();
  return { folder, path };
}

function read(path: string, query: string): unknown[] {
  const database = new DatabaseSync(path, { readOnly: true });
  const rows = database.prepare(query).all();
  database.close();
  return rows.flatMap((row) => Object.values(row));
}

const columns = (path: string): unknown[] => read(path, "select name from pragma_table_info('subscription')");

describe('migrations', () => {
  it('make no backup of a database that is new or up to date', async () => {
    const { folder, path } = await makeDatabase();
    await (await openStore(path)).close();
    expect(Object.keys(contentsOf(folder))).toEqual(['x.db']);
  });

  it('back the old database up in a file that opens', async () => {
    const { folder, path } = await makeDatabase();
    const store = await openStore(path, { migrations: more });
    expect(await store.subscription(first.id)).toMatchObject(first);
    await store.close();
    expect(Object.keys(contentsOf(folder))).toEqual(['x.db', 'x.db.before-0002']);
    expect(columns(path)).toContain('note');
    const copy = await openStore(`${path}.before-0002`);
    expect(await copy.subscription(first.id)).toEqual(first);
    await copy.close();
  });

  it('back up what is still in the write-ahead log', async () => {
    const { path } = await makeDatabase();
    const writing = new DatabaseSync(path);
    writing.exec("insert into zone values ('guild', '1', 'unmerged')");
    const store = await openStore(path, { migrations: more });
    await store.close();
    writing.close();
    expect(read(`${path}.before-0002`, 'select zone from zone')).toContain('unmerged');
  });

  it('never overwrite an earlier backup', async () => {
    const { folder, path } = await makeDatabase();
    await (await openStore(path, { migrations: more })).close();
    const earlier = contentsOf(folder)['x.db.before-0002'];
    const again = await openStore(`${path}.before-0002`);
    await again.add({ ...first, id: 'later' });
    await again.close();
    const kept = contentsOf(folder)['x.db.before-0002'];
    expect(kept).not.toBe(earlier);

    const undo = new DatabaseSync(path);
    undo.exec("delete from kysely_migration where name = '0002'; alter table subscription drop column note");
    undo.close();
    await (await openStore(path, { migrations: more })).close();
    expect(contentsOf(folder)['x.db.before-0002']).toBe(kept);
    expect(read(`${path}.before-0002-2`, 'select id from subscription')).toEqual([first.id]);
  });

  it('that fail leave the database as it was, name the backup, and make one backup for all attempts', async () => {
    const { folder, path } = await makeDatabase();
    const before = columns(path);
    for (const attempt of [1, 2, 3]) {
      const opened = openStore(path, { migrations: failing });
      await expect(opened, `attempt ${attempt}`).rejects.toThrow(
        `${path}: expected a database to keep things in, got one that could not be brought up to date in step 0003 (no such table: nowhere) and is as it was; report this, and keep the copy in ${path}.before-0002.`,
      );
    }
    expect(Object.keys(contentsOf(folder))).toEqual(['x.db', 'x.db.before-0002']);
    expect(columns(path)).toEqual(before);
    expect(read(path, 'select name from kysely_migration')).toEqual(['0001']);
    expect(read(path, "select name from sqlite_schema where name = 'half'")).toEqual([]);
    const store = await openStore(path);
    expect(await store.subscription(first.id)).toEqual(first);
    await store.close();
  });

  it('say so when the disk is full', async () => {
    const { path } = await makeDatabase();
    const full = {
      ...failing,
      '0003': { up: () => Promise.reject(Object.assign(new Error('full'), { errcode: 13 })) },
    };
    await expect(openStore(path, { migrations: full })).rejects.toThrow('got a disk that is full; make room on it.');
  });

  it('run in memory, too, without a backup', async () => {
    const store = await openStore(':memory:', { migrations: more });
    await store.add(first);
    await store.close();
    expect(existsSync(':memory:')).toBe(false);
  });
});
