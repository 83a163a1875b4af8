import type { IndexedPassage, SectionTerms } from './indexed-passage.ts';
import { averageLength, type PassageIndex } from './passage-index.ts';
import {
  addOnce,
  mergeSentences,
  type PassageScan,
  scanPassage,
  type SentenceScan,
  startSentence,
} from './passage-scan.ts';
import { NEAR } from './meaning.ts';
import type { Candidate } from './retrieve.ts';
import { type SectionFeatures, sectionFeatures } from './section-features.ts';
import { shareOf, type WeightedQuery } from './weighted-query.ts';

/**
 * Features of a passage. Unless stated otherwise each is a share, 0 to 1: the weight of some of the query's words divided
 * by the weight of all. The weight of a word is its damped idf.
 */
export interface PassageFeatures {
  /** Words it holds, with BM25's term frequency and length; 0 to 2.2. */
  readonly bm25: number;
  /** Words it holds. */
  readonly held: number;
  /** Words it holds in the form of the query. */
  readonly exact: number;
  /** Words it lacks but has a relative of: `invasion` for `invade`. */
  readonly kin: number;
  /** Words it lacks but has one near in meaning, by how near: `assistance` for `help`; see {@link closeness}. */
  readonly near: number;
  /** The same of its best sentence. */
  readonly nearSentence: number;
  /** Pairs of words that follow each other as in the query; the weight of a pair is its rarity among the candidates. */
  readonly order: number;
  /** Words of its best sentence: the one whose words weigh most. */
  readonly sentence: number;
  /** Words of its best two sentences in a row. */
  readonly two: number;
  /** Names it holds: words with a capital in the query. */
  readonly names: number;
  /** Numbers it holds. */
  readonly numbers: number;
  /** Words of its article's title. */
  readonly title: number;
  /** Words in its headings or title that it does not hold itself. */
  readonly above: number;
  /** Words in its headings or title, whether it holds them itself or not. */
  readonly path: number;
  /** Words in its innermost heading, or in the title where no heading is; a relative counts half. */
  readonly heading: number;
  /** Words of that heading that the query holds, as a share of the heading's weight. */
  readonly covered: number;
  /** Harmonic mean of these two: 1 if the query is that heading. */
  readonly fit: number;
  /** `fit` divided by its place in its section: the first passage under a heading tells the most of what it is about. */
  readonly start: number;
  /** Degree to which its heading, its title or its number is the query; see `addCalled`. */
  readonly called: number;
  /** Words that the candidates of its article hold together. */
  readonly article: number;
  /** Its article's share of the candidates' first-stage scores; 0 to 1. */
  readonly rivals: number;
  /** Logarithm of 1 + its length divided by the mean length; 0.7 at the mean. */
  readonly length: number;
  /** 1 for the first passage of an article, 1/2 for the second, and so on. */
  readonly opening: number;
  /** 1 if the query asks for a time and the best sentence has one, else 0; likewise the next two. */
  readonly time: number;
  readonly number: number;
  /** Person or place. */
  readonly name: number;
}

/** Features of a sentence; shares as in {@link PassageFeatures}. */
export interface SentenceFeatures {
  readonly held: number;
  readonly exact: number;
  readonly kin: number;
  readonly near: number;
  readonly order: number;
  /** Words of the sentence before it. */
  readonly before: number;
  /** Words of the sentence behind it. */
  readonly after: number;
  /** 1 for the first sentence of a passage, else 0. */
  readonly opening: number;
  /** Logarithm of 1 + its number of words. */
  readonly length: number;
  readonly time: number;
  readonly number: number;
  readonly name: number;
  /** Words of it and of the sentence before it if it has the kind of answer asked for: `It is 412 m long`, of what was named before. */
  readonly carried: number;
}

/** A candidate with its features. */
export interface CandidateFeatures {
  readonly entry: IndexedPassage;
  readonly features: PassageFeatures;
  /** Features of each sentence; computed on demand, for the passages shown. */
  sentences(): { readonly from: number; readonly features: SentenceFeatures }[];
}

