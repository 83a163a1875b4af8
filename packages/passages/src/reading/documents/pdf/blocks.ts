import { endsSentence } from '../../../model/measure.ts';
import type { Font } from './page.ts';
import type { Line } from './lines.ts';

/** A paragraph, a heading, an item of a list, a table or a piece of code. */
export interface Block {
  readonly kind: 'text' | 'item' | 'table' | 'code' | 'note' | 'caption' | 'contents';
  readonly lines: Line[];
  readonly page: number;
  readonly size: number;
  readonly font: Font;
  /** True for the first block of a column, which may continue one before it. */
  readonly isFirst: boolean;
  /** Level of a heading, from 1, where the file says so; 0 for a text that it says is none. */
  readonly level?: number | undefined;
  /** True where its lines are no wrapped paragraph: verse, an address. */
  isBroken?: boolean;
}

/** Letters of most of a file. */
export interface Body {
  readonly size: number;
  /** True where they are typed: letters of one width are no code then. */
  readonly isMono: boolean;
}

/** Edges and distances of a column. */
interface Column {
  readonly left: number;
  readonly right: number;
  /** Distance of two lines of a paragraph, by size in points. */
  readonly leading: ReadonlyMap<number, number>;
}

const BULLET = /^(?:[•●○◦▪■□▫‣⁃∙·⚫◆◇►▶➢➤✓✔❖\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf02d\uf06e]|[-–—*o](?=\s))\s*/u;
const NUMBER = /^(?:[([]?(?:\d{1,3}|[a-z]|[ivx]{1,5})[)\]]|\d{1,3}\.)\s/iu;
const LEADERS = /(?:\.\s?){4,}|…{2,}|(?:·\s?){4,}|_{6,}/u;
const CAPTION =
  /^(?:fig(?:ure|ura|\.)?|table|tab(?:\.|elle|la|ela|ella|leau)?|abb(?:ildung|\.)|рис(?:унок|\.)?|табл(?:ица|\.)?|图|圖|図|表|그림|표|شكل|الشكل|جدول|الجدول|תרשים|טבלה|איור|चित्र|तालिका|ภาพที่|ตารางที่|listing|algorithm|chart|exhibit|plate|scheme)\s?(?:\d|[IVX]+\b)/iu;
const CONTENTS =
  /^(?:(?:table of )?contents|inhalt(?:sverzeichnis)?|table des matières|sommaire|índice(?: general)?|contenido|conteúdo|sumário|indice|sommario|inhoud(?:sopgave)?|innehåll|indhold|innhold|sisällys|spis treści|obsah|tartalom|içindekiler|содержание|оглавление|зміст|目\s?[录錄次]|차\s?례|목\s?차|المحتويات|الفهرس|תוכן(?: עניינים)?|สารบัญ|विषय सूची|mục lục)$/iu;
const TABLE_CAPTION = /^(?:tab|табл|表|표|جدول|الجدول|טבלה|तालिका|ตาราง|listing|algorithm)/iu;
/** Mark before a note at a page's foot. */
const NOTE_MARK = /^(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\d{1,3}(?=\s?\p{L})|[*∗†‡§¶]{1,3})\s?\S/u;

/** A block of lines that belong together, none of which is a table's row. */
export function toPlainBlock(lines: Line[]): Block {
  return toBlock(lines, false, false, false);
}

/** True for the heading of a table of contents. */
export function isContentsHeading(text: string): boolean {
  return CONTENTS.test(text.trim());
}

/** Blocks of a table of contents that has no dots before its page numbers: lines below its heading that end in one. */
export function findContents(blocks: readonly Block[]): Set<Block> {
  const found = new Set<Block>();
  let isOpen = false;
  for (const block of blocks) {
    const text = block.lines.map((line) => line.text).join(' ');
    if (isContentsHeading(text)) isOpen = true;
    else if (isOpen && block.kind !== 'contents') {
      const numbered = block.lines.filter((line) => /(?:^|\s)(?:\d{1,4}|[ivxl]{1,6})$/u.test(line.text)).length;
      isOpen = numbered > 0 && numbered >= block.lines.length * 0.6;
      if (isOpen) found.add(block);
    }
  }
  return found;
}

