import type { Table } from 'mdast';
import { detectLanguageOf } from '../../languages/detect.ts';
import { normalizeLine } from '../../model/normalize.ts';
import type { LeftOut, LeftOutReason, Reading } from '../../model/reading.ts';
import type { TextSource } from '../../model/source.ts';
import { BlockBuilder } from '../html/block-builder.ts';
import { type Entry, readDetails } from '../markdown/details.ts';
import { buildSections } from '../markdown/sections.ts';
import { findTitle } from '../markdown/title.ts';
import { findDate } from '../plain-text/dates.ts';
import { type Inline, readInline, readInlineLine } from './asciidoc-inline.ts';
import { readAsciiTable } from './asciidoc-table.ts';
import { createExpansion } from './expansion.ts';
import { dedent, isBlank, joinTexts, type Line, toLines } from './lines.ts';

/** Deepest nesting of blocks that is read; what is deeper is text. */
const DEEPEST = 20;
const HEADING = /^(?<marks>={1,6}|#{1,6})[ \t]+(?<words>\S.*)$/u;
const ATTRIBUTE = /^:(?<off>!?)(?<name>[\p{L}\p{N}_][\p{L}\p{N}_-]{0,60})!?:(?: (?<value>.*))?$/u;
const DELIMITER = /^(?:-{4,}|\.{4,}|={4,}|\*{4,}|_{4,}|\+{4,}|\/{4,}|--|[|,:!]={3,}|`{3}[\w, -]{0,40}|"{3})$/u;
const STYLE = /^\[(?:\[[^\]]*\]|[\p{L}\p{N}.#%@"',_ {=][^\]]*|)\]$/u;
const ITEM = /^\s*(?<mark>\*{1,6}|-|\.{1,6}|\d{1,6}\.|[a-zA-Z]\.|<(?:\d{1,4}|\.)>)\s(?<words>\s*\S.*)$/u;
const TERM = /^\s*(?<term>\S.{0,300}?)(?:::{1,3}|;;)(?:\s(?<words>.*))?$/u;
const SILENT =
  /^(?:(?:ifdef|ifndef|ifeval|endif|include|toc|video|audio|tag|end)::[^[\]]{0,1000}\[.*\]|'{3,}|<{3,}|-{3}|\*{3})$/u;

interface Context {
  readonly builder: BlockBuilder;
  readonly inline: Inline;
  readonly leftOut: LeftOut[];
  nesting: number;
}

/** Lines of a block and the place in them, with what the lines right above say of the next block. */
interface Place {
  readonly lines: readonly Line[];
  at: number;
  style: string;
  /** Marks of the lists that are open. */
  readonly lists: string[];
}

/** Reads an article from AsciiDoc. Files that it includes are left out, and so are remarks, which are private. */
export function readAsciidoc(source: TextSource): Reading {
  const { text, name } = source;
  const lines = toLines(text);
  const context: Context = {
    builder: new BlockBuilder(),
    inline: { attributes: new Map(), headings: findHeadings(lines), notes: [], expand: createExpansion(source) },
    leftOut: [],
    nesting: 0,
  };
  const head = readHead(lines, context);
  readBlocks(lines.slice(head.end), context);
  for (const [at, note] of context.inline.notes.entries()) context.builder.addParagraph(`[${at + 1}] ${note}`);
  const { details, leftOut: others } = readDetails(head.entries);
  const root = context.builder.finish();
  const { title, heading } = findTitle(root, details.title, name);
  const sections = buildSections(root, title, context.leftOut, heading);
  const { imported: _, ...stated } = details;
  const language = details.language ?? detectLanguageOf(sections, title);
  const all = [...others, ...context.leftOut].toSorted((a, b) => a.line - b.line);
  return { draft: { ...stated, title, language, sections }, leftOut: all, format: 'AsciiDoc' };
}

/** Heading of each id that is stated above it or made from its words. */
function findHeadings(lines: readonly Line[]): Map<string, string> {
  const found = new Map<string, string>();
  let ids: string[] = [];
  for (const { text } of lines) {
    const id = /^\[(?:\[|#)(?<id>[^\],.%]{1,200})/u.exec(text)?.groups?.['id'];
    if (id !== undefined) ids.push(id);
    const words = HEADING.exec(text)?.groups?.['words'];
    if (words !== undefined) {
      const heading = normalizeLine(words.replaceAll(/[`*_]|\[\[[^\]]{0,200}\]\]/gu, ''));
      const made = heading.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '_');
      for (const one of [...ids, `_${made}`, heading]) found.set(one.toLowerCase(), heading);
    }
    if (text !== '' && id === undefined) ids = [];
  }
  return found;
}

