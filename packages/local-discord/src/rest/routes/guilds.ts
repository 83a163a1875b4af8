import { ChannelType, MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import type { APIThreadChannel } from 'discord-api-types/v10';
import type { Json } from '../../json.ts';
import { apiError, FormErrors } from '../../rules/api-error.ts';
import { asObject } from '../../rules/schema.ts';
import { addChannel } from '../../world/create.ts';
import {
  botMemberPayload,
  channelPayload,
  guildPayload,
  memberPayload,
  rolesPayload,
  userPayload,
} from '../../world/payloads.ts';
import { isVoice } from '../../world/permissions.ts';
import { replace } from '../../world/posts.ts';
import type { Post, World } from '../../world/world.ts';
import type { Call, Route, RouteContext } from '../http.ts';
import { channelFor, guildFor, personFor, postFor } from './access.ts';

const { SendMessages, CreatePublicThreads } = PermissionFlagsBits;

/** Guilds, their channels, threads, roles and members. */
export function guildRoutes(context: RouteContext): Route[] {
  const { world } = context;
  return [
    { method: 'GET', path: '/channels/:', answer: (_, id = '') => channelPayload(world, channelFor(world, id)) },
    {
      method: 'POST',
      path: '/channels/:/typing',
      answer: (_, id = '') => {
        channelFor(world, id, SendMessages);
      },
    },
    { method: 'POST', path: '/channels/:/threads', answer: (call, id = '') => createThread(context, call, id) },
    {
      method: 'POST',
      path: '/channels/:/messages/:/threads',
      answer: (call, channelId = '', messageId = '') => createThread(context, call, channelId, messageId),
    },
    { method: 'GET', path: '/guilds/:', answer: (_, id = '') => guildPayload(world, guildFor(world, id)) },
    {
      method: 'GET',
      path: '/guilds/:/channels',
      answer: (_, id = '') => guildPayload(world, guildFor(world, id))['channels'],
    },
    { method: 'GET', path: '/guilds/:/roles', answer: (_, id = '') => rolesPayload(guildFor(world, id)) },
    {
      method: 'GET',
      path: '/guilds/:/members/:',
      answer: (_, guildId = '', userId = '') => memberOf(world, guildId, userId),
    },
  ];
}

function createThread({ world, check }: RouteContext, call: Call, channelId: string, messageId?: string): Json {
  const parent = channelFor(world, channelId, CreatePublicThreads);
  const { guild } = parent;
  if (!guild) throw apiError('notInDirectMessages');
  if (parent.parent || isVoice(parent)) throw apiError('notInThisChannel');
  const post = messageId === undefined ? undefined : postFor(parent, messageId);
  const body = asObject(call.body);
  const errors = new FormErrors();
  check('CreateTextThreadWithMessageRequest', body, errors);
  errors.throwIfAny();
  // A thread made from a message has that message's id.
  if (post && world.channels.has(post.id)) throw apiError('threadExists');
  const isNews = parent.type === ChannelType.GuildAnnouncement;
  const type = isNews ? ChannelType.AnnouncementThread : ChannelType.PublicThread;
  const thread = addChannel(world, { id: post?.id ?? world.nextId(), type, name: String(body['name']), guild, parent });
  const data = channelPayload(world, thread);
  world.dispatch({ event: 'THREAD_CREATE', data: { ...data, newly_created: true }, guildId: guild.id, intent: 1 });
  if (post) markThread(world, post, data);
  call.status = 201;
  return data;
}

/** Shows a thread on the message that it was made from. */
function markThread(world: World, post: Post, thread: Json): void {
  const flags = (post.message.flags ?? 0) | MessageFlags.HasThread;
  replace(world, post, { ...post.message, flags, thread: thread as unknown as APIThreadChannel });
}

function memberOf(world: World, guildId: string, userId: string): Json {
  const guild = guildFor(world, guildId);
  if (userId === world.bot.id) return botMemberPayload(world, guild);
  if (!guild.members.has(userId)) throw apiError('unknownMember');
  return memberPayload(userPayload(personFor(world, userId)));
}
