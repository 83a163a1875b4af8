import { hasWords, isCapitals, measureWeight } from '../../../model/measure.ts';
import { normalizeLine } from '../../../model/normalize.ts';
import type { Block } from './blocks.ts';
import type { Bookmark } from './page.ts';

/** Longest heading, in letters (`measureWeight`) and lines. */
const LONGEST = 180;
const MOST_LINES = 4;
/** Number before a heading: `2`, `3.1.4`, `IV.`, `A.2`. */
const NUMBERED =
  /^(?:(?<digits>\d{1,2}(?:\.\d{1,3}){0,5})\.?|(?<roman>[IVX]{1,5})\.|(?<letter>\p{Lu})\.(?:\d{1,2}(?:\.\d{1,2}){0,3}\.?)?)\s+(?=[\p{L}\p{N}“"‘«¿(])/u;

/** Look of the letters of most of a text. */
export interface BodyStyle {
  readonly size: number;
  readonly isBold: boolean;
}

/** Size and weight of most letters. */
export function findBody(blocks: readonly Pick<Block, 'lines' | 'size' | 'font'>[]): BodyStyle {
  const letters = new Map<string, number>();
  for (const { lines, size, font } of blocks) {
    const key = `${Math.round(size * 2) / 2} ${font.isBold}`;
    letters.set(key, (letters.get(key) ?? 0) + lines.reduce((sum, { text }) => sum + text.length, 0));
  }
  const [most] = [...letters].reduce((best, next) => (next[1] > best[1] ? next : best), ['', -1]);
  const [size, isBold] = most.split(' ');
  return { size: Number(size) || 10, isBold: isBold === 'true' };
}

/** Blocks in which a heading of several lines is one block. */
export function joinHeadingLines(blocks: readonly Block[], body: BodyStyle): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const above = joined.at(-1);
    if (above !== undefined && isNextLine(above, block, body))
      joined[joined.length - 1] = { ...above, lines: [...above.lines, ...block.lines] };
    else joined.push(block);
  }
  return joined;
}

function isNextLine(above: Block, block: Block, body: BodyStyle): boolean {
  const [last, first] = [above.lines.at(-1), block.lines[0]];
  if (last === undefined || first === undefined || block.kind !== 'text' || block.level !== undefined) return false;
  if (above.page !== block.page || above.isBroken === true || block.isBroken === true || block.isFirst) return false;
  if (above.kind !== 'text' && !(above.kind === 'item' && NUMBERED.test(above.lines[0]?.text ?? ''))) return false;
  const isMarked = block.size > body.size * 1.08 + 0.2 || (block.font.isBold && !body.isBold);
  const isAlike =
    Math.abs(above.size - block.size) < 0.3 &&
    above.font.isBold === block.font.isBold &&
    above.font.isItalic === block.font.isItalic;
  const isShort = above.lines.length + block.lines.length <= MOST_LINES && !/[.:!?]$/u.test(last.text);
  const gap = first.base - last.base;
  return isMarked && isAlike && isShort && gap > 0 && gap < 1.45 * block.size && !NUMBERED.test(first.text);
}

/** Levels of the blocks that are headings, from 1. */
export function findHeadings(
  blocks: readonly Block[],
  textOf: (block: Block) => string,
  body: BodyStyle,
  bookmarks: readonly Bookmark[],
  isTitleStated: boolean,
): Map<Block, number> {
  const stated = new Map(
    blocks.flatMap((block) => (block.level === undefined || block.level === 0 ? [] : [[block, block.level] as const])),
  );
  if (stated.size >= 2 || (stated.size === 1 && isTitleStated)) return stated;
  const marked = matchBookmarks(blocks, textOf, bookmarks);
  const candidates = blocks.filter((block) => marked.has(block) || isCandidate(block, textOf(block), body));
  const styles = dropBodyStyles(candidates, blocks);
  const kept = candidates.filter((block) => marked.has(block) || styles.has(styleOf(block, textOf(block))));
  return levelHeadings(kept, textOf, marked);
}

function isCandidate(block: Block, text: string, body: BodyStyle): boolean {
  if (block.kind !== 'text' && block.kind !== 'item') return false;
  if (block.level === 0 || block.isBroken === true) return false;
  if (
    block.lines.length > MOST_LINES ||
    measureWeight(text) > LONGEST ||
    !/\p{L}{2}|[\p{Lo}\p{L}]/u.test(text) ||
    !hasWords(text)
  )
    return false;
  const isNumbered = NUMBERED.test(text);
  if (block.kind === 'item' && !isNumbered) return false;
  const isLarge = block.size > body.size * 1.08 + 0.2;
  if (/[,;，；、]$/u.test(text) || (/[.。:：]$/u.test(text) && !(isLarge && block.size > body.size * 1.15)))
    return false;
  // A sentence, a formula.
  if (!isLarge && /[=∑∫≤≥]/u.test(text)) return false;
  if (isLarge) return true;
  if (block.font.isItalic && block.lines.length === 1 && measureWeight(text) < 70 && /^[\p{Lu}\p{Lo}]/u.test(text))
    return true;
  if (block.size < body.size * 0.9) return false;
  if (block.font.isBold && !body.isBold) return true;
  if (isCapitals(text) && text.length > 3) return block.lines.length <= 2 && measureWeight(text) <= 100;
  return (
    isNumbered &&
    block.lines.length === 1 &&
    measureWeight(text) < 80 &&
    (block.font.isItalic || /^\d{1,2}(?:\.\d{1,2}){0,3}\.?\s+\p{Lu}/u.test(text)) &&
    block.kind === 'text'
  );
}

