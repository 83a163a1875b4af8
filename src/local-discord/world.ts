import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { APIMessage, APIUser } from 'discord-api-types/v10';
import type { Clock } from './clock.ts';
import type { Interaction } from './interactions.ts';
import type { Json } from './schema.ts';

/** A person's own account, or the bot's. */
export interface Person {
  readonly id: string;
  readonly username: string;
  readonly locale: string;
  readonly bot: boolean;
  /** Whether the bot may write to this person in private. */
  acceptsDirectMessages: boolean;
  directChannel?: Channel;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  /** What each member may do, by user id. */
  readonly members: Map<string, bigint>;
  readonly channels: Map<string, Channel>;
  /** False where the bot was never invited, and once it was removed. */
  hasBot: boolean;
}

export interface Channel {
  readonly id: string;
  /** 0 for text, 1 for direct messages, 3 for a group, 11 for a thread. */
  readonly type: 0 | 1 | 3 | 11;
  readonly name: string;
  readonly guild?: Guild | undefined;
  readonly parent?: Channel | undefined;
  /** Whom the bot's direct messages are with. */
  readonly recipient?: Person | undefined;
  /** Who has this private channel among themselves: the bot is not in it. */
  readonly people?: readonly Person[] | undefined;
  /** Newest last, at most {@link HISTORY}. */
  readonly posts: Map<string, Post>;
  /** The overwrite for the bot. */
  allow: bigint;
  deny: bigint;
  lastMessageId: string | null;
}

/** A message as it stands now; edits replace `message`. */
export interface Post {
  readonly id: string;
  readonly channel: Channel;
  /** The one person who sees it, when it is ephemeral. */
  readonly onlyFor?: string | undefined;
  /** The interaction that it answers. */
  readonly interaction?: Interaction | undefined;
  message: APIMessage;
  deleted: boolean;
}

export interface Command extends Json {
  readonly id: string;
  readonly name: string;
  readonly type: number;
  readonly guild_id?: string;
  readonly options?: readonly CommandOption[];
}

export interface CommandOption {
  readonly type: number;
  readonly name: string;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly options?: readonly CommandOption[];
  readonly choices?: readonly { name: string; value: string | number }[];
  readonly min_length?: number;
  readonly max_length?: number;
  readonly min_value?: number;
  readonly max_value?: number;
}

export interface Webhook extends Json {
  readonly id: string;
  readonly token: string;
  readonly channel_id: string;
}

/** One thing that went over the wire; `at` is the clock's time in milliseconds. */
export interface Traffic {
  readonly at: number;
  /** `POST`, `GET` … for a request, `gateway` for an event sent to the bot. */
  readonly method: string;
  /** The path below the version, or the event's name. */
  readonly path: string;
  readonly body: unknown;
  /** The answer's status; 0 for events and for connections that were dropped. */
  readonly status: number;
  readonly response: unknown;
}

type Change = { readonly kind: 'posted' | 'edited' | 'deleted'; readonly post: Post };

/** An event for the bot. Direct messages go to the first shard, everything else to its guild's. */
export interface Dispatch {
  readonly event: string;
  readonly data: unknown;
  readonly guildId?: string | undefined;
  /** Only sessions that asked for this intent get it; 0 for everyone. */
  readonly intent: number;
  /** What a session without the message content intent gets instead. */
  readonly withoutContent?: unknown;
}

