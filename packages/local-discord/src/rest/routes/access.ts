import { PermissionFlagsBits } from 'discord-api-types/v10';
import { apiError } from '../../rules/api-error.ts';
import { botPermissions, botSees, hasBot } from '../../world/permissions.ts';
import type { Channel, Guild, Person, Post, World } from '../../world/world.ts';

const { SendMessages, SendMessagesInThreads, ManageThreads } = PermissionFlagsBits;

/** A user by id; 10013 for an unknown one. */
export function personFor(world: World, id: string): Person {
  const person = world.people.get(id);
  if (!person) throw apiError('unknownUser');
  return person;
}

/** A guild that the bot is in; 50001 where it is not, 10004 for an unknown one. */
export function guildFor(world: World, id: string): Guild {
  const guild = world.guilds.get(id);
  if (!guild?.hasBot) throw apiError(guild ? 'missingAccess' : 'unknownGuild');
  return guild;
}

/** A channel that the bot sees and has the permissions `needs` in; 10003, 50001, 50013, 50083 or 160005 otherwise. */
export function channelFor(world: World, id: string, needs = 0n): Channel {
  const channel = world.channels.get(id);
  if (!channel) throw apiError('unknownChannel');
  const { guild, parent } = channel;
  if (!hasBot(channel)) throw apiError('missingAccess');
  if (!guild) return channel;
  const permissions = botPermissions(channel);
  if (!botSees(channel)) throw apiError('missingAccess');
  const wanted = parent && (needs & SendMessages) !== 0n ? (needs & ~SendMessages) | SendMessagesInThreads : needs;
  if ((permissions & wanted) !== wanted) throw apiError('missingPermissions');
  if (wanted !== 0n && channel.locked && (permissions & ManageThreads) === 0n)
    throw apiError(channel.archived ? 'threadArchived' : 'threadLocked');
  return channel;
}

/** A message that is not ephemeral; 10008 otherwise. */
export function postFor(channel: Channel, id: string): Post {
  const post = channel.posts.get(id);
  if (!post || post.onlyFor !== undefined) throw apiError('unknownMessage');
  return post;
}
