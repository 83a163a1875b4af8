import { joinTexts, type Line } from './lines.ts';
import { readCsv, type Rows } from './rst-tables.ts';

/** Most columns of a table, and most cells that one stands for. */
const MOST_COLUMNS = 200;
const SPEC = /(?:^|[\s|])(?<count>\d{1,3})?(?:\.\d{1,3})?(?<kind>[+*])?(?:[<^>]|\.[<^>]){0,2}[aehlmsvd]?$/u;

/** Rows of a table of AsciiDoc. `columns` is what its attributes say of them, `1,2` or `3*`. */
export function readAsciiTable(lines: readonly Line[], columns: string | undefined, delimiter: string): Rows {
  if (delimiter !== '|' && delimiter !== '!') return readCsv(lines, delimiter);
  const first = lines.find(({ text }) => text.trim() !== '')?.text ?? '';
  const cells = splitCells(joinTexts(lines), delimiter);
  const width = Math.min(countColumns(columns) ?? splitCells(first, delimiter).length, MOST_COLUMNS);
  if (width < 1) return [];
  return Array.from({ length: Math.ceil(cells.length / width) }, (_, row) =>
    cells.slice(row * width, (row + 1) * width),
  );
}

function countColumns(stated: string | undefined): number | undefined {
  if (stated === undefined || stated.trim() === '') return undefined;
  return stated
    .split(/[,;]/u)
    .reduce(
      (sum, one) => sum + Math.min(Number(/^\s*(?<times>\d{1,3})\*/u.exec(one)?.groups?.['times'] ?? 1), MOST_COLUMNS),
      0,
    );
}

/** Cells between bars; a cell of several columns is followed by empty ones. */
function splitCells(text: string, delimiter: string): string[] {
  const parts = text.split(delimiter === '|' ? /(?<!\\)\|/u : /(?<!\\)!/u);
  const cells: string[] = [];
  let spec = SPEC.exec((parts[0] ?? '').slice(-20));
  for (const [at, part] of parts.entries()) {
    if (at === 0) continue;
    const next = at < parts.length - 1 ? SPEC.exec(part.slice(-20)) : null;
    const words = next === null ? part : part.slice(0, part.length - next[0].trimStart().length);
    const { count, kind } = spec?.groups ?? {};
    const times = Math.min(Math.max(Number(count ?? 1), 1), MOST_COLUMNS);
    const value = words.replaceAll(/\\(?=[|!])/gu, '').trim();
    for (let time = 0; time < (kind === undefined ? 1 : times); time += 1)
      cells.push(time === 0 || kind === '*' ? value : '');
    spec = next;
  }
  return cells;
}
