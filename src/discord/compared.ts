import { type Match, type Range, snippet } from 'passages';
import { isolated, literal } from './literal.ts';
import { cutText, MOST_MARKS } from './passage-text.ts';

/** How long a quotation, or what it stands for, may become where they are compared, in characters as sent. */
const LONGEST = 600;

/** Two quotations are not one with marks around it. */
const QUOTE = /["“”„«»「」『』]/u;
const MARK = /["“”„«»「」『』\s]/u;

/** A query without the quotation marks around it, where it has them at both ends. */
export function bareOf(query: string): Range {
  let [start, end] = [0, query.length];
  while (start < end && MARK.test(query[start] ?? '')) start += 1;
  while (end > start && MARK.test(query[end - 1] ?? '')) end -= 1;
  const isQuoted =
    query.slice(0, start).trim() !== '' && query.slice(end).trim() !== '' && !QUOTE.test(query.slice(start, end));
  return isQuoted ? { start, end } : { start: 0, end: query.length };
}

/** A quotation that is not word for word, and what the passage says for it: a line each, what differs in bold. */
export function compared(
  query: string,
  { passage, misquoted }: Match,
): { written: string; stands: string } | undefined {
  if (misquoted === undefined) return undefined;
  const { quote, differences } = misquoted;
  const [inQuery, inPassage] = [differences.map((it) => it.query), differences.map((it) => it.passage)];
  return {
    written: comparedText(query, bareOf(query), inQuery),
    stands: comparedText(passage.text, quote, inPassage),
  };
}

/** Characters before the first difference that say where in a long quotation it is. */
const LEAD = 150;

/** A stretch of a text in one line with what differs in bold; cut around the first of it when it is long. */
function comparedText(text: string, { start, end }: Range, differing: readonly Range[]): string {
  const line = text.slice(start, end).replace(/\s/gu, ' ');
  const within = differing.map((range) => ({
    start: Math.max(range.start, start) - start,
    end: Math.max(Math.min(range.end, end), start) - start,
  }));
  const highlights = within.filter((range) => range.start < range.end).slice(0, 2 * MOST_MARKS);
  const cut = snippet(line, {
    around: { start: Math.max(0, (within[0]?.start ?? 0) - LEAD), end: within[0]?.end ?? 0 },
    highlights,
    // As in a passage, and two characters more that keep the line in its direction.
    max: LONGEST - 4 * highlights.length - 6,
    measure: (stretch) => literal(stretch).length,
  });
  return isolated(cutText(cut).replaceAll(/ {2,}/gu, ' '));
}
