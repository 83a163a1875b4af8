import type { Catalogue } from '../catalogues/en.ts';
import type { Viewer } from '../viewer.ts';
import { PART, SELECTS, type Option, type Part } from './part.ts';

/** Index of the list entry that a key moves to, around the ends; undefined for other keys. */
export function nextIndex(key: string, at: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at - 1 + count) % count;
  if (key === 'Home' || key === 'PageUp') return 0;
  return key === 'End' || key === 'PageDown' ? count - 1 : undefined;
}

/** Longest pause between the letters of one word, in milliseconds. */
const PAUSE = 700;

/**
 * Creates a search for list entries by first letters. One letter, also repeated, moves to the next entry that begins with
 * it; several letters without a pause move to the first entry that begins with all of them.
 */
export function createTypeahead(
  labels: readonly string[],
): (key: string, at: number, when: number) => number | undefined {
  let typed = '';
  let last = -Infinity;
  const names = labels.map((label) => label.toLocaleLowerCase());
  return (key, at, when) => {
    const letter = key.toLocaleLowerCase();
    typed = when - last > PAUSE ? letter : typed + letter;
    last = when;
    const isOneLetter = typed === letter.repeat(typed.length / letter.length);
    const sought = isOneLetter ? letter : typed;
    const start = isOneLetter ? at + 1 : Math.max(at, 0);
    const order = names.map((_, index) => (start + index) % names.length);
    return order.find((index) => names[index]?.startsWith(sought));
  };
}

interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** True for keys that type a character, except space, which presses the entry in focus. */
export function isLetter({ key, ctrlKey, metaKey, altKey }: KeyPress): boolean {
  return /^\S$/u.test(key) && !ctrlKey && !metaKey && !altKey;
}

/** A control of a message that may get the focus. */
export interface FocusCandidate {
  /** Its label; identifies a button that has moved. */
  readonly name: string;
  readonly isEnabled: boolean;
}

/**
 * Index of the control that gets the focus of one named `name` at index `at`: the enabled control of that name, otherwise
 * the nearest enabled one; undefined if all are disabled.
 */
export function findNextFocus(controls: readonly FocusCandidate[], name: string, at: number): number | undefined {
  const usable = controls.map((control, index) => ({ ...control, index })).filter(({ isEnabled }) => isEnabled);
  const distance = ({ index }: { readonly index: number }) => Math.abs(index - at);
  const nearest = usable.toSorted((one, other) => distance(one) - distance(other));
  return (nearest.find((control) => control.name === name) ?? nearest[0])?.index;
}

/** Options of a select menu: its own, or the people, roles and channels that the viewer knows. */
export function listOptions(
  { type, options, default_values: defaults = [] }: Part,
  { names }: Pick<Viewer, 'names'>,
): readonly Option[] {
  const { people, roles, channels } = names;
  const chosen = new Set(defaults.map(({ id }) => id));
  const named = (sign: string, all: ReadonlyMap<string, string>): Option[] =>
    [...all].map(([value, name]) => ({
      label: name.startsWith(sign) ? name : sign + name,
      value,
      default: chosen.has(value),
    }));
  if (type === PART.UserSelect) return named('', people);
  if (type === PART.RoleSelect) return named('@', roles);
  if (type === PART.MentionableSelect) return [...named('', people), ...named('@', roles)];
  return type === PART.ChannelSelect ? named('#', channels) : (options ?? []);
}

/** A labelled field of a modal. */
export interface Field {
  readonly kind: 'line' | 'paragraph' | 'choice';
  readonly customId: string;
  readonly label: string;
  readonly description: string | undefined;
  readonly placeholder: string | undefined;
  readonly isRequired: boolean;
  /** Limits of a text in UTF-16 units, or of the number of chosen options. */
  readonly least: number;
  readonly most: number;
  /** Initial text; chosen options are marked as `default`. */
  readonly value: string;
  readonly options: readonly Option[];
}

const PARAGRAPH = 2;
/** Discord's default limit of a text input. */
const LONGEST = 4000;

/** The field in a modal's row or label; undefined for text and unknown components. */
export function fieldOf(part: Part, viewer: Pick<Viewer, 'names'>): Field | undefined {
  const input = part.type === PART.Label ? part.component : part.components?.[0];
  if (!input || input.custom_id === undefined) return undefined;
  const isText = input.type === PART.TextInput;
  const options = isText ? [] : listOptions(input, viewer);
  if (!isText && !SELECTS.has(input.type)) return undefined;
  const isRequired = input.required ?? true;
  return {
    kind: isText ? (input.style === PARAGRAPH ? 'paragraph' : 'line') : 'choice',
    customId: input.custom_id,
    label: part.label ?? input.label ?? input.placeholder ?? '',
    description: part.description ?? undefined,
    placeholder: input.placeholder,
    isRequired,
    least: isText ? (input.min_length ?? 0) : (input.min_values ?? 1),
    most: isText ? (input.max_length ?? LONGEST) : (input.max_values ?? 1),
    value: input.value ?? '',
    options,
  };
}

/** Problem with a field's value, in a sentence. An optional field may be empty whatever its minimum. */
export function validateField(
  field: Field,
  value: string | readonly string[],
  { message }: Catalogue,
): string | undefined {
  const { isRequired, least, most } = field;
  if (value.length === 0) return isRequired ? message.required : undefined;
  if (typeof value === 'string') {
    if (value.length < least) return message.tooShort(least, value.length);
    return value.length > most ? message.tooLong(most, value.length) : undefined;
  }
  if (value.length < least) return message.tooFew(least);
  return value.length > most ? message.tooMany(most) : undefined;
}
