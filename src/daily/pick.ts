import type { Passage, PassageId } from '../article/article.ts';

/** Where somebody stands in a shuffled reading: the shuffle's seed and the last passage shown. */
export interface Bookmark {
  readonly seed: string;
  readonly last?: PassageId;
}

/**
 * The next passage of a shuffled reading, and the bookmark to keep for the one after. Nothing repeats until all were
 * shown. The order is each id's place by a keyed hash, so it needs no list: a passage that joins takes its place, one
 * that is gone is passed over, and the same bookmark gives the same passage after any restart.
 */
export function pickShuffled<P extends { readonly id: PassageId }>(
  passages: readonly P[],
  bookmark: Bookmark,
): { readonly passage: P; readonly bookmark: Bookmark } | undefined {
  const { seed, last } = bookmark;
  const passage = earliest(passages, seed, last);
  if (passage) return { passage, bookmark: { seed, last: passage.id } };

  // A new round, in another order; one that would open with the passage shown last is shuffled again.
  let again: P | undefined;
  let round = seed;
  do {
    round = `${seed}+${hash(round, 'next round').toString(36)}`.slice(-24);
    again = earliest(passages, round);
  } while (again?.id === last && passages.length > 1);
  return again && { passage: again, bookmark: { seed: round, last: again.id } };
}

/** The passage with the lowest place in the seed's order, of those behind `after`. */
function earliest<P extends { readonly id: PassageId }>(
  passages: readonly P[],
  seed: string,
  after?: PassageId,
): P | undefined {
  const floor = after === undefined ? -1 : hash(seed, after);
  let found: P | undefined;
  let lowest = Infinity;
  for (const passage of passages) {
    const place = hash(seed, passage.id);
    if (place > floor && place < lowest) [found, lowest] = [passage, place];
  }
  return found;
}

/** 53 bits of two multiply-xor rounds (the public-domain cyrb53 scheme): an order to shuffle by, not a secret. */
function hash(seed: string, id: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  const text = `${seed}/${id}`;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}

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
  for (const part of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text.slice(0, 20_000))) {
    if (part.isWordLike) words += 1;
    if (words > WORDS.most) return false;
  }
  return words >= WORDS.fewest;
}
