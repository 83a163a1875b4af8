import { LANGUAGES } from './index.ts';
import { type LanguageData, splitPhrases, splitWords } from './language-data.ts';
import { fold } from './fold.ts';
import type { Token } from './tokenizer.ts';

const ROMAN_SIGNS: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** Roman numeral of a whole number from 1 on, in small letters. */
export function toRoman(value: number): string {
  let [rest, text] = [value, ''];
  for (const [worth, sign] of ROMAN_SIGNS) for (; rest >= worth; rest -= worth) text += sign;
  return text;
}

const ROMAN = /^m{0,3}(?:c[md]|d?c{0,3})(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,3})$/u;

/** Value of a Roman numeral in small letters; undefined for other words. */
function romanValue(form: string): number | undefined {
  if (form === '' || !ROMAN.test(form)) return undefined;
  let [at, value] = [0, 0];
  for (const [worth, sign] of ROMAN_SIGNS) for (; form.startsWith(sign, at); at += sign.length) value += worth;
  return value;
}

/** Largest number that is read as a Roman numeral. */
const GREATEST = 399;

/**
 * Other ways to write a number that a form stands for: `three`, `3rd` and `iii` for `third`. Roman numerals of one letter are
 * left out, and what stands for one: most are other words.
 *
 * @param data undefined for a language that is not known
 */
export function createNumeralReader(data: LanguageData | undefined): (form: string) => readonly string[] {
  const groups = new Map(
    splitPhrases(data?.numbers).flatMap((group) => {
      const forms = splitWords(group).map(fold);
      return forms.map((form) => [form, forms] as const);
    }),
  );
  return (form) => {
    const group = groups.get(form) ?? (/^[1-9]\d{0,2}$/u.test(form) ? [form] : []);
    const value = Number(group[0] ?? (form.length > 1 ? romanValue(form) : undefined));
    if (!(value > 1 && value <= GREATEST)) return [];
    const written = groups.get(String(value)) ?? [String(value)];
    const roman = toRoman(value);
    return [...written, ...(roman.length > 1 ? [roman] : [])].filter((other) => other !== form);
  };
}

/** Reads a number in letters or as an ordinal of some languages: `3` of `three` and `3rd`. */
export type ValueReader = (form: string) => string | undefined;

/** @param languages by default all: a name is read without its language */
export function createValueReader(languages: readonly LanguageData[] = LANGUAGES): ValueReader {
  const values = new Map<string, string>();
  for (const { numbers } of languages) {
    for (const group of splitPhrases(numbers)) {
      const [value = '', ...words] = splitWords(group).map(fold);
      for (const word of words) values.set(word, value);
    }
  }
  return (form) => values.get(form);
}

/** A Roman numeral in small letters is read from two letters on, of the lowest three; others are words more often. */
const SMALL_ROMAN = /^[ivx]{2,}$/u;
const LARGE_ROMAN = /^(?:[IVX]|[IVXLC]{2,})$/u;
/** Text behind a numeral of one letter: nothing, or a stop. */
const ENDS = /^\s*(?:$|[.:,;)\]–—-])/u;

/** The numbers that words of a heading stand for, as further readings: `3` of `Chapter III`, `Part Three` and `第三章`. */
export function numeralReadings(
  heading: string,
  words: readonly Omit<Token, 'extra'>[],
  valueOf: ValueReader,
): Token[] {
  const read = words.flatMap(({ form, start, end }): Token[] => {
    const written = heading.slice(start, end);
    const isRoman = LARGE_ROMAN.test(written) || SMALL_ROMAN.test(written);
    const isAlone = written.length > 1 || ENDS.test(heading.slice(end));
    const roman = isRoman && isAlone ? romanValue(form) : undefined;
    const value = roman === undefined ? valueOf(form) : String(roman);
    return value === undefined ? [] : [{ form: value, start, end, extra: true }];
  });
  const han = Array.from(heading.matchAll(HAN_NUMBER), ({ 0: { length }, groups = {}, index }): Token => {
    return { form: String(hanValue(groups)), start: index, end: index + length, extra: true };
  });
  return [...read, ...han];
}

const HAN_DIGITS = '〇一二三四五六七八九';
/** A Chinese ordinal below a thousand. */
const HAN_NUMBER =
  /第(?=[一二三四五六七八九十百])(?:(?<hundreds>[一二三四五六七八九]?)(?<hundred>百)零?)?(?:(?<tens>[一二三四五六七八九]?)(?<ten>十))?(?<ones>[一二三四五六七八九]?)(?=\p{Script=Han})/gu;

/** Value of the groups of {@link HAN_NUMBER}: 13 of `第十三章`. */
function hanValue(groups: Readonly<Record<string, string | undefined>>): number {
  const { hundreds, hundred, tens, ten, ones } = groups;
  const digit = (sign = '', unit = ''): number =>
    sign === '' ? (unit === '' ? 0 : 1) : Math.max(0, HAN_DIGITS.indexOf(sign));
  return 100 * digit(hundreds, hundred) + 10 * digit(tens, ten) + digit(ones);
}
