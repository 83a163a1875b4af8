import type { PassageEvidence, SentenceEvidence } from './evidence.ts';
import type { AnswerEvidence } from './rank.ts';

// Written by `npm run bench:learn -- FILE… --write`: learned, not chosen. What each kind is, its interface says.

/** Which passage answers. */
export const PASSAGE_WEIGHTS: Readonly<Record<keyof PassageEvidence, number>> = {
  bm25: 2.36,
  held: 2.31,
  exact: 2.78,
  kin: 5.51,
  order: 1.52,
  sentence: 3.2,
  two: 2.41,
  names: 2.74,
  numbers: 8.15,
  title: 3.51,
  above: 10.8,
  article: 1.9,
  rivals: 2.17,
  length: -1.18,
  opening: 0.58,
  time: 1.79,
  number: 0.67,
  name: 0.48,
};

/** Which of its sentences does. */
export const SENTENCE_WEIGHTS: Readonly<Record<keyof SentenceEvidence, number>> = {
  held: 5.02,
  exact: 1.58,
  kin: 3.69,
  order: 0.88,
  before: 1.14,
  after: 0.9,
  opening: -0.09,
  length: -0.06,
  time: 1.17,
  number: 1.37,
  name: 0.1,
  carried: 2.0,
};

/** Whether it does at all: the logarithm of the odds. */
export const ANSWER_WEIGHTS: Readonly<Record<keyof AnswerEvidence | 'bias', number>> = {
  bias: -2.24,
  bm25: 2.25,
  exact: 2.02,
  kin: 5.19,
  order: 0.76,
  sentence: 1.7,
  above: 12.81,
  rivals: 1.97,
  namesMissed: -2.71,
  unknown: -2.45,
  lead: 0.21,
  gap: 0.1,
  library: -0.51,
};
