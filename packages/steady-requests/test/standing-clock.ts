import type { Clock } from '../src/index.ts';

/** A clock that stands still unless it is moved. */
export interface StandingClock extends Clock {
  advance(ms: number): void;
}

export function standingClock(): StandingClock {
  const state = { now: 0 };
  const timers = new Set<{ readonly at: number; readonly task: () => void }>();
  return {
    now: () => state.now,
    after(ms, task) {
      const timer = { at: state.now + ms, task };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    advance(ms) {
      state.now += ms;
      for (const timer of [...timers].toSorted((a, b) => a.at - b.at)) {
        if (timer.at > state.now || !timers.delete(timer)) continue;
        timer.task();
      }
    },
  };
}
