import { execFileSync } from 'node:child_process';
import {
  link,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  readlink,
  rename,
  rm,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createArticle } from '../../src/model/article.ts';
import { readArticles, writeArticle } from '../../src/reading/article-folder.ts';
import { readFileBytes, readTextFile } from '../../src/reading/text-file.ts';

const SECRET = 'DISCORD_TOKEN=abc.def.ghi';

let top = '';
let folder = '';
beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'links-'));
  folder = join(top, 'data', 'articles');
  await mkdir(folder, { recursive: true });
  await writeFile(join(top, '.env'), SECRET);
  await writeFile(join(top, 'secret.md'), SECRET);
  await writeFile(join(folder, 'moss.md'), 'It grows on stones.');
});
afterEach(async () => {
  await rm(top, { recursive: true });
});

/** Ids of the articles, and the problems, none of which may hold the secret. */
async function readAll(): Promise<{ ids: string[]; problems: string[] }> {
  const { articles, problems } = await readArticles(folder);
  expect(JSON.stringify({ articles, problems })).not.toContain('DISCORD_TOKEN');
  return { ids: articles.map(({ id }) => id), problems: problems.map(({ message }) => message) };
}

const ELSEWHERE =
  "notes.md: expected a file of the articles' folder, got a link to another place. Put a copy of the file there instead.";

// Making links takes a permission on Windows that few have.
describe.skipIf(process.platform === 'win32')('a link in the articles’ folder', () => {
  const put = (target: string, name = 'notes.md'): Promise<void> => symlink(target, join(folder, name));

  it.each([
    ['the settings', () => put('../../.env')],
    ['them by an absolute name', () => put(join(top, '.env'))],
    ['Markdown outside', () => put('../../secret.md')],
    ['a link to Markdown outside', () => put('../../secret.md', 'moss-2.txt').then(() => put('moss-2.txt'))],
    ['a file below a link to a folder', () => put('../..', 'up').then(() => put('up/secret.md'))],
    [
      'a folder whose name begins alike',
      async () => {
        await mkdir(`${folder}-old`);
        await writeFile(join(`${folder}-old`, 'secret.md'), SECRET);
        await put('../articles-old/secret.md');
      },
    ],
    [
      'a file of the folder that is no article',
      async () => {
        await writeFile(join(folder, '.env'), SECRET);
        await put('.env');
      },
    ],
    ['a device', () => put('/dev/zero')],
    ['a file of the system', () => put('/proc/self/environ')],
  ])('to %s is refused', async (_, make) => {
    await make();
    expect(await readAll()).toEqual({ ids: ['moss'], problems: [ELSEWHERE] });
  });

  it('to nothing, to itself, to a folder and to a pipe is refused', async () => {
    await put('nothing.md', 'a.md');
    await put('b.md', 'b.md');
    await mkdir(join(folder, 'real.md'));
    await put('real.md', 'c.md');
    await mkdir(join(folder, 'pipes'));
    execFileSync('mkfifo', [join(folder, 'pipes', 'pipe.md')]);
    await put('pipes/pipe.md', 'd.md');
    const { ids, problems } = await readAll();
    expect([ids, problems.length]).toEqual([['moss'], 4]);
    expect(problems.join('\n')).toMatch(
      /a\.md.*nothing there.*\nb\.md.*leads nowhere.*\nc\.md.*a folder.*\nd\.md.*a pipe/u,
    );
  });

  it('to an article inside is an article, as a mounted volume has them', async () => {
    await mkdir(join(folder, '..2026'));
    await writeFile(join(folder, '..2026', 'notes.md'), 'The volume was mounted.');
    await put('..2026', '..data');
    await put('..data/notes.md');
    expect(await readAll()).toEqual({ ids: ['moss', 'notes'], problems: [] });
  });

  it('that takes the place of an article while it is read never shows what it leads to', async () => {
    const [place, aside, evil] = ['notes.md', 'aside', 'evil'].map((name) => join(folder, name));
    if (place === undefined || aside === undefined || evil === undefined) return;
    await writeFile(place, 'Notes, to be sure.');
    await symlink('../../.env', evil);
    const state = { isOver: false };
    const swap = async (): Promise<void> => {
      while (!state.isOver) {
        await rename(place, aside);
        await rename(evil, place);
        await rename(place, evil);
        await rename(aside, place);
      }
    };
    const swapping = swap();
    for (let round = 0; round < 200; round += 1)
      expect(await readTextFile(place, 'notes.md', folder).catch(String)).not.toContain('DISCORD_TOKEN');
    state.isOver = true;
    await swapping;
  });

  it('is neither replaced by an article that is written there, nor written through', async () => {
    await put('../../secret.md');
    const sections = [{ path: [], passages: ['Some notes.'] }];
    const notes = createArticle('notes', { title: 'Notes', language: 'en', sections });
    await expect(writeArticle(folder, notes)).rejects.toThrow('a file that was written meanwhile');
    await expect(writeArticle(folder, notes, SECRET)).rejects.toThrow('expected a file of the articles');
    expect(await readFile(join(top, 'secret.md'), 'utf8')).toBe(SECRET);
    expect((await lstat(join(folder, 'notes.md'))).isSymbolicLink()).toBe(true);
    expect((await readAll()).ids).toEqual(['moss']);
  });

  it('may be the folder itself, or a hard link, which nothing tells from the file', async () => {
    const [other, twin] = [join(top, 'other'), join(folder, 'twin.md')];
    await symlink(folder, other);
    await link(join(folder, 'moss.md'), twin);
    const { articles, problems } = await readArticles(other);
    expect([articles.map(({ id }) => id), problems]).toEqual([['moss', 'twin'], []]);
    expect(await readlink(other)).toBe(folder);
  });
});

