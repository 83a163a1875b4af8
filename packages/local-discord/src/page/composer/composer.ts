import { OPTION, type OptionSpec, type Named } from '../../typed/commands.ts';
import { splitOptions } from '../../typed/options.ts';
import type { Entry, EntryContext } from './entry.ts';
import type { Choice, OfferedCommand } from '../protocol.ts';

/** Dependencies of the composer besides its state. */
export interface ComposerContext extends EntryContext {
  readonly commands: readonly OfferedCommand[];
  readonly bot: Named;
}

/** Content of the composer: a message, or a command that is being filled in. Changed only by the functions below. */
export type ComposerState = Writing | Filling;

interface StateBase {
  /** Allows the list of suggestions to show. */
  readonly open: boolean;
  /** Index of the suggestion that the person moved to. */
  readonly moved?: number | undefined;
  /** Why nothing was sent, in a sentence. */
  readonly note?: string | undefined;
}

export interface Writing extends StateBase {
  readonly kind: 'writing';
  readonly text: string;
  /** Position of the caret, in UTF-16 units from the beginning. */
  readonly caret: number;
}

export interface Filling extends StateBase {
  readonly kind: 'filling';
  readonly command: OfferedCommand;
  /** All required options, then the optional ones that were added. */
  readonly pills: readonly Pill[];
  /** Name of the option with the focus; undefined behind the last one, where further options are added. */
  readonly at: string | undefined;
  /** Text behind the last option, which searches for one to add. */
  readonly more: string;
  /** Names of the options that are shown as wrong since the last attempt to send. */
  readonly marked: readonly string[];
  readonly completion?: Completion | undefined;
}

export interface Pill {
  readonly option: OptionSpec;
  readonly entry: Entry;
}

/** Choices of the bot for an option with autocomplete. */
export interface Completion {
  readonly option: string;
  /** Undefined if the request failed. */
  readonly choices: readonly Choice[] | undefined;
}

/** Content of the composer, as it is stored over a reload. */
export type Draft =
  | { readonly text: string }
  /** A command with its entries by option name. */
  | { readonly command: string; readonly values: Readonly<Record<string, Entry>> };

export const EMPTY: Writing = { kind: 'writing', text: '', caret: 0, open: false };

const BLANK: Entry = { text: '' };

/** `composing`: an input method is at work, and the text is only stored. */
export type InputMode = 'typed' | 'composing';

/** Sets the text of the message box; a whole command name followed by a space begins that command. */
export function writeText(
  text: string,
  caret: number,
  { commands }: ComposerContext,
  mode: InputMode = 'typed',
): ComposerState {
  const whole = mode === 'typed' && /^\/\S/u.test(text) ? findCommand(text, commands) : undefined;
  return whole ? parsePasted(whole) : { kind: 'writing', text, caret, open: true };
}

/** The command whose whole name, with a space after it, the text begins with. */
function findCommand(
  text: string,
  commands: readonly OfferedCommand[],
): { command: OfferedCommand; rest: string } | undefined {
  for (const command of commands) {
    const start = `/${command.name}`;
    const rest = text.slice(start.length);
    if (text.slice(0, start.length).toLowerCase() === start && /^\s/u.test(rest)) return { command, rest: rest.trim() };
  }
  return undefined;
}

/** A pasted command with options; text that does not parse is kept visible in the first option. */
function parsePasted({ command, rest }: { command: OfferedCommand; rest: string }): Filling {
  const begun = beginCommand(command);
  if (rest === '') return begun;
  const texts = splitOptions(rest, command);
  if (typeof texts !== 'string') {
    const filled = fillIn(command, Object.fromEntries([...texts].map(([name, text]) => [name, { text }])));
    return { ...filled, open: filled.at !== undefined };
  }
  const [first] = begun.pills;
  return first ? enterOption(begun, first.option.name, rest) : { ...begun, more: rest };
}

/** A command with no option filled in. */
export function beginCommand(command: OfferedCommand): Filling {
  return fillIn(command, {});
}

function fillIn(command: OfferedCommand, entries: Readonly<Record<string, Entry>>): Filling {
  const { options = [] } = command;
  const required = options.filter((option) => option.required);
  const added = Object.keys(entries).flatMap((name) => options.filter((it) => it.name === name && !it.required));
  const pills = [...required, ...added].map((option) => ({ option, entry: ownEntry(entries, option.name) ?? BLANK }));
  return { kind: 'filling', command, pills, at: firstEmpty(pills), more: '', marked: [], open: true };
}

function ownEntry(entries: Readonly<Record<string, Entry>>, name: string): Entry | undefined {
  return Object.hasOwn(entries, name) ? entries[name] : undefined;
}

function firstEmpty(pills: readonly Pill[]): string | undefined {
  return pills.find(({ entry }) => entry.text === '')?.option.name;
}

/** Options that can still be added; files cannot be sent from here. */
export function listAddable({ command, pills }: Filling): readonly OptionSpec[] {
  const isThere = (option: OptionSpec): boolean => pills.some((pill) => pill.option.name === option.name);
  return (command.options ?? []).filter((option) => option.type !== OPTION.Attachment && !isThere(option));
}

