import type { Font, Run } from './page.ts';

/** Runs on one baseline that stand close to each other: a word, a line of a column, or a cell of a table. */
export interface Fragment {
  readonly runs: Run[];
  left: number;
  right: number;
  /** Baseline of most of its letters. */
  base: number;
  size: number;
}

/** A line of one column, in reading order. */
export interface Line {
  readonly text: string;
  /** Parts with wide gaps between them; one for a line of text. */
  readonly cells: readonly Cell[];
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
  readonly font: Font;
  /** Letters at its start that are bold; all of them in a bold line. */
  readonly boldStart: number;
  /** True where a gap of more than a word stands after the first cell. */
  readonly marks: ReadonlySet<string>;
}

export interface Cell {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** Gap, in parts of the letters' size, above which two runs are no neighbours in a line. */
const WIDE_GAP = 0.9;
/** Gap above which there is a blank between two runs, though the file has none. */
const BLANK = 0.18;
/** Largest difference of two baselines of one line, in parts of the size. */
const JITTER = 0.25;
/** Letters that are put in the blanks of one line. */
const MOST_INSERTED = 50;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const WIDE =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}\\u3000-\\u303f\\uff01-\\uff60';
const BETWEEN_WIDE = new RegExp(`(?<=[${WIDE}]) (?=[${WIDE}])`, 'gu');

/** Joins runs to fragments: first in the order of the file, then by their places. */
export function joinRuns(runs: readonly Run[]): Fragment[] {
  const fragments: Fragment[] = [];
  for (const run of runs) {
    const open = fragments.at(-1);
    if (open !== undefined && continues(open, run)) addRun(open, run);
    else fragments.push({ runs: [run], left: run.x, right: run.x + run.width, base: run.y, size: run.size });
  }
  return mergeFragments(fragments);
}

/** True for a run right behind a fragment, on its baseline, or smaller and raised or lowered. */
function continues(fragment: Fragment, { x, y, size }: Run): boolean {
  const em = Math.max(fragment.size, size);
  const gap = x - fragment.right;
  if (gap > WIDE_GAP * em || gap < -0.6 * em) return false;
  return isOneLine(fragment, y, size);
}

function isOneLine(fragment: Pick<Fragment, 'base' | 'size'>, base: number, size: number): boolean {
  const [small, large] = size < fragment.size ? [size, fragment.size] : [fragment.size, size];
  const difference = Math.abs(base - fragment.base);
  return difference <= JITTER * small || (small < 0.85 * large && difference < 0.6 * large);
}

function addRun(fragment: Fragment, run: Run): void {
  // The line's baseline is that of its large letters.
  if (run.size > fragment.size * 1.05) [fragment.base, fragment.size] = [run.y, run.size];
  fragment.runs.push(run);
  fragment.left = Math.min(fragment.left, run.x);
  fragment.right = Math.max(fragment.right, run.x + run.width);
}

/** Joins fragments that the file has apart, though they are neighbours on the page. */
function mergeFragments(fragments: readonly Fragment[]): Fragment[] {
  const merged: Fragment[] = [];
  for (const row of groupRows(fragments)) {
    let open: Fragment | undefined;
    for (const fragment of row.toSorted((a, b) => a.left - b.left)) {
      const em = Math.max(open?.size ?? 0, fragment.size);
      const gap = open === undefined ? Infinity : fragment.left - open.right;
      if (open !== undefined && gap <= WIDE_GAP * em && gap > -em && isOneLine(open, fragment.base, fragment.size))
        for (const run of fragment.runs) addRun(open, run);
      else {
        open = fragment;
        merged.push(fragment);
      }
    }
  }
  return merged;
}

