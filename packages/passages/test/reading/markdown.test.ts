import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createArticle, type Draft } from '../../src/model/article.ts';
import { parseMarkdown } from '../../src/reading/markdown/parse.ts';
import { normalizeLine, normalizeText } from '../../src/model/normalize.ts';
import { writeMarkdown } from '../../src/reading/markdown/write.ts';

/** Lines of an input whose length alone could make the parser slow. */
const LINES = process.env['TEST_LONG'] === '1' ? 3900 : 800;

const read = (text: string) => parseMarkdown(text, { file: 'moss.md' });
const passages = (text: string) => read(text).draft.sections.flatMap((section) => section.passages);

/** Marks of other tools that a passage may hold as they are. */
const FOREIGN_MARKS = [
  '%%',
  '%%x%%',
  '==x==',
  '==',
  '++x++',
  '^^x^^',
  '~x~',
  '^2^',
  '[[x]]',
  '![[x|y]]',
  '[[toc]]',
  '[TOC]',
  ':::',
  ':::note',
  '::: tip Title',
  '{{< note >}}',
  '{{ a.b }}',
  '{{',
  '}}',
  '{% raw %}',
  '{% comment %}',
  '{/*',
  '*/}',
  '{#id}',
  '{: .x}',
  '{>>',
  ' ^id',
  '^[note]',
  '!!! note',
  '??? x "Title"',
  '=== "Tab"',
  '+++',
  '+++ x',
  '$x^2$',
  '$$',
  '\n$$\n',
  ':rocket:',
  '#tag',
  ': word',
  'key:: value',
  '% x',
  '| x',
  '\n| x',
  'import x from "y"',
  'export const x',
  '\\newpage',
  '<Tabs>',
  '</Tabs>',
  '<a b={c}>',
  '/// note | x',
  '[!note]',
  '[ ] x',
  '> [!tip] x',
  '{note}`x <y>`',
  '`{=x}`',
  '\n',
  '(x)=',
  '-->',
  'https://example.org/a==b==c',
] as const;

