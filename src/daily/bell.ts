import type { Clock } from '../clock.ts';

/** What a loop rests on. A ring while it is at work is not lost: the next rest is over at once. */
export interface Bell {
  /** Rests until it rings, at most so many milliseconds. */
  rest(ms: number): Promise<void>;
  ring(): void;
  /** Forgets the rings so far. */
  silence(): void;
  /** Whether somebody rests on it now. */
  readonly isResting: boolean;
}

export function createBell(clock: Clock): Bell {
  let hasRung = false;
  let wake: (() => void) | undefined;
  const ring = (): void => {
    hasRung = true;
    // From here on nobody rests, although the loop goes on only later.
    wake?.();
    wake = undefined;
  };
  return {
    async rest(ms) {
      if (hasRung || ms <= 0) return;
      const { promise, resolve } = Promise.withResolvers<void>();
      wake = resolve;
      const cancel = clock.after(ms, ring);
      await promise;
      cancel();
    },
    ring,
    silence() {
      hasRung = false;
    },
    get isResting() {
      return wake !== undefined;
    },
  };
}
