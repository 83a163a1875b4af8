import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ended, LEASE, planDue, planFault, planNow, randomId, TOO_LATE } from '../../src/daily/plan.ts';
import { dueBetween, nextDue } from 'times';
import type { Plan, Subscription } from '../../src/store/store.ts';
import { sampleSubscription } from '../store/samples.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Thursday, 1 January 2026, 08:00 UTC. */
const FIRST = Date.UTC(2026, 0, 1, 8);

const passage = { id: 'p', ordinal: 1, text: 'p' };
const pick = { passage, articleId: 'a', bookmark: 'b', number: 1, of: 2, after: { kind: 'goesOn' } } as const;

function daily(of: Partial<Subscription> = {}): Subscription {
  return sampleSubscription({ minute: 8 * 60, days: 127, zone: 'UTC', nextDue: FIRST, ...of });
}

/** Ids in the order in which they are given out. */
function counter(): () => string {
  let last = 0;
  return () => `id${(last += 1)}`;
}

function plan(late: number, of: Partial<Subscription> = {}): Plan {
  return planDue(daily(of), { now: FIRST + late, pick, newId: counter() });
}

/** Each delivery as its state and the hours between the first due instant and its own. */
function outline({ deliveries }: Plan): string[] {
  return deliveries.map(({ state, due }) => `${state} ${(due - FIRST) / HOUR}`);
}

const skippedDays = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `skipped ${(from + index) * 24}`);

describe('planDue', () => {
  it.each<[title: string, late: number, deliveries: readonly string[], nextDay: number]>([
    ['on time', 0, ['claimed 0'], 1],
    ['a millisecond late', 1, ['claimed 0'], 1],
    ['a millisecond less than 12 hours late', 12 * HOUR - 1, ['claimed 0'], 1],
    ['12 hours late', 12 * HOUR, ['skipped 0'], 1],
    ['a millisecond before the next day', DAY - 1, ['skipped 0'], 1],
    ['a day late, at the next due instant', DAY, ['skipped 0', 'claimed 24'], 2],
    ['a day and a millisecond late', DAY + 1, ['skipped 0', 'claimed 24'], 2],
    ['a day and a half late', 1.5 * DAY, ['skipped 0', 'skipped 24'], 2],
    ['two days late', 2 * DAY, ['skipped 0', 'skipped 24', 'claimed 48'], 3],
    ['30 days late: 31 due instants', 30 * DAY, [...skippedDays(0, 29), 'claimed 720'], 31],
    ['31 days late: the oldest is dropped', 31 * DAY, [...skippedDays(1, 30), 'claimed 744'], 32],
    ['40 days late: the latest 31 are kept', 40 * DAY, [...skippedDays(10, 39), 'claimed 960'], 41],
    ['40 days late, and too late', 40 * DAY + 12 * HOUR, skippedDays(10, 40), 41],
  ])('%s', (_, late, deliveries, nextDay) => {
    const planned = plan(late);
    expect(outline(planned)).toEqual(deliveries);
    expect(planned.nextDue).toBe(FIRST + nextDay * DAY);
  });

  it('notes nothing that is older than the subscription, as a clock that was behind would', () => {
    const startedAt = FIRST + 38 * DAY + HOUR;
    expect(outline(plan(40 * DAY, { startedAt }))).toEqual(['skipped 936', 'claimed 960']);
    expect(outline(plan(40 * DAY, { startedAt: FIRST + 39 * DAY }))).toEqual(['skipped 936', 'claimed 960']);
    const none = plan(40 * DAY, { startedAt: FIRST + 40 * DAY - 1, days: 1 << 3 });
    expect([outline(none), none.nextDue]).toEqual([[], FIRST + 42 * DAY]);
  });

  it('does not go by the beginning of a subscription that lies ahead', () => {
    expect(outline(plan(DAY, { startedAt: FIRST + 400 * DAY }))).toEqual(['skipped 0', 'claimed 24']);
  });

  it('claims with a lease of ten minutes, as begun, with the picked passage', () => {
    expect(plan(5).deliveries).toEqual([
      {
        id: 'id1',
        due: FIRST,
        state: 'claimed',
        passage: 'p',
        bookmark: 'b',
        at: FIRST + 5,
        triedAt: FIRST + 5,
        tryAt: FIRST + 5 + 10 * MINUTE,
        unsure: true,
        channel: null,
        message: null,
        reason: null,
      },
    ]);
  });

  it('claims without a passage where there is nothing to read', () => {
    const { deliveries } = planDue(daily(), { now: FIRST, pick: undefined, newId: counter() });
    expect(deliveries).toMatchObject([{ state: 'claimed', passage: null, bookmark: null, unsure: true }]);
  });

  it('notes a missed due instant as skipped, with the reason and no passage', () => {
    const [missed, claimed] = plan(DAY).deliveries;
    expect(missed).toEqual({
      id: 'id1',
      due: FIRST,
      state: 'skipped',
      passage: null,
      bookmark: null,
      at: FIRST + DAY,
      triedAt: null,
      tryAt: null,
      unsure: false,
      channel: null,
      message: null,
      reason: 'late',
    });
    expect(claimed?.id).toBe('id2');
  });

  it.each([
    ['claims it', 0, ['claimed -0.5'], FIRST],
    ['and at the next one of the timetable skips it', HOUR / 2, ['skipped -0.5', 'claimed 0'], FIRST + DAY],
  ])('keeps a due instant that the rules of its zone have moved since: %s', (_, late, deliveries, next) => {
    const nextDueBefore = FIRST - HOUR / 2;
    const subscription = daily({ nextDue: nextDueBefore });
    const planned = planDue(subscription, { now: nextDueBefore + late, pick, newId: counter() });
    expect(outline(planned)).toEqual(deliveries);
    expect(planned.nextDue).toBe(next);
  });

  it('plans by the days of the week', () => {
    // Thursdays and Sundays.
    const planned = plan(8 * DAY, { days: 8 + 64 });
    expect(outline(planned)).toEqual(['skipped 0', 'skipped 72', 'skipped 168']);
    expect(planned.nextDue).toBe(FIRST + 10 * DAY);
  });

  const timetables = fc.record({
    minute: fc.nat(1439),
    days: fc.integer({ min: 1, max: 127 }),
    zone: fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia'),
    nextDue: fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2030, 0, 1) }),
  });

  it('covers every due instant up to now, and claims the latest unless it is too late', () => {
    fc.assert(
      fc.property(timetables, fc.nat(20 * DAY), (timetable, late) => {
        const now = timetable.nextDue + late;
        const planned = planDue(daily(timetable), { now, pick, newId: counter() });
        const dues = [timetable.nextDue, ...dueBetween(timetable, timetable.nextDue + 1, now, 1000)];
        expect(planned.deliveries.map(({ due }) => due)).toEqual(dues);
        const isTooLate = now - (dues.at(-1) ?? NaN) >= 12 * HOUR;
        expect(planned.deliveries.map(({ state }) => state)).toEqual(
          dues.map((_, index) => (index < dues.length - 1 || isTooLate ? 'skipped' : 'claimed')),
        );
        expect(planned.nextDue).toBe(nextDue(timetable, now));
      }),
    );
  });
});

