import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alphabetOf, contentWords, misremember, misspell, unitsOf, addShortForm, addTypo } from '../corrupt.ts';
import { seededRandom } from '../../test/support/random.ts';
import { createLanguage } from 'passages/evaluation';

const english = createLanguage('en').isStop;
const chinese = createLanguage('zh').isStop;
const ALPHABET = Array.from('abcdeé');

/** True if one letter inserted, deleted or replaced, or two neighbours swapped, turns one word into the other. */
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

describe('misspell', () => {
  it('makes exactly one edit', () => {
    const words = fc.string({ unit: fc.constantFrom(...Array.from('abcde😀')), minLength: 4, maxLength: 9 });
    fc.assert(
      fc.property(words, fc.integer(), (word, seed) => {
        expect(isOneEdit(word, misspell(word, ALPHABET, seededRandom(seed)) ?? word)).toBe(true);
      }),
    );
  });

  it('makes every kind of edit about as often', () => {
    const random = seededRandom(1);
    const wrong = Array.from({ length: 4000 }, () => misspell('lighthouse', ['x'], random) ?? '');
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

  it('never changes only an accent', () => {
    for (let seed = 0; seed < 200; seed += 1) expect(misspell('cafe', ['é'], seededRandom(seed))).not.toBe('café');
  });
});

describe('addTypo', () => {
  it('changes only content words of four letters or more', () => {
    const question = 'What, then, would the (old) lighthouse keeper see?';
    const alphabet = alphabetOf([question]);
    const seen = new Set<string>();
    for (let seed = 0; seed < 200; seed += 1) {
      const wrong = addTypo(question, { isStop: english, alphabet, random: seededRandom(seed) }) ?? '';
      const [, first = '', second = ''] = /^What, then, would the \(old\) (\S+) (\S+) see\?$/u.exec(wrong) ?? [];
      expect(second === 'keeper').toBe(isOneEdit('lighthouse', first));
      expect(first === 'lighthouse').toBe(isOneEdit('keeper', second));
      expect(first === 'lighthouse').not.toBe(second === 'keeper');
      seen.add(first === 'lighthouse' ? 'keeper' : 'lighthouse');
    }
    expect(seen.size).toBe(2);
  });

  it('replaces one character in a script without spaces', () => {
    const question = '黑豹队的防守丢了多少分？';
    const alphabet = alphabetOf([question, 'Wo liegt die Normandie?']);
    expect(alphabet.spaced.join('')).toBe('woliegtdienormandie');
    for (let seed = 0; seed < 100; seed += 1) {
      const wrong = addTypo(question, { isStop: chinese, alphabet, random: seededRandom(seed) }) ?? '';
      expect(wrong).toHaveLength(question.length);
      expect(Array.from(wrong).filter((character, at) => character !== question[at])).toHaveLength(1);
      expect(wrong).toMatch(/^[\p{Script=Han}]+？$/u);
    }
  });

  it('is undefined without a content word', () => {
    const alphabet = alphabetOf(['what']);
    expect(addTypo('What is it? 1984!', { isStop: english, alphabet, random: seededRandom(1) })).toBeUndefined();
    expect(contentWords('What is it? 1984!', english)).toEqual([]);
  });
});

describe('addShortForm', () => {
  it('shortens a long word to its beginning or to its consonants', () => {
    const seen = new Set<string>();
    for (let seed = 0; seed < 300; seed += 1)
      seen.add(
        addShortForm('What does the message of a keeper say?', { isStop: english, random: seededRandom(seed) }) ?? '',
      );
    const shorts = ['mes', 'mess', 'msg'].map((short) => `What does the ${short} of a keeper say?`);
    expect([...seen].toSorted()).toEqual(shorts.toSorted());
  });

  it('is undefined without a long word', () => {
    expect(addShortForm('Who is the keeper?', { isStop: english, random: seededRandom(1) })).toBeUndefined();
  });
});

describe('misremember', () => {
  const sentence = 'The keeper of the old lighthouse counts the ships that pass at night.';

  it('has one error in eight words, and at least one', () => {
    for (let seed = 0; seed < 300; seed += 1) {
      const wrong = misremember(sentence, ['timber'], seededRandom(seed)).split(' ');
      const right = sentence.split(' ');
      expect(wrong).not.toEqual(right);
      expect(Math.abs(wrong.length - right.length)).toBeLessThanOrEqual(2);
      expect(wrong.filter((word) => !right.includes(word)).length).toBeLessThanOrEqual(2);
    }
  });

  it('changes characters in a script without spaces', () => {
    const wrong = misremember('黑豹队的防守丢了多少分', ['山'], seededRandom(3));
    expect(wrong).not.toContain(' ');
    expect(Math.abs(wrong.length - 11)).toBeLessThanOrEqual(1);
  });
});

describe('unitsOf', () => {
  it('gives every word, or every character, with its range', () => {
    for (const text of ['One, two – three.', '黑豹队的 防守丢了', 'ไก่จิกเด็ก']) {
      const { units } = unitsOf(text);
      for (const unit of units) expect(text.slice(unit.start, unit.end)).toBe(unit.text);
      expect(units.map((unit) => unit.text).join('')).toBe(text.replaceAll(/\s/gu, ''));
    }
    expect(unitsOf('One, two – three.').glue).toBe(' ');
    expect(unitsOf('黑豹队的 防守丢了').units).toHaveLength(8);
  });
});
