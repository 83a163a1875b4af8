import {
  ActionRowBuilder,
  ApplicationCommandType,
  ButtonBuilder,
  ButtonStyle,
  MessageFlags,
  ModalBuilder,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import type { ChatInputCommandInteraction, Interaction } from 'discord.js';
import { expect, test } from 'vitest';
import { manualClock } from '../src/clock.ts';
import { actAs } from '../src/people/actor.ts';
import type { LocalDiscordOptions } from '../src/local-discord.ts';
import { botThat as startBotThat, call, start } from './harness.ts';

const LOOK = {
  name: 'look',
  description: 'Look something up',
  options: [
    { type: 3, name: 'what', description: 'What', required: true, autocomplete: true, max_length: 20 },
    { type: 3, name: 'how', description: 'How', choices: [{ name: 'In a hurry', value: 'fast' }] },
    { type: 4, name: 'count', description: 'How many', min_value: 1, max_value: 3 },
    { type: 5, name: 'private', description: 'Only for you' },
  ],
} as const;
const DAILY = {
  name: 'daily',
  description: 'Every day',
  default_member_permissions: '32',
  options: [{ type: 1, name: 'here', description: 'Here', options: [{ type: 3, name: 'at', description: 'When' }] }],
} as const;
const SOURCE = { name: 'Find the source', type: ApplicationCommandType.Message } as const;

/** A bot with the three commands. */
function botThat(answer: (interaction: Interaction) => Promise<unknown>, options?: LocalDiscordOptions) {
  return startBotThat(answer, [LOOK, DAILY, SOURCE], options);
}

/** A bot that handles slash commands only. */
function botWith(
  answer: (interaction: ChatInputCommandInteraction) => Promise<unknown>,
  options?: LocalDiscordOptions,
) {
  return botThat(async (interaction) => (interaction.isChatInputCommand() ? answer(interaction) : undefined), options);
}

test('a slash command reaches the bot with its options, and its reply reaches the person', async () => {
  const discord = await botWith(async (interaction) => {
    const { options, locale, guildLocale, guild, user, memberPermissions, context } = interaction;
    const seen = [
      options.getString('what'),
      options.getString('how'),
      options.getInteger('count'),
      locale,
      guildLocale,
    ];
    await interaction.reply(
      [...seen, guild?.name, user.username, memberPermissions?.has('ManageGuild'), context].join(),
    );
  });
  const mona = actAs(discord, { locale: 'de', guild: 'Study Circle' });
  const { message, ephemeral, traffic } = await mona.run('/look', { what: 'tea', how: 'In a hurry', count: 2 });
  expect(message.content).toBe('tea,fast,2,de,en-GB,Study Circle,mona,true,0');
  expect(ephemeral).toBe(false);
  expect(traffic.map(({ method, status }) => [method, status])).toEqual([
    ['gateway', 0],
    ['POST', 204],
  ]);
  const ravi = actAs(discord, { user: 'ravi', guild: null });
  expect((await ravi.run('look', { what: 'tea' })).message.content).toBe('tea,,,en-US,,,ravi,,1');
  expect(ravi.directMessages).toHaveLength(1);
});

test('the client rejects unknown commands and options, and values out of bounds, without sending them', async () => {
  const discord = await botWith((interaction) => interaction.reply('never'));
  const mona = actAs(discord);
  const ravi = actAs(discord, { user: 'ravi' });
  const attempts: [attempt: Promise<unknown>, words: string][] = [
    [mona.run('listen'), 'There is no command "listen" for this person here; there are: /look, /daily.'],
    [ravi.run('daily here'), 'There is no command "daily here" for this person here; there are: /look.'],
    [mona.run('daily'), 'The command "daily" needs one of its subcommands: here.'],
    [mona.run('daily there'), 'The command /daily has no subcommand "there".'],
    [mona.run('look'), 'The command "look" needs its option "what".'],
    [mona.run('look', { what: 'tea', why: 'thirst' }), 'has no option "why"; its options: what, how, count, private.'],
    [mona.run('look', { what: 'x'.repeat(21) }), 'takes at most 20 characters, got 21.'],
    [mona.run('look', { what: 'tea', how: 'slowly' }), 'takes one of In a hurry, got "slowly".'],
    [mona.run('look', { what: 'tea', count: 4 }), 'takes at most 3, got 4.'],
    [mona.run('look', { what: 'tea', count: 0 }), 'takes at least 1, got 0.'],
    [mona.run('look', { what: 'tea', count: 1.5 }), 'takes a whole number, got 1.5.'],
    [mona.run('look', { what: 'tea', private: 'yes' }), 'takes true or false, got "yes".'],
    [mona.type('look', 'how', 'x'), 'offers no suggestions.'],
  ];
  for (const [attempt, words] of attempts) await expect(attempt).rejects.toThrow(words);
  expect(discord.traffic.some(({ path }) => path === 'INTERACTION_CREATE')).toBe(false);
});

test('a subcommand reaches the bot with its own options', async () => {
  const discord = await botWith((interaction) =>
    interaction.reply(`${interaction.options.getSubcommand()} ${interaction.options.getString('at')}`),
  );
  expect((await actAs(discord).run('daily here', { at: '08:00' })).message.content).toBe('here 08:00');
});

test('typing into an option with autocomplete resolves with the choices', async () => {
  const discord = await botThat(async (interaction) => {
    if (!interaction.isAutocomplete()) return;
    const { name, value } = interaction.options.getFocused(true);
    const how = interaction.options.getString('how');
    await interaction.respond([{ name: `${name} ${value} ${how}`, value }]);
  });
  const suggestions = await actAs(discord).type('look', 'what', 'te', { how: 'fast' });
  expect(suggestions).toEqual([{ name: 'what te fast', value: 'te' }]);
});

test('run waits for a deferred response, which is ephemeral when its deferral was', async () => {
  const discord = await botWith(async (interaction) => {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.editReply({
      flags: MessageFlags.IsComponentsV2,
      components: [new TextDisplayBuilder({ content: 'late' })],
    });
    await interaction.followUp('for all');
  });
  const exchange = await actAs(discord).run('look', { what: 'tea' });
  expect(exchange.ephemeral).toBe(true);
  expect(exchange.message.components).toMatchObject([{ type: 10, content: 'late' }]);
  await exchange.until(({ followUps }) => followUps.length === 1);
  const ravi = actAs(discord, { user: 'ravi' });
  expect(ravi.messages.map(({ content }) => content)).toEqual(['for all']);
});

test('the first follow-up after a deferral fills the waiting message and keeps its visibility', async () => {
  const discord = await botWith(async (interaction) => {
    await interaction.deferReply();
    await interaction.followUp({ content: 'filled', flags: MessageFlags.Ephemeral });
    await interaction.followUp({ content: 'whispered', flags: MessageFlags.Ephemeral });
  });
  const exchange = await actAs(discord).run('look', { what: 'tea' });
  expect([exchange.message.content, exchange.ephemeral]).toEqual(['filled', false]);
  await exchange.until(({ followUps }) => followUps.length === 1);
  expect(actAs(discord, { user: 'ravi' }).messages.map(({ content }) => content)).toEqual(['filled']);
});

test('an ephemeral response is invisible to other people, to REST and to the gateway', async () => {
  const discord = await botWith((interaction) => interaction.reply({ content: 'psst', flags: MessageFlags.Ephemeral }));
  const mona = actAs(discord);
  const { message } = await mona.run('look', { what: 'tea' });
  const path = `/channels/${mona.channelId}/messages`;
  expect((await call(discord, 'GET', `${path}/${message.id}`)).body.code).toBe(10008);
  expect((await call(discord, 'PATCH', `${path}/${message.id}`, { content: 'x' })).body.code).toBe(10008);
  expect((await call(discord, 'GET', path)).body).toEqual([]);
  expect(discord.traffic.some(({ path: event }) => event === 'MESSAGE_CREATE')).toBe(false);
  await expect(actAs(discord, { user: 'ravi' }).press(message, 'x')).rejects.toThrow('ravi cannot see this message');
});

test('with_response returns the message; the token allows edits, fetches and deletions', async () => {
  const discord = await botWith(async (interaction) => {
    const { resource } = await interaction.reply({ content: 'one', withResponse: true });
    await interaction.editReply(`${resource?.message?.content} two`);
    const extra = await interaction.followUp('extra');
    await interaction.webhook.editMessage(extra.id, 'extra edited');
    const fetched = await interaction.fetchReply();
    await interaction.followUp(`${fetched.content} three`);
    await interaction.deleteReply(extra);
    await interaction.deleteReply();
  });
  const exchange = await actAs(discord).run('look', { what: 'tea' });
  await exchange.until(({ traffic }) => traffic.filter(({ method }) => method === 'DELETE').length === 1);
  await exchange.until(({ followUps }) => followUps.length === 1 && actAs(discord).messages.length === 1);
  expect(exchange.followUps[0]?.content).toBe('one two three');
  expect(() => exchange.message).toThrow('it was deleted');
  expect(discord.errors).toEqual([]);
});

test('buttons and menus update their message and are found by label or custom id', async () => {
  const button = new ButtonBuilder({ label: 'Next', custom_id: 'next', style: ButtonStyle.Primary });
  const off = new ButtonBuilder({ label: 'Last', custom_id: 'last', style: ButtonStyle.Primary, disabled: true });
  const options = ['a', 'b'].map((value) => ({ label: value, value }));
  const menu = new StringSelectMenuBuilder({ custom_id: 'menu', placeholder: 'Pick', options });
  const components = [
    new ActionRowBuilder<ButtonBuilder>({ components: [button, off] }),
    new ActionRowBuilder<StringSelectMenuBuilder>({ components: [menu] }),
  ];
  const discord = await botThat(async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply({ content: 'one', components });
    else if (interaction.isButton()) await interaction.update(`${interaction.message.content} two`);
    else if (interaction.isStringSelectMenu()) {
      await interaction.deferUpdate();
      await interaction.editReply(interaction.values.join());
    }
  });
  const mona = actAs(discord);
  const { message } = await mona.run('look', { what: 'tea' });
  const pressed = await mona.press(message, 'Next');
  expect([pressed.message.id, pressed.message.content]).toEqual([message.id, 'one two']);
  const chosen = await mona.choose(message, 'menu', 'b');
  expect([chosen.message.id, chosen.message.content]).toEqual([message.id, 'b']);
  await expect(mona.press(message, 'Previous')).rejects.toThrow('no button "Previous"; it has: "Next", "Last"');
  await expect(mona.press(message, 'Last')).rejects.toThrow('is disabled');
  await expect(mona.choose(message, 'Pick', 'c')).rejects.toThrow('has no value "c"; it has a, b');
  await expect(mona.choose(message, 'Pick', ['a', 'b'])).rejects.toThrow('takes 1 to 1 values, got 2');
});

