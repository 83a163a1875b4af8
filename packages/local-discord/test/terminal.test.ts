import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { Events, GatewayIntentBits, MessageFlags } from 'discord.js';
import type { Interaction, Message } from 'discord.js';
import { expect, it, onTestFinished } from 'vitest';
import { manualClock, systemClock } from '../src/clock.ts';
import type { LocalDiscord } from '../src/local-discord.ts';
import { runTerminal } from '../src/terminal/terminal.ts';
import { call, connect, start } from './harness.ts';

const COMMAND = {
  name: 'echo',
  description: 'Say the same',
  options: [
    { type: 3, name: 'words', description: 'What to say', required: true, max_length: 100 },
    { type: 3, name: 'voice', description: 'How to say it', autocomplete: true },
    { type: 5, name: 'private', description: 'Only to you' },
  ],
};

/** A bot that says what it was told, and completes a voice. */
async function startEcho(): Promise<LocalDiscord> {
  const discord = await start();
  const client = await connect(discord);
  await call(discord, 'PUT', `/applications/${discord.applicationId}/commands`, [COMMAND]);
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isAutocomplete()) void interaction.respond([{ name: 'A soft voice', value: 'soft' }]);
    if (!interaction.isChatInputCommand()) return;
    const content = ['words', 'voice'].map((name) => interaction.options.getString(name)).join(' · ');
    const isPrivate = interaction.options.getBoolean('private') === true;
    void interaction.reply({ content, ...(isPrivate && { flags: MessageFlags.Ephemeral }) });
  });
  return discord;
}

interface Sitting {
  readonly input: PassThrough;
  readonly output: PassThrough;
  readonly ended: Promise<void>;
  /** Output since the last call, once it holds the text. */
  shows(text: string): Promise<string>;
}

/** A bot's terminal on streams of our own, as on a screen of 60 columns or piped; the echo's unless told. */
async function sit({ isTTY, bot }: { readonly isTTY: boolean; readonly bot?: LocalDiscord }): Promise<Sitting> {
  const discord = bot ?? (await startEcho());
  const input = Object.assign(new PassThrough(), { isTTY });
  const output = Object.assign(new PassThrough(), { isTTY, columns: 60 });
  const ending = new AbortController();
  onTestFinished(() => ending.abort());
  const ended = runTerminal({ discord, input, output, color: false, signal: ending.signal });
  let written = '';
  let look = (): void => undefined;
  if (isTTY)
    output.on('data', (chunk: Buffer) => {
      written += chunk.toString();
      look();
    });
  const shows = (wanted: string): Promise<string> =>
    new Promise((resolve) => {
      look = () => {
        if (!written.includes(wanted)) return;
        look = () => undefined;
        resolve(written);
        written = '';
      };
      look();
    });
  return { input, output, ended, shows };
}

async function pipe(lines: string, bot?: LocalDiscord): Promise<string> {
  const { input, output, ended } = await sit({ isTTY: false, ...(bot && { bot }) });
  input.end(lines);
  await ended;
  return text(output.end());
}

it('repeats a piped line without control characters, and truncated', async () => {
  const out = await pipe(`/\u001b[31mfoo\n/echo ${'long '.repeat(2000)}\n`);
  expect(out).not.toContain('\u001b');
  const [, foo = '', long = ''] = out.split('› ');
  expect(foo).toBe('/[31mfoo\nThere is no /[31mfoo. Type / to see them all.\n\n');
  const [echoed = '', ...reason] = long.trim().split('\n');
  expect(echoed).toMatch(/^\/echo long .*…$/u);
  expect(echoed.length).toBeLessThanOrEqual(500);
  expect(reason.join(' ')).toMatch(/"words".*at most 100 characters, got 9999/u);
});

it.each(['/quit', 'exit'])('leaves on %s', async (word) => {
  expect(await pipe(`/echo one\n${word}\n/echo two\n`)).toBe(`› /echo one\nCommonplace BOT\n│ one ·\n\n› ${word}\n`);
});

it('keeps every line within the width', async () => {
  const { input, shows } = await sit({ isTTY: true });
  input.write('/\r');
  const shown = await shows('Say the same');
  input.write('/nothing like that at all\r');
  const refused = await shows('see them all.');
  // eslint-disable-next-line no-control-regex
  const lines = (shown + refused).replaceAll(/\u001b\[[\d;]*[A-Za-z]/gu, '').split(/\r?\n/u);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60);
});

it('completes a value and the next option', async () => {
  const { input, shows } = await sit({ isTTY: true });
  await shows('› ');
  const steps = [
    ['/ec\t', 'ho '],
    ['one vo\t', 'ice:'],
    ['\t', 'soft'],
    [' pr\t', 'ivate:'],
    ['t\t', 'rue'],
  ] as const;
  for (const [typed, completed] of steps) {
    input.write(typed);
    await shows(completed);
  }
  input.write('\r');
  expect(await shows('one · soft')).toContain('only you can see this');
});

it('clears a line by Ctrl+C, and leaves if it is empty', async () => {
  const { input, ended, shows } = await sit({ isTTY: true });
  await shows('› ');
  input.write('/echo half a li\u0003');
  input.write('/echo whole\r');
  expect(await shows('whole ·')).toContain('│ whole ·');
  input.write('\u0003');
  await ended;
});

