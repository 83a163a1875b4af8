import type { Alignment } from './alignment.ts';
import { comparison, FEWEST_IN_ORDER, isInOrder, isNear } from './misquote.ts';
import { byScore, type Ranked } from './rank.ts';
import { formAt, startsSentence, type IndexedPassage } from './indexed-passage.ts';
import type { Candidate, PassageIndex, QueryTerm } from './passage-index.ts';
import type { FormId, TermId } from './vocabulary.ts';
import { PAIRED_START } from '../languages/tokenizer.ts';

/** The very phrase, one with its last word typed by half, most of it in order, all words in any order, or some. */
type Holds = 'phrase' | 'beginning' | 'near' | 'all' | 'some';

export interface RankedQuotation extends Ranked {
  readonly holds: Holds;
  /** How the query runs along a passage that is near. */
  readonly aligned?: Alignment;
}

/** More passages than anyone reads through; the very phrase is still looked for in all that hold the words. */
const MOST = 200;
/** Passages with only some of the words are mere neighbours, or what a quotation means that was not remembered well. */
const MOST_OF_SOME = 50;
/** So many of the passages that hold all words are looked at for how close together they stand. */
const MOST_NEAR = 1000;
/** Above all that nearness or likeness (at most 1) and the squashed score (below 1) can add. */
const TIER = { phrase: 8, beginning: 6, near: 4, all: 2, some: 0 };

/**
 * Passages that hold the words of a query: those with the very phrase, or else nearly the phrase, before those with all
 * words, the closer together the better. Where there are none, those that hold most of the words.
 */
export function findQuotations(
  index: PassageIndex,
  query: readonly QueryTerm[],
  article: string | undefined,
): RankedQuotation[] {
  const usable = query.filter(({ known, terms, word }) => word.extra !== true || known || terms[0] !== word.form);
  if (usable.length === 0) return [];
  const telling = usable.filter(({ stop }) => !stop);
  const held = holdingAll(index, query, usable, article);
  if (telling.length === 0 || held[0]?.holds === 'phrase' || held[0]?.holds === 'beginning') return held;
  const others = holdingSome(index, query, telling, article, held.length > 0);
  if (others[0]?.holds !== 'near') return held.length > 0 ? held : others;
  const near = new Set(others.map(({ entry }) => entry));
  return [...others, ...held.filter(({ entry }) => !near.has(entry))];
}

/** The passages that nearly hold the phrase, closest first; without any, those that hold most of the words. */
function holdingSome(
  index: PassageIndex,
  query: readonly QueryTerm[],
  telling: readonly QueryTerm[],
  article: string | undefined,
  othersHoldAll: boolean,
): RankedQuotation[] {
  const quotation = running(query);
  const compare = comparison(index, quotation);
  const wanted = wantedOf(index, telling);
  const asNear = (entry: IndexedPassage, aligned: Alignment): RankedQuotation => ({
    ...toQuoted(index, { entry, score: 0 }, wanted, 'near', aligned.score),
    aligned,
  });
  const found = index
    .search(telling, { article, hold: 'any', most: MOST_OF_SOME })
    .map((candidate): RankedQuotation => {
      const { entry } = candidate;
      const aligned = compare(entry);
      if (aligned !== undefined && isNear(aligned, quotation, othersHoldAll)) return asNear(entry, aligned);
      const held = Math.min(1, heldShare(index, entry, wanted));
      return toQuoted(index, candidate, wanted, 'some', (held + (aligned?.share ?? 0)) / 2);
    });
  const near = found.filter(({ holds }) => holds === 'near');
  if (near.length > 0) return near.toSorted(byScore);
  // What is telling in a quotation may be what is wrong with it: then its common words, in order, are in no index.
  const byOrder = Array.from(quotation.length < FEWEST_IN_ORDER ? [] : index.entries(article)).flatMap((entry) => {
    const aligned = compare(entry);
    return aligned !== undefined && isInOrder(aligned, quotation) ? [asNear(entry, aligned)] : [];
  });
  return (byOrder.length > 0 ? byOrder : found).toSorted(byScore);
}

