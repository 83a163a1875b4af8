import { installsFor } from '../world/installations.ts';
import type { Install } from '../world/world.ts';
import { textOf } from '../json.ts';
import type { Json } from '../json.ts';
import { walk } from '../world/components.ts';
import type { Component } from '../world/components.ts';
import { chosenChannelPayload, userPayload } from '../world/payloads.ts';
import type { Context } from '../world/permissions.ts';
import type { Command, CommandOption, Guild, Modal, World } from '../world/world.ts';
import type { Filled, Invoker } from './command-options.ts';
import type { APIMessage } from 'discord-api-types/v10';

/** What goes into a field of a modal: text, or the values chosen. */
export type FieldValue = string | readonly string[];

/** What Discord's own client does before anything is sent: it offers what is there and refuses what does not fit. */
export function commandsFor(
  world: World,
  place: {
    readonly guild: Guild | undefined;
    readonly context: Context;
    readonly type: number;
    readonly permissions: bigint;
    readonly installs: readonly Install[];
  },
): Command[] {
  const { guild, context, type, permissions, installs } = place;
  const own = guild ? [...(world.commands.get(guild.id)?.values() ?? [])] : [];
  const global = [...(world.commands.get('')?.values() ?? [])].filter((it) => contextsOf(it).includes(context));
  return [...own, ...global].filter((command) => {
    const needed = command['default_member_permissions'] as string | null | undefined;
    const isAllowed = !guild || needed == null || mayUse(permissions, BigInt(needed));
    return command.type === type && isAllowed && installsFor(command, installs).length > 0;
  });
}

/** A command that names no contexts is one for guilds and, unless it says otherwise, direct messages with the bot. */
function contextsOf(command: Command): readonly number[] {
  const contexts = command['contexts'] as readonly number[] | null | undefined;
  return contexts ?? (command['dm_permission'] === false ? [0] : [0, 1]);
}

/** 0 is for administrators alone; they (bit 3) may use everything. */
function mayUse(permissions: bigint, needed: bigint): boolean {
  return (permissions & 8n) !== 0n || (needed !== 0n && (permissions & needed) === needed);
}

interface FoundCommand {
  readonly command: Command;
  /** The options to fill in, of the command or of its subcommand. */
  readonly offered: readonly CommandOption[];
  /** Puts filled options where Discord has them: inside the subcommand. */
  wrap(filled: Filled): Json;
}

