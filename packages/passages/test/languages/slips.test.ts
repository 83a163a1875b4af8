import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLanguage } from '../../src/languages/language.ts';
import { createSlipFinder, type EverydayWord } from '../../src/languages/slips.ts';

describe('a misspelt everyday word', () => {
  it.each([
    ['en', 'plese teh waht thnaks somone realy queston becuase wiht alot pwease recieve tihs'],
    ['de', 'bitet dnake fargen könen vieleicht'],
    ['ru', 'спасибл пожалуста скажте првиет'],
  ])('is about as common as the word in %s: %s', (code, forms) => {
    const { slipCommonness } = createLanguage(code);
    const missed = forms.split(' ').filter((form) => slipCommonness(form.replaceAll('ö', 'o')) < 0.2);
    expect(missed).toEqual([]);
  });

  it('is a little less common than the word', () => {
    const { slipCommonness, formCommonness } = createLanguage('en');
    expect(slipCommonness('queston')).toBeLessThan(formCommonness('question'));
    expect(slipCommonness('queston')).toBeGreaterThan(0.8 * formCommonness('question'));
  });
});

describe('another word near an everyday one', () => {
  it.each([
    ['en', 'house breast brest normans purge weaving knot dunes shale claws curie odor'],
    ['de', 'gewicht patent stadion hitze linien dichter fakten'],
    ['ru', 'кубок режим картины острова палочка'],
  ])('keeps its weight in %s: %s', (code, forms) => {
    const { slipCommonness } = createLanguage(code);
    expect(forms.split(' ').filter((form) => slipCommonness(form) > 0)).toEqual([]);
  });

  it('keeps it in scripts of syllables and words, and in languages without a list', () => {
    expect(createLanguage('ko').slipCommonness('안녕하새')).toBe(0);
    expect(createLanguage('zh').slipCommonness('大加好')).toBe(0);
    expect(createLanguage('xx').slipCommonness('plese')).toBe(0);
  });
});

/** All forms one edit from a word: a letter left out, swapped with the next, replaced or put in. */
function editsOf(word: string): string[] {
  const letters = Array.from('abcd');
  return Array.from({ length: word.length + 1 }, (_, at) => [word.slice(0, at), word.slice(at)] as const).flatMap(
    ([head, tail]) => [
      head + tail.slice(1),
      head + tail.charAt(1) + tail.charAt(0) + tail.slice(2),
      ...letters.flatMap((letter) => [head + letter + tail.slice(1), head + letter + tail]),
    ],
  );
}

describe('the commonness of a misspelt word', () => {
  it('is that of the most common word one edit away', () => {
    const word = fc.string({ unit: fc.constantFrom(...Array.from('abcd')), minLength: 4, maxLength: 6 });
    const words = fc.uniqueArray(fc.record({ form: word, commonness: fc.double({ min: 0.2, max: 1, noNaN: true }) }), {
      selector: ({ form }: EverydayWord) => form,
      maxLength: 12,
    });
    fc.assert(
      fc.property(words, word, (list, form) => {
        const find = createSlipFinder({ words: () => list, rank: () => Infinity });
        const near = new Set(editsOf(form).filter((other) => other !== form));
        const expected = Math.max(0, ...list.filter((one) => near.has(one.form)).map(({ commonness }) => commonness));
        expect(find(form)).toBeCloseTo(0.9 * expected, 10);
      }),
    );
  });
});
