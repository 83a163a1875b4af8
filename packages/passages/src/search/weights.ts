import type { PassageFeatures, SentenceFeatures } from './features.ts';
import type { AnswerFeatures } from './answer-features.ts';

// Written by `npm run bench:learn -- FILE… --write`: learned, not chosen. The interfaces describe the features.

/** Weights that rank passages. */
export const PASSAGE_WEIGHTS: Readonly<Record<keyof PassageFeatures, number>> = {
  bm25: 2.05,
  held: 3.12,
  exact: 2.71,
  kin: 4.42,
  near: 8.35,
  nearSentence: 3.30,
  order: 1.46,
  sentence: 3.17,
  two: 2.89,
  names: 1.47,
  numbers: 1.34,
  title: -0.23,
  above: 12.71,
  path: 2.20,
  heading: -2.31,
  covered: 2.53,
  fit: 0.18,
  start: 2.15,
  called: 3.28,
  article: 1.43,
  rivals: 1.70,
  length: -0.76,
  opening: 0.16,
  time: 1.56,
  number: 0.76,
  name: 0.20,
};

/** Weights that choose the sentence of a passage. */
export const SENTENCE_WEIGHTS: Readonly<Record<keyof SentenceFeatures, number>> = {
  held: 4.99,
  exact: 1.08,
  kin: 3.29,
  near: 5.73,
  order: 0.85,
  before: 1.13,
  after: 0.88,
  opening: -0.14,
  length: -0.04,
  time: 1.76,
  number: 2.23,
  name: 0.63,
  carried: 1.27,
};

/** Weights of the log-odds that the first passage answers. */
export const ANSWER_WEIGHTS: Readonly<Record<keyof AnswerFeatures | 'bias', number>> = {
  bias: -4.34,
  bm25: 2.24,
  kin: 3.88,
  near: 2.17,
  nearSentence: 0.20,
  order: 0.77,
  names: 1.92,
  title: 3.85,
  above: 4.66,
  covered: 3.22,
  rivals: 1.61,
  named: -1.31,
  exactMass: 1.62,
  articleMass: 0.18,
  namesMissed: -2.88,
  unknown: -2.88,
  lead: 0.11,
  gap: 0.10,
  length: -0.48,
  talk: 2.61,
  novelty: -0.04,
  unspaced: -1.13,
  smallness: 8.33,
  vectors: -2.14,
};
