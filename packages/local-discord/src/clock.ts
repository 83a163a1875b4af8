/** Time source of the local Discord: its deadlines, nonces, ids and traffic follow it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs a function once, in `ms` milliseconds; the returned function cancels it. */
  after(ms: number, run: () => void): () => void;
}

/** The machine's clock. Its timers do not keep the process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms).unref();
    return () => clearTimeout(timer);
  },
};

/** A clock that a test moves. */
export interface ManualClock extends Clock {
  /** Moves the clock by `ms` milliseconds and runs the timers that fall due, in order, each at its own time. */
  advance(ms: number): void;
}

/**
 * A clock that stands still between calls of `advance`, so that a test of fifteen minutes takes none.
 * @param start milliseconds since 1970; 2026-01-01T00:00Z by default
 */
export function manualClock(start = Date.UTC(2026, 0, 1)): ManualClock {
  let time = start;
  const due = new Set<Timer>();
  return {
    now: () => time,
    after(ms, run) {
      const entry = { at: time + ms, run };
      due.add(entry);
      return () => due.delete(entry);
    },
    advance(ms) {
      const end = time + ms;
      for (let next = earliest(due, end); next; next = earliest(due, end)) {
        due.delete(next);
        time = Math.max(time, next.at);
        next.run();
      }
      time = end;
    },
  };
}

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/** The timer that falls due first, up to a time; of several at the same time, the oldest. */
function earliest<T extends Timer>(due: Iterable<T>, end: number): T | undefined {
  let first: T | undefined;
  for (const entry of due) if (entry.at <= end && (!first || entry.at < first.at)) first = entry;
  return first;
}

interface RunningTimer extends Timer {
  cancel: () => void;
}

/** A clock that runs with another one, the system's by default, and can be moved ahead of it. */
export function movableClock(base: Clock = systemClock): ManualClock {
  let ahead = 0;
  const waiting = new Set<RunningTimer>();
  const now = (): number => base.now() + ahead;
  const wait = (entry: RunningTimer): void => {
    entry.cancel();
    entry.cancel = base.after(Math.max(0, entry.at - now()), () => {
      waiting.delete(entry);
      entry.run();
    });
  };
  return {
    now,
    after(ms, run) {
      const entry: RunningTimer = { at: now() + ms, run, cancel: () => undefined };
      waiting.add(entry);
      wait(entry);
      return () => {
        entry.cancel();
        waiting.delete(entry);
      };
    },
    advance(ms) {
      const end = now() + ms;
      for (let next = earliest(waiting, end); next; next = earliest(waiting, end)) {
        next.cancel();
        waiting.delete(next);
        ahead += Math.max(0, next.at - now());
        next.run();
      }
      ahead += Math.max(0, end - now());
      // The remaining timers are due sooner by the base clock than before.
      for (const entry of waiting) wait(entry);
    },
  };
}
