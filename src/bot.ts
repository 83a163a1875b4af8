import type { Logger } from 'pino';
import { type Article, passagesOf } from './article/article.ts';
import type { Clock } from './clock.ts';
import { createExcerpts } from './daily/excerpts.ts';
import { connect, type Connection } from './discord/client.ts';
import type { Command, Services } from './discord/command.ts';
import { createDispatcher } from './discord/dispatch.ts';
import { createPace, type Pace } from './discord/pace.ts';
import { articlesIn } from './library/folder.ts';
import { createLibrary, type Library, SEARCHED_HERE } from './library/library.ts';

export interface BotOptions {
  readonly token: string;
  readonly apiUrl?: string | undefined;
  readonly articlesDir: string;
  readonly commands: readonly Command[];
  /** Answers a minute for one person, in the long run; a server has ten times as many. 0 is no limit. */
  readonly pace: number;
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
  /** Finishes the replies under way, as far as that takes less than a second and a half, and leaves Discord. */
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
  for await (const { file, article, problem } of articlesIn(articlesDir)) {
    signal.throwIfAborted();
    if (problem !== undefined) log.warn({ file }, problem);
    if (article === undefined) continue;
    batch.push(article);
    passages += passagesOf(article).length;
    if (passages > SEARCHED_HERE) handOver();
  }
  handOver();
  if (library.articles.length === 0) log.warn(`No article in ${articlesDir}: add one with npm run import -- FILE`);
  return { indexed: Promise.all(indexing) };
}

/** Connects, registers the commands and answers from the library; closing the bot closes the library, too. */
async function goOnline(
  library: Library,
  reading: Promise<unknown>,
  options: BotOptions,
): Promise<Bot & Pick<Connection, 'servers'>> {
  const { commands, log, clock } = options;
  let commandIds: ReadonlyMap<string, string> = new Map();
  const services: Services = {
    library,
    excerpts: createExcerpts(library, options.random),
    commands,
    mention: (name) => (commandIds.has(name) ? `</${name}:${commandIds.get(name)}>` : `/${name}`),
  };
  const pace = paceOf(options.pace, clock);
  const typingPace = paceOf(TYPED_PER_ANSWER * options.pace, clock);
  const dispatcher = createDispatcher({ commands, services, ready: reading, pace, typingPace, log, clock });
  const connection = await connect({
    ...options,
    apiUrl: options.apiUrl,
    onInteraction: dispatcher.handle,
    onMessage: dispatcher.hear,
  });
  try {
    commandIds = await connection.register(commands.map(({ data }) => data));
  } catch (error) {
    await connection.close();
    throw error;
  }
  return {
    servers: connection.servers,
    async close() {
      const { promise: outOfTime, resolve } = Promise.withResolvers<void>();
      const cancel = clock.after(FINISH_WITHIN, resolve);
      await Promise.race([dispatcher.idle(), outOfTime]);
      cancel();
      await connection.close();
      await library.close();
    },
  };
}

const SERVER_SHARE = 10;
/** While a command is typed, the options are completed again and again. */
const TYPED_PER_ANSWER = 10;

/** A third of a minute's answers may come at once. */
function paceOf(pace: number, clock: Clock): Pace {
  const limit = (perMinute: number) => ({ perMinute, burst: Math.ceil(perMinute / 3) });
  return createPace({ clock, person: limit(pace), place: limit(SERVER_SHARE * pace) });
}
