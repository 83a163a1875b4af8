import { OPTION } from '../../typed/known.ts';
import type { KnownOption, Named } from '../../typed/known.ts';
import { splitOptions } from '../../typed/options.ts';
import type { Choice, OfferedCommand } from '../protocol.ts';
import type { Draft, Entry } from './draft.ts';
import type { Around } from './entry.ts';

/** All that the composer's rules look at beside its own state. */
export interface Scene extends Around {
  readonly commands: readonly OfferedCommand[];
  readonly bot: Named;
}

/** What stands in the composer: a message, or a command that is being filled in. Changed only by the functions below. */
export type Composing = Writing | Filling;

interface Noted {
  /** Whether suggestions may show. */
  readonly open: boolean;
  /** The suggestion that the person moved to. */
  readonly moved?: number | undefined;
  /** Why the last sending came to nothing. */
  readonly note?: string | undefined;
}

export interface Writing extends Noted {
  readonly kind: 'writing';
  readonly text: string;
  /** Where the person types, in UTF-16 units from the beginning. */
  readonly caret: number;
}

export interface Filling extends Noted {
  readonly kind: 'filling';
  readonly command: OfferedCommand;
  /** Every required option, then the optional ones that were added. */
  readonly pills: readonly Pill[];
  /** The name of the option that is typed into; undefined behind the last one, where further options are added. */
  readonly at: string | undefined;
  /** What is typed behind the last one, to find an option. */
  readonly more: string;
  /** Options that are shown as wrong, since the last sending. */
  readonly marked: readonly string[];
  readonly suggested?: Suggested | undefined;
}

export interface Pill {
  readonly option: KnownOption;
  readonly entry: Entry;
}

/** What the bot offered for an option. */
export interface Suggested {
  readonly option: string;
  /** Undefined where asking failed. */
  readonly choices: readonly Choice[] | undefined;
}

export const EMPTY: Writing = { kind: 'writing', text: '', caret: 0, open: false };

const BLANK: Entry = { text: '' };

/** While an input method composes, nothing moves under its hands. */
export type Typing = 'typed' | 'composing';

/** The message box now has this text. */
export function write(text: string, caret: number, { commands }: Scene, typing: Typing = 'typed'): Composing {
  const whole = typing === 'typed' && /^\/\S/u.test(text) ? commandIn(text, commands) : undefined;
  return whole ? readWhole(whole) : { kind: 'writing', text, caret, open: true };
}

