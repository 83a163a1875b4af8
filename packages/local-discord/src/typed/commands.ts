/** Discord's numbers for the types of options, written out: discord-api-types is too large for the page's script. */
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

/** A slash command as it is typed. A subcommand's name has both words: `daily start`. */
export interface CommandSpec {
  readonly name: string;
  readonly description: string;
  readonly options?: readonly OptionSpec[];
  /** The command that this is a subcommand of. */
  readonly group?: { readonly name: string; readonly description: string };
}

export interface OptionSpec {
  readonly name: string;
  readonly description: string;
  /** By language tag, such as `zh-CN`. */
  readonly description_localizations?: Localizations;
  readonly type: number;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly choices?: readonly ChoiceSpec[];
  /** Length of a text, in UTF-16 units. */
  readonly min_length?: number;
  readonly max_length?: number;
  /** Range of a number. */
  readonly min_value?: number;
  readonly max_value?: number;
  /** Channel types that a channel option takes; all of them if absent or empty. */
  readonly channel_types?: readonly number[];
  /** Options of a subcommand, or subcommands of a group. */
  readonly options?: readonly OptionSpec[];
}

export interface ChoiceSpec {
  readonly name: string;
  readonly name_localizations?: Localizations;
  readonly value: string | number;
}

export type Localizations = { readonly [tag: string]: string | null | undefined } | null | undefined;

/** A person, role or channel. */
export interface Named {
  readonly id: string;
  readonly name: string;
  /** Discord's channel type; absent for people and roles. */
  readonly type?: number;
}

/** Channels, roles and people that can be named in a channel. */
export interface Directory {
  readonly channels: readonly Named[];
  readonly roles: readonly Named[];
  readonly people: readonly Named[];
}

/** Slash commands with each subcommand as a command of its own: `daily` with `start` and `stop` gives two. */
export function flattenCommands(commands: readonly CommandSpec[]): CommandSpec[] {
  return commands.flatMap((command) => {
    const branches = (command.options ?? []).filter(({ type }) => type === Subcommand || type === SubcommandGroup);
    if (branches.length === 0) return [command];
    const group = command.group ?? { name: command.name, description: command.description };
    const inner = branches.map((it) => ({ ...it, name: `${command.name} ${it.name}`, group }));
    return flattenCommands(inner);
  });
}

/** A subcommand's name without its group's: `start` of `daily start`. */
export function subcommandName({ name, group }: CommandSpec): string {
  return group ? name.slice(group.name.length + 1) : name;
}

/** Ids by name, with `#` or `@` before it, of everything that an option can name; undefined for options of other types. */
export function namesFor(
  { type, channel_types: types }: OptionSpec,
  directory: Directory,
): ReadonlyMap<string, string> | undefined {
  const withSign = (sign: string, all: readonly Named[]): [string, string][] =>
    all.map(({ id, name }) => [name.startsWith(sign) ? name : sign + name, id]);
  const takes = (channel: Named): boolean => !types?.length || types.includes(channel.type ?? 0);
  if (type === Channel) return new Map(withSign('#', directory.channels.filter(takes)));
  if (type === Role) return new Map(withSign('@', directory.roles));
  if (type === User) return new Map(withSign('@', directory.people));
  return type === Mentionable ? new Map(withSign('@', [...directory.people, ...directory.roles])) : undefined;
}
