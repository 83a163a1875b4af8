import { isVowelless, skeletonOf } from '../languages/skeleton.ts';
import { findInitials } from './initials.ts';
import type { PassageIndex } from './passage-index.ts';
import { type Form, formsBeginning, formsEnding, stemOf } from './vocabulary.ts';

/** Readings of an unknown short word. */
export interface Expansion {
  /** Words in a row that it is the initials of, or single words, any of which it may be short for; likeliest first. */
  readonly kind: 'initials' | 'words';
  /** Known forms; never empty. */
  readonly forms: readonly string[];
  /** True if something else is about as likely. */
  readonly doubtful: boolean;
}

/** Lengths, in letters, of words that are tried as short forms; two letters are initials at most. */
const SHORTEST = 2;
const LONGEST = 6;
/** Letters of scripts that have words apart and short forms of letters. */
const LETTERS = /^[[\p{L}]--[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]]+$/v;
/** Digits that may stand for a code with letters before them: `1042` for `E1042`. */
const NUMBER = /^\p{Nd}{3,}$/u;
/** Rank up to which a word is everyday language, and short for nothing. */
const EVERYDAY = 4000;

/**
 * True for a word that may be a short form: a few letters that are no word of everyday speech or of chat and that the index
 * has seldom or never, or the digits of a code.
 *
 * @param written the word as it stands in the question; a capital and small letters are a name
 */
export function canBeShort({ language, vocabulary, passages }: PassageIndex, form: string, written: string): boolean {
  if (form.length < SHORTEST || form.length > LONGEST || isName(written)) return false;
  if (!LETTERS.test(form) && !NUMBER.test(form)) return false;
  if (language.formCommonness(form) === MOST_COMMON) return false;
  const uses = vocabulary.forms[vocabulary.ids.get(form) ?? -1]?.uses ?? 0;
  if (uses > Math.max(RARE, passages.size / 100)) return false;
  return (language.meaning()?.commonness(stemOf(vocabulary, form)) ?? Infinity) > EVERYDAY;
}

/** Commonness of words of chat: `rn` and `lol` stand for themselves. */
const MOST_COMMON = 1;
/** Uses of a short form that the index has itself, at most; in a large index one for every hundred passages. */
const RARE = 5;

function isName(written: string): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(written);
}

/** Uses of a term for each of its short form, from which a question with the short form means the term as well. */
const MOSTLY_WRITTEN_OUT = 4;
/** Letters of a known word that is tried as initials. */
const SHORTEST_KNOWN = 2;

/**
 * The words in a row that a known word is the initials of, where the library mostly writes them out: `code of conduct` for
 * `CoC`, which it has, too.
 */
export function expandKnown(index: PassageIndex, form: string): readonly string[] | undefined {
  if (form.length < SHORTEST_KNOWN || !canBeInitials(index, form)) return undefined;
  const { forms, ids } = index.vocabulary;
  const uses = forms[ids.get(form) ?? -1]?.uses ?? Infinity;
  const initials = findInitials(index, form);
  return initials?.doubtful === false && initials.uses >= uses * MOSTLY_WRITTEN_OUT ? initials.forms : undefined;
}

/** Long form of an unknown short word; undefined for nothing that the index knows. */
export function expandShort(index: PassageIndex, form: string, written: string): Expansion | undefined {
  const found = form.length < 3 ? undefined : findWords(index, form);
  // All in capitals it is rather initials, if not of anything here.
  const words = found && /^\p{Lu}{2,}$/u.test(written) ? { ...found, doubtful: true } : found;
  if (words?.doubtful === false || !canBeInitials(index, form)) return words;
  const initials = findInitials(index, form);
  return initials !== undefined && (words === undefined || !initials.doubtful)
    ? { kind: 'initials', forms: initials.forms, doubtful: initials.doubtful }
    : words;
}

/** True for what nobody reads as a word: without a vowel, or not listed among those of its language. */
function canBeInitials({ language }: PassageIndex, form: string): boolean {
  if (NUMBER.test(form)) return false;
  return isVowelless(form) || language.meaning()?.commonness(language.stem(form)) === undefined;
}

/** Known words of one stem that a form may be short for. */
interface Candidate {
  /** The most used of them, and its uses. */
  form: string;
  uses: number;
  /** Uses of all of them, each times its likeness. */
  weight: number;
  likeness: number;
}

