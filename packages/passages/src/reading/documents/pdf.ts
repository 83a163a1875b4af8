import { detectLanguageOf } from '../../languages/detect.ts';
import { titleOfFile } from '../../model/file-title.ts';
import { normalizeLine } from '../../model/normalize.ts';
import type { LeftOut, LeftOutReason, Reading } from '../../model/reading.ts';
import type { Source } from '../../model/source.ts';
import { buildSections } from '../markdown/sections.ts';
import { type Block, findContents, findLabels, toBlocks } from './pdf/blocks.ts';
import { splitColumns } from './pdf/columns.ts';
import { composeTree, joinAcross, readBlockText } from './pdf/compose.ts';
import { extractText } from './pdf/extract.ts';
import { readFront } from './pdf/front.ts';
import { findBody, findHeadings, joinHeadingLines } from './pdf/headings.ts';
import { createJoiner } from './pdf/hyphens.ts';
import { joinRuns, toLines } from './pdf/lines.ts';
import { findMargins } from './pdf/margins.ts';
import type { PdfText } from './pdf/page.ts';
import { readTagged, type TaggedPage } from './pdf/structure.ts';

/** Letters below which a page of a file says nothing. */
const LEAST_LETTERS = 20;

/**
 * Reads a PDF as its pages look: columns in reading order, without running heads, with paragraphs, headings, lists, tables
 * and notes told by place, size and weight, and by the file's own structure where it has one. In what is left out, the
 * line is the page.
 */
export async function readPdf({ name, bytes }: Source): Promise<Reading> {
  const file = await extractText(bytes, name).catch((error: unknown) => {
    throw explain(error, name);
  });
  refuseUnreadable(file, name);
  const leftOut: LeftOut[] = file.pages.flatMap(({ number, turned, artifacts }) => [
    ...toPieces(number, turned, 'turned text'),
    ...toPieces(number, artifacts, 'page furniture'),
  ]);
  const { blocks, bodySize } = readBlocks(file, leftOut);
  const join = createJoiner(blocks.flatMap(({ lines }) => lines.map(({ text }) => text)));
  const texts = new Map<Block, string>();
  const textOf = (block: Block): string => {
    const known = texts.get(block) ?? readBlockText(block, join);
    texts.set(block, known);
    return known;
  };
  const labels = findLabels(blocks);
  for (const block of labels) leftOut.push({ line: block.page, text: textOf(block), reason: 'text of a picture' });
  const contents = findContents(blocks);
  for (const block of contents) leftOut.push({ line: block.page, text: textOf(block), reason: 'table of contents' });
  const unjoined = blocks.filter((block) => !labels.has(block) && !contents.has(block));
  const body = findBody(unjoined);
  const shown = joinHeadingLines(unjoined, body);
  const front = readFront(shown, textOf, file, bodySize);
  const levels = findHeadings(
    shown.filter((block) => !front.used.has(block)),
    textOf,
    body,
    file.bookmarks,
    [...front.used.keys()].some(({ level = 0 }) => level > 0),
  );
  texts.clear();
  const joined = joinAcross(shown, (block) => levels.has(block), bodySize);
  const title = front.title ?? titleOfFile(name) ?? 'Untitled';
  const root = composeTree(joined, textOf, levels, front, leftOut);
  const sections = buildSections(root, title, leftOut);
  const language = detectLanguageOf(sections, title);
  const { author, published } = front;
  leftOut.sort((a, b) => a.line - b.line);
  return { draft: { title, author, published, language, sections }, leftOut, format: 'PDF' };
}

/** One piece of all small texts of a page that were left out for one reason. */
function toPieces(line: number, texts: readonly string[], reason: LeftOutReason): LeftOut[] {
  const text = normalizeLine(texts.join(' '));
  return text === '' ? [] : [{ line, text, reason }];
}

/** Blocks of all pages in reading order, and the size of most letters. */
function readBlocks(file: PdfText, leftOut: LeftOut[]): { blocks: Block[]; bodySize: number } {
  const pages = file.pages.map((page) => ({
    number: page.number,
    height: page.height,
    fragments: joinRuns(page.runs),
  }));
  const bodySize = findRunSize(file);
  const body = { size: bodySize, isMono: isTyped(file) };
  const margins = findMargins(pages, bodySize);
  for (const { number, fragments } of pages)
    for (const line of toLines(
      fragments.filter((fragment) => margins.has(fragment)),
      number,
    ))
      leftOut.push({ line: number, text: line.text, reason: 'page header or footer' });
  const dropped = new Set([...margins].flatMap(({ runs }) => runs));
  const tagged = file.isTagged ? readTagged(file.pages, (run) => dropped.has(run), body) : undefined;
  if (tagged !== undefined) return { blocks: takeTagged(tagged, leftOut), bodySize };
  const blocks: Block[] = [];
  for (const { number, fragments } of pages) {
    const kept = fragments.filter((fragment) => !margins.has(fragment));
    for (const region of splitColumns(kept))
      for (const block of toBlocks(toLines(region, number), body)) blocks.push(block);
  }
  return { blocks, bodySize };
}

function takeTagged(pages: readonly TaggedPage[], leftOut: LeftOut[]): Block[] {
  for (const { rest, pictures } of pages) {
    for (const { page, text } of rest) leftOut.push({ line: page, text, reason: 'page furniture' });
    for (const { page, text } of pictures) leftOut.push({ line: page, text, reason: 'text of a picture' });
  }
  return pages.flatMap(({ blocks }) => blocks);
}

function findRunSize({ pages }: PdfText): number {
  const letters = new Map<number, number>();
  for (const { runs } of pages)
    for (const { size, text } of runs) {
      const key = Math.round(size * 2) / 2;
      letters.set(key, (letters.get(key) ?? 0) + text.length);
    }
  return [...letters].reduce((most, next) => (next[1] > most[1] ? next : most), [10, -1])[0];
}

/** True for a text that is typed throughout: there, letters of one width are no code. */
function isTyped({ pages }: PdfText): boolean {
  let [typed, all] = [0, 0];
  for (const { runs } of pages) {
    for (const { text, font } of runs) {
      all += text.length;
      if (font.isMono) typed += text.length;
    }
  }
  return typed > all * 0.6;
}

/** Errors of pdf.js in words. */
function explain(error: unknown, name: string): Error {
  const kind = error instanceof Error ? error.name : '';
  if (kind === 'PasswordException')
    return new Error(`${name}: expected text, got a PDF that asks for a password. Save it without one and use that.`);
  if (/^(?:InvalidPDF|MissingPDF|Format|XRef|Unknown|ResponseE|Abort)/u.test(kind) || !(error instanceof Error))
    return new Error(
      `${name}: expected a PDF, got one that is broken or not whole. Download it again, or save it anew.`,
    );
  return error;
}

/** Throws for a file of pictures, and for one whose fonts do not say which letters they hold. */
function refuseUnreadable({ pages }: PdfText, name: string): void {
  const text = pages.map(({ runs }) => runs.map((run) => run.text).join('')).join('');
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const unknown = text.match(/[\ufffd\p{Co}\p{Cn}\p{Cc}]/gu)?.length ?? 0;
  if (letters < LEAST_LETTERS || letters < LEAST_LETTERS * pages.length * 0.1)
    throw new Error(
      `${name}: expected text, got a PDF of pictures without text. Run it through OCR (such as ocrmypdf) and use what that writes.`,
    );
  if (unknown > letters)
    throw new Error(
      `${name}: expected text, got a PDF whose fonts do not say which letters they draw. Run it through OCR (such as ocrmypdf --force-ocr) and use what that writes.`,
    );
}
