import type { ArticleRef } from '../model/match.ts';
import { type Comparison, createNames, type Name, type Names, readTyped, type Typed, wordsOf } from './autocomplete.ts';

/** How what was typed fits a title or an id, best first. */
const FITS = ['exact', 'beginning', 'words', 'misspelt'] as const;
type Fit = (typeof FITS)[number];

/** Finds articles by what they are called, and remembers how each is read: all of them are looked at with every letter typed. */
export interface TitleFinder {
  /** Articles that fit, best first and otherwise in the order given. */
  fitting(articles: readonly ArticleRef[], typed: string): { article: ArticleRef; fit: Fit }[];
  /** Of an article that is gone or replaced. */
  forget(article: ArticleRef): void;
}

export function createTitleFinder(): TitleFinder {
  const all = createNames();
  const read = new WeakMap<ArticleRef, Called>();

  function calledOf(article: ArticleRef): Called {
    const called = read.get(article) ?? readCalled(article, all);
    read.set(article, called);
    return called;
  }

  return {
    fitting(articles, text) {
      const typed = readTyped(text);
      if (typed.words.length === 0) return [];
      const named = articles.map((article) => ({ article, called: calledOf(article) }));
      const comparison = all.compare(typed);
      return named
        .flatMap(({ article, called }) => {
          const fit = fitOf(called, comparison, typed);
          return fit === undefined ? [] : [{ article, fit }];
        })
        .toSorted((a, b) => FITS.indexOf(a.fit) - FITS.indexOf(b.fit));
    },
    forget(article) {
      for (const name of read.get(article)?.names ?? []) all.forget(name);
      read.delete(article);
    },
  };
}

/** A title and an id as they are looked up. */
interface Called {
  readonly names: readonly Name[];
  /** Of both. */
  readonly words: readonly number[];
}

function readCalled({ title, id }: ArticleRef, all: Names): Called {
  const names = [all.read(title), all.read(id)];
  return { names, words: wordsOf(names) };
}

function fitOf({ names, words }: Called, comparison: Comparison, { running, all }: Typed): Fit | undefined {
  if (names.some((name) => name.running === running)) return 'exact';
  if (names.some((name) => name.running.startsWith(running))) return 'beginning';
  if (!comparison.fit(words)) return undefined;
  return names.reduce((held, name) => held | comparison.begun(name), 0) === all ? 'words' : 'misspelt';
}
