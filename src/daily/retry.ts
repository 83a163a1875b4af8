import type { Instant, Subscription } from '../store/store.ts';
import { TOO_LATE } from './plan.ts';
import type { Obstacle } from './publisher.ts';

/** Shortest and longest backoff after a failure; waits behind an obstacle, in a channel and by direct message. Milliseconds. */
const WAIT = { shortest: 5000, longest: 10 * 60_000, channel: 10 * 60_000, direct: 4 * 60 * 60_000 };

/** How long after its due instant a post that may have been made is still looked for, in milliseconds. */
const GIVEN_UP = 2 * TOO_LATE;

/**
 * Backoff before a failed post is retried, in milliseconds: half of how late it is by now, ±25 % by chance, so that posts
 * that failed together are not retried together.
 * @param random gives numbers from 0 to 1
 */
export function backoff(late: number, random: () => number): number {
  return Math.round(Math.min(Math.max(late / 2, WAIT.shortest), WAIT.longest) * (0.75 + random() / 2));
}

/** Time in which somebody may have removed an obstacle, in milliseconds. A channel that is gone does not come back. */
export function waitBehind({ guild }: Pick<Subscription, 'guild'>, obstacle: Obstacle): number {
  if (obstacle === 'channelGone') return TOO_LATE;
  return guild === null ? WAIT.direct : WAIT.channel;
}

/**
 * Instant of the next attempt; undefined when the delivery is given up.
 * @param wait milliseconds from now
 * @param isUnsure whether an earlier attempt may have posted it
 */
export function retryAt(due: Instant, now: Instant, wait: number, isUnsure: boolean): Instant | undefined {
  const end = due + (isUnsure ? GIVEN_UP : TOO_LATE);
  return now >= end ? undefined : Math.min(now + wait, end);
}
