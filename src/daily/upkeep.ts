import type { Logger } from 'pino';
import { type Exceptions, latestDue, watchJumps } from 'times';
import type { Clock } from '../clock.ts';
import type { Instant, Store, Subscription } from '../store/store.ts';
import { DAY } from './plan.ts';

const HOUR = 60 * 60_000;
/** Age at which history is deleted, and how often it is; in milliseconds. */
const HISTORY = { kept: 90 * DAY, pruned: HOUR };
/** Nothing is pruned by a clock that is farther from the last pruning, unless it has run for a day without being set. */
const BELIEVED = { near: 2 * DAY, steady: DAY };
/** Two due instants of a subscription are farther apart, in milliseconds, whatever a clock change does. */
const APART = 20 * HOUR;

export interface UpkeepOptions {
  readonly store: Pick<Store, 'releaseAll' | 'replan' | 'pruned' | 'prune'>;
  readonly clock: Clock;
  readonly log: Logger;
  /** Called when the clock was set. */
  readonly onJump?: () => void;
}

/**
 * Upkeep of the store, to be called before each look at what is due. At first, and when the clock was set, it ends all leases
 * and plans anew what falls due later than its days allow; every hour it deletes old history, if the clock can be believed.
 */
export function createUpkeep({ store, clock, log, onJump }: UpkeepOptions): () => Promise<void> {
  const { now, monotonic = now, ahead = () => 0 } = clock;
  const jumped = watchJumps(clock);
  let steadySince: number | undefined;
  let prunedAt = -Infinity;
  return async () => {
    const jump = jumped();
    if (jump !== 0) {
      log.info({ ms: Math.round(jump) }, 'The clock was set, or the machine was asleep');
      onJump?.();
      steadySince = undefined;
    }
    if (steadySince === undefined) {
      await store.releaseAll(now());
      const moved = await store.replan({ now: now(), beyond: now() + APART }, latestAt(now()));
      if (moved > 0) log.warn({ subscriptions: moved }, TOO_FAR);
      [steadySince, prunedAt] = [monotonic(), -Infinity];
    }
    if (monotonic() - prunedAt < HISTORY.pruned) return;
    prunedAt = monotonic();
    const isNear = Math.abs(now() - ((await store.pruned(now())) ?? now())) < BELIEVED.near;
    const isBelieved = isNear || monotonic() - steadySince >= BELIEVED.steady;
    if (isBelieved && ahead() === 0) await store.prune(now() - HISTORY.kept, now());
  };
}

const TOO_FAR = 'Daily excerpts were to come later than their days allow, and are planned anew: was the clock wrong?';

/** The rule that {@link Store.replan} goes by at an instant. */
export function latestAt(now: Instant): (subscription: Subscription, past: Exceptions) => Instant {
  return (subscription, past) => {
    try {
      return latestDue(subscription, now, past);
    } catch {
      // One whose time zone was abolished is looked at every day.
      return now + DAY;
    }
  };
}
