import type { Element, ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { normalizeLine } from '../../model/normalize.ts';
import type { LeftOut, LeftOutReason } from '../../model/reading.ts';
import { toNumeral } from '../numerals.ts';
import { MOST_LEVELS, type OpenStyles } from './open-document-styles.ts';
import type { Role } from './word-styles.ts';
import { childAt, childrenOf, findAll, textOf, type XmlElement } from './xml.ts';

/** A block of a text, and the part that its style tells. */
export interface Block {
  readonly element: Element;
  readonly role?: Role | undefined;
}

/** Parts of the document that its body refers to, and notes taken while it is read. */
export interface BodyContext {
  readonly styles: OpenStyles;
  readonly leftOut: LeftOut[];
  /** Content of an object that has a folder of its own in the archive, such as a formula. */
  readonly readObject: (path: string) => XmlElement | undefined;
  /** Notes whose marks were read since this was emptied. */
  notes: Element[];
  /** Numbers of the last headings by level. */
  readonly counters: Map<number, number>;
  /** Number of the last item of each outermost list that was read, by the list's style. */
  readonly items: Map<string, number>;
}

/** Wrappers whose content takes their place. */
const WRAPPERS = new Set(['text:section', 'text:index-body', 'text:bibliography', 'text:index-title']);
/** Lists of what stands elsewhere. */
const CONTENTS =
  /^text:(?:table-of-content|alphabetical-index|illustration-index|table-index|object-index|user-index)$/u;
/** Fields that change from page to page, and marks without a text. */
const SKIPPED = /^text:(?:page-number|page-count|page-continuation|number|ruby-text|sequence-decls|variable-decls)$/u;
/** Most columns or rows that one cell takes, and most blanks of one mark. */
const MOST_SPAN = 100;

/** Blocks of a body, each section with its notes at its end. */
export function readBlocks(body: XmlElement, context: BodyContext): Block[] {
  const blocks: Block[] = [];
  let waiting: Element[] = [];
  for (const child of unwrap(body)) {
    const own = readBlock(child, context);
    if (own.some(({ element }) => /^h[1-6]$/u.test(element.tagName))) {
      for (const element of waiting) blocks.push({ element });
      waiting = [];
    }
    for (const block of own) addBlock(block, blocks);
    for (const note of context.notes) waiting.push(note);
    context.notes = [];
  }
  for (const element of waiting) blocks.push({ element });
  return blocks;
}

/** Adds a block; a line of code belongs to the code above it. */
function addBlock(block: Block, blocks: Block[]): void {
  const above = blocks.at(-1);
  if (block.role !== 'code' || above?.role !== 'code') return void blocks.push(block);
  above.element.children.push({ type: 'text', value: '\n' });
  for (const child of block.element.children) above.element.children.push(child);
  return undefined;
}

function unwrap(parent: XmlElement): XmlElement[] {
  return childrenOf(parent).flatMap((child) => {
    if (!WRAPPERS.has(child.name)) return [child];
    return child.attributes['text:display'] === 'none' ? [] : unwrap(child);
  });
}

function readBlock(node: XmlElement, context: BodyContext): Block[] {
  const { name, attributes } = node;
  if (name === 'text:p' || name === 'text:h') return readParagraph(node, context);
  if (name === 'text:list') return [{ element: readList(node, context) }];
  if (name === 'table:table') return [{ element: readTable(node, context) }];
  if (name === 'text:numbered-paragraph' || WRAPPERS.has(name))
    return unwrap(node).flatMap((child) => readBlock(child, context));
  if (name === 'text:tracked-changes') leave(node, 'deleted text', context);
  if (CONTENTS.test(name)) leave(node, 'table of contents', context);
  if (name.startsWith('draw:') && attributes['draw:name'] !== undefined) return readFrame(node, context).boxes;
  return [];
}

function leave(node: XmlElement, reason: LeftOutReason, { leftOut }: BodyContext): void {
  const texts = findAll(node, ({ name }) => name === 'text:p' || name === 'text:h').map(textOf);
  const text = normalizeLine(texts.join(' '));
  if (text !== '') leftOut.push({ line: 1, text, reason });
}

function toElement(tagName: string, children: ElementContent[], properties: Element['properties'] = {}): Element {
  return { type: 'element', tagName, properties, children };
}

/** A paragraph or heading, and the text boxes that hang on it. */
function readParagraph(node: XmlElement, context: BodyContext): Block[] {
  const style = node.attributes['text:style-name'];
  const boxes: Block[] = [];
  const children = readInlines(node, context, boxes);
  if (context.styles.isHidden(style)) {
    leave({ ...node, children: [node] }, 'hidden text', context);
    return boxes;
  }
  const role = context.styles.roleOf(style);
  const stated = Number(node.attributes['text:outline-level'] ?? (typeof role === 'number' ? role : 1));
  const level = Math.min(Math.max(Math.trunc(stated) || 1, 1), MOST_LEVELS);
  if (node.name === 'text:h' || typeof role === 'number') {
    const isEmpty = children.every((child) => toString(child).trim() === '');
    if (isEmpty) return boxes;
    const number = node.attributes['text:is-list-header'] === 'true' ? '' : countHeading(level, context);
    const marked: ElementContent[] = number === '' ? children : [{ type: 'text', value: `${number} ` }, ...children];
    return [{ element: toElement(`h${Math.min(level, 6)}`, marked), role: level }, ...boxes];
  }
  if (role === 'contents') {
    leave({ ...node, children: [node] }, 'table of contents', context);
    return boxes;
  }
  const inside = context.styles.isBold(style) ? [toElement('strong', children)] : children;
  if (role === 'code') return [{ element: toElement('pre', children), role }, ...boxes];
  const paragraph = toElement('p', inside);
  return [{ element: role === 'quote' ? toElement('blockquote', [paragraph]) : paragraph, role }, ...boxes];
}

/** Number of the next heading of a level, as the document makes it; empty where it makes none. */
function countHeading(level: number, { styles, counters }: BodyContext): string {
  const own = styles.outline.get(level);
  counters.set(level, (counters.get(level) ?? (own?.start ?? 1) - 1) + 1);
  for (const deeper of counters.keys()) if (deeper > level) counters.delete(deeper);
  if (own === undefined) return '';
  const numbers = Array.from({ length: Math.min(own.levels, level) }, (_, index) => {
    const at = level - Math.min(own.levels, level) + 1 + index;
    return toNumeral(counters.get(at) ?? 1, styles.outline.get(at)?.format ?? '1');
  });
  return own.prefix + numbers.join('.') + own.suffix;
}

/** Content of a paragraph; text boxes go to `boxes`, notes to the context. */
function readInlines(parent: XmlElement, context: BodyContext, boxes: Block[]): ElementContent[] {
  return parent.children.flatMap((child): ElementContent[] => {
    if (typeof child === 'string') return [{ type: 'text', value: child.replaceAll(/\s+/gu, ' ') }];
    const { name, attributes } = child;
    if (name === 'text:s')
      return [{ type: 'text', value: ' '.repeat(Math.min(Math.max(Number(attributes['text:c'] ?? 1), 0), MOST_SPAN)) }];
    if (name === 'text:tab') return [{ type: 'text', value: ' ' }];
    if (name === 'text:line-break') return [toElement('br', [])];
    if (name === 'text:note') return readNote(child, context);
    if (name === 'office:annotation') {
      leave(child, 'comments', context);
      return [];
    }
    if (SKIPPED.test(name) || name === 'office:annotation-end') return [];
    if (name.startsWith('draw:')) {
      const frame = readFrame(child, context);
      for (const box of frame.boxes) boxes.push(box);
      return frame.inline;
    }
    const children = readInlines(child, context, boxes);
    const style = attributes['text:style-name'];
    if (name === 'text:span' && context.styles.isHidden(style)) return [];
    return name === 'text:span' && context.styles.isBold(style) ? [toElement('strong', children)] : children;
  });
}

/** Mark of a note; its text waits for the end of the section. */
function readNote(note: XmlElement, context: BodyContext): ElementContent[] {
  const mark = `[${normalizeLine(textOf(childAt(note, 'text:note-citation'))) || '*'}]`;
  const blocks = childrenOf(childAt(note, 'text:note-body')).flatMap((child) => readBlock(child, context));
  const [first, ...more] = blocks.map(({ element }) => element).filter((element) => toString(element).trim() !== '');
  if (first === undefined) return [];
  context.notes.push({ ...first, children: [{ type: 'text', value: `${mark} ` }, ...first.children] });
  for (const element of more) context.notes.push(element);
  return [{ type: 'text', value: mark }];
}

/** Text boxes of a drawing, or the formula or the words that stand for it. */
function readFrame(frame: XmlElement, context: BodyContext): { boxes: Block[]; inline: ElementContent[] } {
  const boxes = findAll(frame, ({ name }) => name === 'draw:text-box').flatMap((box) =>
    unwrap(box).flatMap((child) => readBlock(child, context)),
  );
  if (boxes.length > 0) return { boxes, inline: [] };
  const [object] = findAll(frame, ({ name }) => name === 'draw:object');
  const path = object?.attributes['xlink:href']?.replace(/^\.\//u, '');
  const content = childrenOf(object)[0] ?? childrenOf(path === undefined ? undefined : context.readObject(path))[0];
  if (content !== undefined && localName(content) === 'math') return { boxes, inline: [toMath(content)] };
  const alt = normalizeLine(textOf(childAt(frame, 'svg:desc')) || textOf(childAt(frame, 'svg:title')));
  return { boxes, inline: alt === '' ? [] : [toElement('img', [], { alt })] };
}

function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1);
}

