import type { OptionSpec } from '../../typed/commands.ts';
import {
  addOption,
  beginCommand,
  chooseValue,
  escape,
  focusOption,
  fromDraft,
  goBack,
  isEmpty,
  listAddable,
  type ComposerContext,
  type ComposerState,
  type Draft,
  type Filling,
  type Writing,
} from './composer.ts';
import { localizedDescription, listValues, type Value } from './entry.ts';
import type { OfferedCommand } from '../protocol.ts';

/** The list above the composer. */
export interface Offer {
  readonly kind: 'commands' | 'names' | 'options' | 'values';
  readonly items: readonly Item[];
  /** Index of the item that Enter and Tab pick; undefined if they keep their usual meaning. */
  readonly active: number | undefined;
  /** A sentence instead of items. */
  readonly instead?: string | undefined;
}

export type Item =
  | { readonly kind: 'command'; readonly name: string; readonly command: OfferedCommand }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'option'; readonly name: string; readonly option: OptionSpec }
  | { readonly kind: 'value'; readonly name: string; readonly value: Value };

/** Discord's limit of list items. */
const MAX_ITEMS = 25;

export function offerFor(state: ComposerState, context: ComposerContext): Offer | undefined {
  if (!state.open) return undefined;
  const offer = state.kind === 'writing' ? offerText(state, context) : offerOption(state, context);
  if (!offer || offer.items.length === 0) return offer;
  const last = offer.items.length - 1;
  return state.moved === undefined ? offer : { ...offer, active: Math.min(state.moved, last) };
}

/** Moves to the next or previous item, around the ends. */
function moveActive(state: ComposerState, by: 1 | -1, { items, active }: Offer): ComposerState {
  const { length } = items;
  if (length === 0) return state;
  const from = active ?? (by === 1 ? -1 : length);
  return { ...state, moved: (from + by + length) % length };
}

/** Takes an item of the list. */
export function pick(state: ComposerState, item: Item): ComposerState {
  if (item.kind === 'command') return beginCommand(item.command);
  if (state.kind === 'writing') return item.kind === 'name' ? insertName(state, item.name) : state;
  if (item.kind === 'option') return addOption(state, item.option);
  if (item.kind !== 'value' || state.at === undefined) return state;
  return chooseValue(state, state.at, { text: item.name, value: item.value });
}

function insertName({ text, caret }: Writing, name: string): Writing {
  const before = `${text.slice(0, nameBefore(text, caret)?.start ?? caret)}${name} `;
  const after = text.slice(caret).replace(/^ /u, '');
  return { kind: 'writing', text: before + after, caret: before.length, open: false };
}

function offerText({ text, caret }: Writing, context: ComposerContext): Offer | undefined {
  if (text.startsWith('/')) return text.includes('\n') ? undefined : offerCommands(text.slice(1), context);
  const typed = nameBefore(text, caret);
  const items = typed ? listNames(typed.name, context) : [];
  return items.length > 0 ? { kind: 'names', items: items.slice(0, MAX_ITEMS), active: 0 } : undefined;
}

/** People for `@…`, channels for `#…`. */
function listNames(typed: string, { directory, bot }: ComposerContext): Item[] {
  const people = [bot, ...directory.people].map(({ name }) => `@${name}`);
  const channels = directory.channels.map(({ name }) => `#${name}`);
  const names = [...new Set(typed.startsWith('@') ? people : channels)];
  return sortByDistance(names, (name) => distance(name, typed)).map((name) => ({ kind: 'name', name }));
}

