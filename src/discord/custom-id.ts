/** Length of a custom id that Discord takes, in characters. */
const MAX_LENGTH = 100;

/**
 * Address from which a page of a reply is made again: the command, one of its actions, and the values that the action needs.
 * Written `command:action:part:part`; it holds all the state there is, so that buttons work after any restart.
 */
export interface PageAddress {
  readonly command: string;
  readonly action: string;
  readonly parts: readonly string[];
}

/** Effect of a press: opens a page, shares the one it stands on, or removes the message. */
export type Operation = 'open' | 'share' | 'remove';

/** A custom id, read: what to do with which page, and whose message it stands on. */
export interface CustomId {
  readonly operation: Operation;
  /** The page; `remove` has none. */
  readonly address?: PageAddress;
  /** Id of the person who asked; {@link NOBODY} on a daily excerpt: everybody reads on privately from it. */
  readonly owner: string;
  /** Id of the delivery whose post it stands on. */
  readonly delivery?: string;
}

/** Owner of a message that nobody asked for. */
export const NOBODY = '0';

/** @throws RangeError when a part has characters of another alphabet, which could be mistaken for another address */
export function pageAddress(command: string, action: string, parts: readonly string[] = []): string {
  const address = [command, action, ...parts].join(':');
  if (!ADDRESS.test(address)) throw new RangeError(`Expected parts of [A-Za-z0-9._-] for a custom id, got ${address}`);
  return address;
}

/**
 * A button's custom id on somebody's message, or on a delivery's post: `share/passage:open:…~owner.delivery`.
 *
 * @param address of the page; empty for removal
 * @param owner Discord's id of a person, written in base 36
 * @throws RangeError when it is longer than Discord takes
 */
export function customId(operation: Operation, address: string, owner: string, delivery?: string): string {
  const whose = `${BigInt(owner).toString(36)}${delivery === undefined ? '' : `.${delivery}`}`;
  const id = `${operation === 'open' ? '' : `${operation}/`}${address}~${whose}`;
  // The id is left out of the message: it says whose it is.
  if (id.length > MAX_LENGTH)
    throw new RangeError(`Expected a custom id of at most ${MAX_LENGTH} characters, got ${id.length}`);
  return id;
}

const ADDRESS = /^[a-z-]+:[a-z]+(?::[\w.-]*)*$/u;
const CUSTOM_ID = /^(?:(share|remove)\/)?([a-z][\w.:-]*)?~([0-9a-z]{1,13})(?:\.([a-z2-9]{10}))?$/u;

/** The parts of a custom id; undefined for one that this bot does not make. */
export function readCustomId(id: string): CustomId | undefined {
  const [, operation = 'open', text = '', owner = '', delivery] = (id.length <= MAX_LENGTH && CUSTOM_ID.exec(id)) || [];
  if (owner === '' || (operation === 'remove') !== (text === '')) return undefined;
  const whose = { owner: fromBase36(owner), ...(delivery !== undefined && { delivery }) };
  if (operation === 'remove') return { operation, ...whose };
  if (!ADDRESS.test(text)) return undefined;
  const [command = '', action = '', ...parts] = text.split(':');
  return { operation: operation as Operation, ...whose, address: { command, action, parts } };
}

function fromBase36(digits: string): string {
  return String(Array.from(digits).reduce((sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36)), 0n));
}

/** Writes a value as parts of an address, and reads it back. */
export interface Codec<T> {
  write(value: T): readonly string[];
  /** Takes the value from the front of the parts; undefined where they are malformed. */
  read(parts: readonly string[]): { readonly value: T; readonly rest: readonly string[] } | undefined;
}

type Fields = Readonly<Record<string, Codec<unknown>>>;
/** The object that codecs by name write and read. */
export type ValuesOf<F> = { readonly [K in keyof F]: F[K] extends Codec<infer T> ? T : never };

/** A value in one part, such as a number. */
function single<T>(pattern: RegExp, toValue: (part: string) => T): Codec<T> {
  return {
    write: (value) => [String(value)],
    read: ([part = '', ...rest]) => (pattern.test(part) ? { value: toValue(part), rest } : undefined),
  };
}

