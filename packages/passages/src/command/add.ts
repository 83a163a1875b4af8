import { withoutKeys } from '../model/address.ts';
import { passagesOf } from '../model/article.ts';
import {
  fetchSource,
  type Incoming,
  isAddress,
  type Prepared,
  prepareArticle,
  readListedSource,
  readSource,
  toPath,
} from '../folder/intake.ts';
import { findSources, isFolder, type SourceFile } from '../folder/sources.ts';
import { findStored, type StoredArticle } from '../folder/kept.ts';
import { comparePassages, isSameSource } from '../model/versions.ts';
import { countChanges, describeReading, pluralize } from '../reading/describe.ts';
import { findWarnings } from '../reading/warnings.ts';
import { readArticles } from '../reading/article-folder.ts';
import { shorten } from '../reading/columns.ts';
import { readStream } from '../reading/text-file.ts';
import { type SourceHints } from '../model/source.ts';
import { explainError, type Options, refuseLoss, type Run, store, toLabel } from './run.ts';

/** A source to add, read when its turn comes. */
interface Piece {
  readonly name: string;
  /** Id made from a path within a folder. */
  readonly id?: string;
  readonly load: () => Promise<Incoming>;
}

/** Adds articles from all sources, or updates those that are there; false if any failed. */
export async function add(sources: readonly string[], options: Options, run: Run): Promise<boolean> {
  const { pieces, skipped } = await findPieces(sources, run);
  const [only] = pieces;
  if (only === undefined) throw new Error(`Expected a source with an article in it, got ${describeSkipped(skipped)}.`);
  refuseSharedDetails(pieces.length, options);
  if (pieces.length === 1 && skipped.size === 0) {
    await addOne(only, options, run);
    return true;
  }
  const tally = new Map<string, number>();
  for (const [index, piece] of pieces.entries()) {
    run.showProgress?.({ done: index, all: pieces.length, name: piece.name });
    const outcome = await addInPassing(piece, options, run);
    tally.set(outcome, (tally.get(outcome) ?? 0) + 1);
  }
  run.showProgress?.(undefined);
  run.print('');
  const counts = [...tally].map(([outcome, count]) => `${count} ${outcome}`);
  const rest = skipped.size === 0 ? '' : ` Not articles: ${describeSkipped(skipped)}.`;
  run.print(`${pluralize(pieces.length, 'source')}: ${counts.join(', ')}.${rest}`);
  return !tally.has('failed');
}

async function findPieces(
  sources: readonly string[],
  run: Run,
): Promise<{ readonly pieces: readonly Piece[]; readonly skipped: ReadonlyMap<string, number> }> {
  const pieces: Piece[] = [];
  const skipped = new Map<string, number>();
  for (const source of sources) {
    if (source === '-') pieces.push({ name: 'standard input', load: () => readInput(run) });
    else if (isAddress(source)) pieces.push({ name: withoutKeys(source), load: () => fetchNow(source, run) });
    else {
      const path = toPath(source, run.cwd);
      if (!(await path.then((place) => isFolder(place, source)).catch(() => false))) {
        pieces.push({ name: withoutKeys(source), load: async () => readSource(await path, source, run.directory) });
        continue;
      }
      const tree = await findSources(await path, source);
      for (const file of tree.files) pieces.push(toPiece(file, run));
      for (const [ending, count] of tree.skipped) skipped.set(ending, (skipped.get(ending) ?? 0) + count);
    }
  }
  return { pieces, skipped };
}

function toPiece({ path, name, id }: SourceFile, run: Run): Piece {
  return { name, id, load: () => readListedSource(path, name, run.directory) };
}

async function readInput(run: Run): Promise<Incoming> {
  return { source: { name: 'standard input', bytes: await readStream(run.input, 'standard input') }, note: {} };
}

async function fetchNow(address: string, run: Run): Promise<Incoming> {
  const fetched = await fetchSource(address, run.fetchDocument);
  // An answer that only a question with validators may get.
  if (fetched === 'not modified')
    throw new Error(`${withoutKeys(address)}: expected a page, got nothing new. Try again.`);
  return fetched;
}

