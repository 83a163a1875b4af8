import { GatewayIntentBits } from 'discord-api-types/v10';
import type { APIMessage } from 'discord-api-types/v10';
import type { Json } from '../json.ts';
import { bound } from './create.ts';
import { memberPayload } from './payloads.ts';
import { botSees } from './permissions.ts';
import type { Change, Post, World } from './world.ts';

/** Adds a message to its channel and tells the bot and the people; the bot's event carries `extra` fields as well. */
export function publish(world: World, post: Post, extra: Json = {}): void {
  const { channel, message } = post;
  channel.posts.set(post.id, post);
  channel.lastMessageId = post.id;
  bound(channel.posts, world.history);
  dispatchMessage(world, 'MESSAGE_CREATE', post, { ...message, ...gatewayFields(post), ...extra });
  notifyWatchers(world, { kind: 'posted', post });
}

export function replace(world: World, post: Post, message: APIMessage): void {
  post.message = message;
  dispatchMessage(world, 'MESSAGE_UPDATE', post, { ...message, ...gatewayFields(post) });
  notifyWatchers(world, { kind: 'edited', post });
}

export function remove(world: World, post: Post): void {
  const { id, channel } = post;
  post.deleted = true;
  channel.posts.delete(id);
  const data = { id, channel_id: channel.id, ...(channel.guild && { guild_id: channel.guild.id }) };
  dispatchMessage(world, 'MESSAGE_DELETE', post, data);
  notifyWatchers(world, { kind: 'deleted', post });
}

function notifyWatchers(world: World, change: Change): void {
  for (const watcher of world.watchers) watcher(change);
}

/** Sends the bot a message event, unless the message is ephemeral or in a channel that the bot does not see. */
function dispatchMessage(world: World, event: string, post: Post, data: Json): void {
  if (post.onlyFor !== undefined || !botSees(post.channel)) return;
  const { guild } = post.channel;
  const readable = 'content' in data ? asBotMayRead(world, data as unknown as APIMessage) : data;
  world.dispatch({
    event,
    data,
    guildId: guild?.id,
    intent: guild ? GatewayIntentBits.GuildMessages : GatewayIntentBits.DirectMessages,
    ...(readable !== data && { withoutContent: readable }),
  });
}

/**
 * A message as a bot without the message content intent gets it: its own, direct ones and those that mention it in full,
 * the others without content. The message that it replies to goes by the same rule on its own: a mention in the reply
 * does not open it.
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

/** Fields of a message that only the gateway adds. */
function gatewayFields({ channel, message }: Post): Json {
  const { guild } = channel;
  if (!guild) return { channel_type: channel.type };
  return {
    channel_type: channel.type,
    guild_id: guild.id,
    ...(!message.webhook_id && { member: memberPayload() }),
    mentions: message.mentions.map((user) => ({ ...user, member: memberPayload() })),
  };
}