function holdingAll(
  index: PassageIndex,
  query: readonly QueryTerm[],
  usable: readonly QueryTerm[],
  article: string | undefined,
): RankedQuotation[] {
  const telling = usable.filter(({ stop }) => !stop);
  const candidates =
    telling.length > 0
      ? index.search(telling, { article, hold: 'all' })
      : Array.from(index.entries(article), (entry) => ({ entry, score: 0 }));
  // A single telling word says too little to pass for the whole. Lone characters stand in no passage's running words;
  // the phrase shows whether they are there.
  const required = wantedOf(
    index,
    (telling.length < 2 ? running(usable) : running(telling)).filter(({ word }) => !isLone(word.form)),
  );
  const phrase = toPhrase(index, query);
  const tiers: Record<'phrase' | 'beginning' | 'all', Candidate[]> = { phrase: [], beginning: [], all: [] };
  // They come best first, so whoever is left out of a full tier is no better than those in it.
  for (const candidate of candidates) {
    if (heldShare(index, candidate.entry, required) < 1) continue;
    const tier = howHeld(candidate.entry, phrase);
    if (tiers[tier].length < (tier === 'all' ? MOST_NEAR : MOST)) tiers[tier].push(candidate);
    if (tiers.phrase.length === MOST) break;
  }
  const near = tiers.phrase.length + tiers.beginning.length < MOST ? tiers.all : [];
  const wanted = wantedOf(index, usable);
  return [
    ...tiers.phrase.map((candidate) => toQuoted(index, candidate, wanted, 'phrase', 0)),
    ...tiers.beginning.map((candidate) => toQuoted(index, candidate, wanted, 'beginning', 0)),
    ...near.map((candidate) => toQuoted(index, candidate, wanted, 'all', nearness(index, candidate.entry, wanted))),
  ].toSorted(byScore);
}

function toQuoted(
  index: PassageIndex,
  { entry, score }: Candidate,
  wanted: Wanted,
  holds: Holds,
  near: number,
): RankedQuotation {
  return {
    entry,
    holds,
    score: TIER[holds] + near + score / (score + 10),
    sentence: () => fullestSentence(index, entry, wanted),
  };
}

/** Which words of a query a term stands for. */
interface Wanted {
  /** Their idf. */
  readonly weights: readonly number[];
  readonly numbers: ReadonlyMap<TermId, readonly number[]>;
  /** By term, so that a passage's other words are passed over quickly. */
  readonly isWanted: Uint8Array;
}

function wantedOf({ vocabulary }: PassageIndex, asked: readonly QueryTerm[]): Wanted {
  const numbers = new Map<TermId, number[]>();
  const isWanted = new Uint8Array(vocabulary.termCount);
  for (const [number, { terms }] of asked.entries()) {
    for (const term of terms) {
      const id = vocabulary.termOf(term);
      if (id === undefined) continue;
      numbers.set(id, [...(numbers.get(id) ?? []), number]);
      isWanted[id] = 1;
    }
  }
  return { weights: asked.map(({ idf }) => idf), numbers, isWanted };
}

/** Calls back for every word of a passage that is wanted, in order, until the callback returns false. */
function eachWanted(
  { vocabulary: { forms } }: PassageIndex,
  { words }: IndexedPassage,
  { numbers, isWanted }: Wanted,
  look: (numbers: readonly number[], place: number) => boolean,
): void {
  for (let place = 0; place < words.length; place += 1) {
    const term = forms[formAt(words, place)]?.term ?? -1;
    if (isWanted[term] !== 1) continue;
    if (!look(numbers.get(term) ?? [], place)) return;
  }
}

/** How many of the wanted words a passage's running text holds, from 0 to 1; 1 when none is wanted. */
function heldShare(index: PassageIndex, entry: IndexedPassage, wanted: Wanted): number {
  const { length } = wanted.weights;
  if (length === 0) return 1;
  const held = new Set<number>();
  eachWanted(index, entry, wanted, (numbers) => {
    for (const number of numbers) held.add(number);
    return held.size < length;
  });
  return held.size / length;
}

