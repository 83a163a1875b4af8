import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Json } from '../json.ts';
import type { OfferedCommand, SeenChannel, SeenCommands, SeenGuild, SeenMessage, SeenWorld } from '../page/protocol.ts';
import { commandsFor } from '../people/commands.ts';
import type { Named } from '../typed/known.ts';
import { directChannel } from '../world/create.ts';
import { installsAt } from '../world/installations.ts';
import { contextOf } from '../world/permissions.ts';
import type { Channel, Guild, Interaction, Person, Post, World } from '../world/world.ts';

/** What one person sees, but for what the page's own settings add. */
export function worldSeenBy(world: World, person: Person): Omit<SeenWorld, 'suggestions'> {
  const direct = directChannel(world, person);
  const guilds = [...world.guilds.values()].filter(({ members }) => members.has(person.id));
  const people = [...world.people.values()].filter(({ bot }) => !bot);
  return {
    now: world.clock.now(),
    history: world.history,
    bot: named(world.bot),
    person: named(person),
    people: people.map(named),
    guilds: guilds.map((guild) => guildSeenBy(world, person, guild)),
    direct: channelSeen(direct),
    directCommands: commandsSeenBy(world, person, direct),
    messages: [...world.channels.values()].flatMap(({ posts }) =>
      [...posts.values()].filter((post) => isSeenBy(person, post)).map(messageSeen),
    ),
  };
}

function named({ id, username: name }: Person): Named {
  return { id, name };
}

function guildSeenBy(world: World, person: Person, guild: Guild): SeenGuild {
  const { id, name, channels, roles, members } = guild;
  const permissions = members.get(person.id) ?? 0n;
  const [first] = channels.values();
  return {
    id,
    name,
    mayManage: (permissions & PermissionFlagsBits.ManageGuild) !== 0n,
    channels: [...channels.values()].map(channelSeen),
    roles: Array.from(roles.values(), (role) => ({ id: role.id, name: role.name })),
    commands: first ? commandsSeenBy(world, person, first) : { slash: [], menu: [] },
  };
}

function channelSeen({ id, name, type, parent }: Channel): SeenChannel {
  return { id, name, type, ...(parent && { parent: parent.id }) };
}

function commandsSeenBy(world: World, person: Person, channel: Channel): SeenCommands {
  const { guild } = channel;
  const permissions = guild?.members.get(person.id) ?? 0n;
  const place = { guild, context: contextOf(channel), permissions, installs: installsAt(channel, undefined) };
  const ofType = (type: number): OfferedCommand[] =>
    commandsFor(world, { ...place, type }) as unknown as OfferedCommand[];
  return { slash: ofType(1), menu: ofType(3) };
}

/** Whether a message is before a person's eyes: in a server of theirs or their direct messages, and not for another. */
export function isSeenBy(person: Person, { channel, onlyFor }: Post): boolean {
  const isPlace = channel.guild?.members.has(person.id) ?? channel.recipient === person;
  return isPlace && (onlyFor === undefined || onlyFor === person.id);
}

export function messageSeen({ message, interaction }: Post): SeenMessage {
  const isAnswer = interaction?.type === 2 && interaction.original?.id === message.id;
  // While it is made, the deferred answer is not yet known as the interaction's.
  const answers = interaction && (isAnswer || message.type === 20) ? answered(interaction) : undefined;
  return { ...message, ...(answers && { answers }) };
}

function answered({ traffic, person }: Interaction): SeenMessage['answers'] {
  const { data } = (traffic[0]?.body ?? {}) as { data?: Json };
  const { type, name, options } = (data ?? {}) as { type?: number; name?: string; options?: readonly Branch[] };
  if (name === undefined) return undefined;
  const command = type === 1 ? `/${[name, ...branches(options)].join(' ')}` : name;
  return { command, person: person.id };
}

interface Branch {
  readonly type: number;
  readonly name: string;
  readonly options?: readonly Branch[];
}

/** The names of the subcommands that were used, from the outermost in. */
function branches([option]: readonly Branch[] = []): string[] {
  return option && option.type <= 2 ? [option.name, ...branches(option.options)] : [];
}
