import { endsSentence, hasWords } from '../../model/measure.ts';
import { splitLines } from '../../model/normalize.ts';
import type { LeftOut } from '../../model/reading.ts';
import { hasBullet } from './block.ts';
import { findDate } from './dates.ts';
import { findLabelRank } from './labels.ts';
import { type Line, toLine } from './lines.ts';

/** Longest head or foot of a page, in columns. */
const LONGEST_HEAD = 130;
/** Lines on either side of a page's number in which its other heads and feet stand. */
const REACH = 3;
/** Words for a page in many languages. */
const PAGE_WORD =
  /(?:^|[\s[(|·-])(?:page|pag|pág|página|pagina|seite|blz|sida|side|sivu|strona|str|strana|oldal|sayfa|страница|стр|сторінка|σελίδα|صفحة|ص|หน้า|trang|halaman|페이지|쪽|頁|页|पृष्ठ)\.?\s?#|第\s?#\s?[頁页]|^[-–—[(|] ?# ?[-–—\])|]$/u;

/** Place in the text, and the numbers that stand there. */
interface Occurrence {
  readonly index: number;
  readonly numbers: readonly number[];
}

/**
 * Lines of a text without the heads and feet of its pages, which come again with another number, and without the numbers of
 * lines in its margin. A paragraph that a page's end tore apart is whole again.
 */
export function removePages(text: string, leftOut: LeftOut[]): Line[] {
  const lines = removeMarginNumbers(splitLines(text).map(toLine), leftOut);
  const heads = findHeads(lines, findPageStarts(text));
  if (heads.size === 0) return lines;
  for (const index of heads) {
    const line = lines[index];
    if (line !== undefined) leftOut.push({ line: line.number, text: line.text, reason: 'page header or footer' });
  }
  return closeSeams(lines, heads);
}

/** Indexes of the lines that a form feed stands before. */
function findPageStarts(text: string): number[] {
  let index = 0;
  return text
    .split('\f')
    .slice(0, -1)
    .map((page) => (index += splitLines(page).length));
}

function findHeads(lines: readonly Line[], pageStarts: readonly number[]): ReadonlySet<number> {
  const edges = new Set(pageStarts.flatMap((start) => findEdge(lines, start)));
  const places = new Map<string, Occurrence[]>();
  for (const [index, line] of lines.entries()) {
    if (line.text === '' || line.width > LONGEST_HEAD) continue;
    if (
      !edges.has(index) &&
      lines[index - 1]?.text !== '' &&
      lines[index + 1]?.text !== '' &&
      lines[index + 1] !== undefined
    )
      continue;
    const key = toKey(line.text);
    const numbers = (line.text.match(/\d{1,6}/gu) ?? []).map(Number);
    const row = places.get(key);
    if (row === undefined) places.set(key, [{ index, numbers }]);
    else row.push({ index, numbers });
  }
  const heads = new Set<number>();
  for (const [key, row] of places)
    if (isNumbered(key, row, lines, edges)) for (const { index } of row) heads.add(index);
  const isBlank = (index: number): boolean => (lines[index]?.text ?? '') === '' || heads.has(index);
  const near = [...heads]
    .flatMap((index) => findNeighbours(lines, index))
    .filter((index) => isBlank(index - 1) && isBlank(index + 1));
  const pages = Math.max(heads.size, pageStarts.length);
  for (const index of findCompanions(lines, new Set([...near, ...edges]), places, pages)) heads.add(index);
  // The first line is the title, whatever comes again above the other pages.
  const first = lines.findIndex(({ text }) => text !== '');
  if (heads.has(first) && !/\d/u.test(lines[first]?.text ?? '')) heads.delete(first);
  return heads;
}

/** Text with its numbers and dates masked. */
function toKey(text: string): string {
  const date = /\d/u.test(text) ? findDate(text) : undefined;
  const undated =
    date === undefined || date.start === date.end ? text : `${text.slice(0, date.start)}#${text.slice(date.end)}`;
  return undated.replaceAll(/\d+/gu, '#').toLowerCase();
}

/** The lines nearest to the beginning of a page, on either side of it. */
function findEdge(lines: readonly Line[], start: number): number[] {
  return [...findNext(lines, start - 1, 1, REACH), ...findNext(lines, start, -1, REACH)];
}

/** Up to `count` lines with text behind (`step` 1) or before (-1) a line, at most twenty lines away. */
function findNext(lines: readonly Line[], from: number, step: 1 | -1, count: number): number[] {
  const found: number[] = [];
  for (let index = from + step; found.length < count && Math.abs(index - from) <= 20; index += step) {
    const line = lines[index];
    if (line === undefined) break;
    if (line.text !== '') found.push(index);
  }
  return found;
}

function findNeighbours(lines: readonly Line[], index: number): number[] {
  return [...findNext(lines, index, -1, REACH), ...findNext(lines, index, 1, REACH)];
}

/** True for lines whose number counts pages: one by one, in the form of a page's number or where pages end. */
function isNumbered(
  key: string,
  row: readonly Occurrence[],
  lines: readonly Line[],
  edges: ReadonlySet<number>,
): boolean {
  if (row.length < 2 || !key.includes('#')) return false;
  const count = row.map(({ numbers }) => numbers.length).reduce((a, b) => Math.min(a, b));
  const pairs = row.slice(1).map((next, place) => [row[place] ?? next, next] as const);
  const counts = Array.from(
    { length: count },
    (_, token) =>
      pairs.filter(([before, next]) => [1, 2].includes((next.numbers[token] ?? 0) - (before.numbers[token] ?? 0)))
        .length,
  ).some((steps) => steps >= pairs.length * 0.8);
  if (!counts) return false;
  const atEdge = row.filter(({ index }) => edges.has(index)).length;
  if (atEdge >= row.length * 0.5) return true;
  if (findLabelRank(lines[row[0]?.index ?? 0]?.text ?? '') !== undefined) return false;
  if (PAGE_WORD.test(key)) return true;
  const isWide = row.every(({ index }) => /\S\s{3,}\S/u.test(lines[index]?.raw ?? ''));
  const torn = row.filter(({ index }) => isTornAround(lines, index)).length;
  return (isWide && row.length >= 3) || torn >= Math.max(row.length * 0.25, 1);
}

function isTornAround(lines: readonly Line[], index: number): boolean {
  const [before] = findNext(lines, index, -1, 1);
  const [after] = findNext(lines, index, 1, 1);
  const [above, below] = [lines[before ?? -1], lines[after ?? -1]];
  return (
    above !== undefined &&
    below !== undefined &&
    above.width >= 30 &&
    !endsSentence(above.text) &&
    /^\p{Ll}/u.test(below.text)
  );
}

/** Lines near the ends of pages that come again near others, and hardly anywhere else. */
function findCompanions(
  lines: readonly Line[],
  seams: ReadonlySet<number>,
  places: ReadonlyMap<string, readonly Occurrence[]>,
  pages: number,
): number[] {
  const found: number[] = [];
  for (const row of places.values()) {
    const near = row.filter(({ index }) => seams.has(index));
    const isOften = near.length >= 2 && near.length >= Math.min(3, pages * 0.5) && near.length >= row.length * 0.7;
    const isLabel = findLabelRank(lines[row[0]?.index ?? 0]?.text ?? '') !== undefined && near.length < 3;
    if (isOften && !isLabel) for (const { index } of near) found.push(index);
  }
  return found;
}

/** Drops heads and feet; the blank lines around them go where they tear a paragraph apart. */
function closeSeams(lines: readonly Line[], heads: ReadonlySet<number>): Line[] {
  const widths = lines.filter(({ text }) => text !== '').map(({ indent, width }) => indent + width);
  const width = widths.toSorted((a, b) => a - b)[Math.floor(widths.length * 0.9)] ?? 0;
  const kept: Line[] = [];
  let index = 0;
  while (index < lines.length) {
    const line = lines[index];
    if (line === undefined) break;
    let end = index;
    while (end < lines.length && (lines[end]?.text === '' || heads.has(end))) end += 1;
    const seam = lines.slice(index, end);
    const hasHead = seam.some((_, offset) => heads.has(index + offset));
    const [above, below] = [kept.at(-1), lines[end]];
    const isTorn =
      hasHead && above !== undefined && below !== undefined && areHalves(above, below, lines[end + 1], width);
    if (!isTorn) for (const [offset, blank] of seam.entries()) if (!heads.has(index + offset)) kept.push(blank);
    if (hasHead && !isTorn && kept.at(-1)?.text !== '' && seam[0] !== undefined)
      kept.push({ ...seam[0], raw: '', text: '', indent: 0, width: 0 });
    if (end === index) {
      kept.push(line);
      end += 1;
    }
    index = end;
  }
  return kept;
}

/** True for the two halves of a paragraph: no full stop above, and below either a small letter or a full line. */
function areHalves(above: Line, below: Line, next: Line | undefined, width: number): boolean {
  if (endsSentence(above.text) || /[:：]$/u.test(above.text) || hasBullet(below.text)) return false;
  if (/^[\p{Ll}]/u.test(below.text) && above.width >= 20) return true;
  const isFull = above.indent + above.width >= width * 0.75;
  const continues = endsSentence(below.text) || (next !== undefined && next.text !== '');
  return isFull && continues && Math.abs(above.indent - below.indent) <= 1 && findLabelRank(below.text) === undefined;
}

/** Takes the numbers of lines out of the margin of a transcript. */
function removeMarginNumbers(lines: readonly Line[], leftOut: LeftOut[]): Line[] {
  const numbered = lines.map(({ raw }) => /^\s{0,12}(?<number>\d{1,3})(?:\s{2}|\t|$)(?<rest>.*)$/su.exec(raw)?.groups);
  const found = numbered.filter((groups) => groups !== undefined);
  const filled = lines.filter(({ text }) => text !== '').length;
  if (found.length < 10 || found.length < filled * 0.6) return [...lines];
  const steps = found.filter(
    (groups, index) => Number(found[index + 1]?.['number']) === Number(groups['number']) + 1,
  ).length;
  const continued = found.filter((groups) => /^\s*\p{Ll}/u.test(groups['rest'] ?? '')).length;
  if (steps < found.length * 0.8 || continued < found.length * 0.2) return [...lines];
  const first = lines.findIndex((_, index) => numbered[index] !== undefined);
  const numbers = found.map((groups) => groups['number'] ?? '').join(' ');
  leftOut.push({ line: first + 1, text: numbers, reason: 'page header or footer' });
  return lines.map((line, index) => {
    const rest = numbered[index]?.['rest'];
    return rest === undefined ? line : { ...toLine(rest, index), number: line.number };
  });
}

/** True for a line of a table of contents, whose dots lead to a page. */
export function hasLeader(text: string): boolean {
  return hasWords(text) && /(?:\. ?){4}\s?(?:\d{1,4}|[ivxlc]{1,6})?$/iu.test(text);
}
