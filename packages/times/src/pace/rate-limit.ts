import type { WallClock } from '../wall-clock.ts';

/** Token bucket, in whole tokens. `perMinute` 0 means no limit. */
export interface RateLimit {
  /** Tokens at once, from 1. */
  readonly burst: number;
  /** Tokens that come back in a minute. */
  readonly perMinute: number;
}

export interface RateLimiter {
  /**
   * Takes a token of the person and one of the group (none outside groups); a refusal takes neither. `until`: instant of
   * the next token, in milliseconds since the epoch. `first`: true if this is the first refusal of a flood, by the
   * person or in the group. A flood ends when half of the burst is back.
   */
  take(
    person: string,
    group: string | undefined,
  ): { readonly ok: true } | { readonly ok: false; readonly until: number; readonly first: boolean };
}

export interface RateLimiterOptions {
  readonly clock: WallClock;
  readonly person: RateLimit;
  readonly group: RateLimit;
  /** Buckets of persons kept at most, and of groups. */
  readonly keep?: number;
}

/** State of one person or group. */
interface Bucket {
  /** Tokens missing at `at`, in 60,000ths: with a minute's milliseconds as the unit, all numbers stay whole. */
  lack: number;
  /** Instant of the last use, in milliseconds of monotonic time. */
  at: number;
  /** True if a flood goes on: refused since half of the tokens were last there. */
  isRefused: boolean;
}

const TOKEN = 60_000;

export function createRateLimiter({ clock, person, group, keep = 20_000 }: RateLimiterOptions): RateLimiter {
  const persons = createBuckets(person, keep);
  const groups = createBuckets(group, keep);
  const { now: shown, monotonic = shown } = clock;
  let time = 0;
  let last = monotonic();
  /** Monotonic time, in milliseconds. Without `monotonic`, a clock that is set back counts as standing still for that moment. */
  const passed = (): number => {
    const at = monotonic();
    time += Math.max(0, at - last);
    last = at;
    return time;
  };
  return {
    take(personId, groupId) {
      const at = passed();
      const asker = persons.find(personId, at);
      const around = groupId === undefined ? undefined : groups.find(groupId, at);
      const waits = [persons.wait(asker), around ? groups.wait(around) : 0] as const;
      if (Math.max(...waits) > 0) {
        const refusing = [...(waits[0] > 0 ? [asker] : []), ...(around && waits[1] > 0 ? [around] : [])];
        const first = refusing.some(({ isRefused }) => !isRefused);
        for (const bucket of refusing) bucket.isRefused = true;
        return { ok: false, until: shown() + Math.max(...waits), first };
      }
      persons.take(asker);
      if (around) groups.take(around);
      return { ok: true };
    },
  };
}

interface Buckets {
  /** The bucket, refilled up to an instant of monotonic time. */
  find(id: string, at: number): Bucket;
  /** Milliseconds until the next token. */
  wait(bucket: Bucket): number;
  take(bucket: Bucket): void;
}

function createBuckets({ burst, perMinute }: RateLimit, keep: number): Buckets {
  const buckets = new Map<string, Bucket>();
  const room = (Math.max(burst, 1) - 1) * TOKEN;

  /**
   * Drops full buckets, which equal new ones, then the longest unused. A quarter goes at once, so that the scan is paid for
   * by the many takes that follow.
   */
  function makeRoom(at: number): void {
    for (const [id, { lack, at: then }] of buckets) if (lack <= (at - then) * perMinute) buckets.delete(id);
    const surplus = buckets.size - Math.floor(keep * 0.75);
    if (surplus <= 0) return;
    const byUse = [...buckets].toSorted(([, a], [, b]) => a.at - b.at);
    for (const [id] of byUse.slice(0, surplus)) buckets.delete(id);
  }

  return {
    find(id, at) {
      const known = buckets.get(id);
      if (known === undefined && buckets.size >= keep) makeRoom(at);
      const bucket = known ?? { lack: 0, at, isRefused: false };
      bucket.lack = Math.max(0, bucket.lack - (at - bucket.at) * perMinute);
      bucket.at = at;
      if (bucket.lack <= room / 2) bucket.isRefused = false;
      if (known === undefined) buckets.set(id, bucket);
      return bucket;
    },
    wait: ({ lack }) => (perMinute === 0 ? 0 : Math.ceil(Math.max(0, lack - room) / perMinute)),
    take(bucket) {
      if (perMinute !== 0) bucket.lack += TOKEN;
    },
  };
}
