import type { WordVectors } from '../languages/word-vectors.ts';
import type { KnownMeanings, NearTerm, TermId, Vocabulary } from './vocabulary.ts';

/** Least cosine of words that are near in meaning. Those below it merely occur in the same texts. */
export const NEAR = 0.45;
/**
 * Greatest number of 32 signs in which near words differ; others differ in 16 on average. A comparison of signs takes a
 * tenth of the time of a cosine.
 */
const MAX_SIGNS = 12;

/** Terms searched for beside a word, and their least cosine. */
const SEARCHED = { most: 6, least: 0.5 };
/** Words whose near terms are kept, so that a common word is compared with the vocabulary once. */
const MAX_KEPT = 5000;
const NO_TERMS: readonly NearTerm[] = [];

/**
 * The few terms of a vocabulary that are nearest to another, known or not, in meaning; the nearest first. None where the
 * language has no vectors.
 */
export function nearTerms(vocabulary: Vocabulary, term: string): readonly NearTerm[] {
  const vectors = vocabulary.language.meaning();
  const row = vectors?.rowOf(term) ?? -1;
  if (vectors === undefined || row === -1) return NO_TERMS;
  const known = meaningsOf(vocabulary, vectors);
  const near = known.near.get(term) ?? findNearest(known, vectors, row);
  if (known.near.size >= MAX_KEPT) known.near.clear();
  known.near.set(term, near);
  return near;
}

function findNearest({ signs, rows }: KnownMeanings, vectors: WordVectors, row: number): readonly NearTerm[] {
  const own = vectors.signsOf(row);
  const compared = vectors.compared(row);
  const found: NearTerm[] = [];
  for (let term = 0; term < signs.length; term += 1) {
    if (countBits((signs[term] as number) ^ own) > MAX_SIGNS) continue;
    const other = rows[term] as number;
    if (other === -1 || other === row) continue;
    const nearness = vectors.nearness(compared, other);
    if (nearness >= SEARCHED.least) found.push({ term, nearness });
  }
  return found.toSorted((a, b) => b.nearness - a.nearness).slice(0, SEARCHED.most);
}

function countBits(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The terms with vectors, gathered anew when terms were added or removed. */
function meaningsOf(vocabulary: Vocabulary, vectors: WordVectors): KnownMeanings {
  const { changes, meanings } = vocabulary;
  if (meanings?.changes === changes) return meanings.known;
  const rows = new Int32Array(vocabulary.terms.length).fill(-1);
  for (const [text, term] of vocabulary.termIds) rows[term] = vectors.rowOf(text);
  const signs = rows.map((row) => (row === -1 ? 0 : vectors.signsOf(row)));
  const known = { rows, signs, near: new Map<string, readonly NearTerm[]>() };
  vocabulary.meanings = { changes, known };
  return known;
}

/** A word of the query, by number, and the cosine of its vector and another's: {@link NEAR} to 1. */
export interface Nearness {
  readonly number: number;
  readonly nearness: number;
}

/** The telling words of a query by meaning. Each term of the index is compared with them once. */
export interface QueryMeaning {
  readonly vectors: WordVectors;
  readonly known: KnownMeanings;
  readonly words: readonly { readonly number: number; readonly signs: number; readonly compared: Float32Array }[];
  /** By term id: 0 if it was not compared yet, 1 if it is near no word, else 2 + its place in `found`. */
  readonly seen: Uint16Array;
  readonly found: (readonly Nearness[])[];
}

/** A word of a query; see `QueryTerm`. */
interface Word {
  readonly terms: readonly string[];
  readonly stop: boolean;
  readonly framing: boolean;
}

/** Words of a query that are compared; of a long one, the first. */
export const MAX_COMPARED = 24;

/** Prepares the words of a query for {@link nearnessOf}; undefined if none of them has a vector. */
export function readMeaning<T extends Word>(
  vocabulary: Vocabulary,
  query: readonly T[],
  numberOf: (word: T) => number,
): QueryMeaning | undefined {
  const vectors = vocabulary.language.meaning();
  if (vectors === undefined) return undefined;
  const rows = new Map<number, number>();
  for (const word of query) {
    const row = word.stop || word.framing ? -1 : vectors.rowOf(word.terms[0] ?? '');
    if (row !== -1 && rows.size < MAX_COMPARED) rows.set(numberOf(word), row);
  }
  if (rows.size === 0) return undefined;
  const words = Array.from(rows, ([number, row]) => ({
    number,
    signs: vectors.signsOf(row),
    compared: vectors.compared(row),
  }));
  const seen = new Uint16Array(vocabulary.terms.length);
  return { vectors, known: meaningsOf(vocabulary, vectors), words, seen, found: [] };
}

/** The words of a query that a term is near in meaning; undefined for none. */
export function nearnessOf(meaning: QueryMeaning, term: TermId): readonly Nearness[] | undefined {
  const seen = meaning.seen[term] ?? 1;
  if (seen === 1) return undefined;
  if (seen > 1) return meaning.found[seen - 2];
  const near = compareTerm(meaning, term);
  meaning.seen[term] = near === undefined ? 1 : 1 + meaning.found.push(near);
  return near;
}

function compareTerm({ vectors, known, words }: QueryMeaning, term: TermId): readonly Nearness[] | undefined {
  const row = known.rows[term] ?? -1;
  if (row === -1) return undefined;
  const own = known.signs[term] ?? 0;
  let near: Nearness[] | undefined;
  for (const { number, signs, compared } of words) {
    if (countBits(signs ^ own) > MAX_SIGNS) continue;
    const nearness = vectors.nearness(compared, row);
    if (nearness >= NEAR) (near ??= []).push({ number, nearness });
  }
  return near;
}