test('a modal opens, is filled in and submitted', async () => {
  const input = new TextInputBuilder({ custom_id: 'when', label: 'When', style: TextInputStyle.Short, max_length: 5 });
  const discord = await botThat(async (interaction) => {
    if (interaction.isChatInputCommand()) {
      const row = new ActionRowBuilder<TextInputBuilder>({ components: [input] });
      await interaction.showModal(new ModalBuilder({ title: 'Daily', custom_id: 'daily' }).addComponents(row));
    } else if (interaction.isModalSubmit()) await interaction.reply(interaction.fields.getTextInputValue('when'));
  });
  const mona = actAs(discord);
  const opened = await mona.run('daily here');
  expect(opened.modal.title).toBe('Daily');
  expect((await mona.submit(opened, { When: '08:00' })).message.content).toBe('08:00');
  await expect(mona.submit(opened, {})).rejects.toThrow('The field "when" must be filled in.');
  await expect(mona.submit(opened, { when: '08:00:00' })).rejects.toThrow('takes 0 to 5 characters, got 8');
  await expect(mona.submit(opened, { when: '1', where: '2' })).rejects.toThrow('has no field "where"');
});

test('a message command carries the whole message', async () => {
  const discord = await botThat(async (interaction) => {
    if (interaction.isMessageContextMenuCommand()) await interaction.reply(interaction.targetMessage.content);
  });
  const said = await actAs(discord, { user: 'ravi' }).say('to be or not to be');
  const { message } = await actAs(discord).runOn('Find the source', said);
  expect(message.content).toBe('to be or not to be');
});

