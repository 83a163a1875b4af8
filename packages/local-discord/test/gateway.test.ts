import { DiscordAPIError, Events, GatewayIntentBits, Partials } from 'discord.js';
import type { Client, ClientOptions, Message } from 'discord.js';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { actAs } from '../src/people/actor.ts';
import type { LocalDiscord } from '../src/local-discord.ts';
import { call, connect, createClient, skipReconnectDelay, start } from './harness.ts';

const { Guilds, GuildMessages, DirectMessages, MessageContent } = GatewayIntentBits;

/** The next event of a discord.js client. */
function once(client: Client, event: Events): Promise<unknown> {
  return new Promise((resolve) => {
    client.once(event as Events.Debug, resolve);
  });
}

/** Sends a payload after Hello and resolves with the close code. */
function closeCode(discord: LocalDiscord, payload: unknown, query = '?v=10&encoding=json'): Promise<number> {
  const socket = new WebSocket(`${discord.url.replace('http', 'ws').replace('/api', '/gateway')}${query}`);
  socket.once('message', () => socket.send(JSON.stringify(payload)));
  return new Promise((resolve) => {
    socket.once('close', resolve);
  });
}

test('discord.js logs in and caches its guilds and channels', async () => {
  const discord = await start();
  const client = await connect(discord);
  expect(client.user.id).toBe(discord.applicationId);
  expect(client.guilds.cache.map(({ name }) => name)).toEqual(['Reading Room', 'Study Circle']);
  expect(client.channels.cache.map((channel) => ('name' in channel ? channel.name : ''))).toEqual([
    'general',
    'quotes',
    'general',
  ]);
  expect(discord.gateway.connected()).toEqual([0]);
});

test('a wrong token is refused by REST and by the gateway', async () => {
  const discord = await start();
  await expect(createClient(discord).login('wrong')).rejects.toThrow('An invalid token was provided');
  expect(await closeCode(discord, { op: 2, d: { token: 'wrong', intents: 1 } })).toBe(4004);
  expect(await closeCode(discord, { op: 6, d: { token: 'wrong', session_id: 'x', seq: 1 } })).toBe(4004);
});

test.each([
  ['intents that were not granted', { op: 2, d: { token: 'local-discord-token', intents: MessageContent } }, 4014],
  ['unknown intents', { op: 2, d: { token: 'local-discord-token', intents: 2 ** 40 } }, 4013],
  ['a shard beyond the last', { op: 2, d: { token: 'local-discord-token', intents: 1, shard: [2, 2] } }, 4010],
  ['an unknown opcode', { op: 99 }, 4001],
  ['a presence before the identify', { op: 3, d: {} }, 4003],
])("closes the connection with Discord's code for %s", async (_, payload, code) => {
  expect(await closeCode(await start(), payload)).toBe(code);
});

test('closes the connection for more than 2,500 guilds on a shard and for another version', async () => {
  const identify = { op: 2, d: { token: 'local-discord-token', intents: 1 } };
  expect(await closeCode(await start({ guilds: 2501 }), identify)).toBe(4011);
  expect(await closeCode(await start(), identify, '?v=9&encoding=json')).toBe(4012);
});

test('the message content intent can be granted', async () => {
  const discord = await start({ messageContent: true });
  const client = await connect(discord, { intents: [Guilds, GuildMessages, MessageContent] });
  const heard = once(client, Events.MessageCreate);
  await actAs(discord).say('plain words');
  expect(((await heard) as Message).content).toBe('plain words');
});

