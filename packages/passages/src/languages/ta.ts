import type { LanguageData } from './language-data.ts';

/** Tamil: a stemmer only, no words yet. */
export const tamil = {
  code: 'ta',
  scripts: ['Tamil'],
  stemmer: { snowball: 'tamil' },
} satisfies LanguageData;
