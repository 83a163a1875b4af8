import type { ApplicationCommandType } from 'discord-api-types/v10';
import { installsAt } from '../world/installations.ts';
import { findChannelFor, findOrAddPerson, type ChannelOptions } from '../world/lookup.ts';
import { contextOf, MEMBER_PERMISSIONS } from '../world/permissions.ts';
import type { Channel, Command, Install, Person, Post, World } from '../world/world.ts';
import type { Invoker } from './command-options.ts';
import { commandsFor } from './commands.ts';
import type { Message } from './exchange.ts';

export interface ActorOptions extends ChannelOptions {
  /** Name or id; a new name creates an account. Default: the first seeded person. */
  readonly user?: string;
  /** True: the account of another bot. Default: false. */
  readonly bot?: boolean;
  /** Locale of the person's Discord, such as `zh-CN`. Default: the person's own. */
  readonly locale?: string;
  /** Permission bits in the guild. Default: as seeded. */
  readonly permissions?: bigint;
  /**
   * Installation of the application: the guild's, the person's own, or both. Default: the guild's where the bot is a
   * member, otherwise the person's own.
   */
  readonly installed?: 'guild' | 'user' | 'both';
}

/** State of an actor. */
export interface ActorState {
  readonly world: World;
  readonly person: Person;
  readonly channel: Channel;
  readonly installs: readonly Install[];
  readonly locale: string;
  /** Permission bits in the channel's guild; 0 in private channels. */
  readonly permissions: () => bigint;
  /** Id of the last message waited for, by channel. */
  readonly cursors: Map<Channel, string>;
  /** Id that messages from before this actor are below. */
  readonly start: string;
}

/** Creates the account, the membership and the private channel where they are missing. */
export function createActorState(world: World, options: ActorOptions): ActorState {
  const person = findOrAddPerson(world, options.user, options.bot);
  const channel = findChannelFor(world, person, options);
  const { guild } = channel;
  if (guild && !guild.members.has(person.id)) guild.members.set(person.id, MEMBER_PERMISSIONS);
  const installs = installsAt(channel, options.installed);
  if (installs.includes(1)) person.hasInstalled = true;
  return {
    world,
    person,
    channel,
    installs,
    locale: options.locale ?? person.locale,
    permissions: () => options.permissions ?? guild?.members.get(person.id) ?? 0n,
    cursors: new Map(),
    start: world.nextId(),
  };
}

/** Commands that Discord offers the person in the channel. */
export function availableCommands(state: ActorState, type: ApplicationCommandType): Command[] {
  const { world, channel, installs } = state;
  const { guild } = channel;
  return commandsFor(world, { guild, context: contextOf(channel), type, permissions: state.permissions(), installs });
}

export function invokerOf({ world, channel, permissions }: ActorState): Invoker {
  return { world, guild: channel.guild, permissions: permissions() };
}

export function hasPermission({ permissions }: ActorState, permission: bigint): boolean {
  return (permissions() & permission) !== 0n;
}

/** The post of a message that the person sees; throws for a deleted one and for another person's ephemeral one. */
export function findPost({ world, person }: ActorState, message: Message): Post {
  const post = world.channels.get(message.channel_id)?.posts.get(message.id);
  if (!post) throw new Error('Expected a message that is still there; it was deleted, or many came after it.');
  if (post.onlyFor !== undefined && post.onlyFor !== person.id)
    throw new Error(`${person.username} cannot see this message: it is for someone else only.`);
  return post;
}
