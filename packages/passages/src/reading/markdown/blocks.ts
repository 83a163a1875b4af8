import type { Definition, Html, List, ListItem, Nodes, Paragraph, RootContent, Table } from 'mdast';
import { countWords, measureWeight } from '../../model/measure.ts';
import { normalizeLine, normalizeText } from '../../model/normalize.ts';
import { type LeftOut, LONGEST_SHORT_ITEM } from '../../model/reading.ts';
import { hidesContent, readHtml } from './embedded-html.ts';
import { getLine, isBadges, isPicture, readInline } from './inline.ts';

/** Passages of one block of Markdown, in normal form; a block without any may be added to `leftOut`. */
export function readBlock(node: RootContent, leftOut: LeftOut[]): string[] {
  if (node.type === 'paragraph' && isBadges(node)) {
    leftOut.push({ line: getLine(node), text: normalizeLine(readInline(node)), reason: 'page furniture' });
    return [];
  }
  if (node.type === 'paragraph' && isPicture(node) && !describesPicture(readInline(node))) {
    leftOut.push({ line: getLine(node), text: normalizeLine(readInline(node)), reason: 'no words' });
    return [];
  }
  if (node.type === 'paragraph' || node.type === 'heading') return toPassages(readInline(node, leftOut));
  if (node.type === 'code') return toPassages(dedent(node.value));
  if (node.type === 'blockquote') return node.children.flatMap((child) => readBlock(child, leftOut));
  if (node.type === 'list') return readList(node, leftOut);
  if (node.type === 'table') return toPassages(readTable(node, leftOut));
  if (node.type === 'html') return readHtmlBlock(node, leftOut);
  if (node.type === 'definition') return readDefinition(node, leftOut);
  return [];
}

/** True for words that stand for a picture: several of them, and not the name of a file. */
function describesPicture(text: string): boolean {
  return countWords(text) > 1 && !/^\S+\.\w{2,5}$|^[\w-]+$/u.test(text.trim());
}

/** One passage; none for a text of blanks. */
function toPassages(text: string): string[] {
  const normal = normalizeText(text);
  return normal === '' ? [] : [normal];
}

function dedent(code: string): string {
  const lines = code.replaceAll('\t', '    ').split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/u));
  const least = indents.reduce((fewest, indent) => Math.min(fewest, indent), 1000);
  return lines.map((line) => line.slice(least)).join('\n');
}

/** A line for each row, cells apart by a bar: it wraps on a narrow screen and stays readable. */
function readTable(table: Table, leftOut: LeftOut[]): string {
  const rows = table.children.map((row) =>
    row.children.map((cell) => normalizeLine(readInline(cell, leftOut))).join(' | '),
  );
  return rows.join('\n');
}

function readHtmlBlock(node: Html, leftOut: LeftOut[]): string[] {
  if (hidesContent(node.value)) leftOut.push({ line: getLine(node), text: normalizeLine(node.value), reason: 'HTML' });
  return readHtml(node.value);
}

/**
 * A definition that no link uses. A footnote is text, and so is what only looks like a definition: `[Ann]: Yes.` is
 * somebody speaking. An address is left out.
 */
function readDefinition(node: Definition, leftOut: LeftOut[]): string[] {
  const { label, identifier, url, title } = node;
  const name = label ?? identifier;
  const words = normalizeLine(typeof title === 'string' ? `${url} "${title}"` : url);
  if (name.startsWith('^')) return toPassages(`[${name.slice(1)}] ${words}`);
  const isAddress = /^(?:[a-z][a-z\d+.-]*:|[#/.?]|www\.|[\w-]+(?:[./][\w-]+)+$)|^$/iu.test(url);
  if (!isAddress) return toPassages(`[${name}]: ${words}`);
  leftOut.push({ line: getLine(node), text: `[${name}]: ${words}`, reason: 'link address' });
  return [];
}

/**
 * A list of short items is one passage, with a line, a bullet or a number for each item. In any other list the
 * paragraphs of each item are passages, without the bullet but with the number.
 */
function readList(list: List, leftOut: LeftOut[]): string[] {
  const lines = readShortItems(list, 0);
  if (lines !== undefined) return toPassages(lines.join('\n'));
  return list.children.flatMap((item, index) => {
    const passages = item.children.flatMap((child) => readBlock(child, leftOut));
    const [first, ...rest] = passages;
    return first === undefined || list.ordered !== true ? passages : [`${getNumber(list, index)}. ${first}`, ...rest];
  });
}

/** Lines of a list and the lists in it; undefined when an item is long, or holds more than a paragraph and a list. */
function readShortItems(list: List, depth: number): string[] | undefined {
  const lines: string[] = [];
  for (const [index, item] of list.children.entries()) {
    const head = getParagraph(item);
    if (head === undefined) return undefined;
    const marker = list.ordered === true ? `${getNumber(list, index)}.` : '•';
    const text = normalizeLine(readInline(head));
    if (measureWeight(text) > LONGEST_SHORT_ITEM || hasHtml(head)) return undefined;
    if (text !== '') lines.push(`${'  '.repeat(depth)}${marker} ${text}`);
    for (const child of item.children.slice(1)) {
      const inner = child.type === 'list' ? readShortItems(child, depth + 1) : undefined;
      if (inner === undefined) return undefined;
      for (const line of inner) lines.push(line);
    }
  }
  return lines;
}

function getParagraph(item: ListItem): Paragraph | undefined {
  const [head] = item.children;
  return head?.type === 'paragraph' ? head : undefined;
}

/** HTML that is left out must be noted, which only reading item by item does. */
function hasHtml(node: Nodes): boolean {
  return node.type === 'html' || ('children' in node && node.children.some((child) => hasHtml(child)));
}

function getNumber(list: List, index: number): number {
  return (list.start ?? 1) + index;
}
