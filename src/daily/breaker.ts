import type { Instant } from '../store/store.ts';
import type { Outcome } from './publisher.ts';

/** Circuit breaker: tells an outage of Discord from trouble with one server. */
export interface Breaker {
  /**
   * Records the outcome of a post in a server (null: by direct message).
   * @returns how long every post should be held back, in milliseconds; 0 while the circuit is closed
   */
  record(outcome: Outcome, guild: string | null, now: Instant): number;
  /** True if any excerpt was posted after an instant. */
  hasSentAfter(at: Instant): boolean;
  /** True if posts failed in other servers, too, with no success in between. */
  failsBeside(guild: string | null): boolean;
}

/** Reason of a failure on our side, which says nothing about Discord. */
export const FAULT = 'fault';

/** Failing places, with no success in between, that open the circuit; then hold times in milliseconds, doubling each time. */
const WAIT = { places: 5, first: 1000, longest: 60_000 };

export function createBreaker(): Breaker {
  /** Servers in which a post failed since the last success. */
  const places = new Set<string | null>();
  let troubles = 0;
  let sentAt = -Infinity;
  return {
    record(outcome, guild, now) {
      if (outcome.kind === 'sent') sentAt = now;
      if (outcome.kind !== 'trouble') {
        places.clear();
        troubles = 0;
        return 0;
      }
      const { wait, reason } = outcome;
      if (wait) return wait.forAll ? wait.ms : 0;
      if (reason !== FAULT) places.add(guild);
      if (places.size < WAIT.places) return 0;
      troubles += 1;
      return Math.min(WAIT.first * 2 ** Math.min(troubles - 1, 16), WAIT.longest);
    },
    hasSentAfter: (at) => sentAt > at,
    failsBeside: (guild) => [...places].some((place) => place !== guild),
  };
}
