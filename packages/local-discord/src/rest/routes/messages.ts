import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { APIMessage } from 'discord-api-types/v10';
import { textOf, type Json } from '../../json.ts';
import { apiError, invalidForm } from '../../rules/api-error.ts';
import { checkMessage } from '../../rules/messages.ts';
import { asObject } from '../../rules/schema.ts';
import type { MessageBody } from '../../world/components.ts';
import { setThread } from '../../world/controls.ts';
import { amendMessage, composeMessage, replyFields } from '../../world/messages.ts';
import { userPayload } from '../../world/payloads.ts';
import { botPermissions, mayWriteTo } from '../../world/permissions.ts';
import { asBotMayRead, publish, remove, replace } from '../../world/posts.ts';
import { addReaction, removeReaction } from '../../world/reactions.ts';
import type { Channel, Post, World } from '../../world/world.ts';
import type { Call, Route, RouteContext } from '../http.ts';
import { channelFor, postFor } from './access.ts';

const { SendMessages, AttachFiles, ReadMessageHistory, ManageMessages, AddReactions } = PermissionFlagsBits;

/** Query parameters that name the message to list from. */
const ANCHORS: ReadonlySet<string> = new Set(['around', 'before', 'after']);

/** Messages of channels, and the bot's reactions. */
export function messageRoutes(context: RouteContext): Route[] {
  const { world } = context;
  const path = '/channels/:/messages';
  const reaction = `${path}/:/reactions/:/@me`;
  return [
    { method: 'POST', path, answer: (call, channelId = '') => create(context, call, channelId) },
    { method: 'GET', path, answer: ({ query }, channelId = '') => list(world, query, channelId) },
    {
      method: 'GET',
      path: `${path}/:`,
      answer: (_, channelId = '', id = '') =>
        asBotMayRead(world, postFor(channelFor(world, channelId, ReadMessageHistory), id).message),
    },
    {
      method: 'PATCH',
      path: `${path}/:`,
      answer: (call, channelId = '', id = '') => edit(context, call, postFor(channelFor(world, channelId), id)),
    },
    {
      method: 'DELETE',
      path: `${path}/:`,
      answer: (_, channelId = '', id = '') => deleteMessage(world, postFor(channelFor(world, channelId), id)),
    },
    {
      method: 'PUT',
      path: reaction,
      answer: (_, channelId = '', id = '', emoji = '') =>
        addReaction(world, postFor(channelFor(world, channelId, AddReactions), id), world.bot, emoji),
    },
    {
      method: 'DELETE',
      path: reaction,
      answer: (_, channelId = '', id = '', emoji = '') =>
        removeReaction(world, postFor(channelFor(world, channelId), id), world.bot, emoji),
    },
  ];
}

function create({ world, check, nonces }: RouteContext, { body: given, files }: Call, channelId: string): APIMessage {
  const channel = channelFor(world, channelId, SendMessages | (files.length > 0 ? AttachFiles : 0n));
  const body = asObject(given) as MessageBody;
  if (channel.recipient && !mayWriteTo(world, channel.recipient)) throw apiError('cannotSendToUser');
  checkMessage(check, 'MessageCreateRequest', body, files);
  const nonce = (body['nonce'] ?? undefined) as string | number | undefined;
  // The response and the event carry the nonce; the message as read later does not.
  const shown = nonce === undefined ? {} : { nonce };
  const known = nonce !== undefined && body['enforce_nonce'] === true ? nonces.find(textOf(nonce)) : undefined;
  if (known) return { ...known.message, ...shown };
  const message = composeMessage(world, channel, userPayload(world.bot), body, files, referenceFor(channel, body));
  const post: Post = { id: message.id, channel, message, deleted: false };
  if (nonce !== undefined) nonces.remember(textOf(nonce), post);
  if (channel.archived) setThread(world, channel, { archived: false });
  publish(world, post, shown);
  return { ...message, ...shown };
}

function list(world: World, query: URLSearchParams, channelId: string): APIMessage[] {
  const channel = channelFor(world, channelId);
  const limit = Number(query.get('limit') ?? 50);
  if (!(Number.isInteger(limit) && limit >= 1 && limit <= 100))
    invalidForm(['limit'], 'NUMBER_TYPE_MAX', 'int value should be between 1 and 100.');
  // Without the permission to read the history Discord answers with an empty list, not with an error.
  if (channel.guild && (botPermissions(channel) & ReadMessageHistory) === 0n) return [];
  return select(channel, query, limit).map((post) => asBotMayRead(world, post.message));
}

function edit({ world, check }: RouteContext, { body: given, files }: Call, post: Post): APIMessage {
  if (post.message.author.id !== world.bot.id) throw apiError('notTheAuthor');
  const body = asObject(given) as MessageBody;
  checkMessage(check, 'MessageEditRequestPartial', body, files, { before: post.message });
  replace(world, post, amendMessage(world, post.channel, post.message, body, files));
  return post.message;
}

function deleteMessage(world: World, post: Post): void {
  const { channel, message } = post;
  const isOwn = message.author.id === world.bot.id;
  if (!isOwn && channel.recipient) throw apiError('notInDirectMessages');
  if (!isOwn && (botPermissions(channel) & ManageMessages) === 0n) throw apiError('missingPermissions');
  remove(world, post);
}

/**
 * Messages that are not ephemeral, newest first. `before` and `after` give those next to the anchor; of `around`, half
 * are older than it.
 */
function select(channel: Channel, query: URLSearchParams, limit: number): Post[] {
  const [[by, anchor] = ['', ''], another] = [...query].filter(([name]) => ANCHORS.has(name));
  if (another) invalidForm([another[0]], 'MUTUALLY_EXCLUSIVE', `Only one of ${[...ANCHORS].join(', ')} may be given.`);
  if (by !== '' && !/^\d{1,20}$/.test(anchor))
    invalidForm([by], 'NUMBER_TYPE_COERCE', `Value "${anchor}" is not snowflake.`);
  const posts = [...channel.posts.values()].filter(({ onlyFor }) => onlyFor === undefined);
  const at = BigInt(anchor);
  const older = by === '' ? posts : posts.filter(({ id }) => BigInt(id) < at);
  const newer = posts.slice(older.length);
  if (by === 'after') {
    const behind = newer[0]?.id === anchor ? newer.slice(1) : newer;
    return behind.slice(0, limit).toReversed();
  }
  const before = older.slice(Math.max(0, older.length - (by === 'around' ? Math.floor(limit / 2) : limit)));
  return (by === 'around' ? [...before, ...newer.slice(0, limit - before.length)] : before).toReversed();
}

/** Fields that make a message the reply that its body asks for. */
function referenceFor(channel: Channel, body: MessageBody): Json {
  const reference = body['message_reference'] as Json | null | undefined;
  if (!reference) return {};
  if (channel.guild && (botPermissions(channel) & ReadMessageHistory) === 0n) throw apiError('noHistoryToReplyTo');
  const target = channel.posts.get(String(reference['message_id']));
  if (target && target.onlyFor === undefined) return replyFields(channel, target.message);
  if (reference['fail_if_not_exists'] !== false)
    invalidForm(['message_reference'], 'REPLIES_UNKNOWN_MESSAGE', 'Unknown message');
  return {};
}
