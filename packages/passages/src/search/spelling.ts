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

/** The set of letters of a form as 32 bits; letters whose codes are equal modulo 32 share one. */
export function letterBits(form: string): number {
  let letters = 0;
  for (let i = 0; i < form.length; i += 1) letters |= 1 << (form.charCodeAt(i) & 31);
  return letters;
}

/** Number of the letters that others lack: a lower bound of the edits, each of which corrects one at most. */
export function missingLetters(letters: number, others: number): number {
  let count = 0;
  for (let rest = letters & ~others; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

function sortLetters(form: string): string {
  return Array.from(form).toSorted().join('');
}

/**
 * Edit distance: the number of letters inserted, removed, replaced or swapped with their neighbour. Above `limit` the
 * number may be wrong, but stays above it.
 */
export function editDistance(a: string, b: string, limit: number): number {
  let start = 0;
  let endA = a.length;
  let endB = b.length;
  while (start < endA && start < endB && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA -= 1;
    endB -= 1;
  }
  // One edit leaves no two rests longer than two letters.
  if (limit === 1 && endA - start > 2 && endB - start > 2) return 2;
  const left = a.slice(start, endA);
  const right = b.slice(start, endB);
  if (left === '' || right === '') return left.length + right.length;
  if (limit === 1) {
    if (left.length === 1 && right.length === 1) return 1;
    return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0] ? 1 : 2;
  }
  return fullDistance(left, right);
}

/** Optimal string alignment distance; the rows are prefixes of `a`, the columns prefixes of `b`. */
function fullDistance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(replaced, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = above;
    above = row;
  }
  return above[b.length] ?? 0;
}
