import {
  GatewayDispatchEvents,
  MessageFlags,
  Routes,
  type APIApplicationCommand,
  type APIMessageTopLevelComponent,
  type GatewayMessageCreateDispatchData,
} from 'discord-api-types/v10';
import {
  Client,
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayIntentBits,
  HTTPError,
  Options,
  RateLimitError,
  REST,
  type Interaction,
} from 'discord.js';
import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import type { RegisteredData } from './command.ts';
import { type IncomingMessage, textToBot } from './message-text.ts';
import { type Guilds, guildsOf } from './permissions.ts';
import { areSameCommands, type FailureCause, type Request, RequestError, withContexts } from './rest.ts';

export interface ConnectOptions {
  readonly token: string;
  /** REST base without version; Discord's own when absent. The gateway's address comes from there. */
  readonly apiUrl: string | undefined;
  readonly onInteraction: (interaction: Interaction) => void;
  /** Called for messages that are meant for the bot. */
  readonly onMessage: (heard: IncomingMessage) => void;
  /** Called for what happens to the places that the bot is in. */
  readonly onGuildChange: (change: GuildChange) => void;
  /** Called once when Discord closes the connection for good, such as when the token was reset. */
  readonly onLost: (reason: Error) => void;
  readonly log: Logger;
  readonly clock: Clock;
  /** Stops waiting for Discord; `connect` then rejects with the signal's reason. */
  readonly signal: AbortSignal;
}

/** A server that the bot is no member of any more, a channel that is gone, or a server where what it may do has changed. */
export type GuildChange =
  | { readonly kind: 'guildGone' | 'changed'; readonly guild: string }
  | { readonly kind: 'channelGone'; readonly channel: string };

export interface Connection {
  /** Discord's id of the bot as an application, and as somebody who writes; old ones have two. */
  readonly application: string;
  readonly user: string;
  readonly guilds: Guilds;
  readonly request: Request;
  /** How many servers the bot is in. */
  servers(): number;
  /** Makes Discord's list of commands ours, writing only when they differ; gives each command's id by name. */
  register(commands: readonly RegisteredData[]): Promise<ReadonlyMap<string, string>>;
  close(): Promise<void>;
}

/** First wait after a failed attempt, and the longest, in milliseconds; each wait is twice the one before. */
const WAIT = { first: 1000, longest: 60_000 };

/**
 * Logs in and waits until every server is known. While Discord cannot be reached it waits and tries again; it rejects
 * only when trying again cannot help, with a sentence for the operator.
 */
export async function connect(options: ConnectOptions): Promise<Connection> {
  const client = await retryUntilReached('logging in', () => logIn(options), options);
  client.once(Events.ShardDisconnect, ({ code }, shard) => options.onLost(new Error(lostSentence(code, shard))));
  const rest = createRest(options);
  return {
    application: client.application?.id ?? '',
    user: client.user?.id ?? '',
    guilds: guildsOf(client),
    request: (method, path, request) => requestOnce(rest, method, path, request),
    servers: () => client.guilds.cache.size,
    register: (commands) =>
      retryUntilReached('registering the commands', () => register(client, commands.map(withContexts)), options),
    async close() {
      // Leaving looks like a cut to the library, too.
      client.removeAllListeners(Events.ShardReconnecting).removeAllListeners(Events.ShardDisconnect);
      rest.clearHandlerSweeper();
      rest.clearHashSweeper();
      await client.destroy();
    },
  };
}

/** For what keeps its own pace, waits and repetitions: the client's own would wait for minutes, unseen. */
function createRest({ token, apiUrl }: ConnectOptions): REST {
  return new REST({
    ...(apiUrl !== undefined && { api: apiUrl }),
    version: '10',
    retries: 0,
    timeout: 15_000,
    rejectOnRateLimit: () => true,
    globalRequestsPerSecond: Infinity,
  }).setToken(token);
}

async function requestOnce(
  rest: REST,
  method: 'GET' | 'POST',
  path: `/${string}`,
  { body, query = {} }: Parameters<Request>[2] = {},
): Promise<unknown> {
  try {
    const given = { query: new URLSearchParams(query), ...(body && { body }) };
    return await (method === 'GET' ? rest.get(path, given) : rest.post(path, given));
  } catch (error) {
    throw new RequestError(failureOf(error), { cause: error });
  }
}

