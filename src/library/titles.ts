import type { ArticleRef } from './library.ts';
import { editDistance } from './spelling.ts';
import { words } from './words.ts';

/** The first characters of what was typed that are read. */
const MAX_TYPED = 200;

/** How what was typed fits a title or an id, best first. */
const FITS = ['exact', 'beginning', 'words', 'misspelt'] as const;
type Fit = (typeof FITS)[number];

/** Articles that fit, best first and otherwise in the order given. */
export function fitting(articles: readonly ArticleRef[], typed: string): { article: ArticleRef; fit: Fit }[] {
  const wanted = running(typed.slice(0, MAX_TYPED));
  return articles
    .flatMap((article) => {
      const fit = fitOf(article, wanted);
      return fit === undefined ? [] : [{ article, fit }];
    })
    .toSorted((a, b) => FITS.indexOf(a.fit) - FITS.indexOf(b.fit));
}

function fitOf({ id, title }: ArticleRef, wanted: readonly string[]): Fit | undefined {
  if (wanted.length === 0) return undefined;
  const names = [running(title), running(id)];
  const typed = wanted.join(' ');
  if (names.some((name) => name.join(' ') === typed)) return 'exact';
  if (names.some((name) => name.join(' ').startsWith(typed))) return 'beginning';
  const known = names.flat();
  if (wanted.every((word) => known.some((other) => other.startsWith(word)))) return 'words';
  return wanted.every((word) => known.some((other) => nearlyBegins(other, word))) ? 'misspelt' : undefined;
}

function running(text: string): string[] {
  return words(text)
    .filter(({ extra }) => extra !== true)
    .map(({ form }) => form);
}

/** Whether a word, or its beginning, is one edit (in long words two) from what was typed. */
function nearlyBegins(word: string, typed: string): boolean {
  if (word.startsWith(typed)) return true;
  if (typed.length < 4) return false;
  const limit = typed.length < 8 ? 1 : 2;
  return [-1, 0, 1].some((more) => editDistance(word.slice(0, typed.length + more), typed, limit) <= limit);
}
