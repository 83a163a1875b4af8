/** Milliseconds since the epoch. */
export type Instant = number;

/** From the first passage to the last, or in an order of chance without a repeat until all were shown. */
export type Order = 'reading' | 'shuffled';

/**
 * Why a subscription rests. `asked`: somebody paused it, and nothing happens until it is resumed. The others: its last
 * excerpt could not be posted; it goes on falling due, and one that can be posted ends the pause.
 */
export type Pause = 'asked' | 'channelGone' | 'notAllowed' | 'directClosed' | 'nothingToRead';

/** An excerpt a day for a channel, or for a person by direct message. */
export interface Subscription {
  /** Ten characters of [a-z2-9]. */
  readonly id: string;
  /** Who started it, and whom a direct one is sent to; '' for somebody who had it forgotten. */
  readonly person: string;
  /** The server; null for a direct one. */
  readonly guild: string | null;
  /** Where it is posted; null for a conversation that was not opened yet. */
  readonly channel: string | null;
  /** Discord's tag of the language that posts are written in. */
  readonly locale: string;
  /** An article's id; null for the whole library. */
  readonly article: string | null;
  readonly order: Order;
  /** Minutes since midnight, 0 to 1439, of a clock on a wall in the zone. */
  readonly minute: number;
  /** The days of the week it is due on, as bits: Monday 1, Tuesday 2 … Sunday 64. At least one. */
  readonly days: number;
  /** An IANA name. */
  readonly zone: string;
  /** A role that every post mentions. */
  readonly role: string | null;
  /** Whether a thread is opened under every post. */
  readonly thread: boolean;
  /** Where the reading stands; only `daily/pick.ts` knows what is in it. '' at the start. */
  readonly bookmark: string;
  readonly nextDue: Instant;
  readonly pause: Pause | null;
  /** Since when it rests; null unless it does. */
  readonly pausedAt: Instant | null;
  readonly startedAt: Instant;
}

/** `claimed`: it is being posted, or tried again. The others are final. */
export type DeliveryState = 'claimed' | 'sent' | 'skipped' | 'failed';

/** One excerpt that fell due. There is at most one for each subscription and due instant. */
export interface Delivery {
  /** Ten characters of [a-z2-9]; stands in the custom ids of the post. */
  readonly id: string;
  readonly subscription: string;
  readonly due: Instant;
  readonly state: DeliveryState;
  /** The passage it is; null where none was chosen. */
  readonly passage: string | null;
  /** A claimed one: where the reading stands behind its passage. Null for all others. */
  readonly bookmark: string | null;
  /** When it was claimed, or came to its end. */
  readonly at: Instant;
  /** When the latest attempt to post it began; null before the first. To look whether it was posted is no attempt. */
  readonly triedAt: Instant | null;
  /** A claimed one: when it may be taken (again); see {@link Store.take}. Null for all others. */
  readonly tryAt: Instant | null;
  /** Whether an attempt may have posted it without our knowing. */
  readonly unsure: boolean;
  /** Where it was posted; null unless it was. */
  readonly channel: string | null;
  readonly message: string | null;
  /** Why it was skipped or failed, or is being tried again: a word of the program's, never of a person's. */
  readonly reason: string | null;
}

export interface Taken {
  readonly subscription: Subscription;
  readonly delivery: Delivery;
}

/** What becomes of a subscription that is due. */
export interface Plan {
  readonly nextDue: Instant;
  /** At most one of them claimed; others say what was skipped. */
  readonly deliveries: readonly Omit<Delivery, 'subscription'>[];
}

/** A server or a person, by Discord's id; the ids alone do not tell them apart. */
export type Scope = { readonly guild: string } | { readonly person: string };

/** Fields of a subscription that can be changed. */
export type Changes = Partial<Pick<Subscription, 'channel' | 'bookmark' | 'nextDue' | 'pause' | 'pausedAt' | 'role'>>;

/** What `add` did. `same`: there is an identical subscription. `tooMany`: the server or person has reached the limit. */
export type Added = 'added' | 'same' | 'tooMany';

/** A change of a subscription, made only while its bookmark and next due instant are those of `from`. */
export interface Move {
  readonly from: Pick<Subscription, 'bookmark' | 'nextDue'>;
  readonly changes: Pick<Changes, 'bookmark' | 'nextDue'>;
}

/**
 * Everything that is kept between restarts. Every method is one transaction, durable when its promise resolves; they
 * may be called by several at once. Rejects with the driver's error.
 */
export interface Store {
  /**
   * Adds a subscription. With `limit`, the same transaction first looks at what the server has, or the person for a direct
   * one: an identical subscription or `limit` others keep it from being added. Identical means the same channel (which
   * does not count for a direct one), minute, days, zone, article and order.
   * @throws when its id is taken
   */
  add(subscription: Subscription, limit?: number): Promise<Added>;
  subscription(id: string): Promise<Subscription | undefined>;
  /** Those of a server's channels, in the order they were started. */
  ofGuild(guild: string): Promise<readonly Subscription[]>;
  /** Those that are sent to a person, in the order they were started. */
  ofPerson(person: string): Promise<readonly Subscription[]>;
  /** False when there is no such subscription. A field that is undefined stays as it is. */
  change(id: string, changes: Changes): Promise<boolean>;
  /** Deletes it with all of its deliveries; false when there was none. */
  remove(id: string): Promise<boolean>;