/** Known words that begin with a form, or that it has the consonants of, and codes that end with it. */
function findWords({ vocabulary, language }: PassageIndex, form: string): Expansion | undefined {
  const meaning = language.meaning();
  const isListed = meaning?.commonness(language.stem(form)) !== undefined;
  const beginning = beginningOf(form, language.stem(form));
  const likenessOf = createMatcher(form, beginning, meaning !== undefined && !isListed);
  const found = new Map<number, Candidate>();
  const known = NUMBER.test(form) ? formsEnding(vocabulary, form, 0) : formsBeginning(vocabulary, beginning, 0);
  for (const one of known) {
    const likeness = likenessOf(one);
    if (likeness > 0) addCandidate(found, one, likeness);
  }
  const ranked = [...found.values()].toSorted((a, b) => b.weight - a.weight || (a.form < b.form ? -1 : 1));
  const all = ranked.reduce((sum, { weight }) => sum + weight, 0);
  const likely = ranked.slice(0, MOST_WORDS).filter(({ weight }) => weight >= LEAST_SHARE * all);
  const [best] = likely;
  if (best === undefined) return undefined;
  const isSure = best.weight >= SURE_SHARE * all && best.likeness >= SURE_LIKENESS;
  const doubtful = !isSure || (!isVowelless(form) && (isListed || form.length < 4));
  return { kind: 'words', forms: likely.map((one) => one.form), doubtful };
}

function addCandidate(found: Map<number, Candidate>, { form, uses, term }: Form, likeness: number): void {
  const weight = likeness * uses;
  const same = found.get(term);
  if (same === undefined) return void found.set(term, { form, uses, weight, likeness });
  same.weight += weight;
  same.likeness = Math.max(same.likeness, likeness);
  if (uses > same.uses) [same.form, same.uses] = [form, uses];
}

/** Words that a short form may be replaced by. */
const MOST_WORDS = 3;
/** Share of the uses of all words that fit, from which a word is likely, and from which it is the one. */
const LEAST_SHARE = 0.2;
const SURE_SHARE = 0.6;
const SURE_LIKENESS = 0.3;
/** Letters that are cut off at least: `temp` is short for `temporary`, and no part of `temple`. */
const LEAST_CUT = 3;
/** Share of a word's consonants that stand in its short form. */
const LEAST_CONSONANTS = 0.4;

/**
 * Likeness of a known word to what a form is short for, 0 to 1.
 *
 * @param isNoWord true where the form is no word of its language; elsewhere only what cannot be one is tried as consonants
 */
function createMatcher(form: string, beginning: string, isNoWord: boolean): (known: Form) => number {
  if (NUMBER.test(form)) return ({ form: known }) => (known.endsWith(form) && isCode(known, form.length) ? 1 : 0);
  const first = form.charCodeAt(0);
  const skeleton = skeletonOf(form);
  const vowelless = isVowelless(form);
  const isContracted =
    skeleton !== undefined && (vowelless || (isNoWord && isVowelless(form.slice(-2)) && form.length > 3));
  return ({ form: known }) => {
    if (known.charCodeAt(0) !== first || known.length < form.length + LEAST_CUT - 1) return 0;
    const isBeginning = known.startsWith(beginning) && known.length >= beginning.length + LEAST_CUT;
    if (isBeginning && !vowelless && beginning.length >= 3) return /\d/u.test(known) ? 0 : 1;
    const contracted = isContracted ? contraction(form, skeleton, known) : 0;
    return isBeginning && vowelless ? Math.max(contracted, 0.3) : contracted;
  };
}

/** Letters that a word begins with which a form may be cut from: `note` for `notes`. */
function beginningOf(form: string, stem: string): string {
  return stem.length >= 3 && form.startsWith(stem) ? stem : form;
}

/** True for a code of a few letters and so many digits. */
function isCode(code: string, digits: number): boolean {
  return /^\p{L}{1,4}$/u.test(code.slice(0, code.length - digits));
}

/** Share of a known word's consonants that a form has, in order and with the last one; 0 unless all of its letters are in it. */
function contraction(form: string, skeleton: string, known: string): number {
  if (!isSubsequence(form, known)) return 0;
  const other = skeletonOf(known) ?? '';
  if (other.at(-1) !== skeleton.at(-1) && known.at(-1) !== form.at(-1)) return 0;
  const share = skeleton.length / Math.max(other.length, 1);
  return share < LEAST_CONSONANTS ? 0 : Math.min(share, 1) ** 2;
}

/** True if all letters of a form stand in a word in their order; doubled ones may stand for one. */
function isSubsequence(form: string, known: string): boolean {
  let at = 0;
  for (let i = 0; i < known.length && at < form.length; i += 1) if (known[i] === form[at]) at += 1;
  return at === form.length;
}
