import { Events, GatewayIntentBits, Partials, PermissionFlagsBits } from 'discord.js';
import type { Message as Heard } from 'discord.js';
import { expect, test } from 'vitest';
import { actAs } from '../src/people/actor.ts';
import type { LocalDiscord } from '../src/local-discord.ts';
import { call, connect, formErrorsOf, start } from './harness.ts';

interface Event {
  readonly event: 'said' | 'edited' | 'deleted';
  readonly message: Heard;
}

/** Message events of a discord.js bot without privileged intents, one per call. */
async function listen(discord: LocalDiscord): Promise<() => Promise<Event>> {
  const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits;
  const client = await connect(discord, {
    intents: [Guilds, GuildMessages, DirectMessages],
    partials: [Partials.Channel, Partials.Message],
  });
  const heard = new ReadableStream<Event>({
    start(controller) {
      client.on(Events.MessageCreate, (message) => controller.enqueue({ event: 'said', message }));
      client.on(Events.MessageUpdate, (_, message) => controller.enqueue({ event: 'edited', message }));
      client.on(Events.MessageDelete, (message) => controller.enqueue({ event: 'deleted', message: message as Heard }));
    },
  }).getReader();
  return async () => {
    const { value } = await heard.read();
    if (!value) throw new Error('Expected a message event, got none.');
    return value;
  };
}

test('messages without a mention of the bot reach it without content', async () => {
  const discord = await start();
  const next = await listen(discord);
  const mona = actAs(discord);
  const bot = discord.applicationId;
  const guild = [...discord.world.guilds.keys()][0] ?? '';
  const role = [...(discord.world.guilds.get(guild)?.roles.values() ?? [])].find(({ managed }) => managed)?.id;
  const words = [`<@${bot}> one`, `<@!${bot}> two`, 'three', `<@&${role}> four`, '@everyone five', `<@${mona.id}> six`];
  const seen: [content: string, mentioned: boolean, everyone: boolean, roles: number][] = [];
  for (const text of words) {
    await mona.say(text);
    const { message } = await next();
    const { users, everyone } = message.mentions;
    seen.push([message.content, users.has(bot), everyone, (rawOf(discord)['mention_roles'] as []).length]);
    expect([message.guildId, message.member?.id, message.author.username]).toEqual([guild, mona.id, 'mona']);
  }
  expect(seen).toEqual([
    [`<@${bot}> one`, true, false, 0],
    [`<@!${bot}> two`, true, false, 0],
    ['', false, false, 0],
    ['', false, false, 1],
    ['', false, true, 0],
    ['', false, false, 0],
  ]);
});

/** The latest message event as sent. */
function rawOf(discord: LocalDiscord): Record<string, unknown> {
  return discord.traffic.findLast(({ path }) => path.startsWith('MESSAGE'))?.body as Record<string, unknown>;
}

test('@everyone pings only with the permission for it', async () => {
  const discord = await start();
  const everyone = async (place: Parameters<typeof actAs>[1]) =>
    (await actAs(discord, place).say('@here and now')).mention_everyone;
  expect(await everyone({ user: 'ravi' })).toBe(false);
  expect(await everyone({ user: 'ravi', permissions: PermissionFlagsBits.MentionEveryone })).toBe(true);
  const { channelId } = actAs(discord);
  const post = () => call(discord, 'POST', `/channels/${channelId}/messages`, { content: '@everyone' });
  expect((await post()).body['mention_everyone']).toBe(false);
  discord.setPermissions(channelId, { allow: PermissionFlagsBits.MentionEveryone });
  expect((await post()).body['mention_everyone']).toBe(true);
});

test('a reply pings by default, and the message it quotes is readable by its own mentions', async () => {
  const discord = await start();
  const next = await listen(discord);
  const mona = actAs(discord);
  const ravi = actAs(discord, { user: 'ravi' });
  await call(discord, 'POST', `/channels/${mona.channelId}/messages`, { content: 'a fact' });
  const fact = await mona.waitForMessage();
  await next();

  await ravi.say('really?', fact);
  const loud = (await next()).message;
  expect([loud.content, loud.mentions.users.has(discord.applicationId)]).toEqual(['really?', true]);
  expect([loud.reference?.messageId, loud.mentions.repliedUser?.id]).toEqual([fact.id, discord.applicationId]);
  expect(rawOf(discord)['referenced_message']).toMatchObject({ content: 'a fact' });
  await ravi.say('hm', fact, { ping: false });
  const quiet = (await next()).message;
  expect([quiet.content, quiet.mentions.users.size, quiet.reference?.messageId]).toEqual(['', 0, fact.id]);

  const plain = await mona.say('something else');
  await next();
  const quoting = await ravi.say(`<@${discord.applicationId}> what is this?`, plain);
  const asked = (await next()).message;
  expect(asked.content).toContain('what is this?');
  expect(quoting.referenced_message?.content).toBe('something else');
  const kept = await asked.fetchReference();
  expect(kept.content).toBe('');
});

test('an edit sends MESSAGE_UPDATE, with content once it mentions the bot', async () => {
  const discord = await start();
  const next = await listen(discord);
  const mona = actAs(discord);
  const said = await mona.say('before');
  await next();
  const edited = await mona.edit(said, `<@${discord.applicationId}> after`);
  expect(edited.edited_timestamp).not.toBeNull();
  const { event, message } = await next();
  expect([event, message.id, message.content]).toEqual(['edited', said.id, `<@${discord.applicationId}> after`]);
  await expect(actAs(discord, { user: 'ravi' }).edit(said, 'mine now')).rejects.toThrow('Only the author');
});

