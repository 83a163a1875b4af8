import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { normalizeLine } from '../../model/normalize.ts';
import type { LeftOut } from '../../model/reading.ts';
import { isBlock, namesOf, walk } from '../html/nodes.ts';
import { typesOf } from './ebook-matter.ts';

const VERSE = /(?:^|[\s:_-])(?:verse|stanza|strophe|estrofa|line-?group|lg|couplet|tercet|quatrain)s?(?=$|[\s_-])/iu;
/** Longest line of verse, in characters. */
const LONGEST_LINE = 120;
/** Fewest chapters that end or begin alike, and their share, so that what they repeat is the publisher's. */
const FEWEST_REPEATS = 4;
const LEAST_SHARE = 0.5;

/** Makes the lines of a stanza, which are blocks of their own in some books, the lines of one paragraph. */
export function joinVerse(content: Root): void {
  walk(content, (node) => {
    if (node.type !== 'element' || !VERSE.test(`${namesOf(node)} ${typesOf(node).join(' ')}`)) return true;
    const lines = node.children.filter((child): child is Element => child.type === 'element');
    const isStanza =
      lines.length > 1 &&
      lines.every((line) => /^(?:div|p|span)$/u.test(line.tagName) && isLine(line)) &&
      lines.some(isBlock);
    if (!isStanza) return true;
    const joined = lines.flatMap((line, index): ElementContent[] => [
      ...(index === 0 ? [] : [{ type: 'element' as const, tagName: 'br', properties: {}, children: [] }]),
      ...line.children,
    ]);
    node.children = [{ type: 'element', tagName: 'p', properties: {}, children: joined }];
    return false;
  });
}

function isLine(line: Element): boolean {
  return line.children.every((child) => !isBlock(child)) && toString(line).length <= LONGEST_LINE;
}

/** Takes away the blocks with which most chapters begin or end, such as a line about rights below each. */
export function dropRepeated(chapters: readonly Root[]): LeftOut[] {
  const leftOut: LeftOut[] = [];
  for (const isEnd of [true, false]) {
    const places = chapters.map((chapter) => findBlock(chapter, isEnd));
    const counts = new Map<string, number>();
    for (const place of places) if (place !== undefined) counts.set(place.text, (counts.get(place.text) ?? 0) + 1);
    for (const [index, place] of places.entries()) {
      const count = counts.get(place?.text ?? '') ?? 0;
      if (place === undefined || count < FEWEST_REPEATS || count < LEAST_SHARE * chapters.length) continue;
      leftOut.push({ line: index + 1, text: place.text, reason: 'page header or footer' });
      place.block.children = [];
    }
  }
  return leftOut;
}

/** First or last block of a chapter that holds text and no other block; no heading. */
function findBlock(chapter: Root, isEnd: boolean): { block: Element; text: string } | undefined {
  let parent: Root | Element = chapter;
  for (;;) {
    const filled: (ElementContent | RootContent)[] = parent.children.filter(
      (node) => node.type !== 'comment' && toString(node).trim() !== '',
    );
    const next = filled.at(isEnd ? -1 : 0);
    if (next?.type !== 'element' || /^h[1-6]$/u.test(next.tagName)) return undefined;
    if (!next.children.some(isBlock)) return { block: next, text: normalizeLine(toString(next)) };
    parent = next;
  }
}
