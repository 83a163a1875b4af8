import { endsSentence } from '../../model/measure.ts';
import { normalizeLine } from '../../model/normalize.ts';

/** A line of the source. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly raw: string;
  /** Normal form; a soft hyphen at its end is kept. */
  readonly text: string;
  /** Blank columns before the text; a tab takes four, an ideographic space two. */
  readonly indent: number;
  /** Columns of the text; a wide character takes two. */
  readonly width: number;
  /** Columns that its first word needs at the end of another line. */
  readonly firstWidth: number;
}

/** Consecutive lines without a blank line between them; at least one. */
export type LineGroup = readonly Line[];

/** Characters that take two columns. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/gu;
/** Scripts that may be broken anywhere: any character may be the first of a line. */
const WIDE_START = new RegExp(`^${WIDE.source}`, 'u');
/** Scripts that are broken between words without a blank there, and the most columns of such a word. */
const UNSPACED_START = /^[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const LONGEST_UNSPACED = 12;
/** Columns for a character that any line may begin with, and the stops that must not begin one. */
const WIDE_ROOM = 6;

/** Way of counting the columns of a text. */
export type Measure = (text: string) => number;
const countCharacters: Measure = (text) => text.length + (text.match(WIDE)?.length ?? 0);

/** Ways in which programs count a script that writes marks above, below and beside its letters. */
const MEASURES: readonly Measure[] = [
  countCharacters,
  (text) => text.replaceAll(/\p{M}/gu, '').length,
  (text) => text.replaceAll(/[\p{Mn}\p{Me}]/gu, '').length,
];
/** Share of marks from which the ways of counting differ so much that wrapped lines cannot be told. */
const MANY_MARKS = 0.05;

/** The lines of a text as each way of counting has them; most texts are the same in all. */
export function measureLines(lines: readonly Line[]): readonly (readonly Line[])[] {
  let [length, marks] = [0, 0];
  for (const { text } of lines) {
    length += text.length;
    marks += text.match(/\p{M}/gu)?.length ?? 0;
  }
  if (marks <= length * MANY_MARKS) return [lines];
  return MEASURES.map((measure) => lines.map((line) => ({ ...line, ...measureText(line.text, measure) })));
}

function measureText(text: string, measure: Measure): Pick<Line, 'width' | 'firstWidth'> {
  const word = measure(/^\S+/u.exec(text)?.[0] ?? '') + 1;
  const isUnspaced = UNSPACED_START.test(text);
  const firstWidth = WIDE_START.test(text) ? WIDE_ROOM : isUnspaced ? Math.min(word, LONGEST_UNSPACED) : word;
  return { width: measure(text), firstWidth };
}

/** Lines that stand together, with the number of blank lines above them. */
export interface Group {
  readonly group: LineGroup;
  readonly gap: number;
  /** True for a block of code, which may hold blank lines. */
  readonly isCode?: boolean;
}

/** Lines of a text, grouped by the blank lines between them; each range of `code` is a group of its own. */
export function groupLines(lines: readonly Line[], code: readonly { start: number; end: number }[] = []): Group[] {
  const groups: { group: Line[]; gap: number; isCode?: boolean }[] = [];
  const listings = new Map(code.map((range) => [range.start, range]));
  let gap = 0;
  let open: Line[] | undefined;
  let listed = 0;
  for (const [index, line] of lines.entries()) {
    const listing = listings.get(index);
    if (index < listed) continue;
    if (listing !== undefined) {
      groups.push({ group: lines.slice(listing.start, listing.end), gap, isCode: true });
      listed = listing.end;
      open = undefined;
      gap = 0;
    } else if (line.text === '') {
      gap += 1;
      open = undefined;
    } else if (
      open === undefined ||
      isChineseParagraph(line) ||
      isChineseHeading(open.at(-1)) ||
      isChineseHeading(line)
    ) {
      open = [line];
      groups.push({ group: open, gap });
      gap = 0;
    } else open.push(line);
  }
  return groups;
}

/** A line in normal form; `index` counts from 0. */
export function toLine(raw: string, index: number): Line {
  // A soft hyphen at the end is kept until lines are joined: it says that the word continues.
  const text = normalizeLine(raw) + (/\u00ad\s*$/u.test(raw) ? '\u00ad' : '');
  const lead = /^[\s\u3000]*/u.exec(raw.replaceAll(/[\ufeff\u200b]/gu, ''))?.[0] ?? '';
  const indent = lead.replaceAll('\t', '    ').length + (lead.match(/\u3000/gu)?.length ?? 0);
  return { number: index + 1, raw, text, indent, ...measureText(text, countCharacters) };
}

/** Two ideographic spaces open a paragraph, with or without a blank line above. */
function isChineseParagraph({ raw }: Line): boolean {
  return /^\u3000{2}\S/u.test(raw);
}

/** `一、…` or `（二）…` on a short line of its own, without a full stop. */
function isChineseHeading(line: Line | undefined): boolean {
  return (
    line !== undefined &&
    line.width <= 50 &&
    /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])\s*\p{Script=Han}[^，,；;：:]*$/u.test(
      line.text,
    ) &&
    !endsSentence(line.text)
  );
}

/** Each line of a group with the next. */
export function pairLines(group: LineGroup): [Line, Line][] {
  return group.slice(1).map((next, index) => [group[index] ?? next, next]);
}

/** Largest of many numbers; `Math.max` takes no more arguments than the stack holds. */
export function findLargest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), Number.NEGATIVE_INFINITY);
}
