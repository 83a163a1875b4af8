import { normalizeLine } from '../../model/normalize.ts';
import type { Expand } from './expansion.ts';
import { type Names, toName } from './rst-names.ts';

/** Longest text between two marks, in characters, and most marks that are tried as its end. */
const LONGEST_MARKED = 4000;
const MOST_TRIES = 20;
/** Deepest substitution in a substitution. */
const DEEPEST = 3;

/** State of reading the notes of a text. */
export interface Inline {
  readonly names: Names;
  /** Marks of notes without a name so far. */
  unnamed: number;
  readonly expand: Expand;
}

/** State of reading one stretch of text. */
interface Scan {
  readonly text: string;
  readonly inline: Inline;
  readonly depth: number;
  /** Marks that stand nowhere from a place on. */
  readonly absent: Map<string, number>;
  at: number;
}

/** Text that a reader sees, without the marks of reStructuredText. */
export function readInline(text: string, inline: Inline, depth = 0): string {
  const scan: Scan = { text, inline, depth, absent: new Map(), at: 0 };
  const parts: string[] = [];
  while (scan.at < text.length) {
    const start = nextMark(text, scan.at);
    parts.push(text.slice(scan.at, start));
    scan.at = start;
    if (start < text.length) parts.push(readMark(scan));
  }
  return parts.join('');
}

function nextMark(text: string, from: number): number {
  const mark = /[\\`*|_[:]/gu;
  mark.lastIndex = from;
  return mark.exec(text)?.index ?? text.length;
}

/** Reads from a mark on, and moves behind what it has read: at least one character. */
function readMark(scan: Scan): string {
  const { text, at } = scan;
  const sign = text.charAt(at);
  if (sign === '\\') {
    scan.at += 2;
    const next = text.charAt(at + 1);
    return /\s/u.test(next) ? '' : next;
  }
  const read =
    sign === '_'
      ? readUnderscore(scan)
      : isStart(text, at)
        ? sign === ':'
          ? readRole(scan)
          : sign === '`'
            ? readQuoted(scan)
            : sign === '['
              ? readNoteMark(scan)
              : readPair(scan, sign)
        : undefined;
  if (read !== undefined) return read;
  scan.at = at + 1;
  return sign;
}

/** True where markup may begin: behind a blank, a bracket or another mark. */
function isStart(text: string, at: number): boolean {
  if (at === 0) return true;
  const before = text.charAt(at - 1);
  // A blank behind a backslash is one that nobody sees.
  return /[\s\p{P}\p{Sm}\p{Sk}\p{Sc}]/u.test(before) && !(before === '`' && text.charAt(at) === '`');
}

function isEnd(text: string, at: number): boolean {
  return at >= text.length || /[\s\p{P}\p{Sm}\p{Sk}\p{Sc}]/u.test(text.charAt(at));
}

/** Place of the mark that ends a marked text, right behind a character that is no blank; undefined for none. */
function findEnd(scan: Scan, mark: string, from: number): number | undefined {
  const { text, absent } = scan;
  if (from >= (absent.get(mark) ?? Infinity)) return undefined;
  let place = from;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const end = text.indexOf(mark, place);
    if (end < 0 && place === from) absent.set(mark, from);
    if (end < 0 || end - from > LONGEST_MARKED) return undefined;
    const before = text.charAt(end - 1);
    const isEscaped = before === '\\' && mark !== '``';
    if (end > from && !isEscaped && !/\s/u.test(before) && (mark === '`' || isEnd(text, end + mark.length))) return end;
    place = end + 1;
  }
  return undefined;
}

function readPair(scan: Scan, sign: string): string | undefined {
  const { text, at, inline, depth } = scan;
  const mark = sign === '*' && text.startsWith('**', at) ? '**' : sign;
  const from = at + mark.length;
  if (/^\s?$/u.test(text.charAt(from))) return undefined;
  const end = findEnd(scan, mark, from);
  if (end === undefined) return undefined;
  const words = text.slice(from, end);
  if (sign === '*') {
    scan.at = end + mark.length;
    return unescape(words);
  }
  const found = inline.names.substitutions.get(toName(words));
  if (found === undefined && !/^(?:version|release|today)$/u.test(words)) return undefined;
  scan.at = end + 1 + (/^_{1,2}/u.exec(text.slice(end + 1, end + 3))?.[0].length ?? 0);
  if (found === undefined) return words;
  return depth < DEEPEST ? readInline(inline.expand(found.slice(0, LONGEST_MARKED)), inline, depth + 1) : '';
}

function unescape(text: string): string {
  return text.replaceAll(/\\(?:\s|(?<sign>.))/gu, '$<sign>');
}

/** Reads code, a link, or a text whose role stands behind it or nowhere. */
function readQuoted(scan: Scan): string | undefined {
  const { text, at } = scan;
  if (text.startsWith('``', at)) {
    const end = findEnd(scan, '``', at + 2);
    if (end === undefined) return undefined;
    scan.at = end + 2;
    return text.slice(at + 2, end);
  }
  const end = findEnd(scan, '`', at + 1);
  if (end === undefined) return undefined;
  const words = text.slice(at + 1, end);
  const behind = text.slice(end + 1, end + 60);
  const role = /^:(?<role>[a-z][\w.+-]{0,30}(?::[\w.+-]{1,30})?):/iu.exec(behind)?.groups?.['role'];
  if (role !== undefined) {
    scan.at = end + 3 + role.length;
    return showRole(role, words, scan.inline);
  }
  const [link = ''] = /^_{1,2}/u.exec(behind) ?? [];
  scan.at = end + 1 + link.length;
  if (link === '') return showRole('', words, scan.inline);
  return splitTarget(words).title;
}

