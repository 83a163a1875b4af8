import { Client, Events, GatewayIntentBits, Partials } from 'discord.js';
import type { ClientOptions, Interaction as Heard } from 'discord.js';
import timers from 'node:timers/promises';
import { afterAll, beforeAll, onTestFinished, vi } from 'vitest';
import { manualClock } from '../src/clock.ts';
import type { Json } from '../src/json.ts';
import { startLocalDiscord } from '../src/server.ts';
import type { LocalDiscord, LocalDiscordOptions } from '../src/local-discord.ts';
import type { Interaction } from '../src/world/world.ts';

/** A local Discord that stands still unless a clock is given; closed after the test. */
export async function start(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const discord = await startLocalDiscord({ botName: 'Commonplace', clock: manualClock(), ...options });
  onTestFinished(() => discord.close());
  return discord;
}

/** A local Discord for all tests of a file that leave its state alone; the returned function gives it. */
export function shareDiscord(options: LocalDiscordOptions = {}): () => LocalDiscord {
  let discord: LocalDiscord | undefined;
  beforeAll(async () => {
    discord = await startLocalDiscord({ clock: manualClock(), ...options });
  });
  afterAll(() => discord?.close());
  return () => {
    if (!discord) throw new Error('Expected a local Discord to be started by beforeAll.');
    return discord;
  };
}

/** Removes the 500 ms that discord.js waits before each reconnect, for the rest of the test. */
export function skipReconnectDelay(): void {
  const spy = vi.spyOn(timers, 'setTimeout').mockImplementation(() => Promise.resolve());
  onTestFinished(() => spy.mockRestore());
}

/** A discord.js client for a local Discord, not logged in yet. */
export function createClient(discord: LocalDiscord, options: Partial<ClientOptions> = {}): Client {
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: discord.url }, ...options });
  onTestFinished(() => client.destroy());
  return client;
}

/** A discord.js client that is ready. */
export async function connect(discord: LocalDiscord, options: Partial<ClientOptions> = {}): Promise<Client<true>> {
  const client = createClient(discord, options);
  const ready = new Promise<Client<true>>((resolve) => {
    client.once(Events.ClientReady, resolve);
  });
  await client.login(discord.token);
  return ready;
}

/** A discord.js bot that handles every interaction with `answer`; `errors` collects what it throws. */
export async function botThat(
  answer: (interaction: Heard) => Promise<unknown>,
  commands: readonly unknown[],
  options: LocalDiscordOptions = {},
): Promise<LocalDiscord & { readonly errors: unknown[] }> {
  const discord = await start(options);
  const client = await connect(discord, { partials: [Partials.Channel] });
  const errors: unknown[] = [];
  client.on(Events.InteractionCreate, (interaction) => {
    answer(interaction).catch((error: unknown) => errors.push(error));
  });
  await call(discord, 'PUT', `/applications/${discord.applicationId}/commands`, commands);
  return { ...discord, errors };
}

export interface Answer {
  readonly status: number;
  readonly body: Json & { code?: number; errors?: Json };
}

/** A plain request, with the bot's token by default; the empty string sends none. */
export async function call(
  discord: LocalDiscord,
  method: string,
  path: string,
  body?: unknown,
  authorization: string | undefined = `Bot ${discord.token}`,
): Promise<Answer> {
  const form = body instanceof FormData;
  const response = await fetch(`${discord.url}/v10${path}`, {
    method,
    headers: {
      ...(authorization && { authorization }),
      ...(!form && body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: form || typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text ? (JSON.parse(text) as Answer['body']) : {} };
}

/** The latest interaction. */
export function lastInteraction(discord: LocalDiscord): Interaction {
  const last = [...discord.world.interactions.values()].at(-1);
  if (!last) throw new Error('Expected an interaction, got none.');
  return last;
}

/** Paths and codes in a response's `errors`, such as `embeds.0.title BASE_TYPE_MAX_LENGTH`. */
export function formErrorsOf(errors: unknown, path: readonly string[] = []): string[] {
  if (typeof errors !== 'object' || errors === null) return [];
  return Object.entries(errors).flatMap(([key, value]) =>
    key === '_errors'
      ? (value as { code: string }[]).map(({ code }) => `${path.join('.')} ${code}`.trim())
      : formErrorsOf(value, [...path, key]),
  );
}
