import { askedOf, lookAll } from './evidence.ts';
import { expectedKinds } from './question.ts';
import type { Candidate, Entry, Index, QueryTerm } from './search.ts';

export interface Ranked {
  readonly entry: Entry;
  /** Larger is better; comparable within one query. */
  readonly score: number;
  /** The first word of the sentence that answers best. */
  readonly sentence: number;
}

const ANSWERED = 0.59;

export function rank(
  index: Index,
  query: { readonly text: string; readonly terms: readonly QueryTerm[] },
  candidates: readonly Candidate[],
): { ranked: Ranked[]; answered: boolean; confidence: number } {
  const asked = askedOf(index, query.terms, expectedKinds(query.text, ''), query.text);
  const looks = lookAll(asked, candidates, index);
  const ranked = looks
    .map((look) => {
      let best = look.sentences[0];
      for (const one of look.sentences) if (one.cover > (best?.cover ?? 0) + 1e-9) best = one;
      const f = look.f;
      const score = f['first']! + 1.4 * f['sentence']! + 0.7 * f['exact']! + 0.7 * (f['rNear'] ?? 0) * 1;
      return { entry: look.entry, score, sentence: best?.from ?? 0, evidence: score };
    })
    .toSorted(byScore);
  const confidence = Math.min(
    1,
    ((ranked[0]?.evidence ?? 0) * 3) / (asked.total ** 0.2 || 1) / (index.greatestIdf || 1),
  );
  return { ranked, answered: confidence >= ANSWERED, confidence };
}

/** Scores that differ by rounding alone are equal; equal passages stand in reading order. */
export function byScore(a: Ranked, b: Ranked): number {
  const difference = b.score - a.score;
  if (Math.abs(difference) > 1e-9) return difference;
  if (a.entry.article.id !== b.entry.article.id) return a.entry.article.id < b.entry.article.id ? -1 : 1;
  return a.entry.passage.ordinal - b.entry.passage.ordinal;
}
