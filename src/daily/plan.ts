import type { Delivery, Instant, Plan, Subscription } from '../store/store.ts';
import type { Picked } from './next-passage.ts';
import { dueBetween, nextDue } from './schedule.ts';

/** An excerpt that is so late, in milliseconds, is not posted any more. */
export const TOO_LATE = 12 * 60 * 60_000;

/** For how long, in milliseconds, a delivery is in the hands of who claimed it. Posting takes seconds. */
export const LEASE = 10 * 60_000;

/** In milliseconds. */
const DAY = 24 * 60 * 60_000;

/** Of a long absence, only so many missed days are written down. */
const MOST_MISSED = 31;

export interface PlanOptions {
  readonly now: Instant;
  /** The passage that comes next; undefined where there is nothing to read. */
  readonly pick: Picked | undefined;
  readonly newId: () => string;
}

/**
 * What becomes of a subscription that is due: its latest due instant is claimed unless it is too late, all before it are
 * written down as missed, and it is never more than one that is posted.
 */
export function planDue(subscription: Subscription, { now, pick, newId }: PlanOptions): Plan {
  const first = subscription.nextDue;
  const following = nextDue(subscription, first);
  // Of what is posted in time, nothing was missed, and it is dear to look for.
  const others = following > now ? [] : dueBetween(subscription, following, now, MOST_MISSED);
  // What was to come first counts, though the rules of its zone have changed since.
  const dues = [first, ...others].slice(-MOST_MISSED);
  const latest = dues.at(-1) ?? first;
  const isTooLate = now - latest >= TOO_LATE;
  const missed = isTooLate ? dues : dues.slice(0, -1);
  const deliveries = missed.map((due) => ended(newId(), due, now, { state: 'skipped', reason: 'late' }));
  const next = following > now ? following : nextDue(subscription, now);
  if (isTooLate) return { nextDue: next, deliveries };
  return withClaim({ nextDue: next, deliveries }, latest, { now, pick, newId });
}

/** Claims what comes next at once, due or not; `next` is when the one after it falls due. */
export function planNow(next: Instant, options: PlanOptions): Plan {
  return withClaim({ nextDue: next, deliveries: [] }, options.now, options);
}

/** What becomes of one that planning fails for: it is looked at again a day later. */
export function planFault({ nextDue: due }: Subscription, { now, newId }: Pick<PlanOptions, 'now' | 'newId'>): Plan {
  return { nextDue: now + DAY, deliveries: [ended(newId(), due, now, { state: 'failed', reason: 'fault' })] };
}

function withClaim(plan: Plan, due: Instant, { now, pick, newId }: PlanOptions): Plan {
  const claimed: Plan['deliveries'][number] = {
    ...ended(newId(), due, now, { state: 'claimed', reason: null }),
    // Where there is nothing to read yet, whoever posts it finds that out.
    passage: pick?.passage.id ?? null,
    bookmark: pick?.bookmark ?? null,
    triedAt: now,
    tryAt: now + LEASE,
    unsure: true,
  };
  return { ...plan, deliveries: [...plan.deliveries, claimed] };
}

/** A delivery that was not posted. */
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

/** Ten characters of [a-z2-7] by chance: fifty bits. `random` gives numbers from 0 to 1, as `Math.random` does. */
export function randomId(random: () => number): string {
  return Array.from({ length: 10 }, () => LETTERS[Math.floor(random() * LETTERS.length)]).join('');
}
