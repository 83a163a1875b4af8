import { MarkdownError } from '../../model/markdown-error.ts';
import type { Nodes, Root } from 'mdast';

/** Deepest nesting of quotes and lists; beyond it the parser's time grows with the square. */
const DEEPEST_NESTING = 50;
/** Most marks in a stretch without a blank line. A paragraph of a thousand words with every word in bold has 4,000. */
const MOST_MARKS = 8000;
/**
 * Most marks of emphasis that are open at once, and most that close nothing: for each further one the parser looks at all
 * of them again.
 */
const MOST_OPEN = 200;
const MOST_STRAY = 1000;
/** Most lines that continue a paragraph of a quote or list without its marks; nobody means more than a few. */
const MOST_LAZY_LINES = 1000;

/**
 * Line that begins or ends a block of code. Only the parser tells which: marks in code count as well, and are as they were
 * when they are shown again.
 */
const FENCE = /^[\t >]*(?:[-*+] +)?(?:`{3,}|~{3,})[^*_`[\]!<&\\~|]*$/u;

/** State of reading a stretch without a blank line, or of a row of a table. */
interface Stretch {
  /** Indexes of its lines but for fences. */
  readonly lines: number[];
  marks: number;
  /** Marks of emphasis that are open, by their character. */
  open: Map<string, number>;
  /** Marks of emphasis that close nothing. */
  stray: number;
  isTable: boolean;
  /** Lines since a quote or list that have not all of its marks; undefined outside of any. */
  lazy: number | undefined;
  /** Column of the last mark of quotes and lists that its lines continue. */
  depth: number;
  /** True if it has more marks than anybody means. */
  isExcessive: boolean;
}

/**
 * Lines on which the parser takes time in proportion to their length. The marks of a stretch that has more than anybody
 * means are hidden from it (`hides` is true then), to be read as the characters they are by {@link showMarks}. Throws a
 * {@link MarkdownError} for more nesting, which `nameLine` names file and line for.
 */
export function boundExcess(
  lines: readonly string[],
  nameLine: (index: number) => string,
): { lines: readonly string[]; hides: boolean } {
  const excessive = new Set<number>();
  let stretch = createStretch();
  for (const [index, line] of [...lines, ''].entries()) {
    const isFence = FENCE.test(line);
    // A fence that is indented far may belong to a paragraph.
    const isBreak = line.trim() === '' || (isFence && !/^[ >]*(?: {4}|\t)/u.test(line));
    if (isBreak) {
      if (stretch.isExcessive) for (const each of stretch.lines) excessive.add(each);
      stretch = createStretch();
    }
    const excess = findNesting(line, stretch, isBreak);
    if (excess !== undefined) throw new MarkdownError(`${nameLine(index)}: expected at most ${excess}`);
    if (isFence) continue;
    stretch.lines.push(index);
    countMarks(line, stretch);
  }
  if (excessive.size === 0) return { lines, hides: false };
  const hidden = lines.map((line, index) => {
    const free = line.replaceAll(STAND_IN, '');
    return excessive.has(index) ? hideMarks(free) : free;
  });
  return { lines: hidden, hides: true };
}

/** Characters that may be marks. In the place of each stands a noncharacter until the lines are parsed. */
const MARKS = '*_`[]!<&\\~|';
const FIRST_STAND_IN = 0xfdd0;
const STAND_IN = /[\ufdd0-\ufdda]/gu;

