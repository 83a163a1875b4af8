import { type APIMessageTopLevelComponent, MessageFlags } from 'discord-api-types/v10';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { manualClock, type ManualClock } from 'local-discord';
import { createArticle, createLibrary, type Library } from 'passages';
import { parseMarkdown, readArticles } from 'passages/reading';
import { commands } from '../../commands/index.ts';
import { type Asker, type Choice, type Services, type Use, usesOf } from '../../src/discord/command.ts';
import { messageComponents, QUERY_ID, type Reply, textOfComponent } from '../../src/discord/components.ts';
import { readCustomId } from '../../src/discord/custom-id.ts';
import { readQuery } from '../../src/discord/render-passage.ts';
import { catalogueFor } from '../../src/catalogues/languages.ts';
import { createDaily } from '../../src/daily/daily.ts';
import { createExcerpts } from '../../src/daily/excerpts.ts';
import type { Outcome, Post, Publisher } from '../../src/daily/publisher.ts';
import { createLog } from '../../src/log.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { controlsOf } from './bot.ts';
import { seededRandom } from './random.ts';
import { expectSoundComponents } from './sound.ts';

type Options = Readonly<Record<string, string | number | boolean>>;

/** A reply as the components of a message. */
export interface DeskMessage {
  readonly id: number;
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly flags: number;
}

export interface Answered {
  readonly message: DeskMessage;
  readonly ephemeral: boolean;
}

/** Somebody who uses the commands without Discord: `execute`, `autocomplete` and `press` are called as they stand. */
export interface Visitor {
  /** @param command such as `ask` or `daily start` */
  run(command: string, options?: Options): Promise<Answered>;
  type(command: string, option: string, typed: string, options?: Options): Promise<readonly Choice[]>;
  /** Presses the button with this label; turns the page where the reply is one. */
  press(message: DeskMessage, label: string): Promise<Answered>;
  /** Chooses a value in the menu with this custom id. */
  choose(message: DeskMessage, menu: string, value: string): Promise<Answered>;
}

export interface Desk {
  readonly services: Services;
  readonly store: Store;
  readonly clock: ManualClock;
  /** Excerpts that were posted, oldest first. */
  readonly posts: readonly Post[];
  actAs(person?: Partial<Asker>): Visitor;
  close(): Promise<void>;
}

/** The commands with a real library and a real store; the other side of Discord only counts what is posted. */
async function openDesk(articles: Readonly<Record<string, string>> | 'shipped' = 'shipped'): Promise<Desk> {
  const [library, store, clock] = [await libraryOf(articles), await openStore(':memory:'), manualClock()];
  const posts: Post[] = [];
  const random = seededRandom(1);
  const log = createLog('silent', process.stderr);
  const daily = createDaily({ store, library, publisher: publisherTo(posts), clock, random, log, rate: 0 });
  const services: Services = {
    library,
    daily,
    excerpts: createExcerpts(library, random),
    guilds: {
      isIn: (guild) => guild !== 'elsewhere',
      channel: () => ({ name: 'general', hasThreads: true, missing: [], missingOptional: [] }),
      refresh: async () => undefined,
      isMentionable: () => true,
      locale: () => 'en-US',
    },
    now: clock.now,
    commands,
    mention: (name) => `</${name}:1>`,
  };
  return {
    services,
    store,
    clock,
    posts,
    actAs: (person) => visitor({ ...MONA, ...person }, services),
    async close() {
      await daily.close();
      await library.close();
      await store.close();
    },
  };
}

const MONA: Asker = {
  person: '1',
  locale: 'en-US',
  guild: '10',
  channel: '100',
  mayManage: true,
  mayMention: true,
};

async function libraryOf(articles: Readonly<Record<string, string>> | 'shipped'): Promise<Library> {
  const library = createLibrary();
  const read =
    articles === 'shipped'
      ? (await readArticles('data/articles')).articles
      : Object.entries(articles).map(([file, text]) =>
          createArticle(file.replace(/\.md$/u, ''), parseMarkdown(text, { file }).draft),
        );
  await library.add(read);
  return library;
}

function publisherTo(posts: Post[]): Publisher {
  const sent = async (): Promise<Outcome> => ({ kind: 'sent', channel: '100', message: String(posts.length) });
  return {
    obstacle: () => undefined,
    look: async () => undefined,
    post(post) {
      posts.push(post);
      return sent();
    },
    find: async () => ({ kind: 'none' }),
    tell: sent,
    welcome: sent,
  };
}

function visitor(by: Asker, services: Services): Visitor {
  const catalogue = catalogueFor(by.locale);
  let count = 0;
  /** The reply as a message: of its own, or in place of the one with this id. */
  const answered = (reply: Reply, isPrivate: boolean, id: number = (count += 1)): Answered => {
    const audience = { owner: by.person, isPrivate, canShare: true, isShared: false, catalogue };
    const components = messageComponents(reply, audience);
    expectSoundComponents(components);
    const flags = MessageFlags.IsComponentsV2 | (isPrivate ? MessageFlags.Ephemeral : 0);
    return { message: { id, components, flags }, ephemeral: isPrivate };
  };
  const press = async (message: DeskMessage, customId: string, chosen?: string): Promise<Answered> => {
    const address = readCustomId(customId)?.address;
    const handler = commands.find(({ data }) => data.name === address?.command)?.press?.[address?.action ?? ''];
    if (!handler || !address) throw new Error(`Expected the address of an action, got ${customId}.`);
    const asked = readQuery(textOfComponent(message.components, QUERY_ID) ?? '');
    const context = { by, catalogue, ...(asked !== undefined && { asked }) };
    const reply = await handler({ parts: address.parts, chosen, ...context }, services);
    const isPrivate = (message.flags & MessageFlags.Ephemeral) !== 0;
    return reply.page === undefined ? answered(reply, true) : answered(reply, isPrivate, message.id);
  };
  return {
    async run(words, options = {}) {
      const use = useOf(words);
      const reply = await use.execute({ options, catalogue, by }, services);
      return answered(reply, use.visibility === 'private' || options['private'] === true);
    },
    async type(words, option, typed, options = {}) {
      return (await useOf(words).autocomplete?.[option]?.({ typed, options, catalogue, by }, services)) ?? [];
    },
    async press(message, label) {
      const control = controlsOf(message).find((one) => one.label === label && !one.disabled);
      if (!control) throw new Error(`Expected a button “${label}” that can be pressed.`);
      return press(message, control.id);
    },
    choose: press,
  };
}

/** A command or subcommand by the words that people type. */
function useOf(words: string): Use {
  const [name, subcommand] = words.split(/ (?=[a-z-]+$)/u);
  const command = commands.find(({ data }) => data.name === words || data.name === name);
  const use = command && usesOf(command).find(({ data }) => !command.subcommands || data.name === subcommand);
  if (!use) throw new Error(`Expected a command, got “${words}”.`);
  return use;
}

/** A desk with these articles, closed after the test. */
export async function deskOf(articles: Readonly<Record<string, string>> | 'shipped'): Promise<Desk> {
  const desk = await openDesk(articles);
  onTestFinished(() => desk.close());
  return desk;
}

/** A desk that all tests of a file share, for tests that leave nothing behind. */
export function useDesk(articles: Readonly<Record<string, string>> | 'shipped'): () => Desk {
  let desk: Desk | undefined;
  beforeAll(async () => {
    desk = await openDesk(articles);
  });
  afterAll(() => desk?.close());
  return () => {
    if (!desk) throw new Error('Expected the desk in a test, got a call outside.');
    return desk;
  };
}
