import { scheduler } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Clock } from './clock.ts';
import { createExcerpts } from './daily/excerpts.ts';
import { connect } from './discord/client.ts';
import type { Command, Services } from './discord/command.ts';
import { createDispatcher } from './discord/dispatch.ts';
import { readArticles } from './library/folder.ts';
import { createLibrary } from './library/library.ts';
import { en } from './text/en.ts';

export interface BotOptions {
  readonly token: string;
  readonly apiUrl?: string | undefined;
  readonly articlesDir: string;
  readonly commands: readonly Command[];
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

/** Reads the articles, connects to Discord, registers the commands and answers from then on. */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { articlesDir, commands, log, clock } = options;
  const library = createLibrary();
  const { articles, problems } = await readArticles(articlesDir);
  for (const { file, message } of problems) log.warn({ file }, message);
  for (const article of articles) {
    library.add(article);
    // Indexing is work without a pause: between articles a signal gets its turn.
    await scheduler.yield();
    options.signal.throwIfAborted();
  }
  if (articles.length === 0) log.warn(`No article in ${articlesDir}: add one with npm run import -- FILE`);

  let commandIds: ReadonlyMap<string, string> = new Map();
  const services: Services = {
    library,
    excerpts: createExcerpts(library, options.random),
    commands: commands.map((command) => command.data),
    mention: (name) => (commandIds.has(name) ? `</${name}:${commandIds.get(name)}>` : `/${name}`),
  };
  const dispatcher = createDispatcher({ commands, services, text: en, log, clock });
  const connection = await connect({ ...options, apiUrl: options.apiUrl, onInteraction: dispatcher.handle });
  try {
    commandIds = await connection.register(services.commands);
  } catch (error) {
    await connection.close();
    throw error;
  }

  const [servers, passages] = [connection.servers(), library.passageCount];
  log.info(
    { articles: articles.length, passages, servers },
    `Ready: ${articles.length} articles with ${passages} passages, in ${servers} servers`,
  );

  return {
    async close() {
      const { promise: outOfTime, resolve } = Promise.withResolvers<void>();
      const cancel = clock.after(FINISH_WITHIN, resolve);
      await Promise.race([dispatcher.idle(), outOfTime]);
      cancel();
      await connection.close();
    },
  };
}
