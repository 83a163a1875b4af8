import { basename, join } from 'node:path';
import leven from 'leven';
import { type FetchDocument, type Prepared } from '../folder/intake.ts';
import { findStored, listVersions, storeArticle, type StoredArticle } from '../folder/kept.ts';
import { withoutKeys } from '../model/address.ts';
import { isSlug } from '../model/slug.ts';
import { type Layout } from '../reading/describe.ts';
import { normalizeLine } from '../model/normalize.ts';
import { type Reader } from '../reading/reader.ts';
import { streamArticles } from '../reading/article-folder.ts';

/** Access of the command to the outside. */
export interface LibraryContext {
  /** Command as people type it, such as `npm run library --`. */
  readonly command: string;
  /** Folder of the articles. */
  readonly directory: string;
  /** Folder that relative paths start from. */
  readonly cwd: string;
  /** Prints a line to standard output. */
  readonly print: (line: string) => void;
  /** Prints a line to standard error. */
  readonly complain: (line: string) => void;
  /** Standard input. */
  readonly input: AsyncIterable<Uint8Array>;
  readonly fetchDocument: FetchDocument;
  readonly reader: Reader;
  /** Time, in milliseconds. */
  readonly now: () => number;
  /** Columns of the terminal; 80 by default. */
  readonly columns?: number | undefined;
  /** Shows how far a command is; undefined takes it away. */
  readonly showProgress?: (progress: Progress | undefined) => void;
}

export interface Progress {
  readonly done: number;
  readonly all: number;
  /** Name of what is being read. */
  readonly name: string;
}

/** A run of the command. */
export interface Run extends LibraryContext {
  readonly layout: Layout;
}

/** Options of all verbs, as they were typed. */
export interface Options {
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  readonly published?: string | undefined;
  readonly url?: string | undefined;
  readonly language?: string | undefined;
  readonly id?: string | undefined;
  readonly 'dry-run'?: boolean | undefined;
  readonly force?: boolean | undefined;
  readonly show?: boolean | undefined;
  readonly passages?: boolean | undefined;
}

/** One line of an error, for standard error. */
export function explainError(error: unknown): string {
  return normalizeLine(error instanceof Error ? error.message : String(error));
}

/** Path of an article's file as it is printed: relative to the working folder. */
export function toLabel({ directory, cwd }: Pick<Run, 'directory' | 'cwd'>, id: string): string {
  const path = join(directory, `${id}.md`);
  return normalizeLine(path.startsWith(join(cwd, '/')) ? path.slice(cwd.length + 1) : path);
}

/** Id that a person typed; the name of the article's file stands for it, too. */
export function toId(typed: string): string {
  return basename(withoutKeys(typed)).replace(/\.md$/iu, '').normalize('NFC');
}

/** Article with an id that a person typed. Throws an Error that names the nearest id. */
export async function readArticle(run: Run, typed: string): Promise<StoredArticle> {
  const id = toId(typed);
  return (isSlug(id) ? await findStored(run.directory, id) : undefined) ?? (await refuseUnknown(run, id));
}

/** Throws an Error for an id that no article has. */
export async function refuseUnknown(run: Run, id: string): Promise<never> {
  if (isSlug(id) && (await listVersions(run.directory, id)).length > 0)
    throw new Error(
      `Expected the id of an article, got "${id}", which was removed. To have it back: ${run.command} restore ${id}`,
    );
  const ids: string[] = [];
  for await (const { file } of streamArticles(run.directory)) ids.push(toId(file));
  const nearest = findNearest(id, ids);
  throw new Error(
    `Expected the id of an article, got "${id}". ${nearest === undefined ? '' : `Did you mean ${nearest}? `}For all ids: ${run.command} list`,
  );
}

/** Writes a prepared article, and keeps the version before. */
export async function store({ article, kept, note }: Prepared<StoredArticle>, run: Run): Promise<void> {
  const now = run.now();
  const added = kept === undefined ? new Date(now).toISOString().slice(0, 10) : kept.imported?.added;
  const day = added === undefined ? {} : { added };
  await storeArticle(run.directory, article, { ...note, ...day }, { replaced: kept, now });
}

/** Throws where writing would lose another article, or a person's edits to this one. */
export function refuseLoss({ kept, change }: Prepared<StoredArticle>, label: string, { force }: Options): void {
  if (change === 'another')
    throw new Error(
      `Expected ${label} to be an earlier import of the same text, got another article, "${kept?.article.title ?? ''}". Choose another name with --id, or remove that one first.`,
    );
  if (change === 'edited and changed' && force !== true)
    throw new Error(
      `Expected the text of ${label} to be as it was imported, got one that was ${kept?.imported === undefined ? 'written' : 'edited'} by hand. Move the edits into the source, keep a copy and add --force to overwrite them, or choose another name with --id.`,
    );
}

/** The word that most likely was meant; undefined if none is near. */
export function findNearest(word: string, words: readonly string[]): string | undefined {
  const cost = (other: string): number =>
    other.includes(word) && word.length > 2 ? 0.5 : leven(word.toLowerCase(), other);
  const [best] = words.map((other) => ({ other, cost: cost(other) })).toSorted((a, b) => a.cost - b.cost);
  return best !== undefined && best.cost <= Math.max(2, word.length / 3) ? best.other : undefined;
}
