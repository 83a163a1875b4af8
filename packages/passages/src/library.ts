import { scheduler } from 'node:timers/promises';
import type { Article, PassageId } from './model/article.ts';
import type { Answer, ArticleRef, FoundHeading, HeadingOptions, Located, Query } from './model/match.ts';
import { createCollection } from './search/collection.ts';
import { createWorkerBackend } from './search/worker-backend.ts';
import { createLocalBackend } from './search/local-backend.ts';
import type { SearchResult } from './search/hit.ts';

/**
 * All articles and their index. A small library is indexed and searched on the thread that calls, a slice at a time; one
 * of more than {@link WORKER_THRESHOLD} passages on a thread of its own, from the `add` on that makes it so large. What is
 * asked of the index is done in order: a question waits until all that was added before it can be found, and sees an
 * article that is replaced either as it was or as it is. Look-ups that touch no index are immediate, and know an article
 * as soon as `add` was called.
 */
export interface Library {
  /** By title, in the order people expect of their own alphabet. */
  readonly articles: readonly ArticleRef[];
  readonly passageCount: number;
  /** Adds articles, or replaces those with their ids; resolves when they can be found. */
  add(articles: readonly Article[]): Promise<void>;
  /** Forgets an article and every trace of it in the index; false when there was none. */
  remove(articleId: string): Promise<boolean>;
  article(articleId: string): Article | undefined;
  passage(id: PassageId): Located | undefined;
  /** The passage at a place in an article, from 1; the nearest there is when the article has none there. */
  passageAt(articleId: string, ordinal: number): Located | undefined;
  /** The article that a key stands for. */
  articleByKey(key: string): ArticleRef | undefined;
  /** Passages that answer a question. */
  ask(question: string, query?: Query): Promise<Answer>;
  /** Passages that hold the words: an exact phrase, else nearly the phrase before scattered words; at most a few hundred. */
  quote(words: string, query?: Query): Promise<Answer>;
  /** Articles whose title or id fits what was typed so far, best first; all of them on empty input. */
  suggestArticles(typed: string): readonly ArticleRef[];
  /**
   * Headings that fit what was typed so far, best first: every word of it begins a word of the heading's trail or of its
   * article's title, the heading's own before the others. On empty input all of them in reading order, and with them the
   * opening, which has no words, where one article is asked for.
   */
  findHeadings(typed: string, options?: HeadingOptions): readonly FoundHeading[];
  /** The one article that an id, a title or a distinctive part of one names; undefined when none or several fit. */
  findArticle(name: string): ArticleRef | undefined;
  /** Ends the index, at once: what it is doing, and whatever is asked of it afterwards, rejects. */
  close(): Promise<void>;
}

/**
 * While 20 people ask, nothing else on this thread waits longer than some 25 ms with so many passages, 40 with twice and
 * 60 with four times as many; 15 where the index has a thread of its own, however many there are. That thread takes a
 * tenth of a second to start, 30 MiB, and the texts a second time.
 */
export const WORKER_THRESHOLD = 5000;

/** Others have their turn when so many passages were searched, by one question or by several: in some ten milliseconds. */
const SEARCHED_IN_A_TURN = 5000;

export interface LibraryOptions {
  /** How many passages at most are indexed and searched on the thread that calls; a long one counts as several. */
  readonly workerThreshold?: number;
}

export function createLibrary({ workerThreshold = WORKER_THRESHOLD }: LibraryOptions = {}): Library {
  const collection = createCollection();
  let backend = createLocalBackend();
  let hasThread = false;
  let isClosed = false;
  let searched = 0;
  /** Settles, and never rejects, when the index has nothing more to do. */
  let idle: Promise<unknown> = Promise.resolve();

  /** Calls the backend when it has done what it was asked before. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = idle.then(() => {
      if (isClosed) throw new Error('The library was closed.');
      return work();
    });
    idle = done.catch(() => undefined).then(letOthersIn);
    return done;
  }

  /** Every turn of the event loop costs a tenth of a small library's reply, hence not one for each of its questions. */
  async function letOthersIn(): Promise<void> {
    searched += collection.bulk;
    if (searched < SEARCHED_IN_A_TURN) return;
    searched = 0;
    await scheduler.yield();
  }

  async function answer(search: () => Promise<SearchResult>): Promise<Answer> {
    const { hits, ...found } = await inTurn(search);
    const matches = hits.flatMap(({ passage, ...hit }) => {
      const located = collection.passage(passage);
      return located === undefined ? [] : [{ ...located, ...hit }];
    });
    return { ...found, matches };
  }

  return {
    get articles() {
      return collection.articles;
    },
    get passageCount() {
      return collection.passageCount;
    },
    async add(articles) {
      const forgetReplaced = collection.put(articles);
      const moves = !hasThread && collection.bulk > workerThreshold;
      hasThread ||= moves;
      // What there is now, not when its turn comes: what is added or removed until then has a turn of its own.
      const added = moves ? collection.all() : [...articles];
      const indexed = inTurn(async () => {
        if (moves) backend = createWorkerBackend();
        await backend.add(added);
        for (const article of articles) {
          collection.prepare(article);
          await scheduler.yield();
        }
      });
      await indexed.finally(forgetReplaced);
    },
    async remove(articleId) {
      const forgetRemoved = collection.remove(articleId);
      if (forgetRemoved === undefined) return false;
      await inTurn(() => backend.remove(articleId)).finally(forgetRemoved);
      return true;
    },
    article: collection.article,
    passage: collection.passage,
    passageAt: collection.passageAt,
    articleByKey: collection.articleByKey,
    ask: (question, query = {}) => answer(() => backend.ask(question, query)),
    quote: (words, query = {}) => answer(() => backend.quote(words, query)),
    suggestArticles: collection.suggestArticles,
    findArticle: collection.findArticle,
    findHeadings: collection.findHeadings,
    async close() {
      isClosed = true;
      await backend.close();
    },
  };
}
