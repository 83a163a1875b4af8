import {
  fetchSource,
  findSourcePath,
  type Incoming,
  isAddress,
  prepareArticle,
  readListedSource,
} from '../folder/intake.ts';
import { findStored, type StoredArticle } from '../folder/kept.ts';
import { isFolder } from '../folder/sources.ts';
import { withoutKeys } from '../model/address.ts';
import { comparePassages } from '../model/versions.ts';
import { countChanges, describeChanges, pluralize } from '../reading/describe.ts';
import { streamArticles } from '../reading/article-folder.ts';
import { explainError, type Options, readArticle, refuseLoss, type Run, store, toLabel } from './run.ts';

/** Reads articles again from where they came, all of them without ids; false if any failed. */
export async function update(run: Run, typed: readonly string[], options: Options): Promise<boolean> {
  const named: StoredArticle[] = [];
  for (const id of typed) named.push(await readArticle(run, id));
  const ids = typed.length > 0 ? named.map(({ article }) => article.id) : await listIds(run);
  const tally = new Map<string, number>();
  for (const [index, id] of ids.entries()) {
    if (ids.length > 1) run.showProgress?.({ done: index, all: ids.length, name: id });
    const outcome = await updateOne(id, options, run).catch((error: unknown) => {
      run.complain(explainError(error));
      return 'failed';
    });
    tally.set(outcome, (tally.get(outcome) ?? 0) + 1);
  }
  run.showProgress?.(undefined);
  if (ids.length !== 1)
    run.print(
      `${pluralize(ids.length, 'article')}: ${[...tally].map(([outcome, count]) => `${count} ${outcome}`).join(', ') || 'nothing to update'}.`,
    );
  return (
    !tally.has('failed') && (typed.length === 0 || !['edited by hand', NO_SOURCE, GONE].some((one) => tally.has(one)))
  );
}

const NO_SOURCE = 'without a source';
const GONE = 'whose source is gone';

async function listIds({ directory }: Run): Promise<string[]> {
  const ids: string[] = [];
  for await (const { article } of streamArticles(directory)) if (article !== undefined) ids.push(article.id);
  return ids;
}

/** Updates one article, and says what changed; returns what came of it. */
async function updateOne(id: string, options: Options, run: Run): Promise<string> {
  const kept = await findStored(run.directory, id);
  const label = toLabel(run, id);
  if (kept?.imported?.from === undefined) {
    run.print(`${label}: it notes no source. To give it one: ${run.command} add SOURCE --id ${id}`);
    return NO_SOURCE;
  }
  const incoming = await loadAgain(kept, options, run);
  if (incoming === 'gone') {
    run.print(`${label}: its source is gone, ${withoutKeys(kept.imported.from)}. It stays as it is.`);
    return GONE;
  }
  if (incoming === 'not modified') {
    run.print(`${label}: nothing changed.`);
    return 'unchanged';
  }
  const prepared = await prepareArticle(incoming, { id }, run.reader, async () => kept);
  const { article, change } = prepared;
  if (change === 'edited' || change === 'edited and changed') {
    if (options.force !== true) {
      run.print(
        change === 'edited'
          ? `${label}: nothing changed at its source. Its text was edited by hand.`
          : `${label}: it was edited by hand, and its source has changed. To take the source's text, add --force.`,
      );
      return change === 'edited' ? 'unchanged' : 'edited by hand';
    }
  }
  refuseLoss(prepared, label, options);
  if (options['dry-run'] !== true) await store(prepared, run);
  if (change === 'same') {
    run.print(`${label}: nothing changed.`);
    return 'unchanged';
  }
  const changes = comparePassages(kept.article, article);
  run.print(`${label}: ${countChanges(changes)}.`);
  for (const line of describeChanges(changes, run.layout)) run.print(line);
  return 'updated';
}

/** Source of an article as it is now. */
async function loadAgain(
  { imported }: StoredArticle,
  { force }: Options,
  run: Run,
): Promise<Incoming | 'gone' | 'not modified'> {
  const from = imported?.from ?? '';
  if (isAddress(from))
    return fetchSource(
      from,
      run.fetchDocument,
      force ? {} : { etag: imported?.etag, lastModified: imported?.modified },
    );
  const path = findSourcePath(from, run.directory);
  if (path === undefined || (await isFolder(path, from).catch(() => true))) return 'gone';
  return readListedSource(path, from, run.directory);
}
