import { endsSentence, hasWords, measureWeight } from '../../../model/measure.ts';
import { normalizeLine } from '../../../model/normalize.ts';
import type { LeftOutReason } from '../../../model/reading.ts';
import { findDate } from '../../plain-text/dates.ts';
import { findAuthor, readDate, readDetail } from '../../plain-text/details.ts';
import { type Block, isContentsHeading } from './blocks.ts';
import type { PdfText } from './page.ts';

/** Title, author and date of a file, and the blocks that state them. */
export interface Front {
  readonly title: string | undefined;
  readonly author: string | undefined;
  readonly published: string | undefined;
  readonly used: ReadonlyMap<Block, LeftOutReason | 'title'>;
}

/** Longest title, in letters (`measureWeight`). */
const LONGEST_TITLE = 300;
/** Blocks below a title that may state its authors and date. */
const MOST_DETAILS = 30;
/** Titles that programs write by themselves. */
const NO_TITLE =
  /^(?:microsoft (?:word|powerpoint|excel) - |untitled|(?:power ?point )?presentation$|document ?\d{0,4}$|slide \d{1,4}$|title$|book ?\d{1,4}$|about:blank|print(?:ing)?$|[\da-f-]{12,40}$|doi:|\d{1,40}$|no title|無題)/iu;
const FILE_ENDING = /\.(?:docx?|rtf|odt|tex|dvi|pptx?|xlsx?|pdf|txt|indd|qxd|pages|wpd|exe|html?|md|odp|ods)$/iu;
const ABSTRACT =
  /^(?:abstract|summary|zusammenfassung|kurzfassung|résumé|resumen|resumo|riassunto|sommario|samenvatting|аннотация|摘\s?要|要\s?旨|概要|초록|요약|الملخص|ملخص|תקציר|introduction|einleitung|keywords?|contents|inhalt)\b/iu;
const AFFILIATION =
  /@|https?:|\b(?:universi|institut|laborator|facult|fakult|hochschule|department|dept|school|college|cent(?:er|re)|research|corporation|inc|ltd|gmbh|llc|academy|hospital|ministry|press)|大学|研究所|学院|학교|جامعة|אוניברסיט/iu;
