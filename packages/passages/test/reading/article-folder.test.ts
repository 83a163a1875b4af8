import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createArticle } from '../../src/model/article.ts';
import { readArticles, writeArticle } from '../../src/reading/article-folder.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'articles-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});
const put = (name: string, content: string | Uint8Array): Promise<void> => writeFile(join(folder, name), content);

describe('readArticles', () => {
  it('loads every good file, and names every bad one', async () => {
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
    expect(articles.map(({ id, title }) => [id, title])).toEqual([
      ['bad', 'bad'],
      ['moss', 'Moss'],
    ]);
    expect(Object.fromEntries(problems.map(({ file, message }) => [file, message]))).toEqual({
      'bad.md': expect.stringContaining(
        'bad.md, line 2: left out of the article (invalid front matter): “title: expected text',
      ),
      'empty.md': 'empty.md: expected text, got an empty file. Choose a file with an article in it.',
      'latin.md': expect.stringContaining('first invalid byte at offset 2)'),
      'no text.md': expect.stringContaining('Rename it, for example to no-text.md.'),
      'only-a-title.md': expect.stringContaining('expected at least one paragraph, got none'),
    });
  });

  it('loads an article that leaves something out, and names the piece unless it was meant so', async () => {
    await put(
      'moss.md',
      '---\ntitle: Moss\ntags: [green]\n---\n\nIt grows. %%ask Tom%%\n\n<!-- ask Ann -->\n\n[1]: https://example.org\n',
    );
    await put('fern.md', 'Fern\n\n<details>It grows.</details>\n');
    const { articles, problems } = await readArticles(folder);
    expect(articles.map(({ id }) => id)).toEqual(['fern', 'moss']);
    expect(problems.map(({ message }) => message)).toEqual([
      'moss.md, line 10: left out of the article (link address): “[1]: https://example.org”. Write it as a paragraph to have it shown, or take it away.',
    ]);
  });

  it('puts no control characters into messages', async () => {
    await put('es\u001b[2Jc.md', 'Moss.');
    const { problems } = await readArticles(folder);
    expect(problems[0]?.message).toMatch(/^es\[2Jc\.md: expected a name/u);
  });

  it('rejects a folder that is missing or no folder', async () => {
    await expect(readArticles(join(folder, 'none'))).rejects.toThrow(
      /Expected a folder of articles at .*, got nothing there\. Create it/u,
    );
    await put('file', 'x');
    await expect(readArticles(join(folder, 'file'))).rejects.toThrow('got a file');
  });

  it('reports names that differ only in Unicode composition', async () => {
    await put('caf\u00e9.md', 'One.');
    await put('cafe\u0301.md', 'Two.');
    const { articles, problems } = await readArticles(folder);
    expect([articles.length, problems.length]).toEqual([1, 1]);
    expect(problems[0]?.message).toContain('a second time. Rename the file.');
  });

  it.skipIf(process.platform === 'win32')('names a pipe as a problem', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe.md')]);
    const { problems } = await readArticles(folder);
    expect(problems.map(({ file }) => file)).toEqual(['pipe.md']);
  });
});

describe('writeArticle', () => {
  const moss = createArticle('moss', {
    title: 'Moss',
    language: 'en',
    sections: [{ path: [], passages: ['It grows on stones.'] }],
  });

  it('makes the folder, and those above it', async () => {
    await writeArticle(join(folder, 'a', 'b'), moss);
    expect((await readArticles(join(folder, 'a', 'b'))).articles).toMatchObject([{ title: 'Moss' }]);
  });

  it('says in a sentence that no folder can be there', async () => {
    await put('file', '');
    for (const place of [join(folder, 'file'), join(folder, 'file', 'a', 'b')])
      await expect(writeArticle(place, moss)).rejects.toThrow(`Expected to write ${place}/moss.md, got ENOTDIR. Check`);
  });

  // Node's own way of making folders never returns there.
  it.runIf(existsSync('/proc/self'))('does so in a file system that makes none', async () => {
    await expect(writeArticle('/proc/none/deep', moss)).rejects.toThrow('got ENOENT. Check the folder');
  });
});
