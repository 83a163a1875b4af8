import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Article, createArticle, fingerprint } from '../model/article.ts';
import { normalizeLine } from '../model/normalize.ts';
import type { Imported, LeftOut, Reading } from '../model/reading.ts';
import { isSlug, toSlug } from '../model/slug.ts';
import { parseArticleFile } from './markdown/build-reading.ts';
import { writeMarkdown } from './markdown/write.ts';
import { explainFileError, readTextFile } from './text-file.ts';

/** Reasons that are no problem of an article: its writer meant it so. */
const INTENDED: ReadonlySet<LeftOut['reason']> = new Set(['other front matter', 'private remark']);

/** One file of a folder: an article, a problem, or both. */
export interface ArticleFile {
  /** Name within the folder. */
  readonly file: string;
  readonly article?: Article;
  /** Note of the import that wrote the file. */
  readonly imported?: Imported;
  /**
   * Reason that the file is no article, or the part of it that is not shown. One line that names the file and the remedy, without control
   * characters.
   */
  readonly problem?: string;
  /** True if the problem is the disk's or the network's, and may pass without a change of the file. */
  readonly isTransient?: boolean;
}

/** All articles of a folder. */
export interface ArticleFolder {
  /** Sorted by file name. */
  readonly articles: readonly Article[];
  readonly problems: readonly { readonly file: string; readonly message: string }[];
}

/**
 * Reads every `*.md` file of a folder, not those of its subfolders or hidden ones. A bad file, or a link that leads out of
 * the folder, becomes a problem and keeps no other from loading. Throws an Error when the folder itself cannot be read.
 *
 * @example
 * const { articles, problems } = await readArticles('articles');
 */
export async function readArticles(directory: string): Promise<ArticleFolder> {
  const articles: Article[] = [];
  const problems: { file: string; message: string }[] = [];
  for await (const { file, article, problem } of streamArticles(directory)) {
    if (article !== undefined) articles.push(article);
    if (problem !== undefined) problems.push({ file, message: problem });
  }
  return { articles, problems };
}

/** Reads the same files as {@link readArticles}, one at a time, so that other work of the process has its turn between them. */
export async function* streamArticles(directory: string): AsyncGenerator<ArticleFile> {
  const ids = new Set<string>();
  for (const file of await listMarkdown(directory)) {
    const read = await readArticleFile(directory, file);
    const key = read.article && toKey(read.article.id);
    if (key === undefined || !ids.has(key)) yield read;
    else yield { file, problem: describeDuplicate(file, key) };
    if (key !== undefined) ids.add(key);
  }
}

/** Parser of an article's text; see `parseArticleFile`. */
export type ArticleParser = (text: string, about: { readonly file: string }) => Promise<Reading>;

/** Reads one file of a folder; whatever is wrong with it is its problem. */
export async function readArticleFile(
  directory: string,
  file: string,
  parse: ArticleParser = parseArticleFile,
): Promise<ArticleFile> {
  try {
    const { article, leftOut, imported } = await readArticle(directory, file, parse);
    const lost = leftOut.filter(({ reason }) => !INTENDED.has(reason));
    const problem = lost.length > 0 ? normalizeLine(describeLeftOut(file, lost)) : undefined;
    return { file, article, ...(imported && { imported }), ...(problem !== undefined && { problem }) };
  } catch (error) {
    const isTransient = error instanceof Error && error.cause instanceof Error && 'code' in error.cause;
    const problem = normalizeLine(error instanceof Error ? error.message : String(error));
    return { file, problem, ...(isTransient && { isTransient }) };
  }
}

