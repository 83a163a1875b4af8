import { walk } from '../world/components.ts';
import type { Component, Media, MessageBody, Path, PlacedComponent, UploadedFile } from '../world/components.ts';
import type { APIMessage } from 'discord-api-types/v10';
import { textOf } from '../json.ts';
import type { Json } from '../json.ts';
import { FormErrors, apiError, invalidForm } from './api-error.ts';
import type { Check, SchemaName } from './schema.ts';

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
  const errors = new FormErrors();
  check(schema, whole, errors);
  errors.throwIfAny();

  if ((body.content?.length ?? 0) > 2000)
    errors.add([...at, 'content'], 'BASE_TYPE_MAX_LENGTH', 'Must be 2000 or fewer in length.');
  checkEmbeds(body.embeds ?? [], [...at, 'embeds'], errors);
  checkMentions(body.allowed_mentions ?? {}, [...at, 'allowed_mentions'], errors);
  const v2 = ((body.flags ?? 0) & FLAG.componentsV2) !== 0 || ((before?.flags ?? 0) & FLAG.componentsV2) !== 0;
  if (v2) checkNothingLegacy(body, before, at, errors);
  const all = walk(body.components ?? [], [...at, 'components']);
  checkComponents(body.components ?? [], all, v2, [...at, 'components'], errors);
  checkAttachments(body, all, files, before, at, errors);
  errors.throwIfAny();
  if (isEmpty(body, files, before, v2)) throw apiError('emptyMessage');
}

function checkNothingLegacy(body: MessageBody, before: APIMessage | undefined, at: Path, errors: FormErrors): void {
  for (const field of ['content', 'embeds', 'poll', 'sticker_ids'] as const) {
    const was = field === 'content' || field === 'embeds' ? before?.[field] : undefined;
    const now = body[field] === undefined ? was : body[field];
    if (!now || (typeof now !== 'object' ? now === '' : Array.isArray(now) && now.length === 0)) continue;
    errors.add(
      [...at, field],
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    );
  }
}

