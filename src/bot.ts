import type { Logger } from 'pino';
import { type Article, passagesOf, createLibrary, type Library, WORKER_THRESHOLD } from 'passages';
import { type Clock, comparedClock, discordTime } from './clock.ts';
import { createDaily, type Daily } from './daily/daily.ts';
import { createExcerpts } from './daily/excerpts.ts';
import { connect, type Connection, type GuildChange } from './discord/client.ts';
import type { Command, Services } from './discord/command.ts';
import { createDispatcher } from './discord/dispatch.ts';
import type { Guilds } from './discord/permissions.ts';
import { createPublisher, isMember } from './discord/publisher.ts';
import { type ArticleFolderReader, createArticleFolderReader, type FolderChange, watchArticles } from 'passages/folder';
import { createRateLimiter, type RateLimiter } from 'times/pace';
import type { Store } from './store/store.ts';

export interface BotOptions {
  readonly token: string;
  readonly apiUrl?: string | undefined;
  readonly articlesDir: string;
  readonly commands: readonly Command[];
  /** Answers a minute for one person, on average; a server has ten times as many. 0 is no limit. */
  readonly pace: number;
  /** Closed by whoever opened it. */
  readonly store: Store;
  /** Limit on daily excerpts, a second; 0 is no limit. Discord takes 50 requests in all. */
  readonly postsPerSecond: number;
  readonly log: Logger;
  readonly clock: Clock;
  /** From 0 to 1, as `Math.random`. */
  readonly random: () => number;
  /** Ends a start under way. */
  readonly signal: AbortSignal;
  /** Called when Discord closes the connection for good. */
  readonly onLost: (reason: Error) => void;
}

export interface Bot {
  /** Resolves when every reply has been sent and no daily excerpt is due. */
  idle(): Promise<void>;
  /** Finishes replies and posts under way, for a second and a half at most, and disconnects. */
  close(): Promise<void>;
}

/** Milliseconds that replies and posts under way have when the bot is closed. */
const FINISH_WITHIN = 1500;

interface ConnectedBot extends Bot, Pick<Connection, 'servers'> {
  /** Resolves when Discord has been told the commands, or has failed to listen, and a first connection knows its servers. */
  readonly prepared: Promise<unknown>;
}

/**
 * Connects to Discord, registers the commands and answers from then on. The articles are read and indexed meanwhile; a
 * question that comes before they are there waits for them.
 */
export async function startBot(options: BotOptions): Promise<Bot> {
  const library = createLibrary();
  const failing = new AbortController();
  const signal = AbortSignal.any([options.signal, failing.signal]);
  const stopIndexing = (): void => void library.close();
  signal.addEventListener('abort', stopIndexing);
  let connecting: Promise<ConnectedBot> | undefined;
  try {
    const folder = createArticleFolderReader(options.articlesDir);
    const reading = readArticlesInto(library, folder, { ...options, signal });
    warnOfSlowReading(reading, { ...options, signal });
    const clock = comparedClock(options.clock, options.log);
    connecting = connectBot(library, folder, reading, { ...options, signal, clock });
    const [bot] = await Promise.all([connecting, reading.then(({ indexed }) => indexed)]);
    await bot.prepared;
    signal.throwIfAborted();
    const [articles, passages, servers] = [library.articles.length, library.passageCount, bot.servers()];
    options.log.info(
      { articles, passages, servers },
      `Ready: ${articles} articles with ${passages} passages, in ${servers} servers`,
    );
    return bot;
  } catch (error) {
    failing.abort(error);
    await library.close();
    await connecting?.then(
      (bot) => bot.close(),
      () => undefined,
    );
    options.signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', stopIndexing);
  }
}

/**
 * Adds the articles of the folder to the library; `indexed` settles when they can be found. Batches are as large as what a
 * worker thread is worth, so that a large library is indexed there while the rest is read here.
 */
async function readArticlesInto(
  library: Library,
  folder: ArticleFolderReader,
  { articlesDir, log, signal }: BotOptions,
): Promise<Reading> {
  const indexing: Promise<void>[] = [];
  let batch: Article[] = [];
  let passages = 0;
  const addBatch = (): void => {
    const added = library.add(batch);
    // A failure is reported through `indexed`, when everything is read.
    added.catch(() => undefined);
    indexing.push(added);
    [batch, passages] = [[], 0];
  };
  for await (const { file, article, problem } of folder.readAll()) {
    signal.throwIfAborted();
    if (problem !== undefined) log.warn({ file }, problem);
    if (article === undefined) continue;
    batch.push(article);
    passages += passagesOf(article).length;
    if (passages > WORKER_THRESHOLD) addBatch();
  }
  addBatch();
  if (library.articles.length === 0)
    log.warn(`No article in ${articlesDir}: add one with npm run library -- add SOURCE`);
  return { indexed: Promise.all(indexing) };
}

