import { readAsked, type Asked, type AskedWord } from './asked.ts';
import { lookAt, type Look } from './evidence.ts';
import type { Entry } from './entry.ts';
import type { Candidate, Index, QueryTerm } from './search.ts';
import { ANSWER_WEIGHTS, PASSAGE_WEIGHTS, SENTENCE_WEIGHTS } from './weights.ts';

export interface Ranked {
  readonly entry: Entry;
  /** Larger is better; comparable within one query. */
  readonly score: number;
  /** The first word of the sentence that answers best; found when asked for, of the passages that are shown. */
  sentence(): number;
}

export interface Ranking {
  /** Best first. */
  readonly ranked: readonly Ranked[];
  /** How sure it is that the first answers, 0 to 1. */
  readonly confidence: number;
  readonly answered: boolean;
}

/** What speaks for the first passage being an answer at all, and not merely the nearest. Comparable between libraries. */
export interface AnswerEvidence {
  /** Of the first passage; see `PassageEvidence`. */
  readonly bm25: number;
  readonly exact: number;
  readonly kin: number;
  readonly order: number;
  readonly sentence: number;
  readonly above: number;
  readonly rivals: number;
  /** Share of the query's weight in names that neither the passage nor what stands above it holds. */
  readonly namesMissed: number;
  /** Share in words that nothing in the library holds; in part, of those that may stand there spelled otherwise. */
  readonly unknown: number;
  /** How far its score lies above the mean of the candidates' scores, and above the second best. */
  readonly lead: number;
  readonly gap: number;
  /** Idf of a word that no passage holds: the larger a library, the better its best passage by chance. */
  readonly library: number;
}

/** As many passages are looked at again, and may be returned, for a question: as good as fifty, and faster. */
export const CANDIDATES = 20;
/**
 * A first passage this likely to answer is shown as an answer. Below a half, because to turn away what is there is worse
 * than to show a neighbour; `bench:learn` says what is kept and refused.
 */
export const ANSWERED = 0.37;

/**
 * A second look at the best candidates: each kind of evidence times its weight, summed up.
 * @param text the query, of which `terms` is the reading
 */
export function rank(
  index: Index,
  text: string,
  terms: readonly QueryTerm[],
  candidates: readonly Candidate[],
): Ranking {
  const asked = readAsked(index, text, terms);
  const ranked = lookAt(index, asked, candidates)
    .map((look) => ({
      look,
      entry: look.entry,
      score: weigh(look.evidence, PASSAGE_WEIGHTS),
      sentence: () => bestSentence(look),
    }))
    .toSorted(byScore);
  const evidence = answerEvidence(index, asked, ranked);
  const confidence = evidence === undefined ? 0 : logistic(weigh({ bias: 1, ...evidence }, ANSWER_WEIGHTS));
  return { ranked, confidence, answered: confidence >= ANSWERED };
}

/** Whether all that a question is about may have been another word: `light`, where only `night` is known. */
function isGuess({ words }: Asked): boolean {
  const telling = words.filter(({ isStop, isFraming }) => !isStop && !isFraming);
  return (
    telling.some(({ isDoubtful }) => isDoubtful) &&
    telling.every(({ isDoubtful, terms }) => isDoubtful || terms.length === 0)
  );
}

/** Undefined where nothing that was asked for can have been found. @param looks best first */
export function answerEvidence(
  { greatestIdf }: Index,
  asked: Asked,
  looks: readonly { readonly look: Look; readonly score: number }[],
): AnswerEvidence | undefined {
  const [first, second] = looks;
  if (first === undefined || asked.total === 0 || isGuess(asked)) return undefined;
  const { bm25, exact, kin, order, sentence, above, rivals, names } = first.look.evidence;
  const { headings, title } = first.look.entry.context;
  const isAbove = (term: number): boolean => headings.has(term) || title.has(term);
  const share = (words: Asked['words']): number => words.reduce((sum, { weight }) => sum + weight, 0) / asked.total;
  const named = share(asked.words.filter(({ isName, terms }) => isName && !terms.some(isAbove)));
  const missing = ({ isKnown, terms, cost, weight }: AskedWord): number =>
    isKnown ? 0 : terms.length === 0 ? cost : cost - weight;
  const unknown = asked.words.reduce((sum, word) => sum + missing(word), 0) / asked.total;
  const mean = looks.reduce((sum, { score }) => sum + score, 0) / looks.length;
  return {
    bm25,
    exact,
    kin,
    order,
    sentence,
    above,
    rivals,
    namesMissed: Math.max(0, named - names),
    unknown,
    lead: first.score - mean,
    gap: first.score - (second?.score ?? 0),
    library: greatestIdf,
  };
}

function bestSentence(look: Look): number {
  let best = 0;
  let most = -Infinity;
  for (const { from, evidence } of look.sentences()) {
    const score = weigh(evidence, SENTENCE_WEIGHTS);
    if (score > most + 1e-9) [best, most] = [from, score];
  }
  return best;
}

/** The sum of each kind of evidence times its weight. */
export function weigh<K extends string>(
  evidence: Readonly<Record<K, number>>,
  weights: Readonly<Record<NoInfer<K>, number>>,
): number {
  let sum = 0;
  for (const kind in evidence) sum += evidence[kind] * weights[kind];
  return sum;
}

function logistic(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

/** Scores that differ by rounding alone are equal; equal passages stand in reading order. */
export function byScore(a: Ranked, b: Ranked): number {
  const difference = b.score - a.score;
  if (Math.abs(difference) > 1e-9) return difference;
  if (a.entry.article.id !== b.entry.article.id) return a.entry.article.id < b.entry.article.id ? -1 : 1;
  return a.entry.passage.ordinal - b.entry.passage.ordinal;
}
