import type { Clock } from '../../../src/clock.ts';
import type { Store, Taken } from '../../../src/store/store.ts';

/** One run of a process, which may end at any moment without a word. */
export interface Life {
  readonly isOver: boolean;
  /** From here on nothing that it does is kept, and what it waits for never comes. */
  end(): void;
}

export function createLife(): Life {
  const state = { isOver: false };
  return {
    get isOver() {
      return state.isOver;
    },
    end() {
      state.isOver = true;
    },
  };
}

/** True if a process ends at a call of the store, before or after what was asked was done. */
export type StoreTrap = (method: string) => 'before' | 'after' | undefined;

export interface MortalOptions {
  readonly life: Life;
  readonly trap: StoreTrap;
  /** Hears of every delivery that was put into somebody's hands, though that one may be dead by then. */
  readonly onTaken: (taken: Taken) => void;
  /** How many calls are under way has changed by so many. */
  readonly count: (change: 1 | -1) => void;
}

/** A store as a process has it that may end between any two steps: then every call rejects. */
export function mortalStore(store: Store, { life, trap, onTaken, count }: MortalOptions): Store {
  const killed = (method: string): Error => new Error(`The process ended at ${method}.`);
  const wrap =
    (method: string, call: (...args: unknown[]) => Promise<unknown>) =>
    async (...args: unknown[]): Promise<unknown> => {
      if (life.isOver) throw killed(method);
      count(1);
      try {
        const when = trap(method);
        if (when === 'before') life.end();
        if (life.isOver) throw killed(method);
        const result = await call(...args);
        if (TAKES.has(method)) for (const taken of (result ?? []) as readonly Taken[]) onTaken(taken);
        if (when === 'after') life.end();
        if (life.isOver) throw killed(method);
        return result;
      } finally {
        count(-1);
      }
    };
  const entries = Object.entries(store).map(([method, call]) => [method, wrap(method, call as never)]);
  return Object.fromEntries(entries) as Store;
}

const TAKES: ReadonlySet<string> = new Set(['claim', 'claimOne', 'take']);

/** A clock as a process has it: what it set before its end never rings. What is set afterwards, to tidy up, does. */
export function mortalClock(clock: Clock, life: Life): Clock {
  return {
    now: clock.now,
    after(ms, run) {
      const wasOver = life.isOver;
      return clock.after(ms, () => {
        if (life.isOver === wasOver) run();
      });
    },
  };
}

/** A clock that stands still until it is moved, and tells when its next alarm rings. */
export interface SteppingClock extends Clock {
  /** Moves on to an instant; what rings on the way does so in order. */
  moveTo(at: number): void;
  /** When the next alarm rings. */
  next(): number | undefined;
}

export function steppingClock(start: number): SteppingClock {
  let time = start;
  const alarms = new Set<{ readonly at: number; readonly run: () => void }>();
  const earliest = () => {
    let first: { readonly at: number; readonly run: () => void } | undefined;
    for (const alarm of alarms) if (!first || alarm.at < first.at) first = alarm;
    return first;
  };
  return {
    now: () => time,
    after(ms, run) {
      const alarm = { at: Math.ceil(time + ms), run };
      alarms.add(alarm);
      return () => alarms.delete(alarm);
    },
    next: () => earliest()?.at,
    moveTo(at) {
      for (let alarm = earliest(); alarm && alarm.at <= at; alarm = earliest()) {
        alarms.delete(alarm);
        time = Math.max(time, alarm.at);
        alarm.run();
      }
      time = Math.max(time, at);
    },
  };
}
