/**
 * The normal form of all text in an article, and what can be said of a line by looking at its characters.
 * In the normal form text is NFC and trimmed, a line has no run of blanks inside, no control, zero-width or
 * bidirectional character is left and no lone surrogate. Text that may have several lines keeps the indentation of
 * its later lines and single blank lines.
 */

/** Between a line and the next; a page break counts as a line break. */
const lineBreak = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;

/** Joins nothing visible: controls, soft hyphen, zero-width, bidirectional marks, and tags outside a flag. */
const invisible =
  // eslint-disable-next-line no-control-regex
  /[\0-\x08\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;
const looseTags = /(?<![\u{1f3f4}\u{e0020}-\u{e007f}])[\u{e0000}-\u{e007f}]+/gu;
const loneSurrogate = /\p{Surrogate}/gu;
/** The joiners mean something after emoji, marks and letters without case (Arabic, Indic scripts); nowhere else. */
const looseJoiner =
  /(?<![\p{Lo}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])[\u200c\u200d]+|[\u200c\u200d]+(?=[\u200c\u200d\s]|$)/gu;

const scriptWithoutSpaces =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const closesWithoutSpace = new RegExp(`[${scriptWithoutSpaces}\\u3000-\\u303f\\uff01-\\uff60—…”’]$`, 'u');
const opensWithoutSpace = new RegExp(`^[${scriptWithoutSpaces}\\u3000-\\u303f\\uff01-\\uff60—…“‘]`, 'u');
const someWithoutSpaces = new RegExp(`[${scriptWithoutSpaces}]`, 'u');
const anyWithoutSpaces = new RegExp(someWithoutSpaces, 'gu');

/** A stop that ends a sentence in some script, and what may stand after it; a note's number is taken off before. */
const sentenceEnd = /[.!?。！？．｡…‥؟۔।॥።፧։⁇⁈⁉‼᙮។៕။][\p{Pe}\p{Pf}"'”’»›」』）\]*_\s]*$/u;

export function splitLines(text: string): string[] {
  return text.split(lineBreak);
}

/** Text of one line: every run of blanks, line breaks among them, is one space. */
export function normalizeLine(text: string): string {
  return clean(text).replaceAll(/\s+/gu, ' ').trim();
}

/** Text whose line breaks mean something. */
export function normalizeText(text: string): string {
  const lines = splitLines(text).map((line) => {
    const cleaned = clean(line).replaceAll('\t', '    ');
    const body = cleaned.trim().replaceAll(/\s+/gu, ' ');
    const indent = Math.min(cleaned.search(/\S|$/u), 40);
    return body === '' ? '' : ' '.repeat(indent) + body;
  });
  return lines
    .join('\n')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim();
}

function clean(text: string): string {
  const visible = text.replaceAll(loneSurrogate, '').replaceAll(invisible, '').replaceAll(looseTags, '');
  return visible.replaceAll(looseJoiner, '').normalize('NFC');
}

/** Joins two stretches of one paragraph that stood on two lines: with a space, or with nothing where the script has none. */
export function joinWrapped(before: string, after: string): string {
  const glued = closesWithoutSpace.test(before) && opensWithoutSpace.test(after);
  const cjk = glued && (someWithoutSpaces.test(before.slice(-2)) || someWithoutSpaces.test(after.slice(0, 2)));
  return cjk ? before + after : `${before} ${after}`;
}

/** Whether a paragraph closes with a stop, closing quotes and brackets aside. */
export function endsSentence(text: string): boolean {
  return sentenceEnd.test(
    text
      .slice(-32)
      .replace(/(?:\[[^[\]]{1,20}\])+$/u, '')
      .replace(/(?<=[\p{L}"”’»)][.!?])\d{1,3}$/u, ''),
  );
}

/**
 * How much a reader gets from a text, in letters of an alphabet: a character of a script without spaces says about as
 * much as two and a half letters.
 */
export function weightOf(text: string): number {
  return text.length + 1.5 * (text.match(anyWithoutSpaces)?.length ?? 0);
}

/** Words as a reader counts them; a script without spaces has one for about every two characters. */
export function countWords(text: string): number {
  const dense = text.match(anyWithoutSpaces)?.length ?? 0;
  const spaced = text.replaceAll(anyWithoutSpaces, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu)?.length ?? 0;
  return spaced + Math.ceil(dense / 2);
}

/** Whether there is a letter or a digit in it; ornaments and stray stops have none. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** All letters that have case are capitals, and there are at least three. */
export function isCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.length >= 3 && /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}
