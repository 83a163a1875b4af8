import { endsSentence, hasWords } from '../../model/measure.ts';
import type { LeftOut, LeftOutReason } from '../../model/reading.ts';
import { type Block, isBodyText, removeBullet, toLeftOut } from './block.ts';
import { isBoilerplate, isPossibleHeading, isTopicWord } from './boilerplate-lines.ts';
import { findDate } from './dates.ts';
import { type DetailLine, findAuthor, isDateLine, isDetail, readDetail } from './details.ts';
import { EDIT_BUTTON, isPointer } from './labels.ts';
import { findRelatedAndComments, isFullParagraph, isSentence } from './related-and-comments.ts';

// Each `remove…` function returns the blocks that stay, and adds the others to `leftOut`.

/** Removes a digital book's licence, from the lines that state where the work itself starts and ends. */
export function removeBookLicence(blocks: readonly Block[], leftOut: LeftOut[]): readonly Block[] {
  const start = blocks.findIndex((block) => /^\*{3}\s?START OF/u.test(block.text));
  const end = blocks.findIndex((block) => /^\*{3}\s?END OF/u.test(block.text));
  if (start < 0 && end < 0) return blocks;
  const isKept = ({ text }: Block, index: number): boolean =>
    (index > start && (end < 0 || index < end)) || (index < start && (isDetail(text) || text.startsWith('Title: ')));
  for (const [index, block] of blocks.entries())
    if (!isKept(block, index)) leftOut.push(toLeftOut(block, 'book licence'));
  return blocks.filter(isKept);
}

/** Removes page furniture from the body; `author` is named by a line below the text. */
export function removeBoilerplate(
  blocks: readonly Block[],
  leftOut: LeftOut[],
): { body: readonly Block[]; author: string | undefined; published: string | undefined } {
  const full = blocks.findLastIndex(isFullParagraph);
  const lastParagraph = full < 0 ? blocks.findLastIndex(isSentence) : full;
  const related = findRelatedAndComments(blocks);
  const pageNumbers = findPageNumbers(blocks);
  const datedLines = blocks.filter(({ text }) => isDateLine(text)).length;
  const body: Block[] = [];
  let author: string | undefined;
  let published: string | undefined;
  for (const [index, block] of blocks.entries()) {
    const detail = index < NEAR_TOP && datedLines < FEWEST_ENTRIES ? readByline(block) : undefined;
    author ??= detail?.details.author;
    published ??= detail?.details.published;
    const reason =
      related.get(block) ??
      detail?.reason ??
      (pageNumbers.has(block) ? 'page header or footer' : judgeBoilerplate(block, blocks[index + 1])) ??
      (datedLines < FEWEST_ENTRIES && isUpdateLine(block) ? 'date line' : undefined);
    const signed =
      reason === undefined && body.length > 0 ? findSignature(block.text, index >= lastParagraph) : undefined;
    if (reason !== undefined) leftOut.push(toLeftOut(block, reason));
    else if (signed === undefined) body.push(block);
    else {
      author ??= signed;
      leftOut.push(toLeftOut(block, 'author line'));
    }
  }
  return { body, author, published };
}

/** Blocks below the first paragraph in which the author and the date may stand: a lead often comes above them. */
const NEAR_TOP = 6;

/** The author or the date that a line states. */
function readByline(block: Block): DetailLine | undefined {
  if (isBodyText(block)) return undefined;
  const detail = readDetail(block.text);
  const isDate = isDateLine(block.text) && findDate(block.text)?.stated !== block.text;
  return detail?.details.author !== undefined || isDate ? detail : undefined;
}

/** Undefined for text, for an underlined heading, and for a word of a menu that may be a heading because text stands below it. */
function judgeBoilerplate({ text, kind, underline }: Block, next: Block | undefined): LeftOutReason | undefined {
  if (underline !== undefined) return undefined;
  if (kind === 'prose' && isPointer(text)) return 'page furniture';
  if (!isBoilerplate(text)) return undefined;
  const isAboveText =
    next !== undefined && next.gap > 0 && (isTopicWord(text) ? isSentence(next) : isFullParagraph(next));
  if (isAboveText && isPossibleHeading(text)) return undefined;
  return hasWords(text) ? 'page furniture' : 'no words';
}

/** Fewest lines of dates that head the entries of a diary. */
const FEWEST_ENTRIES = 3;

/** True for a date with words such as "updated" or a time beside it; a date alone may be a heading. */
function isUpdateLine({ text, kind }: Block): boolean {
  return kind === 'prose' && isDateLine(text) && findDate(text)?.stated !== text;
}

/**
 * Numbers of pages alone on their lines: those marked as such, those that count on from one to the next, and those between
 * two paragraphs. Chapters count from one, each with text below it.
 */
function findPageNumbers(blocks: readonly Block[]): ReadonlySet<Block> {
  const pages = new Set(
    blocks.filter(
      ({ text }) => /^[-–—]\s?\d{1,4}\s?[-–—]$/u.test(text) || /^page \d{1,4}(?: of \d{1,4})?$/iu.test(text),
    ),
  );
  const bare = [...blocks.keys()].filter((index) => /^\d{1,4}$/u.test(blocks[index]?.text ?? ''));
  const toNumber = (place: number): number => Number(blocks[bare[place] ?? -1]?.text);
  const isParagraph = (block: Block | undefined): boolean =>
    block !== undefined && isBodyText(block) && block.text.length >= 80;
  const areChapters =
    bare.length > 1 && bare.every((_, place) => toNumber(place) === place + 1) && bare.at(-1) !== blocks.length - 1;
  if (areChapters) return pages;
  for (const [place, index] of bare.entries()) {
    const counts = toNumber(place + 1) === toNumber(place) + 1 || toNumber(place - 1) === toNumber(place) - 1;
    const stands = isParagraph(blocks[index - 1]) && isParagraph(blocks[index + 1]);
    const block = blocks[index];
    if (block !== undefined && (counts || stands)) pages.add(block);
  }
  return pages;
}

