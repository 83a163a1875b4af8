import type { Logger } from 'pino';
import { type Article, passagesOf, createLibrary, type Library, WORKER_THRESHOLD } from 'passages';
import type { Clock } from './clock.ts';
import { createDaily, type Daily } from './daily/daily.ts';
import { createExcerpts } from './daily/excerpts.ts';
import { connect, type Connection, type GuildChange } from './discord/client.ts';
import type { Command, Services } from './discord/command.ts';
import { createDispatcher } from './discord/dispatch.ts';
import type { Guilds } from './discord/permissions.ts';
import { createPublisher, isMember } from './discord/publisher.ts';
import { createRateLimiter, type RateLimiter } from './discord/rate-limit.ts';
import { streamArticles } from 'passages/reading';
import type { Store } from './store/store.ts';

export interface BotOptions {
  readonly token: string;
  readonly apiUrl?: string | undefined;
  readonly articlesDir: string;
  readonly commands: readonly Command[];
  /** Answers a minute for one person, in the long run; a server has ten times as many. 0 is no limit. */
  readonly pace: number;
  /** What is kept between restarts; whoever opened it closes it. */
  readonly store: Store;
  /** Daily excerpts that are posted in a second, at most; 0 is no limit. Discord takes 50 requests in all. */
  readonly postsPerSecond: number;
  readonly log: Logger;
  readonly clock: Clock;
  /** Numbers from 0 to 1, as `Math.random` gives. */
  readonly random: () => number;
  /** Ends the start, wherever it is. */
  readonly signal: AbortSignal;
  /** Discord closed the connection for good. */
  readonly onLost: (reason: Error) => void;
}

export interface Bot {
  /** Resolves when every reply has been sent and no daily excerpt is due. */
  idle(): Promise<void>;
  /** Finishes what is under way, as far as that takes less than a second and a half, and leaves Discord. */
  close(): Promise<void>;
}

const FINISH_WITHIN = 1500;

/**
 * Connects to Discord, registers the commands and answers from then on. The articles are read and indexed meanwhile:
 * what is asked before they are there waits for them.
 */
export async function startBot(options: BotOptions): Promise<Bot> {
  const library = createLibrary();
  const failing = new AbortController();
  const signal = AbortSignal.any([options.signal, failing.signal]);
  const stopIndexing = (): void => void library.close();
  signal.addEventListener('abort', stopIndexing);
  let connecting: Promise<Bot & Pick<Connection, 'servers'>> | undefined;
  try {
    const reading = readArticlesInto(library, { ...options, signal });
    connecting = goOnline(library, reading, { ...options, signal });
    const [online] = await Promise.all([connecting, reading.then(({ indexed }) => indexed)]);
    const [articles, passages, servers] = [library.articles.length, library.passageCount, online.servers()];
    options.log.info(
      { articles, passages, servers },
      `Ready: ${articles} articles with ${passages} passages, in ${servers} servers`,
    );
    return online;
  } catch (error) {
    failing.abort(error);
    await library.close();
    await connecting?.then(
      (online) => online.close(),
      () => undefined,
    );
    options.signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', stopIndexing);
  }
}

/**
 * Takes the articles of the folder into the library; `indexed` settles when they can be found. They are handed over in
 * numbers that a thread of its own is worth, so that a large library is indexed there while the rest is read here.
 */
async function readArticlesInto(
  library: Library,
  { articlesDir, log, signal }: BotOptions,
): Promise<{ readonly indexed: Promise<unknown> }> {
  const indexing: Promise<void>[] = [];
  let batch: Article[] = [];
  let passages = 0;
  const handOver = (): void => {
    const added = library.add(batch);
    // Whether it fails is asked only when everything is read.
    added.catch(() => undefined);
    indexing.push(added);
    [batch, passages] = [[], 0];
  };
  for await (const { file, article, problem } of streamArticles(articlesDir)) {
    signal.throwIfAborted();
    if (problem !== undefined) log.warn({ file }, problem);
    if (article === undefined) continue;
    batch.push(article);
    passages += passagesOf(article).length;
    if (passages > WORKER_THRESHOLD) handOver();
  }
  handOver();
  if (library.articles.length === 0) log.warn(`No article in ${articlesDir}: add one with npm run import -- FILE`);
  return { indexed: Promise.all(indexing) };
}

