import type { ManualClock } from '../clock.ts';
import type { Post, World } from '../world/world.ts';

export interface ClockControlOptions {
  readonly world: World;
  /** The clock of the local Discord and of the bot. */
  readonly clock: ManualClock;
  /** The time of the bot's next scheduled work, in milliseconds since 1970; undefined where nothing is scheduled. */
  readonly nextMoment: () => Promise<number | undefined>;
  /** Resolves when the bot has done all work that is due. */
  readonly settle: () => Promise<void>;
}

/**
 * Moves the clock on, by an hour or until the bot posts without being asked. Resolves to the time of the bot's next
 * scheduled work.
 */
export type MoveClock = (to: 'hour' | 'post') => Promise<number | undefined>;

const HOUR = 3_600_000;
/** Step, in milliseconds, while work is overdue: it waits for something else, and is looked at again later. */
const OVERDUE_STEP = 60_000;
/** Most stops on the way to a post. Due work need not become a post: it may be postponed or skipped. */
const MOST_STOPS = 50;

/**
 * Creates the control of a clock. The clock stops at each time of scheduled work and waits for the bot: in one leap, all
 * work in between would be late. Calls while the clock moves are queued.
 */
export function createClockControl(options: ClockControlOptions): MoveClock {
  let last: Promise<unknown> = Promise.resolve();
  return (to) => {
    const move = last.then(() => (to === 'hour' ? moveOneHour(options) : moveToNextPost(options)));
    last = move.catch(() => undefined);
    return move.then(options.nextMoment);
  };
}

async function moveOneHour(options: ClockControlOptions): Promise<void> {
  const { clock } = options;
  const end = clock.now() + HOUR;
  while (clock.now() < end) await moveTo(options, Math.min(end, (await findNextStop(options)) ?? end));
}

async function moveToNextPost(options: ClockControlOptions): Promise<void> {
  const { watchers, bot } = options.world;
  const posted: Post[] = [];
  const watch = ({ kind, post }: { readonly kind: string; readonly post: Post }): void => {
    const isUnasked = post.message.author.id === bot.id && post.interaction === undefined;
    if (kind === 'posted' && isUnasked) posted.push(post);
  };
  watchers.add(watch);
  try {
    for (let stops = 0; stops < MOST_STOPS && posted.length === 0; stops++) {
      const next = await findNextStop(options);
      if (next === undefined) return;
      await moveTo(options, next);
    }
  } finally {
    watchers.delete(watch);
  }
}

async function moveTo({ clock, settle }: ClockControlOptions, time: number): Promise<void> {
  clock.advance(Math.max(0, time - clock.now()));
  await settle();
}

async function findNextStop({ clock, nextMoment }: ClockControlOptions): Promise<number | undefined> {
  const next = await nextMoment();
  return next === undefined || next > clock.now() ? next : clock.now() + OVERDUE_STEP;
}
