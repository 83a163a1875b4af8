import { createValueReader, numeralReadings, type ValueReader } from '../languages/numerals.ts';
import { type NameToken, tokenizeName } from '../languages/tokenizer.ts';
import { editDistance, letterBits, missingLetters } from '../languages/edits.ts';

/** Length of an input in characters; the rest is ignored. */
const MAX_INPUT = 200;
/** Distinct words of an input; the rest is ignored. Each takes one bit of a number. */
const MAX_WORDS = 30;

/** A word with its letters; see {@link letterBits}. */
interface Word extends Pick<NameToken, 'form' | 'isStretch'> {
  readonly letters: number;
}

/**
 * An incomplete input. Each of its words is a prefix of a word of the name; in a script without spaces, where it is not
 * known where words begin, any part of it.
 */
export interface TypedInput {
  /** Distinct words. */
  readonly words: readonly Word[];
  /** All of it, folded, with single spaces. */
  readonly running: string;
  /** A mask with a bit set for each of the words. */
  readonly all: number;
}

/** A title, a heading or an id in a {@link NameIndex}. */
export interface Name {
  /** Ids of its words in all their readings. */
  readonly words: readonly number[];
  /** All of it, folded, with single spaces. */
  readonly running: string;
}

interface IndexedWord extends Word {
  /** Number of occurrences in names; the id of a word without any is free. */
  uses: number;
}

/** Distinct words of many names: each is kept once, and compared once with an input. */
export interface NameIndex {
  /** By word id. */
  readonly words: IndexedWord[];
  readonly ids: Map<string, number>;
  readonly free: number[];
  /** Numbers in letters, in any language. */
  readonly valueOf: ValueReader;
}

export function createNameIndex(): NameIndex {
  return { words: [], ids: new Map(), free: [], valueOf: createValueReader() };
}

export function addName(index: NameIndex, text: string): Name {
  const tokens = tokenizeName(text);
  const running = tokens.filter(({ extra }) => extra !== true);
  const numbers = numeralReadings(text, running, index.valueOf).map((token) => ({ ...token, isStretch: false }));
  return { words: [...tokens, ...numbers].map((token) => useWord(index, token)), running: joinForms(running) };
}

/** Removes a name that was added. */
export function removeName({ words, ids, free }: NameIndex, name: Name): void {
  for (const id of name.words) {
    const word = words[id];
    if (word === undefined) continue;
    word.uses -= 1;
    if (word.uses > 0) continue;
    ids.delete(keyOf(word));
    free.push(id);
  }
}

function useWord({ words, ids, free }: NameIndex, token: Pick<NameToken, 'form' | 'isStretch'>): number {
  const key = keyOf(token);
  const id = ids.get(key) ?? free.pop() ?? words.length;
  if (!ids.has(key)) {
    ids.set(key, id);
    words[id] = { ...toWord(token), uses: 0 };
  }
  const word = words[id];
  if (word !== undefined) word.uses += 1;
  return id;
}

/** Distinct word ids of some names. */
export function wordIdsOf(names: readonly Name[]): number[] {
  return [...new Set(names.flatMap(({ words }) => words))];
}

export function parseInput(text: string): TypedInput {
  const running = tokenizeName(text.slice(0, MAX_INPUT)).filter(({ extra }) => extra !== true);
  const distinct = new Map(running.map((token) => [token.form, token]));
  const words = [...distinct.values()].slice(0, MAX_WORDS).map(toWord);
  return { words, running: joinForms(running), all: (1 << words.length) - 1 };
}

function toWord({ form, isStretch }: Pick<NameToken, 'form' | 'isStretch'>): Word {
  return { form, isStretch, letters: letterBits(form) };
}

function joinForms(tokens: readonly Pick<NameToken, 'form'>[]): string {
  return tokens.map(({ form }) => form).join(' ');
}

function keyOf({ form, isStretch }: Pick<Word, 'form' | 'isStretch'>): string {
  return isStretch ? ` ${form}` : form;
}

