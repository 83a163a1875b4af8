import { editDistance, letterBits, missingLetters, sortLetters } from '../languages/edits.ts';

/** A form of the vocabulary. */
interface KnownForm {
  readonly form: string;
  /** See {@link letterBits}. */
  readonly letters: number;
  readonly uses: number;
  /** Stop words never replace a word. */
  readonly stop: boolean;
}

/** Lengths, in letters, of the forms that are respelled. */
const MIN_LENGTH = 4;
const MAX_LENGTH = 32;
/** Length from which a word is still recognisable with two wrong letters. */
const TWO_EDITS_FROM = 8;
/** Wrong letters of a form at most, each of which its replacement may lack. */
export const MOST_EDITS = 2;
const MAX_SUGGESTIONS = 3;

/**
 * Known forms one edit (a letter inserted, removed, replaced or swapped with its neighbour) from an unknown one, likeliest
 * first. If a long form has none, those two edits away with the same first letter. Forms with digits are never respelled:
 * another number is another fact.
 */
export function respell(form: string, vocabulary: Iterable<KnownForm | undefined>): string[] {
  if (!canBeRespelled(form)) return [];
  const near = formsWithin(1, form, vocabulary);
  const found = near.length > 0 || form.length < TWO_EDITS_FROM ? near : formsWithin(2, form, vocabulary);
  return found.slice(0, MAX_SUGGESTIONS);
}

/** True for letters alone, neither too few nor too many. */
export function canBeRespelled(form: string): boolean {
  return form.length >= MIN_LENGTH && form.length <= MAX_LENGTH && LETTERS.test(form);
}

const LETTERS = /^[\p{L}\p{M}]+$/u;

/**
 * True if a replacement may well be another word than was meant: its first letter differs (`brain`, `grain`), or a short
 * word differs otherwise than by two swapped letters (`house`, `horse`) or, from five letters on, by one left out (`frend`,
 * `friend`).
 */
export function isDoubtful(form: string, replacement: string): boolean {
  const swapped = sortLetters(form) === sortLetters(replacement);
  if (form.charCodeAt(0) !== replacement.charCodeAt(0)) return !swapped;
  if (form.length > SHORT || swapped) return false;
  return form.length === MIN_LENGTH || replacement.length <= form.length;
}

/** Length in letters up to which a word has many neighbours. */
const SHORT = 5;

function formsWithin(edits: 1 | 2, form: string, vocabulary: Iterable<KnownForm | undefined>): string[] {
  const found: { known: string; cost: number; uses: number }[] = [];
  const start = form.charCodeAt(0);
  const end = form.charCodeAt(form.length - 1);
  const letters = letterBits(form);
  // Every unknown word is compared with the whole vocabulary, so the cheapest tests come first.
  for (const one of vocabulary) {
    if (one === undefined || one.stop || missingLetters(letters, one.letters) > edits) continue;
    const known = one.form;
    const { length } = known;
    if (length > form.length + edits || length < form.length - edits || length < MIN_LENGTH) continue;
    const sameStart = known.charCodeAt(0) === start;
    if (!sameStart && (edits === 2 || known.charCodeAt(length - 1) !== end)) continue;
    const distance = editDistance(form, known, edits);
    if (distance > edits || !LETTERS.test(known)) continue;
    const swapped = known.length === form.length && sortLetters(known) === sortLetters(form);
    found.push({ known, cost: distance + (sameStart ? 0 : 1) - (swapped ? 0.5 : 0), uses: one.uses });
  }
  found.sort((a, b) => a.cost - b.cost || b.uses - a.uses || (a.known < b.known ? -1 : 1));
  return found.map(({ known }) => known);
}
