import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readRst } from '../../src/reading/markup/rst.ts';
import { readBytes } from '../../src/reading/source.ts';

const read = (...lines: string[]) =>
  readRst({ name: 'notes/red-moss.rst', text: lines.join('\n'), fallbackTitle: undefined });
const passages = (...lines: string[]) => read(...lines).draft.sections.flatMap((section) => section.passages);
const sample = new URL('../../../../../shared/cases/import/rst.rst', import.meta.url);

describe('the head of a text in reStructuredText', () => {
  it('has its details in lines of a mail, without addresses of mail', () => {
    const { draft, leftOut } = read(
      'Number: 7',
      'Title: The bells',
      'Author: Ann Reed <ann@example.org>,',
      '        Bo Lind <bo at example.org>',
      'Created: 09-Apr-2021',
      '',
      'Why',
      '===',
      '',
      'They ring.',
    );
    expect(draft).toMatchObject({ title: 'The bells', author: 'Ann Reed, Bo Lind', published: '2021-04-09' });
    expect(draft.sections).toEqual([{ path: ['Why'], passages: ['They ring.'] }]);
    expect(leftOut).toEqual([{ line: 1, text: 'Number', reason: 'other front matter' }]);
  });

  it('has its details in fields below the title', () => {
    const { draft } = read(
      '====',
      'Moss',
      '====',
      '',
      ':Author: Ann Reed',
      ':Date: 2020-02-01',
      ':Status: old',
      '',
      'It grows.',
    );
    expect(draft).toMatchObject({ title: 'Moss', author: 'Ann Reed', published: '2020-02-01' });
    expect(draft.sections).toEqual([{ path: [], passages: ['It grows.'] }]);
  });

  it('is no paragraph that only begins with a word and a colon', () => {
    expect(passages('Note: it grows.', '', 'So it does.')).toEqual(['Note: it grows.', 'So it does.']);
  });
});

describe('headings of reStructuredText', () => {
  it('have the depth of their lines in the order in which they come', () => {
    const { draft } = read(
      'Moss',
      '####',
      '',
      'Fen',
      '---',
      '',
      'a',
      '',
      'Bog',
      '=====',
      '',
      'b',
      '',
      'Sea',
      '-----',
      '',
      'c',
    );
    expect(draft.title).toBe('Moss');
    expect(draft.sections.map(({ path }) => path)).toEqual([['Fen'], ['Fen', 'Bog'], ['Sea']]);
  });

  it('are no lines between blank ones', () => {
    expect(passages('a', '', '-----', '', 'b')).toEqual(['a', 'b']);
  });
});

