import { Events, PermissionFlagsBits } from 'discord.js';
import { expect, test } from 'vitest';
import { actAs } from '../src/people/actor.ts';
import type { LocalDiscord } from '../src/local-discord.ts';
import { call, connect, start } from './harness.ts';

const { CreatePublicThreads } = PermissionFlagsBits;

/** Events sent to the bot. */
const eventsOf = (discord: LocalDiscord) => discord.traffic.filter(({ method }) => method === 'gateway');
const firstGuild = (discord: LocalDiscord): string => [...discord.world.guilds.keys()][0] ?? '';

test('removing the bot sends one GUILD_DELETE and closes the guild to it', async () => {
  const discord = await start();
  const client = await connect(discord);
  const gone = new Promise((resolve) => {
    client.once(Events.GuildDelete, resolve);
  });
  const id = firstGuild(discord);
  const { channelId } = actAs(discord);
  discord.removeGuild('Reading Room');
  discord.removeGuild('Reading Room');
  await gone;
  expect(
    eventsOf(discord)
      .filter(({ path }) => path === 'GUILD_DELETE')
      .map(({ body }) => body),
  ).toEqual([{ id }]);
  expect(client.guilds.cache.has(id)).toBe(false);
  const answers = [`/guilds/${id}`, '/guilds/1', `/channels/${channelId}`, `/channels/${channelId}/messages`];
  const seen = [];
  for (const path of answers) {
    const { status, body } = await call(discord, 'GET', path);
    seen.push([status, body.code]);
  }
  expect(seen).toEqual([
    [403, 50001],
    [404, 10004],
    [403, 50001],
    [403, 50001],
  ]);
});

test('a guild that removed the bot before it connected is not listed', async () => {
  const discord = await start();
  discord.removeGuild('Reading Room');
  const client = await connect(discord);
  expect(client.guilds.cache.map(({ name }) => name)).toEqual(['Study Circle']);
  const { body } = await call(discord, 'GET', '/users/@me/guilds');
  expect(body).toMatchObject([{ name: 'Study Circle' }]);
});

test('an outage makes a guild unavailable, then available again', async () => {
  const discord = await start();
  const client = await connect(discord);
  const id = firstGuild(discord);
  const seen: string[] = [];
  client.on(Events.GuildUnavailable, ({ name }) => seen.push(`${name} unavailable`));
  client.on(Events.GuildDelete, ({ name }) => seen.push(`${name} deleted`));
  const back = new Promise((resolve) => {
    client.once(Events.GuildAvailable, ({ name }) => resolve(seen.push(`${name} available`)));
  });
  discord.setOutage('Reading Room', true);
  discord.setOutage('Reading Room', true);
  discord.setOutage('Reading Room', false);
  await back;
  expect(seen).toEqual(['Reading Room unavailable', 'Reading Room available']);
  const told = eventsOf(discord).filter(({ path }) => path === 'GUILD_DELETE');
  expect(told.map(({ body }) => body)).toEqual([{ id, unavailable: true }]);
});

test('a guild that is unavailable when the bot connects arrives after the outage', async () => {
  const discord = await start();
  discord.setOutage('Reading Room', true);
  const client = await connect(discord, { waitGuildTimeout: 1 });
  expect(client.guilds.cache.get(firstGuild(discord))?.available ?? false).toBe(false);
  const back = new Promise<string>((resolve) => {
    client.once(Events.GuildAvailable, ({ name }) => resolve(name));
    client.once(Events.GuildCreate, ({ name }) => resolve(name));
  });
  discord.setOutage('Reading Room', false);
  expect(await back).toBe('Reading Room');
});

test('deleting a channel deletes its threads; all are unknown afterwards', async () => {
  const discord = await start();
  const client = await connect(discord);
  const { channelId } = actAs(discord);
  const path = `/channels/${channelId}`;
  const [first, second] = [
    await call(discord, 'POST', `${path}/threads`, { name: 'one' }),
    await call(discord, 'POST', `${path}/threads`, { name: 'two' }),
  ].map(({ body }) => String(body['id']));
  discord.deleteChannel(first ?? '');
  const gone = new Promise((resolve) => {
    client.once(Events.ChannelDelete, resolve);
  });
  discord.deleteChannel(channelId);
  await gone;
  const guild_id = firstGuild(discord);
  const told = eventsOf(discord).filter(({ path: name }) => name.endsWith('_DELETE'));
  expect(told).toMatchObject([
    { path: 'THREAD_DELETE', body: { id: first, type: 11, parent_id: channelId, guild_id } },
    { path: 'CHANNEL_DELETE', body: { id: channelId, type: 0, name: 'general', guild_id } },
  ]);
  for (const id of [channelId, first, second]) {
    const { status, body } = await call(discord, 'POST', `/channels/${id}/messages`, { content: 'c' });
    expect([status, body.code]).toEqual([404, 10003]);
  }
  expect(() => discord.deleteChannel(channelId)).toThrow('Expected the id of a channel');
});

