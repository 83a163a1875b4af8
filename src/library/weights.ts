import type { PassageEvidence, SentenceEvidence } from './evidence.ts';
import type { AnswerEvidence } from './rank.ts';

// Written by `npm run bench:learn -- FILE… --write`: learned, not chosen. What each kind is, its interface says.

/** Which passage answers. */
export const PASSAGE_WEIGHTS: Readonly<Record<keyof PassageEvidence, number>> = {
  bm25: 2.32,
  held: 2.33,
  exact: 2.75,
  kin: 5.43,
  order: 1.54,
  sentence: 3.21,
  two: 2.39,
  names: 2.73,
  numbers: 8.06,
  title: 3.56,
  above: 10.46,
  article: 1.94,
  rivals: 2.17,
  length: -1.19,
  opening: 0.57,
  time: 1.79,
  number: 0.67,
  name: 0.48,
};

/** Which of its sentences does. */
export const SENTENCE_WEIGHTS: Readonly<Record<keyof SentenceEvidence, number>> = {
  held: 5.03,
  exact: 1.56,
  kin: 3.66,
  order: 0.88,
  before: 1.15,
  after: 0.91,
  opening: -0.08,
  length: -0.05,
  time: 1.15,
  number: 1.37,
  name: 0.09,
  carried: 2.03,
};

/** Whether it does at all: the logarithm of the odds. */
export const ANSWER_WEIGHTS: Readonly<Record<keyof AnswerEvidence | 'bias', number>> = {
  bias: -2.19,
  bm25: 2.25,
  exact: 2.05,
  kin: 5.11,
  order: 0.79,
  sentence: 1.66,
  above: 13.0,
  rivals: 1.96,
  namesMissed: -2.7,
  unknown: -2.43,
  lead: 0.21,
  gap: 0.1,
  library: -0.52,
};
