import type { Library, Located } from 'passages';
import { pickShuffled, type Bookmark } from './pick.ts';
import { createShelf } from './shelf.ts';

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
  const shelve = createShelf();

  return {
    next(place, articleId) {
      const articleIds = articleId === undefined ? library.articles.map((article) => article.id) : [articleId];
      const key = JSON.stringify([place, articleId ?? null]);
      const bookmark = bookmarks.get(key) ?? { seed: random().toString(36).slice(2) };
      const articles = articleIds.flatMap((id) => library.article(id) ?? []);
      const picked = pickShuffled(articles.map(shelve), bookmark);
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