describe('planNow', () => {
  it('claims at once, and sets the next due instant that it is given', () => {
    const planned = planNow(FIRST + 3 * DAY, { now: FIRST + 7, pick, newId: counter() });
    expect(planned.nextDue).toBe(FIRST + 3 * DAY);
    expect(planned.deliveries).toEqual([
      {
        ...ended('id1', FIRST + 7, FIRST + 7, { state: 'claimed', reason: null }),
        passage: 'p',
        bookmark: 'b',
        triedAt: FIRST + 7,
        tryAt: FIRST + 7 + 10 * MINUTE,
        unsure: true,
      },
    ]);
  });
});

describe('planFault', () => {
  it('fails the due instant, and plans again a day from now', () => {
    const planned = planFault({ ...daily(), nextDue: FIRST }, { now: FIRST + 5, newId: counter() });
    const failed = ended('id1', FIRST, FIRST + 5, { state: 'failed', reason: 'fault' });
    expect(planned).toEqual({ nextDue: FIRST + 5 + DAY, deliveries: [failed] });
    expect(failed).toMatchObject({ state: 'failed', reason: 'fault', unsure: false, tryAt: null, passage: null });
  });
});

it('keeps the limits that the documents state: 12 hours, and a lease of 10 minutes', () => {
  expect([TOO_LATE, LEASE]).toEqual([12 * HOUR, 10 * MINUTE]);
});

describe('randomId', () => {
  it.each([
    [0, 'aaaaaaaaaa'],
    [1 / 32, 'bbbbbbbbbb'],
    [25.5 / 32, 'zzzzzzzzzz'],
    [26 / 32, '2222222222'],
    [1 - Number.EPSILON, '7777777777'],
  ])('of the random number %f is %s', (random, id) => {
    expect(randomId(() => random)).toBe(id);
  });

  it('draws each of its ten characters anew', () => {
    let drawn = 0;
    expect(randomId(() => (drawn++ % 32) / 32)).toBe('abcdefghij');
  });
});
