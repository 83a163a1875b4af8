import { byScore, type Ranked } from './rank.ts';
import type { Range } from './library.ts';
import { markOf, MARKS, placeOf, type Candidate, type Entry, type Index, type QueryTerm } from './search.ts';

export interface Quoted extends Ranked {
  /** The very phrase, the phrase with its last word typed by half, all words in any order, or some of them. */
  readonly holds: 'phrase' | 'beginning' | 'all' | 'some';
}

/** More passages than anyone reads through; the very phrase is still looked for in all that hold the words. */
const MOST = 200;
/** Passages with only some of the words are mere neighbours of what was looked for. */
const MOST_OF_SOME = 50;
/** So many of the passages that hold all words are looked at for how close together they stand. */
const MOST_NEAR = 1000;
/** Above all that nearness (at most 1) and the squashed score (below 1) can add. */
const TIER = { phrase: 6, beginning: 4, all: 2, some: 0 };

/**
 * Passages that hold the words of a query: first those with the very phrase, then those with all words, the closer
 * together the better. Where none holds all, those that hold most of them.
 */
export function quoted(index: Index, query: readonly QueryTerm[], article: string | undefined): Quoted[] {
  const usable = query.filter(({ known, terms, word }) => word.extra !== true || known || terms[0] !== word.form);
  if (usable.length === 0) return [];
  const telling = usable.filter(({ stop }) => !stop);
  const all = holdingAll(index, query, usable, article);
  if (all.length > 0 || telling.length === 0) return all;
  const asked = new Set(telling.map(({ word }) => word.form)).size;
  return index
    .search(telling, { article, hold: 'any', most: MOST_OF_SOME })
    .map((candidate) => toQuoted(candidate, 'some', Math.min(1, candidate.terms.length / asked)))
    .toSorted(byScore);
}

function holdingAll(
  index: Index,
  query: readonly QueryTerm[],
  usable: readonly QueryTerm[],
  article: string | undefined,
): Quoted[] {
  const telling = usable.filter(({ stop }) => !stop);
  const candidates =
    telling.length > 0
      ? index.search(telling, { article, hold: 'all' })
      : index.entries(article).map((entry) => ({ entry, score: 0, terms: [] }));
  // A single telling word says too little to pass for the whole.
  const required = telling.length < 2 ? running(usable) : [];
  const wanted = wantedOf(required);
  const phrase = toPhrase(query);
  const tiers: Record<'phrase' | 'beginning' | 'all', Candidate[]> = { phrase: [], beginning: [], all: [] };
  // They come best first, so whoever is left out of a full tier is no better than those in it.
  for (const candidate of candidates) {
    if (required.length > 0 && !holdsAll(candidate, wanted)) continue;
    const tier = howHeld(candidate.entry, phrase);
    if (tiers[tier].length < (tier === 'all' ? MOST_NEAR : MOST)) tiers[tier].push(candidate);
    if (tiers.phrase.length === MOST) break;
  }
  const withTerms = (candidate: Candidate): Candidate =>
    required.length === 0 ? candidate : { ...candidate, terms: heldTerms(candidate, wanted) };
  const near = tiers.phrase.length + tiers.beginning.length < MOST ? tiers.all : [];
  const nearby = wantedOf(usable);
  return [
    ...tiers.phrase.map((candidate) => toQuoted(withTerms(candidate), 'phrase', 0)),
    ...tiers.beginning.map((candidate) => toQuoted(withTerms(candidate), 'beginning', 0)),
    ...near.map((candidate) => toQuoted(withTerms(candidate), 'all', nearness(candidate.entry, nearby))),
  ].toSorted(byScore);
}

function toQuoted({ entry, score, terms }: Candidate, holds: Quoted['holds'], near: number): Quoted {
  return { entry, terms, holds, score: TIER[holds] + near + score / (score + 10), evidence: holds === 'some' ? 0 : 1 };
}

/** Which words of a query a term stands for, and the marks of all of them. */
interface Wanted {
  readonly words: number;
  readonly numbers: ReadonlyMap<string, readonly number[]>;
  readonly isMarked: Uint8Array;
}

function wantedOf(asked: readonly QueryTerm[]): Wanted {
  const numbers = new Map<string, number[]>();
  const isMarked = new Uint8Array(MARKS);
  for (const [number, { terms }] of asked.entries()) {
    for (const term of terms) {
      numbers.set(term, [...(numbers.get(term) ?? []), number]);
      isMarked[markOf(term)] = 1;
    }
  }
  return { words: asked.length, numbers, isMarked };
}

