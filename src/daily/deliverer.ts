import { scheduler } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import type { Delivery, Instant, Store, Subscription, Taken } from '../store/store.ts';
import { createAttempt, type Attempted } from './attempt.ts';
import { createAlarm } from '../clock.ts';
import { createBreaker, FAULT } from './breaker.ts';
import { LEASE, planDue, planFault, randomId, TOO_LATE } from './plan.ts';
import type { Obstacle, Outcome, Publisher } from './publisher.ts';
import type { Picker } from './next-passage.ts';
import { createLimiter } from './limiter.ts';

export interface DelivererOptions {
  readonly store: Store;
  readonly pickNext: Picker;
  readonly publisher: Publisher;
  readonly clock: Clock;
  /** Numbers from 0 to 1, as `Math.random` gives. */
  readonly random: () => number;
  readonly log: Logger;
  /** Posts a second at most; 0 is no limit. */
  readonly rate: number;
}

/** Claims what is due and posts it: exactly one post for each due instant, whenever the process ends. */
export interface Deliverer {
  /** Begins: first with what a process before this one left unfinished, then with what is due, until it is closed. */
  start(): void;
  /** Something may be due earlier than was known. */
  wake(): void;
  /** Posts what was just claimed, at once; resolves with what came of it. */
  deliver(taken: Taken): Promise<Outcome>;
  /** A channel is gone: what was posted there is forgotten, and what was to come rests. */
  forgetChannel(channel: string): Promise<void>;
  /** Resolves when nothing is due and nothing is under way. */
  idle(): Promise<void>;
  /** Ends after what is under way. */
  close(): Promise<void>;
}

/** So many are claimed at once: what a crash leaves to be looked at, and how long others wait for the database. */
const BATCH = 50;
/** So many attempts at once: a Discord that is slow must not make them pile up. */
const AT_ONCE = 32;
/** It looks at least so often, in milliseconds: a laptop may have slept. */
const LOOK_EVERY = 60_000;
/** How long after its due instant, in milliseconds, a post that may have been made is still looked for. */
const GIVEN_UP = 2 * TOO_LATE;
/** Waits before an attempt is repeated, in milliseconds. */
const RETRY = { first: 5000, longest: 10 * 60_000, channel: 10 * 60_000, direct: 4 * 60 * 60_000, store: 1000 };
/** How long, in milliseconds, the history goes back, and how often what is older is deleted. */
const HISTORY = { kept: 90 * 24 * 60 * 60_000, pruned: 60 * 60_000 };
/** An attempt that will hardly work takes the turns of so many: Discord bans who is refused 10,000 times in 10 minutes. */
const UNLIKELY = 4;
/** Telling that a subscription rests is tried so often: within the minutes for which Discord remembers the nonce. */
const MOST_TELLS = 6;

