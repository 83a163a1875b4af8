/** A line of markup without the indentation of the block that it stands in. */
export interface Line {
  readonly text: string;
  /** Its number in the source, from 1. */
  readonly line: number;
}

/** Columns that a tab moves on to a multiple of. */
const TAB = 8;
/** Most columns of indentation that are told apart. */
const DEEPEST_INDENT = 400;

/** Lines of a text, with blanks in the place of tabs at their beginning. */
export function toLines(text: string): Line[] {
  return text
    .replace(/^\ufeff/u, '')
    .split(/\r\n?|\n/u)
    .map((line, index) => ({ text: expandTabs(line).trimEnd(), line: index + 1 }));
}

function expandTabs(line: string): string {
  if (!/^[\t ]*\t/u.test(line)) return line;
  const width = line.search(/[^\t ]|$/u);
  let columns = 0;
  for (const sign of line.slice(0, Math.min(width, DEEPEST_INDENT)))
    columns += sign === '\t' ? TAB - (columns % TAB) : 1;
  return ' '.repeat(Math.min(columns, DEEPEST_INDENT)) + line.slice(width);
}

export function isBlank(line: Line | undefined): boolean {
  return line === undefined || line.text === '';
}

/** Columns of indentation; Infinity for a blank line. */
export function indentOf(line: Line | undefined): number {
  const indent = line?.text.search(/[^ ]/u) ?? -1;
  return indent === -1 ? Infinity : indent;
}

/** Lines from `start` on that are indented by `least` columns, and the blank ones between them. */
export function takeIndented(lines: readonly Line[], start: number, least = 1): { body: Line[]; next: number } {
  let [next, at] = [start, start];
  for (; at < lines.length; at += 1) {
    const indent = indentOf(lines[at]);
    if (indent === Infinity) continue;
    if (indent < least) break;
    next = at + 1;
  }
  return { body: dedent(lines.slice(start, next)), next };
}

/** Lines without the indentation that all of them have. */
export function dedent(lines: readonly Line[]): Line[] {
  const least = lines.reduce((fewest, line) => Math.min(fewest, indentOf(line)), Infinity);
  return least === 0 || least === Infinity
    ? [...lines]
    : lines.map(({ text, line }) => ({ text: text.slice(least), line }));
}

/** Lines without the blank ones at both ends. */
export function trimLines(lines: readonly Line[]): Line[] {
  const start = lines.findIndex((line) => !isBlank(line));
  return start < 0 ? [] : lines.slice(start, lines.findLastIndex((line) => !isBlank(line)) + 1);
}

export function joinTexts(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join('\n');
}
