import type { Clock } from '../clock.ts';
import type { Instant, Store, Taken } from '../store/store.ts';
import type { Breaker } from './breaker.ts';
import type { NextPassage, Picker } from './next-passage.ts';
import { TOO_LATE } from './plan.ts';
import { type Outcome, type Publisher, FAILED_ON, isRefusal, UNSEEN } from './publisher.ts';
import { backoff, rememberedSince, retryAt, unseenAgain, waitBehind } from './retry.ts';

/** Result of an attempt to post a delivery. */
export interface Attempted {
  readonly outcome: Outcome;
  /** True if it may have been posted all the same. */
  readonly unsure: boolean;
  /** The bookmark after the excerpt; undefined where none was posted. */
  readonly bookmark?: string;
}

export interface AttemptParts {
  readonly store: Store;
  readonly pickNext: Picker;
  readonly publisher: Pick<Publisher, 'obstacle' | 'post' | 'find'>;
  readonly breaker: Pick<Breaker, 'hasSentAfter' | 'failsBeside'>;
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

/** Deliveries among which the one before is looked for: days skipped ahead come first. */
const BEFORE = 50;
/** Lateness from which a post mentions it, in milliseconds. */
const MENTIONS_LATE = 15 * 60_000;

/** Reason of {@link FAILED_ON} for a post that was shortened. */
const FAILED_ON_SHORT = 'refused 500';
/** For how long such a post is tried whole, and for how long at all when others get through. Milliseconds. */
const FAILING = { whole: 60_000, most: 60 * 60_000 };

/** Posts a delivery, unless an earlier attempt did, it is too late, or the subscription has ended or is paused. */
export async function attemptPost(parts: AttemptParts, taken: Taken, options: AttemptOptions): Promise<Attempted> {
  const [{ store, publisher, clock }, { delivery }, { isFresh }] = [parts, taken, options];
  // Read anew: people may have changed it while the delivery waited for its turn.
  const subscription = await store.subscription(taken.subscription.id);
  if (!subscription) return refuse('ended');
  const found = !isFresh && delivery.unsure ? await publisher.find(subscription, delivery) : undefined;
  const unseen = found === undefined || found.kind === 'none' ? undefined : { outcome: found, unsure: true };
  const now = clock.now();
  // Of two messages with one nonce Discord makes one: what cannot be seen is posted again while that holds.
  const since = unseen?.outcome.kind === 'trouble' ? rememberedSince(delivery, now) : undefined;
  if (unseen && since === undefined) return unseen;
  const ready = prepare(parts, { subscription, delivery }, options, now);
  if ('outcome' in ready) return unseen ?? ready;
  const { excerpt } = ready;
  const { passage, bookmark } = excerpt;
  // A fresh claim was stored as begun already; see `planDue`.
  if (!isFresh || passage.id !== delivery.passage || bookmark !== delivery.bookmark) {
    const begun = await store.begin(delivery.id, { at: since ?? now, passage: passage.id, bookmark }, subscription);
    // Changed or ended since it was read, perhaps while Discord was asked.
    if (begun !== true) return begun === undefined ? refuse('ended') : attemptPost(parts, taken, options);
  }
  const { id: deliveryId, due, at, reason: before } = delivery;
  const isLate = now - due >= MENTIONS_LATE;
  const isShort = before === FAILED_ON_SHORT || (before === FAILED_ON && now - at >= FAILING.whole);
  const nextDue = subscription.pause === 'asked' ? undefined : subscription.nextDue;
  const outcome = await publisher.post({ subscription, deliveryId, due, isLate, isShort, excerpt, nextDue });
  if (outcome.kind !== 'trouble') return { outcome, unsure: unseen !== undefined, bookmark };
  const reason = isShort && outcome.reason === FAILED_ON ? FAILED_ON_SHORT : outcome.reason;
  return { outcome: { ...outcome, reason }, unsure: unseen !== undefined || outcome.unsure, bookmark };
}

/** The excerpt to post now, or the end of the attempt. */
function prepare(
  { pickNext, publisher, breaker }: AttemptParts,
  { subscription, delivery: { due, reason, bookmark, at } }: Taken,
  { isAsked }: AttemptOptions,
  now: Instant,
): Attempted | { readonly excerpt: NextPassage } {
  // One that was claimed by a wrong clock may be far ahead.
  if (Math.abs(now - due) >= TOO_LATE) {
    const isForGood = reason === FAILED_ON_SHORT && bookmark !== null && !breaker.failsBeside(subscription.guild);
    return { ...refuse(reason ?? 'late'), ...(isForGood && { bookmark }) };
  }
  const { pause, pausedAt } = subscription;
  // One that was claimed during the pause was asked for, and is retried.
  if (pause === 'asked' && !isAsked && at <= (pausedAt ?? at)) return refuse('paused');
  const excerpt = pickNext(subscription);
  const obstacle = excerpt ? publisher.obstacle(subscription) : 'nothingToRead';
  if (excerpt && obstacle === undefined) return { excerpt };
  return { outcome: { kind: 'blocked', obstacle: obstacle ?? 'nothingToRead' }, unsure: false };
}

function refuse(reason: string): Attempted {
  return { outcome: { kind: 'refused', reason }, unsure: false };
}

/** Stores the result of an attempt. @returns true if the delivery is retried later */
export async function settle(
  { store, clock, random, breaker }: Pick<AttemptParts, 'store' | 'clock' | 'random' | 'breaker'>,
  { subscription, delivery }: Taken,
  { outcome, unsure, bookmark }: Attempted,
): Promise<boolean> {
  const { id, due } = delivery;
  const at = clock.now();
  const end = async (reason: string, movesOn: boolean): Promise<boolean> => {
    // None ends before it was due; see `Store.prune`.
    await store.fail(id, { at: Math.max(at, due), reason, movesOn });
    return false;
  };
  // In doubt it counts as posted.
  const endUnsure = (): Promise<boolean> => end('unknown', true);
  // Discord will refuse the same excerpt tomorrow. Where it refused the one before, too, it may be the place: none is used up.
  const passOver = async (reason: string): Promise<boolean> => {
    const before = (await store.history(subscription.id, BEFORE)).find((other) => other.due < due);
    return end(reason, bookmark !== undefined && subscription.pause === null && !isRefusal(before?.reason ?? ''));
  };
  const retry = async (reason: string, wait: number): Promise<boolean> => {
    const tryAt = retryAt(due, at, wait, unsure);
    if (tryAt === undefined) return unsure ? endUnsure() : end(reason, false);
    await store.postpone(id, { tryAt, unsure, reason });
    return true;
  };
  switch (outcome.kind) {
    case 'sent':
      await store.sent(id, { at, channel: outcome.channel, message: outcome.message });
      return false;
    case 'refused':
      return passOver(outcome.reason);
    case 'trouble': {
      const reason = outcome.reason === UNSEEN ? unseenAgain(delivery, at) : outcome.reason;
      if (reason === undefined) return endUnsure();
      const isAlone = breaker.hasSentAfter(delivery.at) && !breaker.failsBeside(subscription.guild);
      if (reason === FAILED_ON_SHORT && isAlone && at - delivery.at >= FAILING.most) return passOver(reason);
      return retry(reason, Math.max(backoff(at - due, random), outcome.wait?.ms ?? 0));
    }
    case 'blocked':
      return retry(outcome.obstacle, waitBehind(subscription, outcome.obstacle));
    default:
      return outcome satisfies never;
  }
}
