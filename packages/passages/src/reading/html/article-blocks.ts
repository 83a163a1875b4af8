import type { Element } from 'hast';
import { endsSentence, hasWords, measureWeight } from '../../model/measure.ts';
import { normalizeLine } from '../../model/normalize.ts';
import type { LeftOutReason } from '../../model/reading.ts';
import { isBoilerplate } from '../plain-text/boilerplate-lines.ts';
import { findDate } from '../plain-text/dates.ts';
import { isDetail } from '../plain-text/details.ts';
import { findLineOpener } from '../plain-text/related-and-comments.ts';
import { isInline, measureTree, sizeOf, type Sizes, textOf } from './page-tree.ts';

/** A block of text: an element that holds no other block. */
interface Block {
  readonly element: Element;
  readonly text: string;
  /** Letters. */
  readonly weight: number;
  /** Share of its letters that are links. */
  readonly links: number;
  /** True if most of its links go to other pages of the site. */
  readonly isOwn: boolean;
  /** Level of a heading; undefined for any other block. */
  readonly level: number | undefined;
  readonly place: 'text' | 'list' | 'figure' | 'table' | 'notes';
  /** True for the first block of several in a short box or item. */
  readonly isFirst: boolean;
}

/** Longest box that may be a single step, in letters. */
const LONGEST_STEP = 600;

/** Share of links in a paragraph that is there for its links: `Read also: …`. */
const LINKS = 0.6;
/** Shortest paragraph that is certainly text of the article, in letters. */
const LONG = 80;
const SHORT = 40;

