import { answerFeatures } from './answer-features.ts';
import { type CandidateFeatures, extractFeatures } from './features.ts';
import type { IndexedPassage } from './indexed-passage.ts';
import type { PassageIndex } from './passage-index.ts';
import type { QueryTerm } from './query.ts';
import type { Candidate } from './retrieve.ts';
import { weightQuery } from './weighted-query.ts';
import { ANSWER_WEIGHTS, PASSAGE_WEIGHTS, SENTENCE_WEIGHTS } from './weights.ts';

/** A passage with its final score. */
export interface Ranked {
  readonly entry: IndexedPassage;
  /** Larger is better; comparable within one query. */
  readonly score: number;
  /** Position of the first word of the sentence that answers best; computed on demand, for the passages shown. */
  sentence(): number;
}

export interface Ranking {
  /** Best first. */
  readonly ranked: readonly Ranked[];
  /** Probability that the first passage answers, 0 to 1. */
  readonly confidence: number;
  readonly answered: boolean;
}

/**
 * Candidates to re-rank per query, and so the maximum number of matches. The right passage is among 20 of them for 98.8 %, among
 * 30 for 99.4 % of the questions of bench:search; those in other words gain three times as much.
 */
export const CANDIDATES = 30;
/**
 * Confidence from which the first passage counts as an answer. Below a half, because refusing an answer that exists is
 * worse than showing a neighbour; `bench:learn` prints what is kept and refused.
 */
export const ANSWERED = 0.38;
/** Scores that differ by no more than rounding are equal. */
const ROUNDING = 1e-9;

/** Re-ranks candidates by a linear model over their features, and estimates whether the best one answers. */
export function rank(
  index: PassageIndex,
  text: string,
  terms: readonly QueryTerm[],
  candidates: readonly Candidate[],
): Ranking {
  const query = weightQuery(index, text, terms);
  const ranked = extractFeatures(index, query, candidates)
    .map((candidate) => ({
      candidate,
      entry: candidate.entry,
      score: weigh(candidate.features, PASSAGE_WEIGHTS),
      sentence: () => bestSentence(candidate),
    }))
    .toSorted(byScore);
  const features = answerFeatures(index, query, ranked);
  const confidence = features === undefined ? 0 : logistic(weigh({ bias: 1, ...features }, ANSWER_WEIGHTS));
  return { ranked, confidence, answered: confidence >= ANSWERED };
}

function bestSentence(candidate: CandidateFeatures): number {
  let best = 0;
  let most = -Infinity;
  for (const { from, features } of candidate.sentences()) {
    const score = weigh(features, SENTENCE_WEIGHTS);
    if (score > most + ROUNDING) [best, most] = [from, score];
  }
  return best;
}

/** Dot product of features and weights. */
export function weigh<K extends string>(
  features: Readonly<Record<K, number>>,
  weights: Readonly<Record<NoInfer<K>, number>>,
): number {
  let sum = 0;
  for (const name in features) sum += features[name] * weights[name];
  return sum;
}

function logistic(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

/** Descending order of scores; equal scores by article id and reading order. */
export function byScore(a: Ranked, b: Ranked): number {
  const difference = b.score - a.score;
  if (Math.abs(difference) > ROUNDING) return difference;
  if (a.entry.article.id !== b.entry.article.id) return a.entry.article.id < b.entry.article.id ? -1 : 1;
  return a.entry.passage.ordinal - b.entry.passage.ordinal;
}