/** Title, author, revision and attributes at the top. */
function readHead(lines: readonly Line[], context: Context): { entries: Entry[]; end: number } {
  const entries: Entry[] = [];
  const state = (key: string, line: number, value: string): void =>
    void entries.push({ key, line, readValue: () => value });
  let [at, title] = [0, -1];
  for (; at < lines.length; at += 1) {
    const { text, line } = lines[at] as Line;
    if (title >= 0 && text === '') break;
    const heading = /^[=#] (?<words>.+)$/u.exec(text)?.groups?.['words'];
    const attribute = ATTRIBUTE.exec(text)?.groups;
    if (attribute !== undefined) {
      const value = (attribute['value'] ?? '').trim();
      const name = (attribute['name'] ?? '').toLowerCase();
      context.inline.attributes.set(name, value);
      const key = name === 'revdate' ? 'date' : name;
      if (/^(?:author|authors|date|lang|title|docdate)$/u.test(key) && value !== '')
        state(key, line, key === 'date' ? (findDate(value)?.iso ?? value) : readInlineLine(value, context.inline));
    } else if (text.startsWith('//') && !DELIMITER.test(text)) leaveOut(context, [lines[at] as Line], 'private remark');
    else if (heading !== undefined && title < 0) {
      title = at;
      state('title', line, readInlineLine(heading, context.inline));
    } else if (title >= 0 && at <= title + 2 && !SILENT.test(text)) {
      const date = findDate(text)?.iso;
      if (date !== undefined || /^v?\d/u.test(text)) {
        if (date !== undefined) state('date', line, date);
      } else if (!HEADING.test(text) && !DELIMITER.test(text)) state('author', line, readAuthors(text));
    } else if (text !== '' && title < 0 && !STYLE.test(text) && !SILENT.test(text)) return { entries, end: 0 };
    else if (SILENT.test(text)) leaveOut(context, [lines[at] as Line], 'markup of another tool');
  }
  return title < 0 ? { entries, end: 0 } : { entries, end: at };
}

function readAuthors(text: string): string {
  return text
    .split(';')
    .map((author) => normalizeLine(author.replaceAll(/<[^<>]*>/gu, '').replaceAll('_', ' ')))
    .filter(Boolean)
    .join(', ');
}

function leaveOut({ leftOut }: Context, lines: readonly Line[], reason: LeftOutReason): void {
  const text = normalizeLine(joinTexts(lines.slice(0, 20)).slice(0, 300));
  if (text !== '') leftOut.push({ line: lines[0]?.line ?? 0, text, reason });
}

function readBlocks(lines: readonly Line[], context: Context): void {
  if (context.nesting >= DEEPEST) return context.builder.addParagraph(joinTexts(lines));
  context.nesting += 1;
  const place: Place = { lines, at: 0, style: '', lists: [] };
  while (place.at < lines.length) readBlock(place, context);
  endLists(place, context, 0);
  context.builder.endParagraph();
  context.nesting -= 1;
  return undefined;
}

function readBlock(place: Place, context: Context): void {
  const line = place.lines[place.at] as Line;
  if (line.text === '') {
    place.at += 1;
    return undefined;
  }
  const isAttached = line.text.trim() === '+';
  if (isAttached) {
    place.at += 1;
    return undefined;
  }
  if (readSilent(place, line, context)) return undefined;
  if (readItem(place, line, context)) return undefined;
  // A block below a blank line ends the lists, unless it is attached with a plus sign.
  if (!isAttachedTo(place) && !line.text.startsWith(' ')) endLists(place, context, 0);
  if (DELIMITER.test(line.text)) return readDelimited(place, line, context);
  const heading = HEADING.exec(line.text)?.groups;
  if (heading !== undefined) {
    place.at += 1;
    return addHeading(heading['words'] ?? '', heading['marks']?.length ?? 1, line.line, place, context);
  }
  const depth = readUnderline(place.lines, place.at);
  if (depth !== undefined) {
    place.at += 2;
    return addHeading(line.text, depth, line.line, place, context);
  }
  return readTerm(place, line, context) ? undefined : readParagraph(place, context);
}

function isAttachedTo({ lines, at }: Place): boolean {
  for (let above = at - 1; above >= 0 && above >= at - 8; above -= 1) {
    const text = lines[above]?.text ?? '';
    if (text.trim() === '+') return true;
    if (!STYLE.test(text) && !/^\.[^\s.]/u.test(text)) return false;
  }
  return false;
}

function addHeading(words: string, depth: number, line: number, place: Place, { builder, inline }: Context): void {
  const point = { line, column: 1 };
  place.style = '';
  builder.beginHeading(Math.min(depth, 6), { start: point, end: point });
  builder.addText(readInlineLine(words.replace(/\s=+$/u, ''), inline));
  builder.endHeading();
}

/** Depth of a heading with a line of marks below it that is as long. */
function readUnderline(lines: readonly Line[], at: number): number | undefined {
  const [text, below] = [lines[at]?.text ?? '', lines[at + 1]?.text ?? ''];
  if (below.length < 3 || Math.abs(text.length - below.length) > 1 || !/\p{L}/u.test(text)) return undefined;
  const depth = '=-~^+'.indexOf(below.charAt(0));
  return depth >= 0 && below === below.charAt(0).repeat(below.length) ? depth + 1 : undefined;
}

/** Passes a line that no reader sees, and keeps what it says of the block below; false for any other. */
function readSilent(place: Place, line: Line, context: Context): boolean {
  const { text } = line;
  const attribute = ATTRIBUTE.exec(text)?.groups;
  const title = /^\.(?<title>[^\s.].*)$/u.exec(text)?.groups?.['title'];
  if (attribute !== undefined)
    context.inline.attributes.set((attribute['name'] ?? '').toLowerCase(), (attribute['value'] ?? '').trim());
  else if (title !== undefined) context.builder.addParagraph(readInlineLine(title, context.inline));
  else if (STYLE.test(text)) place.style = text.startsWith('[[') ? place.style : text.slice(1, -1);
  else if (/^\/\/(?!\/\/)/u.test(text)) leaveOut(context, [line], 'private remark');
  else if (SILENT.test(text)) leaveOut(context, [line], 'markup of another tool');
  else return false;
  place.at += 1;
  return true;
}

/** Reads from a line of marks to the next that is alike. */
function readDelimited(place: Place, { text }: Line, context: Context): void {
  const { lines, style } = place;
  const close = text.startsWith('```') ? '```' : text;
  const start = place.at + 1;
  let end = start;
  while (end < lines.length && lines[end]?.text !== close) end += 1;
  const body = lines.slice(start, end);
  place.at = end + 1;
  place.style = '';
  const { builder, inline } = context;
  const kind = /^(?<kind>[\w-]*)/u.exec(style)?.groups?.['kind'] ?? '';
  if (text.startsWith('//') || kind === 'comment') return leaveOut(context, body, 'private remark');
  if (/^[|,:!]=/u.test(text)) return addTable(body, text, style, context);
  if (text.startsWith('++') && !/^(?:stem|latexmath|asciimath)$/u.test(kind)) return leaveOut(context, body, 'HTML');
  if (kind === 'verse') return addVerse(body, style, context);
  if (/^(?:-{4}|\.{4}|`|\+)/u.test(text) || /^(?:source|listing|literal)$/u.test(kind)) return addCode(body, context);
  if (!text.startsWith('_') && text !== '"""' && kind !== 'quote') return readBlocks(body, context);
  builder.begin({ type: 'blockquote', children: [] });
  readBlocks(body, context);
  builder.addParagraph(readSource(style, inline));
  return builder.endQuote();
}

/** `— Ann Reed, Bells` from the attributes of a quotation. */
function readSource(style: string, inline: Inline): string {
  const names = style
    .split(',')
    .slice(1)
    .map((part) => part.trim().replaceAll('"', ''))
    .filter((part) => part !== '' && !part.includes('='));
  return names.length === 0 ? '' : `— ${readInlineLine(names.join(', '), inline)}`;
}

function addCode(lines: readonly Line[], context: Context): void {
  const isIncluded = ({ text }: Line): boolean => /^include::[^[\]]{1,1000}\[/u.test(text);
  leaveOut(context, lines.filter(isIncluded), 'markup of another tool');
  const code = dedent(lines.filter((line) => !isIncluded(line))).map(({ text }) =>
    text.replace(/(?:(?:\/\/|#|--|;;|<!--)\s?)?<(?<number>\d{1,3}|\.)>(?:-->)?$/u, '($<number>)'),
  );
  context.builder.addCode(code.join('\n'));
}

function addVerse(lines: readonly Line[], style: string, { builder, inline }: Context): void {
  builder.endParagraph();
  for (const { text } of lines) {
    if (text === '') builder.endParagraph();
    else builder.addText(readInlineLine(text, inline));
    if (text !== '') builder.addBreak();
  }
  const source = readSource(style, inline);
  if (source !== '') builder.addText(source);
  builder.endParagraph();
}

function addTable(lines: readonly Line[], mark: string, style: string, { builder, inline }: Context): void {
  const columns = /\bcols="?(?<columns>[^"\]]{1,300})/u.exec(style)?.groups?.['columns'];
  const isCsv = mark.startsWith(',') || /format="?csv/u.test(style);
  const rows = readAsciiTable(lines, columns, isCsv ? ',' : mark.charAt(0));
  const children = rows.map((row) => ({
    type: 'tableRow' as const,
    children: row.map((cell) => ({
      type: 'tableCell' as const,
      children: [
        {
          type: 'text' as const,
          value: readInlineLine(withoutMarks(cell), inline),
        },
      ],
    })),
  }));
  const table: Table = { type: 'table', children };
  if (children.length > 0) builder.addBlock(table);
}

/** Text of a cell without the marks of the blocks in it. */
function withoutMarks(cell: string): string {
  const lines = cell.split('\n').filter((line) => !DELIMITER.test(line) && !STYLE.test(line) && line.trim() !== '+');
  return lines.map((line) => line.trim().replace(/^[*-]\s/u, '')).join('\n');
}

/** Reads an item of a list: a mark that is open goes on, another one begins a list in the item. */
function readItem(place: Place, { text }: Line, context: Context): boolean {
  const { mark = '', words = '' } = ITEM.exec(text)?.groups ?? {};
  if (mark === '') return false;
  const { builder } = context;
  const kind = /^\d/u.test(mark) ? '1.' : /^[a-z]\./iu.test(mark) ? 'a.' : mark.startsWith('<') ? '<1>' : mark;
  const level = place.lists.indexOf(kind);
  if (level >= 0) {
    endLists(place, context, level + 1);
    builder.end('listItem');
  } else {
    if (isAfterBlank(place) && place.style !== '') endLists(place, context, 0);
    builder.endParagraph();
    builder.beginList(!/^[*-]/u.test(mark), 1, undefined);
    place.lists.push(kind);
  }
  builder.beginItem(undefined);
  place.style = '';
  const rest = takeText(place);
  addText([words.trim().replace(/^\[[ x*]\]\s/u, ''), ...rest], context);
  return true;
}

function isAfterBlank({ lines, at }: Place): boolean {
  return isBlank(lines[at - 1]) || STYLE.test(lines[at - 1]?.text ?? '');
}

function endLists({ lists }: Place, { builder }: Context, from: number): void {
  while (lists.length > from) {
    builder.end('listItem');
    builder.end('list');
    lists.pop();
  }
}

/** Lines of a paragraph below its first, and moves behind them. */
function takeText(place: Place): string[] {
  const start = place.at + 1;
  let end = start;
  while (!isBlank(place.lines[end])) {
    const { text } = place.lines[end] as Line;
    const isEnd =
      text.trim() === '+' || DELIMITER.test(text) || ITEM.test(text) || STYLE.test(text) || SILENT.test(text);
    if (isEnd || text.startsWith('//') || TERM.test(text)) break;
    end += 1;
  }
  place.at = end;
  return place.lines.slice(start, end).map(({ text }) => text.trim());
}

function addText(lines: readonly string[], { builder, inline }: Context): void {
  builder.endParagraph();
  const parts = lines.join('\n').split(/ \+(?:\n|$)/u);
  for (const [at, part] of parts.entries()) {
    if (at > 0) builder.addBreak();
    builder.addText(readInline(part, inline));
  }
  builder.endParagraph();
}

/** Reads a term, which is one passage with the first paragraph about it. */
function readTerm(place: Place, { text }: Line, context: Context): boolean {
  const { term, words = '' } = TERM.exec(text)?.groups ?? {};
  if (term === undefined || /[.!?]\s|^(?:image|video|audio)$/u.test(term)) return false;
  const { builder, inline } = context;
  builder.beginLead();
  builder.addText(readInlineLine(term, inline));
  builder.endLead();
  const rest = takeText(place);
  const said = [words.trim(), ...rest].filter(Boolean);
  if (said.length > 0) addText(said, context);
  return true;
}

function readParagraph(place: Place, context: Context): void {
  const { lines, style } = place;
  const { builder } = context;
  const start = place.at;
  const line = lines[start] as Line;
  const kind = /^(?<kind>[\w-]*)/u.exec(style)?.groups?.['kind'] ?? '';
  place.style = '';
  const picture = /^image::(?<path>[^[\]]*)\[(?<words>.*)\]$/u.exec(line.text)?.groups;
  if (picture !== undefined) {
    place.at += 1;
    const [alt = ''] = /^"[^"]*"|^[^,=]*(?=,|$)/u.exec(picture['words'] ?? '') ?? [];
    builder.addPicture(normalizeLine(alt.replaceAll('"', '')));
    return builder.endParagraph();
  }
  const isCode = /^(?:source|listing|literal|stem)$/u.test(kind);
  if (isCode || kind === 'verse' || line.text.startsWith(' ')) {
    let end = start + 1;
    while (!isBlank(lines[end]) && lines[end]?.text.trim() !== '+') end += 1;
    place.at = end;
    const body = lines.slice(start, end);
    return kind === 'verse' ? addVerse(body, style, context) : addCode(body, context);
  }
  const words = line.text.replace(/^(?:NOTE|TIP|WARNING|IMPORTANT|CAUTION):\s/u, '');
  const text = [words, ...takeText(place)];
  if (kind !== 'quote') return addText(text, context);
  builder.begin({ type: 'blockquote', children: [] });
  addText(text, context);
  builder.addParagraph(readSource(style, context.inline));
  return builder.endQuote();
}
