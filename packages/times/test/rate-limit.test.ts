import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRateLimiter, type RateLimit, type RateLimiter } from '../src/pace.ts';

const START = Date.UTC(2026, 0, 1);

/** A rate limiter, and a clock that the test moves. */
function createLimiter(options: { person?: RateLimit; group?: RateLimit; keep?: number }): {
  limiter: RateLimiter;
  move(ms: number): void;
} {
  let time = START;
  const { person = { burst: 1, perMinute: 1 }, group = { burst: 0, perMinute: 0 }, ...rest } = options;
  return {
    limiter: createRateLimiter({ clock: { now: () => time }, person, group, ...rest }),
    move(ms) {
      time += ms;
    },
  };
}

const ok = { ok: true };
const refused = (ms: number, first: boolean): object => ({ ok: false, until: START + ms, first });

describe('a rate limiter', () => {
  it('lets a burst through, then as many as the rate gives back', () => {
    const { limiter, move } = createLimiter({ person: { burst: 2, perMinute: 6 } });
    expect(limiter.take('a', undefined)).toEqual(ok);
    expect(limiter.take('a', undefined)).toEqual(ok);
    expect(limiter.take('a', undefined)).toEqual(refused(10_000, true));
    move(9_999);
    expect(limiter.take('a', undefined)).toEqual(refused(10_000, false));
    move(1);
    expect(limiter.take('a', undefined)).toEqual(ok);
    expect(limiter.take('a', undefined)).toEqual(refused(20_000, false));
    expect(limiter.take('b', undefined)).toEqual(ok);
  });

  it('goes by what passes, whatever the clock shows', () => {
    const state = { shown: START, passed: 0 };
    const clock = { now: () => state.shown, monotonic: () => state.passed };
    const limiter = createRateLimiter({ clock, person: { burst: 1, perMinute: 1 }, group: { burst: 0, perMinute: 0 } });
    expect(limiter.take('a', undefined)).toEqual(ok);
    for (const set of [3_600_000, -3_600_000, 0, 3_600_000]) {
      state.shown = START + set;
      expect(limiter.take('a', undefined)).toMatchObject({ ok: false, until: START + set + 60_000 });
    }
    state.passed += 60_000;
    expect(limiter.take('a', undefined)).toEqual(ok);
  });

  it('reports one flood however long it goes on, and a new one after a rest', () => {
    const { limiter, move } = createLimiter({ person: { burst: 20, perMinute: 60 } });
    const flood = (): number => {
      let told = 0;
      for (let time = 0; time < 400; time += 1) {
        const taken = limiter.take('a', undefined);
        if (!taken.ok && taken.first) told += 1;
        move(150);
      }
      return told;
    };
    expect(flood()).toBe(1);
    move(11_000);
    expect(flood()).toBe(1);
  });

  it('limits everybody in a server together, and reports one flood', () => {
    const { limiter, move } = createLimiter({ person: { burst: 9, perMinute: 9 }, group: { burst: 2, perMinute: 2 } });
    expect(limiter.take('a', 'x')).toEqual(ok);
    expect(limiter.take('b', 'x')).toEqual(ok);
    expect(limiter.take('a', 'x')).toEqual(refused(30_000, true));
    expect(limiter.take('b', 'x')).toEqual(refused(30_000, false));
    expect(limiter.take('c', 'x')).toEqual(refused(30_000, false));
    expect(limiter.take('c', 'x')).toEqual(refused(30_000, false));
    expect(limiter.take('c', 'y')).toEqual(ok);
    expect(limiter.take('c', undefined)).toEqual(ok);
    move(30_000);
    expect(limiter.take('a', 'x')).toEqual(ok);
    expect(limiter.take('c', 'x')).toEqual(refused(60_000, false));
  });

  it('takes no token from either when one refuses', () => {
    const { limiter, move } = createLimiter({ person: { burst: 1, perMinute: 1 }, group: { burst: 2, perMinute: 1 } });
    expect(limiter.take('a', 'x')).toEqual(ok);
    for (let time = 0; time < 5; time += 1) expect(limiter.take('a', 'x')).toMatchObject({ ok: false });
    expect(limiter.take('b', 'x')).toEqual(ok);
    expect(limiter.take('c', 'x')).toEqual(refused(60_000, true));
    expect(limiter.take('c', 'y')).toEqual(ok);
    move(60_000);
    expect(limiter.take('c', 'x')).toEqual(ok);
  });

  it('has no limit at 0', () => {
    const { limiter } = createLimiter({ person: { burst: 1, perMinute: 0 } });
    for (let time = 0; time < 1000; time += 1) expect(limiter.take('a', 'x')).toEqual(ok);
  });

  it('neither gives nor holds back tokens when the clock is set back', () => {
    const { limiter, move } = createLimiter({});
    expect(limiter.take('a', undefined)).toEqual(ok);
    move(-3_600_000);
    expect(limiter.take('a', undefined)).toEqual(refused(60_000 - 3_600_000, true));
    move(59_999);
    expect(limiter.take('a', undefined)).toEqual(refused(60_000 - 3_600_000, false));
    move(1);
    expect(limiter.take('a', undefined)).toEqual(ok);
  });
});

