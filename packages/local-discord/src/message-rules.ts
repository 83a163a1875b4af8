import type { APIMessage } from 'discord-api-types/v10';
import { Faults, invalidForm, refusal } from './refusal.ts';
import { textOf } from './schema.ts';
import type { Check, Json, SchemaName } from './schema.ts';

/** Any component, as loosely as it is read here; its own schema has been checked before. */
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
  /** `files[0]` is 0. */
  readonly index: number;
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

export const FLAG = {
  suppressEmbeds: 1 << 2,
  hasThread: 1 << 5,
  ephemeral: 1 << 6,
  silent: 1 << 12,
  hasSnapshot: 1 << 14,
  componentsV2: 1 << 15,
} as const;

const BUTTON = 2;
const TEXT_DISPLAY = 10;
/** String, user, role, mentionable and channel selects. */
const SELECTS = new Set([3, 5, 6, 7, 8]);
const LINK = 5;
const PREMIUM = 6;

type Path = readonly PropertyKey[];

/**
 * Refuses a message that Discord would refuse: by its schema first, then by the rules the schema does not state.
 * For an edit, `before` is the message as it stands. Where the message is only a part of the `whole` body, as in the
 * callback of an interaction, it is given as `data` and stands `at` that path.
 */
export function checkMessage(
  check: Check,
  schema: SchemaName,
  whole: Json,
  files: readonly UploadedFile[],
  options: { readonly before?: APIMessage | undefined; readonly at?: Path; readonly data?: MessageBody } = {},
): void {
  const { before, at = [], data } = options;
  const body: MessageBody = data ?? whole;
  const faults = new Faults();
  check(schema, whole, faults);
  faults.throwIfAny();

  if ((body.content?.length ?? 0) > 2000)
    faults.add([...at, 'content'], 'BASE_TYPE_MAX_LENGTH', 'Must be 2000 or fewer in length.');
  checkEmbeds(body.embeds ?? [], [...at, 'embeds'], faults);
  checkMentions(body.allowed_mentions ?? {}, [...at, 'allowed_mentions'], faults);
  const v2 = ((body.flags ?? 0) & FLAG.componentsV2) !== 0 || ((before?.flags ?? 0) & FLAG.componentsV2) !== 0;
  if (v2) checkNothingLegacy(body, before, at, faults);
  const all = walk(body.components ?? [], [...at, 'components']);
  checkComponents(body.components ?? [], all, v2, [...at, 'components'], faults);
  checkAttachments(body, all, files, before, at, faults);
  faults.throwIfAny();
  if (isEmpty(body, files, before, v2)) throw refusal('emptyMessage');
}

function checkNothingLegacy(body: MessageBody, before: APIMessage | undefined, at: Path, faults: Faults): void {
  for (const field of ['content', 'embeds', 'poll', 'sticker_ids'] as const) {
    const was = field === 'content' || field === 'embeds' ? before?.[field] : undefined;
    const now = body[field] === undefined ? was : body[field];
    if (!now || (typeof now !== 'object' ? now === '' : Array.isArray(now) && now.length === 0)) continue;
    faults.add(
      [...at, field],
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    );
  }
}

function checkEmbeds(embeds: readonly Json[], at: Path, faults: Faults): void {
  const length = embeds.reduce((sum, embed) => sum + embedLength(embed), 0);
  if (length > 6000) faults.add(at, 'MAX_EMBED_SIZE_EXCEEDED', 'Embed size exceeds maximum size of 6000');
  for (const [index, embed] of embeds.entries()) {
    for (const [number, field] of ((embed['fields'] ?? []) as Json[]).entries())
      for (const key of ['name', 'value'])
        if (String(field[key]).trim() === '')
          faults.add([...at, index, 'fields', number, key], 'BASE_TYPE_REQUIRED', 'This field is required');
    for (const path of [['url'], ['author', 'url']]) {
      const url = path.reduce<unknown>((value, key) => (value as Json | undefined)?.[key], embed);
      if (typeof url === 'string' && url !== '' && !/^https?:/i.test(url))
        faults.add(
          [...at, index, ...path],
          'URL_TYPE_INVALID_SCHEME',
          `Scheme "${url.split(':')[0]}" must be one of ('http', 'https').`,
        );
    }
  }
}

/** Title, description, footer, author and fields count; the rest does not. */
function embedLength(embed: Json): number {
  const { title, description, footer, author, fields } = embed as Record<string, Json | undefined>;
  const texts = [title, description, footer?.['text'], author?.['name']];
  for (const field of (fields ?? []) as unknown as Json[]) texts.push(field['name'], field['value']);
  return texts.reduce<number>((sum, text) => sum + (typeof text === 'string' ? text.trim().length : 0), 0);
}

