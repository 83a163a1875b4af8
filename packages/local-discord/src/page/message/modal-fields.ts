import type { Reader } from '../reader.ts';
import type { Words } from '../words.ts';
import { PART, SELECTS } from './component.ts';
import type { Option, Part } from './component.ts';
import { optionsOf } from './options.ts';

/** A field of a modal, with its label. */
export interface Field {
  readonly kind: 'line' | 'paragraph' | 'choice';
  readonly customId: string;
  readonly label: string;
  readonly description: string | undefined;
  readonly placeholder: string | undefined;
  readonly isRequired: boolean;
  /** Characters of a text; how many of the options may be chosen. */
  readonly least: number;
  readonly most: number;
  /** What is filled in before; an option says so itself. */
  readonly value: string;
  readonly options: readonly Option[];
}

const PARAGRAPH = 2;
/** Discord's own limit. */
const LONGEST = 4000;

/** The field that a component of a modal is, in a row or under a label. Undefined for text, and for what is not known. */
export function fieldOf(part: Part, reader: Pick<Reader, 'names'>): Field | undefined {
  const input = part.type === PART.Label ? part.component : part.components?.[0];
  if (!input || input.custom_id === undefined) return undefined;
  const isText = input.type === PART.TextInput;
  const options = isText ? [] : optionsOf(input, reader);
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

/** What is wrong with what was filled in, in a sentence; undefined when nothing is. What may be empty may be empty. */
export function problemIn(field: Field, value: string | readonly string[], { message }: Words): string | undefined {
  const { isRequired, least, most } = field;
  if (value.length === 0) return isRequired ? message.required : undefined;
  if (typeof value === 'string') {
    if (value.length < least) return message.tooShort(least, value.length);
    return value.length > most ? message.tooLong(most, value.length) : undefined;
  }
  if (value.length < least) return message.tooFew(least);
  return value.length > most ? message.tooMany(most) : undefined;
}
