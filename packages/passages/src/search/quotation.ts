import type { Alignment } from './alignment.ts';
import { formAt, type IndexedPassage, startsSentence } from './indexed-passage.ts';
import { createComparison, createOrderFilter, FEWEST_IN_ORDER, isInOrder, isNear } from './misquote.ts';
import { passagesIn, type PassageIndex } from './passage-index.ts';
import { createPhrase, isLone, type Phrase, phraseTier } from './phrase.ts';
import { type QueryTerm, runningTerms } from './query.ts';
import { byScore, type Ranked } from './rank.ts';
import { type Candidate, retrieve } from './retrieve.ts';
import { termIdOf, type TermId } from './vocabulary.ts';

/** The exact phrase, one with an incomplete last word, most of it in order, all words in any order, or some of them. */
type Tier = 'phrase' | 'beginning' | 'near' | 'all' | 'some';

/** A passage that holds words of a quotation. */
export interface RankedQuotation extends Ranked {
  readonly holds: Tier;
  /** Alignment of the quotation with a passage that is near. */
  readonly aligned?: Alignment;
}

/** Maximum number of passages returned; the exact phrase is still looked for in all that hold the words. */
const MAX_RESULTS = 200;
/** Passages to align if none holds all words: those with most of them, by BM25. */
const MAX_ALIGNED = 50;
/** Passages with all words whose nearness is computed. */
const MAX_NEARNESS = 1000;
/** Base score of each tier: above all that nearness or alignment (at most 1) and the squashed BM25 score (below 1) can add. */
const TIER_SCORE: Readonly<Record<Tier, number>> = { phrase: 8, beginning: 6, near: 4, all: 2, some: 0 };

/**
 * Passages that hold the words of a query, best first: the exact phrase, then nearly the phrase, then all words, the
 * closer together the better. If there are none, those with most of the words.
 */
export function findQuotations(
  index: PassageIndex,
  query: readonly QueryTerm[],
  article: string | undefined,
): RankedQuotation[] {
  const usable = query.filter(
    ({ known, terms, word, fragment }) => !fragment && (word.extra !== true || known || terms[0] !== word.form),
  );
  if (usable.length === 0) return [];
  const search = { index, query, usable, telling: usable.filter(({ stop }) => !stop), article };
  const held = findHoldingAll(search);
  if (search.telling.length === 0 || held[0]?.holds === 'phrase' || held[0]?.holds === 'beginning') return held;
  const others = findHoldingMost(search, held.length > 0);
  if (others[0]?.holds !== 'near') return held.length > 0 ? held : others;
  const near = new Set(others.map(({ entry }) => entry));
  return [...others, ...held.filter(({ entry }) => !near.has(entry))];
}

interface QuotationSearch {
  readonly index: PassageIndex;
  readonly query: readonly QueryTerm[];
  /** Terms that can be looked for. */
  readonly usable: readonly QueryTerm[];
  /** Usable terms without stop words. */
  readonly telling: readonly QueryTerm[];
  readonly article: string | undefined;
}

/** Passages that nearly hold the phrase, closest first; if there are none, those with most of the words. */
function findHoldingMost(search: QuotationSearch, othersHoldAll: boolean): RankedQuotation[] {
  const { index, telling, article } = search;
  const quotation = runningTerms(search.query);
  const compare = createComparison(index, quotation);
  const wanted = wantedTerms(index, telling);
  const toNear = (entry: IndexedPassage, aligned: Alignment): RankedQuotation => ({
    ...toRanked(index, { entry, score: 0 }, wanted, 'near', aligned.score),
    aligned,
  });
  const candidates = retrieve(index, telling, { article, hold: 'any', most: MAX_ALIGNED });
  const found = candidates.map((candidate): RankedQuotation => {
    const { entry } = candidate;
    const aligned = compare(entry);
    if (aligned !== undefined && isNear(aligned, quotation, othersHoldAll)) return toNear(entry, aligned);
    const held = Math.min(1, heldShare(index, entry, wanted));
    return toRanked(index, candidate, wanted, 'some', (held + (aligned?.share ?? 0)) / 2);
  });
  const near = found.filter(({ holds }) => holds === 'near');
  if (near.length > 0) return near.toSorted(byScore);
  // If the content words are the wrong ones, only the common words in order are left, and no index has those.
  const scanned = quotation.length < FEWEST_IN_ORDER ? [] : passagesIn(index, article);
  const mayBeInOrder = createOrderFilter(index, quotation);
  const byOrder = Array.from(scanned).flatMap((entry) => {
    const aligned = mayBeInOrder(entry) ? compare(entry) : undefined;
    return aligned !== undefined && isInOrder(aligned, quotation) ? [toNear(entry, aligned)] : [];
  });
  return (byOrder.length > 0 ? byOrder : found).toSorted(byScore);
}

/** Passages that hold all words, those with the phrase first. */
function findHoldingAll(search: QuotationSearch): RankedQuotation[] {
  const { index, usable } = search;
  const tiers = sortIntoTiers(search);
  const all = tiers.phrase.length + tiers.beginning.length < MAX_RESULTS ? tiers.all : [];
  const wanted = wantedTerms(index, usable);
  return [
    ...tiers.phrase.map((candidate) => toRanked(index, candidate, wanted, 'phrase', 0)),
    ...tiers.beginning.map((candidate) => toRanked(index, candidate, wanted, 'beginning', 0)),
    ...all.map((candidate) => toRanked(index, candidate, wanted, 'all', nearness(index, candidate.entry, wanted))),
  ].toSorted(byScore);
}

type Tiers = Readonly<Record<'phrase' | 'beginning' | 'all', Candidate[]>>;

