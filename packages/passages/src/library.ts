import { scheduler } from 'node:timers/promises';
import type { Article, Passage, PassageId, Section } from './model/article.ts';
import type { Heading } from './model/outline.ts';
import { createCatalogue } from './search/catalogue.ts';
import { createThreadEngine } from './search/engine-thread.ts';
import { createLocalEngine } from './search/engine.ts';
import type { Found } from './search/searcher.ts';

/** Half-open stretch of a passage's text, in UTF-16 code units, never splitting a code point. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** What a reply says about an article; small enough to keep beside every match. */
export interface ArticleRef {
  readonly id: string;
  /** Stands for the id where that is too long; see `articleKey`. */
  readonly key: string;
  readonly title: string;
  readonly url?: string;
  readonly author?: string;
  readonly published?: string;
  readonly language: string;
  /** How many passages the article has. */
  readonly passages: number;
}

/** A passage and where it stands. */
export interface Located {
  readonly article: ArticleRef;
  readonly section: Section;
  readonly passage: Passage;
}

/** What was found of a passage. */
export interface Finding {
  /** Whether the very phrase stands there, or nearly the phrase, or words of it in any order: of a question, always these. */
  readonly holds: 'phrase' | 'near' | 'words';
  /** Larger is better; comparable only within one answer. */
  readonly score: number;
  /** The query's index terms (stems) that the passage holds. */
  readonly terms: readonly string[];
  /** The sentence that answers best. For an exact quotation, the sentences that hold it. */
  readonly sentence: Range;
  /** The words (or the phrase, exact or nearly so) that matched, in order, not overlapping. */
  readonly highlights: readonly Range[];
  /** Where a quotation is not word for word what the passage says; given only when most of it is. */
  readonly misquoted?: Misquoted;
}

export interface Match extends Located, Finding {}

/** A quotation beside the words it must mean. */
export interface Misquoted {
  /** What the passage says for the whole of it. */
  readonly quote: Range;
  /** At least one, in order, not overlapping. */
  readonly differences: readonly Difference[];
}

/** Words that differ: of one text, of the other, or of both; the place alone where a text has none. */
export interface Difference {
  /** In the query. */
  readonly query: Range;
  /** In the passage, within the quote. */
  readonly passage: Range;
}

export interface Answer {
  /** Best first. */
  readonly matches: readonly Match[];
  /**
   * False when nothing in the library answers: for a question, too little evidence; for a quotation, no passage that
   * holds all of its words, or most of them in order. The matches are then merely the nearest passages.
   */
  readonly answered: boolean;
  /**
   * How sure it is that the first match answers, 0 to 1; comparable between questions and libraries. For a quotation
   * that is not word for word, how much of it the passage has.
   */
  readonly confidence: number;
  /** Whether there are further matches behind these. */
  readonly hasMore: boolean;
  /** The query with unknown words replaced by words the library has, when that was done. */
  readonly didYouMean?: string;
}

export interface Query {
  /** Restrict to one article, by id. */
  readonly article?: string | undefined;
  /** How many matches at most; 3 unless told. */
  readonly limit?: number;
  /** How many of the best are left out: those of the pages before. */
  readonly skip?: number;
}

export interface HeadingOptions {
  /** Restrict to one article, by id. */
  readonly article?: string | undefined;
  /** How many at most; 25 unless told. */
  readonly limit?: number;
}

/** A heading and the article it stands in. */
export interface FoundHeading {
  readonly article: ArticleRef;
  readonly heading: Heading;
}

