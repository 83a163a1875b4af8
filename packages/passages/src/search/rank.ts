import { answerFeatures } from './answer-features.ts';
import { extractFeatures, type CandidateFeatures } from './features.ts';
import type { IndexedPassage } from './indexed-passage.ts';
import type { Candidate, PassageIndex, QueryTerm } from './passage-index.ts';
import { weightQuery } from './weighted-query.ts';
import { ANSWER_WEIGHTS, PASSAGE_WEIGHTS, SENTENCE_WEIGHTS } from './weights.ts';

export interface Ranked {
  readonly entry: IndexedPassage;
  /** Larger is better; comparable within one query. */
  readonly score: number;
  /** The first word of the sentence that answers best; found when asked for, of the passages that are shown. */
  sentence(): number;
}

export interface Ranking {
  /** Best first. */
  readonly ranked: readonly Ranked[];
  /** How sure it is that the first answers, 0 to 1. */
  readonly confidence: number;
  readonly answered: boolean;
}

/** As many passages are looked at again, and may be returned, for a question: as good as fifty, and faster. */
export const CANDIDATES = 20;
/**
 * A first passage this likely to answer is shown as an answer. Below a half, because to turn away what is there is worse
 * than to show a neighbour; `bench:learn` says what is kept and refused.
 */
export const ANSWERED = 0.37;

/**
 * A second candidate at the best candidates: each kind of evidence times its weight, summed up.
 * @param text the query, of which `terms` is the reading
 */
export function rank(
  index: PassageIndex,
  text: string,
  terms: readonly QueryTerm[],
  candidates: readonly Candidate[],
): Ranking {
  const asked = weightQuery(index, text, terms);
  const ranked = extractFeatures(index, asked, candidates)
    .map((candidate) => ({
      candidate,
      entry: candidate.entry,
      score: weigh(candidate.features, PASSAGE_WEIGHTS),
      sentence: () => bestSentence(candidate),
    }))
    .toSorted(byScore);
  const features = answerFeatures(index, asked, ranked);
  const confidence = features === undefined ? 0 : logistic(weigh({ bias: 1, ...features }, ANSWER_WEIGHTS));
  return { ranked, confidence, answered: confidence >= ANSWERED };
}

function bestSentence(candidate: CandidateFeatures): number {
  let best = 0;
  let most = -Infinity;
  for (const { from, features } of candidate.sentences()) {
    const score = weigh(features, SENTENCE_WEIGHTS);
    if (score > most + 1e-9) [best, most] = [from, score];
  }
  return best;
}

/** The sum of each kind of evidence times its weight. */
export function weigh<K extends string>(
  features: Readonly<Record<K, number>>,
  weights: Readonly<Record<NoInfer<K>, number>>,
): number {
  let sum = 0;
  for (const kind in features) sum += features[kind] * weights[kind];
  return sum;
}

function logistic(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

/** Scores that differ by rounding alone are equal; equal passages stand in reading order. */
export function byScore(a: Ranked, b: Ranked): number {
  const difference = b.score - a.score;
  if (Math.abs(difference) > 1e-9) return difference;
  if (a.entry.article.id !== b.entry.article.id) return a.entry.article.id < b.entry.article.id ? -1 : 1;
  return a.entry.passage.ordinal - b.entry.passage.ordinal;
}
