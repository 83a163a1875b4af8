import type { Outcome } from './publisher.ts';

/** Circuit breaker: tells an outage of Discord from trouble with one server. */
export interface Breaker {
  /**
   * Records the outcome of a post in a server (null: by direct message).
   * @returns how long every post should be held back, in milliseconds; 0 while the circuit is closed
   */
  record(outcome: Outcome, guild: string | null): number;
}

/** Reason of a failure on our side, which says nothing about Discord. */
export const FAULT = 'fault';

/** Failing places, with no success in between, that open the circuit; then hold times in milliseconds, doubling each time. */
const WAIT = { places: 5, first: 1000, longest: 60_000 };

export function createBreaker(): Breaker {
  /** Servers in which a post failed since the last success. */
  const places = new Set<string | null>();
  let troubles = 0;
  return {
    record(outcome, guild) {
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
  };
}
