/** A word of a query and the word of a passage that it stands for, by their numbers, and how alike they are, 0 to 1. */
export interface Pair {
  readonly query: number;
  readonly passage: number;
  readonly likeness: number;
}

/** How a query runs along a passage: the pairs rise on both sides, and what is between them was left out or put in. */
export interface Alignment {
  /** What the pairs count, less what the words between them cost. */
  readonly score: number;
  /** The part of the query's weight that its pairs hold, 0 to 1. */
  readonly share: number;
  /** In order; empty where the passage has no word like one of the query's. */
  readonly pairs: readonly Pair[];
}

/** What a word of the query costs that stands between two pairs and in none: this share of its weight. */
export const LEFT_OUT = 0.3;
/** What a word of the passage costs there; a word of the query counts 1 at most. */
export const PUT_IN = 0.15;

/** How the best alignment up to a cell comes to it: it starts there, or from the cell before, above or both. */
const START = 0;
const SKIP_QUERY = 1;
const SKIP_PASSAGE = 2;
const PAIR = 3;

/**
 * The best local alignment (Smith and Waterman's) of a query with a passage.
 * @param weights what each word of the query counts
 * @param likeness for each word of the passage how alike it is to each of the query's; undefined where it is like none
 */
export function align(weights: Float64Array, likeness: readonly (Float64Array | undefined)[]): Alignment {
  const width = weights.length;
  const moves = new Uint8Array(width * likeness.length);
  let above = new Float64Array(width + 1);
  let row = new Float64Array(width + 1);
  let score = 0;
  let end = -1;
  for (let passage = 0; passage < likeness.length; passage += 1) {
    const alike = likeness[passage];
    for (let query = 0; query < width; query += 1) {
      const weight = weights[query] ?? 0;
      const here = alike === undefined ? 0 : (alike[query] ?? 0);
      let best = 0;
      let move = START;
      if (here > 0) {
        best = (above[query] ?? 0) + here * weight;
        move = PAIR;
        if (best > score) {
          score = best;
          end = passage * width + query;
        }
      }
      const withoutQuery = (row[query] ?? 0) - LEFT_OUT * weight;
      if (withoutQuery > best) {
        best = withoutQuery;
        move = SKIP_QUERY;
      }
      const withoutPassage = (above[query + 1] ?? 0) - PUT_IN;
      if (withoutPassage > best) {
        best = withoutPassage;
        move = SKIP_PASSAGE;
      }
      row[query + 1] = best;
      moves[passage * width + query] = move;
    }
    [above, row] = [row, above];
  }
  return { score, ...traced(weights, likeness, moves, end) };
}

/** The pairs of the best alignment, from its last cell back. */
function traced(
  weights: Float64Array,
  likeness: readonly (Float64Array | undefined)[],
  moves: Uint8Array,
  end: number,
): Pick<Alignment, 'share' | 'pairs'> {
  const width = weights.length;
  const pairs: Pair[] = [];
  let held = 0;
  let passage = Math.floor(end / width);
  let query = end - passage * width;
  while (passage >= 0 && query >= 0) {
    const move = moves[passage * width + query];
    if (move === START) break;
    if (move === PAIR) {
      pairs.push({ query, passage, likeness: likeness[passage]?.[query] ?? 0 });
      held += weights[query] ?? 0;
    }
    if (move !== SKIP_QUERY) passage -= 1;
    if (move !== SKIP_PASSAGE) query -= 1;
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return { share: total === 0 ? 0 : held / total, pairs: pairs.toReversed() };
}
