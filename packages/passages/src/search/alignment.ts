/** A word of the query aligned with a word of the passage, both by number. */
export interface Pair {
  readonly query: number;
  readonly passage: number;
  /** Similarity of the two words, 0 to 1. */
  readonly likeness: number;
}

/** The best alignment of a query with a passage; its pairs rise on both sides. */
export interface Alignment {
  /** Sum of the pairs' weights, less the penalties of the gaps between them. */
  readonly score: number;
  /** Share of the query's weight that is in the pairs, 0 to 1. */
  readonly share: number;
  /** In order; empty if no word of the passage is like one of the query. */
  readonly pairs: readonly Pair[];
}

/** Similarities of one word of the passage to each word of the query; undefined if it is like none. */
type Likeness = Float64Array | undefined;

/** Penalty for a word of the query between two pairs, as a share of its weight. */
export const QUERY_GAP = 0.3;
/** Penalty for a word of the passage between two pairs; the greatest weight of a query's word is 1. */
export const PASSAGE_GAP = 0.15;

/** Traceback of a cell of the matrix: the alignment starts there, or continues from the cell before, above or both. */
const START = 0;
const SKIP_QUERY = 1;
const SKIP_PASSAGE = 2;
const PAIR = 3;

/** The matrix while it is filled, a row for each word of the passage. */
interface Matrix {
  readonly weights: Float64Array;
  readonly moves: Uint8Array;
  above: Float64Array;
  row: Float64Array;
  /** Best score so far, and the number of its cell. */
  score: number;
  end: number;
}

/**
 * The best local alignment (Smith-Waterman) of a query with a passage.
 * @param weights of each word of the query, at most 1
 * @param likeness for each word of the passage
 */
export function align(weights: Float64Array, likeness: readonly Likeness[]): Alignment {
  const width = weights.length;
  const matrix: Matrix = {
    weights,
    moves: new Uint8Array(width * likeness.length),
    above: new Float64Array(width + 1),
    row: new Float64Array(width + 1),
    score: 0,
    end: -1,
  };
  for (let passage = 0; passage < likeness.length; passage += 1) fillRow(matrix, passage, likeness[passage]);
  return { score: matrix.score, ...traceBack(matrix, likeness) };
}

function fillRow(matrix: Matrix, passage: number, alike: Likeness): void {
  const { weights, moves, above, row } = matrix;
  const first = passage * weights.length;
  let { score, end } = matrix;
  for (let query = 0; query < weights.length; query += 1) {
    const weight = weights[query] ?? 0;
    const here = alike === undefined ? 0 : (alike[query] ?? 0);
    let best = 0;
    let move = START;
    if (here > 0) {
      best = (above[query] ?? 0) + here * weight;
      move = PAIR;
      if (best > score) {
        score = best;
        end = first + query;
      }
    }
    const withoutQuery = (row[query] ?? 0) - QUERY_GAP * weight;
    if (withoutQuery > best) {
      best = withoutQuery;
      move = SKIP_QUERY;
    }
    const withoutPassage = (above[query + 1] ?? 0) - PASSAGE_GAP;
    if (withoutPassage > best) {
      best = withoutPassage;
      move = SKIP_PASSAGE;
    }
    row[query + 1] = best;
    moves[first + query] = move;
  }
  matrix.score = score;
  matrix.end = end;
  matrix.above = row;
  matrix.row = above;
}

/** The pairs of the best alignment, read from its last cell backwards. */
function traceBack({ weights, moves, end }: Matrix, likeness: readonly Likeness[]): Pick<Alignment, 'share' | 'pairs'> {
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
