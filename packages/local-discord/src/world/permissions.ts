import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Channel, Guild, Person, World } from './world.ts';

/** Permissions of an ordinary member: those of `@everyone`, and of the bot's own role as an ordinary invitation asks. */
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
  PermissionFlagsBits.UseExternalApps |
  PermissionFlagsBits.Connect;

/** Permissions of a member who may manage the server. */
export const MANAGER_PERMISSIONS =
  MEMBER_PERMISSIONS |
  PermissionFlagsBits.ManageGuild |
  PermissionFlagsBits.ManageChannels |
  PermissionFlagsBits.ManageMessages |
  PermissionFlagsBits.MentionEveryone;

/** `InteractionContextType`: 0 a guild, 1 direct messages with the bot, 2 a private channel without it. */
export type Context = 0 | 1 | 2;

export function contextOf({ guild, people }: Channel): Context {
  return guild ? 0 : people ? 2 : 1;
}

/** True where the bot is in the channel's guild, or it is the bot's own direct channel. */
export function hasBot({ guild, people }: Channel): boolean {
  return guild ? guild.hasBot : !people;
}

/** True where the bot may open direct messages: the two share a guild, or the person installed the application. */
export function mayWriteTo(world: World, person: Person): boolean {
  if (!person.acceptsDirectMessages) return false;
  return person.hasInstalled || [...world.guilds.values()].some((it) => it.hasBot && it.members.has(person.id));
}

const ALL = Object.values(PermissionFlagsBits).reduce((all, one) => all | one, 0n);
const PRIVATE = PermissionFlagsBits.AttachFiles | PermissionFlagsBits.EmbedLinks | PermissionFlagsBits.MentionEveryone;

/** Permissions that a timeout leaves. */
const IN_TIMEOUT = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.ReadMessageHistory;

/** The bot's permissions in a channel: those of its roles in the guild, then the channel's overwrite for the bot. */
export function botPermissions(channel: Channel): bigint {
  const { guild, parent } = channel;
  if (!guild) return contextOf(channel) === 1 ? PRIVATE | PermissionFlagsBits.UseExternalEmojis : PRIVATE;
  const granted = guildPermissions(guild);
  if ((granted & PermissionFlagsBits.Administrator) !== 0n) return ALL;
  const own = parent ?? channel;
  const allowed = (granted & ~own.deny) | own.allow;
  return guild.timeout === undefined ? allowed : allowed & IN_TIMEOUT;
}

/**
 * True where the bot sees a channel. A voice channel needs the permission to connect as well, and a private thread that the
 * bot is no member of the one to manage threads.
 */
export function botSees(channel: Channel): boolean {
  if (!channel.guild) return hasBot(channel);
  const { ViewChannel, Connect, ManageThreads } = PermissionFlagsBits;
  const needed = ViewChannel | (isVoice(channel) ? Connect : 0n) | (channel.hasBot ? 0n : ManageThreads);
  return channel.guild.hasBot && (botPermissions(channel) & needed) === needed;
}

export function isVoice({ type }: Channel): boolean {
  return type === ChannelType.GuildVoice || type === ChannelType.GuildStageVoice;
}

/** Permissions of the bot's two roles: `@everyone` and its own. */
function guildPermissions({ id, roles }: Guild): bigint {
  let granted = 0n;
  for (const role of roles.values()) if (role.managed || role.id === id) granted |= role.permissions;
  return granted;
}
