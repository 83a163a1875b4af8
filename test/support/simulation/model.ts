import type { Instant, Store, Subscription, Taken } from '../../../src/store/store.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Articles by name, with how many passages each has: few, so that readings start over and rounds end. */
export const ARTICLES = { alpha: 7, beta: 11, gamma: 5 } as const;

export interface SimulationOptions {
  readonly seed: number;
  readonly from: Instant;
  readonly to: Instant;
  readonly streams: number;
}

/** When something cannot be posted, from an instant to another. */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/** A subscription with all that happened to it. */
export interface Stream {
  /** As it was started. */
  readonly subscription: Subscription;
  readonly dues: readonly Instant[];
  /** Spans in which it was not allowed to post, or could not write to the person. */
  readonly closed: Span[];
  /** When its server removed the bot. */
  removedAt: Instant | undefined;
  /** When its channel was deleted. */
  deletedAt: Instant | undefined;
  /** How often who started it was told that it rests; known where that person started nothing else. */
  told: number;
  readonly isAlone: boolean;
}

/** An excerpt that the local Discord saw. */
export interface Seen {
  readonly at: Instant;
  readonly channel: string;
  readonly message: string;
  readonly delivery: string;
  /** Of which article, and which of its passages, from 1. */
  readonly article: string;
  readonly number: number;
  readonly text: string;
}

export interface Simulated {
  readonly streams: readonly Stream[];
  readonly seen: readonly Seen[];
  /** Whose delivery it is, and for which due instant. */
  readonly deliveries: ReadonlyMap<string, Taken>;
  /** Spans in which the process did not run, or Discord was out of order: both for long. */
  readonly down: readonly (Span & { readonly kind: 'stopped' | 'killed' | 'outage' })[];
  /** Instants at which a process was killed. */
  readonly kills: readonly Instant[];
  /** Streams that came to rest just when the process ended: who was to be told may not be. */
  readonly untold: ReadonlySet<string>;
  /** What was found wrong on the way. */
  readonly faults: readonly string[];
  readonly store: Store;
  readonly endedAt: Instant;
  /** How often each thing happened. */
  readonly counts: Readonly<Record<string, number>>;
  close(): Promise<void>;
}

export const SERVERS = 12;
export const CHANNELS = 3;
export const NOT_AFFECTED = 'Control';
