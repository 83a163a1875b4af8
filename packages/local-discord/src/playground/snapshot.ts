import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Json } from '../json.ts';
import type {
  OfferedCommand,
  Snapshot,
  VisibleChannel,
  VisibleCommands,
  VisibleGuild,
  VisibleMessage,
} from '../page/protocol.ts';
import { commandsFor } from '../people/commands.ts';
import type { Named } from '../typed/commands.ts';
import { directChannel } from '../world/create.ts';
import { installsAt } from '../world/installations.ts';
import { contextOf } from '../world/permissions.ts';
import type { Channel, Guild, Interaction, Person, Post, World } from '../world/world.ts';

/** Everything that a person sees of the local Discord. */
export function takeSnapshot(world: World, person: Person): Omit<Snapshot, 'introductions'> {
  const direct = directChannel(world, person);
  const guilds = [...world.guilds.values()].filter(({ members }) => members.has(person.id));
  const people = [...world.people.values()].filter(({ bot }) => !bot);
  return {
    now: world.clock.now(),
    history: world.history,
    bot: named(world.bot),
    person: named(person),
    people: people.map(named),
    guilds: guilds.map((guild) => visibleGuild(world, person, guild)),
    direct: visibleChannel(direct),
    directCommands: visibleCommands(world, person, direct),
    messages: [...world.channels.values()].flatMap(({ posts }) =>
      [...posts.values()].filter((post) => isVisibleTo(person, post)).map(visibleMessage),
    ),
  };
}

function named({ id, username: name }: Person): Named {
  return { id, name };
}

function visibleGuild(world: World, person: Person, guild: Guild): VisibleGuild {
  const { id, name, channels, roles, members } = guild;
  const permissions = members.get(person.id) ?? 0n;
  const [first] = channels.values();
  return {
    id,
    name,
    mayManage: (permissions & PermissionFlagsBits.ManageGuild) !== 0n,
    channels: [...channels.values()].map(visibleChannel),
    roles: Array.from(roles.values(), (role) => ({ id: role.id, name: role.name })),
    commands: first ? visibleCommands(world, person, first) : { slash: [], menu: [] },
  };
}

function visibleChannel({ id, name, type, parent }: Channel): VisibleChannel {
  return { id, name, type, ...(parent && { parent: parent.id }) };
}

function visibleCommands(world: World, person: Person, channel: Channel): VisibleCommands {
  const { guild } = channel;
  const permissions = guild?.members.get(person.id) ?? 0n;
  const place = { guild, context: contextOf(channel), permissions, installs: installsAt(channel, undefined) };
  const ofType = (type: number): OfferedCommand[] =>
    commandsFor(world, { ...place, type }) as unknown as OfferedCommand[];
  return { slash: ofType(1), menu: ofType(3) };
}

/** True for messages in a person's servers or direct messages that are not private to somebody else. */
export function isVisibleTo(person: Person, { channel, onlyFor }: Post): boolean {
  const isMember = channel.guild?.members.has(person.id) ?? channel.recipient === person;
  return isMember && (onlyFor === undefined || onlyFor === person.id);
}

export function visibleMessage({ message, interaction }: Post): VisibleMessage {
  const isOriginal = interaction?.type === 2 && interaction.original?.id === message.id;
  // While a deferred answer is being created, the interaction does not know it yet; its type is 20.
  const answers = interaction && (isOriginal || message.type === 20) ? answeredCommand(interaction) : undefined;
  return { ...message, ...(answers && { answers }) };
}

function answeredCommand({ traffic, person }: Interaction): VisibleMessage['answers'] {
  const { data } = (traffic[0]?.body ?? {}) as { data?: Json };
  const { type, name, options } = (data ?? {}) as { type?: number; name?: string; options?: readonly UsedOption[] };
  if (name === undefined) return undefined;
  const command = type === 1 ? `/${[name, ...subcommandNames(options)].join(' ')}` : name;
  return { command, person: person.id };
}

interface UsedOption {
  readonly type: number;
  readonly name: string;
  readonly options?: readonly UsedOption[];
}

/** Names of the subcommands used, outermost first; types 1 and 2 are subcommands and their groups. */
function subcommandNames([option]: readonly UsedOption[] = []): string[] {
  return option && option.type <= 2 ? [option.name, ...subcommandNames(option.options)] : [];
}
