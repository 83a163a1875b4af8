import { countWords, endsSentence, hasWords, measureWeight } from '../../model/measure.ts';
import { normalizeLine } from '../../model/normalize.ts';
import type { LeftOut, LeftOutReason } from '../../model/reading.ts';
import { type Block, isBodyText, toLeftOut } from './block.ts';
import { isBoilerplate, isTopicWord } from './boilerplate-lines.ts';
import {
  type Details,
  findField,
  isDateline,
  findNamed,
  isDateLine,
  isDetail,
  readDate,
  readDetail,
} from './details.ts';
import { findLabelRank, isBareLabel, isHeadingLabel } from './labels.ts';
import { findMenuEnd, isBreadcrumb, isMenu } from './site-menu.ts';

/** Title, author, date and address of an article, read from the lines above its body. */
export interface Masthead {
  readonly details: Details;
  readonly leftOut: readonly LeftOut[];
  /** Blocks that are not part of the body: the title and everything in `leftOut`. */
  readonly taken: ReadonlySet<Block>;
}

/** Most blocks above a body; a long list without a full stop must not be read as a masthead. */
const MOST_BLOCKS = 80;
/** Most letters ({@link measureWeight}) of a headline that ends like a sentence. */
const LONGEST_HEADLINE = 150;
/** Most letters of a short paragraph above the author or the date. */
const LONGEST_DECK = 300;
/** Most blocks above such a paragraph. */
const MOST_DECKS = 6;

/** The lines above the body, with the facts that each is judged by. */
interface Front {
  readonly blocks: readonly Block[];
  /** The whole text. */
  readonly all: readonly Block[];
  readonly title: string | undefined;
  /** The block that states the title, if one does. */
  readonly titleBlock: Block | undefined;
  readonly breadcrumbs: ReadonlySet<Block>;
  /** Last line of the site's menu; 0 for none. */
  readonly menuEnd: number;
  /** True for a page that was cut down to its article: nothing above its first paragraph belongs to the text. */
  readonly isPage: boolean;
}

/** Judgement of a block above the body. */
interface Verdict {
  readonly details?: Details;
  readonly poster?: string | undefined;
  /** Undefined for the title, which is kept. */
  readonly reason: LeftOutReason | undefined;
}

/** Facts about a text that are known before its masthead is read. */
export interface MastheadHints {
  readonly title?: string | undefined;
  /** Line of the first paragraph. */
  readonly body?: number | undefined;
}

/** Reads the lines above the first paragraph. */
export function readMasthead(blocks: readonly Block[], hints: MastheadHints = {}): Masthead {
  const front = findFront(blocks, hints);
  const leftOut: LeftOut[] = [];
  const taken = new Set<Block>();
  let details: Details = {};
  let poster: string | undefined;
  for (const block of front.blocks) {
    const verdict = judgeBlock(block, front);
    if (verdict === undefined) continue;
    taken.add(block);
    if (verdict.reason !== undefined) leftOut.push(toLeftOut(block, verdict.reason));
    // The author line nearest to the body names the author; the first date is the day of publication.
    details = { ...details, ...verdict.details, published: details.published ?? verdict.details?.published };
    poster = verdict.poster ?? poster;
  }
  const title = front.title === undefined ? undefined : normalizeLine(front.title);
  return { details: { ...details, author: details.author ?? poster, title }, leftOut, taken };
}

function findFront(all: readonly Block[], hints: MastheadHints): Front {
  const body = all.findIndex((block, index) => isBodyText(block) && !isAboveTitle(block, all, index));
  const details = all.slice(1).findIndex((block) => !isDetail(block.text));
  const blocks =
    hints.body === undefined
      ? all.slice(0, Math.min(body < 0 ? 1 + Math.max(details, 0) : body, MOST_BLOCKS))
      : all.filter(({ line }) => line < (hints.body ?? 0));
  const candidates = findTitleCandidates(blocks);
  const breadcrumbs = new Set(
    candidates.filter((block) => block.underline === undefined && isBreadcrumb(block, candidates)),
  );
  const menuEnd = findMenuEnd(blocks);
  const known =
    hints.title ?? blocks.map((block) => findField(block.text)).find((field) => field?.key === 'title')?.value;
  const titleBlock = findTitle(
    candidates.filter((block) => !breadcrumbs.has(block) && block.line > menuEnd),
    all,
    known,
  );
  return {
    blocks,
    all,
    title: known ?? titleBlock?.text,
    titleBlock,
    breadcrumbs,
    menuEnd,
    isPage: hints.body !== undefined,
  };
}

function findTitleCandidates(blocks: readonly Block[]): Block[] {
  // A single word of a menu on top, with no other boilerplate near, is a title.
  const [top] = blocks.filter(({ text }) => isBoilerplate(text)).length === 1 ? blocks : [];
  return blocks.filter(
    (block) =>
      !isDetail(block.text) &&
      !isHeadingLabel(block.text) &&
      (block.underline !== undefined || !isBoilerplate(block.text) || (block === top && isTopicWord(block.text))),
  );
}