/** Reading of the folder at the start: settles when all articles are known by title. */
interface Reading {
  /** Settles when they can be found. */
  readonly indexed: Promise<unknown>;
}

/** Milliseconds after which the log says what questions wait for. */
const READ_WITHIN = 10_000;

/** A disk or a network drive may answer late, or never. */
function warnOfSlowReading(reading: Promise<Reading>, { articlesDir, log, clock, signal }: BotOptions): void {
  const cancel = clock.after(READ_WITHIN, () =>
    log.warn(
      `Reading ${articlesDir} takes more than ${READ_WITHIN / 1000} s, and questions wait for it. Look after its disk.`,
    ),
  );
  reading.then(cancel, cancel);
  signal.addEventListener('abort', cancel, { once: true });
}

/** Takes changes of the folder over while the bot runs; questions meanwhile see an article as it was or as it is. */
async function keepReading(
  library: Library,
  folder: ArticleFolderReader,
  { articlesDir, log, signal }: BotOptions,
): Promise<void> {
  const onChange = async ({ articles, removed, problems }: FolderChange): Promise<void> => {
    for (const { file, problem } of problems) log.warn({ file }, problem);
    if (articles.length + removed.length === 0) return;
    const known = articles.filter(({ id }) => library.article(id) !== undefined).length;
    await library.add(articles);
    for (const id of removed) await library.remove(id);
    const counts = { added: articles.length - known, changed: known, removed: removed.length };
    const { added, changed } = counts;
    log.info(counts, `Articles were taken over: ${added} new, ${changed} changed, ${removed.length} removed`);
  };
  const onFailure = (error: unknown): void => log.error({ err: error }, CHANGES_FAILED);
  await watchArticles(articlesDir, folder, { onChange, onFailure, signal });
}

/**
 * Connects, answers from the library and posts daily excerpts. Neither waits for what it does not need: the commands, the
 * connections to other servers, the look after servers that were left.
 */
async function connectBot(
  library: Library,
  folder: ArticleFolderReader,
  reading: Promise<Reading>,
  options: BotOptions,
): Promise<ConnectedBot> {
  const { commands, store, log, clock } = options;
  const [closing, closed] = [new AbortController(), new AbortController()];
  const signal = AbortSignal.any([options.signal, closing.signal]);
  const session: Session = { connection: undefined, commandIds: new Map(), tidied: undefined };
  const { daily, services } = createServices(library, session, options);
  const dispatcher = createDispatcher({
    commands,
    services,
    ready: reading,
    rateLimiter: rateLimiterFor(options.pace, clock),
    typingRateLimiter: rateLimiterFor(COMPLETIONS_PER_ANSWER * options.pace, clock),
    log,
    clock,
    signal: closed.signal,
  });
  const connection = await connect({
    ...options,
    apiUrl: options.apiUrl,
    onInteraction: (interaction, request) => {
      clock.compare?.(interaction.createdTimestamp, true);
      dispatcher.handleInteraction(interaction, request);
    },
    onMessage: dispatcher.handleMessage,
    onGuildChange: (change) =>
      void applyGuildChange(change, daily).catch((error: unknown) => log.error({ err: error }, CHANGE_FAILED)),
    signal,
  });
  session.connection = connection;
  await claimStore(store, connection).catch(async (error: unknown) => {
    await connection.close();
    throw error;
  });
  const ours = commands.map(({ data }) => data);
  const registered = connection.register(ours, (ids) => (session.commandIds = ids));
  const tidy = (): Promise<void> =>
    forgetLeftGuilds(store, connection, signal).catch((error: unknown) => log.error({ err: error }, TIDY_FAILED));
  void connection.complete.then(() => (session.tidied = tidy()));
  const watching = reading
    .then(({ indexed }) => indexed)
    .then(() => keepReading(library, folder, { ...options, signal }))
    .catch((error: unknown) => {
      if (!signal.aborted) log.error({ err: error }, WATCH_FAILED);
    });
  const posting = Promise.all([reading, connection.settled]).then(daily.begin, () => undefined);
  return {
    servers: connection.servers,
    prepared: Promise.all([registered, connection.settled]),
    async idle() {
      await Promise.all([dispatcher.idle(), posting]);
      await Promise.all([session.tidied, daily.idle()]);
    },
    async close() {
      closing.abort();
      await within(FINISH_WITHIN, clock, Promise.all([dispatcher.idle(), daily.close(), watching]));
      closed.abort();
      await connection.close();
      await library.close();
    },
  };
}

