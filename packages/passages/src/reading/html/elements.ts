import type { Element, Root } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import type { Draft } from '../../model/article.ts';
import { measureWeight } from '../../model/measure.ts';
import { normalizeLine } from '../../model/normalize.ts';
import type { LeftOut } from '../../model/reading.ts';
import { readInline } from '../markdown/inline.ts';
import { buildSections } from '../markdown/sections.ts';
import { BlockBuilder, isBoldParagraph } from './block-builder.ts';
import { readCode, readPreformatted } from './code.ts';
import { readMath } from './math.ts';
import { attribute, hasLetters, isBlock, isUnseen, namesOf, shortText, textOf, walk } from './nodes.ts';
import { toKey } from './site.ts';
import { isDataTable, readTable } from './table.ts';

/**
 * Sections and passages of HTML elements, all of which are part of the article: of a page's content, a Word document or a
 * chapter of an e-book. A first heading that repeats the title is no section. Time grows with the length alone.
 */
export function readElements(
  content: Root,
  title: string,
): { readonly sections: Draft['sections']; readonly leftOut: readonly LeftOut[] } {
  const leftOut: LeftOut[] = [];
  const root = toMarkdown(content, title, leftOut);
  dropTitle(root, title);
  promoteBold(root);
  return { sections: buildSections(root, title, leftOut), leftOut };
}

/** Elements by what becomes of them; all others are read through. */
const CONTROLS = new Set([
  'input',
  'select',
  'textarea',
  'button',
  'datalist',
  'progress',
  'meter',
  'audio',
  'video',
  'map',
  'rt',
  'rp',
]);
const GUTTER = /(?:^|[\s_-])(?:gutter|lineno|linenos|line-?numbers?|line-?nums?|blob-num|ln-numbers)(?=$|[\s_-])/iu;
const EDIT =
  /(?:^|[\s_-])(?:edit-?section|mw-editsection|copy-?(?:button|btn|code)|clipboard\w{0,8}|toolbar)(?=$|[\s_-])/iu;
