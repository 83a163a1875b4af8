import type { AutocompleteInteraction, ChatInputCommandInteraction } from 'discord.js';
import { expect, test } from 'vitest';
import { actAs } from '../src/people/actor.ts';
import { botThat, call } from './harness.ts';

const DAILY = {
  name: 'daily',
  description: 'Every day',
  contexts: [0, 1],
  options: [
    {
      type: 1,
      name: 'start',
      description: 'Begin',
      options: [
        { type: 3, name: 'time', description: 'When', required: true },
        { type: 3, name: 'zone', description: 'Where the clock is', autocomplete: true },
        { type: 7, name: 'channel', description: 'Where', channel_types: [0, 5] },
        { type: 8, name: 'role', description: 'Whom to ping' },
        { type: 6, name: 'person', description: 'Who' },
        { type: 9, name: 'either', description: 'Who or whom' },
      ],
    },
    { type: 1, name: 'list', description: 'All there are' },
    { type: 2, name: 'more', description: 'More', options: [{ type: 1, name: 'check', description: 'Look' }] },
  ],
};
const GUILDS = [
  {
    name: 'Home',
    channels: ['general', { name: 'news', type: 5 as const }],
    roles: [{ name: 'readers', mentionable: true }],
  },
  { name: 'Elsewhere' },
];

/** A bot with the command; `sent` gives the data of the latest interaction as sent. */
async function begin() {
  const discord = await botThat(
    async (interaction) => {
      if (interaction.isAutocomplete()) await suggest(interaction);
      if (interaction.isChatInputCommand()) await interaction.reply(read(interaction));
    },
    [DAILY],
    { guilds: GUILDS },
  );
  const sent = (): unknown => {
    const event = discord.traffic.findLast(({ path }) => path === 'INTERACTION_CREATE');
    return (event?.body as { data: unknown } | undefined)?.data;
  };
  const home = [...discord.world.guilds.values()][0];
  const readers = [...(home?.roles.values() ?? [])].find(({ name }) => name === 'readers');
  return { discord, sent, readers: readers?.id ?? '' };
}

function suggest(interaction: AutocompleteInteraction): Promise<unknown> {
  const { options } = interaction;
  const { name, value } = options.getFocused(true);
  const said = `${options.getSubcommand()} ${name} ${value} ${options.getString('time')}`;
  return interaction.respond([{ name: said, value: 'Europe/Berlin' }]);
}

function read({ options }: ChatInputCommandInteraction): string {
  const chosen = options.getChannel('channel');
  const seen = [options.getSubcommandGroup(), options.getSubcommand(), options.getString('time')];
  const named = [chosen?.name, options.getRole('role')?.name, options.getUser('person')?.username];
  return [...seen, ...named].map((it) => it ?? '–').join(' ');
}

test('a subcommand is nested in its command, in a guild and in direct messages', async () => {
  const { discord, sent } = await begin();
  for (const place of [{}, { guild: null }]) {
    const mona = actAs(discord, place);
    expect((await mona.run('daily start', { time: '08:00' })).message.content).toBe('– start 08:00 – – –');
    const options = [{ name: 'time', type: 3, value: '08:00' }];
    expect(sent()).toMatchObject({ name: 'daily', type: 1, options: [{ name: 'start', type: 1, options }] });
    expect(sent()).not.toHaveProperty('resolved');
    expect((await mona.run('/daily list')).message.content).toBe('– list – – – –');
    expect(sent()).toMatchObject({ options: [{ name: 'list', type: 1, options: [] }] });
    expect((await mona.run('daily more check')).message.content).toBe('more check – – – –');
    const check = { name: 'check', type: 1, options: [] };
    expect(sent()).toMatchObject({ options: [{ name: 'more', type: 2, options: [check] }] });
  }
});

test('autocomplete in a subcommand carries the options filled in so far', async () => {
  const { discord, sent } = await begin();
  const mona = actAs(discord);
  const [choice] = await mona.type('daily start', 'zone', 'berl', { time: '08:00', channel: mona.channelId });
  expect(choice).toEqual({ name: 'start zone berl 08:00', value: 'Europe/Berlin' });
  const focused = { name: 'zone', type: 3, value: 'berl', focused: true };
  expect(sent()).toMatchObject({
    options: [{ name: 'start', type: 1, options: expect.arrayContaining([focused]) as unknown }],
    resolved: { channels: { [mona.channelId]: { name: 'general' } } },
  });
  expect((await mona.type('daily start', 'zone', ''))[0]?.name).toBe('start zone  null');
});

test('channels, roles and users are resolved', async () => {
  const { discord, sent, readers } = await begin();
  const mona = actAs(discord);
  const { id: ravi } = actAs(discord, { user: 'ravi' });
  const { channelId: news } = actAs(discord, { channel: 'news' });
  const given = { time: '8', channel: news, role: readers, person: ravi, either: readers };
  expect((await mona.run('daily start', given)).message.content).toBe('– start 8 news readers ravi');
  const { resolved } = sent() as { resolved: Record<string, Record<string, unknown>> };
  const permissions = String(discord.world.guilds.values().next().value?.members.get(mona.id));
  const id = news;
  expect(resolved['channels']).toEqual({
    [news]: expect.objectContaining({ id, name: 'news', type: 5, permissions }) as unknown,
  });
  expect(resolved['channels']?.[news]).not.toHaveProperty('permission_overwrites');
  expect(resolved['roles']).toEqual({
    [readers]: expect.objectContaining({ id: readers, name: 'readers', mentionable: true }) as unknown,
  });
  expect(resolved['users']?.[ravi]).toMatchObject({ id: ravi, username: 'ravi' });
  expect(Object.keys(resolved['members'] ?? {})).toEqual([ravi]);
  expect(discord.errors).toEqual([]);
});

test('the client rejects ids that an option does not take', async () => {
  const { discord, readers } = await begin();
  const mona = actAs(discord);
  const { channelId: elsewhere } = actAs(discord, { guild: 'Elsewhere' });
  const { body: thread } = await call(discord, 'POST', `/channels/${mona.channelId}/threads`, { name: 'chat' });
  const start = (more: object) => mona.run('daily start', { time: '8', ...more });
  const attempts: [attempt: Promise<unknown>, words: string][] = [
    [
      start({ channel: String(thread['id']) }),
      'The option "channel" of the command "daily start" takes a text channel or an announcement channel, and #chat is a thread.',
    ],
    [start({ channel: elsewhere }), `takes a channel of this server by id, got "${elsewhere}".`],
    [start({ channel: 'general' }), 'takes a channel of this server by id, got "general".'],
    [start({ role: mona.id }), `takes a role of this server by id, got "${mona.id}".`],
    [start({ person: readers }), `takes a person by id, got "${readers}".`],
    [start({ either: '1' }), 'takes a person or a role of this server by id, got "1".'],
    [mona.run('daily start', { zone: 'UTC' }), 'The command "daily start" needs its option "time".'],
    [mona.run('daily more'), 'The command "daily more" needs one of its subcommands: check.'],
    [actAs(discord, { guild: null }).run('daily start', { time: '8', role: readers }), 'takes a role of this server'],
  ];
  for (const [attempt, words] of attempts) await expect(attempt).rejects.toThrow(words);
});
