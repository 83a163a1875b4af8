import type { Logger } from 'pino';

/** Time as the bot sees it, passed in so that tests can hold it still and move it. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Milliseconds that pass whatever becomes of `now`. Without it, only a clock that was set back is noticed. */
  monotonic?(): number;
  /** Milliseconds that `now` is ahead of Discord's clock: 0 for less than three minutes, or while that one is unknown. */
  ahead?(): number;
  /** Notes what Discord's clock shows just now, or showed when it sent an event, which counts while nothing else is known. */
  compare?(discord: number, isEvent?: boolean): void;
  /** Runs `task` once after `ms` milliseconds; the returned function calls it off. */
  after(ms: number, task: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  after: (ms, task) => {
    const timer = setTimeout(task, ms);
    return () => {
      clearTimeout(timer);
    };
  },
};

/** Resolves after `ms` milliseconds, or as soon as the signal is aborted. */
export async function sleep(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = (): void => resolve();
  const cancel = clock.after(ms, resolve);
  signal.addEventListener('abort', stop);
  await promise;
  signal.removeEventListener('abort', stop);
  cancel();
}

export interface RetryOptions {
  readonly clock: Clock;
  /** Ends the retries: the next failure is passed on. */
  readonly signal: AbortSignal;
  /** Backoff in milliseconds: the first wait and the longest; each wait is twice the one before. */
  readonly wait: { readonly first: number; readonly longest: number };
  /** Milliseconds until the next attempt, where the backoff has `wait`; undefined passes the failure on. */
  readonly onError: (error: unknown, wait: number) => number | undefined;
}

/** Retries with backoff until an attempt succeeds, or its failure is passed on. */
export async function retry<T>(attempt: () => Promise<T>, options: RetryOptions): Promise<T> {
  const { clock, signal, wait: bounds, onError } = options;
  for (let wait = bounds.first; ; wait = Math.min(2 * wait, bounds.longest)) {
    try {
      return await attempt();
    } catch (error) {
      const pause = onError(error, wait);
      if (pause === undefined || signal.aborted) throw error;
      await sleep(clock, pause, signal);
    }
  }
}

/** Interruptible sleep for a loop. A wake-up that comes while nobody sleeps is kept: the next sleep ends at once. */
export interface Alarm {
  /** Resolves after `ms` milliseconds, or at the next wake-up. */
  sleep(ms: number): Promise<void>;
  wake(): void;
  /** Drops a wake-up that was kept. */
  reset(): void;
  readonly isSleeping: boolean;
}

export function createAlarm(clock: Clock): Alarm {
  let isDue = false;
  let resume: (() => void) | undefined;
  const wake = (): void => {
    isDue = true;
    // Cleared here rather than after the await, so that `isSleeping` is false as soon as the loop has work.
    resume?.();
    resume = undefined;
  };
  return {
    async sleep(ms) {
      if (isDue || ms <= 0) return;
      const { promise, resolve } = Promise.withResolvers<void>();
      resume = resolve;
      const cancel = clock.after(ms, wake);
      await promise;
      cancel();
    },
    wake,
    reset() {
      isDue = false;
    },
    get isSleeping() {
      return resume !== undefined;
    },
  };
}

/** Difference between two clocks that is noticed, in milliseconds: Discord states whole seconds, and answers take some. */
const FAR = 3 * 60_000;

/** Tells by how much the clock was set since the last call, in milliseconds; 0 for less than three minutes. */
export function watchJumps({ now, monotonic }: Clock): () => number {
  let last = { now: now(), steady: monotonic?.() };
  return () => {
    const at = { now: now(), steady: monotonic?.() };
    const moved = at.now - last.now;
    const passed = at.steady === undefined || last.steady === undefined ? Math.max(0, moved) : at.steady - last.steady;
    last = at;
    return Math.abs(moved - passed) < FAR ? 0 : moved - passed;
  };
}

/**
 * A clock that is compared with Discord's, which does not set it: the log says when it is minutes off, when that changes, and
 * when it is right again.
 */
export function compareClock(clock: Clock, log: Logger): Clock {
  let [isKnown, ahead, told] = [false, 0, 0];
  return {
    ...clock,
    ahead: () => ahead,
    compare(discord, isEvent = false) {
      const found = clock.now() - discord;
      if (Number.isNaN(found) || (isEvent && isKnown)) return;
      isKnown = !isEvent;
      // Half of it on the way back, so that a clock at the limit is not told of again and again.
      ahead = Math.abs(found) < (told === 0 ? FAR : FAR / 2) ? 0 : found;
      if (ahead === 0 ? told === 0 : Math.abs(ahead - told) < FAR) return;
      told = ahead;
      if (ahead === 0) log.info("The machine's clock agrees with Discord's again");
      else log.warn({ discord: new Date(discord) }, `The machine's clock is ${showOff(ahead)} Discord's: ${SET_IT}`);
    },
  };
}

const SET_IT =
  'daily excerpts come at the wrong time, and no old history is deleted. Set it, such as with timedatectl set-ntp true.';

/** `3 days ahead of`. */
function showOff(ahead: number): string {
  const minutes = Math.round(Math.abs(ahead) / 60_000);
  const [size, unit] = minutes < 120 ? [1, 'minutes'] : minutes < 2880 ? [60, 'hours'] : ([1440, 'days'] as const);
  return `${Math.round(minutes / size)} ${unit} ${ahead > 0 ? 'ahead of' : 'behind'}`;
}
