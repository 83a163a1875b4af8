import type { SectionTerms } from './indexed-passage.ts';
import { kinOf } from './passage-scan.ts';
import { idf, type PassageIndex } from './passage-index.ts';
import { frequencyOf } from './vocabulary.ts';
import { shareOf, type WeightedQuery, weightInFull } from './weighted-query.ts';

/** Evidence above a passage, the same for all passages of a section; see `PassageFeatures`. */
export interface SectionFeatures {
  /** Words of the query in the headings or the title, by number. */
  readonly above: readonly number[];
  readonly title: number;
  readonly heading: number;
  readonly covered: number;
  readonly fit: number;
}

/** Part of a word's weight that a relative of it has, as of `configuration` for `configure`. */
const KIN = 0.5;

export function sectionFeatures(index: PassageIndex, query: WeightedQuery, context: SectionTerms): SectionFeatures {
  const { headings, title } = context;
  const numbers = query.words.map((_, number) => number);
  const isIn = (terms: ReadonlySet<number>, number: number): boolean =>
    query.words[number]?.terms.some((term) => terms.has(term)) ?? false;
  return {
    above: numbers.filter((number) => isIn(title, number) || isIn(headings, number)),
    title: shareOf(
      query,
      numbers.filter((number) => isIn(title, number)),
    ),
    ...headingFit(index, query, context),
  };
}

/** Agreement of the query with a heading. */
function headingFit(
  index: PassageIndex,
  query: WeightedQuery,
  { innermost }: SectionTerms,
): Pick<SectionFeatures, 'heading' | 'covered' | 'fit'> {
  const { forms } = index.vocabulary;
  const gains = new Map<number, number>();
  let shared = 0;
  let total = 0;
  for (const { form: id, ...word } of innermost) {
    const form = forms[id];
    if (form === undefined) continue;
    const weight = weightInFull({ ...word, known: true, idf: idf(index, frequencyOf(index.vocabulary, form.term)) });
    const own = (query.numberOf[form.term] ?? 0) - 1;
    const number = own === -1 ? kinOf(query, form) : own;
    const gain = number === -1 ? 0 : own === -1 ? KIN : 1;
    total += weight;
    shared += gain * weight;
    gains.set(number, Math.max(gains.get(number) ?? 0, gain));
  }
  const heading = shareOf(query, [...gains.keys()], (number) => gains.get(number) ?? 0);
  const covered = total === 0 ? 0 : shared / total;
  const both = heading + covered;
  return { heading, covered, fit: both === 0 ? 0 : (2 * heading * covered) / both };
}
