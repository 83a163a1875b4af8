import { type Article, type Library, type Located, type Passage, passagesOf } from 'passages';
import { type Bookmark, type Deck, drawNext, hashIds } from './shuffle.ts';

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

/** Gives an article as excerpts are drawn from it; what was found out about one is kept as long as the article is. */
export function createDeckCache(): (article: Article) => Deck {
  const known = new WeakMap<Article, Deck>();
  return (article) => {
    const shelved = known.get(article) ?? createDeck(article);
    known.set(article, shelved);
    return shelved;
  };
}

function createDeck(article: Article): Deck {
  const passages = passagesOf(article);
  let alone: readonly Passage[] | undefined;
  let keys: Int32Array | undefined;
  return {
    id: article.id,
    passages,
    // Counting words takes a while, and a reading in order needs none.
    get alone() {
      alone ??= worthAlone(passages);
      return alone;
    },
    get keys() {
      alone ??= worthAlone(passages);
      keys ??= hashIds(alone);
      return keys;
    },
  };
}

function worthAlone(passages: readonly Passage[]): readonly Passage[] {
  const chosen = passages.filter(standsAlone);
  return chosen.length > 0 ? chosen : passages;
}

const WORD_BREAKS = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Fewer words than this hardly stand alone; more than this is no longer an excerpt. Counted by `Intl.Segmenter`. */
const WORDS = { fewest: 12, most: 400 };

/**
 * Whether a passage can be read without its neighbours: prose of some length that ends as a sentence does, not a
 * list, a table, code, or a line that leads into what follows.
 */
export function standsAlone(passage: Passage): boolean {
  const text = passage.text;
  if (!/[.!?…。！？؟।॥။។][\p{Pe}\p{Pf}\p{Pi}"'”’»*]*$/u.test(text)) return false;
  if (text.includes('\n') && /^\s*(?:•|\d+[.)]|[{}<>$])|\s\|\s/mu.test(text)) return false;
  let words = 0;
  for (const { isWordLike, index } of WORD_BREAKS.segment(text.slice(0, 20_000))) {
    if (isWordLike) words += 1;
    if (words > WORDS.most) return false;
    // Every word has a character at least: what is left cannot make it too long. Counting it all takes three times as long.
    if (words >= WORDS.fewest && words + text.length - index <= WORDS.most) return true;
  }
  return words >= WORDS.fewest;
}
