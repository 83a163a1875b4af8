import {
  type APIGatewayBotInfo,
  type GatewayMessageCreateDispatchData,
  RESTJSONErrorCodes,
  Routes,
} from 'discord-api-types/v10';
import { Client, Events, GatewayIntentBits, type Interaction, Options, Status } from 'discord.js';
import { createRest, type FailureCause, type Request, RequestError, retry, steadyOptions } from 'steady-requests';
import type { Logger } from 'pino';
import { asInformation, steadyGateway } from 'steady-gateway';
import { type Clock, discordTime } from '../clock.ts';
import type { RegisteredData } from './command.ts';
import { explainClose, logReport, REFUSED_TOKEN } from './gateway.ts';
import { postAnswer } from './message-handler.ts';
import { type IncomingMessage, textToBot } from './message-text.ts';
import { type Guilds, guildsOf } from './permissions.ts';
import { type OnCommandIds, registerCommands } from './rest.ts';

export interface ConnectOptions {
  readonly token: string;
  /** REST base without version; Discord's own when absent. The gateway's address comes from there. */
  readonly apiUrl: string | undefined;
  /** @param request answers it */
  readonly onInteraction: (interaction: Interaction, request: Request) => void;
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

interface ClientOptions extends ConnectOptions {
  readonly request: Request;
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
  /** Resolves when the servers of one connection are known, or a second after Discord has told of one. */
  readonly settled: Promise<void>;
  /** The same of all connections: never, while one cannot begin. */
  readonly complete: Promise<void>;
  /**
   * Makes Discord's list of commands ours, as often as it takes; resolves after the first attempt.
   *
   * @param onIds called with the id of each registered command by name, before and after a change
   */
  register(commands: readonly RegisteredData[], onIds: OnCommandIds): Promise<void>;
  close(): Promise<void>;
}

/**
 * Logs in. Resolves when the first connection has begun: nothing waits for a server, or for another connection, that does
 * not come. While Discord cannot be reached it tries again; it rejects only when trying again cannot help, with a
 * sentence for the operator.
 */
export async function connect(options: ConnectOptions): Promise<Connection> {
  const { apiUrl, clock } = options;
  const rest = createRest({ ...options, onDate: clock.compare });
  const { request } = rest;
  const information = await untilDone('logging in', () => fetchInformation(request), loginJudge(apiUrl), options);
  const { client, settled, complete } = await logIn({ ...options, request }, information);
  const application = client.application?.id ?? '';
  return {
    application,
    user: client.user?.id ?? '',
    guilds: guildsOf(client, () => discordTime(clock)),
    request,
    servers: () => client.guilds.cache.size,
    settled,
    complete,
    register: (commands, onIds) => register(() => registerCommands(request, application, commands, onIds), options),
    close() {
      rest.close();
      return client.destroy();
    },
  };
}

const REGISTERING = 'registering the commands';

/** Registers commands as often as it takes; resolves after the first attempt. */
function register(attempt: () => Promise<void>, options: ConnectOptions): Promise<void> {
  const { promise: tried, resolve } = Promise.withResolvers<void>();
  const judge: Judge = (why) => {
    resolve();
    if (why?.kind !== 'refused') return 0;
    return why.code === RESTJSONErrorCodes.MaximumDailyApplicationCommandCreatesReached ? PAUSE.full : PAUSE.refused;
  };
  // Ends before it is done only when the bot does.
  untilDone(REGISTERING, attempt, judge, options).then(resolve, resolve);
  return tried;
}

async function fetchInformation(request: Request): Promise<APIGatewayBotInfo> {
  const information = asInformation(await request('GET', Routes.gatewayBot()));
  const { remaining, reset_after: wait } = information.session_start_limit;
  if (remaining < information.shards) throw new RequestError({ kind: 'limited', wait, forAll: true }, {});
  return information;
}

async function logIn(
  options: ClientOptions,
  information: APIGatewayBotInfo,
): Promise<Pick<Connection, 'settled' | 'complete'> & { readonly client: Client }> {
  const { token, signal } = options;
  const deferred = (): PromiseWithResolvers<void> => Promise.withResolvers();
  const [begun, settled, complete] = [deferred(), deferred(), deferred()];
  const lost = Promise.withResolvers<never>();
  const client = createClient(options, information, begun.resolve);
  const ready = new Set<number>();
  client.on(Events.ShardReady, (shard) => {
    settled.resolve();
    if (ready.add(shard).size === information.shards) complete.resolve();
  });
  client.once(Events.ShardDisconnect, ({ code }) => lost.reject(new Error(explainClose(code))));
  const abort = (): void => lost.reject(signal.reason);
  signal.addEventListener('abort', abort, { once: true });
  try {
    await Promise.race([Promise.all([client.login(token), begun.promise]), lost.promise]);
    lost.promise.catch(options.onLost);
    return { client, settled: settled.promise, complete: complete.promise };
  } catch (error) {
    void client.destroy();
    throw error;
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

/** @param onBegun called when the first connection has begun */
function createClient(options: ClientOptions, information: APIGatewayBotInfo, onBegun: () => void): Client {
  const { onInteraction, onMessage, request, log, clock } = options;
  const client: Client = new Client({
    // None is privileged: Discord sends the text of messages only where they are direct or mention the bot.
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    shards: 'auto',
    allowedMentions: { parse: [] },
    rest: steadyOptions({ ...options, onDate: clock.compare }),
    waitGuildTimeout: 1000,
    ws: steadyGateway({
      information,
      onMessage(data) {
        const message = incomingMessage(client, data, request);
        if (message) onMessage(message);
      },
      onBegun() {
        // The library would hold back what people ask until every server of every connection has come.
        client.ws.status = Status.Ready;
        onBegun();
      },
      onReport: (report) => logReport(report, log),
      now: clock.monotonic ?? clock.now,
    }),
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      ...NO_CACHE,
      GuildMemberManager: { maxSize: 1, keepOverLimit: (member) => member.id === member.client.user.id },
      UserManager: { maxSize: 1, keepOverLimit: (user) => user.id === user.client.user.id },
    }),
  });
  client.on(Events.InteractionCreate, (interaction) => onInteraction(interaction, request));
  client.on(Events.Error, (error) => log.error({ err: error }, 'The Discord library reports a fault'));
  followGuilds(client, options);
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

/** A message as it came over the gateway; undefined when it is not meant for the bot. */
function incomingMessage(
  client: Client,
  message: GatewayMessageCreateDispatchData,
  request: Request,
): IncomingMessage | undefined {
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
    reply: (components) => postAnswer(request, message, components),
  };
}

/** Backoff in milliseconds at the start. */
const WAIT = { first: 1000, longest: 60_000 };
/** Milliseconds: the longest wait that is believed, and those until refused commands are offered again. */
const PAUSE = { longest: 24 * 60 * 60_000, refused: 10 * 60_000, full: 4 * 60 * 60_000 };
/** Answers in a row that are none of Discord's, at which an address counts as wrong: a proxy has four minutes to start. */
const WRONG_ANSWERS = 10;

/** Milliseconds to wait at least after a failure, or the error that ends the task. @param said the failure, as a sentence for the operator */
type Judge = (why: FailureCause | undefined, said: string) => number | Error;

/** Repeats a task with backoff, telling the operator why, until it succeeds or trying again cannot help. */
function untilDone<T>(task: string, attempt: () => Promise<T>, judge: Judge, options: ConnectOptions): Promise<T> {
  const { apiUrl, log, clock, signal } = options;
  // Once the bot is logged in, the address is right.
  const host = apiUrl === undefined || task === REGISTERING ? 'Discord' : 'The address in DISCORD_API_URL';
  const onError = (error: unknown, backoff: number): number => {
    signal.throwIfAborted();
    const why = error instanceof RequestError ? error.why : undefined;
    const said = `${host} ${predicateOf(task, why, error)}`;
    const least = judge(why, said);
    if (typeof least !== 'number') throw least;
    const wait = Math.max(backoff, least, why?.kind === 'limited' ? Math.min(why.wait, PAUSE.longest) : 0);
    const when = wait > WAIT.longest ? `at ${new Date(clock.now() + wait).toISOString()}` : `in ${wait / 1000} s`;
    const meanwhile = task === REGISTERING ? '. Commands that are registered work meanwhile, and so do mentions' : '';
    log.warn({ reason: why ?? String(error), while: task }, `${said}; trying again ${when}${meanwhile}`);
    return wait;
  };
  const unlessAborted = (): Promise<T> => {
    signal.throwIfAborted();
    return attempt();
  };
  return retry(unlessAborted, { clock, signal, wait: WAIT, onError });
}

function predicateOf(task: string, why: FailureCause | undefined, error: unknown): string {
  if (isWrong(why)) return `gave no answer of Discord's to ${task}`;
  if (why.kind === 'refused') return `answered ${why.status} (${((error as Error).cause as Error).message}) to ${task}`;
  return why.kind === 'limited' ? 'asks to wait' : 'cannot be reached';
}

/** True for an answer that Discord gives to nobody: of another shape, or from somebody else. */
function isWrong(why: FailureCause | undefined): why is undefined | (FailureCause & { kind: 'trouble' }) {
  return why === undefined || (why.kind === 'trouble' && why.isForeign === true);
}

/** Judges the failures of a login, one after the other. */
function loginJudge(apiUrl: string | undefined): Judge {
  let wrong = 0;
  return (why, said) => {
    if (why?.kind === 'refused' && why.status === 401) return new Error(REFUSED_TOKEN);
    wrong = isWrong(why) || why.kind === 'refused' ? wrong + 1 : 0;
    if (apiUrl === undefined || wrong < WRONG_ANSWERS) return 0;
    return new Error(`${said}. Expected a REST base without version, such as https://discord.com/api.`);
  };
}