/** Longest label in a picture, in letters. */
const LONGEST_LABEL = 60;

/** Text of pictures: short pieces in a row right above the caption of a figure, on one page. */
export function findLabels(blocks: readonly Block[]): Set<Block> {
  const labels = new Set<Block>();
  for (const [index, caption] of blocks.entries()) {
    if (caption.kind !== 'caption' || TABLE_CAPTION.test(caption.lines[0]?.text ?? '')) continue;
    let start = index;
    while (start > 0 && isLabel(blocks[start - 1], caption)) start -= 1;
    if (index - start >= 3) for (const block of blocks.slice(start, index)) labels.add(block);
  }
  return labels;
}

function isLabel(block: Block | undefined, caption: Block): boolean {
  if (block === undefined || block.page !== caption.page || /^(?:item|note|caption|code)$/u.test(block.kind))
    return false;
  const cells = block.lines.flatMap((line) => line.cells);
  return (
    cells.every(({ text }) => text.length <= LONGEST_LABEL) &&
    !block.lines.some(({ text }) => text.length > 12 && endsSentence(text))
  );
}

/** Text behind a line's bullet. */
export function takeBullet(text: string): string | undefined {
  const match = BULLET.exec(text);
  return match === null || match[0].length === text.length ? undefined : text.slice(match[0].length);
}

/** Blocks of one column, from the top. */
export function toBlocks(lines: readonly Line[], body: Body): Block[] {
  const column = measureColumn(lines);
  const blocks: Block[] = [];
  let index = 0;
  while (index < lines.length) {
    const line = lines[index];
    if (line === undefined) break;
    const rows = countTableRows(lines, index);
    const own = rows > 0 ? lines.slice(index, index + rows) : takeParagraph(lines, index, column);
    blocks.push(toBlock(own, rows > 0, blocks.length === 0, body.isMono));
    index += own.length;
  }
  return markNotes(joinVerse(blocks, column), body.size);
}

function toBlock(lines: Line[], isTable: boolean, isFirst: boolean, isTyped: boolean): Block {
  const [first] = lines;
  const text = first?.text ?? '';
  const letters = lines.reduce((sum, line) => sum + line.text.length, 0);
  const count = (has: (font: Font) => boolean): boolean =>
    lines.reduce((sum, line) => sum + (has(line.font) ? line.text.length : 0), 0) > letters * 0.7;
  const font: Font = {
    isBold: count((own) => own.isBold),
    isItalic: count((own) => own.isItalic),
    isMono: count((own) => own.isMono),
  };
  const kind = (): Block['kind'] => {
    if (lines.some((line) => LEADERS.test(line.text))) return 'contents';
    if (font.isMono && !isTyped) return 'code';
    if (isTable) return 'table';
    if (CAPTION.test(text)) return 'caption';
    return BULLET.test(text) || NUMBER.test(text) ? 'item' : 'text';
  };
  return { kind: kind(), lines, page: first?.page ?? 0, size: findBlockSize(lines), font, isFirst };
}

function findBlockSize(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].reduce((most, next) => (next[1] > most[1] ? next : most), [0, -1])[0];
}

function measureColumn(lines: readonly Line[]): Column {
  const gaps = new Map<number, number[]>();
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (next === undefined || Math.abs(next.size - line.size) > 0.6) continue;
    const key = Math.round(line.size);
    const gap = next.base - line.base;
    if (gap <= line.size * 0.85 || gap >= line.size * 2.2) continue;
    const known = gaps.get(key);
    if (known === undefined) gaps.set(key, [gap]);
    else known.push(gap);
  }
  const leading = new Map<number, number>();
  for (const [size, found] of gaps) {
    const sorted = found.toSorted((a, b) => a - b);
    leading.set(size, sorted[Math.floor((sorted.length - 1) * 0.35)] ?? size * 1.2);
  }
  const rights = lines.map(({ right }) => right).toSorted((a, b) => a - b);
  const lefts = lines.map(({ left }) => left).toSorted((a, b) => a - b);
  return {
    left: lefts[Math.floor(lefts.length * 0.1)] ?? 0,
    right: rights[Math.floor(rights.length * 0.9)] ?? 0,
    leading,
  };
}

