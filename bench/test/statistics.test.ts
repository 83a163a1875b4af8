import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaUnderCurve, clusterInterval, mean, quantile } from '../statistics.ts';
import { pickFrom, seededRandom, shuffled } from '../../test/support/random.ts';

/** A few values only, so that ties are common. */
const scores = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 30 });

describe('areaUnderCurve', () => {
  it('is the share of ordered pairs, ties counting half', () => {
    fc.assert(
      fc.property(scores, scores, (positives, negatives) => {
        const pairs = positives.flatMap((a) => negatives.map((b) => (a > b ? 1 : a === b ? 0.5 : 0)));
        expect(areaUnderCurve(positives, negatives)).toBeCloseTo(mean(pairs), 10);
      }),
    );
  });

  it('is NaN without pairs', () => {
    expect(areaUnderCurve([], [1])).toBeNaN();
    expect(areaUnderCurve([1], [])).toBeNaN();
  });
});

describe('clusterInterval', () => {
  const clusters = fc.array(fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 9 }), {
    minLength: 5,
    maxLength: 20,
  });

  it('contains the mean of all values', () => {
    fc.assert(
      fc.property(clusters, (values) => {
        const { estimate, low, high } = clusterInterval(values, { resamples: 400 });
        expect(estimate).toBeCloseTo(mean(values.flat()), 10);
        expect(low).toBeLessThanOrEqual(estimate + 1e-9);
        expect(high).toBeGreaterThanOrEqual(estimate - 1e-9);
      }),
    );
  });

  it('is a point if all values are equal', () => {
    expect(clusterInterval([[0.25, 0.25], [0.25], [0.25, 0.25, 0.25]])).toEqual({
      estimate: 0.25,
      low: 0.25,
      high: 0.25,
    });
  });

  it('is wider if clusters differ than if the same values are mixed', () => {
    const width = ({ low, high }: { low: number; high: number }): number => high - low;
    const apart = Array.from({ length: 20 }, (_, i) => Array.from({ length: 10 }, () => i % 2));
    const mixed = Array.from({ length: 20 }, () => Array.from({ length: 10 }, (_, i) => i % 2));
    expect(width(clusterInterval(apart))).toBeGreaterThan(0.2);
    expect(width(clusterInterval(mixed))).toBe(0);
  });
});

describe('quantile', () => {
  it('is the value that a share of the values do not exceed', () => {
    fc.assert(
      fc.property(scores, fc.double({ min: 0, max: 1, noNaN: true }), (values, share) => {
        const found = quantile(values, share);
        expect(values).toContain(found);
        expect(values.filter((value) => value < found).length).toBeLessThanOrEqual(share * (values.length - 1));
        expect(values.filter((value) => value <= found).length).toBeGreaterThan(share * (values.length - 1));
      }),
    );
  });
});

describe('seededRandom', () => {
  it('repeats itself for the same seed and is uniform', () => {
    const draw = (seed: number): number[] => Array.from({ length: 10_000 }, seededRandom(seed));
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
    const tenths = Map.groupBy(draw(7), (value) => Math.floor(value * 10));
    for (let tenth = 0; tenth < 10; tenth += 1) expect(tenths.get(tenth)?.length).toBeGreaterThan(850);
    expect(tenths.size).toBe(10);
  });

  it('picks and shuffles with equal odds', () => {
    const random = seededRandom(1);
    const orders = Array.from({ length: 6000 }, () => shuffled(['a', 'b', 'c'], random).join(''));
    const counts = [...Map.groupBy(orders, (order) => order).values()].map(({ length }) => length);
    expect(counts).toHaveLength(6);
    expect(Math.min(...counts)).toBeGreaterThan(850);
    const picks = Array.from({ length: 3000 }, () => pickFrom(['a', 'b', 'c'], random));
    for (const letter of ['a', 'b', 'c']) expect(picks.filter((pick) => pick === letter).length).toBeGreaterThan(850);
  });
});
