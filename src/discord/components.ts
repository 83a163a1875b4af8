import {
  ButtonStyle,
  ComponentType,
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  type APISelectMenuOption,
} from 'discord-api-types/v10';
import { limits } from './limits.ts';

/** The number of the text whose first line is what was asked. Discord numbers from 1 what has none; it has at most 40. */
export const ASKED = 1001;
/** The number of the line that says who shared a page. */
export const SHARED_BY = 1002;

/** A part of a page: a text, a text with a button of its own, a row of buttons, or a menu. */
export type Part = APIComponentInContainer;

export function text(content: string, id?: number): Part {
  return { type: ComponentType.TextDisplay, content, ...(id !== undefined && { id }) };
}

/** A text with a button beside it. */
export function textWith(content: string, accessory: APIButtonComponentWithCustomId): Part {
  return { type: ComponentType.Section, components: [{ type: ComponentType.TextDisplay, content }], accessory };
}

/** A button that leads to a page. */
export function button(
  label: string,
  address: string,
  { disabled = false }: { readonly disabled?: boolean } = {},
): APIButtonComponentWithCustomId {
  const look = { type: ComponentType.Button, style: ButtonStyle.Secondary, label } as const;
  return { ...look, custom_id: address, ...(disabled && { disabled }) };
}

/** Buttons side by side; nothing where there are none. */
export function row(...buttons: readonly APIButtonComponentWithCustomId[]): Part[] {
  if (buttons.length === 0) return [];
  return [{ type: ComponentType.ActionRow, components: buttons.slice(0, limits.buttons) }];
}

/** A menu from which one thing is chosen: its value becomes the last part of the address. */
export function menu(placeholder: string, address: string, options: readonly APISelectMenuOption[]): Part {
  const shown = options.slice(0, limits.selectOptions);
  const select = { type: ComponentType.StringSelect, custom_id: address, placeholder, options: shown } as const;
  return { type: ComponentType.ActionRow, components: [select] };
}

/** A container with groups of parts under each other and a line between the groups. */
export function container(groups: readonly (readonly Part[])[]): APIMessageTopLevelComponent[] {
  const components = groups
    .filter((parts) => parts.length > 0)
    .flatMap((parts, index): Part[] => (index === 0 ? [...parts] : [{ type: ComponentType.Separator }, ...parts]));
  return [{ type: ComponentType.Container, components }];
}

/** Any component, as loosely as it is read here. */
interface Loose {
  readonly id?: number | undefined;
  readonly content?: string;
  readonly components?: readonly Loose[];
}

/** The text of a message's component with this number; undefined when there is none. */
export function textNumbered(components: readonly object[], id: number): string | undefined {
  for (const component of components as readonly Loose[]) {
    if (component.id === id && component.content !== undefined) return component.content;
    const within = component.components && textNumbered(component.components, id);
    if (within !== undefined) return within;
  }
  return undefined;
}
