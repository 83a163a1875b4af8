import type { Draft } from '../../model/article.ts';
import { endsSentence, measureWeight } from '../../model/measure.ts';
import { normalizeLine } from '../../model/normalize.ts';
import { DEEPEST_PATH, type LeftOut, LONGEST_SHORT_ITEM } from '../../model/reading.ts';
import { type Block, removeBullet, toLeftOut } from './block.ts';
import type { Heading } from './headings.ts';
import { EDIT_BUTTON, PERMALINK } from './labels.ts';

/** Marks of an encyclopedia that refer to its notes. */
const REFERENCE_MARK =
  /\[(?:\d{1,3}|[a-z]|(?:note|nb|n) ?\d{1,2}|citation needed|clarification needed|better source needed|来源请求|需要引文)\](?::\s?\d+(?:[–-]\d+)?)?/giu;

/** Sections of an article from its blocks and headings; marks and buttons that are cut off are added to `leftOut`. */
export function buildSections(
  blocks: readonly Block[],
  headings: readonly Heading[],
  leftOut: LeftOut[],
): Draft['sections'] {
  const ranks = new Map(headings.map(({ block, rank }) => [block, rank]));
  const isWiki = isEncyclopedia(headings, leftOut);
  const stack: { rank: number; text: string }[] = [];
  const sections: { path: readonly string[]; passages: readonly string[] }[] = [];
  let open: Block[] = [];
  const close = (): void => {
    const passages = toPassages(open);
    open = [];
    if (passages.length > 0) sections.push({ path: toPath(stack), passages });
  };
  for (const block of blocks) {
    const rank = ranks.get(block);
    if (rank === undefined) {
      const text = isWiki ? removeReferences(block, leftOut) : block.text;
      if (text !== undefined) open.push({ ...block, text });
      continue;
    }
    const text = toHeadingText(block);
    if (text === '') {
      leftOut.push(toLeftOut(block, 'page furniture'));
      continue;
    }
    close();
    while ((stack.at(-1)?.rank ?? -1) >= rank) stack.pop();
    stack.push({ rank, text });
  }
  close();
  return sections;
}

function isEncyclopedia(headings: readonly Heading[], leftOut: readonly LeftOut[]): boolean {
  return (
    headings.some(({ block }) => EDIT_BUTTON.test(block.text)) ||
    leftOut.some(({ text }) => /^from wikipedia/iu.test(text))
  );
}

/** A heading without its edit button and without the marks that some people put around one (`== Title ==`). */
function toHeadingText({ text }: Block): string {
  return normalizeLine(
    normalizeLine(text)
      .replace(EDIT_BUTTON, '')
      .replace(PERMALINK, '')
      .replaceAll(/^[*=#]{1,6} (?=[\p{L}\p{N}])| [*=#]{1,6}$/gu, ''),
  );
}

/** Headings beyond the deepest level are joined with it. */
function toPath(stack: readonly { text: string }[]): string[] {
  const names = stack.map(({ text }) => text);
  if (names.length <= DEEPEST_PATH) return names;
  return [...names.slice(0, DEEPEST_PATH - 1), names.slice(DEEPEST_PATH - 1).join(' · ')];
}

/** An encyclopedia's paragraph without its reference marks; undefined for an entry of its list of notes. */
function removeReferences(block: Block, leftOut: LeftOut[]): string | undefined {
  if (/^[\^↑]\s?\S/u.test(block.text)) {
    leftOut.push(toLeftOut(block, 'footnote list'));
    return undefined;
  }
  const marks = block.text.match(REFERENCE_MARK);
  if (marks === null) return block.text;
  const rest = block.text.replaceAll(REFERENCE_MARK, '').trim();
  if (rest === '') return block.text;
  leftOut.push({ line: block.line, text: marks.join(' '), reason: 'reference marks' });
  return rest;
}

/** Rows of short list items become one passage each; every other block is a passage of its own. */
function toPassages(blocks: readonly Block[]): string[] {
  const passages: string[] = [];
  let row: Block[] = [];
  const close = (): void => {
    if (row.length > 1 && row.every(isShortItem)) passages.push(toList(row));
    else for (const { kind, text } of row) passages.push(kind === 'item' ? removeBullet(text) : text);
    row = [];
  };
  for (const block of blocks) {
    const isNumbered = isNumberedItem(block);
    if (block.kind !== 'item' && !isNumbered) {
      close();
      passages.push(block.text);
      continue;
    }
    const above = row.at(-1);
    const changesMarker = above !== undefined && isNumbered !== isNumberedItem(above) && block.indent === above.indent;
    if (changesMarker || (isNumbered && block.gap > 0)) close();
    row.push(block);
  }
  close();
  return passages;
}

/** False for items that close a sentence and stand apart by blank lines: they are paragraphs with a bullet. */
function isShortItem(block: Block, index: number): boolean {
  const isShort = measureWeight(block.text) <= LONGEST_SHORT_ITEM;
  return isShort && (index === 0 || block.gap === 0 || !endsSentence(block.text));
}

function isNumberedItem(block: Block): boolean {
  return block.kind === 'prose' && /^(?:\d{1,3}|[a-z])[.)]\s/u.test(block.text);
}

/** A line for each item; inner items are indented by two columns below outer ones. */
function toList(row: readonly Block[]): string {
  const indents: number[] = [];
  const lines = row.map((block) => {
    while (indents.length > 0 && (indents.at(-1) ?? 0) > block.indent) indents.pop();
    if (indents.at(-1) !== block.indent) indents.push(block.indent);
    const text = block.kind === 'item' ? `• ${removeBullet(block.text)}` : block.text;
    return '  '.repeat(indents.length - 1) + text;
  });
  return lines.join('\n');
}
