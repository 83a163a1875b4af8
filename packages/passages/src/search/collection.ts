import { type Article, articleKey, type PassageId, passagesOf } from '../model/article.ts';
import type { ArticleRef, FoundHeading, HeadingOptions, Located } from '../model/match.ts';
import { createHeadingFinder } from './headings.ts';
import { createTitleFinder } from './titles.ts';

/**
 * The articles of a library by id, title and passage, without an index. Passages that were replaced or removed can be
 * looked up until the function is called that each change gives back: an answer that is under way may name them.
 */
export interface Collection {
  /** By title, in the order people expect of their own alphabet. */
  readonly articles: readonly ArticleRef[];
  readonly passageCount: number;
  /** The passages, a long one counted as so many of usual length: what searching among them costs. */
  readonly bulk: number;
  all(): Article[];
  /** Adds articles, or replaces those with their ids. */
  put(articles: readonly Article[]): () => void;
  /** Undefined when there is no such article. */
  remove(articleId: string): (() => void) | undefined;
  article(articleId: string): Article | undefined;
  passage(id: PassageId): Located | undefined;
  passageAt(articleId: string, ordinal: number): Located | undefined;
  articleByKey(key: string): ArticleRef | undefined;
  suggestArticles(typed: string): readonly ArticleRef[];
  findArticle(name: string): ArticleRef | undefined;
  findHeadings(typed: string, options?: HeadingOptions): readonly FoundHeading[];
  /** Reads an article's headings before the first is asked for, unless it has been replaced or removed since. */
  prepare(article: Article): void;
}

export function createCollection(): Collection {
  const articles = new Map<string, Article>();
  const passages = new Map<PassageId, Located>();
  const titles = createTitleFinder();
  const headings = createHeadingFinder();
  const collator = new Intl.Collator(undefined, { numeric: true });
  let refs: readonly ArticleRef[] = [];
  let bulk = 0;

  function locatedOf(articleId: string): Located[] {
    const article = articles.get(articleId);
    return article === undefined ? [] : passagesOf(article).flatMap(({ id }) => passages.get(id) ?? []);
  }

  function forgetHeadings(articleId: string): void {
    const article = articles.get(articleId);
    if (article !== undefined) headings.forget(article);
  }

  /** Leaves alone what has been put in place of a passage since. */
  function forget(gone: readonly Located[]): void {
    for (const located of gone) if (passages.get(located.passage.id) === located) passages.delete(located.passage.id);
  }

  return {
    get articles() {
      return refs;
    },
    get passageCount() {
      return refs.reduce((sum, ref) => sum + ref.passages, 0);
    },
    get bulk() {
      return bulk;
    },
    all: () => [...articles.values()],
    put(added) {
      const fresh = new Map<string, ArticleRef>();
      const gone = added.flatMap((article) => {
        const before = locatedOf(article.id);
        forgetHeadings(article.id);
        const ref = toArticleRef(article);
        fresh.set(article.id, ref);
        bulk += bulkOf(article) - bulkOf(articles.get(article.id));
        articles.set(article.id, article);
        for (const located of locatePassages(article, ref)) passages.set(located.passage.id, located);
        return before;
      });
      const all = [...refs.filter(({ id }) => !fresh.has(id)), ...fresh.values()];
      for (const ref of refs) if (fresh.has(ref.id)) titles.forget(ref);
      refs = all.toSorted((a, b) => collator.compare(a.title, b.title) || (a.id < b.id ? -1 : 1));
      return () => forget(gone);
    },
    remove(articleId) {
      const gone = locatedOf(articleId);
      forgetHeadings(articleId);
      for (const ref of refs) if (ref.id === articleId) titles.forget(ref);
      bulk -= bulkOf(articles.get(articleId));
      if (!articles.delete(articleId)) return undefined;
      refs = refs.filter(({ id }) => id !== articleId);
      return () => forget(gone);
    },
    article: (articleId) => articles.get(articleId),
    passage: (id) => passages.get(id),
    passageAt(articleId, ordinal) {
      const article = articles.get(articleId);
      const all = article === undefined ? [] : passagesOf(article);
      const nearest = ordinal >= 1 ? Math.min(Math.trunc(ordinal), all.length) : 1;
      return passages.get(all[nearest - 1]?.id ?? '');
    },
    articleByKey: (key) => refs.find((ref) => ref.key === key),
    suggestArticles: (typed) =>
      typed.trim() === '' ? refs : titles.fitting(refs, typed).map(({ article }) => article),
    findArticle(name) {
      const named = articles.get(name.trim());
      if (named !== undefined) return refs.find(({ id }) => id === named.id);
      const [best, second] = titles.fitting(refs, name);
      return best?.fit === second?.fit ? undefined : best?.article;
    },
    findHeadings(typed, options = {}) {
      const searched = refs.flatMap((ref) => {
        const article = options.article === undefined || options.article === ref.id ? articles.get(ref.id) : undefined;
        return article === undefined ? [] : [{ ref, article }];
      });
      return headings.find(searched, typed, options);
    },
    prepare(article) {
      if (articles.get(article.id) === article) headings.prepare(article);
    },
  };
}

/** In characters. */
const USUAL_LENGTH = 1000;

function bulkOf(article: Article | undefined): number {
  const passages = article === undefined ? [] : passagesOf(article);
  return passages.reduce((sum, { text }) => sum + Math.ceil(text.length / USUAL_LENGTH), 0);
}

/** What a reply says of an article. */
export function toArticleRef(article: Article): ArticleRef {
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

/** Every passage of an article, with where it stands. */
export function locatePassages(article: Article, ref: ArticleRef = toArticleRef(article)): Located[] {
  return article.sections.flatMap((section) => section.passages.map((passage) => ({ article: ref, section, passage })));
}
