import { describe, expect, it } from 'vitest';
import { parsePlainText } from '../../src/reading/plain-text/parse.ts';

/** A text in short: a line for each heading, then its passages; line breaks of a passage as `⏎`. */
function outline(...lines: readonly string[]): string[] {
  const { draft } = parsePlainText(lines.join('\n'), { fallbackTitle: 'no title' });
  return draft.sections.flatMap(({ path, passages }) => [
    `# ${path.join(' > ')}`,
    ...passages.map((passage) => passage.replaceAll('\n', ' ⏎ ')),
  ]);
}

const bells = 'The bells of the harbour are rung by hand at noon, and everybody on the quay puts down what he holds.';
const ferry = 'The ferry leaves when the tide allows it, and those who come late wait in the shed below the lamp.';

describe('laws', () => {
  it.each([
    ['English', 'PART ONE', 'Article 1', 'Article 2'],
    ['capitals without a label', 'THE KEEPERS', 'Section 1', 'Section 2'],
    ['German', 'Erster Abschnitt', '§ 1', '§ 2'],
    ['German with numbers first', '1. Abschnitt', 'Art. 1', 'Art. 2'],
    ['French', 'TITRE PREMIER', 'Article premier', 'Article 2'],
    ['Spanish', 'CAPÍTULO ÚNICO', 'Artículo 1.', 'Artículo 2.'],
    ['Portuguese', 'Título I', 'Artigo 1', 'Artigo 2'],
    ['Italian', 'Titolo I - Delle campane', 'Art. 1', 'Art. 2'],
    ['Dutch', 'Hoofdstuk 1', 'Artikel 1', 'Artikel 2'],
    ['Swedish', '1 kap.', '1 §', '2 §'],
    ['Finnish', '1 luku', '1 §', '2 §'],
    ['Polish', 'Rozdział I', 'Art. 1', 'Art. 2'],
    ['Czech', 'ČÁST PRVNÍ', '§ 1', '§ 2'],
    ['Hungarian', 'I. FEJEZET', '1. §', '2. §'],
    ['Turkish', 'BİRİNCİ BÖLÜM', 'Madde 1', 'Madde 2'],
    ['Russian', 'Глава первая', 'Статья 1', 'Статья 2'],
    ['Ukrainian', 'Розділ I', 'Стаття 1', 'Стаття 2'],
    ['Greek', 'ΚΕΦΑΛΑΙΟ Α', 'Άρθρο 1', 'Άρθρο 2'],
    ['Arabic', 'الباب الأول', 'المادة الأولى', 'المادة ٢'],
    ['Hindi', 'अध्याय १', 'अनुच्छेद १', 'अनुच्छेद २'],
    ['Thai', 'หมวด ๑', 'มาตรา ๑', 'มาตรา ๒'],
    ['Vietnamese', 'Chương I', 'Điều 1', 'Điều 2'],
    ['Chinese', '第一章 总则', '第一条', '第二条'],
    ['Japanese', '第一章 総則', '第一条', '第二条の二'],
    ['Korean', '제1장 총칙', '제1조', '제2조의2'],
    ['Albanian, whose words are unknown', 'KREU I', 'Neni 1', 'Neni 2'],
  ])('have the outer heading above the inner one: %s', (_, outer, first, second) => {
    expect(outline('Charter of the bells', '', outer, '', first, '', bells, '', second, '', ferry)).toEqual([
      `# ${outer} > ${first}`,
      bells,
      `# ${outer} > ${second}`,
      ferry,
    ]);
  });

  it('close an outer heading at the next one of its kind', () => {
    expect(
      outline('Charter', '', 'THE GUILD', '', 'Article 1', '', bells, '', 'THE KEEPERS', '', 'Article 2', '', ferry),
    ).toEqual(['# THE GUILD > Article 1', bells, '# THE KEEPERS > Article 2', ferry]);
  });

  it('follow the text where it nests its labels otherwise', () => {
    const text = [
      'Buch der Glocken',
      '',
      'Abschnitt 1',
      '',
      'Titel 1',
      '',
      '§ 1',
      '',
      bells,
      '',
      'Titel 2',
      '',
      '§ 2',
      '',
      ferry,
    ];
    expect(outline(...text)).toEqual(['# Abschnitt 1 > Titel 1 > § 1', bells, '# Abschnitt 1 > Titel 2 > § 2', ferry]);
  });

  it('keep the title of an article below its label', () => {
    expect(
      outline(
        'Charter',
        '',
        'Chapter I',
        '',
        'GENERAL',
        '',
        'Article 1',
        '',
        'Purpose',
        '',
        bells,
        '',
        'Article 2',
        '',
        'Scope',
        '',
        ferry,
      ),
    ).toEqual([
      '# Chapter I > GENERAL > Article 1 > Purpose',
      bells,
      '# Chapter I > GENERAL > Article 2 > Scope',
      ferry,
    ]);
  });
});

