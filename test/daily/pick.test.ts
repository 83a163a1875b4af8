import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pickShuffled, standsAlone, type Bookmark } from '../../src/daily/pick.ts';

const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 10 }), { minLength: 1, maxLength: 30 });
const toPassages = (list: readonly string[]): { id: string }[] => list.map((id) => ({ id }));

function read(list: readonly string[], bookmark: Bookmark, times: number): { shown: string[]; bookmark: Bookmark } {
  const shown: string[] = [];
  for (let time = 0; time < times; time += 1) {
    const picked = pickShuffled(toPassages(list), bookmark);
    if (!picked) break;
    shown.push(picked.passage.id);
    bookmark = picked.bookmark;
  }
  return { shown, bookmark };
}

describe('pickShuffled', () => {
  it('shows each passage once a round, round after round', () => {
    fc.assert(
      fc.property(ids, fc.string(), (list, seed) => {
        const { shown } = read(list, { seed }, 3 * list.length);
        for (const round of [0, 1, 2]) {
          expect(new Set(shown.slice(round * list.length, (round + 1) * list.length))).toEqual(new Set(list));
        }
      }),
    );
  });

  it('never shows the same passage twice running, unless it is the only one', () => {
    fc.assert(
      fc.property(ids, fc.string(), (list, seed) => {
        fc.pre(list.length > 1);
        const { shown } = read(list, { seed }, 4 * list.length);
        expect(shown.some((id, index) => id === shown[index + 1])).toBe(false);
      }),
    );
  });

  it('passes over what is gone, and shows what joined by the next round at the latest', () => {
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

  it('gives the same passage for the same bookmark, in whatever order the passages come', () => {
    fc.assert(
      fc.property(ids, fc.string(), (list, seed) => {
        expect(read(list, { seed }, 5)).toEqual(read(list.toReversed(), { seed }, 5));
      }),
    );
  });

  it('orders differently by seed', () => {
    const list = Array.from({ length: 12 }, (_, index) => `p${index}`);
    const orders = new Set(
      Array.from({ length: 50 }, (_, seed) => read(list, { seed: String(seed) }, 12).shown.join()),
    );
    expect(orders.size).toBeGreaterThan(45);
  });

  it('has nothing to show where there is nothing', () => {
    expect(pickShuffled([], { seed: 'x' })).toBeUndefined();
  });
});

describe('standsAlone', () => {
  const passage = (text: string): { id: string; ordinal: number; text: string } => ({ id: 'x', ordinal: 1, text });
  it.each([
    'The lighthouse was lit for the first time in the autumn of that year, and it has burned every night since.',
    '“You will find,” he said, “that the sea gives back what it was lent, though seldom to the lender.”',
    '这座灯塔在那一年的秋天第一次点亮，从那以后每天夜里都亮着，船员们在很远的海面上也能看见它的光。',
  ])('takes %s', (text) => {
    expect(standsAlone(passage(text))).toBe(true);
  });
  it.each([
    'Related links',
    'He nodded.',
    'The following rules hold for everybody who borrows one of the boats of the club in the summer months:',
    '• one thing that is long enough to count as a sentence of its own\n• another thing that is as long as the one before it.',
    '1. Take the boat out of the shed before it rains again today\n2. Put it into the water and bring the oars along with you.',
    'Name | Year | Height of the tower in metres above the sea\nEddystone | 1759 | 22\nBell Rock | 1810 | 35.',
    `${'word '.repeat(500)}end.`,
  ])('passes over %s', (text) => {
    expect(standsAlone(passage(text))).toBe(false);
  });
});
