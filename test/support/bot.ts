import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { commands as shipped } from '../../commands/index.ts';
import { startBot, type Bot, type BotOptions } from '../../src/bot.ts';
import { systemClock } from '../../src/clock.ts';
import { startLocalDiscord, type LocalDiscord, type LocalDiscordOptions } from '../../src/local-discord/server.ts';

export interface Running {
  readonly discord: LocalDiscord;
  /** What was logged, one object a line. */
  readonly logged: readonly Record<string, unknown>[];
}

export interface Starting extends Running {
  readonly starting: Promise<Bot>;
  /** Tells the bot to end. */
  readonly ending: AbortController;
}

/** The whole bot on a local Discord of its own, not ready yet; both end with the test. */
export async function beginBot(options: Partial<BotOptions> = {}, world: LocalDiscordOptions = {}): Promise<Starting> {
  const discord = await startLocalDiscord(world);
  const logged: Record<string, unknown>[] = [];
  const log = pino(
    { level: 'debug' },
    { write: (line: string) => void logged.push(JSON.parse(line) as Record<string, unknown>) },
  );
  const ending = new AbortController();
  const starting = startBot({
    token: discord.token,
    apiUrl: discord.url,
    articlesDir: 'data/articles',
    commands: shipped,
    log,
    clock: systemClock,
    random: () => 0.5,
    signal: ending.signal,
    onLost: () => undefined,
    ...options,
  });
  onTestFinished(async () => {
    ending.abort();
    await starting.then(
      (bot) => bot.close(),
      () => undefined,
    );
    await discord.close();
  });
  return { discord, logged, starting, ending };
}

/** The whole bot on a local Discord of its own; both end with the test. */
export async function runBot(options: Partial<BotOptions> = {}, world: LocalDiscordOptions = {}): Promise<Running> {
  const { discord, logged, starting } = await beginBot(options, world);
  await starting;
  return { discord, logged };
}

/** All text of a message and its components, one block a paragraph. */
export function textOf(message: object): string {
  const own = 'content' in message && typeof message.content === 'string' ? [message.content] : [];
  const parts = 'components' in message && Array.isArray(message.components) ? (message.components as object[]) : [];
  return [...own, ...parts.map(textOf)].filter(Boolean).join('\n\n');
}
