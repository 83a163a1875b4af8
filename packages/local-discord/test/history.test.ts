import { PermissionFlagsBits } from 'discord.js';
import { expect, test } from 'vitest';
import { manualClock } from '../src/clock.ts';
import { actAs } from '../src/people/actor.ts';
import type { LocalDiscord } from '../src/local-discord.ts';
import { call, connect, start } from './harness.ts';

const { ReadMessageHistory, ViewChannel } = PermissionFlagsBits;
const MINUTES = 60_000;

const post = (discord: LocalDiscord, channelId: string, body: object) =>
  call(discord, 'POST', `/channels/${channelId}/messages`, body);

/** A channel with `count` messages; `read` gives the numbers of those listed for a query. */
async function fill(count: number) {
  const discord = await start();
  const { channelId } = actAs(discord);
  const ids: string[] = [];
  for (let number = 0; number < count; number += 1)
    ids.push(String((await post(discord, channelId, { content: `${number}` })).body['id']));
  const read = async (query: string): Promise<number[]> => {
    const { body } = await call(discord, 'GET', `/channels/${channelId}/messages?${query}`);
    return (body as unknown as { id: string }[]).map(({ id }) => ids.indexOf(id));
  };
  return { discord, channelId, ids, read };
}

test('lists messages newest first, by before, after and around', async () => {
  const { discord, ids, read, channelId } = await fill(7);
  const [, one = '', , three = '', , , six = ''] = ids;
  expect(await read('')).toEqual([6, 5, 4, 3, 2, 1, 0]);
  expect(await read('limit=2')).toEqual([6, 5]);
  expect(await read(`limit=2&before=${three}`)).toEqual([2, 1]);
  expect(await read(`limit=2&after=${one}`)).toEqual([3, 2]);
  expect(await read(`limit=2&after=0`)).toEqual([1, 0]);
  expect(await read(`after=${six}`)).toEqual([]);
  expect(await read(`limit=3&around=${three}`)).toEqual([4, 3, 2]);
  expect(await read(`limit=4&around=${three}`)).toEqual([4, 3, 2, 1]);
  expect(await read(`limit=1&around=${three}`)).toEqual([3]);
  expect(await read(`limit=3&around=${six}`)).toEqual([6, 5]);
  discord.world.channels.get(channelId)?.posts.delete(three);
  expect(await read(`limit=2&before=${three}`)).toEqual([2, 1]);
  expect(await read(`limit=2&after=${three}`)).toEqual([5, 4]);
  expect(await read(`limit=4&around=${three}`)).toEqual([5, 4, 2, 1]);
});

test.each(['limit=0', 'limit=101', 'limit=2.5', 'limit=x', 'before=x', 'before=1&after=2', 'around=1&before=2'])(
  'refuses a list with %s',
  async (query) => {
    const { discord, channelId } = await fill(0);
    const { status, body } = await call(discord, 'GET', `/channels/${channelId}/messages?${query}`);
    expect([status, body.code]).toEqual([400, 50035]);
  },
);

test('without ViewChannel a list is refused; without ReadMessageHistory it is empty', async () => {
  const { discord, channelId, read, ids } = await fill(2);
  discord.setPermissions(channelId, { deny: ReadMessageHistory });
  expect(await read('')).toEqual([]);
  expect((await call(discord, 'GET', `/channels/${channelId}/messages/${ids[0]}`)).body.code).toBe(50013);
  discord.setPermissions(channelId, { deny: ViewChannel });
  const { status, body } = await call(discord, 'GET', `/channels/${channelId}/messages`);
  expect([status, body.code]).toEqual([403, 50001]);
});

test('a channel keeps the newest messages up to the history limit', async () => {
  const discord = await start({ history: 3 });
  const mona = actAs(discord);
  for (const content of ['a', 'b', 'c', 'd']) await post(discord, mona.channelId, { content });
  expect(mona.messages.map(({ content }) => content)).toEqual(['b', 'c', 'd']);
});

test('an enforced nonce returns the first message for five minutes', async () => {
  const clock = manualClock();
  const discord = await start({ clock });
  const [mona, quotes] = [actAs(discord), actAs(discord, { channel: 'quotes' })];
  const say = async (content: string, more: object = { nonce: 'n', enforce_nonce: true }, place = mona) => {
    const { status, body } = await post(discord, place.channelId, { content, ...more });
    expect(status).toBe(200);
    return [body['content'], body['nonce']];
  };
  expect(await say('first')).toEqual(['first', 'n']);
  expect(await say('again')).toEqual(['first', 'n']);
  expect(await say('in another channel', undefined, quotes)).toEqual(['first', 'n']);
  expect(await say('another nonce', { nonce: 'm', enforce_nonce: true })).toEqual(['another nonce', 'm']);
  expect(await say('not enforced', { nonce: 'o' })).toEqual(['not enforced', 'o']);
  expect(await say('enforced later', { nonce: 'o', enforce_nonce: true })).toEqual(['not enforced', 'o']);
  expect(await say('none', { enforce_nonce: true })).toEqual(['none', undefined]);
  expect(await say('none', { enforce_nonce: true })).toEqual(['none', undefined]);
  clock.advance(5 * MINUTES - 1);
  expect(await say('just in time')).toEqual(['first', 'n']);
  clock.advance(1);
  expect(await say('too late')).toEqual(['too late', 'n']);
  clock.advance(5 * MINUTES - 1);
  expect(await say('just in time for the second')).toEqual(['too late', 'n']);
  clock.advance(60 * MINUTES);
  expect(await say('long after')).toEqual(['long after', 'n']);
  expect(mona.messages.map(({ content }) => content)).toEqual([
    'first',
    'another nonce',
    'not enforced',
    'none',
    'none',
    'too late',
    'long after',
  ]);
  expect(quotes.messages).toEqual([]);
});

test('a nonce is in the response and the event, not in messages read later', async () => {
  const { discord, channelId } = await fill(0);
  await connect(discord);
  const { body } = await post(discord, channelId, { content: 'c', nonce: '7', enforce_nonce: true });
  expect(body['nonce']).toBe('7');
  expect(discord.traffic.find(({ path }) => path === 'MESSAGE_CREATE')?.body).toMatchObject({ nonce: '7' });
  const path = `/channels/${channelId}/messages`;
  const { body: all } = await call(discord, 'GET', path);
  const { body: one } = await call(discord, 'GET', `${path}/${String(body['id'])}`);
  const { body: edited } = await call(discord, 'PATCH', `${path}/${String(body['id'])}`, { content: 'd' });
  for (const message of [(all as unknown as object[])[0], one, edited]) expect(message).not.toHaveProperty('nonce');
});
