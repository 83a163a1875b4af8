import type { PassageEvidence, SentenceEvidence } from './evidence.ts';
import type { AnswerEvidence } from './rank.ts';

// Written by `npm run bench:learn -- FILE… --write`: learned, not chosen. What each kind is, its interface says.

/** Which passage answers. */
export const PASSAGE_WEIGHTS: Readonly<Record<keyof PassageEvidence, number>> = {
  bm25: 2.28,
  held: 2.29,
  exact: 2.71,
  kin: 5.13,
  order: 1.54,
  sentence: 3.21,
  two: 2.37,
  names: 2.79,
  numbers: 8.19,
  title: 3.56,
  above: 10.42,
  article: 1.96,
  rivals: 2.18,
  length: -1.2,
  opening: 0.56,
  time: 1.8,
  number: 0.69,
  name: 0.48,
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
  bias: -2.22,
  bm25: 2.17,
  exact: 1.85,
  kin: 4.43,
  order: 0.85,
  sentence: 1.55,
  above: 13.39,
  rivals: 1.99,
  namesMissed: -2.41,
  unknown: -2.49,
  lead: 0.22,
  gap: 0.1,
  library: -0.51,
};