function styleOf({ size, font }: Block, text: string): string {
  return `${Math.round(size * 2) / 2} ${font.isBold ? 1 : 0}${isCapitals(text) ? 1 : 0}${font.isItalic ? 1 : 0}`;
}

/** Styles of headings: not those that a large part of the text has. */
function dropBodyStyles(candidates: readonly Block[], blocks: readonly Block[]): Set<string> {
  const size = (block: Block): number => block.lines.reduce((sum, { text }) => sum + text.length, 0);
  const all = blocks.reduce((sum, block) => sum + size(block), 0);
  const letters = new Map<string, number>();
  const times = new Map<string, number>();
  for (const block of candidates) {
    const style = styleOf(block, block.lines.map(({ text }) => text).join(' '));
    letters.set(style, (letters.get(style) ?? 0) + size(block));
    times.set(style, (times.get(style) ?? 0) + 1);
  }
  // A line in italics alone may be a motto or an aside: headings in it come again.
  const isHeadings = (style: string, count: number): boolean =>
    style.endsWith(' 001') ? count < all * 0.08 && (times.get(style) ?? 0) >= 2 : count < all * 0.25 || all < 400;
  return new Set([...letters].filter(([style, count]) => isHeadings(style, count)).map(([style]) => style));
}

/** Blocks that bookmarks name, with the bookmark's depth; none where bookmarks are no headings. */
function matchBookmarks(
  blocks: readonly Block[],
  textOf: (block: Block) => string,
  bookmarks: readonly Bookmark[],
): Map<Block, number> {
  const wanted = new Map<string, number[]>();
  for (const { title, depth } of bookmarks) {
    const key = toKey(title);
    if (key !== '') wanted.set(key, [...(wanted.get(key) ?? []), depth]);
  }
  const marked = new Map<Block, number>();
  for (const block of blocks) {
    if (block.lines.length > MOST_LINES || (block.kind !== 'text' && block.kind !== 'item')) continue;
    const text = textOf(block);
    if (text.length > LONGEST * 2) continue;
    const depths = wanted.get(toKey(text));
    const depth = depths?.shift();
    if (depth !== undefined) marked.set(block, depth);
  }
  return marked.size >= 2 && marked.size * 2 >= bookmarks.length ? marked : new Map();
}

/** Letters and digits alone, without a number before them. */
function toKey(title: string): string {
  return normalizeLine(title)
    .normalize('NFKC')
    .replace(NUMBERED, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function levelHeadings(
  headings: readonly Block[],
  textOf: (block: Block) => string,
  marked: ReadonlyMap<Block, number>,
): Map<Block, number> {
  const ranks = rankStyles(headings, textOf);
  const numbered = headings.filter((block) => NUMBERED.exec(textOf(block))?.groups?.['digits'] !== undefined);
  const isNumbered = numbered.length >= 3 && numbered.length >= headings.length * 0.3;
  const styleLevels = new Map<string, number>();
  const levels = new Map<Block, number>();
  for (const block of headings) {
    const level = marked.get(block) ?? (isNumbered ? depthOf(textOf(block)) : undefined);
    if (level === undefined) continue;
    levels.set(block, level);
    const style = styleOf(block, textOf(block));
    if (!styleLevels.has(style)) styleLevels.set(style, level);
  }
  for (const block of headings) {
    if (levels.has(block)) continue;
    const style = styleOf(block, textOf(block));
    levels.set(block, styleLevels.get(style) ?? nearestLevel(style, ranks, styleLevels));
  }
  return new Map(headings.map((block) => [block, levels.get(block) ?? 1]));
}

function depthOf(text: string): number | undefined {
  return NUMBERED.exec(text)?.groups?.['digits']?.split('.').length;
}

/** Order of styles: larger ones above, then bold ones, capitals, and others. */
function rankStyles(headings: readonly Block[], textOf: (block: Block) => string): Map<string, number> {
  const styles = [...new Set(headings.map((block) => styleOf(block, textOf(block))))].toSorted((a, b) => {
    const [sizeA = 0, traitsA = ''] = a.split(' ');
    const [sizeB = 0, traitsB = ''] = b.split(' ');
    return Number(sizeB) - Number(sizeA) || Number(traitsB) - Number(traitsA);
  });
  return new Map(styles.map((style, index) => [style, index + 1]));
}

/** Level of a style beside those that are known: that of the next one above it, and one more. */
function nearestLevel(style: string, ranks: ReadonlyMap<string, number>, known: ReadonlyMap<string, number>): number {
  const rank = ranks.get(style) ?? 1;
  if (known.size === 0) return rank;
  const above = [...known].filter(([other]) => (ranks.get(other) ?? 0) < rank).map(([, level]) => level);
  return above.length === 0 ? 1 : Math.max(...above) + 1;
}
