import type { PassageFeatures, SentenceFeatures } from './features.ts';
import type { AnswerFeatures } from './answer-features.ts';

// Written by `npm run bench:learn -- FILE… --write`: learned, not chosen. The interfaces describe the features.

/** Weights that rank passages. */
export const PASSAGE_WEIGHTS: Readonly<Record<keyof PassageFeatures, number>> = {
  bm25: 2.34,
  held: 2.28,
  exact: 2.76,
  kin: 5.37,
  order: 1.52,
  sentence: 3.21,
  two: 2.4,
  names: 2.77,
  numbers: 8.21,
  title: 3.5,
  above: 10.77,
  article: 1.91,
  rivals: 2.18,
  length: -1.19,
  opening: 0.57,
  time: 1.8,
  number: 0.68,
  name: 0.48,
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
