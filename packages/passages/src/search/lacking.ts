import { PAIRED_START, segmentWords } from '../languages/tokenizer.ts';
import type { Range } from '../model/match.ts';
import { type QueryTerm, runningTerms } from './query.ts';

/** Words that are named. */
const MOST = 3;
/** Length of a word that is named, in characters; longer ones are no words. */
const LENGTH = { least: 2, most: 40 };
/** A number with letters behind it, such as `3rd` or `10pm`. */
const MEASURE = /^\p{Nd}+\p{L}/u;
/** Commonness from which a word is an everyday one: it belongs to the talk around a subject. */
const EVERYDAY = 0.45;
/** Part of a question's words that may be lacking. Beyond it the question is in another language than the articles. */
const MOST_LACKING = 0.5;
/** Words of a question of which all may be lacking. */
const KEYWORDS = 2;

/** A word of a question, with its terms: pairs of its characters in a script that runs in pairs. */
interface Word extends Range {
  readonly terms: readonly QueryTerm[];
}

/**
 * The words of a question, as typed and in order, that say what it is about and that no passage has; the least common
 * ones if there are many. Empty when they are most of the question.
 *
 * @param isKnown true for a form that any of the searched indexes has, and for a stop word of any of their languages
 */
export function lackingWords(text: string, query: readonly QueryTerm[], isKnown: (form: string) => boolean): string[] {
  const words = wordsOf(text, query);
  const isLacking = ({ word, known, stop, framing, respelled, synonyms, commonness }: QueryTerm): boolean =>
    !known &&
    !stop &&
    !framing &&
    respelled.length === 0 &&
    synonyms.length === 0 &&
    commonness < EVERYDAY &&
    !isKnown(word.form);
  const lacking = words.filter(({ terms }) => terms.length > 0 && terms.every(isLacking));
  if (words.length > KEYWORDS && lacking.length > MOST_LACKING * words.length) return [];
  const typed = joinPieces(lacking)
    .map((word) => ({ ...word, typed: text.slice(word.start, word.end) }))
    .filter((word) => isWord(word.typed));
  const distinct = [...new Map(typed.toReversed().map((word) => [stemsOf(word), word])).values()].toReversed();
  const named = distinct.toSorted((a, b) => commonnessOf(a) - commonnessOf(b)).slice(0, MOST);
  return named.toSorted((a, b) => a.start - b.start).map((word) => word.typed);
}

function isWord(typed: string): boolean {
  const { length } = Array.from(typed);
  return length >= LENGTH.least && length <= LENGTH.most && !MEASURE.test(typed);
}

/** The words of a question: in scripts that run in pairs of characters those of the dictionary, with the pairs inside. */
function wordsOf(text: string, query: readonly QueryTerm[]): Word[] {
  const running = runningTerms(query);
  const isPair = ({ word }: QueryTerm): boolean => PAIRED_START.test(word.form);
  const single = running.filter((term) => !isPair(term)).map((term) => ({ ...placeOf(term), terms: [term] }));
  const pairs = running.filter(isPair);
  if (pairs.length === 0) return single;
  const cut = segmentWords(text).filter(({ form }) => PAIRED_START.test(form));
  let next = 0;
  const paired = cut.map(({ start, end }) => {
    const first = next;
    while ((pairs[next]?.word.start ?? Infinity) < end) next += 1;
    const terms = pairs.slice(first, next).filter(({ word }) => word.start >= start && word.end <= end);
    return { start, end, terms };
  });
  return [...single, ...paired].toSorted((a, b) => a.start - b.start);
}

const placeOf = ({ word: { start, end } }: QueryTerm): Range => ({ start, end });

/** Words with nothing between them as one: a dictionary cuts a name that it does not know. */
function joinPieces(words: readonly Word[]): Word[] {
  const joined: Word[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (last?.end === word.start)
      joined[joined.length - 1] = { start: last.start, end: word.end, terms: [...last.terms, ...word.terms] };
    else joined.push(word);
  }
  return joined;
}

const stemsOf = ({ terms }: Word): string => terms.map((term) => term.terms[0]).join(' ');

function commonnessOf({ terms }: Word): number {
  return Math.min(...terms.map(({ commonness }) => commonness));
}