/** A picture's or text's source: a label and a name. */
const CREDIT =
  /^[([]?(?:©|(?:photos?|fotos?|bild(?:er|quelle)?|images?|imagen|immagine|cr[ée]dit[eo]?s?|quelle|source|fuente|fonte|bron|källa|zdjęcie|фото|источник|图片来源|图源|写真|出典|사진|صورة)(?: \p{L}{2,12}){0,2}\s?[:：/])/iu;
/** Longest line of that kind, in letters. */
const LONGEST_CREDIT = 100;

/** An e-mail's address or a telephone number. */
const CONTACT =
  /[\p{L}\d]@[\p{L}\d-]{1,60}\.\p{L}|(?:^|[^\d\p{L}])(?:\+|\(?0)\d{1,4}(?:[ ()/.–-]{1,3}\d{2,5}){2,5}(?!\d)/u;
/** Longest block that says how to reach somebody, in characters, and most lines above it that tell whom. */
const LONGEST_CONTACT = 300;
const MOST_LABELS = 3;
/** Largest share of the text, in letters, that they are at its end; more is what the page is about. */
const MOST_CONTACTS = 0.25;

/** Blocks of text that are no part of the article around them, each with its reason. */
export function judgeBlocks(
  article: Element,
  title: string,
  isOwn: (address: string) => boolean,
): ReadonlyMap<Element, LeftOutReason> {
  const blocks: Block[] = [];
  collect(article, measureTree(article, isOwn), 'text', blocks);
  const judged = new Map<Element, LeftOutReason>();
  const titles = blocks.filter(({ level }) => level === 1).length;
  const first = findBeginning(blocks, titles);
  const last = blocks.findLastIndex(isProse);
  for (const { element } of findStepNumbers(blocks)) judged.set(element, 'page furniture');
  for (const [index, block] of blocks.entries()) {
    const reason =
      judgeAnywhere(block, blocks[index + 1]) ??
      (index < first ? judgeAbove(block, titles === 1, title) : index > last ? judgeBelow(block) : undefined);
    if (reason !== undefined) judged.set(block.element, reason);
  }
  for (const [from, to, reason] of [...findOpenedRanges(blocks), ...findContacts(blocks)])
    for (const { element } of blocks.slice(from, to)) judged.set(element, reason);
  return judged;
}

function collect(element: Element, sizes: Sizes, place: Block['place'], blocks: Block[]): void {
  const first = element.children.find((child) => child.type === 'element' && sizeOf(child, sizes).weight > 0);
  const isStep = sizeOf(element, sizes).weight <= LONGEST_STEP;
  for (const child of element.children) {
    if (child.type !== 'element') continue;
    const { weight, linked, own, isLeaf } = sizeOf(child, sizes);
    if (!isLeaf) collect(child, sizes, placeOf(child) ?? place, blocks);
    else if (!isInline(child) && weight > 0)
      blocks.push({
        element: child,
        text: normalizeLine(textOf(child)),
        weight,
        links: linked / weight,
        isOwn: own * 2 > linked,
        level: /^h[1-6]$/u.test(child.tagName) ? Number(child.tagName[1]) : undefined,
        place: placeOf(child) ?? place,
        isFirst: isStep && child === first,
      });
  }
}

/** Numbers that stand alone above steps in boxes or items of their own, counted from one. */
function findStepNumbers(blocks: readonly Block[]): Block[] {
  const numbers = blocks.filter(
    ({ text, isFirst, element, level }, index) =>
      isFirst &&
      level === undefined &&
      !/^(?:li|d[dt]|t[dh])$/u.test(element.tagName) &&
      /^\d{1,2}[.)]?$/u.test(text) &&
      blocks[index + 1]?.isFirst === false,
  );
  const values = numbers.map(({ text }) => Number.parseInt(text, 10));
  const isCounted = values.every((value, index) => value === 1 || value === (values[index - 1] ?? 0) + 1);
  return isCounted && values.length > 1 ? numbers : [];
}

function placeOf({ tagName }: Element): Block['place'] | undefined {
  if (/^(?:ul|ol|dl|li|dd|dt)$/u.test(tagName)) return 'list';
  if (tagName === 'figure' || tagName === 'figcaption') return 'figure';
  if (/^(?:table|tr|td|th|pre)$/u.test(tagName)) return 'table';
  return undefined;
}

/** Index of the block that the article's text begins with: below its title, where one stands above most of the text. */
function findBeginning(blocks: readonly Block[], titles: number): number {
  const title = blocks.findIndex(({ level }) => level === 1);
  const weigh = (some: readonly Block[]): number =>
    some.reduce((sum, block) => sum + (isProse(block) ? block.weight : 0), 0);
  const isAbove = title >= 0 && weigh(blocks.slice(0, title)) < 0.15 * weigh(blocks);
  const from = isAbove && titles === 1 ? title + 1 : 0;
  return blocks.findIndex((block, index) => index >= from && isProse(block));
}

/** A paragraph or an item that is certainly text: long enough, or a sentence. */
function isProse({ text, weight, links, level, place }: Block): boolean {
  if (level !== undefined || place === 'figure' || links >= LINKS || isBoilerplate(text)) return false;
  return weight >= LONG || (weight >= SHORT && endsSentence(text));
}

function judgeAnywhere(
  { text, weight, links, isOwn, level, place }: Block,
  next: Block | undefined,
): LeftOutReason | undefined {
  if (!hasWords(text)) return undefined;
  if (place === 'table') return undefined;
  if (level === undefined && weight <= LONGEST_CREDIT && CREDIT.test(text) && !endsSentence(text))
    return 'page furniture';
  if (isBoilerplate(text) && !(level !== undefined && next !== undefined && isProse(next))) return 'page furniture';
  if (
    place === 'text' &&
    level === undefined &&
    links >= LINKS &&
    weight < 400 &&
    (isOwn || /[:：]/u.test(text.slice(0, 30)))
  )
    return 'related articles';
  return undefined;
}

function judgeAbove(
  { text, weight, links, level, place }: Block,
  isOnlyTitle: boolean,
  title: string,
): LeftOutReason | undefined {
  if ((level === 1 && isOnlyTitle) || text === title) return 'repeats the title';
  if (place !== 'text' || level !== undefined) return undefined;
  if (isDetail(text)) return 'details about the article';
  if (links >= 0.5) return 'menu';
  if (endsSentence(text)) return undefined;
  if (findDate(text) !== undefined && weight < 120) return 'details about the article';
  return weight < SHORT || links >= 0.2 ? 'page furniture' : undefined;
}

function judgeBelow({ text, links, place }: Block): LeftOutReason | undefined {
  if (place !== 'text') return undefined;
  if (isDetail(text)) return 'details about the article';
  return links >= 0.5 ? 'related articles' : undefined;
}

/** The range of blocks, if any, from the first that says how to reach somebody, with its labels, when no text follows. */
function findContacts(blocks: readonly Block[]): [number, number, LeftOutReason][] {
  const last = blocks.findLastIndex(
    (block) => block.place !== 'text' || (isProse(block) && !isContact(block) && isText(block)),
  );
  const first = blocks.findIndex((block, index) => index > last && isContact(block));
  if (first < 0) return [];
  let from = first;
  while (from - 1 > last && first - from < MOST_LABELS && isLabel(blocks[from - 1])) from -= 1;
  const weigh = (some: readonly Block[]): number => some.reduce((sum, { weight }) => sum + weight, 0);
  return weigh(blocks.slice(from)) > MOST_CONTACTS * weigh(blocks)
    ? []
    : [[from, blocks.length, 'details about the article']];
}

/** True for an address, a telephone number and the like without a sentence. */
function isContact({ text, place, level }: Block): boolean {
  return (
    place === 'text' &&
    level === undefined &&
    text.length <= LONGEST_CONTACT &&
    CONTACT.test(text) &&
    !endsSentence(text)
  );
}

function isText({ text, weight }: Block): boolean {
  return weight >= 2 * LONG || endsSentence(text);
}

/** True for a name, an office or a heading above an address. */
function isLabel(block: Block | undefined): boolean {
  return block?.place === 'text' && block.weight <= SHORT && !endsSentence(block.text);
}

/** Ranges of blocks below a line that announces other articles or comments. */
function findOpenedRanges(blocks: readonly Block[]): [number, number, LeftOutReason][] {
  const ranges: [number, number, LeftOutReason][] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    const opened = block === undefined || measureWeight(block.text) > 60 ? undefined : findLineOpener(block.text);
    if (opened?.isCertain !== true) continue;
    const rest = blocks.slice(index + 1);
    const stop = rest.findIndex((next) => isProse(next) && next.weight >= LONG && next.place === 'text');
    const end = stop < 0 ? blocks.length : index + 1 + stop;
    ranges.push([index, Math.max(end, index + 1), opened.opens]);
    index = Math.max(end - 1, index);
  }
  return ranges;
}