/** Everything that the local Discord knows. One object, shared by the REST side, the gateway and the members. */
export interface World {
  readonly clock: Clock;
  readonly token: string;
  readonly bot: Person;
  /** Whether the application was granted the privileged message content intent. */
  readonly messageContent: boolean;
  readonly people: Map<string, Person>;
  readonly guilds: Map<string, Guild>;
  readonly channels: Map<string, Channel>;
  /** By guild id, global ones by the empty string; then by command id. */
  readonly commands: Map<string, Map<string, Command>>;
  readonly webhooks: Map<string, Webhook>;
  /** By token, oldest first, at most {@link INTERACTIONS}. */
  readonly interactions: Map<string, Interaction>;
  /** Uploaded bytes by the path they are served from, at most {@link FILES}. */
  readonly files: Map<string, Buffer>;
  /** The latest requests and events, at most {@link TRAFFIC}. */
  readonly traffic: Traffic[];
  readonly watchers: Set<(change: Change) => void>;
  /** Set once it listens, such as `http://127.0.0.1:40123`. */
  origin: string;
  dispatch(dispatch: Dispatch): void;
  nextId(): string;
}

const DISCORD_EPOCH = 1_420_070_400_000;
const HISTORY = 200;
const INTERACTIONS = 2_000;
const FILES = 100;
const TRAFFIC = 1_000;

export const APPLICATION_ID = '1000000000000000001';

/** What `@everyone` may do, and so the bot: what an ordinary invitation asks for. */
const EVERYONE =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.CreatePublicThreads |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.AddReactions |
  PermissionFlagsBits.UseApplicationCommands |
  PermissionFlagsBits.UseExternalApps;

/** An ordinary member. */
export const MEMBER_PERMISSIONS = EVERYONE;
/** A member who may manage the server. */
export const MANAGER_PERMISSIONS =
  EVERYONE |
  PermissionFlagsBits.ManageGuild |
  PermissionFlagsBits.ManageChannels |
  PermissionFlagsBits.ManageMessages |
  PermissionFlagsBits.MentionEveryone;

export function createWorld(options: {
  readonly clock: Clock;
  readonly token: string;
  readonly messageContent: boolean;
  readonly botName: string;
}): World {
  const { clock, token, messageContent, botName } = options;
  const bot = createPerson({ id: APPLICATION_ID, username: botName, bot: true });
  let count = 0n;
  return {
    clock,
    token,
    bot,
    messageContent,
    people: new Map([[bot.id, bot]]),
    guilds: new Map(),
    channels: new Map(),
    commands: new Map([['', new Map()]]),
    webhooks: new Map(),
    interactions: new Map(),
    files: new Map(),
    traffic: [],
    watchers: new Set(),
    origin: '',
    dispatch: () => undefined,
    nextId() {
      count = (count + 1n) & 0x3fffffn;
      return String((BigInt(clock.now() - DISCORD_EPOCH) << 22n) | count);
    },
  };
}

export function createPerson(
  person: Pick<Person, 'id' | 'username'> & Partial<Pick<Person, 'locale' | 'bot' | 'acceptsDirectMessages'>>,
): Person {
  return { locale: 'en-US', bot: false, acceptsDirectMessages: true, ...person };
}

/** Adds a channel and, for guilds, lets the bot know. */
export function addChannel(
  world: World,
  channel: Pick<Channel, 'id' | 'type' | 'name'> & Partial<Pick<Channel, 'guild' | 'parent' | 'recipient' | 'people'>>,
): Channel {
  const added: Channel = { posts: new Map(), allow: 0n, deny: 0n, lastMessageId: null, ...channel };
  world.channels.set(added.id, added);
  added.guild?.channels.set(added.id, added);
  return added;
}

/** The private channel between the bot and a person, made on first use. */
export function directChannel(world: World, person: Person): Channel {
  person.directChannel ??= addChannel(world, { id: world.nextId(), type: 1, name: person.username, recipient: person });
  return person.directChannel;
}

/** The channel that some people have among themselves, a group from three on; made on first use. */
export function privateChannel(world: World, people: readonly Person[]): Channel {
  const known = [...world.channels.values()].find(
    (it) => it.people?.length === people.length && people.every((person) => it.people?.includes(person)),
  );
  const name = people.map(({ username }) => username).join(', ');
  return known ?? addChannel(world, { id: world.nextId(), type: people.length > 2 ? 3 : 1, name, people });
}

