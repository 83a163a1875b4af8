import type { Exceptions } from 'times';

/** Milliseconds since the epoch. */
export type Instant = number;

/** `reading`: from the first passage to the last. `shuffled`: at random, without a repeat until all were shown. */
export type Order = 'reading' | 'shuffled';

/**
 * Reason of a pause. `asked`: a person paused it, and it stays paused until it is resumed. All others: the last excerpt
 * could not be posted; the subscription still falls due, and the first successful post ends the pause. A refusal: on
 * three dates. `locked`: a thread, or another channel that takes no messages.
 */
export type Pause = 'asked' | 'channelGone' | 'locked' | 'notAllowed' | 'directClosed' | 'nothingToRead' | Refusal;

/** Keyword for a refusal of Discord, with its error code, or the HTTP status where it names none. */
export type Refusal = `refused ${number}`;

/** Daily excerpts in a channel, or for a person by direct message. */
export interface Subscription {
  /** Ten characters of [a-z2-9]. */
  readonly id: string;
  /** The subscriber, to whom direct excerpts are sent; '' for a person who was forgotten on request. */
  readonly person: string;
  /** The server; null for a direct one. */
  readonly guild: string | null;
  /** Channel of the posts; null for a direct conversation that was not opened yet. */
  readonly channel: string | null;
  /** Discord's language tag for the posts. */
  readonly locale: string;
  /** An article's id; null for the whole library. */
  readonly article: string | null;
  readonly order: Order;
  /** Local time in minutes since midnight, 0 to 1439. */
  readonly minute: number;
  /** Days of the week as bits: Monday 1, Tuesday 2 … Sunday 64. At least one. */
  readonly days: number;
  /** IANA name of the time zone. */
  readonly zone: string;
  /** Role that every post mentions. */
  readonly role: string | null;
  /** True if a thread is opened under every post. */
  readonly thread: boolean;
  /** Position of the reading; only `daily/next-passage.ts` reads it. '' at the start. */
  readonly bookmark: string;
  readonly nextDue: Instant;
  readonly pause: Pause | null;
  /** Beginning of the pause; null when it is not paused. */
  readonly pausedAt: Instant | null;
  readonly startedAt: Instant;
}

/** `claimed`: being posted, or waiting for a retry. All others are final. */
export type DeliveryState = 'claimed' | 'sent' | 'skipped' | 'failed';

/** An excerpt that fell due. At most one for each subscription and due instant. */
export interface Delivery {
  /** Ten characters of [a-z2-9]; part of the custom ids in the post. */
  readonly id: string;
  readonly subscription: string;
  readonly due: Instant;
  readonly state: DeliveryState;
  /** Null where no passage was picked. */
  readonly passage: string | null;
  /** Of a claimed delivery: the bookmark after its passage. Null for all others. */
  readonly bookmark: string | null;
  /** Instant of its claim, or of its end. */
  readonly at: Instant;
  /** Beginning of the first attempt that may have posted it, or of the latest one; null before any. A look is no attempt. */
  readonly triedAt: Instant | null;
  /** Of a claimed delivery: end of the lease, when it may be taken again; see {@link Store.take}. Null for all others. */
  readonly tryAt: Instant | null;
  /** True if an attempt may have posted it without an answer. */
  readonly unsure: boolean;
  /** Channel of the post; null unless it was posted. */
  readonly channel: string | null;
  readonly message: string | null;
  /** Keyword: why it was skipped, failed, or is retried. Never text of a person. */
  readonly reason: string | null;
}

/** A claimed delivery that the caller holds the lease of. */
export interface Taken {
  readonly subscription: Subscription;
  readonly delivery: Delivery;
}

/** Changes for a subscription that is due. */
export interface Plan {
  readonly nextDue: Instant;
  /** At most one claimed; the others were skipped or failed. */
  readonly deliveries: readonly Omit<Delivery, 'subscription'>[];
}

/** A server or a person by Discord's id. The id alone does not tell which. */
export type Scope = { readonly guild: string } | { readonly person: string };

/** Fields of a subscription that can be changed. */
export type Changes = Partial<Pick<Subscription, 'channel' | 'bookmark' | 'nextDue' | 'pause' | 'pausedAt' | 'role'>>;

/** Result of `add`. `same`: there is an identical subscription. `tooMany`: the server or person has reached the limit. */
export type Added = 'added' | 'same' | 'tooMany';

/** State of a subscription when somebody looked: a change that was made up from it is made only while it still is there. */
export type Position = Pick<Subscription, 'bookmark' | 'nextDue' | 'pause'>;

/** A change of a subscription, made only from a position. */
export interface Move {
  readonly from: Position;
  readonly changes: Pick<Changes, 'bookmark' | 'nextDue'>;
}

