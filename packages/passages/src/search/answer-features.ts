import type { CandidateFeatures } from './features.ts';
import type { PassageIndex } from './passage-index.ts';
import type { WeightedQuery, WeightedWord } from './weighted-query.ts';

/** What speaks for the first passage being an answer at all, and not merely the nearest. Comparable between libraries. */
export interface AnswerFeatures {
  /** Of the first passage; see `PassageFeatures`. */
  readonly bm25: number;
  readonly exact: number;
  readonly kin: number;
  readonly order: number;
  readonly sentence: number;
  readonly above: number;
  readonly rivals: number;
  /** Share of the query's weight in names that neither the passage nor what stands above it holds. */
  readonly namesMissed: number;
  /** Share in words that nothing in the library holds; in part, of those that may stand there spelled otherwise. */
  readonly unknown: number;
  /** How far its score lies above the mean of the candidates' scores, and above the second best. */
  readonly lead: number;
  readonly gap: number;
  /** Idf of a word that no passage holds: the larger a library, the better its best passage by chance. */
  readonly library: number;
}

/** Whether all that a question is about may have been another word: `light`, where only `night` is known. */
function isGuess({ words }: WeightedQuery): boolean {
  const telling = words.filter(({ isStop, isFraming }) => !isStop && !isFraming);
  return (
    telling.some(({ isDoubtful }) => isDoubtful) &&
    telling.every(({ isDoubtful, terms }) => isDoubtful || terms.length === 0)
  );
}

/** Undefined where nothing that was asked for can have been found. @param candidates best first */
export function answerFeatures(
  { greatestIdf }: PassageIndex,
  asked: WeightedQuery,
  candidates: readonly { readonly candidate: CandidateFeatures; readonly score: number }[],
): AnswerFeatures | undefined {
  const [first, second] = candidates;
  if (first === undefined || asked.total === 0 || isGuess(asked)) return undefined;
  const { bm25, exact, kin, order, sentence, above, rivals, names } = first.candidate.features;
  const { headings, title } = first.candidate.entry.context;
  const isAbove = (term: number): boolean => headings.has(term) || title.has(term);
  const share = (words: WeightedQuery['words']): number =>
    words.reduce((sum, { weight }) => sum + weight, 0) / asked.total;
  const named = share(asked.words.filter(({ isName, terms }) => isName && !terms.some(isAbove)));
  const missing = ({ isKnown, terms, cost, weight }: WeightedWord): number =>
    isKnown ? 0 : terms.length === 0 ? cost : cost - weight;
  const unknown = asked.words.reduce((sum, word) => sum + missing(word), 0) / asked.total;
  const mean = candidates.reduce((sum, { score }) => sum + score, 0) / candidates.length;
  return {
    bm25,
    exact,
    kin,
    order,
    sentence,
    above,
    rivals,
    namesMissed: Math.max(0, named - names),
    unknown,
    lead: first.score - mean,
    gap: first.score - (second?.score ?? 0),
    library: greatestIdf,
  };
}
