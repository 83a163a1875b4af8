import type { Delivery, Instant, Pause, Refusal, Subscription } from '../store/store.ts';
import type { NextPassage } from './next-passage.ts';

/** Reason why an excerpt cannot be posted until people change something. */
export type Obstacle = Exclude<Pause, 'asked'>;

/** An excerpt as it is posted. */
export interface Post {
  readonly subscription: Subscription;
  /** Id of the delivery: in the post's buttons, so that the post can be found, and in its nonce. */
  readonly deliveryId: string;
  readonly due: Instant;
  /** True if the post mentions that it is late. */
  readonly isLate: boolean;
  /** True if only the beginning of the passage is shown: Discord has failed on more of it. */
  readonly isShort: boolean;
  readonly excerpt: NextPassage;
  /** Next due instant; undefined while the subscription is paused on request. */
  readonly nextDue: Instant | undefined;
}

/** Result of a request to Discord. */
export type Outcome =
  | { readonly kind: 'sent'; readonly channel: string; readonly message: string }
  | { readonly kind: 'blocked'; readonly obstacle: Obstacle }
  | Trouble
  /** Discord refuses this excerpt, and will every time. */
  | Refused;

interface Refused {
  readonly kind: 'refused';
  readonly reason: string;
}

export function isRefusal(reason: string): reason is Refusal {
  return /^refused \d+$/u.test(reason);
}

/** Reason of trouble that a message itself may make, or a channel: Discord fails on it, where it should refuse. */
export const FAILED_ON = 'status 500';

/** Reason of trouble: Discord answers, but does not show what was posted. */
export const UNSEEN = 'unseen';

/** A failure that passes by itself, so that a retry may succeed. */
export interface Trouble {
  readonly kind: 'trouble';
  /** Keyword for the log and the history. */
  readonly reason: string;
  /** True if the post may have been made all the same. */
  readonly unsure: boolean;
  /** Rate limit of Discord: milliseconds to wait, and whether it holds for every request. */
  readonly wait?: { readonly ms: number; readonly forAll: boolean };
}

/** Discord as the daily excerpts see it. No method waits or retries by itself. */
export interface Publisher {
  /** An obstacle that is known without asking Discord. */
  obstacle(subscription: Subscription): Obstacle | undefined;
  /** The same, where need be by asking Discord; `trouble` where that fails. */
  look(subscription: Subscription): Promise<Obstacle | 'trouble' | undefined>;
  post(post: Post): Promise<Outcome>;
  /** Looks for the post of an attempt that began at `triedAt`; `none` when it certainly was not made. */
  find(subscription: Subscription, delivery: Delivery): Promise<Outcome | { readonly kind: 'none' }>;
  /** Direct message to the subscriber: the subscription is paused, and why. Repeated within minutes, it is sent once. */
  tell(subscription: Subscription, obstacle: Obstacle): Promise<Outcome>;
  /** Direct message that announces excerpts; shows whether messages reach the person. */
  welcome(subscription: Subscription): Promise<Outcome>;
}
