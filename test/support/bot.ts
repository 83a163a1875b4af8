import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { writeArticles } from './articles.ts';
import { seededRandom } from './random.ts';
import { commands as shipped } from '../../commands/index.ts';
import { startBot, type Bot, type BotOptions } from '../../src/bot.ts';
import { createLog } from '../../src/log.ts';
import { openStore } from '../../src/store/open.ts';
import { manualClock, startLocalDiscord, type LocalDiscord, type LocalDiscordOptions } from 'local-discord';

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

/** Called for what has to end with the test, or with the file. */
type OnEnd = (end: () => Promise<void>) => unknown;

/** The whole bot on a local Discord of its own, not ready yet; both end with the test. Their clock stands still. */
export async function beginBot(options: Partial<BotOptions> = {}, world: LocalDiscordOptions = {}): Promise<Starting> {
  return begin(options, world, onTestFinished);
}

async function begin(options: Partial<BotOptions>, world: LocalDiscordOptions, onEnd: OnEnd): Promise<Starting> {
  const { clock = manualClock() } = options;
  const discord = await startLocalDiscord({ botName: 'Commonplace', clock, ...world });
  onEnd(() => discord.close());
  const logged: Record<string, unknown>[] = [];
  return { discord, logged, ...(await beginOn(discord, { clock, ...options }, logged, onEnd)) };
}

/** The whole bot on a local Discord that is there already, not ready yet; it ends with the test. */
export async function beginOn(
  discord: LocalDiscord,
  options: Partial<BotOptions> = {},
  logged: Record<string, unknown>[] = [],
  onEnd: OnEnd = onTestFinished,
): Promise<Pick<Starting, 'starting' | 'ending'>> {
  const log = createLog('debug', { write: (line) => void logged.push(JSON.parse(line) as Record<string, unknown>) });
  const ending = new AbortController();
  const store = options.store ?? (await openStore(':memory:'));
  const starting = startBot({
    token: discord.token,
    apiUrl: discord.url,
    articlesDir: 'data/articles',
    commands: shipped,
    // No rate limits: tests ask faster than people do.
    pace: 0,
    postsPerSecond: 0,
    store,
    log,
    clock: manualClock(),
    random: seededRandom(1),
    signal: ending.signal,
    onLost: () => undefined,
    ...options,
  });
  onEnd(async () => {
    ending.abort();
    await starting.then(
      (bot) => bot.close(),
      () => undefined,
    );
    if (options.store === undefined) await store.close();
  });
  return { starting, ending };
}

/** The whole bot on a local Discord of its own, ready; both end with the test. */
export async function runBot(options: Partial<BotOptions> = {}, world: LocalDiscordOptions = {}): Promise<Running> {
  const { discord, logged, starting } = await beginBot(options, world);
  await starting;
  return { discord, logged };
}

/** A bot that all tests of a file or a group share; for tests that do not count messages, requests or lines of the log. */
export function useBot(
  articles: Readonly<Record<string, string>> | 'shipped',
  world: LocalDiscordOptions = {},
): () => Running {
  let running: Running | undefined;
  const ends: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    const articlesDir = articles === 'shipped' ? 'data/articles' : await writeArticles(articles);
    if (articles !== 'shipped') ends.push(() => rm(articlesDir, { recursive: true }));
    const { discord, logged, starting } = await begin({ articlesDir }, world, (end) => ends.push(end));
    await starting;
    running = { discord, logged };
  });
  afterAll(async () => {
    for (const end of ends.toReversed()) await end();
  });
  return () => {
    if (!running) throw new Error('Expected the bot in a test, got a call outside.');
    return running;
  };
}

/** All text of a message and its components, one block a paragraph. */
export function textOf(message: object): string {
  const own = 'content' in message && typeof message.content === 'string' ? [message.content] : [];
  const parts = 'components' in message && Array.isArray(message.components) ? (message.components as object[]) : [];
  return [...own, ...parts.map(textOf)].filter(Boolean).join('\n\n');
}

export interface Control {
  /** What it says. */
  readonly label: string;
  readonly id: string;
  readonly disabled: boolean;
  /** The values to choose from, for a menu. */
  readonly values?: readonly string[];
}

interface Loose {
  readonly type?: number;
  readonly label?: string;
  readonly placeholder?: string;
  readonly custom_id?: string;
  readonly disabled?: boolean;
  readonly options?: readonly { readonly value: string }[];
  readonly components?: readonly Loose[];
  readonly accessory?: Loose;
}

/** Every button and menu of a message, in order. */
export function controlsOf(message: object): Control[] {
  const { components = [], accessory, custom_id: id, label, placeholder, disabled = false, options } = message as Loose;
  const values = options && { values: options.map(({ value }) => value) };
  const own = id === undefined ? [] : [{ label: label ?? placeholder ?? '', id, disabled, ...values }];
  return [...own, ...components.flatMap(controlsOf), ...(accessory ? controlsOf(accessory) : [])];
}

/** The labels of the buttons and menus that can be used. */
export function labelsOf(message: object): string[] {
  return controlsOf(message).flatMap(({ label, disabled }) => (disabled ? [] : [label]));
}
