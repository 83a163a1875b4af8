import { mkdir, mkdtemp, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type ArticleFolderReader,
  createArticleFolderReader,
  type FolderChange,
  watchArticles,
} from '../../src/folder/watch.ts';
import { readArticles } from '../../src/reading/article-folder.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'watch-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const article = (words: string): string => `# Moss\n\nIt grows on the ${words} of the wall.\n`;
const put = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text);

async function open(): Promise<ArticleFolderReader> {
  const reader = createArticleFolderReader(folder);
  for await (const { problem } of reader.readAll()) expect(problem).toBeUndefined();
  return reader;
}

/** Change in short: ids with the last passage's words, removed ids, problems. */
const show = ({ articles, removed, problems, isUnsettled }: FolderChange): string[] => [
  ...articles.map(({ id, sections }) => `${id}: ${/the (\w+) of/u.exec(sections[0]?.passages[0]?.text ?? '')?.[1]}`),
  ...removed.map((id) => `-${id}`),
  ...problems.map(({ problem }) => `! ${problem}`),
  ...(isUnsettled ? ['…'] : []),
];
const look = async (reader: ArticleFolderReader): Promise<string[]> => show(await reader.look());

describe('a folder that is looked at again', () => {
  it('says nothing while nothing changes', async () => {
    await put('moss.md', article('foot'));
    const reader = await open();
    expect([await look(reader), await look(reader)]).toEqual([[], []]);
  });

  it('reads a file once two looks in a row find the same', async () => {
    const reader = await open();
    await put('moss.md', article('foot'));
    expect(await look(reader)).toEqual(['…']);
    await put('moss.md', article('northern'));
    expect(await look(reader)).toEqual(['…']);
    expect(await look(reader)).toEqual(['moss: northern']);
    expect(await look(reader)).toEqual([]);
  });

  it('waits out a file that is emptied and written, and one that is moved away and put back', async () => {
    await put('moss.md', article('foot'));
    const reader = await open();
    await truncate(join(folder, 'moss.md'));
    expect(await look(reader)).toEqual(['…']);
    await put('moss.md', article('top'));
    expect([await look(reader), await look(reader)]).toEqual([['…'], ['moss: top']]);
    await rename(join(folder, 'moss.md'), join(folder, 'moss.md~'));
    expect(await look(reader)).toEqual(['…']);
    await put('moss.md', article('front'));
    expect([await look(reader), await look(reader)]).toEqual([['…'], ['moss: front']]);
  });

  it('removes what is gone, and adds before it removes', async () => {
    await put('moss.md', article('foot'));
    const reader = await open();
    await rename(join(folder, 'moss.md'), join(folder, 'fern.md'));
    expect([await look(reader), await look(reader)]).toEqual([['…'], ['fern: foot', '-moss']]);
  });

  it('keeps the last good reading of a file with a mistake, and says so once', async () => {
    await put('moss.md', article('foot'));
    const reader = await open();
    await put('moss.md', '# Moss\n');
    await look(reader);
    expect(await look(reader)).toEqual([
      expect.stringMatching(
        /^! moss\.md: expected at least one paragraph.* Its last good reading stays until then\.$/u,
      ),
    ]);
    expect(await look(reader)).toEqual([]);
    await put('moss.md', article('foot'));
    expect([await look(reader), await look(reader), await look(reader)]).toEqual([['…'], [], []]);
    await put('fern.md', '');
    await look(reader);
    expect(await look(reader)).toEqual([expect.stringMatching(/^! fern\.md: expected text, got an empty file/u)]);
  });

  it('keeps all articles while the folder is away, and reads them again when it is back', async () => {
    await put('moss.md', article('foot'));
    await put('fern.md', article('top'));
    const reader = await open();
    await rename(folder, `${folder}-away`);
    expect(await look(reader)).toEqual([expect.stringMatching(/^! Expected a folder .* stay as they were/u), '…']);
    expect(await look(reader)).toEqual(['…']);
    await mkdir(folder);
    await put('moss.md', article('top'));
    await rm(`${folder}-away`, { recursive: true });
    expect([await look(reader), await look(reader)]).toEqual([['…'], ['moss: top', '-fern']]);
  });

  it('gives an id that two files have to the next one when the first is gone', async () => {
    await put('caf\u00e9.md', article('foot'));
    await put('cafe\u0301.md', article('top'));
    const reader = createArticleFolderReader(folder);
    const read: string[] = [];
    for await (const { problem, article: one } of reader.readAll()) read.push(problem ?? one?.id ?? '');
    expect(read).toEqual([expect.stringContaining('caf'), expect.stringContaining('a second time')]);
    await rm(join(folder, 'cafe\u0301.md'));
    await look(reader);
    expect(await look(reader)).toEqual(['café: foot']);
  });

  it.skipIf(process.platform === 'win32')('follows no link out of the folder', async () => {
    const reader = await open();
    await symlink('/etc/hostname', join(folder, 'moss.md'));
    await look(reader);
    expect(await look(reader)).toEqual([expect.stringContaining('got a link to another place')]);
  });

  it('reads a thousand files that come at once in one pass', async () => {
    const reader = await open();
    for (let number = 0; number < 1000; number += 1) await put(`moss-${number}.md`, article(`stone${number}`));
    await look(reader);
    expect((await reader.look()).articles).toHaveLength(1000);
  });

  it('comes to what a fresh reading finds, whatever was done to it', async () => {
    const names = fc.constantFrom('moss.md', 'fern.md', 'bells.md');
    const act = fc.oneof(
      fc.record({ file: names, text: fc.constantFrom('foot', 'top', 'front') }),
      fc.record({ file: names }),
      fc.record({ file: names, to: names }),
      fc.constant('look' as const),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (acts) => {
        await rm(folder, { recursive: true });
        await mkdir(folder);
        const reader = await open();
        const known = new Map<string, string>();
        const take = async (): Promise<void> => {
          const { articles, removed } = await reader.look();
          for (const { id, revision } of articles) known.set(id, revision);
          for (const id of removed) known.delete(id);
        };
        for (const one of acts) {
          if (one === 'look') await take();
          else if ('text' in one) await put(one.file, article(one.text));
          else if ('to' in one) await rename(join(folder, one.file), join(folder, one.to)).catch(() => undefined);
          else await rm(join(folder, one.file), { force: true });
        }
        await take();
        await take();
        const { articles } = await readArticles(folder);
        expect(known).toEqual(new Map(articles.map(({ id, revision }) => [id, revision])));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a watch', () => {
  it('tells of changes, also after the folder was replaced, and ends with the signal', async () => {
    await put('moss.md', article('foot'));
    const reader = await open();
    const ending = new AbortController();
    const seen: string[] = [];
    let expected = 0;
    let reached = Promise.withResolvers<void>();
    // Time passes at once: each timer is due in the next turn of the event loop.
    const after = (_: number, task: () => void): (() => void) => {
      const timer = setImmediate(task);
      return () => clearImmediate(timer);
    };
    const failures: string[] = [];
    const watching = watchArticles(folder, reader, {
      after,
      signal: ending.signal,
      onFailure: (error) => failures.push(String(error)),
      onChange: async (change) => {
        // The first try fails: the change is told again.
        if (failures.length === 0) throw new Error('no room');
        seen.push(...show(change).filter((line) => line !== '…' && !line.startsWith('!')));
        if (seen.length >= expected) reached.resolve();
      },
    });
    const until = async (count: number): Promise<void> => {
      reached = Promise.withResolvers<void>();
      expected = count;
      if (seen.length < count) await reached.promise;
    };
    await put('fern.md', article('top'));
    await until(1);
    await rename(folder, `${folder}-away`);
    await mkdir(folder);
    await put('moss.md', article('foot'));
    await until(2);
    // Long enough to be parsed in a process of its own.
    await put('moss.md', article('front') + '\nIt is green.\n'.repeat(5000));
    await until(3);
    ending.abort();
    await watching;
    await rm(`${folder}-away`, { recursive: true });
    expect(failures).toEqual(['Error: no room']);
    expect(seen).toEqual(['fern: top', '-fern', 'moss: front']);
  });
});