export function createDeliverer(options: DelivererOptions): Deliverer {
  const { store, pickNext, publisher, clock, random, log } = options;
  const post = createAttempt({ store, pickNext, publisher, clock });
  const limiter = createLimiter({ clock, rate: options.rate, concurrency: AT_ONCE });
  const breaker = createBreaker();
  const alarm = createAlarm(clock);
  const underWay = new Set<Promise<unknown>>();
  /** Deliveries that are being posted. */
  const inHand = new Set<string>();
  const awaitingIdle: (() => void)[] = [];
  let running: Promise<void> | undefined;
  const closing = Promise.withResolvers<void>();
  const ending = new AbortController();
  const isClosed = (): boolean => ending.signal.aborted;
  let prunedAt = -Infinity;

  const isIdle = (): boolean => underWay.size === 0 && (alarm.isSleeping || running === undefined || isClosed());
  const lookIdle = (): void => {
    if (isIdle()) for (const resolve of awaitingIdle.splice(0)) resolve();
  };

  async function run(): Promise<void> {
    await persist('letting go of what was left', () => store.releaseAll(clock.now()));
    while (!isClosed()) {
      // Where nothing is posted, a long row of rounds would leave nobody else a turn.
      await scheduler.yield();
      alarm.reset();
      const rest = await round().catch((error: unknown) => {
        log.error({ err: error }, 'The database failed; trying again');
        return RETRY.store;
      });
      if (isClosed() || rest <= 0) continue;
      const resting = alarm.sleep(rest);
      lookIdle();
      await resting;
    }
  }

  /** Begins to post a batch of what is due, oldest first; gives how long there is nothing to do then, in milliseconds. */
  async function round(): Promise<number> {
    const now = clock.now();
    if (now - prunedAt >= HISTORY.pruned) {
      await store.prune(now - HISTORY.kept);
      prunedAt = now;
    }
    const again = (await store.take(now, now + LEASE, BATCH))
      .filter(({ delivery }) => !inHand.has(delivery.id))
      .map((taken) => ({ taken, isFresh: false }));
    const fresh = (await store.claim(now, BATCH, planAt(now))).map((taken) => ({ taken, isFresh: true }));
    for (const { taken, isFresh } of [...again, ...fresh].toSorted((a, b) => dueOf(a.taken) - dueOf(b.taken))) {
      await limiter.acquire(turnsFor(taken, isFresh));
      if (isClosed()) return 0;
      if (clock.now() - now > LEASE / 2) {
        limiter.release();
        await giveBack(taken.delivery, isFresh);
        continue;
      }
      track(attempt(taken, isFresh).finally(limiter.release));
    }
    if (again.length + fresh.length > 0) return 0;
    const next = (await store.nextMoment()) ?? Infinity;
    return Math.min(next - clock.now(), LOOK_EVERY);
  }

  /** A post is looked for around the time at which it was claimed: what had to wait for long is claimed anew. */
  function giveBack({ id, unsure, reason }: Delivery, isFresh: boolean): Promise<void> {
    const again = { tryAt: clock.now(), unsure: unsure && !isFresh, reason: reason ?? 'waiting' };
    return persist('giving back a delivery', () => store.postpone(id, again));
  }

  /** One that cannot be planned, because its zone is not known any more, must not keep all others waiting. */
  const planAt = (now: Instant) => (subscription: Subscription) => {
    try {
      return planDue(subscription, { now, pick: pickNext(subscription), newId: () => randomId(random) });
    } catch (error) {
      log.error({ err: error }, 'A daily excerpt cannot be planned; trying again tomorrow');
      return planFault(subscription, { now, newId: () => randomId(random) });
    }
  };

  async function attempt(taken: Taken, isFresh: boolean, isAsked = false): Promise<Outcome> {
    inHand.add(taken.delivery.id);
    const attempted = await post(taken, isFresh, isAsked).catch((error: unknown): Attempted => {
      log.error({ err: error }, 'An excerpt could not be posted');
      return { outcome: { kind: 'trouble', reason: FAULT, unsure: true }, unsure: true };
    });
    limiter.hold(breaker.record(attempted.outcome, taken.subscription.guild));
    await persist('settling a delivery', () => settle(taken, attempted)).finally(() =>
      inHand.delete(taken.delivery.id),
    );
    return attempted.outcome;
  }

  async function settle({ subscription, delivery }: Taken, { outcome, unsure, bookmark }: Attempted): Promise<void> {
    const at = clock.now();
    const { id, due } = delivery;
    const retry = async (reason: string, wait: number): Promise<void> => {
      const end = due + (unsure ? GIVEN_UP : TOO_LATE);
      if (at >= end) return store.fail(id, { at, reason: unsure ? 'unknown' : reason });
      await store.postpone(id, { tryAt: Math.min(at + wait, end), unsure, reason });
      // The loop may rest for longer.
      alarm.wake();
    };
    switch (outcome.kind) {
      case 'sent':
        return store.sent(id, { at, channel: outcome.channel, message: outcome.message });
      case 'refused':
        // What Discord will not have today, it will not have tomorrow: the reading goes on behind it.
        if (bookmark !== undefined) await store.change(subscription.id, { bookmark });
        return store.fail(id, { at, reason: outcome.reason });
      case 'trouble':
        return retry(outcome.reason, Math.max(waitAfter(at - due), outcome.wait?.ms ?? 0));
      case 'blocked':
        await block(subscription, outcome.obstacle);
        return retry(outcome.obstacle, waitBehind(subscription, outcome.obstacle));
      default:
        return outcome satisfies never;
    }
  }

  async function block(subscription: Subscription, obstacle: Obstacle): Promise<void> {
    const { id, channel } = subscription;
    if (obstacle === 'channelGone' && channel !== null) return forgetChannel(channel);
    if (await store.block(id, obstacle, clock.now())) tell(subscription, obstacle);
  }

  async function forgetChannel(channel: string): Promise<void> {
    const paused = await store.forgetChannel(channel, clock.now());
    // Of a channel that is gone, everybody is told once, however many they started there.
    for (const [first] of Map.groupBy(paused, ({ person }) => person).values()) if (first) tell(first, 'channelGone');
  }

  /** Longer the later it is, and not the same for all that failed together. */
  function waitAfter(late: number): number {
    return Math.round(Math.min(Math.max(late / 2, RETRY.first), RETRY.longest) * (0.75 + random() / 2));
  }

  function tell(subscription: Subscription, obstacle: Obstacle): void {
    // Whom nobody remembers, and who takes no direct messages, cannot be told.
    if (subscription.person === '' || obstacle === 'directClosed') return;
    track(untilTold(subscription, obstacle));
  }

  async function untilTold(subscription: Subscription, obstacle: Obstacle): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      await limiter.acquire(UNLIKELY);
      const outcome = await publisher.tell(subscription, obstacle).finally(limiter.release);
      if (outcome.kind === 'sent') return;
      if (outcome.kind !== 'trouble' || tries >= MOST_TELLS || isClosed()) {
        log.warn({ subscription: subscription.id, outcome }, 'Nobody could be told that a subscription rests');
        return;
      }
      await pause(Math.max(RETRY.first, outcome.wait?.ms ?? 0));
    }
  }

  /** Not beyond the end. */
  async function pause(ms: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const cancel = clock.after(ms, resolve);
    await Promise.race([promise, closing.promise]);
    cancel();
  }

  /** Repeats what must be kept until the database takes it; not beyond the end. */
  async function persist(what: string, write: () => Promise<void>): Promise<void> {
    for (;;) {
      try {
        return await write();
      } catch (error) {
        log.error({ err: error, while: what }, 'The database failed; trying again');
        if (isClosed()) throw error;
      }
      await pause(RETRY.store);
    }
  }

  function track(work: Promise<unknown>): void {
    const settled = work
      .catch((error: unknown) => log.error({ err: error }, 'A delivery was left for the next start'))
      .finally(() => {
        underWay.delete(settled);
        lookIdle();
      });
    underWay.add(settled);
  }

  return {
    start() {
      running ??= run().catch((error: unknown) => log.error({ err: error }, 'The daily excerpts have stopped'));
    },
    wake: alarm.wake,
    deliver(taken) {
      const delivering = attempt(taken, true, true);
      track(delivering);
      return delivering;
    },
    forgetChannel,
    async idle() {
      if (isIdle()) return;
      const { promise, resolve } = Promise.withResolvers<void>();
      awaitingIdle.push(resolve);
      await promise;
    },
    async close() {
      ending.abort();
      closing.resolve();
      limiter.disable();
      alarm.wake();
      await running;
      await Promise.all(underWay);
      lookIdle();
    },
  };
}

/** Each request takes a turn: those to look for a post, to open a conversation and to open a thread, too. */
function turnsFor({ subscription, delivery }: Taken, isFresh: boolean): number {
  const { pause, channel, thread } = subscription;
  if (pause !== null) return UNLIKELY;
  const isLookedFor = !isFresh && delivery.unsure;
  return 1 + Number(isLookedFor) + Number(channel === null) + Number(thread);
}

/** How long to wait before somebody may have mended it. A channel that is gone does not come back. */
function waitBehind({ guild }: Subscription, obstacle: Obstacle): number {
  if (obstacle === 'channelGone') return TOO_LATE;
  return guild === null ? RETRY.direct : RETRY.channel;
}

function dueOf({ delivery }: { readonly delivery: Delivery }): Instant {
  return delivery.due;
}
