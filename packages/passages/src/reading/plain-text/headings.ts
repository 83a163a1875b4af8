import { countWords, endsSentence, hasWords, isCapitals, measureWeight } from '../../model/measure.ts';
import { LONGEST_HEADING } from '../../model/reading.ts';
import { type Block, isBodyText, opensSpeech } from './block.ts';
import { isCaption } from './boilerplate-lines.ts';
import { isDateLine } from './details.ts';
import { countNumberLevels, EDIT_BUTTON, findLabelRank, isBareLabel, isLabelledTitle, PERMALINK } from './labels.ts';

/** A block that is a heading. */
export interface Heading {
  readonly block: Block;
  /** Smaller ranks stand further out. */
  readonly rank: number;
}

/** Ranks of headings without a label; those with one are ranked between them by `findLabelRank`. */
const UNDERLINE_RANKS: Readonly<Record<string, number>> = {
  '#': 4,
  '*': 4.5,
  '=': 5,
  '-': 6,
  '~': 7,
  '^': 7.2,
  '+': 7.4,
  '"': 7.6,
};
const CAPITALS_RANK = 8;
const NUMBER_RANK = 15;
const PLAIN_RANK = 40;

/** Properties of the whole text, known before single blocks are judged. */
interface TextProfile {
  /** True when most paragraphs are speech, or too short to tell from headings. */
  readonly isDialogue: boolean;
  /** Indentation of most paragraphs, in columns. */
  readonly indent: number;
  /** True when plain numbers begin again under other headings, so that they are the inner ones. */
  readonly restartsNumbers: boolean;
  /** Share of blocks that open with a quotation mark or a name. */
  readonly speechShare: number;
  /** Levels of section numbers that stand before sentences; a short sentence with such a number is no heading. */
  readonly sentenceLevels: ReadonlySet<number>;
  /** True for a text with entries under dates, or several headings of the form `label: title`. */
  readonly hasEntries: boolean;
  readonly hasLabelledTitles: boolean;
  /** True when short lines with a number and a full stop (`3. Terms.`) come again and again, each with text below it. */
  readonly stopsAtNumbers: boolean;
  /** True when short questions come again and again, each with its answer below. */
  readonly isFaq: boolean;
}

/** Finds the headings of a text without markup; `blocks` is what stands below the title. */
export function findHeadings(blocks: readonly Block[]): Heading[] {
  const profile = profileText(blocks);
  const ranks = blocks.map((block) => rankBlock(block, profile));
  rankSubheads(blocks, ranks, profile);
  settleRanks(blocks, ranks);
  const headings: Heading[] = [];
  let start = 0;
  while (start < blocks.length) {
    let end = start;
    while (end < blocks.length && ranks[end] !== undefined) end += 1;
    // The last block is text, unless it is marked as a heading.
    const isMarked =
      blocks[end - 1]?.underline !== undefined || ![PLAIN_RANK, CAPITALS_RANK].includes(ranks[end - 1] ?? 0);
    if (end === blocks.length && end - start > 1 && !isMarked) end -= 1;
    if (end > start && end < blocks.length)
      for (const heading of chooseHeadings(blocks, ranks, start, end, profile)) headings.push(heading);
    start = end + 1;
  }
  return headings;
}

/** The first heading of a text, when it is a subtitle: one of a pair of lines, where all other headings come alone. */
export function findStraySubtitle(blocks: readonly Block[], headings: readonly Heading[]): Block | undefined {
  const [first, second] = headings;
  const pairs = headings.filter(({ rank }) => rank === PLAIN_RANK + 1).length;
  const isPairOnTop = first?.rank === PLAIN_RANK && second?.rank === PLAIN_RANK + 1 && first.block === blocks[0];
  return isPairOnTop && pairs === 1 && headings.length > 2 ? first.block : undefined;
}

