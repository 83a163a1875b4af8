import type { LanguageData } from './language-data.ts';

/** Basque: a stemmer only, no words yet. */
export const basque = {
  code: 'eu',
  scripts: ['Latin'],
  stemmer: { snowball: 'basque' },
} satisfies LanguageData;