/** A whole number from 0 of at most so many digits. */
export function number(digits: number): Codec<number> {
  return single(new RegExp(`^\\d{1,${digits}}$`, 'u'), Number);
}

/** Ten characters: the id of a passage or a subscription, or an article's key. */
export const key: Codec<string> = single(/^[a-z2-9]{10}$/u, String);

/** One of a few words of letters. */
export function oneOf<const T extends string>(...words: readonly T[]): Codec<T> {
  return single(new RegExp(`^(?:${words.join('|')})$`, 'u'), (word) => word as T);
}

/** A value that may be left out; nothing may follow it. */
export function optional<T>(codec: Codec<T>): Codec<T | undefined> {
  return {
    write: (value) => (value === undefined ? [] : codec.write(value)),
    read: (parts) => (parts.length === 0 ? { value: undefined, rest: [] } : codec.read(parts)),
  };
}

/** A value in one part, which is empty where there is no value. */
export function orEmpty<T>(codec: Codec<T>): Codec<T | undefined> {
  return {
    write: (value) => (value === undefined ? [''] : codec.write(value)),
    read: ([part = '', ...rest]) => (part === '' ? { value: undefined, rest } : codec.read([part, ...rest])),
  };
}

/** Values one after the other, in the order of the fields. */
export function object<const F extends Fields>(fields: F): Codec<ValuesOf<F>> {
  const codecs = Object.entries<Codec<unknown>>(fields);
  return {
    write: (values) => codecs.flatMap(([name, codec]) => codec.write(values[name])),
    read(parts) {
      const values: Record<string, unknown> = {};
      let rest = parts;
      for (const [name, codec] of codecs) {
        const read = codec.read(rest);
        if (read === undefined) return undefined;
        values[name] = read.value;
        ({ rest } = read);
      }
      return { value: values as ValuesOf<F>, rest };
    },
  };
}

/** Several parts as one, with dots between them. */
export function dotted<T>(codec: Codec<T>): Codec<T> {
  return {
    write: (value) => [codec.write(value).join('.')],
    read([part = '', ...rest]) {
      const value = readAll(codec, part.split('.'));
      return value && { value: value.value, rest };
    },
  };
}

/** The value that the parts hold; undefined where they are malformed, or more than the value takes. */
function readAll<T>(codec: Codec<T>, parts: readonly string[]): { readonly value: T } | undefined {
  const read = codec.read(parts);
  return read?.rest.length === 0 ? { value: read.value } : undefined;
}

/** One action of a command: makes the buttons that lead to its page, and reads what was pressed. */
export interface Action<V = never, P = unknown> {
  /** True if a press changes something that is kept. */
  readonly changes?: boolean;
  /** Address for a button, or for a menu. */
  address(values: V): string;
  /**
   * Values of a press; undefined where it is malformed.
   *
   * @param chosen value of the menu's option; undefined for a button
   */
  read(parts: readonly string[], chosen: string | undefined): P | undefined;
}

/** An action of which the reader chooses a part in a menu. */
export interface MenuAction<V, C> extends Action<V, V & { readonly chosen: C }> {
  /** Value for an option of the menu. */
  value(chosen: C): string;
  readValue(text: string): C | undefined;
}

export function defineAction<const F extends Fields>(
  command: string,
  name: string,
  fields: F,
  changes = false,
): Action<ValuesOf<F>, ValuesOf<F>> {
  const codec = object(fields);
  return {
    changes,
    address: (values) => pageAddress(command, name, codec.write(values)),
    read: (parts) => readAll(codec, parts)?.value,
  };
}

/** @param option how the value of an option is written: in one part */
export function defineMenu<const F extends Fields, C>(
  command: string,
  name: string,
  fields: F,
  option: Codec<C>,
): MenuAction<ValuesOf<F>, C> {
  const codec = object(fields);
  const readValue = (text: string): C | undefined => readAll(option, [text])?.value;
  return {
    address: (values) => pageAddress(command, name, codec.write(values)),
    read(parts, text = '') {
      const [values, chosen] = [readAll(codec, parts)?.value, readValue(text)];
      return values && chosen !== undefined ? { ...values, chosen } : undefined;
    },
    value: (chosen) => option.write(chosen).join(''),
    readValue,
  };
}
