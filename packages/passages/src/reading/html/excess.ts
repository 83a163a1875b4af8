import type { RootContent } from 'hast';
import { hasWords } from '../../model/measure.ts';
import { normalizeLine } from '../../model/normalize.ts';
import type { LeftOut, LeftOutReason } from '../../model/reading.ts';
import { textOf } from './page-tree.ts';

/** Longest text of an entry, in characters: enough to find the piece in the page. */
const LONGEST = 200;

/** Collects the pieces of a page that are not its article. */
export class Excess {
  readonly #pieces: {
    readonly line: number;
    readonly offset: number;
    readonly text: string;
    readonly reason: LeftOutReason;
  }[] = [];

  add(node: RootContent, reason: LeftOutReason): void {
    const text = normalizeLine(textOf(node).slice(0, 2 * LONGEST)).slice(0, LONGEST);
    const { line = 0, offset = 0 } = findStart(node) ?? {};
    if (hasWords(text)) this.#pieces.push({ line, offset, text, reason });
  }

  /** Entries in the page's order. Neighbours of one kind are one entry; so are all of a kind before or behind the article. */
  list(content: readonly RootContent[]): LeftOut[] {
    const start = content.map(findStart).find((point) => point !== undefined)?.offset ?? 0;
    const end = content.findLast(({ position }) => position !== undefined)?.position?.end.offset ?? start;
    const entries: LeftOut[] = [];
    const outside = new Set<string>();
    let before = '';
    for (const { line, offset, text, reason } of this.#pieces.toSorted((a, b) => a.offset - b.offset)) {
      const place = offset < start ? 'before' : offset < end ? 'inside' : 'behind';
      const key = `${place} ${reason}`;
      if (key !== before && !outside.has(key)) entries.push({ line, text, reason });
      if (place !== 'inside') outside.add(key);
      before = key;
    }
    return entries;
  }
}

function findStart(node: RootContent): { readonly line: number; readonly offset?: number | undefined } | undefined {
  if (node.position !== undefined) return node.position.start;
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const start = findStart(child);
    if (start !== undefined) return start;
  }
  return undefined;
}
