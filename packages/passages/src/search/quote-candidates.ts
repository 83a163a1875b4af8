import { sentences } from './sentences.ts';
import { PAIRED_START, tokenizeWritten } from '../languages/tokenizer.ts';

/** The first characters of a message that are read: as long as Discord lets one become. */
const MAX_MESSAGE = 4000;
/** In characters. What is longer is cut; the beginning tells where it is from. */
const MAX_PIECE = 500;
/** Beside them, two stretches of them are searched at most; see `findSource`. */
const MOST_PIECES = 10;
/** Of a long message the sentences tell more than many a paragraph. */
const MOST_PARAGRAPHS = 3;
/** In words as {@link sizeOf} counts them: two, or three characters of a script without spaces; four, or six. */
const SHORTEST = { alone: 1.6, said: 4 };

/** A stretch of a message that may be quoted, as plain text. */
export interface QuoteCandidate {
  readonly text: string;
  /** In words; see {@link sizeOf}. */
  readonly size: number;
  /** Whether it stands in quotation marks or in a block quote. */
  readonly isQuoted: boolean;
  /** Whether the message says nothing else. */
  readonly isWhole: boolean;
}

/**
 * What a message may quote, each once, the longest first: what stands in quotation marks or in a block quote, the whole,
 * paragraphs and sentences. Where there are too many, the first of these kinds and the longest of each are taken.
 */
export function quoteCandidates(message: string): QuoteCandidate[] {
  const { said, blocks } = readLines(plainOf(message.slice(0, MAX_MESSAGE)));
  const lines = longestFirst([...said, ...blocks.flat()]);
  const ofSentences = lines.flatMap((line) => sentences(line).map(({ start, end }) => line.slice(start, end)));
  const quoted = [...quotedIn([said, ...blocks].flat().join('\n')), ...blocks.map((block) => block.join('\n'))];
  const all = [
    ...longestFirst(quoted).map((text) => toPiece(text, { isQuoted: true })),
    toPiece(said.join('\n'), { isWhole: blocks.length === 0 }),
    ...[...lines.slice(0, MOST_PARAGRAPHS), ...longestFirst(ofSentences)].map((text) => toPiece(text)),
  ].filter(({ size, isQuoted, isWhole }) => size >= (isQuoted || isWhole ? SHORTEST.alone : SHORTEST.said));
  const once = [...Map.groupBy(all, ({ text }) => letters(text)).values()].flatMap((same) => same.slice(0, 1));
  return once.slice(0, MOST_PIECES).toSorted((a, b) => b.size - a.size);
}

function toPiece(text: string, kind: Partial<Pick<QuoteCandidate, 'isQuoted' | 'isWhole'>> = {}): QuoteCandidate {
  const short = cut(text.trim());
  return { text: short, size: sizeOf(short), isQuoted: false, isWhole: false, ...kind };
}

/**
 * How many words a text has. Of scripts whose words are pairs of characters five pairs count as four, so that six
 * characters tell as much as four words.
 */
export function sizeOf(text: string): number {
  const running = tokenizeWritten(text).filter(({ extra }) => extra !== true);
  return running.reduce((sum, { form }) => sum + (PAIRED_START.test(form) ? 0.8 : 1), 0);
}

function longestFirst(texts: readonly string[]): string[] {
  return texts.toSorted((a, b) => b.length - a.length);
}

function letters(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** To the end of a word, or where there is none in sight, of a character. */
function cut(text: string): string {
  if (text.length <= MAX_PIECE) return text;
  const short = text.slice(0, MAX_PIECE);
  const gap = short.search(/\s\S*$/u);
  return gap > MAX_PIECE / 2 ? short.slice(0, gap) : short.replace(/[\uD800-\uDBFF]$/u, '');
}

/** What Discord shows as something else than words: mentions, emoji, times, commands, addresses. */
const NO_WORDS = /<(?:@[!&]?|#|a?:\w{1,32}:|t:|id:|\/[^:<>\n]{1,100}:)[\w:-]{0,40}>|<?\bhttps?:\/\/[^\s<>]*>?/giu;
const LINK = /\[([^[\]\n]{1,500})\]\([^()\s]{1,2000}(?:\s[^()\n]{0,200})?\)/gu;
const FENCE = /```(?:[\w+#.-]{1,20}\n)?/gu;
const MARKS = /\\([!-/:-@[-`{-~])|\*+(?=\S)|(?<=\S)\*+|_{2,}|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])|~~|\|\||`/gu;

/** A message's text without what Discord's Markdown makes of it; line breaks and the marks of block quotes stay. */
function plainOf(message: string): string {
  return message
    .replaceAll(FENCE, '\n')
    .replaceAll(LINK, '$1')
    .replaceAll(NO_WORDS, ' ')
    .replaceAll(MARKS, (_, escaped: string | undefined) => escaped ?? '')
    .replaceAll(/[^\S\n]{2,}/gu, ' ');
}

const BLOCK = /^>(?:>>)?(?:\s|$)/u;
const BLOCK_TO_THE_END = /^>>>(?:\s|$)/u;
/** Headings, small print, items of lists. */
const LINE_START = /^\s*(?:(?:#{1,3}|-#|[-*+•–—])\s+|\d{1,3}[.)]\s+)?/u;

/** The lines of a text that are said, and those of each of its block quotes; blank ones left out. */
function readLines(text: string): { said: string[]; blocks: string[][] } {
  const said: string[] = [];
  const blocks: string[][] = [];
  let block: string[] | undefined;
  let toTheEnd = false;
  for (const line of text.split('\n')) {
    toTheEnd ||= BLOCK_TO_THE_END.test(line);
    const isBlock = toTheEnd || BLOCK.test(line);
    if (!isBlock) block = undefined;
    else if (block === undefined) blocks.push((block = []));
    const bare = line.replace(BLOCK, '').replace(LINE_START, '').trimEnd();
    if (bare !== '') (block ?? said).push(bare);
  }
  return { said, blocks };
}

const QUOTED =
  /“([^“”]+)”|„([^„“”]+)[“”]|"([^"\n]+)"|«([^«»]+)»|»([^«»]+)«|‘([^‘\n]+?)’(?![\p{L}\p{N}])|‹([^‹›]+)›|「([^「」]+)」|『([^『』]+)』|＂([^＂]+)＂/gu;

function quotedIn(text: string): string[] {
  return Array.from(text.matchAll(QUOTED)).flatMap(([, ...quoted]) => quoted.filter((one) => one !== undefined));
}