function checkMentions(mentions: Json, at: Path, faults: Faults): void {
  const parse = (mentions['parse'] ?? []) as readonly string[];
  for (const kind of ['users', 'roles']) {
    const ids = (mentions[kind] ?? []) as readonly string[];
    if (parse.includes(kind) && ids.length > 0)
      faults.add(
        at,
        'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
        `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
      );
    if (new Set(ids).size < ids.length)
      faults.add([...at, kind], 'SET_TYPE_ALREADY_CONTAINS_VALUE', 'The set already contains this value');
  }
}

function checkComponents(
  components: readonly Component[],
  all: readonly Located[],
  v2: boolean,
  at: Path,
  faults: Faults,
): void {
  if (v2) {
    if (all.length > 40)
      faults.add(at, 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', 'The total number of components cannot exceed 40');
    const length = all.reduce((sum, { component }) => sum + textLength(component), 0);
    if (length > 4000)
      faults.add(
        at,
        'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
        'Total length of all displayable text in components exceeds max of 4000',
      );
  } else {
    if (components.length > 5) faults.add(at, 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 5 in length.');
    for (const [index, { type }] of components.entries())
      if (type !== 1)
        faults.add([...at, index, 'type'], 'UNION_TYPE_CHOICES', 'Value of field "type" must be one of (1,).');
  }
  checkUnique(all, faults);
  for (const { component, path } of all) checkComponent(component, path, faults);
}

function textLength(component: Component): number {
  return component.type === TEXT_DISPLAY ? (component.content ?? '').length : 0;
}

/** Refuses a modal beyond what its schema refuses: more than five rows, or two fields by one name. */
export function checkModal(components: readonly Component[], at: Path): void {
  const faults = new Faults();
  if (components.length > 5) faults.add(at, 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 5 in length.');
  const all = walk(components, at);
  checkUnique(all, faults);
  for (const { component, path } of all) {
    if (component.type === 1 && !component.components?.[0]?.['label'])
      faults.add([...path, 'components', 0, 'label'], 'BASE_TYPE_REQUIRED', 'This field is required');
    checkComponent(component, path, faults);
  }
  faults.throwIfAny();
}

function checkUnique(all: readonly Located[], faults: Faults): void {
  const customIds = new Set<string>();
  const ids = new Set<number>();
  for (const { component, path } of all) {
    const { custom_id: customId, id } = component;
    if (customId !== undefined && customIds.has(customId))
      faults.add([...path, 'custom_id'], 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated');
    if (customId !== undefined) customIds.add(customId);
    if (id && ids.has(id)) faults.add([...path, 'id'], 'COMPONENT_ID_DUPLICATED', 'Component id cannot be duplicated');
    if (id) ids.add(id);
  }
}

function checkComponent(component: Component, path: Path, faults: Faults): void {
  const { type } = component;
  if (type === 1) checkRow(component, path, faults);
  else if (type === BUTTON) checkButton(component, path, faults);
  else if (SELECTS.has(type)) checkSelect(component, path, faults);
  else if (type === TEXT_DISPLAY && component.content?.trim() === '')
    faults.add([...path, 'content'], 'BASE_TYPE_REQUIRED', 'This field is required');
}

function checkRow({ components = [] }: Component, path: Path, faults: Faults): void {
  const buttons = components.filter(({ type }) => type === BUTTON).length;
  const fits = components.length === 1 || buttons === components.length;
  if (!fits)
    faults.add(
      [...path, 'components'],
      'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
      'The specified component exceeds the maximum width',
    );
}

function checkButton(button: Component, path: Path, faults: Faults): void {
  const { style, custom_id: customId, url, sku_id: sku, label, emoji } = button;
  const has = { custom_id: customId != null, url: url != null, sku_id: sku != null };
  const wanted = style === LINK ? 'url' : style === PREMIUM ? 'sku_id' : 'custom_id';
  if (!has[wanted]) {
    const words = { url: 'A url is required', sku_id: 'A sku id is required', custom_id: 'A custom id is required' };
    faults.add([...path, wanted], `BUTTON_COMPONENT_${wanted.toUpperCase()}_REQUIRED`, words[wanted]);
  }
  for (const field of ['custom_id', 'url', 'sku_id'] as const)
    if (field !== wanted && has[field])
      faults.add(
        [...path, field],
        'BUTTON_COMPONENT_MUTUALLY_EXCLUSIVE',
        `A button of this style cannot have a ${field}`,
      );
  if (wanted === 'url' && typeof url === 'string' && !/^(https?|discord):/i.test(url))
    faults.add(
      [...path, 'url'],
      'URL_TYPE_INVALID_SCHEME',
      `Scheme "${url.split(':')[0]}" must be one of ('http', 'https', 'discord').`,
    );
  if (style !== PREMIUM && !label && !emoji)
    faults.add([...path, 'label'], 'BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED', 'A label or an emoji is required');
}

function checkSelect(select: Component, path: Path, faults: Faults): void {
  const min = (select['min_values'] ?? 1) as number;
  const max = (select['max_values'] ?? 1) as number;
  const options = select['options'] as readonly Json[] | undefined;
  if (min > max)
    faults.add([...path, 'min_values'], 'BASE_TYPE_MAX', `min_values must be equal to or less than ${max}`);
  if (!options) return;
  if (max > options.length)
    faults.add([...path, 'max_values'], 'BASE_TYPE_MAX', `max_values must be equal to or less than ${options.length}`);
  const values = new Set<unknown>();
  for (const [index, { value }] of options.entries()) {
    if (values.has(value))
      faults.add(
        [...path, 'options', index, 'value'],
        'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
        'The specified option value is already used',
      );
    values.add(value);
  }
  if (options.filter((option) => option['default']).length > max)
    faults.add([...path, 'options'], 'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES', `Must have at most ${max} defaults`);
}

/** Files named in the message must be among those sent with it or already there. */
function checkAttachments(
  body: MessageBody,
  components: readonly Located[],
  files: readonly UploadedFile[],
  before: APIMessage | undefined,
  at: Path,
  faults: Faults,
): void {
  const kept = new Set((before?.attachments ?? []).map(({ id }) => id));
  for (const [index, { id }] of (body.attachments ?? []).entries())
    if (!kept.has(String(id)) && !files.some((file) => String(file.index) === String(id)))
      faults.add(
        [...at, 'attachments', index, 'id'],
        'ATTACHMENT_NOT_FOUND',
        `There is no attachment with id ${textOf(id)}`,
      );
  const names = new Set([...files.map(({ name }) => name), ...(before?.attachments ?? []).map((it) => it.filename)]);
  for (const { component, path } of components)
    for (const [inner, { url }] of mediaOf(component))
      if (url.startsWith('attachment://') && !names.has(url.slice('attachment://'.length)))
        faults.add(
          [...path, ...inner, 'url'],
          'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
          'The referenced attachment was not found',
        );
}

/** The media of a thumbnail, a file or a gallery, and where they stand in it. */
function mediaOf({ type, media, file, items = [] }: Component): [path: Path, media: Media][] {
  if (type === 11 && media) return [[['media'], media]];
  if (type === 13 && file) return [[['file'], file]];
  return type === 12 ? items.map((item, index) => [['items', index, 'media'], item.media]) : [];
}

function isEmpty(
  body: MessageBody,
  files: readonly UploadedFile[],
  before: APIMessage | undefined,
  v2: boolean,
): boolean {
  const content = body.content === undefined ? before?.content : body.content;
  const embeds = body.embeds === undefined ? before?.embeds : body.embeds;
  const components = body.components === undefined ? before?.components : body.components;
  const attachments = body.attachments === undefined ? before?.attachments : body.attachments;
  return !(
    content?.trim() ||
    embeds?.some((embed) => Object.values(embed).some((value) => value !== '' && value != null)) ||
    (v2 && components && components.length > 0) ||
    (attachments && attachments.length > 0) ||
    files.length > 0 ||
    body.sticker_ids?.length ||
    body.poll
  );
}

/** A deferral shows nothing yet: of a message's fields it may carry only the ephemeral flag. */
export function checkDeferral(data: MessageBody): void {
  if (((data.flags ?? 0) & ~FLAG.ephemeral) !== 0)
    invalidForm(
      ['data', 'flags'],
      'MESSAGE_FLAGS_INVALID',
      'A deferred response may carry only MessageFlags.EPHEMERAL.',
    );
}

interface Located {
  readonly component: Component;
  readonly path: Path;
}

/** Every component, outer before inner. */
export function walk(components: readonly Component[], at: Path = [], found: Located[] = []): Located[] {
  for (const [index, component] of components.entries()) walkOne(component, [...at, index], found);
  return found;
}

function walkOne(component: Component, path: Path, found: Located[]): void {
  found.push({ component, path });
  if (component.components) walk(component.components, [...path, 'components'], found);
  if (component.accessory) walkOne(component.accessory, [...path, 'accessory'], found);
  if (component.component) walkOne(component.component, [...path, 'component'], found);
}