function profileText(blocks: readonly Block[]): TextProfile {
  const paragraphs = blocks.filter((block) => isBodyText(block));
  const weights = paragraphs.map((block) => measureWeight(block.text)).toSorted((a, b) => a - b);
  const indents = paragraphs.map((block) => block.indent).toSorted((a, b) => a - b);
  const speeches = blocks.filter(({ kind, text }) => kind !== 'item' && opensSpeech(text)).length;
  const ones = blocks.filter(({ text }) => /^1[.)、]?\s/u.test(text) && !endsSentence(text));
  const labels = blocks
    .filter(({ text }) => isLabelledTitle(text) && !endsSentence(text))
    .map(({ text }) => text.split(/[:：]/u, 1)[0]);
  const sentences = blocks.filter(({ text }) => endsSentence(text) && countWords(text) > 12);
  return {
    isDialogue: speeches >= blocks.length * 0.4 || (weights[Math.floor(weights.length * 0.75)] ?? 0) < 70,
    indent: indents[Math.floor(indents.length / 2)] ?? 0,
    restartsNumbers: ones.length > 1 && !blocks.some(({ text }) => countNumberLevels(text) === 2),
    speechShare: speeches / Math.max(blocks.length, 1),
    sentenceLevels: new Set(sentences.map(({ text }) => countNumberLevels(text))),
    hasEntries: blocks.filter(({ text }) => isDateLine(text)).length >= 2,
    hasLabelledTitles: labels.length > 1 && new Set(labels).size === labels.length,
    stopsAtNumbers: countStoppedNumbers(blocks) >= 3,
    isFaq: isFaq(blocks),
  };
}

/** Number of short lines with a number and a full stop that have a longer paragraph without one below them. */
function countStoppedNumbers(blocks: readonly Block[]): number {
  const isShort = ({ text }: Block): boolean =>
    countNumberLevels(text) === 1 && text.endsWith('.') && countWords(text) <= 8;
  return blocks.filter((block, index) => {
    const next = blocks[index + 1];
    return (
      isShort(block) && next !== undefined && countNumberLevels(next.text) === 0 && next.text.length > block.text.length
    );
  }).length;
}

/** At least three questions, every fourth block, and none without an answer below it. */
function isFaq(blocks: readonly Block[]): boolean {
  const questions = blocks.filter(isQuestion).length;
  const isAnswered = blocks.every((block, index) => {
    const next = blocks[index + 1];
    return !isQuestion(block) || (next !== undefined && !isQuestion(next));
  });
  return questions >= 3 && questions >= blocks.length * 0.25 && isAnswered;
}

/** Rank of a block if it is a heading; undefined when it cannot be one. */
function rankBlock(block: Block, profile: TextProfile): number | undefined {
  const { text } = block;
  if (block.kind !== 'prose' || block.isParagraph === true || !hasWords(text) || isCaption(text)) return undefined;
  const weight = measureWeight(text);
  if (weight > LONGEST_HEADING || (!profile.hasEntries && isDateLine(text))) return undefined;
  if (block.underline !== undefined) return UNDERLINE_RANKS[block.underline];
  const isStopped = endsSentence(text);
  if ((EDIT_BUTTON.test(text) || PERMALINK.test(text)) && weight <= 140 && !(isStopped && countWords(text) > 8))
    return PLAIN_RANK;
  const label = findLabelRank(text);
  if (label !== undefined && weight <= 120 && (!isStopped || (label < NUMBER_RANK && stopsAtLabel(text)))) return label;
  const levels = countNumberLevels(text);
  if (levels > 0 && isNumberedHeading(text, levels, profile))
    return levels === 1 && profile.restartsNumbers ? PLAIN_RANK + 5 : NUMBER_RANK + levels - 1;
  if (isCapitalsHeading(block, weight, profile)) return CAPITALS_RANK;
  return isPlainHeading(block, weight, profile) ? PLAIN_RANK : undefined;
}

/** `CHAPTER IV.`, `II.` or `PART ONE. THE COAST.`: the full stop belongs to the label. */
function stopsAtLabel(text: string): boolean {
  return countWords(text) <= 3 || isCapitals(text) || (/^\S+\s+\S+[.:]\s/u.test(text) && countWords(text) <= 10);
}

function isNumberedHeading(text: string, levels: number, profile: TextProfile): boolean {
  if (measureWeight(text) > 140 || /[,;:，；：]$/u.test(text)) return false;
  const mayStop = levels > 1 || profile.stopsAtNumbers;
  return !endsSentence(text) || (mayStop && countWords(text) <= 8 && !profile.sentenceLevels.has(levels));
}

function isCapitalsHeading({ text, height }: Block, weight: number, profile: TextProfile): boolean {
  if (!isCapitals(text) || weight > 120 || height > 2 || /[,;:]$/u.test(text) || opensSpeech(text)) return false;
  if (!endsSentence(text)) return true;
  return !profile.isDialogue && /^[^.!?]+[.?]$/u.test(text) && countWords(text) <= 10;
}

