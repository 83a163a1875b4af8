import { ComponentType, MessageFlags } from 'discord-api-types/v10';
import type { APIMessage } from 'discord-api-types/v10';
import { textOf, type Json } from '../json.ts';
import { walkComponents } from '../world/components.ts';
import type { Component, Media, MessageBody, Path, PlacedComponent, UploadedFile } from '../world/components.ts';
import { FormErrors, apiError, invalidForm } from './api-error.ts';
import { checkBytes, checkComponents } from './components.ts';
import { checkEmbeds } from './embeds.ts';
import type { Check, SchemaName } from './schema.ts';

/** Characters. */
const MAX_CONTENT = 2_000;

/**
 * Refuses a message that Discord would refuse: by its schema first, then by the rules that the schema does not state.
 * `before` is the message that an edit changes. Where the message is a part of the `whole` body, as in a callback, `data`
 * is that part and `at` its path.
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

  if ((body.content?.length ?? 0) > MAX_CONTENT)
    errors.add([...at, 'content'], 'BASE_TYPE_MAX_LENGTH', 'Must be 2000 or fewer in length.');
  checkEmbeds(body.embeds ?? [], [...at, 'embeds'], errors);
  checkMentions(body.allowed_mentions ?? {}, [...at, 'allowed_mentions'], errors);
  const v2 =
    ((body.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0 ||
    ((before?.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
  if (v2) checkNoLegacyFields(body, before, at, errors);
  const all = walkComponents(body.components ?? [], [...at, 'components']);
  checkComponents(body.components ?? [], all, v2, [...at, 'components'], errors);
  checkAttachments(body, all, files, before, at, errors);
  errors.throwIfAny();
  if (isEmpty(body, files, before, v2)) throw apiError('emptyMessage');
  if (v2) checkBytes(all);
}

/** Refuses the fields that a message with the Components V2 flag cannot have, also those kept from before an edit. */
function checkNoLegacyFields(body: MessageBody, before: APIMessage | undefined, at: Path, errors: FormErrors): void {
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

/** Refuses references to files that are neither uploaded with the message nor attached before. */
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

/** Media of a thumbnail, a file or a gallery, each with its path in the component. */
function mediaOf({ type, media, file, items = [] }: Component): [path: Path, media: Media][] {
  if (type === ComponentType.Thumbnail && media) return [[['media'], media]];
  if (type === ComponentType.File && file) return [[['file'], file]];
  return type === ComponentType.MediaGallery ? items.map((item, index) => [['items', index, 'media'], item.media]) : [];
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

/** Refuses a deferral with flags other than ephemeral. */
export function checkDeferral(data: MessageBody): void {
  if (((data.flags ?? 0) & ~MessageFlags.Ephemeral) !== 0)
    invalidForm(
      ['data', 'flags'],
      'MESSAGE_FLAGS_INVALID',
      'A deferred response may carry only MessageFlags.EPHEMERAL.',
    );
}
