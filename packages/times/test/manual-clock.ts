import type { TimerClock } from '../src/index.ts';

/** A clock that stands still until it is moved; its timers ring on the way, in order. */
export function manualClock(start: number): TimerClock & { advance(ms: number): void } {
  let time = start;
  const timers = new Set<{ readonly at: number; readonly task: () => void }>();
  return {
    now: () => time,
    after(ms, task) {
      const timer = { at: time + ms, task };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    advance(ms) {
      const end = time + ms;
      for (;;) {
        const [next] = [...timers].filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at);
        if (!next) break;
        timers.delete(next);
        time = Math.max(time, next.at);
        next.task();
      }
      time = end;
    },
  };
}
