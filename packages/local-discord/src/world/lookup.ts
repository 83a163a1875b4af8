import { createPerson, directChannel, privateChannel } from './create.ts';
import type { Channel, Guild, Person, Role, World } from './world.ts';

/** Choice of the channel that a person is in. */
export interface ChannelOptions {
  /** Name or id; `null` for the direct messages with the bot. Default: the first guild. */
  readonly guild?: string | null;
  /** Name or id, of a thread as well. Default: the guild's first channel. */
  readonly channel?: string;
  /** Names: a private channel with this person, or a group with several, in which the bot is not. */
  readonly with?: string | readonly string[];
}

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

export function findPerson(world: World, nameOrId: string): Person {
  const person = [...world.people.values()].find(({ id, username }) => username === nameOrId || id === nameOrId);
  if (!person) throw new Error(`Expected a person of the local Discord, by name or id, got "${nameOrId}".`);
  return person;
}

/** A person by name or id, created when unknown; without a name the first one. With `bot`, an account of another bot. */
export function findOrAddPerson(world: World, name: string | undefined, bot = false): Person {
  const people = [...world.people.values()].filter((it) => it.bot === bot && it !== world.bot);
  const known = name === undefined ? people[0] : people.find((it) => it.username === name || it.id === name);
  if (known) return known;
  const person = createPerson({ id: world.nextId(), username: name ?? (bot ? 'some bot' : 'someone'), bot });
  world.people.set(person.id, person);
  return person;
}

/** The channel that a person wants to stand in; private ones are created on first use. */
export function findChannelFor(world: World, person: Person, options: ChannelOptions): Channel {
  const { guild: wanted, channel: name, with: others } = options;
  if (others !== undefined)
    return privateChannel(world, [person, ...[others].flat().map((other) => findOrAddPerson(world, other))]);
  if (wanted === null) return directChannel(world, person);
  const guild = wanted === undefined ? world.guilds.values().next().value : findGuild(world, wanted);
  const channels = [...(guild?.channels.values() ?? [])];
  const channel = name === undefined ? channels[0] : channels.find((it) => it.name === name || it.id === name);
  if (channel) return channel;
  const names = channels.map((it) => it.name).join(', ');
  throw new Error(`Expected a channel of the guild "${guild?.name}" (${names}), got "${name}".`);
}
