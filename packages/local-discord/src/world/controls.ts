import type { Json } from '../json.ts';
import { addChannel, deleteChannel } from './create.ts';
import { findChannel, findGuild, findPerson, findRole } from './lookup.ts';
import { botMemberPayload, channelPayload, guildPayload, rolePayload } from './payloads.ts';
import { botSees } from './permissions.ts';
import { seedGuild } from './seeds.ts';
import type { ChannelSeed, GuildSeed, PersonSeed, RoleSeed } from './seeds.ts';
import type { Channel, Dispatch, Guild, Role, World } from './world.ts';

/**
 * Changes that people of a guild, or Discord itself, may make at any time; the bot gets the events that Discord sends. Guilds,
 * roles and people are given by name or id, channels by id; an unknown one throws.
 */
export interface Controls {
  /** Invites the bot to a new guild; with `bot: false`, creates a guild without it. */
  addGuild(seed: GuildSeed): Guild;
  /** Removes the bot from a guild; its commands there are deleted. */
  removeGuild(guild: string): void;
  /** Makes a guild unavailable, or available again. Its channels take messages all the while. */
  setOutage(guild: string, isOut: boolean): void;
  /** Adds a channel to a guild: by name a text channel. */
  addChannel(guild: string, channel: string | ChannelSeed): Channel;
  /** Adds a thread of other people; with `private`, one that the bot is no member of. */
  addThread(channelId: string, thread: { readonly name: string; readonly private?: boolean }): Channel;
  /** Archives, locks or opens a thread; makes the bot a member of a private one, or takes it out. */
  setThread(threadId: string, change: Partial<Pick<Channel, 'archived' | 'locked' | 'hasBot'>>): void;
  /** Sets how many milliseconds late interactions reach the bot, as after a stall of its connection; 0 ends that. */
  setLateness(ms: number): void;
  /** Deletes a channel and the threads in it. */
  deleteChannel(channelId: string): void;
  /** Sets the channel's permission overwrite for the bot; of a thread, its parent's. */
  setPermissions(channelId: string, overwrite: { readonly allow?: bigint; readonly deny?: bigint }): void;
  /**
   * Sets the permissions of `@everyone` or of the bot's own role in a guild; a role left out stays as it is. The bot may do
   * what either allows. Members have permissions of their own, which roles do not change here.
   */
  setGuildPermissions(guild: string, permissions: { readonly everyone?: bigint; readonly bot?: bigint }): void;
  /** Times the bot out in a guild until an instant in milliseconds since 1970, or ends that. */
  setTimeout(guild: string, until: number | undefined): void;
  addRole(guild: string, role: RoleSeed): Role;
  setRole(guild: string, role: string, change: { readonly mentionable: boolean }): void;
  /** Deletes a role; throws for `@everyone` and the bot's own. */
  removeRole(guild: string, role: string): void;
  /** Takes a person out of a guild. The bot gets no event: it would need a privileged intent. */
  removeMember(guild: string, person: string): void;
  /** Opens or closes a person's direct messages for the bot. */
  setDirectMessages(person: string, open: boolean): void;
  /** Installs the application to a person's account, or takes it away. */
  setInstalled(person: string, installed: boolean): void;
}

export function createControls(world: World, people: readonly PersonSeed[] | undefined): Controls {
  return {
    addGuild: (seed) => addGuild(world, seed, people),
    removeGuild: (guild) => leaveGuild(world, findGuild(world, guild)),
    setOutage: (guild, isOut) => setOutage(world, findGuild(world, guild), isOut),
    addChannel: (guild, seed) => createChannel(world, findGuild(world, guild), seed),
    addThread: (channelId, thread) => addThread(world, findChannel(world, channelId), thread),
    setThread: (threadId, change) => setThread(world, findChannel(world, threadId), change),
    setLateness(ms) {
      world.lateness = ms;
    },
    deleteChannel: (channelId) => deleteChannel(world, findChannel(world, channelId)),
    setPermissions: (channelId, overwrite) => setOverwrite(world, findChannel(world, channelId), overwrite),
    setGuildPermissions: (guild, permissions) => setGuildPermissions(world, findGuild(world, guild), permissions),
    setTimeout: (guild, until) => setTimeoutOf(world, findGuild(world, guild), until),
    addRole: (guild, seed) => addRole(world, findGuild(world, guild), seed),
    setRole(name, role, { mentionable }) {
      const guild = findGuild(world, name);
      changeRole(world, guild, Object.assign(findRole(guild, role), { mentionable }));
    },
    removeRole: (guild, role) => removeRole(world, findGuild(world, guild), role),
    removeMember(guild, person) {
      findGuild(world, guild).members.delete(findPerson(world, person).id);
    },
    setDirectMessages(person, open) {
      findPerson(world, person).acceptsDirectMessages = open;
    },
    setInstalled(person, installed) {
      findPerson(world, person).hasInstalled = installed;
    },
  };
}

function addGuild(world: World, seed: GuildSeed, people: readonly PersonSeed[] | undefined): Guild {
  const guild = seedGuild(world, seed, world.guilds.size, people);
  if (guild.hasBot) world.dispatch(guildCreated(world, guild));
  return guild;
}