/** Whether the bot reads along, and may post without being asked. */
export function hasBot({ guild, people }: Channel): boolean {
  return guild ? guild.hasBot : !people;
}

/** Keeps a map small by forgetting what was put in first. */
export function bound<K, V>(map: Map<K, V>, limit: number): void {
  for (const key of map.keys()) {
    if (map.size <= limit) return;
    map.delete(key);
  }
}

export function record(world: World, traffic: Traffic): void {
  world.traffic.push(traffic);
  if (world.traffic.length > TRAFFIC) world.traffic.splice(0, TRAFFIC / 2);
}

export function keepFile(world: World, path: string, bytes: Buffer): void {
  world.files.set(path, bytes);
  bound(world.files, FILES);
}

export function keepInteraction(world: World, interaction: Interaction): void {
  world.interactions.set(interaction.token, interaction);
  bound(world.interactions, INTERACTIONS);
}

/** Puts a message into its channel and tells the bot and the people who see it. */
export function publish(world: World, post: Post): void {
  const { channel, message } = post;
  channel.posts.set(post.id, post);
  channel.lastMessageId = post.id;
  bound(channel.posts, HISTORY);
  announce(world, 'MESSAGE_CREATE', post, { ...message, ...placeOf(post) });
  tell(world, { kind: 'posted', post });
}

export function replace(world: World, post: Post, message: APIMessage): void {
  post.message = message;
  announce(world, 'MESSAGE_UPDATE', post, { ...message, ...placeOf(post) });
  tell(world, { kind: 'edited', post });
}

export function remove(world: World, post: Post): void {
  post.deleted = true;
  post.channel.posts.delete(post.id);
  announce(world, 'MESSAGE_DELETE', post, { id: post.id, channel_id: post.channel.id, ...guildIdOf(post.channel) });
  tell(world, { kind: 'deleted', post });
}

function tell(world: World, change: Change): void {
  for (const watcher of world.watchers) watcher(change);
}

/** Ephemeral messages reach only the person; the bot hears nothing of them over the gateway. */
function announce(world: World, event: string, post: Post, data: Json): void {
  if (post.onlyFor !== undefined || !hasBot(post.channel)) return;
  const { guild } = post.channel;
  const readable = 'content' in data ? asBotMayRead(world, data as unknown as APIMessage) : data;
  world.dispatch({
    event,
    data,
    guildId: guild?.id,
    intent: guild ? 1 << 9 : 1 << 12,
    ...(readable !== data && { withoutContent: readable }),
  });
}

/**
 * Without the privileged intent a bot reads its own messages, direct ones and those that mention it. A message that is
 * replied to goes by the same rule on its own: to be mentioned in the reply does not open it.
 */
export function asBotMayRead<M extends APIMessage>(world: World, message: M): M {
  const readable =
    message.author.id === world.bot.id ||
    !world.channels.get(message.channel_id)?.guild ||
    message.mentions.some(({ id }) => id === world.bot.id);
  const { referenced_message: quoted } = message;
  const quotedAsRead = quoted && asBotMayRead(world, quoted);
  if (readable && quotedAsRead === quoted) return message;
  const unread = { content: '', embeds: [], attachments: [], components: [] };
  const snapshots = message.message_snapshots?.map((it) => ({ ...it, message: { ...it.message, ...unread } }));
  return {
    ...message,
    ...(!readable && { ...unread, ...(snapshots && { message_snapshots: snapshots }) }),
    ...(quoted !== undefined && { referenced_message: quotedAsRead }),
  };
}

/** What the gateway adds to a message. */
function placeOf({ channel, message }: Post): Json {
  const { guild } = channel;
  if (!guild) return { channel_type: channel.type };
  return {
    channel_type: channel.type,
    guild_id: guild.id,
    ...(!message.webhook_id && { member: memberPayload() }),
    mentions: message.mentions.map((user) => ({ ...user, member: memberPayload() })),
  };
}

