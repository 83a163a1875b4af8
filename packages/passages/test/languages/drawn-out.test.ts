import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shorten } from '../../src/languages/drawn-out.ts';

describe('a drawn-out word', () => {
  it.each([
    ['sooooo', 'so'],
    ['goood', 'good'],
    ['pleeeaase', 'please'],
    ['aaaand', 'and'],
    ['hahahaha', 'haha'],
    ['lolololol', 'lol'],
    ['weeeell', 'well'],
    ['привееет', 'привет'],
  ])('%s may stand for %s', (form, meant) => {
    expect(shorten(form)).toContain(meant);
  });

  it.each(['bridge', 'see', 'banana', 'xviii', 'iii', 'aaa', '1000', 'mp333'])('is not %s', (form) => {
    expect(shorten(form)).toEqual([]);
  });

  it('may stand for the word, whichever letter is repeated', () => {
    const word = fc.stringMatching(/^(?:ab?|cd?|e|f)(?:g|hi?|k)[o-r]{1,4}$/u);
    fc.assert(
      fc.property(word, fc.nat(), fc.integer({ min: 3, max: 9 }), (plain, place, times) => {
        fc.pre(!/(?<letter>.)\k<letter>{2}|(?<pair>..)\k<pair>{2}/u.test(plain));
        const at = place % plain.length;
        expect(shorten(plain.slice(0, at) + plain.charAt(at).repeat(times) + plain.slice(at + 1))).toContain(plain);
      }),
    );
  });

  it('has a bounded number of readings, without a letter three times in a row', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 60 }), (form) => {
        const found = shorten(form);
        expect(found.length).toBeLessThanOrEqual(16);
        expect(found.filter((other) => other.length > form.length)).toEqual([]);
      }),
    );
  });
});
