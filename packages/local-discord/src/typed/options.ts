import { OPTION, type CommandSpec, type OptionSpec } from './commands.ts';

const { Boolean, Integer, Number, String } = OPTION;
/** Option types whose value is one word. Texts and names may have several. */
const ONE_WORD: ReadonlySet<number> = new Set([Boolean, Integer, Number]);

/** Characters of the typed text that an error message repeats. */
export const QUOTED = 60;

/** The first characters of a text, at most `length` with the ellipsis that marks the cut. */
export function truncate(text: string, length: number): string {
  if (text.length <= length) return text;
  // The first half of a surrogate pair is cut, too.
  return `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** The option that takes words without a name before them: the first required text. */
export function unnamedOption({ options = [] }: CommandSpec): OptionSpec | undefined {
  return options.find(({ type, required }) => type === String && required);
}

/**
 * Splits a typed line into texts by option name, or returns a sentence that says what is wrong. Free text ends at a
 * `name:` whose value follows without a blank, so that a colon in a sentence does not end it. An option before the free
 * text takes one word or a quoted string; any other option takes all words up to the next one.
 */
export function splitOptions(typed: string, command: CommandSpec): Map<string, string> | string {
  const { options = [] } = command;
  const free = unnamedOption(command);
  const texts = new Map<string, string>();
  let left = typed.trim();
  while (left !== '') {
    const isAwaited = free !== undefined && !texts.has(free.name) && !findName(left, [free], 'tight');
    const named = optionAt(left, options, isAwaited ? free : undefined);
    const option = named ?? free;
    if (!option) return explainExtraWords(left, command, texts);
    if (!named && texts.has(option.name)) {
      return `“${truncate(left, QUOTED)}” belongs to no option. Write the words of /${command.name} in one piece.`;
    }
    if (texts.has(option.name)) return `${option.name} was given twice; /${command.name} takes it once.`;
    const taken = takeText(named ? left.slice(option.name.length + 1) : left, {
      isWord: option !== free && (isAwaited || ONE_WORD.has(option.type)),
      keepsQuotes: !named,
      // Free text without its name may hold that name; with it, a second one is a slip.
      ends: named ? options : options.filter((other) => other !== free),
      blanks: option === free || isAwaited ? 'tight' : 'loose',
    });
    texts.set(option.name, taken.text);
    left = taken.left;
  }
  return texts;
}

/** `tight`: `name:` names an option only if its value follows without a blank. */
type Blanks = 'tight' | 'loose';

/** The option whose `name:` the text begins with. Where free text may begin, other names need their value right behind. */
function optionAt(text: string, options: readonly OptionSpec[], free: OptionSpec | undefined): OptionSpec | undefined {
  const [, name = '', blank = ''] = /^([^\s:]+):(\s?)/u.exec(text) ?? [];
  const option = options.find((known) => known.name === name.toLowerCase());
  return free && option !== free && blank !== '' ? undefined : option;
}

/** Index of the next option's name, except at the beginning of the text. */
function findName(text: string, options: readonly OptionSpec[], blanks: Blanks): number | undefined {
  if (options.length === 0) return undefined;
  const names = options.map(({ name }) => name).join('|');
  return new RegExp(`(?<=\\s)(?:${names}):${blanks === 'tight' ? '(?!\\s)' : ''}`, 'iu').exec(text)?.index;
}

interface TakeOptions {
  /** Takes one word or quoted string only. */
  readonly isWord: boolean;
  readonly keepsQuotes: boolean;
  /** Options whose names end the value. */
  readonly ends: readonly OptionSpec[];
  readonly blanks: Blanks;
}

/** The value at the beginning of the text, and the rest after it. */
function takeText(text: string, { isWord, keepsQuotes, ends, blanks }: TakeOptions): { text: string; left: string } {
  const [quoted, inside = ''] = /^\s*"([^"]*)"(?=\s|$)/u.exec(text) ?? [];
  if (quoted !== undefined) {
    const after = text.slice(quoted.length);
    const left = after.trimStart();
    const isClosed = left === '' || findName(after, ends, blanks) === after.length - left.length;
    if (isWord || isClosed) return { text: keepsQuotes ? quoted.trim() : inside.trim(), left };
  }
  const upToName = text.slice(0, findName(text, ends, blanks));
  const [taken] = isWord ? (/^\s*\S*/u.exec(upToName) ?? ['']) : [upToName];
  return { text: taken.trim(), left: text.slice(taken.length).trimStart() };
}

function explainExtraWords(
  words: string,
  { name, options = [] }: CommandSpec,
  texts: ReadonlyMap<string, string>,
): string {
  const first = (wanted: number): OptionSpec | undefined => options.find(({ type }) => type === wanted);
  const meant = (/^\d+$/u.test(words) ? first(Integer) : undefined) ?? first(String);
  if (!meant || texts.has(meant.name)) return `/${name} takes no words.`;
  return `/${name} takes no words; did you mean ${meant.name}:${truncate(words, QUOTED)}?`;
}
