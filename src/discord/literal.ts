/**
 * Anything that Discord's Markdown, mentions, emoji, timestamps, links or emoticons could start with. A backslash before
 * ASCII punctuation shows that character as itself. A colon matters only in a link or around an emoji's name, an at sign
 * only before the two words that call everybody; some characters matter only where a line starts.
 */
const SPECIAL = /[\\*_~`|[\]<]|:(?=\/\/|[\w+-]+:)|@(?=everyone|here)|^[ \t]*(?:[#>+-]|\d+(?=[.)]))/gmu;

/** Characters that turn the direction of all that follows, or are not text at all. */
const UNWANTED = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]|[^\P{Cc}\n]/gu;

/** Text as Discord shows it literally: nothing in it formats, links, pings or breaks out of its line's direction. */
export function literal(text: string): string {
  return text.toWellFormed().replace(UNWANTED, '').replace(SPECIAL, escape);
}

function escape(found: string): string {
  const digits = /^([ \t]*)(\d+)$/u.exec(found);
  // An ordered list is told by the stop after the number; that stop follows the match and is escaped by its own rule.
  if (digits) return `${digits[1]}${digits[2]}\\`;
  return `${found.slice(0, -1)}\\${found.slice(-1)}`;
}

/** Literal text kept in its own direction, for a line that it shares with other words. */
export function inlineLiteral(text: string): string {
  return isolated(literal(text.replace(/\s+/gu, ' ').trim()));
}

/** Keeps what is shown in its own direction beside other words. */
export function isolated(shown: string): string {
  return RIGHT_TO_LEFT.test(shown) ? `\u2068${shown}\u2069` : shown;
}

const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
