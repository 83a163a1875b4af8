import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import leven from 'leven';

/** What the terminal needs to know of a registered command. */
export interface KnownCommand {
  readonly name: string;
  readonly description: string;
  readonly options?: readonly KnownOption[];
}

interface KnownOption {
  readonly name: string;
  readonly description: string;
  readonly type: number;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
}

export type OptionValues = Record<string, string | number | boolean>;

/** A typed line, understood: a command to run, or a sentence that says why not. */
export type Line =
  | { readonly kind: 'run'; readonly command: string; readonly options: OptionValues }
  | { readonly kind: 'list' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Reads `/name words option:value option:"two words"`. Words before the first named option are the value of the
 * command's first text option, as if they had been typed into it.
 */
export function readLine(line: string, commands: readonly KnownCommand[]): Line {
  const typed = line.trim();
  if (typed === '') return { kind: 'empty' };
  if (typed === '/') return { kind: 'list' };
  const [, name = '', rest = ''] = /^\/(\S*)\s*(.*)$/su.exec(typed) ?? [];
  if (name === '') return refused('A command starts with /. Type / to see them all.');
  const command = commands.find((known) => known.name === name.toLowerCase());
  if (!command) return refused(`There is no /${name}. ${nearest(name, commands)}`);
  return readOptions(command, rest);
}

function readOptions(command: KnownCommand, rest: string): Line {
  const known = command.options ?? [];
  const firstText = known.find((option) => option.type === ApplicationCommandOptionType.String);
  const starts = known.length > 0 ? [...rest.matchAll(namedOption(known))] : [];
  const free = rest.slice(0, starts[0]?.index ?? rest.length).trim();
  const texts = new Map(
    starts.map((start, index) => {
      const text = rest.slice(start.index + start[0].length, starts[index + 1]?.index).trim();
      return [(start[1] ?? '').toLowerCase(), text.replace(/^"(.*)"$/su, '$1')];
    }),
  );
  if (free !== '' && !firstText) return refused(`/${command.name} takes no words.`);
  if (free !== '' && firstText && !texts.has(firstText.name)) texts.set(firstText.name, free);

  const options: OptionValues = {};
  for (const option of known) {
    const text = texts.get(option.name);
    if (text === undefined || text === '') {
      if (option.required) return refused(`/${command.name} needs ${option.name}: ${option.description}`);
      continue;
    }
    const value = readValue(option, text);
    if (value === undefined) return refused(`${option.name}: expected ${expectation(option)}, got “${text}”.`);
    options[option.name] = value;
  }
  return { kind: 'run', command: command.name, options };
}

const namedOption = (known: readonly KnownOption[]): RegExp =>
  new RegExp(`(?<=^|\\s)(${known.map((option) => option.name).join('|')}):\\s*`, 'giu');

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

function nearest(name: string, commands: readonly KnownCommand[]): string {
  const FAR = 4;
  const [best] = commands
    .map((command) => ({ command, distance: leven(name.slice(0, 50).toLowerCase(), command.name) }))
    .toSorted((a, b) => a.distance - b.distance);
  return best && best.distance < FAR ? `Did you mean /${best.command.name}?` : 'Type / to see them all.';
}

function refused(reason: string): Line {
  return { kind: 'refused', reason };
}
