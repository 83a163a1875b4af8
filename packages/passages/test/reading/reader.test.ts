import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { createReader, type ReaderOptions } from '../../src/reading/reader.ts';
import { readBytes } from '../../src/reading/source.ts';

const MOSS = { name: 'moss.md', bytes: Buffer.from('---\nlanguage: en\n---\n\n# Moss\n\nIt grows on stones.') };
/** Two million headings: more than a second and more than 64 MB of work. */
const HUGE = { name: 'huge.md', bytes: Buffer.from('# a\n\nb\n\n'.repeat(2_000_000)) };

function open(options: ReaderOptions) {
  const reader = createReader(options);
  onTestFinished(() => reader.close());
  return reader;
}

describe('a reader in a process of its own', () => {
  const reader = createReader();
  afterAll(() => reader.close());

  it('reads what is read without it', async () => {
    expect(await reader.read(MOSS)).toEqual(await readBytes(MOSS));
  });

  it('lets what a person states win', async () => {
    const stated = { title: 'Mosses', author: 'Ann Example', published: '2020', url: 'https://example.org/' };
    const { draft } = await reader.read(MOSS, { ...stated, language: 'de' });
    expect(draft).toMatchObject({ ...stated, language: 'de' });
  });

  it('passes the sentence of a refusal on, and goes on', async () => {
    const broken = { name: 'moss.pdf', bytes: Buffer.from('%PDF-1.7') };
    await expect(reader.read(broken)).rejects.toThrow('moss.pdf: expected');
    expect((await reader.read(MOSS)).draft.title).toBe('Moss');
  });

  it('reads one source after the other, in the order they came', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `moss-${index}.txt`);
    const readings = await Promise.all(names.map((name) => reader.read({ name, bytes: Buffer.from('It grows.\n') })));
    expect(readings.map(({ draft }) => draft.title)).toEqual(names.map((name) => name.replace('-', ' ').slice(0, -4)));
  });
});

describe('a source that never ends', () => {
  it('is refused after the time, and the next is read', async () => {
    const reader = open({ timeLimit: 1000 });
    await reader.read(MOSS);
    const outcomes = await Promise.allSettled([reader.read(HUGE), reader.read(MOSS)]);
    expect(outcomes).toMatchObject([
      { reason: { message: expect.stringMatching(/^huge\.md: expected .* 1 s to read/u) } },
      { value: { draft: { title: 'Moss' } } },
    ]);
  });

  it('is refused when it takes too much memory, and the next is read', async () => {
    const reader = open({ memoryLimit: 64 });
    await reader.read(MOSS);
    const outcomes = await Promise.allSettled([reader.read(HUGE), reader.read(MOSS)]);
    expect(outcomes).toMatchObject([
      { reason: { message: expect.stringMatching(/^huge\.md: expected .* too much memory/u) } },
      { value: { draft: { title: 'Moss' } } },
    ]);
  });
});

it('keeps no promise once it is closed', async () => {
  const reader = createReader();
  await reader.read(MOSS);
  const readings = [reader.read(HUGE), reader.read(MOSS)];
  const outcomes = Promise.allSettled(readings);
  await reader.close();
  for (const outcome of await outcomes)
    expect(outcome).toMatchObject({ reason: { message: 'The reader was closed.' } });
  await expect(reader.read(MOSS)).rejects.toThrow('closed');
});

it('does not outlive the process that started it, in the middle of a source either', async () => {
  const file = join(import.meta.dirname, '../../src/reading/reading-process.ts');
  // As if the process that started it were gone: number 0 is that of none.
  const child = fork(file, ['0', '30000'], { serialization: 'advanced' });
  onTestFinished(() => void child.kill('SIGKILL'));
  child.on('message', () => void child.send({ source: HUGE, hints: {} }));
  expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);
});