function findTitle(candidates: readonly Block[], all: readonly Block[], known: string | undefined): Block | undefined {
  if (known !== undefined) {
    const wanted = normalizeLine(known).toLowerCase();
    return candidates.find((block) => normalizeLine(block.text).toLowerCase() === wanted);
  }
  // A long line without a full stop is a title only when something follows it.
  return candidates.find(
    (block) =>
      block.kind === 'prose' &&
      measureWeight(block.text) <= 240 &&
      all.at(-1) !== block &&
      !/[,，；:：]$|(?<!\p{Script=Greek});$/u.test(block.text),
  );
}

/** Undefined for a block that stays in the body. */
function judgeBlock(block: Block, front: Front): Verdict | undefined {
  const { text } = block;
  const detail = readDetail(text);
  if (isLetterhead(block)) return { details: readLetterhead(block), reason: 'page furniture' };
  if (!hasWords(text)) return { reason: 'no words' };
  if (block.kind !== 'prose' || (block.line <= front.menuEnd && detail === undefined))
    return { reason: 'page furniture' };
  if (block === front.titleBlock) return { reason: text === front.title ? undefined : 'repeats the title' };
  if (text === front.title) return { reason: 'repeats the title' };
  if (detail !== undefined) return detail;
  if (block.underline === undefined && isBoilerplate(text)) return { reason: 'page furniture' };
  if (front.breadcrumbs.has(block)) return { reason: 'breadcrumb' };
  if (isDateline(text)) return { details: { published: readDate(text) }, reason: 'date line' };
  if (front.title !== undefined && repeatsTitle(text, front.title)) return { reason: 'repeats the title' };
  if (isPoet(block, front)) return { details: { author: text }, reason: 'author line' };
  const author = readName(block, front);
  if (author !== undefined) return { details: author, reason: 'author line' };
  if (front.isPage && !/^[\p{Ll}\p{N}]|[:：]$/u.test(text) && countWords(text) <= LONGEST_LINK)
    return { reason: 'page furniture' };
  return isSubtitle(block, front) ? { reason: 'subtitle' } : undefined;
}

/** Most words of a link or a label between title and text. */
const LONGEST_LINK = 6;
/** Lines around a date in which a name is the author's. */
const NEAR_DATE = 2;

/** The author whose name stands on a line with the date, or on one beside it. */
function readName(block: Block, { blocks, titleBlock }: Front): Details | undefined {
  if (titleBlock === undefined || block === titleBlock) return undefined;
  const named = findNamed(block.text);
  if (named === undefined) return undefined;
  const index = blocks.indexOf(block);
  const near = blocks.slice(Math.max(0, index - NEAR_DATE), index + NEAR_DATE + 1);
  if (named.published === undefined && !near.some((other) => isDateLine(other.text))) return undefined;
  return named;
}

/** Splits every block above a line into its lines. */
export function splitAbove(blocks: readonly Block[], body: number): readonly Block[] {
  return blocks.flatMap((block) => (block.line < body && block.kind === 'verse' ? splitIntoLines(block) : [block]));
}

/** Splits a block at the very top into its lines, which are title, subtitle or menu, unless the text is verse. */
export function splitTop(blocks: readonly Block[]): readonly Block[] {
  const [top, ...rest] = blocks;
  const [byline] = rest;
  // A name and a trade between the title and the date.
  if (top?.kind === 'prose' && byline?.kind === 'verse' && byline.height <= 3 && isDetail(rest[1]?.text ?? ''))
    return [top, ...splitIntoLines(byline), ...rest.slice(1)];
  if (top?.kind !== 'verse' || isLetterhead(top)) return blocks;
  // Title and poet above verses that are indented.
  const isAboveVerse =
    top.height <= 3 && rest.length > 1 && rest.every((block) => block.kind === 'verse' && block.indent > top.indent);
  if (isAboveVerse && !endsSentence(top.text)) return [...splitIntoLines(top), ...rest];
  const verses = rest.filter(({ kind }) => kind === 'verse').length;
  const hasAside = top.text.split('\n').some((line) => isBoilerplate(line) || isDetail(line));
  if (hasAside && top.height <= 4 && verses * 3 <= rest.length && rest.some(isBodyText))
    return [...splitIntoLines(top), ...rest];
  if (top.height > 4 || verses * 3 > rest.length || !rest.some(isBodyText)) return blocks;
  if (top.text.split('\n').some((line) => endsSentence(line) || /[,;:，；：]$/u.test(line))) return blocks;
  return [...splitIntoLines(top), ...rest];
}

/** True for two columns of short lines, as they stand above the title of a memo: who wrote to whom, and when. */
function isLetterhead({ kind, text, height }: Block): boolean {
  return (
    kind === 'verse' && height <= 12 && text.split('\n').every((line) => line.includes(' | ') && line.length <= 120)
  );
}

function readLetterhead({ text }: Block): Details {
  const cells = text.split(/ \| |\n/u).map((cell) => readDetail(cell)?.details);
  return { published: cells.find((details) => details?.published !== undefined)?.published };
}

