import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createArticle } from '../../src/model/article.ts';
import type { Reading } from '../../src/model/reading.ts';
import { createCMapSource } from '../../src/reading/documents/pdf/cmaps.ts';
import { splitColumns } from '../../src/reading/documents/pdf/columns.ts';
import { findNames } from '../../src/reading/documents/pdf/front.ts';
import { createJoiner } from '../../src/reading/documents/pdf/hyphens.ts';
import { joinRuns, readRuns, toLines } from '../../src/reading/documents/pdf/lines.ts';
import type { Run } from '../../src/reading/documents/pdf/page.ts';
import { placeRuns, type TextItem } from '../../src/reading/documents/pdf/place.ts';
import { readPdf } from '../../src/reading/documents/pdf.ts';
import { parseMarkdown } from '../../src/reading/markdown/parse.ts';
import { writeMarkdown } from '../../src/reading/markdown/write.ts';
import { paragraph, type PdfLine, type PdfOptions, writePdf } from './pdf-file.ts';

function read(pages: readonly (readonly PdfLine[])[], options: PdfOptions = {}): Promise<Reading> {
  return readPdf({ name: 'notes/old-bells.pdf', bytes: writePdf(pages, options) });
}

/** Passages with the headings above them, as `Heading > Heading: passage`. */
function outline({ draft }: Reading): string[] {
  return draft.sections.flatMap(({ path, passages }) => passages.map((text) => `${path.join(' > ')}: ${text}`));
}

function reasons({ leftOut }: Reading): string[] {
  return leftOut.map(({ line, reason, text }) => `${line} ${reason}: ${text}`);
}

const TITLE: PdfLine = { text: 'The Bells of the Harbour', x: 60, y: 80, size: 20, font: 'bold' };
/** Three lines that fill a column of 220 points. */
const BELL = [
  'The oldest bell of the harbour was cast in the',
  'spring of a cold year, and it hung in a wooden',
  'tower that the wind took down.',
];
const FERRY = [
  'A ferry crosses the water four times each day',
  'and carries whoever waits at the pier, with all',
  'the baskets that they bring along.',
];
const MOSS = [
  'Moss grows on the northern side of the wall, as',
  'it does on every wall of this town, and nobody',
  'has ever thought of taking it away.',
];

describe('columns', () => {
  it('are read one after the other, below what crosses both', async () => {
    const reading = await read([
      [
        TITLE,
        ...paragraph(BELL, { x: 60, y: 130 }),
        ...paragraph(FERRY, { x: 60, y: 180 }),
        ...paragraph(MOSS, { x: 320, y: 130 }),
        ...paragraph(BELL, { x: 320, y: 180 }),
      ],
    ]);
    expect(reading.draft.title).toBe('The Bells of the Harbour');
    expect(outline(reading)).toEqual([BELL, FERRY, MOSS, BELL].map((lines) => `: ${lines.join(' ')}`));
  });

  it('join a paragraph that goes on in the next one and on the next page', async () => {
    const [first = '', second = '', third = ''] = FERRY;
    const reading = await read([
      [
        TITLE,
        ...paragraph([...BELL, ...BELL], { x: 60, y: 130 }),
        { text: first, x: 60, y: 226 },
        { text: second, x: 320, y: 130 },
        { text: third, x: 320, y: 142 },
        ...paragraph(MOSS.slice(0, 2), { x: 320, y: 180 }),
      ],
      paragraph([MOSS[2] ?? '', ...BELL], { x: 60, y: 130 }),
    ]);
    expect(outline(reading)).toContain(`: ${FERRY.join(' ')}`);
    expect(outline(reading).some((passage) => passage.startsWith(`: ${MOSS.join(' ')}`))).toBe(true);
  });

  it('lose and double nothing, and keep the order of a single column', () => {
    const fragment = fc.record({
      left: fc.integer({ min: 0, max: 500 }),
      base: fc.integer({ min: 0, max: 700 }),
      width: fc.integer({ min: 5, max: 400 }),
    });
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 60 }), (places) => {
        const fragments = places.map(({ left, base, width }, order) => {
          const run = toRun(String(order), left, base, width);
          return { runs: [run], left, right: left + width, base, size: 10 };
        });
        const regions = splitColumns(fragments);
        expect(new Set(regions.flat()).size).toBe(fragments.length);
        expect(regions.flat()).toHaveLength(fragments.length);
        for (const region of regions)
          expect(region.map(({ base }) => base)).toEqual(region.map(({ base }) => base).toSorted((a, b) => a - b));
      }),
    );
  });
});

