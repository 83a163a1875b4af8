import type { Passage } from './article.ts';

/** Passages that read well without their neighbours; all of them where none does, so that verse and lists have excerpts too. */
export function standalonePassages(passages: readonly Passage[]): readonly Passage[] {
  const chosen = passages.filter(standsAlone);
  return chosen.length > 0 ? chosen : passages;
}

const WORD_BREAKS = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Length of an excerpt in words, as `Intl.Segmenter` counts them. */
const WORDS = { fewest: 12, most: 400 };

/**
 * True if a passage reads well without its neighbours: prose of 12 to 400 words with the end of a sentence; no list, table,
 * code, or line that introduces what follows.
 */
export function standsAlone(passage: Passage): boolean {
  const text = passage.text;
  if (!/[.!?…。！？؟।॥။។][\p{Pe}\p{Pf}\p{Pi}"'”’»*]*$/u.test(text)) return false;
  if (text.includes('\n') && /^ *(?:•|\d+[.)]|[{}<>$])|\s\|\s/mu.test(text)) return false;
  let words = 0;
  for (const { isWordLike, index } of WORD_BREAKS.segment(text.slice(0, 20_000))) {
    if (isWordLike) words += 1;
    if (words > WORDS.most) return false;
    // Enough words, and too few characters left to make it too long. Counting to the end takes three times as long.
    if (words >= WORDS.fewest && words + text.length - index <= WORDS.most) return true;
  }
  return words >= WORDS.fewest;
}
