import { constants } from 'node:fs';
import { type FileHandle, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Article, createArticle } from './model/article.ts';
import { parseMarkdown } from './markdown/markdown.ts';
import type { LeftOut } from './plain-text/page-lines.ts';
import { isSlug, slugOf } from './model/slug.ts';
import { normalizeLine } from './model/text.ts';

/** In bytes; a novel of a thousand pages has three million. */
const largestFile = 20 * 1024 * 1024;

/** What begins the files that people most often take for text. */
const signatures: readonly (readonly [string, string])[] = [
  ['%PDF', 'a PDF document'],
  ['PK\u0003\u0004', 'a zip archive or an office document'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old office document'],
  ['{\\rtf', 'a rich-text document'],
  ['\u0089PNG', 'a picture'],
  ['\u00ff\u00d8\u00ff', 'a picture'],
  ['GIF8', 'a picture'],
];

/** What one file of a folder gave: an article, a problem, or both. */
export interface FolderItem {
  readonly file: string;
  readonly article?: Article;
  /**
   * Why the file could not be read as an article, or what of it could not be shown; a sentence or two that names the
   * file and what to do, safe to print.
   */
  readonly problem?: string;
}

export interface Folder {
  /** By id. */
  readonly articles: readonly Article[];
  readonly problems: readonly { readonly file: string; readonly message: string }[];
}

/** Reads every `*.md` in a folder. One bad file keeps no other from loading; an unreadable folder is an error. */
export async function readArticles(directory: string): Promise<Folder> {
  const articles: Article[] = [];
  const problems: { file: string; message: string }[] = [];
  for await (const { file, article, problem } of articlesIn(directory)) {
    if (article !== undefined) articles.push(article);
    if (problem !== undefined) problems.push({ file, message: problem });
  }
  return { articles, problems };
}

/** Reads as {@link readArticles} does, file by file; others have their turn in between. */
export async function* articlesIn(directory: string): AsyncGenerator<FolderItem> {
  const ids = new Set<string>();
  for (const file of await listMarkdown(directory)) {
    try {
      const { article, leftOut } = await readArticle(directory, file);
      // Two files may differ only in how their names are composed or cased, and would be one on another system.
      const key = article.id.normalize('NFC').toLowerCase();
      if (ids.has(key))
        throw new Error(`${file}: expected a name of its own, got the id "${key}" a second time. Rename the file.`);
      ids.add(key);
      yield { file, article, ...(leftOut.length > 0 && { problem: normalizeLine(describeLeftOut(file, leftOut)) }) };
    } catch (error) {
      yield { file, problem: normalizeLine(error instanceof Error ? error.message : String(error)) };
    }
  }
}

/** An article edited by hand says there what its reader will not see. */
function describeLeftOut(file: string, leftOut: readonly LeftOut[]): string {
  const [first, ...more] = leftOut;
  const text = normalizeLine(first?.text ?? '');
  const shown = text.length <= 60 ? text : `${text.slice(0, 60).replace(/[\ud800-\udbff]$/u, '')}…`;
  const others = more.length === 0 ? '' : `, and ${more.length} more below it`;
  return `${file}, line ${first?.line ?? 0}: left out of the article (${first?.reason ?? ''}): “${shown}”${others}. Write it as a paragraph to have it shown, or take it away.`;
}

async function listMarkdown(directory: string): Promise<string[]> {
  try {
    const entries = await readdir(directory, { withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory() && /\.md$/iu.test(entry.name) && !entry.name.startsWith('.'))
      .map((entry) => entry.name)
      .toSorted();
  } catch (cause) {
    throw new Error(
      `Expected a folder of articles at ${directory}, got ${reasonOf(cause).what}. Create it, or set ARTICLES_DIR to where the articles are.`,
      { cause },
    );
  }
}

async function readArticle(
  directory: string,
  file: string,
): Promise<{ article: Article; leftOut: readonly LeftOut[] }> {
  const id = file.replace(/\.md$/iu, '').normalize('NFC');
  if (!isSlug(id))
    throw new Error(
      `${file}: expected a name of lower-case letters, digits and single hyphens, at most 60 characters. Rename it, for example to ${slugOf(id)}.md.`,
    );
  const { draft, leftOut } = parseMarkdown(await readTextFile(join(directory, file), file), { file });
  const article = createArticle(id, draft);
  if (article.sections.length === 0)
    throw new Error(
      `${file}: expected at least one paragraph, got none. Write some text below the front matter, or delete the file.`,
    );
  return { article, leftOut };
}

/** The text of a file in UTF-8, or in UTF-16 with a byte-order mark. `name` stands for the path in messages. */
export async function readTextFile(path: string, name: string = path): Promise<string> {
  const bytes = await readBytes(path, name);
  if (bytes.length === 0)
    throw new Error(`${name}: expected text, got an empty file. Choose a file with an article in it.`);
  const utf16 = utf16Of(bytes);
  if (utf16 === undefined) refuseBinary(bytes, name);
  const encoding = utf16 ?? 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (text.trim() === '')
      throw new Error(`${name}: expected text, got nothing but blanks. Choose a file with an article in it.`);
    return text;
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new Error(
      `${name}: expected text in UTF-8, got bytes that are none at offset ${firstBadByte(bytes, encoding)}. Save the file again with the encoding UTF-8.`,
      { cause },
    );
  }
}

async function readBytes(path: string, name: string): Promise<Buffer> {
  try {
    // Without O_NONBLOCK (which Windows lacks) a pipe keeps the process until somebody writes into it.
    const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stats = await handle.stat();
      if (stats.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
      if (!stats.isFile())
        throw new RangeError(
          `${name}: expected a text file, got a pipe, a device or a socket. Copy its text into a .txt file and use that.`,
        );
      if (stats.size > largestFile)
        throw new RangeError(
          `${name}: expected at most 20 MB (${count(largestFile)} bytes), got ${count(stats.size)} bytes. Divide the text into several files.`,
        );
      return await readUpTo(handle, stats.size);
    } finally {
      await handle.close();
    }
  } catch (cause) {
    if (cause instanceof RangeError) throw cause;
    const { what, advice } = reasonOf(cause);
    throw new Error(`${name}: expected a text file, got ${what}. ${advice}`, { cause });
  }
}

/** No more than the file held when it was opened, however fast it grows. */
async function readUpTo(handle: FileHandle, size: number): Promise<Buffer> {
  const bytes = Buffer.alloc(size);
  let filled = 0;
  while (filled < size) {
    const { bytesRead } = await handle.read(bytes, filled, size - filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}

function count(bytes: number): string {
  return bytes.toLocaleString('en');
}

function utf16Of(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

function refuseBinary(bytes: Buffer, name: string): void {
  const start = bytes.subarray(0, 8).toString('latin1');
  const known = signatures.find(([signature]) => start.startsWith(signature))?.[1];
  const what = known ?? (bytes.includes(0) ? 'a binary file' : undefined);
  if (what !== undefined)
    throw new Error(`${name}: expected text, got ${what}. Copy its text into a .txt file and use that.`);
}

/** The longest prefix that decodes ends where the first bad byte is; found by halving. */
function firstBadByte(bytes: Buffer, encoding: string): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (decodes(bytes.subarray(0, middle), encoding)) good = middle;
    else bad = middle;
  }
  // A character that was begun and then broken off is bad from its first byte.
  while (good > 0 && !decodes(bytes.subarray(0, good), encoding, false)) good -= 1;
  return good;
}

function decodes(bytes: Buffer, encoding: string, stream = true): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}

function reasonOf(cause: unknown): { what: string; advice: string } {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const permission = { what: 'no permission to read it', advice: 'Check its permissions.' };
  const known: Readonly<Record<string, { what: string; advice: string }>> = {
    ENOENT: { what: 'nothing there', advice: 'Check the name.' },
    ENOTDIR: { what: 'a file', advice: 'Check the name.' },
    EISDIR: { what: 'a folder', advice: 'Name a file in it.' },
    ENXIO: { what: 'a socket', advice: 'Copy its text into a .txt file and use that.' },
    EACCES: permission,
    EPERM: permission,
  };
  return (
    known[code] ?? { what: `the error ${code === '' ? String(cause) : code}`, advice: 'Check the name and the disk.' }
  );
}
