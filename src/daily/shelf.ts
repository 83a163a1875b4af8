import { passagesOf, type Article, type Passage } from 'passages';
import { keysOf } from './pick.ts';

/** What excerpts of an article are drawn from. */
export interface ShelfArticle {
  readonly id: string;
  /** All of it, in reading order. */
  readonly passages: readonly Passage[];
  /** Those worth reading alone; all of them where none is, so that verse and lists have excerpts too. */
  readonly alone: readonly Passage[];
  /** What the shuffled order of those is reckoned from; see {@link keysOf}. */
  readonly keys: Int32Array;
}

/** Gives an article as excerpts are drawn from it; what was found out about one is kept as long as the article is. */
export function createShelf(): (article: Article) => ShelfArticle {
  const known = new WeakMap<Article, ShelfArticle>();
  return (article) => {
    const shelved = known.get(article) ?? toShelfArticle(article);
    known.set(article, shelved);
    return shelved;
  };
}

function toShelfArticle(article: Article): ShelfArticle {
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
      keys ??= keysOf(alone);
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