function toRun(text: string, x: number, y: number, width = text.length * 5, size = 10): Run {
  const font = { isBold: false, isItalic: false, isMono: false };
  return { text, x, y, width, size, font, isForeign: false, isSpaced: false, order: x };
}

describe('lines', () => {
  it('hold every word that stands on them, whatever the order of the file', () => {
    const place = fc.record({ row: fc.integer({ min: 0, max: 5 }), column: fc.integer({ min: 0, max: 5 }) });
    fc.assert(
      fc.property(fc.uniqueArray(place, { selector: ({ row, column }) => `${row} ${column}` }), (places) => {
        const runs = places.map(({ row, column }) => toRun(`w${row}${column}`, column * 25, row * 14, 20));
        const lines = toLines(joinRuns(runs), 1).map(({ text }) => text);
        const rows = [0, 1, 2, 3, 4, 5].flatMap((row) => {
          const words = places.filter((own) => own.row === row).toSorted((a, b) => a.column - b.column);
          return words.length === 0 ? [] : [words.map(({ column }) => `w${row}${column}`).join(' ')];
        });
        expect(lines).toEqual(rows);
      }),
    );
  });

  it.each([
    ['a power', [toRun('10', 0, 100), toRun('6', 10, 96, 4, 7), toRun('bells', 20, 100)], '10⁶ bells'],
    ['an accent before its letter', [toRun('na¨ıve', 0, 100)], 'naïve'],
    ['letters that were spaced apart', [toRun('N O T I C E S', 0, 100)], 'NOTICES'],
    ['letters of a script without blanks', [toRun('灯塔', 0, 100), toRun('很高', 25, 100)], '灯塔很高'],
    [
      'a letter that hangs below the others',
      [toRun('old BibT X files', 0, 100), toRun('E', 40, 103)],
      'old BibTEX files',
    ],
  ])('are read with %s', (_, runs, text) => {
    expect(readRuns(runs, { base: 100, size: 10 })).toBe(text);
  });
});

describe('hyphens at line ends', () => {
  const join = createJoiner(['the lighthouse keeper', 'a well-kept lamp', 'self-made and kept', 'SpiderCrab']);
  it.each([
    ['goes where the text has the word', ['the light-', 'house'], 'the lighthouse'],
    ['stays where the text has the compound', ['a well-', 'kept lamp'], 'a well-kept lamp'],
    ['goes where the text has neither', ['a cara-', 'van'], 'a caravan'],
    ['stays before a capital', ['the North-', 'South line'], 'the North-South line'],
    ['goes where the text has the name', ['a Spider-', 'Crab'], 'a SpiderCrab'],
    ['goes where it is soft', ['a ca\u00ad', 'ravan'], 'a caravan'],
    ['stays in an address', ['see https://example.org/a-', 'b'], 'see https://example.org/a-b'],
  ])('one %s', (_, lines, text) => expect(join(lines)).toBe(text));
});

describe('running heads and page numbers', () => {
  it('are left out by their recurrence, with the pages they stand on', async () => {
    const pages = [1, 2, 3, 4].map((number) => [
      { text: `Harbour Notes ${number + 10}`, x: 60, y: 40, size: 9 },
      ...paragraph([BELL, FERRY, MOSS, BELL, FERRY, MOSS].slice(number - 1, number + 2).flat(), {
        x: 60,
        y: 100 + number,
      }),
      { text: String(number + 10), x: 290, y: 770, size: 9 },
    ]);
    const reading = await read(pages);
    expect(outline(reading).join(' ')).not.toMatch(/Harbour Notes|1[1-4]/u);
    expect(reasons(reading).filter((line) => line.includes('page header or footer'))).toHaveLength(8);
  });

  it('go where a browser printed them, and roman ones', async () => {
    const reading = await read([
      [
        { text: '3/4/2021, 10:12 AM The Bells', x: 20, y: 15, size: 8 },
        TITLE,
        ...paragraph(BELL, { x: 60, y: 130 }),
        { text: 'https://example.org/bells 1/1', x: 20, y: 790, size: 8 },
      ],
      [...paragraph(FERRY, { x: 60, y: 130 }), { text: 'ii', x: 290, y: 770 }],
      [...paragraph(MOSS, { x: 60, y: 130 }), { text: 'iii', x: 290, y: 770 }],
    ]);
    expect(outline(reading)).toEqual([BELL, FERRY, MOSS].map((lines) => `: ${lines.join(' ')}`));
  });
});

