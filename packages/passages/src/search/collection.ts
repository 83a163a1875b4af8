import { type Article, articleKey, type PassageId, passagesOf } from '../model/article.ts';
import type { ArticleRef, FoundHeading, HeadingOptions, Located } from '../model/match.ts';
import { createHeadingFinder, type HeadingFinder } from './headings.ts';
import { createTitleFinder, type TitleFinder } from './titles.ts';

/** The articles of a library by id, title, heading and passage; the full-text index is elsewhere. */
export interface Collection {
  readonly articles: Map<string, Article>;
  readonly passages: Map<PassageId, Located>;
  readonly titles: TitleFinder;
  readonly headings: HeadingFinder;
  readonly collator: Intl.Collator;
  /** Articles that are not mere glossaries, by id. */
  readonly refs: Map<string, ArticleRef>;
  /** By title, in the order of the collator; undefined until it is asked for after a change. */
  sorted: readonly ArticleRef[] | undefined;
  /** Size in passages of usual length: the cost of searching among them. */
  size: number;
}

export function createCollection(): Collection {
  return {
    articles: new Map(),
    passages: new Map(),
    titles: createTitleFinder(),
    headings: createHeadingFinder(),
    collator: new Intl.Collator(undefined, { numeric: true }),
    refs: new Map(),
    sorted: undefined,
    size: 0,
  };
}

/**
 * Adds articles, or replaces those with their ids. Passages of the replaced articles can be looked up until the returned
 * function is called, because an answer that is under way may name them.
 */
export function putArticles(collection: Collection, added: readonly Article[]): () => void {
  const { articles, passages } = collection;
  const replaced = added.flatMap((article) => {
    const before = locatedOf(collection, article.id);
    forgetNames(collection, article.id);
    const ref = toArticleRef(article);
    // A mere glossary is neither listed nor shown.
    if (ref.passages > 0 || article.glossary === undefined) collection.refs.set(article.id, ref);
    else collection.refs.delete(article.id);
    collection.size += sizeOf(article) - sizeOf(articles.get(article.id));
    articles.set(article.id, article);
    for (const located of locatePassages(article, ref)) passages.set(located.passage.id, located);
    return before;
  });
  collection.sorted = undefined;
  return () => forgetPassages(collection, replaced);
}

/** Removes an article; undefined if there is none. Its passages can be looked up until the returned function is called. */
export function dropArticle(collection: Collection, articleId: string): (() => void) | undefined {
  const removed = locatedOf(collection, articleId);
  forgetNames(collection, articleId);
  collection.size -= sizeOf(collection.articles.get(articleId));
  if (!collection.articles.delete(articleId)) return undefined;
  collection.refs.delete(articleId);
  collection.sorted = undefined;
  return () => forgetPassages(collection, removed);
}

/** All articles by title. */
export function sortedRefs(collection: Collection): readonly ArticleRef[] {
  const { refs, collator } = collection;
  collection.sorted ??= [...refs.values()].toSorted(
    (a, b) => collator.compare(a.title, b.title) || (a.id < b.id ? -1 : 1),
  );
  return collection.sorted;
}

function locatedOf({ articles, passages }: Collection, articleId: string): Located[] {
  const article = articles.get(articleId);
  return article === undefined ? [] : passagesOf(article).flatMap(({ id }) => passages.get(id) ?? []);
}

function forgetNames({ articles, refs, titles, headings }: Collection, articleId: string): void {
  const [article, ref] = [articles.get(articleId), refs.get(articleId)];
  if (article !== undefined) headings.forget(article);
  if (ref !== undefined) titles.forget(ref);
}

/** Deletes passages, except where another has been put in place of one since. */
function forgetPassages({ passages }: Collection, removed: readonly Located[]): void {
  for (const located of removed) if (passages.get(located.passage.id) === located) passages.delete(located.passage.id);
}

export function countPassages({ refs }: Collection): number {
  return [...refs.values()].reduce((sum, ref) => sum + ref.passages, 0);
}

/** The passage at a place in an article, from 1; the nearest one if the article has none there. */
export function passageAt({ articles, passages }: Collection, articleId: string, ordinal: number): Located | undefined {
  const article = articles.get(articleId);
  const all = article === undefined ? [] : passagesOf(article);
  const nearest = ordinal >= 1 ? Math.min(Math.trunc(ordinal), all.length) : 1;
  return passages.get(all[nearest - 1]?.id ?? '');
}

/** Articles whose title or id fits a typed prefix, best first; all of them for an empty one. */
export function suggestArticles(collection: Collection, typed: string): readonly ArticleRef[] {
  const refs = sortedRefs(collection);
  return typed.trim() === '' ? refs : collection.titles.match(refs, typed).map(({ article }) => article);
}

/** The one article with this id, or whose title or id fits the name better than any other's. */
export function findArticle(collection: Collection, name: string): ArticleRef | undefined {
  const named = collection.refs.get(name.trim());
  if (named !== undefined) return named;
  const [best, second] = collection.titles.match(sortedRefs(collection), name);
  return best?.fit === second?.fit ? undefined : best?.article;
}

/** Headings that fit a typed prefix, best first; see `Library.findHeadings`. */
export function findHeadings(collection: Collection, typed: string, options: HeadingOptions = {}): FoundHeading[] {
  const { articles, refs, headings } = collection;
  const only = options.article === undefined ? undefined : refs.get(options.article);
  const searched = options.article === undefined ? sortedRefs(collection) : only === undefined ? [] : [only];
  const listed = searched.flatMap((ref) => {
    const article = articles.get(ref.id);
    return article === undefined ? [] : [{ ref, article }];
  });
  return headings.find(listed, typed, options);
}

/** Reads an article's headings ahead of the first search, unless it has been replaced or removed since. */
export function prepareHeadings({ articles, headings }: Collection, article: Article): void {
  if (articles.get(article.id) === article) headings.prepare(article);
}

/** Length of a usual passage, in characters. */
const USUAL_LENGTH = 1000;

function sizeOf(article: Article | undefined): number {
  const passages = article === undefined ? [] : passagesOf(article);
  return passages.reduce((sum, { text }) => sum + Math.ceil(text.length / USUAL_LENGTH), 0);
}

function toArticleRef(article: Article): ArticleRef {
  const { id, title, url, author, published, language, sections } = article;
  return {
    id,
    key: articleKey(id),
    title,
    ...(url !== undefined && { url }),
    ...(author !== undefined && { author }),
    ...(published !== undefined && { published }),
    language,
    passages: sections.reduce((sum, { passages }) => sum + passages.length, 0),
  };
}

/** Every passage of an article with its section and article, in reading order. */
export function locatePassages(article: Article, ref: ArticleRef = toArticleRef(article)): Located[] {
  return article.sections.flatMap((section) => section.passages.map((passage) => ({ article: ref, section, passage })));
}
