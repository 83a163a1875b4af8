import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../src/languages/edits.ts';
import {
  addName,
  compareInput,
  createNameIndex,
  fitsWords,
  type Name,
  type NameIndex,
  parseInput,
  prefixMask,
  removeName,
  similarMask,
  wordIdsOf,
} from '../../src/search/autocomplete.ts';
import { type NameToken, tokenizeName } from '../../src/languages/tokenizer.ts';

type Word = Pick<NameToken, 'form' | 'isStretch'>;

const words = [
  'harbour',
  'harbours',
  'lighthouse',
  'Lighthouses',
  'keeper',
  'E-mail',
  '1874',
  'ab1874',
  '章节',
  '第章节',
  'л',
];
const slip = fc
  .tuple(
    fc.constantFrom(...words),
    fc.nat({ max: 9 }),
    fc.constantFrom('', 'x', 'rb', '7', 'ligth'),
    fc.nat({ max: 2 }),
  )
  .map(([word, at, put, gone]) => word.slice(0, at) + put + word.slice(at + gone));
const some = (most: number): fc.Arbitrary<string> =>
  fc.array(fc.oneof(fc.constantFrom(...words), slip), { maxLength: most }).map((all) => all.join(' '));

const hasPrefix = (one: Word, { form, isStretch }: Word): boolean =>
  one.isStretch === isStretch && (isStretch ? one.form.includes(form) : one.form.startsWith(form));

function hasSimilarPrefix(one: Word, word: Word): boolean {
  if (hasPrefix(one, word)) return true;
  const { form } = word;
  if (one.isStretch || word.isStretch || form.length < 4 || /\d/u.test(form)) return false;
  const limit = form.length >= 8 && one.form[0] === form[0] ? 2 : 1;
  return [-1, 0, 1].some((more) => editDistance(one.form.slice(0, form.length + more), form, 2) <= limit);
}

type Test = (one: Word, word: Word) => boolean;

/** Mask of the input words that pass a test with some word of a name. */
function referenceMask(name: string, typed: string, test: Test): number {
  let bits = 0;
  for (const [i, { form, isStretch }] of parseInput(typed).words.entries())
    if (tokenizeName(name).some((one) => test(one, { form, isStretch }))) bits |= 1 << i;
  return bits;
}

/** The masks of each name, by comparing everything with everything. */
function referenceMasks(texts: readonly string[], typed: string): object {
  const masks = (test: Test): number[] => texts.map((text) => referenceMask(text, typed, test));
  const similar = masks(hasSimilarPrefix);
  const fits = similar.reduce((mask, bits) => mask | bits, 0) === parseInput(typed).all;
  return fits ? { fits, prefixed: masks(hasPrefix), similar } : { fits };
}

function compareNames(index: NameIndex, names: readonly Name[], typed: string): object {
  const comparison = compareInput(index, parseInput(typed));
  if (!fitsWords(comparison, wordIdsOf(names))) return { fits: false };
  const prefixed = names.map((name) => prefixMask(comparison, name));
  return { fits: true, prefixed, similar: names.map((name) => similarMask(comparison, name)) };
}

describe('a name index', () => {
  it('gives the same masks as comparing every word of a name with every word of the input', () => {
    fc.assert(
      fc.property(fc.array(some(5), { maxLength: 6 }), some(3), (texts, typed) => {
        const index = createNameIndex();
        const names = texts.map((text) => addName(index, text));
        expect(compareNames(index, names, typed)).toEqual(referenceMasks(texts, typed));
      }),
    );
  });

  it('keeps each word once while a name has it, and is not changed by names that were removed', () => {
    const step = fc.record({ text: some(4), gone: fc.option(fc.nat()) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), some(3), (steps, typed) => {
        const index = createNameIndex();
        const live: { text: string; name: Name }[] = [];
        for (const { text, gone } of steps) {
          if (gone === null || live.length === 0) live.push({ text, name: addName(index, text) });
          else for (const { name } of live.splice(gone % live.length, 1)) removeName(index, name);
        }
        const texts = live.map(({ text }) => text);
        const different = new Set(texts.flatMap(tokenizeName).map(({ form, isStretch }) => `${isStretch}${form}`));
        expect(index.ids.size).toBe(different.size);
        const names = live.map(({ name }) => name);
        expect(compareNames(index, names, typed)).toEqual(referenceMasks(texts, typed));
      }),
    );
  });
});