describe('blocks of reStructuredText', () => {
  it.each([
    [
      'a directive with options',
      ['.. code-block:: sh', '   :class: good', '', '   ring --times 3'],
      ['ring --times 3'],
    ],
    ['a literal block', ['So::', '', '    a', '      b'], ['So:', 'a\n  b']],
    ['an admonition', ['.. note:: It is wet', '   here.', '', '   And green.'], ['It is wet here.', 'And green.']],
    ['a change', ['.. versionadded:: 2.1', '   The bell.'], ['Added in version 2.1: The bell.']],
    ['a figure', ['.. figure:: a.png', '   :alt: x y', '', '   The tower by night.'], ['The tower by night.']],
    ['a picture', ['.. image:: a.png', '   :alt: The tower by night'], ['The tower by night']],
    ['a list', ['- a', '- b', '', '  - c'], ['• a\n• b\n  • c']],
    ['numbers', ['3. a', '#. b'], ['3. a\n4. b']],
    ['a name that is no item', ['A. Reed came', 'late.'], ['A. Reed came late.']],
    ['terms', ['moss', '  A plant.', 'bell', '  It rings.'], ['moss\nA plant.', 'bell\nIt rings.']],
    ['options', ['-a, --all  All of them.', '-b         Both.'], ['-a, --all\nAll of them.', '-b\nBoth.']],
    ['verse', ['| Roses are red,', '| violets are blue.'], ['Roses are red,\nviolets are blue.']],
    ['a quotation', ['   It is so.', '', '   -- Ann Reed'], ['It is so.\n— Ann Reed']],
    [
      'a simple table',
      ['=====  =====', 'name   hour', '=====  =====', 'Ann    9', 'Bo     10', '=====  ====='],
      ['name | hour\nAnn | 9\nBo | 10'],
    ],
    [
      'a grid',
      [
        '+------+------+',
        '| name | hour |',
        '+======+======+',
        '| Ann  | 9    |',
        '| Reed |      |',
        '+------+------+',
      ],
      ['name | hour\nAnn Reed | 9'],
    ],
    [
      'a table of lists',
      ['.. list-table:: Hours', '   :header-rows: 1', '', '   * - name', '     - hour', '   * - Ann', '     - 9'],
      ['Hours', 'name | hour\nAnn | 9'],
    ],
    [
      'a table of commas',
      ['.. csv-table::', '   :header: name, hour', '', '   "Ann, Bo", 9'],
      ['name | hour\nAnn, Bo | 9'],
    ],
    ['a session', ['>>> ring(3)', 'True', '', 'So.'], ['>>> ring(3)\nTrue', 'So.']],
    [
      'a function',
      ['.. py:function:: ring(times)', '', '   Rings.', '', '   :param times: how often'],
      ['ring(times)', 'Rings.', 'param times: how often'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(passages(...lines)).toEqual(expected);
  });

  it.each([
    ['.. toctree::\n   :maxdepth: 2\n\n   a\n   b', 'table of contents'],
    ['.. raw:: html\n\n   <hr>', 'markup of another tool'],
    ['.. Ask Ann about this.\n   And Bo.', 'private remark'],
    ['.. _moss: https://example.org', 'link address'],
  ])('%j is left out', (text, reason) => {
    const { draft, leftOut } = read('a', '', text, '', 'b');
    expect(draft.sections.flatMap((section) => section.passages)).toEqual(['a', 'b']);
    expect(leftOut.map((piece) => piece.reason)).toEqual([reason]);
  });
});

describe('marks within a text of reStructuredText', () => {
  it.each([
    ['*a* **b** ``c*d``', 'a b c*d'],
    ['2 * 3 * 4 and 2*3*4', '2 * 3 * 4 and 2*3*4'],
    ['`the guild <https://example.org>`_ and `moss`_', 'the guild and moss'],
    ['See :ref:`the rules <rules>` of :doc:`/a/red-moss`.', 'See the rules of red moss.'],
    [':func:`~bells.ring` and :class:`!Bell`', 'ring() and Bell'],
    [':pep:`8`, :menuselection:`File --> Open`', 'PEP 8, File → Open'],
    [String.raw`re\ *a*\ s \*b\*`, 'reas *b*'],
    ['a_b and c_ and __init__', 'a_b and c_ and __init__'],
    ['漢字\\ *漢*\\ 字', '漢字漢字'],
  ])('%s', (text, expected) => {
    expect(passages(text)).toEqual([expected]);
  });

  it('are links, notes and names that stand for a text', () => {
    expect(
      passages(
        'Moss_ is |how| [#]_ [2]_.',
        '',
        '.. _moss: https://example.org',
        '.. |how| replace:: *very* green',
        '.. [#] As seen.',
        '.. [2] So.',
      ),
    ).toEqual(['Moss is very green [1] [2].', '[1] As seen.', '[2] So.']);
  });

  it('are labels of headings', () => {
    expect(
      passages('See :ref:`old`.', '', '.. _old:', '', 'Old bells', '=========', '', 'a', '', 'New', '===', '', 'b')[0],
    ).toBe('See Old bells.');
  });
});

describe('names of a text in reStructuredText', () => {
  const substitutions = ['c', '|c|', '|b|'].map((text, at) => `.. |${'cba'[at]}| replace:: ${`${text} `.repeat(100)}`);
  it.each([
    ['substitutions', [...substitutions, '', '|a|']],
    ['labels', ['.. _b:', '', 'b'.repeat(300), '='.repeat(300), '', ':ref:`b` '.repeat(100)]],
  ])('are refused where %s stand for many times the text', (_, lines) => {
    expect(() => read(...lines)).toThrow(/names stand for more than 10 times its text/u);
  });
});

describe('the text in ../shared/cases/import', () => {
  it.skipIf(!existsSync(sample))('rst.rst', async () => {
    const { draft, leftOut } = await readBytes({ name: 'rst.rst', bytes: readFileSync(sample) });
    expect(draft).toMatchObject({ title: 'The bells of the sound', author: 'Ann Example', published: '2021-04-09' });
    expect(draft.sections.map(({ path, passages: { length } }) => [...path, length])).toEqual([
      ['Abstract', 1],
      ['Rules', 2],
    ]);
    expect(draft.sections[1]?.passages[0]).toBe('ring --times 3');
    expect(leftOut.map(({ text }) => text)).toEqual(['PEP, Status']);
  });
});
