import type { Choice, Interaction, InteractionKind, Modal, Owners } from '../world/world.ts';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { APIMessage } from 'discord-api-types/v10';
import type { Json } from '../json.ts';
import { FormErrors, apiError, invalidForm } from '../rules/api-error.ts';
import { FLAG, checkDeferral, checkMessage, checkModal } from '../rules/messages.ts';
import type { Check } from '../rules/schema.ts';
import type { MessageBody, UploadedFile } from '../world/components.ts';
import { amend, compose } from '../world/compose.ts';
import { keepInteraction } from '../world/create.ts';
import { channelPayload, memberPayload, userPayload } from '../world/payloads.ts';
import { botPermissions, contextOf } from '../world/permissions.ts';
import { publish, remove, replace } from '../world/posts.ts';
import type { Channel, Person, Post, World } from '../world/world.ts';

/** How long the bot has for its first word, in milliseconds. */
const FIRST_ANSWER = 3_000;
/** How long an interaction's token is good for, in milliseconds. */
const TOKEN_LIFE = 15 * 60_000;
const USER_INSTALLED_FOLLOW_UPS = 5;

/** Which callbacks suit which interaction; 6 and 7 need a message to update. */
const CALLBACKS: Record<InteractionKind, readonly number[]> = {
  2: [4, 5, 9],
  3: [4, 5, 6, 7, 9],
  4: [8],
  5: [4, 5, 6, 7],
};

export interface Action {
  readonly type: InteractionKind;
  readonly person: Person;
  readonly channel: Channel;
  /** What the person may do; 0 in direct messages. */
  readonly permissions: bigint;
  readonly locale: string;
  readonly owners: Owners;
  readonly data: Json;
  readonly source?: Post | undefined;
  readonly focusedType?: number | undefined;
}

const { UseExternalApps, AttachFiles, EmbedLinks } = PermissionFlagsBits;

/** Tells the bot what a person did and starts the three seconds. */
export function interact(world: World, action: Action): Interaction {
  const { type, person, channel, owners, source } = action;
  const { guild } = channel;
  const id = world.nextId();
  const userInstalled = owners[0] === undefined;
  const interaction: Interaction = {
    id,
    token: Buffer.from(`interaction:${id}:${world.nextId()}`).toString('base64url'),
    type,
    person,
    channel,
    startedAt: world.clock.now(),
    source,
    focusedType: action.focusedType,
    owners,
    userInstalled,
    privateOnly: userInstalled && guild !== undefined && (action.permissions & UseExternalApps) === 0n,
    traffic: [],
    loading: false,
    answered: false,
    followUps: [],
    listeners: new Set(),
    cancelTimer: () => undefined,
  };
  interaction.cancelTimer = world.clock.after(FIRST_ANSWER, () => fail(interaction, 'the application did not respond'));
  keepInteraction(world, interaction);
  const payload = payloadOf(world, interaction, action);
  interaction.traffic.push({
    at: interaction.startedAt,
    method: 'gateway',
    path: 'INTERACTION_CREATE',
    body: payload,
    status: 0,
    response: undefined,
  });
  world.dispatch({ event: 'INTERACTION_CREATE', data: payload, guildId: guild?.id, intent: 0 });
  return interaction;
}

function payloadOf(world: World, interaction: Interaction, action: Action): Json {
  const { id, token, type, channel, person, source, owners } = interaction;
  const { guild } = channel;
  const user = userPayload(person);
  const member = { ...memberPayload(user), permissions: String(action.permissions) };
  return {
    id,
    application_id: world.bot.id,
    type,
    data: action.data,
    ...(guild && { guild: { id: guild.id, features: [], locale: guild.locale }, guild_id: guild.id }),
    channel: { ...channelPayload(world, channel), ...(guild && { permissions: String(action.permissions) }) },
    channel_id: channel.id,
    ...(guild ? { member } : { user }),
    token,
    version: 1,
    ...(source && { message: source.message }),
    app_permissions: String(appPermissions(interaction, action.permissions)),
    locale: action.locale,
    ...(guild && { guild_locale: guild.locale }),
    entitlements: [],
    authorizing_integration_owners: owners,
    context: contextOf(channel),
    attachment_size_limit: 10 * 1024 * 1024,
  };
}

/** Where only the person brought the application along, it may in a guild what the person may, and a little more. */
function appPermissions({ channel, userInstalled }: Interaction, permissions: bigint): bigint {
  return userInstalled && channel.guild ? permissions | AttachFiles | EmbedLinks : botPermissions(channel);
}