test('after a cut discord.js resumes and gets the events it missed', async () => {
  skipReconnectDelay();
  const discord = await start();
  const client = await connect(discord, { intents: [Guilds, GuildMessages] });
  const heard: string[] = [];
  const complete = new Promise<void>((resolve) => {
    client.on(Events.MessageCreate, ({ content }) => {
      heard.push(content);
      if (heard.length === 3) resolve();
    });
  });
  const person = actAs(discord);
  const resumed = once(client, Events.ShardResume);
  discord.gateway.cut();
  expect(discord.gateway.connected()).toEqual([]);
  for (const word of ['one', 'two', 'three']) await person.say(`<@${discord.applicationId}> ${word}`);
  await Promise.all([resumed, complete]);
  expect(heard.map((words) => words.split(' ')[1])).toEqual(['one', 'two', 'three']);
  expect([discord.gateway.identifies(), discord.gateway.resumes()]).toEqual([1, 1]);
});

test('after op 7 discord.js resumes', async () => {
  skipReconnectDelay();
  const discord = await start();
  const client = await connect(discord);
  const resumed = once(client, Events.ShardResume);
  discord.gateway.reconnect();
  await resumed;
  expect([discord.gateway.identifies(), discord.gateway.resumes()]).toEqual([1, 1]);
});

test('after op 9 discord.js identifies again', async () => {
  skipReconnectDelay();
  const discord = await start();
  // discord.js waits five seconds between two identifies.
  const ws = { buildIdentifyThrottler: () => Promise.resolve({ waitForIdentify: () => Promise.resolve() }) };
  const client = await connect(discord, { ws: ws as unknown as NonNullable<ClientOptions['ws']> });
  const ready = once(client, Events.ShardReady);
  discord.gateway.invalidate();
  await ready;
  expect([discord.gateway.identifies(), discord.gateway.resumes()]).toEqual([2, 0]);
});

test("guilds are divided among shards by Discord's formula", async () => {
  const discord = await start({ shards: 3, guilds: 30 });
  const client = await connect(discord, { shards: 'auto' });
  expect(discord.gateway.connected()).toEqual([0, 1, 2]);
  expect(client.guilds.cache.size).toBe(30);
  for (const guild of client.guilds.cache.values()) expect(guild.shardId).toBe(Number((BigInt(guild.id) >> 22n) % 3n));
  expect(new Set(client.guilds.cache.map(({ shardId }) => shardId)).size).toBe(3);

  const interaction = once(client, Events.InteractionCreate);
  await client.application.commands.set([{ name: 'look', description: 'd' }]);
  const person = actAs(discord, { guild: 'Guild 2' });
  const answer = person.run('look');
  const heard = (await interaction) as { guild: { shardId: number }; reply(text: string): Promise<unknown> };
  expect(heard.guild.shardId).toBe(client.guilds.cache.find(({ name }) => name === 'Guild 2')?.shardId);
  await heard.reply('here');
  expect((await answer).message.content).toBe('here');
});

test('an identify before the interval has passed is answered with op 9', async () => {
  const discord = await start({ identifyInterval: 5_000, maxConcurrency: 1 });
  await connect(discord);
  const socket = new WebSocket(`${discord.url.replace('http', 'ws').replace('/api', '/gateway')}?v=10&encoding=json`);
  const payloads: unknown[] = [];
  await new Promise<void>((resolve) => {
    socket.on('message', (raw: Buffer) => {
      payloads.push(JSON.parse(raw.toString()));
      if (payloads.length === 1) socket.send(JSON.stringify({ op: 2, d: { token: discord.token, intents: 1 } }));
      else resolve();
    });
  });
  socket.terminate();
  expect(payloads[1]).toMatchObject({ op: 9, d: false });
});

test('refuses the next identifies with the code it is told', async () => {
  const discord = await start();
  const identify = { op: 2, d: { token: discord.token, intents: 1 } };
  discord.gateway.refuse(4013);
  discord.gateway.refuse(4000, 2);
  const codes = [1, 2, 3].map(() => closeCode(discord, identify));
  expect((await Promise.all(codes)).toSorted((a, b) => a - b)).toEqual([4000, 4000, 4013]);
  await connect(discord);
});

