import { onTestFinished } from 'vitest';
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

/** The whole bot on a local Discord of its own, not ready yet; both end with the test. */
export async function beginBot(options: Partial<BotOptions> = {}, world: LocalDiscordOptions = {}): Promise<Starting> {
  const { clock = manualClock() } = options;
  const discord = await startLocalDiscord({ botName: 'Commonplace', clock, ...world });
  onTestFinished(() => discord.close());
  const logged: Record<string, unknown>[] = [];
  return { discord, logged, ...(await beginOn(discord, { clock, ...options }, logged)) };
}

/** The whole bot on a local Discord that is there already, not ready yet; it ends with the test. */
export async function beginOn(
  discord: LocalDiscord,
  options: Partial<BotOptions> = {},
  logged: Record<string, unknown>[] = [],
): Promise<Pick<Starting, 'starting' | 'ending'>> {
  const log = createLog('debug', { write: (line) => void logged.push(JSON.parse(line) as Record<string, unknown>) });
  const ending = new AbortController();
  const store = options.store ?? (await openStore(':memory:'));
  const starting = startBot({
    token: discord.token,
    apiUrl: discord.url,
    articlesDir: 'data/articles',
    commands: shipped,
    // Tests ask faster than people do.
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
  onTestFinished(async () => {
    ending.abort();
    await starting.then(
      (bot) => bot.close(),
      () => undefined,
    );
    if (options.store === undefined) await store.close();
  });
  return { starting, ending };
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
