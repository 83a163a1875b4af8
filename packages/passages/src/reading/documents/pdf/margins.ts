import { normalizeLine } from '../../../model/normalize.ts';
import { type Fragment, groupRows, readRuns } from './lines.ts';

/** A page with its fragments. */
export interface FragmentPage {
  readonly number: number;
  readonly height: number;
  readonly fragments: readonly Fragment[];
}

/** A row near the top or the foot of a page. */
interface MarginRow {
  readonly page: number;
  readonly place: number;
  readonly fragments: readonly Fragment[];
  readonly text: string;
  /** Text without numbers: alike on every page. */
  readonly key: string;
  readonly base: number;
  readonly size: number;
  /** Distance to the next row towards the middle, in parts of the size. */
  readonly gap: number;
}

/** Rows at each end of a page that may be a running head or foot, and their longest text. */
const MOST_ROWS = 4;
const LONGEST_ROW = 160;
/** Difference of two places that counts as one, in points. */
const JITTER = 3;
const NUMBER = '(?:\\d{1,4}|[ivxlc]{1,7}|[٠-٩۰-۹०-९๐-๙]{1,4})';
/** A page number, alone or with marks, a word and the number of pages. */
const PAGE_NUMBER = new RegExp(
  `^(?:\\p{L}{1,10}\\.?\\s{0,2})?[-–—|·(\\[]?\\s?${NUMBER}\\s?[-–—|·)\\]]?(?:\\s?(?:/|\\p{L}{1,6})\\s?${NUMBER})?\\s?\\p{L}{0,2}$`,
  'iu',
);
/** Head and foot of a page that a browser printed. */
const PRINT_MARKS = /^(?:(?:https?|file):\/\/\S+(?:\s\d+\/\d+)?|\d{1,4}[./]\d{1,2}[./]\d{2,4},? \d{1,2}:\d{2}.*)$/u;

/**
 * Fragments that are no part of a text, page by page: running heads and feet, which stand at one place of many pages with
 * the same text or a number that counts, and page numbers.
 */
export function findMargins(pages: readonly FragmentPage[], bodySize: number): Set<Fragment> {
  const found = new Set<Fragment>();
  for (const isFoot of [false, true]) {
    const rows = pages.flatMap((page) => readMargin(page, isFoot));
    const marks = judgeRows(rows, pages.length, bodySize);
    for (const page of new Set(rows.map((row) => row.page))) {
      // Rows between a text and a running head may be part of either: only unbroken rows from the edge go.
      const own = rows.filter((row) => row.page === page).toSorted((a, b) => a.place - b.place);
      const kept = own.findIndex((row) => !marks.has(row));
      for (const { fragments } of kept < 0 ? own : own.slice(0, kept))
        for (const fragment of fragments) found.add(fragment);
    }
  }
  return found;
}

function readMargin({ number, fragments, height }: FragmentPage, isFoot: boolean): MarginRow[] {
  const rows = groupRows(fragments);
  const ordered = isFoot ? rows.toReversed() : rows;
  return ordered.slice(0, MOST_ROWS).flatMap((row, place) => {
    const sorted = row.toSorted((a, b) => a.left - b.left);
    const [first] = sorted;
    const base = first?.base ?? 0;
    const size = first?.size ?? 1;
    const isNear = isFoot ? base > height * 0.8 : base < height * 0.2;
    const text = normalizeLine(sorted.map(({ runs }) => readRuns(runs, { base, size })).join(' '));
    if (!isNear || text.length > LONGEST_ROW) return [];
    const next = ordered[place + 1]?.[0]?.base ?? (isFoot ? 0 : height);
    const key = text.toLowerCase().replaceAll(/\d+|\b[ivxlc]{1,7}\b/gu, '#');
    return [
      { page: number, place, fragments: row, text, key, base, size, gap: Math.abs(next - base) / Math.max(size, 1) },
    ];
  });
}

/** Rows that are running heads or feet. */
function judgeRows(rows: readonly MarginRow[], pages: number, bodySize: number): Set<MarginRow> {
  const marks = new Set<MarginRow>();
  const offsets = countOffsets(rows);
  const places = new Map<number, MarginRow[]>();
  for (const row of rows) {
    const place = Math.round(row.base / JITTER);
    const known = places.get(place);
    if (known === undefined) places.set(place, [row]);
    else known.push(row);
  }
  const rowsAt = (base: number): MarginRow[] => {
    const place = Math.round(base / JITTER);
    return [place - 1, place, place + 1].flatMap((near) => places.get(near) ?? []);
  };
  for (const [place, members] of places) {
    const near = rowsAt(place * JITTER);
    const counts = new Map<string, number>();
    for (const { key } of near) counts.set(key, (counts.get(key) ?? 0) + 1);
    for (const row of members) {
      const copies = counts.get(row.key) ?? 0;
      const isLarge = row.size > bodySize * 1.2;
      // Lines of a text may be alike on two pages; a running head has a number or a distance.
      if (copies < 4 && row.gap < 1.5 && !row.key.includes('#')) continue;
      if (copies >= (isLarge ? Math.max(3, pages * 0.25) : Math.max(2, Math.min(3, pages * 0.1)))) marks.add(row);
      else if (isCounted(row, offsets)) marks.add(row);
      else if (PRINT_MARKS.test(row.text)) marks.add(row);
    }
    // A place that is mostly a running head's is one where a chapter's name changes, too.
    const known = near.filter((row) => marks.has(row)).length;
    if (known >= 4 && near.length >= pages * 0.3 && known > near.length * 0.6)
      for (const row of members) if (row.place === 0 && row.gap > 1.6 && row.size <= bodySize * 1.2) marks.add(row);
  }
  return marks;
}

/** Differences of the numbers at the ends of rows from their pages' own, with the pages that have each. */
function countOffsets(rows: readonly MarginRow[]): Map<number, Set<number>> {
  const offsets = new Map<number, Set<number>>();
  for (const { page, text } of rows) {
    for (const number of [readNumber(text), readNumber(text, true)]) {
      const pages = offsets.get(number - page) ?? new Set();
      offsets.set(number - page, pages.add(page));
    }
  }
  return offsets;
}

/** True for a page number: alone at the edge, and one that counts with the pages, or names the page itself. */
function isCounted(row: MarginRow, offsets: ReadonlyMap<number, ReadonlySet<number>>): boolean {
  if (row.place > 1 || !PAGE_NUMBER.test(row.text)) return false;
  const offset = readNumber(row.text) - row.page;
  return offset === 0 || (offsets.get(offset)?.size ?? 0) >= 2;
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** The first number of a text, or the last; not a number where it has none. */
function readNumber(text: string, isLast = false): number {
  const digits = text.match(/\d{1,6}/gu)?.at(isLast ? -1 : 0);
  if (digits !== undefined) return Number(digits);
  const roman = /(?<!\p{L})[ivxlc]+(?!\p{L})/iu.exec(text)?.[0].toLowerCase();
  if (roman === undefined) return Number.NaN;
  const values = Array.from(roman, (letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}
