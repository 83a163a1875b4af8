import { clip } from './clip.ts';
import { OPTION } from './known.ts';
import type { KnownCommand, KnownOption } from './known.ts';

const { Boolean, Integer, Number, String } = OPTION;
/** What takes no more than one word. The others are texts, and names that may have several. */
const WORDS: ReadonlySet<number> = new Set([Boolean, Integer, Number]);

/** Characters of what was typed that a reason repeats. */
export const QUOTED = 60;

/** The option that words without a name belong to: the first text that the command cannot do without. */
export function freeOption({ options = [] }: KnownCommand): KnownOption | undefined {
  return options.find(({ type, required }) => type === String && required);
}

/**
 * What was typed for each option, by its name; or the sentence that says why that cannot be told. Free text ends where
 * `name:` stands with its value right behind it, so that a colon in a sentence does not end it. An option before the
 * free text takes one word or a quoted string; any other takes all words up to the next option.
 */
export function splitOptions(typed: string, command: KnownCommand): Map<string, string> | string {
  const { options = [] } = command;
  const free = freeOption(command);
  const texts = new Map<string, string>();
  let left = typed.trim();
  while (left !== '') {
    const isAwaited = free !== undefined && !texts.has(free.name) && !findName(left, [free], 'tight');
    const named = nameAt(left, options, isAwaited ? free : undefined);
    const option = named ?? free;
    if (!option) return noWords(left, command, texts);
    if (!named && texts.has(option.name)) {
      return `“${clip(left, QUOTED)}” belongs to no option. Write the words of /${command.name} in one piece.`;
    }
    if (texts.has(option.name)) return `${option.name} was given twice; /${command.name} takes it once.`;
    const taken = takeText(named ? left.slice(option.name.length + 1) : left, {
      isWord: option !== free && (isAwaited || WORDS.has(option.type)),
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

/** Whether `name:` still names an option when a blank follows it. */
type Blanks = 'tight' | 'loose';

/** The option that the text begins with. Where free text may begin, a blank after the colon makes a word of any other. */
function nameAt(text: string, options: readonly KnownOption[], free: KnownOption | undefined): KnownOption | undefined {
  const [, name = '', blank = ''] = /^([^\s:]+):(\s?)/u.exec(text) ?? [];
  const option = options.find((known) => known.name === name.toLowerCase());
  return free && option !== free && blank !== '' ? undefined : option;
}

/** Where the next option's name stands, not counting the text's very beginning. */
function findName(text: string, options: readonly KnownOption[], blanks: Blanks): number | undefined {
  if (options.length === 0) return undefined;
  const names = options.map(({ name }) => name).join('|');
  return new RegExp(`(?<=\\s)(?:${names}):${blanks === 'tight' ? '(?!\\s)' : ''}`, 'iu').exec(text)?.index;
}

interface Taking {
  readonly isWord: boolean;
  readonly keepsQuotes: boolean;
  readonly ends: readonly KnownOption[];
  readonly blanks: Blanks;
}

/** The value that the text begins with, and what is left after it. */
function takeText(text: string, { isWord, keepsQuotes, ends, blanks }: Taking): { text: string; left: string } {
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

function noWords(words: string, { name, options = [] }: KnownCommand, texts: ReadonlyMap<string, string>): string {
  const first = (wanted: number): KnownOption | undefined => options.find(({ type }) => type === wanted);
  const meant = (/^\d+$/u.test(words) ? first(Integer) : undefined) ?? first(String);
  if (!meant || texts.has(meant.name)) return `/${name} takes no words.`;
  return `/${name} takes no words; did you mean ${meant.name}:${clip(words, QUOTED)}?`;
}
