import type { HeadingWord, SectionTerms } from './indexed-passage.ts';
import { kinOf } from './passage-scan.ts';
import { idf, type PassageIndex } from './passage-index.ts';
import { frequencyOf } from './vocabulary.ts';
import { shareOf, type WeightedQuery, weightInFull, wordOf } from './weighted-query.ts';

/** Evidence above a passage, the same for all passages of a section; see `PassageFeatures`. */
export interface SectionFeatures extends HeadingFit {
  /** Words of the query in the headings or the title, by number. */
  readonly above: readonly number[];
  readonly title: number;
}

/** Agreement of the query with the innermost heading. */
interface HeadingFit {
  readonly heading: number;
  readonly covered: number;
  readonly fit: number;
}

/** Part of a word's weight that a relative of it has, as of `configuration` for `configure`. */
const KIN = 0.5;

export function sectionFeatures(index: PassageIndex, query: WeightedQuery, context: SectionTerms): SectionFeatures {
  const { headings, title, innermost } = context;
  const numbers = query.words.map((_, number) => number);
  const isIn = (terms: ReadonlySet<number>, number: number): boolean =>
    query.words[number]?.terms.some((term) => terms.has(term)) ?? false;
  return {
    above: numbers.filter((number) => isIn(title, number) || isIn(headings, number)),
    title: shareOf(
      query,
      numbers.filter((number) => isIn(title, number)),
    ),
    ...fitHeading(index, query, innermost),
  };
}

function fitHeading(index: PassageIndex, query: WeightedQuery, innermost: readonly HeadingWord[]): HeadingFit {
  const gains = new Map<number, number>();
  let shared = 0;
  let total = 0;
  for (const word of innermost) {
    const { number, gain, weight } = findWord(index, query, word);
    total += weight;
    shared += gain * weight;
    gains.set(number, Math.max(gains.get(number) ?? 0, gain));
  }
  const heading = shareOf(query, [...gains.keys()], (number) => gains.get(number) ?? 0);
  const covered = total === 0 ? 0 : shared / total;
  const both = heading + covered;
  return { heading, covered, fit: both === 0 ? 0 : (2 * heading * covered) / both };
}

/** The query's word that a word of a heading is, by number, or -1; how much it counts, and the weight of the heading's. */
function findWord(
  index: PassageIndex,
  query: WeightedQuery,
  { forms, framing, commonness }: HeadingWord,
): { readonly number: number; readonly gain: number; readonly weight: number } {
  const { vocabulary } = index;
  const readings = forms.flatMap((id) => vocabulary.forms[id] ?? []);
  const [own] = readings;
  if (own === undefined) return { number: -1, gain: 0, weight: 0 };
  const rarity = idf(index, frequencyOf(vocabulary, own.term));
  const weight = weightInFull({ framing, commonness, known: true, idf: rarity });
  const same = readings.map(({ term }) => wordOf(query, term)).find((number) => number !== -1);
  if (same !== undefined) return { number: same, gain: 1, weight };
  const kin = kinOf(vocabulary, query, forms[0] ?? -1);
  return { number: kin, gain: kin === -1 ? 0 : KIN, weight };
}
