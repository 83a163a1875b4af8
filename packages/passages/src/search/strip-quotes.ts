import type { Range } from '../model/match.ts';

/** Marks that open or close a quotation; inside, they tell that there are two quotations. */
const QUOTE = /["“”„«»「」『』]/u;
const MARK = /["“”„«»「」『』\s]/u;

/** The range of a query without its quotation marks, where it has them at both ends. */
export function stripQuotes(query: string): Range {
  let [start, end] = [0, query.length];
  while (start < end && MARK.test(query[start] ?? '')) start += 1;
  while (end > start && MARK.test(query[end - 1] ?? '')) end -= 1;
  const isQuoted =
    query.slice(0, start).trim() !== '' && query.slice(end).trim() !== '' && !QUOTE.test(query.slice(start, end));
  return isQuoted ? { start, end } : { start: 0, end: query.length };
}
