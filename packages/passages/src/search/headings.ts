import type { Article } from '../model/article.ts';
import { type Heading, outlineOf } from '../model/outline.ts';
import type { ArticleRef, FoundHeading, HeadingOptions } from '../model/match.ts';
import { type Comparison, createNames, type Name, type Names, readTyped, type Typed, wordsOf } from './autocomplete.ts';

/** Finds headings by what was typed of them, and remembers how each article is read. */
export interface HeadingFinder {
  /** Those of the articles that fit, best first and otherwise in the order given; see `Library`. */
  find(articles: readonly Listed[], typed: string, options: HeadingOptions): FoundHeading[];
  /** Reads an article that will be looked through: of a large library together they would take as long as ten searches. */
  prepare(article: Article): void;
  /** Of an article that is gone or replaced. */
  forget(article: Article): void;
}

interface Listed {
  readonly ref: ArticleRef;
  readonly article: Article;
}

/** As many as Discord shows. */
const DEFAULT_LIMIT = 25;

export function createHeadingFinder(): HeadingFinder {
  const names = createNames();
  const outlines = new WeakMap<Article, Outline>();

  function outlineFor(article: Article): Outline {
    const outline = outlines.get(article) ?? readOutline(article, names);
    outlines.set(article, outline);
    return outline;
  }

  return {
    find(articles, text, { article: only, limit = DEFAULT_LIMIT }) {
      if (text.trim() === '') return firstOf(articles, outlineFor, { withOpening: only !== undefined, limit });
      const typed = readTyped(text);
      if (typed.words.length === 0) return [];
      const looked = articles.map(({ ref, article }) => ({ ref, outline: outlineFor(article) }));
      const comparison = names.compare(typed);
      const byRank = Array.from({ length: 2 * RANKS }, (): FoundHeading[] => []);
      for (const { ref, outline } of looked) {
        if (!comparison.fit(outline.words)) continue;
        const fits = fitsOf(outline, comparison);
        for (const line of outline.lines) {
          const ranked = byRank[rankOf(line, outline, fits, typed) ?? -1];
          if (ranked !== undefined && ranked.length < limit) ranked.push({ article: ref, heading: line.heading });
        }
      }
      return byRank.flat().slice(0, Math.max(0, limit));
    },
    prepare: outlineFor,
    forget(article) {
      for (const name of outlines.get(article)?.names ?? []) names.forget(name);
      outlines.delete(article);
    },
  };
}

function firstOf(
  articles: readonly Listed[],
  outlineFor: (article: Article) => Outline,
  { withOpening, limit }: { readonly withOpening: boolean; readonly limit: number },
): FoundHeading[] {
  const found: FoundHeading[] = [];
  for (const { ref, article } of articles) {
    if (found.length >= limit) break;
    for (const { heading } of outlineFor(article).lines)
      if (withOpening || heading.path.length > 0) found.push({ article: ref, heading });
  }
  return found.slice(0, Math.max(0, limit));
}

/** An article's headings as they are looked up. */
interface Outline {
  /** The title, and each heading as often as it is a line of the outline. */
  readonly names: readonly Name[];
  /** Of all the names. */
  readonly words: readonly number[];
  readonly lines: readonly Line[];
}

interface Line {
  readonly heading: Heading;
  /** Where among the names its own stands, then those it stands under, the title last; of the opening, none. */
  readonly trail: readonly number[];
}

function readOutline(article: Article, all: Names): Outline {
  const names = [all.read(article.title)];
  const open: number[] = [];
  const lines = outlineOf(article).map((heading) => {
    const { path } = heading;
    const own = path.at(-1);
    if (own === undefined) return { heading, trail: [] };
    // A line stands right under the last one that is less deep, for every heading is a line.
    open.length = path.length - 1;
    open.push(names.length);
    names.push(all.read(own));
    return { heading, trail: [...open.toReversed(), 0] };
  });
  return { names, words: wordsOf(names), lines };
}

/** Which words that were typed each name has, a bit for each word. */
interface Fits {
  readonly begun: readonly number[];
  /** In any spelling. */
  readonly nearly: readonly number[];
}

function fitsOf({ names }: Outline, { begun, nearly }: Comparison): Fits {
  return { begun: names.map(begun), nearly: names.map(nearly) };
}

/** How many ranks there are for what is spelled right; what is not comes behind them all. */
const RANKS = 4;

/**
 * 0 where the heading itself begins with what was typed; 1 where it has all the words, 2 where it has some and the trail
 * or the title the others, 3 where only those have them. Undefined where some word is nowhere.
 */
function rankOf({ trail }: Line, { names }: Outline, fits: Fits, { running, all }: Typed): number | undefined {
  if (heldBy(trail, fits.nearly) !== all) return undefined;
  const [own = 0] = trail;
  if (heldBy(trail, fits.begun) !== all) return RANKS + ownRank(fits.nearly[own], all);
  return names[own]?.running.startsWith(running) === true ? 0 : ownRank(fits.begun[own], all);
}

function heldBy(trail: readonly number[], fits: readonly number[]): number {
  let held = 0;
  for (const at of trail) held |= fits[at] ?? 0;
  return held;
}

function ownRank(held = 0, all: number): number {
  return held === all ? 1 : held === 0 ? 3 : 2;
}
