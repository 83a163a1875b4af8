import { matchAt, type Parse, type ParseContext, type Parsed, type Part } from './parts.ts';

/** Deepest nesting of lists; further list marks are text. */
const MAX_LISTS = 11;

/** Highest number of a list's first item; the lowest is 1. */
const MAX_NUMBER = 1_000_000_000;

const QUOTED_LINES = /(?: *> [^\n]*(?:\n|$))+/y;
const QUOTED_REST = / *>>> ([^]*)/y;
const HEADING = /(#{1,3})\s+(?=[^\s#])([^\n]+)\n?/y;
const SMALL = /-# +(?=[^\s])(?!-#)([^\n]+)\n?/y;
const FIRST_BULLET = / *(?=(?:[*-]|\d{1,10}\.) +\S)/y;
/** An item with the following lines that begin with a space. */
const ITEM = /((?:[*-]|(\d{1,10})\.) +)(?=\S)([^\n]+(?:\n [^\n]*)*)\n?/y;

/** Parses the block that begins at `at`, the start of a line. */
export function parseBlock(source: string, at: number, context: ParseContext, parse: Parse): Parsed | undefined {
  return (
    parseQuote(source, at, context, parse) ??
    parseLine(source, at, context, parse) ??
    parseList(source, at, context, parse)
  );
}

function parseQuote(source: string, at: number, context: ParseContext, parse: Parse): Parsed | undefined {
  if (context.isQuoted) return undefined;
  const quoted = { ...context, isQuoted: true, startsLine: true };
  const rest = matchAt(QUOTED_REST, source, at);
  if (rest) return toParsed('quote', rest, parse(rest[1] ?? '', quoted));
  const lines = matchAt(QUOTED_LINES, source, at);
  if (!lines) return undefined;
  const text = lines[0].replace(/\n$/u, '').replaceAll(/^ *> /gmu, '');
  return toParsed('quote', lines, parse(text, quoted));
}

function toParsed(kind: 'quote' | 'small', { 0: all, index }: RegExpExecArray, parts: readonly Part[]): Parsed {
  return { part: { kind, parts }, end: index + all.length };
}

/** A heading or small print. */
function parseLine(source: string, at: number, context: ParseContext, parse: Parse): Parsed | undefined {
  // There are no blocks within the line of a heading or small print.
  const inside = { ...context, startsLine: false };
  const small = matchAt(SMALL, source, at);
  if (small) return toParsed('small', small, parse(small[1] ?? '', inside));
  const heading = context.lists === 0 ? matchAt(HEADING, source, at) : undefined;
  if (!heading) return undefined;
  const [all, marks = '', line = ''] = heading;
  const level = Math.min(marks.length, 3) as 1 | 2 | 3;
  // Number signs at the end are not part of a heading.
  const text = line
    .trimEnd()
    .replace(/(?<!#)#+$/u, '')
    .trimEnd();
  return { part: { kind: 'heading', level, parts: parse(text, inside) }, end: at + all.length };
}

function parseList(source: string, at: number, context: ParseContext, parse: Parse): Parsed | undefined {
  const indent = context.lists < MAX_LISTS ? matchAt(FIRST_BULLET, source, at) : undefined;
  if (!indent) return undefined;
  const inside = { ...context, lists: context.lists + 1, startsLine: true };
  const items: (readonly Part[])[] = [];
  let end = at + indent[0].length;
  let number: string | undefined;
  for (let item = matchAt(ITEM, source, end); item; item = matchAt(ITEM, source, end)) {
    const [all, bullet = '', digits, lines = ''] = item;
    if (items.length === 0) number = digits;
    items.push(parse(outdent(lines, bullet.length), inside));
    end += all.length;
  }
  const start = number === undefined ? undefined : { start: Math.min(Math.max(Number(number), 1), MAX_NUMBER) };
  return { part: { kind: 'list', ...start, items }, end };
}

/** Removes up to `width` spaces before each line after the first. */
function outdent(lines: string, width: number): string {
  const [first = '', ...others] = lines.split('\n');
  const blanks = new RegExp(`^ {1,${width}}`, 'u');
  return [first, ...others.map((line) => line.replace(blanks, ''))].join('\n');
}
