import type { Install } from './client.ts';
import type { Owners } from './interactions.ts';
import { findGuild } from './find.ts';
import { createPerson, directChannel, hasBot, privateChannel } from './world.ts';
import type { Channel, Person, World } from './world.ts';

export interface PlaceOptions {
  /** By name or id; `null` for the direct messages with the bot. The first guild unless told. */
  readonly guild?: string | null;
  /** By name or id, a thread too; the guild's first channel unless told. */
  readonly channel?: string;
  /** By name: a private channel with this person, or a group with several, in which the bot is not. */
  readonly with?: string | readonly string[];
}

/** A person by name, or the first one seeded; someone new is made. Of bots, those other than the one under test. */
export function findPerson(world: World, name: string | undefined, bot = false): Person {
  const people = [...world.people.values()].filter((it) => it.bot === bot && it !== world.bot);
  const known = name === undefined ? people[0] : people.find((it) => it.username === name || it.id === name);
  if (known) return known;
  const person = createPerson({ id: world.nextId(), username: name ?? (bot ? 'some bot' : 'someone'), bot });
  world.people.set(person.id, person);
  return person;
}

export function findPlace(world: World, person: Person, options: PlaceOptions): Channel {
  const { guild: wanted, channel: name, with: others } = options;
  if (others !== undefined)
    return privateChannel(world, [person, ...[others].flat().map((other) => findPerson(world, other))]);
  if (wanted === null) return directChannel(world, person);
  const guild = wanted === undefined ? world.guilds.values().next().value : findGuild(world, wanted);
  const channels = [...(guild?.channels.values() ?? [])];
  const channel = name === undefined ? channels[0] : channels.find((it) => it.name === name || it.id === name);
  if (channel) return channel;
  const names = channels.map((it) => it.name).join(', ');
  throw new Error(`Expected a channel of the guild "${guild?.name}" (${names}), got "${name}".`);
}

/** Where the bot is, people find it there; elsewhere they have brought it along for themselves. */
export function installsAt(channel: Channel, installed: 'guild' | 'user' | 'both' | undefined): Install[] {
  const here = hasBot(channel);
  const byGuild = here && installed !== 'user';
  const byPerson = installed === undefined ? !here : installed !== 'guild';
  return [...(byGuild ? [0 as const] : []), ...(byPerson ? [1 as const] : [])];
}

export function ownersOf(installs: readonly Install[], { guild }: Channel, person: Person): Owners {
  return {
    ...(installs.includes(0) && { 0: guild?.id ?? '0' }),
    ...(installs.includes(1) && { 1: person.id }),
  };
}