/**
 * An input compared with the words of an index, each at most once; valid until a name is added or removed. In the masks,
 * bit i stands for the input's word i.
 */
export interface Comparison {
  readonly input: TypedInput;
  readonly words: readonly Word[];
  /** By word id, letters of the word. */
  readonly letters: Int32Array;
  /** By word id, input words it has been compared with. */
  readonly compared: Int32Array;
  /** By word id, input words that are a prefix of it. */
  readonly prefixed: Int32Array;
  /** By word id, input words that are a prefix of it in any spelling. */
  readonly similar: Int32Array;
}

export function compareInput({ words }: NameIndex, input: TypedInput): Comparison {
  const masks = (): Int32Array => new Int32Array(words.length);
  const letters = Int32Array.from(words, (word) => word.letters);
  return { input, words, letters, compared: masks(), prefixed: masks(), similar: masks() };
}

/** True if every input word fits one of these words in any spelling. Only then are the masks of their names complete. */
export function fitsWords(comparison: Comparison, wordIds: readonly number[]): boolean {
  return comparison.input.words.every((word, i) => fitsAnyWord(comparison, wordIds, word, 1 << i));
}

/** Mask of the input words that are prefixes of words of a name. */
export function prefixMask({ prefixed }: Comparison, { words }: Name): number {
  let mask = 0;
  for (const id of words) mask |= prefixed[id] ?? 0;
  return mask;
}

/** Mask of the input words that are prefixes of words of a name in any spelling. */
export function similarMask({ similar }: Comparison, { words }: Name): number {
  let mask = 0;
  for (const id of words) mask |= similar[id] ?? 0;
  return mask;
}

function fitsAnyWord(comparison: Comparison, wordIds: readonly number[], typed: Word, bit: number): boolean {
  const { compared, similar } = comparison;
  let fits = 0;
  for (const id of wordIds) {
    if (((compared[id] ?? 0) & bit) === 0) compareWord(comparison, id, typed, bit);
    fits |= similar[id] ?? 0;
  }
  return (fits & bit) !== 0;
}

function compareWord(
  { words, letters, compared, prefixed, similar }: Comparison,
  id: number,
  typed: Word,
  bit: number,
): void {
  compared[id] = (compared[id] ?? 0) | bit;
  const word = words[id];
  // The cheapest test first: few words pass it.
  if (missesThree(typed.letters, letters[id] ?? 0) || word === undefined) return;
  const isPrefix = hasPrefix(word, typed);
  if (isPrefix) prefixed[id] = (prefixed[id] ?? 0) | bit;
  if (isPrefix || hasSimilarPrefix(word, typed)) similar[id] = (similar[id] ?? 0) | bit;
}

/** True if others lack three or more of some letters: more than two edits correct. */
function missesThree(letters: number, others: number): boolean {
  const one = letters & ~others;
  const two = one & (one - 1);
  return (two & (two - 1)) !== 0;
}

function hasPrefix(word: Word, { form, isStretch, letters }: Word): boolean {
  if (word.isStretch !== isStretch || (letters & ~word.letters) !== 0) return false;
  return isStretch ? word.form.includes(form) : word.form.startsWith(form);
}

/** Shortest input word, in letters, that may be misspelt. */
const SHORTEST_MISSPELT = 4;
/** Length from which an input word may have two wrong letters. */
const TWO_EDITS_FROM = 8;

/** True for a prefix with one wrong letter, or two in a long word with the same first letter. Digits are never wrong. */
function hasSimilarPrefix(word: Word, { form, isStretch, letters }: Word): boolean {
  if (isStretch || word.isStretch || form.length < SHORTEST_MISSPELT) return false;
  const limit = form.length >= TWO_EDITS_FROM && word.form[0] === form[0] ? 2 : 1;
  if (missingLetters(letters, word.letters) > limit || /\d/u.test(form)) return false;
  return [-1, 0, 1].some((more) => editDistance(word.form.slice(0, form.length + more), form, limit) <= limit);
}