describe('headings', () => {
  const body = (y: number): PdfLine[] => paragraph([...BELL, ...FERRY], { x: 60, y });
  it('are told by size and weight, and ordered by their numbers', async () => {
    const reading = await read([
      [
        TITLE,
        { text: '1 Casting', x: 60, y: 120, size: 13, font: 'bold' },
        ...body(140),
        { text: '1.1 Metals', x: 60, y: 240, font: 'bold' },
        ...body(260),
        { text: '2 Hanging', x: 60, y: 360, size: 13, font: 'bold' },
        ...body(380),
      ],
    ]);
    expect(reading.draft.sections.map(({ path }) => path)).toEqual([
      ['1 Casting'],
      ['1 Casting', '1.1 Metals'],
      ['2 Hanging'],
    ]);
  });

  it('are those that bookmarks name, with their depth', async () => {
    const lines = ['Casting', 'Hanging', 'Ringing'].flatMap((text, index): PdfLine[] => [
      { text, x: 60, y: 120 + index * 120 },
      ...body(140 + index * 120),
    ]);
    const reading = await read([[TITLE, ...lines]], { bookmarks: ['Casting', 'Hanging', 'Ringing'] });
    expect(reading.draft.sections.map(({ path }) => path)).toEqual([['Casting'], ['Hanging'], ['Ringing']]);
  });

  it('of two lines are one', async () => {
    const reading = await read([
      [
        TITLE,
        { text: 'How a bell is hung in a tower', x: 60, y: 120, font: 'bold' },
        { text: 'that leans', x: 60, y: 132, font: 'bold' },
        ...body(150),
      ],
    ]);
    expect(reading.draft.sections.map(({ path }) => path)).toEqual([['How a bell is hung in a tower that leans']]);
  });
});

describe('a tagged file', () => {
  it('is read in the order and by the roles of its structure', async () => {
    const tagged = (text: string, y: number, role: string, block = text, x = 60): PdfLine => ({
      text,
      x,
      y,
      role,
      block,
    });
    const reading = await read([
      [
        { ...tagged('The Bells of the Harbour', 60, 'H1'), size: 18 },
        tagged('Casting', 120, 'H2'),
        ...paragraph(BELL, { x: 60, y: 140, role: 'P', block: 'bell' }),
        tagged('one lamp', 200, 'LI'),
        tagged('two lamps', 212, 'LI'),
        tagged('Never read', 400, 'Artifact'),
        tagged('A drawing of the tower', 420, 'Figure'),
      ],
    ]);
    expect(outline(reading)).toEqual([`Casting: ${BELL.join(' ')}`, 'Casting: • one lamp\n• two lamps']);
    expect(reasons(reading)).toEqual(['1 page furniture: Never read', '1 text of a picture: A drawing of the tower']);
  });
});

describe('the first page', () => {
  it('states title, authors and date; affiliations are listed', async () => {
    const reading = await read(
      [
        [
          TITLE,
          { text: 'Anna Reed, Jonas Berg', x: 60, y: 110 },
          { text: 'Institute of Shores, anna@example.org', x: 60, y: 135 },
          { text: 'March 4, 2021', x: 60, y: 160 },
          { text: 'Abstract', x: 60, y: 190, font: 'bold' },
          ...paragraph([...BELL, ...FERRY, ...MOSS], { x: 60, y: 210 }),
        ],
      ],
      { info: { Title: 'Microsoft Word - bells.doc', Author: 'user1' } },
    );
    expect(reading.draft).toMatchObject({
      title: 'The Bells of the Harbour',
      author: 'Anna Reed, Jonas Berg',
      published: '2021-03-04',
      language: 'en',
    });
    expect(reasons(reading)).toContain('1 details about the article: Institute of Shores, anna@example.org');
  });

  it('is asked before what the file states; a program’s title counts for nothing, nor does the date of creation', async () => {
    const plain = paragraph([...BELL, ...FERRY, ...MOSS], { x: 60, y: 100 });
    const stated = await read([plain], {
      info: { Title: 'Bells and Ferries', Author: 'Anna Reed', CreationDate: 'D:20200101' },
    });
    expect(stated.draft).toMatchObject({ title: 'Bells and Ferries', author: 'Anna Reed', published: undefined });
    const named = await read([plain], { info: { Title: 'bells_final.indd' } });
    expect(named.draft.title).toBe('old bells');
  });

  it.each([
    ['Anna Reed∗, Jonas Berg†', ['Anna Reed', 'Jonas Berg']],
    ['María de la Cruz and Jean-Luc Petit', ['María de la Cruz', 'Jean-Luc Petit']],
    ['王小明', ['王小明']],
    ['Institute of Shores', []],
    ['The bell was cast in spring', []],
  ])('has the names in %j', (line, names) => expect(findNames(line)).toEqual(names));
});

