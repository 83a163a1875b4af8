import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { contentsOf, makeFolder, withoutPrivileges } from './folders.ts';
import { addAll, direct, first, second } from './samples.ts';

/** Makes a database of the bot with some rows. */
async function makeDatabase(path: string): Promise<void> {
  const store = await openStore(path);
  await addAll(store);
  await store.close();
}

/** Makes another program's database with a table, then runs the statements. */
function makeOther(path: string, statements: string): void {
  const database = new DatabaseSync(path);
  database.exec(`create table thing (name text); insert into thing values ('theirs'); ${statements}`);
  database.close();
}

/** Error message of opening a file: one sentence, and every file is untouched. */
async function refusalOf(folder: string, path = join(folder, 'x.db')): Promise<string> {
  const before = contentsOf(folder);
  const error: unknown = await openStore(path, { patience: 20 }).catch((reason: unknown) => reason);
  expect(contentsOf(folder)).toEqual(before);
  expect(error).toBeInstanceOf(Error);
  const { message } = error as Error;
  expect(message.slice(0, path.length)).toBe(path);
  expect(message.slice(path.length)).toMatch(/^: expected a database to keep things in, got [^\n]+; [^\n]+\.$/u);
  return message;
}

describe('openStore', () => {
  it('creates the file and its folder, and reads everything back', async () => {
    const folder = makeFolder();
    const path = join(folder, 'a', 'new one', 'x.db');
    await makeDatabase(path);
    const again = await openStore(pathToFileURL(path).href);
    expect(await again.ofGuild('guild')).toEqual([second, first]);
    expect(await again.subscription(direct.id)).toEqual(direct);
    await again.close();
    expect(Object.keys(contentsOf(join(folder, 'a', 'new one')))).toEqual(['x.db']);
  });

  it('opens an empty file, and one whose creation was interrupted', async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'x.db'), '');
    await makeDatabase(join(folder, 'x.db'));
    const cut = new DatabaseSync(join(folder, 'y.db'));
    cut.exec('pragma journal_mode = wal; pragma application_id = 1131245676');
    cut.close();
    await makeDatabase(join(folder, 'y.db'));
    const store = await openStore(join(folder, 'y.db'));
    expect(await store.countOf('person')).toBe(3);
    await store.close();
  });

  it('writes with a write-ahead log', async () => {
    const path = join(makeFolder(), 'x.db');
    const store = await openStore(path);
    expect(readFileSync(path).subarray(18, 20)).toEqual(Buffer.from([2, 2]));
    expect(existsSync(`${path}-wal`)).toBe(true);
    await store.close();
  });

  it('waits for calls under way when it is closed, and rejects later ones', async () => {
    const path = join(makeFolder(), 'x.db');
    const store = await openStore(path);
    const added = [first, second, direct].map((each) => store.add(each));
    await Promise.all([store.close(), store.close()]);
    await Promise.all(added);
    await expect(store.add({ ...first, id: 'late' })).rejects.toThrow('is being closed');
    const again = await openStore(path);
    expect(await again.countOf('person')).toBe(3);
    await again.close();
  });
});