function splitIntoLines(block: Block): Block[] {
  const toBlock = (line: string, index: number): Block => ({
    ...block,
    line: block.line + index,
    text: normalizeLine(line),
    gap: 0,
    height: 1,
    kind: 'prose',
  });
  return block.text.split('\n').map(toBlock);
}

/** Text that stands above the title and belongs to the page (a menu, a notice), or a title that is a question. */
function isAboveTitle(block: Block, all: readonly Block[], index: number): boolean {
  if (index === 0 && isLetterhead(block)) return all.slice(1, 3).some((next) => !isBodyText(next));
  if (block.kind !== 'prose') return isMenu(block, all.slice(index + 1));
  if (isBoilerplate(block.text) || isDetail(block.text)) return true;
  return isHeadline(block, all, index) || isDeck(block, all, index);
}

/**
 * A headline that ends like a sentence: it asks, exclaims or quotes, or stands right above the author or the date. It is
 * the first line that is neither furniture nor a detail, and a longer paragraph, or itself again, follows.
 */
function isHeadline({ text }: Block, all: readonly Block[], index: number): boolean {
  const weight = measureWeight(text);
  if (
    weight > LONGEST_HEADLINE ||
    index > MOST_BLOCKS ||
    all.slice(0, index).some((above) => !isAside(above) && above.text !== text)
  )
    return false;
  const next = all.slice(index + 1).find((block) => !isAside(block));
  if (next === undefined) return false;
  if (next.text === text || all.slice(0, index).some((above) => above.text === text)) return true;
  const isAboveDetail = isDetail(all[index + 1]?.text ?? '') && weight <= 120;
  const asks = /[?!？！؟][\p{Pe}\p{Pf}"'’]*$|\p{Script=Greek};$/u.test(text);
  const quotes = /[^.。।][\p{Pe}\p{Pf}"'’]$/u.test(text);
  return (isAboveDetail || ((asks || quotes) && !/^["“„«「]/u.test(text))) && measureWeight(next.text) > weight;
}

/** True for a line around an article that says nothing of its subject. */
function isAside({ text }: Block): boolean {
  return isBoilerplate(text) || isDetail(text);
}

/** A short paragraph under the title, with the author or the date right below it. */
function isDeck(block: Block, all: readonly Block[], index: number): boolean {
  if (index === 0 || index > MOST_DECKS || measureWeight(block.text) > LONGEST_DECK) return false;
  const details = all.slice(index + 1).filter(({ text }) => isDetail(text)).length;
  const title = all.findIndex((above) => !isAside(above));
  const isBelowTitle =
    title < index && all.slice(title, index).every((above) => above.kind === 'prose' && !isAside(above));
  return isBelowTitle && isDetail(all[index + 1]?.text ?? '') && details <= 4;
}

/** A name between the title and a text that is all verse. */
function isPoet(block: Block, { all, titleBlock }: Front): boolean {
  if (titleBlock === undefined || block !== all[all.indexOf(titleBlock) + 1]) return false;
  const below = all.slice(all.indexOf(block) + 1);
  const isName = /^(?:\p{Lu}[\p{L}.'’-]* (?:(?:de|von|van|der|la|da) )*){1,3}\p{Lu}[\p{L}'’-]+$/u.test(block.text);
  return isName && below.length > 1 && below.every(({ kind }) => kind === 'verse');
}

/** At least two thirds of the title's words of four letters and more are in the line. */
function repeatsTitle(text: string, title: string): boolean {
  const words = new Set(findLongWords(title));
  const inText = new Set(findLongWords(text));
  const shared = [...words].filter((word) => inText.has(word)).length;
  return (
    (words.size >= 3 && shared >= words.size * 0.66) || (words.size > 0 && text.toLowerCase() === title.toLowerCase())
  );
}

function findLongWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]{4,}|\p{Lo}/gu) ?? [];
}

/** A line between title and body that is too long for a heading, or one above the author or the date. */
function isSubtitle(block: Block, { blocks, titleBlock }: Front): boolean {
  if (titleBlock === undefined || block.line < titleBlock.line || block.kind !== 'prose') return false;
  if (measureWeight(block.text) > LONGEST_DECK || isHeadingLabel(block.text)) return false;
  const below = blocks.filter((other) => other.line > block.line);
  if (below.some((other) => isDetail(other.text))) return true;
  // Lines of minutes: when and where a meeting was held, and who came. No line further down repeats that.
  if (/\d/u.test(block.text) || /^[^\s:：]+(?: [^\s:：]+)?[:：]\s?\S/u.test(block.text)) return false;
  const above = blocks[blocks.indexOf(block) - 1];
  // The line above an article of a law is a heading, and the one below a bare label is its title.
  if (above !== undefined && isBareLabel(above.text)) return false;
  if (below.some(({ text }) => isHeadingLabel(text) && (findLabelRank(text) ?? 0) <= 2)) return true;
  // The body begins below a heading, and with words that go on.
  if (/[,;:，；：،]$/u.test(block.text) || (above !== undefined && above !== titleBlock && !isDetail(above.text)))
    return false;
  return countWords(block.text) > 7 && blocks.at(-1) === block && block.indent <= titleBlock.indent;
}
