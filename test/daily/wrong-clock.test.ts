import fc from 'fast-check';
import { nextDue, nextDueOnLaterDay } from 'times';
import { expect, it } from 'vitest';
import type { Clock } from '../../src/clock.ts';
import { ended, planDue, planNow } from '../../src/daily/plan.ts';
import { createUpkeep } from '../../src/daily/upkeep.ts';
import { createLog } from '../../src/log.ts';
import { openStore } from '../../src/store/open.ts';
import type { Subscription } from '../../src/store/store.ts';
import { sampleSubscription } from '../store/samples.ts';
import { rounds } from '../support/long.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.UTC(2026, 2, 20, 12);

/** Something that happens at a time: a person's command, or starts with a wrong clock. */
type Event = 'skip' | 'now' | 'restart' | WrongClock;

interface WrongClock {
  readonly by: number;
  /** True if it is wrong at a start, and right again at another one; false if the process notices both. */
  readonly starts: boolean;
}

interface Life {
  readonly subscription: Pick<Subscription, 'minute' | 'days' | 'zone'>;
  readonly events: readonly { readonly after: number; readonly event: Event }[];
}

/** Due instants of what was posted, by a process that posts whatever it claims; with or without the wrong clocks. */
async function live({ subscription: of, events }: Life, days: number, hasWrong: boolean): Promise<number[]> {
  const store = await openStore(':memory:');
  const log = createLog('silent', { write: () => undefined });
  const { id } = sampleSubscription();
  let [time, set, ids] = [START, 0, 0];
  const clock: Clock = { now: () => time + set, monotonic: () => time, after: () => () => undefined };
  const newId = (): string => `d${(ids += 1)}`;
  await store.add(sampleSubscription({ ...of, nextDue: nextDue(of, START), startedAt: START }));
  let upkeep = createUpkeep({ store, clock, log });
  const post = async (taken: Awaited<ReturnType<typeof store.claim>>): Promise<void> => {
    for (const { delivery } of taken) await store.sent(delivery.id, { at: clock.now(), channel: 'c', message: 'm' });
  };
  const tick = async (): Promise<void> => {
    await upkeep();
    await post(
      await store.claim(clock.now(), 9, (each) => planDue(each, { now: clock.now(), pick: undefined, newId })),
    );
  };
  /** Every few hours, as the process does every minute. */
  const pass = async (hours: number): Promise<void> => {
    for (const end = time + hours * HOUR; time < end; time += 5 * HOUR) await tick();
  };
  const goWrong = async ({ by, starts }: WrongClock): Promise<void> => {
    for (const off of [by, 0]) {
      set = off;
      if (starts) upkeep = createUpkeep({ store, clock, log });
      await tick();
    }
  };
  for (const { after, event } of events) {
    await pass(after);
    const subscription = await store.subscription(id);
    if (!subscription) throw new Error('unreachable');
    const now = clock.now();
    if (event === 'skip') {
      const next = nextDue(subscription, Math.max(subscription.nextDue, now));
      const note = ended(newId(), subscription.nextDue, now, { state: 'skipped', reason: 'asked' });
      await store.note({ ...note, subscription: id }, { from: subscription, changes: { nextDue: next } });
    } else if (event === 'now') {
      const next = Math.max(nextDueOnLaterDay(subscription, now), subscription.nextDue);
      await post((await store.claimOne(id, () => planNow(next, { now, pick: undefined, newId }))) ?? []);
    } else if (event === 'restart') upkeep = createUpkeep({ store, clock, log });
    else {
      // A date that passes meanwhile is not made up for.
      await tick();
      if (hasWrong) await goWrong(event);
    }
  }
  await pass(days * 24);
  const all = await store.history(id, 10_000);
  await store.close();
  return all.filter(({ state, due }) => state === 'sent' && due <= time).map(({ due }) => due);
}

const wrong = (least: number, most: number): fc.Arbitrary<Event> =>
  fc.record({ by: fc.integer({ min: least * DAY, max: most * DAY }), starts: fc.boolean() });
const honest = (...events: readonly Event[]): fc.Arbitrary<Event> => fc.constantFrom(...events);
const lives = (first: fc.Arbitrary<Event>, others: fc.Arbitrary<Event>): fc.Arbitrary<Life> => {
  const timed = (event: fc.Arbitrary<Event>) => fc.record({ after: fc.nat(60), event });
  const subscription = fc.record({
    minute: fc.nat(1439),
    days: fc.oneof(fc.constant(127), fc.integer({ min: 1, max: 127 })),
    zone: fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Tokyo'),
  });
  const events = fc.tuple(timed(first), fc.array(timed(others), { maxLength: 7 })).map(([one, more]) => [one, ...more]);
  return fc.record({ subscription, events });
};

it.each([
  ['ahead, and posts then', lives(honest('skip', 'now'), fc.oneof(honest('skip', 'now', 'restart'), wrong(3, 60)))],
  ['behind', lives(honest('skip', 'restart'), fc.oneof(honest('restart'), wrong(-60, -3)))],
])('a clock that is days %s leaves no trace in what is posted when', async (_, cases) => {
  await fc.assert(
    fc.asyncProperty(cases, async (life) => {
      const days = rounds(20, 70);
      expect(await live(life, days, true)).toEqual(await live(life, days, false));
    }),
    { numRuns: rounds(15, 100) },
  );
});