function checkEmbeds(embeds: readonly Json[], at: Path, errors: FormErrors): void {
  const length = embeds.reduce((sum, embed) => sum + embedLength(embed), 0);
  if (length > 6000) errors.add(at, 'MAX_EMBED_SIZE_EXCEEDED', 'Embed size exceeds maximum size of 6000');
  for (const [index, embed] of embeds.entries()) {
    for (const [number, field] of ((embed['fields'] ?? []) as Json[]).entries())
      for (const key of ['name', 'value'])
        if (String(field[key]).trim() === '')
          errors.add([...at, index, 'fields', number, key], 'BASE_TYPE_REQUIRED', 'This field is required');
    for (const path of [['url'], ['author', 'url']]) {
      const url = path.reduce<unknown>((value, key) => (value as Json | undefined)?.[key], embed);
      if (typeof url === 'string' && url !== '' && !/^https?:/i.test(url))
        errors.add(
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

function checkMentions(mentions: Json, at: Path, errors: FormErrors): void {
  const parse = (mentions['parse'] ?? []) as readonly string[];
  for (const kind of ['users', 'roles']) {
    const ids = (mentions[kind] ?? []) as readonly string[];
    if (parse.includes(kind) && ids.length > 0)
      errors.add(
        at,
        'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
        `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
      );
    if (new Set(ids).size < ids.length)
      errors.add([...at, kind], 'SET_TYPE_ALREADY_CONTAINS_VALUE', 'The set already contains this value');
  }
}

function checkComponents(
  components: readonly Component[],
  all: readonly PlacedComponent[],
  v2: boolean,
  at: Path,
  errors: FormErrors,
): void {
  if (v2) {
    if (all.length > 40)
      errors.add(at, 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', 'The total number of components cannot exceed 40');
    const length = all.reduce((sum, { component }) => sum + textLength(component), 0);
    if (length > 4000)
      errors.add(
        at,
        'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
        'Total length of all displayable text in components exceeds max of 4000',
      );
  } else {
    if (components.length > 5) errors.add(at, 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 5 in length.');
    for (const [index, { type }] of components.entries())
      if (type !== 1)
        errors.add([...at, index, 'type'], 'UNION_TYPE_CHOICES', 'Value of field "type" must be one of (1,).');
  }
  checkUnique(all, errors);
  for (const { component, path } of all) checkComponent(component, path, errors);
}

function textLength(component: Component): number {
  return component.type === TEXT_DISPLAY ? (component.content ?? '').length : 0;
}

/** Refuses a modal beyond what its schema refuses: more than five rows, or two fields by one name. */
export function checkModal(components: readonly Component[], at: Path): void {
  const errors = new FormErrors();
  if (components.length > 5) errors.add(at, 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 5 in length.');
  const all = walk(components, at);
  checkUnique(all, errors);
  for (const { component, path } of all) {
    if (component.type === 1 && !component.components?.[0]?.['label'])
      errors.add([...path, 'components', 0, 'label'], 'BASE_TYPE_REQUIRED', 'This field is required');
    checkComponent(component, path, errors);
  }
  errors.throwIfAny();
}

function checkUnique(all: readonly PlacedComponent[], errors: FormErrors): void {
  const customIds = new Set<string>();
  const ids = new Set<number>();
  for (const { component, path } of all) {
    const { custom_id: customId, id } = component;
    if (customId !== undefined && customIds.has(customId))
      errors.add([...path, 'custom_id'], 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated');
    if (customId !== undefined) customIds.add(customId);
    if (id && ids.has(id)) errors.add([...path, 'id'], 'COMPONENT_ID_DUPLICATED', 'Component id cannot be duplicated');
    if (id) ids.add(id);
  }
}

function checkComponent(component: Component, path: Path, errors: FormErrors): void {
  const { type } = component;
  if (type === 1) checkRow(component, path, errors);
  else if (type === BUTTON) checkButton(component, path, errors);
  else if (SELECTS.has(type)) checkSelect(component, path, errors);
  else if (type === TEXT_DISPLAY && component.content?.trim() === '')
    errors.add([...path, 'content'], 'BASE_TYPE_REQUIRED', 'This field is required');
}

function checkRow({ components = [] }: Component, path: Path, errors: FormErrors): void {
  const buttons = components.filter(({ type }) => type === BUTTON).length;
  const fits = components.length === 1 || buttons === components.length;
  if (!fits)
    errors.add(
      [...path, 'components'],
      'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
      'The specified component exceeds the maximum width',
    );
}

function checkButton(button: Component, path: Path, errors: FormErrors): void {
  const { style, custom_id: customId, url, sku_id: sku, label, emoji } = button;
  const has = { custom_id: customId != null, url: url != null, sku_id: sku != null };
  const wanted = style === LINK ? 'url' : style === PREMIUM ? 'sku_id' : 'custom_id';
  if (!has[wanted]) {
    const words = { url: 'A url is required', sku_id: 'A sku id is required', custom_id: 'A custom id is required' };
    errors.add([...path, wanted], `BUTTON_COMPONENT_${wanted.toUpperCase()}_REQUIRED`, words[wanted]);
  }
  for (const field of ['custom_id', 'url', 'sku_id'] as const)
    if (field !== wanted && has[field])
      errors.add(
        [...path, field],
        'BUTTON_COMPONENT_MUTUALLY_EXCLUSIVE',
        `A button of this style cannot have a ${field}`,
      );
  if (wanted === 'url' && typeof url === 'string' && !/^(https?|discord):/i.test(url))
    errors.add(
      [...path, 'url'],
      'URL_TYPE_INVALID_SCHEME',
      `Scheme "${url.split(':')[0]}" must be one of ('http', 'https', 'discord').`,
    );
  if (style !== PREMIUM && !label && !emoji)
    errors.add([...path, 'label'], 'BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED', 'A label or an emoji is required');
}

function checkSelect(select: Component, path: Path, errors: FormErrors): void {
  const min = (select['min_values'] ?? 1) as number;
  const max = (select['max_values'] ?? 1) as number;
  const options = select['options'] as readonly Json[] | undefined;
  if (min > max)
    errors.add([...path, 'min_values'], 'BASE_TYPE_MAX', `min_values must be equal to or less than ${max}`);
  if (!options) return;
  if (max > options.length)
    errors.add([...path, 'max_values'], 'BASE_TYPE_MAX', `max_values must be equal to or less than ${options.length}`);
  const values = new Set<unknown>();
  for (const [index, { value }] of options.entries()) {
    if (values.has(value))
      errors.add(
        [...path, 'options', index, 'value'],
        'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
        'The specified option value is already used',
      );
    values.add(value);
  }
  if (options.filter((option) => option['default']).length > max)
    errors.add([...path, 'options'], 'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES', `Must have at most ${max} defaults`);
}

/** Files named in the message must be among those sent with it or already there. */
function checkAttachments(
  body: MessageBody,
  components: readonly PlacedComponent[],
  files: readonly UploadedFile[],
  before: APIMessage | undefined,
  at: Path,
  errors: FormErrors,
): void {
  const kept = new Set((before?.attachments ?? []).map(({ id }) => id));
  for (const [index, { id }] of (body.attachments ?? []).entries())
    if (!kept.has(String(id)) && !files.some((file) => String(file.index) === String(id)))
      errors.add(
        [...at, 'attachments', index, 'id'],
        'ATTACHMENT_NOT_FOUND',
        `There is no attachment with id ${textOf(id)}`,
      );
  const names = new Set([...files.map(({ name }) => name), ...(before?.attachments ?? []).map((it) => it.filename)]);
  for (const { component, path } of components)
    for (const [inner, { url }] of mediaOf(component))
      if (url.startsWith('attachment://') && !names.has(url.slice('attachment://'.length)))
        errors.add(
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
