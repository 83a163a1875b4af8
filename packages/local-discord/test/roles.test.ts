import { Events, PermissionFlagsBits } from 'discord.js';
import type { Client } from 'discord.js';
import { expect, test } from 'vitest';
import { actAs } from '../src/people/actor.ts';
import type { LocalDiscord } from '../src/local-discord.ts';
import { MEMBER_PERMISSIONS as EVERYONE, botPermissions } from '../src/world/permissions.ts';
import { call, connect, start } from './harness.ts';

const { SendMessages, MentionEveryone, ManageMessages, ViewChannel, Administrator } = PermissionFlagsBits;
const GUILDS = [{ name: 'Home', roles: [{ name: 'readers', mentionable: true }, { name: 'staff' }] }];

function roleId(discord: LocalDiscord, name: string): string {
  const [guild] = discord.world.guilds.values();
  return [...(guild?.roles.values() ?? [])].find((role) => role.name === name)?.id ?? '';
}

/** The next event of a client. */
function nextEvent(client: Client, event: keyof typeof Events): Promise<unknown> {
  return new Promise((resolve) => {
    client.once(Events[event] as Events.GuildRoleCreate, resolve);
  });
}

test('a guild has roles, and sends events when they are added, changed and removed', async () => {
  const discord = await start({ guilds: GUILDS });
  const client = await connect(discord);
  const guild = client.guilds.cache.first();
  const names = () => guild?.roles.cache.map(({ name, mentionable }) => `${name} ${mentionable}`).toSorted();
  expect(names()).toEqual(['@everyone false', 'Commonplace false', 'readers true', 'staff false']);
  expect(guild?.members.me?.roles.botRole?.name).toBe('Commonplace');
  const listed = await call(discord, 'GET', `/guilds/${guild?.id}/roles`);
  expect(listed.body).toMatchObject([
    { id: guild?.id, name: '@everyone', position: 0 },
    { name: 'Commonplace', managed: true, tags: { bot_id: discord.applicationId } },
    { id: roleId(discord, 'readers'), name: 'readers', mentionable: true },
    { name: 'staff', mentionable: false },
  ]);

  let change = nextEvent(client, 'GuildRoleCreate');
  const { id } = discord.addRole('Home', { name: 'guests' });
  await change;
  expect(guild?.roles.cache.get(id)?.mentionable).toBe(false);
  change = nextEvent(client, 'GuildRoleUpdate');
  discord.setRole('Home', 'guests', { mentionable: true });
  await change;
  expect(guild?.roles.cache.get(id)?.mentionable).toBe(true);
  change = nextEvent(client, 'GuildRoleDelete');
  discord.removeRole('Home', 'guests');
  await change;
  expect(guild?.roles.cache.has(id)).toBe(false);
  expect(() => discord.removeRole('Home', 'guests')).toThrow('Expected a role of the guild "Home" (@everyone, ');
  expect(() => discord.removeRole('Home', '@everyone')).toThrow('cannot be removed');
});

test('a message of the bot pings the roles that it names, allows and may ping', async () => {
  const discord = await start({ guilds: GUILDS });
  const { channelId } = actAs(discord);
  const [readers, staff] = [roleId(discord, 'readers'), roleId(discord, 'staff')];
  const pinged = async (allowed_mentions?: object, content = `<@&${readers}> <@&${staff}>`): Promise<unknown> => {
    const components = [{ type: 17, components: [{ type: 10, content }] }];
    const body = { components, flags: 1 << 15, ...(allowed_mentions && { allowed_mentions }) };
    const posted = await call(discord, 'POST', `/channels/${channelId}/messages`, body);
    const plain = { content, ...(allowed_mentions && { allowed_mentions }) };
    const other = await call(discord, 'POST', `/channels/${channelId}/messages`, plain);
    expect(other.body['mention_roles']).toEqual(posted.body['mention_roles']);
    return posted.body['mention_roles'];
  };
  expect(await pinged()).toEqual([readers]);
  expect(await pinged({ parse: ['roles'] })).toEqual([readers]);
  expect(await pinged({ parse: [] })).toEqual([]);
  expect(await pinged({ roles: [readers, staff] })).toEqual([readers]);
  expect(await pinged({ roles: [staff] })).toEqual([]);
  expect(await pinged({ roles: [readers] }, 'nobody')).toEqual([]);
  expect(await pinged({ parse: ['roles'] }, '<@&1>')).toEqual([]);
  discord.setPermissions(channelId, { allow: MentionEveryone });
  expect(await pinged({ roles: [readers, staff] })).toEqual([readers, staff]);
  discord.setRole('Home', 'staff', { mentionable: true });
  discord.setPermissions(channelId, {});
  expect(await pinged({ roles: [staff] })).toEqual([staff]);
});