function takeParagraph(lines: readonly Line[], start: number, column: Column): Line[] {
  const own: Line[] = [];
  for (let index = start; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    if (own.length > 0 && (beginsParagraph(own, line, lines[index + 1], column) || countTableRows(lines, index) > 0))
      break;
    own.push(line);
  }
  return own;
}

/** True for a line that begins a paragraph below `own`, the lines of the one before. */
function beginsParagraph(own: readonly Line[], line: Line, next: Line | undefined, column: Column): boolean {
  const [first] = own;
  const before = own.at(-1);
  if (first === undefined || before === undefined) return false;
  const em = line.size;
  if (Math.abs(line.size - before.size) > 0.07 * em + 0.15) return true;
  const gap = line.base - before.base;
  const leading = Math.min(column.leading.get(Math.round(em)) ?? em * 1.3, em * 2);
  if (gap < -0.2 * em || gap > Math.max(leading * 1.3, leading + 0.2 * em)) return true;
  if (line.font.isMono || before.font.isMono) return line.font.isMono !== before.font.isMono;
  if (line.font.isBold !== before.font.isBold && isWholeStyle(own, before, line)) return true;
  if (BULLET.test(line.text) && (line.left <= first.left + em * 4 || BULLET.test(first.text))) return true;
  if (LEADERS.test(before.text) || LEADERS.test(line.text)) return LEADERS.test(before.text);
  const isDone = endsSentence(before.text) || before.text.endsWith(':');
  if (endsSentence(before.text) && opensWithLabel(line, before)) return true;
  const slack = column.right - before.right;
  if (NUMBER.test(line.text) && (isDone || slack > 2 * em || NUMBER.test(first.text)) && line.left <= first.left + em)
    return true;
  const step = line.left - before.left;
  const isHanging = own.length > 1 && before.left > first.left + 0.7 * em;
  if (isHanging && line.left < before.left - 0.7 * em) return true;
  if (step > 0.7 * em && step < 6 * em && !(own.length === 1 && (BULLET.test(first.text) || NUMBER.test(first.text)))) {
    const isBack = next !== undefined && next.left < line.left - 0.7 * em && Math.abs(next.size - line.size) < 0.7;
    // Of a hanging paragraph the lines below stay indented.
    if (isBack || (isDone && own.length > 1) || (isDone && slack > em)) return true;
  }
  const wordWidth = firstWordWidth(line);
  const hasRoom = slack > wordWidth + 0.8 * em;
  return (
    hasRoom && (isDone ? slack > 1.5 * em : slack > Math.max(0.3 * (column.right - column.left), wordWidth + 3 * em))
  );
}

/** True where a change of weight ends a paragraph: lines that are bold throughout, not a bold word that fills a line. */
function isWholeStyle(own: readonly Line[], before: Line, line: Line): boolean {
  if (own.every(({ font }) => font.isBold === before.font.isBold)) return true;
  return endsSentence(before.text) && line.font.isBold;
}

/** True for a line that begins with a bold label (`Scope.`, `DATES:`) below one that does not end bold. */
function opensWithLabel(line: Line, before: Line): boolean {
  if (line.boldStart < 3 || line.font.isBold || before.font.isBold) return false;
  return /[.:—–]\s*$/u.test(line.text.slice(0, line.boldStart + 2).trimEnd());
}

function firstWordWidth({ text, left, right }: Line): number {
  const word = /^\S+/u.exec(text)?.[0].length ?? 0;
  const isWide = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
  return ((right - left) / Math.max(text.length, 1)) * (isWide ? 2 : word + 1);
}

/** Lines of one cell that go on below its row. */
const MOST_CELL_LINES = 5;

