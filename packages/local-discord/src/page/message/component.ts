/** Any component of a message or a modal, as loosely as it is drawn: the bot's API has refused what is malformed. */
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
  /** Of a separator: whether it has a line, and how far apart it keeps things, 1 or 2. */
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

/** Discord's numbers for components. Written out: the package that has them is too much for a page. */
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

/** The words on a button: an emoji, a label, or both. An emoji of a server's own is a picture elsewhere, so its name. */
export function labelOf({ emoji, label = '' }: Part): string {
  const sign = emoji?.id ? `:${emoji.name ?? ''}:` : (emoji?.name ?? '');
  return [sign, label].filter(Boolean).join(' ');
}

/** Text that is safe as the target of a link; undefined for `javascript:` and whatever else does not lead to the web. */
export function webAddress(url: string | null | undefined): string | undefined {
  return url && /^(?:https?|discord):/iu.test(url) ? url : undefined;
}