const AUTHOR_MARKS = /[⁰¹²³⁴⁵⁶⁷⁸⁹∗*†‡§¶#$+∥‖]+(?:,[⁰¹²³⁴⁵⁶⁷⁸⁹∗*†‡§¶]+)*/gu;
const NAME_WORD =
  /^(?:[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*|de|da|do|dos|del|della|der|den|di|du|la|le|van|von|zu|zur|el|al|bin|ibn|y|e|et|und|and|Jr\.?|Sr\.?|I{2,3})$/u;

/** Details from a file's own statements and the top of its first page. */
export function readFront(
  blocks: readonly Block[],
  textOf: (block: Block) => string,
  file: PdfText,
  bodySize: number,
): Front {
  const used = new Map<Block, LeftOutReason | 'title'>();
  const firstPage = blocks[0]?.page;
  const top = blocks.filter(({ page, kind }) => page === firstPage && kind !== 'note' && kind !== 'table');
  const stated = judgeTitle(file.title);
  const title = findTitle(top, textOf, stated, bodySize);
  for (const block of title?.blocks ?? []) used.set(block, 'title');
  const end = title === undefined ? -1 : top.indexOf(title.blocks.at(-1) ?? (top[0] as Block));
  const details = title === undefined ? {} : readDetails(top.slice(end + 1), textOf, bodySize, used);
  const above =
    title === undefined ? undefined : findDateAbove(top.slice(0, top.indexOf(title.blocks[0] as Block)), textOf);
  return {
    title: title?.text ?? stated,
    author: details.author ?? judgeAuthor(file.author),
    published: details.published ?? above ?? findStamp(file),
    used,
  };
}

/** The title that a file states, unless a program wrote it. */
function judgeTitle(title: string | undefined): string | undefined {
  if (
    title === undefined ||
    title.length < 2 ||
    NO_TITLE.test(title) ||
    FILE_ENDING.test(title.slice(-8)) ||
    /^\S*[_\\]/u.test(title) ||
    title.length > LONGEST_TITLE ||
    !/\p{L}{2}|\p{Lo}/u.test(title)
  )
    return undefined;
  return title;
}

/** The author that a file states, unless it is an account or a program. */
function judgeAuthor(author: string | undefined): string | undefined {
  if (
    author === undefined ||
    author.length > 200 ||
    /[\d@\\/:<>_()]|^(?:admin|user|owner|anonymous|unknown|author)/iu.test(author)
  )
    return undefined;
  return /\s|^\p{Lo}{2,6}$/u.test(author) && !AFFILIATION.test(author) ? author : undefined;
}

/** The title as the first page prints it: what the file states, else the largest letters above the first long text. */
function findTitle(
  top: readonly Block[],
  textOf: (block: Block) => string,
  stated: string | undefined,
  bodySize: number,
): { readonly text: string; readonly blocks: readonly Block[] } | undefined {
  const key = stated === undefined ? '' : toKey(stated);
  if (stated !== undefined && key.length > 3) {
    for (let start = 0; start < Math.min(top.length, 20); start += 1) {
      let text = '';
      for (let end = start; end < Math.min(top.length, start + 5); end += 1) {
        text = normalizeLine(`${text} ${textOf(top[end] as Block)}`);
        if (text.length > LONGEST_TITLE * 2) break;
        if (toKey(text) === key) return { text, blocks: top.slice(start, end + 1) };
      }
    }
  }
  const titled = top
    .slice(0, 25)
    .filter((block) => (block.kind === 'text' || block.kind === 'item') && isTitle(textOf(block)));
  const largest = titled.reduce((most, { size }) => Math.max(most, size), 0);
  const bold = titled.find((block) => block.level === 1);
  if (largest < bodySize * 1.12 && bold === undefined)
    return top.length > 0 ? findPlainTitle(top, textOf, stated) : undefined;
  const first = largest < bodySize * 1.12 ? bold : titled.find(({ size }) => size > largest * 0.97);
  if (first === undefined) return undefined;
  const start = top.indexOf(first);
  const blocks = [first];
  // A title of several lines, and no more of them than a title has.
  for (const block of top.slice(start + 1, start + 5)) {
    if (
      Math.abs(block.size - first.size) > first.size * 0.04 ||
      block.font.isBold !== first.font.isBold ||
      block.kind !== 'text'
    )
      break;
    if (measureWeight(blocks.map(textOf).join(' ')) + measureWeight(textOf(block)) > LONGEST_TITLE / 1.5) break;
    const [line, before] = [block.lines[0], blocks.at(-1)?.lines.at(-1)];
    if (line === undefined || before === undefined || line.base - before.base > first.size * 2) break;
    blocks.push(block);
  }
  return { text: normalizeLine(blocks.map(textOf).join(' ')), blocks };
}

/** A first line in bold or capitals where no letters are larger than those of the text. */
function findPlainTitle(
  top: readonly Block[],
  textOf: (block: Block) => string,
  stated: string | undefined,
): { readonly text: string; readonly blocks: readonly Block[] } | undefined {
  if (stated !== undefined) return undefined;
  const block = top
    .slice(0, 3)
    .find(
      (own) =>
        own.kind === 'text' &&
        own.lines.length <= 3 &&
        isTitle(textOf(own)) &&
        !endsSentence(textOf(own)) &&
        readDate(textOf(own)) === undefined,
    );
  return block === undefined ? undefined : { text: textOf(block), blocks: [block] };
}

function isTitle(text: string): boolean {
  return (
    measureWeight(text) <= LONGEST_TITLE &&
    /\p{L}{2}|\p{Lo}/u.test(text) &&
    hasWords(text) &&
    !/^arxiv:|^https?:/iu.test(text) &&
    !isContentsHeading(text)
  );
}

function toKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Authors, date and affiliations between a title and the first text. */
function readDetails(
  below: readonly Block[],
  textOf: (block: Block) => string,
  bodySize: number,
  used: Map<Block, LeftOutReason | 'title'>,
): { author?: string | undefined; published?: string | undefined } {
  const end = below.findIndex((block) => isText(block, textOf(block), bodySize));
  // Between a title and an abstract or a numbered heading stands nothing of the text.
  const opening = below[end];
  const isOpened = opening !== undefined && isOpening(opening, textOf(opening), bodySize);
  const details = below.slice(0, end < 0 ? 0 : Math.min(end, MOST_DETAILS));
  const authors: string[] = [];
  let published: string | undefined;
  for (const block of details) {
    if (isProse(textOf(block))) continue;
    const lines = block.lines.map(({ text }) => text);
    const cells = block.lines.flatMap((line) => line.cells.map(({ text }) => text));
    const names = cells.filter((cell) => findNames(cell).length > 0);
    const date = lines
      .map((line) => (line.length < 80 ? readDetail(line)?.details.published : undefined))
      .find((found) => found !== undefined);
    published ??= date;
    const credit = lines.map((line) => findAuthor(line)?.name).find((name) => name !== undefined);
    if (credit !== undefined) authors.push(credit);
    else for (const line of names) for (const name of findNames(line)) authors.push(name);
    if (date !== undefined) used.set(block, 'date line');
    else if (credit !== undefined || names.length === cells.length) used.set(block, 'author line');
    else if (isOpened || names.length > 0 || lines.some((line) => AFFILIATION.test(line)))
      used.set(block, 'details about the article');
  }
  const unique = isLettered(authors) ? [] : [...new Set(authors)];
  return { author: unique.length === 0 || unique.length > 40 ? undefined : unique.join(', '), published };
}

/** True for headings that are counted by letters (`A. Rules`, `B. Members`), which look like names. */
function isLettered(names: readonly string[]): boolean {
  return names.length >= 2 && names.every((name, index) => name.startsWith(`${String.fromCodePoint(65 + index)}. `));
}

/** True for the block with which the text begins: an abstract, a heading, or a paragraph. */
function isText(block: Block, text: string, bodySize: number): boolean {
  if (isOpening(block, text, bodySize) || block.kind === 'table' || block.kind === 'code') return true;
  if ((block.level ?? 0) > 0) return true;
  return measureWeight(text) > 160 && !AFFILIATION.test(text.slice(0, 400)) && findNames(text).length === 0;
}

function isProse(text: string): boolean {
  return measureWeight(text) > 80 && endsSentence(text) && !/@/u.test(text);
}

/** True for the heading of an abstract, or a numbered one. */
function isOpening({ size, font, kind }: Block, text: string, bodySize: number): boolean {
  const isMarked = font.isBold || size > bodySize * 1.05;
  return (
    ABSTRACT.test(text) ||
    (isMarked && kind === 'text' && /^\d{1,2}(?:\.\d{1,3}){0,3}\.?\s+\p{L}/u.test(text) && text.length < 80)
  );
}

/** Names of a line of authors: a few words each, with capitals where the script has any, apart by commas or "and". */
export function findNames(line: string): string[] {
  if (line.length > 400 || AFFILIATION.test(line) || findDate(line) !== undefined) return [];
  const plain = line.replaceAll(AUTHOR_MARKS, ' , ').replace(/^(?:by|von|par|por|di|автор[ы:]*|作者[:：]?)\s+/iu, '');
  const parts = plain
    .split(/[,，、;·•]|\s(?:and|und|et|y|e|и|&|و)\s/u)
    .map((part) => normalizeLine(part.replace(/^(?:and|und|et|&)\s/u, '')))
    .filter((part) => part !== '');
  if (parts.length === 0) return [];
  const areNames = parts.every((part) => {
    const words = part.split(' ');
    if (/^\p{Script=Han}{2,4}$|^\p{Script=Hangul}{2,4}$/u.test(part)) return true;
    return (
      words.length >= 2 &&
      words.length <= 5 &&
      words.every((word) => NAME_WORD.test(word)) &&
      /\p{L}{2}/u.test(part) &&
      !/^\p{Lu}{4,}\s\p{Lu}{4,}$/u.test(part)
    );
  });
  return areNames ? parts : [];
}

/** A date on a line of its own above the title. */
function findDateAbove(above: readonly Block[], textOf: (block: Block) => string): string | undefined {
  return above.map((block) => readDetail(textOf(block))?.details.published).find((date) => date !== undefined);
}

/** The date of a stamp at the first page's edge. A file's date of creation is none of the text. */
function findStamp({ pages }: PdfText): string | undefined {
  const stamp = pages[0]?.turned.join(' ');
  return stamp === undefined || stamp.length > 200 ? undefined : findDate(stamp)?.iso;
}
