import { PermissionFlagsBits } from 'discord-api-types/v10';
import { checkCommand } from './command-rules.ts';
import type { Call, Route } from './http.ts';
import { acknowledge, byWebhookToken, deleteAnswer, editAnswer, followUp, messageOf } from './interactions.ts';
import type { Interaction } from './interactions.ts';
import { checkMessage } from './message-rules.ts';
import type { MessageBody } from './message-rules.ts';
import { amend, compose } from './messages.ts';
import { Faults, invalidForm, refusal } from './refusal.ts';
import { asObject } from './schema.ts';
import type { Check, Json } from './schema.ts';
import {
  addChannel,
  asBotMayRead,
  bound,
  botPermissions,
  channelPayload,
  directChannel,
  guildPayload,
  memberPayload,
  publish,
  remove,
  replace,
  userPayload,
} from './world.ts';
import type { Channel, Command, Guild, Person, Post, Webhook, World } from './world.ts';

const { ViewChannel, SendMessages, AttachFiles, ReadMessageHistory, ManageMessages, ManageWebhooks, AddReactions } =
  PermissionFlagsBits;
const { CreatePublicThreads, SendMessagesInThreads } = PermissionFlagsBits;

/** How long Discord remembers a nonce, in milliseconds: "a few minutes". */
const NONCE_LIFE = 5 * 60_000;

export interface GatewayInformation {
  (): Json;
}

/** Every route there is. Whatever is not here is answered with 501. */
export function createRoutes(
  world: World,
  check: Check,
  gateway: GatewayInformation,
  leave: (guild: Guild) => void,
): Route[] {
  return [
    ...identityRoutes(world, check, gateway, leave),
    ...commandRoutes(world, check),
    ...messageRoutes(world, check),
    ...placeRoutes(world, check),
    ...interactionRoutes(world, check),
    ...webhookRoutes(world, check),
  ];
}

function identityRoutes(
  world: World,
  check: Check,
  gateway: GatewayInformation,
  leave: (guild: Guild) => void,
): Route[] {
  const application = () => ({
    id: world.bot.id,
    name: world.bot.username,
    icon: null,
    description: '',
    summary: '',
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags: 0,
    hook: true,
    owner: { ...userPayload(world.bot), bot: false },
    team: null,
    integration_types_config: { 0: {}, 1: {} },
    approximate_guild_count: world.guilds.size,
    bot: userPayload(world.bot),
  });
  return [
    { method: 'GET', path: '/gateway', open: true, answer: () => ({ url: gateway()['url'] }) },
    { method: 'GET', path: '/gateway/bot', answer: () => gateway() },
    {
      method: 'GET',
      path: '/users/@me',
      answer: () => ({ ...userPayload(world.bot), verified: true, mfa_enabled: true }),
    },
    { method: 'GET', path: '/applications/@me', answer: application },
    { method: 'GET', path: '/oauth2/applications/@me', answer: application },
    {
      method: 'GET',
      path: '/users/@me/guilds',
      answer: () =>
        [...world.guilds.values()]
          .filter(({ hasBot }) => hasBot)
          .map(({ id, name }) => ({ id, name, icon: null, owner: false, permissions: '0', features: [] })),
    },
    {
      method: 'DELETE',
      path: '/users/@me/guilds/:',
      answer: (_, id = '') => {
        leave(guildFor(world, id));
      },
    },
    {
      method: 'POST',
      path: '/users/@me/channels',
      answer: ({ body }) => {
        const faults = new Faults();
        check('CreatePrivateChannelRequest', asObject(body), faults);
        faults.throwIfAny();
        const person = world.people.get(String(asObject(body)['recipient_id']));
        if (!person || person.bot) throw refusal('invalidRecipients');
        return channelPayload(world, directChannel(world, person));
      },
    },
    { method: 'GET', path: '/users/:', answer: (_, id = '') => userPayload(personFor(world, id)) },
  ];
}

