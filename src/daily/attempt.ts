import type { Clock } from '../clock.ts';
import type { Store, Taken } from '../store/store.ts';
import type { Picker } from './next-passage.ts';
import { TOO_LATE } from './plan.ts';
import type { Outcome, Publisher } from './publisher.ts';
import { backoff, retryAt, waitBehind } from './retry.ts';

/** Result of an attempt to post a delivery. */
export interface Attempted {
  readonly outcome: Outcome;
  /** True if it may have been posted all the same. */
  readonly unsure: boolean;
  /** The bookmark behind the excerpt; undefined where no excerpt was chosen. */
  readonly bookmark?: string;
}

export interface AttemptParts {
  readonly store: Store;
  readonly pickNext: Picker;
  readonly publisher: Pick<Publisher, 'obstacle' | 'post' | 'find'>;
  readonly clock: Clock;
  /** Gives numbers from 0 to 1, as `Math.random` does. */
  readonly random: () => number;
}

export interface AttemptOptions {
  /** Claimed a moment ago, so it cannot have been posted yet. */
  readonly isFresh: boolean;
  /** Requested by a person, so it is posted although the subscription is paused. */
  readonly isAsked: boolean;
}

/** Lateness from which a post mentions it, in milliseconds. */
const MENTIONS_LATE = 15 * 60_000;

/** Posts a delivery, unless an earlier attempt did, it is too late, or the subscription has ended or is paused. */
export async function attemptPost(
  { store, pickNext, publisher, clock }: AttemptParts,
  { subscription: { id }, delivery }: Taken,
  { isFresh, isAsked }: AttemptOptions,
): Promise<Attempted> {
  // Read anew: people may have changed it while the delivery waited for its turn.
  const subscription = await store.subscription(id);
  if (!subscription) return refuse('ended');
  if (!isFresh && delivery.unsure) {
    const found = await publisher.find(subscription, delivery);
    if (found.kind !== 'none') return { outcome: found, unsure: true };
  }
  const now = clock.now();
  const late = now - delivery.due;
  if (late >= TOO_LATE) return refuse(delivery.reason ?? 'late');
  if (subscription.pause === 'asked' && !isAsked) return refuse('paused');
  const excerpt = pickNext(subscription);
  const obstacle = excerpt ? publisher.obstacle(subscription) : 'nothingToRead';
  if (!excerpt || obstacle !== undefined)
    return { outcome: { kind: 'blocked', obstacle: obstacle ?? 'nothingToRead' }, unsure: false };
  const { passage, bookmark } = excerpt;
  // A fresh claim was stored as begun already; see `planDue`.
  if (!isFresh || passage.id !== delivery.passage || bookmark !== delivery.bookmark)
    await store.begin(delivery.id, { at: now, passage: passage.id, bookmark });
  const nextDue = subscription.pause === 'asked' ? undefined : subscription.nextDue;
  const { id: deliveryId, due } = delivery;
  const isLate = late >= MENTIONS_LATE;
  const outcome = await publisher.post({ subscription, deliveryId, due, isLate, excerpt, nextDue });
  return { outcome, unsure: outcome.kind === 'trouble' && outcome.unsure, bookmark };
}

function refuse(reason: string): Attempted {
  return { outcome: { kind: 'refused', reason }, unsure: false };
}

/**
 * Stores the result of an attempt.
 * @returns whether the delivery is retried later
 */
export async function settle(
  { store, clock, random }: Pick<AttemptParts, 'store' | 'clock' | 'random'>,
  { subscription, delivery: { id, due } }: Taken,
  { outcome, unsure, bookmark }: Attempted,
): Promise<boolean> {
  const at = clock.now();
  const retry = async (reason: string, wait: number): Promise<boolean> => {
    const tryAt = retryAt(due, at, wait, unsure);
    if (tryAt === undefined) await store.fail(id, { at, reason: unsure ? 'unknown' : reason });
    else await store.postpone(id, { tryAt, unsure, reason });
    return tryAt !== undefined;
  };
  switch (outcome.kind) {
    case 'sent':
      await store.sent(id, { at, channel: outcome.channel, message: outcome.message });
      return false;
    case 'refused':
      // Discord will refuse the same excerpt tomorrow: the reading goes on behind it.
      if (bookmark !== undefined) await store.change(subscription.id, { bookmark });
      await store.fail(id, { at, reason: outcome.reason });
      return false;
    case 'trouble':
      return retry(outcome.reason, Math.max(backoff(at - due, random), outcome.wait?.ms ?? 0));
    case 'blocked':
      return retry(outcome.obstacle, waitBehind(subscription, outcome.obstacle));
    default:
      return outcome satisfies never;
  }
}
