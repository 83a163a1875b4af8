/** Many excerpts due at once: at what pace they go out, and how long whoever asks meanwhile waits. */
import { actAs, type Actor } from 'local-discord';
import { askers, finished, setStage } from './daily-bot.ts';
import { mostInASecond, outOfOrder, tally, type Tally } from './daily-tally.ts';
import { shippedQuestions } from './questions.ts';

/** In milliseconds: until something is due after the start, and the stretches of it in which questions are asked. */
const LEAD = 30_000;
const WARM_UP = 4000;
const STRETCH = 8000;
/** The last posts may take longer than a second that is full. */
const PATIENCE = 60_000;
const POSTS_PER_SECOND = 40;

export interface BurstFigures extends Tally {
  readonly due: number;
  /** Those that went out while nothing was asked of the bot but to post. */
  readonly postsPerSecond: number;
  readonly mostPosts: number;
  readonly mostRequests: number;
  readonly mostMsBetween: number;
  readonly outOfOrder: number;
  readonly quiet: Waits;
  readonly busy: Waits;
}

/** Milliseconds to each reply. */
export interface Waits {
  readonly one: readonly number[];
  readonly ten: readonly number[];
}

export async function measureBurst(due: number): Promise<BurstFigures> {
  const start = Date.now();
  const dues = Array.from({ length: due }, (_, index) => start + LEAD + index);
  const stage = await setStage({ dues, latency: 0 });
  try {
    const people = askers().map((user) => actAs(stage.discord, { user }));
    const run = stage.start();
    await run.ready;
    await askFor(WARM_UP, people.slice(0, 1));
    const quiet = await askBoth(people, STRETCH);
    if (stage.seen.length > 0) throw new Error('Expected nothing to be due yet; the machine is too slow for this.');
    await stage.nextSeen();
    const busy = await askBoth(people, Math.min(STRETCH * 2, (due / POSTS_PER_SECOND) * 450));
    if (stage.seen.length >= due) console.error('Everything was posted before the last question; take a larger --due.');
    await finished(stage, (due / POSTS_PER_SECOND) * 1000 + PATIENCE);
    await run.end('SIGTERM');
    const { seen } = stage;
    const kept = stage.kept();
    const dueOf = new Map(kept.map((each) => [each.delivery, each.due]));
    const times = seen.map(({ at }) => at);
    const first = times[0] ?? NaN;
    const requests = stage.requests.filter((at) => at >= first);
    return {
      ...tally(kept, seen),
      due,
      postsPerSecond: (seen.length - 1) / (((times.at(-1) ?? NaN) - first) / 1000),
      mostPosts: mostInASecond(times),
      mostRequests: mostInASecond(requests),
      mostMsBetween: Math.max(...times.slice(1).map((at, index) => at - (times[index] ?? NaN))),
      outOfOrder: outOfOrder(seen.map(({ delivery }) => dueOf.get(delivery) ?? NaN)),
      quiet,
      busy,
    };
  } finally {
    await stage.close();
  }
}

async function askBoth(people: readonly Actor[], ms: number): Promise<Waits> {
  return { one: await askFor(ms, people.slice(0, 1)), ten: await askFor(ms, people) };
}

/** Everybody asks again as soon as the answer is there. */
async function askFor(ms: number, people: readonly Actor[]): Promise<number[]> {
  const asked = shippedQuestions();
  const times: number[] = [];
  const end = performance.now() + ms;
  const keepAsking = async (person: Actor): Promise<void> => {
    for (let start = performance.now(); start < end; start = performance.now()) {
      await person.run('ask', { question: asked[times.length % asked.length] ?? '' });
      times.push(performance.now() - start);
    }
  };
  await Promise.all(people.map(keepAsking));
  return times;
}
