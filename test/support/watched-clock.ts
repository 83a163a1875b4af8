import type { ManualClock } from 'local-discord';
import type { Clock } from '../../src/clock.ts';

/** The bot's clock in a world whose clock stands still until what the bot waits for is known. */
export interface WatchedClock extends Clock {
  /** Waits until the bot has a timer of so many milliseconds, and moves the world's clock to its end. */
  pass(ms: number): Promise<void>;
}

export function watchedClock(clock: ManualClock): WatchedClock {
  const timers = new Set<{ readonly ms: number; readonly at: number }>();
  let changed = Promise.withResolvers<void>();
  return {
    now: clock.now,
    after(ms, task) {
      const timer = { ms, at: clock.now() + ms };
      timers.add(timer);
      changed.resolve();
      changed = Promise.withResolvers();
      const cancel = clock.after(ms, () => {
        timers.delete(timer);
        task();
      });
      return () => {
        timers.delete(timer);
        cancel();
      };
    },
    async pass(ms) {
      for (;;) {
        const timer = [...timers].find((one) => one.ms === ms);
        if (timer) return clock.advance(timer.at - clock.now());
        await changed.promise;
      }
    },
  };
}