/** Names of the files of a folder that are to hold articles, sorted. Throws an Error when it cannot be read. */
export async function listMarkdown(directory: string): Promise<string[]> {
  try {
    const entries = await readdir(directory, { withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory() && /\.md$/iu.test(entry.name) && !entry.name.startsWith('.'))
      .map((entry) => entry.name)
      .toSorted();
  } catch (cause) {
    throw new Error(
      `Expected a folder of articles at ${directory}, got ${explainFileError(cause).what}. Create it, or set ARTICLES_DIR to where the articles are.`,
      { cause },
    );
  }
}

async function readArticle(
  directory: string,
  file: string,
  parse: ArticleParser,
): Promise<{ article: Article; leftOut: readonly LeftOut[]; imported: Imported | undefined }> {
  const id = file.replace(/\.md$/iu, '').normalize('NFC');
  if (!isSlug(id))
    throw new Error(
      `${file}: expected a name of lower-case letters, digits and single hyphens, at most 60 characters. Rename it, for example to ${toSlug(id)}.md.`,
    );
  const text = await readTextFile(join(directory, file), file, directory);
  const { draft, leftOut, imported } = await parse(text, { file });
  const article = createArticle(id, draft);
  if (article.sections.length === 0 && article.glossary === undefined)
    throw new Error(
      `${file}: expected at least one paragraph, got none. Write some text below the front matter, or delete the file.`,
    );
  return { article, leftOut, imported };
}

/** Form of an id in which two are the same that differ only in case: two files here, one file on another system. */
export function toKey(id: string): string {
  return id.normalize('NFC').toLowerCase();
}

export function describeDuplicate(file: string, key: string): string {
  return normalizeLine(`${file}: expected a name of its own, got the id "${key}" a second time. Rename the file.`);
}

function describeLeftOut(file: string, [first, ...more]: readonly LeftOut[]): string {
  const text = normalizeLine(first?.text ?? '');
  const start = text.length <= 60 ? text : `${text.slice(0, 60).replace(/[\ud800-\udbff]$/u, '')}…`;
  const others = more.length === 0 ? '' : `, and ${more.length} more below it`;
  const remedy = first?.reason === 'invalid front matter' ? 'Correct it' : 'Write it as a paragraph to have it shown';
  return `${file}, line ${first?.line ?? 0}: left out of the article (${first?.reason ?? ''}): “${start}”${others}. ${remedy}, or take it away.`;
}

/**
 * Writes an article into a folder, which is made where it is missing, as a Markdown file named by its id, with the
 * fingerprint of its text.
 *
 * @param replaced the text that stands in its place, as it was read; undefined where there was none
 * @param note what else is noted in the file
 * @throws an Error with the file system's code and the remedy, or when another text stands there by now
 */
export async function writeArticle(
  directory: string,
  article: Article,
  replaced?: string,
  note: Omit<Imported, 'text'> = {},
): Promise<void> {
  const text = writeMarkdown(article, { text: fingerprint(article), ...note });
  await writeArticleFile(directory, `${article.id}.md`, text, replaced);
}

/** Writes the text of an article's file beside its place and moves it there, so that nobody reads half of it. */
export async function writeArticleFile(
  directory: string,
  file: string,
  text: string,
  replaced: string | undefined,
): Promise<void> {
  const path = join(directory, file);
  const temporary = join(directory, `.${randomUUID()}.tmp`);
  try {
    await makeFolders(directory);
    await writeFile(temporary, text, { flag: 'wx' });
    if (replaced === undefined) await moveToNew(temporary, path);
    else if ((await readTextFile(path, file, directory)) === replaced) await rename(temporary, path);
    else throw Object.assign(new Error('changed'), { code: 'EEXIST' });
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    const remedy =
      code === 'EEXIST'
        ? 'a file that was written meanwhile. Look at it, and try again.'
        : `${code}. Check the folder's permissions and the space left, or set ARTICLES_DIR.`;
    throw new Error(`Expected to write ${path}, got ${remedy}`, { cause });
  } finally {
    // A file that cannot be deleted was not written, and that has its own error.
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

/** `mkdir` with `recursive`, which for a folder in /proc never returns: there the system answers "no such folder". */
async function makeFolders(folder: string): Promise<void> {
  if (existsSync(folder) || dirname(folder) === folder) return;
  await makeFolders(dirname(folder));
  await mkdir(folder).catch((error: unknown) => {
    // Another process has made it meanwhile.
    if (!existsSync(folder)) throw error;
  });
}

/** Unlike a move, a link never replaces a file; a few file systems have none. */
async function moveToNew(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error;
    await rename(from, to);
  }
}
