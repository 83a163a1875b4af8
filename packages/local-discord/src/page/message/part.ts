/** Any component of a message or modal, loosely typed: the local Discord has refused malformed ones. */
export interface Part {
  readonly type: number;
  readonly custom_id?: string;
  readonly content?: string;
  readonly components?: readonly Part[];
  readonly component?: Part;
  readonly accessory?: Part;
  readonly label?: string;
  readonly description?: string | null;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly spoiler?: boolean;
  readonly style?: number;
  readonly url?: string;
  readonly emoji?: { readonly id?: string | null; readonly name?: string | null };
  readonly accent_color?: number | null;
  /** Separator: has a line, and its spacing, 1 or 2. */
  readonly divider?: boolean;
  readonly spacing?: number;
  readonly media?: Media;
  readonly file?: Media;
  readonly name?: string;
  readonly items?: readonly { readonly media: Media; readonly description?: string | null }[];
  readonly options?: readonly Option[];
  readonly default_values?: readonly { readonly id: string }[];
  readonly min_values?: number;
  readonly max_values?: number;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly required?: boolean;
  readonly value?: string;
}

export interface Media {
  readonly url: string;
}

export interface Option {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
  readonly default?: boolean;
}

/** Discord's numbers for components, written out: discord-api-types is too large for the page's script. */
export const PART = {
  ActionRow: 1,
  Button: 2,
  StringSelect: 3,
  TextInput: 4,
  UserSelect: 5,
  RoleSelect: 6,
  MentionableSelect: 7,
  ChannelSelect: 8,
  Section: 9,
  TextDisplay: 10,
  Thumbnail: 11,
  MediaGallery: 12,
  File: 13,
  Separator: 14,
  Container: 17,
  Label: 18,
} as const;

export const SELECTS: ReadonlySet<number> = new Set([
  PART.StringSelect,
  PART.UserSelect,
  PART.RoleSelect,
  PART.MentionableSelect,
  PART.ChannelSelect,
]);

/** A button's text: emoji, label or both. A server's own emoji is shown by name: its picture is on Discord's servers. */
export function labelOf({ emoji, label = '' }: Part): string {
  const sign = emoji?.id ? `:${emoji.name ?? ''}:` : (emoji?.name ?? '');
  return [sign, label].filter(Boolean).join(' ');
}

/** The address if it is safe as the target of a link; undefined for `javascript:` and other schemes. */
export function webAddress(url: string | null | undefined): string | undefined {
  return url && /^(?:https?|discord):/iu.test(url) ? url : undefined;
}
