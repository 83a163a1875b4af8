import type { ArticleRef } from '../model/match.ts';
import {
  addName,
  compareInput,
  type Comparison,
  createNameIndex,
  fitsWords,
  type Name,
  type NameIndex,
  parseInput,
  prefixMask,
  removeName,
  wordIdsOf,
} from './autocomplete.ts';

/** How a title or an id fits an input, best first. */
const FITS = ['exact', 'beginning', 'words', 'misspelt'] as const;
type Fit = (typeof FITS)[number];

/** Autocompletion of titles and ids. Tokenized titles are cached, because every keystroke compares all of them. */
export interface TitleFinder {
  /** Articles that fit an input, best first and otherwise in the order given. */
  match(articles: readonly ArticleRef[], typed: string): { article: ArticleRef; fit: Fit }[];
  /** Drops an article that was removed or replaced from the cache. */
  forget(article: ArticleRef): void;
}

/** The title and the id of an article. */
interface ArticleNames {
  readonly names: readonly Name[];
  readonly wordIds: readonly number[];
}

export function createTitleFinder(): TitleFinder {
  const index = createNameIndex();
  const cache = new WeakMap<ArticleRef, ArticleNames>();

  function namesOf(article: ArticleRef): ArticleNames {
    const names = cache.get(article) ?? readNames(article, index);
    cache.set(article, names);
    return names;
  }

  return {
    match(articles, text) {
      const input = parseInput(text);
      if (input.words.length === 0) return [];
      const named = articles.map((article) => ({ article, names: namesOf(article) }));
      const comparison = compareInput(index, input);
      return named
        .flatMap(({ article, names }) => {
          const fit = fitOf(names, comparison);
          return fit === undefined ? [] : [{ article, fit }];
        })
        .toSorted((a, b) => FITS.indexOf(a.fit) - FITS.indexOf(b.fit));
    },
    forget(article) {
      for (const name of cache.get(article)?.names ?? []) removeName(index, name);
      cache.delete(article);
    },
  };
}

function readNames({ title, id }: ArticleRef, index: NameIndex): ArticleNames {
  const names = [addName(index, title), addName(index, id)];
  return { names, wordIds: wordIdsOf(names) };
}

function fitOf({ names, wordIds }: ArticleNames, comparison: Comparison): Fit | undefined {
  const { running, all } = comparison.input;
  if (names.some((name) => name.running === running)) return 'exact';
  if (names.some((name) => name.running.startsWith(running))) return 'beginning';
  if (!fitsWords(comparison, wordIds)) return undefined;
  return names.reduce((mask, name) => mask | prefixMask(comparison, name), 0) === all ? 'words' : 'misspelt';
}
