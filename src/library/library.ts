import type { Article, Passage, PassageId, Section } from '../article/article.ts';
import { createLanguage, languageCode } from './language.ts';
import { respelledQuery, toMatch } from './match.ts';
import { quoted, type Quoted } from './phrase.ts';
import { byScore, rank, type Ranked } from './rank.ts';
import { createIndex, type Index, type QueryTerm } from './search.ts';
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
  /** The words (or the exact phrase) that matched, in order, not overlapping. */
  readonly highlights: readonly Range[];
}

export interface Answer {
  /** Best first. */
  readonly matches: readonly Match[];
  /**
   * False when nothing in the library answers: for a question, too little evidence; for a quotation, no passage that
   * holds all of its words. The matches are then merely the nearest passages.
   */
  readonly answered: boolean;
  /** The query with unknown words replaced by words the library has, when that was done. */
  readonly didYouMean?: string;
}

interface Query {
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
  /** Passages that hold the words, an exact phrase before scattered words; at most a few hundred. */
  quote(words: string, query?: Query): Promise<Answer>;
  /** Articles whose title or id fits what was typed so far, best first; all of them on empty input. */
  suggest(typed: string): readonly ArticleRef[];
  /** The one article that an id, a title or a distinctive part of one names; undefined when none or several fit. */
  find(name: string): ArticleRef | undefined;
}

const DEFAULT_LIMIT = 3;
/** As many passages are looked at again, and may be returned, for a question. */
const CANDIDATES = 50;
/**
 * Least evidence that counts as an answer. Chosen on libraries that lack half of the articles asked about, so that of the
 * questions whose article is there more than nine in ten are kept in every language tried. A question that asks something
 * else about a name that is there often passes: words alone hardly tell.
 */
const ANSWERED = 0.59;

export function createLibrary(): Library {
  const articles = new Map<string, Article>();
  const indexes = new Map<string, Index>();
  const collator = new Intl.Collator(undefined, { numeric: true });
  let refs: readonly ArticleRef[] = [];

  function remove(id: string): boolean {
    const article = articles.get(id);
    if (article === undefined) return false;
    const code = languageCode(article.language);
    const index = indexes.get(code);
    for (const located of locatedPassages(article)) index?.remove(located);
    if (index?.size === 0) indexes.delete(code);
    articles.delete(id);
    refs = refs.filter((ref) => ref.id !== id);
    return true;
  }

  function add(article: Article): void {
    remove(article.id);
    const code = languageCode(article.language);
    const index = indexes.get(code) ?? createIndex(createLanguage(code));
    indexes.set(code, index);
    for (const located of locatedPassages(article)) index.add(located);
    articles.set(article.id, article);
    refs = [...refs, refOf(article)].toSorted((a, b) => collator.compare(a.title, b.title) || (a.id < b.id ? -1 : 1));
  }

  /** The indexes that hold what a query may be answered from. */
  function searched({ article }: Query): Index[] {
    if (article === undefined) return [...indexes.values()];
    const index = indexes.get(languageCode(articles.get(article)?.language ?? ''));
    return articles.has(article) && index !== undefined ? [index] : [];
  }

  function answer(text: string, query: Query, find: (index: Index) => Found): Answer {
    const all = searched(query).map(find);
    const answered = all.some((one) => one.answered);
    // Scores of different indexes do not compare: one language's nearest miss could outdo another's answer.
    const found = answered ? all.filter((one) => one.answered) : all;
    const limit = Math.max(0, query.limit ?? DEFAULT_LIMIT);
    const ranked = found.flatMap((one) => one.ranked.slice(0, limit).map((match) => ({ match, one })));
    const best = ranked.toSorted((a, b) => byScore(a.match, b.match)).slice(0, limit);
    const matches = best.map(({ match, one }) => toMatch(match, one.terms));
    const meant = best[0] === undefined ? undefined : respelledQuery(text, best[0].one.terms, matches);
    return { matches, answered, ...(meant !== undefined && { didYouMean: meant }) };
  }

  return {
    get articles() {
      return refs;
    },
    get passageCount() {
      return [...indexes.values()].reduce((sum, { size }) => sum + size, 0);
    },
    add,
    remove,
    article: (id) => articles.get(id),
    passage(id) {
      for (const index of indexes.values()) {
        const found = index.passage(id);
        if (found !== undefined) return found;
      }
      return undefined;
    },
    async ask(question, query = {}) {
      return answer(question, query, (index) => {
        const terms = index.read(question);
        const asked = terms.filter(({ stop }) => !stop);
        const ranked = rank(
          terms,
          index.search(asked, { article: query.article, hold: 'any', most: CANDIDATES }),
          index.greatestIdf,
        );
        return { terms, ranked, answered: (ranked[0]?.evidence ?? 0) >= ANSWERED };
      });
    },
    async quote(words, query = {}) {
      return answer(words, query, (index) => {
        const terms = index.read(words, { complete: true });
        const ranked = quoted(index, terms, query.article);
        return { terms, ranked, answered: ranked[0] !== undefined && ranked[0].holds !== 'some' };
      });
    },
    suggest: (typed) => (typed.trim() === '' ? refs : fitting(refs, typed).map(({ article }) => article)),
    find(name) {
      const id = articles.get(name.trim());
      if (id !== undefined) return refs.find((ref) => ref.id === id.id);
      const [best, second] = fitting(refs, name);
      return best?.fit === second?.fit ? undefined : best?.article;
    },
  };
}

interface Found {
  readonly terms: readonly QueryTerm[];
  readonly ranked: readonly (Ranked | Quoted)[];
  readonly answered: boolean;
}

function refOf(article: Article): ArticleRef {
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

function locatedPassages(article: Article): Located[] {
  const ref = refOf(article);
  return article.sections.flatMap((section) => section.passages.map((passage) => ({ article: ref, section, passage })));
}
