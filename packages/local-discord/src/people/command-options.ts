import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { textOf } from '../json.ts';
import type { Json } from '../json.ts';
import { keepFile } from '../world/create.ts';
import { chosenChannelPayload, memberPayload, rolePayload, userPayload } from '../world/payloads.ts';
import type { CommandOption, Guild, Person, World } from '../world/world.ts';

/** Value of an option: text, numbers and booleans as they are, users, roles and channels by id, and files. */
export type OptionValue = string | number | boolean | { readonly name: string; readonly content: string | Buffer };

/** The person who uses a command or a component: where, and with what permissions. */
export interface Invoker {
  readonly world: World;
  readonly guild: Guild | undefined;
  readonly permissions: bigint;
}

/** Options as an interaction carries them. */
export interface Filled {
  readonly options: readonly Json[];
  /** Users, members, roles, channels and attachments behind the ids among the values. */
  readonly resolved?: Json | undefined;
}

const {
  Attachment,
  Boolean: Truth,
  Channel,
  Integer,
  Mentionable,
  Number: Decimal,
  Role,
  String: Text,
  User,
} = ApplicationCommandOptionType;

/** Fills in a command's options; throws where one is unknown, missing or out of bounds. */
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
    const wrong = problemOf(option, value) ?? problemOfId(invoker, option, value);
    if (wrong) throw new Error(`The option "${option.name}" of the command "${command}" ${wrong}.`);
    options.push({ name: option.name, type: option.type, value: resolve(invoker, option, value, resolved) });
  }
  return { options, resolved: Object.keys(resolved).length > 0 ? resolved : undefined };
}

/** The options while one is being typed into; required ones may still be missing. */
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

const KINDS: Readonly<Record<number, readonly [words: string, fits: (value: OptionValue) => boolean]>> = {
  [Text]: ['text', (value) => typeof value === 'string'],
  [Integer]: ['a whole number', (value) => Number.isSafeInteger(value)],
  [Truth]: ['true or false', (value) => typeof value === 'boolean'],
  [Decimal]: ['a number', (value) => Number.isFinite(value)],
  [Attachment]: ['a file', (value) => typeof value === 'object'],
};
/** Most characters of a string option by default. */
const MAX_STRING = 6_000;

/** Problem with a value by the option's type, choices and bounds; undefined where it fits. */
function problemOf(option: CommandOption, value: OptionValue): string | undefined {
  const [words, fits] = KINDS[option.type] ?? ['an id', (it: OptionValue) => typeof it === 'string'];
  if (!fits(value)) return `takes ${words}, got ${JSON.stringify(value)}`;
  const {
    choices,
    min_length: shortest = 0,
    max_length: longest = MAX_STRING,
    min_value: least,
    max_value: most,
  } = option;
  if (choices?.length && !choices.some((it) => it.value === value || it.name === value))
    return `takes one of ${choices.map((it) => it.name).join(', ')}, got ${JSON.stringify(value)}`;
  if (typeof value === 'string' && option.type === Text) {
    if (value.length > longest) return `takes at most ${longest} characters, got ${value.length}`;
    if (value.length < shortest) return `takes at least ${shortest} characters, got ${value.length}`;
  }
  if (typeof value === 'number') {
    if (most !== undefined && value > most) return `takes at most ${most}, got ${value}`;
    if (least !== undefined && value < least) return `takes at least ${least}, got ${value}`;
  }
  return undefined;
}

/** Names of channel types for error messages. */
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

/** Problem with an id: unknown here, or of something that the option does not take. */
function problemOfId({ world, guild }: Invoker, option: CommandOption, value: OptionValue): string | undefined {
  const { type, channel_types: types } = option;
  const id = textOf(value);
  const isPerson = world.people.has(id);
  const isRole = guild?.roles.has(id) ?? false;
  const got = `got ${JSON.stringify(value)}`;
  if (type === User && !isPerson) return `takes a person by id, ${got}`;
  if (type === Role && !isRole) return `takes a role of this server by id, ${got}`;
  if (type === Mentionable && !isPerson && !isRole) return `takes a person or a role of this server by id, ${got}`;
  if (type !== Channel) return undefined;
  const channel = guild?.channels.get(id);
  if (!channel) return `takes a channel of this server by id, ${got}`;
  if (!types || types.length === 0 || types.includes(channel.type)) return undefined;
  return `takes ${types.map(kindOf).join(' or ')}, and #${channel.name} is ${kindOf(channel.type)}`;
}

function kindOf(type: number): string {
  return CHANNEL_KINDS[type] ?? `a channel of type ${type}`;
}

/** The value as it is sent; whatever its id stands for is added to `resolved`. */
function resolve(
  invoker: Invoker,
  option: CommandOption,
  value: OptionValue,
  resolved: Record<string, Json>,
): OptionValue | undefined {
  const { world, guild, permissions } = invoker;
  const put = (kind: string, id: string, what: Json): string => {
    resolved[kind] = { ...resolved[kind], [id]: what };
    return id;
  };
  if (typeof value === 'object') {
    const attachment = upload(world, value);
    return put('attachments', attachment.id, { ...attachment });
  }
  if (option.choices?.length) return option.choices.find((it) => it.value === value || it.name === value)?.value;
  const id = String(value);
  const person = option.type === User || option.type === Mentionable ? world.people.get(id) : undefined;
  if (person) {
    const { users, members } = resolvePerson(invoker, person);
    if (members) put('members', id, members[id] ?? {});
    return put('users', id, users[id] ?? {});
  }
  const role = option.type === Role || option.type === Mentionable ? guild?.roles.get(id) : undefined;
  if (guild && role) return put('roles', id, rolePayload(guild, role));
  const channel = option.type === Channel ? guild?.channels.get(id) : undefined;
  return channel ? put('channels', id, chosenChannelPayload(world, channel, permissions)) : value;
}

/** `resolved` of a person: the user, and in a guild the member with their permissions. */
export function resolvePerson(
  { guild }: Invoker,
  person: Person,
): { readonly users: Record<string, Json>; readonly members?: Record<string, Json> } {
  const users = { [person.id]: { ...userPayload(person) } };
  const granted = guild?.members.get(person.id);
  if (granted === undefined) return { users };
  const { deaf: _, mute: __, ...member } = memberPayload();
  return { users, members: { [person.id]: { ...member, permissions: String(granted) } } };
}

function upload(world: World, { name, content }: { readonly name: string; readonly content: string | Buffer }) {
  const id = world.nextId();
  const bytes = Buffer.from(content);
  const path = `/attachments/0/${id}/${encodeURIComponent(name)}`;
  keepFile(world, path, bytes);
  const url = world.origin + path;
  return { id, filename: name, size: bytes.length, url, proxy_url: url, ephemeral: true };
}
