import { ComponentType } from 'discord-api-types/v10';
import type { APIMessage } from 'discord-api-types/v10';
import { textOf, type Json } from '../json.ts';
import { SELECTS, walkComponents, type Component } from '../world/components.ts';
import { chosenChannelPayload, rolePayload } from '../world/payloads.ts';
import { resolvePerson, type Invoker } from './command-options.ts';

/** Interaction data of pressing a button, by custom id or label. */
export function findButton(message: APIMessage, wanted: string): Json {
  const buttons = componentsOf(message).filter(({ type }) => type === ComponentType.Button);
  const button = pick(buttons, wanted, 'label', 'button');
  if (button['disabled']) throw new Error(`The button "${wanted}" is disabled.`);
  if (button.custom_id === undefined)
    throw new Error(`The button "${wanted}" opens a link; the bot hears nothing of it.`);
  return { component_type: ComponentType.Button, custom_id: button.custom_id, id: button.id };
}

/** Interaction data of choosing in a select menu, by custom id or placeholder. */
export function chooseIn(invoker: Invoker, message: APIMessage, wanted: string, values: readonly string[]): Json {
  const menus = componentsOf(message).filter(({ type }) => SELECTS.has(type));
  const menu = pick(menus, wanted, 'placeholder', 'select menu');
  if (menu['disabled']) throw new Error(`The select menu "${wanted}" is disabled.`);
  checkChosen(menu, values);
  const { type: component_type, custom_id, id } = menu;
  const resolved = component_type !== ComponentType.StringSelect && resolveChosen(invoker, menu, values);
  return { component_type, custom_id, id, values, ...(resolved && { resolved }) };
}

/** People, roles and channels behind the ids chosen in a menu. */
function resolveChosen(invoker: Invoker, { type }: Component, ids: readonly string[]): Json {
  const { world, guild, permissions } = invoker;
  const takesPeople = type === ComponentType.UserSelect || type === ComponentType.MentionableSelect;
  const takesRoles = type === ComponentType.RoleSelect || type === ComponentType.MentionableSelect;
  const people = takesPeople ? ids.flatMap((id) => world.people.get(id) ?? []) : [];
  const roles = guild && takesRoles ? ids.flatMap((id) => guild.roles.get(id) ?? []) : [];
  const channels = type === ComponentType.ChannelSelect ? ids.flatMap((id) => world.channels.get(id) ?? []) : [];
  const resolvedPeople = people.map((person) => resolvePerson(invoker, person));
  return {
    users: Object.assign({}, ...resolvedPeople.map(({ users }) => users)),
    members: Object.assign({}, ...resolvedPeople.map(({ members }) => members)),
    roles: Object.fromEntries(guild ? roles.map((role) => [role.id, rolePayload(guild, role)]) : []),
    channels: Object.fromEntries(channels.map((it) => [it.id, chosenChannelPayload(world, it, permissions)])),
  };
}

/** Throws where a menu does not take as many values, or has no such value. */
export function checkChosen(menu: Component, values: readonly string[]): void {
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
  return walkComponents((message.components ?? []) as unknown as Component[]).map(({ component }) => component);
}

function pick(all: readonly Component[], wanted: string, words: 'label' | 'placeholder', what: string): Component {
  const found = all.find((it) => it.custom_id === wanted) ?? all.find((it) => it[words] === wanted);
  if (found) return found;
  const there = all.map((it) => `"${textOf(it[words]) || it.custom_id}"`).join(', ') || 'none';
  throw new Error(`The message has no ${what} "${wanted}"; it has: ${there}.`);
}
