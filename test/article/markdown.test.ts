import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createArticle, type Draft } from '../../src/article/article.ts';
import { parseMarkdown } from '../../src/article/markdown.ts';
import { normalizeLine, normalizeText } from '../../src/article/text.ts';
import { writeMarkdown } from '../../src/article/write-markdown.ts';

const read = (text: string) => parseMarkdown(text, { file: 'moss.md' });
const passages = (text: string) => read(text).draft.sections.flatMap((section) => section.passages);

describe('writing and reading back', () => {
  const nasty = fc.constantFrom(
    ...[
      '# ',
      '- ',
      '1. ',
      '1) ',
      '+ ',
      '* ',
      '> ',
      '```',
      '~~~',
      '`',
      '&amp;',
      '&#10;',
      '&nbsp;',
      '<b>',
      '</b>',
      '<!-- x -->',
    ],
    ...[
      '\\',
      '\\\\',
      '\n',
      '\n\n',
      '  \n',
      '   ',
      '\t',
      '---',
      '***',
      '===',
      'title: x',
      '|',
      '| a | b |',
      '--- | ---',
      ':-:',
    ],
    ...[
      '[a](b)',
      '![i](u)',
      '[x]: http://y',
      '[^1]',
      '**',
      '__',
      '_',
      '~~',
      '$',
      '{',
      '👩‍👩‍👧',
      '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
      'שלום',
      'مرحبا',
      '\u202e',
      '\u200b',
      '\u00a0',
    ],
    ...[
      '• ',
      '\n  • ',
      '\n• ',
      '\n2. ',
      '……',
      '中文',
      '。',
      'http://example.org',
      '<http://a.b>',
      '@',
      '!',
      '\ud800',
      '\u00ad',
      '\r',
      '\r\n',
      'e\u0301',
    ],
  );
  const words = fc.array(
    fc.oneof(
      { weight: 3, arbitrary: nasty },
      { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
      fc.constantFrom('moss', 'A', '7'),
    ),
    {
      minLength: 1,
      maxLength: 9,
    },
  );
  const line = words.map((parts) => normalizeLine(parts.join(''))).filter((text) => text !== '');
  const passage = words.map((parts) => normalizeText(parts.join(''))).filter((text) => text !== '');
  const section = fc.record({
    path: fc.array(line, { minLength: 1, maxLength: 6 }),
    passages: fc.array(passage, { minLength: 1, maxLength: 4 }),
  });
  const draft: fc.Arbitrary<Draft> = fc
    .record({
      title: line,
      url: fc.option(fc.webUrl(), { nil: undefined }),
      author: fc.option(line, { nil: undefined }),
      published: fc.option(line, { nil: undefined }),
      language: fc.constantFrom('en', 'zh', 'zh-Hant', 'ar'),
      opening: fc.array(passage, { maxLength: 3 }),
      sections: fc.array(section, { maxLength: 5 }),
    })
    .map(({ opening, sections, ...meta }) => ({
      ...meta,
      sections: [...(opening.length > 0 ? [{ path: [], passages: opening }] : []), ...sections],
    }));

  it('gives the same article for any draft', () => {
    fc.assert(
      fc.property(draft, (original) => {
        const { draft: again, leftOut } = read(writeMarkdown(original));
        expect(createArticle('moss', again)).toEqual(createArticle('moss', original));
        expect(leftOut).toEqual([]);
      }),
      { numRuns: Number(process.env['RUNS'] ?? 300) },
    );
  }, 600_000);

  it('has a normal form that stays as it is', () => {
    fc.assert(
      fc.property(words, (parts) => {
        const once = normalizeText(parts.join(''));
        expect(normalizeText(once)).toBe(once);
        expect(normalizeLine(normalizeLine(once))).toBe(normalizeLine(once));
        expect(once.isWellFormed()).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });
});
