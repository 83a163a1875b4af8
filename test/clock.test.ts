import { describe, expect, it } from 'vitest';
import { comparedClock, createAlarm, retry, sleep } from '../src/clock.ts';
import { createLog } from '../src/log.ts';
import { manualClock } from 'local-discord';

it('sleeps for the given time', async () => {
  const clock = manualClock();
  const alarm = createAlarm(clock);
  const sleeping = alarm.sleep(1000);
  clock.advance(999);
  expect(alarm.isSleeping).toBe(true);
  clock.advance(1);
  expect(alarm.isSleeping).toBe(false);
  await sleeping;
});

it('ends the current sleep on wake-up, or else the next one', async () => {
  const alarm = createAlarm(manualClock());
  const sleeping = alarm.sleep(Infinity);
  alarm.wake();
  // False at once, though the sleeper goes on only later: the loop must not pass for idle.
  expect(alarm.isSleeping).toBe(false);
  await sleeping;
  await alarm.sleep(Infinity);
  alarm.reset();
  const again = alarm.sleep(Infinity);
  expect(alarm.isSleeping).toBe(true);
  alarm.wake();
  await again;
});

it('does not sleep for zero or negative times', async () => {
  const alarm = createAlarm(manualClock());
  await alarm.sleep(0);
  await alarm.sleep(-1);
  expect(alarm.isSleeping).toBe(false);
});

describe('sleep', () => {
  it('ends after its time, or as soon as the signal is aborted', async () => {
    const clock = manualClock(0);
    const ending = new AbortController();
    const slept: string[] = [];
    const long = sleep(clock, 1000, ending.signal).then(() => slept.push('long'));
    const short = sleep(clock, 10, ending.signal).then(() => slept.push('short'));
    clock.advance(10);
    await short;
    expect(slept).toEqual(['short']);
    ending.abort();
    await long;
    await sleep(clock, 1000, ending.signal);
    expect(slept).toEqual(['short', 'long']);
  });
});

describe('retry', () => {
  /** Fails the given number of times; the clock moves on while it waits. */
  async function run(failures: number, ending = new AbortController()) {
    const clock = manualClock(0);
    const errors: string[] = [];
    let attempts = 0;
    const work = async (): Promise<void> => {
      attempts += 1;
      if (attempts <= failures) throw new Error(`failure ${attempts}`);
    };
    const waiting = {
      now: clock.now,
      after: (ms: number, task: () => void) => (queueMicrotask(() => clock.advance(ms)), clock.after(ms, task)),
    };
    const options = {
      clock: waiting,
      signal: ending.signal,
      wait: { first: 1000, longest: 3000 },
      onError(error: unknown, wait: number) {
        errors.push(String(error));
        return attempts < 7 ? wait : undefined;
      },
    };
    const outcome = await retry(work, options).then(
      () => 'done',
      (error: unknown) => String(error),
    );
    return { outcome, attempts, errors, at: clock.now() };
  }

  it('repeats failing work after waits that double, up to the longest', async () => {
    expect(await run(4)).toEqual({
      outcome: 'done',
      attempts: 5,
      errors: ['Error: failure 1', 'Error: failure 2', 'Error: failure 3', 'Error: failure 4'],
      at: 1000 + 2000 + 3000 + 3000,
    });
    expect(await run(0)).toEqual({ outcome: 'done', attempts: 1, errors: [], at: 0 });
  });

  it('rejects once the signal is aborted', async () => {
    const ending = new AbortController();
    ending.abort();
    expect(await run(9, ending)).toMatchObject({ outcome: 'Error: failure 1', attempts: 1 });
  });

  it('passes on the failure for which there is no wait', async () => {
    expect(await run(9)).toMatchObject({ outcome: 'Error: failure 7', attempts: 7 });
  });
});

it('tells by how much it is off, which way, and when it is right again', () => {
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => void lines.push((JSON.parse(line) as { msg: string }).msg) });
  const clock = comparedClock(manualClock(0), log);
  for (const discord of [-400 * 86_400_000, 4 * 60_000, 0]) clock.compare?.(discord);
  expect(lines).toEqual([
    expect.stringMatching(/^The machine's clock is 400 days ahead of Discord's: .* Set it, /u),
    expect.stringContaining("is 4 minutes behind Discord's"),
    "The machine's clock agrees with Discord's again",
  ]);
});
