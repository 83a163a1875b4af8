import { describe, expect, it } from 'vitest';
import { retry, sleep } from '../src/index.ts';
import { standingClock } from './standing-clock.ts';

describe('sleep', () => {
  it('ends after its time, or as soon as the signal is aborted', async () => {
    const clock = standingClock();
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
    const clock = standingClock();
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
