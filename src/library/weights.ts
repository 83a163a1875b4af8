import type { PassageEvidence, SentenceEvidence } from './evidence.ts';
import type { AnswerEvidence } from './rank.ts';

/** Learned by `npm run bench:learn`; see there for how. */
export const PASSAGE_WEIGHTS: Readonly<Record<keyof PassageEvidence, number>> = {
  bm25: 2.05,
  held: 2.53,
  exact: 2.68,
  kin: 5.54,
  order: 2.83,
  sentence: 3.31,
  two: 2.54,
  names: 3.24,
  numbers: 8.27,
  title: 5.64,
  above: 10.24,
  article: 1.94,
  rivals: 1.75,
  length: -1.27,
  opening: 0.57,
  time: 1.52,
  number: 0.92,
  name: 0.61,
};
export const SENTENCE_WEIGHTS: Readonly<Record<keyof SentenceEvidence, number>> = {
  held: 8,
  exact: 1,
  kin: 1,
  order: 1,
  before: 0,
  after: 0,
  opening: 0,
  length: 0.3,
  time: 1,
  number: 1,
  name: 0.5,
};
export const ANSWER_WEIGHTS: Readonly<Record<keyof AnswerEvidence | 'bias', number>> = {
  bias: -4,
  held: 4,
  exact: 1,
  order: 1,
  sentence: 4,
  two: 1,
  above: 1,
  rivals: 0,
  namesMissed: -1,
  unknown: -1,
  words: 0,
  library: 0,
};
