import { FRAMING_WEIGHT, type PassageIndex, type QueryTerm } from './passage-index.ts';
import { beginningOf, type FormId, type TermId } from './vocabulary.ts';

/** A query, ready to be looked for in passages. */
export interface WeightedQuery {
  /** Its distinct running words in order of appearance, at most {@link MOST_WORDS}. */
  readonly words: readonly WeightedWord[];
  /** Sum of what missing them costs; 0 where nothing is asked for. */
  readonly total: number;
  /** By term: 1 + the number of the word that it stands for, or 0. */
  readonly numberOf: Uint8Array;
  /** Beginning of a telling word → the word; see `Form.beginning`. */
  readonly beginnings: ReadonlyMap<number, { readonly number: number; readonly form: string }>;
  /** What kinds of answer would fit. */
  readonly expects: { readonly time: boolean; readonly number: boolean; readonly name: boolean };
}

export interface WeightedWord {
  /** What finding it counts: its idf, less what its kind takes away; 0 for a stop word. */
  readonly weight: number;
  /** What missing it costs: more than its weight where only what may stand for it can be found. */
  readonly cost: number;
  readonly terms: readonly TermId[];
  /** The forms it was asked in, or is taken to mean. */
  readonly forms: ReadonlySet<FormId>;
  readonly isStop: boolean;
  /** Written with a capital that does not come from its place. */
  readonly isName: boolean;
  readonly isNumber: boolean;
  /** Some passage, heading or title uses it. */
  readonly isKnown: boolean;
  /** What stands for it may well be another word. */
  readonly isDoubtful: boolean;
  /** One by which questions are merely put. */
  readonly isFraming: boolean;
  /** Numbers of the words that follow within {@link FOLLOWS_WITHIN}. */
  readonly next: ReadonlySet<number>;
}

const MOST_WORDS = 250;
/** A word follows another when it stands at most so many words behind it. Stop words count: `in the end` is no `end in`. */
export const FOLLOWS_WITHIN = 3;

/** Below 1, so that one rare word does not outweigh the rest of a question: the rarest are the likeliest to be slips. */
const DAMPING = 0.8;

/** @param text the query, of which `query` is the reading */
export function weightQuery(index: PassageIndex, text: string, query: readonly QueryTerm[]): WeightedQuery {
  const running = query.filter(({ word }) => word.extra !== true);
  const keys = [...new Set(running.map(({ terms }) => terms[0] ?? ''))].slice(0, MOST_WORDS);
  const numbers = new Map(keys.map((key, number) => [key, number]));
  const order = running.map(({ terms }) => numbers.get(terms[0] ?? '') ?? -1);
  const words = keys.map((_, number) => {
    const uses = running.filter((_term, place) => order[place] === number);
    const next = order.flatMap((other, place) => (other === number ? following(order, place) : []));
    return toAskedWord(index, text, uses, new Set(next));
  });
  const expected = index.language.expects(text);
  return {
    words,
    total: words.reduce((sum, { cost }) => sum + cost, 0),
    numberOf: numbersByTerm(words, index.vocabulary.termCount),
    beginnings: beginningsOf(words, keys, running),
    expects: {
      time: expected.includes('time'),
      number: expected.includes('number'),
      name: expected.includes('person') || expected.includes('place'),
    },
  };
}

function following(order: readonly number[], place: number): number[] {
  return order.slice(place + 1, place + 1 + FOLLOWS_WITHIN).filter((number) => number !== -1);
}

/** @param uses of one word in the query, never none */
function toAskedWord(
  { vocabulary }: PassageIndex,
  text: string,
  uses: readonly QueryTerm[],
  next: ReadonlySet<number>,
): WeightedWord {
  const forms = uses.flatMap(({ word, respelled }) => [word.form, ...respelled]);
  const [first] = uses;
  const { stop: isStop = true, known: isKnown = false, doubtful: isDoubtful = false } = first ?? {};
  const { framing: isFraming = false, idf = 0, weight = 1, terms = [] } = first ?? {};
  const share = isFraming ? FRAMING_WEIGHT : 1;
  return {
    weight: idf ** DAMPING * share * weight,
    cost: idf ** DAMPING * share * (isKnown ? weight : 1),
    terms: terms.flatMap((term) => vocabulary.termOf(term) ?? []),
    forms: new Set(forms.flatMap((form) => vocabulary.known.get(form) ?? [])),
    isStop,
    isName: !isStop && uses.some(({ word }) => word.start > 0 && UPPER.test(text.slice(word.start, word.start + 2))),
    isNumber: forms.some((form) => /\d/u.test(form)),
    isKnown,
    isDoubtful,
    isFraming,
    next,
  };
}

const UPPER = /^\p{Lu}/u;

function numbersByTerm(words: readonly WeightedWord[], terms: number): Uint8Array {
  const numberOf = new Uint8Array(terms);
  for (const [number, word] of words.entries()) {
    for (const term of word.terms) if (numberOf[term] === 0) numberOf[term] = number + 1;
  }
  return numberOf;
}

function beginningsOf(
  words: readonly WeightedWord[],
  keys: readonly string[],
  running: readonly QueryTerm[],
): WeightedQuery['beginnings'] {
  const beginnings = new Map<number, { number: number; form: string }>();
  for (const { word, terms, respelled, stop } of running) {
    const number = keys.indexOf(terms[0] ?? '');
    const form = respelled[0] ?? word.form;
    const beginning = beginningOf(form);
    if (!stop && beginning !== 0 && words[number] !== undefined) beginnings.set(beginning, { number, form });
  }
  return beginnings;
}
