import { formAt, isCapital, startsSentence } from './indexed-passage.ts';
import { groupByLetter, groupOf } from './letter-groups.ts';
import type { Initials, PassageIndex, Sequence } from './passage-index.ts';
import type { Form, FormId, Vocabulary } from './vocabulary.ts';

/** Words in a row that a short form is the initials of. */
export interface LongForm {
  /** Known forms in their order, stop words included. */
  readonly forms: readonly string[];
  /** Number of times that they stand in a row, about. */
  readonly uses: number;
  /** True if other words are about as likely. */
  readonly doubtful: boolean;
}

/** Running words that are looked through, about; up to 1 MB of letters is kept. Of a larger library, every second or n-th passage. */
const MOST_SCANNED = 200_000;
/** Uses and score of a term, and the score of one of two words, which often have the same initials by chance; see {@link scoreOf}. */
const LEAST_USES = 2;
const LEAST_SCORE = 1;
const LEAST_SCORE_OF_TWO = 2;
/** Occurrences in text that one in a heading or a title is worth. */
const HEADING = 2;
/** Part that an occurrence in plain prose counts, where words have the same initials as anything by chance. */
const PLAIN = 0.25;
/** Share of its rarest word's uses that a run has which is mostly plain prose. */
const LEAST_SHARE = 0.5;
/** Stop words in a row without an initial: `United States of America`. */
const MOST_SKIPPED = 2;

/** Occurrences of the same words in a row. */
interface Run {
  readonly ids: readonly FormId[];
  uses: number;
  /** Occurrences that are written as a term is: with capitals, or as a whole heading or title. */
  named: number;
}

