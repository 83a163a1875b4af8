import { scheduler } from 'node:timers/promises';
import type { Article, PassageId } from './model/article.ts';
import type { Answer, ArticleRef, FoundHeading, HeadingOptions, Located, Query } from './model/match.ts';
import {
  type Collection,
  countPassages,
  createCollection,
  dropArticle,
  findArticle,
  findHeadings,
  passageAt,
  prepareHeadings,
  putArticles,
  sortedRefs,
  suggestArticles,
} from './search/collection.ts';
import type { SearchResult } from './search/hit.ts';
import { createLocalBackend, type SearchBackend } from './search/local-backend.ts';
import { createWorkerBackend } from './search/worker-backend.ts';

/**
 * Articles and their index. Searches, additions and removals run in the order they were called: a question waits until
 * all that was added before can be found, and sees an article that is replaced either as it was or as it is. Look-ups that
 * touch no index return at once and know an article as soon as `add` was called.
 *
 * A small library is indexed and searched on the calling thread, in slices of a few milliseconds; a library of more than
 * {@link WORKER_THRESHOLD} passages moves to a worker thread.
 */
export interface Library {
  /** All articles by title, in the alphabetical order of the system's locale. */
  readonly articles: readonly ArticleRef[];
  readonly passageCount: number;
  /** Adds articles, or replaces those with their ids; resolves when they can be found. */
  add(articles: readonly Article[]): Promise<void>;
  /** Removes an article and every trace of it in the index; resolves to false if there was none. */
  remove(articleId: string): Promise<boolean>;
  /** The article with an id. */
  article(articleId: string): Article | undefined;
  /** The article with a key; see {@link ArticleRef.key}. */
  articleByKey(key: string): ArticleRef | undefined;
  /** The passage with an id. */
  passage(id: PassageId): Located | undefined;
  /** The passage at a place in an article, from 1; the nearest one if the article has none there. */
  passageAt(articleId: string, ordinal: number): Located | undefined;
  /** Finds passages that answer a question. Rejects once the library is closed. */
  ask(question: string, query?: Query): Promise<Answer>;
  /**
   * Finds passages that hold words: the exact phrase, else nearly the phrase, else all of the words, at most a few hundred.
   * The last word may be incomplete. Rejects once the library is closed.
   */
  quote(words: string, query?: Query): Promise<Answer>;
  /** Autocompletion: articles whose title or id fits what was typed so far, best first; all of them for an empty input. */
  suggestArticles(typed: string): readonly ArticleRef[];
  /** The one article that an id, a title or a distinctive part of a title names; undefined if none or several fit. */
  findArticle(name: string): ArticleRef | undefined;
  /**
   * Autocompletion: headings that fit what was typed so far, best first. Every word typed begins a word of the heading,
   * of the headings above it or of the title; matches in the heading itself come first. An empty input gives all headings
   * in reading order and, if one article is asked for, its opening before the first heading.
   */
  findHeadings(typed: string, options?: HeadingOptions): readonly FoundHeading[];
  /** Closes the index at once: calls under way and all later ones reject. */
  close(): Promise<void>;
}

export interface LibraryOptions {
  /**
   * Number of passages above which a worker thread indexes and searches; a long passage counts as several.
   * {@link WORKER_THRESHOLD} by default, 0 for always, `Infinity` for never.
   */
  readonly workerThreshold?: number;
}

/**
 * Default of {@link LibraryOptions.workerThreshold}, in passages. While 20 people ask, the event loop of the calling thread
 * stalls up to 25 ms at this size, 40 ms at twice and 60 ms at four times as many; 15 ms with a worker at any size. A worker
 * takes 100 ms to start, 30 MiB, and a second copy of the texts.
 */
export const WORKER_THRESHOLD = 5000;

/** Passages searched, by one question or several, before other work gets a turn: about ten milliseconds. */
const SEARCHED_PER_TURN = 5000;

interface State {
  readonly collection: Collection;
  readonly workerThreshold: number;
  backend: SearchBackend;
  hasWorker: boolean;
  isClosed: boolean;
  /** Passages searched since the last turn of the event loop. */
  searched: number;
  /** Resolves, and never rejects, when all calls of the backend have settled. */
  idle: Promise<unknown>;
}

/** Creates an empty library. */
export function createLibrary({ workerThreshold = WORKER_THRESHOLD }: LibraryOptions = {}): Library {
  const collection = createCollection();
  const state: State = {
    collection,
    workerThreshold,
    backend: createLocalBackend(),
    hasWorker: false,
    isClosed: false,
    searched: 0,
    idle: Promise.resolve(),
  };
  return {
    get articles() {
      return sortedRefs(collection);
    },
    get passageCount() {
      return countPassages(collection);
    },
    add: (articles) => addArticles(state, articles),
    remove: (articleId) => removeArticle(state, articleId),
    article: (articleId) => collection.articles.get(articleId),
    articleByKey: (key) => sortedRefs(collection).find((ref) => ref.key === key),
    passage: (id) => collection.passages.get(id),
    passageAt: (articleId, ordinal) => passageAt(collection, articleId, ordinal),
    ask: (question, query = {}) => search(state, () => state.backend.ask(question, query)),
    quote: (words, query = {}) => search(state, () => state.backend.quote(words, query)),
    suggestArticles: (typed) => suggestArticles(collection, typed),
    findArticle: (name) => findArticle(collection, name),
    findHeadings: (typed, options) => findHeadings(collection, typed, options),
    async close() {
      state.isClosed = true;
      await state.backend.close();
    },
  };
}

async function addArticles(state: State, articles: readonly Article[]): Promise<void> {
  const { collection } = state;
  const forgetReplaced = putArticles(collection, articles);
  const moves = !state.hasWorker && collection.size > state.workerThreshold;
  state.hasWorker ||= moves;
  // The articles of this moment: whatever is added or removed before this call's turn has a turn of its own.
  const added = moves ? [...collection.articles.values()] : [...articles];
  const indexed = enqueue(state, async () => {
    if (moves) state.backend = createWorkerBackend();
    await state.backend.add(added);
    for (const article of articles) {
      prepareHeadings(collection, article);
      await scheduler.yield();
    }
  });
  await indexed.finally(forgetReplaced);
}

async function removeArticle(state: State, articleId: string): Promise<boolean> {
  const forgetRemoved = dropArticle(state.collection, articleId);
  if (forgetRemoved === undefined) return false;
  await enqueue(state, () => state.backend.remove(articleId)).finally(forgetRemoved);
  return true;
}

async function search(state: State, run: () => Promise<SearchResult>): Promise<Answer> {
  const { hits, ...result } = await enqueue(state, run);
  const matches = hits.flatMap(({ passage, ...hit }) => {
    const located = state.collection.passages.get(passage);
    return located === undefined ? [] : [{ ...located, ...hit }];
  });
  return { ...result, matches };
}

/** Runs a call of the backend when all earlier ones have settled. */
function enqueue<T>(state: State, work: () => Promise<T>): Promise<T> {
  const done = state.idle.then(() => {
    if (state.isClosed) throw new Error('The library was closed.');
    return work();
  });
  state.idle = done.catch(() => undefined).then(() => yieldIfDue(state));
  return done;
}

/** A turn of the event loop takes a tenth of the time of a small library's answer, hence not one after every question. */
async function yieldIfDue(state: State): Promise<void> {
  state.searched += state.collection.size;
  if (state.searched < SEARCHED_PER_TURN) return;
  state.searched = 0;
  await scheduler.yield();
}
