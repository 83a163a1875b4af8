import { PermissionFlagsBits } from 'discord-api-types/v10';
import { textOf } from '../../json.ts';
import type { Json } from '../../json.ts';
import { apiError, invalidForm } from '../../rules/api-error.ts';
import { checkMessage } from '../../rules/messages.ts';
import { asObject } from '../../rules/schema.ts';
import type { Check } from '../../rules/schema.ts';
import type { MessageBody } from '../../world/components.ts';
import { amend, compose, replyTo } from '../../world/compose.ts';
import { userPayload } from '../../world/payloads.ts';
import { botPermissions, mayWriteTo } from '../../world/permissions.ts';
import { asBotMayRead, publish, remove, replace } from '../../world/posts.ts';
import type { Channel, Post, World } from '../../world/world.ts';
import type { Route } from '../http.ts';
import { createNonces } from '../nonces.ts';
import { channelFor, postFor } from './access.ts';

const { SendMessages, AttachFiles, ReadMessageHistory, ManageMessages, AddReactions } = PermissionFlagsBits;

/** What the messages asked for may be next to. */
const PLACES: ReadonlySet<string> = new Set(['around', 'before', 'after']);

/** Messages that the bot posts in a channel on its own account. */
export function messageRoutes(world: World, check: Check): Route[] {
  const nonces = createNonces(world.clock, world.nonceLife);
  return [
    {
      method: 'POST',
      path: '/channels/:/messages',
      answer: ({ body: given, files }, channelId = '') => {
        const channel = channelFor(world, channelId, SendMessages | (files.length > 0 ? AttachFiles : 0n));
        const body = asObject(given) as MessageBody;
        if (channel.recipient && !mayWriteTo(world, channel.recipient)) throw apiError('cannotSendToUser');
        checkMessage(check, 'MessageCreateRequest', body, files);
        const nonce = body['nonce'] ?? undefined;
        // The answer and the event have it; whoever reads the message later does not get to see it.
        const shown = nonce === undefined ? {} : { nonce };
        const known = nonce !== undefined && body['enforce_nonce'] === true ? nonces.find(textOf(nonce)) : undefined;
        if (known) return { ...known.message, ...shown };
        const message = compose(world, channel, userPayload(world.bot), body, files, referenceFor(channel, body));
        const post: Post = { id: message.id, channel, message, deleted: false };
        if (nonce !== undefined) nonces.remember(textOf(nonce), post);
        publish(world, post, shown);
        return { ...message, ...shown };
      },
    },
    {
      method: 'GET',
      path: '/channels/:/messages',
      answer: ({ query }, channelId = '') => {
        const channel = channelFor(world, channelId);
        const limit = Number(query.get('limit') ?? 50);
        if (!(Number.isInteger(limit) && limit >= 1 && limit <= 100))
          invalidForm(['limit'], 'NUMBER_TYPE_MAX', 'int value should be between 1 and 100.');
        // Discord refuses nothing here: whoever may not read what was said before is shown none of it.
        if (channel.guild && (botPermissions(channel) & ReadMessageHistory) === 0n) return [];
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
        if (post.message.author.id !== world.bot.id) throw apiError('notTheAuthor');
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
        if (!own && channel.recipient) throw apiError('notInDirectMessages');
        if (!own && (botPermissions(channel) & ManageMessages) === 0n) throw apiError('missingPermissions');
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

/**
 * Messages that everyone sees, newest first. Those before and after another are the ones next to it; of those around
 * one, half are older.
 */
function select(channel: Channel, query: URLSearchParams, limit: number): Post[] {
  const [[by, anchor] = ['', ''], another] = [...query].filter(([name]) => PLACES.has(name));
  if (another) invalidForm([another[0]], 'MUTUALLY_EXCLUSIVE', `Only one of ${[...PLACES].join(', ')} may be given.`);
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

function referenceFor(channel: Channel, body: MessageBody): Json {
  const reference = body['message_reference'] as Json | null | undefined;
  if (!reference) return {};
  if (channel.guild && (botPermissions(channel) & ReadMessageHistory) === 0n) throw apiError('noHistoryToReplyTo');
  const target = channel.posts.get(String(reference['message_id']));
  if (target && target.onlyFor === undefined) return replyTo(channel, target.message);
  if (reference['fail_if_not_exists'] !== false)
    invalidForm(['message_reference'], 'REPLIES_UNKNOWN_MESSAGE', 'Unknown message');
  return {};
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
