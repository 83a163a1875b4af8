import type { PassageFeatures, SentenceFeatures } from './features.ts';
import type { AnswerFeatures } from './answer-features.ts';

// Written by `npm run bench:learn -- FILE… --write`: learned, not chosen. The interfaces describe the features.

/** Weights that rank passages. */
export const PASSAGE_WEIGHTS: Readonly<Record<keyof PassageFeatures, number>> = {
  bm25: 1.78,
  held: 2.55,
  exact: 2.88,
  kin: 4.67,
  order: 1.4,
  sentence: 3.11,
  two: 2.59,
  names: 2.9,
  numbers: 5.72,
  title: 0.2,
  above: 11.73,
  path: 1.33,
  heading: -1.37,
  covered: 1.48,
  fit: 1.38,
  start: 2.39,
  article: 1.35,
  rivals: 1.22,
  length: -0.88,
  opening: 0.15,
  time: 1.8,
  number: 0.77,
  name: 0.21,
};

/** Weights that choose the sentence of a passage. */
export const SENTENCE_WEIGHTS: Readonly<Record<keyof SentenceFeatures, number>> = {
  held: 5.01,
  exact: 1.57,
  kin: 3.65,
  order: 0.89,
  before: 1.14,
  after: 0.9,
  opening: -0.09,
  length: -0.06,
  time: 1.16,
  number: 1.37,
  name: 0.11,
  carried: 2.0,
};

/** Weights of the log-odds that the first passage answers. */
export const ANSWER_WEIGHTS: Readonly<Record<keyof AnswerFeatures | 'bias', number>> = {
  bias: -2.25,
  bm25: 2.22,
  exact: 1.99,
  kin: 4.8,
  order: 0.77,
  sentence: 1.73,
  above: 12.78,
  rivals: 1.95,
  namesMissed: -2.53,
  unknown: -2.44,
  lead: 0.21,
  gap: 0.1,
  library: -0.51,
};
