import type { Logger } from 'pino';
import { compareClock, type Comparison, showSpan, type TimerClock } from 'times';

/** Time as the bot sees it, passed in so that tests can hold it still and move it. */
export interface Clock extends TimerClock, Partial<Comparison> {}

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

/** A clock that is compared with Discord's. It goes on as it is; the log says when it is minutes off, and when it is right. */
export function comparedClock(clock: Clock, log: Logger): Clock {
  const tell = (ahead: number): void => {
    if (ahead === 0) return log.info("The machine's clock agrees with Discord's again");
    const off = `${showSpan(ahead)} ${ahead > 0 ? 'ahead of' : 'behind'} Discord's`;
    log.warn({ ms: ahead }, `The machine's clock is ${off}: daily excerpts come at the wrong time. ${SET_IT}`);
  };
  return { ...clock, ...compareClock(clock, tell) };
}

/** The time by Discord's clock, as far as it is known. */
export function discordTime(clock: Clock): number {
  return clock.now() - (clock.ahead?.() ?? 0);
}

const SET_IT = 'Set it, such as with timedatectl set-ntp true. Until then, no old history is deleted.';
