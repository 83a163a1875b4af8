import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import open from 'open';
import { startBot, type Bot, type BotOptions } from './bot.ts';
import { systemClock } from './clock.ts';
import introductions from './introductions.json' with { type: 'json' };
import { movableClock, type ManualClock, startLocalDiscord, type LocalDiscord } from 'local-discord';
import {
  createClockControl,
  loadPage,
  startPlayground,
  type PlaygroundSetup,
  type Suggestion,
} from 'local-discord/playground';
import { runTerminal } from 'local-discord/terminal';
import { openStore } from './store/open.ts';
import type { Store } from './store/store.ts';

export interface LocalRun {
  readonly options: Omit<BotOptions, 'token' | 'apiUrl' | 'store' | 'clock'>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly output: Writable & { readonly isTTY?: boolean; readonly columns?: number };
}

export interface TerminalRun extends LocalRun {
  readonly input: Readable & { readonly isTTY?: boolean; readonly bytesRead?: number };
  readonly errors: Writable;
}

export interface PageRun extends LocalRun {
  /** 0 is any free one. */
  readonly port: number;
  /** Opens the page in the browser, where there is a screen. */
  readonly opensBrowser: boolean;
}

const GREETING = {
  title: 'Commonplace on a Discord of its own: no token is set, nothing leaves this machine.',
  hint:
    'Type /ask and a question to begin, or @ and a question; a number to press what has it; ' +
    '/ for all commands, Ctrl+D to leave.',
};

/** Answers in the terminal, through a Discord on this machine, until the input ends. */
export async function runInTerminal(run: TerminalRun): Promise<void> {
  const { input, output, environment, options } = run;
  const { signal } = options;
  const color = output.isTTY === true && (environment['NO_COLOR'] ?? '') === '';
  await withLocalDiscord(options, systemClock, ({ discord }) =>
    runTerminal({ discord, input, output, color, greeting: GREETING, signal }),
  );
  const isEmpty = input.isTTY !== true && input.bytesRead === 0;
  if (isEmpty && !signal.aborted) run.errors.write(NO_INPUT);
}

const NO_INPUT =
  'Nothing to answer: the input is empty. Use npm start -- --page for the page, or set DISCORD_TOKEN for the bot on Discord.\n';

/** Answers on a page in the browser, through a Discord on this machine, until it is told to end. */
export async function runOnPage(run: PageRun): Promise<void> {
  const { signal, articlesDir } = run.options;
  const { promise: ready, resolve, reject } = Promise.withResolvers<PlaygroundSetup>();
  ready.catch(() => undefined);
  // First of all, because nothing else is worth the wait when the port is taken.
  const playground = await startPlayground({ port: run.port, ready }).catch(failWith(PORT_REMEDY));
  const page = loadPage().catch(failWith(PAGE_REMEDY));
  page.catch(reject);
  const clock = movableClock();
  try {
    await withLocalDiscord(run.options, clock, async ({ discord, store, bot }) => {
      const { world } = discord;
      const moveClock = createClockControl({ world, clock, nextMoment: store.nextMoment, settle: bot.idle });
      const words = introductionsFor(articlesDir);
      resolve({ page: await page, discord, moveClock, introductions: words, stopwatch: () => performance.now() });
      printAddress(playground.url, run);
      if (!signal.aborted) await once(signal, 'abort');
    });
  } finally {
    await playground.close();
  }
}

const PORT_REMEDY = 'Set PLAYGROUND_PORT to another, or to 0 for any free one; or use npm start -- --terminal.';
const PAGE_REMEDY = 'Or use npm start -- --terminal.';

/** Adds a remedy to the sentence of an error. */
function failWith(remedy: string): (cause: unknown) => never {
  return (cause) => {
    throw new Error(`${cause instanceof Error ? cause.message : String(cause)} ${remedy}`, { cause });
  };
}

/** Commands for newcomers to articles that nobody here knows. */
const GENERAL: readonly Suggestion[] = ['contents', 'excerpt', 'help'].map((command) => ({ command, options: {} }));

/** The bot's own words on the page, by language; the suggestions in `introductions.json` are about the shipped articles. */
export function introductionsFor(articlesDir: string): NonNullable<PlaygroundSetup['introductions']> {
  if (articlesDir === 'data/articles') return introductions;
  const entries = Object.entries(introductions);
  return Object.fromEntries(entries.map(([language, words]) => [language, { ...words, suggestions: GENERAL }]));
}

function printAddress(url: string, { opensBrowser, output, environment }: PageRun): void {
  output.write(
    `Commonplace on a Discord of its own: nothing leaves this machine.\n\n  ${url}\n\n` +
      'Open it in a browser. Ctrl+C ends it; npm start -- --terminal is the same in the terminal.\n',
  );
  if (opensBrowser && hasScreen(output, environment)) open(url).catch(() => undefined);
}

/** True with a screen for a browser: without one, the command that opens pages may take over the terminal. */
function hasScreen(output: LocalRun['output'], environment: LocalRun['environment']): boolean {
  if (output.isTTY !== true || environment['SSH_CONNECTION'] !== undefined) return false;
  return process.platform !== 'linux' || Boolean(environment['DISPLAY'] || environment['WAYLAND_DISPLAY']);
}

interface Local {
  readonly discord: LocalDiscord;
  readonly store: Store;
  readonly bot: Bot;
}

/** Runs the bot on a Discord of its own for as long as `work` takes. */
async function withLocalDiscord(
  options: LocalRun['options'],
  clock: Pick<ManualClock, 'now' | 'after'>,
  work: (local: Local) => Promise<void>,
): Promise<void> {
  const discord = await startLocalDiscord({ botName: 'Commonplace', clock });
  // The servers of that Discord are gone when it ends, and so is what would be kept of them.
  const store = await openStore(':memory:');
  try {
    const { token, url: apiUrl } = discord;
    const bot = await startBot({ ...options, store, clock, token, apiUrl });
    try {
      await work({ discord, store, bot });
    } finally {
      await bot.close();
    }
  } finally {
    await store.close();
    await discord.close();
  }
}
