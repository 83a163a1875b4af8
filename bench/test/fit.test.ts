import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dot, fitWeights, type Choice } from '../fit.ts';

/** Standard deviation of the only feature over all rows; 1 for a constant one. */
function scaleOf(choices: readonly Choice[]): number {
  const values = choices.flatMap(({ rows }) => rows.map(([value = 0]) => value));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return spread < 1e-6 ? 1 : spread;
}

/** Loss of the fit: mean negative log-likelihood of the right rows plus the regularization. */
function loss(choices: readonly Choice[], weights: readonly number[]): number {
  const scaled = (weights[0] ?? 0) * scaleOf(choices);
  const surprise = choices.map(({ rows, right }) => {
    const odds = rows.map((row) => Math.exp(dot(row, weights)));
    const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
    return -Math.log(sum(right.map((i) => odds[i] ?? 0)) / sum(odds));
  });
  return surprise.reduce((sum, one) => sum + one, 0) / choices.length + (3e-4 / 2) * scaled ** 2;
}

describe('fitWeights', () => {
  it('finds weights as good as the best of a fine grid', () => {
    const choice = fc
      .record({
        rows: fc.array(fc.tuple(fc.integer({ min: -5, max: 5 })), { minLength: 2, maxLength: 4 }),
        pick: fc.nat(),
      })
      .map(({ rows, pick }): Choice => ({ rows, right: [pick % rows.length] }));
    fc.assert(
      fc.property(fc.array(choice, { minLength: 3, maxLength: 8 }), (choices) => {
        const grid = Array.from({ length: 401 }, (_, i) => loss(choices, [(i - 200) / 40 / scaleOf(choices)]));
        expect(loss(choices, fitWeights(choices))).toBeLessThan(Math.min(...grid) + 0.05);
      }),
      { numRuns: 50 },
    );
  });

  it('gives a constant feature no weight', () => {
    const rows = [
      [1, 7],
      [0, 7],
    ];
    const [telling, constant] = fitWeights([{ rows, right: [0] }]);
    expect(telling).toBeGreaterThan(1);
    expect(constant).toBeCloseTo(0, 5);
  });

  it('accepts any of several right rows', () => {
    const [weight] = fitWeights([{ rows: [[1], [1], [0]], right: [0, 1] }]);
    expect(weight).toBeGreaterThan(1);
  });
});
