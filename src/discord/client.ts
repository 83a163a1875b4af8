import { GatewayCloseCodes, GatewayDispatchEvents, type GatewayMessageCreateDispatchData } from 'discord-api-types/v10';
import {
  Client,
  DefaultRestOptions,
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayIntentBits,
  HTTPError,
  type Interaction,
  Options,
  RateLimitError,
  REST,
  type RESTOptions,
} from 'discord.js';
import type { Logger } from 'pino';
import { type Clock, retry } from '../clock.ts';
import type { RegisteredData } from './command.ts';
import { postAnswer } from './message-handler.ts';
import { type IncomingMessage, textToBot } from './message-text.ts';
import { type Guilds, guildsOf } from './permissions.ts';
import { bounded, type FailureCause, registerCommands, type Request, RequestError } from './rest.ts';

export interface ConnectOptions {
  readonly token: string;
  /** REST base without version; Discord's own when absent. The gateway's address comes from there. */
  readonly apiUrl: string | undefined;
  readonly onInteraction: (interaction: Interaction) => void;
  /** Called for messages that are meant for the bot. */
  readonly onMessage: (message: IncomingMessage) => void;
  readonly onGuildChange: (change: GuildChange) => void;
  /** Called once when Discord closes the connection for good, such as when the token was reset. */
  readonly onLost: (reason: Error) => void;
  readonly log: Logger;
  readonly clock: Clock;
  /** Stops waiting for Discord; `connect` then rejects with the signal's reason. */
  readonly signal: AbortSignal;
}

/** A server that the bot has left, a channel that was deleted, or a server where its permissions may have changed. */
export type GuildChange =
  | { readonly kind: 'guildGone' | 'changed'; readonly guild: string }
  | { readonly kind: 'channelGone'; readonly channel: string };

export interface Connection {
  /** Discord's ids of the bot as an application and as a user; they differ for old bots. */
  readonly application: string;
  readonly user: string;
  readonly guilds: Guilds;
  readonly request: Request;
  /** Number of servers the bot is in. */
  servers(): number;
  /** Makes Discord's list of commands ours; gives each command's id by name. */
  register(commands: readonly RegisteredData[]): Promise<ReadonlyMap<string, string>>;
  close(): Promise<void>;
}

/**
 * Logs in and waits until every server is known. While Discord cannot be reached it tries again; it rejects only when
 * trying again cannot help, with a sentence for the operator.
 */
export async function connect(options: ConnectOptions): Promise<Connection> {
  const client = await untilReached('logging in', () => logIn(options), options);
  client.once(Events.ShardDisconnect, ({ code }, shard) => options.onLost(new Error(lostSentence(code, shard))));
  const rest = createRest(options);
  const application = client.application?.id ?? '';
  return {
    application,
    user: client.user?.id ?? '',
    guilds: guildsOf(client, options.clock.now),
    request: (...request) => requestOnce(rest, ...request),
    servers: () => client.guilds.cache.size,
    register: (commands) =>
      untilReached('registering the commands', () => registerCommands(client.rest, application, commands), options),
    close: () => close(client, rest),
  };
}

async function close(client: Client, rest: REST): Promise<void> {
  // The library reports its own leaving as a cut.
  client.removeAllListeners(Events.ShardReconnecting).removeAllListeners(Events.ShardDisconnect);
  rest.clearHandlerSweeper();
  rest.clearHashSweeper();
  await client.destroy();
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

function createClient(options: ConnectOptions): Client {
  const client = new Client({
    // None is privileged: Discord sends the text of messages only where they are direct or mention the bot.
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    shards: 'auto',
    allowedMentions: { parse: [] },
    rest: restOptions(options),
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      ...NO_CACHE,
      GuildMemberManager: { maxSize: 1, keepOverLimit: (member) => member.id === member.client.user.id },
      UserManager: { maxSize: 1, keepOverLimit: (user) => user.id === user.client.user.id },
    }),
  });
  followMessages(client, options);
  followGuilds(client, options);
  followFaults(client, options);
  return client;
}

/** Replies need nothing but the interaction itself; at a hundred thousand servers every cache counts. */
const NO_CACHE = {
  MessageManager: 0,
  GuildEmojiManager: 0,
  GuildStickerManager: 0,
  PresenceManager: 0,
  VoiceStateManager: 0,
  ThreadManager: 0,
  StageInstanceManager: 0,
  GuildScheduledEventManager: 0,
};

function followMessages(client: Client, { onInteraction, onMessage }: ConnectOptions): void {
  client.on(Events.InteractionCreate, onInteraction);
  // Raw events: the library drops messages of a thread or a conversation that it has not cached.
  client.ws.on(GatewayDispatchEvents.MessageCreate, (data: GatewayMessageCreateDispatchData) => {
    const message = incomingMessage(client, data);
    if (message) onMessage(message);
  });
}

function followGuilds(client: Client, { onGuildChange }: ConnectOptions): void {
  const changed = (guild: string): void => onGuildChange({ kind: 'changed', guild });
  client.on(Events.GuildDelete, ({ id }) => onGuildChange({ kind: 'guildGone', guild: id }));
  client.on(Events.ChannelDelete, ({ id }) => onGuildChange({ kind: 'channelGone', channel: id }));
  client.on(Events.ThreadDelete, ({ id }) => onGuildChange({ kind: 'channelGone', channel: id }));
  client.on(Events.ChannelUpdate, (channel) => {
    if ('guildId' in channel) changed(channel.guildId);
  });
  client.on(Events.ThreadUpdate, (_, { guildId }) => changed(guildId));
  client.on(Events.GuildRoleUpdate, ({ guild }) => changed(guild.id));
  client.on(Events.GuildMemberUpdate, ({ guild, id }) => {
    if (id === client.user?.id) changed(guild.id);
  });
  client.on(Events.GuildAvailable, ({ id }) => changed(id));
}

