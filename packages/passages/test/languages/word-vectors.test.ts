import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createVectorLoader } from '../../src/languages/load-vectors.ts';
import { readVectors, type VectorTable, writeVectors } from '../../src/languages/word-vectors.ts';
import { languageOf } from './language-of.ts';

const meaning = languageOf('en').meaning();
const rowOf = (form: string): number => meaning?.rowOf(languageOf('en').stem(form)) ?? -1;
const nearness = (a: string, b: string): number => meaning?.nearness(meaning.compared(rowOf(a)), rowOf(b)) ?? NaN;

/** Any small table: terms in scripts of one to four bytes a letter, with some bare ones. */
const tables: fc.Arbitrary<VectorTable> = fc
  .record({
    terms: fc.uniqueArray(fc.stringMatching(/^[a-zäß猫\u{10348}]{1,8}$/u), { minLength: 1, maxLength: 20 }),
    steps: fc.array(fc.double({ min: 0.01, max: 2, noNaN: true }), { minLength: 1, maxLength: 9 }),
    bare: fc.nat(20),
  })
  .chain(({ terms, steps, bare }) => {
    const plain = Math.min(bare, terms.length);
    const length = (terms.length - plain) * steps.length;
    return fc
      .array(fc.integer({ min: -7, max: 7 }), { minLength: length, maxLength: length })
      .map((levels) => ({ terms, bare: plain, steps, levels: Int8Array.from(levels) }));
  });

/** The cosine of two rows, term by term and in double precision. */
function slowCosine({ levels, steps }: VectorTable, a: number, b: number): number {
  const row = (number: number): number[] =>
    steps.map((step, i) => (levels[number * steps.length + i] ?? 0) * Math.fround(step));
  const dot = (one: number[], other: number[]): number =>
    one.reduce((sum, value, i) => sum + value * (other[i] ?? 0), 0);
  const [one, other] = [row(a), row(b)];
  return dot(one, other) / (Math.sqrt(dot(one, one) * dot(other, other)) || 1);
}

describe('a table of word vectors', () => {
  it('reads back as it was written: ranks, bare terms and cosines', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const read = readVectors(writeVectors(table));
        expect(table.terms.map((term) => read.commonness(term))).toEqual(table.terms.map((_, rank) => rank));
        const rows = table.terms.map((term) => read.rowOf(term));
        expect(rows).toEqual(table.terms.map((_, rank) => Math.max(-1, rank - table.bare)));
        for (const a of rows.slice(table.bare))
          for (const b of rows.slice(table.bare))
            expect(read.nearness(read.compared(a), b)).toBeCloseTo(slowCosine(table, a, b), 5);
      }),
    );
  });

  it('knows nothing of a term that is not in it', () => {
    const read = readVectors(writeVectors({ terms: ['sea'], bare: 0, steps: [1], levels: Int8Array.of(1) }));
    expect([read.commonness('lake'), read.rowOf('lake')]).toEqual([undefined, -1]);
  });

  it('says what it is where it is none', () => {
    expect(() => readVectors(new Uint8Array(40))).toThrow('Expected a table of word vectors');
  });
});

describe('the English table', () => {
  it('is at most a megabyte', () => {
    expect(readFileSync(new URL('../../data/vectors/en.bin', import.meta.url)).length).toBeLessThanOrEqual(1_000_000);
  });

  it.each([
    ['firm', 'enterprise', 'cloud'],
    ['help', 'assistance', 'window'],
    ['doctors', 'physician', 'harbour'],
    ['killed', 'murder', 'paint'],
    ['wielding', 'sword', 'butter'],
  ])('holds %s nearer to %s than to %s', (word, near, far) => {
    expect(nearness(word, near)).toBeGreaterThan(0.4);
    expect(nearness(word, far)).toBeLessThan(nearness(word, near) - 0.2);
  });

  it('lists words by how often they are used, stop words first', () => {
    const ranks = ['the', 'help', 'harbour', 'zeppelin'].map((word) =>
      meaning?.commonness(languageOf('en').stem(word)),
    );
    expect(ranks).toEqual(ranks.toSorted((a = NaN, b = NaN) => a - b));
    expect(ranks[0]).toBeLessThan(20);
    expect(rowOf('the')).toBe(-1);
    expect(meaning?.commonness('dont')).toBeLessThan(300);
  });

  it('is there for English alone, whatever its region, and read once', () => {
    expect(languageOf('en-GB').meaning()).toBeDefined();
    expect(languageOf('de').meaning()).toBeUndefined();
    expect(languageOf('xx').meaning()).toBeUndefined();
    const load = createVectorLoader('en');
    expect(load()).toBe(load());
  });
});
