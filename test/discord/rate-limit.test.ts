import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRateLimiter, type RateLimit, type RateLimiter } from '../../src/discord/rate-limit.ts';

const START = Date.UTC(2026, 0, 1);

/** A pace and its clock, which goes where it is put. */
function paced(options: { person?: RateLimit; place?: RateLimit; keep?: number }): {
  pace: RateLimiter;
  move(ms: number): void;
} {
  let time = START;
  const { person = { burst: 1, perMinute: 1 }, place = { burst: 0, perMinute: 0 }, ...rest } = options;
  return {
    pace: createRateLimiter({ clock: { now: () => time }, person, place, ...rest }),
    move(ms) {
      time += ms;
    },
  };
}

const ok = { ok: true };
const refused = (ms: number, first: boolean): object => ({ ok: false, until: START + ms, first });

describe('a pace', () => {
  it('lets a burst through, then as many as come back in time', () => {
    const { pace, move } = paced({ person: { burst: 2, perMinute: 6 } });
    expect(pace.take('a', undefined)).toEqual(ok);
    expect(pace.take('a', undefined)).toEqual(ok);
    expect(pace.take('a', undefined)).toEqual(refused(10_000, true));
    move(9_999);
    expect(pace.take('a', undefined)).toEqual(refused(10_000, false));
    move(1);
    expect(pace.take('a', undefined)).toEqual(ok);
    expect(pace.take('a', undefined)).toEqual(refused(20_000, false));
    expect(pace.take('b', undefined)).toEqual(ok);
  });

  it('takes a flood for one, however long it goes on, and another after a rest for another', () => {
    const { pace, move } = paced({ person: { burst: 20, perMinute: 60 } });
    const flood = (): number => {
      let told = 0;
      for (let time = 0; time < 400; time += 1) {
        const taken = pace.take('a', undefined);
        if (!taken.ok && taken.first) told += 1;
        move(150);
      }
      return told;
    };
    expect(flood()).toBe(1);
    move(11_000);
    expect(flood()).toBe(1);
  });

  it('holds everybody in a place together, which is one flood', () => {
    const { pace, move } = paced({ person: { burst: 9, perMinute: 9 }, place: { burst: 2, perMinute: 2 } });
    expect(pace.take('a', 'x')).toEqual(ok);
    expect(pace.take('b', 'x')).toEqual(ok);
    expect(pace.take('a', 'x')).toEqual(refused(30_000, true));
    expect(pace.take('b', 'x')).toEqual(refused(30_000, false));
    expect(pace.take('c', 'x')).toEqual(refused(30_000, false));
    expect(pace.take('c', 'x')).toEqual(refused(30_000, false));
    expect(pace.take('c', 'y')).toEqual(ok);
    expect(pace.take('c', undefined)).toEqual(ok);
    move(30_000);
    expect(pace.take('a', 'x')).toEqual(ok);
    expect(pace.take('c', 'x')).toEqual(refused(60_000, false));
  });

  it('takes nothing from the one where the other refuses', () => {
    const { pace, move } = paced({ person: { burst: 1, perMinute: 1 }, place: { burst: 2, perMinute: 1 } });
    expect(pace.take('a', 'x')).toEqual(ok);
    for (let time = 0; time < 5; time += 1) expect(pace.take('a', 'x')).toMatchObject({ ok: false });
    expect(pace.take('b', 'x')).toEqual(ok);
    expect(pace.take('c', 'x')).toEqual(refused(60_000, true));
    expect(pace.take('c', 'y')).toEqual(ok);
    move(60_000);
    expect(pace.take('c', 'x')).toEqual(ok);
  });

  it('is none where the limit is 0', () => {
    const { pace } = paced({ person: { burst: 1, perMinute: 0 } });
    for (let time = 0; time < 1000; time += 1) expect(pace.take('a', 'x')).toEqual(ok);
  });

  it('gives nothing for a clock that is set back, and holds nobody up for it', () => {
    const { pace, move } = paced({});
    expect(pace.take('a', undefined)).toEqual(ok);
    move(-3_600_000);
    expect(pace.take('a', undefined)).toEqual(refused(60_000 - 3_600_000, true));
    move(59_999);
    expect(pace.take('a', undefined)).toEqual(refused(60_000 - 3_600_000, false));
    move(1);
    expect(pace.take('a', undefined)).toEqual(ok);
  });
});

