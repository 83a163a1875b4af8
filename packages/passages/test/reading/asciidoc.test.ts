import { describe, expect, it } from 'vitest';
import { readAsciidoc } from '../../src/reading/markup/asciidoc.ts';

const read = (...lines: string[]) =>
  readAsciidoc({ name: 'notes/red-moss.adoc', text: lines.join('\n'), fallbackTitle: undefined });
const passages = (...lines: string[]) => read(...lines).draft.sections.flatMap((section) => section.passages);

describe('the head of a text in AsciiDoc', () => {
  it('has title, authors, day and values that stand for names', () => {
    const { draft } = read(
      '= The bells',
      'Ann Reed <ann@example.org>; Bo Lind',
      'v1.2, 2021-04-09: Second',
      ':place: harbour',
      '',
      'They hang at the {place} of {town}.',
      '',
      '== Why',
      '',
      'So.',
    );
    expect(draft).toMatchObject({ title: 'The bells', author: 'Ann Reed, Bo Lind', published: '2021-04-09' });
    expect(draft.sections).toEqual([
      { path: [], passages: ['They hang at the harbour of {town}.'] },
      { path: ['Why'], passages: ['So.'] },
    ]);
  });
});

describe('blocks of AsciiDoc', () => {
  it.each([
    [
      'code',
      ['.Ring', '[source,sh]', '----', 'ring # <1>', 'include::a.sh[]', '----', '<1> Once.'],
      ['Ring', 'ring (1)', '1. Once.'],
    ],
    [
      'an admonition',
      ['NOTE: It is loud.', '', '[TIP]', '====', 'Cover your ears.', '===='],
      ['It is loud.', 'Cover your ears.'],
    ],
    ['a list', ['* a', '** b', '* c'], ['• a\n  • b\n• c']],
    ['numbers and tasks', ['. a', '. b', '', '* [x] c'], ['1. a\n2. b\n  • c']],
    ['terms', ['moss:: A plant.', 'bell::', 'It rings.'], ['moss\nA plant.', 'bell\nIt rings.']],
    ['a quotation', ['[quote, Ann Reed]', '____', 'It is so.', '____'], ['It is so.\n— Ann Reed']],
    ['verse', ['[verse]', 'Roses are red', 'and so on'], ['Roses are red\nand so on']],
    ['a table', ['[cols="1,1"]', '|===', '|name |hour', '', '|Ann', '|9', '|==='], ['name | hour\nAnn | 9']],
    ['a picture', ['image::a.png[The tower by night,200]'], ['The tower by night']],
    ['a break', ['a +', 'b'], ['a\nb']],
  ])('%s', (_, lines, expected) => {
    expect(passages(...lines)).toEqual(expected);
  });

  it.each([
    ['// ask Ann', 'private remark'],
    ['////\nask Ann\n////', 'private remark'],
    ['include::b.adoc[]', 'markup of another tool'],
    ['ifdef::book[]', 'markup of another tool'],
    ['++++\n<hr>\n++++', 'HTML'],
  ])('%j is left out', (text, reason) => {
    const { draft, leftOut } = read('a', '', text, '', 'b');
    expect(draft.sections.flatMap((section) => section.passages)).toEqual(['a', 'b']);
    expect(leftOut.map((piece) => piece.reason)).toEqual([reason]);
  });
});

describe('marks within a text of AsciiDoc', () => {
  it.each([
    ['*a* _b_ `c` #d# **e**f __g__ `+h*i+`', 'a b c d ef g h*i'],
    ['2 * 3 * 4 and a_b_c', '2 * 3 * 4 and a_b_c'],
    ['https://example.org[the guild^] and link:a.html[it]', 'the guild and it'],
    ['{url-guild}/a[the guild]', 'the guild'],
    ['<<rules,the rules>> of xref:red-moss.adoc[]', 'the rules of red moss'],
    ['"`so`" and \'`thus`\'', '“so” and ‘thus’'],
    ['kbd:[Ctrl] menu:File[Open > All] btn:[OK]', 'Ctrl File → Open → All OK'],
    ['a ((term)) (((hidden)))here', 'a term here'],
    [String.raw`\*a* b{empty}c`, '*a* bc'],
  ])('%s', (text, expected) => {
    expect(passages(text)).toEqual([expected]);
  });

  it('are notes, which stand at the end', () => {
    expect(passages('Moss.footnote:[As seen.]', '', 'So.')).toEqual(['Moss. [1]', 'So.', '[1] As seen.']);
  });

  it.each([
    [
      'attributes',
      ['= A', `:c: ${'c'.repeat(100)}`, `:b: ${'{c}'.repeat(100)}`, `:a: ${'{b}'.repeat(100)}`, '', '{a}'],
    ],
    ['an attribute that stands for itself', ['= A', `:a: ${'{a}'.repeat(100)}`, '', '{a}']],
    ['headings', ['= A', '', '[[b]]', `== ${'b'.repeat(300)}`, '', '<<b>> '.repeat(100)]],
  ])('are refused where %s stand for many times the text', (_, lines) => {
    expect(() => read(...lines)).toThrow(/names stand for more than 10 times its text/u);
  });
});
