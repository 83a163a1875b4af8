import { franc } from 'franc-min';

/** Below this many characters trigrams guess wildly, and the script decides alone. */
const enoughForTrigrams = 40;
/** Trigram statistics settle long before; a book must not be counted to its end. */
const sampleLength = 20_000;

/** Scripts that one widely read language uses, in the order they are looked for: kana before Han tells Japanese from Chinese. */
const scripts: readonly (readonly [RegExp, string])[] = [
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

/** Individual languages that franc tells and that people tag with their macrolanguage. */
const macrolanguages: Readonly<Record<string, string>> = { cmn: 'zh', arb: 'ar', pes: 'fa', swh: 'sw', zlm: 'ms' };

/** The BCP 47 tag of the language a text is most likely in; `en` when there is nothing to tell by. */
export function guessLanguage(text: string): string {
  const sample = text.slice(0, sampleLength);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const script = scripts.find(([pattern]) => (sample.match(pattern)?.length ?? 0) > letters * 0.15)?.[1];
  if (script === 'ja' || script === 'zh' || script === 'ko') return script;
  if (letters >= enoughForTrigrams) {
    const code = franc(sample);
    if (code !== 'und') return macrolanguages[code] ?? Intl.getCanonicalLocales(code)[0] ?? code;
  }
  return script ?? 'en';
}
