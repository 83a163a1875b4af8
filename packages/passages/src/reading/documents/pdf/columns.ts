import type { Fragment } from './lines.ts';
import { groupRows } from './lines.ts';

/** Fewest rows of a column, and fewest letters of its usual line. */
const LEAST_ROWS = 3;
const LEAST_LETTERS = 9;
/** Left edges that are tried as the beginning of a column, and depth of regions in regions. */
const MOST_EDGES = 16;
const DEEPEST = 12;
/** Fragments of a page above which it is no page of text, and its columns are not looked for. */
const MOST_FRAGMENTS = 20_000;

/** A part of a page with columns: rows from `start` to before `end`, in the order of baselines, on both sides of `edge`. */
interface Split {
  readonly start: number;
  readonly end: number;
  readonly edge: number;
  readonly score: number;
}

/**
 * Regions of a page in reading order, each with the fragments of one column. A column begins where lines begin under each
 * other and none crosses the gap beside it; what crosses it, such as a title, is a region above or below.
 */
export function splitColumns(fragments: readonly Fragment[], depth = 0): Fragment[][] {
  const sorted = fragments.toSorted((a, b) => a.base - b.base);
  const split = depth < DEEPEST && sorted.length <= MOST_FRAGMENTS ? findSplit(sorted) : undefined;
  if (split === undefined) return sorted.length === 0 ? [] : [sorted];
  const inside = sorted.slice(split.start, split.end);
  return [
    sorted.slice(0, split.start),
    inside.filter(({ left }) => left < split.edge),
    inside.filter(({ left }) => left >= split.edge),
    sorted.slice(split.end),
  ].flatMap((part) => splitColumns(part, depth + 1));
}

function findSplit(sorted: readonly Fragment[]): Split | undefined {
  if (sorted.length < 2 * LEAST_ROWS) return undefined;
  let best: Split | undefined;
  for (const edge of findEdges(sorted)) {
    for (const split of findRuns(sorted, edge)) {
      if (split.score > (best?.score ?? 0) && isColumns(sorted.slice(split.start, split.end), edge)) best = split;
    }
  }
  return best;
}

/** Left edges that several fragments share, most shared first. */
function findEdges(sorted: readonly Fragment[]): number[] {
  const counts = new Map<number, number[]>();
  for (const { left } of sorted) {
    const key = Math.round(left / 4);
    const known = counts.get(key);
    if (known === undefined) counts.set(key, [left]);
    else known.push(left);
  }
  const least = [...counts.keys()].reduce((most, key) => Math.min(most, key), Infinity);
  return [...counts]
    .filter(([key, lefts]) => lefts.length >= LEAST_ROWS - 1 && key > least + 5)
    .toSorted((a, b) => b[1].length - a[1].length)
    .slice(0, MOST_EDGES)
    .map(([, lefts]) => lefts.reduce((first, left) => Math.min(first, left)));
}

/** Runs of fragments none of which crosses the gap left of an edge. */
function findRuns(sorted: readonly Fragment[], edge: number): Split[] {
  const splits: Split[] = [];
  let start = 0;
  const close = (end: number): void => {
    const score = scoreRun(sorted, start, end, edge);
    if (score > 0) splits.push({ start, end, edge: edge - 1.5, score });
    start = end + 1;
  };
  for (const [index, { left, right }] of sorted.entries()) if (left < edge - 2 && right > edge - 3) close(index);
  close(sorted.length);
  return splits;
}

/** Letters of the lesser side. */
function scoreRun(sorted: readonly Fragment[], start: number, end: number, edge: number): number {
  if (end - start < 2 * LEAST_ROWS) return 0;
  let [before, behind] = [0, 0];
  for (let index = start; index < end; index += 1) {
    const fragment = sorted[index];
    if (fragment === undefined) continue;
    if (fragment.left < edge - 2) before += countLetters(fragment);
    else behind += countLetters(fragment);
  }
  return Math.min(before, behind);
}

function countLetters({ runs }: Fragment): number {
  return runs.reduce((sum, { text }) => sum + text.length, 0);
}

/** True for two columns of text; false for columns of a table, whose cells are short and stand in rows. */
function isColumns(inside: readonly Fragment[], edge: number): boolean {
  const sides = [inside.filter(({ left }) => left < edge - 2), inside.filter(({ left }) => left >= edge - 2)];
  const [left, right] = sides.map(measureSide);
  if (left === undefined || right === undefined) return false;
  if (left.bottom < right.top || right.bottom < left.top) return false;
  const gap = edge - left.edge;
  if (gap < 5 || gap < left.size * 0.5) return false;
  if (Math.min(left.letters, right.letters) < LEAST_LETTERS) return false;
  const shared = countShared(sides[0] ?? [], sides[1] ?? []);
  const isAligned = shared > 0.6 * Math.min(left.rows, right.rows);
  return !isAligned || (Math.min(left.fill, right.fill) >= 0.4 && Math.min(left.letters, right.letters) >= 16);
}

interface Side {
  readonly rows: number;
  /** Letters of the usual row. */
  readonly letters: number;
  /** Share of the rows that nearly fill the column. */
  readonly fill: number;
  /** Right edge that most rows keep to. */
  readonly edge: number;
  readonly size: number;
  readonly top: number;
  readonly bottom: number;
}

function measureSide(side: readonly Fragment[]): Side | undefined {
  const rows = groupRows(side).map(measureRow);
  const [first, last] = [side[0], side.at(-1)];
  if (rows.length < LEAST_ROWS || first === undefined || last === undefined) return undefined;
  const rights = rows.map(({ right }) => right).toSorted((a, b) => a - b);
  const edge = rights[Math.floor(rights.length * 0.9)] ?? 0;
  const left = rows.reduce((least, row) => Math.min(least, row.left), Infinity);
  const filled = rows.filter((row) => row.isWhole && row.right - left > 0.8 * (edge - left)).length;
  const letters = rows.map((row) => row.letters).toSorted((a, b) => a - b);
  return {
    rows: rows.length,
    letters: letters[Math.floor(letters.length / 2)] ?? 0,
    fill: filled / rows.length,
    edge,
    size: first.size,
    top: first.base,
    bottom: last.base,
  };
}

function measureRow(row: readonly Fragment[]): { left: number; right: number; letters: number; isWhole: boolean } {
  let [left, right, letters, covered] = [Infinity, -Infinity, 0, 0];
  for (const fragment of row) {
    left = Math.min(left, fragment.left);
    right = Math.max(right, fragment.right);
    covered += fragment.right - fragment.left;
    letters += countLetters(fragment);
  }
  // Cells of a row with wide gaps fill nothing.
  return { left, right, letters, isWhole: row.length === 1 || covered > 0.85 * (right - left) };
}

/** Rows of one side that have a row of the other on their baseline. */
function countShared(left: readonly Fragment[], right: readonly Fragment[]): number {
  const bases = new Set(right.flatMap(({ base }) => [Math.round(base), Math.round(base) + 1, Math.round(base) - 1]));
  return groupRows(left).filter((row) => row.some(({ base }) => bases.has(Math.round(base)))).length;
}
