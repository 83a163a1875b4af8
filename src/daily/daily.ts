import type { Library } from 'passages';
import { createZoneSearch, nextDue, nextDueOnLaterDay, type ZoneChoice, zoneNamed } from 'times';
import { type Clock, discordTime } from '../clock.ts';
import type { Delivery, Instant, Scope, Store, Subscription } from '../store/store.ts';
import { createDeliverer, type Deliverer, type DelivererOptions } from './deliverer.ts';
import { createPicker, type NextPassage, type Picker } from './next-passage.ts';
import { ended, planNow, randomId } from './plan.ts';
import type { Obstacle, Outcome, Publisher } from './publisher.ts';
import { latestAt } from './upkeep.ts';

/** A subscription as a person asks for it. */
export type Wish = Omit<Subscription, 'id' | 'bookmark' | 'nextDue' | 'pause' | 'pausedAt' | 'startedAt'>;

/** A started subscription, or the reason why there is none. `most` is the limit that `tooMany` ran into. */
export type Started =
  | { readonly subscription: Subscription }
  | { readonly problem: Obstacle | 'tooMany' | 'same' | 'gone' | 'trouble'; readonly most?: number };

export interface Resumed {
  readonly subscription: Subscription;
  /** Reason why it stays paused all the same, `trouble` where Discord could not be asked; undefined where nothing is in the way. */
  readonly obstacle: Obstacle | 'trouble' | undefined;
}

export interface Skipped {
  /** The subscription after the skip. */
  readonly subscription: Subscription;
  /** The skipped excerpt; undefined where a day was skipped, or where there is nothing to read. */
  readonly excerpt: NextPassage | undefined;
}

export interface Checkup {
  readonly subscription: Subscription;
  /** The next excerpt; undefined where there is nothing to read. */
  readonly excerpt: NextPassage | undefined;
  /** Reason why it cannot be posted. */
  readonly obstacle: Obstacle | undefined;
  /** The next three due instants. */
  readonly dates: readonly Instant[];
  /** The latest delivery that has fallen due; undefined before the first. */
  readonly last: Delivery | undefined;
  /** Discord's time, where the bot's clock is minutes off. */
  readonly discord: Instant | undefined;
}

/** Daily excerpts: the commands on subscriptions, and the delivery of what is due. */
export interface Daily {
  /** Adds a subscription. One by direct message is announced there, which shows whether messages arrive. */
  start(wish: Wish): Promise<Started>;
  subscription(id: string): Promise<Subscription | undefined>;
  of(scope: Scope): Promise<readonly Subscription[]>;
  pause(id: string): Promise<Subscription | undefined>;
  resume(id: string): Promise<Resumed | undefined>;
  stop(id: string): Promise<boolean>;
  /** Skips the next excerpt, or the next day. Undefined when there is no such subscription. */
  skip(id: string, what: 'excerpt' | 'day'): Promise<Skipped | undefined>;
  /**
   * Posts the next excerpt at once; the one after it falls due on a later day.
   * `busy`: a post is under way. Undefined: no such subscription.
   */
  now(id: string): Promise<Outcome | 'busy' | undefined>;
  check(id: string): Promise<Checkup | undefined>;
  /** Deliveries, latest due first. */
  history(id: string, limit: number): Promise<readonly Delivery[]>;
  /** Time zones to offer while one is typed. @param language BCP 47 tag of whoever types */
  suggestZones(typed: string, first: readonly string[], language: string): readonly ZoneChoice[];
  /** The time zone last chosen in a server or by a person. */
  zone(scope: Scope): Promise<string | undefined>;
  /** Data stored about a person: the number of subscriptions they started, and their time zone. */
  kept(person: string): Promise<{ readonly started: number; readonly zone: string | undefined }>;