function failureOf(error: unknown): FailureCause {
  if (error instanceof RateLimitError)
    return { kind: 'limited', wait: error.retryAfter || error.timeToReset, forAll: error.global };
  if (error instanceof DiscordAPIError) return { kind: 'refused', status: error.status, code: Number(error.code) };
  return { kind: 'trouble', reason: error instanceof HTTPError ? `status ${error.status}` : 'unreachable' };
}

/** Tries until it succeeds, longer and longer after each failure; rejects when aborted, or when trying cannot help. */
async function retryUntilReached<T>(
  what: string,
  attempt: () => Promise<T>,
  { apiUrl, log, clock, signal }: ConnectOptions,
): Promise<T> {
  for (let wait = WAIT.first; ; wait = Math.min(2 * wait, WAIT.longest)) {
    signal.throwIfAborted();
    try {
      return await attempt();
    } catch (error) {
      signal.throwIfAborted();
      const refusal = explain(error, what, apiUrl);
      if (refusal) throw refusal;
      const reason = error instanceof Error ? error.message : String(error);
      const at = apiUrl === undefined ? 'Discord' : 'The address in DISCORD_API_URL';
      log.warn({ reason, while: what }, `${at} cannot be reached; trying again in ${wait / 1000} s`);
    }
    await pause(wait, clock, signal);
  }
}

function createClient(options: ConnectOptions): Client {
  const { apiUrl, onInteraction, onMessage, log } = options;
  const client = new Client({
    // None is privileged: of messages, Discord sends what they say only where they are direct or mention the bot.
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    shards: 'auto',
    allowedMentions: { parse: [] },
    ...(apiUrl !== undefined && { rest: { api: apiUrl } }),
    // Replies need nothing but the interaction itself; at a hundred thousand servers every cache counts.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      GuildMemberManager: { maxSize: 1, keepOverLimit: (member) => member.id === member.client.user.id },
      UserManager: { maxSize: 1, keepOverLimit: (user) => user.id === user.client.user.id },
      GuildEmojiManager: 0,
      GuildStickerManager: 0,
      PresenceManager: 0,
      VoiceStateManager: 0,
      ThreadManager: 0,
      StageInstanceManager: 0,
      GuildScheduledEventManager: 0,
    }),
  });
  client.on(Events.InteractionCreate, onInteraction);
  // As Discord sends it: the library makes nothing of a message in a thread or a conversation that it has not cached.
  client.ws.on(GatewayDispatchEvents.MessageCreate, (message: GatewayMessageCreateDispatchData) => {
    const heard = incomingMessage(client, message);
    if (heard) onMessage(heard);
  });
  const { onGuildChange } = options;
  client.on(Events.GuildDelete, ({ id }) => onGuildChange({ kind: 'guildGone', guild: id }));
  client.on(Events.ChannelDelete, ({ id }) => onGuildChange({ kind: 'channelGone', channel: id }));
  client.on(Events.ThreadDelete, ({ id }) => onGuildChange({ kind: 'channelGone', channel: id }));
  const changed = (guild: string): void => onGuildChange({ kind: 'changed', guild });
  client.on(Events.ChannelUpdate, (channel) => {
    if ('guildId' in channel) changed(channel.guildId);
  });
  client.on(Events.GuildRoleUpdate, ({ guild }) => changed(guild.id));
  client.on(Events.GuildMemberUpdate, ({ guild, id }) => {
    if (id === client.user?.id) changed(guild.id);
  });
  client.on(Events.GuildAvailable, ({ id }) => changed(id));
  client.on(Events.Error, (error) => log.error({ err: error }, 'The Discord library reports a fault'));
  client.on(Events.ShardError, (error, shard) =>
    log.warn({ err: error, shard }, 'A connection to Discord has trouble'),
  );
  client.on(Events.ShardReconnecting, (shard) => log.info({ shard }, 'A connection to Discord was cut; reconnecting'));
  return client;
}

