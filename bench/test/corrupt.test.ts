import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alphabetOf, contentWords, misremembered, misspelt, unitsOf, withTypo } from '../corrupt.ts';
import { seededRandom } from '../../test/support/random.ts';
import { createLanguage } from 'passages/evaluation';

const english = createLanguage('en').isStop;
const chinese = createLanguage('zh').isStop;
const ALPHABET = Array.from('abcdeé');

/** Whether one letter put in, left out or replaced, or two neighbours swapped, makes one word of the other. */
function isOneEdit(word: string, wrong: string): boolean {
  const letters = Array.from(word);
  const alphabet = [...ALPHABET, ...Array.from(wrong)];
  const places = letters.map((_, at) => at);
  const edits = [
    ...places.map((at) => letters.toSpliced(at, 1)),
    ...places.map((at) => letters.toSpliced(at, 2, letters[at + 1] ?? '', letters[at] ?? '')),
    ...alphabet.flatMap((letter) => [...places, letters.length].map((at) => letters.toSpliced(at, 0, letter))),
    ...alphabet.flatMap((letter) => places.map((at) => letters.with(at, letter))),
  ];
  return word !== wrong && edits.some((edit) => edit.join('') === wrong);
}

describe('misspelt', () => {
  it('makes exactly one edit', () => {
    const words = fc.string({ unit: fc.constantFrom(...Array.from('abcde😀')), minLength: 4, maxLength: 9 });
    fc.assert(
      fc.property(words, fc.integer(), (word, seed) => {
        expect(isOneEdit(word, misspelt(word, ALPHABET, seededRandom(seed)) ?? word)).toBe(true);
      }),
    );
  });

  it('makes every kind about as often', () => {
    const random = seededRandom(1);
    const wrong = Array.from({ length: 4000 }, () => misspelt('lighthouse', ['x'], random) ?? '');
    const isSwapped = (text: string): boolean => text.length === 10 && !text.includes('x');
    const counts = [
      wrong.filter(isSwapped),
      wrong.filter((text) => text.length === 9),
      wrong.filter((text) => text.length === 11),
      wrong.filter((text) => text.length === 10 && text.includes('x')),
    ].map(({ length }) => length);
    expect(counts.reduce((a, b) => a + b)).toBe(4000);
    expect(Math.min(...counts)).toBeGreaterThan(900);
  });

  it('takes a missing accent for no slip', () => {
    for (let seed = 0; seed < 200; seed += 1) expect(misspelt('cafe', ['é'], seededRandom(seed))).not.toBe('café');
  });
});

describe('withTypo', () => {
  it('leaves stop words, short words and everything between the words alone', () => {
    const question = 'What, then, would the (old) lighthouse keeper see?';
    const alphabet = alphabetOf([question]);
    const seen = new Set<string>();
    for (let seed = 0; seed < 200; seed += 1) {
      const wrong = withTypo(question, { isStop: english, alphabet, random: seededRandom(seed) }) ?? '';
      const [, first = '', second = ''] = /^What, then, would the \(old\) (\S+) (\S+) see\?$/u.exec(wrong) ?? [];
      expect(second === 'keeper').toBe(isOneEdit('lighthouse', first));
      expect(first === 'lighthouse').toBe(isOneEdit('keeper', second));
      expect(first === 'lighthouse').not.toBe(second === 'keeper');
      seen.add(first === 'lighthouse' ? 'keeper' : 'lighthouse');
    }
    expect(seen.size).toBe(2);
  });

  it('takes one character for another where there are no spaces', () => {
    const question = '黑豹队的防守丢了多少分？';
    const alphabet = alphabetOf([question, 'Wo liegt die Normandie?']);
    expect(alphabet.spaced.join('')).toBe('woliegtdienormandie');
    for (let seed = 0; seed < 100; seed += 1) {
      const wrong = withTypo(question, { isStop: chinese, alphabet, random: seededRandom(seed) }) ?? '';
      expect(wrong).toHaveLength(question.length);
      expect(Array.from(wrong).filter((character, at) => character !== question[at])).toHaveLength(1);
      expect(wrong).toMatch(/^[\p{Script=Han}]+？$/u);
    }
  });

  it('is undefined where there is nothing to get wrong', () => {
    const alphabet = alphabetOf(['what']);
    expect(withTypo('What is it? 1984!', { isStop: english, alphabet, random: seededRandom(1) })).toBeUndefined();
    expect(contentWords('What is it? 1984!', english)).toEqual([]);
  });
});

describe('misremembered', () => {
  const sentence = 'The keeper of the old lighthouse counts the ships that pass at night.';

  it('holds one error in eight words, and never none', () => {
    for (let seed = 0; seed < 300; seed += 1) {
      const wrong = misremembered(sentence, ['timber'], seededRandom(seed)).split(' ');
      const right = sentence.split(' ');
      expect(wrong).not.toEqual(right);
      expect(Math.abs(wrong.length - right.length)).toBeLessThanOrEqual(2);
      expect(wrong.filter((word) => !right.includes(word)).length).toBeLessThanOrEqual(2);
    }
  });

  it('gets characters wrong where there are no spaces', () => {
    const wrong = misremembered('黑豹队的防守丢了多少分', ['山'], seededRandom(3));
    expect(wrong).not.toContain(' ');
    expect(Math.abs(wrong.length - 11)).toBeLessThanOrEqual(1);
  });
});

describe('unitsOf', () => {
  it('finds every word, or every character, where it stands', () => {
    for (const text of ['One, two – three.', '黑豹队的 防守丢了', 'ไก่จิกเด็ก']) {
      const { units } = unitsOf(text);
      for (const unit of units) expect(text.slice(unit.start, unit.end)).toBe(unit.text);
      expect(units.map((unit) => unit.text).join('')).toBe(text.replaceAll(/\s/gu, ''));
    }
    expect(unitsOf('One, two – three.').glue).toBe(' ');
    expect(unitsOf('黑豹队的 防守丢了').units).toHaveLength(8);
  });
});
