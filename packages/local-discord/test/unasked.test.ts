import { PassThrough } from 'node:stream';
import { Events, GatewayIntentBits } from 'discord.js';
import { expect, it, onTestFinished } from 'vitest';
import { actAs } from '../src/people/actor.ts';
import type { LocalDiscord } from '../src/local-discord.ts';
import { runTerminal } from '../src/terminal/terminal.ts';
import { call, connect, start } from './harness.ts';
import { screenOf } from './screen.ts';

const COLUMNS = 40;
const DAILY = {
  name: 'daily',
  description: 'An excerpt a day',
  options: [
    {
      type: 1,
      name: 'start',
      description: 'Begin to post',
      options: [
        { type: 3, name: 'time', description: 'When', required: true },
        { type: 7, name: 'channel', description: 'Where', channel_types: [0] },
        { type: 8, name: 'role', description: 'Whom to ping' },
      ],
    },
    { type: 1, name: 'stop', description: 'End it' },
  ],
};
const GUILDS = [{ name: 'Home', channels: ['general', 'quotes'], roles: [{ name: 'readers' }] }];

/** A terminal before a bot that posts when it is told to, and answers its buttons. */
async function sit({ isTTY }: { isTTY: boolean }) {
  const discord = await start({ guilds: GUILDS });
  const client = await connect(discord, { intents: [GatewayIntentBits.Guilds] });
  await call(discord, 'PUT', `/applications/${discord.applicationId}/commands`, [DAILY]);
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isButton()) void interaction.reply(`pressed ${interaction.customId}`);
    if (!interaction.isChatInputCommand()) return;
    const { options } = interaction;
    const words = [options.getSubcommand(), options.getString('time')];
    const role = options.getRole('role');
    void interaction.reply(`${words.join(' ')} ${options.getChannel('channel')?.name} ${role && `<@&${role.id}>`}`);
  });
  const input = Object.assign(new PassThrough(), { isTTY });
  const output = Object.assign(new PassThrough(), { isTTY, columns: COLUMNS });
  const ending = new AbortController();
  onTestFinished(() => ending.abort());
  const ended = runTerminal({ discord, input, output, color: false, signal: ending.signal });
  let written = '';
  let look = (): void => undefined;
  output.on('data', (chunk: Buffer) => {
    written += chunk.toString();
    look();
  });
  /** The screen, once a text is on it. */
  const shows = (text: string): Promise<string[]> =>
    new Promise((resolve) => {
      look = () => {
        const screen = screenOf(written, COLUMNS);
        // A row ends within a word, or where a blank was.
        if (['', ' '].some((between) => screen.join(between).includes(text))) resolve(screen);
      };
      look();
    });
  return { discord, input, ended, shows, written: () => written };
}

const button = (label: string) => ({ type: 2, style: 2, label, custom_id: label });
const postOf = (content: string, label: string) => ({
  content,
  components: [{ type: 1, components: [button(label)] }],
});

async function postTo(discord: LocalDiscord, channelId: string, body: object): Promise<void> {
  expect((await call(discord, 'POST', `/channels/${channelId}/messages`, body)).status).toBe(200);
}

async function lettersOf(discord: LocalDiscord, recipient_id: string): Promise<string> {
  return String((await call(discord, 'POST', '/users/@me/channels', { recipient_id })).body['id']);
}

it('draws a post that comes while a long line is being typed, and leaves that as it was', async () => {
  const { discord, input, shows } = await sit({ isTTY: true });
  const mona = actAs(discord);
  await shows('Ctrl+D');
  const [long, more] = [
    '/daily start time:08:00 and many words that go on for three rows of the',
    ' terminal, at least',
  ];
  input.write(long);
  const before = await shows('of the');
  await postTo(discord, mona.channelId, postOf('the first', 'One'));
  await postTo(discord, mona.channelId, postOf('the second', 'Two'));
  await shows('the second');
  input.write(more);
  const after = await shows('at least');
  const prompt = before.findIndex((line) => line.startsWith('› /'));
  expect(after.slice(0, prompt)).toEqual(before.slice(0, prompt));
  const drawn = (content: string, label: string) => ['Commonplace BOT', `│ ${content}`, `│ [1 ${label}]`];
  const rest = after.slice(prompt).filter((line) => line !== '');
  expect(rest.slice(0, 6)).toEqual([...drawn('the first', 'One'), ...drawn('the second', 'Two')]);
  const typed = `› ${long}${more}`;
  expect(
    rest
      .slice(6)
      .map((line) => line.padEnd(COLUMNS))
      .join('')
      .trimEnd(),
  ).toBe(typed);
  input.write('\u0003');
  input.write('1\r');
  await shows('│ pressed Two');
});

it('draws a direct message as one, with buttons to press', async () => {
  const { discord, input, shows } = await sit({ isTTY: true });
  const [mona, ravi] = [actAs(discord), actAs(discord, { user: 'ravi' })];
  await shows('Ctrl+D');
  await postTo(discord, await lettersOf(discord, ravi.id), { content: 'not for mona' });
  await postTo(discord, actAs(discord, { channel: 'quotes' }).channelId, { content: 'not in front of mona' });
  await postTo(discord, await lettersOf(discord, mona.id), postOf('for mona', 'Unsubscribe'));
  const screen = await shows('[1 Unsubscribe]');
  expect(screen.join('\n')).toContain('Commonplace BOT · in a direct message\n│ for mona\n');
  expect(screen.join('\n')).not.toContain('not ');
  input.write('1\r');
  await shows('│ pressed Unsubscribe');
  expect(mona.directMessages.map(({ content }) => content)).toEqual(['for mona', 'pressed Unsubscribe']);
});

it('draws what comes between piped lines, with buttons to press', async () => {
  const { discord, input, ended, shows, written } = await sit({ isTTY: false });
  const mona = actAs(discord);
  input.write('/daily\n');
  await shows('/daily stop');
  await postTo(discord, mona.channelId, postOf('good morning', 'More'));
  await shows('[1 More]');
  input.end('1\n');
  await ended;
  expect(written()).toBe(
    [
      '› /daily',
      '/daily start time [channel] [role]\n  Begin to post\n/daily stop\n  End it\n',
      'Commonplace BOT\n│ good morning\n│ [1 More]\n',
      '› 1',
      'Commonplace BOT\n│ pressed More\n\n',
    ].join('\n'),
  );
});

it('runs a subcommand with a channel and a role by their names', async () => {
  const { discord, input, shows } = await sit({ isTTY: true });
  await shows('Ctrl+D');
  const steps = [
    ['/daily sta\t', '/daily start'],
    ['8 ch\t', '8 channel:'],
    ['q\t', 'channel:#quotes'],
    [' role:@re\t', 'role:@readers'],
  ] as const;
  for (const [typed, completed] of steps) {
    input.write(typed);
    await shows(completed);
  }
  input.write('\r');
  await shows('start 8 quotes @readers');
  await call(discord, 'POST', `/channels/${actAs(discord).channelId}/threads`, { name: 'chat' });
  input.write('/daily start 8 channel:#chat\r');
  const screen = await shows('takes a text channel, and #chat is a thread.');
  expect(screen.join(' ')).toContain('The option "channel" of the command "daily start" takes');
});
