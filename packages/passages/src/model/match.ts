import type { Passage, Section } from './article.ts';
import type { Heading } from './outline.ts';

/** Half-open range of a text, in UTF-16 code units; it never splits a code point. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** An article without its text: small enough to accompany every match. */
export interface ArticleRef {
  readonly id: string;
  /** Ten characters made from the id, for places where the id is too long, such as a button. */
  readonly key: string;
  readonly title: string;
  readonly url?: string;
  readonly author?: string;
  /** An ISO date if it could be read as one, else as the article states it. */
  readonly published?: string;
  /** BCP 47 tag, such as `en` or `zh`. */
  readonly language: string;
  /** Number of passages. */
  readonly passages: number;
}

/** A passage with its section and its article. */
export interface Located {
  readonly article: ArticleRef;
  readonly section: Section;
  readonly passage: Passage;
}

/** The part of a match that comes from the query. */
export interface Finding {
  /** The exact phrase, nearly the phrase, or words in any order; for a question always `words`. */
  readonly holds: 'phrase' | 'near' | 'words';
  /** Larger is better; comparable only within one answer. */
  readonly score: number;
  /** Index terms (stems) of the query that the passage holds. */
  readonly terms: readonly string[];
  /** The sentence that answers best; for an exact quotation, the sentences that hold it. */
  readonly sentence: Range;
  /** The matching words, or the phrase, in order and without overlaps. */
  readonly highlights: readonly Range[];
  /** Differences between a quotation and the passage; absent unless the passage has most of the quotation. */
  readonly misquoted?: Misquoted;
}

/** A passage that was found. */
export interface Match extends Located, Finding {}

/** A quotation that is not word for word, beside the original. */
export interface Misquoted {
  /** The passage's words for the whole quotation. */
  readonly quote: Range;
  /** At least one, in order and without overlaps. */
  readonly differences: readonly Difference[];
}

/** Words that differ; an empty range marks the place where one side has none. */
export interface Difference {
  /** In the query. */
  readonly query: Range;
  /** In the passage, within the quote. */
  readonly passage: Range;
}

/** The result of a search. */
export interface Answer {
  /** Best first. */
  readonly matches: readonly Match[];
  /**
   * False if nothing in the library answers: too little evidence for a question, or no passage with all words of a
   * quotation or most of them in order. The matches are then only the nearest passages.
   */
  readonly answered: boolean;
  /**
   * Probability that the first match answers, 0 to 1; comparable between questions and libraries. For a quotation that is
   * not word for word, the share of it that the passage has.
   */
  readonly confidence: number;
  /** True if there are further matches behind these. */
  readonly hasMore: boolean;
  /** The part of a message that was taken as the question; absent when it is the whole message. */
  readonly searched?: string;
  /**
   * Words of a question, as they were typed, that the library has nothing of: three at most, none of them an everyday word.
   * Absent when something answers, and when most of its words are such.
   */
  readonly lacking?: readonly string[];
  /** The query with misspelt words corrected; absent when nothing was corrected. */
  readonly didYouMean?: string;
}

/** Options of a search. */
export interface Query {
  /** Restricts the search to one article, by id. */
  readonly article?: string | undefined;
  /** Maximum number of matches; 3 by default. */
  readonly limit?: number;
  /** Number of best matches to leave out, for the next page; 0 by default. */
  readonly skip?: number;
  /**
   * Searches all of a question, instead of the part of it that asks. What an answer says it `searched` gives the same
   * matches this way.
   */
  readonly whole?: boolean;
}

/** Options of `Library.findHeadings`. */
export interface HeadingOptions {
  /** Restricts the search to one article, by id. */
  readonly article?: string | undefined;
  /** Maximum number of headings; 25 by default. */
  readonly limit?: number;
}

/** A heading and its article. */
export interface FoundHeading {
  readonly article: ArticleRef;
  readonly heading: Heading;
}
