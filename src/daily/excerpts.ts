import { type Article, type Library, type Located, type Passage, passagesOf } from 'passages';
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
      alone ??= passagesAlone(passages);
      return alone;
    },
    get keys() {
      alone ??= passagesAlone(passages);
      keys ??= hashIds(alone);
      return keys;
    },
  };
}

function passagesAlone(passages: readonly Passage[]): readonly Passage[] {
  const chosen = passages.filter(standsAlone);
  return chosen.length > 0 ? chosen : passages;
}

const WORD_BREAKS = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Length of an excerpt in words, as `Intl.Segmenter` counts them. */
const WORDS = { fewest: 12, most: 400 };

/**
 * Whether a passage reads well without its neighbours: prose of 12 to 400 words with the end of a sentence; no list, table,
 * code, or line that introduces what follows.
 */
export function standsAlone(passage: Passage): boolean {
  const text = passage.text;
  if (!/[.!?…。！？؟।॥။។][\p{Pe}\p{Pf}\p{Pi}"'”’»*]*$/u.test(text)) return false;
  if (text.includes('\n') && /^\s*(?:•|\d+[.)]|[{}<>$])|\s\|\s/mu.test(text)) return false;
  let words = 0;
  for (const { isWordLike, index } of WORD_BREAKS.segment(text.slice(0, 20_000))) {
    if (isWordLike) words += 1;
    if (words > WORDS.most) return false;
    // Enough words, and too few characters left to make it too long. Counting to the end takes three times as long.
    if (words >= WORDS.fewest && words + text.length - index <= WORDS.most) return true;
  }
  return words >= WORDS.fewest;
}
