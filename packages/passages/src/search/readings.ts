import { documentFrequency, idf, type PassageIndex } from './passage-index.ts';

/** A word of a query; see `QueryTerm`. */
interface Word {
  readonly word: { readonly form: string };
  readonly terms: readonly string[];
  readonly synonyms: readonly string[];
  readonly known: boolean;
  readonly stop: boolean;
  readonly idf: number;
  readonly weight: number;
}

/** Weight of a word that a shorter name of the same thing does not have: a passage with that name lacks it. */
const BESIDE_SHORTER_NAME = 0.5;

/**
 * The words of a name in a query together with those of its other names. Names of which the index knows nothing are left
 * out, and the query's own if it lacks a word of it. The words of the longest stand in the query, and each may be found as a word of
 * the others: the rarest as the rarest.
 *
 * @param own the words as the query has them, which stay if no other name is known
 */
export function mergeReadings<T extends Word>(
  index: PassageIndex,
  own: readonly T[],
  others: readonly (readonly T[])[],
): readonly T[] {
  const usable = others.map((other) => other.filter(({ known, stop }) => known || stop)).filter(hasContent);
  if (usable.length === 0) return own;
  const isOwnKnown = own.every(({ known, stop }) => known || stop) && hasContent(own);
  const readings = isOwnKnown ? [own, ...usable] : usable;
  const [main = own, ...rest] = readings.toSorted((a, b) => contentOf(b).length - contentOf(a).length);
  const ranked = contentOf(main).toSorted(byRarity);
  const ranking = rest.map((other) => contentOf(other).toSorted(byRarity));
  const fewest = Math.min(...readings.map((reading) => contentOf(reading).length));
  return main.map((term) => {
    const place = ranked.indexOf(term);
    if (place === -1) return term;
    const also = ranking.flatMap((other) => other[place] ?? []);
    return { ...addReadings(index, term, also), weight: place < fewest ? 1 : BESIDE_SHORTER_NAME };
  });
}

function contentOf<T extends Word>(terms: readonly T[]): T[] {
  return terms.filter(({ stop }) => !stop);
}

function hasContent(terms: readonly Word[]): boolean {
  return terms.some(({ known, stop }) => known && !stop);
}

function byRarity(a: Word, b: Word): number {
  return b.idf - a.idf;
}

/** A word that is found as others, too; it is as rare as all of them together. */
function addReadings<T extends Word>(index: PassageIndex, term: T, also: readonly Word[]): T {
  const terms = [...new Set([...term.terms, ...also.flatMap((one) => one.terms)])];
  const frequency = terms.reduce((sum, one) => sum + documentFrequency(index, one), 0);
  const synonyms = [...term.synonyms, ...also.flatMap(({ word, synonyms: more }) => [word.form, ...more])];
  return { ...term, terms, synonyms, idf: idf(index, Math.min(frequency, index.passages.size)) };
}
