import type { Passage, PassageId } from 'passages';

/** Position in a shuffled reading: the seed of the round and the last passage shown. */
export interface Bookmark {
  readonly seed: string;
  readonly last?: PassageId;
}

/** An article as excerpts are drawn from it. */
export interface Deck {
  readonly id: string;
  /** Every passage, in reading order. */
  readonly passages: readonly Passage[];
  /** Passages that read well alone; all of them where none does, so that verse and lists have excerpts too. */
  readonly alone: readonly Passage[];
  /** Hashes of the ids of `alone`; see {@link hashIds}. */
  readonly keys: Int32Array;
}

type ShuffledDeck = Pick<Deck, 'id' | 'alone' | 'keys'>;

/** A passage of a shuffled reading. */
interface Shuffled {
  readonly passage: Passage;
  readonly articleId: string;
  /** Position in the round, from 1, among the passages there are now. */
  readonly number: number;
  /** Bookmark for the passage after it. */
  readonly bookmark: Bookmark;
}

/**
 * The next passage of a shuffled reading; none repeats within a round. Passages are sorted by a keyed hash of their ids,
 * so no list is stored: a new passage has its place, one that is gone is skipped, and the same bookmark gives the same
 * passage after any restart.
 */
export function drawNext(decks: readonly ShuffledDeck[], bookmark: Bookmark): Shuffled | undefined {
  const { seed, last } = bookmark;
  const next = earliest(decks, seed, last);
  if (next) return next;

  // A new round with a new order. It is shuffled again if it would begin with the passage shown last.
  let again: Shuffled | undefined;
  let round = seed;
  do {
    round = `${seed}+${placeOf(keyOf(round), keyOf('next round')).toString(36)}`.slice(-24);
    again = earliest(decks, round);
  } while (again?.passage.id === last && sizeOf(decks) > 1);
  return again;
}

/** Number of passages that a round shows. */
export function sizeOf(decks: readonly Pick<Deck, 'alone'>[]): number {
  return decks.reduce((sum, { alone }) => sum + alone.length, 0);
}

/** The first passage behind `after` in the seed's order. */
function earliest(decks: readonly ShuffledDeck[], seed: string, after?: PassageId): Shuffled | undefined {
  const order = keyOf(seed);
  const floor = after === undefined ? -1 : placeOf(order, keyOf(after));
  let found: ShuffledDeck | undefined;
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

/** Hash of a text: two numbers of 32 bits. */
type Key = readonly [number, number];

/** Hashes of the passages' ids, two numbers each. Sorting by them is far quicker than reading the ids' letters again. */
export function hashIds(passages: readonly Pick<Passage, 'id'>[]): Int32Array {
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

/** Sort key of an id in a seed's order: 53 bits. */
function placeOf([seedHigh, seedLow]: Key, [idHigh, idLow]: Key): number {
  const [once, twice] = mixed(seedHigh ^ idHigh, seedLow ^ idLow);
  const [high, low] = mixed(once + seedLow, twice ^ seedHigh);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}

/** Mixes a pair: each input bit changes about half of the output bits, and no two pairs give the same. */
function mixed(high: number, low: number): Key {
  const first = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  const second = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(first ^ (first >>> 13), 3266489909);
  return [first, second];
}