/** Computes the features of candidates; some of them compare a candidate with the others. */
export function extractFeatures(
  index: PassageIndex,
  query: WeightedQuery,
  candidates: readonly Candidate[],
): CandidateFeatures[] {
  const scans = candidates.map(({ entry }) => scanPassage(index, query, entry));
  const rarity = pairRarity(scans);
  const articles = articleSharesOf(candidates, scans);
  const sections = new Map<SectionTerms, SectionFeatures>();
  return scans.map((scan, number) => {
    const { entry } = scan;
    const article = articles.get(entry.article.id) ?? { held: [], rivals: 0 };
    const section = sections.get(entry.context) ?? sectionFeatures(index, query, entry.context);
    sections.set(entry.context, section);
    return {
      entry,
      sentences: () =>
        scan.sentences.map(({ from }, i) => ({ from, features: sentenceFeatures(query, scan.sentences, i, rarity) })),
      features: passageFeatures(index, query, scan, {
        rarity,
        article,
        section,
        called: candidates[number]?.called ?? 0,
      }),
    };
  });
}

/** Rarity of a pair among the candidates: the logarithm of their number over that of those that hold it. */
function pairRarity(scans: readonly PassageScan[]): (pair: number) => number {
  const holders = new Map<number, number>();
  for (const { sentences } of scans) {
    for (const pair of mergeSentences(sentences, 'pairs')) holders.set(pair, (holders.get(pair) ?? 0) + 1);
  }
  return (pair) => Math.log((scans.length + 1) / ((holders.get(pair) ?? 0) + 0.5));
}

/** Totals over the candidates of one article. */
interface ArticleShare {
  /** Words they hold. */
  readonly held: number[];
  /** Share of all candidates' scores. */
  rivals: number;
}

/** Steepness of a candidate's share over its score: at half the best score, a twentieth. */
const STEEPNESS = 6;

function articleSharesOf(
  candidates: readonly Candidate[],
  scans: readonly PassageScan[],
): ReadonlyMap<string, ArticleShare> {
  const articles = new Map<string, ArticleShare>();
  const best = candidates[0]?.score ?? 0;
  const shares = candidates.map(({ score }) => Math.exp(STEEPNESS * (score / (best || 1) - 1)));
  const all = shares.reduce((sum, share) => sum + share, 0);
  for (const [i, { entry, sentences }] of scans.entries()) {
    const article = articles.get(entry.article.id) ?? { held: [], rivals: 0 };
    articles.set(entry.article.id, article);
    article.rivals += (shares[i] ?? 0) / all;
    for (const { held } of sentences) for (const number of held) addOnce(article.held, number);
  }
  return articles;
}

/** Context of a passage: the other candidates, its article and its section. */
interface Surroundings {
  readonly rarity: (pair: number) => number;
  readonly article: ArticleShare;
  readonly section: SectionFeatures;
  readonly called: number;
}

function passageFeatures(
  index: PassageIndex,
  query: WeightedQuery,
  { entry, sentences, times }: PassageScan,
  { rarity, article, section, called }: Surroundings,
): PassageFeatures {
  const { words } = query;
  const held = mergeSentences(sentences, 'held');
  const oneIfLacking = (number: number): number => (times[number] === 0 ? 1 : 0);
  const average = averageLength(index);
  const length = average === 0 ? 1 : entry.words.length / average;
  const best = bestSentence(query, sentences);
  return {
    bm25: shareOf(query, held, (number) => bm25(times[number] ?? 0, length)),
    held: shareOf(query, held),
    exact: shareOf(query, mergeSentences(sentences, 'exact')),
    kin: shareOf(query, mergeSentences(sentences, 'kin'), oneIfLacking),
    near: nearShareOf(query, sentences, held),
    nearSentence: best === undefined ? 0 : nearShareOf(query, [best], held),
    order: orderOf(query, mergeSentences(sentences, 'pairs'), rarity),
    sentence: shareOf(query, best?.held ?? []),
    two: bestTwoSentences(query, sentences),
    names: shareOf(query, held, (number) => (words[number]?.isName ? 1 : 0)),
    numbers: shareOf(query, held, (number) => (words[number]?.isNumber ? 1 : 0)),
    title: section.title,
    above: shareOf(query, section.above, oneIfLacking),
    path: shareOf(query, section.above),
    heading: section.heading,
    covered: section.covered,
    fit: section.fit,
    start: section.fit / placeInSection(entry),
    called,
    article: shareOf(query, article.held),
    rivals: article.rivals,
    length: Math.log(1 + length),
    opening: 1 / entry.passage.ordinal,
    ...answerKinds(query, best),
  };
}