test('sends frames as they are, and others changed or not at all', async () => {
  const discord = await start();
  const client = await connect(discord, { intents: [Guilds, GuildMessages] });
  const raw = new Promise<unknown>((resolve) => {
    client.ws.on('SOMETHING_NEW' as never, resolve);
  });
  const heard: string[] = [];
  client.on(Events.MessageCreate, ({ content }) => heard.push(content));
  const stop = discord.gateway.alter((frame) => (frame.t === 'MESSAGE_CREATE' ? undefined : frame));
  await actAs(discord).say(`<@${discord.applicationId}> withheld`);
  stop();
  discord.gateway.send({ op: 0, t: 'SOMETHING_NEW', s: 9, d: { odd: true } });
  expect(await raw).toEqual({ odd: true });
  expect(heard).toEqual([]);
});

test('counts identifies and created commands, and refuses the connection with a status', async () => {
  const discord = await start({ sessionStarts: 2, commandCreations: 1 });
  await connect(discord);
  expect((await call(discord, 'GET', '/gateway/bot')).body).toMatchObject({
    session_start_limit: { total: 2, remaining: 1 },
  });
  const path = `/applications/${discord.applicationId}/commands`;
  const command = (name: string) => ({ name, description: 'd' });
  expect((await call(discord, 'PUT', path, [command('one')])).status).toBe(200);
  expect((await call(discord, 'POST', path, command('one'))).status).toBe(200);
  const refused = await call(discord, 'POST', path, command('two'));
  expect([refused.status, refused.body.code]).toEqual([400, 30034]);

  discord.fail({ path: '/gateway', method: 'CONNECT', status: 503 });
  const socket = new WebSocket(`${discord.url.replace('http', 'ws').replace('/api', '/gateway')}?v=10&encoding=json`);
  const [error] = (await new Promise((resolve) => {
    socket.once('error', (...args) => resolve(args));
  })) as Error[];
  expect(error?.message).toBe('Unexpected server response: 503');
});

test('inviting and removing the bot, and changing channels, send their events', async () => {
  const discord = await start();
  const client = await connect(discord);
  const joined = once(client, Events.GuildCreate);
  discord.addGuild({ name: 'Annex' });
  expect(((await joined) as { name: string }).name).toBe('Annex');
  const left = once(client, Events.GuildDelete);
  discord.removeGuild('Annex');
  expect(((await left) as { name: string }).name).toBe('Annex');
  const added = once(client, Events.ChannelCreate);
  discord.addChannel('Reading Room', 'annex');
  expect(((await added) as { name: string }).name).toBe('annex');
  const gone = once(client, Events.ChannelDelete);
  discord.deleteChannel(actAs(discord).channelId);
  await gone;
});

test('without the message content intent the bot reads only mentions and direct messages', async () => {
  const discord = await start();
  const client = await connect(discord, {
    intents: [Guilds, GuildMessages, DirectMessages],
    partials: [Partials.Channel],
  });
  const heard: string[] = [];
  const all = new Promise<void>((resolve) => {
    client.on(Events.MessageCreate, ({ content }) => {
      heard.push(content);
      if (heard.length === 3) resolve();
    });
  });
  const said = await actAs(discord).say('not for the bot');
  await actAs(discord).say(`<@${discord.applicationId}> hello`);
  await actAs(discord, { guild: null }).say('just us');
  await all;
  expect(heard).toEqual(['', `<@${discord.applicationId}> hello`, 'just us']);
  const fetched = await call(discord, 'GET', `/channels/${said.channel_id}/messages/${said.id}`);
  expect(fetched.body['content']).toBe('');
});

