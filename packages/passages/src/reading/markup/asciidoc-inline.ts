import { normalizeLine } from '../../model/normalize.ts';
import type { Expand } from './expansion.ts';

/** Longest text between two marks, in characters, and most marks that are tried as its end. */
const LONGEST_MARKED = 4000;
const MOST_TRIES = 20;
/** Deepest marks within marks. */
const DEEPEST = 6;

/** State of reading a text of AsciiDoc. */
export interface Inline {
  /** Values that stand for `{name}`; names in lower case. */
  readonly attributes: Map<string, string>;
  /** Heading of each id. */
  readonly headings: ReadonlyMap<string, string>;
  /** Texts of the footnotes so far. */
  readonly notes: string[];
  readonly expand: Expand;
}

const SIGNS: Readonly<Record<string, string>> = {
  empty: '',
  blank: '',
  sp: ' ',
  nbsp: ' ',
  zwsp: '',
  wj: '',
  amp: '&',
  lt: '<',
  gt: '>',
  plus: '+',
  asterisk: '*',
  backtick: '`',
  vbar: '|',
  startsb: '[',
  endsb: ']',
  caret: '^',
  tilde: '~',
  backslash: '\\',
  cpp: 'C++',
  apos: "'",
  quot: '"',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  deg: '°',
  brvbar: '¦',
};
const PAIRS: readonly string[] = ['+++', '**', '__', '``', '##', '++', '*', '_', '`', '#', '+', '^', '~'];
const MACRO = /^(?<name>[a-z][a-z\d-]{1,30}):(?<target>[^\s[\]:][^\s[\]]{0,500})?\[/iu;

interface Scan {
  readonly text: string;
  readonly inline: Inline;
  readonly depth: number;
  /** Where each mark was looked for last, and where it was found; Infinity for nowhere. */
  readonly next: Map<string, readonly [from: number, place: number]>;
  /** Places of brackets by those that they close; made when first asked for. */
  closing?: ReadonlyMap<number, number>;
  at: number;
}

/** Text that a reader sees, without the marks of AsciiDoc. */
export function readInline(text: string, inline: Inline, depth = 0): string {
  if (depth > DEEPEST) return text;
  const scan: Scan = { text, inline, depth, next: new Map(), at: 0 };
  const parts: string[] = [];
  const mark = /[\\{`*_#+^~<["'(]|(?<![\p{L}\p{N}_])[a-z][a-z\d-]{1,30}:(?=[^\s])/giu;
  while (scan.at < text.length) {
    mark.lastIndex = scan.at;
    const start = mark.exec(text)?.index ?? text.length;
    parts.push(text.slice(scan.at, start));
    scan.at = start;
    if (start < text.length) parts.push(readMark(scan));
  }
  return parts.join('');
}

export function readInlineLine(text: string, inline: Inline): string {
  return normalizeLine(readInline(text, inline));
}

function readMark(scan: Scan): string {
  const { text, at } = scan;
  const sign = text.charAt(at);
  if (sign === '\\') {
    const isEscape = /^\\(?:[{`*_#+^~<[("'\\]|[a-z]+:|\.{3}|-)/iu.test(text.slice(at, at + 40));
    scan.at = at + (isEscape ? 2 : 1);
    return isEscape ? text.charAt(at + 1) : sign;
  }
  const read =
    sign === '{'
      ? readAttribute(scan)
      : sign === '<'
        ? readReference(scan)
        : sign === '['
          ? readAnchor(scan)
          : sign === '('
            ? readTerm(scan)
            : sign === '"' || sign === "'"
              ? readQuotes(scan)
              : /[a-z]/iu.test(sign)
                ? readMacro(scan)
                : readPair(scan);
  if (read !== undefined) return read;
  scan.at = at + 1;
  return sign;
}

/** Place of the mark that ends a marked text; undefined for none. */
function findEnd(scan: Scan, mark: string, from: number, isFree: boolean): number | undefined {
  const { text } = scan;
  let place = from;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const end = nextPlace(scan, mark, place);
    if (end - from > LONGEST_MARKED) return undefined;
    const isClosed = !/[\s\\]/u.test(text.charAt(end - 1)) && !/[\p{L}\p{N}_]/u.test(text.charAt(end + mark.length));
    if (end > from && (isFree || isClosed)) return end;
    place = end + 1;
  }
  return undefined;
}

/** Place of a mark at or behind another place, Infinity for none. Each stretch of the text is looked through once. */
function nextPlace({ text, next }: Scan, mark: string, from: number): number {
  const [asked, found] = next.get(mark) ?? [0, -1];
  if (from >= asked && from <= found) return found;
  const place = text.indexOf(mark, from);
  next.set(mark, [from, place < 0 ? Infinity : place]);
  return place < 0 ? Infinity : place;
}

function readPair(scan: Scan): string | undefined {
  const { text, at, inline, depth } = scan;
  for (const mark of PAIRS) {
    if (!text.startsWith(mark, at)) continue;
    const from = at + mark.length;
    const isFree = mark.length > 1 || mark === '^' || mark === '~';
    if (!isFree && (/[\p{L}\p{N}_:;}]/u.test(text.charAt(at - 1)) || /^\s?$/u.test(text.charAt(from)))) continue;
    const end = findEnd(scan, mark, from, isFree);
    if (end === undefined) continue;
    const words = text.slice(from, end);
    if ((mark === '^' || mark === '~') && (/\s/u.test(words) || words.length > 60)) continue;
    scan.at = end + mark.length;
    if (mark.startsWith('+')) return words;
    const plain = /^(?<plus>\+{1,3})(?<words>[^]+)\k<plus>$/u.exec(words)?.groups?.['words'];
    if (mark.startsWith('`') && plain !== undefined) return plain;
    return readInline(words, inline, depth + 1);
  }
  return undefined;
}

