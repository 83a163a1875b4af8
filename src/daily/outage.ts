import type { Outcome } from './publisher.ts';

/** Tells trouble with everything from trouble with one server. */
export interface Outage {
  /** Takes note of what came of a post of a server (null: of direct messages); gives for how many milliseconds all wait. */
  heed(outcome: Outcome, guild: string | null): number;
}

/** What went wrong here, not at Discord. */
export const FAULT = 'fault';

/** After trouble in so many places without a post in between, all wait: milliseconds, twice as long each time. */
const WAIT = { places: 5, first: 1000, longest: 60_000 };

export function createOutage(): Outage {
  /** Where there was trouble since the last post. */
  const places = new Set<string | null>();
  let troubles = 0;
  return {
    heed(outcome, guild) {
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
