import { passagesOf, type Article, type Passage } from '../article/article.ts';
import type { Library, Located } from '../library/library.ts';
import { pickShuffled, standsAlone, type Bookmark } from './pick.ts';

/** Hands out excerpts on request, each place (a server, or a conversation) at its own pace. */
export interface Excerpts {
  /**
   * A passage worth reading alone that this place has not been shown since all were shown; from one article, or from
   * the whole library. Undefined when there is nothing to show.
   */
  next(place: string, articleId?: string): Located | undefined;
}

/** Places whose bookmarks are kept; the one unused for longest is forgotten first and starts a new round. */
const PLACES_KEPT = 50_000;

/** `random` gives numbers from 0 to 1, as `Math.random` does; a place's first shuffle is drawn from it. */
export function createExcerpts(library: Library, random: () => number): Excerpts {
  const bookmarks = new Map<string, Bookmark>();
  const worthReading = new WeakMap<Article, readonly Passage[]>();

  const candidates = (articleId: string): readonly Passage[] => {
    const article = library.article(articleId);
    if (!article) return [];
    const known = worthReading.get(article);
    if (known) return known;
    const passages = passagesOf(article);
    const alone = passages.filter(standsAlone);
    // An article of nothing but verse or lists still has excerpts.
    const chosen = alone.length > 0 ? alone : passages;
    worthReading.set(article, chosen);
    return chosen;
  };

  return {
    next(place, articleId) {
      const articleIds = articleId === undefined ? library.articles.map((article) => article.id) : [articleId];
      const key = JSON.stringify([place, articleId ?? null]);
      const bookmark = bookmarks.get(key) ?? { seed: random().toString(36).slice(2) };
      const picked = pickShuffled(articleIds.flatMap(candidates), bookmark);
      if (!picked) return undefined;
      bookmarks.delete(key);
      bookmarks.set(key, picked.bookmark);
      if (bookmarks.size > PLACES_KEPT)
        for (const oldest of bookmarks.keys()) {
          bookmarks.delete(oldest);
          break;
        }
      return library.passage(picked.passage.id);
    },
  };
}
