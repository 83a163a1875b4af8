import { lstat, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Article, createArticle } from '../model/article.ts';
import type { Imported, LeftOut } from '../model/reading.ts';
import type { KeptArticle } from '../model/versions.ts';
import { writeArticle, writeArticleFile } from '../reading/article-folder.ts';
import { parseArticleFile } from '../reading/markdown/build-reading.ts';
import { explainFileError, readTextFile, refuseOutside } from '../reading/text-file.ts';

/** Folder of the versions before, inside the articles' folder; hidden, so that no version is taken for an article. */
const VERSIONS = '.versions';

/** Versions kept of an article; older ones are deleted. */
const MOST_VERSIONS = 20;

/** An article of a folder, as its file stands. */
export interface StoredArticle extends KeptArticle {
  /** Text of the file. */
  readonly text: string;
  readonly leftOut: readonly LeftOut[];
}

/** Earlier version of an article. */
export interface Version {
  /** Name of its file in the folder of versions. */
  readonly file: string;
  /** Moment at which it was replaced or removed, in milliseconds; later than that of the version before. */
  readonly until: number;
}

/** Article with an id in a folder; undefined if it has no file. Throws an Error for a file that cannot be read. */
export async function findStored(directory: string, id: string): Promise<StoredArticle | undefined> {
  const file = `${id}.md`;
  if ((await lstat(join(directory, file)).catch(() => undefined)) === undefined) return undefined;
  const text = await readTextFile(join(directory, file), file, directory);
  const { draft, imported, leftOut } = await parseArticleFile(text, { file });
  return { article: createArticle(id, draft), imported, text, leftOut };
}

interface Replacement {
  /** Article that stands in its place, as it was read; undefined where there is none. */
  readonly replaced: StoredArticle | undefined;
  /** Moment of the change, in milliseconds. */
  readonly now: number;
}

/** Writes an article into a folder, with the note of its import, and keeps the version that it replaces. */
export async function storeArticle(
  directory: string,
  article: Article,
  note: Omit<Imported, 'text'>,
  { replaced, now }: Replacement,
): Promise<void> {
  // A new note alone, such as of an address's ETag, is no new version.
  if (replaced !== undefined && replaced.article.revision !== article.revision)
    await keepVersion(directory, article.id, replaced.text, now);
  await writeArticle(directory, article, replaced?.text, note);
}

/** Removes an article's file, and keeps it as a version; false if there is none. A link is deleted, and not what it leads to. */
export async function removeStored(directory: string, id: string, now: number): Promise<boolean> {
  const path = join(directory, `${id}.md`);
  try {
    const stats = await lstat(path).catch(() => undefined);
    if (stats === undefined) return false;
    if (!stats.isFile()) await rm(path);
    else {
      await rename(path, await makeVersionPath(directory, id, now));
      await deleteOldest(directory, id);
    }
    return true;
  } catch (cause) {
    if (cause instanceof RangeError) throw cause;
    throw new Error(`${id}.md: expected to remove it, got ${explainFileError(cause).what}. Check its permissions.`, {
      cause,
    });
  }
}

/** Versions of an article that are kept, the latest first; none for an id that never had any. */
export async function listVersions(directory: string, id: string): Promise<Version[]> {
  const files = await readdir(await locateVersions(directory, id)).catch(() => []);
  return files
    .flatMap((file) => {
      const until = readFileName(file);
      return until === undefined ? [] : [{ file, until }];
    })
    .toSorted((a, b) => b.until - a.until);
}

/** Ids of which versions are kept, also of articles that were removed. */
export async function listVersionIds(directory: string): Promise<string[]> {
  return readdir(await locateVersions(directory)).catch(() => []);
}

/** Puts a version in the place of the article, which becomes a version itself. */
export async function restoreVersion(
  directory: string,
  id: string,
  version: Version,
  { replaced, now }: Replacement,
): Promise<void> {
  const path = join(directory, VERSIONS, id, version.file);
  const text = await readTextFile(path, `${VERSIONS}/${id}/${version.file}`, directory);
  if (replaced !== undefined) await keepVersion(directory, id, replaced.text, now);
  await writeArticleFile(directory, `${id}.md`, text, replaced?.text);
  await rm(path, { force: true });
}

async function keepVersion(directory: string, id: string, text: string, now: number): Promise<void> {
  try {
    await writeFile(await makeVersionPath(directory, id, now), text, { flag: 'wx' });
    await deleteOldest(directory, id);
  } catch (cause) {
    if (cause instanceof RangeError) throw cause;
    throw new Error(
      `${id}.md: expected to keep the version before in ${VERSIONS}, got ${explainFileError(cause).what}. Check that folder and its permissions.`,
      { cause },
    );
  }
}

/** Path of a new version, in a folder that is there. It is the latest although the clock may be behind, or was ahead. */
async function makeVersionPath(directory: string, id: string, now: number): Promise<string> {
  const folder = await locateVersions(directory, id);
  await mkdir(folder, { recursive: true });
  const [latest] = await listVersions(directory, id);
  return join(folder, toFileName(Math.max(now, (latest?.until ?? -Infinity) + 1)));
}

/** Folder of the versions of an article, or of all. Throws where a link leads out of the articles' folder. */
async function locateVersions(directory: string, id = ''): Promise<string> {
  const folder = join(directory, VERSIONS, id);
  await refuseOutside(directory, folder, [VERSIONS, id].filter((part) => part !== '').join('/'));
  return folder;
}

/** `2026-11-29T21-13-05.123Z.md`: no colons, which some file systems refuse. */
function toFileName(now: number): string {
  return `${new Date(now).toISOString().replaceAll(':', '-')}.md`;
}

function readFileName(file: string): number | undefined {
  const parts = /^(?<day>\d{4}-\d\d-\d\d)T(?<hours>\d\d)-(?<minutes>\d\d)-(?<seconds>\d\d\.\d{3}Z)\.md$/u.exec(file);
  const { day, hours, minutes, seconds } = parts?.groups ?? {};
  const time = Date.parse(`${day}T${hours}:${minutes}:${seconds}`);
  return Number.isNaN(time) ? undefined : time;
}

async function deleteOldest(directory: string, id: string): Promise<void> {
  const versions = await listVersions(directory, id);
  for (const { file } of versions.slice(MOST_VERSIONS)) await rm(join(directory, VERSIONS, id, file), { force: true });
}
