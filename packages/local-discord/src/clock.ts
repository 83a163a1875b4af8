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
  const due = new Set<Due>();
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

interface Due {
  readonly at: number;
  readonly run: () => void;
}

/** What falls due first, up to a time; of several at once, what was begun first. */
function earliest<D extends Due>(due: Iterable<D>, end: number): D | undefined {
  let first: D | undefined;
  for (const entry of due) if (entry.at <= end && (!first || entry.at < first.at)) first = entry;
  return first;
}

interface Timed extends Due {
  cancel: () => void;
}

/** A clock that runs as another does, the system's unless told, and can be moved ahead of it besides. */
export function movableClock(base: Clock = systemClock): ManualClock {
  let ahead = 0;
  const waiting = new Set<Timed>();
  const now = (): number => base.now() + ahead;
  const wait = (entry: Timed): void => {
    entry.cancel();
    entry.cancel = base.after(Math.max(0, entry.at - now()), () => {
      waiting.delete(entry);
      entry.run();
    });
  };
  return {
    now,
    after(ms, run) {
      const entry: Timed = { at: now() + ms, run, cancel: () => undefined };
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
      // What is left is due sooner by the base than it was.
      for (const entry of waiting) wait(entry);
    },
  };
}