function readAttribute(scan: Scan): string | undefined {
  const { text, at, inline, depth } = scan;
  const name = /^\{(?<name>[\w][\w-]{0,60})\}/u.exec(text.slice(at, at + 64))?.groups?.['name'];
  if (name === undefined) return undefined;
  const value = inline.attributes.get(name.toLowerCase());
  const link = /^(?:[^\s[\]]{0,500})\[/u.exec(text.slice(at + name.length + 2, at + 600))?.[0];
  const isAddress = value === undefined ? /^(?:ur[il]|link|code|javadoc)/iu.test(name) : /^https?:/iu.test(value);
  if (link !== undefined && isAddress) {
    const from = at + name.length + 2 + link.length;
    const end = findBracket(scan, from);
    if (end !== undefined && end > from) {
      scan.at = end + 1;
      return readInline(text.slice(from, end).replace(/\^$/u, ''), inline, depth + 1);
    }
  }
  scan.at = at + name.length + 2;
  if (value === undefined) return SIGNS[name.toLowerCase()] ?? `{${name}}`;
  return depth < DEEPEST / 2
    ? readInline(inline.expand(value.slice(0, LONGEST_MARKED)), inline, depth + 2)
    : inline.expand(value);
}

/** Reads `<<id,text>>`. */
function readReference(scan: Scan): string | undefined {
  const { text, at, inline, depth } = scan;
  if (!/^<<[^\s<>,]/u.test(text.slice(at, at + 3))) return undefined;
  const end = findEnd(scan, '>>', at + 2, true);
  const inside = end === undefined ? '' : text.slice(at + 2, end);
  if (end === undefined || inside.length > 500 || inside.includes('<')) return undefined;
  scan.at = end + 2;
  const comma = inside.indexOf(',');
  const words = comma < 0 ? '' : inside.slice(comma + 1).trim();
  return words === ''
    ? nameTarget(comma < 0 ? inside : inside.slice(0, comma), inline)
    : readInline(words, inline, depth + 1);
}

/** Heading of an id, else words that are in it. */
function nameTarget(target: string, { headings, expand }: Inline): string {
  const id = target.replace(/^.*#/su, '').trim();
  const heading = headings.get(id.toLowerCase());
  if (heading !== undefined) return expand(heading);
  const name = (id === '' ? target : id).split('/').at(-1) ?? '';
  const words = name
    .replace(/\.\w{2,8}$/u, '')
    .replaceAll(/[-_.]+/gu, ' ')
    .trim();
  return words === '' ? target : words;
}

/** Reads an anchor, or the attributes before a marked text. */
function readAnchor(scan: Scan): string | undefined {
  const found = /^(?:\[\[[\w:][^\]\n]{0,200}\]\]|\[[.#%][\w .#%-]{0,100}\](?=[#*_`]))/u.exec(
    scan.text.slice(scan.at, scan.at + 210),
  )?.[0];
  if (found === undefined) return undefined;
  scan.at += found.length;
  return '';
}

/** Reads a term of the index, shown between two brackets and hidden between three. */
function readTerm(scan: Scan): string | undefined {
  const { text, at, inline, depth } = scan;
  const isHidden = text.startsWith('(((', at);
  if (!isHidden && !/^\(\([^\s(]/u.test(text.slice(at, at + 3))) return undefined;
  const mark = isHidden ? ')))' : '))';
  const from = at + mark.length;
  const end = findEnd(scan, mark, from, true);
  if (end === undefined || end - from > 300) return undefined;
  scan.at = end + mark.length;
  return isHidden ? '' : readInline(text.slice(from, end), inline, depth + 1);
}

function readQuotes(scan: Scan): string | undefined {
  const { text, at, inline, depth } = scan;
  const quote = text.charAt(at);
  if (text.charAt(at + 1) !== '`') return undefined;
  const end = findEnd(scan, `\`${quote}`, at + 2, true);
  if (end === undefined) return undefined;
  scan.at = end + 2;
  const words = readInline(text.slice(at + 2, end), inline, depth + 1);
  return quote === '"' ? `“${words}”` : `‘${words}’`;
}

/** Reads a link, a picture, a key, a note and the like: `name:target[text]`. */
function readMacro(scan: Scan): string | undefined {
  const { text, at, inline, depth } = scan;
  const { name = '', target = '' } = MACRO.exec(text.slice(at, at + 540))?.groups ?? {};
  if (name === '') {
    const address = /^(?:https?|ftp|irc|mailto):[^\s<>[\]]{3,2000}/iu.exec(text.slice(at, at + 2000))?.[0];
    if (address === undefined) return skipWord(scan);
    scan.at = at + address.length;
    return address;
  }
  const from = at + name.length + target.length + 2;
  const end = findBracket(scan, from);
  if (end === undefined) return skipWord(scan);
  scan.at = end + 1;
  const inside = text.slice(from, end).replaceAll(String.raw`\]`, ']');
  const kind = name.toLowerCase();
  if (/^(?:pass|stem|latexmath|asciimath)$/u.test(kind)) return inside;
  if (/^(?:anchor|indexterm|icon)$/u.test(kind)) return '';
  if (kind === 'menu')
    return [target, ...inside.split('>')]
      .map((part) => part.trim())
      .filter(Boolean)
      .join(' → ');
  if (/^footnote(?:ref)?$/u.test(kind)) return addNote(readInline(inside, inline, depth + 1), inline);
  const [first = ''] = /^"[^"]*"|^[^,=]*(?=,\s?[\w-]+=|,\s?(?:window|role|opts)|$)|^[^,]*(?=,)/u.exec(inside) ?? [];
  const words = /^(?:image|link|mailto)$|^https?$/u.test(kind) ? first.replaceAll('"', '').replace(/\^$/u, '') : inside;
  if (kind === 'image') return (words.split(',')[0] ?? '').trim();
  if (words.trim() !== '') return readInline(words, inline, depth + 1);
  if (/^(?:https?|ftp|irc)$/u.test(kind)) return `${name}:${target}`;
  return kind === 'link' || kind === 'mailto' ? readInline(target, inline, depth + 3) : nameTarget(target, inline);
}

function addNote(words: string, { notes }: Inline): string {
  if (words.trim() === '') return '';
  notes.push(normalizeLine(words));
  return ` [${notes.length}]`;
}

/** Passes a word and its colon, which begin no macro. */
function skipWord(scan: Scan): string {
  const word = /^[a-z\d-]{1,32}:/iu.exec(scan.text.slice(scan.at, scan.at + 40))?.[0] ?? scan.text.charAt(scan.at);
  scan.at += word.length;
  return word;
}

/** Place of the bracket that closes the text of a macro. */
function findBracket(scan: Scan, from: number): number | undefined {
  scan.closing ??= pairBrackets(scan.text);
  const end = scan.closing.get(from - 1);
  return end !== undefined && end - from < LONGEST_MARKED ? end : undefined;
}

/** Place of the bracket that closes each open one. */
function pairBrackets(text: string): Map<number, number> {
  const closing = new Map<number, number>();
  const open: number[] = [];
  for (const { 0: sign, index } of text.matchAll(/\\[^]|[[\]]/gu)) {
    if (sign === '[') open.push(index);
    const start = sign === ']' ? open.pop() : undefined;
    if (start !== undefined) closing.set(start, index);
  }
  return closing;
}
