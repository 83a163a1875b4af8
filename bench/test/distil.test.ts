import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distil, principalAxes, type Words } from '../distil.ts';

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);

describe('principalAxes', () => {
  it('turns a symmetric matrix into its diagonal, the largest value first', () => {
    const squares = fc.integer({ min: 1, max: 6 }).chain((size) => {
      const row = fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: size, maxLength: size });
      return fc.array(row, { minLength: size, maxLength: size });
    });
    fc.assert(
      fc.property(squares, (square) => {
        const matrix = square.map((row, i) => Float64Array.from(row, (value, j) => value + (square[j]?.[i] ?? 0)));
        const axes = principalAxes(matrix);
        const values = axes.map((axis) => Float64Array.from(matrix, (row) => dot(row, axis)));
        for (const [i, axis] of axes.entries())
          for (const [j, other] of axes.entries()) {
            const turned = dot(values[i] ?? new Float64Array(), other);
            expect(dot(axis, other)).toBeCloseTo(i === j ? 1 : 0, 6);
            expect(i === j ? 0 : turned).toBeCloseTo(0, 5);
          }
        const sizes = axes.map((axis, i) => dot(values[i] ?? new Float64Array(), axis));
        for (const [i, size] of sizes.slice(1).entries()) expect(size).toBeLessThanOrEqual((sizes[i] ?? 0) + 1e-6);
      }),
    );
  });
});

describe('distil', () => {
  const vectors: Readonly<Record<string, readonly number[]>> = {
    the: [9, 9, 9, 9],
    seas: [1, 0, 0, 1],
    sea: [1, 0, 0, 2],
    dont: [9, 9, 9, 8],
    lake: [1, 0.5, 0, 1.5],
    clock: [-1, 0, 1, -1],
    Watch: [-1, 0.5, 1, -2],
    r2: [0, 0, 0, 1],
    hill: [0, 2, -1, 0],
  };
  const words: Words = {
    fold: (word) => word.toLowerCase(),
    stem: (form) => form.replace(/s$/u, ''),
    isStop: (form) => ['the', 'dont'].includes(form),
  };
  const source = { words: Object.keys(vectors), vectorOf: (word: string) => vectors[word] ?? [] };

  it('lists stop words first, then a vector for each stem, in the order of the source', () => {
    const { terms, bare, levels, steps } = distil(source, words, { terms: 9, dimensions: 2 });
    expect(terms).toEqual(['the', 'dont', 'sea', 'lake', 'clock', 'watch', 'hill']);
    expect([bare, steps.length, levels.length]).toEqual([2, 2, 10]);
    expect(levels.every((level) => Math.abs(level) <= 7)).toBe(true);
  });

  it('keeps the most frequent stems', () => {
    expect(distil(source, words, { terms: 2, dimensions: 2 }).terms).toEqual(['the', 'dont', 'sea', 'lake']);
  });
});
