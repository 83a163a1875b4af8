import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import leven from 'leven';
import { clip } from './draw.ts';
import { QUOTED, splitOptions, type KnownCommand, type KnownOption } from './options.ts';

export type OptionValues = Record<string, string | number | boolean>;

/** A typed line, understood: a command to run, something to say or use, or a sentence that says why not. */
export type Line =
  | { readonly kind: 'run'; readonly command: string; readonly options: OptionValues }
  /** A message that mentions the bot. */
  | { readonly kind: 'say'; readonly text: string }
  /** The button or option with that number. */
  | { readonly kind: 'use'; readonly number: number }
  | { readonly kind: 'list' }
  | { readonly kind: 'leave' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Reads `/name words option:value option:"two words"`. Words without a name are the value of the first text option that
 * the command needs, as if they had been typed into it.
 */
export function readLine(line: string, commands: readonly KnownCommand[]): Line {
  const typed = line.trim();
  if (typed === '') return { kind: 'empty' };
  if (/^\/+$/u.test(typed)) return { kind: 'list' };
  if (typed.startsWith('@')) return { kind: 'say', text: typed.slice(1) };
  if (/^\d{1,6}$/u.test(typed)) return { kind: 'use', number: Number(typed) };
  const [, slash = '', name = '', rest = ''] = /^(\/?)(\S*)\s*(.*)$/su.exec(typed) ?? [];
  const command = commands.find((known) => known.name === name.toLowerCase());
  if (!command && rest === '' && /^(?:quit|exit)$/iu.test(name)) return { kind: 'leave' };
  if (slash === '') {
    if (command && rest === '') return refused(`A command starts with /. Did you mean /${command.name}?`);
    return refused(
      'A command starts with /, a message to the bot with @; a number presses a button. Type / for a list.',
    );
  }
  if (!command) return refused(`There is no /${clip(name, QUOTED)}. ${nearest(name, commands)}`);
  return readOptions(command, rest);
}

function readOptions(command: KnownCommand, rest: string): Line {
  const texts = splitOptions(rest, command);
  if (typeof texts === 'string') return refused(texts);
  const options: OptionValues = {};
  for (const option of command.options ?? []) {
    const text = texts.get(option.name);
    if (text === undefined || text === '') {
      if (option.required) return refused(`/${command.name} needs ${option.name}: ${option.description}`);
      continue;
    }
    const value = readValue(option, text);
    if (value === undefined) {
      return refused(`${option.name}: expected ${expectation(option)}, got “${clip(text, QUOTED)}”.`);
    }
    options[option.name] = value;
  }
  return { kind: 'run', command: command.name, options };
}

function readValue({ type }: KnownOption, text: string): string | number | boolean | undefined {
  if (type === ApplicationCommandOptionType.Boolean) {
    return /^(?:true|yes|on)$/iu.test(text) ? true : /^(?:false|no|off)$/iu.test(text) ? false : undefined;
  }
  if (type === ApplicationCommandOptionType.Integer || type === ApplicationCommandOptionType.Number) {
    return Number.isFinite(Number(text)) ? Number(text) : undefined;
  }
  return text;
}

function expectation({ type }: KnownOption): string {
  return type === ApplicationCommandOptionType.Boolean ? 'true or false' : 'a number';
}

/** The command that begins as the typed name does, or one a few slips away from it. */
function nearest(name: string, commands: readonly KnownCommand[]): string {
  const FAR = 4;
  const typed = name.toLowerCase().replaceAll('/', '').slice(0, 50);
  const [best] = commands
    .map((command) => ({ command, slips: command.name.startsWith(typed) ? 0 : leven(typed, command.name) }))
    .filter(({ command, slips }) => slips < Math.min(FAR, command.name.length))
    .toSorted((a, b) => a.slips - b.slips);
  return best ? `Did you mean /${best.command.name}?` : 'Type / to see them all.';
}

function refused(reason: string): Line {
  return { kind: 'refused', reason };
}