describe('writeMarkdown', () => {
  const nasty = fc.constantFrom(
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
    ...FOREIGN_MARKS,
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
      // A wiki link there is read as its label.
      author: fc.option(
        line.filter((text) => !text.includes('[[')),
        { nil: undefined },
      ),
      published: fc.option(line, { nil: undefined }),
      language: fc.constantFrom('en', 'zh', 'zh-Hant', 'ar'),
      opening: fc.array(passage, { maxLength: 3 }),
      sections: fc.array(section, { maxLength: 5 }),
    })
    .map(({ opening, sections, ...meta }) => ({
      ...meta,
      sections: [...(opening.length > 0 ? [{ path: [], passages: opening }] : []), ...sections],
    }));

  it('writes any draft so that it reads back as the same article', () => {
    fc.assert(
      fc.property(draft, (original) => {
        const { draft: again, leftOut } = read(writeMarkdown(original));
        expect(createArticle('moss', again)).toEqual(createArticle('moss', original));
        expect(leftOut).toEqual([]);
      }),
    );
  });

  it.each(FOREIGN_MARKS)('reads back an article of nothing but %j', (mark) => {
    const original: Draft = { title: 'moss', language: 'en', sections: [{ path: [], passages: [mark.trim() || 'x'] }] };
    const { draft: again, leftOut } = read(writeMarkdown(original));
    expect(again.sections).toEqual(original.sections);
    expect(leftOut).toEqual([]);
  });

  it('takes text in normal form, which normalizing again leaves as it is', () => {
    fc.assert(
      fc.property(words, (parts) => {
        const once = normalizeText(parts.join(''));
        expect(normalizeText(once)).toBe(once);
        expect(normalizeLine(normalizeLine(once))).toBe(normalizeLine(once));
        expect(once.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('parseMarkdown', () => {
  it('nests headings by level, also when levels are skipped', () => {
    const { draft } = read('a\n\n# A\n\nb\n\n### B\n\nc\n\n## C\n\nd\n\n# D\n\n## E\n\ne');
    expect(draft.sections.map(({ path }) => path.join('>'))).toEqual(['', 'A', 'A>B', 'A>C', 'D>E']);
  });

  it('joins wrapped lines with a space, and without one between ideographs', () => {
    expect(passages('one\ntwo\n\n一二\n三四\n\nx *y*\nz')).toEqual(['one two', '一二三四', 'x y z']);
  });

  it('makes a list of short items one passage, and each long item a passage', () => {
    const long = 'word '.repeat(40).trim();
    expect(passages('lead-in:\n\n- a\n- b\n  1. c\n  2. d')).toEqual(['lead-in:', '• a\n• b\n  1. c\n  2. d']);
    expect(passages(`- ${long}\n- b`)).toEqual([long, 'b']);
    expect(passages(`3. ${long}\n4. b`)).toEqual([`3. ${long}`, '4. b']);
  });

  it('lists what it leaves out, with line and reason', () => {
    const { draft, leftOut } = read(
      '<!-- x\ny -->\n\na <img src="x.png"> c<br>d\n\n[1]: https://example.org/x "X"\n\n## End',
    );
    expect(draft.sections[0]?.passages).toEqual(['a c\nd']);
    expect(leftOut.map(({ line, reason }) => [line, reason])).toEqual([
      [1, 'private remark'],
      [4, 'HTML'],
      [6, 'link address'],
      [8, 'heading without text'],
    ]);
  });

  it('reads link definitions that no link uses as text', () => {
    expect(passages('[Ann]: Yes.\n[Bob]: No!\n\n> [Cy]: Perhaps\n\n[Ann] left.')).toEqual([
      '[Ann]: Yes.',
      '[Bob]: No!',
      '[Cy]: Perhaps',
      'Ann left.',
    ]);
    const { draft, leftOut } = read('See [the page][p] and ![its plan][q].\n\n[p]: /page\n[q]: <the plan> (Plan)\n');
    expect(draft.sections[0]?.passages).toEqual(['See the page and its plan.']);
    expect(leftOut).toEqual([]);
  });

  it('keeps the text of HTML, a passage for each block element', () => {
    expect(
      passages(
        '<p align="center">Moss &amp; <b>fern</b>\ngrow &#233; here.</p><ul><li>one<li>two</ul>\n\n<details>\n<summary>More</summary>\n\nIt *grows*.\n\n</details>\n\n<script>\nlet x = "<p>no</p>";\n</script>\n',
      ),
    ).toEqual(['Moss & fern grow é here.', '• one\n• two', 'More', 'It grows.']);
    expect(passages('a <b>b</b>c 1 < 2')).toEqual(['a bc 1 < 2']);
  });

  it('reads thousands of HTML tags that never close', () => {
    for (const piece of ['<!-- ', '<p ', '<script>', '</', 'x <'])
      expect(passages(`<div>\n${`${piece}\n`.repeat(LINES)}`).join('').length).toBeLessThan(500_000);
  });

  it('writes footnote marks as the name in brackets, unless escaped', () => {
    expect(passages('Moss[^1] grows[^a b] on[^note].\n\n[^1]: Or *fern*.\n[^note]: On stone.\n')).toEqual([
      'Moss[1] grows[^a b] on[note].',
      '[1] Or fern.\n[note] On stone.',
    ]);
    expect(passages('One[^x].\n\n[^x]: word')).toEqual(['One[x].', '[x] word']);
    expect(passages(String.raw`A class \[^1] of characters`)).toEqual(['A class [^1] of characters']);
  });

  it('takes no title from a heading over a list of links below other text', () => {
    const links = '- [Moos](de.md)\n- [Mousse](fr.md)\n';
    const titled = (text: string, path = 'red-moss/README.md'): string =>
      parseMarkdown(text, { file: 'README.md', path }).draft.title;
    expect(titled(`![Red Moss logo](logo.png)\n\n# Translations\n\n${links}\n## Growth\n\nIt grows.`)).toBe('Red Moss');
    expect(titled(`It grows.\n\n# Translations\n\n${links}\n## Growth\n\nOn stone.`)).toBe('red moss');
    expect(titled('It grows.', 'notes/red-moss/docs/README.md')).toBe('red moss');
    expect(titled('![logo.png](logo.png)\n\nIt grows.')).toBe('red moss');
    expect(titled('It grows.', 'README.md')).toBe('README');
    // Links to the parts of a text stand below its title as well.
    expect(titled(`# Moss\n\n${links}\n## Growth\n\nIt grows.`)).toBe('Moss');
    expect(titled('![Sunset](a.png)\n\n# Moss\n\nIt grows.')).toBe('Moss');
    const named = parseMarkdown('![Sunset](a.png)\n\nIt grows.', { file: 'red-moss.md' });
    expect(named.draft.title).toBe('red moss');
    const other = parseMarkdown('It grows.', { file: 'README-ja.md', path: 'red-moss/README-ja.md' });
    expect(other.draft.title).toBe('red moss');
  });

  it('leaves badges out of the title and the text', () => {
    const { draft, leftOut } = read(
      '# fastmoss [![npm](https://a.b/c.svg)](https://a.b) [![ci][i]](https://a.b)\n\n[![one](x.svg)](y) [![two](x.svg)](y)\n\nIt grows.\n\n[i]: /i.svg\n',
    );
    expect(draft).toMatchObject({ title: 'fastmoss', sections: [{ path: [], passages: ['It grows.'] }] });
    expect(leftOut.map(({ line, text }) => [line, text])).toEqual([[3, 'one two']]);
  });
});

describe('hostile input', () => {
  it.each([
    ['quotes', '> '.repeat(10_000) + 'a'],
    ['quotes without blanks', '>'.repeat(10_000) + 'a'],
    ['lists on one line', '- '.repeat(10_000) + 'a'],
    ['lists under each other', Array.from({ length: 2000 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')],
    ['lines below a quote', `> a\n${'b\n'.repeat(2000)}`],
    ['lines below a deeper quote', `${'>'.repeat(20)} a\n> b\n`.repeat(2000)],
    ['lines below a list in a quote', `> ${'- '.repeat(20)}a\n> b\n`.repeat(2000)],
    ['lines below quotes that end', `${'>'.repeat(20)} a\n> b\n>\n`.repeat(2000)],
  ])('rejects thousands of %s with file and line', (_, text) => {
    expect(() => read(text)).toThrow(/^moss\.md, line \d+: expected (?:.* of )?at most/u);
  });

  it.each([
    ['a heading of a thousand words', `# ${'word '.repeat(1000)}\n\nText.\n`],
    ['thousands of comments in front matter', `---\ntitle: a\n${'# b\n'.repeat(5000)}---\n\nText.\n`],
    ['thousands of keys', `---\n${'title: a\n'.repeat(5000)}---\n\nText.\n`],
    ['thousands of brackets', '['.repeat(7000)],
    ['thousands of links', '[a](b '.repeat(2500)],
    ['thousands of entities', '&'.repeat(7000)],
    ['a long table', `| a | b |\n|--|--|\n${'| c | d |\n'.repeat(LINES)}`],
    ['a long list', '- item\n'.repeat(LINES)],
    [
      'a long quote with a list, replies and code in it',
      '> - a\n>   b\n>\n> > a\n>\n>     c\n>b\n> 1. d\n'.repeat(600),
    ],
    ['hundreds of marks that are escaped', `${String.raw`\*a `.repeat(1000)}\n`],
    ['names with underscores', 'snake_case_name '.repeat(2000)],
    ['a table with an asterisk in each cell', `| a | b |\n|--|--|\n${'| 1* | 2* |\n'.repeat(2000)}`],
    ['hundreds of pointers in code', `\`\`\`c\n${'char *a;\n'.repeat(1000)}\`\`\`\n`],
    ['a hundred words in bold in italics', '*a **b** c* '.repeat(100)],
    ['thousands of underscores', '_a_ '.repeat(3900)],
  ])('reads %s', (_, text) => {
    expect(passages(text).length).toBeGreaterThan(0);
  });

  it.each([
    ['emphasis that nothing closes', '*a_ '.repeat(20_000)],
    ['emphasis inside each other', '*a '.repeat(1000) + 'a* '.repeat(1000)],
    ['code ticks that nothing closes', Array.from({ length: 1000 }, (_, n) => `e${'`'.repeat(n)}`).join('')],
    ['marks of all kinds', String.raw`a*b_c[d](e)<f>&amp;\g\*~|!`.repeat(1000)],
  ])('reads thousands of %s as they are written', (_, text) => {
    expect(passages(`One *word* before.\n\n> ${text}\n\nOne *word* behind.\n`)).toEqual([
      'One word before.',
      text.trim(),
      'One word behind.',
    ]);
  });

  it('keeps thousands of marks in code, and reads those below it', () => {
    const code = 'if (*a && **b) { c[d] = `e_f`; }\n'.repeat(1000);
    const [shown, below] = passages(`\`\`\`c\n${code}\`\`\`\nOne *word* below.\n`);
    expect(shown).toContain(code.trim());
    expect(below).toBe('One word below.');
  });
});
