import { byScore, type Ranked } from './rank.ts';
import type { Range } from './library.ts';
import { placeOf, type Candidate, type Entry, type Form, type Index, type QueryTerm } from './search.ts';

export interface Quoted extends Ranked {
  /** The very phrase, the phrase with its last word typed by half, all words in any order, or some of them. */
  readonly holds: 'phrase' | 'beginning' | 'all' | 'some';
}

/**
 * Passages that hold the words of a query: first those with the very phrase, then those with all words, the closer
 * together the better, then those with most of them.
 */
export function quoted(index: Index, query: readonly QueryTerm[], article: string | undefined): Quoted[] {
  const usable = query.filter(({ known, terms, word }) => word.extra !== true || known || terms[0] !== word.form);
  if (usable.length === 0) return [];
  const telling = usable.filter(({ stop }) => !stop);
  // A single telling word says too little to pass for the whole.
  const required = telling.length < 2 ? running(usable) : [];
  const phrase = running(query).map(({ word }) => word.form);
  const toQuoted = ({ entry, score, terms }: Candidate, all: boolean): Quoted => {
    const holds = all ? howHeld(entry.words, phrase) : 'some';
    const near = holds === 'all' ? nearness(entry, usable) : 0;
    return { entry, terms, holds, score: TIER[holds] + near + score / (score + 10), evidence: all ? 1 : 0 };
  };
  const candidates =
    telling.length > 0
      ? index.search(telling, { article, hold: 'all' })
      : index.entries(article).map((entry) => ({ entry, score: 0, terms: [] }));
  const all = required.length === 0 ? candidates : candidates.flatMap((candidate) => holdingAll(candidate, required));
  if (all.length > 0) return all.map((candidate) => toQuoted(candidate, true)).toSorted(byScore);
  const some = telling.length > 0 ? index.search(telling, { article, hold: 'any', most: MOST_OF_SOME }) : [];
  return some.map((candidate) => toQuoted(candidate, false)).toSorted(byScore);
}

/** Passages with only some of the words are mere neighbours of what was looked for. */
const MOST_OF_SOME = 50;

/** The candidate with the terms that it was required to hold, or none if it lacks any. */
function holdingAll({ entry, score, terms }: Candidate, required: readonly QueryTerm[]): Candidate[] {
  const present = new Set(entry.words.map(({ term }) => term));
  const held = required.map((one) => one.terms.filter((term) => present.has(term)));
  const joined = new Set(terms);
  const complete = required.every((one, i) => (held[i] ?? []).length > 0 || one.terms.some((term) => joined.has(term)));
  return complete ? [{ entry, score, terms: [...new Set([...terms, ...held.flat()])] }] : [];
}

/** Above all that nearness (at most 1) and the squashed score (below 1) can add. */
const TIER = { phrase: 6, beginning: 4, all: 2, some: 0 };

function howHeld(words: readonly Form[], phrase: readonly string[]): 'phrase' | 'beginning' | 'all' {
  if (phrasePlace(words, phrase, { whole: true }) !== -1) return 'phrase';
  return phrasePlace(words, phrase, { whole: false }) === -1 ? 'all' : 'beginning';
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

/** Where a phrase starts among running words, or -1. */
function phrasePlace(words: readonly { readonly form: string }[], phrase: readonly string[], look: Look): number {
  const { whole, from = 0 } = look;
  const last = phrase.length - 1;
  const end = phrase[last] ?? '';
  const fits = (form: string): boolean =>
    form === end || (!whole && (last === 0 && end.length === 1 ? form.includes(end) : form.startsWith(end)));
  for (let at = from; at + last < words.length; at += 1) {
    let i = 0;
    while (i < last && words[at + i]?.form === phrase[i]) i += 1;
    if (i === last && fits(words[at + last]?.form ?? '')) return at;
  }
  return -1;
}

/** Every place of the phrase in a passage, from its first word's start to its last word's end. */
export function phraseRanges(entry: Entry, query: readonly QueryTerm[], whole: boolean): Range[] {
  const phrase = running(query).map(({ word }) => word.form);
  const ranges: Range[] = [];
  let at = phrasePlace(entry.words, phrase, { whole });
  while (at !== -1) {
    ranges.push({ start: placeOf(entry, at).start, end: placeOf(entry, at + phrase.length - 1).end });
    at = phrasePlace(entry.words, phrase, { whole, from: at + phrase.length });
  }
  return ranges;
}

/** How close together the words stand: their number divided by the shortest stretch that holds them all. */
function nearness(entry: Entry, asked: readonly QueryTerm[]): number {
  const number = new Map<string, number>();
  for (const [i, { terms }] of asked.entries()) for (const term of terms) number.set(term, i);
  const wanted = new Set(number.values()).size;
  const latest = new Map<number, number>();
  let shortest = Infinity;
  for (const [place, { term }] of entry.words.entries()) {
    const which = number.get(term);
    if (which === undefined) continue;
    latest.delete(which);
    latest.set(which, place);
    if (latest.size === wanted) shortest = Math.min(shortest, place - (latest.values().next().value ?? place) + 1);
  }
  return Math.min(1, wanted / shortest);
}