/** The term of a text, a heading or a title that a form is the initials of: words that mostly stand together. */
export function findInitials(index: PassageIndex, form: string): LongForm | undefined {
  const { vocabulary } = index;
  const ranked = [...countRuns(index, form).values()]
    .map((run) => ({ ...run, score: scoreOf(vocabulary, run) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || (a.ids.join(' ') < b.ids.join(' ') ? -1 : 1));
  const [best, ...others] = ranked;
  if (best === undefined) return undefined;
  const term = termsOf(vocabulary, best.ids);
  const next = others.find(({ ids }) => termsOf(vocabulary, ids) !== term);
  return {
    uses: best.uses,
    forms: best.ids.flatMap((id) => vocabulary.forms[id]?.form ?? []),
    doubtful: next !== undefined && next.score * 2 > best.score,
  };
}

function countRuns(index: PassageIndex, form: string): Map<string, Run> {
  const { vocabulary } = index;
  const letters = Array.from({ length: form.length }, (_, i) => form.charCodeAt(i));
  const [first = 0, second = 0] = letters;
  const { sequences, places, marks } = (index.initials ??= readInitials(index));
  const runs = new Map<string, Run>();
  let number = 0;
  for (const place of groupOf(places, first)) {
    if (!mayContinue(marks, place, second)) continue;
    while (place >= (sequences[number]?.end ?? Infinity)) number += 1;
    const { words, uses, isHeading, end: behind } = sequences[number] as Sequence;
    const at = place - behind + words.length;
    const end = endOfRun(vocabulary, letters, words, at);
    if (end === undefined) continue;
    const ids = Array.from(words.subarray(at, end), (_, i) => formAt(words, at + i));
    const key = ids.join(' ');
    const run = runs.get(key) ?? { ids, uses: 0, named: 0 };
    run.uses += uses;
    if ((isHeading && isLine(words, at, end)) || isName(vocabulary, words, at, end)) run.named += uses;
    runs.set(key, run);
  }
  return runs;
}

/** Bits of a mark above those of the letter. */
const [IS_STOP, STARTS] = [32, 64] as const;
const LETTER = 31;

/** True if a letter may be the initial of the next word, or of one behind stop words. Most places fail: their words are not read. */
function mayContinue(marks: Uint8Array, place: number, letter: number): boolean {
  for (let next = place + 1; next <= place + 1 + MOST_SKIPPED; next += 1) {
    const mark = marks[next] ?? STARTS;
    if ((mark & STARTS) !== 0) return false;
    if ((mark & LETTER) === (letter & LETTER)) return true;
    if ((mark & IS_STOP) === 0) return false;
  }
  return false;
}

/** A pass through all words. */
function readInitials(index: PassageIndex): Initials {
  const { forms } = index.vocabulary;
  const sequences: Sequence[] = [];
  const initials: number[] = [];
  const marks: number[] = [];
  for (const { words, uses, isHeading } of sequencesOf(index)) {
    for (let at = 0; at < words.length; at += 1) {
      const { form, stop } = forms[formAt(words, at)] as Form;
      const code = form.charCodeAt(0);
      initials.push(stop ? 0 : code);
      marks.push((code & LETTER) + (stop ? IS_STOP : 0) + (at === 0 || startsSentence(words, at) ? STARTS : 0));
    }
    sequences.push({ words, uses, isHeading, end: marks.length });
  }
  // The last place is followed by none.
  marks.push(STARTS);
  return { sequences, places: groupByLetter(initials), marks: Uint8Array.from(marks) };
}

/** Passages, and the headings and the title above some. */
function* sequencesOf({ passages, articles, wordCount }: PassageIndex): Generator<Omit<Sequence, 'end'>> {
  const stride = Math.max(1, Math.ceil(wordCount / MOST_SCANNED));
  let number = 0;
  for (const { words } of passages.values()) {
    number += 1;
    if (number % stride === 0) yield { words, uses: stride, isHeading: false };
  }
  for (const { sections } of articles.values()) {
    number += 1;
    if (number % stride !== 0) continue;
    for (const { lines } of sections.values())
      for (const words of lines) yield { words, uses: HEADING * stride, isHeading: true };
  }
}

/** Place behind the words from a place on whose initials are some letters; the last is no stop word. */
function endOfRun(
  { forms }: Vocabulary,
  letters: readonly number[],
  words: Uint32Array,
  start: number,
): number | undefined {
  if (forms[formAt(words, start)]?.form.charCodeAt(0) !== letters[0]) return undefined;
  let letter = 1;
  let skipped = 0;
  let at = start + 1;
  for (; letter < letters.length; at += 1) {
    const word: Form | undefined = at < words.length ? forms[formAt(words, at)] : undefined;
    if (word === undefined || startsSentence(words, at)) return undefined;
    const isLast = letter === letters.length - 1;
    if (word.form.charCodeAt(0) === letters[letter] && !(isLast && word.stop)) {
      letter += 1;
      skipped = 0;
    } else if (word.stop && skipped < MOST_SKIPPED) skipped += 1;
    else return undefined;
  }
  return at;
}

/** True for the words of a whole heading or title, or of a sentence of one. */
function isLine(words: Uint32Array, start: number, end: number): boolean {
  return startsSentence(words, start) && (end === words.length || startsSentence(words, end));
}

/** True for words from a place to another that are written with capitals, stop words aside; the first may begin a sentence. */
function isName({ forms }: Vocabulary, words: Uint32Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const isFirst = at === start && startsSentence(words, at);
    if (!isFirst && !isCapital(words, at) && forms[formAt(words, at)]?.stop !== true) return false;
  }
  return true;
}

/**
 * Uses of a run times their share of its rarest word's: 1 for words that stand in a row once and nowhere else. 0 for words
 * that only happen to stand together, and for those by which questions and sentences are made.
 */
function scoreOf({ forms, language }: Vocabulary, { ids, uses, named }: Run): number {
  const words = ids.flatMap((id) => forms[id] ?? []).filter(({ stop }) => !stop);
  if (words.every(({ form }) => language.isFraming(form))) return 0;
  const rarest = words.reduce((least, word) => Math.min(least, word.uses), Infinity);
  const score = uses * Math.min(1, uses / rarest);
  if (named + (uses - named) * PLAIN < LEAST_USES) return 0;
  if (named * 2 < uses && uses / rarest < LEAST_SHARE) return 0;
  return score < (ids.length === 2 ? LEAST_SCORE_OF_TWO : LEAST_SCORE) ? 0 : score;
}

function termsOf({ forms }: Vocabulary, ids: readonly FormId[]): string {
  return ids.map((id) => forms[id]?.term ?? -1).join(' ');
}
