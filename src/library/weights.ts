import type { PassageEvidence, SentenceEvidence } from './evidence.ts';
import type { AnswerEvidence } from './rank.ts';

// Written by `npm run bench:learn -- FILE… --write`: learned, not chosen. What each kind is, its interface says.

/** Which passage answers. */
export const PASSAGE_WEIGHTS: Readonly<Record<keyof PassageEvidence, number>> = {
  bm25: 2.38,
  held: 2.8,
  exact: 2.94,
  kin: 6.02,
  order: 2.1,
  sentence: 3.3,
  two: 2.59,
  names: 3.17,
  numbers: 11.16,
  title: 4.02,
  above: 11.78,
  article: 1.95,
  rivals: 2.17,
  length: -1.27,
  opening: 0.47,
  time: 1.57,
  number: 0.37,
  name: 0.4,
};

/** Which of its sentences does. */
export const SENTENCE_WEIGHTS: Readonly<Record<keyof SentenceEvidence, number>> = {
  held: 5.32,
  exact: 1.6,
  kin: 3.56,
  order: 0.87,
  before: 1.4,
  after: 0.94,
  opening: -0.08,
  length: -0.07,
  time: 1.97,
  number: 2.13,
  name: 1.03,
};

/** Whether it does at all: the logarithm of the odds. */
export const ANSWER_WEIGHTS: Readonly<Record<keyof AnswerEvidence | 'bias', number>> = {
  bias: -2.09,
  bm25: 2.14,
  exact: 1.94,
  kin: 4.21,
  order: 0.71,
  sentence: 1.61,
  above: 12.7,
  rivals: 2.04,
  namesMissed: -2.33,
  unknown: -2.7,
  lead: 0.19,
  gap: 0.11,
  library: -0.5,
};
