import type { Range } from './library.ts';
import type { Candidate, Entry, QueryTerm } from './search.ts';

export interface Ranked {
  readonly entry: Entry;
  readonly terms: readonly string[];
  /** Larger is better; comparable within one query. */
  readonly score: number;
  /** How much of what the query asks the passage holds; comparable between queries, about 0 to 2. */
  readonly evidence: number;
}

/** Candidates looked at again; the ones behind keep their order. */
const LOOKED_AT = 50;
/** A pair of neighbours weighs this share of its words' idf. */
const PAIR_WEIGHT = 0.5;

/** A second look at the best candidates: words that stand together in the question should do so in the passage. */
export function rank(query: readonly QueryTerm[], candidates: readonly Candidate[]): Ranked[] {
  const total = totalIdf(query);
  const pairs = adjacentPairs(query);
  const ranked = candidates.map(({ entry, score, terms }, place) => {
    const together = place < LOOKED_AT ? pairScore(pairs, entry) : 0;
    return { entry, terms, score: score + PAIR_WEIGHT * together, evidence: total === 0 ? 0 : score / total };
  });
  return ranked.toSorted(byScore);
}

/** Scores that differ by rounding alone are equal; equal passages stand in reading order. */
export function byScore(a: Ranked, b: Ranked): number {
  const difference = b.score - a.score;
  if (Math.abs(difference) > 1e-9) return difference;
  if (a.entry.article.id !== b.entry.article.id) return a.entry.article.id < b.entry.article.id ? -1 : 1;
  return a.entry.passage.ordinal - b.entry.passage.ordinal;
}

/** What a passage that holds every word once would gather; words that no passage holds count in full. */
function totalIdf(query: readonly QueryTerm[]): number {
  const asked = new Map(query.filter(counts).map(({ terms, idf }) => [terms[0], idf]));
  return [...asked.values()].reduce((sum, idf) => sum + idf, 0);
}

function counts({ stop, known, word }: QueryTerm): boolean {
  return !stop && (known || word.extra !== true);
}

type Pairs = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Neighbouring words of the query, stop words included, each pair with the idf of both. */
function adjacentPairs(query: readonly QueryTerm[]): Pairs {
  const pairs = new Map<string, Map<string, number>>();
  const running = query.filter(({ word }) => word.extra !== true);
  for (const [i, left] of running.entries()) {
    const right = running[i + 1];
    if (right === undefined || (left.stop && right.stop)) continue;
    const [first = '', second = ''] = [left.terms[0], right.terms[0]];
    const seconds = pairs.get(first) ?? new Map<string, number>();
    pairs.set(first, seconds.set(second, (left.idf + right.idf) / 2));
  }
  return pairs;
}

/** Sum over the distinct pairs that stand side by side in the passage. */
function pairScore(pairs: Pairs, { words }: Entry): number {
  const found = new Map<string, number>();
  for (let i = 0; i + 1 < words.length; i += 1) {
    const first = words[i]?.term ?? '';
    const second = words[i + 1]?.term ?? '';
    const weight = pairs.get(first)?.get(second);
    if (weight !== undefined) found.set(`${first} ${second}`, weight);
  }
  return [...found.values()].reduce((sum, weight) => sum + weight, 0);
}

/** A word of a passage that the query asks for. */
export interface Matched extends Range {
  readonly term: string;
  readonly weight: number;
}

/** The stretch whose matched words carry most, each word counted once; the first of equals. */
export function bestSentence(sentences: readonly Range[], matched: readonly Matched[]): Range | undefined {
  let best = sentences[0];
  let most = 0;
  for (const sentence of sentences) {
    const held = new Map<string, number>();
    for (const { start, term, weight } of matched) {
      if (start >= sentence.start && start < sentence.end) held.set(term, weight);
    }
    const sum = [...held.values()].reduce((total, weight) => total + weight, 0);
    if (sum > most + 1e-9) [best, most] = [sentence, sum];
  }
  return best;
}
