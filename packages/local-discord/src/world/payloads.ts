import type { APIUser } from 'discord-api-types/v10';
import type { Json } from '../json.ts';
import { botSees, isVoice } from './permissions.ts';
import { APPLICATION_ID } from './world.ts';
import type { Channel, Guild, Person, Role, World } from './world.ts';

export function userPayload(person: Person): APIUser {
  return {
    id: person.id,
    username: person.username,
    discriminator: person.bot ? '0001' : '0',
    global_name: person.bot ? null : person.username,
    avatar: null,
    ...(person.bot && { bot: true }),
  };
}

/** A guild member. People have no roles here; the bot has its own. */
export function memberPayload(user?: APIUser, roles: readonly Role[] = [], timeout?: number): Json {
  return {
    ...(user && { user }),
    roles: roles.map(({ id }) => id),
    joined_at: '2024-01-01T00:00:00.000000+00:00',
    deaf: false,
    mute: false,
    nick: null,
    avatar: null,
    premium_since: null,
    pending: false,
    communication_disabled_until: timeout === undefined ? null : new Date(timeout).toISOString(),
    flags: 0,
  };
}

export function channelPayload(world: World, channel: Channel): Json {
  const { id, type, guild, parent, recipient, people, name, lastMessageId } = channel;
  if (recipient) return { id, type, last_message_id: lastMessageId, flags: 0, recipients: [userPayload(recipient)] };
  if (people) {
    const recipients = people.map(userPayload);
    const group = type === 3 && { name: null, icon: null, owner_id: people[0]?.id };
    return { id, type, last_message_id: lastMessageId, flags: 0, recipients, ...group };
  }
  const common = { id, type, name, ...(guild && { guild_id: guild.id }), last_message_id: lastMessageId, flags: 0 };
  if (parent) {
    const metadata = { archived: channel.archived, auto_archive_duration: 1440, locked: channel.locked };
    const archive_timestamp = '2026-01-01T00:00:00.000000+00:00';
    return {
      ...common,
      parent_id: parent.id,
      owner_id: world.bot.id,
      thread_metadata: { ...metadata, archive_timestamp },
      message_count: channel.posts.size,
      member_count: 1,
    };
  }
  const overwrite = { id: world.bot.id, type: 1, allow: String(channel.allow), deny: String(channel.deny) };
  const permission_overwrites = channel.allow || channel.deny ? [overwrite] : [];
  const voice = isVoice(channel) && { bitrate: 64_000, user_limit: 0, rtc_region: null };
  return { ...common, ...voice, parent_id: null, position: 0, topic: null, nsfw: false, permission_overwrites };
}

/** A channel chosen in an option or a menu: its payload with the person's permissions instead of the overwrites. */
export function chosenChannelPayload(world: World, channel: Channel, permissions: bigint): Json {
  const { permission_overwrites: _, ...rest } = channelPayload(world, channel);
  return { ...rest, permissions: String(permissions) };
}

export function rolePayload(guild: Guild, role: Role): Json {
  const { id, name, permissions, mentionable, managed } = role;
  return {
    id,
    name,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    position: [...guild.roles.keys()].indexOf(id),
    permissions: String(permissions),
    managed,
    mentionable,
    flags: 0,
    ...(managed && { tags: { bot_id: APPLICATION_ID } }),
  };
}

export function rolesPayload(guild: Guild): Json[] {
  return [...guild.roles.values()].map((role) => rolePayload(guild, role));
}

export function botMemberPayload(world: World, guild: Guild): Json {
  const own = [...guild.roles.values()].filter(({ managed }) => managed);
  return memberPayload(userPayload(world.bot), own, guild.timeout);
}

/** True for threads that Discord names with a guild: those that the bot sees, and that are not archived. */
function isActiveThread(channel: Channel): boolean {
  return channel.parent !== undefined && !channel.archived && botSees(channel);
}

export function guildPayload(world: World, guild: Guild): Json {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    owner_id: guild.members.keys().next().value ?? '1',
    preferred_locale: guild.locale,
    afk_channel_id: null,
    afk_timeout: 300,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    features: [],
    emojis: [],
    stickers: [],
    roles: rolesPayload(guild),
    channels: [...guild.channels.values()].filter(({ parent }) => !parent).map((it) => channelPayload(world, it)),
    threads: [...guild.channels.values()].filter(isActiveThread).map((it) => channelPayload(world, it)),
    members: [botMemberPayload(world, guild)],
    member_count: guild.members.size + 1,
    joined_at: '2024-01-01T00:00:00.000000+00:00',
    large: false,
    unavailable: false,
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}
