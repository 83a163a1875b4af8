import fc from 'fast-check';
import { expect, it } from 'vitest';
import { planDue, TOO_LATE } from '../../src/daily/plan.ts';
import { dueBetween, nextDue } from '../../src/daily/schedule.ts';
import type { Subscription } from '../../src/store/store.ts';

const DAY = 24 * 60 * 60_000;

const subscriptions = fc.record({
  minute: fc.nat(1439),
  days: fc.integer({ min: 1, max: 127 }),
  zone: fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia'),
  nextDue: fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2030, 0, 1) }),
});

function subscriptionOf(timetable: Pick<Subscription, 'minute' | 'days' | 'zone' | 'nextDue'>): Subscription {
  const place = { person: '1', guild: '2', channel: '3', locale: 'en-US', role: null, thread: false };
  const rest = { article: null, order: 'reading', bookmark: '', pause: null, pausedAt: null, startedAt: 0 } as const;
  return { id: 'a2a2a2a2a2', ...place, ...rest, ...timetable };
}

it('writes down every due instant up to now, and claims the latest unless it is too late', () => {
  fc.assert(
    fc.property(subscriptions, fc.nat(20 * DAY), (timetable, late) => {
      const subscription = subscriptionOf(timetable);
      const now = timetable.nextDue + late;
      const passage = { id: 'p', ordinal: 1, text: 'p' };
      const pick = { passage, articleId: 'a', bookmark: 'b', number: 1, of: 2, after: { kind: 'goesOn' } } as const;
      const plan = planDue(subscription, { now, pick, newId: () => 'b2b2b2b2b2' });
      const dues = [timetable.nextDue, ...dueBetween(timetable, timetable.nextDue + 1, now, 1000)];
      expect(plan.deliveries.map(({ due }) => due)).toEqual(dues);
      const isTooLate = now - (dues.at(-1) ?? NaN) >= TOO_LATE;
      expect(plan.deliveries.map(({ state }) => state)).toEqual(
        dues.map((_, index) => (index < dues.length - 1 || isTooLate ? 'skipped' : 'claimed')),
      );
      expect(plan.nextDue).toBe(nextDue(timetable, now));
    }),
  );
});
