import { once } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { holdElsewhere, pathOfNotes, takeNotes } from './notes.ts';

it('leaves the thread free while it waits for another program, and goes on by itself', async () => {
  const path = pathOfNotes();
  const notes = await takeNotes(path, { patience: 60_000 });
  const holder = await holdElsewhere(path, "begin immediate; insert into note values ('theirs')");
  let isWritten = false;
  const written = notes.write('ours').then(() => (isWritten = true));
  for (let turns = 0; turns < 1000; turns += 1) await turn();
  expect(isWritten).toBe(false);
  expect(await notes.read()).toEqual([]);
  holder.kill('SIGKILL');
  await written;
  expect(await notes.read()).toEqual(['ours']);
});

it('gives up together what waits together, and says who is in the way', async () => {
  const path = pathOfNotes();
  const troubles: unknown[] = [];
  const notes = await takeNotes(path, { patience: 40, onTrouble: (problem) => troubles.push(problem?.kind) });
  const holder = await holdElsewhere(path, 'begin exclusive');
  const writes = await Promise.allSettled(Array.from({ length: 20 }, (_, index) => notes.write(`${index}`)));
  for (const write of writes)
    expect(write).toMatchObject({ status: 'rejected', reason: { kind: 'busy', cause: { errcode: 5 } } });
  await expect(notes.write('later')).rejects.toThrow('one that another program has locked; end that program.');
  expect(troubles).toEqual(['busy']);
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  await notes.write('again');
  expect(troubles).toEqual(['busy', undefined]);
});

it('says that the trouble is over as soon as the database takes writes, whatever is done next', async () => {
  const path = pathOfNotes();
  const troubles: unknown[] = [];
  const notes = await takeNotes(path, { onTrouble: (problem) => troubles.push(problem?.kind) });
  const holder = await holdElsewhere(path, 'begin immediate');
  await expect(notes.write('lost')).rejects.toThrow('locked');
  await notes.read();
  expect(troubles).toEqual(['busy']);
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  await notes.read();
  expect(troubles).toEqual(['busy', undefined]);
});

it('repeats nothing that failed for another reason', async () => {
  const { file } = await takeNotes(pathOfNotes(), { patience: 60_000 });
  let attempts = 0;
  const failing = file.attempt(() => {
    attempts += 1;
    return Promise.reject(new Error('theirs'));
  });
  await expect(failing).rejects.toThrow('theirs');
  expect(attempts).toBe(1);
});

it('waits for another program when a file is opened', async () => {
  const path = pathOfNotes();
  await (await takeNotes(path)).close();
  const holder = await holdElsewhere(path, 'pragma locking_mode = exclusive; begin immediate; create table other (it)');
  await expect(takeNotes(path)).rejects.toThrow('another program has locked');
  const opened = takeNotes(path, { patience: 60_000 });
  for (let turns = 0; turns < 100; turns += 1) await turn();
  holder.kill('SIGKILL');
  expect(await (await opened).read()).toEqual([]);
});

it('stops waiting when the file is closed', async () => {
  const path = pathOfNotes();
  const notes = await takeNotes(path, { patience: 60_000 });
  await holdElsewhere(path, 'begin immediate');
  const [lost] = await Promise.allSettled([notes.write('lost'), notes.close()]);
  expect(lost).toMatchObject({ status: 'rejected', reason: { kind: 'busy' } });
  await expect(notes.write('late')).rejects.toThrow('is being closed');
});
