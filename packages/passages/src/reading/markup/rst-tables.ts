import { joinTexts, type Line } from './lines.ts';

/** Rows of cells, each with the source of its text. */
export type Rows = string[][];

/** Most columns of a table. */
const MOST_COLUMNS = 200;
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu;

/** A line in which each character of double width takes two places. */
function toColumns(text: string): string {
  return text.replaceAll(WIDE, '$&\0');
}

function toText(columns: string): string {
  return columns.replaceAll('\0', '');
}

export function isGridBorder(text: string): boolean {
  return /^\+[-=+]{2,}\+$/u.test(text);
}

/** Rows of a table that is drawn with plus signs and bars; a cell of several columns stands in the first of them. */
export function readGrid(lines: readonly Line[]): Rows {
  const places = new Set<number>();
  for (const { text } of lines)
    if (isGridBorder(text)) for (const { index } of toColumns(text).matchAll(/\+/gu)) places.add(index);
  const bounds = [...places].toSorted((a, b) => a - b).slice(0, MOST_COLUMNS + 1);
  const rows: Rows = [];
  let cells: string[][] = [];
  const flush = (): void => {
    if (cells.some((cell) => cell !== undefined && cell.some((text) => text !== '')))
      rows.push(Array.from({ length: bounds.length - 1 }, (_, column) => (cells[column] ?? []).join('\n').trim()));
    cells = [];
  };
  for (const { text } of lines) {
    if (isGridBorder(text)) {
      flush();
      continue;
    }
    const columns = toColumns(text);
    let first = 0;
    for (let column = 1; column < bounds.length; column += 1) {
      const end = bounds[column] ?? 0;
      if (!/^[|+]?$/u.test(columns.charAt(end))) continue;
      const part = toText(columns.slice((bounds[first] ?? 0) + 1, end)).trim();
      if (!/^[-=+]{3,}$/u.test(part)) (cells[first] ??= []).push(part);
      first = column;
    }
  }
  flush();
  return rows;
}

/** True for the line above and below a table whose columns are told by their place. */
export function isSimpleBorder(text: string): boolean {
  return /^=+(?: +=+)+$/u.test(text);
}

/** Rows of a table between such lines. A line without a first cell belongs to the row above it. */
export function readSimple(lines: readonly Line[]): Rows {
  const [border] = lines;
  const starts = [...(border?.text ?? '').matchAll(/=+/gu)].map(({ index }) => index).slice(0, MOST_COLUMNS);
  const rows: Rows = [];
  let isOpen = false;
  for (const { text } of lines) {
    if (isSimpleBorder(text) || /^-+(?: +-+)*$/u.test(text)) {
      isOpen = false;
      continue;
    }
    const columns = toColumns(text);
    const cells = starts.map((start, at) => toText(columns.slice(start, starts[at + 1])).trim());
    const row = rows.at(-1);
    if (cells[0] === '' && row !== undefined && isOpen)
      for (const [at, cell] of cells.entries()) row[at] += `\n${cell}`;
    else if (cells.some((cell) => cell !== '')) rows.push(cells.map((cell) => cell.replace(/^\\$/u, '')));
    isOpen = text !== '';
  }
  return rows;
}

/** Last line of such a table: the third line of its kind, or the second that no other follows. */
export function endOfSimple(lines: readonly Line[], start: number): number | undefined {
  let borders = 0;
  for (let at = start; at < lines.length; at += 1) {
    if (!isSimpleBorder(lines[at]?.text ?? '')) continue;
    borders += 1;
    if (borders === 3 || (borders === 2 && (lines[at + 1]?.text ?? '') === '')) return at + 1;
  }
  return undefined;
}

/** Rows of values apart by commas, or by `delimiter`, some between quotation marks. */
export function readCsv(lines: readonly Line[], delimiter = ','): Rows {
  const text = joinTexts(lines);
  const rows: Rows = [];
  let row: string[] = [];
  let [cell, isQuoted]: [string[], boolean] = [[], false];
  const endRow = (): void => {
    row.push(cell.join('').trim());
    if (row.some((value) => value !== '')) rows.push(row);
    [row, cell] = [[], []];
  };
  for (const { 0: part } of text.matchAll(/""|"|\n|[^"\n]/gu)) {
    if (part === '""' && isQuoted) cell.push('"');
    else if (part === '""') continue;
    else if (part === '"') isQuoted = !isQuoted;
    else if (part === delimiter && !isQuoted && row.length < MOST_COLUMNS) {
      row.push(cell.join('').trim());
      cell = [];
    } else if (part === '\n' && !isQuoted) endRow();
    else cell.push(part);
  }
  endRow();
  return rows;
}
