import { scheduler } from 'node:timers/promises';
import type { Logger } from 'pino';
import { createLimiter, type Limiter } from 'times/pace';
import { DatabaseError } from 'sqlite-file';
import { createAlarm, type Alarm, type Clock } from '../clock.ts';
import { retry, sleep } from 'steady-requests';
import type { Delivery, Instant, Plan, Refusal, Store, Subscription, Taken } from '../store/store.ts';
import { attemptPost, settle, type Attempted, type AttemptOptions } from './attempt.ts';
import { createBreaker, FAULT, type Breaker } from './breaker.ts';
import type { Picker } from './next-passage.ts';
import { LEASE, planDue, planFault, randomId } from './plan.ts';
import { isRefusal, type Obstacle, type Outcome, type Publisher } from './publisher.ts';
import { createUpkeep } from './upkeep.ts';

export interface DelivererOptions {
  readonly store: Store;
  readonly pickNext: Picker;
  readonly publisher: Publisher;
  readonly clock: Clock;
  /** Gives numbers from 0 to 1, as `Math.random` does. */
  readonly random: () => number;
  readonly log: Logger;
  /** Posts a second at most; 0 means no limit. */
  readonly rate: number;
  /** Called when the clock was set. */
  readonly onJump?: () => void;
}

/** Claims what is due and posts it: exactly one post for each due instant, whenever the process ends. */
export interface Deliverer {
  /** Begins the loop: first what an earlier process left unfinished, then what falls due, until `close`. */
  start(): void;
  /** Looks at the store again: something may be due earlier than was known. */
  wake(): void;
  /** Posts a delivery that was just claimed, at once. */
  deliver(taken: Taken): Promise<Outcome>;
  /** Forgets what was posted in a channel that is gone, pauses its subscriptions, and tells their subscribers. */
  forgetChannel(channel: string): Promise<void>;
  /** Resolves when nothing is due and nothing is under way. */
  idle(): Promise<void>;
  /** Resolves when what is under way has ended. */
  close(): Promise<void>;
}

/** State of the loop. */
interface State extends DelivererOptions {
  readonly limiter: Limiter;
  readonly breaker: Breaker;
  readonly alarm: Alarm;
  readonly ending: AbortController;
  readonly underWay: Set<Promise<unknown>>;
  /** Ids of deliveries that are being posted. */
  readonly inHand: Set<string>;
  readonly awaitingIdle: (() => void)[];
  readonly upkeep: () => Promise<void>;
  running: Promise<void> | undefined;
}

/** Batch size, in deliveries. A crash leaves at most this many to look for; a batch holds up the database for milliseconds. */
const BATCH = 50;
/** Attempts at a time: a slow Discord must not make them pile up. */
const CONCURRENCY = 32;
/** Longest sleep, in milliseconds: a laptop may have been suspended meanwhile. */
const LONGEST_SLEEP = 60_000;
/** Wait before the database is tried again, in milliseconds. */
const STORE_RETRY = 1000;
/** Turns for an attempt that will probably be refused. Discord bans a bot for 10,000 refusals in 10 minutes. */
const UNLIKELY = 4;
/** Dates in a row that Discord refuses before a subscription is paused, and the time they span at least, in milliseconds. */
const REFUSALS = { dates: 3, lasting: 24 * 60 * 60_000 };
/** Attempts to tell a subscriber, and the wait between two in milliseconds: all within the minutes that Discord keeps a nonce. */
const TELL = { attempts: 6, wait: 5000 };

export function createDeliverer(options: DelivererOptions): Deliverer {
  const { clock, rate, log } = options;
  const state: State = {
    ...options,
    limiter: createLimiter({ clock, rate, concurrency: CONCURRENCY }),
    breaker: createBreaker(),
    alarm: createAlarm(clock),
    ending: new AbortController(),
    underWay: new Set(),
    inHand: new Set(),
    awaitingIdle: [],
    upkeep: createUpkeep(options),
    running: undefined,
  };
  return {
    start() {
      state.running ??= run(state).catch((error: unknown) =>
        log.error({ err: error }, 'The daily excerpts have stopped'),
      );
    },
    wake: state.alarm.wake,
    deliver(taken) {
      // Whoever asked hears what became of it although the database fails: it is settled when that works again.
      const { promise: unsettled, resolve } = Promise.withResolvers<Outcome>();
      return Promise.race([unsettled, track(state, attempt(state, taken, { isFresh: true, isAsked: true }, resolve))]);
    },
    forgetChannel: (channel) => forgetChannel(state, channel),
    idle: () => waitUntilIdle(state),
    close: () => close(state),
  };
}

