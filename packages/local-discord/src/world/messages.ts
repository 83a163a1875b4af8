import { ComponentType, MessageFlags, MessageType } from 'discord-api-types/v10';
import type { APIAttachment, APIEmbed, APIMessage, APIUser } from 'discord-api-types/v10';
import { textOf } from '../json.ts';
import type { Json } from '../json.ts';
import { walkComponents } from './components.ts';
import type { Component, Media, MessageBody, UploadedFile } from './components.ts';
import { keepFile } from './create.ts';
import { mentionsOf, repliedUser, repliedUserBefore } from './mentions.ts';
import type { Channel, World } from './world.ts';

/** A new message from a request body that has been checked; `extra` fields override. The caller publishes it. */
export function composeMessage(
  world: World,
  channel: Channel,
  author: APIUser,
  body: MessageBody,
  files: readonly UploadedFile[] = [],
  extra: Json = {},
): APIMessage {
  const id = world.nextId();
  const content = (body.content ?? '').trim();
  const attachments = attach(world, channel, id, body, files, []);
  const components = storeComponents(body.components ?? [], attachments);
  const { allowed_mentions: allowed } = body;
  return {
    id,
    type: MessageType.Default,
    channel_id: channel.id,
    author,
    content,
    timestamp: timestamp(world),
    edited_timestamp: null,
    tts: body['tts'] === true,
    ...mentionsOf(world, channel, { author, content, components, allowed, replied: repliedUser(extra, allowed) }),
    attachments,
    embeds: embedsOf(body),
    components,
    pinned: false,
    flags:
      (body.flags ?? 0) &
      (MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2),
    ...extra,
  };
}

/** A message after an edit by a request body that has been checked; fields that the body leaves out stay. */
export function amendMessage(
  world: World,
  channel: Channel,
  message: APIMessage,
  body: MessageBody,
  files: readonly UploadedFile[] = [],
): APIMessage {
  const content = body.content === undefined ? message.content : (body.content ?? '').trim();
  const attachments = attach(world, channel, message.id, body, files, message.attachments);
  const components =
    body.components === undefined
      ? ((message.components ?? []) as unknown as Component[])
      : storeComponents(body.components ?? [], attachments);
  const v2 = (body.flags ?? 0) & MessageFlags.IsComponentsV2;
  const { author } = message;
  const { allowed_mentions: allowed } = body;
  return {
    ...message,
    content,
    embeds: body.embeds === undefined ? message.embeds : embedsOf(body),
    components,
    attachments,
    ...mentionsOf(world, channel, { author, content, components, allowed, replied: repliedUserBefore(message) }),
    edited_timestamp: timestamp(world),
    flags: (message.flags ?? 0) | v2,
  };
}

/** Fields of a reply to a message, which it quotes without that one's own quote. */
export function replyFields(channel: Channel, message: APIMessage): Json {
  const quoted = { ...message };
  delete quoted.referenced_message;
  const place = { channel_id: channel.id, ...(channel.guild && { guild_id: channel.guild.id }) };
  return {
    type: MessageType.Reply,
    message_reference: { type: 0, ...place, message_id: quoted.id },
    referenced_message: quoted,
  };
}

/** Fields of a forwarded message: a snapshot of the original, or of a forwarded one the snapshot that it has. */
export function forwardFields({ guild }: Channel, message: APIMessage): Json {
  const { id: message_id, channel_id, message_snapshots: before } = message;
  const reference = { type: 1, channel_id, message_id, ...(guild && { guild_id: guild.id }) };
  return {
    message_reference: reference,
    message_snapshots: before ?? [{ message: snapshotOf(message) }],
    flags: MessageFlags.HasSnapshot,
  };
}

/** A message without its author and channel. */
function snapshotOf(message: APIMessage): Json {
  const kept = [
    'type',
    'content',
    'embeds',
    'attachments',
    'components',
    'timestamp',
    'edited_timestamp',
    'flags',
  ] as const;
  const called = ['mentions', 'mention_roles'] as const;
  return Object.fromEntries([...kept, ...called].map((field) => [field, message[field]]));
}

/** Time of the clock as Discord writes it, with microseconds and an offset. */
function timestamp(world: World): string {
  return new Date(world.clock.now()).toISOString().replace('Z', '000+00:00');
}

function embedsOf(body: MessageBody): APIEmbed[] {
  const shown = (body.embeds ?? []).filter((embed) => Object.keys(embed).length > 0);
  return shown.map((embed) => ({ type: 'rich', ...embed }) as APIEmbed);
}

/** Components as Discord stores them: those without an id are numbered, and uploaded media get their URLs. */
function storeComponents(components: readonly Component[], attachments: readonly APIAttachment[]): Component[] {
  const taken = new Set(walkComponents(components).map(({ component }) => component.id));
  let next = 1;
  const free = (): number => {
    while (taken.has(next)) next += 1;
    next += 1;
    return next - 1;
  };
  const host = (media: Media): Media => {
    const found = attachments.find(({ filename }) => media.url === `attachment://${filename}`);
    return found ? { ...media, url: found.url, attachment_id: found.id } : media;
  };
  const store = (component: Component): Component => {
    const { type, id, components: inner, accessory, media, file, items } = component;
    return {
      ...component,
      id: id || free(),
      ...(inner && { components: inner.map(store) }),
      ...(accessory && { accessory: store(accessory) }),
      ...(type === ComponentType.Thumbnail && media && { media: host(media) }),
      ...(type === ComponentType.File && file && { file: host(file) }),
      ...(type === ComponentType.MediaGallery &&
        items && { items: items.map((item) => ({ ...item, media: host(item.media) })) }),
    };
  };
  return components.map(store);
}

/** Attachments of a message: those of before that the body keeps, and the uploaded files. */
function attach(
  world: World,
  channel: Channel,
  messageId: string,
  body: MessageBody,
  files: readonly UploadedFile[],
  before: readonly APIAttachment[],
): APIAttachment[] {
  const named = body.attachments ?? undefined;
  const kept = named ? before.filter(({ id }) => named.some((it) => String(it['id']) === id)) : before;
  const added = files.map((file): APIAttachment => {
    const id = world.nextId();
    const meta = named?.find((it) => String(it['id']) === String(file.index));
    const filename = (textOf(meta?.['filename']) || file.name).replaceAll(/[^\w.-]+/g, '_');
    const path = `/attachments/${channel.id}/${id}/${filename}`;
    keepFile(world, path, file.bytes);
    const url = world.origin + path;
    const description = meta?.['description'];
    return {
      id,
      filename,
      size: file.bytes.length,
      url,
      proxy_url: url,
      content_type: file.type,
      ...(typeof description === 'string' && { description }),
    };
  });
  return [...kept, ...added];
}
