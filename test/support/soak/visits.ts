import { actAs, type Exchange, type LocalDiscord, type LocalDiscordOptions, type Message } from 'local-discord';
import { de } from '../../../src/catalogues/de.ts';
import { en } from '../../../src/catalogues/en.ts';
import { zhCN } from '../../../src/catalogues/zh-CN.ts';
import { controlsOf, textOf } from '../bot.ts';
import { pickFrom } from '../random.ts';

export const PLACES: LocalDiscordOptions = {
  guilds: [
    { name: 'Reading Room', channels: ['general', 'quotes'] },
    { name: 'Study Circle' },
    { name: '读书会', locale: 'zh-CN' },
    { name: 'Elsewhere', bot: false },
  ],
  people: [{ name: 'mona', manager: true }, { name: 'ravi' }, { name: 'lin', locale: 'zh-CN' }, { name: 'ada' }],
};

type Place = NonNullable<Parameters<typeof actAs>[1]>;

/** Pages that people have before them, the newest last. */
export interface Table {
  readonly pages: { readonly place: Place; readonly exchange: Exchange }[];
}

/** One use of the bot. `begin` undefined: there is nothing to press just now. */
export interface Visit {
  readonly kind: string;
  readonly begin: (() => Promise<Message | 'done'>) | undefined;
  /** Id of the message that was written, where it is no interaction. */
  readonly written?: () => string | undefined;
}

const QUESTIONS = [
  'How do I look up a quote?',
  'When was the first rural branch founded?',
  'Who decides what an excerpt a day is?',
  'wo steht die Hauptstadt von Australien?',
  '如何查找引文？',
  'ما هي المقتطفات اليومية؟',
  'popular support is the highest politics',
  'everything *asks* `for` || nothing || [here](https://example.org)',
];

/** Draws what somebody does next. */
export function drawVisit(discord: LocalDiscord, table: Table, random: () => number): Visit {
  const drawn = random();
  if (drawn < 0.35) return command(discord, table, random);
  if (drawn < 0.6) return press(discord, table, random);
  if (drawn < 0.8) return completion(discord, random);
  return drawn < 0.93 ? words(discord, random) : subscription(discord, random);
}

function drawPlace(random: () => number): Place {
  const user = pickFrom(['mona', 'ravi', 'lin', 'ada'], random);
  const guild = pickFrom(['Reading Room', 'Reading Room', 'Study Circle', '读书会', 'Elsewhere', null], random);
  return { user, guild };
}

function command(discord: LocalDiscord, table: Table, random: () => number): Visit {
  const question = pickFrom(QUESTIONS, random);
  const isPrivate = random() < 0.4;
  const [name, options] = pickFrom(
    [
      ['ask', { question }],
      ['ask', { question }],
      ['quote', { words: question }],
      ['excerpt', {}],
      ['passage', { number: 1 + Math.floor(random() * 40) }],
      ['read', { section: 'quote' }],
      ['contents', {}],
    ] as const,
    random,
  );
  const place = drawPlace(random);
  return {
    kind: 'question',
    async begin() {
      const exchange = await actAs(discord, place).run(name, { ...options, private: isPrivate });
      table.pages.push({ place, exchange });
      if (table.pages.length > 40) table.pages.shift();
      return exchange.message;
    },
  };
}

/** Somebody presses a button or chooses in a menu of one of the pages; now and then it is somebody else. */
function press(discord: LocalDiscord, table: Table, random: () => number): Visit {
  const kind = 'press';
  const usable = table.pages.filter(({ exchange }) => exchange.interaction.answer?.deleted === false);
  if (usable.length === 0) return { kind, begin: undefined };
  const { place, exchange } = pickFrom(usable, random);
  const { message, ephemeral } = exchange;
  const controls = controlsOf(message).filter(
    ({ id, disabled }) => !disabled && (!id.startsWith('remove') || random() < 0.3),
  );
  if (controls.length === 0) return { kind, begin: undefined };
  const { id, values } = pickFrom(controls, random);
  const who = actAs(discord, ephemeral || random() < 0.8 ? place : { ...place, user: 'ada' });
  return {
    kind,
    async begin() {
      const used = values ? await who.choose(message, id, pickFrom(values, random)) : await who.press(message, id);
      const { answer } = used.interaction;
      if (answer && !answer.deleted && id.includes('~') && random() < 0.3) table.pages.push({ place, exchange: used });
      return answer && !answer.deleted ? answer.message : 'done';
    },
  };
}

function completion(discord: LocalDiscord, random: () => number): Visit {
  const [name, option, typed] = pickFrom(
    [
      ['ask', 'article', 'gui'],
      ['read', 'section', 'quo'],
      ['read', 'section', ''],
      ['contents', 'article', '导'],
      ['daily start', 'zone', 'ber'],
      ['daily start', 'time', '8'],
      ['daily start', 'days', 'mon'],
    ] as const,
    random,
  );
  const place = name.startsWith('daily') ? { user: 'mona', guild: 'Reading Room' } : drawPlace(random);
  return {
    kind: 'completion',
    async begin() {
      await actAs(discord, place).type(name, option, typed);
      return 'done';
    },
  };
}

/** A mention, or a direct message. */
function words(discord: LocalDiscord, random: () => number): Visit {
  const question = pickFrom(QUESTIONS, random);
  const user = pickFrom(['mona', 'ravi', 'lin', 'ada'], random);
  const guild = pickFrom(['Reading Room', '读书会', null], random);
  let written: string | undefined;
  return {
    kind: guild === null ? 'direct message' : 'mention',
    async begin() {
      const who = actAs(discord, { user, guild });
      const said = await who.say(guild === null ? question : `<@${discord.applicationId}> ${question}`);
      written = said.id;
      return who.waitForMessage(({ message_reference: to }) => to?.message_id === said.id);
    },
    written: () => written,
  };
}

function subscription(discord: LocalDiscord, random: () => number): Visit {
  const guild = pickFrom(['Reading Room', 'Study Circle', '读书会'], random);
  const time = `${Math.floor(random() * 24)}:${10 + Math.floor(random() * 49)}`;
  const [name, options] = pickFrom(
    [
      ['daily start', { time, zone: 'Europe/Berlin' }],
      ['daily me', { time, zone: 'Asia/Tokyo' }],
      ['daily list', {}],
      ['daily check', {}],
      ['daily now', {}],
      ['daily skip', {}],
      ['daily stop', {}],
      ['privacy show', {}],
    ] as const,
    random,
  );
  return {
    kind: 'daily',
    begin: async () => (await actAs(discord, { user: 'mona', guild }).run(name, options)).message,
  };
}

/** Parts of the sentences that say that something went wrong, or that Discord has trouble. */
const NOTICES = [en, de, zhCN].flatMap(({ failed, daily }) => [
  failed('§').split('§')[0] ?? '',
  daily.tryAgain,
  daily.soon,
]);

/** True for a message that tells of a failure instead of answering. */
export function isNotice(message: Message): boolean {
  const text = textOf(message);
  return NOTICES.some((notice) => text.includes(notice));
}