/** `text <target>` in its two parts; only a target stands for itself. */
function splitTarget(words: string): { title: string; target: string | undefined } {
  const open = words.endsWith('>') ? words.lastIndexOf('<') : -1;
  if (open < 0) return { title: unescape(words), target: undefined };
  const target = words.slice(open + 1, -1).trim();
  const title = unescape(words.slice(0, open)).trim();
  return { title: title === '' ? target.replace(/_$/u, '') : title, target };
}

function readRole(scan: Scan): string | undefined {
  const { text, at } = scan;
  const role = /^:(?<role>[a-z][\w.+-]{0,30}(?::[\w.+-]{1,30})?):`/iu.exec(text.slice(at, at + 70))?.groups?.['role'];
  if (role === undefined) return undefined;
  const from = at + role.length + 3;
  const end = findEnd(scan, '`', from);
  if (end === undefined) return undefined;
  scan.at = end + 1;
  return showRole(role, text.slice(from, end), scan.inline);
}

/** Roles that show what they name in another way. */
function showRole(role: string, words: string, { names, expand }: Inline): string {
  const name = role.replace(/^.*:/u, '').toLowerCase();
  if (/^(?:math|code|sup|sub|kbd|raw|abbr|samp|file|regexp|literal|strong|emphasis)$/u.test(name))
    return name === 'samp' || name === 'file' ? words.replaceAll(/(?<!\\)[{}]/gu, '') : unescape(words);
  const { title, target } = splitTarget(words);
  if (target !== undefined) return title;
  if (name === 'pep' || name === 'rfc' || name === 'cve' || name === 'cwe')
    return `${name.toUpperCase()}${name.startsWith('c') ? '-' : ' '}${title.split('#')[0] ?? ''}`;
  if (/^(?:gh|issue|bpo|pr|pull|ticket)$/u.test(name)) return /^\d+$/u.test(title) ? `#${title}` : title;
  if (name === 'menuselection')
    return title
      .split('-->')
      .map((part) => part.trim())
      .join(' → ')
      .replaceAll(/&(?=\S)/gu, '');
  if (name === 'guilabel') return title.replaceAll(/&(?=\S)/gu, '');
  if (/^(?:ref|numref|doc|term|any|std-ref|label)$/u.test(name)) {
    const heading = names.headings.get(toName(title));
    if (heading !== undefined) return expand(heading);
    return name === 'term' || title.includes(' ') ? title : toWords(title);
  }
  const short = title.startsWith('~') ? title.replace(/^.*\./u, '').replace(/^~/u, '') : title.replace(/^!/u, '');
  return /^(?:func|meth)$/u.test(name) && short !== '' && !short.endsWith(')') ? `${short}()` : short;
}

/** Words of a label or the path of a document. */
function toWords(label: string): string {
  const words = label.replace(/^.*\//u, '').replace(/^.*:/u, '').replaceAll(/[-_]+/gu, ' ').trim();
  return words === '' ? label : words;
}

/** Reads the mark of a note or of a source. */
function readNoteMark(scan: Scan): string | undefined {
  const { text, at, inline } = scan;
  const name = /^\[(?<name>#?[\p{L}\p{N}][\p{L}\p{N}.:+_-]{0,60}|[#*])\]_(?![\p{L}\p{N}_])/u.exec(
    text.slice(at, at + 80),
  )?.groups?.['name'];
  if (name === undefined) return undefined;
  scan.at = at + name.length + 3;
  return `[${readNoteName(name, inline)}]`;
}

/** Name that a note is shown with: numbers stand for those that begin with `#`. */
export function readNoteName(name: string, inline: Inline): string {
  if (name === '#') {
    inline.unnamed += 1;
    return String(inline.names.unnamed[inline.unnamed - 1] ?? inline.unnamed);
  }
  if (!name.startsWith('#')) return name;
  return String(inline.names.notes.get(toName(name.slice(1))) ?? name.slice(1));
}

/** Reads the mark behind a word that is a link, and the target inside a text. */
function readUnderscore(scan: Scan): string | undefined {
  const { text, at, inline } = scan;
  if (text.startsWith('_`', at) && isStart(text, at)) {
    const end = findEnd(scan, '`', at + 2);
    if (end === undefined) return undefined;
    scan.at = end + 1;
    return text.slice(at + 2, end);
  }
  const isDouble = text.charAt(at + 1) === '_';
  const behind = at + (isDouble ? 2 : 1);
  if (!isEnd(text, behind) || text.charAt(behind) === '_' || text.charAt(behind) === '(') return undefined;
  const word = /[\p{L}\p{N}_][\p{L}\p{N}.+:_-]{0,100}$/u.exec(text.slice(Math.max(0, at - 80), at))?.[0];
  if (word?.startsWith('_') !== false) return undefined;
  if (!isDouble && !inline.names.targets.has(toName(word))) return undefined;
  scan.at = behind;
  return '';
}

/** Text of a heading, title or detail, on one line. */
export function readInlineLine(text: string, inline: Inline): string {
  return normalizeLine(readInline(text, inline));
}
