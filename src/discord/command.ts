import { notice, type Reply } from './components.ts';
import type { Action } from './custom-id.ts';
import type { Guilds } from './permissions.ts';
import {
  ApplicationCommandOptionType,
  type APIApplicationCommandOptionChoice,
  type ApplicationCommandType,
  type ChannelType,
} from 'discord-api-types/v10';
import type { Daily } from '../daily/daily.ts';
import type { Excerpts } from '../daily/excerpts.ts';
import type { Library } from 'passages';
import type { Catalogue } from '../catalogues/en.ts';

/** Everything that commands answer from; made once in `bot.ts`. */
export interface Services {
  readonly library: Library;
  readonly excerpts: Excerpts;
  readonly daily: Daily;
  readonly guilds: Guilds;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Every command, in the order of the list. */
  readonly commands: readonly Command[];
  /** A command as people can press it: `</ask:1234>` once Discord has given it an id, `/ask` before. */
  readonly mention: (name: string) => string;
}

type Localizations = Readonly<Record<string, string>>;

interface OptionBase {
  readonly name: string;
  readonly description: string;
  readonly description_localizations?: Localizations;
  readonly required?: boolean;
}

interface StringOption extends OptionBase {
  readonly type: ApplicationCommandOptionType.String;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly autocomplete?: boolean;
  readonly choices?: readonly APIApplicationCommandOptionChoice<string>[];
}

interface IntegerOption extends OptionBase {
  readonly type: ApplicationCommandOptionType.Integer;
  readonly min_value?: number;
  readonly max_value?: number;
}

interface BooleanOption extends OptionBase {
  readonly type: ApplicationCommandOptionType.Boolean;
}

/** Its value is a channel's id. */
interface ChannelOption extends OptionBase {
  readonly type: ApplicationCommandOptionType.Channel;
  readonly channel_types: readonly ChannelType[];
}

/** Its value is a role's id. */
interface RoleOption extends OptionBase {
  readonly type: ApplicationCommandOptionType.Role;
}

type Option = StringOption | IntegerOption | BooleanOption | ChannelOption | RoleOption;

/** A slash command as Discord registers it. */
export interface SlashData {
  readonly type?: ApplicationCommandType.ChatInput;
  readonly name: string;
  readonly description: string;
  readonly description_localizations?: Localizations;
  readonly options?: readonly Option[];
}

/** A slash command with subcommands: `/daily start`. */
interface GroupData extends Omit<SlashData, 'options'> {
  readonly options: readonly (Omit<SlashData, 'type'> & { readonly type: ApplicationCommandOptionType.Subcommand })[];
}

/** A command in the menu of every message. */
export interface MessageCommandData {
  readonly type: ApplicationCommandType.Message;
  readonly name: string;
  readonly options?: undefined;
}

/** A command or subcommand that can be run. */
export type CommandData = SlashData | MessageCommandData;

/** A command as Discord registers it. */
export type RegisteredData = CommandData | GroupData;

type ValueOf<O extends Option> = O extends { type: ApplicationCommandOptionType.Boolean }
  ? boolean
  : O extends { type: ApplicationCommandOptionType.Integer }
    ? number
    : string;
type OptionsOf<D extends CommandData> = D extends { options: infer O extends readonly Option[] } ? O[number] : never;
type Required<O> = O extends { required: true } ? O : never;

/** Values of the options, typed from the command's data: required options are always there. */
export type Values<D extends CommandData> = D extends MessageCommandData
  ? {
      /** Words of the message as they were written, Markdown and mentions included. */
      readonly message: string;
    }
  : {
      readonly [O in Required<OptionsOf<D>> as O['name']]: ValueOf<O>;
    } & {
      readonly [O in Exclude<OptionsOf<D>, Required<OptionsOf<D>>> as O['name']]?: ValueOf<O>;
    };

/** The person who uses the bot, and where. */
export interface Asker {
  readonly person: string;
  /** Discord's tag of the person's language; undefined for the author of a message. */
  readonly locale: string | undefined;
  /** Id of the server; undefined outside servers. */
  readonly guild: string | undefined;
  readonly channel: string;
  /** True if the person may manage the server. */
  readonly mayManage: boolean;
  /** True if the person may mention every role of the server. */
  readonly mayMention: boolean;
}

/** One use of a command. */
export interface Invocation<V> {
  readonly options: V;
  /** Messages in the language of this reply. */
  readonly catalogue: Catalogue;
  readonly by: Asker;
}

export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** The person who pressed, and the page where it was pressed. */
export interface PressContext {
  /** Query above the page where it was pressed. */
  readonly asked?: string;
  readonly catalogue: Catalogue;
  readonly by: Asker;
}

/** A press as Discord reports it; nothing in it is checked. */
interface RawPress extends PressContext {
  /** Parts of the custom id behind command and action. */
  readonly parts: readonly string[];
  /** Value of the menu's option; undefined for a button. */
  readonly chosen: string | undefined;
}

