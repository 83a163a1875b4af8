import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { APIAttachment, APIEmbed, APIMessage, APIUser } from 'discord-api-types/v10';
import { textOf } from '../json.ts';
import type { Json } from '../json.ts';
import { FLAG } from '../rules/messages.ts';
import { walk } from './components.ts';
import type { Component, Media, MessageBody, UploadedFile } from './components.ts';
import { keepFile } from './create.ts';
import { userPayload } from './payloads.ts';
import { botPermissions } from './permissions.ts';
import type { Channel, World } from './world.ts';

const { MentionEveryone } = PermissionFlagsBits;

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
  const { allowed_mentions: allowed } = body;
  return {
    id,
    type: 0,
    channel_id: channel.id,
    author,
    content,
    timestamp: stamp(world),
    edited_timestamp: null,
    tts: body['tts'] === true,
    ...mentions(world, channel, { author, content, components, allowed, replied: newlyReplied(extra, allowed) }),
    attachments,
    embeds: embedsOf(body),
    components,
    pinned: false,
    flags: (body.flags ?? 0) & (FLAG.suppressEmbeds | FLAG.silent | FLAG.componentsV2),
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
  const { author } = message;
  const { allowed_mentions: allowed } = body;
  return {
    ...message,
    content,
    embeds: body.embeds === undefined ? message.embeds : embedsOf(body),
    components,
    attachments,
    ...mentions(world, channel, { author, content, components, allowed, replied: repliedBefore(message) }),
    edited_timestamp: stamp(world),
    flags: (message.flags ?? 0) | v2,
  };
}

/** What makes a message a reply to another; what that one replies to itself is left out. */
export function replyTo(channel: Channel, message: APIMessage): Json {
  const quoted = { ...message };
  delete quoted.referenced_message;
  const place = { channel_id: channel.id, ...(channel.guild && { guild_id: channel.guild.id }) };
  return { type: 19, message_reference: { type: 0, ...place, message_id: quoted.id }, referenced_message: quoted };
}

/** What makes a message the forwarding of another: it shows what that one says now, and of a forwarding what it forwards. */
export function forwarding({ guild }: Channel, message: APIMessage): Json {
  const { id: message_id, channel_id, message_snapshots: before } = message;
  const reference = { type: 1, channel_id, message_id, ...(guild && { guild_id: guild.id }) };
  return {
    message_reference: reference,
    message_snapshots: before ?? [{ message: snapshotOf(message) }],
    flags: FLAG.hasSnapshot,
  };
}

/** A message without who said it, and where. */
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

interface Said {
  readonly author: APIUser;
  readonly content: string;
  readonly components: readonly Component[];
  readonly allowed: Json | null | undefined;
  /** Whom it replies to, where that pings. */
  readonly replied: APIUser | undefined;
}

/** Whom a message pings: what its text names and whom it replies to, as far as it allows that. */
function mentions(
  world: World,
  channel: Channel,
  { author, content, components, allowed, replied }: Said,
): Pick<APIMessage, 'mentions' | 'mention_everyone' | 'mention_roles'> {
  const shown = walk(components).map(({ component }) => (component.type === 10 ? (component.content ?? '') : ''));
  const text = [content, ...shown].join('\n');
  const parse = (allowed?.['parse'] ?? (allowed ? [] : ['users', 'roles', 'everyone'])) as readonly string[];
  const named = (kind: 'users' | 'roles', pattern: RegExp): string[] => {
    const listed = (allowed?.[kind] ?? []) as readonly string[];
    const ids = new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''));
    return [...ids].filter((id) => parse.includes(kind) || listed.includes(id));
  };
  const users = named('users', /<@!?(\d+)>/g).flatMap((id) => world.people.get(id) ?? []);
  const isNamed = users.some(({ id }) => id === replied?.id);
  // What a person may ping was looked at before.
  const mayPingAll = author.id !== world.bot.id || (botPermissions(channel) & MentionEveryone) !== 0n;
  const roles = named('roles', /<@&(\d+)>/g).flatMap((id) => channel.guild?.roles.get(id) ?? []);
  return {
    mentions: [...users.map((person) => userPayload(person)), ...(replied && !isNamed ? [replied] : [])],
    mention_everyone: mayPingAll && parse.includes('everyone') && /@(everyone|here)\b/.test(text),
    mention_roles: roles.filter(({ mentionable }) => mentionable || mayPingAll).map(({ id }) => id),
  };
}

/** Whom a new reply pings: the author of the other message, unless it says not to. */
function newlyReplied(extra: Json, allowed: Json | null | undefined): APIUser | undefined {
  const quoted = extra['referenced_message'] as APIMessage | undefined;
  return !allowed || allowed['replied_user'] === true ? quoted?.author : undefined;
}

/** Whom a reply pinged, and still names after an edit. */
function repliedBefore({ mentions: before, referenced_message: quoted }: APIMessage): APIUser | undefined {
  return before.find(({ id }) => id === quoted?.author.id);
}
