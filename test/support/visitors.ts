import { actAs, type Actor, type Message, type LocalDiscord, type LocalDiscordOptions } from 'local-discord';

export const VISITED: LocalDiscordOptions = {
  guilds: [{ name: 'Reading Room' }, { name: '读书会', locale: 'zh-CN' }, { name: 'Elsewhere', bot: false }],
  people: [{ name: 'mona', manager: true }, { name: 'ravi' }, { name: 'lin', locale: 'zh-CN' }],
};

/** A person in a place, with what the bot's answers depend on there. */
export interface Visitor {
  readonly who: Actor;
  readonly language: 'en' | 'zh';
  /** Language of the server; absent outside of servers. */
  readonly serverLanguage?: 'en' | 'zh';
  readonly mayManage: boolean;
}

/** English and Chinese readers in servers of both languages, in one without the bot, and in private channels. */
export function visitorsOf(discord: LocalDiscord) {
  const visit = (user: string, serverLanguage?: 'en' | 'zh', place: Parameters<typeof actAs>[1] = {}): Visitor => ({
    who: actAs(discord, { user, ...place }),
    language: user === 'lin' ? 'zh' : 'en',
    ...(serverLanguage && { serverLanguage }),
    mayManage: user === 'mona' && serverLanguage !== undefined,
  });
  return {
    mona: visit('mona', 'en'),
    ravi: visit('ravi', 'en'),
    lin: visit('lin', 'en'),
    linAtHome: visit('lin', 'zh', { guild: '读书会' }),
    monaAbroad: visit('mona', 'zh', { guild: '读书会' }),
    raviElsewhere: visit('ravi', 'en', { guild: 'Elsewhere' }),
    linMuted: visit('lin', 'en', { guild: 'Elsewhere', permissions: 0n }),
    monaAlone: visit('mona', undefined, { guild: null }),
    linAlone: visit('lin', undefined, { guild: null }),
    monaInGroup: visit('mona', undefined, { with: ['ravi', 'lin'] }),
    raviInGroup: visit('ravi', undefined, { with: ['mona', 'lin'] }),
  };
}

export type Visitors = ReturnType<typeof visitorsOf>;

/** A way to get a reply of the bot, and the person who gets it. */
export interface Start {
  readonly by: Visitor;
  readonly get: () => Promise<Message>;
}

/** All ways to ask the bot, by various people, about the awkward articles. */
export function startsOf(discord: LocalDiscord, people: Visitors): Start[] {
  const run = (by: Visitor, command: string, options: Parameters<Actor['run']>[1] = {}): Start => ({
    by,
    get: async () => (await by.who.run(command, options)).message,
  });
  const read = (by: Visitor, typed: string, options: Parameters<Actor['run']>[1] = {}): Start => ({
    by,
    async get() {
      const [first] = await by.who.type('read', 'section', typed);
      return (await by.who.run('read', { section: first?.value ?? typed, ...options })).message;
    },
  });
  const say = (by: Visitor, text: string): Start => ({
    by,
    async get() {
      const said = await by.who.say(text);
      return by.who.waitForMessage(({ message_reference: to }) => to?.message_id === said.id);
    },
  });
  const source = (by: Visitor, text: string): Start => ({
    by,
    get: async () => (await by.who.runOn('Find the source', await by.who.say(text))).message,
  });
  const { mona, ravi, lin, linAtHome, monaAbroad, raviElsewhere, linMuted, monaAlone, linAlone, monaInGroup } = people;
  const bot = `<@${discord.applicationId}>`;
  return [
    run(mona, 'ask', { question: 'Who drew the plans of the tower?' }),
    run(mona, 'ask', { question: 'How many miles did the ship make on day 12?', private: true }),
    run(lin, 'ask', { question: 'What is the capital of Australia?' }),
    run(linAtHome, 'ask', { question: '灯塔用了几年完工？' }),
    run(ravi, 'ask', { question: 'متى بدأ بناء المنارة؟', article: 'arabic' }),
    run(mona, 'quote', { words: 'the tide of day' }),
    run(lin, 'quote', { words: 'Ninety keepers lived on the rock with their families', private: true }),
    run(mona, 'quote', { words: '*bold* @everyone <@1> “quoted”' }),
    run(monaAbroad, 'quote', { words: 'the tide came in', article: 'refrain' }),
    run(raviElsewhere, 'quote', { words: 'wind steady', article: 'voyage', private: true }),
    run(mona, 'excerpt'),
    run(linAtHome, 'excerpt', { article: 'hostile' }),
    read(mona, 'log sail'),
    read(lin, 'Cupboard', { private: true }),
    read(mona, 'guest book'),
    read(ravi, 'The House of Many Rooms › '),
    run(mona, 'read', { section: 'cupboard' }),
    run(monaAlone, 'contents'),
    run(lin, 'contents', { private: true }),
    run(mona, 'contents', { article: 'rooms' }),
    run(linAtHome, 'contents', { article: 'voyage' }),
    run(ravi, 'contents', { article: 'refrain' }),
    run(raviElsewhere, 'passage', { number: 1 }),
    run(ravi, 'passage', { number: 1, article: 'thai' }),
    read(ravi, 'คืนยาว'),
    run(mona, 'passage', { number: 2, private: true }),
    run(mona, 'passage', { number: 5, article: 'voyage' }),
    run(lin, 'passage', { number: 31, article: 'voyage', private: true }),
    run(ravi, 'passage', { number: 32, article: 'voyage' }),
    run(linMuted, 'passage', { number: 3, article: 'hostile' }),
    run(monaInGroup, 'passage', { number: 4, article: 'arabic' }),
    run(monaInGroup, 'ask', { question: 'Is it short?', article: 'long title', private: true }),
    run(ravi, 'help'),
    say(mona, bot),
    say(lin, `${bot} Who lived on the rock?`),
    say(linAtHome, `${bot} 守塔人住在哪里？`),
    say(monaAlone, 'When was the lamp lit?'),
    say(linAlone, '港口的灯塔是谁建的？'),
    source(mona, 'As they say: “forty masons cut the stone” – hard work!'),
    source(lin, 'Ninety keepers lived on the rock with their families before the light was made automatic'),
    source(raviElsewhere, 'We rowed, and rested, and rowed again past the cape.'),
  ];
}
