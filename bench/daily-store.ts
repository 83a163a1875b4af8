/** Cost of many subscriptions in the database. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createPicker, type Picker } from '../src/daily/next-passage.ts';
import { LEASE, planDue, randomId } from '../src/daily/plan.ts';
import { streamArticles } from 'passages/reading';
import { createLibrary } from 'passages';
import { openStore } from '../src/store/open.ts';
import type { Instant, Order, Plan, Store, Subscription } from '../src/store/store.ts';
import { CallError } from './call.ts';
import { DAY, fill, MINUTE, type Spot, subscriptionsDue } from './daily-rows.ts';
import { quantile } from './statistics.ts';
import { seededRandom } from '../test/support/random.ts';

/** As the bot claims. */
const BATCH = 50;
const CLAIMED = 1000;
const TICKS = { warmUp: 200, timed: 3000 };
const ROUNDS = 5;
const SEED = 7;

export interface StoreFigures {
  readonly fileMiB: number;
  /** Of a process that did nothing with it. */
  readonly openMs: number;
  readonly residentMiB: number;
  readonly idleMs: readonly number[];
  /** One for each round: all thousand at once; and in batches, their sum and the longest. */
  readonly claimMs: readonly number[];
  readonly batchesMs: readonly number[];
  readonly longestBatchMs: number;
}

/** Makes a database in a folder with so many subscriptions, each posted on so many days before. */
export async function makeDatabase(folder: string, subscriptions: number, days: number, now: Instant): Promise<string> {
  const path = join(folder, `${subscriptions}-${days}.db`);
  const random = seededRandom(SEED);
  // Nothing is due while it is measured; from then on, evenly over the day.
  const dues = Array.from({ length: subscriptions }, () => Math.floor(now + 60 * MINUTE + random() * DAY)).toSorted(
    (a, b) => a - b,
  );
  await (await openStore(path)).close();
  fill(path, subscriptionsDue(dues, spots(subscriptions), random), days, random);
  return path;
}

/** Three subscriptions a channel, two channels a server; every tenth is a person's own. */
function spots(subscriptions: number): readonly Spot[] {
  return Array.from({ length: Math.max(1, Math.ceil(subscriptions / 3)) }, (_, index) => ({
    guild: index % 10 === 0 ? null : String(1_100_000_000_000_000_000n + BigInt(index >> 1)),
    channel: String(1_200_000_000_000_000_000n + BigInt(index)),
    person: String(300_000_000_000_000_000n + BigInt(index % 5000)),
  }));
}

/** Measures a database in a process of its own, so that what made it is not counted. */
export async function measureApart(path: string, now: Instant): Promise<StoreFigures> {
  const child = fork(import.meta.filename, [path, String(now)], {
    execArgv: ['--expose-gc', ...process.execArgv],
    serialization: 'advanced',
  });
  const ended = once(child, 'exit').then(() => undefined);
  const figures = await Promise.race([once(child, 'message').then(([message]) => message as StoreFigures), ended]);
  if (figures === undefined) throw new CallError(`Expected figures of ${path}, got none: see above.`);
  await ended;
  return figures;
}

async function measure(path: string, now: Instant): Promise<StoreFigures> {
  const start = performance.now();
  const store = await openStore(path);
  const openMs = performance.now() - start;
  const idleMs = await timeIdle(store, now);
  globalThis.gc?.();
  const residentMiB = process.memoryUsage().rss / 2 ** 20;
  const claims = await timeClaims(store, path);
  await store.close();
  return { fileMiB: statSync(path).size / 2 ** 20, openMs, residentMiB, idleMs, ...claims };
}

/** Of each reading, so much was posted before. */
const READ = 10;

/** Queries of the deliverer when nothing is due. */
async function timeIdle(store: Store, now: Instant): Promise<number[]> {
  const times: number[] = [];
  const none = (): Plan => {
    throw new Error('Expected nothing to be due, got something.');
  };
  for (let tick = -TICKS.warmUp; tick < TICKS.timed; tick += 1) {
    const start = performance.now();
    await store.take(now, now + LEASE, BATCH);
    await store.claim(now, BATCH, none);
    await store.nextMoment();
    if (tick >= 0) times.push(performance.now() - start);
  }
  return times;
}

async function timeClaims(
  store: Store,
  path: string,
): Promise<Pick<StoreFigures, 'claimMs' | 'batchesMs' | 'longestBatchMs'>> {
  const pickNext = await shippedReading();
  const dues = nextDues(path, 2 * ROUNDS * CLAIMED);
  const random = seededRandom(SEED);
  const bookmarks = { reading: bookmarkIn(pickNext, 'reading'), shuffled: bookmarkIn(pickNext, 'shuffled') };
  const planAt = (now: Instant) => (subscription: Subscription) => {
    const bookmark = bookmarks[subscription.order];
    return planDue(subscription, { now, pick: pickNext({ ...subscription, bookmark }), newId: () => randomId(random) });
  };
  const claim = async (now: Instant, limit: number): Promise<{ ms: number; claimed: number }> => {
    const start = performance.now();
    const { length: claimed } = await store.claim(now, limit, planAt(now));
    return { ms: performance.now() - start, claimed };
  };
  const claimMs: number[] = [];
  const batchesMs: number[] = [];
  const batches: number[] = [];
  for (let end = CLAIMED; end <= dues.length; end += 2 * CLAIMED) {
    claimMs.push((await claim(dues[end - 1] ?? NaN, CLAIMED)).ms);
    const then = dues[end + CLAIMED - 1] ?? NaN;
    let sum = 0;
    for (let left = CLAIMED; left > 0;) {
      const { ms, claimed } = await claim(then, BATCH);
      if (claimed === 0) break;
      left -= claimed;
      sum += ms;
      batches.push(ms);
    }
    batchesMs.push(sum);
  }
  return { claimMs, batchesMs, longestBatchMs: quantile(batches, 1) };
}

async function shippedReading(): Promise<Picker> {
  const library = createLibrary();
  for await (const { article } of streamArticles('data/articles')) if (article) await library.add([article]);
  return createPicker(library);
}

function bookmarkIn(pickNext: Picker, order: Order): string {
  let bookmark = '';
  for (let day = 0; day < READ; day += 1)
    bookmark = pickNext({ id: 'aaaaaaaaaa', article: null, order, bookmark })?.bookmark ?? '';
  return bookmark;
}

function nextDues(path: string, limit: number): number[] {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    const rows = database.prepare('select next_due from subscription order by next_due, id limit ?').all(limit);
    return rows.map((row) => Number(row['next_due']));
  } finally {
    database.close();
  }
}

if (process.send !== undefined && import.meta.main) {
  const [path = '', now = ''] = process.argv.slice(2);
  const figures = await measure(path, Number(now));
  process.send(figures, () => process.disconnect());
}