async function run(state: State): Promise<void> {
  const { alarm, ending, log } = state;
  while (!ending.signal.aborted) {
    // Rounds in which nothing is posted would otherwise follow each other without a turn for anything else.
    await scheduler.yield();
    alarm.reset();
    const ms = await deliverBatch(state).catch((error: unknown) => {
      log[levelOf(error)]({ err: error }, 'The database failed; trying again');
      return STORE_RETRY;
    });
    if (ending.signal.aborted || ms <= 0) continue;
    const sleeping = alarm.sleep(ms);
    reportIdle(state);
    await sleeping;
  }
}

/** Begins to post a batch of what is due, oldest first; gives the milliseconds until the next batch. */
async function deliverBatch(state: State): Promise<number> {
  const { store, clock } = state;
  await state.upkeep();
  const now = clock.now();
  const batch = await claimBatch(state, now);
  for (const { taken, isFresh } of batch) if (!(await beginPost(state, taken, { isFresh, now }))) return 0;
  if (batch.length > 0) return 0;
  const next = (await store.nextMoment()) ?? Infinity;
  return Math.min(next - clock.now(), LONGEST_SLEEP);
}

interface Claimed {
  readonly taken: Taken;
  readonly isFresh: boolean;
}

/** Deliveries to retry and newly claimed ones, oldest first. */
async function claimBatch(state: State, now: Instant): Promise<readonly Claimed[]> {
  const { store, inHand } = state;
  const again = (await store.take(now, now + LEASE, BATCH)).filter(({ delivery }) => !inHand.has(delivery.id));
  const fresh = await store.claim(now, BATCH, (subscription) => plan(state, subscription, now));
  const batch = [
    ...again.map((taken) => ({ taken, isFresh: false })),
    ...fresh.map((taken) => ({ taken, isFresh: true })),
  ];
  return batch.toSorted((a, b) => a.taken.delivery.due - b.taken.delivery.due);
}

/** One that cannot be planned, such as one whose time zone was abolished, must not hold up the others. */
function plan({ pickNext, random, log }: State, subscription: Subscription, now: Instant): Plan {
  const newId = (): string => randomId(random);
  try {
    return planDue(subscription, { now, pick: pickNext(subscription), newId });
  } catch (error) {
    log.error({ err: error }, 'A daily excerpt cannot be planned; trying again tomorrow');
    return planFault(subscription, { now, newId });
  }
}

/** Waits for a turn and begins an attempt. False when the deliverer was closed meanwhile. */
async function beginPost(state: State, taken: Taken, { isFresh, now }: { isFresh: boolean; now: Instant }) {
  const { limiter, clock, ending } = state;
  await limiter.acquire(turnsFor(taken, isFresh));
  if (ending.signal.aborted) return false;
  if (clock.now() - now > LEASE / 2) {
    limiter.release();
    await giveBack(state, taken.delivery, isFresh);
  } else {
    void track(state, attempt(state, taken, { isFresh, isAsked: false }).finally(limiter.release));
  }
  return true;
}

/** Returns a delivery that waited too long for its turn: a post is looked for around the instant of its claim. */
function giveBack(state: State, { id, unsure, reason }: Delivery, isFresh: boolean): Promise<void> {
  const again = { tryAt: state.clock.now(), unsure: unsure && !isFresh, reason: reason ?? 'waiting' };
  return persist(state, 'giving back a delivery', () => state.store.postpone(id, again));
}

/** Turns for an attempt, one for each request: to look for a post, to open a conversation, to open a thread. */
function turnsFor({ subscription, delivery }: Taken, isFresh: boolean): number {
  const { pause, channel, thread } = subscription;
  if (pause !== null) return UNLIKELY;
  const isLookedFor = !isFresh && delivery.unsure;
  return 1 + Number(isLookedFor) + Number(channel === null) + Number(thread);
}

/** @param onUnsettled called with the outcome while it cannot be stored */
async function attempt(
  state: State,
  taken: Taken,
  options: AttemptOptions,
  onUnsettled: (outcome: Outcome) => void = () => undefined,
): Promise<Outcome> {
  const { inHand, limiter, breaker, log } = state;
  const { subscription, delivery } = taken;
  inHand.add(delivery.id);
  const attempted = await attemptPost(state, taken, options).catch((error: unknown): Attempted => {
    log[levelOf(error)]({ err: error }, 'An excerpt could not be posted');
    return { outcome: { kind: 'trouble', reason: FAULT, unsure: true }, unsure: true };
  });
  limiter.hold(breaker.record(attempted.outcome, subscription.guild, state.clock.now()));
  const store = () => finish(state, taken, attempted);
  await persist(state, 'settling a delivery', store, () => onUnsettled(attempted.outcome)).finally(() =>
    inHand.delete(delivery.id),
  );
  return attempted.outcome;
}