function commandRoutes(world: World, check: Check): Route[] {
  const scopes = ['/applications/:/commands', '/applications/:/guilds/:/commands'];
  return scopes.flatMap((path, index): Route[] => {
    const guildOf = (ids: readonly string[]) => {
      if (ids[0] !== world.bot.id)
        throw refusal(/^\d+$/.test(ids[0] ?? '') ? 'notThisApplication' : 'unknownApplication');
      return index === 0 ? '' : guildFor(world, ids[1] ?? '').id;
    };
    const one = (ids: readonly string[]) => {
      const commands = scope(world, guildOf(ids));
      const command = commands.get(ids[index + 1] ?? '');
      if (!command) throw refusal('unknownCommand');
      return { commands, command };
    };
    return [
      {
        method: 'GET',
        path,
        answer: ({ query }, ...ids) => {
          const full = query.get('with_localizations') === 'true';
          return [...scope(world, guildOf(ids)).values()].map((command) => (full ? command : unlocalised(command)));
        },
      },
      {
        method: 'PUT',
        path,
        answer: ({ body }, ...ids) => overwriteCommands(world, check, guildOf(ids), body),
      },
      {
        method: 'POST',
        path,
        answer: (call, ...ids) => {
          const guildId = guildOf(ids);
          const body = asObject(call.body);
          accept(check, 'ApplicationCommandCreateRequest', body);
          const commands = scope(world, guildId);
          const before = [...commands.values()].find((it) => isSame(it, body));
          const command = toCommand(world, guildId, body, before);
          if (!before) refuseTooMany([...commands.values(), command]);
          commands.set(command.id, command);
          call.status = before ? 200 : 201;
          return command;
        },
      },
      { method: 'GET', path: `${path}/:`, answer: (_, ...ids) => one(ids).command },
      {
        method: 'PATCH',
        path: `${path}/:`,
        answer: ({ body }, ...ids) => {
          const { commands, command } = one(ids);
          accept(check, 'ApplicationCommandPatchRequestPartial', { type: command.type, ...asObject(body) });
          const edited = toCommand(world, guildOf(ids), { ...command, ...asObject(body) }, command);
          commands.set(edited.id, edited);
          return edited;
        },
      },
      {
        method: 'DELETE',
        path: `${path}/:`,
        answer: (_, ...ids) => {
          const { commands, command } = one(ids);
          commands.delete(command.id);
        },
      },
    ];
  });
}

function scope(world: World, guildId: string): Map<string, Command> {
  const commands = world.commands.get(guildId) ?? new Map<string, Command>();
  world.commands.set(guildId, commands);
  return commands;
}

function accept(
  check: Check,
  schema: 'ApplicationCommandCreateRequest' | 'ApplicationCommandPatchRequestPartial',
  body: Json,
): void {
  const faults = new Faults();
  checkCommand(check, schema, body, [], faults);
  faults.throwIfAny();
}