/** First word of the sentence whose wanted words carry most. */
function fullestSentence(index: PassageIndex, entry: IndexedPassage, wanted: Wanted): number {
  const starts = [0];
  for (let place = 1; place < entry.words.length; place += 1)
    if (startsSentence(entry.words, place)) starts.push(place);
  const held = starts.map(() => new Set<number>());
  let sentence = 0;
  eachWanted(index, entry, wanted, (numbers, place) => {
    while (place >= (starts[sentence + 1] ?? Infinity)) sentence += 1;
    for (const number of numbers) held[sentence]?.add(number);
    return true;
  });
  const sums = held.map((numbers) => [...numbers].reduce((sum, number) => sum + (wanted.weights[number] ?? 0), 0));
  return starts[sums.indexOf(Math.max(...sums))] ?? 0;
}

/** The running words of a query as they must follow each other. */
interface Phrase {
  /** All but the last; -1 for a word that no passage uses. */
  readonly first: readonly FormId[];
  /** Forms that the first word may be the end of: a lone character of a script whose words are pairs. */
  readonly firsts: ReadonlySet<FormId>;
  readonly last: FormId;
  /** Forms that the last word may be the beginning of. */
  readonly lasts: ReadonlySet<FormId>;
}

function toPhrase({ vocabulary }: PassageIndex, query: readonly QueryTerm[]): Phrase {
  const forms = running(query).map(({ word }) => word.form);
  const end = forms.at(-1) ?? '';
  const isInside = forms.length === 1 && end.length === 1;
  const lasts = new Set<FormId>();
  for (const [form, id] of vocabulary.known) if (isInside ? form.includes(end) : form.startsWith(end)) lasts.add(id);
  const [start = ''] = forms.slice(0, -1);
  const firsts = new Set<FormId>();
  if (isLone(start)) for (const [form, id] of vocabulary.known) if (form.endsWith(start)) firsts.add(id);
  const ids = forms.map((form) => vocabulary.known.get(form) ?? -1);
  return { first: ids.slice(0, -1), firsts, last: ids.at(-1) ?? -1, lasts };
}

function howHeld(entry: IndexedPassage, phrase: Phrase): 'phrase' | 'beginning' | 'all' {
  if (phrasePlace(entry, phrase, { whole: true }) !== -1) return 'phrase';
  return phrasePlace(entry, phrase, { whole: false }) === -1 ? 'all' : 'beginning';
}

function running(query: readonly QueryTerm[]): QueryTerm[] {
  return query.filter(({ word }) => word.extra !== true);
}

/** A character alone of a script whose running words are pairs of them. */
export function isLone(form: string): boolean {
  return PAIRED_START.test(form) && form.length === String.fromCodePoint(form.codePointAt(0) ?? 0).length;
}

interface Look {
  /** Whether the last word of the phrase must be whole. */
  readonly whole: boolean;
  /** First place to look at. */
  readonly from?: number;
}

/** Where a phrase starts among the running words, or -1. */
function phrasePlace(
  { words }: IndexedPassage,
  { first, firsts, last, lasts }: Phrase,
  { whole, from = 0 }: Look,
): number {
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

/** Every place of the phrase among a passage's running words: the numbers of its first and its last. */
export function phrasePlaces(
  index: PassageIndex,
  entry: IndexedPassage,
  query: readonly QueryTerm[],
  whole: boolean,
): (readonly [first: number, last: number])[] {
  const phrase = toPhrase(index, query);
  const { length } = phrase.first;
  const places: [number, number][] = [];
  let at = phrasePlace(entry, phrase, { whole });
  while (at !== -1) {
    places.push([at, at + length]);
    at = phrasePlace(entry, phrase, { whole, from: at + length + 1 });
  }
  return places;
}

/** How close together the words stand: their number divided by the shortest stretch that holds them all. */
function nearness(index: PassageIndex, entry: IndexedPassage, wanted: Wanted): number {
  const numbers = new Set([...wanted.numbers.values()].map((found) => found.at(-1))).size;
  const latest = new Map<number, number>();
  let shortest = Infinity;
  eachWanted(index, entry, wanted, (found, place) => {
    const which = found.at(-1) ?? 0;
    latest.delete(which);
    latest.set(which, place);
    if (latest.size === numbers) shortest = Math.min(shortest, place - (latest.values().next().value ?? place) + 1);
    return true;
  });
  return Math.min(1, numbers / shortest);
}
