import type { KnownOption } from '../../typed/known.ts';
import type { OfferedCommand } from '../protocol.ts';
import { add, addable, begin, choose } from './composer.ts';
import type { Composing, Filling, Scene, Writing } from './composer.ts';
import { describe, listedValues } from './entry.ts';
import type { Value } from './entry.ts';

/** What shows above the composer for what is typed. */
export interface Offer {
  readonly kind: 'commands' | 'names' | 'options' | 'values';
  readonly items: readonly Item[];
  /** The item that Enter and Tab pick; undefined where they do what they do elsewhere. */
  readonly active: number | undefined;
  /** A sentence in place of items. */
  readonly instead?: string | undefined;
}

export type Item =
  | { readonly kind: 'command'; readonly name: string; readonly command: OfferedCommand }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'option'; readonly name: string; readonly option: KnownOption }
  | { readonly kind: 'value'; readonly name: string; readonly value: Value };

/** As many values as Discord shows. */
const MOST = 25;

export function offerFor(state: Composing, scene: Scene): Offer | undefined {
  if (!state.open) return undefined;
  const offer = state.kind === 'writing' ? offerText(state, scene) : offerOption(state, scene);
  if (!offer || offer.items.length === 0) return offer;
  const last = offer.items.length - 1;
  return state.moved === undefined ? offer : { ...offer, active: Math.min(state.moved, last) };
}

/** Moves among what is offered, round the ends. */
export function move(state: Composing, by: 1 | -1, { items, active }: Offer): Composing {
  const { length } = items;
  if (length === 0) return state;
  const from = active ?? (by === 1 ? -1 : length);
  return { ...state, moved: (from + by + length) % length };
}

/** Takes what is offered. */
export function pick(state: Composing, item: Item): Composing {
  if (item.kind === 'command') return begin(item.command);
  if (state.kind === 'writing') return item.kind === 'name' ? insert(state, item.name) : state;
  if (item.kind === 'option') return add(state, item.option);
  if (item.kind !== 'value' || state.at === undefined) return state;
  return choose(state, state.at, { text: item.name, value: item.value });
}

function insert({ text, caret }: Writing, name: string): Writing {
  const before = `${text.slice(0, nameBefore(text, caret)?.start ?? caret)}${name} `;
  const after = text.slice(caret).replace(/^ /u, '');
  return { kind: 'writing', text: before + after, caret: before.length, open: false };
}

function offerText({ text, caret }: Writing, scene: Scene): Offer | undefined {
  if (text.startsWith('/')) return text.includes('\n') ? undefined : offerCommands(text.slice(1), scene);
  const typed = nameBefore(text, caret);
  const items = typed ? namesTyped(typed.name, scene) : [];
  return items.length > 0 ? { kind: 'names', items: items.slice(0, MOST), active: 0 } : undefined;
}

/** Names of people begin with @, those of channels with #. */
function namesTyped(typed: string, { here, bot }: Scene): Item[] {
  const people = [bot, ...here.people].map(({ name }) => `@${name}`);
  const channels = here.channels.map(({ name }) => `#${name}`);
  const names = [...new Set(typed.startsWith('@') ? people : channels)];
  return nearest(names, (name) => distance(name, typed)).map((name) => ({ kind: 'name', name }));
}

/** The name that is being typed at the caret, with its sign. */
function nameBefore(text: string, caret: number): { start: number; name: string } | undefined {
  const found = /(?<=^|\s)[@#](?:[^\s@#][^@#\n]*)?$/u.exec(text.slice(0, caret));
  return found ? { start: found.index, name: found[0] } : undefined;
}

/** 0 where a name begins as typed, 1 where that stands in it, Infinity elsewhere; the sign before it does not count. */
function distance(name: string, typed: string): number {
  const index = bare(name).indexOf(bare(typed));
  return index === -1 ? Infinity : Math.min(index, 1);
}

function bare(name: string): string {
  return name.replace(/^[@#]/u, '').toLowerCase();
}

/** The nearest first, without those that are infinitely far. */
function nearest<Thing>(all: readonly Thing[], distanceOf: (it: Thing) => number): Thing[] {
  const near = all.filter((it) => Number.isFinite(distanceOf(it)));
  return near.toSorted((a, b) => distanceOf(a) - distanceOf(b));
}

function offerCommands(typed: string, { commands, words, locale }: Scene): Offer {
  const rank = (command: OfferedCommand): number => {
    const inName = distance(command.name, typed);
    return Number.isFinite(inName) ? inName : 2 + distance(describe(command, locale), typed);
  };
  const items = nearest(commands, rank).map((command) => ({ kind: 'command' as const, name: command.name, command }));
  if (items.length > 0) return { kind: 'commands', items, active: 0 };
  return { kind: 'commands', items, active: undefined, instead: words.composer.noCommands(typed) };
}

function offerOption(state: Filling, scene: Scene): Offer | undefined {
  const pill = state.pills.find(({ option }) => option.name === state.at);
  if (!pill) return offerMore(state);
  const { option, entry } = pill;
  const listed = listedValues(option, scene);
  if (!listed) return option.autocomplete ? offerSuggested(state, option, scene) : undefined;
  const isPicked = entry.value !== undefined;
  const typed = isPicked ? '' : entry.text.trim();
  const near = nearest(listed, ({ name }) => distance(name, typed));
  const items = near.slice(0, MOST).map(toItem);
  if (items.length === 0) return { kind: 'values', items, active: undefined, instead: scene.words.composer.noOptions };
  return { kind: 'values', items, active: isPicked ? undefined : 0 };
}

function offerSuggested({ suggested }: Filling, option: KnownOption, { words }: Scene): Offer {
  const { loading, failed, noOptions } = words.composer;
  const nothing = { kind: 'values', items: [], active: undefined } as const;
  if (suggested?.option !== option.name) return { ...nothing, instead: loading };
  if (!suggested.choices) return { ...nothing, instead: failed };
  if (suggested.choices.length === 0) return { ...nothing, instead: noOptions };
  return { kind: 'values', items: suggested.choices.map(toItem), active: undefined };
}

/** The options that can be added; typed words choose among them. */
function offerMore(state: Filling): Offer | undefined {
  const typed = state.more.trim().toLowerCase();
  const items = addable(state)
    .filter(({ name }) => name.includes(typed))
    .map((option) => ({ kind: 'option' as const, name: option.name, option }));
  if (items.length === 0) return undefined;
  return { kind: 'options', items, active: typed === '' ? undefined : 0 };
}

function toItem({ name, value }: { name: string; value: Value }): Item {
  return { kind: 'value', name, value };
}
