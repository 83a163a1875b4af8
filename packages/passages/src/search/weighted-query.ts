import { type Nearness, readMeaning } from './meaning.ts';
import type { PassageIndex } from './passage-index.ts';
import { FRAMING_WEIGHT, isNamed, type QueryTerm, runningTerms } from './query.ts';
import { type FormId, prefixHash, termIdOf, type TermId } from './vocabulary.ts';

/** A query prepared for re-ranking: its distinct words, numbered, with their weights. */
export interface WeightedQuery {
  /** Distinct running words in order of appearance, at most {@link MAX_WORDS}. */
  readonly words: readonly WeightedWord[];
  /** Sum of the costs of all words; 0 if the query holds nothing but stop words. */
  readonly total: number;
  /** Share of its words' weight that their commonness takes, 0 to 1: the more of it is talk, the more. */
  readonly talk: number;
  /** By term id: 1 + the number of the word that it stands for, {@link NEAR_MARK} if it is only near some, or 0. */
  readonly numberOf: Uint8Array;
  /** Hash of a prefix of a content word → the word; see `Vocabulary.prefixes`. */
  readonly prefixes: ReadonlyMap<number, { readonly number: number; readonly form: string }>;
  /** Terms near its telling words in meaning, each with those words. */
  readonly near: ReadonlyMap<TermId, readonly Nearness[]>;
  /** Kinds of answer that would fit. */
  readonly expects: { readonly time: boolean; readonly number: boolean; readonly name: boolean };
}

export interface WeightedWord {
  /** Gain of finding it: its damped idf, reduced by its kind; 0 for a stop word. */
  readonly weight: number;
  /** Cost of missing it: more than the weight if only a replacement can be found. */
  readonly cost: number;
  readonly terms: readonly TermId[];
  /** Forms in which the query has it, or that replace it. */
  readonly forms: ReadonlySet<FormId>;
  readonly isStop: boolean;
  /** Asked for with a sign before it, which some passage has: `#harbour`. */
  readonly isSigned: boolean;
  /** Written with a capital that its place in the query does not explain. */
  readonly isName: boolean;
  readonly isNumber: boolean;
  /** Used by some passage, heading or title. */
  readonly isKnown: boolean;
  /** Its replacement may well be another word. */
  readonly isDoubtful: boolean;
  readonly isFraming: boolean;
  /** Numbers of the words that follow it in the query within {@link FOLLOWS_WITHIN}. */
  readonly next: ReadonlySet<number>;
}

/** A number of a word and 1 must fit in a byte, beside {@link NEAR_MARK}. */
const MAX_WORDS = 250;
export const NEAR_MARK = 255;
/** Greatest distance of two words that follow each other. Stop words count as steps: `in the end` is not `end in`. */
export const FOLLOWS_WITHIN = 3;

/** Exponent of the idf. Below 1, so that one rare word, which is the likeliest to be a slip, does not outweigh the rest. */
const DAMPING = 0.8;

/** Part of a word's weight that its commonness takes, in words that the library lacks and in those that it has. */
const COMMON_UNKNOWN = 0.9;
const COMMON_KNOWN = 0.8;

/** Weights the words of a query. @param terms the analysis of `text` */
export function weightQuery(index: PassageIndex, text: string, terms: readonly QueryTerm[]): WeightedQuery {
  const running = besideTheRarest(runningTerms(terms));
  const keys = [...new Set(running.map(keyOf))].slice(0, MAX_WORDS);
  const numbers = new Map(keys.map((key, number) => [key, number]));
  const order = running.map((term) => numbers.get(keyOf(term)) ?? -1);
  const words = keys.map((_, number) => {
    const uses = running.filter((_term, position) => order[position] === number);
    const next = order.flatMap((other, position) => (other === number ? followersOf(order, position) : []));
    return weightWord(index, text, uses, new Set(next));
  });
  const near = readMeaning(index.vocabulary, running, (term) => numbers.get(keyOf(term)) ?? -1);
  const expected = index.language.expects(text);
  return {
    words,
    total: words.reduce((sum, { cost }) => sum + cost, 0),
    talk: talkOf(running),
    numberOf: numbersByTerm(words, near, index.vocabulary.terms.length),
    prefixes: prefixesOf(words, keys, running),
    near,
    expects: {
      time: expected.includes('time'),
      number: expected.includes('number'),
      name: expected.includes('person') || expected.includes('place'),
    },
  };
}

/**
 * Terms with their commonness beside that of the least common telling word, 0 for it: of a question that is all common words,
 * the least common ones are what it is about.
 */
