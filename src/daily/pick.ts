import type { Passage, PassageId } from 'passages';
import type { ShelfArticle } from './shelf.ts';

/** Where somebody stands in a shuffled reading: the shuffle's seed and the last passage shown. */
export interface Bookmark {
  readonly seed: string;
  readonly last?: PassageId;
}

/** What a shuffled reading draws from. */
export type Deck = Pick<ShelfArticle, 'id' | 'alone' | 'keys'>;

/** A passage of a shuffled reading. */
interface Shuffled {
  readonly passage: Passage;
  readonly articleId: string;
  /** Its place in the round's order, from 1, among the passages there are now. */
  readonly number: number;
  /** To keep for the one after. */
  readonly bookmark: Bookmark;
}

/**
 * The next passage of a shuffled reading. Nothing repeats until all were shown. The order is each id's place by a keyed
 * hash, so it needs no list: a passage that joins takes its place, one that is gone is passed over, and the same bookmark
 * gives the same passage after any restart.
 */
export function pickShuffled(decks: readonly Deck[], bookmark: Bookmark): Shuffled | undefined {
  const { seed, last } = bookmark;
  const next = earliest(decks, seed, last);
  if (next) return next;

  // A new round, in another order; one that would open with the passage shown last is shuffled again.
  let again: Shuffled | undefined;
  let round = seed;
  do {
    round = `${seed}+${placeOf(keyOf(round), keyOf('next round')).toString(36)}`.slice(-24);
    again = earliest(decks, round);
  } while (again?.passage.id === last && sizeOf(decks) > 1);
  return again;
}

function sizeOf(decks: readonly Deck[]): number {
  return decks.reduce((sum, { alone }) => sum + alone.length, 0);
}

/** The passage with the lowest place in the seed's order, of those behind `after`. */
function earliest(decks: readonly Deck[], seed: string, after?: PassageId): Shuffled | undefined {
  const order = keyOf(seed);
  const floor = after === undefined ? -1 : placeOf(order, keyOf(after));
  let found: Deck | undefined;
  let index = 0;
  let lowest = Infinity;
  let before = 0;
  for (const deck of decks) {
    const { keys } = deck;
    for (let each = 0; each < keys.length; each += 2) {
      const place = placeOf(order, [keys[each] ?? 0, keys[each + 1] ?? 0]);
      if (place <= floor) before += 1;
      else if (place < lowest) [found, index, lowest] = [deck, each / 2, place];
    }
  }
  const passage = found?.alone[index];
  if (!found || !passage) return undefined;
  return { passage, articleId: found.id, number: before + 1, bookmark: { seed, last: passage.id } };
}

/** A text as two numbers of 32 bits. */
type Key = readonly [number, number];

/** Of each passage's id, one after the other: going over them takes far less time than over the ids' letters. */
export function keysOf(passages: readonly Pick<Passage, 'id'>[]): Int32Array {
  const keys = new Int32Array(2 * passages.length);
  for (const [index, { id }] of passages.entries()) keys.set(keyOf(id), 2 * index);
  return keys;
}

/** Two multiply-xor rounds (the public-domain cyrb53 scheme): an order to shuffle by, not a secret. */
function keyOf(text: string): Key {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  return mixed(high, low);
}

/** Where an id comes in a seed's order: 53 bits. */
function placeOf([seedHigh, seedLow]: Key, [idHigh, idLow]: Key): number {
  const [once, twice] = mixed(seedHigh ^ idHigh, seedLow ^ idLow);
  const [high, low] = mixed(once + seedLow, twice ^ seedHigh);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}

/** Every bit changes about half of all others; no two pairs become one. */
function mixed(high: number, low: number): Key {
  const first = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  const second = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(first ^ (first >>> 13), 3266489909);
  return [first, second];
}

/** What a subscription gets next. */
export interface Picked {
  readonly passage: Passage;
  readonly articleId: string;
  /** To keep once it was posted; the same bookmark and articles give the same pick. */
  readonly bookmark: string;
  /** Its place, from 1: in reading order, in the article; shuffled, in this round. */
  readonly number: number;
  readonly of: number;
  readonly after: After;
}

/** What follows a passage, as things stand: more of the article or the round, another article, or all from the start. */
export type After =
  | { readonly kind: 'goesOn' }
  | { readonly kind: 'nextArticle'; readonly articleId: string }
  | { readonly kind: 'startsOver' };

