import type { Unit } from './layout.ts';
import { opensSpeech } from './layout.ts';
import { countWords, endsSentence, hasWords, isCapitals, measureWeight } from '../../model/measure.ts';
import { isBody } from './masthead.ts';
import { isBareLabel } from './site-menu.ts';

/** A unit that is a heading, and how deep: a smaller rank stands further out. */
export interface Heading {
  readonly unit: Unit;
  readonly rank: number;
}

/** What was seen of the whole text before single lines are judged. */
interface Surroundings {
  /** Most paragraphs speak, or are too short to tell from headings. */
  readonly talk: boolean;
  /** The indentation of most paragraphs. */
  readonly indent: number;
  /** Whether plain numbers begin again under other headings, so that they are the inner ones. */
  readonly numbersRestart: boolean;
  /** The share of units that open with a quotation mark or a name. */
  readonly speeches: number;
  /** How many numbers deep there are sentences; a short one among them is none the more a heading. */
  readonly numberedText: ReadonlySet<number>;
  /** Short questions come again and again, each with its answer below. */
  readonly questions: boolean;
}

const plainRank = 40;
/** Structured headings by what they begin with, outermost first. */
const labels: readonly (readonly [RegExp, number])[] = [
  [
    /^(?:part|book|volume|teil|partie|parte)\s+(?:\d+|[ivxlc]+|one|two|three|four|five|six|seven|eight|nine|ten|first|second|third)\b/iu,
    1,
  ],
  [/^第[一二三四五六七八九十百零\d]+(?:编|編|部分|部|卷|篇)/u, 1],
  [/^(?:الباب|часть)\s/iu, 1],
  [
    /^(?:chapter|kapitel|chapitre|capítulo|capitolo|appendix|annex|глава)\s+(?:\d+|[ivxlc]+|[a-z]|\p{L}{3,12})(?![\p{L}\d])/iu,
    2,
  ],
  [/^第[一二三四五六七八九十百零\d]+[章回]/u, 2],
  [/^الفصل\s/u, 2],
  [/^(?:section|abschnitt|act|scene|letter|canto|lesson|unit|article)\s+(?:\d+|[ivxlc]+)\b|^§\s?\d/iu, 3],
  [/^第[一二三四五六七八九十百零\d]+[节節条]/u, 3],
  [/^[IVXLC]{1,6}[.)](?:\s+\S|$)/u, 10],
  [/^[一二三四五六七八九十]{1,3}[、.．]\s*\S/u, 10],
  [/^[（(][一二三四五六七八九十]{1,3}[）)]\s*\S/u, 11],
  [/^[A-Z][.)]\s+\p{Lu}/u, 12],
  [/^[（(]\d{1,2}[）)]\s*\S/u, 24],
];
const underlineRanks = { '=': 5, '-': 6, '~': 7 } as const;
const capitalsRank = 8;
const numberRank = 15;

/** `2.1.3 Title`: how many numbers deep; 0 when it begins with none. */
function numberDepth(text: string): number {
  const match = /^(?<number>\d{1,3}(?:\.\d{1,3})*)(?<stop>[.)、．]?)(?:\s+|(?<=[、．]))[\p{Lu}\p{Lo}“"「«]/u.exec(text);
  if (match === null) return 0;
  const depth = match.groups?.['number']?.split('.').length ?? 0;
  return depth > 1 || match.groups?.['stop'] !== '' || measureWeight(text) <= 60 ? depth : 0;
}

/** Tells the headings of a text without markup; `units` is what stands below the title. */
export function findHeadings(units: readonly Unit[]): Heading[] {
  const around = survey(units);
  const ranks = units.map((unit) => rankOf(unit, around));
  markSubheads(units, ranks, around);
  const headings: Heading[] = [];
  let start = 0;
  while (start < units.length) {
    let end = start;
    while (end < units.length && ranks[end] !== undefined) end += 1;
    // What stands last is text, unless it is marked as a heading.
    const last = units[end - 1];
    const marked = last?.underline !== undefined || ![plainRank, capitalsRank].includes(ranks[end - 1] ?? 0);
    if (end === units.length && end - start > 1 && !marked) end -= 1;
    if (end > start && end < units.length) headings.push(...settleRun(units, ranks, start, end, around));
    start = end + 1;
  }
  return headings;
}

/**
 * Short questions and quoted words that stand alone between full paragraphs. One may be a remark; of two, or of one
 * beside a heading that is none of them, each is a heading.
 */
function markSubheads(units: readonly Unit[], ranks: (number | undefined)[], around: Surroundings): void {
  if (around.talk || around.speeches > 0.2) return;
  const found = [...units.entries()].filter(([index]) => ranks[index] === undefined && isSubhead(units, index));
  const others = ranks.filter((rank, index) => rank === plainRank && isApart(units, index)).length;
  if (found.length + others >= 2) for (const [index] of found) ranks[index] = plainRank;
}