/**
 * All articles and their index. A small library is indexed and searched on the thread that calls, a slice at a time; one
 * of more than {@link SEARCHED_HERE} passages on a thread of its own, from the `add` on that makes it so large. What is
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
  at(articleId: string, ordinal: number): Located | undefined;
  /** The article that a key stands for. */
  keyed(key: string): ArticleRef | undefined;
  /** Passages that answer a question. */
  ask(question: string, query?: Query): Promise<Answer>;
  /** Passages that hold the words: an exact phrase, else nearly the phrase before scattered words; at most a few hundred. */
  quote(words: string, query?: Query): Promise<Answer>;
  /** Articles whose title or id fits what was typed so far, best first; all of them on empty input. */
  suggest(typed: string): readonly ArticleRef[];
  /**
   * Headings that fit what was typed so far, best first: every word of it begins a word of the heading's trail or of its
   * article's title, the heading's own before the others. On empty input all of them in reading order, and with them the
   * opening, which has no words, where one article is asked for.
   */
  headings(typed: string, options?: HeadingOptions): readonly FoundHeading[];
  /** The one article that an id, a title or a distinctive part of one names; undefined when none or several fit. */
  find(name: string): ArticleRef | undefined;
  /** Ends the index, at once: what it is doing, and whatever is asked of it afterwards, rejects. */
  close(): Promise<void>;
}

/**
 * While 20 people ask, nothing else on this thread waits longer than some 25 ms with so many passages, 40 with twice and
 * 60 with four times as many; 15 where the index has a thread of its own, however many there are. That thread takes a
 * tenth of a second to start, 30 MiB, and the texts a second time.
 */
export const SEARCHED_HERE = 5000;

/** Others have their turn when so many passages were searched, by one question or by several: in some ten milliseconds. */
const SEARCHED_IN_A_TURN = 5000;

export interface LibraryOptions {
  /** How many passages at most are indexed and searched on the thread that calls; a long one counts as several. */
  readonly searchedHere?: number;
}

export function createLibrary({ searchedHere = SEARCHED_HERE }: LibraryOptions = {}): Library {
  const catalogue = createCatalogue();
  let engine = createLocalEngine();
  let hasThread = false;
  let isClosed = false;
  let searched = 0;
  /** Settles, and never rejects, when the index has nothing more to do. */
  let idle: Promise<unknown> = Promise.resolve();

  /** Calls the engine when it has done what it was asked before. */
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
    searched += catalogue.bulk;
    if (searched < SEARCHED_IN_A_TURN) return;
    searched = 0;
    await scheduler.yield();
  }

  async function answer(search: () => Promise<Found>): Promise<Answer> {
    const { hits, ...found } = await inTurn(search);
    const matches = hits.flatMap(({ passage, ...hit }) => {
      const located = catalogue.passage(passage);
      return located === undefined ? [] : [{ ...located, ...hit }];
    });
    return { ...found, matches };
  }

  return {
    get articles() {
      return catalogue.articles;
    },
    get passageCount() {
      return catalogue.passageCount;
    },
    async add(articles) {
      const forgetReplaced = catalogue.put(articles);
      const moves = !hasThread && catalogue.bulk > searchedHere;
      hasThread ||= moves;
      // What there is now, not when its turn comes: what is added or removed until then has a turn of its own.
      const added = moves ? catalogue.all() : [...articles];
      const indexed = inTurn(async () => {
        if (moves) engine = createThreadEngine();
        await engine.add(added);
        for (const article of articles) {
          catalogue.prepare(article);
          await scheduler.yield();
        }
      });
      await indexed.finally(forgetReplaced);
    },
    async remove(articleId) {
      const forgetRemoved = catalogue.remove(articleId);
      if (forgetRemoved === undefined) return false;
      await inTurn(() => engine.remove(articleId)).finally(forgetRemoved);
      return true;
    },
    article: catalogue.article,
    passage: catalogue.passage,
    at: catalogue.at,
    keyed: catalogue.keyed,
    ask: (question, query = {}) => answer(() => engine.ask(question, query)),
    quote: (words, query = {}) => answer(() => engine.quote(words, query)),
    suggest: catalogue.suggest,
    find: catalogue.find,
    headings: catalogue.headings,
    async close() {
      isClosed = true;
      await engine.close();
    },
  };
}
