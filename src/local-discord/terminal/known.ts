import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { drawList, type Paper } from './draw.ts';

const { Channel, Mentionable, Role, Subcommand, SubcommandGroup, User } = ApplicationCommandOptionType;

/** What the terminal needs to know of a command. One of a group has both names: `daily start`. */
export interface KnownCommand {
  readonly name: string;
  readonly description: string;
  readonly options?: readonly KnownOption[];
  /** The command that it is a subcommand of. */
  readonly group?: { readonly name: string; readonly description: string };
}

export interface KnownOption {
  readonly name: string;
  readonly description: string;
  readonly type: number;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly choices?: readonly { readonly name: string; readonly value: string | number }[];
  /** Of a channel option: what it takes, everything unless told. */
  readonly channel_types?: readonly number[];
  /** Of a subcommand, or a group of them. */
  readonly options?: readonly KnownOption[];
}

/** Something that an option may name; Discord goes by the id. */
export interface Named {
  readonly id: string;
  readonly name: string;
  /** A channel's. */
  readonly type?: number;
}

/** What there is to be named where the person is. */
export interface Surroundings {
  readonly channels: readonly Named[];
  readonly roles: readonly Named[];
  readonly people: readonly Named[];
}

/** Commands as they are typed: one with subcommands is as many as it has of those. */
export function flatten(commands: readonly KnownCommand[]): KnownCommand[] {
  return commands.flatMap((command) => {
    const branches = (command.options ?? []).filter(({ type }) => type === Subcommand || type === SubcommandGroup);
    if (branches.length === 0) return [command];
    const group = command.group ?? { name: command.name, description: command.description };
    const inner = branches.map((it) => ({ ...it, name: `${command.name} ${it.name}`, group }));
    return flatten(inner);
  });
}

/** What is typed for a subcommand after its group's name. */
export function nameInGroup({ name, group }: KnownCommand): string {
  return group ? name.slice(group.name.length + 1) : name;
}

/** Every command with what it is for; a group stands for its subcommands, unless they are asked for by its name. */
export function listCommands(commands: readonly KnownCommand[], of: string | undefined, paper: Paper): string {
  const rows = new Map<string, string>();
  for (const { name, description, options = [], group } of commands) {
    if (of !== undefined && group?.name !== of) continue;
    if (of === undefined && group) rows.set(`/${group.name} …`, group.description);
    else {
      const words = options.map((option) => (option.required ? option.name : `[${option.name}]`));
      rows.set([`/${name}`, ...words].join(' '), description);
    }
  }
  return drawList([...rows], paper);
}

/** The names that an option takes, with the sign before them, and what each stands for. Undefined where it takes none. */
export function namesFor(
  { type, channel_types: types }: KnownOption,
  here: Surroundings,
): ReadonlyMap<string, string> | undefined {
  const signed = (sign: string, all: readonly Named[]): [string, string][] =>
    all.map(({ id, name }) => [name.startsWith(sign) ? name : sign + name, id]);
  const takes = (channel: Named): boolean => !types?.length || types.includes(channel.type ?? 0);
  if (type === Channel) return new Map(signed('#', here.channels.filter(takes)));
  if (type === Role) return new Map(signed('@', here.roles));
  if (type === User) return new Map(signed('@', here.people));
  return type === Mentionable ? new Map(signed('@', [...here.people, ...here.roles])) : undefined;
}
