import { guildEvent } from '../gateway/gateway.ts';
import { deleteChannel } from './create.ts';
import { findChannel, findGuild, findPerson, findRole } from './lookup.ts';
import { channelPayload, rolePayload } from './payloads.ts';
import { plantGuild } from './seeds.ts';
import type { GuildSeed, PersonSeed, RoleSeed } from './seeds.ts';
import type { Guild, Role, World } from './world.ts';

/** What people of a guild, or Discord itself, may do to the bot at any time. Guilds, roles and people by name or id. */
export interface Controls {
  /** The bot is invited to a new guild; or there is one without it. */
  addGuild(seed: GuildSeed): Guild;
  /** The bot is removed from a guild. */
  removeGuild(guild: string): void;
  /** Discord loses a guild for a while, or has it back. Its channels take messages all the while. */
  setOutage(guild: string, isOut: boolean): void;
  /** Threads in it go with it. */
  deleteChannel(channelId: string): void;
  /** Takes permissions from the bot in a channel, or grants more than its roles do; the channel's own for a thread. */
  setPermissions(channelId: string, overwrite: { readonly allow?: bigint; readonly deny?: bigint }): void;
  /**
   * Sets what everyone's role or the bot's own allows in a guild; what neither names stays. The bot may do what either
   * allows. What a person may do is not reckoned from roles here and stays as it is.
   */
  setGuildPermissions(guild: string, permissions: { readonly everyone?: bigint; readonly bot?: bigint }): void;
  addRole(guild: string, role: RoleSeed): Role;
  setRole(guild: string, role: string, change: { readonly mentionable: boolean }): void;
  removeRole(guild: string, role: string): void;
  /** A person leaves a guild; the bot hears nothing of it without a privileged intent. */
  removeMember(guild: string, person: string): void;
  /** Whether a person takes direct messages from the bot. */
  setDirectMessages(person: string, open: boolean): void;
  /** Whether a person has the application installed to the account. */
  setInstalled(person: string, installed: boolean): void;
}

export function createControls(world: World, people: readonly PersonSeed[] | undefined): Controls {
  const tellOfRole = (guild: Guild, event: 'GUILD_ROLE_CREATE' | 'GUILD_ROLE_UPDATE', role: Role): void => {
    if (!guild.hasBot) return;
    const data = { guild_id: guild.id, role: rolePayload(guild, role) };
    world.dispatch({ event, data, guildId: guild.id, intent: 1 });
  };
  const setRolePermissions = (guild: Guild, role: Role, permissions: bigint): void => {
    role.permissions = permissions;
    tellOfRole(guild, 'GUILD_ROLE_UPDATE', role);
  };
  return {
    addGuild(seed) {
      const guild = plantGuild(world, seed, world.guilds.size, people);
      if (guild.hasBot) world.dispatch(guildEvent(world, guild, 'GUILD_CREATE'));
      return guild;
    },
    removeGuild: (guild) => leaveGuild(world, findGuild(world, guild)),
    setOutage(name, isOut) {
      const guild = findGuild(world, name);
      if (guild.isOut === isOut) return;
      guild.isOut = isOut;
      if (guild.hasBot) world.dispatch(guildEvent(world, guild, isOut ? 'GUILD_DELETE' : 'GUILD_CREATE'));
    },
    deleteChannel: (channelId) => deleteChannel(world, findChannel(world, channelId)),
    setPermissions(channelId, { allow = 0n, deny = 0n }) {
      const named = findChannel(world, channelId);
      const channel = named.parent ?? named;
      Object.assign(channel, { allow, deny });
      const data = channelPayload(world, channel);
      world.dispatch({ event: 'CHANNEL_UPDATE', data, guildId: channel.guild?.id, intent: 1 });
    },
    setGuildPermissions(name, { everyone, bot }) {
      const guild = findGuild(world, name);
      for (const role of guild.roles.values()) {
        const permissions = role.id === guild.id ? everyone : role.managed ? bot : undefined;
        if (permissions !== undefined) setRolePermissions(guild, role, permissions);
      }
    },
    addRole(name, { name: called, mentionable = false }) {
      const guild = findGuild(world, name);
      const role: Role = { id: world.nextId(), name: called, mentionable, permissions: 0n, managed: false };
      guild.roles.set(role.id, role);
      tellOfRole(guild, 'GUILD_ROLE_CREATE', role);
      return role;
    },
    setRole(name, roleName, { mentionable }) {
      const guild = findGuild(world, name);
      const role = findRole(guild, roleName);
      role.mentionable = mentionable;
      tellOfRole(guild, 'GUILD_ROLE_UPDATE', role);
    },
    removeRole(name, roleName) {
      const guild = findGuild(world, name);
      const { id, managed } = findRole(guild, roleName);
      if (managed || id === guild.id) throw new Error(`The role "${roleName}" cannot be removed: every guild has it.`);
      guild.roles.delete(id);
      const data = { guild_id: guild.id, role_id: id };
      if (guild.hasBot) world.dispatch({ event: 'GUILD_ROLE_DELETE', data, guildId: guild.id, intent: 1 });
    },
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

/** The bot is in a guild no more: it is told so once, and what it registered there is gone. */
export function leaveGuild(world: World, guild: Guild): void {
  if (!guild.hasBot) return;
  guild.hasBot = false;
  world.commands.delete(guild.id);
  world.dispatch(guildEvent(world, guild, 'GUILD_DELETE'));
}