/** Filled in once the bot is connected; commands may be used a moment before. */
interface Session {
  connection: Connection | undefined;
  /** By the command's name. */
  commandIds: ReadonlyMap<string, string>;
  /** Resolves when servers that were left are forgotten; undefined until all connections have begun. */
  tidied: Promise<void> | undefined;
}

function createServices(
  library: Library,
  session: Session,
  options: BotOptions,
): { readonly daily: Daily; readonly services: Services } {
  const { commands, store, clock, random, log, postsPerSecond: rate } = options;
  const guilds: Guilds = {
    isIn: (guild) => session.connection?.guilds.isIn(guild) ?? false,
    channel: (guild, id) => session.connection?.guilds.channel(guild, id),
    refresh: async (guild, id) => (session.connection ? session.connection.guilds.refresh(guild, id) : 'trouble'),
    isMentionable: (guild, id) => session.connection?.guilds.isMentionable(guild, id) ?? false,
    locale: (guild) => session.connection?.guilds.locale(guild),
  };
  const mention = (name: string): string => {
    const id = session.commandIds.get(name.split(' ')[0] ?? '');
    return id === undefined ? `/${name}` : `</${name}:${id}>`;
  };
  const publisher = createPublisher({ connection: () => session.connection, guilds, mention, clock, log });
  // Every answer states Discord's time, with which the clock is compared.
  const onJump = (): void => void session.connection?.request('GET', '/gateway').catch(() => undefined);
  const daily = createDaily({ store, library, publisher, clock, random, log, rate, onJump });
  const excerpts = createExcerpts(library, random);
  return { daily, services: { library, excerpts, daily, guilds, now: clock.now, commands, mention } };
}

/** Resolves with the work, or after `ms` milliseconds. */
async function within(ms: number, clock: Clock, work: Promise<unknown>): Promise<void> {
  const { promise: outOfTime, resolve } = Promise.withResolvers<void>();
  const cancel = clock.after(ms, resolve);
  await Promise.race([work, outOfTime]);
  cancel();
}

const CHANGES_FAILED = 'Changes of articles could not be taken over: they are tried again';
const WATCH_FAILED = 'The articles are not watched any more: changes are taken over at the next start';
const TIDY_FAILED = 'Servers that were left could not be looked for';
const CHANGE_FAILED = 'A change of a server could not be carried over to its daily excerpts';

async function applyGuildChange(change: GuildChange, daily: Daily): Promise<void> {
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

/** Refuses the token of another bot: it is in other servers, so everything kept would seem to belong to servers left. */
async function claimStore(store: Store, { application }: Connection): Promise<void> {
  const owner = await store.owner(application);
  if (owner === application) return;
  throw new Error(
    `The database belongs to the bot with the application id ${owner}, and the token is that of ${application}. ` +
      "Put that bot's token into DISCORD_TOKEN, or name another file in DATABASE_URL.",
  );
}

/** Deletes data of servers that removed the bot while it was away, each only when Discord confirms it. */
async function forgetLeftGuilds(store: Store, { guilds, request }: Connection, signal: AbortSignal): Promise<void> {
  for (const guild of await store.guilds()) {
    if (signal.aborted) return;
    // Asked again at the end: it may have been joined meanwhile.
    if (!guilds.isIn(guild) && !(await isMember(request, guild)) && !guilds.isIn(guild)) await store.forgetGuild(guild);
  }
}

/** A server's limit, in limits of one person. */
const PEOPLE_PER_SERVER = 10;
/** Completions that a person gets for each answer: every letter of an option asks for one. */
const COMPLETIONS_PER_ANSWER = 10;

/** @param pace answers a minute for one person; a third of them may come at once */
function rateLimiterFor(pace: number, clock: Clock): RateLimiter {
  const limit = (perMinute: number) => ({ perMinute, burst: Math.ceil(perMinute / 3) });
  return createRateLimiter({
    clock: { ...clock, now: () => discordTime(clock) },
    person: limit(pace),
    group: limit(PEOPLE_PER_SERVER * pace),
  });
}
