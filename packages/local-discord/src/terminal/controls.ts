import { ComponentType, type APIMessage } from 'discord-api-types/v10';
import { textOf } from '../json.ts';
import { walk } from '../world/components.ts';
import type { Component } from '../world/components.ts';

/** What a number at the prompt does: presses a button, or chooses one option of a menu. */
export interface Control {
  /** The button or option, as it stands in the message. */
  readonly part: object;
  readonly customId: string;
  /** Absent for a button. */
  readonly value?: string;
}

/** What can be used in a message, in the order in which it is drawn. */
export function controlsOf(message: Pick<APIMessage, 'components'>): Control[] {
  return componentsOf(message).flatMap((top) => walk([top]).flatMap(({ component }) => controlsIn(component)));
}

function controlsIn(part: Component): Control[] {
  const { type, custom_id: customId } = part;
  if (customId === undefined || part['disabled'] === true) return [];
  if (type === ComponentType.Button) return [{ part, customId }];
  return optionsOf(part).map((option) => ({ part: option, customId, value: option.value }));
}

/** Any component, as loosely as it is drawn. */
export function componentsOf({ components = [] }: Pick<APIMessage, 'components'>): readonly Component[] {
  return components as unknown as readonly Component[];
}

/** What a menu that lists its own options offers. */
export function optionsOf(menu: Component): { label: string; value: string; description: string }[] {
  return (menu['options'] ?? []) as { label: string; value: string; description: string }[];
}

/** The words on a button: an emoji, a label, or both. */
export function labelOf(button: Component): string {
  const { name = '', id } = (button['emoji'] ?? {}) as { name?: string; id?: string };
  return [id === undefined ? name : `:${name}:`, textOf(button['label'])].filter(Boolean).join(' ');
}
