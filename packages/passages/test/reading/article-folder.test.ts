import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readArticles } from '../../src/reading/article-folder.ts';
import { readTextFile } from '../../src/reading/text-file.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'articles-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});
const put = (name: string, content: string | Uint8Array): Promise<void> => writeFile(join(folder, name), content);

describe('a folder of articles', () => {
  it('loads every good file and names every bad one', async () => {
    await put('moss.md', '---\ntitle: Moss\n---\n\nIt grows.\n');
    await put('bad.md', '---\ntitle: [x]\n---\n\nIt grows.\n');
    await put('empty.md', '');
    await put('no text.md', 'It grows.');
    await put('only-a-title.md', '# Moss\n');
    await put('latin.md', Uint8Array.of(0x61, 0x62, 0xe9, 0x20));
    await put('notes.txt', 'Not an article.');
    await put('.hidden.md', 'Not an article either.');
    await mkdir(join(folder, 'sub.md'));
    const { articles, problems } = await readArticles(folder);
    expect(articles.map(({ id, title }) => [id, title])).toEqual([['moss', 'Moss']]);
    expect(Object.fromEntries(problems.map(({ file, message }) => [file, message]))).toEqual({
      'bad.md': expect.stringContaining('bad.md, line 2: expected text for title'),
      'empty.md': 'empty.md: expected text, got an empty file. Choose a file with an article in it.',
      'latin.md': expect.stringContaining('first invalid byte at offset 2)'),
      'no text.md': expect.stringContaining('Rename it, for example to no-text.md.'),
      'only-a-title.md': expect.stringContaining('expected at least one paragraph, got none'),
    });
  });

  it('names what an article leaves out, and loads it', async () => {
    await put('moss.md', '---\ntitle: Moss\n---\n\nIt grows.\n\n<!-- ask Ann -->\n\n[1]: https://example.org\n');
    await put('fern.md', 'Fern\n\n<details>It grows.</details>\n');
    const { articles, problems } = await readArticles(folder);
    expect(articles.map(({ id }) => id)).toEqual(['fern', 'moss']);
    expect(problems.map(({ message }) => message)).toEqual([
      'moss.md, line 7: left out of the article (HTML): “<!-- ask Ann -->”, and 1 more below it. Write it as a paragraph to have it shown, or take it away.',
    ]);
  });

  it('puts no control character into a message', async () => {
    await put('es\u001b[2Jc.md', 'Moss.');
    const { problems } = await readArticles(folder);
    expect(problems[0]?.message).toMatch(/^es\[2Jc\.md: expected a name/u);
  });

  it('says what is wrong with the folder itself', async () => {
    await expect(readArticles(join(folder, 'none'))).rejects.toThrow(
      /Expected a folder of articles at .*, got nothing there\. Create it/u,
    );
    await put('file', 'x');
    await expect(readArticles(join(folder, 'file'))).rejects.toThrow('got a file');
  });

  it('takes two names that are one on another system for a problem', async () => {
    await put('caf\u00e9.md', 'One.');
    await put('cafe\u0301.md', 'Two.');
    const { articles, problems } = await readArticles(folder);
    expect([articles.length, problems.length]).toEqual([1, 1]);
    expect(problems[0]?.message).toContain('a second time. Rename the file.');
  });
});

describe('a text file', () => {
  const read = (content: string | Uint8Array): Promise<string> =>
    put('a.txt', content).then(() => readTextFile(join(folder, 'a.txt'), 'a.txt'));

  it('may be UTF-8 or UTF-16 with its mark', async () => {
    expect(await read('moss é 苔')).toBe('moss é 苔');
    expect(await read(Buffer.from('\ufeffmoss é 苔', 'utf16le'))).toBe('moss é 苔');
    expect(await read(Buffer.from('\ufeffmoss é 苔', 'utf16le').swap16())).toBe('moss é 苔');
  });

  it.each([
    ['blank', ' \n\t', 'got nothing but blanks'],
    ['a PDF', '%PDF-1.7 …', 'got a PDF document'],
    ['a zip', 'PK\u0003\u0004…', 'got a zip archive'],
    ['binary', 'a\0b', 'got a binary file'],
    [
      'cut in the middle of a character',
      Uint8Array.of(0x61, 0xe2, 0x82),
      'Save the file again with the encoding UTF-8',
    ],
    ['cut UTF-16', Uint8Array.of(0xff, 0xfe, 0x61), 'Save the file again with the encoding UTF-8'],
    [
      'too large',
      new Uint8Array(20 * 1024 * 1024 + 1).fill(0x61),
      'expected at most 20 MB (20,971,520 bytes), got 20,971,521 bytes',
    ],
  ])('is refused when it is %s', async (_, content, message) => {
    await expect(read(content)).rejects.toThrow(message);
  });

  it('is looked for by name', async () => {
    await expect(readTextFile(join(folder, 'none.txt'), 'none.txt')).rejects.toThrow(
      'none.txt: expected a text file, got nothing there.',
    );
    await expect(readTextFile(folder, 'folder')).rejects.toThrow(
      'folder: expected a text file, got a folder. Name a file in it.',
    );
  });

  it.skipIf(process.platform === 'win32')('is no pipe and no device', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe.md')]);
    await expect(readTextFile(join(folder, 'pipe.md'), 'pipe.md')).rejects.toThrow(
      'pipe.md: expected a text file, got a pipe, a device or a socket.',
    );
    await expect(readTextFile('/dev/zero', 'zero')).rejects.toThrow('got a pipe, a device or a socket');
    const { problems } = await readArticles(folder);
    expect(problems.map(({ file }) => file)).toEqual(['pipe.md']);
  });
});
