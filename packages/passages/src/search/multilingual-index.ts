import type { Article, Passage } from '../model/article.ts';
import { locatePassages } from './collection.ts';
import { createLanguage, languageCode } from '../languages/language.ts';
import type { Query } from '../model/match.ts';
import { createHit, type SearchResult, respelledQuery } from './hit.ts';
import { findQuotations, type RankedQuotation } from './quotation.ts';
import { byScore, CANDIDATES, rank, type Ranked } from './rank.ts';
import { createPassageIndex, type PassageIndex, type QueryTerm, type ReadOptions } from './passage-index.ts';

/** The indexes of all articles, one a language, and the questions put to them. Everything happens at once, on the thread that calls. */
export interface MultilingualIndex {
  /** Indexes an article passage by passage, so that the caller may let others have their turn in between. */
  add(article: Article): Iterable<Passage>;
  /** Forgets an article and every trace of it, if it is there; passage by passage, too. */
  remove(articleId: string): Iterable<Passage>;
  ask(question: string, query: Query): SearchResult;
  quote(words: string, query: Query): SearchResult;
}

const DEFAULT_LIMIT = 3;

export function createMultilingualIndex(): MultilingualIndex {
  const indexes = new Map<string, PassageIndex>();
  const languages = new Map<string, string>();

  /** The indexes that hold what a query may be answered from. */
  function searched({ article }: Query): PassageIndex[] {
    if (article === undefined) return [...indexes.values()];
    const index = indexes.get(languages.get(article) ?? '');
    return index === undefined ? [] : [index];
  }

  function answer(
    text: string,
    query: Query,
    find: (index: PassageIndex, options: ReadOptions) => Omit<FoundIn, 'index'>,
  ): SearchResult {
    const isKnownElsewhere = (form: string): boolean => searched(query).some((index) => index.holds(form));
    const all = searched(query).map((index) => ({ index, ...find(index, { isKnownElsewhere }) }));
    const answered = all.some((one) => one.answered);
    // Scores of different indexes do not compare: one language's nearest miss could outdo another's answer.
    const found = answered ? all.filter((one) => one.answered) : all;
    const confidence = Math.max(0, ...found.map((one) => one.confidence));
    const skip = Math.max(0, query.skip ?? 0);
    const end = skip + Math.max(0, query.limit ?? DEFAULT_LIMIT);
    const ranked = found.flatMap((one) => one.ranked.slice(0, end + 1).map((match) => ({ match, one })));
    const sorted = ranked.toSorted((a, b) => byScore(a.match, b.match));
    const best = sorted.slice(skip, end);
    const hits = best.map(({ match, one }) => createHit(one.index, match, { text, terms: one.terms }));
    const passages = best.map(({ match }) => match.entry.passage);
    // Where the words are shown that differ, the spelling is among them.
    const spelt = hits[0]?.misquoted === undefined ? best[0]?.one.terms : undefined;
    const meant = spelt && respelledQuery(text, spelt, passages);
    const hasMore = sorted.length > end;
    return { hits, answered, confidence, hasMore, ...(meant !== undefined && { didYouMean: meant }) };
  }

  return {
    *add(article) {
      const code = languageCode(article.language);
      const index = indexes.get(code) ?? createPassageIndex(createLanguage(code));
      indexes.set(code, index);
      languages.set(article.id, code);
      for (const located of locatePassages(article)) {
        index.add(located);
        yield located.passage;
      }
    },
    *remove(articleId) {
      const code = languages.get(articleId) ?? '';
      const index = indexes.get(code);
      yield* index?.remove(articleId) ?? [];
      if (index?.size === 0) indexes.delete(code);
      languages.delete(articleId);
    },
    ask(question, query) {
      return answer(question, query, (index, options) => {
        const terms = index.read(question, options);
        const asked = terms.filter(({ stop }) => !stop);
        const candidates = index.search(asked, { article: query.article, hold: 'any', most: CANDIDATES });
        return { terms, ...rank(index, question, terms, candidates) };
      });
    },
    quote(words, query) {
      return answer(words, query, (index, options) => {
        const terms = index.read(words, { ...options, complete: true });
        const ranked = findQuotations(index, terms, query.article);
        const answered = ranked[0] !== undefined && ranked[0].holds !== 'some';
        return { terms, ranked, answered, confidence: answered ? (ranked[0]?.aligned?.share ?? 1) : 0 };
      });
    },
  };
}

/** What one index found. */
interface FoundIn {
  readonly index: PassageIndex;
  readonly terms: readonly QueryTerm[];
  readonly ranked: readonly (Ranked | RankedQuotation)[];
  readonly answered: boolean;
  readonly confidence: number;
}