test('a user command carries the user and, in a guild, the member', async () => {
  const discord = await startBotThat(
    async (interaction) => {
      if (!interaction.isUserContextMenuCommand()) return;
      const { targetUser, targetMember } = interaction;
      await interaction.reply(`${targetUser.username} ${targetMember !== null}`);
    },
    [{ name: 'Greet', type: ApplicationCommandType.User }],
  );
  expect((await actAs(discord).runOnPerson('Greet', 'ravi')).message.content).toBe('ravi true');
  expect((await actAs(discord, { guild: null }).runOnPerson('Greet', 'ravi')).message.content).toBe('ravi false');
});

test('menus of people, roles and channels resolve what is chosen', async () => {
  const menus = [5, 6, 7, 8].map((type) => ({
    type: 1,
    components: [{ type, custom_id: String(type), max_values: 2 }],
  }));
  const discord = await botThat(async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply({ content: 'choose', components: menus });
    if (!interaction.isAnySelectMenu() || interaction.isStringSelectMenu()) return;
    const users = 'users' in interaction ? interaction.users.map(({ username }) => username) : [];
    const roles = 'roles' in interaction ? interaction.roles.map((role) => role.name) : [];
    const channels = 'channels' in interaction ? interaction.channels.map((it) => 'name' in it && it.name) : [];
    await interaction.reply([...users, ...roles, ...channels].join());
  });
  const mona = actAs(discord);
  const { id: role } = discord.addRole('Reading Room', { name: 'readers' });
  const { message } = await mona.run('look', { what: 'tea' });
  const choose = async (menu: string, ...ids: string[]) => (await mona.choose(message, menu, ids)).message.content;
  expect(await choose('5', mona.id)).toBe('mona');
  expect(await choose('6', role)).toBe('readers');
  expect(await choose('7', mona.id, role)).toBe('mona,readers');
  expect(await choose('8', mona.channelId)).toBe('general');
  expect(discord.errors).toEqual([]);
});

