import { PAIRED_START } from '../languages/tokenizer.ts';
import { formAt, type IndexedPassage } from './indexed-passage.ts';
import type { PassageIndex } from './passage-index.ts';
import { type QueryTerm, runningTerms } from './query.ts';
import type { FormId } from './vocabulary.ts';

/** The running words of a query as an exact phrase. */
export interface Phrase {
  /** All but the last word; -1 for a word that no passage uses. */
  readonly first: readonly FormId[];
  /** All but the first and the last word, and {@link findBorders} of them. */
  readonly inner: readonly FormId[];
  readonly borders: readonly number[];
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
  const first = known.slice(0, -1);
  const inner = first.slice(1);
  return { first, inner, borders: findBorders(inner), firsts, last: known.at(-1) ?? -1, lasts };
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

/** Position of the first occurrence of a phrase among the running words, or -1. Each word is read once (Knuth, Morris, Pratt). */
function phrasePlace({ words }: IndexedPassage, phrase: Phrase, { whole, from = 0 }: PhraseOptions): number {
  const { first, firsts, inner, borders, last, lasts } = phrase;
  const { length } = first;
  let matched = 0;
  for (let end = from + length - inner.length; end < words.length; end += 1) {
    const form = formAt(words, end);
    if (matched === inner.length && (form === last || (!whole && lasts.has(form)))) {
      const start = formAt(words, end - length);
      if (length === 0 || start === first[0] || firsts.has(start)) return end - length;
    }
    while (matched > 0 && form !== inner[matched]) matched = borders[matched - 1] ?? 0;
    if (form === inner[matched]) matched += 1;
  }
  return -1;
}

/** Length of the longest proper beginning of each beginning of a list that is its end, too. */
function findBorders(list: readonly FormId[]): number[] {
  const borders: number[] = [];
  let length = 0;
  for (const [i, item] of list.entries()) {
    while (length > 0 && item !== list[length]) length = borders[length - 1] ?? 0;
    if (i > 0 && item === list[length]) length += 1;
    borders.push(length);
  }
  return borders;
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
