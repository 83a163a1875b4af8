/** A process killed again and again while it posts: whether every excerpt was posted, and once. */
import { setTimeout as rest } from 'node:timers/promises';
import { finished, setStage, type Stage } from './daily-bot.ts';
import { foundPosted, mostInASecond, tally, type Tally } from './daily-tally.ts';
import { seededRandom } from '../test/support/random.ts';

/** In milliseconds. Discord answers within a tenth of a second: of forty posts a second, some are always on their way. */
const LATENCY = 50;
/** For so long the next post is waited for at most: then something is wrong, and said. */
const START_WITHIN = 60_000;
const POSTS_PER_SECOND = 40;

export interface KillFigures extends Tally {
  readonly due: number;
  /** How often it was killed before everything was posted. */
  readonly kills: number;
  /** Of these, before it had posted anything. */
  readonly early: number;
  /** Posts that another process found made. */
  readonly found: number;
  /** Requests that count towards Discord's limit of fifty a second, in the fullest second. */
  readonly mostRequests: number;
  /** From each start to its first post. */
  readonly restartMs: readonly number[];
}

export interface KillOptions {
  readonly due: number;
  readonly times: number;
  /** True if the local Discord knows a nonce again, as Discord does for some minutes. */
  readonly knowsNonces: boolean;
  readonly seed: number;
}

export async function measureKills({ due, times, knowsNonces, seed }: KillOptions): Promise<KillFigures> {
  const now = Date.now();
  const dues = Array.from({ length: due }, (_, index) => now - due + index);
  const stage = await setStage({ dues, latency: LATENCY, ...(!knowsNonces && { nonceLife: 0 }) });
  try {
    const random = seededRandom(seed);
    const kills: number[] = [];
    const restartMs: number[] = [];
    let early = 0;
    while (kills.length < times && stage.left(now) > 0) {
      // Enough of them that some are left after the last.
      const wanted = Math.floor(((1.5 * due) / times) * random());
      const first = await postAndDie(stage, wanted, random);
      kills.push(Date.now() + 2 * LATENCY);
      if (first === undefined) early += 1;
      else restartMs.push(first);
    }
    const run = stage.start();
    await finished(stage, (due / POSTS_PER_SECOND) * 1000 + START_WITHIN);
    await run.end('SIGTERM');
    const kept = stage.kept();
    const found = foundPosted(kept, stage.seen, kills);
    const mostRequests = mostInASecond(stage.requests);
    return { ...tally(kept, stage.seen), due, kills: kills.length, early, found, mostRequests, restartMs };
  } finally {
    await stage.close();
  }
}

/** Starts the bot and kills it a little after so many posts; gives the milliseconds to its first one. */
async function postAndDie(stage: Stage, wanted: number, random: () => number): Promise<number | undefined> {
  const before = stage.seen.length;
  const run = stage.start();
  const isOver = (): boolean => stage.seen.length - before >= wanted || stage.left(run.startedAt) === 0;
  if (wanted === 0) await rest(2000 * random());
  for (const end = Date.now() + START_WITHIN; !isOver();) {
    if (Date.now() > end) {
      console.error(`Expected ${wanted} posts, got ${stage.seen.length - before}, and ${stage.waiting()}.`);
      break;
    }
    await Promise.race([stage.nextSeen(), rest(1000)]);
  }
  // At once: it was just posted, and nobody knows. Soon: the answer comes. Later: another one is on its way.
  const wait = [0, 2 * LATENCY, 4 * LATENCY][Math.floor(3 * random())] ?? 0;
  if (wait > 0) await rest(wait * random());
  await run.end('SIGKILL');
  // A post of the process before may have arrived after the start.
  const first = stage.seen.slice(before).find(({ at }) => at > run.startedAt + 2 * LATENCY);
  return first && first.at - run.startedAt;
}
