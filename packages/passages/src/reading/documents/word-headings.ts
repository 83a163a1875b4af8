import { normalizeLine } from '../../model/normalize.ts';
import { childAt, childrenOf, type XmlElement } from './xml.ts';
import { styleIdOf, visibleText } from './word-body.ts';
import { valueOf, type WordStyles } from './word-styles.ts';

/** Longest line, in characters, that is taken for a heading by its look. */
const LONGEST_LINE = 120;
/** Most lines in a row that are headings of each other; more are an address or a list in bold. */
const MOST_IN_A_ROW = 2;
/** Share of a document's paragraphs that may be headings. */
const MOST_HEADINGS = 0.5;

/** Look of a paragraph of a body. */
interface Line {
  readonly paragraph: XmlElement;
  readonly text: string;
  readonly size: number;
  readonly isBold: boolean;
  readonly isCentered: boolean;
  readonly isListed: boolean;
}

/**
 * Gives styles of headings to lines that only look like some (bold, or larger than the text), for a document that has no
 * headings by style. The first of all, where it is larger or centred, becomes the title.
 */
export function markHeadings(blocks: readonly XmlElement[], styles: WordStyles): void {
  const lines = blocks.filter(({ name }) => name === 'w:p').map((paragraph) => lookAt(paragraph, styles));
  const filled = lines.filter(({ text }) => text !== '');
  const size = findBodySize(filled);
  const stands = (line: Line): boolean =>
    !line.isListed &&
    line.text.length <= LONGEST_LINE &&
    /\p{L}/u.test(line.text) &&
    !/[.,;:。，；：؛،]$/u.test(line.text) &&
    (line.isBold || line.size > 1.1 * size);
  const found = new Set(filled.filter(stands));
  const [first] = filled;
  const isTitle =
    first !== undefined &&
    filled.length > 1 &&
    first.text.length <= LONGEST_LINE &&
    (found.has(first) || (first.isCentered && !/[.。]$/u.test(first.text)));
  dropRuns(filled, found);
  if (isTitle) {
    for (const line of filled.slice(0, countTitleLines(filled, found))) {
      setStyle(line.paragraph, styleIdOf('title'));
      found.delete(line);
    }
  }
  joinLines(filled, found);
  if (found.size === 0 || found.size > MOST_HEADINGS * filled.length) return;
  const sizes = [...new Set([...found].map((line) => line.size))].toSorted((a, b) => b - a);
  for (const line of found) setStyle(line.paragraph, styleIdOf(Math.min(1 + sizes.indexOf(line.size), 6)));
}

/** Most lines of a title. */
const MOST_TITLE_LINES = 4;

/** Number of the first lines that are one title: all centred, and alike. */
function countTitleLines(lines: readonly Line[], found: ReadonlySet<Line>): number {
  const [first] = lines;
  const end = lines.findIndex(
    (line) =>
      !found.has(line) ||
      !line.isCentered ||
      line.size !== first?.size ||
      line.isBold !== first.isBold ||
      line.text.length > LONGEST_LINE,
  );
  return end < 1 || end > MOST_TITLE_LINES ? 1 : end;
}

/** Joins a heading and the one below it that goes on in the middle of a sentence. */
function joinLines(lines: readonly Line[], found: Set<Line>): void {
  let head: Line | undefined;
  for (const line of lines) {
    const goesOn = head !== undefined && found.has(line) && /^[\p{Ll}(]/u.test(line.text) && line.size === head.size;
    if (head === undefined || !goesOn) {
      head = found.has(line) ? line : undefined;
      continue;
    }
    const blank: XmlElement = { name: 'w:t', attributes: { 'xml:space': 'preserve' }, children: [' '] };
    const rest = childrenOf(line.paragraph).filter(({ name }) => name !== 'w:pPr');
    head.paragraph.children.push({ name: 'w:r', attributes: {}, children: [blank] }, ...rest);
    line.paragraph.children = [];
    found.delete(line);
  }
}

function lookAt(paragraph: XmlElement, styles: WordStyles): Line {
  const properties = childAt(paragraph, 'w:pPr');
  const runs = runsOf(paragraph).filter((run) => visibleText(run).trim() !== '');
  const style = valueOf(properties, 'w:pStyle');
  const looks = runs.map((run) => styles.lookOf(run, style));
  return {
    paragraph,
    text: normalizeLine(visibleText(paragraph)),
    size: looks.reduce((least, look) => Math.min(least, look.size), looks[0]?.size ?? 0),
    isBold: looks.length > 0 && looks.every(({ isBold }) => isBold),
    isCentered: valueOf(properties, 'w:jc') === 'center',
    isListed:
      childAt(properties, 'w:numPr') !== undefined || /^read-(?:term|definition|code|quote)$/u.test(style ?? ''),
  };
}

function runsOf(parent: XmlElement): XmlElement[] {
  return childrenOf(parent).flatMap((child) => (child.name === 'w:r' ? [child] : runsOf(child)));
}

/** Size of most of the text. */
function findBodySize(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const { text, size } of lines) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

/** Takes away lines with no text below them: the last of all, and those of a longer row. */
function dropRuns(lines: readonly Line[], found: Set<Line>): void {
  let row: Line[] = [];
  for (const line of lines) {
    if (found.has(line)) row.push(line);
    else {
      if (row.length > MOST_IN_A_ROW) for (const one of row) found.delete(one);
      row = [];
    }
  }
  for (const one of row) found.delete(one);
}

function setStyle(paragraph: XmlElement, id: string): void {
  const style: XmlElement = { name: 'w:pStyle', attributes: { 'w:val': id }, children: [] };
  const others = childrenOf(paragraph).filter(({ name }) => name !== 'w:pPr');
  paragraph.children = [{ name: 'w:pPr', attributes: {}, children: [style] }, ...others];
}
