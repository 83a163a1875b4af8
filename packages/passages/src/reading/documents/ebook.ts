import type { Element, ElementContent, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { basename } from 'node:path';
import { titleOfFile } from '../../model/file-title.ts';
import { normalizeLine } from '../../model/normalize.ts';
import type { LeftOut, Reading } from '../../model/reading.ts';
import type { Source } from '../../model/source.ts';
import { decodeText } from '../decode.ts';
import { toHtml } from '../html/saved-page.ts';
import { toReading } from './to-reading.ts';
import { type Archive, openArchive } from './archive.ts';
import { type Chapter, findMatter, typesOf } from './ebook-matter.ts';
import { addHeadings } from './ebook-headings.ts';
import { dropRepeated, joinVerse } from './ebook-lines.ts';
import { type ChapterFile, readPackage } from './ebook-package.ts';
import { nameNotes } from './ebook-notes.ts';

/** Length, in characters, from which a chapter is text rather than something before or behind it. */
const LONG_CHAPTER = 3000;

/** Reads an e-book: its chapters in reading order, without cover, table of contents and pages about rights. */
export async function readEbook({ name, bytes }: Source): Promise<Reading> {
  const archive = openArchive(bytes, name, 'an e-book');
  const book = readPackage(archive, name);
  const title = book.title ?? titleOfFile(name) ?? 'Untitled';
  const chapters = book.chapters.map((file) => readChapter(archive, file));
  const leftOut: LeftOut[] = dropRepeated(chapters.map(({ content }) => content));
  const content: Root = { type: 'root', children: [] };
  const lengths = chapters.map((chapter) => toString(chapter.content).length);
  const [first, last] = [
    lengths.findIndex((length) => length > LONG_CHAPTER),
    lengths.findLastIndex((length) => length > LONG_CHAPTER),
  ];
  for (const [index, chapter] of chapters.entries()) {
    const isOuter = index < first || index > last;
    const reason = findMatter(chapter, isOuter, title, book.author ?? '');
    const text = normalizeLine(toString(chapter.content));
    // A picture alone, before or behind the text, is the cover.
    if (isOuter && text === '') continue;
    if (reason === undefined)
      for (const child of number(chapter.content, index + 1).children) content.children.push(child);
    else if (text !== '') leftOut.push({ line: index + 1, text, reason });
  }
  nameNotes(content);
  return toReading(content, name, { ...book, title }, leftOut, 'e-book');
}

function readChapter(archive: Archive, file: ChapterFile): Chapter {
  const source = { name: basename(file.path), bytes: archive.read(file.path) ?? new Uint8Array() };
  const page = fromHtml(toHtml(decodeText(source, 'web page').text));
  const html = page.children.find((node) => isElement(node, 'html'));
  const body = html?.children.find((node) => isElement(node, 'body'));
  const outer = body?.children.filter((node): node is Element => node.type === 'element') ?? [];
  const types = [...typesOf(body), ...(outer.length === 1 ? typesOf(outer[0]) : [])];
  const content: Root = { type: 'root', children: [...(body?.children ?? [])] };
  joinVerse(content);
  addHeadings(content, file);
  return { ...file, content, types };
}

function isElement(node: RootContent | ElementContent, name: string): node is Element {
  return node.type === 'element' && node.tagName === name;
}

/** Gives all elements the number of their chapter as their line: the file that they stand in is nothing to a reader. */
function number(content: Root, chapter: number): Root {
  const point = { line: chapter, column: 1, offset: 0 };
  const walk = (node: Root | RootContent): void => {
    node.position = { start: point, end: point };
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(content);
  return content;
}
