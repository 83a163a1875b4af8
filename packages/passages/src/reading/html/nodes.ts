import type { Element, ElementContent, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { normalizeLine } from '../../model/normalize.ts';

/** Elements whose content no reader sees. */
const UNSEEN = new Set(['script', 'style', 'template', 'noscript', 'svg', 'iframe', 'object', 'canvas', 'head']);
/** Elements that stand on lines of their own; text before and after one is apart. */
const BLOCKS = new Set(
  'address article aside blockquote br button caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol option p pre section select summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** True for an element that begins a new line. */
export function isBlock(node: Nodes): boolean {
  return node.type === 'element' && BLOCKS.has(node.tagName);
}

/** Names of elements that only a program that reads the page aloud says. */
const READ_ALOUD = /(?:^|[\s_-])(?:sr-only|screen-?reader(?:-text)?|visually-?hidden)(?=$|[\s_-])/iu;

/** True for an element whose content no reader sees. */
export function isUnseen(node: Nodes): boolean {
  if (node.type !== 'element') return false;
  if (UNSEEN.has(node.tagName) || node.properties['hidden'] === true) return true;
  return (
    READ_ALOUD.test(attribute(node, 'className')) ||
    /(?:^|;)\s?display\s?:\s?none/iu.test(attribute(node, 'style').slice(0, 500))
  );
}

/** Value of an attribute by the name of its hast property, as one string; empty for none. */
export function attribute(node: Element, name: string): string {
  const value = node.properties[name];
  return Array.isArray(value) ? value.join(' ') : value === undefined || value === null ? '' : String(value);
}

/** Class names and id of an element in one string. */
export function namesOf(node: Element): string {
  return `${attribute(node, 'className')} ${attribute(node, 'id')}`;
}

/** Visits every node below a root in the order of the text, without recursion. `enter` may return false to skip a subtree. */
export function walk(
  root: Root | Element,
  enter: (node: Nodes) => boolean | void,
  leave?: (node: Nodes) => void,
): void {
  const open: (Nodes | { readonly left: Nodes })[] = root.children.toReversed();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if ('left' in next) {
      leave?.(next.left);
      continue;
    }
    if (enter(next) === false || !('children' in next)) continue;
    if (leave !== undefined) open.push({ left: next });
    for (let at = next.children.length - 1; at >= 0; at -= 1) open.push(next.children[at] as ElementContent);
  }
}

/** Text that a reader sees of an element, blocks apart by `gap`. */
export function textOf(node: Element | Root, gap = '\n'): string {
  const parts: string[] = [];
  walk(
    node,
    (child) => {
      if (isUnseen(child)) return false;
      if (child.type === 'text') parts.push(child.value);
      else if (isBlock(child)) parts.push(gap);
      return true;
    },
    (child) => {
      if (isBlock(child)) parts.push(gap);
    },
  );
  return parts.join('');
}

/** Text right inside an element, such as a script. */
export function rawText(node: Element): string {
  return node.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}

/** Longest value, in characters, of which more than a title is never needed. */
const LONGEST_VALUE = 2000;

/** Text of a value that may hold markup or entities, as titles in structured data do. */
export function plainText(value: string): string {
  const start = value.slice(0, LONGEST_VALUE);
  return /[&<]/u.test(start) ? textOf(fromHtml(start, { fragment: true }), ' ') : start;
}

/** True for an element with at least so many letters; looks no further than it must. */
export function hasLetters(node: Element, least: number): boolean {
  let found = 0;
  visit(node, (value) => {
    found += value.match(/[^\s\d]/gu)?.length ?? 0;
    return found < least;
  });
  return found >= least;
}

/** Most nodes that a mark, a link to its heading or a credit consists of. */
const FEW_NODES = 100;

/** Text of a small element on one line; undefined for one with more nodes or characters than fit into a line. */
export function shortText(node: Element, most: number): string | undefined {
  const parts: string[] = [];
  let [length, nodes] = [0, 0];
  visit(node, (value) => {
    parts.push(value);
    length += value.trim().length;
    nodes += 1;
    return length <= most && nodes <= FEW_NODES;
  });
  return length <= most && nodes <= FEW_NODES ? normalizeLine(parts.join('')) : undefined;
}

/** Shows the text of every node that a reader sees, empty for elements, a blank for blocks, until `show` returns false. */
function visit(node: Element, show: (value: string) => boolean): void {
  const open: Nodes[] = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (!show(next.type === 'text' ? next.value : isBlock(next) ? ' ' : '')) return;
    if ('children' in next && (next === node || !isUnseen(next)))
      for (const child of next.children.toReversed()) open.push(child);
  }
}
