import { expect, test } from 'vitest';
import { manualClock } from '../src/clock.ts';
import type { ManualClock } from '../src/clock.ts';
import { actAs } from '../src/people/actor.ts';
import type { LocalDiscord } from '../src/local-discord.ts';
import { call, formErrorsOf, lastInteraction, shareDiscord, start } from './harness.ts';
import type { Answer } from './harness.ts';

const V2 = 1 << 15;
const EPHEMERAL = 1 << 6;
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const text = (content: string) => ({ type: 10, content });
const button = (id: string, more = {}) => ({ type: 2, style: 1, label: 'Go', custom_id: id, ...more });
const row = (...components: unknown[]) => ({ type: 1, components });
const select = (more = {}) => ({ type: 3, custom_id: 's', options: [{ label: 'a', value: 'a' }], ...more });
const option = (name: string, more = {}) => ({ type: 3, name, description: 'd', ...more });
const command = (more = {}) => ({ name: 'look', description: 'd', ...more });

/** Messages that are refused however they are sent, with status, code and, for 50035, the error. */
const MESSAGES: readonly [name: string, body: unknown, status: number, code: number, error?: string][] = [
  ['nothing', {}, 400, 50006],
  ['only white space', { content: ' \n ' }, 400, 50006],
  ['an empty embed', { embeds: [{}] }, 400, 50006],
  ['buttons and nothing else', { components: [row(button('a'))] }, 400, 50006],
  ['components V2 without components', { flags: V2 }, 400, 50006],
  ['2,001 characters', { content: 'x'.repeat(2001) }, 400, 50035, 'content BASE_TYPE_MAX_LENGTH'],
  ['content that is not a string', { content: { a: 1 } }, 400, 50035, 'content STRING_TYPE_CONVERT'],
  ['eleven embeds', { embeds: times(11, () => ({ title: 't' })) }, 400, 50035, 'embeds BASE_TYPE_MAX_LENGTH'],
  [
    'an embed title of 257',
    { embeds: [{ title: 'x'.repeat(257) }] },
    400,
    50035,
    'embeds.0.title BASE_TYPE_MAX_LENGTH',
  ],
  [
    'an embed description of 4,097',
    { embeds: [{ description: 'x'.repeat(4097) }] },
    400,
    50035,
    'embeds.0.description BASE_TYPE_MAX_LENGTH',
  ],
  [
    '26 fields in an embed',
    { embeds: [{ fields: times(26, () => ({ name: 'n', value: 'v' })) }] },
    400,
    50035,
    'embeds.0.fields BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a field without a value',
    { embeds: [{ fields: [{ name: 'n', value: '' }] }] },
    400,
    50035,
    'embeds.0.fields.0.value BASE_TYPE_REQUIRED',
  ],
  [
    '6,001 characters over all embeds',
    { embeds: [{ description: 'x'.repeat(3000) }, { description: 'x'.repeat(3000), footer: { text: 'y' } }] },
    400,
    50035,
    'embeds MAX_EMBED_SIZE_EXCEEDED',
  ],
  [
    'an embed whose link is no URL',
    { embeds: [{ title: 't', url: 'nowhere' }] },
    400,
    50035,
    'embeds.0.url URL_TYPE_INVALID_URL',
  ],
  [
    'an embed with a file link',
    { embeds: [{ title: 't', url: 'file:///x' }] },
    400,
    50035,
    'embeds.0.url URL_TYPE_INVALID_SCHEME',
  ],
  [
    'six rows',
    { content: 'c', components: times(6, (it) => row(button(`${it}`))) },
    400,
    50035,
    'components BASE_TYPE_BAD_LENGTH',
  ],
  [
    'six buttons in a row',
    { content: 'c', components: [row(...times(6, (it) => button(`${it}`)))] },
    400,
    50035,
    'components.0.components BASE_TYPE_MAX_LENGTH',
  ],
  ['an empty row', { content: 'c', components: [row()] }, 400, 50035, 'components.0.components BASE_TYPE_REQUIRED'],
  [
    'a select beside a button',
    { content: 'c', components: [row(button('a'), select())] },
    400,
    50035,
    'components.0.components COMPONENT_LAYOUT_WIDTH_EXCEEDED',
  ],
  [
    'one custom id twice',
    { content: 'c', components: [row(button('a'), button('a', { disabled: true }))] },
    400,
    50035,
    'components.0.components.1.custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
  ],
  [
    'a custom id of 101',
    { content: 'c', components: [row(button('x'.repeat(101)))] },
    400,
    50035,
    'components.0.components.0.custom_id BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a label of 81',
    { content: 'c', components: [row(button('a', { label: 'x'.repeat(81) }))] },
    400,
    50035,
    'components.0.components.0.label BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a button without label and emoji',
    { content: 'c', components: [row({ type: 2, style: 1, custom_id: 'a' })] },
    400,
    50035,
    'components.0.components.0.label BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED',
  ],
  [
    'a button without a custom id',
    { content: 'c', components: [row({ type: 2, style: 1, label: 'a' })] },
    400,
    50035,
    'components.0.components.0.custom_id BUTTON_COMPONENT_CUSTOM_ID_REQUIRED',
  ],
  [
    'a link button with a custom id',
    { content: 'c', components: [row({ type: 2, style: 5, label: 'a', url: 'https://a.example', custom_id: 'x' })] },
    400,
    50035,
    'components.0.components.0.custom_id BUTTON_COMPONENT_MUTUALLY_EXCLUSIVE',
  ],
  [
    '26 options in a menu',
    { content: 'c', components: [row(select({ options: times(26, (it) => ({ label: 'a', value: `${it}` })) }))] },
    400,
    50035,
    'components.0.components.0.options BASE_TYPE_MAX_LENGTH',
  ],
  [
    'one value twice in a menu',
    { content: 'c', components: [row(select({ options: times(2, () => ({ label: 'a', value: 'a' })) }))] },
    400,
    50035,
    'components.0.components.0.options.1.value SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
  ],
  [
    'more values than options',
    { content: 'c', components: [row(select({ max_values: 2 }))] },
    400,
    50035,
    'components.0.components.0.max_values BASE_TYPE_MAX',
  ],
  [
    'a component of unknown type',
    { content: 'c', components: [{ type: 99 }] },
    400,
    50035,
    'components.0.type UNION_TYPE_CHOICES',
  ],
  ['components V2 without the flag', { components: [text('t')] }, 400, 50035, 'components.0.type UNION_TYPE_CHOICES'],
  [
    'components V2 with content',
    { flags: V2, content: 'c', components: [text('t')] },
    400,
    50035,
    'content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ],
  [
    'components V2 with an embed',
    { flags: V2, embeds: [{ title: 't' }], components: [text('t')] },
    400,
    50035,
    'embeds MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ],
  [
    '41 components, nested ones counted',
    { flags: V2, components: times(4, () => ({ type: 17, components: times(10, () => text('t')) })).slice(0, 4) },
    400,
    50035,
    'components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
  ],
  [
    '4,001 characters in all',
    { flags: V2, components: [text('x'.repeat(2000)), { type: 17, components: [text('y'.repeat(2001))] }] },
    400,
    50035,
    'components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
  ],
  [
    '10,171 bytes of text, 12 for each display counted',
    { flags: V2, components: [text('灯'.repeat(2000)), { type: 17, components: [text(`${'灯'.repeat(1382)}x`)] }] },
    500,
    0,
  ],
  [
    'a text display without text',
    { flags: V2, components: [text('')] },
    400,
    50035,
    'components.0.content BASE_TYPE_REQUIRED',
  ],
  [
    'a section without an accessory',
    { flags: V2, components: [{ type: 9, components: [text('t')] }] },
    400,
    50035,
    'components.0.accessory BASE_TYPE_REQUIRED',
  ],
  [
    'a container in a container',
    { flags: V2, components: [{ type: 17, components: [{ type: 17, components: [text('t')] }] }] },
    400,
    50035,
    'components.0.components.0.type UNION_TYPE_CHOICES',
  ],
  [
    'media that was not uploaded',
    { flags: V2, components: [{ type: 12, items: [{ media: { url: 'attachment://a.png' } }] }] },
    400,
    50035,
    'components.0.items.0.media.url UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
  ],
  [
    'an attachment that was not uploaded',
    { content: 'c', attachments: [{ id: '0' }] },
    400,
    50035,
    'attachments.0.id ATTACHMENT_NOT_FOUND',
  ],
  [
    'mentions of users allowed both by parse and by id',
    { content: 'c', allowed_mentions: { parse: ['users'], users: ['1'] } },
    400,
    50035,
    'allowed_mentions MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
  ],
  [
    'an unknown kind of mention',
    { content: 'c', allowed_mentions: { parse: ['people'] } },
    400,
    50035,
    'allowed_mentions.parse.0 BASE_TYPE_CHOICES',
  ],
];

interface Outcome {
  readonly status: number;
  readonly code: number | undefined;
  readonly errors: readonly string[];
}

function outcome({ status, body }: Answer): Outcome {
  return { status, code: body.code, errors: formErrorsOf(body.errors) };
}

function refused(status: number, code: number, error?: string): Outcome {
  return { status, code, errors: error === undefined ? [] : [error] };
}

/** Refused requests leave nothing behind, so the tables share one. */
const shared = shareDiscord();

test.each(MESSAGES)('refuses a channel message with %s', async (_, body, status, code, error) => {
  const discord = shared();
  const answer = await call(discord, 'POST', `/channels/${actAs(discord).channelId}/messages`, body);
  expect(outcome(answer)).toEqual(refused(status, code, error));
});

test.each(MESSAGES)('refuses a response with %s and takes a corrected one', async (_, body, status, code, error) => {
  const { discord, path } = await ask(shared());
  const answer = await call(discord, 'POST', path, { type: 4, data: body }, '');
  expect(outcome(answer)).toEqual(refused(status, code, error && `data.${error}`));
  expect((await call(discord, 'POST', path, { type: 4, data: { content: 'better' } }, '')).status).toBe(204);
});

test('accepts messages at every limit', async () => {
  const discord = await start();
  const path = `/channels/${actAs(discord).channelId}/messages`;
  const rows = times(5, (line) => row(...times(5, (it) => button(`${line}${it}`.padEnd(100, 'x')))));
  const legacy = {
    content: 'x'.repeat(2000),
    embeds: [{ description: 'x'.repeat(4096) }, { description: 'x'.repeat(1904) }],
  };
  expect((await call(discord, 'POST', path, { ...legacy, components: rows })).status).toBe(200);
  const v2 = { type: 17, components: [text('x'.repeat(3962)), ...times(38, () => text('x'))] };
  expect((await call(discord, 'POST', path, { flags: V2, components: [v2] })).status).toBe(200);
});

const COMMANDS: readonly [name: string, command: unknown, error: string][] = [
  ['a name in upper case', command({ name: 'Look' }), 'name APPLICATION_COMMAND_INVALID_NAME'],
  ['a name with a space', command({ name: 'look up' }), 'name APPLICATION_COMMAND_INVALID_NAME'],
  ['a name of 33', command({ name: 'x'.repeat(33) }), 'name BASE_TYPE_MAX_LENGTH'],
  ['no name', { description: 'd' }, 'name BASE_TYPE_REQUIRED'],
  ['no description', { name: 'look' }, 'description BASE_TYPE_REQUIRED'],
  ['a description of 101', command({ description: 'x'.repeat(101) }), 'description BASE_TYPE_MAX_LENGTH'],
  ['26 options', command({ options: times(26, (it) => option(`o${it}`)) }), 'options BASE_TYPE_MAX_LENGTH'],
  [
    'an option in upper case',
    command({ options: [option('Where')] }),
    'options.0.name APPLICATION_COMMAND_INVALID_NAME',
  ],
  [
    'an option without a description',
    command({ options: [{ type: 3, name: 'a' }] }),
    'options.0.description BASE_TYPE_REQUIRED',
  ],
  [
    'an option of no known type',
    command({ options: [option('a', { type: 77 })] }),
    'options.0.type UNION_TYPE_CHOICES',
  ],
  [
    'one option twice',
    command({ options: [option('a'), option('a')] }),
    'options.1.name APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
  ],
  [
    'a required option after an optional one',
    command({ options: [option('a'), option('b', { required: true })] }),
    'options.1 APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
  ],
  [
    'a required option after an optional one in a subcommand',
    command({ options: [option('s', { type: 1, options: [option('a'), option('b', { required: true })] })] }),
    'options.0.options.1 APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
  ],
  [
    'a subcommand beside an option',
    command({ options: [option('a', { type: 1 }), option('b')] }),
    'options APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
  ],
  [
    '26 choices',
    command({ options: [option('a', { choices: times(26, (it) => ({ name: `${it}`, value: `${it}` })) })] }),
    'options.0.choices BASE_TYPE_MAX_LENGTH',
  ],
  [
    'choices and autocomplete',
    command({ options: [option('a', { autocomplete: true, choices: [{ name: 'a', value: 'a' }] })] }),
    'options.0.choices APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE',
  ],
  [
    'a choice of 101 characters',
    command({ options: [option('a', { choices: [{ name: 'a', value: 'x'.repeat(101) }] })] }),
    'options.0.choices.0.value BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a shortest length above the longest',
    command({ options: [option('a', { min_length: 5, max_length: 4 })] }),
    'options.0.min_length NUMBER_TYPE_MAX',
  ],
  [
    'an unknown locale',
    command({ name_localizations: { 'zh-Hans': 'kan' } }),
    'name_localizations.zh-Hans BASE_TYPE_CHOICES',
  ],
  [
    'a localised name in upper case',
    command({ name_localizations: { de: 'Suche' } }),
    'name_localizations.de APPLICATION_COMMAND_INVALID_NAME',
  ],
  [
    'a context menu command with a description',
    command({ type: 3, name: 'Find the source' }),
    'description APPLICATION_COMMAND_INVALID_DESCRIPTION',
  ],
  [
    '8,001 characters in all',
    command({
      options: times(4, (it) =>
        option(`o${it}`, {
          choices: times(25, (n) => ({ name: `${n}`.padEnd(40, 'x'), value: `${n}`.padEnd(40, 'y') })),
        }),
      ),
    }),
    'APPLICATION_COMMAND_TOO_LARGE',
  ],
];

test.each(COMMANDS)('refuses a command with %s, alone and in a list', async (_, body, error) => {
  const discord = await start();
  const path = `/applications/${discord.applicationId}/commands`;
  expect(outcome(await call(discord, 'POST', path, body))).toEqual(refused(400, 50035, error));
  const listed = error.startsWith('APPLICATION') ? `0 ${error}` : `0.${error}`;
  expect(outcome(await call(discord, 'PUT', path, [body]))).toEqual(refused(400, 50035, listed));
  expect(discord.commands()).toEqual([]);
});

test('refuses two commands of one name and more than 100', async () => {
  const discord = await start();
  const path = `/applications/${discord.applicationId}/commands`;
  const twice = await call(discord, 'PUT', path, [command(), command()]);
  expect(outcome(twice)).toEqual(refused(400, 50035, '1.name APPLICATION_COMMANDS_DUPLICATE_NAME'));
  const many = (count: number, more = {}) => times(count, (it) => ({ name: `c${it}`, ...more }));
  expect(outcome(await call(discord, 'PUT', path, many(101, { description: 'd' })))).toEqual(refused(400, 30032));
  expect(outcome(await call(discord, 'PUT', path, many(16, { type: 3 })))).toEqual(refused(400, 30032));
  expect((await call(discord, 'PUT', path, many(100, { description: 'd' }))).status).toBe(200);
  expect(outcome(await call(discord, 'POST', path, command()))).toEqual(refused(400, 30032));
});

/** Runs `/look` where no bot responds; `failed` resolves with the reason of the rejection. */
async function ask(given?: LocalDiscord): Promise<{
  discord: LocalDiscord;
  path: string;
  hook: string;
  clock: ManualClock;
  failed: Promise<string>;
}> {
  const clock = manualClock();
  const discord = given ?? (await start({ clock }));
  await call(discord, 'PUT', `/applications/${discord.applicationId}/commands`, [
    command({ options: [option('where', { autocomplete: true })] }),
  ]);
  const failed = actAs(discord)
    .run('look')
    .then(
      () => 'answered',
      (error: unknown) => String(error),
    );
  const { id, token } = lastInteraction(discord);
  return {
    discord,
    clock,
    failed,
    path: `/interactions/${id}/${token}/callback`,
    hook: `/webhooks/${discord.applicationId}/${token}`,
  };
}

test('refuses a second callback with 40060', async () => {
  const { discord, path } = await ask();
  await call(discord, 'POST', path, { type: 5 }, '');
  expect(outcome(await call(discord, 'POST', path, { type: 4, data: { content: 'c' } }, ''))).toEqual(
    refused(400, 40060),
  );
  expect(outcome(await call(discord, 'POST', path, { type: 5 }, ''))).toEqual(refused(400, 40060));
});

test('after three seconds the callback is refused with 10062, and run rejects', async () => {
  const { discord, path, hook, clock, failed } = await ask();
  clock.advance(3_000);
  expect(await failed).toContain('the application did not respond');
  expect(outcome(await call(discord, 'POST', path, { type: 4, data: { content: 'c' } }, ''))).toEqual(
    refused(404, 10062),
  );
  expect(outcome(await call(discord, 'PATCH', `${hook}/messages/@original`, { content: 'c' }, ''))).toEqual(
    refused(404, 10015),
  );
});

test('accepts a callback one millisecond before the three seconds', async () => {
  const { discord, path, clock } = await ask();
  clock.advance(2_999);
  expect((await call(discord, 'POST', path, { type: 4, data: { content: 'c' } }, '')).status).toBe(204);
});

test("an interaction's token expires after fifteen minutes", async () => {
  const { discord, path, hook, clock, failed } = await ask();
  await call(discord, 'POST', path, { type: 5 }, '');
  clock.advance(15 * 60_000);
  expect(await failed).toContain('fifteen minutes');
  expect((await call(discord, 'PATCH', `${hook}/messages/@original`, { content: 'c' }, '')).status).toBe(200);
  clock.advance(1);
  expect(outcome(await call(discord, 'PATCH', `${hook}/messages/@original`, { content: 'c' }, ''))).toEqual(
    refused(401, 50027),
  );
  expect(outcome(await call(discord, 'POST', hook, { content: 'c' }, ''))).toEqual(refused(401, 50027));
});

test('refuses edits and follow-ups of an unknown interaction and before the callback', async () => {
  const { discord, hook } = await ask();
  expect(outcome(await call(discord, 'POST', '/interactions/1/nothing/callback', { type: 5 }, ''))).toEqual(
    refused(404, 10062),
  );
  expect(outcome(await call(discord, 'POST', hook, { content: 'c' }, ''))).toEqual(refused(404, 10015));
  expect(outcome(await call(discord, 'GET', `${hook}/messages/@original`, undefined, ''))).toEqual(refused(404, 10015));
  expect(outcome(await call(discord, 'POST', `/webhooks/${discord.applicationId}/x`, { content: 'c' }, ''))).toEqual(
    refused(401, 50027),
  );
});

test.each<[string, unknown, string]>([
  ['an update without a message', { type: 7, data: { content: 'c' } }, 'type BASE_TYPE_CHOICES'],
  ['choices', { type: 8, data: { choices: [] } }, 'type BASE_TYPE_CHOICES'],
  ['an unknown type', { type: 99 }, 'type BASE_TYPE_CHOICES'],
  [
    'a deferral with the components V2 flag',
    { type: 5, data: { flags: V2 | EPHEMERAL } },
    'data.flags MESSAGE_FLAGS_INVALID',
  ],
  [
    'a modal without a title',
    { type: 9, data: { custom_id: 'm', components: [modalRow('a')] } },
    'data.title BASE_TYPE_REQUIRED',
  ],
  [
    'a modal title of 46',
    { type: 9, data: { custom_id: 'm', title: 'x'.repeat(46), components: [modalRow('a')] } },
    'data.title BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a modal of six rows',
    { type: 9, data: { custom_id: 'm', title: 't', components: times(6, (it) => modalRow(`${it}`)) } },
    'data.components BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a modal with one field twice',
    { type: 9, data: { custom_id: 'm', title: 't', components: [modalRow('a'), modalRow('a')] } },
    'data.components.1.components.0.custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
  ],
])("refuses %s as a command's callback", async (_, body, error) => {
  const { discord, path } = await ask(shared());
  expect(outcome(await call(discord, 'POST', path, body, ''))).toEqual(refused(400, 50035, error));
});

function modalRow(id: string) {
  return row({ type: 4, custom_id: id, label: 'l', style: 1 });
}

test.each<[string, unknown, string]>([
  [
    '26 choices',
    { choices: times(26, (it) => ({ name: `${it}`, value: `${it}` })) },
    'data.choices BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a choice name of 101',
    { choices: [{ name: 'x'.repeat(101), value: 'v' }] },
    'data.choices.0.name BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a choice value of 101',
    { choices: [{ name: 'n', value: 'x'.repeat(101) }] },
    'data.choices.0.value BASE_TYPE_BAD_LENGTH',
  ],
  ['a number for a text', { choices: [{ name: 'n', value: 1 }] }, 'data.choices.0.value STRING_TYPE_CONVERT'],
  ['no choices at all', {}, 'data.choices BASE_TYPE_REQUIRED'],
])('refuses %s as autocomplete choices', async (_, data, error) => {
  const { discord } = await ask(shared());
  const suggestions = actAs(discord).type('look', 'where', 'x');
  const { id, token } = lastInteraction(discord);
  const path = `/interactions/${id}/${token}/callback`;
  expect(outcome(await call(discord, 'POST', path, { type: 8, data }, ''))).toEqual(refused(400, 50035, error));
  expect(outcome(await call(discord, 'POST', path, { type: 4, data: { content: 'c' } }, ''))).toEqual(
    refused(400, 50035, 'type BASE_TYPE_CHOICES'),
  );
  await call(discord, 'POST', path, { type: 8, data: { choices: [{ name: 'n', value: 'v' }] } }, '');
  expect(await suggestions).toEqual([{ name: 'n', value: 'v' }]);
});

test('refuses edits from components V2 back to content, and to an empty message', async () => {
  const discord = await start();
  const path = `/channels/${actAs(discord).channelId}/messages`;
  const v2 = await call(discord, 'POST', path, { flags: V2, components: [text('t')] });
  const edit = (message: Answer, body: unknown) =>
    call(discord, 'PATCH', `${path}/${String(message.body['id'])}`, body);
  const legacy = 'content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2';
  expect(outcome(await edit(v2, { content: 'c' }))).toEqual(refused(400, 50035, legacy));
  expect(outcome(await edit(v2, { components: [] }))).toEqual(refused(400, 50006));
  const plain = await call(discord, 'POST', path, { content: 'c' });
  expect(outcome(await edit(plain, { flags: V2, components: [text('t')] }))).toEqual(refused(400, 50035, legacy));
  expect(outcome(await edit(plain, { content: '' }))).toEqual(refused(400, 50006));
  expect((await edit(plain, { flags: V2, content: null, components: [text('t')] })).status).toBe(200);
});

const PLACES: readonly [
  name: string,
  method: string,
  path: (channel: string) => string,
  status: number,
  code: number,
][] = [
  ['an unknown channel', 'GET', () => '/channels/1', 404, 10003],
  ['a message in an unknown channel', 'POST', () => '/channels/1/messages', 404, 10003],
  ['an unknown message', 'GET', (channel) => `/channels/${channel}/messages/1`, 404, 10008],
  ['an edit of an unknown message', 'PATCH', (channel) => `/channels/${channel}/messages/1`, 404, 10008],
  ['an unknown guild', 'GET', () => '/guilds/1', 404, 10004],
  ['an unknown user', 'GET', () => '/users/1', 404, 10013],
  ['direct messages with an unknown user', 'POST', () => '/users/@me/channels', 400, 50033],
  ['an unknown webhook', 'POST', () => '/webhooks/1/token', 404, 10015],
  ['an unknown command', 'GET', () => '/applications/1000000000000000001/commands/1', 404, 10063],
  ["another application's commands", 'GET', () => '/applications/1/commands', 403, 20012],
  ['a new webhook without permission', 'POST', (channel) => `/channels/${channel}/webhooks`, 403, 50013],
];

test.each(PLACES)('refuses %s', async (_, method, path, status, code) => {
  const discord = shared();
  const body = method === 'GET' ? undefined : { content: 'c', recipient_id: '1' };
  expect(outcome(await call(discord, method, path(actAs(discord).channelId), body))).toEqual(refused(status, code));
});

test('takes 10,170 bytes of text', async () => {
  const discord = await start();
  const body = { flags: V2, components: [text('灯'.repeat(2000)), text('灯'.repeat(1382))] };
  expect((await call(discord, 'POST', `/channels/${actAs(discord).channelId}/messages`, body)).status).toBe(200);
});

test('refuses a body that is not JSON or too large', async () => {
  const discord = await start();
  const path = `/channels/${actAs(discord).channelId}/messages`;
  expect(outcome(await call(discord, 'POST', path, '{"content":'))).toEqual(refused(400, 50109));
  expect(outcome(await call(discord, 'POST', path, '[]'))).toEqual(refused(400, 50035, 'MODEL_TYPE_CONVERT'));
  expect(outcome(await call(discord, 'POST', path, JSON.stringify('x'.repeat(26 * 1024 * 1024))))).toEqual(
    refused(413, 40005),
  );
});

test('refuses a wrong token with 401 and an unknown route with 501', async () => {
  const discord = await start();
  expect(outcome(await call(discord, 'GET', '/users/@me', undefined, 'Bot wrong'))).toEqual(refused(401, 0));
  expect(outcome(await call(discord, 'GET', '/users/@me', undefined, ''))).toEqual(refused(401, 0));
  const unknown = await call(discord, 'GET', '/guilds/1/vanity-url');
  expect(unknown.status).toBe(501);
  expect(unknown.body['message']).toContain('GET /guilds/1/vanity-url');
});

test('distinguishes missing access, missing permissions and closed direct messages', async () => {
  const discord = await start();
  const { channelId } = actAs(discord);
  const post = (channel: string) => call(discord, 'POST', `/channels/${channel}/messages`, { content: 'c' });
  discord.setPermissions(channelId, { deny: 1n << 11n });
  expect(outcome(await post(channelId))).toEqual(refused(403, 50013));
  discord.setPermissions(channelId, { deny: 1n << 10n });
  expect(outcome(await post(channelId))).toEqual(refused(403, 50001));
  discord.setPermissions(channelId, {});
  expect((await post(channelId)).status).toBe(200);
  discord.removeGuild('Reading Room');
  expect(outcome(await post(channelId))).toEqual(refused(403, 50001));
  discord.deleteChannel(channelId);
  expect(outcome(await post(channelId))).toEqual(refused(404, 10003));

  const person = actAs(discord, { guild: null });
  const direct = await call(discord, 'POST', '/users/@me/channels', { recipient_id: person.id });
  expect((await post(String(direct.body['id']))).status).toBe(200);
  discord.setDirectMessages(person.name, false);
  expect(outcome(await post(String(direct.body['id'])))).toEqual(refused(403, 50007));
});

test("refuses to edit another's message, and to delete it without ManageMessages", async () => {
  const discord = await start();
  const person = actAs(discord);
  const path = `/channels/${person.channelId}/messages/${(await person.say('mine')).id}`;
  expect(outcome(await call(discord, 'PATCH', path, { content: 'yours' }))).toEqual(refused(403, 50005));
  expect(outcome(await call(discord, 'DELETE', path))).toEqual(refused(403, 50013));
  discord.setPermissions(person.channelId, { allow: 1n << 13n });
  expect((await call(discord, 'DELETE', path)).status).toBe(204);
});

test('refuses a sixth follow-up of a user-installed application', async () => {
  const discord = await start();
  const both = command({ integration_types: [0, 1], contexts: [0, 1, 2] });
  await call(discord, 'PUT', `/applications/${discord.applicationId}/commands`, [both]);
  const asking = actAs(discord, { installed: 'user', permissions: 0n }).run('look');
  const { id, token } = lastInteraction(discord);
  await call(discord, 'POST', `/interactions/${id}/${token}/callback`, { type: 4, data: { content: 'c' } }, '');
  expect((await asking).ephemeral).toBe(true);
  const hook = `/webhooks/${discord.applicationId}/${token}`;
  for (const content of ['1', '2', '3', '4', '5'])
    expect((await call(discord, 'POST', hook, { content }, '')).status).toBe(200);
  expect(outcome(await call(discord, 'POST', hook, { content: '6' }, ''))).toEqual(refused(400, 40094));
});
