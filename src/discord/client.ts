import { Routes, type APIApplicationCommand } from 'discord-api-types/v10';
import {
  Client,
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayIntentBits,
  Options,
  type Interaction,
} from 'discord.js';
import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import type { CommandData } from './command.ts';
import { sameCommands } from './register.ts';

export interface ConnectOptions {
  readonly token: string;
  /** REST base without version; Discord's own when absent. The gateway's address comes from there. */
  readonly apiUrl: string | undefined;
  readonly onInteraction: (interaction: Interaction) => void;
  /** Called once when Discord closes the connection for good, such as when the token was reset. */
  readonly onLost: (reason: Error) => void;
  readonly log: Logger;
  readonly clock: Clock;
  /** Stops waiting for Discord; `connect` then rejects with the signal's reason. */
  readonly signal: AbortSignal;
}

export interface Connection {
  /** How many servers the bot is in. */
  servers(): number;
  /** Makes Discord's list of commands ours, writing only when they differ; gives each command's id by name. */
  register(commands: readonly CommandData[]): Promise<ReadonlyMap<string, string>>;
  close(): Promise<void>;
}

/** First wait after a failed attempt, and the longest, in milliseconds; each wait is twice the one before. */
const WAIT = { first: 1000, longest: 60_000 };

/**
 * Logs in and waits until every server is known. While Discord cannot be reached it waits and tries again; it rejects
 * only when trying again cannot help, with a sentence for the operator.
 */
export async function connect(options: ConnectOptions): Promise<Connection> {
  const { log, clock, signal } = options;
  for (let wait = WAIT.first; ; wait = Math.min(2 * wait, WAIT.longest)) {
    signal.throwIfAborted();
    const client = createClient(options);
    const stop = (): void => void client.destroy();
    signal.addEventListener('abort', stop, { once: true });
    try {
      await logIn(client, options.token, signal);
      client.once(Events.ShardDisconnect, ({ code }, shard) => options.onLost(new Error(lostSentence(code, shard))));
      return connection(client);
    } catch (error) {
      void client.destroy();
      signal.throwIfAborted();
      const refusal = explain(error, options.apiUrl);
      if (refusal) throw refusal;
      log.warn({ err: error, waitSeconds: wait / 1000 }, 'Discord cannot be reached; trying again after a wait');
    } finally {
      signal.removeEventListener('abort', stop);
    }
    await pause(wait, clock, signal);
  }
}

function createClient({ apiUrl, onInteraction, log }: ConnectOptions): Client {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
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
  client.on(Events.Error, (error) => log.error({ err: error }, 'The Discord library reports a fault'));
  client.on(Events.ShardError, (error, shard) =>
    log.warn({ err: error, shard }, 'A connection to Discord has trouble'),
  );
  client.on(Events.ShardReconnecting, (shard) => log.info({ shard }, 'A connection to Discord was cut; reconnecting'));
  return client;
}

async function logIn(client: Client, token: string, signal: AbortSignal): Promise<void> {
  const { promise: ready, resolve, reject } = Promise.withResolvers<void>();
  client.once(Events.ClientReady, () => resolve());
  const abort = (): void => reject(signal.reason);
  signal.addEventListener('abort', abort, { once: true });
  try {
    await Promise.all([client.login(token), ready]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

function connection(client: Client): Connection {
  return {
    servers: () => client.guilds.cache.size,
    async register(commands) {
      const route = Routes.applicationCommands(client.application?.id ?? '');
      const query = new URLSearchParams({ with_localizations: 'true' });
      let registered = (await client.rest.get(route, { query })) as readonly APIApplicationCommand[];
      if (!sameCommands(commands, registered)) {
        registered = (await client.rest.put(route, { body: commands })) as readonly APIApplicationCommand[];
      }
      return new Map(registered.map(({ name, id }) => [name, id]));
    },
    async close() {
      // Leaving looks like a cut to the library, too.
      client.removeAllListeners(Events.ShardReconnecting).removeAllListeners(Events.ShardDisconnect);
      await client.destroy();
    },
  };
}

/** The sentence for a failure that trying again cannot mend; undefined for passing trouble. */
function explain(error: unknown, apiUrl: string | undefined): Error | undefined {
  const isRefusedToken =
    (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) ||
    (error instanceof Error && error.message === 'Authentication failed');
  if (isRefusedToken) return new Error(REFUSED_TOKEN, { cause: error });
  if (error instanceof DiscordAPIError && error.status >= 400 && error.status < 500) {
    const where = apiUrl === undefined ? 'Discord' : 'DISCORD_API_URL';
    const remedy =
      apiUrl === undefined
        ? 'Try again later.'
        : 'Expected a REST base without version, such as https://discord.com/api.';
    return new Error(`${where} answered ${error.status} (${error.message}) to the first request. ${remedy}`, {
      cause: error,
    });
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
  const cancel = clock.after(ms, resolve);
  signal.addEventListener('abort', () => resolve(), { once: true });
  await promise;
  cancel();
}
