import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { holdElsewhere, notesIn, type Notes, pathOfNotes, runElsewhere, takeNotes } from './notes.ts';

/** Why notes are neither written nor read. */
async function refusalOf({ write, read }: Notes): Promise<string> {
  const [first, second] = await Promise.allSettled([write('lost'), read()]);
  expect(second).toEqual(first);
  return first.status === 'rejected' ? (first.reason as Error).message : 'not refused';
}

async function begin(): Promise<{ path: string; notes: Notes }> {
  const path = pathOfNotes();
  const notes = await takeNotes(path);
  await notes.write('kept');
  return { path, notes };
}

/** Notes that the next process finds. */
function found(path: string): readonly unknown[] {
  const database = new DatabaseSync(path);
  const notes = notesIn(database);
  database.close();
  return notes;
}

const LONG_NOTE =
  "with recursive n (i) as (select 1 union all select i + 1 from n where i < 50000) insert into note select printf('%.100c', 'x') from n;";

describe('a file', () => {
  it('that is deleted is noticed', async () => {
    const { path, notes } = await begin();
    rmSync(path);
    expect(await refusalOf(notes)).toContain(
      'got a file that was deleted or moved away while it was open; put it back,',
    );
  });

  it('whose folder is deleted is noticed', async () => {
    const { path, notes } = await begin();
    rmSync(dirname(path), { recursive: true });
    expect(await refusalOf(notes)).toContain('deleted or moved away');
  });

  it('that is moved away and back is used again', async () => {
    const { path, notes } = await begin();
    renameSync(path, `${path}.away`);
    expect(await refusalOf(notes)).toContain('deleted or moved away');
    renameSync(`${path}.away`, path);
    await notes.write('again');
    expect(await notes.read()).toEqual(['kept', 'again']);
  });

  it('that another one is put in place of is noticed, and that one is left alone', async () => {
    const { path, notes } = await begin();
    runElsewhere(path, `vacuum into '${path}.copy'`);
    runElsewhere(`${path}.copy`, "update note set text = 'theirs'");
    renameSync(`${path}.copy`, path);
    const theirs = readFileSync(path);
    expect(await refusalOf(notes)).toContain('another file in place of the one that is open');
    await notes.close();
    expect(readFileSync(path)).toEqual(theirs);
  });

  it('whose path became a folder is noticed', async () => {
    const { path, notes } = await begin();
    rmSync(path);
    mkdirSync(path);
    expect(await refusalOf(notes)).toContain('another file in place');
  });

  it.each(['-wal', '-shm'])('whose %s is deleted is noticed, and what was kept is kept', async (suffix) => {
    const { path, notes } = await begin();
    rmSync(path + suffix);
    expect(await refusalOf(notes)).toContain(
      `one whose ${suffix} file was deleted or replaced while it was open; start the program again.`,
    );
    // As a killed process would leave it.
    const copy = `${path}.copy`;
    copyFileSync(path, copy);
    expect(found(copy)).toEqual(['kept']);
    await notes.close();
    expect(found(path)).toEqual(['kept']);
  });

  it.skipIf(process.platform === 'win32')('that a copy is written over is noticed', async () => {
    const { path, notes } = await begin();
    runElsewhere(path, `vacuum into '${path}.copy'`);
    await notes.write('later');
    copyFileSync(`${path}.copy`, path);
    expect(await refusalOf(notes)).toContain('a file that another program wrote over while it was open');
    // Even after the time of an earlier write is put back.
    utimesSync(path, 1, 1);
    expect(await refusalOf(notes)).toContain('wrote over');
  });
});

it.skipIf(process.platform === 'win32')('a write-ahead log that is emptied is noticed', async () => {
  const { path, notes } = await begin();
  truncateSync(`${path}-wal`);
  expect(await refusalOf(notes)).toContain('wrote over');
});