test('discord.js waits after a 429 and retries after a 5xx', async () => {
  const discord = await start();
  const client = await connect(discord);
  const path = `/channels/${actAs(discord).channelId}/messages`;
  const channel = await client.channels.fetch(actAs(discord).channelId);
  if (!channel?.isSendable()) throw new Error('Expected a channel to send to.');
  const statuses = () => discord.traffic.filter((it) => it.path === path).map(({ status }) => status);

  discord.rateLimit({ method: 'POST', path, retryAfter: 0.02 });
  expect((await channel.send('one')).content).toBe('one');
  discord.fail({ method: 'POST', path, status: 502, times: 2 });
  expect((await channel.send('two')).content).toBe('two');
  expect(statuses()).toEqual([429, 200, 502, 502, 200]);

  discord.fail({ method: 'POST', path, status: 0 });
  await expect(channel.send('three')).rejects.toThrow('other side closed');
  discord.fail({ path, status: 403, body: { message: 'Missing Access', code: 50001 } });
  await expect(channel.send('four')).rejects.toThrow(DiscordAPIError);
  const cancel = discord.fail({ path, times: 100 });
  cancel();
  expect((await channel.send('five')).content).toBe('five');
  expect(actAs(discord).messages.map(({ content }) => content)).toEqual(['one', 'two', 'five']);
});

test('with an enforced nonce, a retry after a lost response posts nothing twice', async () => {
  const discord = await start();
  const client = await connect(discord);
  const { channelId } = actAs(discord);
  const channel = await client.channels.fetch(channelId);
  if (!channel?.isSendable()) throw new Error('Expected a channel to send to.');
  const post = { content: 'once', nonce: 'today', enforceNonce: true };
  discord.fail({ path: `/channels/${channelId}/messages`, done: true, status: 503 });
  const first = await channel.send(post);
  const again = await channel.send(post);
  expect(again.id).toBe(first.id);
  expect(actAs(discord).messages).toHaveLength(1);
  expect((await channel.send({ ...post, enforceNonce: false })).id).not.toBe(first.id);
});

test('with a nonce lifetime of 0, every request posts', async () => {
  const discord = await start({ nonceLife: 0 });
  const client = await connect(discord);
  const channel = await client.channels.fetch(actAs(discord).channelId);
  if (!channel?.isSendable()) throw new Error('Expected a channel to send to.');
  const post = { content: 'twice', nonce: 'today', enforceNonce: true };
  expect((await channel.send(post)).id).not.toBe((await channel.send(post)).id);
});

test('commands keep their ids and versions, and list localisations only on request', async () => {
  const discord = await start();
  const client = await connect(discord);
  const look = { name: 'look', description: 'Look around', nameLocalizations: { 'zh-CN': '看' } } as const;
  const before = await client.application.commands.set([look, { name: 'wait', description: 'Wait' }]);
  const byName = (commands: typeof before, name: string) => commands.find((it) => it.name === name);
  const [lookBefore, waitBefore] = discord.commands();
  await client.application.commands.set([look, { name: 'wait', description: 'Wait longer' }]);
  const [lookAfter, waitAfter] = discord.commands();
  expect(lookAfter).toEqual(lookBefore);
  expect(waitAfter?.id).toBe(waitBefore?.id);
  expect(waitAfter?.['version']).not.toBe(waitBefore?.['version']);

  const listed = await client.application.commands.fetch({ withLocalizations: true });
  expect(byName(listed, 'look')?.nameLocalizations).toEqual({ 'zh-CN': '看' });
  const bare = await call(discord, 'GET', `/applications/${discord.applicationId}/commands`);
  expect(JSON.stringify(bare.body)).not.toContain('name_localizations');

  const id = byName(listed, 'wait')?.id ?? '';
  await client.application.commands.edit(id, { description: 'Wait a little' });
  expect((await client.application.commands.fetch(id)).description).toBe('Wait a little');
  await client.application.commands.delete(id);
  expect(discord.commands().map(({ name }) => name)).toEqual(['look']);

  const guild = client.guilds.cache.first();
  await guild?.commands.create({ name: 'here', description: 'Only here' });
  expect(actAs(discord).commands.map(({ name }) => name)).toEqual(['here', 'look']);
  expect(actAs(discord, { guild: 'Study Circle' }).commands.map(({ name }) => name)).toEqual(['look']);
});
