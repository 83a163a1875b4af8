import type { Article } from '../model/article.ts';
import type { ArticleRef, FoundHeading, HeadingOptions } from '../model/match.ts';
import { type Heading, outlineOf } from '../model/outline.ts';
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
  similarMask,
  wordIdsOf,
} from './autocomplete.ts';

/** Autocompletion of headings. Tokenized headings are cached for each article. */
export interface HeadingFinder {
  /** Headings of the articles that fit an input, best first and otherwise in the order given; see `Library.findHeadings`. */
  find(articles: readonly ListedArticle[], typed: string, options: HeadingOptions): FoundHeading[];
  /** Fills the cache for an article: for all of a large library at once it would take as long as ten searches. */
  prepare(article: Article): void;
  /** Drops an article that was removed or replaced from the cache. */
  forget(article: Article): void;
}

interface ListedArticle {
  readonly ref: ArticleRef;
  readonly article: Article;
}

/** Number of choices that Discord shows. */
const DEFAULT_LIMIT = 25;

export function createHeadingFinder(): HeadingFinder {
  const index = createNameIndex();
  const cache = new WeakMap<Article, Outline>();

  function outlineFor(article: Article): Outline {
    const outline = cache.get(article) ?? readOutline(article, index);
    cache.set(article, outline);
    return outline;
  }

  return {
    find(articles, text, { article: only, limit = DEFAULT_LIMIT }) {
      if (text.trim() === '') return firstHeadings(articles, outlineFor, { withOpening: only !== undefined, limit });
      const input = parseInput(text);
      if (input.words.length === 0) return [];
      const outlines = articles.map(({ ref, article }) => ({ ref, outline: outlineFor(article) }));
      return rankHeadings(outlines, compareInput(index, input), limit);
    },
    prepare: outlineFor,
    forget(article) {
      for (const name of cache.get(article)?.names ?? []) removeName(index, name);
      cache.delete(article);
    },
  };
}

function firstHeadings(
  articles: readonly ListedArticle[],
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

/** The headings that fit, by rank; within a rank in reading order. */
function rankHeadings(
  outlines: readonly { readonly ref: ArticleRef; readonly outline: Outline }[],
  comparison: Comparison,
  limit: number,
): FoundHeading[] {
  const byRank = Array.from({ length: 2 * RANKS }, (): FoundHeading[] => []);
  for (const { ref, outline } of outlines) {
    if (!fitsWords(comparison, outline.wordIds)) continue;
    const masks = masksOf(outline, comparison);
    for (const line of outline.lines) {
      const ranked = byRank[rankOf(line, outline, masks, comparison) ?? -1];
      if (ranked !== undefined && ranked.length < limit) ranked.push({ article: ref, heading: line.heading });
    }
  }
  return byRank.flat().slice(0, Math.max(0, limit));
}

/** The headings of an article with their tokens. */
interface Outline {
  /** The title, and each heading as often as it is a line of the outline. */
  readonly names: readonly Name[];
  /** Word ids of all the names. */
  readonly wordIds: readonly number[];
  readonly lines: readonly Line[];
}

interface Line {
  readonly heading: Heading;
  /** Numbers of the names of the heading, of those above it from the innermost out, and of the title; empty for the opening. */
  readonly trail: readonly number[];
}

function readOutline(article: Article, index: NameIndex): Outline {
  const names = [addName(index, article.title)];
  const open: number[] = [];
  const lines = outlineOf(article).map((heading) => {
    const { path } = heading;
    const own = path.at(-1);
    if (own === undefined) return { heading, trail: [] };
    // Every heading is a line, so the one above is the last line that is less deep.
    open.length = path.length - 1;
    open.push(names.length);
    names.push(addName(index, own));
    return { heading, trail: [...open.toReversed(), 0] };
  });
  return { names, wordIds: wordIdsOf(names), lines };
}

/** Masks of the input words that each name has, by number of the name. */
interface Masks {
  readonly prefix: readonly number[];
  readonly similar: readonly number[];
}

function masksOf({ names }: Outline, comparison: Comparison): Masks {
  return {
    prefix: names.map((name) => prefixMask(comparison, name)),
    similar: names.map((name) => similarMask(comparison, name)),
  };
}

/** Number of ranks for correct spellings; the same number follows for misspelt ones. */
const RANKS = 4;

/**
 * Rank of a heading: 0 if it begins with the whole input, 1 if it has all the words, 2 if it has some and its trail has
 * the others, 3 if only the trail has them. Undefined if some word is in neither.
 */
function rankOf({ trail }: Line, { names }: Outline, masks: Masks, { input }: Comparison): number | undefined {
  const { running, all } = input;
  if (trailMask(trail, masks.similar) !== all) return undefined;
  const [own = 0] = trail;
  if (trailMask(trail, masks.prefix) !== all) return RANKS + ownRank(masks.similar[own], all);
  return names[own]?.running.startsWith(running) === true ? 0 : ownRank(masks.prefix[own], all);
}

function trailMask(trail: readonly number[], masks: readonly number[]): number {
  let mask = 0;
  for (const name of trail) mask |= masks[name] ?? 0;
  return mask;
}

function ownRank(mask = 0, all: number): number {
  return mask === all ? 1 : mask === 0 ? 3 : 2;
}