/** Connects, registers the commands, answers from the library and posts what is due; closing the bot closes all that. */
async function goOnline(
  library: Library,
  reading: Promise<unknown>,
  options: BotOptions,
): Promise<Bot & Pick<Connection, 'servers'>> {
  const { commands, log, clock } = options;
  const line = createLine();
  const { daily, services } = createServices(library, line, options);
  const pace = paceOf(options.pace, clock);
  const typingPace = paceOf(TYPED_PER_ANSWER * options.pace, clock);
  const dispatcher = createDispatcher({
    commands,
    services,
    ready: reading,
    rateLimiter: pace,
    typingRateLimiter: typingPace,
    log,
    clock,
  });
  const connection = await connect({
    ...options,
    apiUrl: options.apiUrl,
    onInteraction: dispatcher.handleInteraction,
    onMessage: dispatcher.handleMessage,
    onGuildChange: (change) =>
      void follow(change, daily).catch((error: unknown) => log.error({ err: error }, NOT_FOLLOWED)),
  });
  line.connection = connection;
  try {
    await claimStore(options.store, connection);
    line.commandIds = await connection.register(commands.map(({ data }) => data));
    await forgetLeft(options.store, connection);
  } catch (error) {
    await connection.close();
    throw error;
  }
  const posting = reading.then(daily.begin, () => undefined);
  return {
    servers: connection.servers,
    async idle() {
      await Promise.all([dispatcher.idle(), posting]);
      await daily.idle();
    },
    async close() {
      const { promise: outOfTime, resolve } = Promise.withResolvers<void>();
      const cancel = clock.after(FINISH_WITHIN, resolve);
      await Promise.race([Promise.all([dispatcher.idle(), daily.close()]), outOfTime]);
      cancel();
      await connection.close();
      await library.close();
    },
  };
}

/** What is there once the bot is online; commands may be used a moment before. */
interface Line {
  connection: Connection | undefined;
  commandIds: ReadonlyMap<string, string>;
}

function createLine(): Line {
  return { connection: undefined, commandIds: new Map() };
}

function createServices(
  library: Library,
  line: Line,
  options: BotOptions,
): { readonly daily: Daily; readonly services: Services } {
  const { commands, store, clock, random, log, postsPerSecond: rate } = options;
  const guilds: Guilds = {
    isIn: (guild) => line.connection?.guilds.isIn(guild) ?? false,
    channel: (guild, id) => line.connection?.guilds.channel(guild, id),
    role: (guild, id) => line.connection?.guilds.role(guild, id),
    locale: (guild) => line.connection?.guilds.locale(guild),
  };
  const mention = (name: string): string => {
    const id = line.commandIds.get(name.split(' ')[0] ?? '');
    return id === undefined ? `/${name}` : `</${name}:${id}>`;
  };
  const publisher = createPublisher({ connection: () => line.connection, guilds, mention, log });
  const daily = createDaily({ store, library, publisher, clock, random, log, rate });
  const excerpts = createExcerpts(library, random);
  return { daily, services: { library, excerpts, daily, guilds, now: clock.now, commands, mention } };
}

const NOT_FOLLOWED = 'A change of a server could not be followed';

async function follow(change: GuildChange, daily: Daily): Promise<void> {
  switch (change.kind) {
    case 'guildGone':
      return daily.forgetGuild(change.guild);
    case 'channelGone':
      return daily.forgetChannel(change.channel);
    case 'changed':
      return daily.retry(change.guild);
    default:
      return change satisfies never;
  }
}

/** Another bot is in other servers: with its token, everything kept would seem to belong to servers that were left. */
async function claimStore(store: Store, { application }: Connection): Promise<void> {
  const owner = await store.owner(application);
  if (owner === application) return;
  throw new Error(
    `The database belongs to the bot with the application id ${owner}, and the token is that of ${application}. ` +
      "Put that bot's token into DISCORD_TOKEN, or name another file in DATABASE_URL.",
  );
}

/** Deletes what is kept of servers that removed the bot while it was away, once Discord says so of each. */
async function forgetLeft(store: Store, { guilds, request }: Connection): Promise<void> {
  for (const guild of await store.guilds()) {
    if (!guilds.isIn(guild) && !(await isMember(request, guild))) await store.forgetGuild(guild);
  }
}

const SERVER_SHARE = 10;
/** While a command is typed, the options are completed again and again. */
const TYPED_PER_ANSWER = 10;

/** A third of a minute's answers may come at once. */
function paceOf(pace: number, clock: Clock): RateLimiter {
  const limit = (perMinute: number) => ({ perMinute, burst: Math.ceil(perMinute / 3) });
  return createRateLimiter({ clock, person: limit(pace), place: limit(SERVER_SHARE * pace) });
}
