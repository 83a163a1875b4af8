import type { Article, Passage, PassageId, Section } from '../article/article.ts';

/** Half-open stretch of a passage's text, in UTF-16 code units, never splitting a code point. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** What a reply says about an article; small enough to keep beside every match. */
export interface ArticleRef {
  readonly id: string;
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

export interface Match extends Located {
  /** Larger is better; comparable only within one answer. */
  readonly score: number;
  /** The query's index terms (stems) that the passage holds. */
  readonly terms: readonly string[];
  /** The sentence that answers best. For an exact quotation, the sentences that hold it. */
  readonly sentence: Range;
  /** The words (or the exact phrase) that matched, in order, not overlapping. */
  readonly highlights: readonly Range[];
}

export interface Answer {
  /** Best first. */
  readonly matches: readonly Match[];
  /** False when nothing in the library answers; the matches are then merely the nearest passages. */
  readonly answered: boolean;
  /** The query with unknown words replaced by words the library has, when that was done. */
  readonly didYouMean?: string;
}

export interface Query {
  /** Restrict to one article, by id. */
  readonly article?: string | undefined;
  /** How many matches at most; 3 unless told. */
  readonly limit?: number;
}

/**
 * All articles and their index. The answers are promises because a large library may be searched off the main
 * thread; every look-up that touches no index is immediate.
 */
export interface Library {
  /** By title, in the order people expect of their own alphabet. */
  readonly articles: readonly ArticleRef[];
  readonly passageCount: number;
  /** Adds an article, or replaces the one with its id. */
  add(article: Article): void;
  /** Forgets an article and every trace of it in the index; false when there was none. */
  remove(articleId: string): boolean;
  article(articleId: string): Article | undefined;
  passage(id: PassageId): Located | undefined;
  /** Passages that answer a question. */
  ask(question: string, query?: Query): Promise<Answer>;
  /** Passages that hold the words, an exact phrase before scattered words. */
  quote(words: string, query?: Query): Promise<Answer>;
  /** Articles whose title or id fits what was typed so far, best first; all of them on empty input. */
  suggest(typed: string): readonly ArticleRef[];
  /** The one article that an id, a title or a distinctive part of one names; undefined when none or several fit. */
  find(name: string): ArticleRef | undefined;
}
