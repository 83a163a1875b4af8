import type { Range } from '../model/match.ts';
import { sentences } from './sentences.ts';

/** One contiguous stretch of a passage. */
export interface Snippet {
  readonly text: string;
  /** Within `text`. */
  readonly highlights: readonly Range[];
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

export interface SnippetOptions {
  /** What must be shown, or as much of its beginning as fits. */
  readonly around: Range;
  readonly highlights: readonly Range[];
  /** Greatest cost of the stretch, marks of the cuts not counted. */
  readonly max: number;
  /** Cost of a stretch: at least its length, and never less for a longer one. Its length unless told. */
  readonly measure?: (text: string) => number;
}

/** Whole sentences are kept alone when they fill this share of what may be shown. */
const ENOUGH = 0.6;

type Fits = (range: Range) => boolean;

/**
 * The largest stretch around a place that fits: whole sentences if they keep enough, else whole words. It is empty only
 * where the text is, or where not even one character fits.
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

/** What must be shown, without blanks around it; where it is nothing but blanks, the place behind them or the last character. */
function shownAround(text: string, around: Range, whole: Range): Range {
  const shown = trim(text, around);
  if (shown.end > shown.start) return shown;
  const { start, end } = trim(text, { start: Math.max(shown.start, whole.start), end: whole.end });
  if (end > start) return { start, end: start };
  const ends = characterEnds(text, { start: Math.max(whole.start, whole.end - MARGIN), end: whole.end });
  return { start: ends.at(-2) ?? whole.start, end: whole.end };
}

/** Where a stretch ends when the word at its end goes on behind all that may be shown: inside that word, if it is the first. */
function endWithin(around: Range, start: number, max: number): number {
  return around.end > start ? around.end : start + max + MARGIN;
}

/** Where a stretch may start and where it may end, in order. */
interface Places {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Forward as far as fits, then back with what remains. */
function grow({ start, end }: Range, { starts, ends }: Places, fits: Fits): Range {
  const after = ends.filter((place) => place > end);
  const furthest = after[countWhile(after.length, (i) => fits({ start, end: after[i] ?? end })) - 1] ?? end;
  const before = starts.filter((place) => place < start).toReversed();
  const first =
    before[countWhile(before.length, (i) => fits({ start: before[i] ?? start, end: furthest })) - 1] ?? start;
  return { start: first, end: furthest };
}

/** The beginning of a stretch that does not fit: to a word's end, or inside its first word if that is too long itself. */
function beginning(text: string, { start, end }: Range, { ends }: Places, fits: Fits, most: number): Range {
  const longest = (places: readonly number[]): number =>
    places[countWhile(places.length, (i) => fits({ start, end: places[i] ?? end })) - 1] ?? start;
  const inside = ends.filter((place) => place > start && place <= end);
  const atWord = longest(inside);
  if (atWord > start) return trim(text, { start, end: atWord });
  const word = { start, end: Math.min(inside[0] ?? end, start + most + MARGIN) };
  const atCharacter = longest(characterEnds(text, word));
  // Marks and joiners can make a character of any length.
  return { start, end: atCharacter > start ? atCharacter : longest(codePointEnds(text, word)) };
}

function characterEnds(text: string, { start, end }: Range): number[] {
  return Array.from(CHARACTERS.segment(text.slice(start, end)), ({ segment, index }) => start + index + segment.length);
}

function codePointEnds(text: string, { start, end }: Range): number[] {
  return Array.from(text.slice(start, end).matchAll(/./gsu), ({ 0: one, index }) => start + index + one.length);
}

/** How many of the first `length` numbers pass a test that holds up to some number and not behind it. */
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

/** Starts and ends of words within a stretch; punctuation stays with the word it touches. */
function wordPlaces(text: string, near: Range): Places {
  const from = Math.max(0, near.start - MARGIN);
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { segment, index, isWordLike } of wordSegments(text.slice(from, near.end + MARGIN))) {
    const start = from + index;
    const end = start + segment.length;
    const glued = isWordLike !== true && /\S/u.test(text[start - 1] ?? ' ');
    if (start >= near.start && !glued && segment.trim() !== '') starts.push(start);
    if (end <= near.end && segment.trim() !== '') ends.push(end);
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

/** Words are told by the space between them, many times faster than by `Intl.Segmenter`, where a script has it. */
function wordSegments(text: string): Iterable<Segment> {
  if (UNSPACED.test(text)) return WORDS.segment(text);
  return Array.from(text.matchAll(/\S+/gu), ({ 0: segment, index }) => ({ segment, index, isWordLike: true }));
}

function sentencePlaces(text: string, near: Range): Places {
  const from = Math.max(0, near.start - MARGIN);
  const to = Math.min(text.length, near.end + MARGIN);
  const found = sentences(text.slice(from, to)).map(({ start, end }) => ({ start: from + start, end: from + end }));
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
