import { type Article, type Library, type Located, type Passage, passagesOf, standalonePassages } from 'passages';
import { type Bookmark, type Deck, drawNext, hashIds } from './shuffle.ts';

/** Excerpts on request (`/excerpt`), with a bookmark for each place: a server, or a conversation. */
export interface Excerpts {
  /**
   * A random passage of an article, or of the whole library. None repeats in a place until all were shown. Undefined when
   * there is nothing to read.
   */
  next(place: string, articleId?: string): Located | undefined;
}

/** Bookmarks kept in memory. The one unused for longest is dropped first; its place starts a new round. */
const PLACES_KEPT = 50_000;

/** @param random gives numbers from 0 to 1, as `Math.random` does: seeds for new places */
export function createExcerpts(library: Library, random: () => number): Excerpts {
  const bookmarks = new Map<string, Bookmark>();
  const deckOf = createDeckCache();

  return {
    next(place, articleId) {
      const articleIds = articleId === undefined ? library.articles.map((article) => article.id) : [articleId];
      const key = JSON.stringify([place, articleId ?? null]);
      const bookmark = bookmarks.get(key) ?? { seed: random().toString(36).slice(2) };
      const articles = articleIds.flatMap((id) => library.article(id) ?? []);
      const picked = drawNext(articles.map(deckOf), bookmark);
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

/** Makes the deck of an article once, and keeps it as long as the article. */
export function createDeckCache(): (article: Article) => Deck {
  const known = new WeakMap<Article, Deck>();
  return (article) => {
    const deck = known.get(article) ?? createDeck(article);
    known.set(article, deck);
    return deck;
  };
}

function createDeck(article: Article): Deck {
  const passages = passagesOf(article);
  let alone: readonly Passage[] | undefined;
  let keys: Int32Array | undefined;
  return {
    id: article.id,
    passages,
    // Lazy: counting words takes a while, and a reading in order needs no count.
    get alone() {
      alone ??= standalonePassages(passages);
      return alone;
    },
    get keys() {
      alone ??= standalonePassages(passages);
      keys ??= hashIds(alone);
      return keys;
    },
  };
}
