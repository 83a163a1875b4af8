import { Client, Events, GatewayIntentBits, Routes } from 'discord.js';
import { actAs, manualClock, startLocalDiscord } from 'local-discord';
import { afterEach, beforeEach, expect, test } from 'vitest';

const clock = manualClock();
let discord: Awaited<ReturnType<typeof startLocalDiscord>>;
let client: Client;

beforeEach(async () => {
  discord = await startLocalDiscord({ clock, guilds: [{ name: 'Tea House', channels: ['general'] }] });
  client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: discord.url } });
  await client.login(discord.token);
  const body = [{ name: 'brew', description: 'Brew tea' }];
  await client.rest.put(Routes.applicationCommands(discord.applicationId), { body });
});
afterEach(async () => {
  await client.destroy();
  await discord.close();
});

test('the bot brews tea again after a failure of Discord', async () => {
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isChatInputCommand()) void interaction.reply('Tea is ready.');
  });
  discord.fail({ method: 'POST', path: '/callback', status: 503 });
  const { message } = await actAs(discord).run('/brew');
  expect(message.content).toBe('Tea is ready.');
  const callbacks = discord.traffic.filter(({ path }) => path.endsWith('/callback'));
  expect(callbacks.map(({ status }) => status)).toEqual([503, 204]);
});

test('a bot that forgets to answer fails the test at once', async () => {
  const heard = new Promise((resolve) => client.once(Events.InteractionCreate, resolve));
  const answer = actAs(discord).run('/brew');
  await heard;
  clock.advance(3_000);
  await expect(answer).rejects.toThrow('the application did not respond');
});
