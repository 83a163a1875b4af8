import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it, onTestFinished } from 'vitest';
import { actAs } from 'local-discord';
import { labelsOf, textOf } from './support/bot.ts';
import { beginDays, DAY, HOUR, MINUTE, postsAmong, START } from './support/daily.ts';

const { SendMessages, MentionEveryone } = PermissionFlagsBits;

const BERLIN = { time: '8:00', zone: 'Europe/Berlin', article: 'guide' };
const stamp = (at: number): string => `<t:${at / 1000}:f>`;

describe('an excerpt a day in a channel', () => {
  it('comes at its time, in its zone, from the first passage on', async () => {
    const { mona, later, discord } = await beginDays();
    const { message, ephemeral } = await mona.run('daily start', BERLIN);
    expect(ephemeral).toBe(true);
    expect(textOf(message)).toContain('08:00 Europe/Berlin, every day');
    expect(textOf(message)).toContain(stamp(START + 2 * HOUR));
    await later(2 * HOUR - 1);
    expect(postsAmong(mona.messages)).toEqual([]);
    await later(1);
    const [first = '', ...none] = postsAmong(mona.messages);
    expect(none).toEqual([]);
    expect(first).toMatch(/¶ 1 of \d+ /u);
    expect(first).toMatch(/-# 1 of \d+ · next <t:\d+:f>$/u);
    expect(first).toContain(stamp(START + 2 * HOUR + DAY));
    expect(labelsOf(mona.messages.at(-1) ?? {})).toEqual(['Next', 'Whole section', 'Contents']);
    const sent = discord.traffic.findLast(({ path }) => path === `/channels/${mona.channelId}/messages`)?.body;
    const nonce = /~0\.([a-z2-7]{10})"/u.exec(JSON.stringify(sent))?.[1];
    expect(sent).toMatchObject({ nonce, enforce_nonce: true, allowed_mentions: { parse: [] } });
    await later(DAY);
    await later(DAY);
    expect(postsAmong(mona.messages).map((post) => /¶ \d+/u.exec(post)?.[0])).toEqual(['¶ 1', '¶ 2', '¶ 3']);
  });

  it('has buttons that answer each person privately', async () => {
    const { mona, ravi, later } = await beginDays();
    await mona.run('daily start', BERLIN);
    await later(2 * HOUR);
    const post = ravi.messages.at(-1);
    if (!post) throw new Error('Expected a post.');
    const { ephemeral, message } = await ravi.press(post, 'Next');
    expect(ephemeral).toBe(true);
    expect(textOf(message)).toMatch(/¶ 2 of/u);
    const own = await mona.press(post, 'Whole section');
    expect(own.ephemeral).toBe(true);
    expect(postsAmong(mona.messages)).toHaveLength(1);
  });

  it('takes the time zone that was chosen last, and asks for the first', async () => {
    const { mona } = await beginDays();
    expect(textOf((await mona.run('daily start', { time: '8' })).message)).toContain('In which time zone?');
    await mona.run('daily start', { time: '8', zone: 'tokyo' });
    expect(textOf((await mona.run('daily start', { time: '9 pm' })).message)).toContain('21:00 Asia/Tokyo');
  });

  it.each([
    [{ time: '25:00', zone: 'Europe/Berlin' }, 'I cannot read “25:00” as a time of day'],
    [{ time: '8:00', zone: 'Atlantis' }, 'I know no time zone “Atlantis”'],
    [{ time: '8:00', zone: 'a' }, '“a” fits several time zones, such as'],
    [{ time: '8:00', zone: 'UTC', days: 'someday' }, 'I cannot read “someday” as days'],
    [{ time: '8:00', zone: 'UTC', article: 'nothing of the kind' }, 'No article here is called'],
  ])('says what it cannot read: %j', async (options, sentence) => {
    const { mona } = await beginDays();
    expect(textOf((await mona.run('daily start', options)).message)).toContain(sentence);
    expect(textOf((await mona.run('daily list')).message)).toContain('There is no daily excerpt here.');
  });

  it('is started only by members who may manage the server', async () => {
    const { ravi, discord } = await beginDays();
    expect(textOf((await ravi.run('daily start', BERLIN)).message)).toContain('Only members who may manage the server');
    const direct = actAs(discord, { user: 'ravi', guild: null });
    expect(textOf((await direct.run('daily start', BERLIN)).message)).toContain('A channel of a server is needed');
  });

  it('comes on chosen days, in a chosen channel, with a thread and a role', async () => {
    const { mona, discord, later } = await beginDays({
      guilds: [
        { name: 'Reading Room', channels: ['general', 'quotes'], roles: [{ name: 'readers', mentionable: true }] },
      ],
    });
    const [guild] = discord.world.guilds.values();
    const role = [...(guild?.roles.values() ?? [])].find(({ name }) => name === 'readers');
    const quotes = actAs(discord, { user: 'ravi', guild: 'Reading Room', channel: 'quotes' });
    const { message } = await mona.run('daily start', {
      ...BERLIN,
      days: 'mon, fri',
      channel: quotes.channelId,
      role: role?.id ?? '',
      thread: true,
    });
    expect(textOf(message)).toContain('Mon and Fri');
    for (let day = 0; day < 6; day += 1) await later(DAY);
    expect(postsAmong(quotes.messages)).toHaveLength(2);
    const [friday] = quotes.messages;
    expect(friday?.mention_roles).toEqual([role?.id]);
    const sent = discord.traffic.findLast(({ path }) => path === `/channels/${quotes.channelId}/messages`)?.body;
    expect(sent).toMatchObject({ allowed_mentions: { parse: [], roles: [role?.id] } });
    expect(new Date(friday?.timestamp ?? '').toISOString()).toBe('2026-01-16T07:00:00.000Z');
    const threads = [...discord.world.channels.values()].filter(({ type }) => type === 11);
    expect(threads.map(({ name }) => name)).toEqual([
      expect.stringMatching(/A guide to Commonplace.* · ¶ 1 of/u),
      expect.stringMatching(/A guide to Commonplace.* · ¶ 2 of/u),
    ]);
  });

  it('mentions neither everyone nor a role that the subscriber may not mention', async () => {
    const { mona, discord } = await beginDays();
    const guild = [...discord.world.guilds.values()][0];
    const role = discord.addRole('Reading Room', { name: 'staff' });
    const modest = actAs(discord, { user: 'mona', guild: 'Reading Room', permissions: 1n << 5n });
    expect(textOf((await modest.run('daily start', { ...BERLIN, role: role.id })).message)).toContain(
      'I do not see that you may mention',
    );
    expect(textOf((await mona.run('daily start', { ...BERLIN, role: guild?.id ?? '' })).message)).toContain(
      'I do not mention everyone',
    );
    // What they may do in one channel says nothing of another.
    const quotes = actAs(discord, { user: 'mona', guild: 'Reading Room', channel: 'quotes' });
    const elsewhere = await mona.run('daily start', { ...BERLIN, role: role.id, channel: quotes.channelId });
    expect(textOf(elsewhere.message)).toContain('I do not see that you may mention');
    // Who may mention it has it mentioned; the bot says what it needs for that.
    const { message } = await mona.run('daily start', { ...BERLIN, role: role.id });
    expect(textOf(message)).toContain('I may not mention');
    discord.setPermissions(mona.channelId, { allow: MentionEveryone });
    expect(textOf((await mona.run('daily check')).message)).not.toContain('I may not mention');
  });

  it('announces the next article and the start over', async () => {
    const { mona, later } = await beginDays();
    await mona.run('daily start', { ...BERLIN, article: 'guide-ar' });
    for (let day = 0; day < 40; day += 1) await later(DAY);
    const posts = postsAmong(mona.messages);
    const of = Number(/of (\d+) · next/u.exec(posts[0] ?? '')?.[1]);
    expect(posts[of - 1]).toContain('this was the last one; next it starts over');
    expect(posts[of]).toMatch(/-# 1 of/u);
    await mona.run('daily stop');
    await mona.run('daily start', { time: '8:00', zone: 'Europe/Berlin' });
    for (let day = 0; day < 60; day += 1) await later(DAY);
    const ends = postsAmong(mona.messages).map((post) => post.split('\n').at(-1));
    expect(ends).toContainEqual(expect.stringContaining('this was the last one; next begins'));
  });

  it('comes shuffled without a repeat until all were shown', async () => {
    const { mona, later } = await beginDays();
    await mona.run('daily start', { ...BERLIN, order: 'shuffled' });
    for (let day = 0; day < 60; day += 1) await later(DAY);
    const posts = postsAmong(mona.messages);
    const of = Number(/of (\d+) · next|of (\d+) · all/u.exec(posts[0] ?? '')?.[1]);
    const ids = posts.slice(0, of).map((post) => /`([a-z2-9]{10})`/u.exec(post)?.[1]);
    expect(new Set(ids).size).toBe(of);
    expect(posts[of - 1]).toContain('all have been shown; next a new round begins');
  });
});

describe('what people do with it', () => {
  it('is skipped, posted on request, paused, resumed and stopped', async () => {
    const { mona, later } = await beginDays();
    await mona.run('daily start', BERLIN);
    expect(textOf((await mona.run('daily skip')).message)).toMatch(/^Skipped 1 of \d+\.\nNext excerpt: <t:/u);
    await later(MINUTE);
    expect(textOf((await mona.run('daily now')).message)).toContain('Posted: https://discord.com/channels/');
    expect(postsAmong(mona.messages).map((post) => /¶ \d+/u.exec(post)?.[0])).toEqual(['¶ 2']);
    // Today has had its excerpt.
    await later(20 * HOUR);
    expect(postsAmong(mona.messages)).toHaveLength(1);
    expect(textOf((await mona.run('daily skip', { what: 'day' })).message)).toContain('No excerpt on <t:');
    await later(10 * HOUR);
    expect(postsAmong(mona.messages)).toHaveLength(1);
    await mona.run('daily pause');
    expect(textOf((await mona.run('daily list')).message)).toContain('Paused since');
    await later(3 * DAY);
    expect(postsAmong(mona.messages)).toHaveLength(1);
    await mona.run('daily resume');
    await later(DAY);
    expect(postsAmong(mona.messages).map((post) => /¶ \d+/u.exec(post)?.[0])).toEqual(['¶ 2', '¶ 3']);
    const history = textOf((await mona.run('daily history')).message);
    expect(history.match(/skipped, somebody asked for that/gu)).toHaveLength(2);
    expect(history.match(/\[¶ \d+ of \d+\]\(https:/gu)).toHaveLength(2);
    expect(textOf((await mona.run('daily stop')).message)).toContain('Ended');
    await later(2 * DAY);
    expect(postsAmong(mona.messages)).toHaveLength(2);
  });

  it('is previewed by one person alone, which changes nothing', async () => {
    const { mona, later } = await beginDays();
    await mona.run('daily start', BERLIN);
    const { ephemeral, message } = await mona.run('daily test');
    expect(ephemeral).toBe(true);
    expect(textOf(message)).toContain('Preview, visible only to you');
    expect(textOf(message)).toContain('¶ 1 of');
    expect(postsAmong(mona.messages)).toEqual([]);
    await later(2 * HOUR);
    expect(postsAmong(mona.messages)[0]).toContain('¶ 1 of');
  });

  it('is checked', async () => {
    const { mona, later, discord } = await beginDays();
    await mona.run('daily start', BERLIN);
    const before = textOf((await mona.run('daily check')).message);
    expect(before).toContain('It is 06:00 on 2026-01-14 in Europe/Berlin.');
    expect(before).toContain('I may post there.');
    expect(before).toContain('Nothing has been posted yet.');
    const dates = [2 * HOUR, 2 * HOUR + DAY, 2 * HOUR + 2 * DAY].map((ms) => stamp(START + ms));
    expect(before).toContain(`Next: ${dates[0]}, ${dates[1]}, and ${dates[2]}.`);
    await later(2 * HOUR);
    expect(textOf((await mona.run('daily check')).message)).toMatch(/Last: <t:\d+:f>: \[¶ 1 of/u);
    discord.setPermissions(mona.channelId, { deny: SendMessages });
    expect(textOf((await mona.run('daily check')).message)).toContain('Missing: Send Messages.');
  });

  it('is chosen by name among several', async () => {
    const { mona, ravi } = await beginDays();
    await mona.run('daily start', BERLIN);
    await mona.run('daily start', { ...BERLIN, time: '20:00', order: 'shuffled' });
    expect(textOf((await mona.run('daily stop')).message)).toContain('There are several.');
    const choices = await mona.type('daily stop', 'which', '20:00');
    expect(choices.map(({ name }) => name)).toEqual([expect.stringContaining('20:00')]);
    await mona.run('daily stop', { which: String(choices[0]?.value) });
    expect(textOf((await mona.run('daily list')).message)).not.toContain('20:00');
    expect(await ravi.type('daily stop', 'which', '')).toEqual([]);
    expect(textOf((await ravi.run('daily stop', { which: 'x' })).message)).toContain('You have no daily excerpt');
  });

  it('is not started twice with the same settings', async () => {
    const { mona } = await beginDays();
    await mona.run('daily start', BERLIN);
    expect(textOf((await mona.run('daily start', BERLIN)).message)).toContain('There is one just like it already.');
    await mona.run('daily me', BERLIN);
    expect(textOf((await mona.run('daily me', BERLIN)).message)).toContain('There is one just like it already.');
  });

  it('is added once when three identical commands arrive at the same time', async () => {
    const { mona, store, later } = await beginDays();
    const replies = await Promise.all([1, 2, 3].map(() => mona.run('daily start', BERLIN)));
    const texts = replies.map(({ message }) => textOf(message));
    expect(texts.filter((text) => text.includes('08:00 Europe/Berlin, every day'))).toHaveLength(1);
    expect(texts.filter((text) => text.includes('There is one just like it already.'))).toHaveLength(2);
    expect(await store.guilds()).toHaveLength(1);
    for (const guild of await store.guilds()) expect(await store.ofGuild(guild)).toHaveLength(1);
    await later(2 * HOUR);
    expect(postsAmong(mona.messages)).toHaveLength(1);
  });

  it('skips two excerpts for two commands at the same time', async () => {
    const { mona, later } = await beginDays();
    await mona.run('daily start', BERLIN);
    const skips = await Promise.all([1, 2].map(() => mona.run('daily skip', { what: 'excerpt' })));
    const skipped = skips.map(({ message }) => /Skipped \d+/u.exec(textOf(message))?.[0]);
    expect(new Set(skipped)).toEqual(new Set(['Skipped 1', 'Skipped 2']));
    await later(2 * HOUR);
    expect(postsAmong(mona.messages)).toEqual([expect.stringMatching(/¶ 3 of/u)]);
  });

  it('keeps skipped days when an excerpt is posted on request', async () => {
    const { mona, later } = await beginDays();
    await mona.run('daily start', BERLIN);
    await mona.run('daily skip', { what: 'day' });
    await mona.run('daily skip', { what: 'day' });
    await later(MINUTE);
    await mona.run('daily now');
    expect(postsAmong(mona.messages)[0]).toContain(`next ${stamp(START + 2 * HOUR + 2 * DAY)}`);
    expect(textOf((await mona.run('daily check')).message)).toMatch(/Last: <t:\d+:f>: \[¶ 1 of/u);
    await later(2 * DAY);
    expect(postsAmong(mona.messages)).toHaveLength(1);
    await later(2 * HOUR);
    expect(postsAmong(mona.messages)).toHaveLength(2);
  });

  it('keeps a skipped day over a pause', async () => {
    const { mona, later } = await beginDays();
    await mona.run('daily start', BERLIN);
    await mona.run('daily skip', { what: 'day' });
    await mona.run('daily pause');
    expect(textOf((await mona.run('daily skip')).message)).toContain('Paused since');
    await mona.run('daily resume');
    expect(textOf((await mona.run('daily check')).message)).toContain(`Next: ${stamp(START + 2 * HOUR + DAY)}`);
    await later(DAY);
    expect(postsAmong(mona.messages)).toEqual([]);
  });

  it('is listed for members of the channel, who may not change it', async () => {
    const { mona, ravi } = await beginDays();
    await mona.run('daily start', BERLIN);
    expect(textOf((await ravi.run('daily list')).message)).toContain('08:00 Europe/Berlin');
    expect(textOf((await ravi.run('daily pause')).message)).toContain('You have no daily excerpt');
  });

  it('tells the limit of a server', async () => {
    const { mona } = await beginDays();
    for (let number = 0; number < 25; number += 1)
      await mona.run('daily start', { ...BERLIN, time: `7:${10 + number}` });
    expect(textOf((await mona.run('daily start', BERLIN)).message)).toContain('There are 25 here already');
    const { message } = await mona.run('daily list');
    const { message: more } = await mona.press(message, 'Next');
    expect(textOf(more)).not.toBe('');
    expect(await mona.type('daily stop', 'which', '')).toHaveLength(25);
  });

  it('completes times, zones and days', async () => {
    const { mona } = await beginDays();
    expect((await mona.type('daily start', 'time', '8'))[0]).toEqual({ name: '08:00', value: '08:00' });
    expect((await mona.type('daily start', 'zone', 'berl'))[0]).toEqual({
      name: 'Berlin · Europe · 06:00',
      value: 'Europe/Berlin',
    });
    await mona.run('daily start', BERLIN);
    expect((await mona.type('daily start', 'zone', ''))[0]?.value).toBe('Europe/Berlin');
    expect((await mona.type('daily start', 'days', ''))[0]?.value).toBe('every day');
    expect((await mona.type('daily start', 'days', 'mo we'))[0]?.value).toBe('Mon and Wed');
  });
});

describe('when it cannot be posted', () => {
  it('is paused when the permission is lost, tells the subscriber once, and goes on by itself', async () => {
    const { mona, discord, later } = await beginDays();
    await mona.run('daily start', BERLIN);
    discord.setPermissions(mona.channelId, { deny: SendMessages });
    await later(2 * HOUR);
    expect(postsAmong(mona.messages)).toEqual([]);
    expect(mona.directMessages.map(textOf)).toEqual([expect.stringContaining('is paused: I may not view the channel')]);
    expect(textOf((await mona.run('daily list')).message)).toContain('Paused since');
    for (let hour = 0; hour < 3; hour += 1) await later(HOUR);
    expect(mona.directMessages).toHaveLength(1);
    discord.setPermissions(mona.channelId, {});
    const post = textOf(await mona.waitForMessage());
    await later(0);
    expect(post).toContain(`Due ${stamp(START + 2 * HOUR)}. I could not post it before.`);
    expect(post).toContain('¶ 1 of');
    expect(textOf((await mona.run('daily list')).message)).not.toContain('Paused');
    await later(DAY);
    expect(postsAmong(mona.messages)).toHaveLength(2);
  });

  it('has a history of what it could not post within twelve hours, and why', async () => {
    const { mona, discord, later } = await beginDays();
    await mona.run('daily start', BERLIN);
    discord.setPermissions(mona.channelId, { deny: SendMessages });
    await later(2 * HOUR);
    for (let hour = 0; hour < 13; hour += 1) await later(HOUR);
    expect(textOf((await mona.run('daily history')).message)).toContain('not posted, I was not allowed to');
    discord.setPermissions(mona.channelId, {});
    await later(HOUR);
    expect(postsAmong(mona.messages)).toEqual([]);
    await later(11 * HOUR);
    expect(postsAmong(mona.messages)).toEqual([expect.stringContaining('¶ 1 of')]);
    expect(textOf((await mona.run('daily list')).message)).not.toContain('Paused');
  });

  it('is tried again as promised when it was asked for during a pause, until it is paused anew', async () => {
    const { mona, discord, later } = await beginDays();
    await mona.run('daily start', BERLIN);
    await mona.run('daily pause');
    await later(MINUTE);
    const path = `/channels/${mona.channelId}/messages`;
    const now = async () => {
      const mend = discord.fail({ method: 'POST', path, status: 503, times: Infinity });
      expect(textOf((await mona.run('daily now')).message)).toContain('I try again by myself until it works');
      return mend;
    };
    const mend = await now();
    mend();
    await later(MINUTE);
    expect(postsAmong(mona.messages)).toEqual([expect.stringContaining('¶ 1 of')]);
    expect(textOf((await mona.run('daily list')).message)).toContain('Paused since');
    const mendAgain = await now();
    await mona.run('daily pause');
    mendAgain();
    await later(DAY);
    expect(postsAmong(mona.messages)).toHaveLength(1);
  });

  it('loses nothing when it is resumed without a pause', async () => {
    const { mona, store, later, stop, restart, clock } = await beginDays();
    await mona.run('daily start', BERLIN);
    await stop();
    clock.advance(3 * HOUR);
    const [subscription] = await store.ofGuild((await store.guilds())[0] ?? '');
    await restart();
    await mona.run('daily resume');
    await later(0);
    expect(subscription?.pause).toBeNull();
    expect(postsAmong(mona.messages)).toHaveLength(1);
  });

  it('gives up a waiting delivery when it is paused', async () => {
    const { mona, discord, later } = await beginDays();
    await mona.run('daily start', BERLIN);
    discord.setPermissions(mona.channelId, { deny: SendMessages });
    await later(2 * HOUR);
    await mona.run('daily pause');
    await later(0);
    expect(textOf((await mona.run('daily history')).message)).toContain('not posted, it was paused meanwhile');
    discord.setPermissions(mona.channelId, {});
    await mona.run('daily resume');
    await later(HOUR);
    expect(postsAmong(mona.messages)).toEqual([]);
  });

  it('is retried at once when it is resumed', async () => {
    const { mona, discord, later } = await beginDays();
    await mona.run('daily start', BERLIN);
    discord.setPermissions(mona.channelId, { deny: SendMessages });
    await later(2 * HOUR);
    expect(textOf((await mona.run('daily resume')).message)).toContain('It still cannot be posted');
    discord.setPermissions(mona.channelId, {});
    await mona.run('daily resume');
    await later(0);
    expect(postsAmong(mona.messages)).toHaveLength(1);
  });

  it('is paused when its channel is gone, and the deliveries there are deleted', async () => {
    const { mona, discord, later } = await beginDays();
    const quotes = actAs(discord, { user: 'mona', guild: 'Reading Room', channel: 'quotes' });
    await mona.run('daily start', { ...BERLIN, channel: quotes.channelId });
    await later(2 * HOUR);
    discord.deleteChannel(quotes.channelId);
    await mona.waitForDirectMessage();
    expect(textOf((await mona.run('daily list')).message)).toContain('the channel is gone');
    expect(textOf((await mona.run('daily resume')).message)).toContain('the channel is gone');
    await later(DAY);
    const history = textOf((await mona.run('daily history')).message);
    expect(history).not.toContain('https:');
    expect(history).toContain('the channel was gone');
    expect(mona.directMessages).toHaveLength(1);
  });

  it('needs the permissions of threads in a thread, and is paused when the thread is deleted', async () => {
    const { mona, discord, later } = await beginDays();
    await mona.run('daily start', { ...BERLIN, thread: true });
    await later(2 * HOUR);
    const thread = [...discord.world.channels.values()].find(({ type }) => type === 11);
    const inside = actAs(discord, { user: 'mona', guild: 'Reading Room', channel: thread?.id ?? '' });
    discord.setPermissions(mona.channelId, { deny: SendMessages });
    const { message } = await inside.run('daily start', { ...BERLIN, time: '8:05', thread: true });
    expect(textOf(message)).toContain('No threads can be opened there');
    expect(textOf((await inside.run('daily list')).message)).toContain(`<#${thread?.id}>`);
    await later(HOUR);
    expect(postsAmong(inside.messages)).toHaveLength(1);
    discord.deleteChannel(thread?.id ?? '');
    await mona.waitForDirectMessage();
    expect(mona.directMessages.map(textOf)).toEqual([expect.stringContaining('the channel is gone')]);
  });

  it('is paused while there is nothing to read, and tells the subscriber', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'commonplace-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const { mona, later, stop, restart } = await beginDays();
    await mona.run('daily start', BERLIN);
    await stop();
    await restart({ articlesDir: folder });
    await later(2 * HOUR);
    expect(mona.directMessages.map(textOf)).toEqual([expect.stringContaining('there is nothing to read')]);
    await stop();
    await restart();
    await later(10 * MINUTE);
    expect(postsAmong(mona.messages)).toEqual([expect.stringContaining('¶ 1 of')]);
    expect(textOf((await mona.run('daily list')).message)).not.toContain('Paused');
  });

  it('is retried while Discord has trouble', async () => {
    const { mona, discord, later } = await beginDays();
    await mona.run('daily start', BERLIN);
    discord.fail({ method: 'POST', path: `/channels/${mona.channelId}/messages`, status: 503, times: 4 });
    await later(2 * HOUR);
    expect(postsAmong(mona.messages)).toEqual([]);
    expect(textOf((await mona.run('daily history')).message)).toContain(
      'not seen yet, Discord had trouble (error 503)',
    );
    for (let minute = 0; minute < 30; minute += 1) await later(MINUTE);
    expect(postsAmong(mona.messages)).toHaveLength(1);
    expect(mona.directMessages).toEqual([]);
  });

  it('is not posted twice when the answer is lost', async () => {
    const { mona, discord, later } = await beginDays();
    await mona.run('daily start', BERLIN);
    const path = `/channels/${mona.channelId}/messages`;
    discord.fail({ method: 'POST', path, status: 0, done: true });
    // Long enough for Discord to forget the nonce.
    discord.fail({ method: 'GET', path, status: 500, times: 6 });
    await later(2 * HOUR);
    for (let minute = 0; minute < 60; minute += 1) await later(MINUTE);
    expect(postsAmong(mona.messages)).toHaveLength(1);
    expect(textOf((await mona.run('daily history')).message)).toMatch(/\[¶ 1 of \d+\]/u);
    await later(DAY);
    expect(postsAmong(mona.messages).map((post) => /¶ \d+/u.exec(post)?.[0])).toEqual(['¶ 1', '¶ 2']);
  });
});

describe('after an absence', () => {
  it('posts what is less than twelve hours late, mentions it, and notes the rest as skipped', async () => {
    const { mona, later, stop, restart, clock } = await beginDays();
    await mona.run('daily start', BERLIN);
    await later(2 * HOUR);
    await stop();
    clock.advance(3 * DAY + 11 * HOUR);
    await restart();
    const posts = postsAmong(mona.messages);
    expect(posts.map((post) => /¶ \d+/u.exec(post)?.[0])).toEqual(['¶ 1', '¶ 2']);
    expect(posts[1]).toContain(`Due ${stamp(START + 2 * HOUR + 3 * DAY)}. I could not post it before.`);
    const history = textOf((await mona.run('daily history')).message);
    expect(history.match(/skipped, I was away for more than twelve hours/gu)).toHaveLength(2);
  });

  it('posts nothing that is twelve hours late', async () => {
    const { mona, later, stop, restart, clock } = await beginDays();
    await mona.run('daily start', BERLIN);
    await stop();
    clock.advance(14 * HOUR);
    await restart();
    expect(postsAmong(mona.messages)).toEqual([]);
    await later(12 * HOUR);
    expect(postsAmong(mona.messages)).toEqual([expect.stringContaining('¶ 1 of')]);
  });

  it.each([
    ['trouble', { status: 500 }],
    ['a proxy’s 403', { status: 403, body: '<html>Attention Required!</html>' }],
    ['a proxy’s 404', { status: 404, body: '<html>Not Found</html>' }],
  ])('forgets servers that removed the bot, once Discord confirms it, which %s does not', async (_, fault) => {
    const { mona, discord, stop, restart, store } = await beginDays();
    await mona.run('daily start', BERLIN);
    const [guild] = await store.guilds();
    await stop();
    discord.removeGuild('Reading Room');
    discord.fail({ method: 'GET', path: `/guilds/${guild}`, ...fault });
    await restart();
    expect(await store.guilds()).toEqual([guild]);
    await stop();
    await restart();
    expect(await store.guilds()).toEqual([]);
  });

  it('forgets a server at once when it removes the bot', async () => {
    const { mona, discord, later, store } = await beginDays();
    await mona.run('daily start', BERLIN);
    discord.removeGuild('Reading Room');
    await expect.poll(() => store.guilds()).toEqual([]);
    await later(DAY);
    expect(postsAmong(mona.messages)).toEqual([]);
  });
});
