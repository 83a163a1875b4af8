import type { Root, RootContent } from 'mdast';
import { endsSentence, hasWords } from '../../../model/measure.ts';
import type { LeftOut } from '../../../model/reading.ts';
import { type Block, takeBullet } from './blocks.ts';
import type { Front } from './front.ts';
import type { ParagraphJoiner } from './hyphens.ts';

/** Deepest heading in Markdown, with the title at level one. */
const DEEPEST_HEADING = 6;

/** Syntax tree of the blocks of a file. What is no part of the article is added to `leftOut`. */
export function composeTree(
  blocks: readonly Block[],
  textOf: (block: Block) => string,
  levels: ReadonlyMap<Block, number>,
  front: Front,
  leftOut: LeftOut[],
): Root {
  const children: RootContent[] = [];
  const ordered = [...new Set(levels.values())].toSorted((a, b) => a - b);
  for (const [index, block] of blocks.entries()) {
    const text = textOf(block);
    const reason =
      front.used.get(block) ??
      (block.kind === 'contents' ? 'table of contents' : hasWords(text) ? undefined : 'no words');
    if (reason !== undefined) {
      if (reason !== 'title') leftOut.push({ line: block.page, text, reason });
      continue;
    }
    const level = levels.get(block);
    const line = { start: { line: block.page, column: 1 }, end: { line: block.page, column: 1 } };
    if (level !== undefined) {
      const depth = Math.min(ordered.indexOf(level) + 2, DEEPEST_HEADING) as 2 | 3 | 4 | 5 | 6;
      children.push({ type: 'heading', depth, children: [{ type: 'text', value: text }], position: line });
    } else if (block.kind === 'item') addItem(children, text, line, blocks[index - 1]?.kind === 'item');
    else children.push(toNode(block, text, line));
  }
  return { type: 'root', children };
}

function toNode(block: Block, text: string, position: NonNullable<RootContent['position']>): RootContent {
  if (block.kind === 'code') return { type: 'code', value: text, position };
  if (block.kind === 'table') {
    const rows = block.lines.map(({ cells }) => cells.map((cell) => cell.text));
    return {
      type: 'table',
      children: rows.map((cells) => ({
        type: 'tableRow',
        children: cells.map((value) => ({ type: 'tableCell', children: [{ type: 'text', value }] })),
      })),
      position,
    };
  }
  const lines = text.split('\n');
  return {
    type: 'paragraph',
    children: lines.flatMap((value, index) => [
      ...(index > 0 ? [{ type: 'break' as const }] : []),
      { type: 'text' as const, value },
    ]),
    position,
  };
}

/** Adds an item to the list above it, or begins one. A number that does not count on stays in its paragraph. */
function addItem(
  children: RootContent[],
  text: string,
  position: NonNullable<RootContent['position']>,
  isNext: boolean,
): void {
  const bullet = takeBullet(text);
  const number = /^(?<number>\d{1,3})[.]\s+(?<rest>\S.*)$/su.exec(text)?.groups;
  const above = children.at(-1);
  const value = bullet ?? number?.['rest'] ?? text;
  const item = {
    type: 'listItem' as const,
    children: [{ type: 'paragraph' as const, children: [{ type: 'text' as const, value }] }],
  };
  const isOrdered = bullet === undefined;
  if (isOrdered && number === undefined) {
    children.push({ type: 'paragraph', children: [{ type: 'text', value: text }], position });
    return;
  }
  const counts =
    above?.type === 'list' && (!isOrdered || (above.start ?? 1) + above.children.length === Number(number?.['number']));
  if (isNext && above?.type === 'list' && above.ordered === isOrdered && counts) above.children.push(item);
  else
    children.push({
      type: 'list',
      ordered: isOrdered,
      start: isOrdered ? Number(number?.['number']) : null,
      children: [item],
      position,
    });
}

/** Text of a block: lines of a paragraph joined, those of code and verse kept. */
export function readBlockText(block: Block, join: ParagraphJoiner): string {
  const lines = block.lines.map(({ text }) => text);
  if (block.kind === 'code') return indentCode(block);
  if (block.kind === 'table')
    return block.lines.map(({ cells }) => cells.map(({ text }) => text).join(' | ')).join('\n');
  return block.isBroken === true ? lines.join('\n') : join(lines);
}

/** Lines of code, indented by their places and apart by their gaps. */
function indentCode({ lines }: Block): string {
  const left = lines.reduce((least, line) => Math.min(least, line.left), Infinity);
  const widths = lines
    .map((line) => (line.right - line.left) / Math.max(line.text.length, 1))
    .toSorted((a, b) => a - b);
  const width = widths[Math.floor(widths.length / 2)] || 5;
  return lines
    .map((line) => {
      let text = '';
      for (const cell of line.cells) {
        const column = Math.min(Math.round((cell.left - left) / width), 200);
        text = text.padEnd(text === '' ? column : Math.max(column, text.length + 1)) + cell.text;
      }
      return text;
    })
    .join('\n');
}

/**
 * Blocks with the paragraphs joined that go on in another column or on another page. What stands between the two parts,
 * such as notes and pictures' captions, comes behind.
 */
export function joinAcross(blocks: readonly Block[], isHeading: (block: Block) => boolean, bodySize: number): Block[] {
  const joined: Block[] = [];
  let open: Block | undefined;
  for (const block of blocks) {
    if (open !== undefined && block.isFirst && continues(open, block)) {
      for (const line of block.lines) open.lines.push(line);
      if (isFinished(open)) open = undefined;
      continue;
    }
    joined.push(block);
    if (isHeading(block)) open = undefined;
    else if (block.kind === 'text' || block.kind === 'item' || block.kind === 'code') {
      const isAside = open !== undefined && block.kind === 'text' && block.size < bodySize * 0.94;
      if (!isAside) open = isFinished(block) ? undefined : block;
    }
  }
  return joined;
}

function isFinished({ lines, kind }: Block): boolean {
  return kind !== 'code' && endsSentence(lines.at(-1)?.text ?? '');
}

/** True for a block that goes on with what a block in an earlier column left unfinished. */
function continues(open: Block, block: Block): boolean {
  const [last, first] = [open.lines.at(-1), block.lines[0]];
  if (last === undefined || first === undefined || Math.abs(open.size - block.size) > 0.6) return false;
  if (block.page - last.page > 2 || block.isBroken === true || open.isBroken === true) return false;
  if (open.kind === 'code') return block.kind === 'code';
  if (block.kind !== 'text' || block.font.isBold !== open.font.isBold) return false;
  if (/[-\u00ad]$/u.test(last.text) || /^\p{Ll}/u.test(first.text)) return true;
  // Without a small letter: where the last line is full and this one is not indented.
  const rights = open.lines.slice(0, 200).map(({ right }) => right);
  const isFull = open.lines.length > 1 && last.right > Math.max(...rights) - 3 * last.size;
  return isFull && !/[:：]$/u.test(last.text) && !/^[\p{N}(]/u.test(first.text);
}