test('people ping mentionable roles; managers ping every role', async () => {
  const discord = await start({ guilds: GUILDS });
  const [readers, staff] = [roleId(discord, 'readers'), roleId(discord, 'staff')];
  const words = `<@&${readers}> <@&${staff}>`;
  expect((await actAs(discord, { user: 'ravi' }).say(words)).mention_roles).toEqual([readers]);
  expect((await actAs(discord).say(words)).mention_roles).toEqual([readers, staff]);
  expect((await actAs(discord, { guild: null }).say(words)).mention_roles).toEqual([]);
});

test('discord.js computes the same permissions as the local Discord enforces', async () => {
  const discord = await start({ guilds: [{ name: 'Home', channels: ['general', { name: 'news', type: 5 }] }] });
  const [general, news] = [actAs(discord).channelId, actAs(discord, { channel: 'news' }).channelId];
  discord.setPermissions(news, { deny: SendMessages });
  const message = await call(discord, 'POST', `/channels/${general}/messages`, { content: 'a post' });
  const thread = await call(discord, 'POST', `/channels/${general}/messages/${String(message.body['id'])}/threads`, {
    name: 'a thread',
  });
  const places = [general, news, String(thread.body['id'])];
  const client = await connect(discord);
  const agree = (): bigint[] =>
    places.map((id) => {
      const own = discord.world.channels.get(id);
      const channel = client.channels.cache.get(id);
      if (!own || !channel || channel.isDMBased()) throw new Error('Expected a channel of the guild.');
      const me = channel.guild.members.me;
      expect(me && channel.permissionsFor(me).bitfield).toBe(botPermissions(own));
      expect(channel.permissionsFor(client.user)?.bitfield).toBe(botPermissions(own));
      return botPermissions(own);
    });
  expect(agree()).toEqual([EVERYONE, EVERYONE & ~SendMessages, EVERYONE]);

  const changes: [event: 'GuildRoleUpdate' | 'ChannelUpdate', make: () => void, may: bigint][] = [
    ['GuildRoleUpdate', () => discord.setGuildPermissions('Home', { bot: EVERYONE | ManageMessages }), ManageMessages],
    ['GuildRoleUpdate', () => discord.setGuildPermissions('Home', { everyone: 0n }), SendMessages],
    ['GuildRoleUpdate', () => discord.setGuildPermissions('Home', { bot: 0n }), 0n],
    ['ChannelUpdate', () => discord.setPermissions(general, { allow: ViewChannel | SendMessages }), SendMessages],
    ['GuildRoleUpdate', () => discord.setGuildPermissions('Home', { bot: Administrator }), ManageMessages],
    ['ChannelUpdate', () => discord.setPermissions(general, { deny: ViewChannel }), ViewChannel],
    ['GuildRoleUpdate', () => discord.setGuildPermissions('Home', { bot: 0n, everyone: EVERYONE }), SendMessages],
  ];
  for (const [event, make, may] of changes) {
    const change = nextEvent(client, event);
    make();
    await change;
    const [there = 0n] = agree();
    expect(there & may).toBe(may);
  }
  discord.setGuildPermissions('Home', { everyone: ViewChannel });
  expect((await call(discord, 'POST', `/channels/${news}/messages`, { content: 'c' })).body.code).toBe(50013);
  expect((await call(discord, 'POST', `/channels/${general}/messages`, { content: 'c' })).body.code).toBe(50001);
});

test('messages in a channel that the bot cannot view do not reach it', async () => {
  const discord = await start();
  const mona = actAs(discord);
  discord.setPermissions(mona.channelId, { deny: ViewChannel });
  await mona.say(`<@${discord.applicationId}> are you there?`);
  expect(discord.traffic.some(({ path }) => path === 'MESSAGE_CREATE')).toBe(false);
});
