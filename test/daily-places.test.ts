import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { actAs, type LocalDiscord, MANAGER_PERMISSIONS } from 'local-discord';
import { textOf } from './support/bot.ts';
import { beginDays, DAY, type Days, HOUR, MINUTE, postsAmong } from './support/daily.ts';

const { ViewChannel, SendMessages, SendMessagesInThreads, ReadMessageHistory, Connect, ManageThreads, Administrator } =
  PermissionFlagsBits;
const { CreatePublicThreads, MentionEveryone } = PermissionFlagsBits;
const WORLD = {
  guilds: [
    {
      name: 'Reading Room',
      channels: ['general', { name: 'news', type: 5 }, { name: 'talk', type: 2 }, { name: 'stage', type: 13 }] as const,
      roles: [{ name: 'readers' }],
    },
  ],
};
const BERLIN = { time: '8:00', zone: 'Europe/Berlin' };

/** Makes a place, and gives its id. What happens while the bot is away, it has to ask for. */
type Make = (discord: LocalDiscord, general: string) => string;

const channel =
  (name: string): Make =>
  (discord) =>
    actAs(discord, { user: 'mona', guild: 'Reading Room', channel: name }).channelId;
const denied =
  (make: Make, deny: bigint, allow = 0n): Make =>
  (discord, general) => {
    const id = make(discord, general);
    discord.setPermissions(id, { deny, allow });
    return id;
  };
const thread =
  (change: Parameters<LocalDiscord['setThread']>[1] = {}, isPrivate = false): Make =>
  (discord, general) => {
    const { id } = discord.addThread(general, { name: 'a thread', private: isPrivate });
    discord.setThread(id, change);
    return id;
  };
const timedOut =
  (make: Make): Make =>
  (discord, general) => {
    discord.setTimeout('Reading Room', Date.UTC(2026, 0, 20));
    return make(discord, general);
  };

const PLACES: readonly (readonly [string, Make, may: boolean])[] = [
  ['a text channel', channel('general'), true],
  ['one that it cannot view', denied(channel('general'), ViewChannel), false],
  ['one that it cannot write in', denied(channel('general'), SendMessages), false],
  ['one whose history it cannot read', denied(channel('general'), ReadMessageHistory), false],
  ['an announcement channel', channel('news'), true],
  ['an announcement channel that it cannot write in', denied(channel('news'), SendMessages), false],
  ['the text of a voice channel', channel('talk'), true],
  ['the text of a voice channel that it cannot join', denied(channel('talk'), Connect), false],
  ['the text of a stage that it cannot join', denied(channel('stage'), Connect), false],
  ['a channel during a timeout', timedOut(channel('general')), false],
  ['a thread', thread(), true],
  ['a thread, where it may write in threads only', denied(thread(), SendMessages), true],
  ['a thread, where it may not write in threads', denied(thread(), SendMessagesInThreads), false],
  ['a thread of a channel that it cannot view', denied(thread(), ViewChannel), false],
  ['a thread during a timeout', timedOut(thread()), false],
  ['an archived thread', thread({ archived: true }), true],
  ['an archived thread, without the permission', denied(thread({ archived: true }), SendMessagesInThreads), false],
  ['a locked thread', thread({ locked: true }), false],
  ['a locked thread, where it manages threads', denied(thread({ locked: true }), 0n, ManageThreads), true],
  ['an archived and locked thread', thread({ archived: true, locked: true }), false],
  ['a private thread that it is no member of', thread({}, true), false],
  ['a private thread that it is a member of', thread({ hasBot: true }, true), true],
  ['a private thread that it was taken out of', thread({ hasBot: false }, true), false],
];

