import { expect, it } from 'vitest';
import { actAs } from 'local-discord';
import { LIGHTHOUSE } from './support/articles.ts';
import { textOf, useBot } from './support/bot.ts';

const GUILDS = [
  { name: 'Reading Room', channels: ['general', 'quotes'] },
  { name: 'Elsewhere', bot: false },
];
const WORDS = 'As they say: “forty masons cut the stone” – hard work!';

const lighthouse = useBot({ 'lighthouse.md': LIGHTHOUSE }, { guilds: GUILDS });

it.each([
  ['the channel it stands in', {}],
  ['another channel', { channel: 'quotes' }],
  ['a server without the bot', { guild: 'Elsewhere' }],
  ['the direct messages with the bot', { guild: null }],
  ['a group', { with: ['ravi', 'zoe'] }],
] as const)('“Find the source” finds the words of a message forwarded to %s', async (_, place) => {
  const { discord } = lighthouse();
  const said = await actAs(discord, { user: 'ravi', channel: 'general' }).say(WORDS);
  const mona = actAs(discord, place);
  const forwarded = await mona.forward(said);
  expect(forwarded.content).toBe('');
  const { message } = await mona.runOn('Find the source', forwarded);
  expect(textOf(message)).toContain('**forty masons cut the stone**');
});

it('finds words that were forwarded twice, from a server without the bot', async () => {
  const { discord } = lighthouse();
  const elsewhere = actAs(discord, { guild: 'Elsewhere' });
  const forwarded = await elsewhere.forward(await elsewhere.say(WORDS));
  const here = actAs(discord);
  const { message } = await here.runOn('Find the source', await here.forward(forwarded));
  expect(textOf(message)).toContain('**forty masons cut the stone**');
});

it('says when a forwarded message has no words', async () => {
  const { discord } = lighthouse();
  const mona = actAs(discord);
  const { message } = await mona.runOn('Find the source', await mona.forward(await mona.say('🙂')));
  expect(textOf(message)).toContain('There are no words in that message');
});