/** Texts of links that lead to their own heading, or back from a note to its mark. */
const PERMALINK = /^(?:[#¶§∞]|🔗)\ufe0f?$/u;
const BACKLINK = /^(?:(?:[↩↑⤴⏎^]\p{M}?){1,3}|[a-z])$/u;
const NOTE_ADDRESS = /^[^#]*#(?:fn|footnote|note|cite|ref|endnote|_?ftn|_edn|sdfootnote|bib|citeref|r\d)/iu;
/** Names of elements that hold notes. */
const NOTES = /(?:^|[\s_-])(?:footnotes?|endnotes?|references|reflist|notes)(?=$|[\s_-])/iu;
/** Words that begin the credit of a picture. */
const CREDIT =
  /^(?:photo(?:graph)?s?|pictures?|images?|illustrations?|fotos?|bild(?:er)?|grafik|crédits?|créditos?|credits?|source|quelle|fuente|fonte|foto|imagen|imagem|immagine|фото|摄影|图源|撮影|©|\(c\))(?:\s?(?:by|credit|courtesy of|via|von|par|por|di))?\s?[:：/©]|^©|^getty images|\bgetty images$/iu;
const LONGEST_CREDIT = 120;

/** State of reading elements. */
interface Context {
  readonly builder: BlockBuilder;
  /** Letters of the article's title. */
  readonly title: string;
  readonly headed: ReadonlySet<Element>;
  readonly leftOut: LeftOut[];
  /** Number of open elements of each name. */
  readonly around: Map<string, number>;
  /** Open figures, innermost last. */
  readonly figures: Element[];
}

/** Markdown tree of HTML elements: paragraphs, headings, lists, quotes, tables and code, with their text. */
function toMarkdown(content: Root, title: string, leftOut: LeftOut[]): MarkdownRoot {
  const context: Context = {
    builder: new BlockBuilder(),
    title: toBareTitle(title),
    headed: findHeaded(content),
    leftOut,
    around: new Map(),
    figures: [],
  };
  walk(
    content,
    (node) => {
      if (node.type === 'text') context.builder.addText(node.value, isInside(context, 'b', 'strong'));
      if (node.type !== 'element') return node.type === 'root';
      const isOpen = enter(node, context);
      if (isOpen) count(node, context, 1);
      if (isOpen && node.tagName === 'figure') context.figures.push(node);
      return isOpen;
    },
    (node) => {
      if (node.type !== 'element') return;
      count(node, context, -1);
      if (node.tagName === 'figure') context.figures.pop();
      leave(node, context);
    },
  );
  return context.builder.finish();
}

function count({ tagName }: Element, { around }: Context, step: 1 | -1): void {
  around.set(tagName, (around.get(tagName) ?? 0) + step);
}

function isInside({ around }: Context, ...names: string[]): boolean {
  return names.some((name) => (around.get(name) ?? 0) > 0);
}

/** Elements with a heading in them: lists and tables of these are a layout. */
function findHeaded(content: Root): ReadonlySet<Element> {
  const headed = new Set<Element>();
  const open: Element[] = [];
  walk(
    content,
    (node) => {
      if (node.type !== 'element') return true;
      if (headingDepth(node) !== undefined)
        for (let at = open.length - 1; at >= 0; at -= 1) {
          const outer = open[at] as Element;
          if (headed.has(outer)) break;
          headed.add(outer);
        }
      open.push(node);
      return true;
    },
    (node) => {
      if (node.type === 'element') open.pop();
    },
  );
  return headed;
}

function headingDepth(node: Element): number | undefined {
  if (/^h[1-6]$/u.test(node.tagName)) return Number(node.tagName.slice(1));
  if (attribute(node, 'role') !== 'heading') return undefined;
  return Math.min(Math.max(Number(attribute(node, 'ariaLevel')) || 2, 1), 6);
}

/** Begins an element; false for one that is read as a whole or not at all. */
function enter(node: Element, context: Context): boolean {
  const { tagName } = node;
  const { builder, headed, leftOut } = context;
  if (tagName === 'math') {
    builder.addText(readMath(node));
    return false;
  }
  if (isLeftOut(node, context)) return false;
  if (tagName === 'br') builder.addBreak();
  if (tagName === 'img') addPicture(node, context);
  if (tagName === 'pre' || (tagName === 'code' && isBlockOfCode(node))) {
    if (tagName === 'pre') readPreformatted(node, builder);
    else builder.addCode(readCode(node));
    return false;
  }
  if (tagName === 'table' && !headed.has(node) && isDataTable(node)) {
    for (const caption of node.children)
      if (caption.type === 'element' && caption.tagName === 'caption') builder.addParagraph(textOf(caption, ' '));
    builder.addBlock(readTable(node, (cell) => readCell(cell, leftOut)));
    return false;
  }
  return !addInline(node, context) && beginBlock(node, context);
}

/** Reads an element that becomes other text than it holds; false for any other. */
function addInline(node: Element, context: Context): boolean {
  const { tagName } = node;
  const { builder } = context;
  const mark = tagName === 'a' || tagName === 'sup' ? readNoteMark(node, isInside(context, 'sup')) : undefined;
  if (mark !== undefined) {
    builder.addText(mark);
    return true;
  }
  if (tagName === 'sup' || tagName === 'sub') {
    const shifted = tagName === 'sup' ? toSuperscript(shortText(node, 6) ?? '') : undefined;
    if (shifted !== undefined) builder.addText(shifted);
    return shifted !== undefined;
  }
  if (tagName === 'code' || tagName === 'tt') {
    builder.addCodeWords(textOf(node, ' '));
    return true;
  }
  if (tagName === 'q') builder.addText('“');
  return false;
}

function beginBlock(node: Element, { builder, headed }: Context): boolean {
  const { tagName } = node;
  const depth = headingDepth(node);
  if (depth !== undefined) builder.beginHeading(depth, node.position);
  else if (isBlock(node) && tagName !== 'br') builder.endParagraph();
  if (tagName === 'blockquote' && !headed.has(node)) builder.begin({ type: 'blockquote', children: [] });
  if (isList(node) && !headed.has(node))
    builder.beginList(tagName === 'ol', Number(attribute(node, 'start') || '1'), markerOf(node));
  if (tagName === 'li' && !headed.has(node)) builder.beginItem(isNotes(node) ? numberOf(node) : undefined);
  if (tagName === 'dt' || tagName === 'summary') builder.beginLead();
  return true;
}

function leave(node: Element, { builder, headed }: Context): void {
  const { tagName } = node;
  if (tagName === 'q') builder.addText('”');
  if (headingDepth(node) !== undefined) return builder.endHeading();
  if (!isBlock(node) || tagName === 'br') return undefined;
  if (tagName === 'dt' || tagName === 'summary') return builder.endLead();
  builder.endParagraph();
  if (tagName === 'dl' || tagName === 'details') builder.releaseLead();
  if (tagName === 'li' && !headed.has(node)) builder.end('listItem');
  if (isList(node) && !headed.has(node)) builder.end('list');
  if (tagName === 'blockquote' && !headed.has(node)) builder.endQuote();
  return undefined;
}

function isList({ tagName }: Element): boolean {
  return tagName === 'ul' || tagName === 'ol' || tagName === 'menu' || tagName === 'dir';
}

/** Letters that number the items of a list in place of digits; undefined for digits and bullets. */
function markerOf(node: Element): string | undefined {
  const type = attribute(node, 'type');
  return node.tagName === 'ol' && /^[aAiI]$/u.test(type) ? type : undefined;
}

/** True for an item of a list of notes. */
function isNotes(node: Element): boolean {
  return (
    /^(?:fn|footnote|note|cite_note|endnote|_?ftn|_edn)[\w:.-]{0,80}$/iu.test(attribute(node, 'id')) ||
    NOTES.test(namesOf(node))
  );
}

function numberOf(node: Element): string | undefined {
  return /(?<number>\d{1,4})$/u.exec(attribute(node, 'id'))?.groups?.['number'];
}

/** True for what no reader of the article needs: controls, hidden elements, links to the heading itself, credits of pictures. */
function isLeftOut(node: Element, context: Context): boolean {
  const { tagName } = node;
  const { builder, leftOut } = context;
  // A button that unfolds an answer is in the heading that asks.
  if (CONTROLS.has(tagName) && !(tagName === 'button' && builder.isInHeading)) return true;
  // Formulas are often hidden below a picture of them.
  if (isHidden(node)) return !node.children.some((child) => child.type === 'element' && child.tagName === 'math');
  const names = namesOf(node);
  if (GUTTER.test(names) || EDIT.test(names)) return !hasLetters(node, LONG);
  if (tagName === 'a') return isOwnLink(node);
  if (tagName !== 'figcaption' && !/(?:^|[\s_-])(?:credits?|copyright|photographer)(?=$|[\s_-])/iu.test(names))
    return false;
  const text = shortText(node, LONGEST_CREDIT);
  if (text === undefined) return false;
  const isCredit = CREDIT.test(text) || (tagName !== 'figcaption' && isInside(context, 'figure', 'figcaption'));
  if (isCredit && text !== '') leftOut.push({ line: node.position?.start.line ?? 0, text, reason: 'page furniture' });
  return isCredit;
}

function isHidden(node: Element): boolean {
  if (isUnseen(node)) return true;
  return attribute(node, 'ariaHidden') === 'true' && !hasLetters(node, LONG);
}

/** Letters of a text that nobody hides or numbers lines with. */
const LONG = 200;

/** Adds what a picture shows, in words; that of a link to another page belongs to the link. */
function addPicture(node: Element, context: Context): void {
  const text = readPicture(node);
  const isLink = isInside(context, 'a') && !isInside(context, 'figure');
  if (text === '' || isCaptioned(context) || (context.title !== '' && toBareTitle(text) === context.title)) return;
  if (isLink) context.leftOut.push({ line: node.position?.start.line ?? 0, text, reason: 'page furniture' });
  else context.builder.addPicture(text);
}

/** Letters of a title or of a picture's text, which may repeat it with a number. */
function toBareTitle(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{M}]/gu, '');
}

/** True in a figure whose caption says what its picture shows. */
function isCaptioned({ figures }: Context): boolean {
  return (
    figures
      .at(-1)
      ?.children.some((child) => child.type === 'element' && child.tagName === 'figcaption' && hasLetters(child, 1)) ===
    true
  );
}

/** True for a link to the heading or note that it stands in. */
function isOwnLink(node: Element): boolean {
  const href = attribute(node, 'href');
  const text = shortText(node, 10) ?? '';
  if (
    /doc-backlink/u.test(attribute(node, 'role')) ||
    /(?:^|\s)(?:footnote-backref|headerlink|heading-anchor)(?=$|\s)/u.test(namesOf(node))
  )
    return true;
  if (!href.includes('#')) return false;
  return (
    PERMALINK.test(text) ||
    (BACKLINK.test(text) &&
      /#(?:fnref|[\w-]{0,40}(?:footnote|endnote)-?ref|cite_ref|ref|_ftnref|_ednref|back|r-?fn|a_)/iu.test(href))
  );
}

/** `[3]` for a note's mark in the text; undefined for any other link or raised text. */
function readNoteMark(node: Element, isRaised: boolean): string | undefined {
  const link =
    node.tagName === 'a' ? node : node.children.find((child) => child.type === 'element' && child.tagName === 'a');
  if (link?.type !== 'element') return undefined;
  const text = shortText(node, 12) ?? '';
  const name = /^[[(]?(?<name>\d{1,4}|\p{L}|[*†‡§]{1,3}|(?:note|nb|n|a) ?\d{1,3})[\])]?$/iu.exec(text)?.groups?.[
    'name'
  ];
  const isMark = /doc-noteref/u.test(attribute(link, 'role')) || NOTE_ADDRESS.test(attribute(link, 'href'));
  if (name === undefined || !isMark) return undefined;
  // A link in a line of text is a note's mark only where it is raised or in brackets.
  return isRaised || node.tagName === 'sup' || /^[[(]/u.test(text) || /doc-noteref/u.test(attribute(link, 'role'))
    ? `[${name}]`
    : undefined;
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ';

/** Raised digits; undefined for text that reads as well on the line, as in `1st`. */
function toSuperscript(text: string): string | undefined {
  if (!/^[+−-]?(?:\d{1,4}|n)$/u.test(text)) return undefined;
  return text.replaceAll(/./gu, (sign) => RAISED.charAt('0123456789+-−n'.indexOf(sign)));
}

/** Words for a picture; empty where they are a file's name or nothing. */
function readPicture(node: Element): string {
  const text = normalizeLine(attribute(node, 'alt'));
  if (
    /^(?:[\w-]+\.(?:jpe?g|png|gif|webp|svg)|(?:img|dsc|image|photo|picture|figure|fig|illo|illus|illustration|plate|art|artwork|logo|icon|avatar|cover|cover[\s_-](?:image|art|page|picture)|couverture|titelbild|portada|copertina|обложка|封面|表紙)[\s_-]?\d{0,6})$/iu.test(
      text,
    )
  )
    return '';
  return text.startsWith(String.raw`{\displaystyle`) ? '' : text;
}

/** True for code of several lines outside a `pre`. */
function isBlockOfCode(node: Element): boolean {
  return node.children.filter((child) => child.type === 'element' && child.tagName === 'br').length > 1;
}

/** Text of a table's cell, on one line. */
function readCell(cell: Element, leftOut: LeftOut[]): string {
  const root = toMarkdown({ type: 'root', children: cell.children }, '', leftOut);
  const lines: string[] = [];
  const open: (typeof root | (typeof root)['children'][number])[] = [root];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.type === 'paragraph' || next.type === 'heading') lines.push(readInline(next));
    else if (next.type === 'code') lines.push(next.value);
    else if ('children' in next) for (const child of next.children.toReversed()) open.push(child);
  }
  return normalizeLine(
    lines
      .map((line) => line.trim())
      .filter(Boolean)
      .join(' '),
  );
}

/** Takes away the first heading if it repeats the title. */
function dropTitle(root: MarkdownRoot, title: string): void {
  const at = root.children.findIndex(({ type }) => type === 'heading');
  const first = root.children[at];
  if (first?.type === 'heading' && toKey(readInline(first)) === toKey(title)) root.children.splice(at, 1);
}

/** Longest paragraph in bold, in letters, that heads those below it. */
const LONGEST_BOLD = 90;

/** Makes headings of short paragraphs in bold that are followed by text, where at least two stand at the top level. */
function promoteBold(root: MarkdownRoot): void {
  const isBold = (at: number): boolean => {
    const block = root.children[at];
    if (block?.type !== 'paragraph' || !isBoldParagraph(block)) return false;
    const text = normalizeLine(readInline(block));
    return measureWeight(text) <= LONGEST_BOLD && !/[.!,;。！，；،؛।…]["”’»)]?$/u.test(text) && !text.includes('\n');
  };
  const places = [...root.children.keys()].filter((at) => {
    const below = root.children[at + 1];
    // In front of a table or code it is a caption.
    const isText = below?.type === 'paragraph' || below?.type === 'list' || below?.type === 'blockquote';
    return isBold(at) && isText && !isBold(at + 1);
  });
  if (places.length < 2) return;
  const bold = new Set(places);
  let depth = 1;
  for (const [at, block] of root.children.entries()) {
    if (block.type === 'heading') depth = block.depth;
    if (block.type === 'paragraph' && bold.has(at))
      root.children[at] = { type: 'heading', depth: Math.min(depth + 1, 6) as 2, children: block.children };
  }
}
