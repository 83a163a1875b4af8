import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { APIThreadChannel } from 'discord-api-types/v10';
import type { Json } from '../../json.ts';
import { FormErrors, apiError } from '../../rules/api-error.ts';
import { FLAG } from '../../rules/messages.ts';
import { asObject } from '../../rules/schema.ts';
import type { Check } from '../../rules/schema.ts';
import { addChannel } from '../../world/create.ts';
import {
  botMemberPayload,
  channelPayload,
  guildPayload,
  memberPayload,
  rolesPayload,
  userPayload,
} from '../../world/payloads.ts';
import { replace } from '../../world/posts.ts';
import type { World } from '../../world/world.ts';
import type { Call, Route } from '../http.ts';
import { channelFor, guildFor, personFor, postFor } from './access.ts';

const { SendMessages, CreatePublicThreads } = PermissionFlagsBits;

/** Channels, threads, guilds and their members. */
export function placeRoutes(world: World, check: Check): Route[] {
  const openThread = (call: Call, channelId: string, messageId?: string): Json => {
    const parent = channelFor(world, channelId, CreatePublicThreads);
    const { guild } = parent;
    if (!guild) throw apiError('notInDirectMessages');
    if (parent.parent) throw apiError('notInThisChannel');
    const post = messageId === undefined ? undefined : postFor(parent, messageId);
    const body = asObject(call.body);
    const errors = new FormErrors();
    check('CreateTextThreadWithMessageRequest', body, errors);
    errors.throwIfAny();
    // A thread made from a message has that message's id.
    if (post && world.channels.has(post.id)) throw apiError('threadExists');
    const type = parent.type === 5 ? 10 : 11;
    const thread = addChannel(world, {
      id: post?.id ?? world.nextId(),
      type,
      name: String(body['name']),
      guild,
      parent,
    });
    const data = channelPayload(world, thread);
    world.dispatch({ event: 'THREAD_CREATE', data: { ...data, newly_created: true }, guildId: guild.id, intent: 1 });
    if (post) {
      const flags = (post.message.flags ?? 0) | FLAG.hasThread;
      replace(world, post, { ...post.message, flags, thread: data as unknown as APIThreadChannel });
    }
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
      answer: (_, id = '') => rolesPayload(guildFor(world, id)),
    },
    {
      method: 'GET',
      path: '/guilds/:/members/:',
      answer: (_, guildId = '', userId = '') => {
        const guild = guildFor(world, guildId);
        if (userId === world.bot.id) return botMemberPayload(world, guild);
        if (!guild.members.has(userId)) throw apiError('unknownMember');
        return memberPayload(userPayload(personFor(world, userId)));
      },
    },
  ];
}
