import { MessageFlags } from 'discord.js';
import type { Interaction, MessageComponentInteraction } from 'discord.js';
import { expect, test } from 'vitest';
import { actAs } from '../src/people/actor.ts';
import type { Message } from '../src/people/exchange.ts';
import { botThat, call, formErrorsOf, start } from './harness.ts';

const OPEN = { name: 'open', description: 'd', options: [{ type: 5, name: 'private', description: 'd' }] };
const text = (content: string) => ({ type: 10, content });
const button = (id: string, more = {}) => ({ type: 2, style: 2, label: id, custom_id: id, ...more });
const row = (...components: unknown[]) => ({ type: 1, components });
const menu = { type: 3, custom_id: 'menu', options: ['a', 'b'].map((value) => ({ label: value, value })) };
const PAGE = [
  text('page'),
  { type: 17, components: [{ type: 9, components: [text('match')], accessory: button('turn') }, row(menu)] },
  row(button('whisper'), button('answer'), button('later'), button('drop'), button('spent', { disabled: true })),
];
const flags = MessageFlags.IsComponentsV2;

/** Handlers by custom id. */
const HANDLERS: Record<string, (interaction: MessageComponentInteraction) => Promise<unknown>> = {
  turn: (interaction) => interaction.update({ components: [text('turned')] }),
  whisper: (interaction) => interaction.reply({ content: 'psst', flags: MessageFlags.Ephemeral }),
  answer: (interaction) => interaction.reply('aloud'),
  later: async (interaction) => {
    await interaction.deferUpdate();
    await interaction.editReply({ components: [text('edited')] });
    await interaction.followUp('for all');
  },
  drop: async (interaction) => {
    await interaction.deferUpdate();
    await interaction.deleteReply();
  },
  menu: (interaction) =>
    interaction.update({ components: [text(interaction.isStringSelectMenu() ? interaction.values.join() : '')] }),
};

/** A bot that replies with a page and handles its components; `heard` collects their interactions. */
async function openBook() {
  const heard: MessageComponentInteraction[] = [];
  const discord = await botThat(
    async (interaction: Interaction) => {
      if (interaction.isChatInputCommand()) {
        const isPrivate = interaction.options.getBoolean('private') === true;
        await interaction.reply({ flags: isPrivate ? flags | MessageFlags.Ephemeral : flags, components: PAGE });
      } else if (interaction.isMessageComponent()) {
        heard.push(interaction);
        await HANDLERS[interaction.customId]?.(interaction);
      }
    },
    [OPEN],
  );
  return { discord, heard };
}

const wordsOf = ({ content, components = [] }: Message): string =>
  content || components.map((it) => ('content' in it ? it.content : '')).join(' ');

test.each([false, true])('components update, delete and follow up their message; ephemeral: %s', async (isPrivate) => {
  const { discord } = await openBook();
  const mona = actAs(discord);
  const open = async () => (await mona.run('open', { private: isPrivate })).message;
  const press = async (id: string) => mona.press(await open(), id);

  const turned = await press('turn');
  expect([wordsOf(turned.message), turned.ephemeral]).toEqual(['turned', isPrivate]);
  const chosen = await mona.choose(await open(), 'menu', 'b');
  expect(wordsOf(chosen.message)).toBe('b');
  const later = await (await press('later')).until(({ followUps }) => followUps.length === 1);
  expect([wordsOf(later.message), later.ephemeral]).toEqual(['edited', isPrivate]);
  expect(later.followUps.map(wordsOf)).toEqual(['for all']);
  expect((await press('whisper')).ephemeral).toBe(true);
  const aloud = await press('answer');
  expect([aloud.ephemeral, aloud.message.type]).toEqual([false, 19]);
  const dropped = await press('drop');
  expect(() => dropped.message).toThrow('it was deleted');

  const shown = actAs(discord, { user: 'ravi' }).messages.map(wordsOf);
  expect(shown).toEqual(
    isPrivate ? ['for all', 'aloud'] : ['turned', 'b', 'edited', 'for all', 'page  ', 'page  ', 'aloud'],
  );
  expect(discord.errors).toEqual([]);
});

