import { expect, it } from 'vitest';
import { foundPosted, type Kept, mostInASecond, outOfOrder, type Seen, tally } from '../daily-tally.ts';

const seenAt = (at: number, delivery: string, message: string): Seen => ({ at, delivery, message });
const keptAs = (
  subscription: string,
  delivery?: string,
  message?: string,
  at = 0,
  state = message === undefined ? 'claimed' : 'sent',
): Kept[number] => ({ subscription, delivery, due: 0, state, message, at });

it('tells what was lost, doubled, not written down, and of no delivery', () => {
  const kept = [
    keptAs('once', 'd1', 'm1'),
    keptAs('never due'),
    keptAs('never posted', 'd2', 'm9'),
    keptAs('twice', 'd3', 'm4'),
    keptAs('twice in two deliveries', 'd4', 'm5'),
    keptAs('twice in two deliveries', 'd5', 'm6'),
    keptAs('not written down', 'd6'),
  ];
  const seen = [
    seenAt(1, 'd1', 'm1'),
    seenAt(2, 'd3', 'm3'),
    seenAt(3, 'd3', 'm4'),
    seenAt(4, 'd4', 'm5'),
    seenAt(5, 'd5', 'm6'),
    seenAt(6, 'd6', 'm7'),
    seenAt(7, 'd7', 'm8'),
  ];
  expect(tally(kept, seen)).toEqual({
    lost: ['never due', 'never posted'],
    doubled: ['twice', 'twice in two deliveries'],
    unsettled: ['never due', 'never posted', 'not written down'],
    strangers: 1,
  });
});

it('counts the posts that were written down only after a kill', () => {
  const kept = [
    keptAs('before', 'd1', 'm1', 110),
    keptAs('over one', 'd2', 'm2', 900),
    keptAs('over two', 'd3', 'm3', 2500),
    keptAs('after', 'd4', 'm4', 2600),
  ];
  const seen = [seenAt(100, 'd1', 'm1'), seenAt(190, 'd2', 'm2'), seenAt(195, 'd3', 'm3'), seenAt(2550, 'd4', 'm4')];
  expect(foundPosted(kept, seen, [200, 1200])).toBe(2);
  expect(foundPosted(kept, seen, [])).toBe(0);
});

it('finds the fullest second, whenever it begins', () => {
  expect(mostInASecond([0, 900, 1100, 1200, 1899, 1900, 2500])).toBe(4);
  expect(mostInASecond([0, 1000])).toBe(1);
  expect(mostInASecond([])).toBe(0);
});

it('counts what came after something later', () => {
  expect(outOfOrder([1, 2, 4, 3, 5])).toBe(1);
  expect(outOfOrder([1, 1, 2])).toBe(0);
  expect(outOfOrder([])).toBe(0);
});
