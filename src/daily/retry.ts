import type { Delivery, Instant, Subscription } from '../store/store.ts';
import { TOO_LATE } from './plan.ts';
import { type Obstacle, UNSEEN } from './publisher.ts';

/** Shortest and longest backoff after a failure; waits behind an obstacle, in a channel and by direct message. Milliseconds. */
const WAIT = { shortest: 5000, longest: 10 * 60_000, channel: 10 * 60_000, direct: 4 * 60 * 60_000 };

/** How long after its due instant a post that may have been made is still looked for, in milliseconds. */
const GIVEN_UP = 2 * TOO_LATE;

/** For how long Discord certainly knows a nonce again (it says “the past few minutes”), in milliseconds. */
const NONCE_KNOWN = 2 * 60_000;

/** Looks in a row, and the time since the post in milliseconds, after which one that Discord does not show is given up. */
const UNSEEN_FOR = { looks: 6, ms: 60 * 60_000 };

/** Beginning of the first attempt that may have made the post, while Discord certainly knows its nonce. */
export function rememberedSince({ triedAt }: Delivery, now: Instant): Instant | undefined {
  return triedAt !== null && triedAt <= now && now - triedAt < NONCE_KNOWN ? triedAt : undefined;
}

/** The reason of one more look in vain for a post that Discord does not show; undefined when it is looked for no longer. */
export function unseenAgain({ triedAt, due, reason }: Delivery, now: Instant): string | undefined {
  const looks = Number(/^unseen (\d+)$/u.exec(reason ?? '')?.[1] ?? 0) + 1;
  return looks > UNSEEN_FOR.looks && Math.abs(now - (triedAt ?? due)) >= UNSEEN_FOR.ms
    ? undefined
    : `${UNSEEN} ${looks}`;
}

/**
 * Backoff before a failed post is retried, in milliseconds: half of how late it is by now, ±25 % by chance, so that posts
 * that failed together are not retried together.
 * @param random gives numbers from 0 to 1
 */
export function backoff(late: number, random: () => number): number {
  return Math.round(Math.min(Math.max(Math.abs(late) / 2, WAIT.shortest), WAIT.longest) * (0.75 + random() / 2));
}

/** Time in which somebody may have removed an obstacle, in milliseconds. A channel that is gone does not come back. */
export function waitBehind({ guild }: Pick<Subscription, 'guild'>, obstacle: Obstacle): number {
  if (obstacle === 'channelGone') return TOO_LATE;
  return guild === null ? WAIT.direct : WAIT.channel;
}

/**
 * Instant of the next attempt; undefined when the delivery is given up.
 * @param wait milliseconds from now
 * @param isUnsure true if an earlier attempt may have posted it
 */
export function retryAt(due: Instant, now: Instant, wait: number, isUnsure: boolean): Instant | undefined {
  const end = due + (isUnsure ? GIVEN_UP : TOO_LATE);
  return now >= end ? undefined : Math.min(now + wait, end);
}
