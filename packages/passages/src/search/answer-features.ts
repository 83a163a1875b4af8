import type { CandidateFeatures } from './features.ts';
import { maxIdf, type PassageIndex } from './passage-index.ts';
import type { WeightedQuery, WeightedWord } from './weighted-query.ts';

/**
 * Evidence that the first passage answers at all and is not merely the nearest. Comparable between libraries. Shares are
 * of the query's total weight, 0 to 1.
 */
export interface AnswerFeatures {
  /** The next seven are features of the first passage; see `PassageFeatures`. */
  readonly bm25: number;
  readonly exact: number;
  readonly kin: number;
  readonly order: number;
  readonly sentence: number;
  readonly above: number;
  readonly rivals: number;
  /** Share of names that neither the passage nor its headings and title hold. */
  readonly namesMissed: number;
  /** Share of words that nothing in the library holds; respelled words count in part. */
  readonly unknown: number;
  /** Its score less the mean score of the candidates. */
  readonly lead: number;
  /** Its score less the second best. */
  readonly gap: number;
  /** The greatest idf there is: a larger library has a better best passage by chance. */
  readonly library: number;
}

interface ScoredCandidate {
  readonly candidate: CandidateFeatures;
  readonly score: number;
}

/** Features of a ranked list; undefined where nothing asked for can have been found. @param candidates best first */
export function answerFeatures(
  index: PassageIndex,
  query: WeightedQuery,
  candidates: readonly ScoredCandidate[],
): AnswerFeatures | undefined {
  const [first, second] = candidates;
  if (first === undefined || query.total === 0 || isGuess(query)) return undefined;
  const { bm25, exact, kin, order, sentence, above, rivals } = first.candidate.features;
  const mean = candidates.reduce((sum, { score }) => sum + score, 0) / candidates.length;
  return {
    bm25,
    exact,
    kin,
    order,
    sentence,
    above,
    rivals,
    namesMissed: namesMissed(query, first.candidate),
    unknown: query.words.reduce((sum, word) => sum + unknownCost(word), 0) / query.total,
    lead: first.score - mean,
    gap: first.score - (second?.score ?? 0),
    library: maxIdf(index),
  };
}

/** True if all content words are unknown or may have been another word: `light`, where only `night` is known. */
function isGuess({ words }: WeightedQuery): boolean {
  const telling = words.filter(({ isStop, isFraming }) => !isStop && !isFraming);
  return (
    telling.some(({ isDoubtful }) => isDoubtful) &&
    telling.every(({ isDoubtful, terms }) => isDoubtful || terms.length === 0)
  );
}

function namesMissed({ words, total }: WeightedQuery, { entry, features }: CandidateFeatures): number {
  const { headings, title } = entry.context;
  const isAbove = (term: number): boolean => headings.has(term) || title.has(term);
  const named = words.filter(({ isName, terms }) => isName && !terms.some(isAbove));
  return Math.max(0, named.reduce((sum, { weight }) => sum + weight, 0) / total - features.names);
}

function unknownCost({ isKnown, terms, cost, weight }: WeightedWord): number {
  if (isKnown) return 0;
  return terms.length === 0 ? cost : cost - weight;
}