function overwriteCommands(world: World, check: Check, guildId: string, body: unknown): Command[] {
  if (!Array.isArray(body)) return invalidForm([], 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
  const faults = new Faults();
  const wanted = body.map(asObject);
  for (const [index, command] of wanted.entries()) {
    checkCommand(check, 'ApplicationCommandUpdateRequest', command, [index], faults);
    if (
      wanted.findIndex((it) => it['name'] === command['name'] && (it['type'] ?? 1) === (command['type'] ?? 1)) < index
    )
      faults.add([index, 'name'], 'APPLICATION_COMMANDS_DUPLICATE_NAME', 'Application command names must be unique');
  }
  faults.throwIfAny();
  const before = [...scope(world, guildId).values()];
  const commands = wanted.map((command) =>
    toCommand(
      world,
      guildId,
      command,
      before.find((it) => isSame(it, command)),
    ),
  );
  refuseTooMany(commands);
  world.commands.set(guildId, new Map(commands.map((command) => [command.id, command])));
  return commands;
}

function isSame(command: Command, body: Json): boolean {
  return command.name === body['name'] && command.type === (body['type'] ?? 1);
}

/** A hundred slash commands, fifteen for people and fifteen for messages. */
function refuseTooMany(commands: readonly Command[]): void {
  for (const [type, limit] of [
    [1, 100],
    [2, 15],
    [3, 15],
  ])
    if (commands.filter((command) => command.type === type).length > (limit ?? 0)) throw refusal('tooManyCommands');
}

/** A command as Discord keeps it: with every default written out, and a new version only when something changed. */
function toCommand(world: World, guildId: string, body: Json, before: Command | undefined): Command {
  const { options, ...rest } = body;
  const permissions = body['default_member_permissions'];
  const stored = {
    id: before?.id ?? world.nextId(),
    application_id: world.bot.id,
    nsfw: false,
    name_localizations: null,
    description_localizations: null,
    ...(guildId ? { guild_id: guildId } : { dm_permission: true, contexts: null, integration_types: [0] }),
    ...rest,
    version: before?.['version'],
    type: Number(body['type'] ?? 1),
    name: String(body['name']),
    description: String(body['description'] ?? ''),
    default_member_permissions: permissions == null ? null : String(permissions),
    ...(Array.isArray(options) && options.length > 0 && { options }),
  };
  const changed = !before || JSON.stringify(before) !== JSON.stringify(stored);
  return { ...stored, version: changed ? world.nextId() : before['version'] };
}

/** Lists leave out the localisations unless asked for them. */
function unlocalised(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unlocalised);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => !key.endsWith('_localizations'));
  return Object.fromEntries(entries.map(([key, inner]) => [key, unlocalised(inner)]));
}

function messageRoutes(world: World, check: Check): Route[] {
  const nonces = new Map<string, { readonly post: Post; readonly at: number }>();
  return [
    {
      method: 'POST',
      path: '/channels/:/messages',
      answer: ({ body: given, files }, channelId = '') => {
        const channel = channelFor(world, channelId, SendMessages | (files.length > 0 ? AttachFiles : 0n));
        const body = asObject(given) as MessageBody;
        if (channel.recipient && !channel.recipient.acceptsDirectMessages) throw refusal('cannotSendToUser');
        checkMessage(check, 'MessageCreateRequest', body, files);
        const nonce = body['nonce'] ?? undefined;
        const key = `${channel.id}:${String(nonce)}`;
        const known = nonce !== undefined && body['enforce_nonce'] === true ? nonces.get(key) : undefined;
        if (known && !known.post.deleted && world.clock.now() - known.at < NONCE_LIFE) return known.post.message;
        const reference = referenceFor(channel, body);
        const message = compose(world, channel, userPayload(world.bot), body, files, {
          ...reference,
          ...(nonce !== undefined && { nonce }),
        });
        const post: Post = { id: message.id, channel, message, deleted: false };
        nonces.set(key, { post, at: world.clock.now() });
        bound(nonces, 1_000);
        publish(world, post);
        return message;
      },
    },
    {
      method: 'GET',
      path: '/channels/:/messages',
      answer: ({ query }, channelId = '') => {
        const channel = channelFor(world, channelId, ReadMessageHistory);
        const limit = Number(query.get('limit') ?? 50);
        if (!(limit >= 1 && limit <= 100))
          invalidForm(['limit'], 'NUMBER_TYPE_MAX', 'int value should be between 1 and 100.');
        return select(channel, query, limit).map((post) => asBotMayRead(world, post.message));
      },
    },
    {
      method: 'GET',
      path: '/channels/:/messages/:',
      answer: (_, channelId = '', id = '') =>
        asBotMayRead(world, postFor(channelFor(world, channelId, ReadMessageHistory), id).message),
    },
    {
      method: 'PATCH',
      path: '/channels/:/messages/:',
      answer: ({ body: given, files }, channelId = '', id = '') => {
        const post = postFor(channelFor(world, channelId), id);
        if (post.message.author.id !== world.bot.id) throw refusal('notTheAuthor');
        const body = asObject(given) as MessageBody;
        checkMessage(check, 'MessageEditRequestPartial', body, files, { before: post.message });
        replace(world, post, amend(world, post.channel, post.message, body, files));
        return post.message;
      },
    },
    {
      method: 'DELETE',
      path: '/channels/:/messages/:',
      answer: (_, channelId = '', id = '') => {
        const channel = channelFor(world, channelId);
        const post = postFor(channel, id);
        const own = post.message.author.id === world.bot.id;
        if (!own && channel.recipient) throw refusal('notInDirectMessages');
        if (!own && (botPermissions(channel) & ManageMessages) === 0n) throw refusal('missingPermissions');
        remove(world, post);
      },
    },
    {
      method: 'PUT',
      path: '/channels/:/messages/:/reactions/:/@me',
      answer: (_, channelId = '', id = '', emoji = '') => react(world, 'ADD', channelId, id, emoji),
    },
    {
      method: 'DELETE',
      path: '/channels/:/messages/:/reactions/:/@me',
      answer: (_, channelId = '', id = '', emoji = '') => react(world, 'REMOVE', channelId, id, emoji),
    },
  ];
}