/** Sets the text of an option. If it ends with `name:` of an empty or addable option, that one gets the focus. */
export function enterOption(state: Filling, name: string, text: string, mode: InputMode = 'typed'): Filling {
  if (mode === 'composing') return setEntry(state, name, { text });
  const named = /(?:^|\s)([^\s:]+):\s?$/u.exec(text);
  const word = named?.[1]?.toLowerCase();
  const before = text.slice(0, named?.index ?? text.length);
  if (word === name && before.trim() === '') return setEntry(state, name, BLANK);
  const isOpen = state.pills.some(({ option, entry }) => option.name === word && entry.text === '');
  const added = listAddable(state).find((option) => option.name === word);
  if (word === undefined || word === name || !(isOpen || added)) {
    const isBegun = state.pills.some(({ option, entry }) => option.name === name && entry.text !== '');
    // A space typed after a colon is not part of the text.
    return setEntry(state, name, { text: isBegun ? text : text.trimStart() });
  }
  const left = setEntry(state, name, { text: before });
  return added ? addOption(left, added) : { ...left, at: word };
}

function setEntry(state: Filling, name: string, entry: Entry): Filling {
  const pills = state.pills.map((pill) => (pill.option.name === name ? { ...pill, entry } : pill));
  const marked = state.marked.filter((it) => it !== name);
  return { ...state, pills, marked, at: name, open: true, moved: undefined, note: undefined };
}

/** Fills an option with an item of its list and moves on to the first empty option. */
export function chooseValue(state: Filling, name: string, entry: Entry): Filling {
  const filled = setEntry(state, name, entry);
  return { ...filled, at: firstEmpty(filled.pills), open: true };
}

/** Sets the text behind the options; an option's name with a colon adds that option. */
export function enterMore(state: Filling, text: string): Filling {
  const added = listAddable(state).find(({ name }) => text.trim().toLowerCase() === `${name}:`);
  if (added) return addOption(state, added);
  return { ...state, more: text, at: undefined, open: true, moved: undefined, note: undefined };
}

export function addOption(state: Filling, option: OptionSpec): Filling {
  const pills = [...state.pills, { option, entry: BLANK }];
  return { ...state, pills, at: option.name, more: '', open: true, moved: undefined, note: undefined };
}

/** Removes an optional option. */
export function removeOption(state: Filling, name: string): Filling {
  const index = state.pills.findIndex(({ option }) => option.name === name);
  const pills = state.pills.filter(({ option }) => option.name !== name || option.required);
  const marked = state.marked.filter((it) => it !== name);
  return { ...state, pills, marked, at: state.pills[index - 1]?.option.name, open: false, moved: undefined };
}

/** Backspace in an empty box: removes an optional option, or moves to the one before, or back to the command's text. */
export function goBack(state: Filling): ComposerState {
  const { pills, at, command } = state;
  const index = at === undefined ? pills.length : pills.findIndex(({ option }) => option.name === at);
  const pill = pills[index];
  if (pill && !pill.option.required) return removeOption(state, pill.option.name);
  const before = pills[index - 1];
  if (before) return focusOption(state, before.option.name);
  const text = `/${command.name}`;
  return { kind: 'writing', text, caret: text.length, open: true };
}

/** Moves the focus to an option, or behind the last one. */
export function focusOption(state: Filling, at: string | undefined): Filling {
  return { ...state, at, open: true, moved: undefined };
}

/** Escape: closes the suggestions, then discards the command. Undefined if there is nothing to close. */
export function escape(state: ComposerState, isOffering: boolean): ComposerState | undefined {
  if (isOffering) return { ...state, open: false, moved: undefined };
  return state.kind === 'filling' ? EMPTY : undefined;
}

export function isEmpty(state: ComposerState): boolean {
  return state.kind === 'writing' && state.text === '';
}

export function draftOf(state: ComposerState): Draft {
  if (state.kind === 'writing') return { text: state.text };
  const values = state.pills.map(({ option, entry }) => [option.name, entry] as const);
  return { command: state.command.name, values: Object.fromEntries(values) };
}

/** The state of a draft; of a command that is not offered here, only the name is left. */
export function fromDraft(draft: Draft, { commands }: ComposerContext): ComposerState {
  const command = 'command' in draft ? commands.find(({ name }) => name === draft.command) : undefined;
  if (command && 'values' in draft) return { ...fillIn(command, draft.values), open: false };
  const text = 'text' in draft ? draft.text : `/${draft.command}`;
  return { kind: 'writing', text, caret: text.length, open: false };
}

/** Parses a stored draft; undefined if it is malformed. */
export function parseDraft(stored: unknown): Draft | undefined {
  if (!isRecord(stored)) return undefined;
  const { text, command, values } = stored;
  if (typeof text === 'string') return { text };
  if (typeof command !== 'string' || !isRecord(values)) return undefined;
  const entries = Object.entries(values).map(([name, entry]) => [name, parseStoredEntry(entry)] as const);
  const sound = entries.filter((pair): pair is readonly [string, Entry] => pair[1] !== undefined);
  return sound.length === entries.length ? { command, values: Object.fromEntries(sound) } : undefined;
}

function parseStoredEntry(stored: unknown): Entry | undefined {
  if (!isRecord(stored)) return undefined;
  const { text, value } = stored;
  if (typeof text !== 'string') return undefined;
  if (value === undefined) return { text };
  return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)
    ? { text, value: value as string | number | boolean }
    : undefined;
}

function isRecord(it: unknown): it is Record<string, unknown> {
  return typeof it === 'object' && it !== null && !Array.isArray(it);
}
