import type { Token } from '../languages/tokenizer.ts';
import type { Located } from '../model/match.ts';
import { isCapitalAt, splitSentences } from './sentences.ts';
import type { FormId, TermId } from './vocabulary.ts';

/** An entry of the index: a passage with its running words in order, four bytes each. */
export interface IndexedPassage extends Located {
  /**
   * Form id of each word and three bits on its writing; read by {@link formAt}, {@link isCapital}, {@link startsSentence} and
   * {@link isSigned}.
   */
  readonly words: Uint32Array;
  readonly context: SectionTerms;
}

/** Terms of the headings and the title above a passage; one object for all passages of a section. */
export interface SectionTerms {
  readonly headings: ReadonlySet<TermId>;
  readonly title: ReadonlySet<TermId>;
  /** Running words of the innermost heading, or of the title where no heading is, without stop words. */
  readonly innermost: readonly HeadingWord[];
}

/** A word of a heading, with what its weight depends on beside its idf. */
export interface HeadingWord {
  /** The form in the heading, and others that it is read as: `iii`, `3`. */
  readonly forms: readonly FormId[];
  readonly framing: boolean;
  /** As in a query: 0 to 1. */
  readonly commonness: number;
}

/** The three low bits of a word; the form id is in the others. */
const CAPITAL = 1;
const STARTS_SENTENCE = 2;
const SIGNED = 4;

export const formAt = (words: Uint32Array, position: number): FormId => (words[position] ?? 0) >>> 3;
/** True for a capital that the word's place in the sentence does not explain. */
export const isCapital = (words: Uint32Array, position: number): boolean => ((words[position] ?? 0) & CAPITAL) !== 0;
export const startsSentence = (words: Uint32Array, position: number): boolean =>
  ((words[position] ?? 0) & STARTS_SENTENCE) !== 0;
/** True for a word with a sign before it: `#harbour`. */
export const isSigned = (words: Uint32Array, position: number): boolean => ((words[position] ?? 0) & SIGNED) !== 0;

/**
 * Packs the running words of a passage.
 * @param forms the form id of each of the tokens
 */
export function packWords(text: string, tokens: readonly Token[], forms: readonly FormId[]): Uint32Array {
  const starts = splitSentences(text).map(({ start }) => start);
  const packed: number[] = [];
  let sentence = 0;
  for (const [i, { start, extra, sign }] of tokens.entries()) {
    if (extra) continue;
    const before = sentence;
    while (sentence < starts.length && (starts[sentence] ?? Infinity) <= start) sentence += 1;
    const isFirst = sentence > before;
    const isCapitalized = !isFirst && isCapitalAt(text, start);
    const bits = (isFirst ? STARTS_SENTENCE : 0) + (isCapitalized ? CAPITAL : 0) + (sign === undefined ? 0 : SIGNED);
    packed.push((forms[i] ?? 0) * 8 + bits);
  }
  return Uint32Array.from(packed);
}
