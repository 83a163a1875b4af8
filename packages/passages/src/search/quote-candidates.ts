import { splitSentences } from './sentences.ts';
import { PAIRED_START, tokenizeWritten } from '../languages/tokenizer.ts';

/** Length of a message in characters, as Discord limits it; the rest is ignored. */
const MAX_MESSAGE = 4000;
/** Length of a candidate in characters; the beginning of a longer one identifies it as well. */
const MAX_LENGTH = 500;
/** Each costs a search; `findSource` makes two more. */
const MAX_CANDIDATES = 10;
/** Paragraphs taken, so that sentences of a long message have room. */
const MAX_PARAGRAPHS = 3;
/** Least number of words by {@link countWords}: two, or three characters of a script in pairs; within a message four, or six. */
const SHORTEST = { alone: 1.6, said: 4 };

/** A part of a message that may be a quotation, as plain text. */
export interface QuoteCandidate {
  readonly text: string;
  /** Number of words; see {@link countWords}. */
  readonly size: number;
  /** True in quotation marks or in a block quote. */
  readonly isQuoted: boolean;
  /** True if the message holds nothing else. */
  readonly isWhole: boolean;
}

/**
 * Parts of a message that may be quotations, without duplicates, the longest first: quoted text, the whole, paragraphs and
 * sentences. If there are too many, the first of these kinds and the longest of each are taken.
 */
export function quoteCandidates(message: string): QuoteCandidate[] {
  const { said, blocks } = readLines(plainOf(message.slice(0, MAX_MESSAGE)));
  const lines = longestFirst([...said, ...blocks.flat()]);
  const ofSentences = lines.flatMap((line) => splitSentences(line).map(({ start, end }) => line.slice(start, end)));
  const quoted = [...quotedIn([said, ...blocks].flat().join('\n')), ...blocks.map((block) => block.join('\n'))];
  const all = [
    ...longestFirst(quoted).map((text) => toCandidate(text, { isQuoted: true })),
    toCandidate(said.join('\n'), { isWhole: blocks.length === 0 }),
    ...[...lines.slice(0, MAX_PARAGRAPHS), ...longestFirst(ofSentences)].map((text) => toCandidate(text)),
  ].filter(({ size, isQuoted, isWhole }) => size >= (isQuoted || isWhole ? SHORTEST.alone : SHORTEST.said));
  const once = [...Map.groupBy(all, ({ text }) => letters(text)).values()].flatMap((same) => same.slice(0, 1));
  return once.slice(0, MAX_CANDIDATES).toSorted((a, b) => b.size - a.size);
}

function toCandidate(text: string, kind: Partial<Pick<QuoteCandidate, 'isQuoted' | 'isWhole'>> = {}): QuoteCandidate {
  const short = cut(text.trim());
  return { text: short, size: countWords(short), isQuoted: false, isWhole: false, ...kind };
}

/**
 * Number of words of a text. In scripts tokenized in pairs of characters, five pairs count as four words: six characters are
 * as specific as four words.
 */
export function countWords(text: string): number {
  const running = tokenizeWritten(text).filter(({ extra }) => extra !== true);
  return running.reduce((sum, { form }) => sum + (PAIRED_START.test(form) ? 0.8 : 1), 0);
}

function longestFirst(texts: readonly string[]): string[] {
  return texts.toSorted((a, b) => b.length - a.length);
}

function letters(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** Cuts at the end of a word or, if none is near, of a character. */
function cut(text: string): string {
  if (text.length <= MAX_LENGTH) return text;
  const short = text.slice(0, MAX_LENGTH);
  const gap = short.search(/\s\S*$/u);
  return gap > MAX_LENGTH / 2 ? short.slice(0, gap) : short.replace(/[\uD800-\uDBFF]$/u, '');
}

/** Discord's markup that is not text: mentions, emoji, timestamps, commands, addresses. */
const NO_WORDS = /<(?:@[!&]?|#|a?:\w{1,32}:|t:|id:|\/[^:<>\n]{1,100}:)[\w:-]{0,40}>|<?\bhttps?:\/\/[^\s<>]*>?/giu;
const LINK = /\[([^[\]\n]{1,500})\]\([^()\s]{1,2000}(?:\s[^()\n]{0,200})?\)/gu;
const FENCE = /```(?:[\w+#.-]{1,20}\n)?/gu;
const MARKS = /\\([!-/:-@[-`{-~])|\*(?=\S)|(?<=\S)\*|_{2,}|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|~~|\|\||`/gu;

/** A message without Discord's Markdown; line breaks and the marks of block quotes stay. */
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
/** Marks of headings, small print and list items. */
const LINE_START = /^\s*(?:(?:#{1,3}|-#|[-*+•–—])\s+|\d{1,3}[.)]\s+)?/u;

/** Splits the lines of a text into its own words and block quotes; blank lines are dropped. */
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
