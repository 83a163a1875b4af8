import type { Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { VFile } from 'vfile';

/** Deepest nesting of elements that is kept; what readers of the tree need grows with it. Pages seldom reach 60. */
const DEEPEST = 200;

type Parent = DefaultTreeAdapterTypes.ParentNode;
type Child = DefaultTreeAdapterTypes.ChildNode;

/** Elements of a page, with their lines in its source. Time grows with the length alone, and so does the tree's depth not. */
export function parsePage(text: string): Root {
  const document = parse(text, { sourceCodeLocationInfo: true, scriptingEnabled: false });
  flattenBelow(document);
  return fromParse5(document, { file: new VFile(text) }) as Root;
}

/** Takes away wrappers that are nested too deep; what they hold moves up, in its order. */
function flattenBelow(document: Parent): void {
  const open: { readonly node: Parent; readonly depth: number }[] = [{ node: document, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.depth === DEEPEST) {
      next.node.childNodes = findInnermost(next.node);
      continue;
    }
    for (const child of next.node.childNodes)
      if ('childNodes' in child) open.push({ node: child, depth: next.depth + 1 });
  }
}

/** Descendants that hold no further element. */
function findInnermost(node: Parent): Child[] {
  const found: Child[] = [];
  const open = node.childNodes.toReversed();
  for (let next = open.pop(); next !== undefined; next = open.pop())
    if ('childNodes' in next && next.childNodes.some((child) => 'childNodes' in child))
      for (const child of next.childNodes.toReversed()) open.push(child);
    else found.push(next);
  return found;
}