describe('blocks', () => {
  it('are lists, tables, code, captions and notes', async () => {
    const row = (cells: readonly string[], y: number): PdfLine[] =>
      cells.map((text, index) => ({ text, x: 60 + index * 110, y }));
    const reading = await read([
      [
        TITLE,
        ...paragraph(BELL, { x: 60, y: 120 }),
        { text: '- bells of bronze', x: 60, y: 170 },
        { text: '- bells of iron', x: 60, y: 182 },
        ...[
          ['Tower', 'Height', 'Year'],
          ['North', '41', '1874'],
          ['South', '30', '1881'],
        ].flatMap((cells, index) => row(cells, 220 + index * 12)),
        { text: 'Table 1: Towers and their heights.', x: 60, y: 275 },
        { text: 'if lamp > 3:', x: 60, y: 310, font: 'mono' },
        { text: 'shine()', x: 84, y: 322, font: 'mono' },
        ...paragraph(FERRY, { x: 60, y: 360 }),
        { text: '1 The pier was built later.', x: 60, y: 740, size: 7 },
      ],
    ]);
    expect(outline(reading)).toEqual([
      `: ${BELL.join(' ')}`,
      ': • bells of bronze\n• bells of iron',
      ': Tower | Height | Year\nNorth | 41 | 1874\nSouth | 30 | 1881',
      ': Table 1: Towers and their heights.',
      ': if lamp > 3:\n    shine()',
      `: ${FERRY.join(' ')}`,
      ': 1 The pier was built later.',
    ]);
  });

  it('have notes behind the paragraph that goes on over them', async () => {
    const reading = await read([
      [
        TITLE,
        ...paragraph([...BELL, ...FERRY.slice(0, 2)], { x: 60, y: 120 }),
        { text: '1 The pier was built later.', x: 60, y: 740, size: 7 },
      ],
      paragraph([FERRY[2] ?? '', ...MOSS], { x: 60, y: 120 }),
    ]);
    expect(outline(reading)).toEqual([
      `: ${BELL.join(' ')}`,
      `: ${FERRY.join(' ')}`,
      ': 1 The pier was built later.',
      `: ${MOSS.join(' ')}`,
    ]);
  });

  it('are paragraphs by indents, gaps and last lines', async () => {
    const [first = '', ...rest] = FERRY;
    const reading = await read([
      [
        TITLE,
        ...paragraph(BELL, { x: 60, y: 120 }),
        { text: first, x: 75, y: 156 },
        ...paragraph(rest, { x: 60, y: 168 }),
        ...paragraph(MOSS, { x: 60, y: 210 }),
      ],
    ]);
    expect(outline(reading)).toEqual([BELL, FERRY, MOSS].map((lines) => `: ${lines.join(' ')}`));
  });

  it('leave out a table of contents, turned text, and letters drawn twice', async () => {
    const reading = await read([
      [
        TITLE,
        { text: 'Casting . . . . . . . . . . . . 3', x: 60, y: 110 },
        { text: 'Hanging . . . . . . . . . . . . 8', x: 60, y: 122 },
        ...paragraph(BELL, { x: 60, y: 160 }),
        ...paragraph(BELL, { x: 60.3, y: 160 }),
        { text: 'DRAFT COPY', x: 20, y: 500, isTurned: true, size: 30 },
      ],
    ]);
    expect(outline(reading)).toEqual([`: ${BELL.join(' ')}`]);
    expect(reasons(reading).map((line) => line.split(':')[0])).toEqual([
      '1 turned text',
      '1 table of contents',
      '1 table of contents',
    ]);
  });
});

