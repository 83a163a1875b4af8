import type { Library } from 'passages';
import type { Delivery, Instant, Scope, Subscription } from '../store/store.ts';
import { createDeliverer, type DelivererOptions } from './deliverer.ts';
import { ended, planNow, randomId } from './plan.ts';
import type { Obstacle, Outcome } from './publisher.ts';
import { nextDue, nextDueOnLaterDay } from './schedule.ts';
import { createPicker, type NextPassage } from './next-passage.ts';

/** What somebody wants to be posted, and where. */
export type Wish = Omit<Subscription, 'id' | 'bookmark' | 'nextDue' | 'pause' | 'pausedAt' | 'startedAt'>;

/** A subscription that was started, or why it was not. */
export type Started =
  | { readonly subscription: Subscription }
  | { readonly problem: Obstacle | 'tooMany' | 'same' | 'trouble'; readonly most?: number };

/** What stands in the way of a subscription, or that nothing does. */
export interface Resumed {
  readonly subscription: Subscription;
  readonly obstacle: Obstacle | undefined;
}

/** What was passed over. */
export interface Skipped {
  /** The subscription as it is then. */
  readonly subscription: Subscription;
  readonly excerpt: NextPassage | undefined;
}

/** How a subscription stands. */
export interface Checkup {
  readonly subscription: Subscription;
  /** What comes next; undefined where there is nothing to read. */
  readonly excerpt: NextPassage | undefined;
  /** The next instants at which it falls due. */
  readonly dates: readonly Instant[];
  /** What became of the one that was due last; undefined where none was yet. */
  readonly last: Delivery | undefined;
}

/** Excerpts a day: what people do with their subscriptions, and the posting of what is due. */
export interface Daily {
  /** Starts a subscription; one by direct message is announced there, which shows whether messages arrive. */
  start(wish: Wish): Promise<Started>;
  subscription(id: string): Promise<Subscription | undefined>;
  of(scope: Scope): Promise<readonly Subscription[]>;
  pause(id: string): Promise<Subscription | undefined>;
  resume(id: string): Promise<Resumed | undefined>;
  stop(id: string): Promise<boolean>;
  /** Passes over the excerpt that comes next, or the day that it would come on. */
  skip(id: string, what: 'excerpt' | 'day'): Promise<Skipped | undefined>;
  /** Posts what comes next at once; the next one falls due on a later day. `busy`: one is being posted just now. */
  now(id: string): Promise<Outcome | 'busy' | undefined>;
  check(id: string): Promise<Checkup | undefined>;
  history(id: string, limit: number): Promise<readonly Delivery[]>;
  zone(scope: Scope): Promise<string | undefined>;
  /** How much is kept of a person: subscriptions started, and sent to them. */
  kept(person: string): Promise<{ readonly started: number; readonly zone: string | undefined }>;

  forgetGuild(guild: string): Promise<void>;
  /** A channel is gone: what was to come there rests. */
  forgetChannel(channel: string): Promise<void>;
  forgetPerson(person: string): Promise<void>;
  /** What the bot may do in a server has changed: what rests there is tried again. */
  retry(guild: string): Promise<void>;

