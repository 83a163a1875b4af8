import { Events, GatewayIntentBits, Partials } from 'discord.js';
import { expect, test } from 'vitest';
import { actAs } from '../src/people/actor.ts';
import { call, connect, start } from './harness.ts';

const { Guilds, GuildMessageReactions } = GatewayIntentBits;

test('a person’s reaction is counted and reaches the bot, and so does its removal', async () => {
  const discord = await start();
  const client = await connect(discord, {
    intents: [Guilds, GuildMessageReactions],
    partials: [Partials.Message, Partials.Reaction],
  });
  const [mona, ravi] = [actAs(discord), actAs(discord, { user: 'ravi' })];
  const said = await mona.say('tea?');
  const heard = new Promise<unknown>((resolve) => {
    client.once(Events.MessageReactionAdd, (reaction, user) => resolve([reaction.emoji.name, user.username]));
  });
  await ravi.react(said, '👍');
  expect(await heard).toEqual(['👍', 'ravi']);
  await ravi.react(said, '👍');
  const path = `/channels/${mona.channelId}/messages/${said.id}`;
  expect((await call(discord, 'PUT', `${path}/reactions/${encodeURIComponent('👍')}/@me`)).status).toBe(204);
  expect((await call(discord, 'GET', path)).body['reactions']).toMatchObject([{ count: 2, me: true }]);

  const removed = new Promise<unknown>((resolve) => {
    client.once(Events.MessageReactionRemove, (_, user) => resolve(user.id));
  });
  await ravi.unreact(said, '👍');
  expect(await removed).toBe(ravi.id);
  expect((await call(discord, 'GET', path)).body['reactions']).toMatchObject([{ count: 1, me: true }]);
  expect(discord.traffic.filter(({ path: event }) => event === 'MESSAGE_REACTION_ADD')).toHaveLength(2);
});

test('a reaction of a guild’s own emoji carries its name and id', async () => {
  const discord = await start();
  const mona = actAs(discord);
  const said = await mona.say('tea?');
  await mona.react(said, 'cup:77');
  expect(mona.messages[0]?.reactions).toMatchObject([{ emoji: { name: 'cup', id: '77' }, count: 1, me: false }]);
});
