import { textOf } from '../json.ts';
import type { Json } from '../json.ts';
import { keepFile } from '../world/create.ts';
import { chosenChannelPayload, memberPayload, rolePayload, userPayload } from '../world/payloads.ts';
import type { CommandOption, Guild, World } from '../world/world.ts';

/** Text, numbers and truth as they are; people, channels, roles by id, and files as they are. */
export type OptionValue = string | number | boolean | { readonly name: string; readonly content: string | Buffer };

/** Who fills in the options, where, with what permissions. */
export interface Invoker {
  readonly world: World;
  readonly guild: Guild | undefined;
  readonly permissions: bigint;
}

export interface Filled {
  readonly options: readonly Json[];
  /** What the ids among the values stand for, where there are any. */
  readonly resolved?: Json | undefined;
}

const USER = 6;
const CHANNEL = 7;
const ROLE = 8;
const MENTIONABLE = 9;

/** Fills in a command's options, or says what is wrong with them. */
export function optionsFor(
  invoker: Invoker,
  command: string,
  offered: readonly CommandOption[],
  given: Readonly<Record<string, OptionValue>>,
): Filled {
  for (const name of Object.keys(given))
    if (!offered.some((it) => it.name === name)) {
      const names = offered.map((it) => it.name).join(', ') || 'none';
      throw new Error(`The command "${command}" has no option "${name}"; its options: ${names}.`);
    }
  const resolved: Record<string, Json> = {};
  const options: Json[] = [];
  for (const option of offered) {
    const value = given[option.name];
    if (value === undefined || value === '') {
      if (option.required) throw new Error(`The command "${command}" needs its option "${option.name}".`);
      continue;
    }
    const wrong = whatIsWrong(option, value) ?? whatIsAmiss(invoker, option, value);
    if (wrong) throw new Error(`The option "${option.name}" of the command "${command}" ${wrong}.`);
    options.push({ name: option.name, type: option.type, value: resolve(invoker, option, value, resolved) });
  }
  return { options, resolved: Object.keys(resolved).length > 0 ? resolved : undefined };
}

/** The options while one of them is being typed into: others may be missing still. */
export function typedInto(
  invoker: Invoker,
  command: string,
  offered: readonly CommandOption[],
  name: string,
  text: string,
  others: Readonly<Record<string, OptionValue>>,
): { filled: Filled; focusedType: number } {
  const option = offered.find((it) => it.name === name);
  if (!option) throw new Error(`The command "${command}" has no option "${name}".`);
  if (!option.autocomplete) throw new Error(`The option "${name}" of the command "${command}" offers no suggestions.`);
  const optional = offered.map((it) => ({ ...it, required: false })).filter((it) => it.name !== name);
  const { options, resolved } = optionsFor(invoker, command, optional, others);
  const typed = { name, type: option.type, value: text, focused: true };
  return { filled: { options: [...options, typed], resolved }, focusedType: option.type };
}

const KINDS: Record<number, readonly [words: string, fits: (value: OptionValue) => boolean]> = {
  3: ['text', (value) => typeof value === 'string'],
  4: ['a whole number', (value) => Number.isSafeInteger(value)],
  5: ['true or false', (value) => typeof value === 'boolean'],
  10: ['a number', (value) => Number.isFinite(value)],
  11: ['a file', (value) => typeof value === 'object'],
};

/** What is wrong with a value by itself. */
function whatIsWrong(option: CommandOption, value: OptionValue): string | undefined {
  const [words, fits] = KINDS[option.type] ?? ['an id', (it: OptionValue) => typeof it === 'string'];
  if (!fits(value)) return `takes ${words}, got ${JSON.stringify(value)}`;
  const { choices, min_length: shortest, max_length: longest, min_value: least, max_value: most } = option;
  if (choices?.length && !choices.some((it) => it.value === value || it.name === value))
    return `takes one of ${choices.map((it) => it.name).join(', ')}, got ${JSON.stringify(value)}`;
  if (typeof value === 'string' && option.type === 3) {
    const limit = longest ?? 6000;
    if (value.length > limit) return `takes at most ${limit} characters, got ${value.length}`;
    if (value.length < (shortest ?? 0)) return `takes at least ${shortest} characters, got ${value.length}`;
  }
  if (typeof value === 'number') {
    if (most !== undefined && value > most) return `takes at most ${most}, got ${value}`;
    if (least !== undefined && value < least) return `takes at least ${least}, got ${value}`;
  }
  return undefined;
}

/** Channels as a person knows them, by their type. */
const CHANNEL_KINDS: Readonly<Record<number, string>> = {
  0: 'a text channel',
  2: 'a voice channel',
  4: 'a category',
  5: 'an announcement channel',
  10: 'a thread of announcements',
  11: 'a thread',
  12: 'a private thread',
  13: 'a stage',
  15: 'a forum',
  16: 'a media channel',
};

/** What is wrong with an id: it stands for nothing here, or for something that the option does not take. */
function whatIsAmiss({ world, guild }: Invoker, option: CommandOption, value: OptionValue): string | undefined {
  const { type, channel_types: types } = option;
  const id = textOf(value);
  const isPerson = world.people.has(id);
  const isRole = guild?.roles.has(id) ?? false;
  const got = `got ${JSON.stringify(value)}`;
  if (type === USER && !isPerson) return `takes a person by id, ${got}`;
  if (type === ROLE && !isRole) return `takes a role of this server by id, ${got}`;
  if (type === MENTIONABLE && !isPerson && !isRole) return `takes a person or a role of this server by id, ${got}`;
  if (type !== CHANNEL) return undefined;
  const channel = guild?.channels.get(id);
  if (!channel) return `takes a channel of this server by id, ${got}`;
  if (!types || types.length === 0 || types.includes(channel.type)) return undefined;
  return `takes ${types.map(kindOf).join(' or ')}, and #${channel.name} is ${kindOf(channel.type)}`;
}

function kindOf(type: number): string {
  return CHANNEL_KINDS[type] ?? `a channel of type ${type}`;
}

/** The value that is sent, with what it stands for put beside it. */
function resolve(
  { world, guild, permissions }: Invoker,
  option: CommandOption,
  value: OptionValue,
  resolved: Record<string, Json>,
): unknown {
  const put = (kind: string, id: string, what: Json) => {
    resolved[kind] = { ...resolved[kind], [id]: what };
    return id;
  };
  if (typeof value === 'object') {
    const id = world.nextId();
    const bytes = Buffer.from(value.content);
    const path = `/attachments/0/${id}/${encodeURIComponent(value.name)}`;
    keepFile(world, path, bytes);
    const url = world.origin + path;
    const [filename, size] = [value.name, bytes.length];
    return put('attachments', id, { id, filename, size, url, proxy_url: url, ephemeral: true });
  }
  if (option.choices?.length) return option.choices.find((it) => it.value === value || it.name === value)?.value;
  const id = String(value);
  const person = option.type === USER || option.type === MENTIONABLE ? world.people.get(id) : undefined;
  if (person) {
    const granted = guild?.members.get(id);
    if (granted !== undefined) {
      const { deaf: _, mute: __, ...member } = memberPayload();
      put('members', id, { ...member, permissions: String(granted) });
    }
    return put('users', id, { ...userPayload(person) });
  }
  const role = option.type === ROLE || option.type === MENTIONABLE ? guild?.roles.get(id) : undefined;
  if (guild && role) return put('roles', id, rolePayload(guild, role));
  const channel = option.type === CHANNEL ? guild?.channels.get(id) : undefined;
  return channel ? put('channels', id, chosenChannelPayload(world, channel, permissions)) : value;
}
