import type { PassageFeatures, SentenceFeatures } from './features.ts';
import type { AnswerFeatures } from './answer-features.ts';

// Written by `npm run bench:learn -- FILE… --write`: learned, not chosen. The interfaces describe the features.

/** Weights that rank passages. */
export const PASSAGE_WEIGHTS: Readonly<Record<keyof PassageFeatures, number>> = {
  bm25: 2.1,
  held: 3.14,
  exact: 2.67,
  kin: 4.42,
  near: 8.44,
  nearSentence: 2.89,
  order: 1.24,
  sentence: 3.32,
  two: 2.94,
  names: 1.42,
  numbers: 1.54,
  title: -0.03,
  above: 12.6,
  path: 1.84,
  heading: -1.93,
  covered: 2.13,
  fit: 0.83,
  start: 2.45,
  article: 1.44,
  rivals: 1.62,
  length: -0.76,
  opening: 0.04,
  time: 1.41,
  number: 0.75,
  name: 0.21,
};

/** Weights that choose the sentence of a passage. */
export const SENTENCE_WEIGHTS: Readonly<Record<keyof SentenceFeatures, number>> = {
  held: 5.04,
  exact: 1.1,
  kin: 3.3,
  near: 5.84,
  order: 0.85,
  before: 1.13,
  after: 0.89,
  opening: -0.14,
  length: -0.03,
  time: 1.73,
  number: 2.22,
  name: 0.63,
  carried: 1.31,
};

/** Weights of the log-odds that the first passage answers. */
export const ANSWER_WEIGHTS: Readonly<Record<keyof AnswerFeatures | 'bias', number>> = {
  bias: -4.68,
  bm25: 2.14,
  kin: 2.9,
  near: -2.84,
  nearSentence: 1.66,
  order: 0.26,
  sentence: -0.72,
  names: 1.82,
  title: 2.15,
  above: 2.6,
  heading: -4.3,
  fit: 6.68,
  rivals: 1.53,
  exactMass: 1.23,
  articleMass: 0.01,
  namesMissed: -3.01,
  unknown: -1.38,
  lead: 0.17,
  gap: 0.04,
  length: -0.1,
  talk: 0,
  novelty: 1.74,
  unspaced: -0.17,
};
