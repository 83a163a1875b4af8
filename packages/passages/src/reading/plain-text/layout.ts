import { endsSentence, hasWords, isCapitals } from '../../model/measure.ts';
import { joinLines, normalizeLine, normalizeText } from '../../model/normalize.ts';
import { type Block, hasBullet, opensSpeech } from './block.ts';
import { isBoilerplate } from './boilerplate-lines.ts';
import type { LeftOut } from '../../model/reading.ts';
import { isDetail } from './details.ts';
import { findCode } from './code.ts';
import { EDIT_BUTTON, isBareLabel } from './labels.ts';
import { findLargest, groupLines, type Line, type LineGroup, pairLines } from './lines.ts';
import { hasLeader, removePages } from './pages.ts';
import { findAnswerLines, findMessages, findSpeakerLines } from './speakers.ts';
import { createLineJoiner, findMeasure, findWrapWidth, isFilled, isWrapped, type LineJoiner } from './wrapping.ts';

/** A number or letter that opens a list item: `1.`, `(2)`, `b)`, `（三）`. */
const NUMBERED = /^(?:\(?\d{1,3}[.)]|\(?[a-z][.)]|[（(][一二三四五六七八九十\d]{1,3}[）)])\s+\S/u;
/** A numbered paragraph of rules; without a full stop it may as well be a heading or a line of contents. */
const DOTTED = /^\d{1,3}(?:\.\d{1,3}){1,3}[.)]?\s+\p{Lu}/u;
/** A line that makes a heading of the line above it. */
const UNDERLINE = /^(?:={3,}|-{3,}|~{3,}|\*{3,}|#{3,}|\^{3,}|"{3,}|\+{3,})$/u;
/** A tab or three blanks between two cells of a table. */
const COLUMN_GAP = /\t| {3,}/u;
/** Number of groups at either end of a text in which a line of a larger group may name the author or the date. */
const FRAME = 8;

/** Properties of the whole text, known before a group is read. */
interface Layout {
  /** Column at which lines were wrapped, or 0. */
  readonly width: number;
  /** True when most groups of several lines are wrapped paragraphs. */
  readonly isProse: boolean;
  readonly join: LineJoiner;
  /** Lines that name the speaker of a play. */
  readonly speakers: ReadonlySet<string>;
  /** True for a line that opens a message of a chat. */
  readonly isMessage: (line: string) => boolean;
  /** True for a line that opens a question or an answer. */
  readonly isAnswer: (line: string) => boolean;
}

/**
 * Splits a plain text into blocks by the way its lines stand: one line each, wrapped at a column, indented, or verse. Heads
 * and feet of pages are added to `leftOut`.
 */
export function splitBlocks(text: string, leftOut: LeftOut[] = []): Block[] {
  const read = findMeasure(removePages(text, leftOut));
  const groups = groupLines(read, findCode(read));
  const lineGroups = groups.filter(({ isCode }) => isCode !== true).map(({ group }) => group);
  const lines = lineGroups.flat();
  const width = findWrapWidth(lineGroups);
  const several = lineGroups.filter((group) => group.length > 1);
  const wrapped = several.filter((group) => isWrapped(group, width)).length;
  const layout = {
    width,
    isProse: wrapped >= Math.max(several.length * 0.6, 1),
    join: createLineJoiner(lineGroups),
    speakers: findSpeakerLines(lines),
    isMessage: findMessages(lines),
    isAnswer: findAnswerLines(lines),
  };
  return groups.flatMap(({ group, gap, isCode = false }, index): Block[] => {
    if (isCode) return [{ ...toVerse(group), gap, kind: 'code' }];
    const blocks = splitGroup(group, layout, index < FRAME || index >= groups.length - FRAME);
    return blocks.map((block, place) => (place === 0 ? { ...block, gap } : block));
  });
}

/** Takes lines that are a block of their own out of a group, and splits what stands between them. */
function splitGroup(group: LineGroup, layout: Layout, isFrame: boolean): Block[] {
  const standsAlone = findLoneLines(group, layout, isFrame);
  const blocks: Block[] = [];
  let open: Line[] = [];
  const close = (): void => {
    if (open.length > 0) for (const block of joinAttribution(splitBody(open, layout))) blocks.push(block);
    open = [];
  };
  for (const [index, line] of group.entries()) {
    const above = open.at(-1);
    const below = group[index + 1];
    // Words of a menu with a line of their own length below them are a heading.
    const isHeading = below !== undefined && underlines(below, line) && isAsLong(below, line) && !isDetail(line.text);
    if (above !== undefined && underlines(line, above)) {
      open.pop();
      close();
      blocks.push({ ...toProse([above], layout.join), underline: line.text.charAt(0), height: 2 });
    } else if (!isHeading && standsAlone(line.text)) {
      close();
      blocks.push(toProse([line], layout.join));
    } else {
      if (layout.isMessage(line.text) || layout.isAnswer(line.text)) close();
      open.push(line);
    }
  }
  close();
  return blocks;
}

/** Joins the name below a quotation with it: a dash and a capital, further in, as the last line of a group. */
function joinAttribution(blocks: readonly Block[]): readonly Block[] {
  const [name, quotation] = [blocks.at(-1), blocks.at(-2)];
  if (name === undefined || quotation === undefined || quotation.kind === 'item' || name.indent <= quotation.indent)
    return blocks;
  if (!/^(?:--|[—–―])\s?["“«]?\p{Lu}/u.test(name.text) || name.height > 2) return blocks;
  const joined: Block = {
    ...quotation,
    text: `${quotation.text}\n${name.text}`,
    kind: 'verse',
    height: quotation.height + name.height,
  };
  return [...blocks.slice(0, -2), joined];
}

/** True for a row of one character below words; one that may be an ornament as well must be as long as they are. */
function underlines(line: Line, above: Line): boolean {
  const { text } = line;
  if (!UNDERLINE.test(text) || !hasWords(above.text)) return false;
  return /^[-=~]/u.test(text) || isAsLong(line, above);
}

function isAsLong(line: Line, above: Line): boolean {
  return Math.abs(line.text.length - above.width) <= 2;
}

/** Test for lines of a group that belong to no paragraph: ornaments, chapter labels, author and date, menus. */
function findLoneLines(group: LineGroup, { width, speakers }: Layout, isFrame: boolean): (line: string) => boolean {
  const details = isFrame ? group.filter(({ text }) => isDetail(text)).length : 0;
  // One wrapped line may happen to read like an author's name; half of a group's lines do not.
  const isLoose = details * 2 >= group.length || !isWrapped(group, width);
  const marked = group.filter(({ text }) => isBoilerplate(text) || isDetail(text)).length;
  const isMenu = marked * 2 >= group.length;
  return (line) => {
    if (group.length === 1) return !hasWords(line);
    if (EDIT_BUTTON.test(line)) return true;
    if (/^(?:[-*=_~#·•.—%]\s*)+$/u.test(line) || speakers.has(line)) return true;
    if (isLoose && (isBareLabel(line) || (isFrame && isDetail(line)))) return true;
    return isMenu && hasWords(line) && isBoilerplate(line);
  };
}

function splitBody(group: LineGroup, layout: Layout): Block[] {
  const { width, join } = layout;
  const [first, ...rest] = group;
  if (first === undefined) return [];
  if (layout.isMessage(first.text)) return [toVerse(group)];
  if (rest.length === 0) return [toProse(group, join)];
  if (isBoxed(group)) return [toBoxTable(group)];
  if (group.every(({ raw }) => COLUMN_GAP.test(raw.trim()))) return [toTable(group)];
  if (group.filter(({ text: line }) => hasLeader(line)).length >= group.length * 0.5) return [toVerse(group)];
  if (isOutdented(first, rest)) return [toProse([first], join), ...splitBody(rest, layout)];
  if (isWrapped(group, width)) return splitParagraphs(group, width, join);
  if (rest.length > 1 && isWrapped(rest, width) && !endsSentence(first.text) && first.width < width * 0.8)
    return [toProse([first], join), ...splitParagraphs(rest, width, join)];
  if (group.some(isItem)) return splitItems(group, layout);
  if (isHeadingOnParagraphs(first, rest)) return group.map((line) => toProse([line], join));
  if (!isVerse(group)) return joinContinued(group, join);
  return [layout.isProse && isRagged(group) ? toProse(group, join) : toVerse(group)];
}

/** A line in capitals above lines that all stand further in, as in the pages of a manual. */
function isOutdented(first: Line, rest: LineGroup): boolean {
  return isCapitals(first.text) && first.width <= 60 && rest.every(({ indent }) => indent >= first.indent + 2);
}

/** A short line right above paragraphs of a line each. */
function isHeadingOnParagraphs(first: Line, rest: LineGroup): boolean {
  const isStopped = endsSentence(first.text) && !/[?？؟]$/u.test(first.text);
  if (first.width > 60 || isStopped || opensSpeech(first.text)) return false;
  return rest.every((line) => line.width >= Math.max(60, first.width * 1.5) && endsSentence(line.text));
}

/** Lines of speech or short paragraphs; one that starts in the middle of a sentence joins the line above it. */
function joinContinued(group: LineGroup, join: LineJoiner): Block[] {
  const paragraphs: Line[][] = [];
  for (const line of group) {
    const before = paragraphs.at(-1)?.at(-1);
    const continues = before !== undefined && /^\p{Ll}/u.test(line.text) && !endsSentence(before.text);
    if (continues) paragraphs.at(-1)?.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs.map((lines) => toProse(lines, join));
}

/** One short sentence over at most four lines, broken off in its middle; in wrapped prose that is a paragraph. */
function isRagged(group: LineGroup): boolean {
  const stops = group.filter(({ text }) => endsSentence(text)).length;
  const breaks = pairLines(group).filter(
    ([line, next]) => /[\p{L}\p{N}]$/u.test(line.text) && /^\p{Ll}/u.test(next.text),
  );
  const last = group.at(-1);
  return stops === 1 && last !== undefined && endsSentence(last.text) && breaks.length > 0 && group.length <= 4;
}

/** Short lines of which most neither speak nor close a sentence. */
function isVerse(group: LineGroup): boolean {
  const mean = group.reduce((sum, line) => sum + line.width, 0) / group.length;
  const speeches = group.filter((line) => opensSpeech(line.text)).length;
  const sentences = group.filter((line) => endsSentence(line.text)).length;
  const longest = findLargest(group.map((line) => line.width));
  return longest <= 90 && speeches < group.length * 0.6 && !(mean >= 45 && sentences >= group.length * 0.7);
}

function splitParagraphs(group: LineGroup, width: number, join: LineJoiner): Block[] {
  const base = -findLargest(group.slice(1).map((line) => -line.indent));
  const paragraphs: Line[][] = [];
  for (const [index, line] of group.entries()) {
    const before = group[index - 1];
    if (before === undefined || opensParagraph(line, before, { width, base, isSecond: index === 1 }))
      paragraphs.push([line]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs.map((lines) => toProse(lines, join));
}

/**
 * A wrapped line opens a paragraph at a bullet, after a line with room left that closes a sentence, and at an
 * indentation beyond `base`, the group's smallest. The second line does so below a short title.
 */
function opensParagraph(
  line: Line,
  before: Line,
  { width, base, isSecond }: { width: number; base: number; isSecond: boolean },
): boolean {
  const hasRoom = !isFilled(before, line, width);
  const closed = endsSentence(before.text);
  const opensSmall = /^\p{Ll}/u.test(line.text);
  return (
    hasBullet(line.text) ||
    ((NUMBERED.test(line.text) || DOTTED.test(line.text)) &&
      (closed || /[:;,]$/u.test(before.text) || (hasRoom && before.width < width * 0.7))) ||
    (hasRoom && closed && !opensSmall) ||
    (line.indent > base && before.indent <= base && (closed || hasRoom) && !hangsBelow(line, before)) ||
    (isSecond && hasRoom && before.width < width * 0.6 && !opensSmall)
  );
}

/** True for a line that begins in the column of the words beside a term: `-v   Print the version` and what follows. */
function hangsBelow(line: Line, before: Line): boolean {
  const term = /^\s*\S{1,30}(?: \S{1,30})?\s{2,}(?=\S)/u.exec(before.raw)?.[0] ?? '';
  return term !== '' && Math.abs(term.length - line.indent) <= 1;
}

/** A block for each list item with the lines that hang below it; lines between items are split as a body of their own. */
function splitItems(group: LineGroup, layout: Layout): Block[] {
  const blocks: Block[] = [];
  let loose: Line[] = [];
  const close = (): void => {
    if (loose.length > 0) for (const block of splitBody(loose, layout)) blocks.push(block);
    loose = [];
  };
  for (const lines of groupItems(group)) {
    const [head] = lines;
    if (head !== undefined && isItem(head)) {
      close();
      blocks.push(toProse(lines, layout.join));
    } else for (const line of lines) loose.push(line);
  }
  close();
  return blocks;
}

function groupItems(group: LineGroup): Line[][] {
  const items: Line[][] = [];
  for (const line of group) {
    const [head] = items.at(-1) ?? [];
    const hangs = head !== undefined && isItem(head) && line.indent > head.indent;
    if (hangs && !isItem(line)) items.at(-1)?.push(line);
    else items.push([line]);
  }
  return items;
}

function isItem({ text }: Line): boolean {
  return hasBullet(text) || NUMBERED.test(text) || (DOTTED.test(text) && endsSentence(text));
}

function toProse(lines: LineGroup, join: LineJoiner): Block {
  const text = normalizeLine(
    joinLines(
      lines.map((line) => line.text),
      join,
    ),
  );
  const [first] = lines;
  const kind = hasBullet(text) ? 'item' : 'prose';
  return { line: first?.number ?? 0, text, indent: first?.indent ?? 0, gap: 0, height: lines.length, kind };
}

function toVerse(group: LineGroup): Block {
  const least = -findLargest(group.filter(({ text }) => text !== '').map((line) => -line.indent));
  const text = normalizeText(
    group.map((line) => (line.text === '' ? '' : ' '.repeat(line.indent - least) + line.text)).join('\n'),
  );
  return { line: group[0]?.number ?? 0, text, indent: least, gap: 0, height: group.length, kind: 'verse' };
}

/** Cells that stand apart by tabs or by three blanks: a row a line, cells apart by a bar. */
function toTable(group: LineGroup): Block {
  const rows = group.map((line) =>
    line.raw
      .split(COLUMN_GAP)
      .filter((cell) => cell.trim() !== '')
      .map(normalizeLine)
      .join(' | '),
  );
  return { ...toVerse(group), text: normalizeText(rows.join('\n')) };
}

/** A row of a table that is drawn with bars, and a border of it. */
const BOX_ROW = /^[|│┃║].*[|│┃║]$/u;
const BOX_BORDER = /^[+|:=\-─━═│┃║┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬╭╮╰╯ ]+$/u;

function isBoxed(group: LineGroup): boolean {
  const rows = group.filter(({ text }) => BOX_ROW.test(text) && !BOX_BORDER.test(text)).length;
  return rows > 0 && group.length >= 3 && group.every(({ text }) => BOX_ROW.test(text) || BOX_BORDER.test(text));
}

function toBoxTable(group: LineGroup): Block {
  const rows = group
    .filter(({ text }) => !BOX_BORDER.test(text))
    .map(({ text }) =>
      text
        .slice(1, -1)
        .split(/[|│┃║]/u)
        .map(normalizeLine)
        .join(' | '),
    );
  return { ...toVerse(group), text: normalizeText(rows.join('\n')) };
}
