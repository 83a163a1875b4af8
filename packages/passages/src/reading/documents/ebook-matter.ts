import type { Element, Root, RootContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { normalizeLine } from '../../model/normalize.ts';
import type { LeftOutReason } from '../../model/reading.ts';
import type { ChapterFile } from './ebook-package.ts';

/** A chapter of an e-book while it is read. */
export interface Chapter extends ChapterFile {
  readonly content: Root;
  /** Values of `epub:type` of its body and outermost element. */
  readonly types: readonly string[];
}

/** Parts of a book that are not its text, by the name that its format has for them. */
const KINDS: readonly (readonly [RegExp, LeftOutReason])[] = [
  [/^(?:cover|cover-page|title-?page|half-?title-?page)$/u, 'page furniture'],
  [/^(?:toc|landmarks|page-list|loi|lot|loa|lov)$/u, 'table of contents'],
  [/^index$/u, 'table of contents'],
  [/^(?:copyright-page|imprint|imprimatur|colophon|other-credits)$/u, 'book licence'],
  [/^(?:related|also-by|other-books)$/u, 'related articles'],
];
const ALSO_BY =
  /^(?:(?:also|books|other (?:books|works|titles)|titles|more) (?:from|by)\b|by the same author|vom (?:selben|gleichen) autor|weitere (?:bücher|titel)|du même auteur|del mismo autor|dello stesso autore|do mesmo autor|van dezelfde auteur|того же автора)/iu;
const RIGHTS =
  /©|\(c\) ?[12]\d{3}|\bISBN\b|\bcopyright\b|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti|все права защищены|版权所有|版權所有|著作権|저작권/iu;
/** Longest page about rights, in characters, and longest title page. */
const LONGEST_RIGHTS = 4000;
const LONGEST_TITLE_PAGE = 400;
/** Share of a page's letters in links to other places of the book from which it is a table of contents, and fewest links. */
const MOST_LINKED = 0.7;
const FEWEST_LINKS = 4;

/** Reason for which a chapter is no part of the book's text; undefined for one that is. `isOuter` stands before or behind all long ones. */
export function findMatter(
  { content, kinds, types }: Chapter,
  isOuter: boolean,
  title: string,
  author: string,
): LeftOutReason | undefined {
  const known = KINDS.find(([pattern]) => [...kinds, ...types].some((kind) => pattern.test(kind)));
  if (known !== undefined) return known[1];
  const text = normalizeLine(toString(content));
  if (isContents(content, text)) return 'table of contents';
  if (!isOuter) return undefined;
  if (ALSO_BY.test(text) && text.length < LONGEST_RIGHTS) return 'related articles';
  if (text.length < LONGEST_RIGHTS && RIGHTS.test(text)) return 'book licence';
  return text !== '' && isTitlePage(text, title, author) ? 'page furniture' : undefined;
}

function isContents(content: Root, text: string): boolean {
  const links: string[] = [];
  const walk = (node: RootContent | Root): void => {
    if (node.type === 'element' && node.tagName === 'a' && /^(?![a-z]+:)[^#]/iu.test(node.properties['href'] ?? ''))
      links.push(normalizeLine(toString(node)));
    else if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(content);
  const linked = links.reduce((sum, link) => sum + link.length, 0);
  return links.length >= FEWEST_LINKS && linked >= MOST_LINKED * text.length;
}

/** True for a few words that are mostly those of the title and the author. */
function isTitlePage(text: string, title: string, author: string): boolean {
  if (
    text.length > LONGEST_TITLE_PAGE ||
    !text.toLowerCase().includes(title.toLowerCase().split(/[:;.,—–(]/u)[0] ?? title)
  )
    return false;
  const known = new Set(wordsOf(`${title} ${author}`));
  const words = wordsOf(text);
  return words.filter((word) => known.has(word)).length >= words.length / 3;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Values of `epub:type` of an element. */
export function typesOf(element: Element | undefined): string[] {
  return String(element?.properties['epub:type'] ?? element?.properties['epubType'] ?? '')
    .split(/\s+/u)
    .filter((type) => type !== '');
}
