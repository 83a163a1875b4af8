import type { Named } from '../../typed/known.ts';
import type { OptionValues } from '../../typed/line.ts';
import { EMPTY } from './composer.ts';
import type { Composing, Filling, Scene, Writing } from './composer.ts';
import { readEntry } from './entry.ts';

/** What Discord takes in a message, in UTF-16 units. */
export const LONGEST_MESSAGE = 2000;

export interface Sending {
  /** What stands in the composer afterwards. */
  readonly state: Composing;
  /** What goes out; undefined where nothing does. */
  readonly sent?: Sent;
}

export type Sent =
  | { readonly kind: 'say'; readonly text: string }
  | { readonly kind: 'run'; readonly command: string; readonly options: OptionValues };

/** Sends what is there, or says why that cannot be. */
export function send(state: Composing, scene: Scene): Sending {
  return state.kind === 'writing' ? sendText(state, scene) : sendCommand(state, scene);
}

function sendText(state: Writing, scene: Scene): Sending {
  const refused = (note: string): Sending => ({ state: { ...state, open: false, note } });
  const { composer } = scene.words;
  if (state.text.startsWith('/')) return refused(composer.noSuchCommand(/^\/(\S*)/u.exec(state.text)?.[1] ?? ''));
  const text = messageOf(state.text, scene);
  if (text === '') return { state };
  if (text.length > LONGEST_MESSAGE) return refused(composer.messageTooLong(LONGEST_MESSAGE));
  return { state: EMPTY, sent: { kind: 'say', text } };
}

function sendCommand(state: Filling, scene: Scene): Sending {
  const { command, pills, more } = state;
  const { composer } = scene.words;
  const still: Filling = { ...state, open: false, moved: undefined, note: undefined };
  if (!scene.commands.some(({ name }) => name === command.name))
    return { state: { ...still, note: composer.noSuchCommand(command.name) } };
  const wrong = pills.filter(({ option }) => problemOf(state, option.name, scene) !== undefined);
  const [first] = wrong;
  if (first) {
    const marked = wrong.map(({ option }) => option.name);
    return { state: { ...still, marked, at: first.option.name } };
  }
  if (more.trim() !== '') return { state: { ...still, at: undefined, note: composer.noSuchOption(more.trim()) } };
  return { state: EMPTY, sent: { kind: 'run', command: command.name, options: valuesOf(state, scene) } };
}

/** What is wrong with an option as it is filled in, in a sentence. */
export function problemOf({ pills }: Filling, name: string, scene: Scene): string | undefined {
  const pill = pills.find(({ option }) => option.name === name);
  const reading = pill && readEntry(pill.option, pill.entry, scene);
  return reading && 'problem' in reading ? reading.problem : undefined;
}

/** Those options that are right so far. */
export function valuesOf({ pills }: Filling, scene: Scene): OptionValues {
  const values = pills.flatMap(({ option, entry }) => {
    const reading = readEntry(option, entry, scene);
    return 'problem' in reading || reading.value === undefined ? [] : [[option.name, reading.value] as const];
  });
  return Object.fromEntries(values);
}

/** The text as it goes out: names of people and channels become mentions. */
export function messageOf(text: string, { here, bot }: Scene): string {
  const people = mentions([bot, ...here.people], '@', (id) => `<@${id}>`);
  const channels = mentions(here.channels, '#', (id) => `<#${id}>`);
  const all = new Map([...channels, ...people]);
  // The longest first, so that no name ends in the middle of another.
  const names = [...all.keys()].toSorted((a, b) => b.length - a.length).map(literally);
  if (names.length === 0) return text.trim();
  const named = new RegExp(`(?<![\\p{L}\\p{N}_@#<])(?:${names.join('|')})(?![\\p{L}\\p{N}_])`, 'giu');
  return text.trim().replace(named, (name) => all.get(name.toLowerCase()) ?? name);
}

function mentions(all: readonly Named[], sign: string, of: (id: string) => string): [string, string][] {
  // The first of a name is the one that is meant.
  return all.toReversed().map(({ id, name }) => [(sign + name).toLowerCase(), of(id)]);
}

function literally(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
}
