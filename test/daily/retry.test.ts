import { describe, expect, it } from 'vitest';
import { manualClock } from 'local-discord';
import { sleep } from '../../src/clock.ts';
import { backoff, retryAt, retryUntilDone, waitBehind } from '../../src/daily/retry.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('backoff', () => {
  it.each([
    // Lateness, random number, wait.
    [0, 0.5, 5000],
    [10_000, 0.5, 5000],
    [12_000, 0.5, 6000],
    [10 * MINUTE, 0.5, 5 * MINUTE],
    [20 * MINUTE, 0.5, 10 * MINUTE],
    [11 * HOUR, 0.5, 10 * MINUTE],
    [20_000, 0, 7500],
    [20_000, 1, 12_500],
    [10_001, 0.1, 4000],
  ])('after %i ms with the random number %f is %i ms', (late, random, expected) => {
    expect(backoff(late, () => random)).toBe(expected);
  });
});

it.each([
  ['10 minutes in a channel', { guild: 'g' }, 'notAllowed', 10 * MINUTE],
  ['4 hours by direct message', { guild: null }, 'directClosed', 4 * HOUR],
  ['12 hours for a channel that is gone', { guild: 'g' }, 'channelGone', 12 * HOUR],
] as const)('waits %s', (_, subscription, obstacle, expected) => {
  expect(waitBehind(subscription, obstacle)).toBe(expected);
});

describe('retryAt', () => {
  it.each([
    ['after the wait', 100, 5, false, 105],
    ['at the end at the latest', 12 * HOUR - 1, 5, false, 12 * HOUR],
    ['never from 12 hours on', 12 * HOUR, 5, false, undefined],
    ['after the wait where it may have been posted', 12 * HOUR, 5, true, 12 * HOUR + 5],
    ['at the end of 24 hours at the latest then', 24 * HOUR - 1, 5, true, 24 * HOUR],
    ['never from 24 hours on', 24 * HOUR, 5, true, undefined],
  ])('is %s', (_, late, wait, isUnsure, expected) => {
    const due = 1000;
    expect(retryAt(due, due + late, wait, isUnsure)).toBe(expected === undefined ? undefined : due + expected);
  });
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

describe('retryUntilDone', () => {
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
      wait: 1000,
      onError: (error: unknown) => errors.push(String(error)),
    };
    const outcome = await retryUntilDone(work, options).then(
      () => 'done',
      (error: unknown) => String(error),
    );
    return { outcome, attempts, errors, at: clock.now() };
  }

  it('repeats failing work after each wait', async () => {
    expect(await run(2)).toEqual({
      outcome: 'done',
      attempts: 3,
      errors: ['Error: failure 1', 'Error: failure 2'],
      at: 2000,
    });
    expect(await run(0)).toEqual({ outcome: 'done', attempts: 1, errors: [], at: 0 });
  });

  it('rejects once the signal is aborted', async () => {
    const ending = new AbortController();
    ending.abort();
    expect(await run(9, ending)).toMatchObject({ outcome: 'Error: failure 1', attempts: 1 });
  });
});
