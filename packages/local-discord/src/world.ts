import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { APIMessage } from 'discord-api-types/v10';
import type { Clock } from './clock.ts';
import type { Interaction } from './interactions.ts';
import { botPermissions } from './permissions.ts';
import { channelPayload, memberPayload } from './payloads.ts';
import type { Json } from './schema.ts';

/** A person's own account, or the bot's. */
export interface Person {
  readonly id: string;
  readonly username: string;
  readonly locale: string;
  readonly bot: boolean;
  /** Whether the bot may write to this person in private. */
  acceptsDirectMessages: boolean;
  /** Whether this person installed the application to the account: it may then write without sharing a guild. */
  hasInstalled: boolean;
  directChannel?: Channel;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  /** What each member may do, by user id. */
  readonly members: Map<string, bigint>;
  readonly channels: Map<string, Channel>;
  /** Lowest first: `@everyone`, whose id is the guild's, the bot's own, then the others. */
  readonly roles: Map<string, Role>;
  /** False where the bot was never invited, and once it was removed. */
  hasBot: boolean;
  /** Whether Discord has lost it for a while: a bot that connects is told so. */
  isOut: boolean;
}

export interface Role {
  readonly id: string;
  readonly name: string;
  /** Whether everyone may ping it; others need to be allowed to mention everyone. */
  mentionable: boolean;
  permissions: bigint;
  /** Whether it is the bot's own, which came with the bot. */
  readonly managed: boolean;
}

export interface Channel {
  readonly id: string;
  /** 0 for text, 1 for direct messages, 3 for a group, 5 for announcements, 10 for a thread there, 11 for any other. */
  readonly type: 0 | 1 | 3 | 5 | 10 | 11;
  readonly name: string;
  readonly guild?: Guild | undefined;
  /** Where the thread is. Nothing else has one. */
  readonly parent?: Channel | undefined;
  /** Whom the bot's direct messages are with. */
  readonly recipient?: Person | undefined;
  /** Who has this private channel among themselves: the bot is not in it. */
  readonly people?: readonly Person[] | undefined;
  /** Newest last, at most as many as the world keeps. */
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
  /** Of a channel option: what it takes, everything unless told. */
  readonly channel_types?: readonly number[];
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
  /** The answer's status; 0 for events and for requests that were never answered. */
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
  /** How many messages a channel keeps. */
  readonly history: number;
  /** For how long a nonce is remembered, in milliseconds. */
  readonly nonceLife: number;
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
const INTERACTIONS = 2_000;
const FILES = 100;
const TRAFFIC = 1_000;

export const APPLICATION_ID = '1000000000000000001';

export function createWorld(options: {
  readonly clock: Clock;
  readonly token: string;
  readonly messageContent: boolean;
  readonly botName: string;
  readonly history: number;
  readonly nonceLife: number;
}): World {
  const { clock, token, messageContent, botName, nonceLife, history } = options;
  const bot = createPerson({ id: APPLICATION_ID, username: botName, bot: true });
  let count = 0n;
  return {
    clock,
    token,
    bot,
    messageContent,
    history,
    nonceLife,
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
  person: Pick<Person, 'id' | 'username'> & Partial<Pick<Person, 'locale' | 'bot' | 'hasInstalled'>>,
): Person {
  return { locale: 'en-US', bot: false, acceptsDirectMessages: true, hasInstalled: false, ...person };
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

/** Takes a channel away, with the threads in it, and lets the bot know; of the threads it hears nothing more. */
export function dropChannel(world: World, channel: Channel): void {
  const { id, guild, parent, type } = channel;
  const data = parent ? { id, type, parent_id: parent.id, guild_id: guild?.id } : channelPayload(world, channel);
  const threads = [...world.channels.values()].filter((it) => it.parent === channel);
  for (const gone of [channel, ...threads]) {
    world.channels.delete(gone.id);
    guild?.channels.delete(gone.id);
  }
  for (const webhook of world.webhooks.values()) if (webhook.channel_id === id) world.webhooks.delete(webhook.id);
  if (guild?.hasBot)
    world.dispatch({ event: parent ? 'THREAD_DELETE' : 'CHANNEL_DELETE', data, guildId: guild.id, intent: 1 });
}

/** Whether the bot may write to a person of its own accord: they share a guild, or the person brought it along. */
export function mayWriteTo(world: World, person: Person): boolean {
  if (!person.acceptsDirectMessages) return false;
  return person.hasInstalled || [...world.guilds.values()].some((it) => it.hasBot && it.members.has(person.id));
}

/** Whether the bot is told what is said in a channel. */
function hears(channel: Channel): boolean {
  return hasBot(channel) && (!channel.guild || (botPermissions(channel) & PermissionFlagsBits.ViewChannel) !== 0n);
}

/** Keeps a map small by forgetting what was put in first. */
function bound<K, V>(map: Map<K, V>, limit: number): void {
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

/** Puts a message into its channel and tells the bot and the people who see it; the bot is told of `extra` besides. */
export function publish(world: World, post: Post, extra: Json = {}): void {
  const { channel, message } = post;
  channel.posts.set(post.id, post);
  channel.lastMessageId = post.id;
  bound(channel.posts, world.history);
  announce(world, 'MESSAGE_CREATE', post, { ...message, ...placeOf(post), ...extra });
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
  if (post.onlyFor !== undefined || !hears(post.channel)) return;
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
