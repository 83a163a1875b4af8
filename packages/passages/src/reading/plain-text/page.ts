import { countWords, endsSentence, measureWeight } from '../../model/measure.ts';
import { splitLines, UNSPACED_SCRIPTS } from '../../model/normalize.ts';
import type { LeftOut, LeftOutReason } from '../../model/reading.ts';
import { hasBullet } from './block.ts';
import { isBoilerplate } from './boilerplate-lines.ts';
import { isDetail } from './details.ts';
import { groupLines, type Line, toLine } from './lines.ts';
import { findOpened } from './related-and-comments.ts';

/** A line that is not blank. */
interface PageLine {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  /** Blank lines above. */
  readonly gap: number;
  /** Letters of a paragraph, half of those of a short sentence; negative for a line that a menu may consist of. */
  readonly score: number;
}

/** Fewest letters ({@link measureWeight}) of a line that is a paragraph by itself. */
const PARAGRAPH = 80;
/** Most letters of a headline that asks or exclaims. */
const LONGEST_HEADLINE = 150;
/** Fewest letters of a paragraph that has no full stop. */
const UNSTOPPED_PARAGRAPH = 200;
/** Most letters that count of one line: a long paragraph of a comment must not outweigh the article. */
const MOST_LETTERS = 600;
/** Letters that a line without a full stop takes off the stretch it stands in. */
const PENALTY = 30;
/** Most letters of a link. */
const LONGEST_LINK = 48;
/** Fewest short lines above the article that can be nothing but menus. */
const FEWEST_LINKS = 8;
/** Lines above the title of which one may be the date, and lines around a title that a deck may stand in. */
const NEAR = 3;
/** Least share of a page's letters in sentences that its article has; with less, it may be only one of several. */
const LEAST_SHARE = 0.5;
/** Fewest letters of a deck without a full stop. */
const LONG_DECK = 100;
/** Most lines above the body in which the title is searched. */
const MOST_LINES = 60;

/** A copied web page without what stands around its article. */
export interface Page {
  /** Lines outside the article are blank, so that its own keep their numbers. */
  readonly text: string;
  readonly title: string;
  /** Line of the first paragraph. */
  readonly body: number;
}

/**
 * Cuts a copied web page down to its article, when menus stand above it: rows of short lines before the title, and
 * everything behind the last paragraph. Undefined for a text that has no menus.
 */
export function cutPage(text: string, leftOut: LeftOut[]): Page | undefined {
  const lines = groupLines(splitLines(text).map(toLine)).flatMap(({ group, gap }) =>
    group.map((line, index) => toPageLine(line, index === 0 ? gap : 0)),
  );
  const [start, core] = findBody(lines);
  const end = extendBody(lines, core);
  const first = lines.findIndex(({ score }, index) => index >= start && score >= PARAGRAPH);
  const title = findTitle(lines, first, end);
  const links = lines.slice(0, title).filter(isLink).length;
  const [headline, body] = [lines[title ?? -1], lines[first]];
  if (title === undefined || headline === undefined || body === undefined) return undefined;
  const below = lines.slice(end).filter(isLink).length;
  const hasMenu = links >= FEWEST_LINKS || (links >= 3 && below >= FEWEST_LINKS);
  if (!hasMenu || links * 2 < title || sumLetters(lines.slice(first, end)) < LEAST_SHARE * sumLetters(lines))
    return undefined;
  const above = lines.slice(0, title);
  const cut = [...above.filter((line, index) => index < title - NEAR || !isDetail(line.text)), ...lines.slice(end)];
  for (const entry of toLeftOut(cut)) leftOut.push(entry);
  const numbers = new Set(cut.map(({ number }) => number));
  const kept = splitLines(text).map((line, index) => (numbers.has(index + 1) ? '' : line));
  return { text: kept.join('\n'), title: headline.text, body: body.number };
}

/**
 * An entry for each group of lines, or for each line of a group of known buttons. A line that opens a list of other
 * articles or the comments names all below it.
 */
function toLeftOut(cut: readonly PageLine[]): LeftOut[] {
  const groups: PageLine[][] = [];
  for (const line of cut) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && line.gap === 0 && last.number === line.number - 1) groups.at(-1)?.push(line);
    else groups.push([line]);
  }
  let opened: LeftOutReason = 'page furniture';
  return groups.flatMap((group) => {
    if (group.every(({ text }) => isBoilerplate(text)))
      return group.map(({ number, text }): LeftOut => ({ line: number, text, reason: 'page furniture' }));
    opened = findOpened(group[0]?.text ?? '') ?? opened;
    return [{ line: group[0]?.number ?? 0, text: group.map(({ text }) => text).join('\n'), reason: opened }];
  });
}

