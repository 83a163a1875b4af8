import type { Passage, Section } from './article.ts';
import type { Heading } from './outline.ts';

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
