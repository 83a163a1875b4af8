import {
  ApplicationIntegrationType,
  ChannelType,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
} from 'discord-api-types/v10';
import type { BaseInteraction, Client, Guild } from 'discord.js';
import type { Catalogue } from '../catalogues/en.ts';

/** Optional permissions of a post: to notify a role, and to open a thread below it. */
const OPTIONAL = ['MentionEveryone', 'CreatePublicThreads'] as const;

type Permission = keyof Catalogue['daily']['check']['permissions'];

/** Permissions that a timeout leaves to a member who is no administrator. */
const IN_TIMEOUT: ReadonlySet<Permission> = new Set(['ViewChannel', 'ReadMessageHistory']);

export interface KnownChannel {
  readonly name: string;
  /** False for threads and voice channels, in which none can be opened. */
  readonly hasThreads: boolean;
  /** Permissions that a post needs and the bot lacks. */
  readonly missing: readonly Permission[];
  /** Optional permissions that the bot lacks. */
  readonly missingOptional: readonly (typeof OPTIONAL)[number][];
}

/** The bot's servers. */
export interface Guilds {
  /** True if the bot is a member there. */
  isIn(guild: string): boolean;
  /** Undefined for a channel that Discord has not told of: of another server, an old thread, hidden, or gone. */
  channel(guild: string, id: string): KnownChannel | undefined;
  /** Asks Discord for a channel that is not kept up to date, such as an old thread; undefined where {@link channel} has it. */
  refresh(guild: string, id: string): Promise<'notAllowed' | 'channelGone' | 'trouble' | undefined>;
  /** True if everybody may mention a role. */
  isMentionable(guild: string, role: string): boolean;
  /** Discord's tag of the language that a server prefers; undefined until Discord has described the server. */
  locale(guild: string): string | undefined;
}

/** The servers in a client's cache, which the gateway keeps up to date. */
export function guildsOf(client: Client, now: () => number): Guilds {
  const find = (id: string): Guild | undefined => {
    const guild = client.guilds.cache.get(id);
    return guild?.available === true ? guild : undefined;
  };
  return {
    isIn: (guild) => client.guilds.cache.has(guild),
    channel(guild, id) {
      try {
        return knownChannel(find(guild), id, now());
      } catch {
        // Discord described the server oddly, and the library took in half of it.
        return undefined;
      }
    },
    async refresh(guild, id) {
      const found = find(guild);
      const channel = found?.channels.cache.get(id);
      try {
        // Discord described the server without the bot itself.
        if (found?.members.me === null) await found.members.fetchMe({ force: true });
        if (channel === undefined || channel.isThread()) await client.channels.fetch(id, { force: true });
        return knownChannel(find(guild), id, now()) ? undefined : 'trouble';
      } catch (error) {
        // A status alone may be that of a proxy's page.
        const code = error instanceof Error && 'code' in error ? error.code : undefined;
        if (code === RESTJSONErrorCodes.UnknownChannel) return 'channelGone';
        return code === RESTJSONErrorCodes.MissingAccess ? 'notAllowed' : 'trouble';
      }
    },
    isMentionable: (guild, role) => find(guild)?.roles.cache.get(role)?.mentionable === true,
    locale: (guild) => client.guilds.cache.get(guild)?.preferredLocale,
  };
}

function knownChannel(guild: Guild | undefined, id: string, now: number): KnownChannel | undefined {
  const channel = guild?.channels.cache.get(id);
  const me = guild?.members.me;
  const allowed = me && channel?.permissionsFor(me);
  if (!channel || !allowed) return undefined;
  const isSilent =
    (me.communicationDisabledUntilTimestamp ?? -Infinity) > now && !allowed.has(PermissionFlagsBits.Administrator);
  const lacking = <Name extends Permission>(names: readonly Name[]): Name[] =>
    names.filter((name) => !allowed.has(PermissionFlagsBits[name]) || (isSilent && !IN_TIMEOUT.has(name)));
  const isThread = channel.isThread();
  const isVoice = channel.type === ChannelType.GuildVoice || channel.type === ChannelType.GuildStageVoice;
  const missing = lacking([
    'ViewChannel',
    isThread ? 'SendMessagesInThreads' : 'SendMessages',
    // Only a look at the history tells whether a post was made before a crash.
    'ReadMessageHistory',
    ...(isVoice ? (['Connect'] as const) : []),
    ...(isThread && channel.locked === true ? (['ManageThreads'] as const) : []),
  ]);
  return { name: channel.name, hasThreads: !isThread && !isVoice, missing, missingOptional: lacking(OPTIONAL) };
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
