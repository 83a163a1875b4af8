import { commands } from '../../commands/index.ts';
import { startBot } from '../../src/bot.ts';
import { type ManualClock, startLocalDiscord, type LocalDiscord } from 'local-discord';
import { type PageFiles, startPlayground, createClockControl } from 'local-discord/playground';
import { introductionsFor } from '../../src/locally.ts';
import { createLog } from '../../src/log.ts';
import { openStore } from '../../src/store/open.ts';
import { seededRandom } from './random.ts';

export interface StageOptions {
  readonly page: PageFiles;
  /** The clock of the local Discord and the bot. */
  readonly clock: ManualClock;
  /** Default: the shipped articles. */
  readonly articlesDir?: string;
}

/** The playground of `npm start`, in this process and on a free port. */
export interface OpenStage {
  readonly url: string;
  readonly discord: LocalDiscord;
  close(): Promise<void>;
}

export async function openStage({ page, clock, articlesDir = 'data/articles' }: StageOptions): Promise<OpenStage> {
  const discord = await startLocalDiscord({ clock, botName: 'Commonplace' });
  const store = await openStore(':memory:');
  const bot = await startBot({
    token: discord.token,
    apiUrl: discord.url,
    articlesDir,
    commands,
    // No rate limit: tests ask faster than people do.
    pace: 0,
    postsPerSecond: 0,
    store,
    log: createLog('silent', process.stderr),
    clock,
    random: seededRandom(1),
    signal: new AbortController().signal,
    onLost: () => undefined,
  });
  const moveClock = createClockControl({ world: discord.world, clock, nextMoment: store.nextMoment, settle: bot.idle });
  const introductions = introductionsFor(articlesDir);
  const stage = { page, discord, moveClock, introductions, stopwatch: () => performance.now() };
  const playground = await startPlayground({ port: 0, ready: Promise.resolve(stage) });
  return {
    url: playground.url,
    discord,
    async close() {
      await playground.close();
      await bot.close();
      await store.close();
      await discord.close();
    },
  };
}