describe('what a pace remembers', () => {
  it('is bounded: the longest unused are forgotten', () => {
    const { pace, move } = paced({ keep: 3 });
    for (const person of ['a', 'b', 'c']) {
      expect(pace.take(person, undefined)).toEqual(ok);
      move(1);
    }
    // Being refused is use, so that nobody gets out of it by asking on.
    expect(pace.take('a', undefined)).toMatchObject({ ok: false });
    expect(pace.take('d', undefined)).toEqual(ok);
    for (const person of ['a', 'c', 'd']) expect(pace.take(person, undefined)).toMatchObject({ ok: false });
    expect(pace.take('b', undefined)).toEqual(ok);
  });

  it('loses those that have everything back first', () => {
    const { pace, move } = paced({ person: { burst: 2, perMinute: 1 }, keep: 3 });
    expect(pace.take('spent', undefined)).toEqual(ok);
    expect(pace.take('spent', undefined)).toEqual(ok);
    expect(pace.take('b', undefined)).toEqual(ok);
    expect(pace.take('c', undefined)).toEqual(ok);
    move(60_000);
    expect(pace.take('d', undefined)).toEqual(ok);
    expect(pace.take('spent', undefined)).toEqual(ok);
    expect(pace.take('spent', undefined)).toMatchObject({ ok: false });
  });

  it('holds no flood of strangers', () => {
    const { pace } = paced({ keep: 1000, place: { burst: 1, perMinute: 1 } });
    for (let i = 0; i < 20_000; i += 1) expect(pace.take(`${i}`, `${i}`).ok).toBe(true);
    expect(pace.take('19999', undefined)).toMatchObject({ ok: false });
    expect(pace.take('0', '0')).toEqual(ok);
  });
});

interface Taken {
  readonly at: number;
  readonly key: string;
}

/**
 * What a token bucket means, looked up in the list of all that were let through: from any one of them on, no more than
 * the burst and what came back since. Gives the first millisecond from `at` on when one more keeps to it.
 */
function openAt(taken: readonly Taken[], key: string | undefined, at: number, { burst, perMinute }: RateLimit): number {
  if (perMinute === 0) return at;
  const own = taken.filter((one) => one.key === key);
  const opens = own.map((from, i) => from.at + Math.ceil(((own.length - i + 1 - burst) * 60_000) / perMinute));
  return Math.max(at, ...opens);
}

describe('any takes', () => {
  it('are let through and refused as the list of all before them says', () => {
    const limit = fc.record({ burst: fc.integer({ min: 1, max: 5 }), perMinute: fc.constantFrom(0, 1, 7, 60, 600) });
    const take = fc.record({
      // Most of the time little passes, sometimes much, sometimes the clock is set back.
      after: fc.oneof(fc.nat(300), fc.nat(20_000), fc.integer({ min: -100_000, max: 200_000 })),
      person: fc.constantFrom('a', 'b', 'c'),
      place: fc.constantFrom('x', 'y', undefined),
    });
    fc.assert(
      fc.property(limit, limit, fc.array(take, { maxLength: 60 }), (person, place, takes) => {
        const { pace, move } = paced({ person, place });
        const persons: Taken[] = [];
        const places: Taken[] = [];
        let wall = START;
        let at = 0;
        for (const one of takes) {
          move(one.after);
          wall += one.after;
          at += Math.max(0, one.after);
          const open = Math.max(openAt(persons, one.person, at, person), openAt(places, one.place, at, place));
          const isOpen = open === at;
          const refusal = { ok: false, until: wall + open - at };
          expect(pace.take(one.person, one.place)).toMatchObject(isOpen ? ok : refusal);
          if (!isOpen) continue;
          persons.push({ at, key: one.person });
          if (one.place !== undefined) places.push({ at, key: one.place });
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('may be as many as there are and more kinds than are kept', () => {
    const take = fc.record({
      after: fc.integer(),
      person: fc.string(),
      place: fc.option(fc.string(), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(take), fc.integer({ min: 1, max: 4 }), (takes, keep) => {
        const { pace, move } = paced({ keep, place: { burst: 2, perMinute: 3 } });
        for (const { after, person, place } of takes) {
          move(after);
          pace.take(person, place);
          // Whoever was just let through is known.
          expect(pace.take(person, place).ok).toBe(false);
        }
      }),
    );
  });
});