function toPageLine({ number, text, width }: Line, gap: number): PageLine {
  const weight = Math.max(measureWeight(text), width);
  const isStopped = endsSentence(text);
  const isHeadline = /[?!？！؟][\p{Pe}\p{Pf}"']*$/u.test(text) && weight <= LONGEST_HEADLINE;
  const isParagraph = isStopped && !isHeadline ? weight >= PARAGRAPH : weight >= UNSTOPPED_PARAGRAPH;
  if (isParagraph && !isBoilerplate(text)) return { number, text, gap, score: Math.min(weight, MOST_LETTERS) };
  return { number, text, gap, score: isStopped && !isHeadline && countWords(text) >= 4 ? weight / 2 : -PENALTY };
}

/** Half-open range of the stretch with the greatest sum of scores. */
function findBody(lines: readonly PageLine[]): [number, number] {
  let best = 0;
  let [start, end] = [0, 0];
  let [sum, from] = [0, 0];
  for (const [index, { score }] of lines.entries()) {
    if (sum <= 0) [sum, from] = [0, index];
    sum += score;
    if (sum > best) [best, start, end] = [sum, from, index + 1];
  }
  return [start, end];
}

/** End of the body with the lists and short sentences below its last paragraph, as far as no links follow. */
function extendBody(lines: readonly PageLine[], end: number): number {
  const rest = lines.slice(end);
  const stop = rest.findIndex(
    (line, index) =>
      rest.slice(index, index + 3).every(isLink) ||
      isDetail(line.text) ||
      isBoilerplate(line.text) ||
      findOpened(line.text) !== undefined,
  );
  const until = rest.slice(0, stop < 0 ? undefined : stop);
  return (
    end + until.findLastIndex(({ text, score }) => score > 0 || /^[\p{Ll}\p{N}]/u.test(text) || hasBullet(text)) + 1
  );
}

/** True for a line of at most four words that may be a link of a menu; an item of a list opens small, or with a number. */
function isLink({ text }: PageLine): boolean {
  const isShort = measureWeight(text) <= LONGEST_LINK && text.split(' ').length <= 4;
  return isShort && !/^[\p{Ll}\p{N}]|[,;:.!?，；：。]$/u.test(text) && !hasBullet(text) && !isDetail(text);
}

/** Index of the line above the body, which opens at `first`, that is most likely the title. */
function findTitle(lines: readonly PageLine[], first: number, end: number): number | undefined {
  const scores = scoreTitles(lines.slice(0, first), lines.slice(first, end), countCopies(lines));
  const best = scores.reduce((most, score, index) => (score > (scores[most] ?? 0) ? index : most), 0);
  // A deck below the title has more words of the body.
  const deck = lines[best]?.text ?? '';
  const least = (scores[best] ?? 0) - (/[.。।]$/u.test(deck) || measureWeight(deck) >= LONG_DECK ? 1.6 : 0.3);
  const above = scores.findIndex((score, index) => {
    const text = lines[index]?.text ?? '';
    return index >= best - NEAR && score >= least && countWords(text) >= 3 && !text.endsWith('.');
  });
  const isAbove = above >= 0 && above < best && lines.slice(above + 1, best).every(({ text }) => !isDetail(text));
  const found = isAbove ? above : best;
  return (scores[found] ?? 0) > 1 ? found : undefined;
}

function sumLetters(lines: readonly PageLine[]): number {
  return lines.reduce((sum, { score }) => sum + Math.max(0, score), 0);
}

function countCopies(lines: readonly PageLine[]): ReadonlyMap<string, number> {
  const copies = new Map<string, number>();
  for (const { text } of lines) copies.set(text, (copies.get(text) ?? 0) + 1);
  return copies;
}

function scoreTitles(
  front: readonly PageLine[],
  body: readonly PageLine[],
  copies: ReadonlyMap<string, number>,
): number[] {
  const words = new Set(
    findLongWords(
      body
        .map(({ text }) => text)
        .join(' ')
        .slice(0, 20_000),
    ),
  );
  const paths = front.filter(({ text }) => PATH.test(text)).map(({ text }) => text);
  return front.map((line, index) => {
    const { text, gap } = line;
    if (index < front.length - MOST_LINES) return 0;
    if (isDetail(text) || isBoilerplate(text) || hasBullet(text) || PATH.test(text) || countWords(text) < 1) return 0;
    const own = [...new Set(findLongWords(text))];
    const shared = own.filter((word) => words.has(word)).length;
    const count = countWords(text);
    const isNearDetail = front.slice(index + 1, index + 5).some((other) => isDetail(other.text));
    return (
      (count >= 3 && count <= 20 ? 1.5 : 0) +
      3 * Math.min(1, shared / Math.max(own.length * 0.6, 3)) +
      (/[.。।]$/u.test(text) ? -1 : 0) +
      (isNearDetail ? 1.5 : 0) +
      (gap > 0 || index === 0 ? 0.5 : 0) +
      (index === 0 && (front[1]?.gap ?? 0) > 0 ? 1 : 0) +
      ((copies.get(text) ?? 0) > 1 || paths.some((path) => path.endsWith(text)) ? 0.7 : 0) +
      (index - front.length) * 0.03
    );
  });
}

const UNSPACED = new RegExp(`[${UNSPACED_SCRIPTS}]`, 'u');
/** Names of pages, one inside the other. */
const PATH = /\S ?[›>→‹|] ?\S[^›>→‹|]*[›>→‹|]|\S ?» ?\S[^»«]*»| \/ [^/]+ \/ /u;

/** Words of four letters and more, and pairs of characters in scripts without spaces. */
function findLongWords(text: string): string[] {
  const runs = text.toLowerCase().match(/[\p{L}\p{N}\p{M}]{2,}/gu) ?? [];
  return runs.flatMap((run) => {
    if (!UNSPACED.test(run)) return run.length >= 4 ? [run] : [];
    return Array.from({ length: run.length - 1 }, (_, index) => run.slice(index, index + 2));
  });
}
