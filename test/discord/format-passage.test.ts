import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitLine, formatLocation } from '../../src/discord/format-passage.ts';
import type { Located } from 'passages';
import { en } from '../../src/catalogues/en.ts';

/** The line above a passage with these headings. */
function where(...path: string[]): string {
  const article = { key: 'a', title: 'Ranges', url: 'https://example.org/ranges', language: 'en', passages: 3 };
  const section = { path };
  const passage = { id: 'a1', ordinal: 1, text: 'A range has two ends.' };
  return formatLocation({ article, section, passage } as unknown as Located, en, false);
}

const LINKED = /^-# \[(?<label>.*)\]\(https:\/\/example\.org\/ranges#:~:text=[^()\s]+\) · /u;

describe('the headings above a passage', () => {
  it.each([['Half-open ranges'], ['Ratio 1:2'], ['https'], ['Ranges', 'Closed']])(
    'link to its place on the page: %s',
    (...path) => {
      expect(where(...path)).toMatch(LINKED);
    },
  );

  it.each([
    ['Ranges [a, b]'],
    ['Half-open ranges [a, b)'],
    ['Arrays [0'],
    ['](https'],
    ['[[a] b] [c]'],
    ['snake_case'],
    ['# 1'],
    ['Ranges', '||hidden||'],
    ['About https://example.org'],
    ['HTTP://EXAMPLE.ORG'],
  ])('leave the link to the place where Discord would show escapes: %s', (...path) => {
    const shown = where(...path);
    const [trail = '', link = ''] = shown.split(' · ');
    expect(trail.replaceAll('\\', '')).toBe(`-# ${path.join(' › ')}`);
    expect(link).toMatch(/^\[¶ 1 of 3\]\(https:\/\/example\.org\/ranges#:~:text=[^()\s]+\)$/u);
  });

  it('are a link exactly where Discord reads one', () => {
    // The rule of simple-markdown, which Discord uses.
    const link = /^\[((?:\[[^\]]*\]|[^[\]]|\](?=[^[]*\]))*)\]\(https:\/\/example\.org\/ranges[^()\s]*\)/u;
    const heading = fc.array(fc.constantFrom('[', ']', 'a', ' ', '(', ')', '\\', '`', '://', 'http'), { minLength: 1 });
    fc.assert(
      fc.property(heading, (parts) => {
        const shown = where(parts.join(''));
        const label = link.exec(shown.slice('-# '.length))?.[1];
        expect(label !== undefined).toBe(!shown.includes('· [¶ 1 of 3]('));
        // Discord takes no escapes in a label: it may hold none, and need none.
        expect(label ?? '').not.toMatch(/\\|https?:\/\/|[[\]`]/iu);
      }),
    );
  });
});

it('a trail of very many headings keeps the first and the last ones', () => {
  const path = ['First', ...Array.from({ length: 1000 }, () => 'x'), 'Last'];
  expect(where(...path)).toMatch(/^-# \[First › … › (?:x › ){10,}Last\]/u);
});

describe('fitLine', () => {
  const WORD = 'Donaudampfschifffahrtsgesellschaft'.repeat(4);

  it('cuts inside a word only when it is longer than the line', () => {
    expect(fitLine(WORD, 40)).toBe(`${WORD.slice(0, 38)}…`);
    expect(fitLine(`${WORD} and more`, 40)).toBe(`${WORD.slice(0, 38)}…`);
    expect(fitLine(`The ${WORD}`, 40)).toBe('The…');
    expect(fitLine(WORD, 200)).toBe(WORD);
  });

  it('cuts between graphemes', () => {
    expect(fitLine('👩‍👩‍👧'.repeat(50), 40)).toMatch(/^(?:👩‍👩‍👧){4}…$/u);
    expect(fitLine('e\u0301\u0302'.repeat(50), 40)).toMatch(/^(?:e\u0301\u0302){12}…$/u);
  });

  it('counts escapes and the marks of its direction', () => {
    expect(fitLine('*'.repeat(100), 40)).toBe(`${'\\*'.repeat(19)}…`);
    const arabic = fitLine('م'.repeat(100), 40);
    expect(arabic).toMatch(/^\u2068م{30,}\u2069…$/u);
    expect(arabic.length).toBeLessThanOrEqual(40);
  });

  it('is never longer than allowed, nor empty', () => {
    const character = fc.constantFrom('a', 'é', '*', '_', '[', ' ', '🙂', '灯', 'ש', '\n', '\u0301', '\u202e', '://');
    fc.assert(
      fc.property(fc.array(character, { maxLength: 300 }), fc.integer({ min: 20, max: 120 }), (characters, max) => {
        const shown = fitLine(`a${characters.join('')}`, max);
        expect(shown.length).toBeLessThanOrEqual(max);
        expect(shown).not.toMatch(/\n|[\ud800-\udbff]…$/u);
        expect(shown).toMatch(/^\u2068?a/u);
      }),
    );
  });
});
