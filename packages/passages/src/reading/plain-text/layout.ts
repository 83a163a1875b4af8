import { endsSentence, hasWords } from '../../model/measure.ts';
import { joinLines, normalizeLine, normalizeText } from '../../model/normalize.ts';
import { type Block, hasBullet, opensSpeech } from './block.ts';
import { isBoilerplate } from './boilerplate-lines.ts';
import { isDetail } from './details.ts';
import { EDIT_BUTTON, isBareLabel } from './labels.ts';
import { findLargest, groupLines, type Line, type LineGroup, pairLines } from './lines.ts';
import { findAnswerLines, findMessages, findSpeakerLines } from './speakers.ts';
import { createLineJoiner, findWrapWidth, isFilled, isWrapped, type LineJoiner } from './wrapping.ts';

/** A number or letter that opens a list item: `1.`, `(2)`, `b)`, `（三）`. */
const NUMBERED = /^(?:\(?\d{1,3}[.)]|\(?[a-z][.)]|[（(][一二三四五六七八九十\d]{1,3}[）)])\s+\S/u;
/** A numbered paragraph of rules; without a full stop it may as well be a heading or a line of contents. */
const DOTTED = /^\d{1,3}(?:\.\d{1,3}){1,3}[.)]?\s+\p{Lu}/u;
/** A line that makes a heading of the line above it. */
const UNDERLINE = /^(?:={3,}|-{3,}|~{3,})$/u;
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

/** Splits a plain text into blocks by the way its lines stand: one line each, wrapped at a column, indented, or verse. */
export function splitBlocks(text: string): Block[] {
  const groups = groupLines(text);
  const lineGroups = groups.map(({ group }) => group);
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
  return groups.flatMap(({ group, gap }, index) => {
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
    if (open.length > 0) for (const block of splitBody(open, layout)) blocks.push(block);
    open = [];
  };
  for (const line of group) {
    const above = open.at(-1);
    if (UNDERLINE.test(line.text) && above !== undefined && hasWords(above.text)) {
      open.pop();
      close();
      blocks.push({ ...toProse([above], layout.join), underline: line.text.charAt(0) as '=' | '-' | '~', height: 2 });
    } else if (standsAlone(line.text)) {
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
    if (/^(?:[-*=_~#·•.—]\s*)+$/u.test(line) || speakers.has(line)) return true;
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
  if (group.every(({ raw }) => raw.trim().includes('\t'))) return [toTable(group)];
  if (isWrapped(group, width)) return splitParagraphs(group, width, join);
  if (rest.length > 1 && isWrapped(rest, width) && !endsSentence(first.text) && first.width < width * 0.8)
    return [toProse([first], join), ...splitParagraphs(rest, width, join)];
  if (group.some(isItem)) return splitItems(group, layout);
  if (isHeadingOnParagraphs(first, rest)) return group.map((line) => toProse([line], join));
  if (!isVerse(group)) return joinContinued(group, join);
  return [layout.isProse && isRagged(group) ? toProse(group, join) : toVerse(group)];
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
    ((NUMBERED.test(line.text) || DOTTED.test(line.text)) && (closed || hasRoom)) ||
    (hasRoom && closed && !opensSmall) ||
    (line.indent > base && before.indent <= base && (closed || hasRoom)) ||
    (isSecond && hasRoom && before.width < width * 0.6 && !opensSmall)
  );
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
  const least = -findLargest(group.map((line) => -line.indent));
  const text = normalizeText(group.map((line) => ' '.repeat(line.indent - least) + line.text).join('\n'));
  return { line: group[0]?.number ?? 0, text, indent: least, gap: 0, height: group.length, kind: 'verse' };
}

/** Cells that stand apart by tabs, as a web page's table is copied: a row a line, cells apart by a bar. */
function toTable(group: LineGroup): Block {
  const rows = group.map((line) =>
    line.raw
      .split('\t')
      .filter((cell) => cell.trim() !== '')
      .map(normalizeLine)
      .join(' | '),
  );
  return { ...toVerse(group), text: normalizeText(rows.join('\n')) };
}
