/** One training example: rows of features to choose among, and the right ones, at least one. */
export interface Choice {
  readonly rows: readonly (readonly number[])[];
  readonly right: readonly number[];
  /** Weight beside the other examples; 1 by default. */
  readonly weight?: number;
}

/** L2 regularization of the weights, on features scaled to a standard deviation of 1. */
const SHRINKAGE = 3e-4;
const STEPS = 250;

/**
 * Fits a conditional logit: the weights under which the right rows are the likeliest to be chosen. Adam from zero, so that
 * the same examples give the same weights.
 */
export function fitWeights(choices: readonly Choice[]): number[] {
  const scales = scalesOf(choices);
  const scaled = choices.map(({ rows, right, weight = 1 }) => ({
    rows: rows.map((row) => Float64Array.from(row, (value, i) => value / (scales[i] ?? 1))),
    right: new Set(right),
    weight: weight / choices.length,
  }));
  const weights = new Float64Array(scales.length);
  const means = new Float64Array(scales.length);
  const squares = new Float64Array(scales.length);
  for (let step = 1; step <= STEPS; step += 1) {
    const slope = slopeOf(scaled, weights);
    // Learning rate: large steps first, small ones at the end for convergence.
    const rate = step < 0.6 * STEPS ? 0.08 : step < 0.85 * STEPS ? 0.02 : 0.004;
    for (const [i, weight] of weights.entries()) {
      const down = (slope[i] ?? 0) + SHRINKAGE * weight;
      means[i] = 0.9 * (means[i] ?? 0) + 0.1 * down;
      squares[i] = 0.999 * (squares[i] ?? 0) + 0.001 * down ** 2;
      const mean = (means[i] ?? 0) / (1 - 0.9 ** step);
      weights[i] = weight - (rate * mean) / (Math.sqrt((squares[i] ?? 0) / (1 - 0.999 ** step)) + 1e-9);
    }
  }
  return Array.from(weights, (weight, i) => weight / (scales[i] ?? 1));
}

/** Standard deviation of each feature over all rows; 1 for a constant one. */
function scalesOf(choices: readonly Choice[]): number[] {
  const rows = choices.flatMap((choice) => choice.rows);
  return (rows[0] ?? []).map((_, i) => {
    const values = rows.map((row) => row[i] ?? 0);
    const middle = values.reduce((sum, value) => sum + value, 0) / values.length;
    const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / values.length);
    return spread < 1e-6 ? 1 : spread;
  });
}

interface Scaled {
  readonly rows: readonly Float64Array[];
  readonly right: ReadonlySet<number>;
  /** Share of all examples. */
  readonly weight: number;
}

/** Gradient of the mean negative log-likelihood of the right rows. */
function slopeOf(choices: readonly Scaled[], weights: Float64Array): Float64Array {
  const slope = new Float64Array(weights.length);
  for (const { rows, right, weight } of choices) {
    const sums = rows.map((row) => dot(row, weights));
    const largest = Math.max(...sums);
    const odds = sums.map((sum) => Math.exp(sum - largest));
    const all = odds.reduce((sum, one) => sum + one, 0);
    const ofRight = odds.reduce((sum, one, i) => sum + (right.has(i) ? one : 0), 0);
    for (const [i, row] of rows.entries()) {
      const pull = (odds[i] ?? 0) / all - (right.has(i) ? (odds[i] ?? 0) / ofRight : 0);
      if (Math.abs(pull) < 1e-9) continue;
      for (let k = 0; k < slope.length; k += 1) slope[k] = (slope[k] ?? 0) + pull * (row[k] ?? 0) * weight;
    }
  }
  return slope;
}

export function dot(row: ArrayLike<number>, weights: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i += 1) sum += (row[i] ?? 0) * (weights[i] ?? 0);
  return sum;
}
