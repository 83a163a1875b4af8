import type { TimerClock } from '../wall-clock.ts';

/** Rate and concurrency limiter, first come, first served. */
export interface Limiter {
  /** Resolves at the caller's turn, which uses up `cost` turns (1 by default). Call `release` when the work is done. */
  acquire(cost?: number): Promise<void>;
  release(): void;
  /** Holds back every later turn for this many milliseconds from now; a longer hold that is under way stays. */
  hold(ms: number): void;
  /** Lifts both limits for good; everything that waits goes ahead. */
  disable(): void;
}

export interface LimiterOptions {
  readonly clock: TimerClock;
  /** Turns a second; 0 means no limit. */
  readonly rate: number;
  /** Turns taken and not yet released, at most. */
  readonly concurrency: number;
}

/** Longest wait for a turn, in milliseconds. */
const LONGEST = 10 * 60_000;

export function createLimiter({ clock, rate, concurrency }: LimiterOptions): Limiter {
  const waiting: (() => void)[] = [];
  const wakers = new Set<() => void>();
  // `now` may be set back by a year; without `monotonic`, the cap below keeps the wait short.
  const { now, monotonic = now } = clock;
  let inside = 0;
  const gate = { isOpen: false };
  /** Moment of the next turn. */
  let turn = 0;

  const room = async (): Promise<void> => {
    inside += 1;
    if (inside <= concurrency || gate.isOpen) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    waiting.push(resolve);
    await promise;
  };

  return {
    async acquire(cost = 1) {
      await room();
      while (!gate.isOpen && turn > monotonic()) {
        turn = Math.min(turn, monotonic() + LONGEST);
        const { promise, resolve } = Promise.withResolvers<void>();
        const cancel = clock.after(turn - monotonic(), resolve);
        wakers.add(resolve);
        await promise;
        wakers.delete(resolve);
        cancel();
      }
      if (rate > 0) turn = Math.max(turn, monotonic()) + (1000 * cost) / rate;
    },
    release() {
      inside -= 1;
      waiting.shift()?.();
    },
    hold(ms) {
      turn = Math.max(turn, monotonic() + ms);
    },
    disable() {
      gate.isOpen = true;
      for (const wake of [...waiting.splice(0), ...wakers]) wake();
    },
  };
}
