import { endsSentence } from '../../model/measure.ts';
import { joinWrapped } from '../../model/normalize.ts';
import { findLargest, groupLines, type Line, type LineGroup, measureLines, pairLines } from './lines.ts';

/**
 * The column at which a text was wrapped, or 0 when it was not. In a wrapped text hardly any line that is followed by
 * another had room for the other's first word.
 */
export function findWrapWidth(groups: readonly LineGroup[]): number {
  const widths = groups.flatMap((group) => group.slice(0, -1).map((line) => line.indent + line.width));
  if (widths.length < 3) return 0;
  const sorted = widths.toSorted((a, b) => a - b);
  const width = sorted[Math.floor((sorted.length - 1) * 0.95)] ?? 0;
  // Lines that run on beyond it, such as the last of a group, were not wrapped at it.
  const beyond = groups.flat().filter((line) => line.width > Math.max(width * 1.5, 120)).length;
  return width >= 40 && width <= 200 && beyond * 5 < groups.flat().length ? width : 0;
}

/** Lines counted as the program counted that wrapped them: most of them are filled then. Otherwise as they come. */
export function findMeasure(lines: readonly Line[]): readonly Line[] {
  const ways = measureLines(lines);
  if (ways.length === 1) return lines;
  const counts = ways.map((way) => {
    const groups = groupLines(way).map(({ group }) => group);
    const width = findWrapWidth(groups);
    if (width === 0) return 0;
    return groups.flatMap(pairLines).filter(([line, next]) => isFilled(line, next, width)).length;
  });
  return ways[counts.indexOf(findLargest(counts))] ?? lines;
}

/** True when a line had no room for the first word of the next. */
export function isFilled(line: Line, next: Line, width: number): boolean {
  return line.indent + line.width + next.firstWidth > width;
}

/** True when the lines of a group were broken by a column, not by their writer. `width` is the text's, or 0. */
export function isWrapped(group: LineGroup, width: number): boolean {
  const pairs = pairLines(group);
  if (pairs.length === 0 || isGlossary(group)) return false;
  const sentences = pairs.filter(([line]) => endsSentence(line.text)).length;
  // Lines that all close a sentence are a paragraph each, however alike their lengths.
  if (sentences >= pairs.length * 0.9 && (pairs.length >= 3 || width > 110)) return false;
  const longest = findLargest(group.slice(0, -1).map((line) => line.indent + line.width));
  if (width === 0) return isWrappedByItself(pairs, longest);
  const bound = pairs.length >= 4 && longest >= 40 ? Math.min(longest, width) : width;
  const full = pairs.filter(([line, next]) => isFilled(line, next, bound));
  // Full lines that all close a sentence are paragraphs of like length.
  const filled = full.every(([line]) => endsSentence(line.text)) ? 0 : full.length;
  const enough =
    filled >= pairs.length * 0.6 || (filled >= pairs.length * 0.4 && countContinued(pairs) >= pairs.length * 0.4);
  return (enough && !(bound < 60 && opensWithCapitals(pairs))) || isBrokenProse(group, pairs);
}

/** At least three lines, most of which open with a word and a colon. */
function isGlossary(group: LineGroup): boolean {
  const terms = group.filter(({ text }) => /^\p{L}[\p{L}\p{M} '’-]{0,30}[:：]\s?\S/u.test(text)).length;
  return terms >= 3 && terms >= group.length * 0.7;
}

/** Sentences over long lines of uneven lengths, most of which go on with a small letter. */
function isBrokenProse(group: LineGroup, pairs: readonly [Line, Line][]): boolean {
  const mean = pairs.reduce((sum, [line]) => sum + line.width, 0) / pairs.length;
  const continued = countContinued(pairs);
  return mean >= 50 && continued >= pairs.length * 0.6 && endsSentence(group.at(-1)?.text ?? '');
}

/** Wrapping of one group in a text that has no column of its own. */
function isWrappedByItself(pairs: readonly [Line, Line][], longest: number): boolean {
  const alike = pairs.length >= 2 && longest >= 55 && pairs.every(([line, next]) => isFilled(line, next, longest));
  if (alike && countContinued(pairs) > 0) return true;
  return pairs.every(
    ([line, next]) =>
      line.text.endsWith('\u00ad') ||
      (line.width >= 40 && !endsSentence(line.text) && /^[("“‘']?[\p{Ll}\p{N}]/u.test(next.text)),
  );
}

/** A letter of the scripts of India and South-East Asia, which have no capitals. */
const MARKED_LETTER = /^(?=[\u0900-\u109f\u1780-\u17ff])\p{Lo}/u;

/**
 * Number of lines that open with a small letter or a digit, as the rest of a sentence does. In a script without capitals
 * that is any letter below a long line that ends without a stop.
 */
function countContinued(pairs: readonly [Line, Line][]): number {
  return pairs.filter(
    ([line, next]) =>
      /^[\p{Ll}\p{N}]/u.test(next.text) ||
      (line.width >= 40 && !/[,;:၊]$/u.test(line.text) && !endsSentence(line.text) && MARKED_LETTER.test(next.text)),
  ).length;
}

/** Verse: nearly every line opens with a capital. */
function opensWithCapitals(pairs: readonly [Line, Line][]): boolean {
  const cased = pairs.filter(([, next]) => /^[\p{Lu}\p{Ll}]/u.test(next.text)).length;
  const small = pairs.filter(([, next]) => /^\p{Ll}/u.test(next.text)).length;
  return cased >= 3 && cased - small >= cased * 0.8;
}

/** Joins two lines of a wrapped paragraph. */
export type LineJoiner = (before: string, after: string) => string;

/**
 * Learns from a whole text how to join its lines. A hyphen at a line's end stays when the text elsewhere has the
 * compound with it, and goes when the text elsewhere has the word without it; otherwise it goes only where so many
 * lines end in hyphens that a typesetter must have put them there.
 */
export function createLineJoiner(groups: readonly LineGroup[]): LineJoiner {
  const lines = groups.flat();
  const words = new Set<string>();
  let broken = 0;
  for (const { text } of lines) {
    if (/\p{L}[-\u2010]$/u.test(text)) broken += 1;
    for (const chain of text.toLowerCase().match(/[\p{L}-]+/gu) ?? []) {
      // A chain that ends with a hyphen is no word; of `--so-called` the last part is one.
      const word = chain.endsWith('-') ? '' : (chain.split('--').at(-1)?.replace(/^-/u, '') ?? '');
      words.add(word);
    }
  }
  const isTypeset = broken >= 3 && broken > lines.length * 0.06;
  return (before, after) => {
    if (before.endsWith('\u00ad')) return before.slice(0, -1) + after;
    const [, head] = /(?<!\p{L})(\p{L}+)[-\u2010]$/u.exec(before) ?? [];
    const tail = /^\p{Ll}+/u.exec(after)?.[0];
    if (head === undefined || tail === undefined) return joinWrapped(before, after);
    const compound = `${head}-${tail}`.toLowerCase();
    const word = `${head}${tail}`.toLowerCase();
    if (words.has(compound) && !words.has(word)) return before + after;
    return words.has(word) || isTypeset ? before.slice(0, -1) + after : before + after;
  };
}
