import { normalizeLine } from '../../model/normalize.ts';
import type { LeftOut } from '../../model/reading.ts';
import { visibleText } from './word-body.ts';
import type { XmlElement } from './xml.ts';

/** Longest number of a page, and what stands before it in a table of contents typed by hand: dots, blanks or a stroke. */
const PAGE = /\d{1,3}$/u;
const BEFORE = /(?:[.…·_]{2}|[\s/|])$/u;
/** Fewest lines with a page, most lines without one between two with one, and longest line, in characters. */
const FEWEST_ENTRIES = 5;
const MOST_BETWEEN = 2;
const LONGEST_ENTRY = 300;
/** Part of a document, from its beginning, in which such a table stands. */
const WITHIN = 0.3;
const LAST_FIRST_PAGE = 30;

/** Takes away a table of contents that was typed by hand: lines that end in pages which grow. */
export function takeContents(body: XmlElement[], leftOut: LeftOut[]): void {
  const texts = body
    .slice(0, Math.ceil(body.length * WITHIN) + FEWEST_ENTRIES)
    .map((block) => (block.name === 'w:p' ? normalizeLine(visibleText(block)) : '\n'));
  let [first, last, page, entries] = [-1, -1, 0, 0];
  for (const [at, text] of texts.entries()) {
    const found = text.length > LONGEST_ENTRY ? undefined : pageOf(text);
    const isNext = found !== undefined && Number(found) >= page && (entries > 0 || Number(found) <= LAST_FIRST_PAGE);
    if (isNext) [first, last, page, entries] = [entries === 0 ? at : first, at, Number(found), entries + 1];
    else if (text === '\n' || text.length > LONGEST_ENTRY || countFilled(texts, last, at) > MOST_BETWEEN) {
      if (entries >= FEWEST_ENTRIES) break;
      [page, entries] = [0, 0];
    }
  }
  if (entries < FEWEST_ENTRIES) return;
  const text = texts.slice(first, last + 1).join(' ');
  leftOut.push({ line: first + 1, text: normalizeLine(text), reason: 'table of contents' });
  body.splice(first, last + 1 - first);
}

function pageOf(text: string): string | undefined {
  const page = PAGE.exec(text)?.[0] ?? '';
  const before = text.slice(0, text.length - page.length);
  const isEntry = page !== '' && /\p{L}/u.test(before) && BEFORE.test(before);
  return isEntry ? page : undefined;
}

function countFilled(texts: readonly string[], from: number, to: number): number {
  return texts.slice(Math.max(from + 1, to - 20), to + 1).filter((text) => text !== '').length;
}
