import { once } from 'node:events';
import { ApplicationCommandOptionType, Client, GatewayIntentBits } from 'discord.js';

/** The smallest bot on discord.js: one command that answers at once with its option. */
const client = new Client({
  intents: [GatewayIntentBits.Guilds],
  rest: { api: process.env['DISCORD_API_URL'] ?? 'https://discord.com/api' },
});
client.on('interactionCreate', (interaction) => {
  if (!interaction.isChatInputCommand()) return;
  void interaction.reply({ content: interaction.options.getString('question', true) });
});
const ready = once(client, 'clientReady');
process.once('SIGTERM', () => void client.destroy());
await client.login(process.env['DISCORD_TOKEN']);
await ready;
const question = {
  type: ApplicationCommandOptionType.String,
  name: 'question',
  description: 'What to say',
  required: true,
} as const;
await client.application?.commands.set([{ name: 'ask', description: 'Says it again', options: [question] }]);
console.log('Ready');
