import { pickFrom, seededRandom } from '../test/support/random.ts';

/** The value that this share of the values do not exceed; NaN for an empty list. */
export function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? NaN;
}

/** NaN for an empty list. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Area under the ROC curve: the probability that a positive exceeds a negative, ties counting half. Exact, by ranks; NaN if either is missing. */
export function areaUnderCurve(positives: readonly number[], negatives: readonly number[]): number {
  const all = [
    ...positives.map((value) => ({ value, own: true })),
    ...negatives.map((value) => ({ value, own: false })),
  ].toSorted((a, b) => a.value - b.value);
  let ranks = 0;
  for (let start = 0, end = 0; start < all.length; start = end) {
    while (end < all.length && all[end]?.value === all[start]?.value) end += 1;
    // Equal values share the mean of their ranks.
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
 * The mean with its 95 % confidence interval by a cluster bootstrap: whole clusters are drawn with replacement, because the
 * values of one depend on each other.
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
