import type { Article, Passage } from '../model/article.ts';
import type { Query } from '../model/match.ts';
import type { Synonyms } from '../model/glossary.ts';
import { createLanguage, languageCode } from '../languages/language.ts';
import { locatePassages } from './collection.ts';
import { createHit, type SearchResult } from './hit.ts';
import { addPassage, createPassageIndex, hasWord, type PassageIndex, removeArticle } from './passage-index.ts';
import { findQuotations, type RankedQuotation } from './quotation.ts';
import { analyzeQuery, type AnalysisOptions, correctQuery, type QueryTerm } from './query.ts';
import { readQuestion } from './asked.ts';
import { byScore, CANDIDATES, rank, type Ranked } from './rank.ts';
import { retrieve } from './retrieve.ts';
import { createSynonymTable, type SynonymTable } from './synonyms.ts';

/** All articles, one index for each language. Its functions are synchronous and run on the calling thread. */
export interface MultilingualIndex {
  /** By language code. */
  readonly indexes: Map<string, PassageIndex>;
  /** Article id → language code. */
  readonly languages: Map<string, string>;
  /** By article id. A question in any language may use the words of all. */
  readonly glossaries: Map<string, readonly Synonyms[]>;
  /** All glossaries, prepared for an index by the first question after a change. */
  readonly synonyms: Map<PassageIndex, SynonymTable>;
}

/** Result of one language's index. */
interface IndexResult {
  readonly index: PassageIndex;
  /** The part of the query that was searched. */
  readonly text: string;
  readonly terms: readonly QueryTerm[];
  /** Best first. */
  readonly ranked: readonly (Ranked | RankedQuotation)[];
  readonly answered: boolean;
  readonly confidence: number;
}

type SearchIndex = (index: PassageIndex, options: AnalysisOptions) => Omit<IndexResult, 'index'>;

const DEFAULT_LIMIT = 3;

export function createMultilingualIndex(): MultilingualIndex {
  return { indexes: new Map(), languages: new Map(), glossaries: new Map(), synonyms: new Map() };
}

/** Indexes an article passage by passage, so that the caller can yield to other work in between. */
export function* indexArticle(all: MultilingualIndex, article: Article): Generator<Passage> {
  const { indexes, languages } = all;
  setGlossary(all, article.id, article.glossary);
  if (article.sections.length === 0) return;
  const code = languageCode(article.language);
  const index = indexes.get(code) ?? createPassageIndex(createLanguage(code));
  indexes.set(code, index);
  languages.set(article.id, code);
  for (const located of locatePassages(article)) {
    addPassage(index, located);
    yield located.passage;
  }
}

/** Removes an article, if it is there, passage by passage as {@link indexArticle} adds them. */
export function* unindexArticle(all: MultilingualIndex, articleId: string): Generator<Passage> {
  const { indexes, languages } = all;
  setGlossary(all, articleId, undefined);
  const code = languages.get(articleId) ?? '';
  const index = indexes.get(code);
  if (index !== undefined) yield* removeArticle(index, articleId);
  if (index?.passages.size === 0) {
    indexes.delete(code);
    all.synonyms.delete(index);
  }
  languages.delete(articleId);
}

function setGlossary(
  { glossaries, synonyms }: MultilingualIndex,
  articleId: string,
  glossary?: readonly Synonyms[],
): void {
  const isGone = glossaries.delete(articleId);
  if (glossary !== undefined) glossaries.set(articleId, glossary);
  if (isGone || glossary !== undefined) synonyms.clear();
}

/** Names that mean the same, as a language stems them; undefined if no article has a glossary. */
function synonymsFor({ glossaries, synonyms }: MultilingualIndex, index: PassageIndex): SynonymTable | undefined {
  if (glossaries.size === 0) return undefined;
  const table = synonyms.get(index) ?? createSynonymTable(glossaries.values(), index.language);
  synonyms.set(index, table);
  return table;
}

/** Passages that answer a question. */
export function searchQuestion(all: MultilingualIndex, question: string, query: Query): SearchResult {
  return search(all, question, query, (index, options) => {
    const { text, terms } = readQuestion(index, question, { ...options, synonyms: synonymsFor(all, index) });
    const telling = terms.filter(({ stop }) => !stop);
    const candidates = retrieve(index, telling, { article: query.article, hold: 'any', most: CANDIDATES });
    return { text, terms, ...rank(index, text, terms, candidates) };
  });
}

/** Passages that hold the words of a quotation. */
export function searchQuotation(all: MultilingualIndex, words: string, query: Query): SearchResult {
  return search(all, words, query, (index, options) => {
    const terms = analyzeQuery(index, words, { ...options, complete: true });
    const ranked = findQuotations(index, terms, query.article);
    const answered = ranked[0] !== undefined && ranked[0].holds !== 'some';
    return { text: words, terms, ranked, answered, confidence: answered ? (ranked[0]?.aligned?.share ?? 1) : 0 };
  });
}

/** Searches every index that may answer, and merges the results. */
function search(all: MultilingualIndex, text: string, query: Query, searchIndex: SearchIndex): SearchResult {
  const searched = indexesFor(all, query);
  const isKnownElsewhere = (form: string): boolean => searched.some((index) => hasWord(index, form));
  const results = searched.map((index) => ({ index, ...searchIndex(index, { isKnownElsewhere }) }));
  const answered = results.some((result) => result.answered);
  // Scores of different languages do not compare: the nearest miss of one could outrank the answer of another.
  return mergeResults(text, query, answered, answered ? results.filter((result) => result.answered) : results);
}

function indexesFor({ indexes, languages }: MultilingualIndex, { article }: Query): PassageIndex[] {
  if (article === undefined) return [...indexes.values()];
  const index = indexes.get(languages.get(article) ?? '');
  return index === undefined ? [] : [index];
}

function mergeResults(text: string, query: Query, answered: boolean, results: readonly IndexResult[]): SearchResult {
  const skip = Math.max(0, query.skip ?? 0);
  const end = skip + Math.max(0, query.limit ?? DEFAULT_LIMIT);
  const ranked = results
    .flatMap((result) => result.ranked.slice(0, end + 1).map((match) => ({ match, result })))
    .toSorted((a, b) => byScore(a.match, b.match));
  const page = ranked.slice(skip, end);
  const hits = page.map(({ match, result }) => createHit(result.index, match, result));
  const [first] = page;
  // A misquotation shows the words that differ, misspelt ones among them.
  const isCorrected = first !== undefined && hits[0]?.misquoted === undefined;
  const passages = page.map(({ match }) => match.entry.passage);
  const didYouMean = isCorrected ? correctQuery(first.result.text, first.result.terms, passages) : undefined;
  const searched = first?.result.text ?? text;
  return {
    hits,
    answered,
    confidence: Math.max(0, ...results.map(({ confidence }) => confidence)),
    hasMore: ranked.length > end,
    ...(searched !== text && { searched }),
    ...(didYouMean !== undefined && { didYouMean }),
  };
}