describe.skipIf(process.platform === 'win32')('what is no file', () => {
  it('is named as a problem, and never waited for', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe.md')]);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(join(folder, 'socket.md'), resolve));
    const { ids, problems } = await readAll();
    server.close();
    expect(ids).toEqual(['moss']);
    expect(problems).toEqual(
      ['pipe.md', 'socket.md'].map(
        (name) =>
          `${name}: expected a text file, got a pipe, a device or a socket. Copy its text into a file and use that.`,
      ),
    );
  });

  it('cannot be imported, by a link neither; a link to a file can', async () => {
    const [text, pipe, zero] = ['a.txt', 'pipe.txt', 'zero.txt'].map((name) => join(top, name));
    await symlink(join(folder, 'moss.md'), text ?? '');
    execFileSync('mkfifo', [pipe ?? '']);
    await symlink('/dev/zero', zero ?? '');
    expect((await readFileBytes(text ?? '')).toString()).toContain('It grows on stones.');
    await expect(readFileBytes(pipe ?? '')).rejects.toThrow('got a pipe, a device or a socket');
    await expect(readFileBytes(zero ?? '')).rejects.toThrow('got a pipe, a device or a socket');
    await expect(readFileBytes('/dev/zero')).rejects.toThrow('got a pipe, a device or a socket');
  });
});

describe('the size of a file', () => {
  it('is looked at before it is read: sparse files of a terabyte as well', async () => {
    const sparse = join(folder, 'sparse.md');
    await writeFile(sparse, 'x');
    await truncate(sparse, 2 ** 40);
    await expect(readTextFile(sparse, 'sparse.md')).rejects.toThrow('expected at most 20 MB');
    await truncate(sparse, 2 ** 20);
    await expect(readTextFile(sparse, 'sparse.md')).rejects.toThrow('got a binary file');
  });

  it.runIf(process.platform === 'linux')('is believed of files of the system, which say none', async () => {
    await expect(readTextFile('/proc/self/environ', 'environ')).rejects.toThrow('got an empty file');
  });
});