/** Fragments in rows of about one baseline, from the top. */
export function groupRows<T extends Pick<Fragment, 'base' | 'size'>>(fragments: readonly T[]): T[][] {
  const rows: { base: number; size: number; members: T[] }[] = [];
  for (const fragment of fragments.toSorted((a, b) => a.base - b.base)) {
    const open = rows.at(-1);
    if (open !== undefined && (isOneLine(open, fragment.base, fragment.size) || isDropped(open, fragment))) {
      open.members.push(fragment);
      if (fragment.size > open.size * 1.05) [open.base, open.size] = [fragment.base, fragment.size];
    } else rows.push({ base: fragment.base, size: fragment.size, members: [fragment] });
  }
  return rows.map(({ members }) => members);
}

/** True for a letter or two that hang below the letters around them: `TEX` as its makers write it. */
function isDropped(
  row: { readonly base: number; readonly members: readonly unknown[] },
  fragment: Partial<Fragment> & { readonly base: number; readonly size: number },
): boolean {
  const { left = 0, right = 0, runs = [], base, size } = fragment;
  if (base - row.base > 0.45 * size || runs.length > 1 || (runs[0]?.text.length ?? 9) > 2) return false;
  const around = row.members as readonly Partial<Fragment>[];
  return around.some((other) => (other.left ?? 0) < left && (other.right ?? 0) > right);
}

/** Lines of one column, from the top. */
export function toLines(fragments: readonly Fragment[], page: number): Line[] {
  return groupRows(fragments).flatMap((row) => {
    const line = toLine(
      row.toSorted((a, b) => a.left - b.left),
      page,
    );
    return line.text === '' ? [] : [line];
  });
}

function toLine(row: readonly Fragment[], page: number): Line {
  const large = row.reduce((most, next) => (next.size > most.size ? next : most));
  const cells: { runs: Run[]; left: number; right: number }[] = [];
  for (const { runs, left, right, size } of row) {
    const open = cells.at(-1);
    if (open !== undefined && left - open.right < WIDE_GAP * size) {
      for (const run of runs) open.runs.push(run);
      open.right = Math.max(open.right, right);
    } else cells.push({ runs: [...runs], left, right });
  }
  const base = { base: large.base, size: large.size };
  const read = cells.map(({ runs, left, right }) => ({ text: readRuns(runs, base), left, right }));
  const runs = row.flatMap((fragment) => fragment.runs);
  const letters = runs.reduce((sum, { text }) => sum + text.length, 0);
  const count = (has: (font: Font) => boolean): number =>
    runs.reduce((sum, { font, text }) => sum + (has(font) ? text.length : 0), 0);
  const firstPlain = runs.findIndex(({ font }) => !font.isBold);
  const boldStart = (firstPlain < 0 ? runs : runs.slice(0, firstPlain)).reduce((sum, { text }) => sum + text.length, 0);
  return {
    text: read
      .map(({ text }) => text)
      .filter((text) => text !== '')
      .join(' '),
    cells: read.filter(({ text }) => text !== ''),
    page,
    left: row[0]?.left ?? 0,
    right: row.reduce((most, { right }) => Math.max(most, right), -Infinity),
    base: large.base,
    size: findSize(runs),
    font: {
      // A bold word at either end makes no bold line.
      isBold:
        count((font) => font.isBold) > letters * 0.8 &&
        runs[0]?.font.isBold === true &&
        runs.at(-1)?.font.isBold === true,
      isItalic: count((font) => font.isItalic) > letters * 0.8,
      isMono: count((font) => font.isMono) > letters * 0.8,
    },
    boldStart,
    marks: new Set(runs.flatMap(({ mark }) => (mark === undefined ? [] : [mark]))),
  };
}

/** Size of most letters. */
function findSize(runs: readonly Run[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of runs) {
    const key = Math.round(size * 10) / 10;
    letters.set(key, (letters.get(key) ?? 0) + text.length);
  }
  return [...letters].reduce((most, next) => (next[1] > most[1] ? next : most), [0, -1])[0];
}