function toMath(node: XmlElement): Element {
  const children = node.children.map((child): ElementContent =>
    typeof child === 'string' ? { type: 'text', value: child } : toMath(child),
  );
  return toElement(localName(node), children);
}

function readList(list: XmlElement, context: BodyContext, style?: string, level = 1): Element {
  const own = list.attributes['text:style-name'] ?? style;
  const items = childrenOf(list).filter(({ name }) => name === 'text:list-item' || name === 'text:list-header');
  const children = items.map((item) => {
    const blocks = unwrap(item).flatMap((child) =>
      child.name === 'text:list'
        ? [readList(child, context, own, level + 1)]
        : readBlock(child, context).map(({ element }) => element),
    );
    return toElement('li', blocks);
  });
  const goesOn =
    list.attributes['text:continue-numbering'] === 'true' || list.attributes['text:continue-list'] !== undefined;
  const before = goesOn && level === 1 ? (context.items.get(own ?? '') ?? 0) : 0;
  const start = Number(items[0]?.attributes['text:start-value'] ?? before + 1);
  if (level === 1) context.items.set(own ?? '', start - 1 + items.length);
  return toElement(context.styles.isNumbered(own, level) ? 'ol' : 'ul', children, start === 1 ? {} : { start });
}

function readTable(table: XmlElement, context: BodyContext): Element {
  const readRows = (parent: XmlElement, tagName: 'th' | 'td'): Element[] =>
    childrenOf(parent).flatMap((child) => {
      if (child.name === 'table:table-header-rows') return readRows(child, 'th');
      if (child.name !== 'table:table-row')
        return child.name.startsWith('table:table-row') ? readRows(child, tagName) : [];
      return [
        toElement(
          'tr',
          childrenOf(child, 'table:table-cell').map((cell) => readCell(cell, tagName, context)),
        ),
      ];
    });
  return toElement('table', [toElement('tbody', readRows(table, 'td'))]);
}

function readCell(cell: XmlElement, tagName: 'th' | 'td', context: BodyContext): Element {
  const span = (name: string): number => Math.min(Number(cell.attributes[name] ?? 1) || 1, MOST_SPAN);
  const repeated = span('table:number-columns-repeated');
  return toElement(
    tagName,
    unwrap(cell).flatMap((child) => readBlock(child, context).map(({ element }) => element)),
    { colSpan: Math.max(span('table:number-columns-spanned'), repeated), rowSpan: span('table:number-rows-spanned') },
  );
}
