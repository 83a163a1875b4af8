import { PermissionFlagsBits } from 'discord-api-types/v10';
import { refusal } from '../refusal.ts';
import { botPermissions } from '../permissions.ts';
import { hasBot } from '../world.ts';
import type { Channel, Guild, Person, Post, World } from '../world.ts';

const { ViewChannel, SendMessages, SendMessagesInThreads } = PermissionFlagsBits;

export function personFor(world: World, id: string): Person {
  const person = world.people.get(id);
  if (!person) throw refusal('unknownUser');
  return person;
}

export function guildFor(world: World, id: string): Guild {
  const guild = world.guilds.get(id);
  if (!guild?.hasBot) throw refusal(guild ? 'missingAccess' : 'unknownGuild');
  return guild;
}

/** A channel that the bot sees and in which it may do what it is about to. */
export function channelFor(world: World, id: string, needs = 0n): Channel {
  const channel = world.channels.get(id);
  if (!channel) throw refusal('unknownChannel');
  const { guild, parent } = channel;
  if (!hasBot(channel)) throw refusal('missingAccess');
  if (!guild) return channel;
  const permissions = botPermissions(channel);
  if ((permissions & ViewChannel) === 0n) throw refusal('missingAccess');
  const wanted = parent && (needs & SendMessages) !== 0n ? (needs & ~SendMessages) | SendMessagesInThreads : needs;
  if ((permissions & wanted) !== wanted) throw refusal('missingPermissions');
  return channel;
}

/** A message that others than its addressee know of. */
export function postFor(channel: Channel, id: string): Post {
  const post = channel.posts.get(id);
  if (!post || post.onlyFor !== undefined) throw refusal('unknownMessage');
  return post;
}