/** Text of runs on one baseline. Raised digits become superscripts: a power is no other number. */
export function readRuns(runs: readonly Run[], line: { readonly base: number; readonly size: number }): string {
  let text = '';
  let inserted = 0;
  let before: Run | undefined;
  for (const run of orderRuns(runs)) {
    // Runs of the other direction come from the other side.
    const gap =
      before === undefined
        ? 0
        : Math.max(run.x - before.x - before.width, run.isForeign ? before.x - run.x - run.width : -Infinity);
    const isBlank =
      before !== undefined &&
      (gap > BLANK * Math.min(run.size, before.size) || (run.isSpaced && gap > -0.1 * run.size));
    const isRaised = run.size < line.size * 0.85 && run.y < line.base - line.size * 0.15;
    const own =
      isRaised && /^[\d,;–-]+$/u.test(run.text.trim())
        ? run.text.replaceAll(/\d/gu, (digit) => SUPERSCRIPTS[Number(digit)] ?? digit)
        : run.text;
    const inside =
      before === undefined || run.text.length > 2 || inserted > MOST_INSERTED ? -1 : findBlank(before, run);
    if (inside >= 0) {
      inserted += 1;
      const start = text.length - (before?.text.length ?? 0);
      text = `${text.slice(0, start + inside)}${own}${text.slice(start + inside + 1)}`;
      continue;
    }
    text += isBlank && !text.endsWith(' ') ? ` ${own}` : own;
    before = run;
  }
  return closeLetters(composeAccents(text).replaceAll(/\s+/gu, ' ').trim()).replaceAll(BETWEEN_WIDE, '');
}

/** Place of the blank in a run's text over which another one stands; -1 where it stands behind the run. */
function findBlank(before: Run, { x, width }: Run): number {
  if (x + width > before.x + before.width || before.text.length < 3 || before.text.length > 1000) return -1;
  const guess = Math.round(((x - before.x) / before.width) * before.text.length);
  const [left, right] = [before.text.lastIndexOf(' ', guess), before.text.indexOf(' ', guess)];
  if (left < 0 || right < 0) return Math.max(left, right);
  return guess - left < right - guess ? left : right;
}

/** Runs in reading order: neighbours of the other direction than the page's are turned round. */
function orderRuns(runs: readonly Run[]): Run[] {
  const sorted = runs.toSorted((a, b) => a.x - b.x || a.order - b.order);
  if (runs.every(({ isForeign }) => !isForeign)) return sorted;
  const ordered: Run[] = [];
  let foreign: Run[] = [];
  for (const run of sorted) {
    if (run.isForeign) foreign.push(run);
    else {
      for (const one of [...foreign.toReversed(), run]) ordered.push(one);
      foreign = [];
    }
  }
  return [...ordered, ...foreign.toReversed()];
}

/** Accents that stand before their letter in old fonts, with the combining ones. */
const ACCENTS: Readonly<Record<string, string>> = {
  '¨': '\u0308',
  '´': '\u0301',
  ˆ: '\u0302',
  '˜': '\u0303',
  ˇ: '\u030c',
  '˚': '\u030a',
  '˘': '\u0306',
  '˙': '\u0307',
  '˝': '\u030b',
};

function composeAccents(text: string): string {
  return text.replaceAll(/([¨´ˆ˜ˇ˚˘˙˝])\s?(\p{L})/gu, (whole, accent: string, letter: string) => {
    const base = letter === 'ı' ? 'i' : letter;
    const composed = (base + (ACCENTS[accent] ?? '')).normalize('NFC');
    return composed.length === 1 ? composed : whole;
  });
}

/** Letters that were spaced apart (`N O T I C E`), joined. */
function closeLetters(text: string): string {
  const words = text.split(' ');
  const singles = words.filter((word) => /^\p{L}\p{M}*[.,:]?$/u.test(word)).length;
  return words.length >= 5 && singles > words.length * 0.85 && !/\p{Script=Han}|\p{Script=Hangul}/u.test(text)
    ? words.join('')
    : text;
}
