import {
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  type APISelectMenuOption,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import type { Catalogue } from '../catalogues/en.ts';
import { customId, NOBODY, readCustomId } from './custom-id.ts';
import { subtext } from './markdown.ts';

/** Component id of the text whose first line is the query. Discord numbers the others itself, from 1 to 40. */
export const QUERY_ID = 1001;
/** Component id of the line that names the person who shared a page. */
const SHARED_BY_ID = 1002;

/** A part of a page: a text, a text with a button of its own, a row of buttons, or a menu. */
export type Part = APIComponentInContainer;

export function textDisplay(content: string, id?: number): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content, ...(id !== undefined && { id }) };
}

/** A text with a button beside it. */
export function textWithButton(content: string, accessory: APIButtonComponentWithCustomId): Part {
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

/** A menu of which one option is chosen. */
export function menu(placeholder: string, address: string, options: readonly APISelectMenuOption[]): Part {
  const shown = options.slice(0, limits.selectOptions);
  const select = { type: ComponentType.StringSelect, custom_id: address, placeholder, options: shown } as const;
  return { type: ComponentType.ActionRow, components: [select] };
}

/** A container of groups of parts, with a line between the groups. */
export function container(groups: readonly (readonly Part[])[]): APIMessageTopLevelComponent[] {
  const components = groups
    .filter((parts) => parts.length > 0)
    .flatMap((parts, index): Part[] => (index === 0 ? [...parts] : [{ type: ComponentType.Separator }, ...parts]));
  return [{ type: ComponentType.Container, components }];
}

/** Any component, with the fields that are read or changed here. */
interface Loose {
  readonly id?: number | undefined;
  readonly content?: string;
  readonly custom_id?: string;
  readonly components?: readonly Loose[];
  readonly accessory?: Loose;
}

/** The text of the component with this id, at any depth; undefined when there is none. */
export function textOfComponent(components: readonly object[], id: number): string | undefined {
  for (const component of components as readonly Loose[]) {
    if (component.id === id && component.content !== undefined) return component.content;
    const within = component.components && textOfComponent(component.components, id);
    if (within !== undefined) return within;
  }
  return undefined;
}

/**
 * A message as plain data: Components V2, mentions off. The custom ids in it are addresses (`custom-id.ts`); whose
 * message it becomes, and the buttons to share or remove it, are added when it is sent.
 */
export interface Reply {
  readonly components: readonly APIMessageTopLevelComponent[];
  /**
   * Address by which this very page is made again. A reply without one is a notice: it cannot be shared, and does not
   * take the place of the page where a button was pressed.
   */
  readonly page?: string;
  /** True if it stands in for a page that is no longer there: the reader sees it before it is shared. */
  readonly isSubstitute?: boolean;
}

/** Owner and readers of a reply, and the language of the sentences around it. */
export interface Audience {
  /** Discord's id of the person who turns the page and may remove it. */
  readonly owner: string;
  readonly isPrivate: boolean;
  /** True if a private page gets a button to share it; not where the person may not write. */
  readonly canShare: boolean;
  /** True if the owner shared it; a line above it says so. */
  readonly isShared: boolean;
  readonly catalogue: Catalogue;
}

/** A reply as the components of a message, with the owner in its custom ids and a button to share or remove it. */
export function messageComponents({ components, page }: Reply, showing: Audience): APIMessageTopLevelComponent[] {
  const { owner, isPrivate, canShare, isShared, catalogue } = showing;
  const { share, remove } = catalogue.buttons;
  const own = components.map((component) => addressed(component, owner));
  const deeds = isPrivate
    ? canShare && page !== undefined
      ? [button(share, customId('share', page, owner))]
      : []
    : [button(remove, customId('remove', '', owner))];
  const by = isShared ? [textDisplay(subtext(catalogue.askedBy(`<@${owner}>`)), SHARED_BY_ID)] : [];
  return [...by, ...own.map((top, index) => (index === own.length - 1 ? withButtons(top, deeds) : top))];
}

/** A reply as the components of a delivery's post. It has no owner, so that nobody turns its page for the others. */
export function postComponents({ components }: Reply, delivery: string): APIMessageTopLevelComponent[] {
  return components.map((component) => addressed(component, NOBODY, delivery));
}

/** A reply as the components of a direct message that the bot sends unasked. */
export function ownComponents({ components }: Reply, owner: string): APIMessageTopLevelComponent[] {
  return components.map((component) => addressed(component, owner));
}

/** True if a message is the post of a delivery: its buttons name it. */
export function isPostOf(components: readonly object[], delivery: string): boolean {
  return (components as readonly Loose[]).some(
    ({ custom_id: id, components: parts = [], accessory }) =>
      (id !== undefined && readCustomId(id)?.delivery === delivery) ||
      isPostOf(accessory ? [...parts, accessory] : parts, delivery),
  );
}

/** True if a message has the line that names the person who shared it. */
export function isSharedMessage(components: readonly object[]): boolean {
  return textOfComponent(components, SHARED_BY_ID) !== undefined;
}

/** A private message's components after sharing, with the button for it disabled. */
export function withoutShare(components: readonly object[], catalogue: Catalogue): APIMessageTopLevelComponent[] {
  const isShare = (id: string): boolean => readCustomId(id)?.operation === 'share';
  return (components as readonly APIMessageTopLevelComponent[]).map((component) =>
    mapped(component, (part) =>
      isShare(part.custom_id) ? { ...part, label: catalogue.buttons.shared, disabled: true } : part,
    ),
  );
}

function addressed(
  component: APIMessageTopLevelComponent,
  owner: string,
  delivery?: string,
): APIMessageTopLevelComponent {
  return mapped(component, (part) => ({ ...part, custom_id: customId('open', part.custom_id, owner, delivery) }));
}

/** A copy of a component with everything that has a custom id changed. */
function mapped<C extends object>(component: C, change: (part: { readonly custom_id: string }) => object): C {
  const { custom_id: id, components, accessory } = component as Loose;
  const changed = id === undefined ? component : change({ ...component, custom_id: id });
  return {
    ...changed,
    ...(components && { components: components.map((part) => mapped(part, change)) }),
    ...(accessory && { accessory: mapped(accessory, change) }),
  } as C;
}

/** Adds buttons to the last row of a container, or in a row below it when that one is full. */
function withButtons(
  top: APIMessageTopLevelComponent,
  buttons: ReturnType<typeof button>[],
): APIMessageTopLevelComponent {
  if (buttons.length === 0 || top.type !== ComponentType.Container) return top;
  const parts: Part[] = [...top.components];
  const last = parts.at(-1);
  const isRow =
    last?.type === ComponentType.ActionRow && last.components.every((it) => it.type === ComponentType.Button);
  if (!isRow) return { ...top, components: [...parts, { type: ComponentType.Separator }, ...row(...buttons)] };
  if (last.components.length + buttons.length > limits.buttons)
    return { ...top, components: [...parts, ...row(...buttons)] };
  const together = { ...last, components: [...last.components, ...buttons] };
  return { ...top, components: [...parts.slice(0, -1), together] };
}

/**
 * Size of texts in a message, of which {@link limits.messageText} fit: UTF-16 code units, or bytes of UTF-8 by 2.4, whichever
 * is more. Discord answers 500 above 10,170 bytes, with 12 for each text display (discord-api-docs#8554). At the limit
 * 570 are left, for 47 displays; a message has forty components.
 */
export function sizeOf(...texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + Math.max(text.length, Math.ceil(Buffer.byteLength(text) / 2.4)), 0);
}