/** The name being typed at the caret, with its sign. */
function nameBefore(text: string, caret: number): { start: number; name: string } | undefined {
  const found = /(?<=^|\s)[@#](?:[^\s@#][^@#\n]*)?$/u.exec(text.slice(0, caret));
  return found ? { start: found.index, name: found[0] } : undefined;
}

/** 0 if a name begins with the typed text, 1 if it contains it, otherwise Infinity. Signs are ignored. */
function distance(name: string, typed: string): number {
  const index = withoutSign(name).indexOf(withoutSign(typed));
  return index === -1 ? Infinity : Math.min(index, 1);
}

function withoutSign(name: string): string {
  return name.replace(/^[@#]/u, '').toLowerCase();
}

/** Things by distance, without those at Infinity. */
function sortByDistance<Thing>(all: readonly Thing[], distanceOf: (it: Thing) => number): Thing[] {
  const near = all.filter((it) => Number.isFinite(distanceOf(it)));
  return near.toSorted((a, b) => distanceOf(a) - distanceOf(b));
}

function offerCommands(typed: string, { commands, catalogue, locale }: ComposerContext): Offer {
  const rank = (command: OfferedCommand): number => {
    const inName = distance(command.name, typed);
    return Number.isFinite(inName) ? inName : 2 + distance(localizedDescription(command, locale), typed);
  };
  const items = sortByDistance(commands, rank).map((command) => ({
    kind: 'command' as const,
    name: command.name,
    command,
  }));
  if (items.length > 0) return { kind: 'commands', items, active: 0 };
  return { kind: 'commands', items, active: undefined, instead: catalogue.composer.noCommands(typed) };
}

function offerOption(state: Filling, context: ComposerContext): Offer | undefined {
  const pill = state.pills.find(({ option }) => option.name === state.at);
  if (!pill) return offerMore(state);
  const { option, entry } = pill;
  const listed = listValues(option, context);
  if (!listed) return option.autocomplete ? offerCompletion(state, option, context) : undefined;
  const isPicked = entry.value !== undefined;
  const typed = isPicked ? '' : entry.text.trim();
  const near = sortByDistance(listed, ({ name }) => distance(name, typed));
  const items = near.slice(0, MAX_ITEMS).map(toItem);
  if (items.length === 0)
    return { kind: 'values', items, active: undefined, instead: context.catalogue.composer.noOptions };
  return { kind: 'values', items, active: isPicked ? undefined : 0 };
}

function offerCompletion({ completion }: Filling, option: OptionSpec, { catalogue }: ComposerContext): Offer {
  const { loading, failed, noOptions } = catalogue.composer;
  const nothing = { kind: 'values', items: [], active: undefined } as const;
  if (completion?.option !== option.name) return { ...nothing, instead: loading };
  if (!completion.choices) return { ...nothing, instead: failed };
  if (completion.choices.length === 0) return { ...nothing, instead: noOptions };
  return { kind: 'values', items: completion.choices.map(toItem), active: undefined };
}

/** Options that can be added, filtered by the typed text. */
function offerMore(state: Filling): Offer | undefined {
  const typed = state.more.trim().toLowerCase();
  const items = listAddable(state)
    .filter(({ name }) => name.includes(typed))
    .map((option) => ({ kind: 'option' as const, name: option.name, option }));
  if (items.length === 0) return undefined;
  return { kind: 'options', items, active: typed === '' ? undefined : 0 };
}

function toItem({ name, value }: { name: string; value: Value }): Item {
  return { kind: 'value', name, value };
}

export interface KeyContext {
  readonly context: ComposerContext;
  readonly offer: Offer | undefined;
  /** The box in which the key was pressed is empty. */
  readonly isBlank: boolean;
  /** The last thing sent. */
  readonly last: Draft | undefined;
}

/** The effect of a key without modifiers; undefined if it keeps its usual meaning. */
export function pressKey(
  state: ComposerState,
  key: string,
  keyContext: KeyContext,
): ComposerState | 'send' | undefined {
  const { offer, isBlank } = keyContext;
  const active = offer?.active === undefined ? undefined : offer.items[offer.active];
  switch (key) {
    case 'ArrowDown':
    case 'ArrowUp':
      return pressArrow(state, key === 'ArrowDown' ? 1 : -1, keyContext);
    case 'Enter':
      return active ? pick(state, active) : 'send';
    case 'Tab':
      return active && pick(state, active);
    case 'Escape':
      return escape(state, offer !== undefined);
    case 'Backspace':
      return state.kind === 'filling' && isBlank ? goBack(state) : undefined;
    default:
      return undefined;
  }
}

function pressArrow(state: ComposerState, by: 1 | -1, { offer, last, context }: KeyContext): ComposerState | undefined {
  if (offer && offer.items.length > 0) return moveActive(state, by, offer);
  if (state.kind === 'filling' && !state.open) return focusOption(state, state.at);
  return by === -1 && isEmpty(state) && last ? fromDraft(last, context) : undefined;
}
