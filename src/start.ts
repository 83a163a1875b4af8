import { config as readDotenv } from 'dotenv';
import { commands } from '../commands/index.ts';
import { startBot } from './bot.ts';
import { systemClock } from './clock.ts';
import { loadConfig, type Config } from './config.ts';
import { createLog, readable } from './log.ts';
import { openStore } from './store/open.ts';
import type { Store } from './store/store.ts';

type Environment = Record<string, string | undefined>;

/** Runs the bot, on Discord or in the terminal, until it is told to end; rejects with a sentence when it cannot go on. */
export async function start(environment: Environment, ending: AbortController): Promise<void> {
  readSettings(environment);
  const config = loadConfig(environment);
  const { token } = config;
  await (token === undefined ? runLocally(config, environment, ending) : runOnDiscord(config, token, ending));
}

/** Adds what stands in `.env` to the environment; that there is none is no fault. */
function readSettings(environment: Environment): void {
  const { error } = readDotenv({ quiet: true, processEnv: environment });
  if (!error || ('code' in error && error.code === 'ENOENT')) return;
  throw new Error(`Expected .env to be a file with settings, got: ${error.message}. Mend it, or remove it.`, {
    cause: error,
  });
}

/** Answers on Discord until a signal comes, or until Discord closes the connection for good. */
async function runOnDiscord(config: Config, token: string, ending: AbortController): Promise<void> {
  const log = createLog(config.logLevel ?? 'info', process.stdout);
  const store = await openStore(config.databaseUrl);
  try {
    const bot = await startBot({ ...botOptions(config, store, ending), token, apiUrl: config.apiUrl, log });
    await aborted(ending.signal);
    await bot.close();
  } finally {
    await store.close();
  }
  throwIfLost(ending.signal);
  log.info('Goodbye');
}

/** Answers in the terminal, through a Discord on this machine, until the input ends. */
async function runLocally(config: Config, environment: Environment, ending: AbortController): Promise<void> {
  // Loaded only here: with a token, the stand-in costs neither time nor memory.
  const [{ startLocalDiscord }, { runTerminal }] = await Promise.all([
    import('./local-discord/server.ts'),
    import('./local-discord/terminal/terminal.ts'),
  ]);
  const discord = await startLocalDiscord();
  // The servers of that Discord are gone when it ends, and so is what would be kept of them.
  const store = await openStore(':memory:');
  try {
    const { token, url: apiUrl } = discord;
    const log = createLog(config.logLevel ?? 'warn', readable(process.stderr));
    const bot = await startBot({ ...botOptions(config, store, ending), token, apiUrl, log });
    const color = process.stdout.isTTY && (environment['NO_COLOR'] ?? '') === '';
    const { signal } = ending;
    await runTerminal({ discord, input: process.stdin, output: process.stdout, color, signal });
    await bot.close();
    throwIfLost(signal);
  } finally {
    await store.close();
    await discord.close();
  }
}

/** Discord takes fifty requests a second of a bot; what is left is for mentions and direct messages. */
const POSTS_PER_SECOND = 40;

function botOptions({ articlesDir, pace }: Config, store: Store, ending: AbortController) {
  const onLost = (reason: Error): void => ending.abort(reason);
  const world = { clock: systemClock, random: Math.random, signal: ending.signal, onLost };
  return { articlesDir, pace, store, postsPerSecond: POSTS_PER_SECOND, commands, ...world };
}

function aborted(signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  if (signal.aborted) resolve();
  signal.addEventListener('abort', () => resolve(), { once: true });
  return promise;
}

/** An end that nobody asked for is a failure, however orderly. */
function throwIfLost({ aborted: hasEnded, reason }: AbortSignal): void {
  if (hasEnded && !isInterruption(reason)) throw reason;
}

/** Whether something ended because a person said so. */
export function isInterruption(reason: unknown): boolean {
  return reason instanceof Error && reason.name === 'AbortError';
}
