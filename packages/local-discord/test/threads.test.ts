import { PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { actAs, manualClock, type LocalDiscord } from '../src/index.ts';
import { call, start } from './harness.ts';

const { ManageThreads, Connect } = PermissionFlagsBits;

/** Discord's answer to a message of the bot: its error code, or 0. */
async function post(discord: LocalDiscord, channel: string): Promise<unknown> {
  const { body } = await call(discord, 'POST', `/channels/${channel}/messages`, { content: 'a word' });
  return body['code'] ?? 0;
}

const eventsOf = (discord: LocalDiscord, name: RegExp): string[] =>
  discord.traffic.filter(({ method, path }) => method === 'gateway' && name.test(path)).map(({ path }) => path);

test('a locked thread takes no message, and an archived one opens with it', async () => {
  const discord = await start();
  const { channelId } = actAs(discord);
  const { id } = discord.addThread(channelId, { name: 'talk' });
  discord.setThread(id, { archived: true });
  expect(await post(discord, id)).toBe(0);
  expect(discord.world.channels.get(id)?.archived).toBe(false);
  discord.setThread(id, { locked: true });
  expect(await post(discord, id)).toBe(160005);
  discord.setThread(id, { archived: true });
  expect(await post(discord, id)).toBe(50083);
  expect((await call(discord, 'GET', `/channels/${id}`)).body).toMatchObject({
    thread_metadata: { archived: true, locked: true },
  });
  discord.setPermissions(channelId, { allow: ManageThreads });
  expect(await post(discord, id)).toBe(0);
});

test('a private thread is hidden from the bot until it is a member', async () => {
  const discord = await start();
  const { channelId } = actAs(discord);
  const { id } = discord.addThread(channelId, { name: 'talk', private: true });
  expect(await post(discord, id)).toBe(50001);
  discord.setThread(id, { hasBot: true });
  expect(await post(discord, id)).toBe(0);
  discord.setThread(id, { hasBot: false });
  expect((await call(discord, 'GET', `/channels/${id}`)).body.code).toBe(50001);
  expect(eventsOf(discord, /^THREAD/u)).toEqual(['THREAD_CREATE', 'THREAD_MEMBERS_UPDATE']);
});

test('a voice channel needs the permission to connect, and has no threads', async () => {
  const discord = await start({ guilds: [{ name: 'Home', channels: ['general', { name: 'talk', type: 2 }] }] });
  const { channelId } = actAs(discord, { channel: 'talk' });
  expect(await post(discord, channelId)).toBe(0);
  const thread = await call(discord, 'POST', `/channels/${channelId}/threads`, { name: 'aside' });
  expect(thread.body.code).toBe(50024);
  discord.setPermissions(channelId, { deny: Connect });
  expect(await post(discord, channelId)).toBe(50001);
});

test('a timeout leaves the bot the view, until it has passed', async () => {
  const clock = manualClock();
  const discord = await start({ clock });
  const { channelId } = actAs(discord);
  discord.setTimeout('Reading Room', clock.now() + 60_000);
  expect(await post(discord, channelId)).toBe(50013);
  expect((await call(discord, 'GET', `/channels/${channelId}/messages`)).status).toBe(200);
  clock.advance(60_000);
  expect(await post(discord, channelId)).toBe(0);
});
