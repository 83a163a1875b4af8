import type { PassageFeatures, SentenceFeatures } from './features.ts';
import type { AnswerFeatures } from './answer-features.ts';

// Written by `npm run bench:learn -- FILE… --write`: learned, not chosen. The interfaces describe the features.

/** Weights that rank passages. */
export const PASSAGE_WEIGHTS: Readonly<Record<keyof PassageFeatures, number>> = {
  bm25: 1.8,
  held: 2.9,
  exact: 2.63,
  kin: 4.48,
  near: 7.46,
  nearSentence: 3.16,
  order: 1.37,
  sentence: 3.21,
  two: 2.75,
  names: 1.82,
  numbers: 0.07,
  title: -0.38,
  above: 11.09,
  path: 1.39,
  heading: -1.57,
  covered: 1.52,
  fit: 0.73,
  start: 1.55,
  article: 1.25,
  rivals: 1.36,
  length: -0.82,
  opening: 0.18,
  time: 1.47,
  number: 0.74,
  name: 0.14,
};

/** Weights that choose the sentence of a passage. */
export const SENTENCE_WEIGHTS: Readonly<Record<keyof SentenceFeatures, number>> = {
  held: 4.84,
  exact: 1.18,
  kin: 3.23,
  near: 5.64,
  order: 0.97,
  before: 1.07,
  after: 0.84,
  opening: -0.14,
  length: -0.03,
  time: 1.64,
  number: 2.02,
  name: 0.54,
  carried: 1.4,
};

/** Weights of the log-odds that the first passage answers. */
export const ANSWER_WEIGHTS: Readonly<Record<keyof AnswerFeatures | 'bias', number>> = {
  bias: -3.83,
  bm25: 1.58,
  kin: 2.61,
  near: -4.01,
  nearSentence: 1.79,
  order: 0.34,
  sentence: -0.79,
  names: 1.68,
  title: 2.37,
  above: 1.98,
  heading: -2.03,
  fit: 4.38,
  rivals: 1.45,
  exactMass: 1.05,
  articleMass: 0.11,
  namesMissed: -2.93,
  unknown: -1.65,
  lead: 0.18,
  gap: 0.07,
  length: -0.14,
  novelty: 1.22,
  unspaced: -0.16,
};