describe.skipIf(process.platform === 'win32')('a write-ahead log that is written over', () => {
  /** Notes in the file itself, then in the log. */
  async function beginWithLog(): Promise<{ path: string; notes: Notes; log: Buffer }> {
    const { path, notes } = await begin();
    notes.file.database.exec('pragma wal_checkpoint(truncate)');
    for (const note of ['second', 'third']) await notes.write(note);
    return { path, notes, log: readFileSync(`${path}-wal`) };
  }

  it.each([
    ['with zeros', (log: Buffer) => log.fill(0), ['kept']],
    ['with something shorter', (log: Buffer) => log.subarray(0, 5000).fill(7), ['kept']],
    ['in its last page', (log: Buffer) => log.fill(0, log.length - 4000), ['kept', 'second']],
    ['with one byte', (log: Buffer) => log.fill(log.readUInt8(60) + 1, 60, 61), ['kept']],
  ])('%s is noticed, and what is whole is kept', async (_, spoil, whole) => {
    const { path, notes, log } = await beginWithLog();
    writeFileSync(`${path}-wal`, spoil(log));
    expect(await refusalOf(notes)).toContain('one whose -wal file another program wrote over while it was open');
    await notes.close();
    expect(found(path)).toEqual(whole);
  });

  it('while nobody uses the file does no harm to it', async () => {
    const { path, notes, log } = await beginWithLog();
    writeFileSync(`${path}-wal`, log.fill(0));
    await notes.close();
    expect(found(path)).toEqual(['kept']);
  });

  it('with the same is used again', async () => {
    const { path, notes, log } = await beginWithLog();
    writeFileSync(`${path}-wal`, log);
    await notes.write('again');
    expect(await notes.read()).toEqual(['kept', 'second', 'third', 'again']);
  });

  it('by a transaction that was rolled back is used again', async () => {
    const { path, notes } = await beginWithLog();
    runElsewhere(path, `pragma cache_size = 1; begin; ${LONG_NOTE} rollback`);
    notes.file.database.exec(`pragma cache_size = 1; begin; ${LONG_NOTE} rollback`);
    await notes.write('again');
    expect(await notes.read()).toEqual(['kept', 'second', 'third', 'again']);
  });
});

describe('a file that other programs use through SQLite', () => {
  const checkpoints = ['passive', 'full', 'restart', 'truncate'];
  it.each([
    ['a row is written', "insert into note values ('theirs')"],
    ['much is written', LONG_NOTE],
    ['it is vacuumed', `${LONG_NOTE} delete from note; vacuum`],
    ['it is read', 'select * from note; pragma quick_check'],
    ['its journal is asked about', 'pragma journal_mode; pragma user_version'],
    ...checkpoints.map((kind) => [`a ${kind} checkpoint is made`, `pragma wal_checkpoint(${kind})`]),
    ...checkpoints.map((kind) => [
      `a row is written and a ${kind} checkpoint made`,
      `insert into note values ('theirs'); pragma wal_checkpoint(${kind})`,
    ]),
  ])('stays usable when %s', async (_, statements = '') => {
    const { path, notes } = await begin();
    for (const round of [1, 2]) {
      runElsewhere(path, statements);
      await notes.write(`${round}`);
      expect(await notes.read()).toContain(`${round}`);
    }
    await notes.close();
    expect(readdirSync(dirname(path))).toEqual(['notes.db']);
    expect(found(path)).toEqual(expect.arrayContaining(['2']));
  });

  it('is read while one of them writes, although the log has changed', async () => {
    const { path, notes } = await begin();
    await holdElsewhere(path, "insert into note values ('theirs'); begin immediate");
    expect(await notes.read()).toEqual(['kept', 'theirs']);
    await expect(notes.write('ours')).rejects.toThrow('another program has locked');
  });

  it('stays usable through checkpoints of its own', async () => {
    const { notes } = await begin();
    for (let round = 0; round < 250; round += 1) await notes.write('x'.repeat(20_000));
    expect(await notes.read()).toHaveLength(251);
  });
});

it('goes on by itself when a full database has room again', async () => {
  const path = pathOfNotes();
  const troubles: unknown[] = [];
  const notes = await takeNotes(path, { onTrouble: (problem) => troubles.push(problem?.message) });
  const limit = (pages: number) => notes.file.database.exec(`pragma max_page_count = ${pages}`);
  limit(3);
  await expect(notes.write('x'.repeat(10_000))).rejects.toThrow('a disk that is full; make room on it.');
  limit(1000);
  await notes.write('again');
  expect(await notes.read()).toEqual(['again']);
  expect(troubles).toEqual([expect.stringContaining('full'), undefined]);
});

it('reports a failure once, and its end', async () => {
  const path = pathOfNotes();
  const troubles: unknown[] = [];
  const notes = await takeNotes(path, { onTrouble: (problem) => troubles.push(problem?.kind) });
  renameSync(path, `${path}.away`);
  for (const _ of [1, 2, 3]) expect(await refusalOf(notes)).toContain('deleted or moved away');
  renameSync(`${path}.away`, path);
  await notes.write('again');
  await notes.read();
  expect(troubles).toEqual(['lasting', undefined]);
});
