import type { WordVectors } from '../languages/word-vectors.ts';
import type { KnownMeanings, NearTerm, TermId, Vocabulary } from './vocabulary.ts';

/** Least cosine of words that are near in meaning. Those below it merely occur in the same texts. */
export const NEAR = 0.45;
/**
 * Greatest number of 32 signs in which near words differ; others differ in 16 on average. A comparison of signs takes a
 * tenth of the time of a cosine.
 */
const MAX_SIGNS = 12;

/** Words whose near terms are kept, so that a common word is compared with the vocabulary once. */
const MAX_KEPT = 5000;
const NO_TERMS: readonly NearTerm[] = [];

/**
 * The terms of a vocabulary that are near another, known or not, in meaning; the nearest first. None where the language has no
 * vectors.
 */
export function nearTerms(vocabulary: Vocabulary, term: string): readonly NearTerm[] {
  return recallNear(vocabulary, term) ?? NO_TERMS;
}

/** Undefined for a term without a vector. */
function recallNear(vocabulary: Vocabulary, term: string): readonly NearTerm[] | undefined {
  const vectors = vocabulary.language.meaning();
  const row = vectors?.rowOf(term) ?? -1;
  if (vectors === undefined || row === -1) return undefined;
  const known = meaningsOf(vocabulary, vectors);
  const near = known.near.get(term) ?? findNear(known, vectors, row);
  if (known.near.size >= MAX_KEPT) known.near.clear();
  known.near.set(term, near);
  return near;
}

function findNear({ signs, rows }: KnownMeanings, vectors: WordVectors, row: number): readonly NearTerm[] {
  const own = vectors.signsOf(row);
  const compared = vectors.compared(row);
  const found: NearTerm[] = [];
  for (let term = 0; term < signs.length; term += 1) {
    if (countBits((signs[term] as number) ^ own) > MAX_SIGNS) continue;
    const other = rows[term] as number;
    if (other === -1 || other === row) continue;
    const nearness = vectors.nearness(compared, other);
    if (nearness >= NEAR) found.push({ term, nearness });
  }
  return found.toSorted((a, b) => b.nearness - a.nearness);
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

/** A word of a query; see `QueryTerm`. */
interface Word {
  readonly terms: readonly string[];
  readonly stop: boolean;
  readonly framing: boolean;
}

/** Words of a query that are compared; of a long one, the first. */
export const MAX_COMPARED = 24;

/** The terms that are near the telling words of a query in meaning, each with those words. */
export function readMeaning<T extends Word>(
  vocabulary: Vocabulary,
  query: readonly T[],
  numberOf: (word: T) => number,
): ReadonlyMap<TermId, readonly Nearness[]> {
  const words = new Map<number, readonly NearTerm[]>();
  for (const word of query) {
    if (word.stop || word.framing || words.size === MAX_COMPARED) continue;
    const near = recallNear(vocabulary, word.terms[0] ?? '');
    if (near !== undefined) words.set(numberOf(word), near);
  }
  const found = new Map<TermId, Nearness[]>();
  for (const [number, near] of words) {
    for (const { term, nearness } of near) {
      const others = found.get(term);
      if (others === undefined) found.set(term, [{ number, nearness }]);
      else others.push({ number, nearness });
    }
  }
  return found;
}
