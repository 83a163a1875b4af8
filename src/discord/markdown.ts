import type { Instant } from '../store/store.ts';

/**
 * Anything that Discord's Markdown, mentions, emoji, timestamps, links or emoticons could start with. A backslash before
 * ASCII punctuation shows that character as itself. A colon matters only in a link or around an emoji's name, an at sign
 * only before the two words that call everybody; some characters matter only where a line starts.
 */
const SPECIAL = /[\\*_~`|[\]<]|:(?=\/\/|[\w+-]+:)|@(?=everyone|here)|^[ \t]*(?:[#>+-]|\d+(?=[.)]))/gmu;

/** Characters that turn the direction of all that follows, or are not text at all. */
const UNWANTED = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]|[^\P{Cc}\n]/gu;

/** Text as Discord shows it literally: nothing in it formats, links, pings or breaks out of its line's direction. */
export function escapeMarkdown(text: string): string {
  return text.toWellFormed().replace(UNWANTED, '').replace(SPECIAL, escapeStart);
}

function escapeStart(found: string): string {
  const digits = /^([ \t]*)(\d+)$/u.exec(found);
  // An ordered list is told by the stop after the number; that stop follows the match and is escaped by its own rule.
  if (digits) return `${digits[1]}${digits[2]}\\`;
  return `${found.slice(0, -1)}\\${found.slice(-1)}`;
}

/** At most `max` characters; a longer text keeps its end, too: titles of a series differ there. */
export function cutMiddle(text: string, max: number): string {
  if (text.length <= max) return text;
  const whole = (part: string): string => part.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/gu, '');
  const end = Math.floor(max / 3);
  return `${whole(text.slice(0, max - end - 1))}…${whole(text.slice(-end))}`;
}

/** One line for where nothing formats, such as a menu: at most `max` characters, in its own direction. */
export function plainLine(text: string, max: number): string {
  const line = text.toWellFormed().replace(UNWANTED, '').replace(/\s+/gu, ' ').trim();
  // Being kept in its direction takes two characters; and Discord refuses what shows nothing.
  return isolateDirection(cutMiddle(line, max - 2)) || '…';
}

/** Names from the outermost in, in one such line, each in its own direction; where they are too many, the middle ones go. */
export function plainTrail(names: readonly string[], max: number): string {
  const whole = names.map((name) => plainLine(name, max)).join(TRAIL);
  if (whole.length <= max) return whole;
  const ends = names.length > 2 ? [...names.slice(0, 1), ...names.slice(-1)] : names;
  const room = Math.floor((max - 2 * TRAIL.length - 1) / ends.length);
  return ends.map((name) => plainLine(name, room)).join(names.length > 2 ? `${TRAIL}…${TRAIL}` : TRAIL);
}

/** Between the headings of a trail. */
const TRAIL = ' › ';

/** Literal text kept in its own direction, for a line that it shares with other words. */
export function escapeInline(text: string): string {
  return isolateDirection(escapeMarkdown(text.replace(/\s+/gu, ' ').trim()));
}

/** Keeps what is shown in its own direction beside other words. */
export function isolateDirection(shown: string): string {
  return RIGHT_TO_LEFT.test(shown) ? `\u2068${shown}\u2069` : shown;
}

const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** A moment as Discord shows it to each reader, in their own zone: “25 November 2026 08:00”. */
export function timestamp(at: Instant): string {
  return `<t:${Math.ceil(at / 1000)}:f>`;
}

/** The same as how far it is from now: “in 12 seconds”. */
export function relativeTimestamp(at: Instant): string {
  return `<t:${Math.ceil(at / 1000)}:R>`;
}

/** A line in Discord's small grey print. */
export function subtext(line: string): string {
  return `-# ${line}`;
}