function incomingMessage(client: Client, message: GatewayMessageCreateDispatchData): IncomingMessage | undefined {
  const text = textToBot(message, client.user?.id ?? '');
  if (text === undefined) return undefined;
  const { id, author, channel_id: channel, guild_id: guild } = message;
  return {
    id,
    text,
    author: author.id,
    scope: guild ?? channel,
    channel,
    isDirect: guild === undefined,
    locale: guild === undefined ? undefined : (client.guilds.cache.get(guild)?.preferredLocale ?? undefined),
    reply: (components) => replyTo(client, message, components),
  };
}

/**
 * Needs no cache of the channel, unlike the library's own way. Its nonce keeps an attempt that is repeated, because
 * Discord had trouble to say that it worked, from becoming a second reply.
 */
async function replyTo(
  client: Client,
  { id, channel_id: channel }: GatewayMessageCreateDispatchData,
  components: readonly APIMessageTopLevelComponent[],
): Promise<void> {
  await client.rest.post(Routes.channelMessages(channel), {
    body: {
      components,
      flags: MessageFlags.IsComponentsV2,
      nonce: id,
      enforce_nonce: true,
      message_reference: { message_id: id, fail_if_not_exists: false },
      allowed_mentions: { parse: [], replied_user: false },
    },
  });
}

async function logIn(options: ConnectOptions): Promise<Client> {
  const { token, signal } = options;
  const client = createClient(options);
  const { promise: ready, resolve, reject } = Promise.withResolvers<void>();
  client.once(Events.ClientReady, () => resolve());
  const abort = (): void => reject(signal.reason);
  signal.addEventListener('abort', abort, { once: true });
  try {
    await Promise.all([client.login(token), ready]);
    return client;
  } catch (error) {
    void client.destroy();
    throw error;
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

async function register(client: Client, commands: readonly object[]): Promise<ReadonlyMap<string, string>> {
  const route = Routes.applicationCommands(client.application?.id ?? '');
  const query = new URLSearchParams({ with_localizations: 'true' });
  let registered = (await client.rest.get(route, { query })) as readonly APIApplicationCommand[];
  if (!areSameCommands(commands, registered)) {
    registered = (await client.rest.put(route, { body: commands })) as readonly APIApplicationCommand[];
  }
  return new Map(registered.map(({ name, id }) => [name, id]));
}

/** The sentence for a failure that trying again cannot mend; undefined for passing trouble. */
function explain(error: unknown, what: string, apiUrl: string | undefined): Error | undefined {
  const isRefusedToken =
    (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) ||
    (error instanceof Error && error.message === 'Authentication failed');
  if (isRefusedToken) return new Error(REFUSED_TOKEN, { cause: error });

  const where = apiUrl === undefined ? 'Discord' : 'The address in DISCORD_API_URL';
  const remedy =
    apiUrl === undefined
      ? 'See the message, mend the cause and start again.'
      : 'Expected a REST base without version, such as https://discord.com/api.';
  if (error instanceof DiscordAPIError && error.status >= 400 && error.status < 500) {
    return new Error(`${where} answered ${error.status} (${error.message}) to ${what}. ${remedy}`, { cause: error });
  }
  // The library stumbles over an answer that is not of Discord's shape, such as a web page.
  if (error instanceof TypeError && error.cause === undefined) {
    return new Error(`${where} gave no answer of Discord's to ${what}. ${remedy}`, { cause: error });
  }
  return undefined;
}

const REFUSED_TOKEN =
  'Discord refused the bot token: expected the token of a bot that exists, got one that is wrong or was reset. ' +
  'Copy it again from https://discord.com/developers/applications (your application, Bot, Reset Token) into DISCORD_TOKEN.';

function lostSentence(code: number, shard: number): string {
  const AUTHENTICATION_FAILED = 4004;
  if (code === AUTHENTICATION_FAILED) return REFUSED_TOKEN;
  return `Discord closed connection ${shard} for good (gateway code ${code}): see "Gateway close event codes" in its documentation, mend the cause and start again.`;
}

async function pause(ms: number, clock: Clock, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const wake = (): void => resolve();
  const cancel = clock.after(ms, wake);
  signal.addEventListener('abort', wake, { once: true });
  await promise;
  cancel();
  signal.removeEventListener('abort', wake);
}
