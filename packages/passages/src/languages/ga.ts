import type { LanguageData } from './language-data.ts';

/** Irish: a stemmer only, no words yet. */
export const irish = {
  code: 'ga',
  scripts: ['Latin'],
  stemmer: { snowball: 'irish' },
} satisfies LanguageData;
