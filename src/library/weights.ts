import type { PassageEvidence, SentenceEvidence } from './evidence.ts';
import type { AnswerEvidence } from './rank.ts';

// Written by `npm run bench:learn -- FILE… --write`: learned, not chosen. What each kind is, its interface says.

/** Which passage answers. */
export const PASSAGE_WEIGHTS: Readonly<Record<keyof PassageEvidence, number>> = {
  bm25: 2.36,
  held: 2.77,
  exact: 2.95,
  kin: 5.81,
  order: 2.77,
  sentence: 3.31,
  two: 2.6,
  names: 3.21,
  numbers: 11.12,
  title: 4.52,
  above: 11.88,
  article: 1.92,
  rivals: 2.23,
  length: -1.29,
  opening: 0.5,
  time: 1.6,
  number: 0.36,
  name: 0.41,
};

/** Which of its sentences does. */
export const SENTENCE_WEIGHTS: Readonly<Record<keyof SentenceEvidence, number>> = {
  held: 5.3,
  exact: 1.59,
  kin: 3.5,
  order: 1.19,
  before: 1.41,
  after: 0.95,
  opening: -0.07,
  length: -0.07,
  time: 1.98,
  number: 2.12,
  name: 1.03,
};

/** Whether it does at all: the logarithm of the odds. */
export const ANSWER_WEIGHTS: Readonly<Record<keyof AnswerEvidence | 'bias', number>> = {
  bias: -2.12,
  bm25: 2.13,
  exact: 1.94,
  kin: 4.03,
  order: 0.96,
  sentence: 1.5,
  above: 13.23,
  rivals: 2.1,
  namesMissed: -2.36,
  unknown: -2.51,
  lead: 0.19,
  gap: 0.11,
  library: -0.49,
};