/** Number of lines from `start` that are rows of one table: cells under cells, in at least three rows. */
function countTableRows(lines: readonly Line[], start: number): number {
  const first = lines[start];
  if (first === undefined || !isRow(first)) return 0;
  let edges = first.cells.map(({ left, right }) => ({ left, right }));
  let [end, full, loose] = [start + 1, 1, 0];
  for (let index = start + 1; index < lines.length; index += 1) {
    const line = lines[index];
    const before = lines[index - 1];
    if (line === undefined || before === undefined || line.base - before.base > 4 * line.size) break;
    if (line.page !== first.page) break;
    const isAligned = line.cells.every((cell) => edges.some((edge) => overlaps(edge, cell)));
    if (isRow(line) && (isAligned || line.cells.length >= edges.length)) {
      full += 1;
      loose = 0;
      end = index + 1;
      if (line.cells.length > edges.length) edges = line.cells.map(({ left, right }) => ({ left, right }));
    } else if (
      line.cells.length === 1 &&
      isAligned &&
      line.right - line.left < 0.45 * (edges.at(-1)?.right ?? 0) - 0.45 * (edges[0]?.left ?? 0)
    ) {
      loose += 1;
      if (loose > MOST_CELL_LINES) break;
    } else break;
  }
  return full >= 3 || (full === 2 && first.cells.length >= 3) ? end - start : 0;
}

function overlaps(edge: { left: number; right: number }, cell: { left: number; right: number }): boolean {
  return cell.left < edge.right + 4 && cell.right > edge.left - 4;
}

/** True for a line of cells: none of them a bullet or a number alone at its start. */
function isRow({ cells, size, text }: Line): boolean {
  const [first, second] = cells;
  if (first === undefined || second === undefined || LEADERS.test(text)) return false;
  if (
    cells.length === 2 &&
    (BULLET.test(`${first.text} `) || NUMBER.test(`${first.text} `) || /^[\d.]{1,8}$/u.test(first.text)) &&
    first.text.length < 8
  )
    return false;
  return cells.some((cell, index) => index > 0 && cell.left - (cells[index - 1]?.right ?? 0) > 1.1 * size);
}

/** Lines that were no wrapped paragraph, though no gap is between them: one block that keeps its line breaks. */
function joinVerse(blocks: readonly Block[], column: Column): Block[] {
  const joined: Block[] = [];
  let start = 0;
  while (start < blocks.length) {
    let end = start;
    while (end < blocks.length && isVerseLine(blocks[end], end > start ? blocks[end - 1] : undefined, column)) end += 1;
    const run = blocks.slice(start, end);
    const [first] = run;
    if (run.length >= 3 && first !== undefined) {
      const lines = run.flatMap((block) => block.lines);
      joined.push({ ...first, lines, isBroken: !isNarrow(lines) });
    } else joined.push(...blocks.slice(start, Math.max(end, start + 1)));
    start = Math.max(end, start + 1);
  }
  return joined;
}

/** True for lines that were wrapped in a column narrower than the others of their region. */
function isNarrow(lines: readonly Line[]): boolean {
  const right = lines.reduce((most, line) => Math.max(most, line.right), 0);
  const pairs = lines.slice(1).map((next, index) => [lines[index] ?? next, next] as const);
  const filled = pairs.filter(([line, next]) => line.right + firstWordWidth(next) > right - line.size).length;
  const small = pairs.filter(([, next]) => /^[\p{Ll}\p{Lo}\d(]/u.test(next.text)).length;
  return filled >= pairs.length * 0.8 && small * 3 >= pairs.length;
}

function isVerseLine(block: Block | undefined, before: Block | undefined, column: Column): boolean {
  const [line] = block?.lines ?? [];
  if (block?.kind !== 'text' || block.lines.length > 1 || line === undefined) return false;
  if (line.font.isBold) return false;
  const above = before?.lines.at(-1);
  if (above === undefined) return true;
  const leading = column.leading.get(Math.round(line.size)) ?? line.size * 1.3;
  return (
    line.base - above.base <= leading * 1.3 &&
    Math.abs(line.size - above.size) < 0.3 &&
    line.font.isItalic === above.font.isItalic
  );
}

/** Small text at a column's foot that begins with a mark is a note. */
function markNotes(blocks: readonly Block[], bodySize: number): Block[] {
  let first = blocks.length;
  while (first > 0 && (blocks[first - 1]?.size ?? bodySize) < bodySize * 0.94) first -= 1;
  const opening = blocks.slice(first).findIndex(({ lines }) => NOTE_MARK.test(lines[0]?.text ?? ''));
  if (opening < 0) return [...blocks];
  return blocks.map((block, index) =>
    index >= first + opening && block.kind !== 'table' ? { ...block, kind: 'note' as const } : block,
  );
}
