import { ComponentType } from 'discord-api-types/v10';
import type { Json } from '../json.ts';

/** Component types of select menus. */
export const SELECTS: ReadonlySet<number> = new Set([
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
]);

/** Any message or modal component. Typed loosely: rules/schema.ts has checked its shape. */
export interface Component extends Json {
  readonly type: number;
  readonly id?: number;
  readonly custom_id?: string;
  readonly content?: string;
  readonly components?: readonly Component[];
  readonly accessory?: Component;
  readonly component?: Component;
  readonly media?: Media;
  readonly file?: Media;
  readonly items?: readonly (Json & { readonly media: Media })[];
}

export interface Media extends Json {
  readonly url: string;
}

/** Request body of a message, with the fields that are looked at here. */
export interface MessageBody extends Json {
  readonly content?: string | null;
  readonly embeds?: readonly Json[] | null;
  readonly components?: readonly Component[] | null;
  readonly attachments?: readonly Json[] | null;
  readonly sticker_ids?: readonly string[] | null;
  readonly poll?: Json | null;
  readonly flags?: number | null;
  readonly allowed_mentions?: Json | null;
}

export interface UploadedFile {
  /** Number in the form field's name: 0 for `files[0]`. */
  readonly index: number;
  readonly name: string;
  /** Media type, such as `image/png`. */
  readonly type: string;
  readonly bytes: Buffer;
}

/** Keys and indices from the request body to a field, such as `['components', 0, 'label']`. */
export type Path = readonly PropertyKey[];

export interface PlacedComponent {
  readonly component: Component;
  readonly path: Path;
}

/** Lists every component with its path, outer before inner. */
export function walkComponents(
  components: readonly Component[],
  at: Path = [],
  found: PlacedComponent[] = [],
): PlacedComponent[] {
  for (const [index, component] of components.entries()) walkOne(component, [...at, index], found);
  return found;
}

function walkOne(component: Component, path: Path, found: PlacedComponent[]): void {
  found.push({ component, path });
  if (component.components) walkComponents(component.components, [...path, 'components'], found);
  if (component.accessory) walkOne(component.accessory, [...path, 'accessory'], found);
  if (component.component) walkOne(component.component, [...path, 'component'], found);
}
