import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import type { Logger } from 'pino';
import { loadConfig, misspelledSettings, show, withoutSecrets, type Config } from './config.ts';
import { readDotenvInto } from './dotenv.ts';
import { createLog, plainLines } from './log.ts';

/** The process that the bot runs in, as it is seen from here. */
export interface Surroundings {
  readonly environment: Record<string, string | undefined>;
  /** The command's arguments, as in `npm start -- --terminal`. */
  readonly args: readonly string[];
  readonly input: Readable & { readonly isTTY?: boolean; readonly bytesRead?: number };
  readonly output: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly errors: Writable;
  /** Ends the bot: by a signal, or with the reason why it cannot go on. */
  readonly ending: AbortController;
}

/** Runs the bot, on Discord or on a Discord of its own, until it is told to end; rejects with a sentence for people. */
export async function start(surroundings: Surroundings): Promise<void> {
  const { environment, output } = surroundings;
  const flags = readFlags(surroundings.args);
  if (flags.wants !== 'run') return void output.write(flags.wants === 'help' ? HELP : `${readVersion()}\n`);
  readDotenvInto(environment);
  const config = loadConfig(environment);
  const { token } = config;
  if (token !== undefined && flags.stage === undefined) await runOnDiscord({ ...surroundings, config, token });
  else await runWithoutToken({ ...surroundings, config, flags });
}

const HELP = `Usage: npm start -- [--page | --terminal] [--no-open]

Answers on Discord with DISCORD_TOKEN in .env or the environment, on a Discord of its own without.

  --page      show a page in the browser, on this machine, even where there is a token or the input is no terminal
  --terminal  give a prompt in this terminal instead of the page
  --no-open   print the page's address and leave the browser alone
  --help      print this and end
  --version   print the version and end

The settings are listed in .env.example. To add an article: npm run library -- add SOURCE
`;

function readVersion(): string {
  const file = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(file) as { version: string }).version;
}

interface Flags {
  readonly wants: 'run' | 'help' | 'version';
  /** Page or terminal, even where there is a token. */
  readonly stage: 'page' | 'terminal' | undefined;
  readonly opensBrowser: boolean;
}

const FLAGS = ['--terminal', '--page', '--no-open', '--help', '-h', '--version'];

function readFlags(args: readonly string[]): Flags {
  const unknown = args.find((arg) => !FLAGS.includes(arg));
  if (unknown !== undefined) {
    const known = FLAGS.filter((flag) => flag.startsWith('--')).join(', ');
    throw new Error(`Expected ${known} or nothing, got ${show(unknown.replace(/=.*/su, ''))}.`);
  }
  if (args.includes('--page') && args.includes('--terminal'))
    throw new Error('Expected --page or --terminal, got both.');
  const wantsHelp = args.includes('--help') || args.includes('-h');
  return {
    wants: wantsHelp ? 'help' : args.includes('--version') ? 'version' : 'run',
    stage: args.includes('--terminal') ? 'terminal' : args.includes('--page') ? 'page' : undefined,
    opensBrowser: !args.includes('--no-open'),
  };
}

function warnOfMisspelled(environment: Surroundings['environment'], log: Logger): void {
  for (const { name, meant } of misspelledSettings(environment))
    log.warn({ setting: name }, `${name} is not a setting; the nearest one is ${meant}.`);
}

interface Run extends Surroundings {
  readonly config: Config;
}

/** Answers on Discord until a signal comes, or until Discord closes the connection for good. */
async function runOnDiscord(run: Run & { readonly token: string }): Promise<void> {
  const { config, token, environment, ending } = run;
  const log = createLog(config.logLevel ?? 'info', run.output);
  logFailure(ending.signal, log);
  warnOfMisspelled(environment, log);
  const { openStore } = await import('./store/open.ts');
  const store = await openStore(config.databaseUrl, {
    onTrouble(problem) {
      if (problem) log.error({ err: problem.cause }, problem.message);
      else log.info('The database can be used again');
    },
  });
  try {
    const { apiUrl } = config;
    // Loaded only here: what is wrong with a flag, a setting or the database is said at once.
    const [{ startBot }, { systemClock }, options] = await Promise.all([
      import('./bot.ts'),
      import('./clock.ts'),
      optionsOf(run),
    ]);
    const bot = await startBot({ ...options, store, clock: systemClock, token, apiUrl, log });
    if (!ending.signal.aborted) await once(ending.signal, 'abort');
    await bot.close();
  } finally {
    await store.close();
  }
  throwIfLost(ending.signal);
  log.info('Goodbye');
}

/** Answers on a Discord of its own: on a page, or in the terminal where the input is none or the flags say so. */
async function runWithoutToken(run: Run & { readonly flags: Flags }): Promise<void> {
  const { config, environment, input, output, errors, ending, flags } = run;
  const log = createLog(config.logLevel ?? 'warn', plainLines(errors));
  logFailure(ending.signal, log);
  warnOfMisspelled(environment, log);
  // Loaded only here: on Discord, the local one costs neither time nor memory.
  const { runInTerminal, runOnPage } = await import('./locally.ts');
  const options = { ...(await optionsOf(run)), log };
  const stage = flags.stage ?? (input.isTTY === true ? 'page' : 'terminal');
  if (stage === 'page')
    await runOnPage({ options, environment, output, port: config.playgroundPort, opensBrowser: flags.opensBrowser });
  else await runInTerminal({ options, environment, input, output, errors });
  throwIfLost(ending.signal);
}

/** Discord takes fifty requests a second from a bot; ten are left for mentions and direct messages. */
const POSTS_PER_SECOND = 40;

/** Options of the bot that are the same on Discord and on the local one. */
async function optionsOf({ config: { articlesDir, pace }, ending }: Run) {
  const { commands } = await import('../commands/index.ts');
  const onLost = (reason: Error): void => ending.abort(reason);
  const { signal } = ending;
  return { articlesDir, pace, postsPerSecond: POSTS_PER_SECOND, commands, random: Math.random, signal, onLost };
}

/** Logs the reason of an end that nobody asked for, before anything is closed. */
function logFailure(signal: AbortSignal, log: Logger): void {
  signal.addEventListener('abort', () => {
    const reason = signal.reason as Error;
    if (!isInterruption(reason)) log.fatal({ err: reason.cause ?? reason }, reason.message);
  });
}

/** An end that nobody asked for is a failure, however orderly. */
function throwIfLost({ aborted: hasEnded, reason }: AbortSignal): void {
  if (hasEnded && !isInterruption(reason)) throw reason;
}

/** The sentence of an error for standard error. */
export function explain(error: unknown): string {
  return withoutSecrets(error instanceof Error ? error.message : String(error));
}

/** True for an end that a person asked for. */
export function isInterruption(reason: unknown): boolean {
  return reason instanceof Error && reason.name === 'AbortError';
}