  forgetGuild(guild: string): Promise<void>;
  /** Pauses the subscriptions of a channel that is gone. */
  forgetChannel(channel: string): Promise<void>;
  forgetPerson(person: string): Promise<void>;
  /** Retries at once what is waiting in a server, after the bot's permissions there have changed. */
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

/** Everything that the commands below work on. */
interface Parts {
  readonly store: Store;
  readonly publisher: Pick<Publisher, 'obstacle' | 'look' | 'welcome'>;
  readonly clock: Clock;
  readonly random: () => number;
  readonly pickNext: Picker;
  readonly deliverer: Pick<Deliverer, 'wake' | 'deliver'>;
}

/** Subscriptions at most, for a server and for a person: the 25 choices of an autocompletion show them all. */
const LIMITS = { guild: 25, person: 10 };
const DATES_SHOWN = 3;
/** Deliveries searched for the latest that has fallen due; nobody skips this many days ahead. */
const RECENT = 50;

export function createDaily(options: DailyOptions): Daily {
  const { store } = options;
  const pickNext = createPicker(options.library);
  const deliverer = createDeliverer({ ...options, pickNext });
  const zones = createZoneSearch();
  const parts: Parts = { ...options, pickNext, deliverer };
  return {
    start: (wish) => start(parts, wish),
    subscription: store.subscription,
    of: (scope) => ('guild' in scope ? store.ofGuild(scope.guild) : store.ofPerson(scope.person)),
    pause: (id) => pause(parts, id),
    resume: (id) => resume(parts, id),
    stop: store.remove,
    skip: (id, what) => skip(parts, id, what),
    now: (id) => postNow(parts, id),
    check: (id) => check(parts, id),
    history: store.history,
    suggestZones: (typed, first, language) => zones.suggest(typed, { now: options.clock.now(), first, language }),
    zone: store.zone,
    kept: async (person) => ({ started: await store.countOf(person), zone: await store.zone({ person }) }),
    forgetGuild: store.forgetGuild,
    forgetChannel: deliverer.forgetChannel,
    forgetPerson: store.forgetPerson,
    retry: (guild) => retry(parts, { guild }),
    begin: deliverer.start,
    idle: deliverer.idle,
    close: deliverer.close,
  };
}

async function start({ store, publisher, clock, random, deliverer }: Parts, wish: Wish): Promise<Started> {
  const { guild, person, zone } = wish;
  const now = clock.now();
  const rest = { bookmark: '', pause: null, pausedAt: null, startedAt: now };
  const subscription = { ...wish, ...rest, id: randomId(random), nextDue: nextDue(wish, now) };
  const obstacle = await publisher.look(subscription);
  if (obstacle !== undefined) return { problem: obstacle };
  const most = guild === null ? LIMITS.person : LIMITS.guild;
  const added = await store.add(subscription, most);
  if (added === 'tooMany') return { problem: 'tooMany', most };
  if (added === 'same') return { problem: 'same' };
  // Server or channel may be gone since the look: what was kept of them was deleted before this was added.
  const gone = await publisher.look(subscription);
  if (gone !== undefined) {
    await store.remove(subscription.id);
    return { problem: gone };
  }
  const started = guild === null ? await welcome(store, publisher, subscription) : { subscription };
  const scope = guild === null ? { person } : { guild };
  // A convenience: without it, the subscription is kept all the same.
  if ('subscription' in started) await store.rememberZone(scope, zone, subscription.id).catch(() => undefined);
  deliverer.wake();
  return started;
}

/** Announces a direct subscription, and removes it where the message cannot arrive. */
async function welcome(
  store: Store,
  publisher: Pick<Publisher, 'welcome'>,
  subscription: Subscription,
): Promise<Started> {
  const { id } = subscription;
  try {
    const outcome = await announce(publisher, subscription);
    if (outcome.kind === 'sent') {
      const { channel } = outcome;
      // False when the person had everything about them deleted meanwhile.
      const isKept = await store.change(id, { channel });
      return isKept ? { subscription: { ...subscription, channel } } : { problem: 'gone' };
    }
    await store.remove(id);
    return { problem: obstacleIn(outcome) ?? 'trouble' };
  } catch (error) {
    await store.remove(id);
    throw error;
  }
}

/** Sends the announcement; once more where it may have arrived, which would contradict the answer: Discord takes it once. */
async function announce(publisher: Pick<Publisher, 'welcome'>, subscription: Subscription): Promise<Outcome> {
  const outcome = await publisher.welcome(subscription);
  return outcome.kind === 'trouble' && outcome.unsure ? publisher.welcome(subscription) : outcome;
}

function obstacleIn(outcome: Outcome): Obstacle | 'trouble' | undefined {
  if (outcome.kind === 'blocked') return outcome.obstacle;
  return outcome.kind === 'sent' ? undefined : 'trouble';
}

async function pause({ store, clock, deliverer }: Parts, id: string): Promise<Subscription | undefined> {
  const now = clock.now();
  // A delivery that waits for a retry is taken at once, and given up because of the pause.
  await store.change(id, { pause: 'asked', pausedAt: now }, { release: now });
  deliverer.wake();
  return store.subscription(id);
}

async function resume(parts: Parts, id: string): Promise<Resumed | undefined> {
  const { store, clock, deliverer } = parts;
  const subscription = await store.subscription(id);
  if (!subscription) return undefined;
  const now = clock.now();
  const { guild, pause: reason, nextDue: due } = subscription;
  // A due instant ahead stays as it is: days may have been skipped, or an excerpt brought forward.
  const next = reason === 'asked' && due <= now ? nextDue(subscription, now) : due;
  const found = reason === 'channelGone' ? reason : await findObstacle(parts, subscription);
  // Only a message shows whether messages reach the person. Sent twice within minutes, it comes once.
  const isShown = found === undefined && guild === null && reason !== null;
  const shown = isShown ? await announce(parts.publisher, { ...subscription, nextDue: next }) : undefined;
  const obstacle = found ?? (shown && obstacleIn(shown));
  if (obstacle === 'trouble') return { subscription, obstacle };
  const restingSince = reason === 'asked' ? now : (subscription.pausedAt ?? now);
  const changes = {
    pause: obstacle ?? null,
    pausedAt: obstacle === undefined ? null : restingSince,
    nextDue: next,
    ...(shown?.kind === 'sent' && { channel: shown.channel }),
  };
  // False when it was changed, or a post moved it on, while Discord was asked.
  if (!(await store.change(id, changes, { from: subscription, release: now }))) return resume(parts, id);
  await store.replan({ now, beyond: now, subscription: id }, latestAt(now));
  deliverer.wake();
  const resumed = await store.subscription(id);
  return resumed && { subscription: resumed, obstacle };
}

async function retry({ store, clock, deliverer }: Parts, of: Parameters<Store['release']>[0]): Promise<void> {
  await store.release(of, clock.now());
  deliverer.wake();
}

async function findObstacle(
  { publisher, pickNext }: Parts,
  subscription: Subscription,
): Promise<Obstacle | 'trouble' | undefined> {
  return (await publisher.look(subscription)) ?? (pickNext(subscription) ? undefined : 'nothingToRead');
}

function unlessTrouble(found: Obstacle | 'trouble' | undefined): Obstacle | undefined {
  return found === 'trouble' ? undefined : found;
}

async function skip(parts: Parts, id: string, what: 'excerpt' | 'day'): Promise<Skipped | undefined> {
  const { store, clock, random, pickNext, deliverer } = parts;
  for (;;) {
    const subscription = await store.subscription(id);
    if (!subscription) return undefined;
    const now = clock.now();
    const { nextDue: due } = subscription;
    const excerpt = what === 'excerpt' ? pickNext(subscription) : undefined;
    if (what === 'excerpt' && !excerpt) return { subscription, excerpt };
    const changes = excerpt ? { bookmark: excerpt.bookmark } : { nextDue: nextDue(subscription, Math.max(due, now)) };
    const note = ended(randomId(random), excerpt ? now : due, now, { state: 'skipped', reason: 'asked' });
    const delivery = { ...note, subscription: id, passage: excerpt?.passage.id ?? null };
    // False when the subscription moved on since it was read: then the excerpt after this one is skipped.
    if (await store.note(delivery, { from: subscription, changes })) {
      deliverer.wake();
      return { subscription: { ...subscription, ...changes }, excerpt };
    }
  }
}

async function postNow(parts: Parts, id: string): Promise<Outcome | 'busy' | undefined> {
  const { store, clock, random, pickNext, deliverer } = parts;
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
  await retry(parts, { subscription: id });
  const known = subscription.pause === 'asked' ? undefined : subscription.pause;
  const obstacle = unlessTrouble(await findObstacle(parts, subscription)) ?? known ?? undefined;
  return obstacle === undefined ? 'busy' : { kind: 'blocked', obstacle };
}

async function check(parts: Parts, id: string): Promise<Checkup | undefined> {
  const { store, clock, pickNext } = parts;
  const subscription = await store.subscription(id);
  if (!subscription) return undefined;
  const latest = await store.history(id, RECENT);
  // Days skipped ahead have a delivery before they are due.
  const last = latest.find(({ due }) => due <= clock.now());
  const dates = [subscription.nextDue];
  // An abolished zone of one subscription must not hide the others of a list.
  const shown = zoneNamed(subscription.zone) === undefined ? 1 : DATES_SHOWN;
  while (dates.length < shown) dates.push(nextDue(subscription, dates.at(-1) ?? 0));
  const obstacle = unlessTrouble(await findObstacle(parts, subscription));
  const discord = (clock.ahead?.() ?? 0) === 0 ? undefined : discordTime(clock);
  return { subscription, excerpt: pickNext(subscription), obstacle, dates, last, discord };
}
