import type { Clock } from '../clock.ts';
import type { Store, Taken } from '../store/store.ts';
import type { Picker } from './next-passage.ts';
import { TOO_LATE } from './plan.ts';
import type { Outcome, Publisher } from './publisher.ts';

/** What came of an attempt to post a delivery. */
export interface Attempted {
  readonly outcome: Outcome;
  /** Whether it may have been posted all the same. */
  readonly unsure: boolean;
  /** Where the reading stands behind what was to be posted; undefined where nothing was. */
  readonly bookmark?: string;
}

/**
 * Posts a delivery, unless it was posted already, came too late, or is not wanted any more.
 * @param isFresh whether it has just been claimed, so that it cannot have been posted
 * @param isAsked whether somebody wants it now, be the subscription paused or not
 */
export type Attempt = (taken: Taken, isFresh: boolean, isAsked: boolean) => Promise<Attempted>;

export interface AttemptOptions {
  readonly store: Store;
  readonly pickNext: Picker;
  readonly publisher: Publisher;
  readonly clock: Clock;
}

/** What comes later than this, in milliseconds, is said to be late. */
const SAID_TO_BE_LATE = 15 * 60_000;

export function createAttempt({ store, pickNext, publisher, clock }: AttemptOptions): Attempt {
  return async function attempt({ subscription: taken, delivery }, isFresh, isAsked) {
    const surely = (outcome: Outcome): Attempted => ({ outcome, unsure: false });
    // Much may have happened while it waited for its turn.
    const subscription = await store.subscription(taken.id);
    if (!subscription) return surely({ kind: 'refused', reason: 'ended' });
    if (!isFresh && delivery.unsure) {
      const found = await publisher.find(subscription, delivery);
      if (found.kind !== 'none') return { outcome: found, unsure: true };
    }
    const now = clock.now();
    if (now - delivery.due >= TOO_LATE) return surely({ kind: 'refused', reason: delivery.reason ?? 'late' });
    if (subscription.pause === 'asked' && !isAsked) return surely({ kind: 'refused', reason: 'paused' });
    const excerpt = pickNext(subscription);
    if (!excerpt) return surely({ kind: 'blocked', obstacle: 'nothingToRead' });
    const obstacle = publisher.obstacle(subscription);
    if (obstacle !== undefined) return surely({ kind: 'blocked', obstacle });
    const { passage, bookmark } = excerpt;
    // What was just claimed is written down as begun; see `planDue`.
    if (!isFresh || passage.id !== delivery.passage || bookmark !== delivery.bookmark)
      await store.begin(delivery.id, { at: now, passage: passage.id, bookmark });
    const outcome = await publisher.post({
      subscription,
      deliveryId: delivery.id,
      due: delivery.due,
      isLate: now - delivery.due >= SAID_TO_BE_LATE,
      excerpt,
      nextDue: subscription.pause === 'asked' ? undefined : subscription.nextDue,
    });
    return { outcome, unsure: outcome.kind === 'trouble' && outcome.unsure, bookmark };
  };
}
