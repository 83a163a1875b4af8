import { pickFrom, seededRandom } from '../test/support/random.ts';

/** The value that `share` of them lie at or below; NaN where there is none. */
export function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? NaN;
}

/** NaN where there is none. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The odds that a positive lies above a negative, a tie counting half: exact, by ranks. NaN where either is missing. */
export function areaUnderCurve(positives: readonly number[], negatives: readonly number[]): number {
  const all = [
    ...positives.map((value) => ({ value, own: true })),
    ...negatives.map((value) => ({ value, own: false })),
  ].toSorted((a, b) => a.value - b.value);
  let ranks = 0;
  for (let start = 0, end = 0; start < all.length; start = end) {
    while (end < all.length && all[end]?.value === all[start]?.value) end += 1;
    // Equal values share the middle of their ranks, which count from 1.
    const owned = all.slice(start, end).filter(({ own }) => own).length;
    ranks += (owned * (start + 1 + end)) / 2;
  }
  const { length } = positives;
  return (ranks - (length * (length + 1)) / 2) / (length * negatives.length);
}

export interface Interval {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The mean over all values with its 95 % interval, where values of one cluster hang together: whole clusters are drawn
 * with replacement, and the percentiles of the means taken.
 */
export function clusterInterval(
  clusters: readonly (readonly number[])[],
  { resamples = 2000, seed = 1 }: { resamples?: number; seed?: number } = {},
): Interval {
  const random = seededRandom(seed);
  const sums = clusters.map((values) => ({ sum: values.reduce((a, b) => a + b, 0), count: values.length }));
  const means = Array.from({ length: resamples }, () => {
    const drawn = sums.map(() => pickFrom(sums, random));
    return drawn.reduce((total, { sum }) => total + sum, 0) / drawn.reduce((total, { count }) => total + count, 0);
  });
  return { estimate: mean(clusters.flat()), low: quantile(means, 0.025), high: quantile(means, 0.975) };
}