/** Calls back for every word of a passage that is wanted, in order, until the callback returns false. */
function eachWanted(
  { words, marks }: Entry,
  { numbers, isMarked }: Wanted,
  look: (numbers: readonly number[], place: number, term: string) => boolean,
): void {
  for (let place = 0; place < marks.length; place += 1) {
    if (isMarked[marks[place] ?? 0] === 0) continue;
    const term = words[place]?.term ?? '';
    const found = numbers.get(term);
    if (found !== undefined && !look(found, place, term)) return;
  }
}

/** Whether a candidate holds every required word, be it as a further reading that the index found. */
function holdsAll({ entry, terms }: Candidate, wanted: Wanted): boolean {
  const held = new Set<number>();
  for (const term of terms) for (const number of wanted.numbers.get(term) ?? []) held.add(number);
  let complete = held.size === wanted.words;
  if (complete) return true;
  eachWanted(entry, wanted, (numbers) => {
    for (const number of numbers) held.add(number);
    complete = held.size === wanted.words;
    return !complete;
  });
  return complete;
}

function heldTerms({ entry, terms }: Candidate, wanted: Wanted): string[] {
  const held = new Set(terms);
  eachWanted(entry, wanted, (_numbers, _place, term) => held.add(term).size > 0);
  return [...held];
}

/** The running words of a query as they must follow each other. */
interface Phrase {
  readonly forms: readonly string[];
  /** Of the first word; undefined where the first is the last, which may be a beginning. */
  readonly mark: number | undefined;
}

function toPhrase(query: readonly QueryTerm[]): Phrase {
  const words = running(query);
  const [first] = words;
  const mark = words.length < 2 || first === undefined ? undefined : markOf(first.terms[0] ?? '');
  return { forms: words.map(({ word }) => word.form), mark };
}

function howHeld(entry: Entry, phrase: Phrase): 'phrase' | 'beginning' | 'all' {
  if (phrasePlace(entry, phrase, { whole: true }) !== -1) return 'phrase';
  return phrasePlace(entry, phrase, { whole: false }) === -1 ? 'all' : 'beginning';
}

function running(query: readonly QueryTerm[]): QueryTerm[] {
  return query.filter(({ word }) => word.extra !== true);
}

interface Look {
  /** Whether the last word of the phrase must be whole. */
  readonly whole: boolean;
  /** First place to look at. */
  readonly from?: number;
}

/** Where a phrase starts among the running words, or -1. */
function phrasePlace({ words, marks }: Entry, { forms: phrase, mark }: Phrase, look: Look): number {
  const { whole, from = 0 } = look;
  const last = phrase.length - 1;
  const end = phrase[last] ?? '';
  const fits = (form: string): boolean =>
    form === end || (!whole && (last === 0 && end.length === 1 ? form.includes(end) : form.startsWith(end)));
  for (let at = from; at + last < words.length; at += 1) {
    if (mark !== undefined && marks[at] !== mark) continue;
    let i = 0;
    while (i < last && words[at + i]?.form === phrase[i]) i += 1;
    if (i === last && fits(words[at + last]?.form ?? '')) return at;
  }
  return -1;
}

/** Every place of the phrase in a passage, from its first word's start to its last word's end. */
export function phraseRanges(entry: Entry, query: readonly QueryTerm[], whole: boolean): Range[] {
  const phrase = toPhrase(query);
  const { length } = phrase.forms;
  const ranges: Range[] = [];
  let at = phrasePlace(entry, phrase, { whole });
  while (at !== -1) {
    ranges.push({ start: placeOf(entry, at).start, end: placeOf(entry, at + length - 1).end });
    at = phrasePlace(entry, phrase, { whole, from: at + length });
  }
  return ranges;
}

/** How close together the words stand: their number divided by the shortest stretch that holds them all. */
function nearness(entry: Entry, wanted: Wanted): number {
  const numbers = new Set([...wanted.numbers.values()].map((found) => found.at(-1))).size;
  const latest = new Map<number, number>();
  let shortest = Infinity;
  eachWanted(entry, wanted, (found, place) => {
    const which = found.at(-1) ?? 0;
    latest.delete(which);
    latest.set(which, place);
    if (latest.size === numbers) shortest = Math.min(shortest, place - (latest.values().next().value ?? place) + 1);
    return true;
  });
  return Math.min(1, numbers / shortest);
}