/** The command whose whole name the text begins with, a blank behind it. */
function commandIn(
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

/** A command as it may be pasted; what is not right is where the person can see it. */
function readWhole({ command, rest }: { command: OfferedCommand; rest: string }): Filling {
  const begun = begin(command);
  if (rest === '') return begun;
  const texts = splitOptions(rest, command);
  if (typeof texts !== 'string') {
    const filled = fillIn(command, Object.fromEntries([...texts].map(([name, text]) => [name, { text }])));
    return { ...filled, open: filled.at !== undefined };
  }
  const [first] = begun.pills;
  return first ? enter(begun, first.option.name, rest) : { ...begun, more: rest };
}

/** A command with nothing filled in. */
export function begin(command: OfferedCommand): Filling {
  return fillIn(command, {});
}

function fillIn(command: OfferedCommand, entries: Readonly<Record<string, Entry>>): Filling {
  const { options = [] } = command;
  const required = options.filter((option) => option.required);
  const added = Object.keys(entries).flatMap((name) => options.filter((it) => it.name === name && !it.required));
  const pills = [...required, ...added].map((option) => ({ option, entry: own(entries, option.name) ?? BLANK }));
  return { kind: 'filling', command, pills, at: nextEmpty(pills), more: '', marked: [], open: true };
}

function own(entries: Readonly<Record<string, Entry>>, name: string): Entry | undefined {
  return Object.hasOwn(entries, name) ? entries[name] : undefined;
}

function nextEmpty(pills: readonly Pill[]): string | undefined {
  return pills.find(({ entry }) => entry.text === '')?.option.name;
}

/** The options that can still be added. Files cannot be sent from here. */
export function addable({ command, pills }: Filling): readonly KnownOption[] {
  const isThere = (option: KnownOption): boolean => pills.some((pill) => pill.option.name === option.name);
  return (command.options ?? []).filter((option) => option.type !== OPTION.Attachment && !isThere(option));
}

/** An option now has this text; `name:` of one that is open, at the end, goes on to that one. */
export function enter(state: Filling, name: string, text: string, typing: Typing = 'typed'): Filling {
  if (typing === 'composing') return set(state, name, { text });
  const named = /(?:^|\s)([^\s:]+):\s?$/u.exec(text);
  const word = named?.[1]?.toLowerCase();
  const before = text.slice(0, named?.index ?? text.length);
  if (word === name && before.trim() === '') return set(state, name, BLANK);
  const isOpen = state.pills.some(({ option, entry }) => option.name === word && entry.text === '');
  const added = addable(state).find((option) => option.name === word);
  if (word === undefined || word === name || !(isOpen || added)) {
    const isBegun = state.pills.some(({ option, entry }) => option.name === name && entry.text !== '');
    // The blank that one writes after a colon is not part of it.
    return set(state, name, { text: isBegun ? text : text.trimStart() });
  }
  const left = set(state, name, { text: before });
  return added ? add(left, added) : { ...left, at: word };
}

function set(state: Filling, name: string, entry: Entry): Filling {
  const pills = state.pills.map((pill) => (pill.option.name === name ? { ...pill, entry } : pill));
  const marked = state.marked.filter((it) => it !== name);
  return { ...state, pills, marked, at: name, open: true, moved: undefined, note: undefined };
}

/** Fills an option with something from its list, and goes on to what comes next. */
export function choose(state: Filling, name: string, entry: Entry): Filling {
  const filled = set(state, name, entry);
  return { ...filled, at: nextEmpty(filled.pills), open: true };
}

/** The place behind the options now has this text: the name of an option with a colon adds that one. */
export function enterMore(state: Filling, text: string): Filling {
  const added = addable(state).find(({ name }) => text.trim().toLowerCase() === `${name}:`);
  if (added) return add(state, added);
  return { ...state, more: text, at: undefined, open: true, moved: undefined, note: undefined };
}

export function add(state: Filling, option: KnownOption): Filling {
  const pills = [...state.pills, { option, entry: BLANK }];
  return { ...state, pills, at: option.name, more: '', open: true, moved: undefined, note: undefined };
}

/** Takes an optional option away. */
export function remove(state: Filling, name: string): Filling {
  const index = state.pills.findIndex(({ option }) => option.name === name);
  const pills = state.pills.filter(({ option }) => option.name !== name || option.required);
  const marked = state.marked.filter((it) => it !== name);
  return { ...state, pills, marked, at: state.pills[index - 1]?.option.name, open: false, moved: undefined };
}

/** Backspace where nothing is before the caret: goes back one, away from what can be left out. */
export function back(state: Filling): Composing {
  const { pills, at, command } = state;
  const index = at === undefined ? pills.length : pills.findIndex(({ option }) => option.name === at);
  const pill = pills[index];
  if (pill && !pill.option.required) return remove(state, pill.option.name);
  const before = pills[index - 1];
  if (before) return visit(state, before.option.name);
  const text = `/${command.name}`;
  return { kind: 'writing', text, caret: text.length, open: true };
}

/** The person went to an option, or behind the last one. */
export function visit(state: Filling, at: string | undefined): Filling {
  return { ...state, at, open: true, moved: undefined };
}

/** Escape: closes the suggestions, then gives up the command. Undefined where there is nothing to leave. */
export function escape(state: Composing, isOffering: boolean): Composing | undefined {
  if (isOffering) return { ...state, open: false, moved: undefined };
  return state.kind === 'filling' ? EMPTY : undefined;
}

export function isEmpty(state: Composing): boolean {
  return state.kind === 'writing' && state.text === '';
}

export function draftOf(state: Composing): Draft {
  if (state.kind === 'writing') return { text: state.text };
  const values = state.pills.map(({ option, entry }) => [option.name, entry] as const);
  return { command: state.command.name, values: Object.fromEntries(values) };
}

/** A draft as it was; only its command's name where that cannot be used here. */
export function fromDraft(draft: Draft, { commands }: Scene): Composing {
  const command = 'command' in draft ? commands.find(({ name }) => name === draft.command) : undefined;
  if (command && 'values' in draft) return { ...fillIn(command, draft.values), open: false };
  const text = 'text' in draft ? draft.text : `/${draft.command}`;
  return { kind: 'writing', text, caret: text.length, open: false };
}