/** Takes the bot out of a guild, which deletes its commands there. Does nothing where it is not. */
export function leaveGuild(world: World, guild: Guild): void {
  if (!guild.hasBot) return;
  guild.hasBot = false;
  world.commands.delete(guild.id);
  world.dispatch(guildDeleted(guild, {}));
}

function setOutage(world: World, guild: Guild, isOut: boolean): void {
  if (guild.isOut === isOut) return;
  guild.isOut = isOut;
  if (guild.hasBot) world.dispatch(isOut ? guildDeleted(guild, { unavailable: true }) : guildCreated(world, guild));
}

function guildCreated(world: World, guild: Guild): Dispatch {
  return { event: 'GUILD_CREATE', data: guildPayload(world, guild), guildId: guild.id, intent: 1 };
}

/** The event of an outage says `unavailable`; without that field the bot was removed. */
function guildDeleted({ id }: Guild, outage: { readonly unavailable?: true }): Dispatch {
  return { event: 'GUILD_DELETE', data: { id, ...outage }, guildId: id, intent: 1 };
}

function createChannel(world: World, guild: Guild, seed: string | ChannelSeed): Channel {
  const kind = typeof seed === 'string' ? { name: seed, type: 0 as const } : seed;
  const channel = addChannel(world, { id: world.nextId(), ...kind, guild });
  if (guild.hasBot)
    world.dispatch({ event: 'CHANNEL_CREATE', data: channelPayload(world, channel), guildId: guild.id, intent: 1 });
  return channel;
}

function addThread(
  world: World,
  parent: Channel,
  { name, private: isPrivate = false }: { readonly name: string; readonly private?: boolean },
): Channel {
  const { guild } = parent;
  const type = isPrivate ? 12 : 11;
  const thread = addChannel(world, { id: world.nextId(), type, name, guild, parent, hasBot: !isPrivate });
  dispatchThread(world, thread, 'THREAD_CREATE', { ...channelPayload(world, thread), newly_created: true });
  return thread;
}

/** Changes the state of a thread; the bot hears of it where it sees the thread. */
export function setThread(
  world: World,
  thread: Channel,
  change: Partial<Pick<Channel, 'archived' | 'locked' | 'hasBot'>>,
): void {
  const { id, guild, hasBot } = thread;
  Object.assign(thread, change);
  if (hasBot && !thread.hasBot) {
    const data = { id, guild_id: guild?.id, member_count: 1, removed_member_ids: [world.bot.id] };
    world.dispatch({ event: 'THREAD_MEMBERS_UPDATE', data, guildId: guild?.id, intent: 1 });
  } else dispatchThread(world, thread, hasBot ? 'THREAD_UPDATE' : 'THREAD_CREATE', channelPayload(world, thread));
}

/** Tells the bot of a thread that it sees. */
function dispatchThread(world: World, thread: Channel, event: string, data: Json): void {
  if (botSees(thread)) world.dispatch({ event, data, guildId: thread.guild?.id, intent: 1 });
}

/** Discord sends no event when a timeout has passed by itself. */
function setTimeoutOf(world: World, guild: Guild, until: number | undefined): void {
  guild.timeout = until;
  if (until !== undefined)
    world.clock.after(until - world.clock.now(), () => {
      if (guild.timeout === until) guild.timeout = undefined;
    });
  const data = { guild_id: guild.id, ...botMemberPayload(world, guild) };
  if (guild.hasBot) world.dispatch({ event: 'GUILD_MEMBER_UPDATE', data, guildId: guild.id, intent: 1 });
}

function setOverwrite(
  world: World,
  channel: Channel,
  { allow = 0n, deny = 0n }: { readonly allow?: bigint; readonly deny?: bigint },
): void {
  const own = Object.assign(channel.parent ?? channel, { allow, deny });
  world.dispatch({ event: 'CHANNEL_UPDATE', data: channelPayload(world, own), guildId: own.guild?.id, intent: 1 });
}

function setGuildPermissions(
  world: World,
  guild: Guild,
  { everyone, bot }: { readonly everyone?: bigint; readonly bot?: bigint },
): void {
  for (const role of guild.roles.values()) {
    const permissions = role.id === guild.id ? everyone : role.managed ? bot : undefined;
    if (permissions !== undefined) changeRole(world, guild, Object.assign(role, { permissions }));
  }
}

function changeRole(world: World, guild: Guild, role: Role): void {
  dispatchRole(world, guild, 'GUILD_ROLE_UPDATE', { role: rolePayload(guild, role) });
}

function addRole(world: World, guild: Guild, { name, mentionable = false }: RoleSeed): Role {
  const role: Role = { id: world.nextId(), name, mentionable, permissions: 0n, managed: false };
  guild.roles.set(role.id, role);
  dispatchRole(world, guild, 'GUILD_ROLE_CREATE', { role: rolePayload(guild, role) });
  return role;
}

function removeRole(world: World, guild: Guild, name: string): void {
  const { id, managed } = findRole(guild, name);
  if (managed || id === guild.id) throw new Error(`The role "${name}" cannot be removed: every guild has it.`);
  guild.roles.delete(id);
  dispatchRole(world, guild, 'GUILD_ROLE_DELETE', { role_id: id });
}

function dispatchRole(world: World, guild: Guild, event: string, data: object): void {
  if (guild.hasBot) world.dispatch({ event, data: { guild_id: guild.id, ...data }, guildId: guild.id, intent: 1 });
}
