import type { Range } from './library.ts';
import { markOf, MARKS, type Candidate, type Entry, type QueryTerm } from './search.ts';

export interface Ranked {
  readonly entry: Entry;
  readonly terms: readonly string[];
  /** Larger is better; comparable within one query. */
  readonly score: number;
  /** How much of what the query asks the passage holds; comparable between queries and libraries, 0 to about 2. */
  readonly evidence: number;
}

/** Candidates looked at again; the ones behind keep their order. */
const LOOKED_AT = 20;
/** What each kind of evidence adds to a candidate's score. Chosen on questions in four languages; see `bench/search.ts`. */
const WEIGHTS = {
  /** Words of the question that follow each other in the passage too, the rarer the pair among the candidates the more. */
  pairs: 0.7,
  /** Words that stand in the passage exactly as asked, not merely with the same stem; a sum of idf. */
  forms: 0.7,
  /** Words that one sentence, the fullest, holds together; a sum of idf. */
  sentence: 1.4,
};
/** A word follows another when it stands at most so many words behind it. Stop words count: `in the end` is no `end in`. */
const FOLLOWS_WITHIN = 3;
/** Long questions hold more words that no answer repeats: their total grows faster than what the answer gathers. */
const LENGTH_DAMPING = 0.7;

/**
 * A second look at the best candidates.
 * @param greatestIdf idf of a word that no passage holds; the larger a library, the better its best passage by chance
 */
export function rank(query: readonly QueryTerm[], candidates: readonly Candidate[], greatestIdf: number): Ranked[] {
  const total = totalIdf(query) ** LENGTH_DAMPING * greatestIdf;
  const asked = askedWords(query);
  const isMarked = new Uint8Array(MARKS);
  for (const term of asked.keys()) isMarked[markOf(term)] = 1;
  const looks = candidates.slice(0, LOOKED_AT).map(({ entry }) => secondLook(asked, isMarked, entry));
  const holders = new Map<number, number>();
  for (const { pairs } of looks) for (const pair of pairs) holders.set(pair, (holders.get(pair) ?? 0) + 1);
  const rarity = new Map(Array.from(holders, ([pair, held]) => [pair, Math.log((looks.length + 1) / (held + 0.5))]));
  const ranked = candidates.map(({ entry, score: first, terms }, i) => {
    const { pairs = [], forms = 0, sentence = 0 } = looks[i] ?? {};
    let followed = 0;
    for (const pair of pairs) followed += rarity.get(pair) ?? 0;
    const score = first + WEIGHTS.pairs * followed + WEIGHTS.forms * forms + WEIGHTS.sentence * sentence;
    return { entry, terms, score, evidence: total === 0 ? 0 : score / total };
  });
  return [...ranked.slice(0, LOOKED_AT).toSorted(byScore), ...ranked.slice(LOOKED_AT)];
}

/** Scores that differ by rounding alone are equal; equal passages stand in reading order. */
export function byScore(a: Ranked, b: Ranked): number {
  const difference = b.score - a.score;
  if (Math.abs(difference) > 1e-9) return difference;
  if (a.entry.article.id !== b.entry.article.id) return a.entry.article.id < b.entry.article.id ? -1 : 1;
  return a.entry.passage.ordinal - b.entry.passage.ordinal;
}

/** Sum over the words that tell passages apart; words that no passage holds count in full. */
function totalIdf(query: readonly QueryTerm[]): number {
  const counted = query.filter(({ stop, known, word }) => !stop && (known || word.extra !== true));
  return sum(new Map(counted.map(({ terms, idf, weight, known }) => [terms[0], known ? idf * weight : idf])).values());
}

/** What a question says of one term: its weight, the forms it is asked in, and the terms that follow it. */
interface Asked {
  /** 0 for a stop word. */
  readonly idf: number;
  readonly forms: Set<string>;
  /** By term, the number of the pair. */
  readonly next: Map<string, number>;
}

function askedWords(query: readonly QueryTerm[]): ReadonlyMap<string, Asked> {
  const asked = new Map<string, Asked>();
  const running = query.filter(({ word }) => word.extra !== true);
  for (const [i, { word, terms, stop, idf }] of running.entries()) {
    for (const term of terms) {
      const known = asked.get(term) ?? { idf: stop ? 0 : idf, forms: new Set(), next: new Map() };
      asked.set(term, known);
      known.forms.add(word.form);
      for (let ahead = 1; ahead <= FOLLOWS_WITHIN; ahead += 1) {
        for (const next of running[i + ahead]?.terms ?? [])
          if (!known.next.has(next)) known.next.set(next, i * FOLLOWS_WITHIN + ahead);
      }
    }
  }
  return asked;
}

/** What the words of one candidate show. */
interface Look {
  /** Numbers of the pairs it holds. */
  readonly pairs: ReadonlySet<number>;
  /** Sums of idf. */
  readonly forms: number;
  readonly sentence: number;
}

function secondLook(asked: ReadonlyMap<string, Asked>, isMarked: Uint8Array, entry: Entry): Look {
  const { words, marks, sentenceEnds } = entry;
  const pairs = new Set<number>();
  const forms = new Map<string, number>();
  let sentence = new Set<Asked>();
  let fullest = 0;
  let sentences = 0;
  // A plain loop: it runs over every word of every candidate, and hardly any of them is asked for.
  for (let place = 0; place < marks.length; place += 1) {
    if (isMarked[marks[place] ?? 0] === 0) continue;
    const word = words[place];
    const here = word && asked.get(word.term);
    if (word === undefined || here === undefined) continue;
    const before = sentences;
    while (place >= (sentenceEnds[sentences] ?? Infinity)) sentences += 1;
    if (sentences > before) {
      fullest = Math.max(fullest, sumOfIdf(sentence));
      if (sentence.size > 0) sentence = new Set();
    }
    if (here.idf > 0) {
      sentence.add(here);
      if (here.forms.has(word.form)) forms.set(word.form, here.idf);
    }
    const last = Math.min(place + FOLLOWS_WITHIN, marks.length - 1);
    for (let ahead = place + 1; ahead <= last; ahead += 1) {
      if (isMarked[marks[ahead] ?? 0] === 0) continue;
      const pair = here.next.get(words[ahead]?.term ?? '');
      if (pair !== undefined) pairs.add(pair);
    }
  }
  fullest = Math.max(fullest, sumOfIdf(sentence));
  return { pairs, forms: sum(forms.values()), sentence: fullest };
}

function sumOfIdf(asked: Iterable<Asked>): number {
  let total = 0;
  for (const { idf } of asked) total += idf;
  return total;
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
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
    const inside = matched.filter(({ start }) => start >= sentence.start && start < sentence.end);
    const held = sum(new Map(inside.map(({ term, weight }) => [term, weight])).values());
    if (held > most + 1e-9) [best, most] = [sentence, held];
  }
  return best;
}
