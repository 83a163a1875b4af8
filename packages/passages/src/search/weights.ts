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
  bias: -4.66,
  bm25: 2.06,
  kin: 2.92,
  near: -3.34,
  nearSentence: 1.76,
  order: 0.24,
  sentence: -0.88,
  names: 1.84,
  title: 2.17,
  above: 2.48,
  heading: -4.25,
  fit: 6.58,
  rivals: 1.57,
  exactMass: 1.24,
  articleMass: 0.02,
  namesMissed: -2.95,
  unknown: -1.46,
  lead: 0.17,
  gap: 0.05,
  length: -0.19,
  talk: 0.91,
  novelty: 1.85,
  unspaced: -0.08,
  vectors: 0.0,
};