function followFaults(client: Client, { log }: ConnectOptions): void {
  client.on(Events.Error, (error) => log.error({ err: error }, 'The Discord library reports a fault'));
  client.on(Events.ShardError, (error, shard) =>
    log.warn({ err: error, shard }, 'A connection to Discord has trouble'),
  );
  client.on(Events.ShardReconnecting, (shard) => log.info({ shard }, 'A connection to Discord was cut; reconnecting'));
}

/** A message as it came over the gateway; undefined when it is not meant for the bot. */
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
    reply: (components) => postAnswer(client.rest, message, components),
  };
}

function restOptions({ apiUrl, clock }: ConnectOptions): Partial<RESTOptions> {
  const makeRequest = bounded(DefaultRestOptions.makeRequest, clock);
  return { ...(apiUrl !== undefined && { api: apiUrl }), version: '10', makeRequest };
}

/** A REST client for requests that are never repeated or delayed: the client's own would wait for minutes, unseen. */
function createRest(options: ConnectOptions): REST {
  return new REST({
    ...restOptions(options),
    retries: 0,
    timeout: 15_000,
    rejectOnRateLimit: () => true,
    globalRequestsPerSecond: Infinity,
  }).setToken(options.token);
}

async function requestOnce(
  rest: REST,
  method: 'GET' | 'POST',
  path: `/${string}`,
  { body, query = {} }: Parameters<Request>[2] = {},
): Promise<unknown> {
  try {
    const options = { query: new URLSearchParams(query), ...(body && { body }) };
    return await (method === 'GET' ? rest.get(path, options) : rest.post(path, options));
  } catch (error) {
    throw new RequestError(failureOf(error), { cause: error });
  }
}

/** Errors of a connection that was never made. */
const NOT_CONNECTED = /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/u;

function failureOf(error: unknown): FailureCause {
  if (error instanceof RateLimitError)
    return { kind: 'limited', wait: error.retryAfter || error.timeToReset, forAll: error.global };
  if (error instanceof DiscordAPIError) return { kind: 'refused', status: error.status, code: Number(error.code) || 0 };
  if (error instanceof HTTPError) return { kind: 'trouble', reason: `status ${error.status}` };
  const isUnsent = error instanceof Error && 'code' in error && NOT_CONNECTED.test(String(error.code));
  return { kind: 'trouble', reason: 'unreachable', isUnsent };
}

/** Backoff in milliseconds while Discord cannot be reached at the start. */
const WAIT = { first: 1000, longest: 60_000 };

/** Repeats an attempt with backoff, telling the operator why, until it succeeds or trying again cannot help. */
function untilReached<T>(task: string, attempt: () => Promise<T>, options: ConnectOptions): Promise<T> {
  const { apiUrl, log, clock, signal } = options;
  const host = apiUrl === undefined ? 'Discord' : 'The address in DISCORD_API_URL';
  const onError = (error: unknown, wait: number): number => {
    signal.throwIfAborted();
    const fatal = toFatal(error, task, apiUrl);
    if (fatal) throw fatal;
    const reason = error instanceof Error ? error.message : String(error);
    log.warn({ reason, while: task }, `${host} cannot be reached; trying again in ${wait / 1000} s`);
    return wait;
  };
  const unlessAborted = (): Promise<T> => {
    signal.throwIfAborted();
    return attempt();
  };
  return retry(unlessAborted, { clock, signal, wait: WAIT, onError });
}

/** The sentence for a failure that trying again cannot mend; undefined for passing trouble. */
function toFatal(error: unknown, task: string, apiUrl: string | undefined): Error | undefined {
  const isRefusedToken =
    (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) ||
    (error instanceof Error && error.message === 'Authentication failed');
  if (isRefusedToken) return new Error(REFUSED_TOKEN, { cause: error });

  const where = apiUrl === undefined ? 'Discord' : 'The address in DISCORD_API_URL';
  const remedy =
    apiUrl === undefined
      ? 'See the message, mend the cause and start again.'
      : 'Expected a REST base without version, such as https://discord.com/api.';
  if (error instanceof DiscordAPIError && error.status >= 400 && error.status < 500)
    return new Error(`${where} answered ${error.status} (${error.message}) to ${task}. ${remedy}`, { cause: error });
  // The library stumbles over an answer that is not of Discord's shape, such as a web page.
  if (error instanceof TypeError && error.cause === undefined)
    return new Error(`${where} gave no answer of Discord's to ${task}. ${remedy}`, { cause: error });
  return undefined;
}

const REFUSED_TOKEN =
  'Discord refused the bot token: expected the token of a bot that exists, got one that is wrong or was reset. ' +
  'Copy it again from https://discord.com/developers/applications (your application, Bot, Reset Token) into DISCORD_TOKEN.';

function lostSentence(code: number, shard: number): string {
  if (code === GatewayCloseCodes.AuthenticationFailed) return REFUSED_TOKEN;
  return `Discord closed connection ${shard} for good (gateway code ${code}): see "Gateway close event codes" in its documentation, mend the cause and start again.`;
}