  /** Begins to post what is due. */
  begin(): void;
  /** Resolves when nothing is due and nothing is under way. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

export interface DailyOptions extends Omit<DelivererOptions, 'pickNext'> {
  readonly library: Library;
}

/** At most so many subscriptions of a server, and of a person: the 25 choices of a completion show them all. */
const MOST = { guild: 25, person: 10 };
const DATES_SHOWN = 3;
/** In milliseconds: nobody skips a month beforehand. */
const FARTHEST = 60 * 24 * 60 * 60_000;
/** More than anybody skips beforehand. */
const RECENT = 50;

export function createDaily(options: DailyOptions): Daily {
  const { store, library, publisher, clock, random } = options;
  const pickNext = createPicker(library);
  const deliverer = createDeliverer({ ...options, pickNext });

  async function add(wish: Wish): Promise<Started> {
    const now = clock.now();
    const rest = { bookmark: '', pause: null, pausedAt: null, startedAt: now };
    const subscription = { ...wish, ...rest, id: randomId(random), nextDue: nextDue(wish, now) };
    const { guild, person } = wish;
    const obstacle = publisher.obstacle(subscription);
    if (obstacle !== undefined) return { problem: obstacle };
    if (guild !== null) {
      await store.add(subscription);
      await store.rememberZone({ guild }, wish.zone);
      return { subscription };
    }
    const outcome = await publisher.welcome(subscription);
    if (outcome.kind === 'blocked') return { problem: outcome.obstacle };
    if (outcome.kind !== 'sent') return { problem: 'trouble' };
    const reached = { ...subscription, channel: outcome.channel };
    await store.add(reached);
    await store.rememberZone({ person }, wish.zone);
    return { subscription: reached };
  }

  const obstacleOf = (subscription: Subscription): Obstacle | undefined =>
    publisher.obstacle(subscription) ?? (pickNext(subscription) ? undefined : 'nothingToRead');

  const of = (scope: Scope): Promise<readonly Subscription[]> =>
    'guild' in scope ? store.ofGuild(scope.guild) : store.ofPerson(scope.person);

  return {
    async start(wish) {
      const { guild, person } = wish;
      const there = await of(guild === null ? { person } : { guild });
      const most = guild === null ? MOST.person : MOST.guild;
      if (there.some((each) => isSame(each, wish))) return { problem: 'same' };
      if (there.length >= most) return { problem: 'tooMany', most };
      const started = await add(wish);
      deliverer.wake();
      return started;
    },
    subscription: store.subscription,
    of,
    async pause(id) {
      const now = clock.now();
      await store.change(id, { pause: 'asked', pausedAt: now });
      // What waits for another try is given up now.
      await store.release({ subscription: id }, now);
      deliverer.wake();
      return store.subscription(id);
    },
    async resume(id) {
      const subscription = await store.subscription(id);
      if (!subscription) return undefined;
      const now = clock.now();
      // What was skipped, or posted before its time, stays so.
      const { pause, nextDue: due } = subscription;
      // One that is so far ahead was planned by a clock that was wrong.
      const isWrong = (pause === 'asked' && due <= now) || due > now + FARTHEST;
      const obstacle = pause === 'channelGone' ? pause : obstacleOf(subscription);
      const rests = obstacle !== undefined && pause !== 'asked';
      await store.change(id, {
        ...(!rests && { pause: null, pausedAt: null }),
        ...(isWrong && { nextDue: nextDue(subscription, now) }),
      });
      if (obstacle !== undefined) await store.block(id, obstacle, now);
      await store.release({ subscription: id }, now);
      deliverer.wake();
      const resumed = await store.subscription(id);
      return resumed && { subscription: resumed, obstacle };
    },
    stop: store.remove,
    async skip(id, what) {
      const subscription = await store.subscription(id);
      if (!subscription) return undefined;
      const now = clock.now();
      const { nextDue: due } = subscription;
      const excerpt = what === 'excerpt' ? pickNext(subscription) : undefined;
      const change = excerpt ? { bookmark: excerpt.bookmark } : { nextDue: nextDue(subscription, Math.max(due, now)) };
      if (what === 'excerpt' && !excerpt) return { subscription, excerpt };
      await store.change(id, change);
      const skipped = ended(randomId(random), excerpt ? now : due, now, { state: 'skipped', reason: 'asked' });
      await store.note({ ...skipped, subscription: id, passage: excerpt?.passage.id ?? null });
      deliverer.wake();
      return { subscription: { ...subscription, ...change }, excerpt };
    },
    async now(id) {
      const now = clock.now();
      const claimed = await store.claimOne(id, (subscription) =>
        planNow(Math.max(nextDueOnLaterDay(subscription, now), subscription.nextDue), {
          now,
          pick: pickNext(subscription),
          newId: () => randomId(random),
        }),
      );
      const [taken] = claimed ?? [];
      if (taken) return deliverer.deliver(taken);
      const subscription = await store.subscription(id);
      if (!subscription) return undefined;
      // One that waits is tried again.
      await store.release({ subscription: id }, now);
      deliverer.wake();
      const known = subscription.pause === 'asked' ? undefined : subscription.pause;
      const obstacle = obstacleOf(subscription) ?? known ?? undefined;
      return obstacle === undefined ? 'busy' : { kind: 'blocked', obstacle };
    },
    async check(id) {
      const subscription = await store.subscription(id);
      if (!subscription) return undefined;
      // A day that was skipped beforehand has not come yet.
      const latest = await store.history(id, RECENT);
      const last = latest.find(({ due }) => due <= clock.now());
      const dates = [subscription.nextDue];
      while (dates.length < DATES_SHOWN) dates.push(nextDue(subscription, dates.at(-1) ?? 0));
      return { subscription, excerpt: pickNext(subscription), dates, last };
    },
    history: store.history,
    zone: store.zone,
    async kept(person) {
      return { started: await store.countOf(person), zone: await store.zone({ person }) };
    },
    forgetGuild: store.forgetGuild,
    forgetChannel: deliverer.forgetChannel,
    forgetPerson: store.forgetPerson,
    async retry(guild) {
      await store.release({ guild }, clock.now());
      deliverer.wake();
    },
    begin: deliverer.start,
    idle: deliverer.idle,
    close: deliverer.close,
  };
}

/** Whether both would post the same at the same time in the same place. */
function isSame(one: Wish, other: Wish): boolean {
  const what = ['channel', 'minute', 'days', 'zone', 'article', 'order'] as const;
  return what.every((field) => one[field] === other[field] || (field === 'channel' && other.guild === null));
}
