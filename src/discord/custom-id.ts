/** Discord's limit, in characters. */
const LONGEST = 100;

/**
 * What a page of a reply is found by again: the command, one of its `press` actions, and what that action needs to know.
 * Written `command:action:arg:arg`; it holds all the state there is.
 */
export interface PageAddress {
  readonly command: string;
  readonly action: string;
  readonly args: readonly string[];
}

/** What pressing does: opens a page, shares the one it stands on, or removes the message. */
export type Operation = 'open' | 'share' | 'remove';

/** A custom id, read: what to do with which page, and whose message it stands on. */
export interface CustomId {
  readonly operation: Operation;
  /** The page; `remove` has none. */
  readonly address?: PageAddress;
  /** The id of the person who asked; 0 on a message that nobody asked for: everybody reads on privately from it. */
  readonly owner: string;
  /** The delivery whose post it stands on. */
  readonly delivery?: string;
}

/** Whose page a message of nobody's is. */
export const NOBODY = '0';

/** @throws RangeError when a part has characters of another alphabet, which could be mistaken for another address */
export function pageAddress(command: string, action: string, args: readonly (string | number)[] = []): string {
  const text = [command, action, ...args].join(':');
  if (!ADDRESS.test(text)) throw new RangeError(`Expected parts of [A-Za-z0-9._-] for a custom id, got ${text}`);
  return text;
}

/** An address, or nothing for removal, as a button's custom id on somebody's message, or on a delivery's post. */
export function customId(operation: Operation, address: string, owner: string, delivery?: string): string {
  const whose = `${BigInt(owner).toString(36)}${delivery === undefined ? '' : `.${delivery}`}`;
  const id = `${operation === 'open' ? '' : `${operation}/`}${address}~${whose}`;
  // Not repeated: it says whose it is.
  if (id.length > LONGEST)
    throw new RangeError(`Expected a custom id of at most ${LONGEST} characters, got ${id.length}`);
  return id;
}

const ADDRESS = /^[a-z-]+:[a-z]+(?::[\w.-]*)*$/u;
const CUSTOM_ID = /^(?:(share|remove)\/)?([a-z][\w.:-]*)?~([0-9a-z]{1,13})(?:\.([a-z2-9]{10}))?$/u;

/** Undefined for what no button of ours has. */
export function readCustomId(id: string): CustomId | undefined {
  const [, operation = 'open', text = '', owner = '', delivery] = (id.length <= LONGEST && CUSTOM_ID.exec(id)) || [];
  if (owner === '' || (operation === 'remove') !== (text === '')) return undefined;
  const rest = {
    operation: operation as Operation,
    owner: fromBase36(owner),
    ...(delivery !== undefined && { delivery }),
  };
  if (operation === 'remove') return rest;
  if (!ADDRESS.test(text)) return undefined;
  const [command = '', action = '', ...args] = text.split(':');
  return { ...rest, address: { command, action, args } };
}

function fromBase36(digits: string): string {
  return String(Array.from(digits).reduce((sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36)), 0n));
}
