import type { TypedWords } from '../words.ts';
import { german } from './de.ts';
import { english } from './en.ts';
import { chinese } from './zh.ts';

/** Every language by its subtag in BCP 47. A new one is a file beside these and a line here. */
const LANGUAGES: Readonly<Record<string, TypedWords>> = { en: english, zh: chinese, de: german };

/** The words of a language first, if they are known, then those of all others. @param language a BCP 47 tag */
export function wordsFor(language: string): readonly TypedWords[] {
  const [subtag = ''] = language.toLowerCase().split('-');
  const own = Object.hasOwn(LANGUAGES, subtag) ? LANGUAGES[subtag] : undefined;
  return [...new Set([...(own ? [own] : []), ...Object.values(LANGUAGES)])];
}
