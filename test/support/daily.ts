import {
  manualClock,
  type ManualClock,
  actAs,
  type Actor,
  type Message,
  type LocalDiscord,
  type LocalDiscordOptions,
} from 'local-discord';
import type { Bot, BotOptions } from '../../src/bot.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { seededRandom } from './random.ts';
import { beginBot, beginOn, controlsOf, textOf } from './bot.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Wednesday, 14 January 2026, 06:00 in Berlin. */
export const START = Date.UTC(2026, 0, 14, 5);

export interface Days {
  readonly discord: LocalDiscord;
  readonly logged: readonly Record<string, unknown>[];
  readonly clock: ManualClock;
  readonly store: Store;
  /** Member with the permission to manage the servers. */
  readonly mona: Actor;
  /** Member without it. */
  readonly ravi: Actor;
  /** Advances the clock once the bot is idle, and waits until everything due has been posted. */
  later(ms: number): Promise<void>;
  /** Stops the bot until {@link Days.restart}. */
  stop(): Promise<void>;
  restart(options?: Partial<BotOptions>): Promise<void>;
}

/** A bot and its Discord on one manual clock. */
export async function beginDays(world: LocalDiscordOptions = {}): Promise<Days> {
  const clock = manualClock(START);
  const store = await openStore(':memory:');
  const { discord, logged, starting } = await beginBot({ clock, store }, { clock, ...world });
  let bot: Bot | undefined = await starting;
  const place = { guild: 'Reading Room', channel: 'general' };
  return {
    discord,
    logged,
    clock,
    store,
    mona: actAs(discord, { user: 'mona', ...place }),
    ravi: actAs(discord, { user: 'ravi', ...place }),
    async later(ms) {
      // From one due instant to the next: the clock stands still while the bot works, so after one leap everything on the
      // way would be late.
      await bot?.idle();
      const end = clock.now() + ms;
      do {
        const ahead = ((await store.nextMoment()) ?? Infinity) - clock.now();
        clock.advance(Math.min(end - clock.now(), ahead > 0 ? ahead : HOUR));
        await bot?.idle();
      } while (clock.now() < end);
    },
    async stop() {
      await bot?.close();
      bot = undefined;
    },
    async restart(options = {}) {
      // Another seed, as in another process: ids must differ.
      const begun = await beginOn(discord, { clock, store, random: seededRandom(clock.now()), ...options });
      bot = await begun.starting;
      await bot.idle();
    },
  };
}

/** The daily excerpts among messages: their buttons name the delivery. */
export function postsAmong(messages: readonly Message[]): string[] {
  return messages.filter((message) => controlsOf(message).some(({ id }) => /~0\.[a-z2-7]{10}$/u.test(id))).map(textOf);
}
