import type { Heading, Nodes, Paragraph } from 'mdast';
import { joinLines, joinWrapped, normalizeLine } from '../../model/normalize.ts';
import type { LeftOut } from '../../model/reading.ts';
import { hidesContent } from './embedded-html.ts';
import { isVerse } from './verse.ts';

/** Stands for a break between wrapped lines until the whole paragraph is known; the text itself holds none. */
const SOFT_BREAK = '\r';

/**
 * Text that a reader sees of a paragraph, heading or table cell: a line break where one was meant, none where lines were
 * merely wrapped. Markup that hides content is added to `leftOut`.
 */
export function readInline(node: Nodes, leftOut: LeftOut[] = []): string {
  const text = flatten(node, leftOut);
  const lines = text.split(SOFT_BREAK);
  if (node.type === 'paragraph' && !text.includes('\n') && isVerse(lines.map((line) => line.trim())))
    return lines.join('\n');
  return joinLines(lines, joinWrapped);
}

/** Lines of a paragraph as they were written. */
export function readLines(node: Nodes): string[] {
  return flatten(node, [])
    .split(/[\r\n]/u)
    .filter((line) => line.trim() !== '');
}

/** Text of a heading without the badges beside it; with them when it has no other words. */
export function readHeading(node: Heading, leftOut: LeftOut[] = []): string {
  const children = node.children.filter((child) => !isBadge(child));
  const words = normalizeLine(readInline({ ...node, children }, leftOut));
  return words === '' ? normalizeLine(readInline(node)) : words;
}

/** True for a paragraph of badges: pictures that are links, by which a build or a registry reports on a project. */
export function isBadges(node: Paragraph): boolean {
  const children = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  return children.length > 0 && children.every(isBadge);
}

/** True for a paragraph of pictures alone, each with or without a link. */
export function isPicture(node: Paragraph): boolean {
  const children = node.children.filter(
    (child) => child.type !== 'break' && (child.type !== 'text' || child.value.trim() !== ''),
  );
  return (
    children.length > 0 &&
    children.every((child) => child.type === 'image' || child.type === 'imageReference' || isBadge(child))
  );
}

/** First line of a node in the source, from 1; 0 for a node that was built. */
export function getLine(node: Nodes): number {
  return node.position?.start.line ?? 0;
}

function isBadge(node: Nodes): boolean {
  return (
    (node.type === 'link' || node.type === 'linkReference') &&
    node.children.length > 0 &&
    node.children.every(({ type }) => type === 'image' || type === 'imageReference')
  );
}

function flatten(node: Nodes, leftOut: LeftOut[]): string {
  if (node.type === 'text') return node.value.replaceAll('\r', ' ').replaceAll('\n', SOFT_BREAK);
  if (node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return '\n';
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  if (node.type === 'html') {
    if (/^<br\s*\/?>$/iu.test(node.value)) return '\n';
    if (hidesContent(node.value))
      leftOut.push({ line: getLine(node), text: normalizeLine(node.value), reason: 'HTML' });
    return '';
  }
  return 'children' in node ? node.children.map((child) => flatten(child, leftOut)).join('') : '';
}
