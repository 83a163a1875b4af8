import type { Channel, Guild, Person, Role, World } from './world.ts';

export function findGuild(world: World, nameOrId: string): Guild {
  const guild = world.guilds.get(nameOrId) ?? [...world.guilds.values()].find(({ name }) => name === nameOrId);
  if (!guild) throw new Error(`Expected a guild of the local Discord, by name or id, got "${nameOrId}".`);
  return guild;
}

export function findChannel(world: World, id: string): Channel {
  const channel = world.channels.get(id);
  if (!channel) throw new Error(`Expected the id of a channel of the local Discord, got "${id}".`);
  return channel;
}

export function findRole(guild: Guild, nameOrId: string): Role {
  const role = guild.roles.get(nameOrId) ?? [...guild.roles.values()].find(({ name }) => name === nameOrId);
  if (role) return role;
  const names = [...guild.roles.values()].map(({ name }) => name).join(', ');
  throw new Error(`Expected a role of the guild "${guild.name}" (${names}), by name or id, got "${nameOrId}".`);
}

export function knownPerson(world: World, nameOrId: string): Person {
  const person = [...world.people.values()].find(({ id, username }) => username === nameOrId || id === nameOrId);
  if (!person) throw new Error(`Expected a person of the local Discord, by name or id, got "${nameOrId}".`);
  return person;
}
