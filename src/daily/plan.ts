import { dueBetween, nextDue } from 'times';
import type { Delivery, Instant, Plan, Subscription } from '../store/store.ts';
import type { Picked } from './next-passage.ts';

/** Lateness from which an excerpt is skipped, in milliseconds. */
export const TOO_LATE = 12 * 60 * 60_000;

/** Lease of a claimed delivery, in milliseconds. Posting takes seconds. */
export const LEASE = 10 * 60_000;

export const DAY = 24 * 60 * 60_000;

/** Due instants noted after a long absence, at most: the latest. */
const MOST_MISSED = 31;

export interface PlanOptions {
  readonly now: Instant;
  /** The next passage; undefined where there is nothing to read. */
  readonly pick: Picked | undefined;
  readonly newId: () => string;
}

/**
 * Plan for a subscription that is due: claims the latest due instant unless it is too late, and notes all earlier ones as
 * skipped. At most one is posted, however long the bot was away.
 */
export function planDue(subscription: Subscription, { now, pick, newId }: PlanOptions): Plan {
  const { nextDue: first, startedAt } = subscription;
  const following = nextDue(subscription, first);
  // The usual case: the next due instant is ahead, so none was missed, and the costly search is left out.
  const others = following > now ? [] : dueBetween(subscription, following, now, MOST_MISSED);
  // The stored due instant counts even where the zone's rules have moved it since. None is older than the subscription, unless
  // one of the clocks that found them was wrong.
  const dues = [first, ...others].filter((due) => due >= startedAt || startedAt > now).slice(-MOST_MISSED);
  const latest = dues.at(-1);
  const isTooLate = latest === undefined || now - latest >= TOO_LATE;
  const missed = isTooLate ? dues : dues.slice(0, -1);
  const deliveries = missed.map((due) => ended(newId(), due, now, { state: 'skipped', reason: 'late' }));
  const next = following > now ? following : nextDue(subscription, now);
  if (isTooLate) return { nextDue: next, deliveries };
  return withClaim({ nextDue: next, deliveries }, latest, { now, pick, newId });
}

/** Plan for an excerpt posted on request, due or not. @param next due instant of the one after it */
export function planNow(next: Instant, options: PlanOptions): Plan {
  return withClaim({ nextDue: next, deliveries: [] }, options.now, options);
}

/** Plan for a subscription that cannot be planned: this due instant fails, and the next look is a day from now. */
export function planFault({ nextDue: due }: Subscription, { now, newId }: Pick<PlanOptions, 'now' | 'newId'>): Plan {
  return { nextDue: now + DAY, deliveries: [ended(newId(), due, now, { state: 'failed', reason: 'fault' })] };
}

function withClaim(plan: Plan, due: Instant, { now, pick, newId }: PlanOptions): Plan {
  const claimed: Plan['deliveries'][number] = {
    ...ended(newId(), due, now, { state: 'claimed', reason: null }),
    // Null where there is nothing to read; the attempt looks again, and blocks the subscription.
    passage: pick?.passage.id ?? null,
    bookmark: pick?.bookmark ?? null,
    triedAt: now,
    tryAt: now + LEASE,
    unsure: true,
  };
  return { ...plan, deliveries: [...plan.deliveries, claimed] };
}

/** A delivery without a post. */
export function ended(
  id: string,
  due: Instant,
  at: Instant,
  how: { readonly state: Delivery['state']; readonly reason: string | null },
): Omit<Delivery, 'subscription'> {
  const nothing = { passage: null, bookmark: null, triedAt: null, tryAt: null, channel: null, message: null };
  return { id, due, at, ...nothing, unsure: false, ...how };
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';

/** Random id of ten characters of [a-z2-7]: fifty bits. @param random gives numbers from 0 to 1, as `Math.random` does */
export function randomId(random: () => number): string {
  return Array.from({ length: 10 }, () => LETTERS[Math.floor(random() * LETTERS.length)]).join('');
}
