import { FULLY_CALLED } from './called.ts';
import type { CandidateFeatures } from './features.ts';
import type { PassageIndex } from './passage-index.ts';
import { noveltyOf } from './vocabulary.ts';
import type { WeightedQuery, WeightedWord } from './weighted-query.ts';

/**
 * Evidence that the first passage answers at all and is not merely the nearest. Comparable between libraries, languages,
 * and questions of any length. Shares are of the query's total weight, 0 to 1; a mass is a share times the logarithm of that
 * weight: half of a long question is more evidence than half of a short one.
 */
export interface AnswerFeatures {
  /** The next ten are features of the first passage; see `PassageFeatures`. */
  readonly bm25: number;
  readonly kin: number;
  readonly near: number;
  readonly nearSentence: number;
  readonly order: number;
  readonly names: number;
  readonly title: number;
  readonly above: number;
  readonly covered: number;
  readonly rivals: number;
  /** 1 if its heading, its title or its number is all of the question, else 0. */
  readonly named: number;
  /** Mass of its `exact`. */
  readonly exactMass: number;
  /** Mass of its `article`. */
  readonly articleMass: number;
  /** Share of names that neither the passage nor its headings and title hold. */
  readonly namesMissed: number;
  /** Share of words that nothing in the library holds; respelled words count in part. */
  readonly unknown: number;
  /** Its score less the mean score of the candidates, times the logarithm of the number of words. */
  readonly lead: number;
  /** Its score less the second best. */
  readonly gap: number;
  /** Logarithm of the number of words that weigh anything. */
  readonly length: number;
  /** Share of its weight that the commonness of its words takes; see `WeightedQuery`. */
  readonly talk: number;
  /** Share of words that even a question about this library has and that the library lacks; see `noveltyOf`. */
  readonly novelty: number;
  /** 1 in a language written without spaces, whose `novelty` is 0: its words are not those that people write. */
  readonly unspaced: number;
  /** 1 divided by the square root of the number of passages, of four at least: all words are rare in a short article. */
  readonly smallness: number;
  /** 1 in a language with word vectors; in others, `near` and `nearSentence` are 0. */
  readonly vectors: number;
}

/** Passages below which an index is no smaller. */
const FEWEST = 4;

interface ScoredCandidate {
  readonly candidate: CandidateFeatures;
  readonly score: number;
}

/** Features of a ranked list; undefined where nothing asked for can have been found. @param candidates best first */
export function answerFeatures(
  index: PassageIndex,
  query: WeightedQuery,
  candidates: readonly ScoredCandidate[],
): AnswerFeatures | undefined {
  const [first, second] = candidates;
  if (first === undefined || query.total === 0 || isGuess(query)) return undefined;
  const { exact, article, called, ...evidence } = first.candidate.features;
  const { bm25, kin, near, nearSentence, order, names, title, above, covered, rivals } = evidence;
  const mean = candidates.reduce((sum, { score }) => sum + score, 0) / candidates.length;
  const length = query.words.filter(({ cost }) => cost > 0).length;
  const mass = Math.log(1 + query.total);
  const { isUnspaced } = index.language;
  return {
    bm25,
    kin,
    near,
    nearSentence,
    order,
    names,
    title,
    above,
    covered,
    rivals,
    named: called >= FULLY_CALLED ? 1 : 0,
    exactMass: exact * mass,
    articleMass: article * mass,
    namesMissed: namesMissed(query, first.candidate),
    unknown: query.words.reduce((sum, word) => sum + unknownCost(word), 0) / query.total,
    lead: (first.score - mean) * Math.log(1 + length),
    gap: first.score - (second?.score ?? 0),
    length: Math.log(length),
    talk: query.talk,
    novelty: isUnspaced ? 0 : noveltyOf(index.vocabulary),
    unspaced: isUnspaced ? 1 : 0,
    smallness: 1 / Math.sqrt(Math.max(FEWEST, index.passages.size)),
    vectors: index.language.meaning() === undefined ? 0 : 1,
  };
}

/** True if all content words are unknown or may have been another word: `light`, where only `night` is known. */
function isGuess({ words }: WeightedQuery): boolean {
  const telling = words.filter(({ isStop, isFraming }) => !isStop && !isFraming);
  return (
    telling.some(({ isDoubtful }) => isDoubtful) &&
    telling.every(({ isDoubtful, terms }) => isDoubtful || terms.length === 0)
  );
}

function namesMissed({ words, total }: WeightedQuery, { entry, features }: CandidateFeatures): number {
  const { headings, title } = entry.context;
  const isAbove = (term: number): boolean => headings.has(term) || title.has(term);
  const named = words.filter(({ isName, terms }) => isName && !terms.some(isAbove));
  return Math.max(0, named.reduce((sum, { weight }) => sum + weight, 0) / total - features.names);
}

function unknownCost({ isKnown, terms, cost, weight }: WeightedWord): number {
  if (isKnown) return 0;
  return terms.length === 0 ? cost : cost - weight;
}