describe('plays', () => {
  it.each([
    ['with a full stop', 'MAY.', 'JACK.'],
    ['with a colon', 'May:', 'Jack:'],
    ['in capitals', 'MAY', 'JACK'],
    ['in Russian capitals', 'МАЙЯ.', 'ЯКОВ.'],
    ['in Chinese with a colon', '阿美：', '阿杰：'],
  ])('have a passage a speech, names %s', (_, may, jack) => {
    const names = [may, jack, may, jack, may, jack];
    const speeches = names.flatMap((name, index) => [name, '', `I have hung the bell number ${index}.`, '']);
    const wanted = names.map((name, index) => `${name} ⏎ I have hung the bell number ${index}.`);
    expect(outline('The bell ringers', '', 'ACT I', '', 'A tower.', '', ...speeches)).toEqual([
      '# ACT I',
      'A tower.',
      ...wanted,
    ]);
    // The same without blank lines.
    const dense = speeches.filter((line) => line !== '');
    expect(outline('The bell ringers', '', 'ACT I', '', 'A tower.', '', ...dense)).toEqual([
      '# ACT I',
      'A tower.',
      ...wanted,
    ]);
  });

  it('name somebody who speaks once, and keep remarks beside names', () => {
    const text = [
      'MAY.',
      'Who?',
      'JACK [_aside_].',
      'She?',
      'MAY.',
      'You!',
      'JACK.',
      'I?',
      'A SAILOR.',
      'Quiet.',
      'JACK.',
      'Why?',
      'MAY.',
      'Go.',
    ];
    expect(outline('The bell ringers', '', 'ACT I', '', ...text)).toEqual([
      '# ACT I',
      'MAY. ⏎ Who?',
      'JACK [_aside_]. ⏎ She?',
      'MAY. ⏎ You!',
      'JACK. ⏎ I?',
      'A SAILOR. ⏎ Quiet.',
      'JACK. ⏎ Why?',
      'MAY. ⏎ Go.',
    ]);
  });

  it('nest scenes below acts', () => {
    expect(outline('The bells', '', 'ACT I', '', 'SCENE I', '', bells, '', 'SCENE II', '', ferry)).toEqual([
      '# ACT I > SCENE I',
      bells,
      '# ACT I > SCENE II',
      ferry,
    ]);
  });
});

describe('questions and answers', () => {
  it('have a section each, with numbers and without blank lines', () => {
    const text = [
      '1. How high is it?',
      `It is high. ${bells}`,
      '2. Who rings?',
      `The keeper. ${ferry}`,
      '3. When?',
      'At noon.',
    ];
    expect(outline('About the tower', '', ...text)).toEqual([
      '# 1. How high is it?',
      `It is high. ${bells}`,
      '# 2. Who rings?',
      `The keeper. ${ferry}`,
      '# 3. When?',
      'At noon.',
    ]);
  });

  it.each([
    ['English', 'Q:', 'A:'],
    ['English with stops', 'Q.', 'A.'],
    ['numbered', 'Q1:', 'A1:'],
    ['German', 'Frage:', 'Antwort:'],
    ['Chinese', '问：', '答：'],
    ['Arabic', 'س:', 'ج:'],
    ['Russian', 'Вопрос:', 'Ответ:'],
  ])('are one passage each where both have a label: %s', (_, question, answer) => {
    const pair = (ask: string, reply: string): string[] => [`${question} ${ask}?`, `${answer} ${reply}.`];
    const [one, two] = [pair('May I bring a dog', 'On a lead'), pair('Is there a lift', 'No')];
    expect(outline('About the tower', '', bells, '', ...one, '', ...two)).toEqual([
      '# ',
      bells,
      one.join(' ⏎ '),
      two.join(' ⏎ '),
    ]);
    expect(outline('About the tower', '', bells, '', ...one, ...two)).toEqual([
      '# ',
      bells,
      one.join(' ⏎ '),
      two.join(' ⏎ '),
    ]);
  });
});

