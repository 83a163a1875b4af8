import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { namesFor } from '../typed/known.ts';
import type { KnownCommand, KnownOption, Surroundings } from '../typed/known.ts';
import { freeOption } from '../typed/options.ts';

/** The values that the bot offers for what is typed into an option. */
export type Suggest = (command: string, option: string, typed: string) => Promise<readonly string[]>;

/** What may stand in place of the end of a line, and that end, as readline's completer wants them. */
export type Completions = [candidates: string[], end: string];

/** Completes a command's name, an option's name, and an option's value. */
export async function complete(
  line: string,
  commands: readonly KnownCommand[],
  suggest: Suggest,
  here: Surroundings,
): Promise<Completions> {
  const isBegun = ({ name }: KnownCommand): boolean => line.toLowerCase().startsWith(`/${name} `);
  const command = commands.find(isBegun);
  if (!command) {
    const names = commands.map(({ name }) => `/${name} `);
    return [startingWith(line, names), line];
  }
  const rest = line.slice(command.name.length + 1);

  const named = namedOptions(rest, command);
  const last = named.at(-1);
  if (last) {
    const typed = rest.slice(last.end);
    const bare = typed.replace(/^"/u, '');
    const values = await valuesOf(last.option, bare, here, (text) => suggest(command.name, last.option.name, text));
    // After a blank, the value may be complete and the next option begun.
    if (!/\s/u.test(typed) || startingWith(bare, values).length > 0) return [values.map(quote), typed];
  }
  const word = /\S*$/u.exec(rest)?.[0] ?? '';
  return [startingWith(word, openNames(rest.slice(0, rest.length - word.length), command, named)), word];
}

interface Given {
  readonly option: KnownOption;
  readonly start: number;
  readonly end: number;
}

function namedOptions(rest: string, { options = [] }: KnownCommand): Given[] {
  return [...rest.matchAll(/(?<=\s)([^\s:]+):(?!\s)/gu)].flatMap((found) => {
    const option = options.find((known) => known.name === found[1]?.toLowerCase());
    return option ? [{ option, start: found.index, end: found.index + found[0].length }] : [];
  });
}

/** The names, with their colons, of the options that nothing before the last word has filled in. */
function openNames(before: string, command: KnownCommand, named: readonly Given[]): string[] {
  const hasWords = before.slice(0, named[0]?.start).trim() !== '';
  const filled = new Set(named.map(({ option }) => option));
  const free = freeOption(command);
  const open = (command.options ?? []).filter((option) => !filled.has(option) && !(hasWords && option === free));
  return open.map(({ name }) => `${name}:`);
}

async function valuesOf(
  option: KnownOption,
  typed: string,
  here: Surroundings,
  suggest: (typed: string) => Promise<readonly string[]>,
): Promise<string[]> {
  const { type, autocomplete, choices } = option;
  if (type === ApplicationCommandOptionType.Boolean) return startingWith(typed, ['true', 'false']);
  if (choices?.length)
    return startingWith(
      typed,
      choices.map(({ name }) => name),
    );
  const names = [...(namesFor(option, here)?.keys() ?? [])];
  if (names.length > 0) return names.filter((name) => [name, name.slice(1)].some((it) => isBegunBy(typed, it)));
  return autocomplete ? [...(await suggest(typed))] : [];
}

function quote(value: string): string {
  return /\s/u.test(value) ? `"${value}"` : value;
}

function startingWith(start: string, candidates: readonly string[]): string[] {
  return candidates.filter((candidate) => isBegunBy(start, candidate));
}

function isBegunBy(start: string, candidate: string): boolean {
  return candidate.toLowerCase().startsWith(start.toLowerCase());
}
