import { once } from 'node:events';
import { config as readDotenv } from 'dotenv';
import { commands } from '../commands/index.ts';
import { startBot } from './bot.ts';
import { systemClock } from './clock.ts';
import { loadConfig, type Config } from './config.ts';
import { createLog } from './log.ts';
import { openStore } from './store/open.ts';

type Environment = Record<string, string | undefined>;

/**
 * Runs the bot, on Discord or on a Discord of its own, until it is told to end; rejects with a sentence when it cannot go
 * on. `args` is what stands behind the command.
 */
export async function start(environment: Environment, args: readonly string[], ending: AbortController): Promise<void> {
  const flags = readFlags(args);
  readSettings(environment);
  const config = loadConfig(environment);
  const { token } = config;
  if (token !== undefined && flags.stage === undefined) return runOnDiscord(config, token, ending);
  // Loaded only here: on Discord, the stand-in costs neither time nor memory.
  const { runInTerminal, runOnPage } = await import('./locally.ts');
  const stage = flags.stage ?? (process.stdin.isTTY ? 'page' : 'terminal');
  const run = stage === 'page' ? runOnPage : runInTerminal;
  await run({
    config,
    environment,
    isOpened: flags.isOpened,
    options: optionsOf(config, ending),
    signal: ending.signal,
  });
  throwIfLost(ending.signal);
}

interface Flags {
  /** Where to talk to the bot without Discord, even if there is a token. */
  readonly stage: 'page' | 'terminal' | undefined;
  /** Whether the browser is asked to show the page. */
  readonly isOpened: boolean;
}

function readFlags(args: readonly string[]): Flags {
  const known = ['--terminal', '--page', '--no-open'];
  const strange = args.find((arg) => !known.includes(arg));
  if (strange !== undefined)
    throw new Error(`Expected ${known.join(', ')} or nothing, got ${JSON.stringify(strange)}.`);
  const stage = args.includes('--terminal') ? 'terminal' : args.includes('--page') ? 'page' : undefined;
  return { stage, isOpened: !args.includes('--no-open') };
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
    const bot = await startBot({
      ...optionsOf(config, ending),
      store,
      clock: systemClock,
      token,
      apiUrl: config.apiUrl,
      log,
    });
    if (!ending.signal.aborted) await once(ending.signal, 'abort');
    await bot.close();
  } finally {
    await store.close();
  }
  throwIfLost(ending.signal);
  log.info('Goodbye');
}

/** Discord takes fifty requests a second of a bot; what is left is for mentions and direct messages. */
const POSTS_PER_SECOND = 40;

/** What is the same for the bot wherever it runs. */
function optionsOf({ articlesDir, pace }: Config, ending: AbortController) {
  const onLost = (reason: Error): void => ending.abort(reason);
  const { signal } = ending;
  return { articlesDir, pace, postsPerSecond: POSTS_PER_SECOND, commands, random: Math.random, signal, onLost };
}

/** An end that nobody asked for is a failure, however orderly. */
function throwIfLost({ aborted: hasEnded, reason }: AbortSignal): void {
  if (hasEnded && !isInterruption(reason)) throw reason;
}

/** Whether something ended because a person said so. */
export function isInterruption(reason: unknown): boolean {
  return reason instanceof Error && reason.name === 'AbortError';
}