function besideTheRarest(terms: readonly QueryTerm[]): QueryTerm[] {
  const telling = terms.filter(({ stop, framing }) => !stop && !framing);
  const least = Math.min(...telling.map(({ commonness }) => commonness));
  if (!(least < 1)) return [...terms];
  return terms.map((term) => ({ ...term, commonness: Math.max(0, term.commonness - least) / (1 - least) }));
}

function talkOf(terms: readonly QueryTerm[]): number {
  let weight = 0;
  let full = 0;
  for (const term of terms) {
    weight += weightInFull(term);
    full += weightInFull({ ...term, commonness: 0 });
  }
  return full === 0 ? 0 : 1 - weight / full;
}

/** Words with the same likeliest term are the same word. */
function keyOf({ terms }: QueryTerm): string {
  return terms[0] ?? '';
}

function followersOf(order: readonly number[], position: number): number[] {
  return order.slice(position + 1, position + 1 + FOLLOWS_WITHIN).filter((number) => number !== -1);
}

/** Gain of finding a word, and cost of missing it; see {@link WeightedWord}. */
export function weigh(term: QueryTerm): Pick<WeightedWord, 'weight' | 'cost'> {
  const { known, weight } = term;
  const full = weightInFull(term);
  return { weight: full * weight, cost: full * (known ? weight : 1) };
}

/** Weight of a word that is written as it was meant: its damped idf, less a part if it only frames or is common. */
export function weightInFull({
  idf,
  known,
  framing,
  commonness,
}: Pick<QueryTerm, 'idf' | 'known' | 'framing' | 'commonness'>): number {
  const share = (framing ? FRAMING_WEIGHT : 1) * (1 - (known ? COMMON_KNOWN : COMMON_UNKNOWN) * commonness);
  return idf ** DAMPING * share;
}

/** @param uses all occurrences of one word in the query, at least one */
function weightWord(
  { vocabulary }: PassageIndex,
  text: string,
  uses: readonly QueryTerm[],
  next: ReadonlySet<number>,
): WeightedWord {
  const forms = uses.flatMap(({ word, respelled, synonyms }) => [word.form, ...respelled, ...synonyms]);
  const [first] = uses;
  const { stop: isStop = true, known: isKnown = false, doubtful: isDoubtful = false } = first ?? {};
  const { framing: isFraming = false, terms = [] } = first ?? {};
  return {
    ...(first === undefined ? { weight: 0, cost: 0 } : weigh(first)),
    terms: terms.flatMap((term) => termIdOf(vocabulary, term) ?? []),
    forms: new Set(forms.flatMap((form) => vocabulary.ids.get(form) ?? [])),
    isStop,
    isSigned: uses.some(({ word: { sign, form } }) => sign !== undefined && vocabulary.ids.has(sign + form)),
    isName: !isStop && uses.some(({ word }) => isNamed(text, word)),
    isNumber: forms.some((form) => /\d/u.test(form)),
    isKnown,
    isDoubtful,
    isFraming,
    next,
  };
}

function numbersByTerm(words: readonly WeightedWord[], near: WeightedQuery['near'], termCount: number): Uint8Array {
  const numberOf = new Uint8Array(termCount);
  for (const term of near.keys()) numberOf[term] = NEAR_MARK;
  for (const [number, { terms }] of words.entries()) {
    for (const term of terms) if (numberOf[term] === 0 || numberOf[term] === NEAR_MARK) numberOf[term] = number + 1;
  }
  return numberOf;
}

/** Number of the word that a term stands for; -1 for none. */
export function wordOf({ numberOf }: WeightedQuery, term: TermId): number {
  const mark = numberOf[term] ?? 0;
  return mark === NEAR_MARK ? -1 : mark - 1;
}

function prefixesOf(
  words: readonly WeightedWord[],
  keys: readonly string[],
  running: readonly QueryTerm[],
): WeightedQuery['prefixes'] {
  const prefixes = new Map<number, { number: number; form: string }>();
  for (const term of running) {
    const number = keys.indexOf(keyOf(term));
    const form = term.respelled[0] ?? term.word.form;
    const prefix = prefixHash(form);
    if (!term.stop && prefix !== 0 && words[number] !== undefined) prefixes.set(prefix, { number, form });
  }
  return prefixes;
}

/** The weight of words as a share of the query's. @param factor of each word; 1 by default */
export function shareOf(
  { words, total }: WeightedQuery,
  numbers: readonly number[],
  factor?: (number: number) => number,
): number {
  let sum = 0;
  for (const number of numbers) sum += (words[number]?.weight ?? 0) * (factor?.(number) ?? 1);
  return total === 0 ? 0 : sum / total;
}
