import type { Element } from 'hast';
import type { Table, TableCell } from 'mdast';
import { attribute, hasLetters, isUnseen, textOf, walk } from './nodes.ts';

/** Longest cell of a table of data, in characters, where nothing else tells that it is one, and share of longer ones. */
const LONGEST_CELL = 300;
const MOST_LONG = 0.2;
/** Most rows and columns that a cell is repeated in. */
const MOST_SPAN = 200;
const MOST_COLUMNS = 1000;

/** True for a table of data; others lay out a page, and their cells are blocks. */
export function isDataTable(table: Element): boolean {
  if (/^(?:presentation|none)$/u.test(attribute(table, 'role'))) return false;
  let [isNested, headers, blocks] = [false, 0, 0];
  walk(table, (node) => {
    if (node.type !== 'element') return true;
    if (node.tagName === 'table' || node.tagName === 'pre') isNested = true;
    if (node.tagName === 'th') headers += 1;
    if (/^(?:blockquote|figure|article|section)$/u.test(node.tagName)) blocks += 1;
    return !isNested;
  });
  const rows = rowsOf(table);
  const width = rows.reduce((most, row) => Math.max(most, cellsOf(row).length), 0);
  if (isNested || width < 2) return false;
  // A picture beside a note, over all of its rows.
  const isIcon = (cell: Element): boolean => spanOf(cell, 'rowSpan') >= rows.length && !hasLetters(cell, 1);
  if (rows.length > 1 && rows.slice(0, 1).flatMap(cellsOf).some(isIcon)) return false;
  if (headers > 0 || table.children.some((child) => child.type === 'element' && child.tagName === 'caption'))
    return true;
  const lengths = rows.flatMap((row) => cellsOf(row).map((cell) => textOf(cell, ' ').trim().length));
  const long = lengths.filter((length) => length > LONGEST_CELL).length;
  return rows.length > 1 && blocks === 0 && long <= lengths.length * MOST_LONG;
}

/** A table of data, each cell in its column: a cell of several rows is in each of them. */
export function readTable(table: Element, readCell: (cell: Element) => string): Table {
  const held: { text: string; rows: number }[] = [];
  const rows = rowsOf(table).map((row) => {
    const texts: string[] = [];
    const place = (text: string, rowSpan: number): void => {
      if (rowSpan > 1) held[texts.length] = { text, rows: rowSpan - 1 };
      texts.push(text);
    };
    const placeHeld = (): void => {
      for (let cell = held[texts.length]; cell !== undefined && cell.rows > 0; cell = held[texts.length]) {
        cell.rows -= 1;
        texts.push(cell.text);
      }
    };
    for (const cell of cellsOf(row)) {
      placeHeld();
      const [rowSpan, columns] = [spanOf(cell, 'rowSpan'), spanOf(cell, 'colSpan')];
      place(readCell(cell), rowSpan);
      for (let more = 1; more < columns && texts.length < MOST_COLUMNS; more += 1) place('', rowSpan);
    }
    placeHeld();
    return texts.slice(0, texts.findLastIndex((text) => text !== '') + 1);
  });
  const toCell = (value: string): TableCell => ({ type: 'tableCell', children: [{ type: 'text', value }] });
  return {
    type: 'table',
    children: rows
      .filter((texts) => texts.length > 0)
      .map((texts) => ({ type: 'tableRow', children: texts.map(toCell) })),
  };
}

function spanOf(cell: Element, name: string): number {
  const span = Number(attribute(cell, name) || '1');
  return Number.isSafeInteger(span) ? Math.min(Math.max(span, 1), MOST_SPAN) : 1;
}

/** Rows in the order they are shown: those of the foot are last. */
function rowsOf(table: Element): Element[] {
  const groups = table.children.filter((child) => child.type === 'element');
  const isFoot = ({ tagName }: Element): boolean => tagName === 'tfoot';
  const head = groups.find(({ tagName }) => tagName === 'thead');
  // Long tables have their head again below them.
  const feet = groups.filter((group) => isFoot(group) && (head === undefined || keyOf(group) !== keyOf(head)));
  const order = [...groups.filter((group) => !isFoot(group)), ...feet];
  return order.flatMap((group) =>
    group.tagName === 'tr'
      ? [group]
      : /^t(?:head|body|foot)$/u.test(group.tagName)
        ? group.children.filter((row) => row.type === 'element').filter(({ tagName }) => tagName === 'tr')
        : [],
  );
}

function keyOf(group: Element): string {
  return textOf(group, ' ').replaceAll(/\s+/gu, ' ').trim();
}

function cellsOf(row: Element): Element[] {
  return row.children
    .filter((cell) => cell.type === 'element')
    .filter((cell) => /^t[dh]$/u.test(cell.tagName) && !isUnseen(cell));
}