function isSubhead(units: readonly Unit[], index: number): boolean {
  const text = units[index]?.text ?? '';
  const asks = /^\p{Lu}[^.!?]{3,60}\?$/u.test(text) && !opensSpeech(text);
  const quotes = /^(?:'[^']{3,50}'|"[^"]{3,50}"|‘[^’]{3,50}’|“[^”]{3,50}”|«[^»]{3,50}»|„[^“”]{3,50}[“”])$/u.test(text);
  return (asks || (quotes && !/[.!?,]['"’”»“]$/u.test(text))) && countWords(text) <= 9 && isApart(units, index);
}

/** Alone between blank lines, with a full paragraph on either side. */
function isApart(units: readonly Unit[], index: number): boolean {
  const [above, unit, below] = [units[index - 1], units[index], units[index + 1]];
  if (above === undefined || unit === undefined || below === undefined) return false;
  const full = [above, below].every((other) => other.kind === 'prose' && measureWeight(other.text) >= 80);
  return full && unit.kind === 'prose' && unit.gap > 0 && below.gap > 0 && endsSentence(below.text);
}

/** A line under the title that reads like the first of a pair, in a text whose other headings come alone: a subtitle. */
export function strayKicker(units: readonly Unit[], headings: readonly Heading[]): Unit | undefined {
  const [first, second] = headings;
  const pairs = headings.filter(({ rank }) => rank === plainRank + 1).length;
  const isPairOnTop = first?.rank === plainRank && second?.rank === plainRank + 1 && first.unit === units[0];
  return isPairOnTop && pairs === 1 && headings.length > 2 ? first.unit : undefined;
}

function survey(units: readonly Unit[]): Surroundings {
  const paragraphs = units.filter((unit) => isBody(unit));
  const sizes = paragraphs.map((unit) => measureWeight(unit.text)).toSorted((a, b) => a - b);
  const speeches = units.filter(({ kind, text }) => kind !== 'item' && opensSpeech(text)).length;
  const indents = paragraphs.map((unit) => unit.indent).toSorted((a, b) => a - b);
  const questions = units.filter(
    (unit, index) => isQuestion(unit) && units[index + 1] !== undefined && !isQuestion(units[index + 1]),
  );
  const ones = units.filter((unit) => /^1[.)、]?\s/u.test(unit.text) && !endsSentence(unit.text));
  return {
    talk: speeches >= units.length * 0.4 || (sizes[Math.floor(sizes.length * 0.75)] ?? 0) < 70,
    indent: indents[Math.floor(indents.length / 2)] ?? 0,
    numbersRestart: ones.length > 1,
    speeches: speeches / Math.max(units.length, 1),
    numberedText: new Set(
      units.filter(({ text }) => endsSentence(text) && countWords(text) > 8).map(({ text }) => numberDepth(text)),
    ),
    questions:
      questions.length >= 3 &&
      questions.length >= units.length * 0.25 &&
      questions.length === units.filter(isQuestion).length,
  };
}

/** The words under a picture, which name themselves or their photographer. */
function isCaption(text: string): boolean {
  return /^(?:image|photo|picture|foto|bild)(?: caption| credit)?\s*:|\b(?:photo|photograph|foto)(?: by|:) \p{Lu}/iu.test(
    text,
  );
}

/** The rank a unit has if it is a heading; undefined when it cannot be one. */
function rankOf(unit: Unit, around: Surroundings): number | undefined {
  const { text } = unit;
  if (unit.kind !== 'prose' || !hasWords(text) || isCaption(text)) return undefined;
  if (unit.underline !== undefined) return underlineRanks[unit.underline];
  const weight = measureWeight(text);
  const label = labels.find(([form]) => form.test(text))?.[1];
  const edit = /\[(?:edit|edit source|编辑|تعديل)\]$/iu.test(text);
  const stopped = endsSentence(text);
  if (edit && weight <= 140 && !(stopped && countWords(text) > 8)) return plainRank;
  const numbered = numberDepth(text);
  if (label !== undefined && weight <= 120 && (!stopped || (label < 15 && stopsAtLabel(text)))) return label;
  if (numbered > 0 && isNumberedHeading(text, numbered, around))
    return numbered === 1 && around.numbersRestart ? plainRank + 5 : numberRank + numbered - 1;
  if (
    isCapitals(text) &&
    weight <= 120 &&
    unit.height <= 2 &&
    !/[,;:]$/u.test(text) &&
    !opensSpeech(text) &&
    isCapitalHeading(text, around)
  )
    return capitalsRank;
  return isPlainHeading(unit, weight, around) ? plainRank : undefined;
}

function isNumberedHeading(text: string, depth: number, around: Surroundings): boolean {
  if (measureWeight(text) > 140 || /[,;:，；：]$/u.test(text)) return false;
  return !endsSentence(text) || (depth > 1 && countWords(text) <= 8 && !around.numberedText.has(depth));
}

/** `CHAPTER IV.`, `II.` or `PART ONE. THE COAST.`: the stop belongs to the label. */
function stopsAtLabel(text: string): boolean {
  return countWords(text) <= 3 || isCapitals(text) || (/^\S+\s+\S+[.:]\s/u.test(text) && countWords(text) <= 10);
}

function isCapitalHeading(text: string, around: Surroundings): boolean {
  if (!endsSentence(text)) return true;
  return !around.talk && /^[^.!?]+[.?]$/u.test(text) && countWords(text) <= 10;
}

function isPlainHeading(unit: Unit, weight: number, around: Surroundings): boolean {
  const { text, indent } = unit;
  const apart = indent > around.indent && unit.height === 1;
  if (around.questions && !around.talk && isQuestion(unit)) return true;
  if (around.talk || endsSentence(text) || unit.height > (apart ? 1 : 2)) return false;
  if (weight > (apart ? 170 : 110) || countWords(text) > (apart ? 24 : 14)) return false;
  return (
    /^[\p{Lu}\p{Lt}\p{Lo}\p{N}¿]/u.test(text) &&
    !/[,;:，；：、–—-]$/u.test(text) &&
    !/^https?:/u.test(text) &&
    !opensSpeech(text.replace(/[:：].*/u, ''))
  );
}

/**
 * Consecutive candidates up to the paragraph at `end`: one heading, a kicker and its title, or a chain from the outside
 * in are headings; a longer row of equals is a list, which is left in the body.
 */
function settleRun(
  units: readonly Unit[],
  ranks: readonly (number | undefined)[],
  start: number,
  end: number,
  around: Surroundings,
): Heading[] {
  const run = units.slice(start, end).map((unit, index): Heading => {
    const rank = ranks[start + index] ?? plainRank;
    const above = units[start + index - 1];
    // The words below a bare `Chapter II` are its title.
    const titles =
      index > 0 && above !== undefined && isBareLabel(above.text) && [plainRank, capitalsRank].includes(rank);
    return { unit, rank: titles ? (ranks[start + index - 1] ?? rank) + 0.5 : rank };
  });
  const body = units[end];
  if (body === undefined) return [];
  const before = units[start - 1];
  const chain: Heading[] = [];
  for (const heading of run.toReversed()) {
    const [inner] = chain;
    const outerPlain = inner?.rank === plainRank && heading.rank === plainRank && chain.length === 1;
    if (inner === undefined || heading.rank < inner.rank) chain.unshift(heading);
    else if (outerPlain && isPair(heading.unit, inner.unit))
      chain.splice(0, 1, heading, { ...inner, rank: plainRank + 1 });
    else break;
  }
  const rest = run.slice(0, run.length - chain.length);
  const last = chain.at(-1)?.unit;
  const listLike =
    rest.some(({ rank }) => rank === chain[0]?.rank) && chain[0]?.rank !== undefined && chain[0].rank >= numberRank;
  if (listLike && last !== undefined && rest.every(({ unit }) => last.gap <= Math.max(unit.gap, 1))) return [];
  if (chain.some(({ rank }) => rank >= plainRank) && !isFollowed(chain, before, body, around))
    return chain.filter(({ rank }) => rank < plainRank);
  return chain;
}

function isQuestion(unit: Unit | undefined): boolean {
  if (unit === undefined || unit.kind !== 'prose' || opensSpeech(unit.text)) return false;
  return measureWeight(unit.text) <= 110 && /^[^.!?。！？؟]+[?？؟]$/u.test(unit.text);
}

/** Two lines that stand alike, each after its own blank lines. */
function isPair(kicker: Unit, title: Unit): boolean {
  return kicker.indent === title.indent || kicker.indent > 0;
}

/** A heading without number or capitals needs a paragraph below it that is plainly one, and no colon above it. */
function isFollowed(chain: readonly Heading[], before: Unit | undefined, body: Unit, around: Surroundings): boolean {
  const plain = chain.filter(({ rank }) => rank >= plainRank).map(({ unit }) => unit);
  const edited = plain.some(({ text }) => text.endsWith(']'));
  if (edited) return true;
  if (before !== undefined && /[:：]$/u.test(before.text)) return false;
  const longest = Math.max(...plain.map(({ text }) => measureWeight(text)));
  const apart = plain.every((unit) => unit.indent !== around.indent);
  return isBody(body) && (body.kind === 'item' || measureWeight(body.text) > longest * (apart ? 0.5 : 1.2));
}
