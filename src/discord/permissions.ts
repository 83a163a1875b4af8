import { ApplicationIntegrationType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { BaseInteraction, Client, Guild } from 'discord.js';

/** Permissions that a post needs; the history, because only a look at it tells whether a post was made before a crash. */
const REQUIRED = ['ViewChannel', 'SendMessages', 'ReadMessageHistory'] as const;
const REQUIRED_IN_THREAD = ['ViewChannel', 'SendMessagesInThreads', 'ReadMessageHistory'] as const;
/** Optional permissions of a post: to notify a role, and to open a thread below it. */
const OPTIONAL = ['MentionEveryone', 'CreatePublicThreads'] as const;

type Permission = (typeof REQUIRED | typeof REQUIRED_IN_THREAD | typeof OPTIONAL)[number];

export interface KnownChannel {
  readonly name: string;
  readonly isThread: boolean;
  /** Permissions that a post needs and the bot lacks. */
  readonly missing: readonly Permission[];
  /** Optional permissions that the bot lacks. */
  readonly missingOptional: readonly Permission[];
}

export interface KnownRole {
  /** True if everybody may mention it. */
  readonly mentionable: boolean;
}

/** The bot's servers, as far as they are known without asking Discord. */
export interface Guilds {
  /** True if the bot is a member there. */
  isIn(guild: string): boolean;
  /** Undefined for a channel that Discord has not told of: of another server, an old thread, hidden, or gone. */
  channel(guild: string, id: string): KnownChannel | undefined;
  role(guild: string, id: string): KnownRole | undefined;
  /** Discord's tag of the language that a server prefers. */
  locale(guild: string): string | undefined;
}

/** The servers in a client's cache, which the gateway keeps up to date. */
export function guildsOf(client: Client): Guilds {
  const find = (id: string): Guild | undefined => {
    const guild = client.guilds.cache.get(id);
    return guild?.available === true ? guild : undefined;
  };
  return {
    isIn: (guild) => client.guilds.cache.has(guild),
    channel: (guild, id) => knownChannel(find(guild), id),
    role(guild, id) {
      const role = find(guild)?.roles.cache.get(id);
      return role && { mentionable: role.mentionable };
    },
    locale: (guild) => find(guild)?.preferredLocale,
  };
}

function knownChannel(guild: Guild | undefined, id: string): KnownChannel | undefined {
  const channel = guild?.channels.cache.get(id);
  if (!guild || !channel) return undefined;
  const allowed = guild.members.me && channel.permissionsFor(guild.members.me);
  const lacking = (names: readonly Permission[]): Permission[] =>
    names.filter((name) => allowed?.has(PermissionFlagsBits[name]) === false);
  const isThread = channel.isThread();
  const missing = lacking(isThread ? REQUIRED_IN_THREAD : REQUIRED);
  return { name: channel.name, isThread, missing, missingOptional: lacking(OPTIONAL) };
}

/** Permission check of the person in the channel of an interaction; false where Discord names no permissions. */
export function hasPermission({ memberPermissions }: BaseInteraction, name: keyof typeof PermissionFlagsBits): boolean {
  return memberPermissions?.has(PermissionFlagsBits[name]) === true;
}

/** True if a person may do something in the server of an interaction; false outside servers. */
export function mayInGuild(interaction: BaseInteraction, name: keyof typeof PermissionFlagsBits): boolean {
  return interaction.guildId !== null && hasPermission(interaction, name);
}

/**
 * True if Discord shows an answer to the person alone whatever is asked: where the bot is no member, and the person may
 * not use applications of their own in public.
 */
export function mustBePrivate(interaction: BaseInteraction): boolean {
  const { guildId, authorizingIntegrationOwners: owners } = interaction;
  if (guildId === null || owners[ApplicationIntegrationType.GuildInstall] !== undefined) return false;
  return !hasPermission(interaction, 'UseExternalApps');
}

/** True if the person may write in the channel. Those who may not, may not through the bot either. */
export function maySend(interaction: BaseInteraction): boolean {
  const { guildId, guild, channel } = interaction;
  if (guildId === null) return true;
  // Where the bot is a member it knows all channels, but keeps no threads.
  const isThread = channel === null ? guild !== null : channel.isThread();
  return hasPermission(interaction, isThread ? 'SendMessagesInThreads' : 'SendMessages') && !mustBePrivate(interaction);
}