/**
 * Everything that is kept between restarts. Each method is one transaction, durable when its promise resolves, and safe to
 * call at the same time as others. Rejects with a `DatabaseError` when the database cannot be used.
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
  /** Subscriptions of a server's channels, oldest first. */
  ofGuild(guild: string): Promise<readonly Subscription[]>;
  /** Direct subscriptions of a person, oldest first. */
  ofPerson(person: string): Promise<readonly Subscription[]>;
  /**
   * A field that is undefined stays as it is. With `release`, ends the leases of its deliveries at that instant, too.
   * @returns false, with nothing changed, when there is no such subscription or it is not where `from` says
   */
  change(
    id: string,
    changes: Changes,
    also?: { readonly from?: Position; readonly release?: Instant },
  ): Promise<boolean>;
  /** Deletes it with all of its deliveries; false when there was none. */
  remove(id: string): Promise<boolean>;

  /**
   * Earliest instant with work: a subscription falls due that is not paused on request and has no claimed delivery, or a
   * lease ends. Undefined when there is none.
   */
  nextMoment(): Promise<Instant | undefined>;
  /**
   * Plans at most `limit` subscriptions that are due at `now`, oldest due instant first; leaves out those that are paused
   * on request or have a claimed delivery. Stores the plans, and gives the claimed deliveries with their subscriptions as
   * they are then. The caller has the lease of each until its `tryAt`. A due instant that has a delivery already keeps
   * that one. When `plan` throws, nothing is stored, and the promise rejects with its error.
   */
  claim(now: Instant, limit: number, plan: (subscription: Subscription) => Plan): Promise<readonly Taken[]>;
  /** Claims for one subscription, due or not, paused or not. Undefined when it does not exist or has a claimed delivery. */
  claimOne(id: string, plan: (subscription: Subscription) => Plan): Promise<readonly Taken[] | undefined>;
  /**
   * Takes over at most `limit` claimed deliveries whose lease has ended at `now`, oldest due instant first, and gives them
   * as they were. The caller has the lease of each until `until`.
   */
  take(now: Instant, until: Instant, limit: number): Promise<readonly Taken[]>;
  /**
   * Brings next due instants forward to what `latest` gives, where they are later than that and than `beyond`: of all
   * subscriptions in several short transactions, or of one. It is told which one ahead was skipped on request, and which
   * of the last two days was not skipped.
   * @returns the number of these
   */
  replan(
    where: { readonly now: Instant; readonly beyond: Instant; readonly subscription?: string },
    latest: (subscription: Subscription, past: Exceptions) => Instant,
  ): Promise<number>;
  /** Ends all leases at `now`: the process that had them is gone. */
  releaseAll(now: Instant): Promise<void>;
  /** Ends the leases of a subscription, or of a server, at `now`. */
  release(of: { readonly subscription: string } | { readonly guild: string }, now: Instant): Promise<void>;

  /**
   * Marks a claimed delivery as about to be posted with this passage: unsure from now on. `at` becomes its `triedAt`.
   * @returns false, with nothing changed, when its subscription is not where `from` says; undefined when there is none
   */
  begin(
    deliveryId: string,
    attempt: { readonly at: Instant; readonly passage: string; readonly bookmark: string },
    from: Position,
  ): Promise<boolean | undefined>;
  /** Settles a claimed delivery as posted: moves the subscription's bookmark, and ends a pause unless it was asked for. */
  sent(
    deliveryId: string,
    post: { readonly at: Instant; readonly channel: string; readonly message: string },
  ): Promise<void>;
  /** Schedules a retry of a claimed delivery. */
  postpone(
    deliveryId: string,
    again: { readonly tryAt: Instant; readonly unsure: boolean; readonly reason: string },
  ): Promise<void>;
  /** Settles a claimed delivery as given up. With `movesOn`, the reading goes on after its passage. */
  fail(
    deliveryId: string,
    end: { readonly at: Instant; readonly reason: string; readonly movesOn?: boolean },
  ): Promise<void>;
  /**
   * Notes a delivery that is over, one that a person skipped, and makes the move that goes with it. A claimed delivery will
   * leave the bookmark where the move has put it. A due instant that has a delivery already keeps that one.
   * @returns false, with nothing written, when the subscription is gone or is not where the move begins
   */
  note(delivery: Delivery, move?: Move): Promise<boolean>;
  /**
   * Pauses a subscription because its excerpt cannot be posted. A pause on request stays as it is; any other only gets the
   * new reason.
   * @returns true if it was not paused before: then its subscriber is told, once
   */
  block(id: string, pause: Exclude<Pause, 'asked'>, at: Instant): Promise<boolean>;

  /** The latest deliveries, latest due instant first. */
  history(subscription: string, limit: number): Promise<readonly Delivery[]>;
  /**
   * Deletes deliveries that ended before an instant, and those that fall due after `now` although they have ended: unless
   * they ended within a day from now, in which an excerpt may have been posted or skipped on request. Keeps `now`, for
   * {@link Store.pruned}. In several short transactions.
   */
  prune(before: Instant, now: Instant): Promise<void>;
  /** Instant of the last pruning; before the first, the latest end of a delivery until `now`, if there is one. */
  pruned(now: Instant): Promise<Instant | undefined>;

  /** Time zone last chosen in a server, or by a person for themselves. */
  zone(scope: Scope): Promise<string | undefined>;
  /** With `subscription`, only while there is that one: it may have been forgotten with its server or person. */
  rememberZone(scope: Scope, zone: string, subscription?: string): Promise<void>;

  /** Every server that something is stored of. */
  guilds(): Promise<readonly string[]>;
  /** Deletes everything stored of a server. */
  forgetGuild(guild: string): Promise<void>;
  /** Deletes the deliveries of a channel that is gone, and pauses its subscriptions; gives those that were not paused before. */
  forgetChannel(channel: string, at: Instant): Promise<readonly Subscription[]>;
  /** Deletes a person's direct subscriptions and time zone, and removes their name from a server's subscriptions. */
  forgetPerson(person: string): Promise<void>;
  /** Number of subscriptions that a person has started, in servers and for themselves. */
  countOf(person: string): Promise<number>;

  /**
   * Stores the bot that owns the data, on the first call; gives the owner.
   * @param application Discord's id of the bot
   */
  owner(application: string): Promise<string>;

  /** Waits for calls under way; later calls reject. */
  close(): Promise<void>;
}
