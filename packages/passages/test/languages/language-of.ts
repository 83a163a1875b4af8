import { createLanguage, type Language } from '../../src/languages/language.ts';

const languages = new Map<string, Language>();

/** A language built once for all tests: building one takes milliseconds, and tests ask for some forty of them. */
export function languageOf(code: string): Language {
  const language = languages.get(code) ?? createLanguage(code);
  languages.set(code, language);
  return language;
}