test('a thread made from a message has its id, and the message shows it', async () => {
  const discord = await start({ guilds: [{ name: 'Home', channels: ['general', { name: 'news', type: 5 }] }] });
  const { channelId } = actAs(discord);
  const path = `/channels/${channelId}/messages`;
  const { body: message } = await call(discord, 'POST', path, { content: 'c' });
  const id = String(message['id']);
  const thread = (name: unknown) => call(discord, 'POST', `${path}/${id}/threads`, { name });
  for (const name of ['', 'x'.repeat(101), undefined]) expect((await thread(name)).body.code).toBe(50035);
  discord.setPermissions(channelId, { deny: CreatePublicThreads });
  expect((await thread('a')).body.code).toBe(50013);
  discord.setPermissions(channelId, {});
  const made = await thread('x'.repeat(100));
  expect([made.status, made.body]).toMatchObject([201, { id, type: 11, parent_id: channelId, name: 'x'.repeat(100) }]);
  const again = await thread('b');
  expect([again.status, again.body.code]).toEqual([400, 160004]);
  const { body: read } = await call(discord, 'GET', `${path}/${id}`);
  expect(read).toMatchObject({ flags: 32, thread: { id, name: 'x'.repeat(100) } });
  const told = eventsOf(discord).map(({ path: name }) => name);
  expect(told).toEqual(expect.arrayContaining(['THREAD_CREATE', 'MESSAGE_UPDATE']));
  const inside = await call(discord, 'POST', `/channels/${id}/messages`, { content: 'c' });
  const within = await call(discord, 'POST', `/channels/${id}/messages/${String(inside.body['id'])}/threads`, {
    name: 'c',
  });
  expect([within.status, within.body.code]).toEqual([400, 50024]);
  const unknown = await call(discord, 'POST', `${path}/1/threads`, { name: 'c' });
  expect([unknown.status, unknown.body.code]).toEqual([404, 10008]);

  const news = actAs(discord, { channel: 'news' }).channelId;
  const { body: announced } = await call(discord, 'POST', `/channels/${news}/messages`, { content: 'c' });
  const under = `/channels/${news}/messages/${String(announced['id'])}/threads`;
  expect((await call(discord, 'POST', under, { name: 'c' })).body['type']).toBe(10);
});

test('direct messages need a shared guild or an installation, and a person who accepts them', async () => {
  const discord = await start();
  const ravi = actAs(discord, { user: 'ravi' });
  const opened = await call(discord, 'POST', '/users/@me/channels', { recipient_id: ravi.id });
  expect(opened.status).toBe(200);
  const write = async (): Promise<unknown> => {
    const { status, body } = await call(discord, 'POST', `/channels/${String(opened.body['id'])}/messages`, {
      content: 'c',
    });
    return status === 200 ? 'sent' : [status, body.code];
  };
  const closed = [403, 50007];
  expect(await write()).toBe('sent');
  discord.setDirectMessages('ravi', false);
  expect(await write()).toEqual(closed);
  discord.setDirectMessages('ravi', true);
  discord.removeMember('Reading Room', 'ravi');
  expect(await write()).toBe('sent');
  discord.removeGuild('Study Circle');
  expect(await write()).toEqual(closed);
  expect((await call(discord, 'POST', '/users/@me/channels', { recipient_id: ravi.id })).status).toBe(200);
  discord.setInstalled('ravi', true);
  expect(await write()).toBe('sent');
  discord.setInstalled('ravi', false);
  expect(await write()).toEqual(closed);
  // To act where the bot is no member installs the application to the account.
  actAs(discord, { user: 'ravi', guild: 'Study Circle' });
  expect(await write()).toBe('sent');
});

test('a seeded person can have the application installed', async () => {
  const discord = await start({ guilds: [], people: [{ name: 'lena', installed: true }, { name: 'omar' }] });
  const codes = [];
  for (const { id } of [...discord.world.people.values()].filter(({ bot }) => !bot)) {
    const { body } = await call(discord, 'POST', '/users/@me/channels', { recipient_id: id });
    codes.push((await call(discord, 'POST', `/channels/${String(body['id'])}/messages`, { content: 'c' })).body.code);
  }
  expect(codes).toEqual([undefined, 50007]);
});
