import { PAIRED_START } from '../languages/tokenizer.ts';
import { formAt, type IndexedPassage } from './indexed-passage.ts';
import type { PassageIndex } from './passage-index.ts';
import { type QueryTerm, runningTerms } from './query.ts';
import type { FormId } from './vocabulary.ts';

/** The running words of a query as an exact phrase. */
export interface Phrase {
  /** All but the last word; -1 for a word that no passage uses. */
  readonly first: readonly FormId[];
  /** Forms that end with the first word, if that is a lone character of a script tokenized in pairs. */
  readonly firsts: ReadonlySet<FormId>;
  readonly last: FormId;
  /** Forms that begin with the last word. */
  readonly lasts: ReadonlySet<FormId>;
}

interface PhraseOptions {
  /** True if the last word must be whole, false if it may be a prefix. */
  readonly whole: boolean;
  /** Position to start from; 0 by default. */
  readonly from?: number;
}

export function createPhrase({ vocabulary: { ids } }: PassageIndex, query: readonly QueryTerm[]): Phrase {
  const forms = runningTerms(query).map(({ word }) => word.form);
  const end = forms.at(-1) ?? '';
  const isInside = forms.length === 1 && end.length === 1;
  const lasts = new Set<FormId>();
  for (const [form, id] of ids) if (isInside ? form.includes(end) : form.startsWith(end)) lasts.add(id);
  const [start = ''] = forms.slice(0, -1);
  const firsts = new Set<FormId>();
  if (isLone(start)) for (const [form, id] of ids) if (form.endsWith(start)) firsts.add(id);
  const known = forms.map((form) => ids.get(form) ?? -1);
  return { first: known.slice(0, -1), firsts, last: known.at(-1) ?? -1, lasts };
}

/** Tier of a passage: it holds the phrase, the phrase with the last word as a prefix, or neither. */
export function phraseTier(entry: IndexedPassage, phrase: Phrase): 'phrase' | 'beginning' | 'all' {
  if (phrasePlace(entry, phrase, { whole: true }) !== -1) return 'phrase';
  return phrasePlace(entry, phrase, { whole: false }) === -1 ? 'all' : 'beginning';
}

/** A single character of a script whose running words are pairs of them. */
export function isLone(form: string): boolean {
  return PAIRED_START.test(form) && form.length === String.fromCodePoint(form.codePointAt(0) ?? 0).length;
}

/** Position of the first occurrence of a phrase among the running words, or -1. */
function phrasePlace({ words }: IndexedPassage, phrase: Phrase, { whole, from = 0 }: PhraseOptions): number {
  const { first, firsts, last, lasts } = phrase;
  const { length } = first;
  for (let at = from; at + length < words.length; at += 1) {
    let i = firsts.has(formAt(words, at)) ? 1 : 0;
    while (i < length && formAt(words, at + i) === first[i]) i += 1;
    if (i < length) continue;
    const end = formAt(words, at + length);
    if (end === last || (!whole && lasts.has(end))) return at;
  }
  return -1;
}

/** Positions of the first and the last word of each occurrence of a phrase, without overlaps. */
export function phrasePlaces(
  index: PassageIndex,
  entry: IndexedPassage,
  query: readonly QueryTerm[],
  whole: boolean,
): (readonly [first: number, last: number])[] {
  const phrase = createPhrase(index, query);
  const { length } = phrase.first;
  const places: [number, number][] = [];
  let at = phrasePlace(entry, phrase, { whole });
  while (at !== -1) {
    places.push([at, at + length]);
    at = phrasePlace(entry, phrase, { whole, from: at + length + 1 });
  }
  return places;
}