describe('the memory of a rate limiter', () => {
  it('is bounded: the longest unused buckets are dropped', () => {
    const { limiter, move } = createLimiter({ keep: 3 });
    for (const person of ['a', 'b', 'c']) {
      expect(limiter.take(person, undefined)).toEqual(ok);
      move(1);
    }
    // A refusal counts as use: asking on does not get a bucket dropped.
    expect(limiter.take('a', undefined)).toMatchObject({ ok: false });
    expect(limiter.take('d', undefined)).toEqual(ok);
    for (const person of ['a', 'c', 'd']) expect(limiter.take(person, undefined)).toMatchObject({ ok: false });
    expect(limiter.take('b', undefined)).toEqual(ok);
  });

  it('drops full buckets first', () => {
    const { limiter, move } = createLimiter({ person: { burst: 2, perMinute: 1 }, keep: 3 });
    expect(limiter.take('spent', undefined)).toEqual(ok);
    expect(limiter.take('spent', undefined)).toEqual(ok);
    expect(limiter.take('b', undefined)).toEqual(ok);
    expect(limiter.take('c', undefined)).toEqual(ok);
    move(60_000);
    expect(limiter.take('d', undefined)).toEqual(ok);
    expect(limiter.take('spent', undefined)).toEqual(ok);
    expect(limiter.take('spent', undefined)).toMatchObject({ ok: false });
  });

  it('stays bounded in a flood of unknown people', () => {
    const { limiter } = createLimiter({ keep: 1000, group: { burst: 1, perMinute: 1 } });
    for (let i = 0; i < 20_000; i += 1) expect(limiter.take(`${i}`, `${i}`).ok).toBe(true);
    expect(limiter.take('19999', undefined)).toMatchObject({ ok: false });
    expect(limiter.take('0', '0')).toEqual(ok);
  });
});

interface Taken {
  readonly at: number;
  readonly key: string;
}

/**
 * Reference for a token bucket: from any accepted take on, no more are accepted than the burst and what came back since.
 * Gives the first millisecond from `at` on at which one more may be accepted.
 */
function openAt(taken: readonly Taken[], key: string | undefined, at: number, { burst, perMinute }: RateLimit): number {
  if (perMinute === 0) return at;
  const own = taken.filter((one) => one.key === key);
  const opens = own.map((from, i) => from.at + Math.ceil(((own.length - i + 1 - burst) * 60_000) / perMinute));
  return Math.max(at, ...opens);
}

describe('any sequence of takes', () => {
  it('is accepted and refused as by the reference', () => {
    const limit = fc.record({ burst: fc.integer({ min: 1, max: 5 }), perMinute: fc.constantFrom(0, 1, 7, 60, 600) });
    const take = fc.record({
      // Mostly short steps, sometimes long ones, and sometimes the clock is set back.
      after: fc.oneof(fc.nat(300), fc.nat(20_000), fc.integer({ min: -100_000, max: 200_000 })),
      person: fc.constantFrom('a', 'b', 'c'),
      group: fc.constantFrom('x', 'y', undefined),
    });
    fc.assert(
      fc.property(limit, limit, fc.array(take, { maxLength: 60 }), (person, group, takes) => {
        const { limiter, move } = createLimiter({ person, group });
        const persons: Taken[] = [];
        const groups: Taken[] = [];
        let wall = START;
        let at = 0;
        for (const one of takes) {
          move(one.after);
          wall += one.after;
          at += Math.max(0, one.after);
          const open = Math.max(openAt(persons, one.person, at, person), openAt(groups, one.group, at, group));
          const isOpen = open === at;
          const refusal = { ok: false, until: wall + open - at };
          expect(limiter.take(one.person, one.group)).toMatchObject(isOpen ? ok : refusal);
          if (!isOpen) continue;
          persons.push({ at, key: one.person });
          if (one.group !== undefined) groups.push({ at, key: one.group });
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('works with more people than are kept', () => {
    const take = fc.record({
      after: fc.integer(),
      person: fc.string(),
      group: fc.option(fc.string(), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(take), fc.integer({ min: 1, max: 4 }), (takes, keep) => {
        const { limiter, move } = createLimiter({ keep, group: { burst: 2, perMinute: 3 } });
        for (const { after, person, group } of takes) {
          move(after);
          limiter.take(person, group);
          // A person who was just accepted is still known.
          expect(limiter.take(person, group).ok).toBe(false);
        }
      }),
    );
  });
});
