import type { PassageFeatures, SentenceFeatures } from './features.ts';
import type { AnswerFeatures } from './answer-features.ts';

// Written by `npm run bench:learn -- FILE… --write`: learned, not chosen. The interfaces describe the features.

/** Weights that rank passages. */
export const PASSAGE_WEIGHTS: Readonly<Record<keyof PassageFeatures, number>> = {
  bm25: 1.78,
  held: 2.55,
  exact: 2.88,
  kin: 4.67,
  near: 7.83,
  nearSentence: 5.91,
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
  held: 4.6,
  exact: 1.25,
  kin: 3.5,
  near: 4.15,
  order: 0.99,
  before: 1.05,
  after: 0.8,
  opening: -0.13,
  length: 0.01,
  time: 1.62,
  number: 1.99,
  name: 0.54,
  carried: 1.43,
};

/** Weights of the log-odds that the first passage answers. */
export const ANSWER_WEIGHTS: Readonly<Record<keyof AnswerFeatures | 'bias', number>> = {
  bias: -3.82,
  bm25: 1.61,
  kin: 2.72,
  near: 2,
  nearSentence: 2,
  order: 0.49,
  sentence: 0.05,
  names: 1.08,
  title: 8,
  above: 3,
  heading: 0,
  fit: 3,
  rivals: 1.96,
  exactMass: 1.19,
  articleMass: -0.07,
  namesMissed: -3.48,
  unknown: -1.77,
  lead: 0.17,
  gap: 0.04,
  length: -0.43,
  novelty: 1.79,
  unspaced: -0.01,
};
