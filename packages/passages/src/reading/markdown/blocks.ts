import type {
  Definition,
  Heading,
  Html,
  List,
  ListItem,
  Nodes,
  Paragraph,
  Parents,
  Root,
  RootContent,
  Table,
} from 'mdast';
import { hidesContent, textsOfHtml } from './embedded-html.ts';
import type { LeftOut } from '../../model/reading.ts';
import { LONGEST_SHORT_ITEM } from '../../model/reading.ts';
import { endsSentence, measureWeight } from '../../model/measure.ts';
import { joinWrapped, normalizeLine, normalizeText } from '../../model/normalize.ts';

/** The passages of one block of Markdown, as plain text; what has none is noted in `leftOut`. */
export function toPassages(node: RootContent, leftOut: LeftOut[]): string[] {
  if (node.type === 'paragraph' && isBadges(node)) {
    leftOut.push({ line: lineOf(node), text: normalizeLine(plainTextOf(node)), reason: 'page furniture' });
    return [];
  }
  if (node.type === 'paragraph' || node.type === 'heading') return textual(plainTextOf(node, leftOut));
  if (node.type === 'code') return textual(dedent(node.value));
  if (node.type === 'blockquote') return node.children.flatMap((child) => toPassages(child, leftOut));
  if (node.type === 'list') return listPassages(node, leftOut);
  if (node.type === 'table') return textual(tableText(node, leftOut));
  if (node.type === 'html') return htmlPassages(node, leftOut);
  if (node.type === 'definition') return definitionPassages(node, leftOut);
  return [];
}

function htmlPassages(node: Html, leftOut: LeftOut[]): string[] {
  if (hidesContent(node.value)) leftOut.push({ line: lineOf(node), text: normalizeLine(node.value), reason: 'HTML' });
  return textsOfHtml(node.value);
}

/**
 * A definition that a link uses is shown by the link, and was taken out before; see {@link dropUsedDefinitions}.
 * Of the others a footnote is text, and so is what only looks like one: `[Ann]: Yes.` is somebody speaking.
 */
function definitionPassages({ label, identifier, url, title, position }: Definition, leftOut: LeftOut[]): string[] {
  const name = label ?? identifier;
  const words = normalizeLine(typeof title === 'string' ? `${url} "${title}"` : url);
  if (name.startsWith('^')) return textual(`[${name.slice(1)}] ${words}`);
  const isAddress = /^(?:[a-z][a-z\d+.-]*:|[#/.?]|www\.|[\w-]+(?:[./][\w-]+)+$)|^$/iu.test(url);
  if (!isAddress) return textual(`[${name}]: ${words}`);
  leftOut.push({ line: position?.start.line ?? 0, text: `[${name}]: ${words}`, reason: 'link address' });
  return [];
}

/** Takes away the definitions that links or pictures refer to, except what no address ends like. */
export function dropUsedDefinitions(root: Root): void {
  const used = new Set<string>();
  collectUses(root, used);
  dropFrom(root, (node) => used.has(node.identifier) && !node.identifier.startsWith('^') && !endsSentence(node.url));
}

function dropFrom(node: Parents, isDropped: (definition: Definition) => boolean): void {
  for (let index = node.children.length - 1; index >= 0; index -= 1) {
    const child = node.children[index];
    if (child?.type === 'definition' && isDropped(child)) node.children.splice(index, 1);
    else if (child !== undefined && 'children' in child) dropFrom(child, isDropped);
  }
}

function collectUses(node: Nodes, used: Set<string>): void {
  if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
  if ('children' in node) for (const child of node.children) collectUses(child, used);
}

/** Nothing but pictures that are links: what a build or a registry says about a project. */
function isBadges(node: Paragraph): boolean {
  const shown = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  return shown.length > 0 && shown.every(isBadge);
}

function isBadge(node: Nodes): boolean {
  return (
    (node.type === 'link' || node.type === 'linkReference') &&
    node.children.length > 0 &&
    node.children.every(({ type }) => type === 'image' || type === 'imageReference')
  );
}

/** The words of a heading; a badge beside them is none. */
export function headingText(node: Heading, leftOut: LeftOut[] = []): string {
  const children = node.children.filter((child) => !isBadge(child));
  const words = normalizeLine(plainTextOf({ ...node, children }, leftOut));
  return words === '' ? normalizeLine(plainTextOf(node)) : words;
}

export function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 0;
}

function textual(text: string): string[] {
  const normal = normalizeText(text);
  return normal === '' ? [] : [normal];
}

/** Stands for a break between lines that were merely wrapped, until a whole paragraph is known. */
const softBreak = '\r';

/** What a reader sees of a paragraph or a heading: line breaks where they were meant, none where lines were merely wrapped. */
export function plainTextOf(node: Nodes, leftOut: LeftOut[] = []): string {
  const [first = '', ...rest] = flatten(node, leftOut).split(softBreak);
  return rest.reduce((joined, line) => joinWrapped(joined, line), first);
}

function flatten(node: Nodes, leftOut: LeftOut[]): string {
  if (node.type === 'text') return node.value.replaceAll('\r', ' ').replaceAll('\n', softBreak);
  if (node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return '\n';
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  if (node.type === 'html') {
    if (/^<br\s*\/?>$/iu.test(node.value)) return '\n';
    if (hidesContent(node.value)) leftOut.push({ line: lineOf(node), text: normalizeLine(node.value), reason: 'HTML' });
    return '';
  }
  return 'children' in node ? node.children.map((child) => flatten(child, leftOut)).join('') : '';
}

function dedent(code: string): string {
  const lines = code.replaceAll('\t', '    ').split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/u));
  const least = indents.reduce((fewest, indent) => Math.min(fewest, indent), 1000);
  return lines.map((line) => line.slice(least)).join('\n');
}