describe('chats', () => {
  it.each([
    ['a telephone', '[12/03/24, 10:15:01] Ann: ', '[12/03/24, 10:16:20] Bo Reed: '],
    ['another telephone', '12.03.2024, 10:15 - Ann: ', '12.03.2024, 10:16 - Bo: '],
    ['a relay', '<ann> ', '<bo> '],
    ['a relay with times', '10:15 <ann> ', '10:16 <bo> '],
    ['a transcript', '[00:10:15] ANN: ', '[00:10:19] BO: '],
  ])('have a passage a message, with its writer: %s', (_, ann, bo) => {
    const text = [
      `${ann}who rings today`,
      `${bo}I do`,
      'if nobody else wants to',
      `${ann}thanks`,
      `${bo}At noon then?`,
    ];
    expect(outline(...text)).toEqual([
      '# ',
      `${ann}who rings today`,
      `${bo}I do ⏎ if nobody else wants to`,
      `${ann}thanks`,
      `${bo}At noon then?`,
    ]);
  });
});

describe('tables', () => {
  const read = (...cells: string[]): string[] =>
    outline('Strokes', '', bells, '', ...cells.flatMap((cell) => [cell, '']), ferry).slice(2, -1);

  it('copied cell by cell get their rows back', () => {
    expect(read('Gate', 'Steps', 'Mill', '14', 'Quay', '9', 'Landing', '160')).toEqual([
      'Gate | Steps ⏎ Mill | 14 ⏎ Quay | 9 ⏎ Landing | 160',
    ]);
    expect(read('町', '人口', '高さ', '北', '1,200', '3.5 m', '南', '900', '2 m', '東', '70', '–')).toEqual([
      '町 | 人口 | 高さ ⏎ 北 | 1,200 | 3.5 m ⏎ 南 | 900 | 2 m ⏎ 東 | 70 | –',
    ]);
  });

  it('keep every cell where the rows are not even', () => {
    expect(read('Gate', 'Steps', 'Mill', '14', 'Quay', 'Landing', '160', '9', '5')).toEqual([
      'Gate ⏎ Steps ⏎ Mill ⏎ 14 ⏎ Quay ⏎ Landing ⏎ 160 ⏎ 9 ⏎ 5',
    ]);
  });

  it('keep numbers that count no pages', () => {
    expect(read('Year of the larger bell:', '1874', 'by hand')).toEqual([
      'Year of the larger bell:',
      '1874',
      'by hand',
    ]);
  });
});

