import type { ManualClock } from '../clock.ts';
import type { Post, World } from '../world/world.ts';

export interface TravelOptions {
  readonly world: World;
  /** The clock of the local Discord and of the bot. */
  readonly clock: ManualClock;
  /** When the bot has something to do next, in milliseconds since 1970; undefined where nothing is to come. */
  readonly nextMoment: () => Promise<number | undefined>;
  /** Resolves when the bot has done what has fallen due. */
  readonly settle: () => Promise<void>;
}

/** Moves the time on, by an hour or until the bot posts of its own accord; gives when it has something to do next. */
export type Travel = (to: 'hour' | 'post') => Promise<number | undefined>;

const HOUR = 3_600_000;
const LITTLE = 60_000;
/** What falls due need not become a post: it may have to wait, or be passed over. After so many times it is given up. */
const PATIENCE = 50;

/**
 * The clock stops at every moment on the way and waits for the bot: in one leap, what falls due in between would all be
 * late. Journeys that are begun together follow each other.
 */
export function createTravel({ world, clock, nextMoment, settle }: TravelOptions): Travel {
  const moveTo = async (instant: number): Promise<void> => {
    clock.advance(Math.max(0, instant - clock.now()));
    await settle();
  };

  /** What is overdue already waits for something else: it is looked at again a little later. */
  const nextStop = async (): Promise<number | undefined> => {
    const next = await nextMoment();
    return next === undefined || next > clock.now() ? next : clock.now() + LITTLE;
  };

  async function anHour(): Promise<void> {
    const end = clock.now() + HOUR;
    while (clock.now() < end) await moveTo(Math.min(end, (await nextStop()) ?? end));
  }

  async function toNextPost(): Promise<void> {
    const posted: Post[] = [];
    const watch = ({ kind, post }: { readonly kind: string; readonly post: Post }): void => {
      const isOwnAccord = post.message.author.id === world.bot.id && post.interaction === undefined;
      if (kind === 'posted' && isOwnAccord) posted.push(post);
    };
    world.watchers.add(watch);
    try {
      for (let tries = 0; tries < PATIENCE && posted.length === 0; tries++) {
        const next = await nextStop();
        if (next === undefined) return;
        await moveTo(next);
      }
    } finally {
      world.watchers.delete(watch);
    }
  }

  let last: Promise<unknown> = Promise.resolve();
  return (to) => {
    const journey = last.then(to === 'hour' ? anHour : toNextPost);
    last = journey.catch(() => undefined);
    return journey.then(nextMoment);
  };
}