  /**
   * The earliest instant at which something is to be done: a subscription falls due that is not paused by request and has
   * no claimed delivery, or a claimed delivery may be taken. Undefined when there is none.
   */
  nextMoment(): Promise<Instant | undefined>;
  /**
   * Plans the subscriptions whose next due instant is `now` or before, oldest first, at most `limit` of them; those
   * paused by request and those with a claimed delivery are left. Writes what `plan` says of each; gives those of which
   * a delivery was claimed, with the subscription as it is then. A claimed delivery is in the hands of the caller until
   * its `tryAt`. A due instant that has a delivery already gets no second one, and what was planned of it is left out. When
   * `plan` throws, nothing is written and the promise rejects with what it threw.
   */
  claim(now: Instant, limit: number, plan: (subscription: Subscription) => Plan): Promise<readonly Taken[]>;
  /**
   * The same for one subscription, due or not, paused or not. Undefined when there is none, or when it has a claimed
   * delivery already.
   */
  claimOne(id: string, plan: (subscription: Subscription) => Plan): Promise<readonly Taken[] | undefined>;
  /**
   * Claimed deliveries whose `tryAt` is `now` or before, oldest due first, at most `limit`, as they were; each is then in
   * the hands of the caller until `until`.
   */
  take(now: Instant, until: Instant, limit: number): Promise<readonly Taken[]>;
  /** Lets every claimed delivery be taken from `now` on: whoever had them in hand is no more. */
  releaseAll(now: Instant): Promise<void>;
  /** Lets the claimed deliveries of one subscription, or of all in a server, be taken from `now` on. */
  release(of: { readonly subscription: string } | { readonly guild: string }, now: Instant): Promise<void>;

  /** A claimed delivery is about to be posted, with this passage: from then on nobody is sure of it. */
  begin(
    deliveryId: string,
    attempt: { readonly at: Instant; readonly passage: string; readonly bookmark: string },
  ): Promise<void>;
  /** A claimed delivery was posted: keeps where, moves its subscription's bookmark, ends a pause that nobody asked for. */
  sent(
    deliveryId: string,
    post: { readonly at: Instant; readonly channel: string; readonly message: string },
  ): Promise<void>;
  /** A claimed delivery is to be tried again. */
  postpone(
    deliveryId: string,
    again: { readonly tryAt: Instant; readonly unsure: boolean; readonly reason: string },
  ): Promise<void>;
  /** A claimed delivery is given up. */
  fail(deliveryId: string, end: { readonly at: Instant; readonly reason: string }): Promise<void>;
  /**
   * Notes a delivery that is over, one that a person skipped, and makes the move that goes with it. A due instant that has
   * a delivery already keeps that one.
   * @returns false, with nothing written, when the subscription is gone or is not where the move begins
   */
  note(delivery: Delivery, move?: Move): Promise<boolean>;
  /**
   * Rests a subscription because its excerpt cannot be posted; one that somebody paused stays as it is, and one that rests
   * already only changes the reason. Gives whether it went on until now: its starter is told then, and not again.
   */
  block(id: string, pause: Exclude<Pause, 'asked'>, at: Instant): Promise<boolean>;

  /** What became of the latest deliveries, latest due first. */
  history(subscription: string, limit: number): Promise<readonly Delivery[]>;
  /** Deletes deliveries that came to their end before an instant, some at a time: in several transactions. */
  prune(before: Instant): Promise<void>;

  /** The zone last chosen in a server, or by a person for themselves. */
  zone(scope: Scope): Promise<string | undefined>;
  rememberZone(scope: Scope, zone: string): Promise<void>;

  /** Every server that something is kept of. */
  guilds(): Promise<readonly string[]>;
  /** Deletes everything kept of a server. */
  forgetGuild(guild: string): Promise<void>;
  /** Deletes the deliveries posted in a channel that is gone, and pauses what was to come there; gives the newly paused. */
  forgetChannel(channel: string, at: Instant): Promise<readonly Subscription[]>;
  /** Deletes what is sent to a person and their zone, and forgets who started what a server keeps. */
  forgetPerson(person: string): Promise<void>;
  /** How many subscriptions a person has started, in servers and for themselves. */
  countOf(person: string): Promise<number>;

  /**
   * Keeps whose data these are, the first time; afterwards gives the application that was kept then.
   * @param application Discord's id of the bot
   */
  owner(application: string): Promise<string>;

  /** Waits for what was asked before; whatever is asked afterwards rejects. */
  close(): Promise<void>;
}
