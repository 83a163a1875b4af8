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
  const data = flatten(choices);
  const { width, scales } = data;
  const weights = new Float64Array(width);
  const means = new Float64Array(width);
  const squares = new Float64Array(width);
  for (let step = 1; step <= STEPS; step += 1) {
    const slope = slopeOf(data, weights);
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

/** All rows of all examples one after the other, so that a step over a hundred thousand examples allocates nothing. */
interface Flat {
  /** Number of features. */
  readonly width: number;
  /** Standard deviation of each feature over all rows, by which they are divided; 1 for a constant one. */
  readonly scales: Float64Array;
  readonly values: Float64Array;
  /** 1 for a right row. */
  readonly right: Uint8Array;
  /** Row at which each example begins, and the number of rows. */
  readonly starts: Uint32Array;
  /** Share of each example. */
  readonly weights: Float64Array;
}

function flatten(choices: readonly Choice[]): Flat {
  const width = choices[0]?.rows[0]?.length ?? 0;
  const starts = new Uint32Array(choices.length + 1);
  for (const [i, { rows }] of choices.entries()) starts[i + 1] = (starts[i] ?? 0) + rows.length;
  const height = starts.at(-1) ?? 0;
  const values = new Float64Array(height * width);
  const right = new Uint8Array(height);
  for (const [i, choice] of choices.entries()) {
    const start = starts[i] ?? 0;
    for (const [k, row] of choice.rows.entries()) values.set(row, (start + k) * width);
    for (const k of choice.right) right[start + k] = 1;
  }
  const scales = scalesOf(values, width);
  for (let i = 0; i < values.length; i += 1) values[i] = (values[i] ?? 0) / (scales[i % width] ?? 1);
  const weights = Float64Array.from(choices, ({ weight = 1 }) => weight / choices.length);
  return { width, scales, values, right, starts, weights };
}

function scalesOf(values: Float64Array, width: number): Float64Array {
  const height = values.length / width;
  return Float64Array.from({ length: width }, (_, column) => {
    let sum = 0;
    for (let i = column; i < values.length; i += width) sum += values[i] ?? 0;
    const middle = sum / height;
    let squares = 0;
    for (let i = column; i < values.length; i += width) squares += ((values[i] ?? 0) - middle) ** 2;
    const spread = Math.sqrt(squares / height);
    return spread < 1e-6 ? 1 : spread;
  });
}

/** Gradient of the mean negative log-likelihood of the right rows. */
function slopeOf({ width, values, right, starts, weights: shares }: Flat, weights: Float64Array): Float64Array {
  const slope = new Float64Array(width);
  const odds = new Float64Array(starts.reduce((most, start, i) => Math.max(most, start - (starts[i - 1] ?? 0)), 0));
  for (const [example, share] of shares.entries()) {
    const start = starts[example] ?? 0;
    const end = starts[example + 1] ?? 0;
    let largest = -Infinity;
    for (let row = start; row < end; row += 1) {
      let sum = 0;
      for (let k = 0; k < width; k += 1) sum += (values[row * width + k] ?? 0) * (weights[k] ?? 0);
      odds[row - start] = sum;
      largest = Math.max(largest, sum);
    }
    let all = 0;
    let ofRight = 0;
    for (let row = start; row < end; row += 1) {
      const one = Math.exp((odds[row - start] ?? 0) - largest);
      odds[row - start] = one;
      all += one;
      if (right[row] === 1) ofRight += one;
    }
    for (let row = start; row < end; row += 1) {
      const one = odds[row - start] ?? 0;
      const pull = (one / all - (right[row] === 1 ? one / ofRight : 0)) * share;
      for (let k = 0; k < width; k += 1) slope[k] = (slope[k] ?? 0) + pull * (values[row * width + k] ?? 0);
    }
  }
  return slope;
}

export function dot(row: ArrayLike<number>, weights: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i += 1) sum += (row[i] ?? 0) * (weights[i] ?? 0);
  return sum;
}