/** Messages that everyone sees, newest first, as `before` and `after` narrow them. */
function select(channel: Channel, query: URLSearchParams, limit: number): Post[] {
  const [before, after] = [query.get('before'), query.get('after')];
  const posts = [...channel.posts.values()].filter(
    ({ id, onlyFor }) =>
      onlyFor === undefined && (!before || BigInt(id) < BigInt(before)) && (!after || BigInt(id) > BigInt(after)),
  );
  return (after ? posts.slice(0, limit) : posts.slice(-limit)).toReversed();
}

function referenceFor(channel: Channel, body: MessageBody): Json {
  const reference = body['message_reference'] as Json | null | undefined;
  if (!reference) return {};
  const target = channel.posts.get(String(reference['message_id']));
  if (!target && reference['fail_if_not_exists'] !== false)
    invalidForm(['message_reference'], 'REPLIES_UNKNOWN_MESSAGE', 'Unknown message');
  return {
    type: 19,
    message_reference: { type: 0, ...reference, channel_id: channel.id },
    referenced_message: target?.message ?? null,
  };
}

function react(world: World, change: 'ADD' | 'REMOVE', channelId: string, messageId: string, emoji: string): void {
  const channel = channelFor(world, channelId, change === 'ADD' ? AddReactions : 0n);
  const post = postFor(channel, messageId);
  const others = (post.message.reactions ?? []).filter((it) => it.emoji.name !== emoji);
  const reaction = {
    emoji: { id: null, name: emoji },
    count: 1,
    count_details: { burst: 0, normal: 1 },
    me: true,
    me_burst: false,
    burst_colors: [],
  };
  post.message = { ...post.message, reactions: change === 'ADD' ? [...others, reaction] : others };
  world.dispatch({
    event: `MESSAGE_REACTION_${change}`,
    data: {
      user_id: world.bot.id,
      channel_id: channel.id,
      message_id: post.id,
      emoji: reaction.emoji,
      type: 0,
      burst: false,
      ...(channel.guild && { guild_id: channel.guild.id }),
    },
    guildId: channel.guild?.id,
    intent: channel.guild ? 1 << 10 : 1 << 13,
  });
}

