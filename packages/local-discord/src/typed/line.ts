import leven from 'leven';
import { clip } from './clip.ts';
import { OPTION, nameInGroup, namesFor } from './known.ts';
import type { KnownCommand, KnownOption, Surroundings } from './known.ts';
import { QUOTED, splitOptions } from './options.ts';

export type OptionValues = Record<string, string | number | boolean>;

/** A typed line, understood: a command to run, something to say or use, or a sentence that says why not. */
export type Line =
  | { readonly kind: 'run'; readonly command: string; readonly options: OptionValues }
  /** A message that mentions the bot. */
  | { readonly kind: 'say'; readonly text: string }
  /** The button or option with that number. */
  | { readonly kind: 'use'; readonly number: number }
  /** All commands, or those of one group. */
  | { readonly kind: 'list'; readonly of?: string }
  | { readonly kind: 'leave' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'refused'; readonly reason: string };

const NOWHERE: Surroundings = { channels: [], roles: [], people: [] };

/**
 * Reads `/name words option:value option:"two words"`. Words without a name are the value of the first text option that
 * the command needs, as if they had been typed into it. Channels, roles and people are named as they are `here`.
 */
export function readLine(line: string, commands: readonly KnownCommand[], here: Surroundings = NOWHERE): Line {
  const typed = line.trim();
  if (typed === '') return { kind: 'empty' };
  if (/^\/+$/u.test(typed)) return { kind: 'list' };
  if (typed.startsWith('@')) return { kind: 'say', text: typed.slice(1) };
  if (/^\d{1,6}$/u.test(typed)) return { kind: 'use', number: Number(typed) };
  const [, slash = '', text = ''] = /^(\/?)(.*)$/su.exec(typed) ?? [];
  const found = commandAt(text, commands);
  const group = commands.filter((known) => known.group?.name === firstWord(text).toLowerCase());
  if (!found && /^(?:quit|exit)$/iu.test(text)) return { kind: 'leave' };
  if (slash === '') {
    const isName = found?.rest === '' || (group.length > 0 && text === firstWord(text));
    if (isName) return refused(`A command starts with /. Did you mean /${found?.command.name ?? text.toLowerCase()}?`);
    return refused(
      'A command starts with /, a message to the bot with @; a number presses a button. Type / for a list.',
    );
  }
  if (found) return readOptions(found.command, found.rest, here);
  return group.length > 0 ? readGroup(text, group) : noCommand(firstWord(text), commands);
}

/** The command whose name the text begins with, and what is left after it. */
function commandAt(
  text: string,
  commands: readonly KnownCommand[],
): { command: KnownCommand; rest: string } | undefined {
  for (const command of commands) {
    const name = new RegExp(`^${command.name.replaceAll(' ', '\\s+')}(?=\\s|$)`, 'iu').exec(text)?.[0];
    if (name !== undefined) return { command, rest: text.slice(name.length).trim() };
  }
  return undefined;
}

function firstWord(text: string): string {
  return /^\S*/u.exec(text)?.[0] ?? '';
}

/** A group's name with none of its subcommands: alone it asks what there is. */
function readGroup(text: string, group: readonly KnownCommand[]): Line {
  const name = firstWord(text);
  const rest = text.slice(name.length).trim();
  if (rest === '') return { kind: 'list', of: name.toLowerCase() };
  const word = firstWord(rest);
  const best = nearest(word, group.map(nameInGroup));
  const advice = best === undefined ? `Type /${name} to see what there is.` : `Did you mean /${name} ${best}?`;
  return refused(`There is no /${name} ${clip(word, QUOTED)}. ${advice}`);
}

function noCommand(name: string, commands: readonly KnownCommand[]): Line {
  const best = nearest(name.replaceAll('/', ''), [...new Set(commands.map((it) => it.group?.name ?? it.name))]);
  const advice = best === undefined ? 'Type / to see them all.' : `Did you mean /${best}?`;
  return refused(`There is no /${clip(name, QUOTED)}. ${advice}`);
}

function readOptions(command: KnownCommand, rest: string, here: Surroundings): Line {
  const texts = splitOptions(rest, command);
  if (typeof texts === 'string') return refused(texts);
  const options: OptionValues = {};
  for (const option of command.options ?? []) {
    const text = texts.get(option.name);
    if (text === undefined || text === '') {
      if (option.required) return refused(`/${command.name} needs ${option.name}: ${option.description}`);
      continue;
    }
    const value = readValue(option, text, here);
    if (value === undefined) {
      return refused(`${option.name}: expected ${expectation(option, here)}, got “${clip(text, QUOTED)}”.`);
    }
    options[option.name] = value;
  }
  return { kind: 'run', command: command.name, options };
}

function readValue(option: KnownOption, text: string, here: Surroundings): string | number | boolean | undefined {
  const { type, choices } = option;
  const isMeant = (name: string | number): boolean => String(name).toLowerCase() === text.toLowerCase();
  if (choices?.length) return choices.find((it) => isMeant(it.name) || isMeant(it.value))?.value;
  // Of channels any is found: what an option does not take is told by what it is.
  const names = namesFor({ ...option, channel_types: [] }, here);
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

/** Whether a text is an id, or mentions what has it. */
function isMention(text: string, id: string): boolean {
  return /^(?:<(?:#|@[!&]?)(\d+)>|(\d+))$/u.exec(text)?.slice(1).includes(id) ?? false;
}

/** As many names as a reason lists. */
const LISTED = 10;

function expectation(option: KnownOption, here: Surroundings): string {
  const { type, choices } = option;
  const names = choices?.length ? choices.map(({ name }) => name) : [...(namesFor(option, here)?.keys() ?? [])];
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

/** The name that begins as what was typed does, or one a few slips away from it. */
function nearest(typed: string, names: readonly string[]): string | undefined {
  const FAR = 4;
  const start = typed.toLowerCase().slice(0, 50);
  const [best] = names
    .map((name) => ({ name, slips: name.startsWith(start) ? 0 : leven(start, name) }))
    .filter(({ name, slips }) => slips < Math.min(FAR, name.length))
    .toSorted((a, b) => a.slips - b.slips);
  return best?.name;
}

function refused(reason: string): Line {
  return { kind: 'refused', reason };
}