/** Place of a passage in its section, from 1. */
function placeInSection({ passage, section }: IndexedPassage): number {
  return 1 + passage.ordinal - (section.passages[0]?.ordinal ?? passage.ordinal);
}

/** 1 for each kind of answer that is both asked for and there. */
function answerKinds(
  { expects }: WeightedQuery,
  sentence: SentenceScan | undefined,
): Pick<SentenceFeatures, 'time' | 'number' | 'name'> {
  return {
    time: expects.time && sentence?.showsTime ? 1 : 0,
    number: expects.number && sentence?.showsNumber ? 1 : 0,
    name: expects.name && sentence?.showsName ? 1 : 0,
  };
}

/** BM25 without the idf; k 1.2, b 0.75. @param length divided by the mean length */
function bm25(times: number, length: number): number {
  return (2.2 * times) / (times + 1.2 * (0.25 + 0.75 * length));
}

/** Weight of a word near in meaning: 0 at the least cosine, 1 for the word itself. */
const closeness = (cosine: number): number => (cosine - NEAR) / (1 - NEAR);

/** The weight of words that are not held but have a near one in the sentences, by the nearest. */
function nearShareOf(
  { words, total }: WeightedQuery,
  sentences: readonly SentenceScan[],
  held: readonly number[],
): number {
  const nearest: number[] = [];
  for (const { near } of sentences)
    for (let number = 0; number < near.length; number += 1)
      nearest[number] = Math.max(nearest[number] ?? 0, near[number] ?? 0);
  let sum = 0;
  for (let number = 0; number < nearest.length; number += 1) {
    const cosine = nearest[number] ?? 0;
    if (cosine > 0 && !held.includes(number)) sum += (words[number]?.weight ?? 0) * closeness(cosine);
  }
  return total === 0 ? 0 : sum / total;
}

function orderOf({ total }: WeightedQuery, pairs: readonly number[], rarity: (pair: number) => number): number {
  let sum = 0;
  for (const pair of pairs) sum += rarity(pair);
  return total === 0 ? 0 : sum / total;
}

/** The sentence whose words weigh most; the first of equals. */
function bestSentence(query: WeightedQuery, sentences: readonly SentenceScan[]): SentenceScan | undefined {
  let best: SentenceScan | undefined;
  let most = -1;
  for (const sentence of sentences) {
    const held = shareOf(query, sentence.held);
    if (held > most + 1e-9) [best, most] = [sentence, held];
  }
  return best;
}

/** Share of the two sentences in a row that hold most together. */
function bestTwoSentences(query: WeightedQuery, sentences: readonly SentenceScan[]): number {
  let most = 0;
  for (const [i, { held }] of sentences.entries()) {
    const next = sentences[i + 1]?.held ?? [];
    const both = shareOf(query, held) + shareOf(query, next, (number) => (held.includes(number) ? 0 : 1));
    if (both > most) most = both;
  }
  return most;
}

function sentenceFeatures(
  query: WeightedQuery,
  sentences: readonly SentenceScan[],
  number: number,
  rarity: (pair: number) => number,
): SentenceFeatures {
  const sentence = sentences[number] ?? startSentence(0);
  const before = sentences[number - 1]?.held ?? [];
  const kin = sentence.kin.filter((one) => !sentence.held.includes(one));
  const kinds = answerKinds(query, sentence);
  const hasAnswer = kinds.time + kinds.number + kinds.name > 0;
  return {
    held: shareOf(query, sentence.held),
    exact: shareOf(query, sentence.exact),
    kin: shareOf(query, kin),
    near: nearShareOf(query, [sentence], sentence.held),
    order: orderOf(query, sentence.pairs, rarity),
    before: shareOf(query, before),
    after: shareOf(query, sentences[number + 1]?.held ?? []),
    opening: number === 0 ? 1 : 0,
    length: Math.log(1 + sentence.to - sentence.from),
    ...kinds,
    carried: hasAnswer ? shareOf(query, [...new Set([...sentence.held, ...before])]) : 0,
  };
}