function placeRoutes(world: World, check: Check): Route[] {
  const openThread = (call: Call, channelId: string, messageId?: string): Json => {
    const parent = channelFor(world, channelId, CreatePublicThreads);
    if (!parent.guild) throw refusal('notInDirectMessages');
    if (messageId !== undefined) postFor(parent, messageId);
    const body = asObject(call.body);
    const faults = new Faults();
    check('CreateTextThreadWithMessageRequest', body, faults);
    faults.throwIfAny();
    // A thread made from a message has that message's id.
    if (messageId !== undefined && world.channels.has(messageId)) throw refusal('threadExists');
    const { guild } = parent;
    const id = messageId ?? world.nextId();
    const thread = addChannel(world, { id, type: 11, name: String(body['name']), guild, parent });
    const data = channelPayload(world, thread);
    world.dispatch({ event: 'THREAD_CREATE', data: { ...data, newly_created: true }, guildId: guild.id, intent: 1 });
    call.status = 201;
    return data;
  };
  return [
    { method: 'GET', path: '/channels/:', answer: (_, id = '') => channelPayload(world, channelFor(world, id)) },
    {
      method: 'POST',
      path: '/channels/:/typing',
      answer: (_, id = '') => {
        channelFor(world, id, SendMessages);
      },
    },
    { method: 'POST', path: '/channels/:/threads', answer: (call, id = '') => openThread(call, id) },
    {
      method: 'POST',
      path: '/channels/:/messages/:/threads',
      answer: (call, channelId = '', messageId = '') => openThread(call, channelId, messageId),
    },
    { method: 'GET', path: '/guilds/:', answer: (_, id = '') => guildPayload(world, guildFor(world, id)) },
    {
      method: 'GET',
      path: '/guilds/:/channels',
      answer: (_, id = '') => guildPayload(world, guildFor(world, id))['channels'],
    },
    {
      method: 'GET',
      path: '/guilds/:/roles',
      answer: (_, id = '') => guildPayload(world, guildFor(world, id))['roles'],
    },
    {
      method: 'GET',
      path: '/guilds/:/members/:',
      answer: (_, guildId = '', userId = '') => {
        const guild = guildFor(world, guildId);
        if (!guild.members.has(userId) && userId !== world.bot.id) throw refusal('unknownMember');
        return memberPayload(userPayload(personFor(world, userId)));
      },
    },
  ];
}

function interactionRoutes(world: World, check: Check): Route[] {
  const webhook = '/webhooks/:/:';
  const one = (call: Call, ids: readonly string[]) => {
    const [application = '', token = '', messageId = ''] = ids;
    if (application !== world.bot.id) throw refusal('unknownWebhook');
    const interaction = byWebhookToken(world, token);
    call.interaction = interaction;
    return { interaction, post: messageOf(interaction, messageId) };
  };
  return [
    {
      method: 'POST',
      path: '/interactions/:/:/callback',
      open: true,
      answer: (call, id = '', token = '') => {
        const known = world.interactions.get(token);
        call.interaction = known;
        const interaction = acknowledge(world, check, known, id, asObject(call.body), call.files);
        return call.query.get('with_response') === 'true' ? callbackResponse(interaction) : undefined;
      },
    },
    {
      method: 'GET',
      path: `${webhook}/messages/:`,
      open: true,
      answer: (call, ...ids) => one(call, ids).post.message,
    },
    {
      method: 'PATCH',
      path: `${webhook}/messages/:`,
      open: true,
      answer: (call, ...ids) => {
        const { interaction, post } = one(call, ids);
        return editAnswer(world, check, interaction, post, asObject(call.body) as MessageBody, call.files);
      },
    },
    {
      method: 'DELETE',
      path: `${webhook}/messages/:`,
      open: true,
      answer: (call, ...ids) => {
        const { interaction, post } = one(call, ids);
        deleteAnswer(world, interaction, post);
      },
    },
  ];
}

function callbackResponse(interaction: Interaction): Json {
  const { id, type, acknowledged, original, loading, answer, modal } = interaction;
  const message = modal || acknowledged === 6 ? undefined : (answer ?? original)?.message;
  return {
    interaction: {
      id,
      type,
      ...(message && {
        response_message_id: message.id,
        response_message_loading: loading,
        response_message_ephemeral: ((message.flags ?? 0) & 64) !== 0,
      }),
    },
    ...(message && { resource: { type: acknowledged, message } }),
  };
}

