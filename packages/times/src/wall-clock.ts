/** Difference between two clocks that is noticed, in milliseconds: some is due to answers that take their time. */
const FAR = 3 * 60_000;

/** A clock that people or machines may set. */
export interface WallClock {
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** Milliseconds that pass whatever becomes of `now`. Without it, only a clock that was set back is noticed. */
  monotonic?(): number;
}

/** A clock with timers, which go on whatever becomes of `now`. */
export interface TimerClock extends WallClock {
  /** Runs `task` once after `ms` milliseconds; the returned function calls it off. */
  after(ms: number, task: () => void): () => void;
}

/** Tells by how much a clock was set since the last call, in milliseconds; 0 for less than three minutes. */
export function watchJumps({ now, monotonic }: WallClock): () => number {
  let last = { now: now(), steady: monotonic?.() };
  return () => {
    const at = { now: now(), steady: monotonic?.() };
    const moved = at.now - last.now;
    const passed = at.steady === undefined || last.steady === undefined ? Math.max(0, moved) : at.steady - last.steady;
    last = at;
    return Math.abs(moved - passed) < FAR ? 0 : moved - passed;
  };
}

/** A clock beside another one, which does not set it. */
export interface Comparison {
  /** Milliseconds that the clock is ahead of the other: 0 for less than three minutes, or while that one is unknown. */
  ahead(): number;
  /** Notes what the other clock shows just now, or showed when it dated a message, which may be late. */
  compare(other: number, isDated?: boolean): void;
}

/**
 * Compares a clock with what is said of another one. It is wrong only if nothing contradicts: a proxy on the way may state a
 * time of its own, and a message's date may be late.
 *
 * @param onChange called when the clock is minutes off, when that changes, and with 0 when it is right again
 */
export function compareClock(clock: WallClock, onChange: (ahead: number) => void): Comparison {
  const { now, monotonic = now } = clock;
  /** The other clock's time at 0 of `monotonic`, as it was stated last, and by the latest date. */
  let [stated, dated] = [-Infinity, -Infinity];
  let [ahead, told] = [0, 0];
  const apart = (since: number): number => now() - monotonic() - since;
  return {
    ahead: () => ahead,
    compare(other, isDated = false) {
      if (Number.isNaN(other)) return;
      const since = other - monotonic();
      if (isDated) dated = Math.max(dated, since);
      else stated = since;
      const found = [apart(stated), apart(dated)].reduce((a, b) => (Math.abs(b) < Math.abs(a) ? b : a));
      // Half of it on the way back, so that a clock at the limit is not told of again and again.
      ahead = Math.abs(found) < (told === 0 ? FAR : FAR / 2) ? 0 : found;
      if (ahead === 0 ? told === 0 : Math.abs(ahead - told) < FAR) return;
      told = ahead;
      onChange(ahead);
    },
  };
}

/** `3 minutes`, `5 hours` or `400 days`, whatever the sign. @param ms milliseconds */
export function showSpan(ms: number): string {
  const minutes = Math.round(Math.abs(ms) / 60_000);
  const [size, unit] = minutes < 120 ? [1, 'minutes'] : minutes < 2880 ? [60, 'hours'] : ([1440, 'days'] as const);
  return `${Math.round(minutes / size)} ${unit}`;
}
