import type { VisibleMessage } from '../protocol.ts';
import type { Times } from '../times.ts';
import type { Viewer } from '../viewer.ts';
import type { Part } from './part.ts';

/** The source of a message: its text, then that of its components and embeds, separated by blank lines. */
export function textOf({ content, components = [], embeds = [] }: Partial<VisibleMessage>): string {
  const parts = (components as unknown as readonly Part[]).flatMap(textsIn);
  const embedded = embeds.flatMap(({ title, description }) => [title, description]);
  return [content, ...parts, ...embedded].filter(Boolean).join('\n\n');
}

function textsIn({ content, components = [] }: Part): string[] {
  return [...(content === undefined ? [] : [content]), ...components.flatMap(textsIn)];
}

/** The first 200 characters of a message in one line, without marks of Markdown. */
export function firstWordsOf(message: VisibleMessage, { names }: Pick<Viewer, 'names'>): string {
  const MOST = 200;
  return textOf(message)
    .replaceAll(/<@!?(\d+)>/gu, (_, id: string) => `@${names.people.get(id) ?? id}`)
    .replaceAll(/<@&(\d+)>/gu, (_, id: string) => `@${names.roles.get(id) ?? id}`)
    .replaceAll(/<#(\d+)>/gu, (_, id: string) => `#${names.channels.get(id) ?? id}`)
    .replaceAll(/<\/([^:>]{1,100}):\d{1,20}>/gu, '/$1')
    .replaceAll(/\[([^\]]{1,500})\]\([^)\s]{1,2000}\)/gu, '$1')
    .replaceAll(/^(?:-# |#{1,3} |>{1,3} |[-*] )/gmu, '')
    .replaceAll(/(?<!\\)(?:\*\*|__|~~|\|\||`+)/gu, '')
    .replaceAll(/\\([^\sA-Za-z0-9])/gu, '$1')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .slice(0, MOST);
}

/** A message and its surroundings in the log. */
export interface Row {
  readonly message: VisibleMessage;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The date above the first message of a day. */
  readonly day?: string;
  /** Continues the message before, without the author's name and avatar. */
  readonly isContinued: boolean;
  /** The message that it replies to; null if that was deleted. Absent if it is no reply. */
  readonly repliesTo?: VisibleMessage | null;
}

/** Longest time, in milliseconds, after which a message continues the one before. */
const CONTINUES_WITHIN = 7 * 60_000;

/** Discord's flags `EPHEMERAL` and `LOADING`. */
const PRIVATE = 1 << 6;
const THINKING = 1 << 7;

export function isPrivate({ flags }: VisibleMessage): boolean {
  return ((flags ?? 0) & PRIVATE) !== 0;
}

/** True for a deferred answer: the bot "is thinking". */
export function isThinking({ flags }: VisibleMessage): boolean {
  return ((flags ?? 0) & THINKING) !== 0;
}

/** Discord's message types. */
const DEFAULT = 0;
const REPLY = 19;

/** Rows of the log. @param messages oldest first */
export function toRows(messages: readonly VisibleMessage[], times: Times): Row[] {
  const byId = new Map(messages.map((message) => [message.id, message]));
  return messages.map((message, index) => {
    const before = messages[index - 1];
    const at = Date.parse(message.timestamp);
    const isNewDay = !before || !times.isSameDay(Date.parse(before.timestamp), at);
    const repliesTo = findReplied(message, byId);
    return {
      message,
      at,
      isContinued: !isNewDay && isContinuation(before, message),
      ...(isNewDay && { day: times.day(at) }),
      ...(repliesTo !== undefined && { repliesTo }),
    };
  });
}

function isContinuation(before: VisibleMessage, message: VisibleMessage): boolean {
  return (
    message.type === DEFAULT &&
    (before.type === DEFAULT || before.type === REPLY) &&
    !message.answers &&
    message.author.id === before.author.id &&
    Date.parse(message.timestamp) - Date.parse(before.timestamp) < CONTINUES_WITHIN
  );
}

/** The message that a reply or a follow-up refers to. A forwarded message has a reference of type 1. */
function findReplied(
  { type, message_reference: reference, referenced_message: given, answers }: VisibleMessage,
  byId: ReadonlyMap<string, VisibleMessage>,
): VisibleMessage | null | undefined {
  const id = reference?.type === 1 ? undefined : reference?.message_id;
  if (answers || id === undefined) return undefined;
  return byId.get(id) ?? given ?? (type === REPLY ? null : undefined);
}
