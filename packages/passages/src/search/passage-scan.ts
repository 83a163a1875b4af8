import { formAt, type IndexedPassage, isCapital, isSigned, startsSentence } from './indexed-passage.ts';
import type { Nearness } from './meaning.ts';
import type { PassageIndex } from './passage-index.ts';
import { codedTerm, type FormId, IS_STOP, SHOWS_NUMBER, SHOWS_TIME, type Vocabulary } from './vocabulary.ts';
import { FOLLOWS_WITHIN, NEAR_MARK, type WeightedQuery, type WeightedWord } from './weighted-query.ts';

/** Occurrences of a query's words in one passage. Words are numbers of `WeightedQuery.words`. */
export interface PassageScan {
  readonly entry: IndexedPassage;
  readonly sentences: readonly SentenceScan[];
  /** Term frequency in the passage, by word. */
  readonly times: Uint32Array;
}

/** Occurrences in one sentence. Each list holds a number once; they are so short that a linear search beats a set. */
export interface SentenceScan {
  /** Position of the first word, and of the first behind the sentence. */
  readonly from: number;
  to: number;
  /** Words it holds. */
  readonly held: number[];
  /** Words it holds in the form of the query. */
  readonly exact: number[];
  /** Words of which it holds a relative; see {@link isRelated}. */
  readonly kin: number[];
  /** Pairs of words that follow each other as in the query: 256 times the first plus the second. */
  readonly pairs: number[];
  /** By number of a word of the query: the nearness of the nearest word of the sentence; sparse. */
  readonly near: number[];
  showsTime: boolean;
  showsNumber: boolean;
  showsName: boolean;
}

/** Reads a passage once. Few of its words are in the query, so the loop is made to skip the others quickly. */
export function scanPassage({ vocabulary }: PassageIndex, query: WeightedQuery, entry: IndexedPassage): PassageScan {
  const { codes } = vocabulary;
  const { numberOf } = query;
  const { words } = entry;
  const times = new Uint32Array(query.words.length);
  const sentences: SentenceScan[] = [];
  const found: Occurrences = { positions: [], numbers: [] };
  let sentence = startSentence(0);
  for (let position = 0; position < words.length; position += 1) {
    if (position === 0 || startsSentence(words, position)) {
      sentence.to = position;
      sentence = startSentence(position);
      sentences.push(sentence);
    }
    const id = formAt(words, position);
    const code = codes[id] ?? IS_STOP;
    const mark = numberOf[codedTerm(code)] ?? 0;
    if (mark === 0 || mark === NEAR_MARK) {
      if ((code & IS_STOP) !== 0) continue;
      if (isCapital(words, position)) sentence.showsName = true;
      scanOther(vocabulary, query, id, sentence);
      continue;
    }
    const number = mark - 1;
    times[number] = (times[number] ?? 0) + 1;
    if (isExact(query.words[number], entry, position)) addOnce(sentence.exact, number);
    scanMatch(query, number, position, found, sentence);
  }
  sentence.to = words.length;
  return { entry, sentences, times };
}

/** Query words found so far, with their positions, in order. */
interface Occurrences {
  readonly positions: number[];
  readonly numbers: number[];
}

/** An empty scan. */
export function startSentence(from: number): SentenceScan {
  const lists = { held: [], exact: [], kin: [], pairs: [], near: [] };
  return { from, to: from, ...lists, showsTime: false, showsNumber: false, showsName: false };
}

/** Adds a number to a list that has it not. */
export function addOnce(list: number[], number: number): void {
  if (!list.includes(number)) list.push(number);
}

/** True for a word in the form of the query, with a sign before it if the query has one. */
function isExact(word: WeightedWord | undefined, { words }: IndexedPassage, position: number): boolean {
  if (word === undefined || !word.forms.has(formAt(words, position))) return false;
  return !word.isSigned || isSigned(words, position);
}

/** Notes a word of the query, and the pairs that it closes. */
function scanMatch(
  { words }: WeightedQuery,
  number: number,
  position: number,
  { positions, numbers }: Occurrences,
  sentence: SentenceScan,
): void {
  addOnce(sentence.held, number);
  for (let i = positions.length - 1; i >= 0 && position - (positions[i] ?? 0) <= FOLLOWS_WITHIN; i -= 1) {
    const before = numbers[i] ?? 0;
    if (words[before]?.next.has(number)) addOnce(sentence.pairs, 256 * before + number);
  }
  positions.push(position);
  numbers.push(number);
}

/** Notes a word that is not in the query: it may be the answer, or related to a word of the query. */
function scanOther(vocabulary: Vocabulary, query: WeightedQuery, id: FormId, sentence: SentenceScan): void {
  const code = vocabulary.codes[id] ?? 0;
  if ((code & SHOWS_TIME) !== 0) sentence.showsTime = true;
  if ((code & SHOWS_NUMBER) !== 0) sentence.showsNumber = true;
  if (query.numberOf[codedTerm(code)] === NEAR_MARK) scanNear(query.near.get(codedTerm(code)) ?? [], sentence);
  const kin = kinOf(vocabulary, query, id);
  if (kin !== -1) addOnce(sentence.kin, kin);
}

/** Number of the query's word of which a form is a relative; -1 for none. */
export function kinOf({ prefixes, forms }: Vocabulary, query: WeightedQuery, id: FormId): number {
  const prefix = prefixes[id] ?? 0;
  const similar = prefix === 0 ? undefined : query.prefixes.get(prefix);
  return similar !== undefined && isRelated(similar.form, forms[id]?.form ?? '') ? similar.number : -1;
}

/** Notes the words of the query that a word is near in meaning. */
function scanNear(found: readonly Nearness[], { near }: SentenceScan): void {
  for (const { number, nearness } of found) near[number] = Math.max(near[number] ?? 0, nearness);
}

/** Share of the longer of two words that related words have in common. */
const SHARED_PREFIX = 0.4;

/** True for words with a long common prefix: `invade` and `invasion`, but not `street` and `strengthen`. */
function isRelated(a: string, b: string): boolean {
  let shared = 0;
  while (shared < a.length && a.charCodeAt(shared) === b.charCodeAt(shared)) shared += 1;
  return shared >= SHARED_PREFIX * Math.max(a.length, b.length);
}

/** All numbers of one list of several sentences, once each. */
export function mergeSentences(sentences: readonly SentenceScan[], list: 'held' | 'exact' | 'kin' | 'pairs'): number[] {
  const all: number[] = [];
  for (const sentence of sentences) for (const number of sentence[list]) addOnce(all, number);
  return all;
}
