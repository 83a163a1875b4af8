import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align, QUERY_GAP, PASSAGE_GAP, type Alignment, type Pair } from '../../src/search/alignment.ts';

type Likeness = readonly (Float64Array | undefined)[];

/** Aligns texts of one-letter words of weight 1. */
function aligned(query: string, passage: string): Alignment {
  const row = (letter: string): Float64Array => Float64Array.from(query, (one) => (one === letter ? 1 : 0));
  return align(
    new Float64Array(query.length).fill(1),
    Array.from(passage, (letter) => (query.includes(letter) ? row(letter) : undefined)),
  );
}

/** The paired words of the passage, with a point for each passage word between two pairs and a slash for each query word. */
function drawAlignment(query: string, passage: string): string {
  const { pairs } = aligned(query, passage);
  return pairs
    .map((pair, i) => {
      const before = pairs[i - 1] ?? { query: pair.query - 1, passage: pair.passage - 1 };
      const [asked, said] = [pair.query - before.query - 1, pair.passage - before.passage - 1];
      return '/'.repeat(asked) + '.'.repeat(said) + passage[pair.passage];
    })
    .join('');
}

describe('an alignment', () => {
  it.each([
    ['the very words', 'abcd', 'xxabcdxx', 'abcd'],
    ['a word put in', 'abcd', 'xabyycdx', 'ab..cd'],
    ['a word left out', 'abqqcd', 'xabcdx', 'ab//cd'],
    ['a word replaced', 'abqcd', 'xabycdx', 'ab/.cd'],
    ['two words swapped', 'abcdef', 'xabdcefx', 'ab.c/ef'],
    ['wrong words at the ends', 'qabcdq', 'xabcdx', 'abcd'],
    ['another occurrence that is worse', 'abcd', 'abxcxabcxd', 'abc.d'],
    ['words too far apart to belong together', 'abcd', 'abxxxxxxxxxxxxxxcd', 'ab'],
    ['nothing', 'abcd', 'xyz', ''],
    ['no words', '', 'xyz', ''],
  ])('pairs %s', (_, query, passage, expected) => {
    expect(drawAlignment(query, passage)).toBe(expected);
  });

  it('gives the share of the query that it pairs', () => {
    expect(aligned('abqcd', 'xabycdx').share).toBeCloseTo(4 / 5);
    expect(aligned('abcd', 'abcd')).toMatchObject({ share: 1, score: 4 });
    expect(aligned('', '')).toEqual({ share: 0, score: 0, pairs: [] });
  });

  it('pairs the same word before a similar one', () => {
    const { pairs } = align(Float64Array.of(1, 1), [
      Float64Array.of(0.9, 0),
      Float64Array.of(1, 0),
      Float64Array.of(0, 1),
    ]);
    expect(pairs.map(({ passage }) => passage)).toEqual([1, 2]);
  });
});

const weight = fc.constantFrom(0.3, 0.6, 0.8, 1);
const likeness = fc.constantFrom(0, 0, 0, 0.8, 0.9, 1);
/** Weights of a short query, and similarities of the words of a passage. */
const compared = fc.array(weight, { maxLength: 5 }).chain((weights) => {
  const row = fc.array(likeness, { minLength: weights.length, maxLength: weights.length });
  return fc
    .array(fc.option(row, { nil: undefined }), { maxLength: 6 })
    .map((rows) => [Float64Array.from(weights), rows.map((found) => found && Float64Array.from(found))] as const);
});

/** The best score over all ways to pair words in order. */
function bestOfAll(weights: Float64Array, alike: Likeness, last?: Pair): number {
  let best = 0;
  for (let passage = (last?.passage ?? -1) + 1; passage < alike.length; passage += 1) {
    for (let query = (last?.query ?? -1) + 1; query < weights.length; query += 1) {
      const here = alike[passage]?.[query] ?? 0;
      if (here === 0) continue;
      const pair = { query, passage, likeness: here };
      best = Math.max(best, worth(weights, last, pair) + bestOfAll(weights, alike, pair));
    }
  }
  return best;
}

/** Weight of a pair less the penalties of the gap before it. */
function worth(weights: Float64Array, before: Pair | undefined, { query, passage, likeness: alike }: Pair): number {
  const own = alike * (weights[query] ?? 0);
  if (before === undefined) return own;
  const leftOut = weights.slice(before.query + 1, query).reduce((sum, one) => sum + one, 0);
  return own - QUERY_GAP * leftOut - PASSAGE_GAP * (passage - before.passage - 1);
}

describe('any alignment', () => {
  it('has the best score of all ways to pair the words', () => {
    fc.assert(
      fc.property(compared, ([weights, alike]) => {
        expect(align(weights, alike).score).toBeCloseTo(bestOfAll(weights, alike), 9);
      }),
    );
  });

  it('has rising pairs of similar words, which add up to its score and share', () => {
    fc.assert(
      fc.property(compared, ([weights, alike]) => {
        const { pairs, score, share } = align(weights, alike);
        let sum = 0;
        for (const [i, pair] of pairs.entries()) {
          const before = pairs[i - 1];
          expect(pair.query > (before?.query ?? -1) && pair.passage > (before?.passage ?? -1)).toBe(true);
          expect(pair.likeness).toBe(alike[pair.passage]?.[pair.query]);
          expect(pair.likeness).toBeGreaterThan(0);
          sum += worth(weights, before, pair);
        }
        expect(sum).toBeCloseTo(score, 9);
        const total = weights.reduce((all, one) => all + one, 0);
        const held = pairs.reduce((all, { query }) => all + (weights[query] ?? 0), 0);
        expect(share).toBeCloseTo(total === 0 ? 0 : held / total, 9);
      }),
    );
  });

  it('keeps its score with unrelated text around, and gains none in a shorter passage', () => {
    fc.assert(
      fc.property(compared, fc.nat(6), ([weights, alike], length) => {
        const { score } = align(weights, alike);
        expect(align(weights, [undefined, ...alike, undefined]).score).toBeCloseTo(score, 9);
        expect(align(weights, alike.slice(0, length)).score).toBeLessThanOrEqual(score + 1e-9);
      }),
    );
  });

  it('has the same score with both texts reversed', () => {
    fc.assert(
      fc.property(compared, ([weights, alike]) => {
        const backwards = align(weights.toReversed(), alike.map((row) => row?.toReversed()).toReversed());
        expect(backwards.score).toBeCloseTo(align(weights, alike).score, 9);
      }),
    );
  });
});