/** The author named by a line of its own: in brackets anywhere, otherwise only `atEnd`, below the last paragraph. */
function findSignature(text: string, atEnd: boolean): string | undefined {
  const reporter = /^\((?:reporting|writing) by (?<who>[^;)]+)(?:;[^)]*)?\)$/iu.exec(text)?.groups?.['who'];
  if (reporter !== undefined) return reporter.trim();
  const isBracketed = /^[（(][^（）()]*[）)]$/u.test(text) && /记者|作者|文/u.test(text);
  const isCredit = atEnd && /^(?:by|written by|author|作者|文|撰文|记者|بقلم)[\s:：/]/iu.test(text);
  return isBracketed || isCredit ? findAuthor(text)?.name : undefined;
}

/** Lines that come again in a row, after which one in between may not. */
const LONG_CONTENTS = 5;
/** Most blocks above a list of contents that has no label; further down, a list that names sections is text. */
const LATEST_CONTENTS = 40;

/** Removes tables of contents: lines that come again further down as lines of their own. */
export function removeContents(blocks: readonly Block[], leftOut: LeftOut[]): readonly Block[] {
  const recurs = findRecurring(blocks);
  const contents = new Set<Block>();
  for (let index = 0; index < blocks.length; index += 1) {
    const isLabelled = isContentsLabel(blocks[index]);
    const start = isLabelled ? index + 1 : index;
    const least = isLabelled ? 0 : LONG_CONTENTS;
    let end = start;
    const listed = new Set<string>();
    while (recurs[end] === true || goesOn(blocks, recurs, { from: start + least, index: end })) {
      // The first heading of the text says again what the list began with.
      const key = toContentsKey(blocks[end]?.text ?? '');
      if (isLabelled && listed.has(key)) break;
      listed.add(key);
      for (const line of (blocks[end]?.text ?? '').split('\n')) listed.add(toContentsKey(line));
      end += 1;
    }
    const lines = blocks.slice(start, end).reduce((sum, { text }) => sum + text.split('\n').length, 0);
    if (lines < (isLabelled ? 1 : 3) || (!isLabelled && index > LATEST_CONTENTS)) continue;
    for (const block of blocks.slice(index, end)) contents.add(block);
    index = end - 1;
  }
  for (const block of contents) leftOut.push(toLeftOut(block, 'table of contents'));
  return blocks.filter((block) => !contents.has(block));
}

/** True where a list of contents goes on behind a line or two that are worded otherwise further down. */
function goesOn(
  blocks: readonly Block[],
  recurs: readonly boolean[],
  { from, index }: { from: number; index: number },
): boolean {
  const block = blocks[index];
  const isClose = recurs[index + 1] === true || recurs[index + 2] === true;
  return index >= from && block !== undefined && isClose && !isSentence(block);
}

function isContentsLabel(block: Block | undefined): boolean {
  return /^(?:table of )?contents(?:\s*\[?hide\]?)?:?$|^目\s*录$|^المحتويات$/iu.test(block?.text ?? '');
}

/** For each block: true when at least six of ten of its lines come again below it, alone or joined with the next line. */
function findRecurring(blocks: readonly Block[]): boolean[] {
  // An item of a list in the text may come again in another; a heading has no mark.
  const lastIndex = new Map(
    blocks.flatMap(({ text }, index) => (/^[-*•·]\s/u.test(text) ? [] : [[toContentsKey(text), index] as const])),
  );
  const copies = new Map<string, number>();
  for (const line of blocks.flatMap(({ text }) => text.split('\n').map(toContentsKey)))
    copies.set(line, (copies.get(line) ?? 0) + 1);
  for (const [index, block] of blocks.entries())
    lastIndex.set(toContentsKey(`${block.text} ${blocks[index + 1]?.text.slice(0, 200) ?? ''}`), index);
  return blocks.map((block, index) => {
    const lines = block.text.split('\n').map(toContentsKey).filter(hasWords);
    // A line that comes more often is a refrain, a direction of a play or the head of a page.
    const again = lines.filter((line) => (lastIndex.get(line) ?? -1) > index && (copies.get(line) ?? 0) <= 3).length;
    return lines.length > 0 && again >= lines.length * 0.6 && !(lines.length === 1 && isText(block));
  });
}

function isText(block: Block): boolean {
  return block.kind === 'item' ? endsSentence(block.text) : isBodyText(block);
}

/** A heading without its number, its page and the buttons beside it. */
function toContentsKey(line: string): string {
  const bare = removeBullet(line)
    .replace(EDIT_BUTTON, '')
    .replace(/(?<![\s.…·])(?:[\s.…·]*\s|\s?\.{3,})\d{1,4}$/u, '');
  return bare
    .replace(/^[•\s]*(?:\d+(?:\.\d+)*[.)]?\s+)?/u, '')
    .toLowerCase()
    .trim();
}
