import { hasBot } from './permissions.ts';
import type { Channel, Command, Install, Owners, Person } from './world.ts';

/** Installations that make the application available in a channel: the guild's where the bot is, else the person's. */
export function installsAt(channel: Channel, installed: 'guild' | 'user' | 'both' | undefined): Install[] {
  const here = hasBot(channel);
  const byGuild = here && installed !== 'user';
  const byPerson = installed === undefined ? !here : installed !== 'guild';
  return [...(byGuild ? [0 as const] : []), ...(byPerson ? [1 as const] : [])];
}

/** Those of the installations by which a command can be used. A guild's own commands come with the guild's only. */
export function installsFor(command: Command, installs: readonly Install[]): Install[] {
  const own = command.guild_id === undefined ? (command['integration_types'] ?? [0]) : [0];
  return installs.filter((install) => (own as readonly number[]).includes(install));
}

export function ownersOf(installs: readonly Install[], { guild }: Channel, person: Person): Owners {
  return {
    ...(installs.includes(0) && { 0: guild?.id ?? '0' }),
    ...(installs.includes(1) && { 1: person.id }),
  };
}