test("another bot's messages are marked as a bot's", async () => {
  const discord = await start();
  const next = await listen(discord);
  const other = actAs(discord, { user: 'Parrot', bot: true });
  const said = await other.say(`<@${discord.applicationId}> when?`);
  const { message } = await next();
  expect([message.author.bot, message.author.username, message.content]).toEqual([true, 'Parrot', said.content]);
  expect(other.id).not.toBe(discord.applicationId);
  expect(actAs(discord, { user: 'Parrot', bot: true }).id).toBe(other.id);
});

test('a first direct message arrives without CHANNEL_CREATE and can be replied to', async () => {
  const discord = await start();
  const next = await listen(discord);
  const ravi = actAs(discord, { user: 'ravi', guild: null });
  await ravi.say('good morning');
  const { message } = await next();
  expect([message.content, message.guildId, message.member, message.channel.type]).toEqual([
    'good morning',
    null,
    null,
    1,
  ]);
  expect(rawOf(discord)).toMatchObject({ channel_type: 1, mentions: [] });
  expect(rawOf(discord)).not.toHaveProperty('member');
  expect(discord.traffic.filter(({ path }) => path === 'CHANNEL_CREATE')).toEqual([]);
  await message.reply('and to you');
  const reply = await ravi.waitForMessage();
  expect(reply).toMatchObject({ content: 'and to you', type: 19, mentions: [{ id: ravi.id }] });
});

test('a reply needs ReadMessageHistory and an existing message', async () => {
  const discord = await start();
  const mona = actAs(discord);
  const said = await mona.say('hello');
  const reply = (message_id: string, more = {}) =>
    call(discord, 'POST', `/channels/${mona.channelId}/messages`, {
      content: 'c',
      message_reference: { message_id, ...more },
    });
  const done = await reply(said.id);
  expect(done.body).toMatchObject({
    type: 19,
    message_reference: { message_id: said.id },
    mentions: [{ id: mona.id }],
  });
  const missing = await reply('1');
  expect([missing.body.code, ...formErrorsOf(missing.body.errors)]).toEqual([
    50035,
    'message_reference REPLIES_UNKNOWN_MESSAGE',
  ]);
  expect((await reply('1', { fail_if_not_exists: false })).body).toMatchObject({ type: 0 });
  discord.setPermissions(mona.channelId, { deny: PermissionFlagsBits.ReadMessageHistory });
  const blind = await reply(said.id);
  expect([blind.status, blind.body.code]).toEqual([400, 160002]);
  discord.setPermissions(mona.channelId, { deny: PermissionFlagsBits.SendMessages });
  expect((await reply(said.id)).body.code).toBe(50013);
});

test('posting in a thread needs SendMessagesInThreads', async () => {
  const discord = await start();
  const mona = actAs(discord);
  const thread = await call(discord, 'POST', `/channels/${mona.channelId}/threads`, { name: 'aside', type: 11 });
  const inside = actAs(discord, { channel: 'aside' });
  expect(inside.channelId).toBe(thread.body['id']);
  const post = () => call(discord, 'POST', `/channels/${inside.channelId}/messages`, { content: 'c' });
  discord.setPermissions(mona.channelId, { deny: PermissionFlagsBits.SendMessages });
  expect((await post()).status).toBe(200);
  discord.setPermissions(mona.channelId, { deny: PermissionFlagsBits.SendMessagesInThreads });
  expect((await post()).body.code).toBe(50013);
});

test('people delete their own messages; managers also those of others', async () => {
  const discord = await start();
  const next = await listen(discord);
  const mona = actAs(discord);
  const ravi = actAs(discord, { user: 'ravi' });
  const posted = await call(discord, 'POST', `/channels/${mona.channelId}/messages`, { content: 'c' });
  const message = await ravi.waitForMessage();
  await next();
  await expect(ravi.delete(message)).rejects.toThrow('ravi may not delete the messages of others here.');
  await mona.delete(message);
  expect(await next()).toMatchObject({ event: 'deleted', message: { id: posted.body['id'] } });
  const own = await ravi.say('oops');
  await ravi.delete(own);
  expect(ravi.messages).toEqual([]);
  await expect(ravi.delete(own)).rejects.toThrow('it was deleted');
});

test('a forwarded message has a snapshot, without content for a bot that may not read it', async () => {
  const discord = await start();
  const next = await listen(discord);
  const [mona, inQuotes] = [actAs(discord), actAs(discord, { channel: 'quotes' })];
  const said = await actAs(discord, { user: 'ravi' }).say(`<@${discord.applicationId}> to be or not to be`);
  await next();
  const forwarded = await inQuotes.forward(said);
  const guild_id = [...discord.world.guilds.keys()][0];
  const reference = { type: 1, channel_id: said.channel_id, message_id: said.id, guild_id };
  expect(forwarded).toMatchObject({ type: 0, content: '', mentions: [], flags: 1 << 14, message_reference: reference });
  const { content, timestamp, mentions } = said;
  expect(forwarded.message_snapshots).toMatchObject([{ message: { type: 0, content, timestamp, mentions } }]);
  expect(forwarded.message_snapshots?.[0]?.message).not.toHaveProperty('author');
  expect(forwarded).not.toHaveProperty('referenced_message');
  const { message } = await next();
  expect(message.messageSnapshots.map((snapshot) => snapshot.content)).toEqual(['']);

  expect((await mona.forward(forwarded)).message_snapshots).toEqual(forwarded.message_snapshots);
  await next();
  const alone = actAs(discord, { guild: null });
  await alone.forward(said);
  expect((await next()).message.messageSnapshots.map((snapshot) => snapshot.content)).toEqual([content]);
});
