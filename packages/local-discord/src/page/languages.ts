import { de } from './catalogues/de.ts';
import { en, type Catalogue } from './catalogues/en.ts';
import { zh } from './catalogues/zh.ts';

export interface Language {
  /** Discord's tag. */
  readonly tag: string;
  /** The language's name for itself. */
  readonly name: string;
  readonly catalogue: Catalogue;
}

const ENGLISH: Language = { tag: 'en-US', name: 'English', catalogue: en };

/** Languages of the page. A new one is a catalogue and a line here. */
export const LANGUAGES: readonly Language[] = [
  ENGLISH,
  { tag: 'zh-CN', name: '中文', catalogue: zh },
  { tag: 'de', name: 'Deutsch', catalogue: de },
];

/** The language for a tag such as `zh-CN` or `zh-Hant-TW`, by its first part; English for others. */
export function languageFor(tag: string): Language {
  const isSame = (language: Language): boolean => primaryOf(language.tag) === primaryOf(tag);
  return LANGUAGES.find((language) => language.tag === tag) ?? LANGUAGES.find(isSame) ?? ENGLISH;
}

/** The first part of a tag, such as `zh` of `zh-CN`. */
export function primaryOf(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}
