import leven from 'leven';
import { subcommandName, namesFor, OPTION, type CommandSpec, type OptionSpec, type Directory } from './commands.ts';
import { QUOTED, splitOptions, truncate } from './options.ts';

export type OptionValues = Record<string, string | number | boolean>;

/** A parsed line: a command to run, something to say or use, or a sentence that says what is wrong. */
export type Line =
  | { readonly kind: 'run'; readonly command: string; readonly options: OptionValues }
  /** A message that mentions the bot. */
  | { readonly kind: 'say'; readonly text: string }
  /** The button or menu option with that number. */
  | { readonly kind: 'use'; readonly number: number }
  /** All commands, or those of one group. */
  | { readonly kind: 'list'; readonly of?: string }
  | { readonly kind: 'leave' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'refused'; readonly reason: string };

const EMPTY_DIRECTORY: Directory = { channels: [], roles: [], people: [] };

/**
 * Parses `/name words option:value option:"two words"`. Words without a name are the value of the command's first
 * required text option. Channels, roles and people are found by name, mention or id in `directory`.
 */
export function parseLine(
  line: string,
  commands: readonly CommandSpec[],
  directory: Directory = EMPTY_DIRECTORY,
): Line {
  const typed = line.trim();
  if (typed === '') return { kind: 'empty' };
  if (/^\/+$/u.test(typed)) return { kind: 'list' };
  if (typed.startsWith('@')) return { kind: 'say', text: typed.slice(1) };
  if (/^\d{1,6}$/u.test(typed)) return { kind: 'use', number: Number(typed) };
  const [, slash = '', text = ''] = /^(\/?)(.*)$/su.exec(typed) ?? [];
  const found = findCommand(text, commands);
  const group = commands.filter((known) => known.group?.name === firstWord(text).toLowerCase());
  if (!found && /^(?:quit|exit)$/iu.test(text)) return { kind: 'leave' };
  if (slash === '') {
    const isName = found?.rest === '' || (group.length > 0 && text === firstWord(text));
    if (isName) return refuse(`A command starts with /. Did you mean /${found?.command.name ?? text.toLowerCase()}?`);
    return refuse(
      'A command starts with /, a message to the bot with @; a number presses a button. Type / for a list.',
    );
  }
  if (found) return parseOptions(found.command, found.rest, directory);
  return group.length > 0 ? parseGroup(text, group) : explainUnknownCommand(firstWord(text), commands);
}

/** The command whose name the text begins with, and the rest after it. */
function findCommand(
  text: string,
  commands: readonly CommandSpec[],
): { command: CommandSpec; rest: string } | undefined {
  for (const command of commands) {
    const name = new RegExp(`^${command.name.replaceAll(' ', '\\s+')}(?=\\s|$)`, 'iu').exec(text)?.[0];
    if (name !== undefined) return { command, rest: text.slice(name.length).trim() };
  }
  return undefined;
}

function firstWord(text: string): string {
  return /^\S*/u.exec(text)?.[0] ?? '';
}

/** A group's name alone lists its subcommands; with an unknown subcommand it is refused. */
function parseGroup(text: string, group: readonly CommandSpec[]): Line {
  const name = firstWord(text);
  const rest = text.slice(name.length).trim();
  if (rest === '') return { kind: 'list', of: name.toLowerCase() };
  const word = firstWord(rest);
  const best = nearest(word, group.map(subcommandName));
  const advice = best === undefined ? `Type /${name} to see what there is.` : `Did you mean /${name} ${best}?`;
  return refuse(`There is no /${name} ${truncate(word, QUOTED)}. ${advice}`);
}

function explainUnknownCommand(name: string, commands: readonly CommandSpec[]): Line {
  const best = nearest(name.replaceAll('/', ''), [...new Set(commands.map((it) => it.group?.name ?? it.name))]);
  const advice = best === undefined ? 'Type / to see them all.' : `Did you mean /${best}?`;
  return refuse(`There is no /${truncate(name, QUOTED)}. ${advice}`);
}

function parseOptions(command: CommandSpec, rest: string, directory: Directory): Line {
  const texts = splitOptions(rest, command);
  if (typeof texts === 'string') return refuse(texts);
  const options: OptionValues = {};
  for (const option of command.options ?? []) {
    const text = texts.get(option.name);
    if (text === undefined || text === '') {
      if (option.required) return refuse(`/${command.name} needs ${option.name}: ${option.description}`);
      continue;
    }
    const value = parseValue(option, text, directory);
    if (value === undefined) {
      return refuse(`${option.name}: expected ${expectation(option, directory)}, got “${truncate(text, QUOTED)}”.`);
    }
    options[option.name] = value;
  }
  return { kind: 'run', command: command.name, options };
}

function parseValue(option: OptionSpec, text: string, directory: Directory): string | number | boolean | undefined {
  const { type, choices } = option;
  const isMeant = (name: string | number): boolean => String(name).toLowerCase() === text.toLowerCase();
  if (choices?.length) return choices.find((it) => isMeant(it.name) || isMeant(it.value))?.value;
  // A channel of any type is found: Discord's refusal then names the type that the option does not take.
  const names = namesFor({ ...option, channel_types: [] }, directory);
  if (names)
    return [...names].find(([name, id]) => isMeant(name) || isMeant(name.slice(1)) || isMention(text, id))?.[1];
  if (type === OPTION.Boolean) {
    return /^(?:true|yes|on)$/iu.test(text) ? true : /^(?:false|no|off)$/iu.test(text) ? false : undefined;
  }
  if (type === OPTION.Integer || type === OPTION.Number) {
    return Number.isFinite(Number(text)) ? Number(text) : undefined;
  }
  return text;
}

/** True for the id itself and for a mention of it. */
function isMention(text: string, id: string): boolean {
  return /^(?:<(?:#|@[!&]?)(\d+)>|(\d+))$/u.exec(text)?.slice(1).includes(id) ?? false;
}

/** Names listed in an error message. */
const LISTED = 10;

function expectation(option: OptionSpec, directory: Directory): string {
  const { type, choices } = option;
  const names = choices?.length ? choices.map(({ name }) => name) : [...(namesFor(option, directory)?.keys() ?? [])];
  if (names.length > LISTED) return `one of ${names.slice(0, LISTED).join(', ')}, …`;
  if (names.length > 0) return names.length === 1 ? names.join() : `one of ${names.join(', ')}`;
  switch (type) {
    case OPTION.Boolean:
      return 'true or false';
    case OPTION.Integer:
    case OPTION.Number:
      return 'a number';
    default:
      return 'the name of something that is not here';
  }
}

/** The name that begins with what was typed, or the nearest within 3 edits. */
function nearest(typed: string, names: readonly string[]): string | undefined {
  const TOO_FAR = 4;
  const start = typed.toLowerCase().slice(0, 50);
  const [best] = names
    .map((name) => ({ name, edits: name.startsWith(start) ? 0 : leven(start, name) }))
    .filter(({ name, edits }) => edits < Math.min(TOO_FAR, name.length))
    .toSorted((a, b) => a.edits - b.edits);
  return best?.name;
}

function refuse(reason: string): Line {
  return { kind: 'refused', reason };
}