function isPlainHeading(block: Block, weight: number, profile: TextProfile): boolean {
  const { text, indent, height } = block;
  if (profile.isFaq && !profile.isDialogue && isQuestion(block)) return true;
  const isIndented = indent > profile.indent && height === 1;
  if (!profile.hasLabelledTitles && isLabelledTitle(text)) return false;
  if (profile.isDialogue || endsSentence(text) || height > (isIndented ? 1 : 2)) return false;
  if (weight > (isIndented ? 170 : 110) || countWords(text) > (isIndented ? 24 : 14)) return false;
  return (
    /^[\p{Lu}\p{Lt}\p{Lo}\p{N}¿]/u.test(text) &&
    !/[,;:，；：、–—-]$/u.test(text) &&
    !/^https?:/u.test(text) &&
    !opensSpeech(text.replace(/[:：].*/u, ''))
  );
}

/**
 * Ranks short questions and quoted words that stand alone between full paragraphs. One may be a remark; of two, or of
 * one beside a heading of another kind, each is a heading.
 */
function rankSubheads(blocks: readonly Block[], ranks: (number | undefined)[], profile: TextProfile): void {
  if (profile.isDialogue || profile.speechShare > 0.2) return;
  const subheads = [...blocks.keys()].filter((index) => ranks[index] === undefined && isSubhead(blocks, index));
  const others = ranks.filter((rank, index) => rank === PLAIN_RANK && standsApart(blocks, index)).length;
  if (subheads.length + others >= 2) for (const index of subheads) ranks[index] = PLAIN_RANK;
}