describe('other forms', () => {
  it('keep the rows of tables that are drawn', () => {
    const rows = ['Tower | Height', 'North | 40 m', 'South | 35 m'];
    for (const table of [
      [
        '┌───────┬──────┐',
        '│ Tower │ Height│',
        '├───────┼──────┤',
        '│ North │ 40 m │',
        '│ South │ 35 m │',
        '└───────┴──────┘',
      ],
      ['| Tower | Height |', '|-------|:------|', '| North | 40 m |', '| South | 35 m |'],
      [
        '+-------+------+',
        '| Tower | Height |',
        '+-------+------+',
        '| North | 40 m |',
        '| South | 35 m |',
        '+-------+------+',
      ],
      ['Tower      Height', 'North      40 m', 'South      35 m'],
      ['Tower\tHeight', 'North\t40 m', 'South\t35 m'],
    ])
      expect(outline('Towers', '', bells, '', ...table, '', ferry)).toEqual(['# ', bells, rows.join(' ⏎ '), ferry]);
  });

  it('keep answers to choose from with their question', () => {
    const text = ['1. Which is older?', 'A. The larger', 'B. The smaller', '2. Who rings?', 'A. Ann', 'B. Bo'];
    expect(outline('Test on bells', '', bells, '', ...text)).toEqual([
      '# ',
      bells,
      '1. Which is older? ⏎ A. The larger ⏎ B. The smaller',
      '2. Who rings? ⏎ A. Ann ⏎ B. Bo',
    ]);
  });

  it('have a passage for each numbered verse', () => {
    const verses = [
      '1:1 In the beginning the bell was cast, and it was large.',
      '1:2 And it was rung at noon.',
      '2:1 Now the ferry came late.',
    ];
    expect(outline('The Book of Bells', '', ...verses)).toEqual(['# ', ...verses]);
  });

  it('keep the lines of amounts and of words with their meaning', () => {
    const amounts = ['2 onions', '1 kg fish', '3 potatoes', 'salt'];
    const words = ['bell: a cup that is struck', 'rope: what the ringer holds in his hands', 'lamp: what is lit'];
    const text = outline('Harbour soup', '', 'Serves 4', '', ...amounts, '', bells, '', ...words, '', ferry).join('\n');
    expect(text).toContain(amounts.join(' ⏎ '));
    expect(text).toContain(words.join(' ⏎ '));
  });

  it('keep a name with the quotation above it', () => {
    const text = [
      'A bell is a cup',
      'until it is struck.',
      '        -- Ann Reed',
      '%',
      'The sea is a bell.',
      '        -- Bo Lind',
      '%',
    ];
    expect(outline(...text)).toEqual([
      '# ',
      'A bell is a cup ⏎ until it is struck. ⏎ -- Ann Reed',
      'The sea is a bell. ⏎ -- Bo Lind',
    ]);
  });

  it('have headings that stand further out than their text, and terms with the words beside them', () => {
    const text = [
      'RING(1)',
      '',
      'NAME',
      '       ring - ring a bell',
      '',
      'OPTIONS',
      `       -n        Ring ${bells.slice(0, 60)}`,
      '                 which is the number of strokes.',
      '',
      '       -v        Ring by voice.',
    ];
    expect(outline(...text)).toEqual([
      '# NAME',
      'ring - ring a bell',
      '# OPTIONS',
      `-n Ring ${bells.slice(0, 60).trim()} which is the number of strokes.`,
      '-v Ring by voice.',
    ]);
  });

  it('have headings that are underlined with any row of characters as long as they are', () => {
    expect(
      outline(
        'Bells',
        '*****',
        '',
        'Large / small',
        '=============',
        '',
        bells,
        '',
        'Ferries',
        '"""""""',
        '',
        ferry,
        '',
        '***',
        '',
        bells,
      ),
    ).toEqual(['# Large / small', bells, '# Large / small > Ferries', ferry, bells]);
  });

  it('have numbered headings that end with a full stop', () => {
    const text = [1, 2, 3].flatMap((number) => [
      `${number}. Bells of tower ${'ABC'[number - 1]}.`,
      '',
      bells,
      '',
      ferry,
      '',
    ]);
    expect(outline('Rules of the towers', '', ...text)).toEqual(
      [1, 2, 3].flatMap((number) => [`# ${number}. Bells of tower ${'ABC'[number - 1]}.`, bells, ferry]),
    );
  });

  it('join sentences over long lines of uneven lengths', () => {
    const lines = [
      'The bells of the harbour are rung by hand at noon, and',
      'everybody on the quay, old or young, puts down what he holds',
      'until they are silent.',
    ];
    expect(outline('Bells', '', ...lines, '', ferry).slice(1)).toEqual([lines.join(' '), ferry]);
  });

  it('keep the first words of a text that goes on below a heading', () => {
    const lines = [
      'Whereas the bells of the harbour have been rung by hand since the year of the flood,',
      `now therefore ${bells}`,
    ];
    expect(
      outline('Charter of the bells', '', 'Preamble', '', lines[0] ?? '', '', lines[1] ?? '').join('\n'),
    ).toContain(lines[0]);
  });
});
