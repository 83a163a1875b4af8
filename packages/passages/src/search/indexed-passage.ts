import type { Located } from '../model/match.ts';
import { sentences } from './sentences.ts';
import type { FormId, TermId } from './vocabulary.ts';
import type { Token } from '../languages/tokenizer.ts';

/** An indexed passage with its running words in order, four bytes each. */
export interface IndexedPassage extends Located {
  /** Each word's form, and what is special where it stands: see {@link formAt}. */
  readonly words: Uint32Array;
  readonly context: SectionTerms;
}

/** Terms of what stands above a passage; shared by all of its section. */
export interface SectionTerms {
  readonly headings: ReadonlySet<TermId>;
  readonly title: ReadonlySet<TermId>;
}

/** Two bits of a word say how it is written; the rest is the number of its form. */
const CAPITAL = 1;
const STARTS_SENTENCE = 2;

export const formAt = (packed: Uint32Array, place: number): FormId => (packed[place] ?? 0) >>> 2;
/** Whether a word begins with a capital that its place in the sentence does not explain. */
export const isCapital = (packed: Uint32Array, place: number): boolean => ((packed[place] ?? 0) & CAPITAL) !== 0;
export const startsSentence = (packed: Uint32Array, place: number): boolean =>
  ((packed[place] ?? 0) & STARTS_SENTENCE) !== 0;

/**
 * The running words of a passage as an entry keeps them.
 * @param used the form of each of the words of `text`
 */
export function pack(passage: string, text: readonly Token[], used: readonly FormId[]): Uint32Array {
  const starts = sentences(passage).map(({ start }) => start);
  const packed: number[] = [];
  let sentence = 0;
  for (const [i, { start, extra }] of text.entries()) {
    if (extra) continue;
    const before = sentence;
    while (sentence < starts.length && (starts[sentence] ?? Infinity) <= start) sentence += 1;
    const isFirst = sentence > before;
    const isCapitalized = !isFirst && UPPER.test(passage.slice(start, start + 2));
    packed.push((used[i] ?? 0) * 4 + (isFirst ? STARTS_SENTENCE : 0) + (isCapitalized ? CAPITAL : 0));
  }
  return Uint32Array.from(packed);
}

const UPPER = /^\p{Lu}/u;
