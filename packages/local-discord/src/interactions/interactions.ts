import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Json } from '../json.ts';
import { apiError } from '../rules/api-error.ts';
import { keepInteraction } from '../world/create.ts';
import { channelPayload, memberPayload, userPayload } from '../world/payloads.ts';
import { botPermissions, contextOf } from '../world/permissions.ts';
import type { Channel, Interaction, InteractionKind, Owners, Person, Post, World } from '../world/world.ts';

/** Milliseconds from the interaction to its callback. */
const FIRST_RESPONSE = 3_000;
/** Milliseconds for which an interaction's token is valid. */
const TOKEN_LIFE = 15 * 60_000;

/** A person's use of a command, a component or a modal. */
export interface Action {
  readonly type: InteractionKind;
  readonly person: Person;
  readonly channel: Channel;
  /** The person's permissions in the channel; 0 in direct messages. */
  readonly permissions: bigint;
  readonly locale: string;
  readonly owners: Owners;
  /** `data` of the interaction as Discord sends it. */
  readonly data: Json;
  readonly source?: Post | undefined;
  readonly focusedType?: number | undefined;
}

const { UseExternalApps, AttachFiles, EmbedLinks } = PermissionFlagsBits;

/** Sends the bot an interaction and starts its three seconds. */
export function beginInteraction(world: World, action: Action): Interaction {
  const interaction = createInteraction(world, action);
  interaction.cancelTimer = world.clock.after(FIRST_RESPONSE, () =>
    fail(interaction, 'the application did not respond'),
  );
  keepInteraction(world, interaction);
  const payload = payloadOf(world, interaction, action);
  const event = { event: 'INTERACTION_CREATE', data: payload, guildId: action.channel.guild?.id, intent: 0 };
  interaction.traffic.push({
    at: interaction.startedAt,
    method: 'gateway',
    path: event.event,
    body: payload,
    status: 0,
    response: undefined,
  });
  if (world.lateness > 0) world.clock.after(world.lateness, () => world.dispatch(event));
  else world.dispatch(event);
  return interaction;
}

function createInteraction(world: World, action: Action): Interaction {
  const { type, person, channel, permissions, owners, source, focusedType } = action;
  const id = world.nextId();
  const userInstalled = owners[0] === undefined;
  return {
    id,
    token: Buffer.from(`interaction:${id}:${world.nextId()}`).toString('base64url'),
    type,
    person,
    channel,
    startedAt: world.clock.now(),
    source,
    focusedType,
    owners,
    userInstalled,
    privateOnly: userInstalled && channel.guild !== undefined && (permissions & UseExternalApps) === 0n,
    traffic: [],
    loading: false,
    answered: false,
    followUps: [],
    listeners: new Set(),
    cancelTimer: () => undefined,
  };
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

/** In a guild, an application that only the person installed has the person's permissions, and may attach and embed. */
function appPermissions({ channel, userInstalled }: Interaction, permissions: bigint): bigint {
  return userInstalled && channel.guild ? permissions | AttachFiles | EmbedLinks : botPermissions(channel);
}

/** Replaces the timer of the three seconds by the one of the fifteen minutes. */
export function awaitResponse(world: World, interaction: Interaction): void {
  const left = interaction.startedAt + TOKEN_LIFE - world.clock.now();
  interaction.cancelTimer = world.clock.after(left, () =>
    fail(interaction, 'the application deferred its answer and gave none within fifteen minutes'),
  );
}

function fail(interaction: Interaction, reason: string): void {
  interaction.failed = reason;
  notifyListeners(interaction);
}

export function notifyListeners({ listeners }: Interaction): void {
  for (const listener of listeners) listener();
}

/** Notes that the person sees a response; the first message becomes the interaction's answer. */
export function settle(interaction: Interaction, post?: Post): void {
  if (!interaction.answered) {
    interaction.cancelTimer();
    interaction.answered = true;
    if (post) interaction.answer = post;
  }
  interaction.loading = false;
  notifyListeners(interaction);
}

/** The interaction of a token that is used as a webhook's; 50027 once it has expired, 10015 before the callback. */
export function byWebhookToken(world: World, token: string): Interaction {
  const interaction = world.interactions.get(token);
  if (!interaction || world.clock.now() - interaction.startedAt > TOKEN_LIFE) throw apiError('invalidWebhookToken');
  if (interaction.acknowledged === undefined) throw apiError('unknownWebhook');
  return interaction;
}
