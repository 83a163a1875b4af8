import type { PassageEvidence, SentenceEvidence } from './evidence.ts';
import type { AnswerEvidence } from './rank.ts';

// Written by `npm run bench:learn -- FILE… --write`: learned, not chosen. What each kind is, its interface says.

/** Which passage answers. */
export const PASSAGE_WEIGHTS: Readonly<Record<keyof PassageEvidence, number>> = {
  bm25: 2.35,
  held: 2.85,
  exact: 2.88,
  kin: 5.95,
  order: 2.12,
  sentence: 3.3,
  two: 2.65,
  names: 3.29,
  numbers: 11.14,
  title: 4.09,
  above: 11.92,
  article: 2.0,
  rivals: 2.17,
  length: -1.26,
  opening: 0.47,
  time: 1.62,
  number: 0.41,
  name: 0.4,
};

/** Which of its sentences does. */
export const SENTENCE_WEIGHTS: Readonly<Record<keyof SentenceEvidence, number>> = {
  held: 5.31,
  exact: 1.58,
  kin: 3.52,
  order: 0.87,
  before: 1.39,
  after: 0.93,
  opening: -0.07,
  length: -0.07,
  time: 1.96,
  number: 2.15,
  name: 1.03,
};

/** Whether it does at all: the logarithm of the odds. */
export const ANSWER_WEIGHTS: Readonly<Record<keyof AnswerEvidence | 'bias', number>> = {
  bias: -2.1,
  bm25: 2.16,
  exact: 1.97,
  kin: 4.32,
  order: 0.72,
  sentence: 1.58,
  above: 12.74,
  rivals: 2.01,
  namesMissed: -2.33,
  unknown: -2.68,
  lead: 0.19,
  gap: 0.11,
  library: -0.5,
};