describe.each(['while the bot looks on', 'while it is away'])('a place that was made %s', (when) => {
  it.each(PLACES)('is promised an excerpt only if it gets one: %s', async (_, make, may) => {
    const days = await beginDays(WORLD);
    const { discord } = days;
    if (when !== 'while the bot looks on') await days.stop();
    const id = make(discord, channel('general')(discord, ''));
    if (when !== 'while the bot looks on') await days.restart();
    else await heard(days);
    const mona = actAs(discord, { user: 'mona', guild: 'Reading Room', channel: id });
    const said = textOf((await mona.run('daily start', BERLIN)).message);
    expect(said.includes('An excerpt a day comes to')).toBe(may);
    expect(/Nothing was started: (?:I may not|the channel|the thread)/u.test(said)).toBe(!may);
    await days.later(3 * HOUR);
    expect(postsAmong(mona.messages)).toHaveLength(may ? 1 : 0);
  });
});

/** Waits until the bot has heard of everything so far: it answers a command of somebody else. */
async function heard({ ravi }: Days): Promise<void> {
  await ravi.run('help');
}

const SPOILT: readonly (readonly [string, (discord: LocalDiscord, id: string) => void])[] = [
  ['locked', (discord, id) => discord.setThread(id, { locked: true })],
  ['archived and locked', (discord, id) => discord.setThread(id, { archived: true, locked: true })],
  ['closed to the bot', (discord, id) => discord.setPermissions(id, { deny: SendMessagesInThreads })],
  ['hidden from it', (discord, id) => discord.setPermissions(id, { deny: ViewChannel })],
  ['silent during a timeout', (discord) => discord.setTimeout('Reading Room', Date.UTC(2026, 0, 14, 12))],
];

describe('a thread that had excerpts', () => {
  it.each(SPOILT)('is told of as it is, by every command, once it is %s', async (_, spoil) => {
    const days = await beginDays(WORLD);
    const { discord } = days;
    const { id } = discord.addThread(days.mona.channelId, { name: 'a thread' });
    const mona = actAs(discord, { user: 'mona', guild: 'Reading Room', channel: id });
    await mona.run('daily start', BERLIN);
    expect(textOf((await mona.run('daily check')).message)).toContain('I may post there.');
    spoil(discord, id);
    await heard(days);
    const say = async (command: string, options = {}) => textOf((await mona.run(command, options)).message);
    expect(await say('daily check')).not.toContain('I may post there.');
    expect(await say('daily check')).toMatch(/I may not|Missing/u);
    expect(await say('daily list')).toContain('cannot be posted');
    expect(await say('daily skip', { what: 'day' })).toContain('cannot be posted');
    expect(await say('daily now')).toContain('cannot be posted');
    expect(await say('daily resume')).toContain('cannot be posted');
    expect(postsAmong(mona.messages)).toEqual([]);
    discord.setThread(id, { archived: false, locked: false });
    discord.setPermissions(id, {});
    discord.setTimeout('Reading Room', undefined);
    await days.later(2 * DAY);
    expect(postsAmong(mona.messages).length).toBeGreaterThan(0);
  });

  it('is not promised to go on when it was deleted while the bot was away', async () => {
    const days = await beginDays(WORLD);
    const { discord } = days;
    const { id } = discord.addThread(days.mona.channelId, { name: 'a thread' });
    const inside = actAs(discord, { user: 'mona', guild: 'Reading Room', channel: id });
    await inside.run('daily start', BERLIN);
    await days.stop();
    discord.deleteChannel(id);
    await days.restart();
    expect(textOf((await days.mona.run('daily check')).message)).toContain('the channel is gone');
    expect(textOf((await days.mona.run('daily list')).message)).toContain('the channel is gone');
    expect(textOf((await days.mona.run('daily resume')).message)).toContain('the channel is gone');
  });
});

it('says what is known of a thread that Discord cannot be asked about, and resumes nothing there', async () => {
  const days = await beginDays(WORLD);
  const { discord } = days;
  const { id } = discord.addThread(days.mona.channelId, { name: 'a thread' });
  const mona = actAs(discord, { user: 'mona', guild: 'Reading Room', channel: id });
  await mona.run('daily start', BERLIN);
  discord.setThread(id, { locked: true });
  await heard(days);
  const mend = discord.fail({ path: `/channels/${id}`, status: 503, times: Infinity });
  for (const command of ['daily list', 'daily skip', 'daily now', 'daily resume'])
    expect(textOf((await mona.run(command)).message)).toContain('the thread is locked');
  discord.setThread(id, { locked: false });
  await heard(days);
  expect(textOf((await mona.run('daily resume')).message)).toContain('Discord has trouble just now');
  expect(textOf((await mona.run('daily list')).message)).toContain('Paused since');
  mend();
  expect(textOf((await mona.run('daily resume')).message)).toContain('Next excerpt: <t:');
  expect(textOf((await mona.run('daily list')).message)).not.toContain('Paused since');
});

