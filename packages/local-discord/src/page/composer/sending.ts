import type { Named } from '../../typed/commands.ts';
import type { OptionValues } from '../../typed/line.ts';
import { EMPTY, type ComposerState, type Filling, type ComposerContext, type Writing } from './composer.ts';
import { parseEntry } from './entry.ts';

/** Discord's limit of a message, in UTF-16 units. */
export const MAX_MESSAGE = 2000;

export interface SendResult {
  /** The composer's state afterwards. */
  readonly state: ComposerState;
  /** Undefined if nothing can be sent. */
  readonly sent?: Sent;
}

export type Sent =
  | { readonly kind: 'say'; readonly text: string }
  | { readonly kind: 'run'; readonly command: string; readonly options: OptionValues };

/** Sends the composer's content, or notes in its state why that is not possible. */
export function send(state: ComposerState, context: ComposerContext): SendResult {
  return state.kind === 'writing' ? sendText(state, context) : sendCommand(state, context);
}

function sendText(state: Writing, context: ComposerContext): SendResult {
  const refuse = (note: string): SendResult => ({ state: { ...state, open: false, note } });
  const { composer } = context.catalogue;
  if (state.text.startsWith('/')) return refuse(composer.noSuchCommand(/^\/(\S*)/u.exec(state.text)?.[1] ?? ''));
  const text = toMessage(state.text, context);
  if (text === '') return { state };
  if (text.length > MAX_MESSAGE) return refuse(composer.messageTooLong(MAX_MESSAGE));
  return { state: EMPTY, sent: { kind: 'say', text } };
}

function sendCommand(state: Filling, context: ComposerContext): SendResult {
  const { command, pills, more } = state;
  const { composer } = context.catalogue;
  const closed: Filling = { ...state, open: false, moved: undefined, note: undefined };
  if (!context.commands.some(({ name }) => name === command.name))
    return { state: { ...closed, note: composer.noSuchCommand(command.name) } };
  const wrong = pills.filter(({ option }) => problemOf(state, option.name, context) !== undefined);
  const [first] = wrong;
  if (first) {
    const marked = wrong.map(({ option }) => option.name);
    return { state: { ...closed, marked, at: first.option.name } };
  }
  if (more.trim() !== '') return { state: { ...closed, at: undefined, note: composer.noSuchOption(more.trim()) } };
  return { state: EMPTY, sent: { kind: 'run', command: command.name, options: validValues(state, context) } };
}

/** Problem with an option's entry, in a sentence. */
export function problemOf({ pills }: Filling, name: string, context: ComposerContext): string | undefined {
  const pill = pills.find(({ option }) => option.name === name);
  const parsed = pill && parseEntry(pill.option, pill.entry, context);
  return parsed && 'problem' in parsed ? parsed.problem : undefined;
}

/** Values of the options that are valid. */
export function validValues({ pills }: Filling, context: ComposerContext): OptionValues {
  const values = pills.flatMap(({ option, entry }) => {
    const parsed = parseEntry(option, entry, context);
    return 'problem' in parsed || parsed.value === undefined ? [] : [[option.name, parsed.value] as const];
  });
  return Object.fromEntries(values);
}

/** The text as it is sent: names of people and channels become mentions. */
export function toMessage(text: string, { directory, bot }: ComposerContext): string {
  const people = mentions([bot, ...directory.people], '@', (id) => `<@${id}>`);
  const channels = mentions(directory.channels, '#', (id) => `<#${id}>`);
  const all = new Map([...channels, ...people]);
  // Longest first, so that no name matches the beginning of a longer one.
  const names = [...all.keys()].toSorted((a, b) => b.length - a.length).map(escapeRegExp);
  if (names.length === 0) return text.trim();
  const named = new RegExp(`(?<![\\p{L}\\p{N}_@#<])(?:${names.join('|')})(?![\\p{L}\\p{N}_])`, 'giu');
  return text.trim().replace(named, (name) => all.get(name.toLowerCase()) ?? name);
}

function mentions(all: readonly Named[], sign: string, of: (id: string) => string): [string, string][] {
  // Of several with one name, the first is mentioned.
  return all.toReversed().map(({ id, name }) => [(sign + name).toLowerCase(), of(id)]);
}

function escapeRegExp(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
}
