import type { Delivery, Instant, Pause, Subscription } from '../store/store.ts';
import type { NextPassage } from './next-passage.ts';

/** Why something cannot be posted, until people change it. */
export type Obstacle = Exclude<Pause, 'asked'>;

/** An excerpt as it is posted. */
export interface Post {
  readonly subscription: Subscription;
  /** The delivery's id. It stands in the post, so that it is found again; the nonce is made of it. */
  readonly deliveryId: string;
  readonly due: Instant;
  /** Whether it comes so late that this is said. */
  readonly isLate: boolean;
  readonly excerpt: NextPassage;
  /** When the next one falls due; undefined while somebody has paused it. */
  readonly nextDue: Instant | undefined;
}

/** What came of an attempt. */
export type Outcome =
  | { readonly kind: 'sent'; readonly channel: string; readonly message: string }
  | { readonly kind: 'blocked'; readonly obstacle: Obstacle }
  | Trouble
  /** Discord will never take it. */
  | Refused;

interface Refused {
  readonly kind: 'refused';
  readonly reason: string;
}

/** Something that passes. */
export interface Trouble {
  readonly kind: 'trouble';
  /** A word for the log and the history. */
  readonly reason: string;
  /** Whether it may have been posted all the same. */
  readonly unsure: boolean;
  /** Milliseconds after which Discord wants to be asked again; for everything, when it is meant so. */
  readonly wait?: { readonly ms: number; readonly forAll: boolean };
}

/** Where excerpts go out: Discord, as the daily part sees it. Nothing here waits or tries again by itself. */
export interface Publisher {
  /** What is known, without asking Discord, to be in the way. */
  obstacle(subscription: Subscription): Obstacle | undefined;
  post(post: Post): Promise<Outcome>;
  /** Looks whether an attempt that began at `triedAt` was posted after all; `none` when it surely was not. */
  find(subscription: Subscription, delivery: Delivery): Promise<Outcome | { readonly kind: 'none' }>;
  /** Tells who started a subscription, by direct message, why it rests; twice within a minute is once. */
  tell(subscription: Subscription, obstacle: Obstacle): Promise<Outcome>;
  /** Sends somebody the word that excerpts will come; shows whether direct messages reach them. */
  welcome(subscription: Subscription): Promise<Outcome>;
}
