import { indentOf, isBlank, dedent, joinTexts, type Line, takeIndented, trimLines } from './lines.ts';
import { addHeading, addTable, type Context, leaveOut, readText } from './rst-context.ts';
import { readDirective } from './rst-directives.ts';
import { readInlineLine, readNoteName } from './rst-inline.ts';
import { isAdornment } from './rst-names.ts';
import { endOfSimple, isGridBorder, isSimpleBorder, readGrid, readSimple } from './rst-tables.ts';

/** Deepest nesting of blocks that is read; what is deeper is text. */
const DEEPEST = 20;
const BULLET = /^(?<mark>[-*+•‣⁃])(?: +|$)/u;
const NUMBER = /^(?<mark>\(?(?:\d{1,9}|#|[a-z]|[A-Z]|[ivxl]{2,8}|[IVXL]{2,8})[.)])(?: +|$)/u;
const FIELD = /^:(?<name>(?:[^:\\`]|\\.|:(?! |$)){1,200}):(?: (?<value>.*))?$/u;
const OPTION =
  /^(?<option>(?:--?|\/)[\w?][\w-]*(?:[ =][<\w][^\s,]*)?(?:, (?:--?|\/)[\w?][\w-]*(?:[ =][<\w][^\s,]*)?)*)(?: {2,}(?<words>\S.*))?$/u;

/** A place in the lines of a block. */
interface Place {
  readonly lines: readonly Line[];
  at: number;
  /** True once no table ends below. */
  hasNoTable: boolean;
}

/** Reads blocks of reStructuredText. */
export function readBlocks(lines: readonly Line[], context: Context): void {
  if (context.nesting >= DEEPEST) {
    if (lines.length > 0) context.builder.addParagraph(readText(trimLines(lines), context));
    return;
  }
  context.nesting += 1;
  const place: Place = { lines, at: 0, hasNoTable: false };
  while (place.at < lines.length) {
    if (isBlank(lines[place.at])) place.at += 1;
    else readBlock(place, context);
  }
  context.builder.endParagraph();
  context.nesting -= 1;
}

function readBlock(place: Place, context: Context): void {
  const { lines, at } = place;
  const line = lines[at] as Line;
  const next =
    indentOf(line) > 0
      ? readQuote(lines, at, context)
      : (readExplicit(lines, at, context) ??
        readHeading(lines, at, context) ??
        readTable(place, context) ??
        readList(lines, at, context) ??
        readField(lines, at, context) ??
        readOption(lines, at, context) ??
        readVerse(lines, at, context) ??
        readDoctest(lines, at, context) ??
        readParagraph(lines, at, context));
  place.at = Math.max(next, at + 1);
}

function readQuote(lines: readonly Line[], at: number, context: Context): number {
  const { body, next } = takeIndented(lines, at);
  const said = body.map(({ text, line }) => ({ text: text.replace(/^(?:---?|—) ?(?=\S)/u, '— '), line }));
  context.builder.begin({ type: 'blockquote', children: [] });
  readBlocks(said, context);
  context.builder.endQuote();
  return next;
}

/** Reads a note, a directive, a target or a remark. */
function readExplicit(lines: readonly Line[], at: number, context: Context): number | undefined {
  const line = lines[at] as Line;
  if (line.text.startsWith('__ ')) {
    leaveOut(context, [line], 'link address');
    return at + 1;
  }
  if (!/^\.\.(?: |$)/u.test(line.text)) return undefined;
  const { builder, inline } = context;
  const note = /^\.\. \[(?<name>#?[\p{L}\p{N}_.:+-]{0,60}|[#*])\](?: (?<words>.*))?$/u.exec(line.text)?.groups;
  if (note !== undefined) {
    const { body, next } = takeIndented(lines, at + 1);
    const mark = `[${note['name'] === '#' ? readNoteName('#', context.notes) : readNoteName(note['name'] ?? '', inline)}] `;
    const words = { text: note['words'] ?? '', line: line.line };
    const text = trimLines([words, ...body]);
    const [first] = text;
    // The mark stands before the first paragraph.
    if (first !== undefined)
      readBlocks(
        [
          { text: mark.replaceAll(/[*_]/gu, String.raw`\$&`) + first.text.trimStart(), line: first.line },
          ...text.slice(1),
        ],
        context,
      );
    return next;
  }
  if (line.text.startsWith('.. _') && line.text.includes(':')) {
    const { body, next } = takeIndented(lines, at + 1);
    if (!line.text.endsWith(':') || body.length > 0) leaveOut(context, [line, ...body], 'link address');
    return next;
  }
  const directive = readDirective(lines, at, context, readBlocks);
  if (directive !== undefined) return directive;
  if (line.text === '..' && isBlank(lines[at + 1])) return at + 1;
  const { body, next } = takeIndented(lines, at + 1);
  builder.endParagraph();
  leaveOut(context, [line, ...body], 'private remark');
  return next;
}

/** Reads a heading with a line below it, or with one above it as well; a line between blank ones is none. */
function readHeading(lines: readonly Line[], at: number, context: Context): number | undefined {
  const [first, second, third] = [lines[at]?.text ?? '', lines[at + 1]?.text ?? '', lines[at + 2]?.text ?? ''];
  const hasOver = isAdornment(first) && second.trim() !== '' && third === first;
  if (hasOver || (isAdornment(second) && isUnderline(first, second))) {
    const text = hasOver ? second : first;
    const mark = `${second === text && hasOver ? 'over' : ''}${hasOver ? first.charAt(0) : second.charAt(0)}`;
    if (!context.adornments.includes(mark)) context.adornments.push(mark);
    context.depth = Math.min(context.adornments.indexOf(mark) + 1, 6);
    addHeading(readInlineLine(text, context.inline), context.depth, lines[at]?.line ?? 0, context);
    return at + (hasOver ? 3 : 2);
  }
  return isAdornment(first) && first.length >= 4 && isBlank(lines[at + 1]) ? at + 1 : undefined;
}

function isUnderline(text: string, adornment: string): boolean {
  if (isAdornment(text) || adornment === '::' || adornment === '..') return false;
  return adornment.length >= 4 || adornment.length >= text.length;
}

function readTable(place: Place, context: Context): number | undefined {
  const { lines, at } = place;
  const text = lines[at]?.text ?? '';
  if (isGridBorder(text)) {
    let end = at;
    while (/^[|+]/u.test(lines[end]?.text ?? '')) end += 1;
    addTable(readGrid(lines.slice(at, end)), context);
    return end;
  }
  if (place.hasNoTable || !isSimpleBorder(text)) return undefined;
  const end = endOfSimple(lines, at);
  if (end === undefined) place.hasNoTable = true;
  else addTable(readSimple(lines.slice(at, end)), context);
  return end;
}

function readList(lines: readonly Line[], at: number, context: Context): number | undefined {
  const { builder } = context;
  const kind = kindOfItem(lines, at);
  if (kind === undefined) return undefined;
  const isOrdered = kind !== 'bullet';
  const start = /\d+/u.exec(lines[at]?.text.slice(0, 12) ?? '')?.[0];
  const letter = kind === 'letter' ? /[a-z]/iu.exec(lines[at]?.text ?? '')?.[0] : undefined;
  const mark =
    letter === undefined
      ? undefined
      : /[a-z]/u.test(letter)
        ? letter === 'i'
          ? 'i'
          : 'a'
        : letter === 'I'
          ? 'I'
          : 'A';
  builder.endParagraph();
  builder.beginList(isOrdered, isOrdered && start !== undefined ? Number(start) : 1, mark);
  let next = at;
  while (next < lines.length && kindOfItem(lines, next) === kind) {
    const { text, line } = lines[next] as Line;
    const [lead = ''] = (isOrdered ? NUMBER : BULLET).exec(text) ?? [];
    const rest = takeIndented(lines, next + 1);
    builder.beginItem(undefined);
    readBlocks(trimLines([{ text: text.slice(lead.length), line }, ...rest.body]), context);
    builder.end('listItem');
    ({ next } = rest);
    while (next < lines.length && isBlank(lines[next])) next += 1;
  }
  builder.end('list');
  return next;
}

/** Kind of list that a line is an item of; undefined for a text that only begins like one: its next line has no indentation. */
function kindOfItem(lines: readonly Line[], at: number): 'bullet' | 'number' | 'letter' | undefined {
  const text = lines[at]?.text ?? '';
  if (BULLET.test(text)) return isAdornment(lines[at + 1]?.text ?? '') ? undefined : 'bullet';
  const mark = NUMBER.exec(text)?.groups?.['mark'];
  if (mark === undefined) return undefined;
  const below = lines[at + 1];
  if (!isBlank(below) && indentOf(below) === 0 && !NUMBER.test(below?.text ?? '')) return undefined;
  return /[a-z]/iu.test(mark) ? 'letter' : 'number';
}

/** Reads a field outside the head of a text, as of a function's parameter. */
function readField(lines: readonly Line[], at: number, context: Context): number | undefined {
  const { text, line } = lines[at] as Line;
  const field = FIELD.exec(text)?.groups;
  if (field === undefined) return undefined;
  const { body, next } = takeIndented(lines, at + 1);
  const name = readInlineLine(field['name'] ?? '', context.inline);
  if (
    /^(?:orphan|nosearch|nocomments|tocdepth|no-?index(?:-entry)?|meta|type .*|rtype)$/u.test(name) &&
    body.length === 0
  ) {
    leaveOut(context, [lines[at] as Line], 'markup of another tool');
    return next;
  }
  const value = trimLines([{ text: field['value'] ?? '', line }, ...body]);
  const [first] = value;
  if (first === undefined) context.builder.addParagraph(name);
  else
    readBlocks(
      [{ text: `${field['name'] ?? ''}: ${first.text.trimStart()}`, line: first.line }, ...value.slice(1)],
      context,
    );
  return next;
}

function readOption(lines: readonly Line[], at: number, context: Context): number | undefined {
  const { text, line } = lines[at] as Line;
  const { option, words } = OPTION.exec(text)?.groups ?? {};
  const { body, next } = takeIndented(lines, at + 1);
  if (option === undefined || (words === undefined && (body.length === 0 || isBlank(lines[at + 1])))) return undefined;
  addTerm(option, [{ text: words ?? '', line }, ...body], context);
  return next;
}

/** Adds a term, which is one passage with the first paragraph of what is said about it. */
function addTerm(term: string, about: readonly Line[], context: Context): void {
  const { builder } = context;
  builder.beginLead();
  builder.addText(term);
  builder.endLead();
  readBlocks(trimLines(about), context);
  builder.releaseLead();
}

/** Reads lines that are meant as lines. */
function readVerse(lines: readonly Line[], at: number, context: Context): number | undefined {
  if (!/^\|(?: |$)/u.test(lines[at]?.text ?? '')) return undefined;
  const { builder } = context;
  let next = at;
  for (; next < lines.length; next += 1) {
    const { text } = lines[next] as Line;
    const isLine = /^\|(?: |$)/u.test(text);
    if (!isLine && (indentOf(lines[next]) === 0 || isBlank(lines[next]))) break;
    const words = text.slice(1).trim();
    if (isLine && next > at && words !== '') builder.addBreak();
    if (isLine && words === '') builder.endParagraph();
    else builder.addText(`${isLine ? '' : ' '}${readInlineLine(words, context.inline)}`);
  }
  builder.endParagraph();
  return next;
}

function readDoctest(lines: readonly Line[], at: number, { builder }: Context): number | undefined {
  if (!/^>>>(?: |$)/u.test(lines[at]?.text ?? '')) return undefined;
  let next = at;
  while (!isBlank(lines[next])) next += 1;
  builder.addCode(joinTexts(lines.slice(at, next)));
  return next;
}

/** Reads a paragraph, a term with its definition below it, or a paragraph with a literal block below it. */
function readParagraph(lines: readonly Line[], at: number, context: Context): number {
  const { builder } = context;
  let next = at + 1;
  while (!isBlank(lines[next]) && indentOf(lines[next]) === 0) next += 1;
  const words = lines.slice(at, next);
  const isLiteral = words.at(-1)?.text.endsWith('::') === true;
  if (!isLiteral && next === at + 1 && !isBlank(lines[next])) {
    const { body, next: end } = takeIndented(lines, next);
    const term = readInlineLine(
      words[0]?.text.replace(/ : (?=\S)/u, ' (').replace(/^(?<start>[^(]* \([^()]*)$/u, '$<start>)') ?? '',
      context.inline,
    );
    addTerm(term, body, context);
    return end;
  }
  const text = joinTexts(words);
  const shown = isLiteral ? text.replace(/(?:^|\s)::$/u, '').replace(/::$/u, ':') : text;
  if (shown.trim() !== '') builder.addParagraph(readText([{ text: shown, line: 0 }], context));
  if (!isLiteral) return next;
  const from = next + lines.slice(next, next + 20).findIndex((line) => !isBlank(line));
  const first = lines[from];
  if (first === undefined || from < next) return next;
  if (indentOf(first) > 0) {
    const { body, next: end } = takeIndented(lines, from);
    builder.addCode(joinTexts(dedent(body)));
    return end;
  }
  const mark = first.text.charAt(0);
  let end = from;
  while (/[>|$#%]/u.test(mark) && lines[end]?.text.startsWith(mark) === true) end += 1;
  if (end > from) builder.addCode(joinTexts(lines.slice(from, end)));
  return end > from ? end : next;
}
