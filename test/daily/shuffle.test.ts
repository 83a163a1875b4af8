import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashIds, drawNext, type Bookmark, type Deck } from '../../src/daily/shuffle.ts';

const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 10 }), { minLength: 1, maxLength: 30 });
function deckOf(list: readonly string[]): Deck {
  const passages = list.map((id, index) => ({ id, ordinal: index + 1, text: id }));
  return { id: 'a', passages, alone: passages, keys: hashIds(passages) };
}

function read(list: readonly string[], bookmark: Bookmark, times: number): { shown: string[]; bookmark: Bookmark } {
  const shown: string[] = [];
  for (let time = 0; time < times; time += 1) {
    const picked = drawNext([deckOf(list)], bookmark);
    if (!picked) break;
    shown.push(picked.passage.id);
    bookmark = picked.bookmark;
  }
  return { shown, bookmark };
}

describe('drawNext', () => {
  it('shows each passage once in each round', () => {
    fc.assert(
      fc.property(ids, fc.string(), (list, seed) => {
        const { shown } = read(list, { seed }, 3 * list.length);
        for (const round of [0, 1, 2]) {
          expect(new Set(shown.slice(round * list.length, (round + 1) * list.length))).toEqual(new Set(list));
        }
      }),
    );
  });

  it('never shows the same passage twice in a row, unless it is the only one', () => {
    fc.assert(
      fc.property(ids, fc.string(), (list, seed) => {
        fc.pre(list.length > 1);
        const { shown } = read(list, { seed }, 4 * list.length);
        expect(shown.some((id, index) => id === shown[index + 1])).toBe(false);
      }),
    );
  });

  it('skips passages that are gone, and shows new ones by the next round at the latest', () => {
    fc.assert(
      fc.property(ids, ids, fc.nat(30), fc.string(), (before, after, times, seed) => {
        const start = read(before, { seed }, times % before.length);
        const { shown } = read(after, start.bookmark, 2 * after.length);
        expect(new Set(shown)).toEqual(new Set(after));
        const left = after.filter((id) => before.includes(id) && !start.shown.includes(id));
        const repeated = shown.slice(0, left.length).filter((id) => start.shown.includes(id));
        expect(repeated).toEqual([]);
      }),
    );
  });

  it('gives the same passage for the same bookmark, whatever the order of the passages', () => {
    fc.assert(
      fc.property(ids, fc.string(), (list, seed) => {
        expect(read(list, { seed }, 5)).toEqual(read(list.toReversed(), { seed }, 5));
      }),
    );
  });

  it('shuffles all articles together', () => {
    fc.assert(
      fc.property(ids, fc.nat(30), fc.string(), (list, cut, seed) => {
        const together = drawNext([deckOf(list)], { seed });
        const apart = drawNext([deckOf(list.slice(cut)), deckOf([]), deckOf(list.slice(0, cut))], { seed });
        expect(apart).toEqual({ ...together, passage: expect.objectContaining({ id: together?.passage.id }) });
      }),
    );
  });

  it('makes every order equally likely', () => {
    const orders = new Map<string, number>();
    for (let seed = 0; seed < 6000; seed += 1) {
      const order = read(['guide/1', 'guide/2', 'guide/3'], { seed: `seed ${seed}` }, 3).shown.join();
      orders.set(order, (orders.get(order) ?? 0) + 1);
    }
    expect(orders.size).toBe(6);
    // A thousand each; five standard deviations are 144.
    for (const times of orders.values()) expect(Math.abs(times - 1000)).toBeLessThan(150);
  });

  it('gives another order for another seed', () => {
    const list = Array.from({ length: 12 }, (_, index) => `p${index}`);
    const orders = new Set(
      Array.from({ length: 50 }, (_, seed) => read(list, { seed: String(seed) }, 12).shown.join()),
    );
    expect(orders.size).toBeGreaterThan(45);
  });

  it('keeps the order that stored bookmarks were made with', () => {
    // Changing any of these numbers would shuffle every reading that is under way anew.
    const list = Array.from({ length: 8 }, (_, index) => `guide/${index + 1}`);
    const rounds = [
      ['k3v9', '72354816'],
      ['k3v9+czsvqpudf0', '71582463'],
      ['v9+czsvqpudf0+sk1fk7jjbs', '82'],
    ] as const;
    let bookmark: Bookmark = { seed: 'k3v9' };
    for (const [seed, order] of rounds)
      for (const [index, last] of Array.from(order).entries()) {
        const drawn = drawNext([deckOf(list)], bookmark);
        expect(drawn).toMatchObject({ number: index + 1, articleId: 'a', bookmark: { seed, last: `guide/${last}` } });
        bookmark = drawn?.bookmark ?? bookmark;
      }
    expect([...hashIds([{ id: 'guide/1' }, { id: 'guide/2' }])]).toEqual([
      -2057874516, 1503933451, -714469741, 958378543,
    ]);
  });

  it('tells articles apart by the position of a passage', () => {
    const decks = [deckOf(['a', 'b', 'c']), { ...deckOf(['d', 'e']), id: 'second' }];
    for (const seed of ['1', '2', '3', '4', '5', '6', '7', '8']) {
      const drawn = drawNext(decks, { seed });
      expect(drawn?.articleId).toBe('de'.includes(drawn?.passage.id ?? '?') ? 'second' : 'a');
      expect(drawn?.passage.id).toBe(drawn?.bookmark.last);
    }
  });

  it('gives undefined when there are no passages', () => {
    expect(drawNext([], { seed: 'x' })).toBeUndefined();
  });
});
