import { basename, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Article, createArticle } from '../model/article.ts';
import { withoutKeys } from '../model/address.ts';
import type { Imported, Reading } from '../model/reading.ts';
import { toSlug } from '../model/slug.ts';
import type { Source, SourceHints } from '../model/source.ts';
import { type Change, compareVersions, keepDetails, type KeptArticle } from '../model/versions.ts';
import type { Reader } from '../reading/reader.ts';
import { readFileBytes, readListedBytes, resolveLinks } from '../reading/text-file.ts';

/** Version of a document, as its server states it. */
export interface Validators {
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
}

/** A document that was fetched. */
export interface Fetched extends Validators {
  readonly bytes: Uint8Array;
  readonly mediaType?: string | undefined;
  /** Address behind the redirects. */
  readonly url: string;
}

/** Fetches an address, which may be anybody's; `not modified` for a document that is still as the validators say. */
export type FetchDocument = (address: string, known: Validators) => Promise<Fetched | 'not modified'>;

/** A source with the note of where it came from. */
export interface Incoming {
  readonly source: Source;
  readonly note: Omit<Imported, 'text'>;
}

/** True for what is taken for an address, and not for a path. */
export function isAddress(place: string): boolean {
  return /^https?:\/\//iu.test(place);
}

/** Fetches a source; `not modified` if it is still as the validators say. */
export async function fetchSource(
  address: string,
  fetchDocument: FetchDocument,
  known: Validators = {},
): Promise<Incoming | 'not modified'> {
  const fetched = await fetchDocument(address, known);
  if (fetched === 'not modified') return fetched;
  const { bytes, mediaType, url, etag, lastModified } = fetched;
  const note = { from: address, ...(etag && { etag }), ...(lastModified && { modified: lastModified }) };
  return { source: { name: withoutKeys(url), bytes, mediaType, url }, note };
}

/**
 * Reads the file that a person named, which may be a link; the file behind it is noted.
 *
 * @param name stands for the path in messages
 * @param directory folder of the articles, from which the path is noted
 */
export async function readSource(path: string, name: string, directory: string): Promise<Incoming> {
  const bytes = await readFileBytes(path, name);
  return { source: { name, bytes }, note: notePath(await resolveLinks(path), directory) };
}

/** Reads a file that a folder's listing or a note names: no link that stands in its place is followed. */
export async function readListedSource(path: string, name: string, directory: string): Promise<Incoming> {
  return { source: { name, bytes: await readListedBytes(path, name) }, note: notePath(path, directory) };
}

function notePath(path: string, directory: string): Incoming['note'] {
  return { from: relative(directory, path).split(sep).join('/') };
}

/** Path of the file that an article came from, by its note; undefined for a hidden one, which no update reads. */
export function findSourcePath(from: string, directory: string): string | undefined {
  const isHidden = from.split(/[/\\]/u).some((part) => part.startsWith('.') && part !== '..' && part !== '.');
  return isHidden ? undefined : resolve(directory, from);
}

/** Path that a person named, also as an address of the file system. Rejects with a sentence for what is neither. */
export async function toPath(place: string, cwd: string): Promise<string> {
  if (place.trim() === '')
    throw new Error('Expected a file, a folder or an address, got an empty name. Look at what was to stand there.');
  const [scheme] = /^[a-z][a-z\d+.-]+:\/\//iu.exec(place) ?? [];
  if (scheme === undefined) return resolve(cwd, place);
  if (/^file:/iu.test(scheme) && URL.canParse(place)) return toLocalPath(place);
  throw new Error(
    `Expected a file, a folder, or an address that begins with https:// or http://, got one that begins with ${scheme}. Save what is there, and use the file.`,
  );
}

function toLocalPath(address: string): string {
  try {
    return fileURLToPath(address);
  } catch (cause) {
    throw new Error(`${address}: expected the address of a file on this machine, got another. Use its path.`, {
      cause,
    });
  }
}

/** An article that was read, and is not kept yet. */
export interface Prepared<Kept extends KeptArticle> {
  readonly article: Article;
  readonly reading: Reading;
  readonly note: Omit<Imported, 'text'>;
  /** Article that is kept under the same id. */
  readonly kept: Kept | undefined;
  readonly change: Change | 'new';
}

/** Details that a person states, and the id; without one it is made from the title. */
export interface Details {
  readonly id?: string | undefined;
  readonly hints?: SourceHints;
}

/**
 * Reads a source into an article, and compares it with the one that is kept under its id.
 *
 * @param find looks for the article that is kept under an id
 * @throws an Error that says what was expected, what came and what to do
 */
export async function prepareArticle<Kept extends KeptArticle>(
  { source, note }: Incoming,
  { id: chosen, hints = {} }: Details,
  reader: Reader,
  find: (id: string) => Promise<Kept | undefined>,
): Promise<Prepared<Kept>> {
  const reading = await reader.read(source, hints);
  const draft = { ...reading.draft, url: reading.draft.url ?? (source.url && withoutFragment(source.url)) };
  const id = chosen ?? toSlug(draft.title);
  const kept = await find(id);
  const article = createArticle(id, kept === undefined ? draft : keepDetails(draft, kept.article, hints));
  if (article.sections.length === 0 && article.glossary === undefined)
    throw new Error(
      `${basename(source.name)}: expected at least one paragraph, got none. Choose a file with an article in it.`,
    );
  return { article, reading, note, kept, change: kept === undefined ? 'new' : compareVersions(kept, article) };
}

function withoutFragment(address: string): string {
  return address.split('#', 1)[0] ?? address;
}
