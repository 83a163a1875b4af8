import type { PassageIndex } from './passage-index.ts';
import type { QueryTerm } from './query.ts';
import { stemOf } from './vocabulary.ts';

/** Letters of a part of a compound, and of a beginning that two words share, at least, and their share of the longer word. */
const PART = { shortest: 4, leastShare: 1 / 3 };
const BEGINNING = { shortest: 5, leastShare: 0.4 };
/** Words of a question that relatives are looked for, and relatives of each: for each word all of the index are compared. */
const MAX_WORDS = 4;
const MAX_RELATIVES = 3;

/**
 * A question with relatives in the place of its words, none of which the index has: known words that begin alike
 * (`arrosage` for `arroser`), or of which one is a part of the other (`Ruhe` for `Mittagsruhe`). They are guesses, from which
 * nothing is answered.
 */
export function replaceByRelatives(index: PassageIndex, terms: readonly QueryTerm[]): QueryTerm[] {
  const unknown = new Map(terms.flatMap((term) => (canHaveRelatives(term) ? [[term.word.form, term]] : [])));
  return [...unknown.values()].slice(0, MAX_WORDS).flatMap((term) => {
    const forms = findRelatives(index, term.word.form);
    const stems = [...new Set(forms.map((form) => stemOf(index.vocabulary, form)))];
    return forms.length === 0 ? [] : [{ ...term, terms: stems, synonyms: forms, doubtful: true }];
  });
}

function canHaveRelatives({ word: { form, extra }, known, stop, framing }: QueryTerm): boolean {
  return !known && !stop && !framing && extra !== true && form.length >= PART.shortest && /^\p{L}+$/u.test(form);
}

function findRelatives({ vocabulary }: PassageIndex, form: string): string[] {
  const found: { readonly form: string; readonly uses: number; readonly share: number }[] = [];
  for (const known of vocabulary.forms) {
    if (known === undefined || known.stop) continue;
    const share = kinship(form, known.form);
    if (share > 0) found.push({ form: known.form, uses: known.uses, share });
  }
  return found
    .toSorted((a, b) => b.share - a.share || b.uses - a.uses || (a.form < b.form ? -1 : 1))
    .slice(0, MAX_RELATIVES)
    .map((known) => known.form);
}

/** Letters that two words share as a part of a compound or at their beginnings, as a share of the longer one; 0 for too few. */
function kinship(form: string, known: string): number {
  const [short, long] = form.length < known.length ? [form, known] : [known, form];
  if (short.length < PART.shortest) return 0;
  const isPart = long.startsWith(short) || long.endsWith(short);
  const shared = isPart ? short.length : commonBeginning(short, long);
  const { shortest, leastShare } = isPart ? PART : BEGINNING;
  const share = shared / long.length;
  return shared < shortest || share < leastShare ? 0 : share;
}

function commonBeginning(short: string, long: string): number {
  let length = 0;
  while (length < short.length && short.charCodeAt(length) === long.charCodeAt(length)) length += 1;
  return length;
}
