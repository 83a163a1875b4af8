import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import type { Html, Nodes, Parents, RootContent } from 'mdast';
import { hasShape } from './embedded-html.ts';

/** Longest block, most tags and deepest nesting that are parsed; beyond them the parser's time grows with the square. */
const LONGEST_BLOCK = 100_000;
const MOST_TAGS = 4000;
const DEEPEST = 100;

/** Puts the Markdown that a block of HTML amounts to in its place, wherever one stands in a tree. */
export function expandHtml(parent: Parents): void {
  const open: Parents[] = [parent];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const children: Nodes[] = node.children;
    if (children.some(({ type }) => type === 'html') && isFlow(node))
      node.children = children.flatMap((child): Nodes[] =>
        child.type === 'html' ? (parseHtml(child) ?? [child]) : [child],
      ) as typeof node.children;
    for (const child of node.children) if ('children' in child && isFlow(child)) open.push(child);
  }
}

function isFlow({ type }: Nodes): boolean {
  return ['root', 'blockquote', 'list', 'listItem'].includes(type);
}

/** Blocks of a piece of HTML; undefined for one that has no shape, or more of it than any article has. */
function parseHtml({ value, position }: Html): RootContent[] | undefined {
  if (!hasShape(value) || value.length > LONGEST_BLOCK || /^<(?:script|style)\b/iu.test(value)) return undefined;
  let [depth, deepest, tags] = [0, 0, 0];
  for (const [tag] of value.matchAll(/<\/?[a-z]/giu)) {
    depth += tag.startsWith('</') ? -1 : 1;
    deepest = Math.max(deepest, depth);
    tags += 1;
  }
  if (
    tags > MOST_TAGS ||
    deepest > DEEPEST + (value.match(/<(?:br|img|hr|input|li|td|tr|p|source|col|dd|dt)\b/giu)?.length ?? 0)
  )
    return undefined;
  const { children } = toMdast(fromHtml(value, { fragment: true }), { document: true }) as { children: RootContent[] };
  return children.map((child) => ({ ...child, ...(position !== undefined && { position }) }));
}
