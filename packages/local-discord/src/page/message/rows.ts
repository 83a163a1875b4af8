import type { SeenMessage } from '../protocol.ts';
import type { Times } from '../times.ts';

/** A message in its place in the channel. */
export interface Row {
  readonly message: SeenMessage;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The day that begins with it, in words, where that is another than the message before had. */
  readonly day?: string;
  /** Whether it goes on below the one before, without the author's name and picture. */
  readonly isContinued: boolean;
  /** What it replies to; null where that is gone. Absent where it is no reply. */
  readonly repliesTo?: SeenMessage | null;
}

/** For how long a person's next message belongs to the one before, in milliseconds. */
const TOGETHER = 7 * 60_000;

/** Discord's bits for a message that only one person sees, and for one whose answer is yet to come. */
const PRIVATE = 1 << 6;
const THINKING = 1 << 7;

export function isPrivate({ flags }: SeenMessage): boolean {
  return ((flags ?? 0) & PRIVATE) !== 0;
}

/** Whether it stands for an answer that the bot has promised. */
export function isThinking({ flags }: SeenMessage): boolean {
  return ((flags ?? 0) & THINKING) !== 0;
}

/** Message types of Discord's: 0 is what a person says, 19 a reply, 20 the answer to a command. */
const DEFAULT = 0;
const REPLY = 19;

/** Messages, oldest first, as they stand below each other. */
export function rowsOf(messages: readonly SeenMessage[], times: Times): Row[] {
  const byId = new Map(messages.map((message) => [message.id, message]));
  return messages.map((message, index) => {
    const before = messages[index - 1];
    const at = Date.parse(message.timestamp);
    const isNewDay = !before || !times.isSameDay(Date.parse(before.timestamp), at);
    const repliesTo = repliedTo(message, byId);
    return {
      message,
      at,
      isContinued: !isNewDay && continues(before, message),
      ...(isNewDay && { day: times.day(at) }),
      ...(repliesTo !== undefined && { repliesTo }),
    };
  });
}

function continues(before: SeenMessage, message: SeenMessage): boolean {
  return (
    message.type === DEFAULT &&
    (before.type === DEFAULT || before.type === REPLY) &&
    !message.answers &&
    message.author.id === before.author.id &&
    Date.parse(message.timestamp) - Date.parse(before.timestamp) < TOGETHER
  );
}

/** What comes later to a command (a follow-up) refers to the first answer as a reply refers to its message. */
function repliedTo(
  { type, message_reference: reference, referenced_message: given, answers }: SeenMessage,
  byId: ReadonlyMap<string, SeenMessage>,
): SeenMessage | null | undefined {
  const id = reference?.type === 1 ? undefined : reference?.message_id;
  if (answers || id === undefined) return undefined;
  return byId.get(id) ?? given ?? (type === REPLY ? null : undefined);
}