function isSubhead(blocks: readonly Block[], index: number): boolean {
  const text = blocks[index]?.text ?? '';
  const asks = /^\p{Lu}[^.!?]{3,60}\?$/u.test(text) && !opensSpeech(text);
  const quotes = /^(?:'[^']{3,50}'|"[^"]{3,50}"|‘[^’]{3,50}’|“[^”]{3,50}”|«[^»]{3,50}»|„[^“”]{3,50}[“”])$/u.test(text);
  const isCandidate = asks || (quotes && !/[.!?,]['"’”»“]$/u.test(text));
  return isCandidate && countWords(text) <= 9 && standsApart(blocks, index);
}

/** True for a block below a blank line with a full paragraph on either side. */
function standsApart(blocks: readonly Block[], index: number): boolean {
  const [above, block, below] = [blocks[index - 1], blocks[index], blocks[index + 1]];
  if (above === undefined || block === undefined || below === undefined) return false;
  const areFull = [above, below].every(({ kind, text }) => kind === 'prose' && measureWeight(text) >= 70);
  return areFull && block.kind === 'prose' && block.gap > 0 && endsSentence(below.text);
}

/**
 * Moves headings of a kind further out, where the text nests them otherwise than the table of labels: capitals above
 * articles, `Abschnitt` above `Titel`. At least half of a kind must stand right above the other, and none below it.
 */
function settleRanks(blocks: readonly Block[], ranks: (number | undefined)[]): void {
  const total = new Map<number, number>();
  const above = new Map<number, Map<number, number>>();
  for (const [index, block] of blocks.entries()) {
    const [outer, inner] = [ranks[index], ranks[index + 1]];
    if (outer === undefined) continue;
    total.set(outer, (total.get(outer) ?? 0) + 1);
    if (inner === undefined || outer === inner || (isBareLabel(block.text) && isTitleRank(inner))) continue;
    const row = above.get(outer) ?? new Map<number, number>();
    above.set(outer, row.set(inner, (row.get(inner) ?? 0) + 1));
  }
  const moved = new Map<number, number>();
  for (const [outer, row] of above)
    for (const [inner, count] of row) {
      const isSure = count >= (outer >= PLAIN_RANK ? 2 : 1) && count >= (total.get(outer) ?? 0) * 0.5;
      if (inner < outer && inner < CAPITALS_RANK && isSure && !above.get(inner)?.has(outer))
        moved.set(outer, Math.min(moved.get(outer) ?? outer, inner - 0.1));
    }
  for (const [index, rank] of ranks.entries()) if (rank !== undefined) ranks[index] = moved.get(rank) ?? rank;
}

/** True for the ranks of lines that may be the title of a bare label above them. */
function isTitleRank(rank: number): boolean {
  return rank === PLAIN_RANK || rank === CAPITALS_RANK;
}

/**
 * Chooses the headings among consecutive candidates, from `start` to the paragraph at `end`. One heading, a pair of
 * lines, or a chain from the outside in are headings; a longer row of equals is a list, which stays in the body.
 */
function chooseHeadings(
  blocks: readonly Block[],
  ranks: readonly (number | undefined)[],
  start: number,
  end: number,
  profile: TextProfile,
): Heading[] {
  const run = toHeadings(blocks, ranks, start, end);
  const body = blocks[end];
  if (body === undefined) return [];
  const chain = findChain(run);
  if (isListEnd(run.slice(0, run.length - chain.length), chain)) return [];
  const isPlain = chain.some(({ rank }) => rank >= PLAIN_RANK);
  if (isPlain && !isAboveText(chain, blocks[start - 1], body, profile))
    return chain.filter(({ rank }) => rank < PLAIN_RANK);
  return chain;
}

function toHeadings(
  blocks: readonly Block[],
  ranks: readonly (number | undefined)[],
  start: number,
  end: number,
): Heading[] {
  return blocks.slice(start, end).map((block, offset) => {
    const rank = ranks[start + offset] ?? PLAIN_RANK;
    const above = offset > 0 ? blocks[start + offset - 1] : undefined;
    // The words below a bare `Chapter II` are its title.
    const isTitle = above !== undefined && isBareLabel(above.text) && [PLAIN_RANK, CAPITALS_RANK].includes(rank);
    return { block, rank: isTitle ? (ranks[start + offset - 1] ?? rank) + 0.5 : rank };
  });
}

/** The last headings of a run, as far up as each stands further out than the next; two plain ones may form a pair. */
function findChain(run: readonly Heading[]): Heading[] {
  const chain: Heading[] = [];
  for (const heading of run.toReversed()) {
    const [inner] = chain;
    const arePlain = inner?.rank === PLAIN_RANK && heading.rank === PLAIN_RANK && chain.length === 1;
    if (inner === undefined || heading.rank < inner.rank) chain.unshift(heading);
    else if (arePlain && isPair(heading.block, inner.block))
      chain.splice(0, 1, heading, { ...inner, rank: PLAIN_RANK + 1 });
    else break;
  }
  return chain;
}

/** Two lines that stand alike. */
function isPair(outer: Block, inner: Block): boolean {
  return outer.indent === inner.indent || outer.indent > 0;
}

/** True when the chain is merely the end of a list: lines of its rank stand above it, no closer than it does. */
function isListEnd(rest: readonly Heading[], chain: readonly Heading[]): boolean {
  const [outermost, last] = [chain[0], chain.at(-1)];
  if (outermost === undefined || last === undefined || outermost.rank < NUMBER_RANK) return false;
  const hasEqual = rest.some(({ rank }) => rank === outermost.rank);
  return hasEqual && rest.every(({ block }) => last.block.gap <= Math.max(block.gap, 1));
}

/** A heading without number or capitals needs a paragraph below it that is plainly one, and no colon above it. */
function isAboveText(chain: readonly Heading[], before: Block | undefined, body: Block, profile: TextProfile): boolean {
  const plain = chain.filter(({ rank }) => rank >= PLAIN_RANK).map(({ block }) => block);
  if (
    plain.some(({ text }) => text.endsWith(']') || PERMALINK.test(text)) ||
    (profile.isFaq && plain.every(isQuestion))
  )
    return true;
  if (before !== undefined && /[:：]$/u.test(before.text)) return false;
  const longest = plain.reduce((most, { text }) => Math.max(most, measureWeight(text)), -Infinity);
  const isIndented = plain.every((block) => block.indent !== profile.indent);
  const isAboveCode = /[:：]$/u.test(body.text) && countWords(body.text) >= 6;
  return (
    (isBodyText(body) || isAboveCode) &&
    (body.kind === 'item' || measureWeight(body.text) > longest * (isIndented ? 0.5 : 1.2))
  );
}

function isQuestion(block: Block): boolean {
  if (block.kind !== 'prose' || opensSpeech(block.text)) return false;
  const text = block.text.replace(/^\d{1,3}[.)]\s/u, '');
  return measureWeight(text) <= 110 && /^[^.!?。！？؟]+[?？؟]$/u.test(text);
}