function fail(interaction: Interaction, reason: string): void {
  interaction.failed = reason;
  changed(interaction);
}

function changed(interaction: Interaction): void {
  for (const listener of interaction.listeners) listener();
}

function answer(interaction: Interaction, post?: Post): void {
  if (!interaction.answered) {
    interaction.cancelTimer();
    interaction.answered = true;
    if (post) interaction.answer = post;
  }
  interaction.loading = false;
  changed(interaction);
}

/** `POST /interactions/{id}/{token}/callback`. */
export function acknowledge(
  world: World,
  check: Check,
  interaction: Interaction | undefined,
  id: string,
  body: Json,
  files: readonly UploadedFile[],
): Interaction {
  if (!interaction || interaction.id !== id || interaction.failed) throw apiError('unknownInteraction');
  if (interaction.acknowledged !== undefined) throw apiError('alreadyAcknowledged');
  const { type } = body;
  const allowed = CALLBACKS[interaction.type].filter((it) => (it !== 6 && it !== 7) || interaction.source);
  if (typeof type !== 'number' || !allowed.includes(type))
    return invalidForm(['type'], 'BASE_TYPE_CHOICES', `Value must be one of {${allowed.join(', ')}}.`);
  const data = (body['data'] ?? {}) as MessageBody;
  // Checked before anything is changed: a refused callback leaves the interaction open for a better one.
  const take = prepare(world, check, interaction, type, { body, data, files });
  interaction.acknowledged = type;
  interaction.cancelTimer();
  take();
  if (!interaction.answered) {
    const left = interaction.startedAt + TOKEN_LIFE - world.clock.now();
    interaction.cancelTimer = world.clock.after(left, () =>
      fail(interaction, 'the application deferred its answer and gave none within fifteen minutes'),
    );
  }
  return interaction;
}

interface Callback {
  readonly body: Json;
  readonly data: MessageBody;
  readonly files: readonly UploadedFile[];
}

/** Checks a callback; the returned function then carries it out. */
function prepare(
  world: World,
  check: Check,
  interaction: Interaction,
  type: number,
  { body, data, files }: Callback,
): () => void {
  const { source } = interaction;
  const at = ['data'];
  switch (type) {
    case 4:
      checkMessage(check, 'CreateMessageInteractionCallbackRequest', body, files, { at, data });
      return () => {
        interaction.original = respond(world, interaction, data, files, {});
        answer(interaction, interaction.original);
      };
    case 5:
      checkDeferral(data);
      return () => {
        interaction.original = respond(world, interaction, { flags: data.flags ?? 0 }, [], { loading: true });
        interaction.loading = true;
        changed(interaction);
      };
    case 6:
      return () => {
        if (source) interaction.original = source;
        changed(interaction);
      };
    case 7:
      if (source?.deleted) throw apiError('unknownMessage');
      checkMessage(check, 'UpdateMessageInteractionCallbackRequest', body, files, {
        at,
        data,
        before: source?.message,
      });
      return () => {
        if (!source) return;
        interaction.original = source;
        replace(world, source, amend(world, source.channel, source.message, data, files));
        answer(interaction, source);
      };
    case 8:
      checkChoices(check, interaction, data);
      return () => {
        interaction.choices = (data['choices'] ?? []) as readonly Choice[];
        answer(interaction);
      };
    default: {
      const errors = new FormErrors();
      check('ModalInteractionCallbackRequest', body, errors);
      errors.throwIfAny();
      checkModal(data.components ?? [], ['data', 'components']);
      return () => {
        interaction.modal = data as unknown as Modal;
        answer(interaction);
      };
    }
  }
}

