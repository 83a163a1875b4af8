import { createStemmer, toLatin } from './stemmers.ts';
import { STOP_WORDS } from './stop-words.ts';
import { fold, words } from './words.ts';

/** How one language joins the forms of a word, and which of its words ask rather than tell. */
export interface Language {
  /** Index term of a folded form: its stem, or the form itself where no stemmer knows the language. */
  stem(form: string): string;
  /** Whether a folded form carries so little that a question is better searched without it. */
  isStop(form: string): boolean;
}

/** @param tag BCP 47; only the language itself counts, so `en-GB` is English. */
export function createLanguage(tag: string): Language {
  const code = languageCode(tag);
  const list = LISTED_AS[code] ?? code;
  const stops = new Set((STOP_WORDS[list] ?? '').split(/\s+/u).flatMap(formsOf));
  return {
    stem: createStemmer(list),
    isStop: list === 'sr' ? (form) => stops.has(toLatin(form)) : (form) => stops.has(form),
  };
}

/** The language of a BCP 47 tag: `zh` of `zh-Hant-TW`. */
export function languageCode(tag: string): string {
  const code = tag.toLowerCase().split(/[-_]/u)[0] ?? '';
  return code === 'nb' || code === 'nn' ? 'no' : code;
}

/** Languages so near to another that its words do for both. */
const LISTED_AS: Readonly<Record<string, string>> = { hr: 'sr', bs: 'sr', sh: 'sr', ms: 'id' };

/** A stop word as articles show it: whole, or as the words and pairs it is read as; single letters only if listed. */
function formsOf(listed: string): string[] {
  const read = words(listed).map(({ form }) => form);
  return [fold(listed), ...read.filter((form) => form.length > 1)];
}
