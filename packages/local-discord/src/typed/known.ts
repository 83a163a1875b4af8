/** Discord's numbers for the types of options. Written out: the package that has them is too much for a page. */
export const OPTION = {
  Subcommand: 1,
  SubcommandGroup: 2,
  String: 3,
  Integer: 4,
  Boolean: 5,
  User: 6,
  Channel: 7,
  Role: 8,
  Mentionable: 9,
  Number: 10,
  Attachment: 11,
} as const;

const { Channel, Mentionable, Role, Subcommand, SubcommandGroup, User } = OPTION;

/** What needs to be known of a command to type it. One of a group has both names: `daily start`. */
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
  /** By the tag of the language, such as `zh-CN`. */
  readonly description_localizations?: Localizations;
  readonly type: number;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly choices?: readonly KnownChoice[];
  /** Of a text, in characters. */
  readonly min_length?: number;
  readonly max_length?: number;
  /** Of a number. */
  readonly min_value?: number;
  readonly max_value?: number;
  /** Of a channel option: what it takes, everything unless told. */
  readonly channel_types?: readonly number[];
  /** Of a subcommand, or a group of them. */
  readonly options?: readonly KnownOption[];
}

export interface KnownChoice {
  readonly name: string;
  readonly name_localizations?: Localizations;
  readonly value: string | number;
}

export type Localizations = { readonly [tag: string]: string | null | undefined } | null | undefined;

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
