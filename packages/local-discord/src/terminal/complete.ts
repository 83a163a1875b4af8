import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { namesFor, type CommandSpec, type Directory, type OptionSpec } from '../typed/commands.ts';
import { unnamedOption } from '../typed/options.ts';

/** Asks the bot for the values of an option. */
export type Suggest = (command: string, option: string, typed: string) => Promise<readonly string[]>;

/** Candidates to replace the end of a line, and that end: the result of a readline completer. */
export type Completions = [candidates: string[], end: string];

/** Completes a command's name, an option's name or an option's value at the end of a line. */
export async function complete(
  line: string,
  commands: readonly CommandSpec[],
  suggest: Suggest,
  directory: Directory,
): Promise<Completions> {
  const isTyped = ({ name }: CommandSpec): boolean => line.toLowerCase().startsWith(`/${name} `);
  const command = commands.find(isTyped);
  if (!command) {
    const names = commands.map(({ name }) => `/${name} `);
    return [filterByPrefix(line, names), line];
  }
  const rest = line.slice(command.name.length + 1);

  const named = findNamedOptions(rest, command);
  const last = named.at(-1);
  if (last) {
    const typed = rest.slice(last.end);
    const bare = typed.replace(/^"/u, '');
    const values = await listValues(last.option, bare, directory, (text) =>
      suggest(command.name, last.option.name, text),
    );
    // After a blank the value may be complete and the name of the next option begun.
    if (!/\s/u.test(typed) || filterByPrefix(bare, values).length > 0) return [values.map(quote), typed];
  }
  const word = /(?<!\S)\S*$/u.exec(rest)?.[0] ?? '';
  return [filterByPrefix(word, listOpenOptions(rest.slice(0, rest.length - word.length), command, named)), word];
}

/** `name:` in a line, by index. */
interface NamedOption {
  readonly option: OptionSpec;
  readonly start: number;
  readonly end: number;
}

function findNamedOptions(rest: string, { options = [] }: CommandSpec): NamedOption[] {
  return [...rest.matchAll(/(?<=\s)([^\s:]+):(?!\s)/gu)].flatMap((found) => {
    const option = options.find((known) => known.name === found[1]?.toLowerCase());
    return option ? [{ option, start: found.index, end: found.index + found[0].length }] : [];
  });
}

/** Names, with colons, of the options that are not filled in before the last word. */
function listOpenOptions(before: string, command: CommandSpec, named: readonly NamedOption[]): string[] {
  const hasWords = before.slice(0, named[0]?.start).trim() !== '';
  const filled = new Set(named.map(({ option }) => option));
  const unnamed = unnamedOption(command);
  const unfilled = (command.options ?? []).filter((option) => !filled.has(option) && !(hasWords && option === unnamed));
  return unfilled.map(({ name }) => `${name}:`);
}

async function listValues(
  option: OptionSpec,
  typed: string,
  directory: Directory,
  suggest: (typed: string) => Promise<readonly string[]>,
): Promise<string[]> {
  const { type, autocomplete, choices } = option;
  if (type === ApplicationCommandOptionType.Boolean) return filterByPrefix(typed, ['true', 'false']);
  if (choices?.length)
    return filterByPrefix(
      typed,
      choices.map(({ name }) => name),
    );
  const names = [...(namesFor(option, directory)?.keys() ?? [])];
  if (names.length > 0) return names.filter((name) => [name, name.slice(1)].some((it) => hasPrefix(typed, it)));
  return autocomplete ? [...(await suggest(typed))] : [];
}

function quote(value: string): string {
  return /\s/u.test(value) ? `"${value}"` : value;
}

function filterByPrefix(start: string, candidates: readonly string[]): string[] {
  return candidates.filter((candidate) => hasPrefix(start, candidate));
}

function hasPrefix(start: string, candidate: string): boolean {
  return candidate.toLowerCase().startsWith(start.toLowerCase());
}
