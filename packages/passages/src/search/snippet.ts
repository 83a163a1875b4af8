import type { Range } from '../model/match.ts';
import { splitSentences } from './sentences.ts';

/** A contiguous part of a passage, cut to a length. */
export interface Snippet {
  readonly text: string;
  /** Ranges within `text`. */
  readonly highlights: readonly Range[];
  /** True if words are left out before, and behind. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** Options of {@link snippet}. */
export interface SnippetOptions {
  /** The part to show; if it does not fit, its beginning. */
  readonly around: Range;
  /** Ranges of the passage to highlight; those outside of the snippet are dropped. */
  readonly highlights: readonly Range[];
  /** Maximum cost of the snippet, as `measure` counts it. */
  readonly max: number;
  /** Cost of a text: at least its length, and never less for a longer text. The length by default. */
  readonly measure?: (text: string) => number;
}

/** Share of the maximum from which whole sentences are shown without further words. */
const ENOUGH = 0.6;

type Fits = (range: Range) => boolean;

/**
 * Cuts the largest part that fits around a range: whole sentences if they fill enough of it, else whole words. The result
 * is empty only if the text is, or if not even one character fits.
 */
export function snippet(text: string, options: SnippetOptions): Snippet {
  const { max, highlights, measure = (stretch: string) => stretch.length } = options;
  const fits: Fits = ({ start, end }) => end - start <= max && measure(text.slice(start, end)) <= max;
  const whole = trim(text, { start: 0, end: text.length });
  if (fits(whole)) return cut(text, whole, highlights);

  const around = shownAround(text, options.around, whole);
  const near = { start: Math.max(0, around.start - max), end: Math.min(text.length, around.start + max) };
  const places = wordPlaces(text, near);
  const start = places.starts.findLast((place) => place <= around.start) ?? around.start;
  const end = places.ends.find((place) => place >= around.end && place > start) ?? endWithin(around, start, max);
  if (!fits({ start, end })) return cut(text, beginning(text, { start, end }, places, fits, max), highlights);

  const bySentence = grow({ start, end }, sentencePlaces(text, near), fits);
  const enough = measure(text.slice(bySentence.start, bySentence.end)) >= ENOUGH * max;
  return cut(text, trim(text, enough ? bySentence : grow(bySentence, places, fits)), highlights);
}

/** The range to show without blanks around it; of nothing but blanks, the place behind them or the last character. */
function shownAround(text: string, around: Range, whole: Range): Range {
  const shown = trim(text, around);
  if (shown.end > shown.start) return shown;
  const { start, end } = trim(text, { start: Math.max(shown.start, whole.start), end: whole.end });
  if (end > start) return { start, end: start };
  const ends = characterEnds(text, { start: Math.max(whole.start, whole.end - MARGIN), end: whole.end });
  return { start: ends.at(-2) ?? whole.start, end: whole.end };
}

/** End of a snippet whose last word is longer than the maximum: inside that word if it is the first. */
function endWithin(around: Range, start: number, max: number): number {
  return around.end > start ? around.end : start + max + MARGIN;
}

/** Possible starts and ends of a snippet, in order. */
interface Places {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Extends a range forwards as far as fits, then backwards. */
function grow({ start, end }: Range, { starts, ends }: Places, fits: Fits): Range {
  const after = ends.filter((place) => place > end);
  const furthest = after[countWhile(after.length, (i) => fits({ start, end: after[i] ?? end })) - 1] ?? end;
  const before = starts.filter((place) => place < start).toReversed();
  const first =
    before[countWhile(before.length, (i) => fits({ start: before[i] ?? start, end: furthest })) - 1] ?? start;
  return { start: first, end: furthest };
}

/** The beginning of a range that does not fit: up to the end of a word, or inside its first word if that is too long. */
function beginning(text: string, { start, end }: Range, { ends }: Places, fits: Fits, most: number): Range {
  const longest = (places: readonly number[]): number =>
    places[countWhile(places.length, (i) => fits({ start, end: places[i] ?? end })) - 1] ?? start;
  const inside = ends.filter((place) => place > start && place <= end);
  const atWord = longest(inside);
  if (atWord > start) return trim(text, { start, end: atWord });
  const word = { start, end: Math.min(inside[0] ?? end, start + most + MARGIN) };
  const atCharacter = longest(characterEnds(text, word));
  // Marks and joiners can make one character longer than the maximum.
  return { start, end: atCharacter > start ? atCharacter : longest(codePointEnds(text, word)) };
}

function characterEnds(text: string, { start, end }: Range): number[] {
  return Array.from(CHARACTERS.segment(text.slice(start, end)), ({ segment, index }) => start + index + segment.length);
}

function codePointEnds(text: string, { start, end }: Range): number[] {
  return Array.from(text.slice(start, end).matchAll(/./gsu), ({ 0: one, index }) => start + index + one.length);
}

/** Binary search: the number of leading indexes below `length` that pass a monotonic test. */
function countWhile(length: number, test: (i: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

const WORDS = new Intl.Segmenter('en', { granularity: 'word' });
const CHARACTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** A window that starts or ends inside a text could be cut inside a word; this much more is read and left out again. */
const MARGIN = 100;

/** Starts and ends of words near a range; punctuation stays with the word it touches. */
function wordPlaces(text: string, near: Range): Places {
  const from = Math.max(0, near.start - MARGIN);
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { segment, index, isWordLike } of wordSegments(text.slice(from, near.end + MARGIN))) {
    // A blank with a joiner behind it is one segment.
    const { start, end } = trim(text, { start: from + index, end: from + index + segment.length });
    const glued = isWordLike !== true && /\S/u.test(text[start - 1] ?? ' ');
    if (start >= near.start && !glued && end > start) starts.push(start);
    if (end <= near.end && end > start) ends.push(end);
  }
  return { starts, ends };
}

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

interface Segment {
  readonly segment: string;
  readonly index: number;
  readonly isWordLike?: boolean | undefined;
}

/** Words between spaces or, in scripts without spaces, by `Intl.Segmenter`, which is many times slower. */
function wordSegments(text: string): Iterable<Segment> {
  if (UNSPACED.test(text)) return WORDS.segment(text);
  return Array.from(text.matchAll(/\S+/gu), ({ 0: segment, index }) => ({ segment, index, isWordLike: true }));
}

function sentencePlaces(text: string, near: Range): Places {
  const from = Math.max(0, near.start - MARGIN);
  const to = Math.min(text.length, near.end + MARGIN);
  const found = splitSentences(text.slice(from, to)).map(({ start, end }) => ({
    start: from + start,
    end: from + end,
  }));
  return {
    starts: found.map(({ start }) => start).filter((place) => place >= near.start && (place > from || from === 0)),
    ends: found.map(({ end }) => end).filter((place) => place <= near.end && (place < to || to === text.length)),
  };
}

function trim(text: string, { start, end }: Range): Range {
  const stretch = text.slice(start, end);
  const from = start + (stretch.length - stretch.trimStart().length);
  return { start: from, end: Math.max(from, start + stretch.trimEnd().length) };
}

function cut(text: string, { start, end }: Range, highlights: readonly Range[]): Snippet {
  return {
    text: text.slice(start, end),
    highlights: highlights
      .map((range) => ({ start: Math.max(range.start, start) - start, end: Math.min(range.end, end) - start }))
      .filter((range) => range.start < range.end),
    cutBefore: text.slice(0, start).trim() !== '',
    cutAfter: text.slice(end).trim() !== '',
  };
}
