import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Channel, Guild } from './world.ts';

/** An ordinary member, which is what `@everyone` allows; the bot's own role the same, as an ordinary invitation asks for. */
export const MEMBER_PERMISSIONS =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.CreatePublicThreads |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.AddReactions |
  PermissionFlagsBits.UseApplicationCommands |
  PermissionFlagsBits.UseExternalApps;

/** A member who may manage the server. */
export const MANAGER_PERMISSIONS =
  MEMBER_PERMISSIONS |
  PermissionFlagsBits.ManageGuild |
  PermissionFlagsBits.ManageChannels |
  PermissionFlagsBits.ManageMessages |
  PermissionFlagsBits.MentionEveryone;

/** Where something is done: 0 in a guild, 1 in the direct messages with the bot, 2 among people without it. */
export type Context = 0 | 1 | 2;

export function contextOf({ guild, people }: Channel): Context {
  return guild ? 0 : people ? 2 : 1;
}

const ALL = Object.values(PermissionFlagsBits).reduce((all, one) => all | one, 0n);
const PRIVATE = PermissionFlagsBits.AttachFiles | PermissionFlagsBits.EmbedLinks | PermissionFlagsBits.MentionEveryone;

/** What the bot may do in a channel: what its roles allow in the guild, then the overwrites for the bot itself. */
export function botPermissions(channel: Channel): bigint {
  const { guild, parent } = channel;
  if (!guild) return contextOf(channel) === 1 ? PRIVATE | PermissionFlagsBits.UseExternalEmojis : PRIVATE;
  const granted = guildPermissions(guild);
  if ((granted & PermissionFlagsBits.Administrator) !== 0n) return ALL;
  const own = parent ?? channel;
  return (granted & ~own.deny) | own.allow;
}

/** What the roles of the bot allow it: everyone's, and its own. */
function guildPermissions({ id, roles }: Guild): bigint {
  let granted = 0n;
  for (const role of roles.values()) if (role.managed || role.id === id) granted |= role.permissions;
  return granted;
}
