import { numeralReadings } from '../languages/numerals.ts';
import { type Token, tokenize } from '../languages/tokenizer.ts';
import type { IndexedPassage } from './indexed-passage.ts';
import { stemOf, type Vocabulary } from './vocabulary.ts';

/**
 * Passages by what they are called: a heading or a title → the first passage under it; a number, alone and with its label →
 * the first passage under a heading that begins with it, or the passage that does.
 */
export type Names = Map<string, Set<IndexedPassage>>;

/** A running word of a name. */
export interface NameWord extends Pick<Token, 'form' | 'start' | 'end'> {
  /** The stem, or the value of a number. */
  readonly key: string;
  readonly isStop: boolean;
  readonly numbering?: Numbering;
}

/** A number or a letter by which parts are told apart. */
export interface Numbering {
  /** `5` of `V` and `第五`, `4.2.1`, `2k2a`, `b` of `Annex B`. */
  readonly value: string;
  /** Key of the word or the sign before it, or the character behind a Chinese ordinal: `rule` of `Rule 5`, `条` of `第五条`. */
  readonly label?: string;
}

/** Beginning of a passage that may hold its number, in UTF-16 code units. */
export const BEGINNING = 48;
/** A beginning with a digit or a Chinese ordinal in its first or its second word. */
const NUMBERED = /^[^\p{L}\p{N}]*(?:\p{L}+[^\p{L}\p{N}]+)?(?:\p{L}?\p{Nd}|第)/u;
/** Text behind a number that is all there is, or that has a heading or a passage behind it: `5.`, `2k2a)`. */
const CLOSES = /^(?:$|\n|\s*[[\p{P}]--[\(\[\{]])/v;

export function addNames(names: Names, vocabulary: Vocabulary, entry: IndexedPassage): void {
  for (const key of keysOf(vocabulary, entry)) {
    const called = names.get(key);
    if (called === undefined) names.set(key, new Set([entry]));
    else called.add(entry);
  }
}

export function removeNames(names: Names, vocabulary: Vocabulary, entry: IndexedPassage): void {
  for (const key of keysOf(vocabulary, entry)) {
    const called = names.get(key);
    called?.delete(entry);
    if (called?.size === 0) names.delete(key);
  }
}

function keysOf(vocabulary: Vocabulary, entry: IndexedPassage): Set<string> {
  const keys = headingsOf(entry).flatMap((heading) => headingKeys(readWords(vocabulary, heading)));
  const beginning = entry.passage.text.slice(0, BEGINNING);
  if (!NUMBERED.test(beginning)) return new Set(keys);
  const number = numberWord(readWords(vocabulary, beginning));
  const isNamed = number !== undefined && isClosed(beginning, number.end);
  return new Set([...keys, ...(isNamed ? numberKeys(number.numbering) : [])]);
}

/** The heading that a passage is the first under, and the title if it is the first of all. */
export function headingsOf({ article, section, passage }: IndexedPassage): string[] {
  const heading = section.passages[0]?.id === passage.id ? section.path.slice(-1) : [];
  return passage.ordinal === 1 ? [...heading, article.title] : heading;
}

/** Keys of a whole heading, of its number, and of what stands behind that. */
function headingKeys(words: readonly NameWord[]): string[] {
  if (words.length === 0) return [];
  const number = numberWord(words);
  if (number === undefined) return [nameKey(words)];
  const rest = words.filter(({ start }) => start >= number.end);
  return [nameKey(words), ...numberKeys(number.numbering), ...(rest.length > 0 ? [nameKey(rest)] : [])];
}

/** The word that numbers what begins with these: the first of all, or the second with the first as its label. */
export function numberWord([first, second]: readonly NameWord[]): NumberWord | undefined {
  if (first !== undefined && isNumber(first)) return first;
  return second !== undefined && isNumber(second) && second.numbering.label !== undefined ? second : undefined;
}

/** A word that numbers. */
export type NumberWord = NameWord & { readonly numbering: Numbering };

export function isNumber<W extends NameWord>(word: W): word is W & NumberWord {
  return word.numbering !== undefined;
}

function numberKeys({ value, label }: Numbering): string[] {
  return label === undefined ? [value] : [value, `${label} ${value}`];
}

/** Key of a name: its words in order, without stop words unless there are no others. */
export function nameKey(words: readonly NameWord[]): string {
  const telling = words.filter(({ isStop }) => !isStop);
  return (telling.length > 0 ? telling : words).map(({ key }) => key).join(' ');
}

function isClosed(line: string, end: number): boolean {
  return CLOSES.test(line.slice(end)) || (HAN.test(line.charAt(end - 1)) && /\s/u.test(line.charAt(end)));
}

const DIGIT = /\p{Nd}/u;
const LETTER = /^\p{L}$/u;
const HAN = /^\p{Script=Han}/u;
/** A sign that is the label of a number: `§ 7`. */
const LABEL_SIGN = /[§¶]\s?$/u;
/** Character before the number of a Chinese or Japanese part. */
const HAN_ORDINAL = '第';

/** The running words of a line; a number is one word, however it is written. */
export function readWords(vocabulary: Vocabulary, line: string): NameWord[] {
  const { language } = vocabulary;
  const tokens = language.withMarks(line, tokenize(line));
  const running = tokens.filter(({ extra }) => extra !== true);
  const numerals = numeralReadings(line, running, language.numberValue);
  // The longest reading with a digit counts, `4.2.1` rather than `4`, unless a numeral has a value.
  const codes = tokens.filter(({ form }) => DIGIT.test(form)).toSorted((a, b) => a.end - b.end);
  const numbers = new Map([...codes, ...numerals].map((token) => [token.start, token]));
  const words: NameWord[] = [];
  for (const word of running) {
    const before = words.at(-1);
    if (before !== undefined && word.start < before.end) continue;
    const number = numbers.get(word.start);
    if (number !== undefined && (before?.form === HAN_ORDINAL || line.startsWith(HAN_ORDINAL, number.start))) {
      if (before?.form === HAN_ORDINAL) words.pop();
      words.push(hanNumber(number, line));
    } else words.push(readWord(vocabulary, line, { word, number, before }));
  }
  return words;
}

function hanNumber({ form, start, end }: Token, line: string): NameWord {
  const label = HAN.test(line.slice(end)) ? line.charAt(end) : undefined;
  if (label === undefined) return { form, start, end, key: form, isStop: false, numbering: { value: form } };
  const place = { start, end: end + label.length };
  return { form, ...place, key: `${label} ${form}`, isStop: false, numbering: { value: form, label } };
}

/** A word with the number that begins at its place, and the word before it. */
interface WordContext {
  readonly word: Token;
  readonly number: Token | undefined;
  readonly before: NameWord | undefined;
}

function readWord(vocabulary: Vocabulary, line: string, { word, number, before }: WordContext): NameWord {
  const { language } = vocabulary;
  const { form, start } = word;
  const end = number?.end ?? word.end;
  const isLabelled = before !== undefined && !before.isStop && before.numbering === undefined && before.form.length > 1;
  const isLetter = isLabelled && LETTER.test(form) && isClosed(line, end);
  const value = number?.form ?? (isLetter ? form : undefined);
  // A number in letters counts without a label as any other word: `Two Towers`.
  if (value === undefined || (!isLabelled && language.numberValue(form) !== undefined && !DIGIT.test(form)))
    return { form, start, end, key: value ?? stemOf(vocabulary, form), isStop: language.isStop(form) };
  const sign = LABEL_SIGN.exec(line.slice(Math.max(0, start - 2), start))?.[0].trim();
  const label = sign ?? (isLabelled ? before.key : undefined);
  const numbering = { value, ...(label !== undefined && { label }) };
  return { form, start, end, key: value, isStop: false, numbering };
}