/** A row a line, cells apart by a bar: it wraps on a narrow screen and stays readable. */
function tableText(table: Table, leftOut: LeftOut[]): string {
  const rows = table.children.map((row) =>
    row.children.map((cell) => normalizeLine(plainTextOf(cell, leftOut))).join(' | '),
  );
  return rows.join('\n');
}

/**
 * A list of short items is one passage, a line each with its bullet or number. Otherwise every item stands alone:
 * its paragraphs are passages, without the bullet but with the number.
 */
function listPassages(list: List, leftOut: LeftOut[]): string[] {
  const lines = shortLines(list, 0);
  if (lines !== undefined) return textual(lines.join('\n'));
  return list.children.flatMap((item, index) => {
    const passages = item.children.flatMap((child) => toPassages(child, leftOut));
    const [first, ...rest] = passages;
    return first === undefined || list.ordered !== true ? passages : [`${numberOf(list, index)}. ${first}`, ...rest];
  });
}

/** Undefined when an item is long, or holds more than a paragraph and a list. */
function shortLines(list: List, depth: number): string[] | undefined {
  const lines: string[] = [];
  for (const [index, item] of list.children.entries()) {
    const head = headOf(item);
    if (head === undefined) return undefined;
    const marker = list.ordered === true ? `${numberOf(list, index)}.` : '•';
    const text = normalizeLine(plainTextOf(head));
    if (measureWeight(text) > LONGEST_SHORT_ITEM || hasHtml(head)) return undefined;
    if (text !== '') lines.push(`${'  '.repeat(depth)}${marker} ${text}`);
    for (const child of item.children.slice(1)) {
      const inner = child.type === 'list' ? shortLines(child, depth + 1) : undefined;
      if (inner === undefined) return undefined;
      for (const line of inner) lines.push(line);
    }
  }
  return lines;
}

function headOf(item: ListItem): Paragraph | undefined {
  const [head] = item.children;
  return head?.type === 'paragraph' ? head : undefined;
}

/** Left-out markup must be noted, which only the item-by-item way does. */
function hasHtml(node: Nodes): boolean {
  return node.type === 'html' || ('children' in node && node.children.some((child) => hasHtml(child)));
}

function numberOf(list: List, index: number): number {
  return (list.start ?? 1) + index;
}
