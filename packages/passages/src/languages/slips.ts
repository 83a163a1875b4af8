import { editDistance, letterBits, sortLetters } from './edits.ts';

/** A word of everyday speech; folded. */
export interface EverydayWord {
  readonly form: string;
  /** 0 to 1; see `createCommonness`. */
  readonly commonness: number;
}

export interface SlipOptions {
  /** Words that may be misspelt; read when the first form is asked about. */
  readonly words: () => readonly EverydayWord[];
  /** Rank of a form among the words of its language, Infinity for none; undefined where no long list is known. */
  readonly rank: (form: string) => number | undefined;
}

/** Letters of alphabets; a character of another script is a syllable or a word. */
const LETTERS =
  /^[[\p{L}\p{M}]--[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]]+$/v;
/** Lengths of misspelt forms, in letters. */
const SHORTEST = 3;
const LONGEST = 32;
/** Length up to which only swapped letters count: one letter from a word of three stands nearly every other. */
const SWAPPED_ONLY = 3;
/**
 * Commonness from which a word is likelier meant than another word a letter away, if that is not known to be none.
 */
const LEAST_UNLISTED = 0.6;
/** The same for a form that a list of 30,000 words lacks, and for swapped letters. */
const LEAST = 0.2;
/** Rank from which a list of words has misspellings of the commonest ones: `teh`. */
const SURELY_WORDS = 10_000;
const COMMONEST = 0.9;
/** Part of a word's commonness that its misspelling has. */
const SHARE = 0.9;

/**
 * Commonness of the most common word that a folded form is probably misspelt for: one edit away from it. 0 for a form that is a
 * word, and for one that may as well be a rare one.
 */
export function createSlipFinder({ words, rank }: SlipOptions): (form: string) => number {
  let known: ReadonlyMap<number, KnownWords> | undefined;
  return (form) => {
    if (form.length < SHORTEST || form.length > LONGEST || !LETTERS.test(form)) return 0;
    known ??= groupByLength(words().filter(({ commonness }) => commonness >= LEAST));
    const rankOfForm = rank(form);
    if (rankOfForm !== undefined && rankOfForm < SURELY_WORDS) return 0;
    const letters = letterBits(form);
    let most = 0;
    for (const length of [form.length - 1, form.length, form.length + 1]) {
      const near = known.get(length);
      if (near === undefined) continue;
      for (let i = 0; i < near.letters.length; i += 1) {
        const missing = letters & ~(near.letters[i] ?? 0);
        // Two bits or more: the lowest is not the only one.
        if ((missing & (missing - 1)) !== 0) continue;
        const word = near.words[i];
        if (word === undefined || word.commonness <= most || editDistance(form, word.form, 1) !== 1) continue;
        if (isLikely(form, word, rankOfForm)) most = word.commonness;
      }
    }
    return most * SHARE;
  };
}

/** Words of one length. */
interface KnownWords {
  readonly words: readonly EverydayWord[];
  /** See {@link letterBits}: numbers side by side, since most words are told by them. */
  readonly letters: Int32Array;
}

function groupByLength(all: readonly EverydayWord[]): ReadonlyMap<number, KnownWords> {
  const byLength = Map.groupBy(all, ({ form }) => form.length);
  return new Map(
    Array.from(byLength, ([length, words]) => {
      return [length, { words, letters: Int32Array.from(words, ({ form }) => letterBits(form)) }];
    }),
  );
}

/** True if a form is likelier one word misspelt than another word. */
function isLikely(form: string, word: EverydayWord, rank: number | undefined): boolean {
  const isReplaced = word.form.length === form.length;
  const isSwapped = isReplaced && sortLetters(form) === sortLetters(word.form);
  if (form.length <= SWAPPED_ONLY && !isSwapped) return false;
  if (rank !== undefined && rank < Infinity) return word.commonness >= COMMONEST && (isSwapped || !isReplaced);
  return word.commonness >= (isSwapped || rank === Infinity ? LEAST : LEAST_UNLISTED);
}