/** Where a reading in order stands. */
interface ReadingMark {
  readonly order: 'reading';
  /** The article read last, and its place among the articles, from 0. */
  readonly article: string;
  readonly place: number;
  /** The passage shown last, and its number in the article, from 1. */
  readonly last: PassageId;
  readonly number: number;
  /** The passage of the article that was to come after it; null at the article's end. */
  readonly next: PassageId | null;
}

interface ShuffledMark extends Bookmark {
  readonly order: 'shuffled';
}

/**
 * The next passage of a reading from the first passage of the first article to the last of the last, and so on from the
 * start. When an article was edited since, it goes on behind the passage shown last, so that what was put in there joins; if
 * that one is gone, with the passage that was to come; if both are, at the number that one would have had. When the article
 * is gone, the one now in its place begins.
 *
 * @param bookmark '' at the start; what is no bookmark of a reading in order is taken for a start too
 */
export function pickReading(articles: readonly ShelfArticle[], bookmark: string): Picked | undefined {
  const full = articles.filter(({ passages }) => passages.length > 0);
  const [place, index] = placeAfter(full, readMark(bookmark, isReadingMark));
  const article = full[place];
  const passage = article?.passages[index];
  if (!article || !passage) return undefined;

  const next = article.passages[index + 1];
  const following = full[place + 1];
  let after: After = { kind: 'startsOver' };
  if (next) after = { kind: 'goesOn' };
  else if (following) after = { kind: 'nextArticle', articleId: following.id };
  const mark: ReadingMark = {
    order: 'reading',
    article: article.id,
    place,
    last: passage.id,
    number: index + 1,
    next: next?.id ?? null,
  };
  const of = article.passages.length;
  return { passage, articleId: article.id, bookmark: JSON.stringify(mark), number: index + 1, of, after };
}

/** The places of an article, and in it of a passage, that come after a bookmark; from 0. */
function placeAfter(
  articles: readonly ShelfArticle[],
  mark: ReadingMark | undefined,
): [article: number, passage: number] {
  if (!mark) return [0, 0];
  const place = articles.findIndex(({ id }) => id === mark.article);
  const passages = articles[place]?.passages;
  if (!passages) return [mark.place < articles.length ? mark.place : 0, 0];
  const indexOf = (passageId: PassageId | null): number => passages.findIndex(({ id }) => id === passageId);
  let index = indexOf(mark.last) + 1;
  if (index === 0) index = indexOf(mark.next);
  if (index < 0) index = mark.number;
  return index < passages.length ? [place, index] : [(place + 1) % articles.length, 0];
}

/**
 * The next passage of a shuffled reading of all articles together: of those worth reading alone, each once a round.
 *
 * @param bookmark '' at the start; what is no bookmark of a shuffled reading is taken for a start too
 * @param seed the order of the first round: another one for each reading, such as the subscription's id
 */
export function pickForDay(articles: readonly ShelfArticle[], bookmark: string, seed: string): Picked | undefined {
  const mark = readMark(bookmark, isShuffledMark) ?? { seed };
  const picked = pickShuffled(articles, mark);
  if (!picked) return undefined;
  const { passage, articleId, number } = picked;
  const of = sizeOf(articles);
  const kept: ShuffledMark = { order: 'shuffled', ...picked.bookmark };
  const after: After = { kind: number < of ? 'goesOn' : 'startsOver' };
  return { passage, articleId, bookmark: JSON.stringify(kept), number, of, after };
}

/** A bookmark as it was kept; undefined for '' and for what is none of the kind. */
function readMark<M>(bookmark: string, isMark: (value: object) => value is M & object): M | undefined {
  try {
    const value: unknown = JSON.parse(bookmark);
    return typeof value === 'object' && value !== null && isMark(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isReadingMark(value: Partial<Record<keyof ReadingMark, unknown>>): value is ReadingMark {
  const isCount = (number: unknown): boolean => Number.isSafeInteger(number) && Number(number) >= 0;
  return (
    value.order === 'reading' &&
    typeof value.article === 'string' &&
    typeof value.last === 'string' &&
    (typeof value.next === 'string' || value.next === null) &&
    isCount(value.place) &&
    isCount(value.number)
  );
}

function isShuffledMark(value: Partial<Record<keyof ShuffledMark, unknown>>): value is ShuffledMark {
  return (
    value.order === 'shuffled' &&
    typeof value.seed === 'string' &&
    (value.last === undefined || typeof value.last === 'string')
  );
}
