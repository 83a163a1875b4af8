import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { config as readDotenv } from 'dotenv';
import type { Logger } from 'pino';
import { commands } from '../commands/index.ts';
import { startBot } from './bot.ts';
import { systemClock } from './clock.ts';
import { loadConfig, misspelledSettings, type Config } from './config.ts';
import { createLog, readable } from './log.ts';
import { openStore } from './store/open.ts';

type Environment = Record<string, string | undefined>;

/**
 * Runs the bot, on Discord or on a Discord of its own, until it is told to end; rejects with a sentence when it cannot go
 * on.
 *
 * @param args the command's arguments, as in `npm start -- --terminal`
 */
export async function start(environment: Environment, args: readonly string[], ending: AbortController): Promise<void> {
  const flags = readFlags(args);
  if (flags.wants !== 'run') return void process.stdout.write(flags.wants === 'help' ? HELP : `${readVersion()}\n`);
  readDotenvInto(environment);
  const config = loadConfig(environment);
  const { token } = config;
  if (token !== undefined && flags.stage === undefined) {
    await runOnDiscord({
      config,
      token,
      log: createLog(config.logLevel ?? 'info', process.stdout),
      environment,
      ending,
    });
  } else {
    await runWithoutToken({ config, environment, ending, flags });
  }
}

const HELP = `Usage: npm start -- [--page | --terminal] [--no-open]

Answers on Discord with DISCORD_TOKEN in .env or the environment, on a Discord of its own without.

  --page      show a page in the browser, on this machine, even where there is a token or the input is no terminal
  --terminal  give a prompt in this terminal instead of the page
  --no-open   print the page's address and leave the browser alone
  --help      print this and end
  --version   print the version and end

The settings are listed in .env.example. To add an article: npm run import -- FILE
`;

function readVersion(): string {
  const file = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(file) as { version: string }).version;
}

interface Flags {
  readonly wants: 'run' | 'help' | 'version';
  /** Page or terminal, even where there is a token. */
  readonly stage: 'page' | 'terminal' | undefined;
  /** Whether the browser is asked to show the page. */
  readonly isOpened: boolean;
}

const FLAGS = ['--terminal', '--page', '--no-open', '--help', '-h', '--version'];

function readFlags(args: readonly string[]): Flags {
  const unknown = args.find((arg) => !FLAGS.includes(arg));
  if (unknown !== undefined) {
    const known = FLAGS.filter((flag) => flag.startsWith('--')).join(', ');
    throw new Error(`Expected ${known} or nothing, got ${JSON.stringify(unknown)}.`);
  }
  const wantsHelp = args.includes('--help') || args.includes('-h');
  return {
    wants: wantsHelp ? 'help' : args.includes('--version') ? 'version' : 'run',
    stage: args.includes('--terminal') ? 'terminal' : args.includes('--page') ? 'page' : undefined,
    isOpened: !args.includes('--no-open'),
  };
}

/** Adds what stands in `.env` to the environment; the file may be missing. */
function readDotenvInto(environment: Environment): void {
  const { error } = readDotenv({ quiet: true, processEnv: environment });
  if (!error || ('code' in error && error.code === 'ENOENT')) return;
  throw new Error(`Expected .env to be a file with settings, got: ${error.message}. Correct it, or remove it.`, {
    cause: error,
  });
}

function warnOfMisspelled(environment: Environment, log: Logger): void {
  for (const { name, meant } of misspelledSettings(environment))
    log.warn({ setting: name }, `${name} is not a setting: did you mean ${meant}?`);
}

interface Run {
  readonly config: Config;
  readonly environment: Environment;
  readonly ending: AbortController;
}

/** Answers on Discord until a signal comes, or until Discord closes the connection for good. */
async function runOnDiscord(run: Run & { readonly token: string; readonly log: Logger }): Promise<void> {
  const { config, token, log, environment, ending } = run;
  warnOfMisspelled(environment, log);
  const store = await openStore(config.databaseUrl);
  try {
    const { apiUrl } = config;
    const bot = await startBot({ ...optionsOf(run), store, clock: systemClock, token, apiUrl, log });
    if (!ending.signal.aborted) await once(ending.signal, 'abort');
    await bot.close();
  } finally {
    await store.close();
  }
  throwIfLost(ending.signal);
  log.info('Goodbye');
}

/** Answers on a Discord of its own: on a page, or in the terminal where the input is none or the flags say so. */
async function runWithoutToken({ flags, ...run }: Run & { readonly flags: Flags }): Promise<void> {
  const { config, environment, ending } = run;
  const log = createLog(config.logLevel ?? 'warn', readable(process.stderr));
  warnOfMisspelled(environment, log);
  // Loaded only here: on Discord, the local one costs neither time nor memory.
  const { runInTerminal, runOnPage } = await import('./locally.ts');
  const stage = flags.stage ?? (process.stdin.isTTY ? 'page' : 'terminal');
  const runThere = stage === 'page' ? runOnPage : runInTerminal;
  const { isOpened } = flags;
  await runThere({ config, environment, isOpened, options: { ...optionsOf(run), log }, signal: ending.signal });
  throwIfLost(ending.signal);
}

/** Discord takes fifty requests a second from a bot; ten are left for mentions and direct messages. */
const POSTS_PER_SECOND = 40;

/** Options of the bot that are the same on Discord and on the local one. */
function optionsOf({ config: { articlesDir, pace }, ending }: Run) {
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
