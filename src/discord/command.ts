import type {
  APIApplicationCommandOptionChoice,
  APIMessageTopLevelComponent,
  ApplicationCommandOptionType,
  Locale,
} from 'discord-api-types/v10';
import type { Excerpts } from '../daily/excerpts.ts';
import type { Library } from '../library/library.ts';
import type { Text } from '../text/en.ts';

/** What commands answer from; made once in `bot.ts`. */
export interface Services {
  readonly library: Library;
  readonly excerpts: Excerpts;
  /** What is registered with Discord, in the order of the list. */
  readonly commands: readonly CommandData[];
  /** A command as people can press it: `</ask:1234>` once Discord has given it an id, `/ask` before. */
  readonly mention: (name: string) => string;
}

type Localizations = Partial<Record<Locale, string>>;

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

interface BooleanOption extends OptionBase {
  readonly type: ApplicationCommandOptionType.Boolean;
}

type Option = StringOption | BooleanOption;

/** A slash command as Discord registers it. */
export interface CommandData {
  readonly name: string;
  readonly description: string;
  readonly description_localizations?: Localizations;
  readonly options?: readonly Option[];
}

type ValueOf<O extends Option> = O extends { type: ApplicationCommandOptionType.Boolean } ? boolean : string;
type OptionsOf<D extends CommandData> = D extends { options: infer O extends readonly Option[] } ? O[number] : never;
type Required<O> = O extends { required: true } ? O : never;

/** The options a person filled in, typed from the command's data: required ones are always there. */
export type Values<D extends CommandData> = {
  readonly [O in Required<OptionsOf<D>> as O['name']]: ValueOf<O>;
} & {
  readonly [O in Exclude<OptionsOf<D>, Required<OptionsOf<D>>> as O['name']]?: ValueOf<O>;
};

/** One use of a command. */
export interface Invocation<V> {
  readonly options: V;
  /** Every sentence the bot can say, in the language of this reply. */
  readonly text: Text;
  /** Where it was used: a server's id, or a channel's outside servers. */
  readonly place: string;
}

/** A message as plain data: Components V2, mentions off. Whether it is private was known before; see {@link Command.visibility}. */
export interface Reply {
  readonly components: readonly APIMessageTopLevelComponent[];
}

export interface Choice {
  readonly name: string;
  readonly value: string;
}

export interface Command<D extends CommandData = CommandData> {
  readonly data: D;
  /**
   * Who sees the reply. It must be known before the work starts, because a deferral decides it.
   * `asked`: public unless the person sets the command's `private` option.
   */
  readonly visibility: 'asked' | 'private';
  execute(invocation: Invocation<Values<D>>, services: Services): Reply | Promise<Reply>;
  /** One for each option that completes: its name → what to offer for the text typed so far. */
  readonly autocomplete?: Readonly<Record<string, (typed: string, services: Services) => readonly Choice[]>>;
}

/** Types a command's `execute` from its own data. */
export function defineCommand<const D extends CommandData>(command: Command<D>): Command<D> {
  return command;
}
