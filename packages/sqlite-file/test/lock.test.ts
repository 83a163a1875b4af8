import { once } from 'node:events';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { openNotes } from './opened.ts';
import { notesIn, pathOfNotes, runElsewhere, takeNotes, takeNotesElsewhere } from './notes.ts';

describe('a file that a process has open', () => {
  it('is refused to another process, which is told who has it', async () => {
    const path = pathOfNotes();
    const { pid } = await takeNotesElsewhere(path);
    await expect(takeNotes(path)).rejects.toThrow(
      `${path}: expected a database to keep things in, got one that process ${pid} on ${hostname()} has open; end that process, or name another file in DATABASE_URL.`,
    );
  });

  it('is refused to the same process, too', async () => {
    const path = pathOfNotes();
    const notes = await takeNotes(path);
    await expect(takeNotes(path)).rejects.toThrow(`process ${process.pid} on ${hostname()} has open (this one, or`);
    await notes.write('still there');
    expect(await notes.read()).toEqual(['still there']);
  });

  it('is the same by a relative path and by symbolic links', async () => {
    const path = pathOfNotes();
    const links = [join(dirname(path), 'link.db'), join(dirname(path), 'linked')];
    symlinkSync(path, links[0] ?? '');
    symlinkSync(dirname(path), links[1] ?? '');
    // The first to come creates the file behind the link.
    await takeNotes(links[0] ?? '');
    for (const other of [path, relative('.', path), join(links[1] ?? '', 'notes.db')])
      await expect(takeNotes(other)).rejects.toThrow('has open');
  });

  it('is refused by a second name, beside which other files would stand', async () => {
    const path = pathOfNotes();
    const notes = await takeNotes(path);
    const other = join(dirname(path), 'other.db');
    linkSync(path, other);
    await expect(takeNotes(other)).rejects.toThrow(
      `${other}: expected a database to keep things in, got a file that has`,
    );
    expect(readdirSync(dirname(path)).filter((name) => name.startsWith('other'))).toEqual(['other.db']);
    await notes.write('still there');
    expect(await notes.read()).toEqual(['still there']);
  });

  it.each(['SIGKILL', 'SIGTERM'] as const)('is free again after %s', async (signal) => {
    const path = pathOfNotes();
    const taker = await takeNotesElsewhere(path);
    taker.kill(signal);
    await once(taker, 'exit');
    expect(existsSync(`${path}-lock`)).toBe(true);
    const notes = await takeNotes(path);
    await notes.close();
    expect(readdirSync(dirname(path))).toEqual(['notes.db']);
  });

  it('is waited for while the process that has it ends', async () => {
    const path = pathOfNotes();
    const taker = await takeNotesElsewhere(path);
    const waiting = takeNotes(path, { patience: 2500 });
    taker.kill('SIGKILL');
    expect(await (await waiting).read()).toEqual([]);
  });

  it('is given to one of many that come at once, again and again', async () => {
    const path = pathOfNotes();
    for (let round = 0; round < 5; round += 1) {
      const came = await Promise.allSettled([1, 2, 3, 4].map(() => takeNotes(path)));
      const given = came.filter(({ status }) => status === 'fulfilled');
      expect(given).toHaveLength(1);
      for (const each of came) if (each.status === 'fulfilled') await each.value.close();
    }
  });

  it('can be read, written to and copied by other programs', async () => {
    const path = pathOfNotes();
    const notes = await takeNotes(path);
    runElsewhere(path, `insert into note values ('theirs'); vacuum into '${path}.copy'`);
    await notes.write('ours');
    const copy = new DatabaseSync(`${path}.copy`);
    expect(notesIn(copy)).toEqual(['theirs']);
    copy.close();
    expect(await notes.read()).toEqual(['theirs', 'ours']);
  });

  it('is no longer safe when its lock file is deleted, and another process takes it', async () => {
    const path = pathOfNotes();
    const notes = await takeNotes(path);
    rmSync(`${path}-lock`);
    await takeNotesElsewhere(path);
    await expect(notes.write('lost')).rejects.toThrow('one whose -lock file was deleted or replaced');
    await notes.close();
    expect(existsSync(`${path}-lock`)).toBe(true);
  });
});

describe('opening', () => {
  it('leaves nothing behind when it is refused', async () => {
    const path = pathOfNotes();
    writeFileSync(path, 'no database at all');
    await expect(takeNotes(path)).rejects.toThrow('a file that is no SQLite database');
    expect(readdirSync(dirname(path))).toEqual(['notes.db']);
    rmSync(path);
    const failing = takeNotes(path, { open: () => Promise.reject(new Error('a sentence of its own')) });
    await expect(failing).rejects.toThrow('a sentence of its own');
    openNotes(path).close();
    await takeNotes(path);
  });

  it.each([
    ['a file of somebody’s', (path: string) => writeFileSync(path, 'somebody’s own file')],
    ['a folder', (path: string) => mkdirSync(path)],
  ])('names the lock file where %s is in the way', async (_, make) => {
    const path = pathOfNotes();
    make(`${path}-lock`);
    await expect(takeNotes(path)).rejects.toThrow(`${path}-lock: expected a database to keep things in, got `);
  });

  it.each([
    ['is gone', (path: string) => rmSync(path)],
    ['was emptied', (path: string) => truncateSync(path)],
  ])('leaves the write-ahead log alone whose file %s', async (_, lose) => {
    const path = pathOfNotes();
    const taker = await takeNotesElsewhere(path);
    taker.kill('SIGKILL');
    await once(taker, 'exit');
    const log = readFileSync(`${path}-wal`);
    lose(path);
    const left = readdirSync(dirname(path));
    await expect(takeNotes(path)).rejects.toThrow('got only its -wal, without the file or with an empty one; put');
    expect(readdirSync(dirname(path))).toEqual(left);
    expect(readFileSync(`${path}-wal`)).toEqual(log);
    rmSync(`${path}-wal`);
    await takeNotes(path);
  });

  it('makes a folder that others make at the same time', async () => {
    const folder = join(dirname(pathOfNotes()), 'new', 'one');
    const opened = ['a.db', 'b.db', 'c.db'].map((name) => takeNotes(join(folder, name)));
    expect(await Promise.all(opened)).toHaveLength(3);
  });
});
