import { manualClock } from 'local-discord';
import { expect, it, onTestFinished } from 'vitest';
import type { Clock } from '../../src/clock.ts';
import { createUpkeep } from '../../src/daily/upkeep.ts';
import { createLog } from '../../src/log.ts';
import { openStore } from '../../src/store/open.ts';
import { sampleDelivery, sampleSubscription } from '../store/samples.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const START = Date.UTC(2026, 0, 14, 12);
/** The next eight o'clock in Berlin. */
const EIGHT = Date.UTC(2026, 0, 15, 7);

/** A store with a delivery for each age in days, and its upkeep by a clock that can be set. */
async function keep(ages: readonly number[], of: Partial<Parameters<typeof sampleSubscription>[0]> = {}) {
  const store = await openStore(':memory:');
  onTestFinished(() => store.close());
  const { id } = sampleSubscription();
  await store.add(sampleSubscription({ nextDue: EIGHT, startedAt: START - 100 * DAY, ...of }));
  const noted = (at: number) => sampleDelivery({ id: String(at), due: at, at, state: 'sent' });
  for (const age of ages) await store.note(noted(START - age * DAY));
  const steady = manualClock(START);
  const state = { set: 0, ahead: 0 };
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => void lines.push((JSON.parse(line) as { msg: string }).msg) });
  const clock: Clock = {
    now: () => steady.now() + state.set,
    monotonic: steady.now,
    after: steady.after,
    ahead: () => state.ahead,
  };
  const begin = () => createUpkeep({ store, clock, log });
  return {
    store,
    state,
    lines,
    pass: steady.advance,
    begin,
    nextDue: async () => (await store.subscription(id))?.nextDue,
    /** Ages in days of what is left, oldest first. */
    left: async () => (await store.history(id, 99)).map(({ due }) => (START - due) / DAY).toReversed(),
  };
}

it('deletes what is older than ninety days, when it begins and every hour', async () => {
  const { begin, pass, left } = await keep([91, 90 - 1 / 24, 1]);
  const upkeep = begin();
  await upkeep();
  expect(await left()).toEqual([90 - 1 / 24, 1]);
  pass(HOUR - 1);
  await upkeep();
  expect(await left()).toHaveLength(2);
  pass(MINUTE);
  await upkeep();
  expect(await left()).toEqual([1]);
});

it('deletes nothing by a clock far from the last pruning, until it has run for a day, again and again', async () => {
  const { begin, state, pass, left } = await keep([80, 1]);
  await begin()();
  for (let start = 0; start < 3; start += 1) {
    state.set = 400 * DAY;
    const wrong = begin();
    for (let hours = 0; hours < 23; hours += 1, pass(HOUR)) await wrong();
    expect(await left()).toEqual([80, 1]);
  }
  state.set = 0;
  await begin()();
  expect(await left()).toEqual([80, 1]);
  state.set = 400 * DAY;
  const upkeep = begin();
  for (let hours = 0; hours < 25; hours += 1, pass(HOUR)) await upkeep();
  expect(await left()).toEqual([]);
});

it('goes by the newest delivery before the first pruning, and deletes nothing when the clock is set meanwhile', async () => {
  const { begin, state, pass, left, lines } = await keep([91, 3]);
  const upkeep = begin();
  await upkeep();
  pass(23 * HOUR);
  await upkeep();
  expect(await left()).toEqual([91, 3]);
  state.set = -DAY / 2;
  pass(2 * HOUR);
  await upkeep();
  expect(lines).toEqual(['The clock was set, or the machine was asleep']);
  expect(await left()).toEqual([91, 3]);
  pass(DAY);
  await upkeep();
  expect(await left()).toEqual([3]);
});

it('deletes nothing while Discord’s clock contradicts', async () => {
  const { begin, state, pass, left } = await keep([91]);
  state.ahead = -5 * MINUTE;
  const upkeep = begin();
  for (let hours = 0; hours < 50; hours += 1, pass(HOUR)) await upkeep();
  expect(await left()).toEqual([91]);
  state.ahead = 0;
  await upkeep();
  expect(await left()).toEqual([]);
});

it.each([
  ['the next one', EIGHT, EIGHT],
  ['one that is earlier', EIGHT - HOUR, EIGHT - HOUR],
  ['one that is overdue', START - DAY, START - DAY],
  ['a day more', EIGHT + DAY, EIGHT],
  ['a year more', EIGHT + 365 * DAY, EIGHT],
])('leaves a next date, or plans it anew: %s', async (_, stored, expected) => {
  const { begin, nextDue, lines } = await keep([], { nextDue: stored });
  await begin()();
  expect(await nextDue()).toBe(expected);
  expect(lines.filter((line) => line.includes('planned anew'))).toHaveLength(stored === expected ? 0 : 1);
});

it('looks every day at one whose time zone is not known any more', async () => {
  const { begin, nextDue } = await keep([], { zone: 'Mars/Olympus', nextDue: EIGHT + 400 * DAY });
  await begin()();
  expect(await nextDue()).toBe(START + DAY);
});

it('tries again what the database did not take', async () => {
  const { store, state, nextDue, lines } = await keep([], { nextDue: EIGHT + 400 * DAY });
  let failures = 2;
  const replan: typeof store.replan = (...asked) => {
    if ((failures -= 1) >= 0) return Promise.reject(new Error('locked'));
    return store.replan(...asked);
  };
  const clock = { now: () => START + state.set, after: () => () => undefined };
  const log = createLog('info', { write: (line) => void lines.push(line) });
  const upkeep = createUpkeep({ store: { ...store, replan }, clock, log });
  await expect(upkeep()).rejects.toThrow('locked');
  await expect(upkeep()).rejects.toThrow('locked');
  await upkeep();
  expect(await nextDue()).toBe(EIGHT);
});
