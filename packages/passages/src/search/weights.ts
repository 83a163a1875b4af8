import type { PassageFeatures, SentenceFeatures } from './features.ts';
import type { AnswerFeatures } from './answer-features.ts';

// Written by `npm run bench:learn -- FILE… --write`: learned, not chosen. The interfaces describe the features.

/** Weights that rank passages. */
export const PASSAGE_WEIGHTS: Readonly<Record<keyof PassageFeatures, number>> = {
  bm25: 1.86,
  held: 3.15,
  exact: 2.71,
  kin: 4.49,
  near: 7.97,
  nearSentence: 3.33,
  order: 1.36,
  sentence: 3.27,
  two: 2.98,
  names: 1.38,
  numbers: 1.36,
  title: -0.45,
  above: 11.98,
  path: 2.55,
  heading: -2.19,
  covered: 2.55,
  fit: -0.21,
  start: 1.74,
  called: 8,
  article: 1.16,
  rivals: 1.83,
  length: -1.0,
  opening: 0.15,
  time: 1.58,
  number: 0.74,
  name: 0.08,
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
  bias: -4.29,
  bm25: 2.18,
  kin: 3.92,
  near: 1.86,
  nearSentence: 0.71,
  order: 1.07,
  names: 1.99,
  title: 3.17,
  above: 5.12,
  covered: 3.4,
  rivals: 1.62,
  named: 4,
  exactMass: 1.61,
  articleMass: 0.14,
  namesMissed: -2.94,
  unknown: -2.89,
  lead: 0.1,
  gap: 0.11,
  length: -0.49,
  talk: 2.85,
  novelty: -0.06,
  unspaced: -1.18,
  smallness: 8.16,
  vectors: -2.19,
};
