import type { Article, Passage, PassageId, Section } from '../article/article.ts';
import { createSearcher, locatedPassages, type Found } from './searcher.ts';
import { fitting } from './titles.ts';

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
  /** The words (or the phrase, exact or nearly so) that matched, in order, not overlapping. */
  readonly highlights: readonly Range[];
  /** Where a quotation is not word for word what the passage says; given only when most of it is. */
  readonly misquoted?: Misquoted;
}

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
 * All articles and their index. Everything runs on the thread that calls it: a question takes well under a
 * millisecond among a thousand passages and about ten among twenty thousand. The answers are promises all the same,
 * so that a search elsewhere would change no caller; every look-up that touches no index is immediate.
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
  /** Passages that hold the words: an exact phrase, else nearly the phrase before scattered words; at most a few hundred. */
  quote(words: string, query?: Query): Promise<Answer>;
  /** Articles whose title or id fits what was typed so far, best first; all of them on empty input. */
  suggest(typed: string): readonly ArticleRef[];
  /** The one article that an id, a title or a distinctive part of one names; undefined when none or several fit. */
  find(name: string): ArticleRef | undefined;
}

export function createLibrary(): Library {
  const articles = new Map<string, Article>();
  const passages = new Map<PassageId, Located>();
  const searcher = createSearcher();
  const collator = new Intl.Collator(undefined, { numeric: true });
  let refs: readonly ArticleRef[] = [];

  function remove(id: string): boolean {
    const article = articles.get(id);
    if (article === undefined) return false;
    searcher.remove(article);
    for (const { passage } of locatedPassages(article)) passages.delete(passage.id);
    articles.delete(id);
    refs = refs.filter((ref) => ref.id !== id);
    return true;
  }

  function toAnswer({ hits, answered, confidence, didYouMean }: Found): Answer {
    const matches = hits.flatMap(({ passage, ...hit }) => {
      const located = passages.get(passage);
      return located === undefined ? [] : [{ ...located, ...hit }];
    });
    return { matches, answered, confidence, ...(didYouMean !== undefined && { didYouMean }) };
  }

  return {
    get articles() {
      return refs;
    },
    get passageCount() {
      return passages.size;
    },
    add(article) {
      remove(article.id);
      for (const _ of searcher.add(article));
      articles.set(article.id, article);
      const ref = refOf(article);
      for (const located of locatedPassages(article, ref)) passages.set(located.passage.id, located);
      refs = [...refs, ref].toSorted((a, b) => collator.compare(a.title, b.title) || (a.id < b.id ? -1 : 1));
    },
    remove,
    article: (id) => articles.get(id),
    passage: (id) => passages.get(id),
    ask: async (question, query = {}) => toAnswer(searcher.ask(question, query)),
    quote: async (words, query = {}) => toAnswer(searcher.quote(words, query)),
    suggest: (typed) => (typed.trim() === '' ? refs : fitting(refs, typed).map(({ article }) => article)),
    find(name) {
      const id = articles.get(name.trim());
      if (id !== undefined) return refs.find((ref) => ref.id === id.id);
      const [best, second] = fitting(refs, name);
      return best?.fit === second?.fit ? undefined : best?.article;
    },
  };
}

/** What a reply says of an article. */
export function refOf(article: Article): ArticleRef {
  const { id, title, url, author, published, language, sections } = article;
  return {
    id,
    title,
    ...(url !== undefined && { url }),
    ...(author !== undefined && { author }),
    ...(published !== undefined && { published }),
    language,
    passages: sections.reduce((sum, { passages }) => sum + passages.length, 0),
  };
}