it('ends quietly if the reader is gone, and rejects if writing fails otherwise', async () => {
  const broken = await sit({ isTTY: false });
  broken.output.destroy(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
  await expect(broken.ended).resolves.toBeUndefined();
  const full = await sit({ isTTY: false });
  full.output.destroy(Object.assign(new Error('no space left'), { code: 'ENOSPC' }));
  await expect(full.ended).rejects.toThrow('no space left');
});

const row = (...labels: string[]) => ({
  type: 1,
  components: labels.map((label) => ({ type: 2, style: 2, label, custom_id: label })),
});
const MENU = {
  type: 1,
  components: [
    { type: 3, custom_id: 'menu', options: ['North', 'South'].map((label) => ({ label, value: label.slice(0, 1) })) },
  ],
};

/** Answers a command, presses and choices like the pages of a book. */
async function turn(interaction: Interaction): Promise<unknown> {
  if (interaction.isChatInputCommand())
    return interaction.reply({ content: 'page 1', components: [row('Next', 'Share', 'Remove', 'Whisper'), MENU] });
  if (interaction.isStringSelectMenu()) return interaction.reply(`to ${interaction.values.join()}`);
  if (!interaction.isButton()) return undefined;
  switch (interaction.customId) {
    case 'Next':
      return interaction.update({ content: 'page 2', components: [row('Share')] });
    case 'Share':
      await interaction.update({ components: [] });
      return interaction.followUp({ content: 'shared', components: [row('Remove')] });
    case 'Remove':
      await interaction.deferUpdate();
      return interaction.deleteReply();
    default:
      return interaction.reply({ content: 'psst', flags: MessageFlags.Ephemeral });
  }
}

/** A bot with pages to turn, that replies to what mentions it unless it is told not to. */
async function startBook(
  options: Parameters<typeof start>[0] = {},
): Promise<LocalDiscord & { heard: Promise<Message> }> {
  const discord = await start({ clock: systemClock, ...options });
  const { Guilds, GuildMessages } = GatewayIntentBits;
  const client = await connect(discord, { intents: [Guilds, GuildMessages] });
  await call(discord, 'PUT', `/applications/${discord.applicationId}/commands`, [{ name: 'open', description: 'd' }]);
  client.on(Events.InteractionCreate, (interaction) => void turn(interaction));
  const heard = new Promise<Message>((resolve) => {
    client.on(Events.MessageCreate, (message) => {
      if (message.author.bot) return;
      resolve(message);
      const words = message.content.replace(/^<@\d+> ?/u, '');
      if (words !== 'hush') void message.reply(`you said “${words}”`);
    });
  });
  return { ...discord, heard };
}

/** Answers to each line, without the line itself. */
const answersOf = (out: string): string[] =>
  out
    .split(/^› .*$/mu)
    .slice(1)
    .map((answer) => answer.trim());

it('presses a button and chooses an option by its number', async () => {
  const out = answersOf(await pipe('1\n/open\n9\n4\n6\n1\n2\n', await startBook()));
  expect(out).toEqual([
    'There is nothing to press above.',
    'Commonplace BOT\n│ page 1\n│ [1 Next]  [2 Share]  [3 Remove]  [4 Whisper]\n│ Choose\n│   5 North\n│   6 South',
    'There is no 9 to press above; there are 1 to 6.',
    'Commonplace BOT · only you can see this\n│ psst',
    'Commonplace BOT\n│ to S',
    'Commonplace BOT\n│ page 2\n│ [1 Share]',
    'There is no 2 to press above; there is only 1.',
  ]);
});

it('shows follow-ups of an update, and says that a message was deleted', async () => {
  const out = answersOf(await pipe('/open\n2\n1\n1\n', await startBook()));
  expect(out.slice(1)).toEqual([
    'Commonplace BOT\n│ page 1\n\nCommonplace BOT\n│ shared\n│ [1 Remove]',
    'The message was deleted.',
    'There is nothing to press above.',
  ]);
});

it('sends a line that begins with @ to the bot, with or without its name', async () => {
  const out = answersOf(await pipe('@commonplace, when?\n@ Commonplaces\n@\n', await startBook()));
  expect(out).toEqual([', when?', 'Commonplaces', ''].map((words) => `Commonplace BOT\n│ you said “${words}”`));
});

it('says that the bot did not reply, and shows a later message above the prompt', async () => {
  const clock = manualClock();
  const bot = await startBook({ clock });
  const { input, shows } = await sit({ isTTY: true, bot });
  await shows('Ctrl+D');
  input.write('@hush\r');
  const message = await bot.heard;
  clock.advance(3_000);
  await shows('Commonplace did not reply.');
  input.write('/op');
  await shows('/op');
  await message.reply('late');
  const shown = await shows('› /op');
  expect(shown).toContain('│ late');
  input.write('en\r');
  await shows('page 1');
  input.write('2\r');
  expect(await shows('[1 Remove]')).toContain('│ shared');
});

it('stops waiting for a reply when the conversation ends', async () => {
  const bot = await startBook({ clock: manualClock() });
  const { input, shows, ended } = await sit({ isTTY: true, bot });
  await shows('Ctrl+D');
  input.write('@hush\r');
  await bot.heard;
  input.write('\u0003');
  await expect(ended).resolves.toBeUndefined();
});