test('an uploaded file can be downloaded from its URL', async () => {
  const discord = await botWith(async (interaction) => {
    const files = [{ attachment: Buffer.from('hello'), name: 'a note.txt', description: 'a greeting' }];
    await interaction.reply({ content: 'see', files });
  });
  const { message } = await actAs(discord).run('look', { what: 'tea' });
  expect(message.attachments).toMatchObject([{ size: 5, description: 'a greeting' }]);
  const fetched = await fetch(message.attachments[0]?.url ?? '');
  expect(await fetched.text()).toBe('hello');
});

test('run rejects after three seconds and names the request that Discord refused', async () => {
  const clock = manualClock();
  let tellRefused = (): void => undefined;
  const refused = new Promise<void>((resolve) => {
    tellRefused = resolve;
  });
  const tooLong = (interaction: ChatInputCommandInteraction) =>
    interaction.reply('x'.repeat(2001)).finally(tellRefused);
  const discord = await botWith(tooLong, { clock });
  const answer = actAs(discord).run('look', { what: 'tea' });
  await refused;
  clock.advance(3_000);
  await expect(answer).rejects.toThrow(/the application did not respond.*\/callback was refused with 400/);
});

test("waitForMessage resolves with one message after the other, without answers to the person's own commands", async () => {
  const discord = await botWith((interaction) => interaction.reply('answer'));
  const mona = actAs(discord);
  const ravi = actAs(discord, { user: 'ravi' });
  const post = (content: string) => call(discord, 'POST', `/channels/${mona.channelId}/messages`, { content });
  await post('one');
  await mona.run('look', { what: 'tea' });
  expect((await mona.waitForMessage()).content).toBe('one');
  const later = mona.waitForMessage(({ content }) => content === 'three');
  await post('two');
  await post('three');
  expect((await later).content).toBe('three');
  expect((await ravi.waitForMessage()).content).toBe('one');
  expect((await ravi.waitForMessage()).content).toBe('answer');

  const direct = ravi.waitForDirectMessage();
  const { body } = await call(discord, 'POST', '/users/@me/channels', { recipient_id: ravi.id });
  await call(discord, 'POST', `/channels/${String(body['id'])}/messages`, { content: 'good morning' });
  expect((await direct).content).toBe('good morning');
});

test('webhooks, threads and the bot’s reactions work over REST', async () => {
  const discord = await start();
  const mona = actAs(discord);
  const said = await mona.say('look here');
  discord.setPermissions(mona.channelId, { allow: 1n << 29n });
  const made = await call(discord, 'POST', `/channels/${mona.channelId}/webhooks`, { name: 'Herald' });
  const hook = `/webhooks/${String(made.body['id'])}/${String(made.body['token'])}`;
  expect((await call(discord, 'POST', hook, { content: 'quiet' }, '')).status).toBe(204);
  const loud = await call(discord, 'POST', `${hook}?wait=true`, { content: 'loud', username: 'Crier' }, '');
  expect(loud.body['author']).toMatchObject({ username: 'Crier' });
  const path = `/channels/${mona.channelId}/messages/${said.id}`;
  expect((await call(discord, 'PUT', `${path}/reactions/%F0%9F%93%9A/@me`)).status).toBe(204);
  expect((await call(discord, 'GET', path)).body['reactions']).toMatchObject([{ emoji: { name: '📚' }, me: true }]);
  const thread = await call(discord, 'POST', `${path}/threads`, { name: 'talk' });
  expect([thread.status, thread.body['parent_id']]).toEqual([201, mona.channelId]);
  expect((await call(discord, 'POST', `${path}/threads`, { name: 'talk' })).body.code).toBe(160004);
  const posted = await call(discord, 'POST', `/channels/${String(thread.body['id'])}/messages`, { content: 'inside' });
  expect(posted.status).toBe(200);
});