function describeSkipped(skipped: ReadonlyMap<string, number>): string {
  const kinds = [...skipped].toSorted((a, b) => b[1] - a[1]).map(([ending, count]) => `${count} ${ending}`);
  return kinds.length === 0 ? 'none' : kinds.join(', ');
}

/** Details that belong to one article. */
const SINGULAR = ['title', 'id', 'url', 'published'] as const;

function refuseSharedDetails(count: number, options: Options): void {
  const shared = count > 1 ? SINGULAR.find((name) => options[name] !== undefined) : undefined;
  if (shared !== undefined)
    throw new Error(`Expected one source with --${shared}, got ${count}. Add that one by itself.`);
}

function toHints({ title, author, published, url, language }: Options): SourceHints {
  return { title, author, published, url, language };
}

/** Adds one article, with a preview. */
async function addOne(piece: Piece, options: Options, run: Run): Promise<void> {
  const prepared = await prepare(piece, options, run);
  const { article, reading, kept, change } = prepared;
  const label = toLabel(run, article.id);
  refuseLoss(prepared, label, options);
  const described = { article, reading, source: piece.name, warnings: findWarnings(reading, { name: piece.name }) };
  for (const line of describeReading(described, run.layout)) run.print(line);
  run.print('');
  if (change === 'same') return run.print(`Nothing changed in ${label}.`);
  if (change === 'edited' && options.force !== true)
    return run.print(
      `Nothing changed in ${label}: its text was edited by hand, and the source is as it was. To take the source's text again, add --force.`,
    );
  if (kept === undefined) await printTwin(prepared, run);
  if (options['dry-run'] !== true) await store(prepared, run);
  const { from = '' } = prepared.note;
  if (withoutKeys(from) !== from)
    run.print(
      `Its address holds a key. ${label} keeps it for updates, so show that file to nobody; the key is shown nowhere else.`,
    );
  return run.print(`${options['dry-run'] === true ? 'Would write' : 'Wrote'} ${label}: ${describeOutcome(prepared)}.`);
}

/** Adds one article of several, with a line about it; returns what came of it. */
async function addInPassing(piece: Piece, options: Options, run: Run): Promise<string> {
  try {
    const prepared = await prepare(piece, options, run);
    const { article, reading, change } = prepared;
    refuseLoss(prepared, toLabel(run, article.id), options);
    const isKept = change === 'same' || (change === 'edited' && options.force !== true);
    if (!isKept && options['dry-run'] !== true) await store(prepared, run);
    const warnings = findWarnings(reading, { name: piece.name }).length;
    const outcome = isKept
      ? change === 'same'
        ? 'unchanged'
        : 'edited by hand'
      : change === 'new'
        ? 'new'
        : 'changed';
    run.print(
      [
        `${piece.name}: ${describeOutcome(prepared)}`,
        `“${shorten(article.title, 40)}”`,
        ...(isKept ? [outcome] : []),
        ...(warnings === 0 ? [] : [`! ${pluralize(warnings, 'warning')}`]),
      ].join(' · '),
    );
    return outcome;
  } catch (error) {
    run.complain(explainError(error));
    return 'failed';
  }
}

async function prepare(piece: Piece, options: Options, run: Run): Promise<Prepared<StoredArticle>> {
  const details = { id: options.id ?? piece.id, hints: toHints(options) };
  return prepareArticle(await piece.load(), details, run.reader, (id) => findStored(run.directory, id));
}

function describeOutcome({ article, kept }: Prepared<StoredArticle>): string {
  return kept === undefined
    ? pluralize(passagesOf(article).length, 'passage')
    : countChanges(comparePassages(kept.article, article));
}

/** Names an article with the same passages: a second one is seldom meant, but comes of a changed title. */
async function printTwin({ article }: Prepared<StoredArticle>, run: Run): Promise<void> {
  const { articles } = await readArticles(run.directory).catch(() => ({ articles: [] }));
  const twin = articles.find((other) => other.id !== article.id && isSameSource(other, article));
  if (twin !== undefined)
    run.print(
      `${toLabel(run, twin.id)} has the same passages. To update that article instead of adding a second one, import with --id ${twin.id}.`,
    );
}