it('leaves out a table of contents without dots, and ends an author list at a numbered heading', async () => {
  const row = (text: string, page: string, y: number): PdfLine[] => [
    { text, x: 60, y },
    { text: page, x: 400, y },
  ];
  const reading = await read([
    [
      TITLE,
      { text: 'Contents', x: 60, y: 120, font: 'bold' },
      ...row('Casting', '2', 140),
      ...row('Hanging', '5', 152),
      ...row('Ringing', '9', 164),
    ],
    [
      { text: '1 Casting Bronze Bells', x: 60, y: 60, font: 'bold' },
      ...paragraph([...BELL, ...FERRY], { x: 60, y: 80 }),
    ],
  ]);
  expect(outline(reading)).toEqual([BELL, FERRY].map((lines) => `1 Casting Bronze Bells: ${lines.join(' ')}`));
  expect(reasons(reading)).toContain('1 table of contents: Casting | 2\nHanging | 5\nRinging | 9');
});

it('reads letters once that were drawn twice, word by word and as a line', async () => {
  const [first = '', ...rest] = BELL;
  const reading = await read([
    [TITLE, { text: first, x: 60, y: 120 }, { text: 'The', x: 60.4, y: 120 }, ...paragraph(rest, { x: 60, y: 132 })],
  ]);
  expect(outline(reading)).toEqual([`: ${BELL.join(' ')}`]);
});

describe('directions', () => {
  const view = { width: 600, height: 800, transform: [1, 0, 0, -1, 0, 800] };
  const style = () => ({ font: { isBold: false, isItalic: false, isMono: false }, isVertical: false });
  const item = (str: string, x: number, y: number, width: number, dir = 'ltr'): TextItem =>
    ({ str, x, dir, width, height: 10, transform: [10, 0, 0, 10, x, y], fontName: 'f' }) as TextItem;

  it('from the right are measured from there, with foreign words in their own order', () => {
    const { runs } = placeRuns(
      [
        item('الجرس القديم', 400, 700, 100, 'rtl'),
        item('old', 340, 700, 20),
        item('bell', 364, 700, 20),
        item('في الميناء', 240, 700, 90, 'rtl'),
      ],
      view,
      style,
    );
    expect(toLines(joinRuns(runs), 1).map(({ text }) => text)).toEqual(['الجرس القديم old bell في الميناء']);
  });

  it('downwards become lines from the right', () => {
    const column = (letters: string, x: number): TextItem[] =>
      Array.from(letters, (letter, index) => item(letter, x, 700 - index * 10, 10));
    const { runs } = placeRuns([...column('海辺の灯台は古い', 500), ...column('鐘が鳴る', 480)], view, style);
    expect(toLines(joinRuns(runs), 1).map(({ text }) => text)).toEqual(['海辺の灯台は古い', '鐘が鳴る']);
  });
});

describe('fonts whose letters the file does not name', () => {
  it.each([
    ['90ms-RKSJ-H', '<88c0> 23433'],
    ['GBK-EUC-H', '<b5c6> 28783'],
    ['Adobe-Japan1-UCS2', '<034a> <3041>'],
    ['Adobe-GB1-UCS2', '<03ab> <554a>'],
  ])('have a table %s', async (filename, entry) => {
    const source = new (createCMapSource())();
    const text = new TextDecoder().decode(await source.fetch({ kind: 'cMapUrl', filename }));
    expect(text).toContain(entry);
  });
  it('have none that nothing knows', async () => {
    const source = new (createCMapSource())();
    await expect(source.fetch({ kind: 'cMapUrl', filename: 'Strange-H' })).rejects.toThrow('No CMap');
  });
});

describe('a file without text', () => {
  it('is refused with what to do', async () => {
    await expect(read([[]])).rejects.toThrow('got a PDF of pictures without text. Run it through OCR');
    const bytes = writePdf([[TITLE]]);
    await expect(readPdf({ name: 'a.pdf', bytes: bytes.subarray(0, 60) })).rejects.toThrow(
      'a.pdf: expected a PDF, got one that is broken',
    );
    await expect(readPdf({ name: 'a.pdf', bytes: new Uint8Array() })).rejects.toThrow(
      'a.pdf: expected a PDF, got one that is broken',
    );
  });
});

it('reads what can be written and read back', async () => {
  const reading = await read([
    [
      TITLE,
      { text: 'Casting', x: 60, y: 110, font: 'bold', size: 13 },
      ...paragraph([...BELL, ...FERRY], { x: 60, y: 130 }),
    ],
  ]);
  const article = createArticle('bells', reading.draft);
  expect(createArticle('bells', parseMarkdown(writeMarkdown(article), { file: 'bells.md' }).draft)).toEqual(article);
});