function guildIdOf(channel: Channel): { guild_id?: string } {
  return channel.guild ? { guild_id: channel.guild.id } : {};
}

/** Where something is done: 0 in a guild, 1 in the direct messages with the bot, 2 among people without it. */
export type Context = 0 | 1 | 2;

export function contextOf({ guild, people }: Channel): Context {
  return guild ? 0 : people ? 2 : 1;
}

const PRIVATE = PermissionFlagsBits.AttachFiles | PermissionFlagsBits.EmbedLinks | PermissionFlagsBits.MentionEveryone;

/** What the bot may do in a channel. */
export function botPermissions(channel: Channel): bigint {
  const context = contextOf(channel);
  if (context !== 0) return context === 1 ? PRIVATE | PermissionFlagsBits.UseExternalEmojis : PRIVATE;
  const own = channel.parent ?? channel;
  return (EVERYONE & ~own.deny) | own.allow;
}

export function userPayload(person: Person): APIUser {
  return {
    id: person.id,
    username: person.username,
    discriminator: person.bot ? '0001' : '0',
    global_name: person.bot ? null : person.username,
    avatar: null,
    ...(person.bot && { bot: true }),
  };
}

export function memberPayload(user?: APIUser): Json {
  return {
    ...(user && { user }),
    roles: [],
    joined_at: '2024-01-01T00:00:00.000000+00:00',
    deaf: false,
    mute: false,
    nick: null,
    avatar: null,
    premium_since: null,
    pending: false,
    communication_disabled_until: null,
    flags: 0,
  };
}

export function channelPayload(world: World, channel: Channel): Json {
  const { id, type, guild, parent, recipient, people, name, lastMessageId } = channel;
  if (recipient) return { id, type, last_message_id: lastMessageId, flags: 0, recipients: [userPayload(recipient)] };
  if (people) {
    const recipients = people.map(userPayload);
    const group = type === 3 && { name: null, icon: null, owner_id: people[0]?.id };
    return { id, type, last_message_id: lastMessageId, flags: 0, recipients, ...group };
  }
  const common = { id, type, name, ...(guild && { guild_id: guild.id }), last_message_id: lastMessageId, flags: 0 };
  if (type === 11) {
    const metadata = { archived: false, auto_archive_duration: 1440, locked: false };
    const archive_timestamp = '2026-01-01T00:00:00.000000+00:00';
    return {
      ...common,
      parent_id: parent?.id,
      owner_id: world.bot.id,
      thread_metadata: { ...metadata, archive_timestamp },
      message_count: channel.posts.size,
      member_count: 1,
    };
  }
  const overwrite = { id: world.bot.id, type: 1, allow: String(channel.allow), deny: String(channel.deny) };
  const permission_overwrites = channel.allow || channel.deny ? [overwrite] : [];
  return { ...common, parent_id: null, position: 0, topic: null, nsfw: false, permission_overwrites };
}

export function guildPayload(world: World, guild: Guild): Json {
  const everyone = {
    id: guild.id,
    name: '@everyone',
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    position: 0,
    permissions: String(EVERYONE),
    managed: false,
    mentionable: false,
    flags: 0,
  };
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    owner_id: guild.members.keys().next().value ?? '1',
    preferred_locale: guild.locale,
    afk_channel_id: null,
    afk_timeout: 300,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    features: [],
    emojis: [],
    stickers: [],
    roles: [everyone],
    channels: [...guild.channels.values()].filter(({ type }) => type !== 11).map((it) => channelPayload(world, it)),
    threads: [...guild.channels.values()].filter(({ type }) => type === 11).map((it) => channelPayload(world, it)),
    members: [memberPayload(userPayload(world.bot))],
    member_count: guild.members.size + 1,
    joined_at: '2024-01-01T00:00:00.000000+00:00',
    large: false,
    unavailable: false,
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}
