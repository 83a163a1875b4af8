import type { APIAttachment, APIEmbed, APIMessage, APIUser } from 'discord-api-types/v10';
import { FLAG, walk } from './message-rules.ts';
import type { Component, Media, MessageBody, UploadedFile } from './message-rules.ts';
import { textOf } from './schema.ts';
import type { Json } from './schema.ts';
import { keepFile, userPayload } from './world.ts';
import type { Channel, World } from './world.ts';

/** A message as Discord would show it after accepting `body`; the body must have been checked. */
export function compose(
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
  const components = settle(body.components ?? [], attachments);
  const allowed = FLAG.suppressEmbeds | FLAG.silent | FLAG.componentsV2;
  return {
    id,
    type: 0,
    channel_id: channel.id,
    author,
    content,
    timestamp: stamp(world),
    edited_timestamp: null,
    tts: body['tts'] === true,
    ...mentions(world, content, components, body.allowed_mentions),
    mention_roles: [],
    attachments,
    embeds: embedsOf(body),
    components,
    pinned: false,
    flags: (body.flags ?? 0) & allowed,
    ...extra,
  };
}

/** The message after an edit: fields that the body does not name stay as they are. */
export function amend(
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
      : settle(body.components ?? [], attachments);
  const v2 = (body.flags ?? 0) & FLAG.componentsV2;
  return {
    ...message,
    content,
    embeds: body.embeds === undefined ? message.embeds : embedsOf(body),
    components,
    attachments,
    ...mentions(world, content, components, body.allowed_mentions),
    edited_timestamp: stamp(world),
    flags: (message.flags ?? 0) | v2,
  };
}

function stamp(world: World): string {
  return new Date(world.clock.now()).toISOString().replace('Z', '000+00:00');
}

function embedsOf(body: MessageBody): APIEmbed[] {
  const shown = (body.embeds ?? []).filter((embed) => Object.keys(embed).length > 0);
  return shown.map((embed) => ({ type: 'rich', ...embed }) as APIEmbed);
}

/** Numbers the components that have no id, and gives media their addresses, as Discord does. */
function settle(components: readonly Component[], attachments: readonly APIAttachment[]): Component[] {
  const taken = new Set(walk(components).map(({ component }) => component.id));
  let next = 1;
  const free = (): number => {
    while (taken.has(next)) next += 1;
    next += 1;
    return next - 1;
  };
  const hosted = (media: Media): Media => {
    const found = attachments.find(({ filename }) => media.url === `attachment://${filename}`);
    return found ? { ...media, url: found.url, attachment_id: found.id } : media;
  };
  const settled = (component: Component): Component => {
    const { type, id, components: inner, accessory, media, file, items } = component;
    return {
      ...component,
      id: id || free(),
      ...(inner && { components: inner.map(settled) }),
      ...(accessory && { accessory: settled(accessory) }),
      ...(type === 11 && media && { media: hosted(media) }),
      ...(type === 13 && file && { file: hosted(file) }),
      ...(type === 12 && items && { items: items.map((item) => ({ ...item, media: hosted(item.media) })) }),
    };
  };
  return components.map(settled);
}

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

/** Whom a message pings: what its text names, as far as it allows that. */
function mentions(
  world: World,
  content: string,
  components: readonly Component[],
  allowed: Json | null | undefined,
): Pick<APIMessage, 'mentions' | 'mention_everyone'> {
  const shown = walk(components).map(({ component }) => (component.type === 10 ? (component.content ?? '') : ''));
  const text = [content, ...shown].join('\n');
  if (!text.includes('<@') && !text.includes('@everyone') && !text.includes('@here'))
    return { mentions: [], mention_everyone: false };
  const parse = (allowed?.['parse'] ?? (allowed ? [] : ['users', 'everyone'])) as readonly string[];
  const listed = (allowed?.['users'] ?? []) as readonly string[];
  const ids = new Set([...text.matchAll(/<@!?(\d+)>/g)].map((match) => match[1] ?? ''));
  const people = [...ids].filter((id) => parse.includes('users') || listed.includes(id));
  return {
    mentions: people.flatMap((id) => world.people.get(id) ?? []).map((person) => userPayload(person)),
    mention_everyone: parse.includes('everyone') && /@(everyone|here)\b/.test(text),
  };
}
