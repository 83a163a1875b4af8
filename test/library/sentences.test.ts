import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences } from '../../src/library/sentences.ts';

const split = (text: string): string[] => sentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    ['abbreviations and initials', ['Mr. Hale met J. R. Smith.', 'They spoke.']],
    ['decimals and times', ['It grew by 3.5 per cent at 4 p.m. on Jan. 5.', 'Then it fell.']],
    ['closing quotes', ['He said “It works.”', 'She left.']],
    ['small letters behind the stop', ['“Really?” asked she.', 'Yes!']],
    ['numbers and volumes', ['See No. 4 and vol. 2, pp. 3.', 'Nothing follows.']],
    ['acronyms with points', ['The U.S. Senate met.', 'It rose.']],
  ])('know %s', (_, expected) => {
    expect(split(expected.join(' '))).toEqual(expected);
  });

  it('end at line breaks', () => {
    expect(split('a first line\nand a second, cf.\nThe third')).toEqual([
      'a first line',
      'and a second, cf.',
      'The third',
    ]);
  });

  it('end at Chinese stops, quotes included', () => {
    expect(split('他说：“好。”然后走了。再见！')).toEqual(['他说：“好。”', '然后走了。', '再见！']);
  });

  it('leave nothing out but space, and overlap nowhere', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('aB. !?\n“”。中1'), 'Mr', '😀', '\uD800') }),
        (text) => {
          let rest = '';
          let at = 0;
          for (const { start, end } of sentences(text)) {
            expect(start).toBeGreaterThanOrEqual(at);
            rest += text.slice(at, start);
            at = end;
          }
          expect((rest + text.slice(at)).trim()).toBe('');
        },
      ),
    );
  });
});
