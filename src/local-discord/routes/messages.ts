import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Route } from '../http.ts';
import { checkMessage } from '../message-rules.ts';
import type { MessageBody } from '../message-rules.ts';
import { amend, compose, replyTo } from '../messages.ts';
import { invalidForm, refusal } from '../refusal.ts';
import { asObject, textOf } from '../schema.ts';
import type { Check, Json } from '../schema.ts';
import { asBotMayRead, botPermissions, bound, publish, remove, replace, userPayload } from '../world.ts';
import type { Channel, Post, World } from '../world.ts';
import { channelFor, postFor } from './access.ts';

const { SendMessages, AttachFiles, ReadMessageHistory, ManageMessages, AddReactions } = PermissionFlagsBits;

/** How long Discord remembers a nonce, in milliseconds: "a few minutes". */
const NONCE_LIFE = 5 * 60_000;

/** Messages that the bot posts in a channel on its own account. */
export function messageRoutes(world: World, check: Check): Route[] {
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
        const key = `${channel.id}:${textOf(nonce)}`;
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
  if (channel.guild && (botPermissions(channel) & ReadMessageHistory) === 0n) throw refusal('noHistoryToReplyTo');
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