describe('openStore rejects, and leaves untouched,', () => {
  it.each([
    ['a text', 'Once upon a midnight dreary, '.repeat(20)],
    ['a short text', 'Once'],
    ['the beginning of a database', 'SQLite format 3\0'],
  ])('%s', async (_, text) => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'x.db'), text);
    expect(await refusalOf(folder)).toContain('a file that is no SQLite database');
  });

  it.each([
    ['another program', 'pragma application_id = 77'],
    ['nobody in particular', ''],
    ['another program, in WAL mode', 'pragma journal_mode = wal'],
    ['another program that uses the same library', 'create table kysely_migration (name text, timestamp text)'],
  ])('the database of %s', async (_, statements) => {
    const folder = makeFolder();
    makeOther(join(folder, 'x.db'), statements);
    expect(await refusalOf(folder)).toContain('the database of another program');
  });

  it.each([
    ['with pages of noise', (path: string) => writeFileSync(path, Buffer.alloc(40_960, 'noise'), { flag: 'r+' })],
    ['cut off', (path: string) => truncateSync(path, 20_000)],
    ['with a page of zeros', (path: string) => overwrite(path, 8192, Buffer.alloc(4096))],
    ['with an impossible page size', (path: string) => overwrite(path, 16, Buffer.from([3, 3]))],
    ['with a schema of noise', (path: string) => overwrite(path, 100, Buffer.alloc(3996, 'noise'))],
  ])('a database %s', async (_, damage) => {
    const folder = makeFolder();
    await makeDatabase(join(folder, 'x.db'));
    damage(join(folder, 'x.db'));
    expect(await refusalOf(folder)).toMatch(/a damaged database|a file that is no SQLite database/u);
  });

  it('a database that another program has changed', async () => {
    const folder = makeFolder();
    await makeDatabase(join(folder, 'x.db'));
    const database = new DatabaseSync(join(folder, 'x.db'));
    database.exec('drop table meta');
    database.close();
    const store = await openStore(join(folder, 'x.db'));
    await expect(store.owner('bot')).rejects.toThrow(
      'got one whose tables another program has changed; put a copy back',
    );
    await store.close();
  });

  it('a database that a newer version has migrated', async () => {
    const folder = makeFolder();
    await makeDatabase(join(folder, 'x.db'));
    const database = new DatabaseSync(join(folder, 'x.db'));
    database.exec("insert into kysely_migration values ('0099', '2030-01-01T00:00:00.000Z')");
    database.close();
    expect(await refusalOf(folder)).toContain('one that a newer version of the bot has changed (0099)');
  });

  it('a database that a newer version was killed in', async () => {
    const folder = makeFolder();
    const path = join(folder, 'x.db');
    await makeDatabase(path);
    killIn(path, "insert into kysely_migration values ('0099', '2030')");
    expect(existsSync(`${path}-wal`)).toBe(true);
    expect(await refusalOf(folder)).toContain('(0099)');
  });

  it('a database with the journal of an interrupted write', async () => {
    const folder = makeFolder();
    const path = join(folder, 'x.db');
    await makeDatabase(path);
    killIn(
      path,
      `pragma journal_mode = delete; pragma cache_size = 1; begin immediate;
      with recursive number (n) as (select 1 union all select n + 1 from number where n < 2000)
      insert into zone select 'guild', n, printf('%.200c', 'x') from number;`,
    );
    expect(existsSync(`${path}-journal`)).toBe(true);
    expect(await refusalOf(folder)).toContain('one whose last write was cut short');
  });

  it('a folder', async () => {
    const folder = makeFolder();
    mkdirSync(join(folder, 'x.db'));
    expect(await refusalOf(folder)).toContain('got a folder; name a file in it');
  });

  it('a path that leads through a file', async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'file'), '');
    expect(await refusalOf(folder, join(folder, 'file', 'x.db'))).toContain('a path that leads through a file');
  });

  it.skipIf(!existsSync('/proc'))('a file in a folder that cannot be made, such as in /proc', async () => {
    const said = await refusalOf(makeFolder(), '/proc/nowhere/x.db');
    expect(said).toContain('a folder that cannot be made (/proc/nowhere)');
  });

  it('a file that may not be written to', async () => {
    const folder = makeFolder();
    await makeDatabase(join(folder, 'x.db'));
    chmodSync(join(folder, 'x.db'), 0o444);
    await withoutPrivileges(folder, async () => {
      expect(await refusalOf(folder)).toContain('one that may not be written to');
    });
  });

  it('a file in a folder that may not be written to', async () => {
    const folder = makeFolder();
    await makeDatabase(join(folder, 'x.db'));
    chmodSync(join(folder, 'x.db'), 0o666);
    await withoutPrivileges(folder, async () => {
      chmodIfOwn(folder);
      expect(await refusalOf(folder)).toContain('let this program write to the file and to its folder');
      expect(await refusalOf(folder, join(folder, 'new.db'))).toContain(
        'let this program write to the file and to its folder',
      );
    });
    chmodSync(folder, 0o755);
  });

  it('a file that another program has locked', async () => {
    const folder = makeFolder();
    const path = join(folder, 'x.db');
    await makeDatabase(path);
    const holder = new DatabaseSync(path);
    holder.exec('pragma locking_mode = exclusive; begin immediate; update subscription set minute = 1; commit');
    expect(await refusalOf(folder)).toContain('one that another program has locked');
    await expect(openStore(path, { patience: 1 })).rejects.toMatchObject({ cause: { errcode: 5 } });
    holder.close();
  });
});

/** Changes a database in a process that is killed before it closes it. */
function killIn(path: string, statements: string): void {
  const script = `const { DatabaseSync } = require('node:sqlite');
    const database = new DatabaseSync(${JSON.stringify(path)});
    database.exec(${JSON.stringify(statements)});
    process.kill(process.pid, 'SIGKILL');`;
  spawnSync(process.execPath, ['-e', script]);
}

function overwrite(path: string, at: number, bytes: Buffer): void {
  const file = readFileSync(path);
  bytes.copy(file, at);
  writeFileSync(path, file);
}

/** Root's folder is closed to other users anyway. */
function chmodIfOwn(folder: string): void {
  if (process.getuid?.() !== 0) chmodSync(folder, 0o555);
}
