import { expect, it } from 'vitest';
import { actAs } from 'local-discord';
import { articlesOf, LIGHTHOUSE } from './support/articles.ts';
import { runBot, textOf } from './support/bot.ts';

const GUILDS = [
  { name: 'Reading Room', channels: ['general', 'quotes'] },
  { name: 'Elsewhere', bot: false },
];
const WORDS = 'As they say: “forty masons cut the stone” – hard work!';

async function atTheLighthouse() {
  const { discord } = await runBot(
    { articlesDir: await articlesOf({ 'lighthouse.md': LIGHTHOUSE }) },
    { guilds: GUILDS },
  );
  return discord;
}

it.each([
  ['the channel it stands in', {}],
  ['another channel', { channel: 'quotes' }],
  ['a server without the bot', { guild: 'Elsewhere' }],
  ['the direct messages with the bot', { guild: null }],
  ['a group', { with: ['ravi', 'zoe'] }],
] as const)('“Find the source” finds the words of a message forwarded to %s', async (_, place) => {
  const discord = await atTheLighthouse();
  const said = await actAs(discord, { user: 'ravi', channel: 'general' }).say(WORDS);
  const mona = actAs(discord, place);
  const forwarded = await mona.forward(said);
  expect(forwarded.content).toBe('');
  const { message } = await mona.runOn('Find the source', forwarded);
  expect(textOf(message)).toContain('**forty masons cut the stone**');
});

it('finds them in what was forwarded twice, and from where the bot is not', async () => {
  const discord = await atTheLighthouse();
  const elsewhere = actAs(discord, { guild: 'Elsewhere' });
  const forwarded = await elsewhere.forward(await elsewhere.say(WORDS));
  const here = actAs(discord);
  const { message } = await here.runOn('Find the source', await here.forward(forwarded));
  expect(textOf(message)).toContain('**forty masons cut the stone**');
});

it('says that a forwarded picture has no words', async () => {
  const discord = await atTheLighthouse();
  const mona = actAs(discord);
  const { message } = await mona.runOn('Find the source', await mona.forward(await mona.say('🙂')));
  expect(textOf(message)).toContain('There are no words in that message');
});
