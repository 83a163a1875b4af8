import type { LanguageData } from './language-data.ts';

/** Armenian: a stemmer only, no words yet. */
export const armenian = {
  code: 'hy',
  scripts: ['Armenian'],
  stemmer: { snowball: 'armenian' },
} satisfies LanguageData;
