import type { Instant } from '../store/store.ts';

/**
 * Characters that start Discord's Markdown, mentions, emoji, timestamps or links. A colon is special only in a link or
 * around an emoji's name, an at sign only before `everyone` and `here`, and some characters only at the start of a line.
 * A backslash before ASCII punctuation shows the character as itself.
 */
const SPECIAL = /[\\*_~`|[\]<]|:(?=\/\/|[\w+-]+:)|@(?=everyone|here)|^[ \t]*(?:[#>+-]|\d+(?=[.)]))/gmu;

/** Control characters, and those that turn the writing direction of all that follows. */
const UNWANTED = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]|[^\P{Cc}\n]/gu;

/** Markdown escaping: Discord shows the text as it is; nothing in it formats, links, pings or turns the direction. */
export function escapeMarkdown(text: string): string {
  return text.toWellFormed().replace(UNWANTED, '').replace(SPECIAL, escapeStart);
}

function escapeStart(found: string): string {
  const digits = /^([ \t]*)(\d+)$/u.exec(found);
  // A number at the start of a line: the backslash stands before the full stop or bracket that would make it a list.
  if (digits) return `${digits[1]}${digits[2]}\\`;
  return `${found.slice(0, -1)}\\${found.slice(-1)}`;
}

/** The beginning of a text, of at most `max` characters, without half a code point at its end. */
export function cutStart(text: string, max: number): string {
  return text.slice(0, max).replace(/[\ud800-\udbff]$/u, '');
}

const CHARACTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Cuts a text in its middle to at most `max` characters: titles of a series differ at the end. What a reader sees as one
 * character, such as a letter with its marks, stays whole.
 */
export function cutMiddle(text: string, max: number): string {
  if (text.length <= max) return text;
  const characters = CHARACTERS.segment(text);
  const end = text.length - Math.floor(max / 3);
  const { index = end, segment = '' } = characters.containing(end - 1) ?? {};
  return `${text.slice(0, characters.containing(max - Math.floor(max / 3) - 1)?.index)}…${text.slice(index + segment.length)}`;
}

/** One line for places without Markdown, such as a menu: at most `max` characters, isolated in its direction. */
export function plainLine(text: string, max: number): string {
  const line = text.toWellFormed().replace(UNWANTED, '').replace(/\s+/gu, ' ').trim();
  // Isolating the direction takes two characters. Discord refuses an empty label.
  return isolateDirection(cutMiddle(line, max - 2)) || '…';
}

/** Headings from the outermost in as such a line; the middle ones are left out when it would be too long. */
export function plainTrail(names: readonly string[], max: number): string {
  const whole = names.map((name) => plainLine(name, max)).join(TRAIL);
  if (whole.length <= max) return whole;
  const ends = names.length > 2 ? [...names.slice(0, 1), ...names.slice(-1)] : names;
  const room = Math.floor((max - 2 * TRAIL.length - 1) / ends.length);
  return ends.map((name) => plainLine(name, room)).join(names.length > 2 ? `${TRAIL}…${TRAIL}` : TRAIL);
}

/** Separator between headings. */
const TRAIL = ' › ';

/** Escaped text in one line, isolated in its direction from the words beside it. */
export function escapeInline(text: string): string {
  return isolateDirection(escapeMarkdown(text.replace(/\s+/gu, ' ').trim()));
}

/** Isolates right-to-left text, so that it does not reorder the words beside it. */
export function isolateDirection(shown: string): string {
  return RIGHT_TO_LEFT.test(shown) ? `\u2068${shown}\u2069` : shown;
}

const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** Timestamp that Discord shows in each reader's time zone, “25 November 2026 08:00”, or (`R`) as a distance: “in 12 seconds”. */
export function timestamp(at: Instant, style: 'f' | 'R' = 'f'): string {
  return `<t:${Math.ceil(at / 1000)}:${style}>`;
}

/** A line in Discord's small grey print. */
export function subtext(line: string): string {
  return `-# ${line}`;
}
