import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Call, Route } from '../http.ts';
import { Faults, refusal } from '../refusal.ts';
import { asObject } from '../schema.ts';
import type { Check, Json } from '../schema.ts';
import { addChannel, channelPayload, guildPayload, memberPayload, userPayload } from '../world.ts';
import type { World } from '../world.ts';
import { channelFor, guildFor, personFor, postFor } from './access.ts';

const { SendMessages, CreatePublicThreads } = PermissionFlagsBits;

/** Channels, threads, guilds and their members. */
export function placeRoutes(world: World, check: Check): Route[] {
  const openThread = (call: Call, channelId: string, messageId?: string): Json => {
    const parent = channelFor(world, channelId, CreatePublicThreads);
    if (!parent.guild) throw refusal('notInDirectMessages');
    if (messageId !== undefined) postFor(parent, messageId);
    const body = asObject(call.body);
    const faults = new Faults();
    check('CreateTextThreadWithMessageRequest', body, faults);
    faults.throwIfAny();
    // A thread made from a message has that message's id.
    if (messageId !== undefined && world.channels.has(messageId)) throw refusal('threadExists');
    const { guild } = parent;
    const id = messageId ?? world.nextId();
    const thread = addChannel(world, { id, type: 11, name: String(body['name']), guild, parent });
    const data = channelPayload(world, thread);
    world.dispatch({ event: 'THREAD_CREATE', data: { ...data, newly_created: true }, guildId: guild.id, intent: 1 });
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
      answer: (_, id = '') => guildPayload(world, guildFor(world, id))['roles'],
    },
    {
      method: 'GET',
      path: '/guilds/:/members/:',
      answer: (_, guildId = '', userId = '') => {
        const guild = guildFor(world, guildId);
        if (!guild.members.has(userId) && userId !== world.bot.id) throw refusal('unknownMember');
        return memberPayload(userPayload(personFor(world, userId)));
      },
    },
  ];
}
