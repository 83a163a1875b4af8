import { ComponentType, type APIMessageTopLevelComponent } from 'discord-api-types/v10';
import type { Catalogue } from '../catalogues/en.ts';
import type { Reply } from './command.ts';
import { button, row, SHARED_BY, text as plainText, textNumbered, type Part } from './components.ts';
import { customId, NOBODY, readCustomId } from './custom-id.ts';
import { limits } from './limits.ts';
import { small } from './passage-text.ts';

/** How a reply is shown: to whom, and who asked for it. */
export interface Showing {
  /** The id of the person whose page it is. */
  readonly owner: string;
  readonly isPrivate: boolean;
  /** Whether a private page can be shared: it cannot where Discord lets the person say nothing in public. */
  readonly canShare: boolean;
  /** Whether the owner shared it, which is said above it. */
  readonly isShared: boolean;
  readonly text: Catalogue;
}

/** A reply as the components of a message: its custom ids made the owner's, with the button to share or remove it. */
export function messageComponents({ components, page }: Reply, showing: Showing): APIMessageTopLevelComponent[] {
  const { owner, isPrivate, canShare, isShared, text } = showing;
  const { share, remove } = text.buttons;
  const own = components.map((component) => addressed(component, owner));
  const deeds = isPrivate
    ? canShare && page !== undefined
      ? [button(share, customId('share', page, owner))]
      : []
    : [button(remove, customId('remove', '', owner))];
  const by = isShared ? [plainText(small(text.askedBy(`<@${owner}>`)), SHARED_BY)] : [];
  return [
    ...(by as APIMessageTopLevelComponent[]),
    ...own.map((top, index) => (index === own.length - 1 ? withButtons(top, deeds) : top)),
  ];
}

/** A reply as the components of a delivery's post: nobody's, so that nobody turns its page for the others. */
export function postComponents({ components }: Reply, delivery: string): APIMessageTopLevelComponent[] {
  return components.map((component) => addressed(component, NOBODY, delivery));
}

/** A reply as the components of a message that the bot sends a person by itself. */
export function ownComponents({ components }: Reply, owner: string): APIMessageTopLevelComponent[] {
  return components.map((component) => addressed(component, owner));
}

/** Whether a button of a message, or what it leads to, belongs to a delivery's post. */
export function isPostOf(components: readonly object[], delivery: string): boolean {
  return (components as readonly Loose[]).some(
    ({ custom_id: id, components: parts = [], accessory }) =>
      (id !== undefined && readCustomId(id)?.delivery === delivery) ||
      isPostOf(accessory ? [...parts, accessory] : parts, delivery),
  );
}

/** Whether a message says that somebody shared it. */
export function isSharedMessage(components: readonly object[]): boolean {
  return textNumbered(components, SHARED_BY) !== undefined;
}

/** A message's components once its page was shared: the button says so, and cannot be pressed again. */
export function withoutShare(components: readonly object[], text: Catalogue): APIMessageTopLevelComponent[] {
  const isShare = (id: string): boolean => readCustomId(id)?.deed === 'share';
  return (components as readonly APIMessageTopLevelComponent[]).map((component) =>
    mapped(component, (part) =>
      isShare(part.custom_id) ? { ...part, label: text.buttons.shared, disabled: true } : part,
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

/** Any component, as loosely as it is changed here. */
interface Loose {
  readonly custom_id?: string;
  readonly components?: readonly Loose[];
  readonly accessory?: Loose;
}

/** A component with everything in it that has a custom id changed. */
function mapped<C extends object>(component: C, change: (part: { readonly custom_id: string }) => object): C {
  const { custom_id: id, components, accessory } = component as Loose;
  const changed = id === undefined ? component : change({ ...component, custom_id: id });
  return {
    ...changed,
    ...(components && { components: components.map((part) => mapped(part, change)) }),
    ...(accessory && { accessory: mapped(accessory, change) }),
  } as C;
}

/** Puts buttons behind the last row, where there is room in it, or below it. */
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
