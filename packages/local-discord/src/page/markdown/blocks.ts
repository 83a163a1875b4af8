import type { Part } from './markdown.ts';
import { matchAt } from './reading.ts';
import type { Found, Parse, Place } from './reading.ts';

/** More lists within each other than this stay text. */
const MOST_LISTS = 11;

/** The number of a list's first item is at least 1 and at most this. */
const LAST_NUMBER = 1_000_000_000;

const QUOTED_LINES = /(?: *> [^\n]*(?:\n|$))+/y;
const QUOTED_REST = / *>>> ([^]*)/y;
const HEADING = /(#{1,3})\s+(?=[^\s#])([^\n]+)\n?/y;
const SMALL = /-# +(?=[^\s])(?!-#)([^\n]+)\n?/y;
const FIRST_BULLET = / *(?=(?:[*-]|\d{1,10}\.) +\S)/y;
/** With the lines after it that start with a blank. */
const ITEM = /((?:[*-]|(\d{1,10})\.) +)(?=\S)([^\n]+(?:\n [^\n]*)*)\n?/y;

/** The block that starts at `at`, where a line does. */
export function readBlock(source: string, at: number, place: Place, parse: Parse): Found | undefined {
  return (
    readQuote(source, at, place, parse) ?? readLine(source, at, place, parse) ?? readList(source, at, place, parse)
  );
}

function readQuote(source: string, at: number, place: Place, parse: Parse): Found | undefined {
  if (place.isQuoted) return undefined;
  const quoted = { ...place, isQuoted: true, opensLine: true };
  const rest = matchAt(QUOTED_REST, source, at);
  if (rest) return found('quote', rest, parse(rest[1] ?? '', quoted));
  const lines = matchAt(QUOTED_LINES, source, at);
  if (!lines) return undefined;
  const text = lines[0].replace(/\n$/u, '').replaceAll(/^ *> /gmu, '');
  return found('quote', lines, parse(text, quoted));
}

function found(kind: 'quote' | 'small', { 0: all, index }: RegExpExecArray, parts: readonly Part[]): Found {
  return { part: { kind, parts }, end: index + all.length };
}

/** A heading, or small print. */
function readLine(source: string, at: number, place: Place, parse: Parse): Found | undefined {
  // Nothing that stands in a line of its own starts another.
  const inside = { ...place, opensLine: false };
  const small = matchAt(SMALL, source, at);
  if (small) return found('small', small, parse(small[1] ?? '', inside));
  const heading = place.lists === 0 ? matchAt(HEADING, source, at) : undefined;
  if (!heading) return undefined;
  const [all, marks = '', line = ''] = heading;
  const level = Math.min(marks.length, 3) as 1 | 2 | 3;
  // Number signs at its end are no part of a heading.
  const text = line
    .trimEnd()
    .replace(/(?<!#)#+$/u, '')
    .trimEnd();
  return { part: { kind: 'heading', level, parts: parse(text, inside) }, end: at + all.length };
}

function readList(source: string, at: number, place: Place, parse: Parse): Found | undefined {
  const indent = place.lists < MOST_LISTS ? matchAt(FIRST_BULLET, source, at) : undefined;
  if (!indent) return undefined;
  const inside = { ...place, lists: place.lists + 1, opensLine: true };
  const items: (readonly Part[])[] = [];
  let end = at + indent[0].length;
  let number: string | undefined;
  for (let item = matchAt(ITEM, source, end); item; item = matchAt(ITEM, source, end)) {
    const [all, bullet = '', digits, lines = ''] = item;
    if (items.length === 0) number = digits;
    items.push(parse(outdented(lines, bullet.length), inside));
    end += all.length;
  }
  const start = number === undefined ? undefined : { start: Math.min(Math.max(Number(number), 1), LAST_NUMBER) };
  return { part: { kind: 'list', ...start, items }, end };
}

/** Lines after the first without up to so many blanks before them. */
function outdented(lines: string, width: number): string {
  const [first = '', ...others] = lines.split('\n');
  const blanks = new RegExp(`^ {1,${width}}`, 'u');
  return [first, ...others.map((line) => line.replace(blanks, ''))].join('\n');
}
