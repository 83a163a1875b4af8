/** Where the local Discord takes its time from: three seconds, fifteen minutes, ids and traffic all follow it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs something once, `ms` from now, unless the returned function is called first. */
  after(ms: number, run: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms).unref();
    return () => clearTimeout(timer);
  },
};

/** A clock that stands still until it is told to move on, so that a test of three seconds takes none. */
export interface ManualClock extends Clock {
  /** Moves on by `ms`, running what falls due on the way, in order. */
  advance(ms: number): void;
}

export function manualClock(start = Date.UTC(2026, 0, 1)): ManualClock {
  let time = start;
  const due = new Set<{ at: number; run: () => void }>();
  return {
    now: () => time,
    after(ms, run) {
      const entry = { at: time + ms, run };
      due.add(entry);
      return () => due.delete(entry);
    },
    advance(ms) {
      const end = time + ms;
      for (;;) {
        const next = [...due].filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)[0];
        if (!next) break;
        due.delete(next);
        time = next.at;
        next.run();
      }
      time = end;
    },
  };
}
