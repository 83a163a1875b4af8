import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { manualClock, movableClock } from '../src/clock.ts';

/** A movable clock on a manual one that stands for real time; `ran` collects its timers with the time of each. */
function movable() {
  const real = manualClock(0);
  const clock = movableClock(real);
  const ran: [name: string, at: number][] = [];
  const after = (ms: number, name: string) => clock.after(ms, () => ran.push([name, clock.now()]));
  return { real, clock, ran, after };
}

describe('movableClock', () => {
  it('runs with its base clock', () => {
    const { real, clock, ran, after } = movable();
    after(100, 'a');
    real.advance(99);
    expect([clock.now(), ran]).toEqual([99, []]);
    real.advance(1);
    expect(ran).toEqual([['a', 100]]);
  });

  it('runs the timers that fall due during a move in order, each at its own time', () => {
    const { real, clock, ran, after } = movable();
    after(3_600_000, 'hour');
    after(1_000, 'second');
    after(1_000, 'with it');
    after(86_400_000, 'day');
    real.advance(500);
    clock.advance(3_600_000);
    expect(clock.now()).toBe(3_600_500);
    expect(ran).toEqual([
      ['second', 1_000],
      ['with it', 1_000],
      ['hour', 3_600_000],
    ]);
  });

  it('counts the time it was moved against timers that are left', () => {
    const { real, clock, ran, after } = movable();
    after(1_000, 'a');
    clock.advance(900);
    real.advance(99);
    expect(ran).toEqual([]);
    real.advance(1);
    expect(ran).toEqual([['a', 1_000]]);
    real.advance(10_000);
    expect([ran.length, clock.now()]).toEqual([1, 10_900 + 100]);
  });

  it('runs timers that were added during a move, and none that was cancelled', () => {
    const { clock, ran, after } = movable();
    const cancel = after(300, 'cancelled');
    clock.after(100, () => {
      cancel();
      after(100, 'added on the way');
      after(500, 'added for later');
    });
    clock.advance(400);
    expect(ran).toEqual([['added on the way', 200]]);
    clock.advance(200);
    expect(ran.at(-1)).toEqual(['added for later', 600]);
  });

  it('runs the same timers however time is divided between moves and the base clock', () => {
    const steps = fc.array(fc.record({ ms: fc.nat(50), isReal: fc.boolean() }), { maxLength: 20 });
    const waits = fc.array(fc.nat(300), { maxLength: 10 });
    fc.assert(
      fc.property(waits, steps, (delays, parts) => {
        const { real, clock, ran, after } = movable();
        for (const [index, ms] of delays.entries()) after(ms, String(index));
        for (const { ms, isReal } of parts) (isReal ? real : clock).advance(ms);
        const end = parts.reduce((sum, { ms }) => sum + ms, 0);
        const due = delays.map((ms, index): [string, number] => [String(index), ms]).filter(([, ms]) => ms <= end);
        const isMoved = parts.length > 0;
        expect(clock.now()).toBe(end);
        expect(ran).toEqual(isMoved ? due.toSorted((a, b) => a[1] - b[1]) : []);
      }),
    );
  });
});
