import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, letterBits } from '../../src/languages/edits.ts';
import { isDoubtful, respell } from '../../src/search/spelling.ts';

const known = (form: string, uses: number, stop = false) => ({ form, uses, letters: letterBits(form), stop });
const vocabulary = Object.entries({
  conference: 9,
  confer: 3,
  branch: 5,
  brunch: 1,
  party: 50,
  village: 7,
  villages: 2,
  rectification: 1,
}).map(([form, uses]) => known(form, uses));

describe('respell', () => {
  it.each([
    ['conferense', ['conference']],
    ['brnach', ['branch']],
    ['villege', ['village']],
    ['pary', ['party']],
    ['part', ['party']],
    ['patry', ['party']],
    ['rectifcaton', ['rectification']],
    ['elephants', []],
    ['2019', []],
  ])('%s becomes %j', (form, expected) => {
    expect(respell(form, vocabulary)).toEqual(expected);
  });

  it('prefers swapped letters to a replaced one', () => {
    expect(respell('barnch', [...vocabulary, known('barncz', 99)])).toEqual(['branch', 'barncz']);
  });
});

describe('a replacement', () => {
  it.each([
    ['conferense', 'conference', false],
    ['brnach', 'branch', false],
    ['keepr', 'keeper', false],
    ['patry', 'party', false],
    ['brain', 'grain', true],
    ['teach', 'each', true],
    ['house', 'horse', true],
    ['fired', 'fred', true],
    ['part', 'party', true],
  ])('of %s by %s may be another word: %s', (form, replacement, doubtful) => {
    expect(isDoubtful(form, replacement)).toBe(doubtful);
  });

  it('is never a stop word', () => {
    expect(respell('mother', [known('other', 9, true)])).toEqual([]);
  });
});

describe('a form of five letters or more', () => {
  it('is respelled as a known form exactly if one edit behind the first letter leads there', () => {
    const word = fc.string({ unit: fc.constantFrom(...Array.from('abcdàéжα')), minLength: 4, maxLength: 6 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const [form, other] = [`x${a}`, `x${b}`];
        const expected = form !== other && editDistance(form, other, 1) === 1 ? [other] : [];
        expect(form === other ? [] : respell(form, [known(other, 1)])).toEqual(expected);
      }),
    );
  });
});

describe('editDistance', () => {
  it('is the number of edits up to the limit', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, fc.constantFrom(1, 2), (a, b, limit) => {
        const real = slowDistance(a, b);
        const got = editDistance(a, b, limit);
        expect(got <= limit ? got : 'more').toBe(real <= limit ? real : 'more');
      }),
    );
  });
});

/** Optimal string alignment distance by its recursive definition. */
function slowDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [x, y] = [a.slice(0, -1), b.slice(0, -1)];
  const ways = [slowDistance(x, b) + 1, slowDistance(a, y) + 1, slowDistance(x, y) + (a.at(-1) === b.at(-1) ? 0 : 1)];
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)) {
    ways.push(slowDistance(a.slice(0, -2), b.slice(0, -2)) + 1);
  }
  return Math.min(...ways);
}