describe('optional wishes', () => {
  it('are promised only where they are kept', async () => {
    const days = await beginDays(WORLD);
    const { discord, mona } = days;
    const role = [...(discord.world.guilds.values().next().value?.roles.values() ?? [])].find(
      ({ name }) => name === 'readers',
    );
    const wish = { ...BERLIN, thread: true, role: role?.id ?? '' };
    const start = async (name: string, minutes: number) => {
      const there = actAs(discord, { user: 'mona', guild: 'Reading Room', channel: name });
      return textOf((await there.run('daily start', { ...wish, time: `8:0${minutes}` })).message);
    };
    const [noThread, noRole] = [/may not open threads/u, /may not mention/u];
    expect(await start('general', 0)).toMatch(noRole);
    discord.setPermissions(mona.channelId, { allow: MentionEveryone, deny: CreatePublicThreads });
    await heard(days);
    const said = await start('general', 1);
    expect(said).toMatch(noThread);
    expect(said).not.toMatch(noRole);
    expect(await start('talk', 2)).toContain('No threads can be opened there');
    discord.setGuildPermissions('Reading Room', { bot: Administrator });
    await heard(days);
    const all = await start('general', 3);
    expect(all).not.toMatch(noThread);
    expect(all).not.toMatch(noRole);
    await days.later(2 * HOUR + 10 * MINUTE);
    expect(postsAmong(mona.messages)).toHaveLength(3);
  });
});

it.each([503, 403, 404])(
  'promises nothing while Discord cannot be asked, but a proxy’s page says %i',
  async (status) => {
    const days = await beginDays(WORLD);
    const { discord } = days;
    const { id } = discord.addThread(days.mona.channelId, { name: 'a thread', private: true });
    const mona = actAs(discord, { user: 'mona', guild: 'Reading Room', channel: id });
    discord.fail({ method: 'GET', path: `/channels/${id}`, status, body: '<html></html>', times: Infinity });
    expect(textOf((await mona.run('daily start', BERLIN)).message)).toContain('nothing was started');
    expect(await days.store.ofGuild([...discord.world.guilds.keys()][0] ?? '')).toEqual([]);
  },
);

it('a daily excerpt is neither shown to people of another server nor changed by them, who know its id', async () => {
  const { mona, discord, store } = await beginDays();
  await mona.run('daily start', BERLIN);
  await mona.run('daily me', BERLIN);
  const kept = await mona.type('daily stop', 'which', '');
  expect(kept).toHaveLength(2);
  const before = await Promise.all(kept.map(({ value }) => store.subscription(String(value))));
  const elsewhere = actAs(discord, { user: 'ravi', guild: 'Study Circle', permissions: MANAGER_PERMISSIONS });
  await elsewhere.run('daily start', { time: '21:00', zone: 'Asia/Tokyo' });
  expect(await elsewhere.type('daily stop', 'which', '')).toHaveLength(1);
  expect(textOf((await elsewhere.run('daily list')).message)).not.toContain('Berlin');
  for (const verb of ['check', 'history', 'test', 'now', 'skip', 'pause', 'resume', 'stop'])
    for (const { value } of kept) {
      const { message } = await elsewhere.run(`daily ${verb}`, { which: value });
      expect(textOf(message)).toMatch(/^There is no such daily excerpt here\. Choose one of these:\n- 21:00[^\n]*$/u);
    }
  expect(await Promise.all(kept.map(({ value }) => store.subscription(String(value))))).toEqual(before);
});