/** Finds `ask`, `/ask` or `daily here`. */
export function findCommand(commands: readonly Command[], wanted: string): FoundCommand {
  const whole = wanted.replace(/^\//, '').trim();
  const exact = commands.find(({ name }) => name === whole);
  const [name, ...subs] = exact ? [whole] : whole.split(/\s+/);
  const command = exact ?? commands.find((it) => it.name === name);
  if (!command) {
    const there = commands.map((it) => `/${it.name}`).join(', ') || 'none';
    throw new Error(`There is no command "${wanted}" for this person here; there are: ${there}.`);
  }
  let offered = command.options ?? [];
  const branches: CommandOption[] = [];
  for (const sub of subs) {
    const branch = offered.find((it) => it.type <= 2 && it.name === sub);
    if (!branch) throw new Error(`The command /${command.name} has no subcommand "${sub}".`);
    branches.push(branch);
    offered = branch.options ?? [];
  }
  if (offered.some(({ type }) => type <= 2)) {
    const names = offered.map((it) => it.name).join(', ');
    throw new Error(`The command "${wanted}" needs one of its subcommands: ${names}.`);
  }
  const wrap = ({ options: filled, resolved }: Filled): Json => {
    const options = branches.reduceRight<readonly Json[]>(
      (inner, { name: of, type }) => [{ name: of, type, options: inner }],
      filled,
    );
    // A command without any leaves them out; a subcommand comes with an empty list.
    return { ...(options.length > 0 && { options }), ...(resolved && { resolved }) };
  };
  return { command, offered, wrap };
}

/** The data of pressing a button, by custom id or label. */
export function findButton(message: APIMessage, wanted: string): Json {
  const buttons = componentsOf(message).filter(({ type }) => type === 2);
  const button = pick(buttons, wanted, 'label', 'button');
  if (button['disabled']) throw new Error(`The button "${wanted}" is disabled.`);
  if (button.custom_id === undefined)
    throw new Error(`The button "${wanted}" opens a link; the bot hears nothing of it.`);
  return { component_type: 2, custom_id: button.custom_id, id: button.id };
}

/** The data of choosing in a select menu, by custom id or placeholder. */
export function chooseIn(
  { world, permissions }: Invoker,
  message: APIMessage,
  wanted: string,
  values: readonly string[],
): Json {
  const menus = componentsOf(message).filter(({ type }) => type === 3 || (type >= 5 && type <= 8));
  const menu = pick(menus, wanted, 'placeholder', 'select menu');
  if (menu['disabled']) throw new Error(`The select menu "${wanted}" is disabled.`);
  checkChosen(menu, values);
  const users = menu.type === 5 ? values.flatMap((id) => world.people.get(id) ?? []) : [];
  const channels = menu.type === 8 ? values.flatMap((id) => world.channels.get(id) ?? []) : [];
  const resolved = {
    users: Object.fromEntries(users.map((it) => [it.id, userPayload(it)])),
    channels: Object.fromEntries(channels.map((it) => [it.id, chosenChannelPayload(world, it, permissions)])),
  };
  const { type: component_type, custom_id, id } = menu;
  return { component_type, custom_id, id, values, ...(component_type !== 3 && { resolved }) };
}

function checkChosen(menu: Component, values: readonly string[]): void {
  const [least, most] = [Number(menu['min_values'] ?? 1), Number(menu['max_values'] ?? 1)];
  if (values.length < least || values.length > most)
    throw new Error(`The menu "${menu.custom_id}" takes ${least} to ${most} values, got ${values.length}.`);
  const options = menu['options'] as readonly { value: string }[] | undefined;
  const strange = options && values.find((value) => !options.some((option) => option.value === value));
  if (strange !== undefined) {
    const there = options?.map(({ value }) => value).join(', ');
    throw new Error(`The menu "${menu.custom_id}" has no value "${strange}"; it has ${there}.`);
  }
}

function componentsOf(message: APIMessage): Component[] {
  return walk((message.components ?? []) as unknown as Component[]).map(({ component }) => component);
}

function pick(all: readonly Component[], wanted: string, words: 'label' | 'placeholder', what: string): Component {
  const found = all.find((it) => it.custom_id === wanted) ?? all.find((it) => it[words] === wanted);
  if (found) return found;
  const there = all.map((it) => `"${textOf(it[words]) || it.custom_id}"`).join(', ') || 'none';
  throw new Error(`The message has no ${what} "${wanted}"; it has: ${there}.`);
}

const TEXT_INPUT = 4;

/** The data of sending a modal off, with fields by custom id or label; those left out keep what they came with. */
export function fillModal(modal: Modal, fields: Readonly<Record<string, FieldValue>>): Json {
  const used = new Set<string>();
  const fill = (field: Component, label: unknown): Json => {
    const key = [field.custom_id, label].find((it): it is string => typeof it === 'string' && it in fields);
    if (key !== undefined) used.add(key);
    const given = key === undefined ? undefined : fields[key];
    const { type, custom_id, id } = field;
    if (type !== TEXT_INPUT) {
      const values = typeof given === 'string' ? [given] : (given ?? []);
      if (values.length > 0 || field['required'] !== false) checkChosen(field, values);
      return { type, custom_id, id, values };
    }
    const value = textOf(given ?? field['value']);
    const [least, most] = [Number(field['min_length'] ?? 0), Number(field['max_length'] ?? 4000)];
    if (value === '' && field['required'] !== false) throw new Error(`The field "${custom_id}" must be filled in.`);
    if (value !== '' && (value.length < least || value.length > most))
      throw new Error(`The field "${custom_id}" takes ${least} to ${most} characters, got ${value.length}.`);
    return { type, custom_id, id, value };
  };
  const components = (modal.components as unknown as Component[]).map((row): Json => {
    const { type, id } = row;
    if (row.component) return { type, id, component: fill(row.component, row['label']) };
    return { type, id, components: (row.components ?? []).map((field) => fill(field, field['label'])) };
  });
  const strange = Object.keys(fields).find((key) => !used.has(key));
  if (strange !== undefined) throw new Error(`The modal "${modal.title}" has no field "${strange}".`);
  return { custom_id: modal.custom_id, components };
}
