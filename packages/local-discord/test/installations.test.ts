import { ApplicationCommandType, MessageFlags, PermissionFlagsBits } from 'discord.js';
import type { Interaction } from 'discord.js';
import { expect, test } from 'vitest';
import { actAs } from '../src/people/actor.ts';
import { botThat, call, start } from './harness.ts';

const command = (name: string, more = {}) => ({ name, description: 'd', ...more });
/** Commands for every combination of contexts and installations. */
const COMMANDS = [
  command('plain'),
  command('guilds', { contexts: [0] }),
  command('letters', { contexts: [1] }),
  command('anywhere', { contexts: [0, 1, 2], integration_types: [0, 1] }),
  command('own', { contexts: [0, 1, 2], integration_types: [1] }),
  command('private', { contexts: [2], integration_types: [1] }),
  command('bound', { contexts: [0, 1, 2], integration_types: [0] }),
  { name: 'Look', type: ApplicationCommandType.Message, contexts: [2], integration_types: [1] },
];
const GUILDS = [{ name: 'Home' }, { name: 'Elsewhere', bot: false }];

test.each([
  ['in a guild', {}, 'plain guilds anywhere bound'],
  ['in a guild, with the person’s own', { installed: 'both' }, 'plain guilds anywhere own bound'],
  ['in a guild, with the person’s own alone', { installed: 'user' }, 'anywhere own'],
  ['in direct messages with the bot', { guild: null }, 'plain letters anywhere bound'],
  ['in a guild without the bot', { guild: 'Elsewhere' }, 'anywhere own'],
  ['there without an installation', { guild: 'Elsewhere', installed: 'guild' }, ''],
  ['in a private channel', { with: 'ravi' }, 'anywhere own private'],
  ['there without an installation', { with: 'ravi', installed: 'guild' }, ''],
] as const)('offers commands by context and installation %s', async (_, place, offered) => {
  const discord = await start({ guilds: GUILDS });
  await call(discord, 'PUT', `/applications/${discord.applicationId}/commands`, COMMANDS);
  const { commands } = actAs(discord, place);
  expect(commands.map(({ name }) => name).join(' ')).toBe(offered);
});

/** Replies with the context and the owners of an interaction. */
const tell = async (interaction: Interaction): Promise<unknown> => {
  if (!interaction.isChatInputCommand() && !interaction.isMessageContextMenuCommand()) return undefined;
  const {
    context,
    authorizingIntegrationOwners: owners,
    guildId,
    inGuild,
    channel,
    user,
    appPermissions,
  } = interaction;
  const told = {
    context,
    owners,
    guildId,
    inGuild: inGuild.call(interaction),
    channelType: channel?.type,
    user: user.username,
    attaches: appPermissions.has(PermissionFlagsBits.AttachFiles),
    manages: appPermissions.has(PermissionFlagsBits.ManageGuild),
    words: interaction.isMessageContextMenuCommand() ? interaction.targetMessage.content : '',
  };
  return interaction.reply(JSON.stringify(told));
};

test('an interaction carries its context and the owners of the installation', async () => {
  const discord = await botThat(tell, COMMANDS, { guilds: GUILDS });
  const ask = async (place: Parameters<typeof actAs>[1]): Promise<Record<string, unknown>> =>
    JSON.parse((await actAs(discord, place).run('anywhere')).message.content) as Record<string, unknown>;
  const mona = actAs(discord);
  const [home, elsewhere] = [...discord.world.guilds.keys()];
  const common = { user: 'mona', attaches: true };
  expect(await ask({})).toMatchObject({ ...common, context: 0, owners: { 0: home }, guildId: home });
  expect(await ask({ installed: 'both' })).toMatchObject({ context: 0, owners: { 0: home, 1: mona.id } });
  expect(await ask({ installed: 'user' })).toMatchObject({ context: 0, owners: { 1: mona.id } });
  expect(await ask({ guild: null })).toMatchObject({ ...common, context: 1, owners: { 0: '0' }, channelType: 1 });
  expect(await ask({ guild: null, installed: 'user' })).toMatchObject({ context: 1, owners: { 1: mona.id } });
  expect(await ask({ guild: 'Elsewhere' })).toMatchObject({
    ...common,
    context: 0,
    owners: { 1: mona.id },
    guildId: elsewhere,
    inGuild: true,
    manages: true,
  });
  const among = { ...common, context: 2, owners: { 1: mona.id }, guildId: null, inGuild: false };
  expect(await ask({ with: 'ravi' })).toMatchObject({ ...among, channelType: 1 });
  expect(await ask({ with: ['ravi', 'lena'] })).toMatchObject({ ...among, channelType: 3 });
  expect(discord.errors).toEqual([]);
});

