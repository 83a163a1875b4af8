import { normalizeLine, splitLines } from '../../model/normalize.ts';
import type { LeftOut } from '../../model/reading.ts';
import { MONTHS } from './calendar-names.ts';
import { readDate } from './details.ts';

/** Most lines of a letterhead. */
const MOST_LINES = 60;
/** Fewest columns before the right side of a letterhead. */
const RIGHT_SIDE = 30;

/** Lines above the title of a report, on either side of the page: series and number left, authors and date right. */
export interface Letterhead {
  /** Lines of the head are blank, so that the others keep their numbers. */
  readonly text: string;
  readonly author: string | undefined;
  readonly published: string;
}

/**
 * Reads the head of a report, as RFCs have it: the first lines have two sides, or the right one alone, and a date ends the
 * right side. Undefined for a text that begins otherwise.
 */
export function cutLetterhead(text: string, leftOut: LeftOut[]): Letterhead | undefined {
  const lines = splitLines(text);
  const start = lines.findIndex((line) => line.trim() !== '');
  const end = lines.findIndex((line, index) => index > start && line.trim() === '');
  const head = lines.slice(Math.max(0, start), end);
  if (start < 0 || end < 0 || head.length < 3 || head.length > MOST_LINES) return undefined;
  const sides = head.map(findRightSide);
  const right = sides.filter((side) => side !== '');
  const pairs = head.filter((line, index) => sides[index] !== '' && /^\S/u.test(line)).length;
  const published = readMonth(right.at(-1) ?? '');
  // The left side may be longer than the right one.
  const isHead = sides[0] !== '' && sides[1] !== '' && pairs >= 2 && right.length * 2 >= head.length;
  if (!isHead || published === undefined) return undefined;
  leftOut.push({ line: start + 1, text: head.map(normalizeLine).join('\n'), reason: 'details about the article' });
  const names = right.map((side) => side.replace(/, Eds?\.?$/u, '')).filter((side) => INITIALS.test(side));
  const kept = lines.map((line, index) => (index >= start && index < end ? '' : line));
  return { text: kept.join('\n'), author: names.length === 0 ? undefined : names.join(', '), published };
}

/** Initials and a family name. */
const INITIALS = /^(?:\p{Lu}\.[ -]?){1,3} ?(?:\p{Ll}{1,4} ){0,2}\p{Lu}[\p{L}’'-]+$/u;

/** The text right of a wide gap, or all of a line that is indented as wide; empty where there is none. */
function findRightSide(line: string): string {
  const gap = line.lastIndexOf('   ');
  return gap < 0 || gap + 3 < RIGHT_SIDE ? '' : normalizeLine(line.slice(gap));
}

/** A date, or a month with its year, as stated; undefined for a line that says more. */
function readMonth(side: string): string | undefined {
  const [name = '', year = '', ...others] = side.split(' ');
  if (others.length === 0 && MONTHS.has(name.toLowerCase()) && /^[12]\d{3}$/u.test(year)) return side;
  return side.length <= 30 ? readDate(side) : undefined;
}