/** A line without marks of emphasis, links, code and the like; those of a quote, a list or a heading stay. */
function hideMarks(line: string): string {
  const [lead = ''] = LEAD.exec(line) ?? [];
  const hide = (mark: string): string => String.fromCharCode(FIRST_STAND_IN + MARKS.indexOf(mark));
  return lead + line.slice(lead.length).replaceAll(/[*_`[\]!<&\\~|]/gu, hide);
}

/** Puts the marks that were hidden back into all texts of a tree. */
export function showMarks(root: Root): void {
  const show = (standIn: string): string => MARKS.charAt(standIn.charCodeAt(0) - FIRST_STAND_IN);
  const open: Nodes[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if ('value' in node) node.value = node.value.replaceAll(STAND_IN, show);
    if ('children' in node) for (const child of node.children) open.push(child);
  }
}

/** Marks of quotes, lists and headings at the beginning of a line. */
const LEAD = /^(?:[\t >]|[-*+][\t ]|\d{1,9}[.)][\t ]|#{1,6} )*/u;

function createStretch(): Stretch {
  return {
    lines: [],
    marks: 0,
    open: new Map(),
    stray: 0,
    isTable: false,
    lazy: undefined,
    depth: 0,
    isExcessive: false,
  };
}

function findNesting(line: string, stretch: Stretch, isBreak: boolean): string | undefined {
  const containers = /^(?:[\t >]|[-*+][\t ]|\d{1,9}[.)][\t ])*/u.exec(line)?.[0] ?? '';
  const nested = containers.match(/>|[-*+]|\d{1,9}[.)]/gu)?.length ?? 0;
  const columns = containers.replaceAll('\t', '    ');
  if (nested > DEEPEST_NESTING || (nested > 0 && columns.length > DEEPEST_NESTING * 6))
    return `${DEEPEST_NESTING} quotes or lists inside each other, got more. Take the extra marks away.`;
  // An item of a list, and a line of marks alone, end the quotes and lists that they have no mark of.
  const isEnd = isBreak || containers.length === line.length || /(?:[-*+]|\d[.)])[\t ]+$/u.test(containers);
  if (nested > 0 && (isEnd || columns.length >= stretch.depth)) stretch.lazy ??= 0;
  else if (isBreak) stretch.lazy = undefined;
  else if (stretch.lazy !== undefined) stretch.lazy += 1;
  const depth = columns.trimEnd().length;
  stretch.depth = isEnd ? depth : Math.max(depth, stretch.depth);
  if ((stretch.lazy ?? 0) <= MOST_LAZY_LINES) return undefined;
  return `${MOST_LAZY_LINES} lines below a quote or list without its marks, got more. Put a blank line above them.`;
}

function countMarks(line: string, stretch: Stretch): void {
  stretch.isTable ||= /^[\t :|>-]+$/u.test(line) && line.includes('|') && line.includes('-');
  if (stretch.isTable) Object.assign(stretch, { marks: 0, open: new Map(), stray: 0 });
  stretch.marks += line.match(/[*_`[\]!<&\\~|]/gu)?.length ?? 0;
  stretch.isExcessive ||= stretch.marks > MOST_MARKS;
  if (line.startsWith('    ')) return;
  const bare = line.replaceAll(/\\./gu, '..');
  for (const { 0: run, index } of bare.matchAll(/\*+|_+/gu)) {
    const open = countEmphasis(stretch, run, bare[index - 1], bare[index + run.length]);
    stretch.isExcessive ||= open > MOST_OPEN || stretch.stray > MOST_STRAY;
  }
}

/** Counts a run of marks, between two characters; returns the number of those that are open now. */
function countEmphasis(stretch: Stretch, run: string, before = ' ', after = ' '): number {
  const sign = run.charAt(0);
  const open = stretch.open.get(sign) ?? 0;
  const [follows, leads] = [before, after].map((one) => /[\p{L}\p{N}]/u.test(one));
  // Between letters an underscore is none, and an asterisk is whichever half is wanted.
  if (follows === true && leads === true && sign === '_') return open;
  const opens = follows === true && leads === true ? open === 0 : !/\s/u.test(after) && follows === false;
  if (opens) stretch.open.set(sign, open + 1);
  else if (open > 0) stretch.open.set(sign, open - 1);
  else if (!/\s/u.test(before)) stretch.stray += 1;
  return stretch.open.get(sign) ?? 0;
}
