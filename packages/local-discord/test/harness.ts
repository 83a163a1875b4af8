import { Client, Events, GatewayIntentBits, Partials } from 'discord.js';
import type { ClientOptions, Interaction as Heard } from 'discord.js';
import { onTestFinished } from 'vitest';
import type { Json } from '../src/json.ts';
import { startLocalDiscord } from '../src/server.ts';
import type { LocalDiscord, LocalDiscordOptions } from '../src/local-discord.ts';
import type { Interaction } from '../src/world/world.ts';

/** A local Discord for the length of one test. */
export async function start(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const discord = await startLocalDiscord({ botName: 'Commonplace', ...options });
  onTestFinished(() => discord.close());
  return discord;
}

/** A discord.js client that goes to the local Discord; not logged in yet. */
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

/** A discord.js bot that answers every interaction with `answer`; what went wrong is kept. */
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

/** A bare request, with the bot's token unless another (or none) is given. */
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

/** The interaction that was begun last. */
export function lastInteraction(discord: LocalDiscord): Interaction {
  const last = [...discord.world.interactions.values()].at(-1);
  if (!last) throw new Error('Expected an interaction to have begun.');
  return last;
}

/** The codes of all faults in the answer's `errors`, with the path to each: `embeds.0.title BASE_TYPE_MAX_LENGTH`. */
export function formErrorsOf(errors: unknown, path: readonly string[] = []): string[] {
  if (typeof errors !== 'object' || errors === null) return [];
  return Object.entries(errors).flatMap(([key, value]) =>
    key === '_errors'
      ? (value as { code: string }[]).map(({ code }) => `${path.join('.')} ${code}`.trim())
      : formErrorsOf(value, [...path, key]),
  );
}
