import fc from 'fast-check';
import { createArticle, createLibrary } from 'passages';
import { parseMarkdown } from 'passages/reading';
import { nextDueOnLaterDay } from 'times';
import { manualClock } from 'local-discord';
import { expect, it, onTestFinished } from 'vitest';
import { createDaily, type Daily } from '../../src/daily/daily.ts';
import type { Outcome, Publisher } from '../../src/daily/publisher.ts';
import { createLog } from '../../src/log.ts';
import { createReference } from '../store/reference.ts';
import type { Store } from '../../src/store/store.ts';
import { rounds } from '../support/long.ts';
import { seededRandom } from '../support/random.ts';
import { WISH } from '../support/wish.ts';

/** A Wednesday, six o'clock: the excerpt of the day falls due in two hours. */
const MORNING = Date.UTC(2026, 0, 14, 6);

interface Scene {
  readonly daily: Daily;
  readonly store: Store;
  readonly clock: ReturnType<typeof manualClock>;
  /** Passages that were posted. */
  readonly posted: string[];
  /** Does all of it at once; its calls of the store and of Discord come in an order by chance. */
  atOnce(...works: (() => Promise<unknown>)[]): Promise<void>;
  /** The server removes the bot. */
  leave(): Promise<void>;
}

/** Subscriptions whose calls of the store and of Discord are put in order by a scheduler. */
async function createScene(scheduler: fc.Scheduler): Promise<Scene> {
  const [library, store, clock] = [createLibrary(), createReference(), manualClock(MORNING)];
  const text = Array.from({ length: 40 }, (_, index) => `Passage ${index} is long enough to be read alone.`);
  await library.add([createArticle('book', parseMarkdown(`# Book\n\n${text.join('\n\n')}\n`, { file: 'book' }).draft)]);
  const posted: string[] = [];
  const state = { isIn: true, isOrdered: false };
  /** Lets others go first. */
  const wait = async (): Promise<void> => {
    clock.advance(1);
    if (state.isOrdered) await scheduler.schedule(Promise.resolve());
  };
  const ordered = Object.entries(store).map(([name, method]: [string, (...values: unknown[]) => Promise<unknown>]) => [
    name,
    (...values: unknown[]) => wait().then(() => method(...values)),
  ]);
  const sent = async (): Promise<Outcome> => {
    await wait();
    return { kind: 'sent', channel: '1', message: String(posted.length) };
  };
  const publisher: Publisher = {
    // Without asking Discord, a server that was left and a channel that is gone look like those never told of.
    obstacle: () => undefined,
    look: async () => (await wait(), state.isIn ? undefined : 'channelGone'),
    post: ({ excerpt }) => (posted.push(excerpt.passage.id), sent()),
    find: async () => ({ kind: 'none' }),
    tell: sent,
    welcome: sent,
  };
  const parts = { library, store: Object.fromEntries(ordered) as Store, publisher, clock, random: seededRandom(1) };
  const daily = createDaily({ ...parts, log: createLog('silent', process.stderr), rate: 0 });
  onTestFinished(() => daily.close());
  return {
    daily,
    store,
    clock,
    posted,
    async atOnce(...works) {
      state.isOrdered = true;
      const all = Promise.all(works.map((work) => work()));
      await scheduler.waitFor(all);
      state.isOrdered = false;
    },
    async leave() {
      await wait();
      state.isIn = false;
      await daily.forgetGuild('10');
    },
  };
}

async function idOf({ daily }: Scene): Promise<string> {
  const started = await daily.start(WISH);
  if (!('subscription' in started)) throw new Error(`Expected a subscription, got ${started.problem}.`);
  return started.subscription.id;
}

/** Runs a scene in many orders. */
async function inAnyOrder(play: (scene: Scene) => Promise<void>): Promise<void> {
  const runs = { numRuns: rounds(40, 1000) };
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => play(await createScene(scheduler))),
    runs,
  );
}

it('keeps nothing of a server that removes the bot while a subscription is started', async () => {
  await inAnyOrder(async ({ daily, store, atOnce, leave }) => {
    await atOnce(() => daily.start(WISH), leave);
    expect(await store.guilds()).toEqual([]);
  });
});

it('keeps nothing of a person who is forgotten while a direct subscription is started', async () => {
  await inAnyOrder(async ({ daily, store, atOnce }) => {
    await atOnce(
      () => daily.start({ ...WISH, guild: null, channel: null }),
      () => daily.forgetPerson('100'),
    );
    // Whoever was forgotten before the start has started anew.
    const isKept = (await store.ofPerson('100')).length > 0;
    expect(await store.zone({ person: '100' })).toBe(isKept ? 'UTC' : undefined);
  });
});

it('posts one excerpt a day when it is resumed and asked for at the same time', async () => {
  await inAnyOrder(async (scene) => {
    const { daily, store, clock, posted, atOnce } = scene;
    const id = await idOf(scene);
    await daily.pause(id);
    clock.advance(23 * 60 * 60_000);
    await atOnce(
      () => daily.resume(id),
      () => daily.now(id),
    );
    const { pause, nextDue } = (await store.subscription(id))!;
    expect({ pause, posts: posted.length }).toEqual({ pause: null, posts: 1 });
    expect(nextDue).toBeGreaterThanOrEqual(nextDueOnLaterDay(WISH, clock.now()));
  });
});

it('stays paused, or goes on, as one of two who press at the same time has asked', async () => {
  await inAnyOrder(async (scene) => {
    const { daily, store, atOnce } = scene;
    const id = await idOf(scene);
    await daily.pause(id);
    await atOnce(
      () => daily.resume(id),
      () => daily.pause(id),
      () => daily.skip(id, 'day'),
    );
    const { pause, pausedAt } = (await store.subscription(id))!;
    expect(pause === null ? pausedAt : 'paused').toBe(pause === null ? null : 'paused');
  });
});

it('loses no skip while an excerpt is being posted', async () => {
  await inAnyOrder(async (scene) => {
    const { daily, posted, atOnce } = scene;
    const id = await idOf(scene);
    const numbers: number[] = [];
    const skip = async (): Promise<void> => {
      const skipped = await daily.skip(id, 'excerpt');
      numbers.push(skipped?.excerpt?.number ?? 0);
    };
    await atOnce(() => daily.now(id), skip, skip);
    expect(new Set(numbers).size).toBe(2);
    await daily.now(id);
    expect(posted).toHaveLength(2);
    // A skipped passage is not read afterwards.
    const next = (await daily.check(id))?.excerpt?.number ?? 0;
    expect(next).toBeGreaterThan(Math.max(...numbers) + 1);
  });
});

it('starts one of several equal subscriptions', async () => {
  await inAnyOrder(async ({ daily, store, atOnce }) => {
    await atOnce(...[1, 2, 3].map(() => () => daily.start(WISH)));
    expect(await store.ofGuild('10')).toHaveLength(1);
  });
});
