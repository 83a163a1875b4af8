/**
 * Normal form of all text in an article: Unicode NFC, trimmed, one blank between words, without control, zero-width and
 * bidirectional characters and without lone surrogates. Text of several lines keeps the indentation of its later lines
 * and single blank lines.
 */

/** Line breaks of every system; a page break counts as one. */
const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;

/** Characters without a glyph: controls, soft hyphen, zero-width and bidirectional marks. */
const INVISIBLE =
  // eslint-disable-next-line no-control-regex
  /[\0-\x08\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;
/** Tag characters outside a flag emoji. */
const LOOSE_TAGS = /(?<![\u{1f3f4}\u{e0020}-\u{e007f}])[\u{e0000}-\u{e007f}]+/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;
/** Zero-width joiners, except after emoji, marks and caseless letters (Arabic, Indic scripts), where they shape a glyph. */
const LOOSE_JOINER =
  /(?<![\p{Lo}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])[\u200c\u200d]+|[\u200c\u200d](?=[\u200c\u200d\s]|$)/gu;

/** Scripts that put no blank between words, as the inside of a character class. */
export const UNSPACED_SCRIPTS =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const ENDS_UNSPACED = new RegExp(`[${UNSPACED_SCRIPTS}\\u3000-\\u303f\\uff01-\\uff60—…”’]$`, 'u');
const STARTS_UNSPACED = new RegExp(`^[${UNSPACED_SCRIPTS}\\u3000-\\u303f\\uff01-\\uff60—…“‘]`, 'u');
const HOLDS_UNSPACED = new RegExp(`[${UNSPACED_SCRIPTS}]`, 'u');

/** Longest indentation kept in front of a line, in columns. */
const DEEPEST_INDENT = 40;

/** Lines of a text, each as it stands and without its line break. */
export function splitLines(text: string): string[] {
  return text.split(LINE_BREAK);
}

/** Normal form on one line: every run of blanks and line breaks becomes one space. */
export function normalizeLine(text: string): string {
  return removeInvisible(text).replaceAll(/\s+/gu, ' ').trim();
}

/** A line to print: each line break and tab in it is a blank, its other blanks are as they were. */
export function toPrintable(line: string): string {
  return removeInvisible(line.replaceAll(/[\t\n\r\v\f\u0085\u2028\u2029]/gu, ' '));
}

/** Normal form of a text whose line breaks mean something (verse, lists, tables, code). */
export function normalizeText(text: string): string {
  const lines = splitLines(text).map((line) => {
    const visible = removeInvisible(line).replaceAll('\t', '    ');
    const body = visible.trim().replaceAll(/\s+/gu, ' ');
    const indent = Math.min(visible.search(/\S|$/u), DEEPEST_INDENT);
    return body === '' ? '' : ' '.repeat(indent) + body;
  });
  return lines
    .join('\n')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim();
}

function removeInvisible(text: string): string {
  const visible = text.replaceAll(LONE_SURROGATE, '').replaceAll(INVISIBLE, '').replaceAll(LOOSE_TAGS, '');
  return visible.replaceAll(LOOSE_JOINER, '').normalize('NFC');
}

/** Characters before a line that decide how it is joined: more than the longest word. */
const LOOK_BACK = 200;

/** Joins the lines of one paragraph, in time that grows with their length alone; `join` is shown the end of those before. */
export function joinLines(lines: readonly string[], join: (before: string, after: string) => string): string {
  const done: string[] = [];
  let [open = ''] = lines;
  for (const line of lines.slice(1)) {
    if (open.length > 2 * LOOK_BACK) {
      done.push(open.slice(0, -LOOK_BACK));
      open = open.slice(-LOOK_BACK);
    }
    open = open === '' ? line : join(open, line);
  }
  return [...done, open].join('');
}

/** Joins two lines of one wrapped paragraph: with a space, or without one between scripts that have none. */
export function joinWrapped(before: string, after: string): string {
  const closed = ENDS_UNSPACED.test(before) && STARTS_UNSPACED.test(after);
  const unspaced = closed && (HOLDS_UNSPACED.test(before.slice(-2)) || HOLDS_UNSPACED.test(after.slice(0, 2)));
  return unspaced ? before + after : `${before} ${after}`;
}
