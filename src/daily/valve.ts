import type { Clock } from '../clock.ts';

/** Lets work through at a steady pace, and so much of it at once. */
export interface Valve {
  /** Resolves when it is the caller's turn, which takes the place of `cost` ordinary ones; `leave` must follow. */
  enter(cost?: number): Promise<void>;
  leave(): void;
  /** Nobody enters for so many milliseconds from now. */
  hold(ms: number): void;
  /** Everybody enters from now on. */
  open(): void;
}

export interface ValveOptions {
  readonly clock: Clock;
  /** Turns a second; 0 is no limit. */
  readonly rate: number;
  readonly atOnce: number;
}

/** Nobody is held for longer than this, in milliseconds. */
const LONGEST = 10 * 60_000;

export function createValve({ clock, rate, atOnce }: ValveOptions): Valve {
  const waiting: (() => void)[] = [];
  const wakers = new Set<() => void>();
  let inside = 0;
  const gate = { isOpen: false };
  /** When the next turn begins. */
  let turn = 0;

  const room = async (): Promise<void> => {
    inside += 1;
    if (inside <= atOnce || gate.isOpen) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    waiting.push(resolve);
    await promise;
  };

  return {
    async enter(cost = 1) {
      await room();
      while (!gate.isOpen && turn > clock.now()) {
        // A clock that was put back would make everybody wait for hours.
        turn = Math.min(turn, clock.now() + LONGEST);
        const { promise, resolve } = Promise.withResolvers<void>();
        const cancel = clock.after(turn - clock.now(), resolve);
        wakers.add(resolve);
        await promise;
        wakers.delete(resolve);
        cancel();
      }
      if (rate > 0) turn = Math.max(turn, clock.now()) + (1000 * cost) / rate;
    },
    leave() {
      inside -= 1;
      waiting.shift()?.();
    },
    hold(ms) {
      turn = Math.max(turn, clock.now() + ms);
    },
    open() {
      gate.isOpen = true;
      for (const wake of [...waiting.splice(0), ...wakers]) wake();
    },
  };
}
