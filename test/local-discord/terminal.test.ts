import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { Events, MessageFlags } from 'discord.js';
import { expect, it, onTestFinished } from 'vitest';
import { runTerminal } from '../../src/local-discord/terminal/terminal.ts';
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
async function startEcho() {
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
  /** What was written since the last call, once it holds the text. */
  shows(text: string): Promise<string>;
}

/** The echo bot's terminal on streams of our own, as on a screen of 60 columns or piped. */
async function sit({ isTTY }: { readonly isTTY: boolean }): Promise<Sitting> {
  const discord = await startEcho();
  const input = Object.assign(new PassThrough(), { isTTY });
  const output = Object.assign(new PassThrough(), { isTTY, columns: 60 });
  const ending = new AbortController();
  onTestFinished(() => ending.abort());
  const ended = runTerminal({ discord, input, output, color: false, signal: ending.signal });
  let written = '';
  const shows = (wanted: string): Promise<string> =>
    new Promise((resolve) => {
      const look = (chunk: Buffer | string): void => {
        written += chunk.toString();
        if (!written.includes(wanted)) return;
        output.off('data', look);
        resolve(written);
        written = '';
      };
      output.on('data', look);
      look('');
    });
  return { input, output, ended, shows };
}

async function pipe(lines: string): Promise<string> {
  const { input, output, ended } = await sit({ isTTY: false });
  input.end(lines);
  await ended;
  return text(output.end());
}

it('shows of a piped line nothing that acts on the terminal, and not all of a very long one', async () => {
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

it('completes a value and the option after it', async () => {
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

it('clears a line that was begun on Ctrl+C, and leaves on an empty one', async () => {
  const { input, ended, shows } = await sit({ isTTY: true });
  await shows('› ');
  input.write('/echo half a li\u0003');
  input.write('/echo whole\r');
  expect(await shows('whole ·')).toContain('│ whole ·');
  input.write('\u0003');
  await ended;
});

it('ends quietly when nobody reads any more, and with the reason when writing fails otherwise', async () => {
  const broken = await sit({ isTTY: false });
  broken.output.destroy(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
  await expect(broken.ended).resolves.toBeUndefined();
  const full = await sit({ isTTY: false });
  full.output.destroy(Object.assign(new Error('no space left'), { code: 'ENOSPC' }));
  await expect(full.ended).rejects.toThrow('no space left');
});
