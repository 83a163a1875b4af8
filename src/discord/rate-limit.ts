import type { Clock } from '../clock.ts';

/** A bucket of tokens: whole numbers; nobody is held up where `perMinute` is 0. */
export interface RateLimit {
  /** How many at once, from 1. */
  readonly burst: number;
  /** How many a minute in the long run. */
  readonly perMinute: number;
}

export interface RateLimiter {
  /**
   * Takes one for the person and one for the place they are in (none outside servers). A refusal takes nothing from
   * either. `until` is when it can go on, in ms since 1970; `first` says that this is the first refusal of a
   * flood, be it of the person or the place: what is told or logged once. A flood ends when half of the burst is back.
   */
  take(
    person: string,
    place: string | undefined,
  ): { readonly ok: true } | { readonly ok: false; readonly until: number; readonly first: boolean };
}

export interface RateLimiterOptions {
  readonly clock: Pick<Clock, 'now'>;
  readonly person: RateLimit;
  readonly place: RateLimit;
  /** How many persons, and how many places, are remembered at most. */
  readonly keep?: number;
}

/** Of one person or place. */
interface Bucket {
  /** What it lacked at `at`, in 60,000ths of a token: a minute's worth of milliseconds keeps whole numbers whole. */
  lack: number;
  /** When it was last used, in ms of the pace's own time. */
  at: number;
  /** Refused since it last had half of its tokens: one flood, though a token comes back now and then. */
  isRefused: boolean;
}

const TOKEN = 60_000;

export function createRateLimiter({ clock, person, place, keep = 20_000 }: RateLimiterOptions): RateLimiter {
  const persons = createBuckets(person, keep);
  const places = createBuckets(place, keep);
  let time = 0;
  let last = clock.now();
  /** Time that only goes on: where the clock was set back, no time has passed, and what passes after it counts. */
  const passed = (now: number): number => {
    time += Math.max(0, now - last);
    last = now;
    return time;
  };
  return {
    take(personId, placeId) {
      const now = clock.now();
      const at = passed(now);
      const asker = persons.find(personId, at);
      const around = placeId === undefined ? undefined : places.find(placeId, at);
      const waits = [persons.wait(asker), around ? places.wait(around) : 0] as const;
      if (Math.max(...waits) > 0) {
        const refusing = [...(waits[0] > 0 ? [asker] : []), ...(around && waits[1] > 0 ? [around] : [])];
        const first = refusing.some(({ isRefused }) => !isRefused);
        for (const bucket of refusing) bucket.isRefused = true;
        return { ok: false, until: now + Math.max(...waits), first };
      }
      persons.take(asker);
      if (around) places.take(around);
      return { ok: true };
    },
  };
}

interface Buckets {
  /** Filled up to the time given, which may not be earlier than before. */
  find(id: string, at: number): Bucket;
  /** Milliseconds until there is a token. */
  wait(bucket: Bucket): number;
  take(bucket: Bucket): void;
}

function createBuckets({ burst, perMinute }: RateLimit, keep: number): Buckets {
  const buckets = new Map<string, Bucket>();
  const room = (Math.max(burst, 1) - 1) * TOKEN;

  /**
   * Full buckets go first, as they are what a new one is; then the longest unused. A quarter goes at once, so that
   * looking at all of them is paid for by those that come after.
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
