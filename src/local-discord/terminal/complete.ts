import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { freeOption, type KnownCommand, type KnownOption } from './options.ts';

/** The values that the bot offers for what is typed into an option. */
export type Suggest = (command: string, option: string, typed: string) => Promise<readonly string[]>;

/** What may stand in place of the end of a line, and that end, as readline's completer wants them. */
export type Completions = [candidates: string[], end: string];

/** Completes a command's name, an option's name, and an option's value. */
export async function complete(
  line: string,
  commands: readonly KnownCommand[],
  suggest: Suggest,
): Promise<Completions> {
  const [, name = '', rest] = /^\/(\S*)(\s.*)?$/su.exec(line) ?? [];
  if (rest === undefined) {
    const names = commands.map((command) => `/${command.name} `);
    return [startingWith(line, names), line];
  }
  const command = commands.find((known) => known.name === name.toLowerCase());
  if (!command) return [[], line];

  const named = namedOptions(rest, command);
  const last = named.at(-1);
  if (last) {
    const typed = rest.slice(last.end);
    const bare = typed.replace(/^"/u, '');
    const values = await valuesOf(last.option, bare, (text) => suggest(command.name, last.option.name, text));
    // After a blank, the value may be complete and the next option begun.
    if (!/\s/u.test(typed) || startingWith(bare, values).length > 0) return [values.map(quote), typed];
  }
  const word = /\S*$/u.exec(rest)?.[0] ?? '';
  return [startingWith(word, openNames(rest.slice(0, rest.length - word.length), command, named)), word];
}

interface Named {
  readonly option: KnownOption;
  readonly start: number;
  readonly end: number;
}

function namedOptions(rest: string, { options = [] }: KnownCommand): Named[] {
  return [...rest.matchAll(/(?<=\s)([^\s:]+):(?!\s)/gu)].flatMap((found) => {
    const option = options.find((known) => known.name === found[1]?.toLowerCase());
    return option ? [{ option, start: found.index, end: found.index + found[0].length }] : [];
  });
}

/** The names, with their colons, of the options that nothing before the last word has filled in. */
function openNames(before: string, command: KnownCommand, named: readonly Named[]): string[] {
  const hasWords = before.slice(0, named[0]?.start).trim() !== '';
  const filled = new Set(named.map(({ option }) => option));
  const free = freeOption(command);
  const open = (command.options ?? []).filter((option) => !filled.has(option) && !(hasWords && option === free));
  return open.map(({ name }) => `${name}:`);
}

async function valuesOf(
  { type, autocomplete }: KnownOption,
  typed: string,
  suggest: (typed: string) => Promise<readonly string[]>,
): Promise<string[]> {
  if (type === ApplicationCommandOptionType.Boolean) return startingWith(typed, ['true', 'false']);
  if (!autocomplete) return [];
  return [...(await suggest(typed))];
}

function quote(value: string): string {
  return /\s/u.test(value) ? `"${value}"` : value;
}

function startingWith(start: string, candidates: readonly string[]): string[] {
  return candidates.filter((candidate) => candidate.toLowerCase().startsWith(start.toLowerCase()));
}
