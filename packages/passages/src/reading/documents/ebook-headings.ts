import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { measureWeight } from '../../model/measure.ts';
import { normalizeLine } from '../../model/normalize.ts';
import { walk } from '../html/nodes.ts';
import type { ChapterFile, ContentsEntry } from './ebook-package.ts';

const HEADING = /^h[1-6]$/u;
/** Longest line, in letters, that only counts a chapter: `Chapter the First`. */
const LONGEST_LABEL = 40;

/**
 * Gives headings the levels of the table of contents, and a chapter without any the headings that it has there, each
 * before the element that it leads to.
 */
export function addHeadings(content: Root, { entries }: ChapterFile): void {
  joinLabel(content, entries);
  const headings = findHeadings(content);
  const [first, ...more] = headings;
  const [entry] = entries;
  if (entry === undefined) return;
  if (first === undefined) return insertHeadings(content, entries);
  const depths = new Map(entries.map(({ text, depth }) => [toKey(text), depth]));
  let [own, depth] = [levelOf(first), entry.depth];
  const isChapter =
    entries.filter((other) => other.depth <= entry.depth).length === 1 && findStart(content)[0] === first;
  const unnamed = more.filter((heading) => !depths.has(toKey(toString(heading)))).map(levelOf);
  // Whatever the table of contents does not name is below the chapter.
  const highest = unnamed.reduce((least, level) => Math.min(least, level), 6);
  const extra = isChapter ? Math.max(own + 1 - highest, 0) : 0;
  setLevel(first, depth);
  depths.delete(toKey(toString(first)));
  for (const heading of more) {
    const key = toKey(toString(heading));
    const [level, stated] = [levelOf(heading), depths.get(key)];
    if (stated !== undefined) [own, depth] = [level, stated];
    setLevel(heading, stated ?? level + depth - own + extra);
    depths.delete(key);
  }
}

function toKey(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

function levelOf({ tagName }: Element): number {
  return Number(tagName.slice(1));
}

function setLevel(heading: Element, level: number): void {
  heading.tagName = `h${Math.min(Math.max(level, 1), 6)}`;
}

/** Makes one heading of the number of a chapter and its title, which are two headings of one level at its very start. */
function joinLabel(content: Root, entries: readonly ContentsEntry[]): void {
  const [label, title] = findStart(content);
  if (label === undefined || title === undefined || levelOf(title) > levelOf(label)) return;
  const words = normalizeLine(toString(label));
  const named = new Set(entries.map(({ text }) => toKey(text)));
  const areApart = named.has(toKey(words)) && named.has(toKey(toString(title)));
  if (words === '' || measureWeight(words) > LONGEST_LABEL || areApart) return;
  title.children.unshift({ type: 'text', value: `${words}${/[.:]$/u.test(words) ? '' : ':'} ` });
  title.tagName = label.tagName;
  label.children = [];
  label.tagName = 'span';
}

/** Headings before the first text. */
function findStart(content: Root): Element[] {
  const found: Element[] = [];
  let isOver = false;
  walk(content, (node) => {
    if (isOver) return false;
    if (node.type === 'element' && HEADING.test(node.tagName)) {
      if (toString(node).trim() !== '') found.push(node);
      return false;
    }
    if (node.type === 'text' && node.value.trim() !== '') isOver = true;
    return true;
  });
  return found;
}

function insertHeadings(content: Root, entries: readonly ContentsEntry[]): void {
  const places = new Map<string, number>();
  for (const [index, node] of content.children.entries()) collectIds(node, index, places);
  const added = new Map<number, Element[]>();
  for (const { text, depth, fragment } of entries) {
    const at = places.get(fragment) ?? 0;
    const heading: Element = {
      type: 'element',
      tagName: `h${Math.min(depth, 6)}`,
      properties: {},
      children: [{ type: 'text', value: text }],
    };
    const own = added.get(at) ?? [];
    own.push(heading);
    added.set(at, own);
  }
  content.children = content.children.flatMap((node, index): RootContent[] => {
    const own = added.get(index);
    if (own === undefined) return [node];
    // The first words of a chapter may be its heading, though they are no heading element.
    const words = normalizeLine(toString(node)).toLowerCase();
    const repeats = own.some((heading) => toString(heading).toLowerCase() === words);
    return repeats ? own : [...own, node];
  });
}

function collectIds(node: RootContent | ElementContent, index: number, places: Map<string, number>): void {
  if (node.type !== 'element') return;
  const id = node.properties['id'];
  if (typeof id === 'string' && !places.has(id)) places.set(id, index);
  for (const child of node.children) collectIds(child, index, places);
}

function findHeadings(node: Root | Element): Element[] {
  return node.children.flatMap((child): Element[] =>
    child.type !== 'element' ? [] : HEADING.test(child.tagName) ? [child] : findHeadings(child),
  );
}
