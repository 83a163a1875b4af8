import type { Client } from 'discord.js';

/** What a post in a channel needs: history, because only a look at it tells whether a post was made before a crash. */
const NEEDED = { ViewChannel: 1n << 10n, SendMessages: 1n << 11n, ReadMessageHistory: 1n << 16n };
const NEEDED_IN_THREAD = {
  ViewChannel: NEEDED.ViewChannel,
  SendMessagesInThreads: 1n << 38n,
  ReadMessageHistory: NEEDED.ReadMessageHistory,
};
/** What a post is the better for. */
const WISHED = { MentionEveryone: 1n << 17n, CreatePublicThreads: 1n << 35n };

type Permission = keyof typeof NEEDED | keyof typeof NEEDED_IN_THREAD | keyof typeof WISHED;

export interface KnownChannel {
  readonly name: string;
  readonly isThread: boolean;
  /** What the bot needs to post there and may not. */
  readonly missing: readonly Permission[];
  /** What else it may not do there. */
  readonly missingOptional: readonly Permission[];
}

export interface KnownRole {
  /** Whether everybody may mention it. */
  readonly mentionable: boolean;
}

/** What the bot knows, without asking Discord, of the servers that it is in. */
export interface Guilds {
  /** Whether the bot is a member there. */
  isIn(guild: string): boolean;
  /** Undefined for one that Discord has not told of: of another server, an old thread, hidden from the bot, or gone. */
  channel(guild: string, id: string): KnownChannel | undefined;
  role(guild: string, id: string): KnownRole | undefined;
  /** Discord's tag of the language that a server prefers. */
  locale(guild: string): string | undefined;
}

/** What a client has been told by Discord and keeps. */
export function guildsOf(client: Client): Guilds {
  const find = (guild: string) => {
    const known = client.guilds.cache.get(guild);
    return known?.available === true ? known : undefined;
  };
  return {
    isIn: (guild) => client.guilds.cache.has(guild),
    channel(guildId, id) {
      const guild = find(guildId);
      const channel = guild?.channels.cache.get(id);
      if (!guild || !channel) return undefined;
      const allowed = guild.members.me && channel.permissionsFor(guild.members.me);
      const lacking = (bits: Readonly<Partial<Record<Permission, bigint>>>): Permission[] =>
        (Object.keys(bits) as Permission[]).filter((name) => allowed?.has(bits[name] ?? 0n) === false);
      const isThread = channel.isThread();
      const missing = lacking(isThread ? NEEDED_IN_THREAD : NEEDED);
      return { name: channel.name, isThread, missing, missingOptional: lacking(WISHED) };
    },
    role(guildId, id) {
      const role = find(guildId)?.roles.cache.get(id);
      return role && { mentionable: role.mentionable };
    },
    locale: (guild) => find(guild)?.preferredLocale,
  };
}
