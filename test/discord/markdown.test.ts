import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeInline, escapeMarkdown, plainLine, plainTrail } from '../../src/discord/markdown.ts';

/** Escaped text as Discord shows it: a backslash before ASCII punctuation goes, the character stays. */
const shownBy = (markdown: string): string => markdown.replaceAll(/\\([!-/:-@[-`{-~])/gu, '$1');
const withoutEscapes = (markdown: string): string => markdown.replaceAll(/\\[!-/:-@[-`{-~]/gu, '·');

const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '*',
        '**',
        '_',
        '__',
        '~~',
        '||',
        '`',
        '```',
        '\\',
        '[',
        ']',
        '(',
        ')',
        '<',
        '>',
        '>>> ',
        '# ',
        '## ',
        '-# ',
      ),
      fc.constantFrom(
        '- ',
        '1. ',
        '12) ',
        '\n',
        ' ',
        ':',
        'https://example.org/a_b',
        '<@1>',
        '<@&2>',
        '<#3>',
        '@everyone',
        '@here',
      ),
      fc.constantFrom(
        '<:wave:4>',
        ':wave:',
        '<t:0:R>',
        '</ask:5>',
        '<id:home>',
        '\u202e',
        '\u2067',
        '\u0000',
        '\ud800',
        '🙂',
        'é',
        '漢字',
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''));

describe('escapeMarkdown', () => {
  it('gives text that Discord shows as it was written', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const visible = text
          .toWellFormed()
          .replaceAll(/[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]|[^\P{Cc}\n]/gu, '');
        expect(shownBy(escapeMarkdown(text))).toBe(visible);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves nothing that formats, links, pings or turns the writing direction', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const bare = withoutEscapes(escapeMarkdown(text));
        expect(bare).not.toMatch(/[*_~`|[\]<]|:\/\/|:[\w+-]+:|@everyone|@here|[\u202a-\u202e\u2066-\u2069]/u);
        expect(escapeMarkdown(text)).not.toMatch(/^[ \t]*(?:[#>+-]|\d+[.)])/mu);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves ordinary prose alone', () => {
    const prose = 'It was 12:30 in 1849 (a Monday); he said: “Well, that’s 5 - 3 = 2 > 1, isn’t it?” #1 & a@b.example';
    expect(escapeMarkdown(prose)).toBe(prose);
  });

  it('takes linear time for text of colons and at signs', () => {
    const text = ':a@'.repeat(50_000);
    expect(shownBy(escapeMarkdown(text))).toBe(text);
  });
});

describe('escapeInline', () => {
  it('gives one line', () => {
    expect(escapeInline('  a\n\n b\tc ')).toBe('a b c');
  });

  it('isolates right-to-left text', () => {
    expect(escapeInline('مقدمة')).toBe('\u2068مقدمة\u2069');
    expect(escapeInline('Preface')).toBe('Preface');
  });
});

describe('plainLine and plainTrail', () => {
  it('keep the beginning and the end of any text, within the length', () => {
    expect(plainLine('Proceedings of the society, part 12', 20)).toBe('Proceedings…art 12');
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '🙂', 'ש', '\u202e', '\n', '\ud83d'), maxLength: 300 });
    fc.assert(
      fc.property(text, fc.integer({ min: 10, max: 100 }), (line, max) => {
        const shown = plainLine(line, max);
        expect(shown.length).toBeLessThanOrEqual(max);
        expect(shown.isWellFormed()).toBe(true);
        expect(shown).toMatch(/^[^\u202e\n]+$/u);
      }),
    );
  });

  it('isolate each heading, and keep the outermost and innermost when there are too many', () => {
    expect(plainTrail(['The House', 'تاريخ', '1811'], 100)).toBe('The House › \u2068تاريخ\u2069 › 1811');
    const many = Array.from({ length: 9 }, (_, i) => `Heading number ${i}`);
    expect(plainTrail(many, 60)).toBe('Heading number 0 › … › Heading number 8');
    const name = fc.string({ unit: fc.constantFrom('a', ' ', '🙂', 'ש'), minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 12 }), (names) => {
        expect(plainTrail(names, 100).length).toBeLessThanOrEqual(100);
      }),
    );
  });
});