test('where the bot is no member it answers interactions, hears nothing and may do nothing else', async () => {
  const discord = await botThat(tell, COMMANDS, { guilds: GUILDS });
  for (const place of [{ with: 'ravi' }, { with: ['ravi', 'lena'] }, { guild: 'Elsewhere' }]) {
    const mona = actAs(discord, { ...place, user: 'mona' });
    const said = await mona.say(`<@${discord.applicationId}> hello`);
    await mona.edit(said, `<@${discord.applicationId}> hello again`);
    const { message, ephemeral } = await mona.run('anywhere');
    expect([ephemeral, message.channel_id]).toEqual([false, mona.channelId]);
    const path = `/channels/${mona.channelId}`;
    expect((await call(discord, 'POST', `${path}/messages`, { content: 'c' })).body.code).toBe(50001);
    expect((await call(discord, 'GET', `${path}/messages/${said.id}`)).body.code).toBe(50001);
    expect((await call(discord, 'GET', path)).body.code).toBe(50001);
  }
  const heard = discord.traffic.filter(({ method }) => method === 'gateway').map(({ path }) => path);
  expect(heard).toEqual(['INTERACTION_CREATE', 'INTERACTION_CREATE', 'INTERACTION_CREATE']);
});

test('people of a private channel see the same messages', async () => {
  const discord = await botThat(tell, COMMANDS);
  const mona = actAs(discord, { user: 'mona', with: 'ravi' });
  const ravi = actAs(discord, { user: 'ravi', with: 'mona' });
  const group = actAs(discord, { user: 'ravi', with: ['lena', 'mona'] });
  const said = await ravi.say('who wrote this?');
  const { message } = await mona.runOn('Look', said);
  expect(JSON.parse(message.content)).toMatchObject({ words: 'who wrote this?', context: 2 });
  expect(ravi.messages).toEqual(mona.messages);
  expect([ravi.messages.length, group.messages.length]).toEqual([2, 0]);
});

test('a component keeps the installation owners of the command that made it', async () => {
  const components = [{ type: 1, components: [{ type: 2, style: 1, label: 'Again', custom_id: 'again' }] }];
  const discord = await botThat(
    async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply({ content: 'one', components });
      if (interaction.isButton()) await interaction.reply(JSON.stringify(interaction.authorizingIntegrationOwners));
    },
    COMMANDS,
    { guilds: GUILDS },
  );
  const mona = actAs(discord, { guild: 'Elsewhere' });
  const { message } = await mona.run('anywhere');
  const ravi = actAs(discord, { user: 'ravi', guild: 'Elsewhere' });
  const loud = await ravi.press(message, 'Again');
  expect([loud.ephemeral, JSON.parse(loud.message.content)]).toEqual([false, { 1: mona.id }]);
  const quiet = await actAs(discord, { user: 'ravi', guild: 'Elsewhere', permissions: 0n }).press(message, 'Again');
  expect(quiet.ephemeral).toBe(true);
});

test('without UseExternalApps every response of a user-installed application is ephemeral', async () => {
  const row = { type: 1, components: [{ type: 2, style: 1, label: 'More', custom_id: 'more' }] };
  const discord = await botThat(
    async (interaction) => {
      if (interaction.isChatInputCommand() && interaction.commandName === 'own') {
        await interaction.deferReply();
        await interaction.followUp({ content: 'filled', components: [row] });
        for (const content of ['1', '2', '3', '4', '5']) await interaction.followUp(content);
        await interaction.followUp('6').catch(({ code }: { code: number }) => interaction.editReply(`${code}`));
      }
      if (interaction.isChatInputCommand() && interaction.commandName === 'anywhere') await interaction.reply('said');
      if (interaction.isButton()) {
        await interaction.deferUpdate();
        await interaction.editReply('edited');
        await interaction.followUp('added');
      }
    },
    COMMANDS,
    { guilds: GUILDS },
  );
  const mona = actAs(discord, { guild: 'Elsewhere', permissions: 0n });
  const alone = ({ flags = 0 }: { flags?: number }) => (flags & MessageFlags.Ephemeral) !== 0;
  expect((await mona.run('anywhere')).ephemeral).toBe(true);
  const own = await mona.run('own');
  await own.until(({ message }) => message.content === '40094');
  expect(own.followUps.map(({ content }) => content)).toEqual(['1', '2', '3', '4', '5']);
  const pressed = await mona.press(own.message, 'More');
  await pressed.until(({ followUps }) => followUps.length === 1);
  expect(pressed.message.content).toBe('edited');
  expect([...mona.messages, ...pressed.followUps].every(alone)).toBe(true);
  expect(actAs(discord, { user: 'ravi', guild: 'Elsewhere' }).messages).toEqual([]);
});

test('a guild without the bot offers user-installed commands only', async () => {
  const discord = await botThat(tell, COMMANDS);
  discord.addGuild({ name: 'Annex', bot: false });
  expect((await actAs(discord, { guild: 'Annex' }).run('own')).message.content).toContain('"context":0');
  discord.removeGuild('Reading Room');
  const mona = actAs(discord);
  expect(mona.commands.map(({ name }) => name)).toEqual(['anywhere', 'own']);
  expect((await mona.run('own')).message.content).toContain(`"owners":{"1":"${mona.id}"}`);
});