function checkChoices(check: Check, interaction: Interaction, data: Json): void {
  const kind = interaction.focusedType === 4 ? 'Integer' : interaction.focusedType === 10 ? 'Number' : 'String';
  const errors = new FormErrors();
  check(`InteractionApplicationCommandAutocompleteCallback${kind}Data`, data, errors, ['data']);
  if (!Array.isArray(data['choices'])) errors.add(['data', 'choices'], 'BASE_TYPE_REQUIRED', 'This field is required');
  errors.throwIfAny();
  for (const [index, { value }] of (data['choices'] as Choice[]).entries())
    if (typeof value === 'string' && (value.length < 1 || value.length > 100))
      errors.add(['data', 'choices', index, 'value'], 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 100 in length.');
  errors.throwIfAny();
}

/** Posts a message as the answer of the application, for everyone or for the one who asked. */
function respond(
  world: World,
  interaction: Interaction,
  body: MessageBody,
  files: readonly UploadedFile[],
  { loading = false, replyTo }: { readonly loading?: boolean; readonly replyTo?: Post | undefined },
): Post {
  const { channel, person, type } = interaction;
  const onlyMe = ((body.flags ?? 0) & FLAG.ephemeral) !== 0 || interaction.privateOnly;
  const reference = replyTo ?? (type === 3 ? interaction.source : undefined);
  const message = compose(world, channel, userPayload(world.bot), body, files, {
    // 20 answers a command, 19 a component or an earlier answer.
    type: reference ? 19 : type === 2 ? 20 : 0,
    webhook_id: world.bot.id,
    application_id: world.bot.id,
    interaction_metadata: metadataOf(interaction, replyTo),
    ...(reference && {
      message_reference: {
        type: 0,
        channel_id: channel.id,
        message_id: reference.id,
        ...(channel.guild && { guild_id: channel.guild.id }),
      },
    }),
  });
  // 128 is LOADING.
  const flags = (message.flags ?? 0) | (onlyMe ? FLAG.ephemeral : 0) | (loading ? 128 : 0);
  const post: Post = {
    id: message.id,
    channel,
    onlyFor: onlyMe ? person.id : undefined,
    interaction,
    message: { ...message, flags },
    deleted: false,
  };
  publish(world, post);
  return post;
}

/** What a message says of the interaction that it answers; `original` is the first answer, where it is not that. */
function metadataOf({ id, type, person, owners, source }: Interaction, original: Post | undefined): Json {
  return {
    id,
    type,
    user: userPayload(person),
    authorizing_integration_owners: owners,
    ...(type === 3 && source && { interacted_message_id: source.id }),
    ...(original && { original_response_message_id: original.id }),
  };
}

/** The interaction whose token is used as a webhook's, or the apiError. */
export function byWebhookToken(world: World, token: string): Interaction {
  const interaction = world.interactions.get(token);
  if (!interaction || world.clock.now() - interaction.startedAt > TOKEN_LIFE) throw apiError('invalidWebhookToken');
  if (interaction.acknowledged === undefined) throw apiError('unknownWebhook');
  return interaction;
}

/** One of an interaction's own messages, by id or as `@original`. */
export function messageOf(interaction: Interaction, messageId: string): Post {
  const { original, followUps } = interaction;
  const post = [original, ...followUps].find(
    (it) => it?.id === messageId || (it === original && messageId === '@original'),
  );
  if (!post || post.deleted) throw apiError('unknownMessage');
  return post;
}

/** `POST /webhooks/{application}/{token}`. Right after a deferral it fills the waiting message instead. */
export function followUp(
  world: World,
  check: Check,
  interaction: Interaction,
  body: MessageBody,
  files: readonly UploadedFile[],
): APIMessage {
  const { original } = interaction;
  if (interaction.loading && original && !original.deleted)
    return editAnswer(
      world,
      check,
      interaction,
      original,
      { ...body, flags: (body.flags ?? 0) & ~FLAG.ephemeral },
      files,
    );
  if (interaction.userInstalled && interaction.followUps.length >= USER_INSTALLED_FOLLOW_UPS)
    throw apiError('tooManyFollowUps');
  checkMessage(check, 'IncomingWebhookInteractionRequest', body, files);
  const post = respond(world, interaction, body, files, { replyTo: original?.deleted ? undefined : original });
  interaction.followUps.push(post);
  answer(interaction, post);
  return post.message;
}

export function editAnswer(
  world: World,
  check: Check,
  interaction: Interaction,
  post: Post,
  body: MessageBody,
  files: readonly UploadedFile[],
): APIMessage {
  checkMessage(check, 'IncomingWebhookUpdateRequestPartial', body, files, { before: post.message });
  const edited = amend(world, post.channel, post.message, body, files);
  const wasLoading = ((post.message.flags ?? 0) & 128) !== 0;
  replace(world, post, {
    ...edited,
    flags: (edited.flags ?? 0) & ~128,
    edited_timestamp: wasLoading ? null : edited.edited_timestamp,
  });
  answer(interaction, post);
  return post.message;
}

export function deleteAnswer(world: World, interaction: Interaction, post: Post): void {
  remove(world, post);
  // To see the message go is an answer, too, after a deferral.
  if (interaction.answered) changed(interaction);
  else answer(interaction);
}
