import { endsSentence, measureWeight } from '../../model/measure.ts';
import type { Block } from './block.ts';

/** Longest cell, in letters ({@link measureWeight}). */
const LONGEST_CELL = 40;
/** Fewest cells of a table that was copied cell by cell, and most columns. */
const FEWEST_CELLS = 6;
const MOST_COLUMNS = 8;
/** Smallest share of numbers among cells that form no rows. */
const NUMBER_SHARE = 0.25;

/** Puts the cells of a table that were copied one a line, with blank lines between them, back into one block. */
export function joinCells(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = [];
  let start = 0;
  while (start < blocks.length) {
    let end = start;
    while (end < blocks.length && isCell(blocks[end])) end += 1;
    if (end - start >= FEWEST_CELLS) for (const block of joinRun(blocks.slice(start, end))) joined.push(block);
    else for (const block of blocks.slice(start, Math.max(end, start + 1))) joined.push(block);
    start = Math.max(end, start + 1);
  }
  return joined;
}

function isCell(block: Block | undefined): boolean {
  if (block === undefined || block.kind === 'verse' || block.height > 1 || block.underline !== undefined) return false;
  return measureWeight(block.text) <= LONGEST_CELL && (!endsSentence(block.text) || isNumber(block.text));
}

/** A number with its unit, or a mark that stands for none. */
function isNumber(text: string): boolean {
  return /^[+\-–−~≈<>$€£¥]?\s?\d[\d.,:/\s%°–-]*(?:\p{L}{1,3}[.²³]?)?$/u.test(text) || /^[-–—✓✗×+]$/u.test(text);
}

function joinRun(run: readonly Block[]): readonly Block[] {
  const isNumeric = run.map(({ text }) => isNumber(text));
  const numbers = isNumeric.filter(Boolean).length;
  if (numbers < 2) return run;
  // A heading may stand above the table, and one below it.
  for (const [from, to] of [
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
    [2, 0],
  ] as const) {
    const end = run.length - to;
    const columns = findColumns(isNumeric.slice(from, end));
    if (columns > 0) return [...run.slice(0, from), toTable(run.slice(from, end), columns), ...run.slice(end)];
  }
  return numbers >= run.length * NUMBER_SHARE ? [toTable(run, 1)] : run;
}

/** Number of columns so that below the first row each holds numbers alone or none, and one at least holds each; 0 for none. */
function findColumns(isNumeric: readonly boolean[]): number {
  for (let columns = 2; columns <= MOST_COLUMNS; columns += 1) {
    const rows = isNumeric.length / columns;
    if (!Number.isInteger(rows) || rows < 3) continue;
    const body = isNumeric.slice(columns);
    const first = body.slice(0, columns);
    const isEven = body.every((flag, index) => flag === first[index % columns]);
    if (isEven && first.includes(true) && first.includes(false)) return columns;
  }
  return 0;
}

function toTable(cells: readonly Block[], columns: number): Block {
  const [first] = cells;
  const rows = Array.from({ length: Math.ceil(cells.length / columns) }, (_, row) =>
    cells
      .slice(row * columns, (row + 1) * columns)
      .map(({ text }) => text)
      .join(' | '),
  );
  return {
    line: first?.line ?? 0,
    text: rows.join('\n'),
    indent: first?.indent ?? 0,
    gap: first?.gap ?? 0,
    height: cells.length,
    kind: 'verse',
  };
}
