/** An excerpt that Discord took. */
export interface Seen {
  readonly at: number;
  readonly delivery: string;
  readonly message: string;
}

/** Every subscription with its delivery of the day, as the database has it in the end. */
export type Kept = readonly {
  readonly subscription: string;
  readonly delivery: string | undefined;
  readonly due: number;
  readonly state: string | undefined;
  readonly message: string | undefined;
  /** When it was settled. */
  readonly at: number;
}[];

export interface Tally {
  /** Subscriptions that nothing was posted of. */
  readonly lost: readonly string[];
  /** Subscriptions that something was posted of more than once. */
  readonly doubled: readonly string[];
  /** Subscriptions whose delivery is not written down as sent, with one of the messages that Discord took. */
  readonly unsettled: readonly string[];
  /** Messages that belong to no delivery. */
  readonly strangers: number;
}

/** Holds what Discord took against what was due: one for each subscription. */
export function tally(kept: Kept, seen: readonly Seen[]): Tally {
  const owners = new Map(kept.map(({ delivery, subscription }) => [delivery, subscription]));
  const posts = Map.groupBy(seen, ({ delivery }) => owners.get(delivery));
  const of = (subscription: string): readonly Seen[] => posts.get(subscription) ?? [];
  const those = (is: (each: Kept[number]) => boolean): string[] => [
    ...new Set(kept.filter(is).map(({ subscription }) => subscription)),
  ];
  return {
    lost: those(({ subscription }) => of(subscription).length === 0),
    doubled: those(({ subscription }) => of(subscription).length > 1),
    unsettled: those(
      ({ subscription, state, message }) =>
        state !== 'sent' || !of(subscription).some((post) => post.message === message),
    ),
    strangers: posts.get(undefined)?.length ?? 0,
  };
}

/**
 * Number of deliveries posted by a process that was killed before it wrote that down: another one found the post.
 * @param kills when a process was killed, and all that it had sent had come
 */
export function foundPosted(kept: Kept, seen: readonly Seen[], kills: readonly number[]): number {
  const settledAt = new Map(kept.map(({ message, at }) => [message, at]));
  return seen.filter(({ message, at }) => kills.some((kill) => at <= kill && kill < (settledAt.get(message) ?? -1)))
    .length;
}

/** The most that happened within a second, whenever it began. */
export function mostInASecond(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  let most = 0;
  for (let first = 0, next = 0; first < sorted.length; first += 1) {
    while (next < sorted.length && (sorted[next] ?? 0) - (sorted[first] ?? 0) < 1000) next += 1;
    most = Math.max(most, next - first);
  }
  return most;
}

/** Number of posts that came after one that was to come later. */
export function outOfOrder(order: readonly number[]): number {
  let highest = -Infinity;
  let count = 0;
  for (const place of order) {
    if (place < highest) count += 1;
    highest = Math.max(highest, place);
  }
  return count;
}
