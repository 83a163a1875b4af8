import type { PassageFeatures, SentenceFeatures } from './features.ts';
import type { AnswerFeatures } from './answer-features.ts';

// Written by `npm run bench:learn -- FILE… --write`: learned, not chosen. The interfaces describe the features.

/** Weights that rank passages. */
export const PASSAGE_WEIGHTS: Readonly<Record<keyof PassageFeatures, number>> = {
  bm25: 2.07,
  held: 3.12,
  exact: 2.61,
  kin: 4.38,
  near: 8.27,
  nearSentence: 2.8,
  order: 1.38,
  sentence: 3.26,
  two: 2.9,
  names: 1.46,
  numbers: 1.35,
  title: 0.04,
  above: 12.42,
  path: 1.86,
  heading: -1.95,
  covered: 2.14,
  fit: 0.77,
  start: 2.53,
  called: 8,
  article: 1.46,
  rivals: 1.52,
  length: -0.75,
  opening: 0.03,
  time: 1.43,
  number: 0.76,
  name: 0.22,
};

/** Weights that choose the sentence of a passage. */
export const SENTENCE_WEIGHTS: Readonly<Record<keyof SentenceFeatures, number>> = {
  held: 4.98,
  exact: 1.1,
  kin: 3.29,
  near: 5.73,
  order: 0.85,
  before: 1.13,
  after: 0.88,
  opening: -0.14,
  length: -0.03,
  time: 1.75,
  number: 2.22,
  name: 0.63,
  carried: 1.28,
};

/** Weights of the log-odds that the first passage answers. */
export const ANSWER_WEIGHTS: Readonly<Record<keyof AnswerFeatures | 'bias', number>> = {
  bias: -6.36,
  bm25: 3.67,
  kin: 4.18,
  near: 1.78,
  nearSentence: 1.21,
  order: 0.83,
  names: 2.27,
  title: 5.39,
  above: 6.77,
  fit: 3.8,
  rivals: 2.34,
  named: 4,
  exactMass: 1.63,
  articleMass: 0.07,
  namesMissed: -2.68,
  unknown: -1.96,
  lead: 0.09,
  gap: 0.06,
  length: 0.11,
  talk: 2.73,
  novelty: 0.3,
  unspaced: -1.52,
  smallness: 5.21,
  vectors: -1.43,
};
