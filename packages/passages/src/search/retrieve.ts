import type { IndexedPassage } from './indexed-passage.ts';
import { documentFrequency, type PassageIndex } from './passage-index.ts';
import { FRAMING_WEIGHT, type QueryTerm } from './query.ts';
import { frequencyOf, termText } from './vocabulary.ts';

/** A passage that the inverted index returns for a query, before it is re-ranked. */
export interface Candidate {
  readonly entry: IndexedPassage;
  /** Sum of BM25 over the fields and terms that were searched. */
  readonly score: number;
  /** Degree to which the query is what it is called, 0 by default; see `addCalled`. */
  readonly called?: number;
}

export interface RetrievalOptions {
  /** Restricts the search to one article, by id. */
  readonly article?: string | undefined;
  /** `any` of the terms in any field, or `all` of them in the text itself, not in headings or title. */
  readonly hold: 'any' | 'all';
  /** Maximum number of candidates; unlimited by default. */
  readonly most?: number;
}

/** Number of terms searched; of a longer query, the rarest. */
const MAX_TERMS = 64;
/**
 * Number of postings read per query. MiniSearch takes about a microsecond for each; the terms beyond count when the
 * candidates are re-ranked.
 */
const MAX_POSTINGS = 6000;
/** Part of them for fragments: the rarest of them find as much as all, which are most of a Thai question's postings. */
const MAX_FRAGMENT_POSTINGS = 500;

/** Part of them for terms near in meaning. Half as many again find half a percent more of the questions in other words. */
const MAX_NEAR_POSTINGS = 60;
/** Terms near a word in meaning that are searched beside it, and their least cosine. */
const NEAR_TERMS = { most: 6, least: 0.5 };
/** Weight of a term near in meaning, beside the word's own, at a cosine of 1. */
const NEAR_WEIGHT = 0.5;

/** Candidates for a query by BM25, best first. Stop words are not indexed; the caller looks for them in the passages. */
export function retrieve(index: PassageIndex, query: readonly QueryTerm[], options: RetrievalOptions): Candidate[] {
  const searched = affordableTerms(index, query);
  // MiniSearch multiplies the score by the number of terms found, which favours long passages.
  const scored = searchPostings(index, searched, options).map(({ id, score, queryTerms }) => ({
    entry: index.passages.get(String(id)),
    score: score / (queryTerms.length || 1),
  }));
  return scored
    .toSorted((a, b) => b.score - a.score)
    .slice(0, options.most ?? Infinity)
    .flatMap(({ entry, score }) => (entry === undefined ? [] : [{ entry, score }]));
}

function searchPostings(index: PassageIndex, query: readonly QueryTerm[], { article, hold }: RetrievalOptions) {
  const weights = termWeights(query);
  const isInArticle = ({ id }: { id: unknown }): boolean => index.passages.get(String(id))?.article.id === article;
  const options = {
    boostTerm: (term: string): number => weights.get(term) ?? 1,
    ...(article !== undefined && { filter: isInArticle }),
  };
  const words = query.map(({ terms }) => terms.join(' '));
  if (hold === 'any') {
    const near = nearTermsOf(index, query, weights);
    for (const [term, weight] of near) weights.set(term, weight);
    return index.postings.search([...words, ...near.keys()].join(' '), options);
  }
  const queries = words.map((word) => ({ combineWith: 'OR' as const, queries: [word] }));
  return index.postings.search({ fields: ['text'], combineWith: 'AND', queries }, options);
}

/** Weight of each index term: the greatest among the words that it stands for. */
function termWeights(query: readonly QueryTerm[]): Map<string, number> {
  const weights = new Map<string, number>();
  for (const { terms, weight, framing, commonness } of query) {
    const counts = (framing ? FRAMING_WEIGHT : 1) * weight * (1 - 0.6 * commonness);
    for (const term of terms) weights.set(term, Math.max(weights.get(term) ?? 0, counts));
  }
  return weights;
}

/**
 * Terms to search besides, because they are near a word of the query in meaning: of each word the nearest, and of these
 * the nearest and rarest, and those of words that are rare in everyday speech.
 *
 * @param searched terms that are searched anyway
 */
function nearTermsOf(
  { vocabulary }: PassageIndex,
  query: readonly QueryTerm[],
  searched: ReadonlyMap<string, number>,
): Map<string, number> {
  const near = query.flatMap(({ near: terms, idf, commonness }) =>
    terms
      .slice(0, NEAR_TERMS.most)
      .filter(({ nearness }) => nearness >= NEAR_TERMS.least)
      .map((one) => ({ ...one, gain: one.nearness * idf * (1 - commonness) })),
  );
  const found = new Map<string, number>();
  let postings = 0;
  for (const { term, nearness } of near.toSorted((a, b) => b.gain - a.gain)) {
    const text = termText(vocabulary, term);
    const more = frequencyOf(vocabulary, term);
    if (more === 0 || searched.has(text) || found.has(text) || postings + more > MAX_NEAR_POSTINGS) continue;
    found.set(text, NEAR_WEIGHT * nearness);
    postings += more;
  }
  return found;
}

/** The rarest terms of a query, up to {@link MAX_POSTINGS}; always at least one. */
function affordableTerms(index: PassageIndex, query: readonly QueryTerm[]): readonly QueryTerm[] {
  const distinct = [...new Map(query.map((term) => [term.terms.join(' '), term])).values()];
  const rarest = distinct.toSorted((a, b) => b.idf - a.idf).slice(0, MAX_TERMS);
  let postings = 0;
  let ofFragments = 0;
  return rarest.filter(({ terms, fragment }) => {
    const more = terms.reduce((sum, term) => sum + documentFrequency(index, term), 0);
    if (postings > 0 && postings + more > MAX_POSTINGS) return false;
    if (fragment && ofFragments + more > MAX_FRAGMENT_POSTINGS) return false;
    postings += more;
    if (fragment) ofFragments += more;
    return true;
  });
}
