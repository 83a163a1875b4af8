import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createLimiter } from '../src/pace.ts';
import { manualClock } from './manual-clock.ts';

/** Runs a limiter; `entered` has who got a turn, and when. Turns are released at once unless `stays`. */
function begin(options: { readonly rate: number; readonly concurrency?: number; readonly stays?: boolean }) {
  const clock = manualClock(0);
  const { rate, concurrency = Infinity, stays = false } = options;
  const limiter = createLimiter({ clock, rate, concurrency });
  const entered: (readonly [who: number, at: number])[] = [];
  let last = 0;
  const pass = async (who: number, cost?: number): Promise<void> => {
    await limiter.acquire(cost);
    entered.push([who, clock.now()]);
    if (!stays) limiter.release();
  };
  const enter = (cost?: number): void => {
    const who = (last += 1);
    void pass(who, cost);
  };
  const after = async (ms: number): Promise<void> => {
    await settled();
    for (let left = ms; left > 0; left -= 10) {
      clock.advance(Math.min(left, 10));
      await settled();
    }
  };
  return { clock, limiter, entered, enter, after };
}

/** Lets promises that wait for each other settle, a few levels deep. */
async function settled(): Promise<void> {
  for (let turns = 0; turns < 30; turns += 1) await Promise.resolve();
}

it('gives turns in order at the rate, and at once without a rate', async () => {
  const { enter, after, entered } = begin({ rate: 10 });
  for (let who = 1; who <= 5; who += 1) enter();
  await after(1000);
  expect(entered).toEqual([0, 100, 200, 300, 400].map((at, index) => [index + 1, at]));
  const free = begin({ rate: 0 });
  for (let who = 1; who <= 50; who += 1) free.enter();
  await free.after(0);
  expect(free.entered.every(([, at]) => at === 0)).toBe(true);
  expect(free.entered).toHaveLength(50);
});

it('never exceeds the rate, whatever the costs of the turns', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 12 }), async (costs) => {
      const { enter, after, entered } = begin({ rate: 20 });
      for (const cost of costs) enter(cost);
      await after(costs.reduce((sum, cost) => sum + cost * 50, 0));
      expect(entered.map(([who]) => who)).toEqual(costs.map((_, index) => index + 1));
      for (const [index, [, at]] of entered.entries()) {
        const before = costs.slice(0, index).reduce((sum, cost) => sum + cost, 0);
        expect(at).toBeGreaterThanOrEqual(before * 50);
      }
    }),
  );
});

it('gives no more turns at a time than its concurrency', async () => {
  const { enter, after, entered, limiter } = begin({ rate: 0, concurrency: 2, stays: true });
  for (let who = 1; who <= 4; who += 1) enter();
  await after(0);
  expect(entered.map(([who]) => who)).toEqual([1, 2]);
  limiter.release();
  await after(0);
  expect(entered.map(([who]) => who)).toEqual([1, 2, 3]);
});

it('holds back everything, also what waits already, for the longer of two holds', async () => {
  const { enter, after, entered, limiter } = begin({ rate: 10 });
  enter();
  enter();
  await after(0);
  limiter.hold(500);
  limiter.hold(50);
  await after(490);
  expect(entered.map(([who]) => who)).toEqual([1]);
  await after(20);
  expect(entered.map(([who]) => who)).toEqual([1, 2]);
});

it('gives every turn at once when it is disabled', async () => {
  const { enter, after, entered, limiter } = begin({ rate: 1, concurrency: 1, stays: true });
  for (let who = 1; who <= 3; who += 1) enter();
  limiter.hold(60_000);
  await after(0);
  limiter.disable();
  await after(0);
  enter();
  await after(0);
  expect(entered.map(([, at]) => at < 100)).toEqual([true, true, true, true]);
});

it('does not wait for hours after the system clock was set back', async () => {
  const clock = manualClock(0);
  let ahead = 3 * 3_600_000;
  const limiter = createLimiter({
    clock: { now: () => clock.now() + ahead, after: clock.after },
    rate: 40,
    concurrency: 9,
  });
  await limiter.acquire();
  ahead = 0;
  const entered: number[] = [];
  void limiter.acquire().then(() => entered.push(clock.now()));
  await settled();
  clock.advance(10 * 60_000);
  await settled();
  expect(entered).toHaveLength(1);
});
