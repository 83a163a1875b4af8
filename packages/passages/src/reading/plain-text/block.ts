import { countWords, endsSentence, hasWords, measureWeight } from '../../model/measure.ts';
import type { LeftOut, LeftOutReason } from '../../model/reading.ts';

/** A paragraph, heading, list item or stanza of a plain text, told from the others by the way its lines stand. */
export interface Block {
  /** First line in the source, from 1. */
  readonly line: number;
  /** Normal form; holds line breaks only where they mean something. */
  readonly text: string;
  /** Blank columns before the first line. */
  readonly indent: number;
  /** Blank lines above. */
  readonly gap: number;
  /** Number of lines in the source. */
  readonly height: number;
  /** `verse` and `code` keep their line breaks (poems, tables, programs); `item` opens with a bullet. */
  readonly kind: 'prose' | 'verse' | 'code' | 'item';
  /** True for a paragraph of a text that has no full stops; see {@link markParagraphs}. */
  readonly isParagraph?: true;
  /** Character of the line that underlined it. */
  readonly underline?: string;
}

/**
 * A dash or a bullet that opens a list item. A dash needs a blank, a capital or an ideograph after it (so `-5` and
 * `--verbose` open none); a single long dash is no bullet, since it opens a speech in many languages.
 */
const BULLET =
  /^(?:[•●○▪▫■□◆◇►▸‣⁃∙◦➢➤✓✔]\s*|[·*+]\s+|[-–‐−]\s+|——+\s*|--\s+|[-–−](?=[\p{Lu}\p{Lo}“"「『《])|--(?=[\p{Lu}\p{Lo}“"]))(?=\S)/u;
/** A quotation mark, a dash, or a name and a colon. */
const SPEECH = /^(?:["“”„«»‹「『‘—–]|'(?=\p{L})|-(?=\s\p{L})|[\p{Lu}\p{Lo}][\p{L}\p{M}.'’ -]{0,30}[:：](?=\s*\S))/u;

/** Longest heading, in letters ({@link measureWeight}), that has no full stop; a longer block is a paragraph. */
const LONGEST_UNSTOPPED = 300;

/** True when a text opens with a bullet. */
export function hasBullet(text: string): boolean {
  return BULLET.test(text);
}

/** The text after its bullet; unchanged when it has none. */
export function removeBullet(text: string): string {
  return text.replace(BULLET, '');
}

/** True when a text opens as direct speech does: with a quotation mark, a dash, or a name and a colon. */
export function opensSpeech(text: string): boolean {
  return SPEECH.test(text);
}

/** True when a block reads as text of an article; false for what may be a title, a heading or a line about the article. */
export function isBodyText(block: Block): boolean {
  // An ornament looks like an item: `* * *`.
  if (block.kind === 'item' && !hasWords(block.text)) return false;
  if (block.kind !== 'prose' || block.height > 3 || block.isParagraph === true) return true;
  return endsSentence(block.text) || measureWeight(block.text) > LONGEST_UNSTOPPED;
}

/** Fewest words of a paragraph without a full stop, where most have none. */
const FEWEST_WORDS = 9;

/**
 * Marks the paragraphs of a text that puts hardly any full stops: notes in Korean, Thai, Lao, chat. They are told from
 * headings by their length alone, and the first line may be the title.
 */
export function markParagraphs(blocks: readonly Block[]): readonly Block[] {
  const long = blocks.slice(1).filter(({ kind, text }) => kind === 'prose' && countWords(text) >= FEWEST_WORDS);
  const open = long.filter(({ text }) => !endsSentence(text));
  const hasNoStops = open.some(({ text }) => /[\p{Script=Thai}\p{Script=Lao}]/u.test(text));
  if (open.length < (hasNoStops ? 1 : 3) || open.length * 2 < long.length) return blocks;
  const weights = long.map(({ text }) => measureWeight(text)).toSorted((a, b) => a - b);
  const least = 0.4 * (weights[Math.floor(weights.length * 0.75)] ?? 0);
  const marked = new Set(open.filter(({ text }) => measureWeight(text) >= least));
  return blocks.map((block) => (marked.has(block) ? { ...block, isParagraph: true } : block));
}

/** Record of a block that is not part of the article. */
export function toLeftOut({ line, text }: Block, reason: LeftOutReason): LeftOut {
  return { line, text, reason };
}
