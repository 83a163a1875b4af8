import 'dotenv/config';
import { commands } from '../commands/index.ts';
import { startBot } from './bot.ts';
import { systemClock } from './clock.ts';
import { loadConfig, type Config } from './config.ts';
import { createLog } from './log.ts';

/** Whatever still hangs this many milliseconds after a signal does not keep the process. */
const END_WITHIN = 1900;

async function main(): Promise<void> {
  const config = loadConfig(process.env);
  const ending = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      setTimeout(() => process.exit(), END_WITHIN).unref();
      ending.abort();
    });
  }
  await (config.token === undefined
    ? runLocally(config, ending.signal)
    : runOnDiscord(config, config.token, ending.signal));
}

/** Answers on Discord until a signal comes, or until Discord closes the connection for good. */
async function runOnDiscord(config: Config, token: string, signal: AbortSignal): Promise<void> {
  const { promise: ended, resolve, reject } = Promise.withResolvers<void>();
  signal.addEventListener('abort', () => resolve(), { once: true });
  const log = createLog(config.logLevel ?? 'info', process.stdout);
  const bot = await startBot({ ...botOptions(config, signal), token, apiUrl: config.apiUrl, log, onLost: reject });
  try {
    await ended;
  } finally {
    await bot.close();
  }
  log.info('Goodbye');
}

/** Answers in the terminal, through a Discord on this machine, until the input ends. */
async function runLocally(config: Config, signal: AbortSignal): Promise<void> {
  // Loaded only here: with a token, the stand-in costs neither time nor memory.
  const [{ startLocalDiscord }, { runTerminal }] = await Promise.all([
    import('./local-discord/server.ts'),
    import('./local-discord/terminal/terminal.ts'),
  ]);
  const discord = await startLocalDiscord();
  try {
    const { token, url: apiUrl } = discord;
    const log = createLog(config.logLevel ?? 'warn', process.stderr);
    const onLost = (error: Error): void => log.fatal({ err: error }, 'The local Discord closed the connection');
    const bot = await startBot({ ...botOptions(config, signal), token, apiUrl, log, onLost });
    const color = process.stdout.isTTY && (process.env['NO_COLOR'] ?? '') === '';
    await runTerminal({ discord, input: process.stdin, output: process.stdout, color, signal });
    await bot.close();
  } finally {
    await discord.close();
  }
}

function botOptions({ articlesDir }: Config, signal: AbortSignal) {
  return { articlesDir, commands, clock: systemClock, random: Math.random, signal };
}

try {
  await main();
} catch (error) {
  // An interrupted start is an ordinary end; anything else is told in the one sentence that its error carries.
  const interrupted = error instanceof Error && error.name === 'AbortError';
  if (!interrupted) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
