import { franc } from 'franc-min';
import type { Draft } from '../model/article.ts';
import { LANGUAGES } from './index.ts';
import { splitWords } from './language-data.ts';

/** Fewest letters for trigrams; below it they are no better than a guess, and the script decides alone. */
const TRIGRAM_LETTERS = 40;
/** Fewest letters for trigrams in Latin script where no known language has common words in the text. */
const RARE_LANGUAGE_LETTERS = 150;
/** Part of a text that is looked at, in UTF-16 code units; trigram statistics settle long before its end. */
const SAMPLE = 20_000;
/** Smallest share of common words in a text of a language; a list of names has hardly any. */
const LEAST_COMMON = 0.1;
/** Ratio of two counts above which trigrams decide: Danish and Norwegian, Spanish and Portuguese. */
const CLOSE_COUNT = 0.85;

/** Scripts with the language most read in each, in the order they are looked for: kana before Han tells Japanese from Chinese. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Bengali}/gu, 'bn'],
  [/\p{Script=Tamil}/gu, 'ta'],
  [/\p{Script=Telugu}/gu, 'te'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Ethiopic}/gu, 'am'],
  [/\p{Script=Khmer}/gu, 'km'],
  [/\p{Script=Lao}/gu, 'lo'],
  [/\p{Script=Myanmar}/gu, 'my'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
];

/** Codes of trigram profiles (ISO 639-3) that people tag with their macrolanguage. */
const MACROLANGUAGES: Readonly<Record<string, string>> = { cmn: 'zh', arb: 'ar', pes: 'fa', swh: 'sw', zlm: 'ms' };

/** Order of languages with the same count, most read first; others follow. */
const TIE_ORDER: readonly string[] = 'en de fr es it pt nl sv da no fi pl cs hu ro tr'.split(' ');

/** BCP 47 tag of the language that a text is most likely in; `en` when there is nothing to tell by. */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const script = SCRIPTS.find(([pattern]) => (sample.match(pattern)?.length ?? 0) > letters * 0.15)?.[1];
  if (script === 'ja' || script === 'zh' || script === 'ko') return script;
  if (script !== undefined) return (letters >= TRIGRAM_LETTERS ? detectByTrigrams(sample) : undefined) ?? script;
  return detectLatin(sample, letters);
}

/** Language of an article's passages; of its title when it has none. */
export function detectLanguageOf(sections: Draft['sections'], title: string): string {
  return detectLanguage(sections.flatMap(({ passages }) => passages).join('\n') || title);
}

function detectLatin(sample: string, letters: number): string {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counts = countCommonWords(words);
  const [[best, most] = ['en', 0]] = counts;
  const near = counts.filter(([, count]) => count >= most * CLOSE_COUNT).map(([code]) => code);
  if (most >= 2 && most >= words.length * LEAST_COMMON) {
    const guess = near.length > 1 && letters >= TRIGRAM_LETTERS ? detectByTrigrams(sample) : best;
    return guess !== undefined && near.includes(guess) ? guess : best;
  }
  const rare = letters >= RARE_LANGUAGE_LETTERS ? detectByTrigrams(sample) : undefined;
  // A known language would have shown its common words.
  if (rare !== undefined && !counts.some(([code]) => code === rare)) return rare;
  return most >= 2 && most >= words.length * LEAST_COMMON * 0.5 && !near.includes('en') ? best : 'en';
}

/** Number of common words of each language that has a list, largest first. */
function countCommonWords(words: readonly string[]): [code: string, count: number][] {
  const counts = LANGUAGES.filter(({ commonWords }) => commonWords !== undefined).map(
    ({ code, commonWords }): [string, number] => {
      const common = new Set(splitWords(commonWords));
      return [code, words.filter((word) => common.has(word)).length];
    },
  );
  return counts.toSorted(([a, countA], [b, countB]) => countB - countA || getTieRank(a) - getTieRank(b));
}

function getTieRank(code: string): number {
  const rank = TIE_ORDER.indexOf(code);
  return rank === -1 ? TIE_ORDER.length : rank;
}

function detectByTrigrams(sample: string): string | undefined {
  const code = franc(sample);
  return code === 'und' ? undefined : (MACROLANGUAGES[code] ?? Intl.getCanonicalLocales(code)[0] ?? code);
}