type Handle = (press: RawPress, services: Services) => Reply | Promise<Reply>;
/** `changes` is true where it changes something that is kept: it begins only once Discord has taken the acknowledgement. */
export type PressHandler = Handle & { readonly changes?: boolean };

type TypedHandlers<A> = {
  readonly [K in keyof A]: A[K] extends Action<never, infer P>
    ? (press: P & PressContext, services: Services) => Reply | Promise<Reply>
    : never;
};

/** Types the handler of each action from the action's own fields. A malformed press never reaches it. */
export function handlePresses<const A extends Readonly<Record<string, Action>>>(
  actions: A,
  handlers: TypedHandlers<A>,
): Readonly<Record<string, PressHandler>> {
  const byName = handlers as Readonly<Record<string, (press: object, services: Services) => Reply | Promise<Reply>>>;
  const entries = Object.entries(actions).map(([name, action]): [string, PressHandler] => {
    const handle: Handle = ({ parts, chosen, ...context }, services) => {
      const values = action.read(parts, chosen);
      if (typeof values !== 'object' || values === null) return notice(context.catalogue.strangeButton);
      return byName[name]?.({ ...values, ...context }, services) ?? notice(context.catalogue.strangeButton);
    };
    return [name, Object.assign(handle, { changes: action.changes === true })];
  });
  return Object.fromEntries(entries);
}

/** An option that is being typed, and the values of the others so far. */
export interface Typing {
  readonly typed: string;
  readonly options: Readonly<Record<string, string | number | boolean>>;
  readonly catalogue: Catalogue;
  readonly by: Asker;
}

type Suggest = (typing: Typing, services: Services) => readonly Choice[] | Promise<readonly Choice[]>;

/** A command without subcommands, or a subcommand. */
export interface Use<D extends CommandData = CommandData> {
  readonly data: D;
  /**
   * Visibility of the reply, known before the work starts because a deferral fixes it.
   * `asked`: public unless the person sets the command's `private` option.
   */
  readonly visibility: 'asked' | 'private';
  /** True if it changes something that is kept, or posts: it begins only once Discord has taken the acknowledgement. */
  readonly changes?: boolean;
  execute(invocation: Invocation<Values<D>>, services: Services): Reply | Promise<Reply>;
  /** Completion of options, by the option's name. */
  readonly autocomplete?: Readonly<Record<string, Suggest>>;
}

/** A message that mentions the bot, or a direct one, without its mentions. */
export interface MessageWords {
  readonly text: string;
  /** True if it says nothing but a greeting, thanks or a call for help. */
  readonly isGreeting: boolean;
}

interface Listed {
  /** Description for the help. */
  readonly what: (catalogue: Catalogue) => string;
  /** Handlers of its buttons and menus, by action. They keep no state: a press may come after a restart. */
  readonly press?: Readonly<Record<string, PressHandler>>;
}

export interface PlainCommand<D extends CommandData = CommandData> extends Use<D>, Listed {
  /**
   * The options that a message to the bot fills in; undefined when the message is not for this command. The first
   * command that takes a message answers it.
   */
  fromMessage?(message: MessageWords): Values<D> | undefined;
  readonly subcommands?: undefined;
}

/** A command that is run by one of its subcommands. */
export interface CommandGroup extends Listed {
  readonly data: GroupData;
  readonly subcommands: readonly Use<SlashData>[];
}

export type Command = PlainCommand | CommandGroup;

/** Types a command's `execute` from its own data. */
export function defineCommand<const D extends CommandData>(command: PlainCommand<D>): PlainCommand<D> {
  return command;
}

/** Types a subcommand's `execute` from its own data. */
export function defineSubcommand<const D extends SlashData>(use: Use<D>): Use<D> {
  return use;
}

/** A command of subcommands, with the data that Discord registers for all of them. */
export function defineGroup({
  data,
  subcommands,
  ...listed
}: Listed & {
  readonly data: Omit<SlashData, 'options'>;
  readonly subcommands: readonly Use<SlashData>[];
}): CommandGroup {
  const options = subcommands.map((use) => ({ ...use.data, type: ApplicationCommandOptionType.Subcommand as const }));
  return { ...listed, data: { ...data, options }, subcommands };
}

/** True if a use has these options, and no other that must be there: Discord may still have an older list of commands. */
export function takesOptions({ data: { options = [] } }: Use, values: Readonly<Record<string, unknown>>): boolean {
  const isMessage = options.length === 0 && 'message' in values;
  const isKnown = (name: string): boolean => options.some((option) => option.name === name);
  const isWhole = options.every(
    ({ name, type, required }) => fits(type, values[name]) || (!required && !(name in values)),
  );
  return isMessage || (Object.keys(values).every(isKnown) && isWhole);
}

function fits(type: Option['type'], value: unknown): boolean {
  if (type === ApplicationCommandOptionType.Boolean) return typeof value === 'boolean';
  return type === ApplicationCommandOptionType.Integer ? Number.isInteger(value) : typeof value === 'string';
}

/** The command itself, or its subcommands. */
export function usesOf(command: Command): readonly Use[] {
  return command.subcommands ?? [command];
}