function webhookRoutes(world: World, check: Check): Route[] {
  const manage = (id: string) => channelFor(world, id, ManageWebhooks);
  const withToken = (id: string, token: string): Webhook => {
    const webhook = world.webhooks.get(id);
    if (!webhook) throw refusal('unknownWebhook');
    if (webhook.token !== token) throw refusal('invalidWebhookToken');
    return webhook;
  };
  const execute = (call: Call, id: string, token: string): unknown => {
    const webhook = withToken(id, token);
    const body = asObject(call.body) as MessageBody;
    checkMessage(check, 'IncomingWebhookRequestPartial', body, call.files);
    const channel = world.channels.get(webhook.channel_id);
    if (!channel) throw refusal('unknownChannel');
    const author = {
      id,
      username: String(body['username'] ?? webhook['name']),
      discriminator: '0000',
      global_name: null,
      avatar: null,
      bot: true,
    };
    const message = compose(world, channel, author, body, call.files, { webhook_id: id, application_id: world.bot.id });
    publish(world, { id: message.id, channel, message, deleted: false });
    return call.query.get('wait') === 'true' ? message : undefined;
  };
  return [
    {
      method: 'POST',
      path: '/channels/:/webhooks',
      answer: ({ body }, channelId = '') => {
        const channel = manage(channelId);
        const { name } = asObject(body);
        if (typeof name !== 'string' || name.length < 1 || name.length > 80)
          invalidForm(['name'], 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 80 in length.');
        const id = world.nextId();
        const token = Buffer.from(`webhook:${id}`).toString('base64url');
        const place = { channel_id: channel.id, guild_id: channel.guild?.id };
        const webhook = { id, type: 1, token, name, avatar: null, application_id: world.bot.id, ...place };
        world.webhooks.set(id, webhook);
        return webhook;
      },
    },
    {
      method: 'GET',
      path: '/channels/:/webhooks',
      answer: (_, channelId = '') => {
        const channel = manage(channelId);
        return [...world.webhooks.values()].filter((it) => it.channel_id === channel.id);
      },
    },
    { method: 'GET', path: '/webhooks/:/:', open: true, answer: (_, id = '', token = '') => withToken(id, token) },
    {
      method: 'DELETE',
      path: '/webhooks/:/:',
      open: true,
      answer: (_, id = '', token = '') => {
        world.webhooks.delete(withToken(id, token).id);
      },
    },
    {
      method: 'POST',
      path: '/webhooks/:/:',
      open: true,
      answer: (call, id = '', token = '') => {
        if (id !== world.bot.id) return execute(call, id, token);
        call.interaction = byWebhookToken(world, token);
        return followUp(world, check, call.interaction, asObject(call.body) as MessageBody, call.files);
      },
    },
  ];
}

function personFor(world: World, id: string): Person {
  const person = world.people.get(id);
  if (!person) throw refusal('unknownUser');
  return person;
}

function guildFor(world: World, id: string): Guild {
  const guild = world.guilds.get(id);
  if (!guild?.hasBot) throw refusal(guild ? 'missingAccess' : 'unknownGuild');
  return guild;
}

/** A channel that the bot sees and in which it may do what it is about to. */
function channelFor(world: World, id: string, needs = 0n): Channel {
  const channel = world.channels.get(id);
  if (!channel) throw refusal('unknownChannel');
  const { guild, type } = channel;
  if (!guild) return channel;
  const permissions = botPermissions(channel);
  if (!guild.hasBot || (permissions & ViewChannel) === 0n) throw refusal('missingAccess');
  const wanted = type === 11 && (needs & SendMessages) !== 0n ? (needs & ~SendMessages) | SendMessagesInThreads : needs;
  if ((permissions & wanted) !== wanted) throw refusal('missingPermissions');
  return channel;
}

/** A message that others than its addressee know of. */
function postFor(channel: Channel, id: string): Post {
  const post = channel.posts.get(id);
  if (!post || post.onlyFor !== undefined) throw refusal('unknownMessage');
  return post;
}
