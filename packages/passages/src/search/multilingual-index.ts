import type { Article, Passage } from '../model/article.ts';
import type { Query } from '../model/match.ts';
import type { Synonyms } from '../model/glossary.ts';
import { createLanguage, languageCode } from '../languages/language.ts';
import { addCalled } from './called.ts';
import { locatePassages } from './collection.ts';
import { createHit, type SearchResult } from './hit.ts';
import { addPassage, createPassageIndex, hasWord, type PassageIndex, removeArticle } from './passage-index.ts';
import { findQuotations, type RankedQuotation } from './quotation.ts';
import { analyzeQuery, correctQuery, MAX_QUERY, type QueryTerm } from './query.ts';
import { type ReadingOptions, readQuestion, splitQuestions } from './asked.ts';
import { lackingWords } from './lacking.ts';
import { byScore, CANDIDATES, rank, type Ranked } from './rank.ts';
import { replaceByRelatives } from './relatives.ts';
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

/** Searches of one index. */
interface Searches {
  readonly find: SearchIndex;
  /** The second search where nothing is found in any index. */
  readonly findNearest?: SearchIndex;
}

type SearchIndex = (index: PassageIndex, text: string, options: ReadingOptions) => Omit<IndexResult, 'index'>;

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

/** Passages that answer a question, or in turn the questions of a message that asks several. */
export function searchQuestion(all: MultilingualIndex, message: string, query: Query): SearchResult {
  const found = searchWhole(all, message, query);
  const text = found.searched ?? message.slice(0, MAX_QUERY);
  const parts = indexesFor(all, query).map((index) => splitQuestions(index, text));
  const questions = parts.find(({ length }) => length > 0) ?? [];
  const { skip, end } = pageOf(query);
  const results = questions
    .map((question) => searchWhole(all, question, { ...query, whole: true, skip: 0, limit: end + 1 }))
    .filter(({ answered }) => answered);
  if (results.length === 0 || (found.answered && results.length < questions.length)) return found;
  const inTurn = Array.from({ length: end + 1 }, (_, place) =>
    results.flatMap(({ hits }) => hits.slice(place, place + 1)),
  );
  const hits = [...new Map(inTurn.flat().map((hit) => [hit.passage, hit])).values()];
  return {
    ...found,
    hits: hits.slice(skip, end),
    answered: true,
    confidence: Math.min(...results.map(({ confidence }) => confidence)),
    hasMore: hits.length > end,
  };
}

/** Passages that answer one question. Where none has a word of it, those with relatives of its words are the nearest. */
function searchWhole(all: MultilingualIndex, question: string, query: Query): SearchResult {
  const searchBy =
    (choose: (index: PassageIndex, terms: readonly QueryTerm[]) => readonly QueryTerm[]): SearchIndex =>
    (index, message, options) => {
      const { text, terms } = readQuestion(index, message, { ...options, synonyms: synonymsFor(all, index) });
      const sought = choose(index, terms);
      const telling = sought.filter(({ stop }) => !stop);
      const found = retrieve(index, telling, { article: query.article, hold: 'any', most: CANDIDATES });
      const candidates = addCalled(index, text, terms, { found, article: query.article });
      return { text, terms, ...rank(index, text, sought, candidates) };
    };
  return search(all, question, query, {
    find: searchBy((_, terms) => terms),
    findNearest: searchBy(replaceByRelatives),
  });
}

/** Passages that hold the words of a quotation. */
export function searchQuotation(all: MultilingualIndex, words: string, query: Query): SearchResult {
  return search(all, words, query, {
    find(index, text, options) {
      const terms = analyzeQuery(index, text, { ...options, complete: true });
      const ranked = findQuotations(index, terms, query.article);
      const answered = ranked[0] !== undefined && ranked[0].holds !== 'some';
      return { text, terms, ranked, answered, confidence: answered ? (ranked[0]?.aligned?.share ?? 1) : 0 };
    },
  });
}

/** Searches every index that may answer, and merges the results. */
function search(all: MultilingualIndex, words: string, query: Query, { find, findNearest }: Searches): SearchResult {
  const text = words.slice(0, MAX_QUERY);
  const searched = indexesFor(all, query);
  const isKnown = (form: string): boolean => searched.some((index) => hasWord(index, form));
  const run = (index: PassageIndex, part: string, whole: boolean, searchIndex = find): IndexResult => ({
    index,
    ...searchIndex(index, part, { isKnownElsewhere: isKnown, whole }),
  });
  const read = searched.map((index) => run(index, text, query.whole ?? false));
  // Languages may take different parts of a message as the question: all of them search for what the best one took.
  const taken = firstOf(read)?.text ?? text;
  const found = read.map((result) => (result.text === taken ? result : run(result.index, taken, true)));
  const isNothingFound = findNearest !== undefined && found.every(({ ranked }) => ranked.length === 0);
  const results = isNothingFound ? searched.map((index) => run(index, taken, true, findNearest)) : found;
  const merged = mergeResults(query, results);
  const first = firstOf(results);
  const isNoTopic = (form: string): boolean => isKnown(form) || searched.some(({ language }) => language.isStop(form));
  const lacking = merged.answered || first === undefined ? [] : lackingWords(taken, first.terms, isNoTopic);
  return { ...merged, ...(taken !== text && { searched: taken }), ...(lacking.length > 0 && { lacking }) };
}

/** Results that count. Scores of different languages do not compare: the nearest miss of one could outrank the answer of another. */
function relevant(results: readonly IndexResult[]): readonly IndexResult[] {
  const answering = results.filter(({ answered }) => answered);
  return answering.length > 0 ? answering : results;
}

/** The result with the best match; any if there is no match. */
function firstOf(results: readonly IndexResult[]): IndexResult | undefined {
  const found = relevant(results).flatMap((result) => result.ranked.slice(0, 1).map((match) => ({ match, result })));
  return found.toSorted((a, b) => byScore(a.match, b.match))[0]?.result ?? results[0];
}

function indexesFor({ indexes, languages }: MultilingualIndex, { article }: Query): PassageIndex[] {
  if (article === undefined) return [...indexes.values()];
  const index = indexes.get(languages.get(article) ?? '');
  return index === undefined ? [] : [index];
}

/** Number of matches before a page, and of those up to its end. */
function pageOf({ skip = 0, limit = DEFAULT_LIMIT }: Query): { readonly skip: number; readonly end: number } {
  const before = Math.max(0, skip);
  return { skip: before, end: before + Math.max(0, limit) };
}

function mergeResults(query: Query, found: readonly IndexResult[]): SearchResult {
  const results = relevant(found);
  const { skip, end } = pageOf(query);
  const ranked = results
    .flatMap((result) => result.ranked.slice(0, end + 1).map((match) => ({ match, result })))
    .toSorted((a, b) => byScore(a.match, b.match));
  const page = ranked.slice(skip, end);
  const hits = page.map(({ match, result }) => createHit(result.index, match, result));
  const [first] = page;
  // A misquotation shows the words that differ, misspelt ones among them.
  const isCorrected = first !== undefined && hits[0]?.misquoted === undefined;
  const passages = page.map(({ match }) => match.entry.passage);
  const { index, text = '', terms = [] } = first?.result ?? {};
  const didYouMean =
    isCorrected && index !== undefined ? correctQuery(index.language, text, terms, passages) : undefined;
  return {
    hits,
    answered: results.some(({ answered }) => answered),
    confidence: Math.max(0, ...results.map(({ confidence }) => confidence)),
    hasMore: ranked.length > end,
    ...(didYouMean !== undefined && { didYouMean }),
  };
}