async function finish(state: State, taken: Taken, attempted: Attempted): Promise<void> {
  const { outcome } = attempted;
  if (outcome.kind === 'blocked') await block(state, taken.subscription, outcome.obstacle);
  // The loop may be asleep for longer than until the retry.
  if (await settle(state, taken, attempted)) state.alarm.wake();
  else if ('reason' in outcome && isRefusal(outcome.reason))
    await pauseRefused(state, taken.subscription, outcome.reason);
}

/** Pauses a subscription that Discord has refused on three dates in a row: it is not for a passage. */
async function pauseRefused(state: State, subscription: Subscription, refusal: Refusal): Promise<void> {
  const last = await state.store.history(subscription.id, REFUSALS.dates);
  const isRefused = last.every((delivery) => delivery.state === 'failed' && isRefusal(delivery.reason ?? ''));
  const lasted = (last[0]?.due ?? 0) - (last[REFUSALS.dates - 1]?.due ?? Infinity);
  if (isRefused && lasted >= REFUSALS.lasting) await block(state, subscription, refusal);
}

async function block(state: State, subscription: Subscription, obstacle: Obstacle): Promise<void> {
  const { id, channel } = subscription;
  if (obstacle === 'channelGone' && channel !== null) return forgetChannel(state, channel);
  if (await state.store.block(id, obstacle, state.clock.now())) tell(state, subscription, obstacle);
}

async function forgetChannel(state: State, channel: string): Promise<void> {
  const paused = await state.store.forgetChannel(channel, state.clock.now());
  // One message a person, however many subscriptions they started there.
  for (const [first] of Map.groupBy(paused, ({ person }) => person).values())
    if (first) tell(state, first, 'channelGone');
}

/** Direct message to the subscriber: the subscription is paused, and why. */
function tell(state: State, subscription: Subscription, obstacle: Obstacle): void {
  // No message can reach a person who was forgotten, or whose direct messages are closed.
  if (subscription.person === '' || obstacle === 'directClosed') return;
  void track(state, retryTelling(state, subscription, obstacle));
}

async function retryTelling(state: State, subscription: Subscription, obstacle: Obstacle): Promise<void> {
  const { limiter, publisher, clock, ending, log } = state;
  for (let attempts = 1; ; attempts += 1) {
    await limiter.acquire(UNLIKELY);
    const outcome = await publisher.tell(subscription, obstacle).finally(limiter.release);
    if (outcome.kind === 'sent') return;
    if (outcome.kind !== 'trouble' || attempts >= TELL.attempts || ending.signal.aborted) {
      log.warn({ subscription: subscription.id, outcome }, 'Nobody could be told that a subscription rests');
      return;
    }
    await sleep(clock, Math.max(TELL.wait, outcome.wait?.ms ?? 0), ending.signal);
  }
}

/** A failing database is in the log already, once, although it is tried every second. */
function levelOf(error: unknown): 'debug' | 'error' {
  return error instanceof DatabaseError ? 'debug' : 'error';
}

/** Repeats a write until the database takes it, or until the deliverer is closed. */
function persist(
  { clock, ending, log }: State,
  what: string,
  write: () => Promise<void>,
  onFailure: () => void = () => undefined,
): Promise<void> {
  const onError = (error: unknown, wait: number): number => {
    log[levelOf(error)]({ err: error, while: what }, 'The database failed; trying again');
    onFailure();
    return wait;
  };
  const wait = { first: STORE_RETRY, longest: STORE_RETRY };
  return retry(write, { clock, signal: ending.signal, wait, onError });
}

/** Keeps the deliverer busy until the work has ended; logs its failure. */
function track<T>(state: State, work: Promise<T>): Promise<T> {
  const settled = work
    .catch((error: unknown) => state.log.error({ err: error }, 'A delivery was left for the next start'))
    .finally(() => {
      state.underWay.delete(settled);
      reportIdle(state);
    });
  state.underWay.add(settled);
  return work;
}

function isIdle({ underWay, alarm, running, ending }: State): boolean {
  return underWay.size === 0 && (alarm.isSleeping || running === undefined || ending.signal.aborted);
}

function reportIdle(state: State): void {
  if (isIdle(state)) for (const resolve of state.awaitingIdle.splice(0)) resolve();
}

async function waitUntilIdle(state: State): Promise<void> {
  if (isIdle(state)) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  state.awaitingIdle.push(resolve);
  await promise;
}

async function close(state: State): Promise<void> {
  state.ending.abort();
  state.limiter.disable();
  state.alarm.wake();
  await state.running;
  await Promise.all(state.underWay);
  reportIdle(state);
}