/** Discord's limits, as documented in August 2026. Lengths are in UTF-16 code units, which never undercounts. */
export const limits = {
  /** Size of all text displays of a message together; see {@link sizeOf}. */
  messageText: 4000,
  /** Buttons in a row. */
  buttons: 5,
  buttonLabel: 80,
  selectOptions: 25,
  /** Characters of a menu option's label, value and description. */
  selectText: 100,
  choices: 25,
  choiceLength: 100,
  /** Characters of a command's names, descriptions and values, options and choices included, in its longest locale. */
  commandText: 8000,
} as const;

/** Size of a page at most; the rest of a message is for the line that names the person who shared it. */
export const ROOM = limits.messageText - 60;

/** A reply of a few sentences. They are Markdown: words of other people in them must be escaped already. */
export function notice(...paragraphs: readonly string[]): Reply {
  return { components: container(paragraphs.map((paragraph) => [textDisplay(paragraph)])) };
}

/** The lines that fit into a message beside texts of size `used`, and the number of those that do not. */
export function fitLines(lines: readonly string[], used: number): { readonly shown: string[]; readonly more: number } {
  const shown: string[] = [];
  let size = used;
  for (const line of lines) {
    size += sizeOf(line) + 1;
    if (size > ROOM - 100) break;
    shown.push(line);
  }
  return { shown, more: lines.length - shown.length };
}