function sortIntoTiers({ index, query, usable, telling, article }: QuotationSearch): Tiers {
  const candidates =
    telling.length > 0
      ? retrieve(index, telling, { article, hold: 'all' })
      : Array.from(passagesIn(index, article), (entry) => ({ entry, score: 0 }));
  // One content word alone does not stand for the whole: stop words are required as well. Lone characters are in no
  // passage's running words; the phrase tells whether they are there.
  const needed = runningTerms(telling.length < 2 ? usable : telling);
  const required = wantedTerms(
    index,
    needed.filter(({ word }) => !isLone(word.form)),
  );
  let phrase: Phrase | undefined;
  const tiers: Tiers = { phrase: [], beginning: [], all: [] };
  // Candidates are sorted, so none that a full tier rejects is better than those in it.
  for (const candidate of candidates) {
    if (heldShare(index, candidate.entry, required) < 1) continue;
    phrase ??= createPhrase(index, query);
    const tier = phraseTier(candidate.entry, phrase);
    if (tiers[tier].length < (tier === 'all' ? MAX_NEARNESS : MAX_RESULTS)) tiers[tier].push(candidate);
    if (tiers.phrase.length === MAX_RESULTS) break;
  }
  return tiers;
}

function toRanked(
  index: PassageIndex,
  { entry, score }: Candidate,
  wanted: WantedTerms,
  holds: Tier,
  near: number,
): RankedQuotation {
  return {
    entry,
    holds,
    score: TIER_SCORE[holds] + near + score / (score + 10),
    sentence: () => bestSentence(index, entry, wanted),
  };
}

/** The distinct words of a query, numbered, by the terms that stand for them. */
interface WantedTerms {
  /** Idf of each word, as often as the query has it. */
  readonly weights: readonly number[];
  readonly numbers: ReadonlyMap<TermId, readonly number[]>;
  /** By term id, 1 or 0: a faster test than the map for the many words that are not wanted. */
  readonly isWanted: Uint8Array;
}

function wantedTerms({ vocabulary }: PassageIndex, query: readonly QueryTerm[]): WantedTerms {
  const numbers = new Map<TermId, number[]>();
  const isWanted = new Uint8Array(vocabulary.terms.length);
  // By their last places in the query. Each occurrence in a passage would otherwise count for each one in the query.
  const distinct = new Map<string, { readonly terms: readonly string[]; readonly weight: number }>();
  for (const { terms, idf } of query) {
    const key = terms.join(' ');
    const weight = (distinct.get(key)?.weight ?? 0) + idf;
    distinct.delete(key);
    distinct.set(key, { terms, weight });
  }
  const words = [...distinct.values()];
  for (const [number, { terms }] of words.entries()) {
    for (const term of terms) {
      const id = termIdOf(vocabulary, term);
      if (id === undefined) continue;
      numbers.set(id, [...(numbers.get(id) ?? []), number]);
      isWanted[id] = 1;
    }
  }
  return { weights: words.map(({ weight }) => weight), numbers, isWanted };
}

/** Calls back for each wanted word of a passage, in order, until the callback returns false. */
function visitWanted(
  { vocabulary: { forms } }: PassageIndex,
  { words }: IndexedPassage,
  { numbers, isWanted }: WantedTerms,
  visit: (numbers: readonly number[], position: number) => boolean,
): void {
  for (let position = 0; position < words.length; position += 1) {
    const term = forms[formAt(words, position)]?.term ?? -1;
    if (isWanted[term] !== 1) continue;
    if (!visit(numbers.get(term) ?? [], position)) return;
  }
}

/** Share of the wanted words that a passage's running text holds, 0 to 1; 1 if none is wanted. */
function heldShare(index: PassageIndex, entry: IndexedPassage, wanted: WantedTerms): number {
  const { length } = wanted.weights;
  if (length === 0) return 1;
  const held = new Set<number>();
  visitWanted(index, entry, wanted, (numbers) => {
    for (const number of numbers) held.add(number);
    return held.size < length;
  });
  return held.size / length;
}

/** Position of the first word of the sentence whose wanted words weigh most. */
function bestSentence(index: PassageIndex, entry: IndexedPassage, wanted: WantedTerms): number {
  const starts = [0];
  for (let position = 1; position < entry.words.length; position += 1)
    if (startsSentence(entry.words, position)) starts.push(position);
  const held = starts.map(() => new Set<number>());
  let sentence = 0;
  visitWanted(index, entry, wanted, (numbers, position) => {
    while (position >= (starts[sentence + 1] ?? Infinity)) sentence += 1;
    for (const number of numbers) held[sentence]?.add(number);
    return true;
  });
  const sums = held.map((numbers) => [...numbers].reduce((sum, number) => sum + (wanted.weights[number] ?? 0), 0));
  const most = sums.reduce((greatest, sum) => Math.max(greatest, sum), 0);
  return starts[sums.indexOf(most)] ?? 0;
}

/** The number of wanted words divided by the length of the shortest range that holds them all; at most 1. */
function nearness(index: PassageIndex, entry: IndexedPassage, wanted: WantedTerms): number {
  const count = new Set([...wanted.numbers.values()].map((numbers) => numbers.at(-1))).size;
  /** Last position of each word, the oldest first. */
  const latest = new Map<number, number>();
  let shortest = Infinity;
  visitWanted(index, entry, wanted, (numbers, position) => {
    const number = numbers.at(-1) ?? 0;
    latest.delete(number);
    latest.set(number, position);
    if (latest.size === count) shortest = Math.min(shortest, position - (latest.values().next().value ?? position) + 1);
    return true;
  });
  return Math.min(1, count / shortest);
}