test('a component interaction carries its whole message, and the reply refers to it', async () => {
  const { discord, heard } = await openBook();
  const mona = actAs(discord);
  const { message: page } = await mona.run('open', { private: true });
  const { message: reply } = await mona.press(page, 'answer');
  expect(heard[0]?.message.flags.bitfield).toBe(flags | MessageFlags.Ephemeral);
  const event = discord.traffic.findLast(({ path }) => path === 'INTERACTION_CREATE')?.body;
  expect(event).toMatchObject({
    type: 3,
    data: { component_type: 2, custom_id: 'answer', id: 10 },
    message: { id: page.id, flags: flags | MessageFlags.Ephemeral, author: { id: discord.applicationId, bot: true } },
  });
  const sent = (event as { message: Message }).message;
  expect(sent).toEqual(page);
  expect(sent.components).toMatchObject([
    { type: 10, id: 1 },
    {
      type: 17,
      id: 2,
      components: [
        { id: 3, components: [{ id: 4 }], accessory: { id: 5 } },
        { id: 6, components: [{ id: 7 }] },
      ],
    },
    { type: 1, id: 8 },
  ]);
  expect(sent.interaction_metadata).toMatchObject({ type: 2, user: { id: mona.id } });
  expect(reply.message_reference?.message_id).toBe(page.id);
  expect(reply.interaction_metadata).toMatchObject({ type: 3, interacted_message_id: page.id });
});

test('a follow-up refers to the first response', async () => {
  const discord = await botThat(
    async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.reply('one');
      await interaction.followUp('two');
    },
    [OPEN],
  );
  const exchange = await actAs(discord).run('open');
  await exchange.until(({ followUps }) => followUps.length === 1);
  expect(exchange.followUps[0]?.interaction_metadata).toMatchObject({
    type: 2,
    original_response_message_id: exchange.message.id,
  });
});

test('press rejects for a disabled button and for a deleted message', async () => {
  const { discord } = await openBook();
  const mona = actAs(discord);
  const { message } = await mona.run('open');
  await expect(mona.press(message, 'spent')).rejects.toThrow('The button "spent" is disabled.');
  await mona.press(message, 'drop');
  await expect(mona.press(message, 'turn')).rejects.toThrow('it was deleted');
});

test('updating a message that was deleted meanwhile is refused with 10008', async () => {
  const discord = await botThat(
    async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply({ flags, components: PAGE });
      if (!interaction.isButton()) return;
      await mona.delete(page);
      const refused = await interaction.update({ components: [text('x')] }).catch((error: unknown) => error);
      await interaction.reply(String((refused as { code: number }).code));
    },
    [OPEN],
  );
  const mona = actAs(discord);
  const { message: page } = await mona.run('open');
  expect((await mona.press(page, 'turn')).message.content).toBe('10008');
});

test('forge uses components that the message does not have', async () => {
  const discord = await botThat(
    async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply('no buttons here');
      if (interaction.isButton()) await interaction.reply(`button ${interaction.customId}`);
      if (interaction.isStringSelectMenu()) await interaction.reply(`menu ${interaction.values.join()}`);
    },
    [OPEN],
  );
  const mona = actAs(discord);
  const { message } = await mona.run('open');
  expect((await mona.forge(message, { custom_id: 'ask:open:x' })).message.content).toBe('button ask:open:x');
  const chosen = await mona.forge(message, { custom_id: 'm', component_type: 3, values: ['z'] });
  expect(chosen.message.content).toBe('menu z');
  const said = await actAs(discord, { user: 'ravi' }).say('plain words');
  expect((await mona.forge(said, { custom_id: 'a' })).message.content).toBe('button a');
});

const section = (components: unknown[], accessory: unknown = button('go')) => ({ type: 9, components, accessory });
const MISFITS: readonly [name: string, components: unknown[], fault: string][] = [
  ['a section without text', [section([])], '0.components BASE_TYPE_REQUIRED'],
  ['a section of four texts', [section([1, 2, 3, 4].map((it) => text(`${it}`)))], '0.components BASE_TYPE_MAX_LENGTH'],
  ['a button for a section’s text', [section([button('a')], button('b'))], '0.components.0.type BASE_TYPE_CHOICES'],
  ['a menu as an accessory', [section([text('t')], menu)], '0.accessory.type UNION_TYPE_CHOICES'],
  ['a row in a row', [row(row(button('a')))], '0.components.0.type UNION_TYPE_CHOICES'],
  ['text in a row', [row(text('t'))], '0.components.0.type UNION_TYPE_CHOICES'],
  ['a button alone', [button('a')], '0.type UNION_TYPE_CHOICES'],
  [
    'a button alone in a container',
    [{ type: 17, components: [button('a')] }],
    '0.components.0.type UNION_TYPE_CHOICES',
  ],
  ['an empty container', [{ type: 17, components: [] }], '0.components BASE_TYPE_REQUIRED'],
  [
    'one custom id in a row and in a section',
    [row(button('a')), section([text('t')], button('a'))],
    '1.accessory.custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
  ],
];

test.each(MISFITS)('refuses %s', async (_, components, fault) => {
  const discord = await start();
  const path = `/channels/${actAs(discord).channelId}/messages`;
  const { status, body } = await call(discord, 'POST', path, { flags, components });
  expect([status, formErrorsOf(body.errors)[0]]).toEqual([400, `components.${fault}`]);
});
