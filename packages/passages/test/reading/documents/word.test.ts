import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../src/model/reading.ts';
import { readWord } from '../../../src/reading/documents/word.ts';
import { readBytes } from '../../../src/reading/source.ts';
import { zip } from './pack.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** Bytes of a Word document with a body, and further parts by their path. */
function pack(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const files = {
    'word/document.xml': `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    ...parts,
  };
  return zip(files);
}

function read(body: string, parts: Readonly<Record<string, string>> = {}): Promise<Reading> {
  return readWord({ name: 'old-bells.docx', bytes: pack(body, parts) });
}

/** A paragraph in a style. */
const p = (text: string, style?: string): string =>
  `<w:p>${style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;
/** A paragraph whose runs have a look. */
const look = (text: string, properties: string): string =>
  `<w:p><w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r></w:p>`;
const styles = (inside: string): Record<string, string> => ({
  'word/styles.xml': `<w:styles ${W}>${inside}</w:styles>`,
});
const style = (id: string, name: string, inside = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${inside}</w:style>`;
/** Paths and passages, a line each. */
const outline = ({ draft }: Reading): string[] =>
  draft.sections.flatMap(({ path, passages }) => passages.map((text) => [...path, text].join(' / ')));

describe('headings of a Word document', () => {
  it('are told by the names of styles in any language, by their level in the outline, and by the styles these build on', async () => {
    const reading = await read(
      [
        p('Bells of the sound', 'Titel'),
        p('The ferry', 'berschrift1'),
        p('It was rowed by two families.'),
        p('Both shores', 'Own'),
        p('Each had a bell.'),
        p('Today', 'Derived'),
        p('They hang in the school.'),
        `<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>Sources</w:t></w:r></w:p>`,
        p('A chronicle.'),
      ].join(''),
      styles(
        [
          style('Titel', 'Title'),
          style('berschrift1', 'heading 1'),
          style('Own', 'House style', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'),
          style('Base', 'Überschrift 2'),
          style('Derived', 'Red heading', '<w:basedOn w:val="Base"/>'),
        ].join(''),
      ),
    );
    expect(reading.draft.title).toBe('Bells of the sound');
    expect(outline(reading)).toEqual([
      'The ferry / It was rowed by two families.',
      'The ferry / Both shores / Each had a bell.',
      'The ferry / Today / They hang in the school.',
      'Sources / A chronicle.',
    ]);
  });

  it('are lines in bold where no style tells any', async () => {
    const reading = await read(
      [
        look('Bells of the sound', '<w:b/><w:sz w:val="36"/>'),
        p('The ferry was rowed by two families.'),
        look('Both shores', '<w:b/>'),
        p('Each had a bell for those who came late.'),
        look('This whole sentence is loud, and no heading.', '<w:b/>'),
        p('It ends so.'),
      ].join(''),
    );
    expect(reading.draft.title).toBe('Bells of the sound');
    expect(outline(reading)).toEqual([
      'The ferry was rowed by two families.',
      'Both shores / Each had a bell for those who came late.',
      'Both shores / This whole sentence is loud, and no heading.',
      'Both shores / It ends so.',
    ]);
  });
});

describe('details of a Word document', () => {
  const core = (inside: string): Record<string, string> => ({
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="c" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${inside}</cp:coreProperties>`,
  });

  it('come from its properties, which a person has filled in', async () => {
    const { draft } = await read(
      p('It grows.'),
      core(
        '<dc:title>Moss</dc:title><dc:creator>Ann Reed</dc:creator><dcterms:created>2020-03-04T05:06:07Z</dcterms:created>',
      ),
    );
    expect(draft).toMatchObject({ title: 'Moss', author: 'Ann Reed', published: '2020-03-04' });
  });

  it.each([
    ['Microsoft Word - moss.doc', 'Windows User'],
    ['Document1', 'admin'],
    ['Untitled', 'areed'],
    ['moss.docx', 'python-docx'],
    ['C:\\texts\\moss', '微软用户'],
  ])('are not %s by %s', async (title, author) => {
    const { draft } = await read(
      p('It grows.'),
      core(
        `<dc:title>${title}</dc:title><dc:creator>${author}</dc:creator><dcterms:created>2020-03-04T05:06:07Z</dcterms:created>`,
      ),
    );
    expect(draft).toMatchObject({ title: 'old bells', author: undefined, published: undefined });
  });
});

describe('text of a Word document', () => {
  it('is as a reader sees it: with what was inserted, without what was deleted or is hidden, without a table of contents', async () => {
    const run = (text: string, properties = ''): string =>
      `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const reading = await read(
      [
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>',
        `<w:sdtContent>${p('The ferry 3')}</w:sdtContent></w:sdt>`,
        `<w:p>${run('It was rowed by ')}<w:del><w:r><w:delText>three</w:delText></w:r></w:del><w:ins>${run('two')}</w:ins>${run(' families.')}</w:p>`,
        `<w:p>${run('Each had a bell.')}${run(' Ask Ann first.', '<w:vanish/>')}</w:p>`,
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText> TOC \\o </w:instrText><w:fldChar w:fldCharType="separate"/></w:r>',
        `${run('The bells 7')}</w:p><w:p><w:r><w:fldChar w:fldCharType="end"/></w:r>${run('They ring at noon.')}</w:p>`,
      ].join(''),
    );
    expect(outline(reading)).toEqual(['It was rowed by two families.', 'Each had a bell.', 'They ring at noon.']);
    expect(reading.leftOut.map(({ reason, text }) => `${reason}: ${text}`)).toEqual([
      'table of contents: The ferry 3',
      'deleted text: three',
      'hidden text: Ask Ann first.',
      'table of contents: The bells 7',
    ]);
  });

  it('keeps text boxes, pictures’ descriptions, formulas, links, fields and both directions of writing', async () => {
    const reading = await read(
      [
        '<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice>',
        `<w:drawing><w:txbxContent>${p('A box.')}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p('A box.')}</w:txbxContent></w:pict></mc:Fallback>`,
        '</mc:AlternateContent></w:r><w:r><w:t>Around it.</w:t></w:r></w:p>',
        '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr descr="Two bells on a beam"/></wp:inline></w:drawing></w:r></w:p>',
        '<w:p><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath></w:p>',
        '<w:p><w:hyperlink><w:r><w:t>A link</w:t></w:r></w:hyperlink><w:fldSimple w:instr=" DATE "><w:r><w:t xml:space="preserve"> of May</w:t></w:r></w:fldSimple></w:p>',
        '<w:p><w:bdo w:val="rtl"><w:r><w:t>שלום</w:t></w:r></w:bdo></w:p>',
      ].join(''),
    );
    expect(outline(reading)).toEqual(['Around it.', 'A box.', 'Two bells on a beam', 'a/b', 'A link of May', 'שלום']);
  });

  it('has its notes behind the section that refers to them', async () => {
    const reading = await read(
      [
        p('The ferry', 'Heading1'),
        '<w:p><w:r><w:t>It was rowed.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>',
        p('Today', 'Heading1'),
        p('They hang in the school.'),
      ].join(''),
      {
        ...styles(style('Heading1', 'heading 1')),
        'word/footnotes.xml': `<w:footnotes ${W}><w:footnote w:id="2">${p('By two families.')}</w:footnote></w:footnotes>`,
      },
    );
    expect(outline(reading)).toEqual([
      'The ferry / It was rowed.[1]',
      'The ferry / [1] By two families.',
      'Today / They hang in the school.',
    ]);
  });

  it('has no mark for a note that is missing', async () => {
    const reading = await read(
      '<w:p><w:r><w:t>It was rowed.</w:t></w:r><w:r><w:footnoteReference w:id="9"/></w:r></w:p>',
    );
    expect(outline(reading)).toEqual(['It was rowed.']);
  });
});

/** A document of 41 MB in half a megabyte. */
const packBomb = (): Uint8Array => zipSync({ 'word/document.xml': Buffer.alloc(41 * 1024 * 1024, 'a') }, { level: 1 });

describe('an archive', () => {
  it.each([
    ['something else', zipSync({ 'a.txt': Buffer.from('a') }), 'got an archive of something else'],
    ['a table of numbers', zipSync({ 'xl/workbook.xml': Buffer.from('<a/>') }), 'got an archive of something else'],
    ['half of one', pack(p('It grows.')).subarray(0, 200), 'got an archive that is broken or not complete'],
    ['a document that unpacks to 41 MB', packBomb(), 'at most 40 MB of text'],
  ])('is refused by a sentence: %s', async (_, bytes, message) => {
    await expect(readWord({ name: 'a.docx', bytes })).rejects.toThrow(message);
  });

  it.each([
    ['that cannot be parsed', 'numbering', `<w:numbering ${W}><w:num w:numId=1/></w:numbering>`],
    ['that refers to nothing', 'numbering', `<w:numbering ${W}><w:num w:numId="1"/></w:numbering>`],
  ])('is refused in words of ours for a part %s', async (_, part, xml) => {
    const bytes = pack(p('It grows.'), { [`word/${part}.xml`]: xml });
    await expect(readBytes({ name: 'moss.docx', bytes })).rejects.toThrow(
      'moss.docx: expected an article, got a broken file (read as Word document). Open it in the program that made it',
    );
  });

  it('is refused however small it says to be', async () => {
    const bytes = packBomb();
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 0; at < bytes.length - 4; at += 1)
      if (view.getUint32(at, true) === 0x02_01_4b_50) view.setUint32(at + 24, 100, true);
    await expect(readWord({ name: 'a.docx', bytes })).rejects.toThrow('at most 40 MB of text');
  });
});

describe('numbers of a Word document', () => {
  const numbering = (levels: string): Record<string, string> => ({
    'word/numbering.xml': `<w:numbering ${W}><w:abstractNum w:abstractNumId="7">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>`,
  });
  const level = (at: number, format: string, text: string): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const item = (text: string, at = 0, more = ''): string =>
    `<w:p><w:pPr>${more}<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const head = (depth: number): string => `<w:outlineLvl w:val="${depth}"/>`;

  it('stand before the headings and paragraphs that the program numbers', async () => {
    const reading = await read(
      [
        item('Ferries', 0, head(0)),
        item('Each has a bell.', 1),
        item('It is rung in fog.', 1),
        item('Moss', 0, head(0)),
        item('None is taken.', 1),
      ].join(''),
      numbering(level(0, 'upperRoman', 'Article %1') + level(1, 'decimal', '%1.%2')),
    );
    expect(outline(reading)).toEqual([
      'Article I Ferries / I.1 Each has a bell.',
      'Article I Ferries / I.2 It is rung in fog.',
      'Article II Moss / II.1 None is taken.',
    ]);
  });

  it('go on below other text', async () => {
    const reading = await read(
      [item('Clay'), item('Sand'), p('Then:'), item('Bronze')].join(''),
      numbering(level(0, 'decimal', '%1.')),
    );
    expect(outline(reading)).toEqual(['1. Clay\n2. Sand', 'Then:', '3. Bronze']);
  });

  it('are counted in Chinese where the document does', async () => {
    const clauses = Array.from({ length: 12 }, () => item('钟声。')).join('');
    const reading = await read(clauses, numbering(level(0, 'chineseCounting', '第%1条')));
    expect(outline(reading).at(-1)).toBe('第十二条 钟声。');
  });
});

describe('lines of a Word document', () => {
  it('are one title where they are centred and alike, and one heading where it goes on', async () => {
    const centred = (text: string): string =>
      `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/><w:sz w:val="32"/></w:rPr><w:t>${text}</w:t></w:r></w:p>`;
    const text = 'The ferry was rowed by two families until the bridge was built.';
    const reading = await read(
      [
        centred('Bells of'),
        centred('the Northern Sound'),
        p(text),
        look('Order of', '<w:b/>'),
        look('the crossings', '<w:b/>'),
        p(text),
        p(text),
      ].join(''),
    );
    expect(reading.draft.title).toBe('Bells of the Northern Sound');
    expect(reading.draft.sections.map(({ path }) => path)).toEqual([[], ['Order of the crossings']]);
  });

  it('that list pages by hand are a table of contents', async () => {
    const entries = ['Cast 3', 'Hung ....... 7', 'Rung / 12', 'Cracked 20', 'Sold 31'].map((text) => p(text));
    const reading = await read([...entries, ...Array.from({ length: 20 }, () => p('It rang on.'))].join(''));
    expect(reading.draft.sections[0]?.passages[0]).toBe('It rang on.');
    expect(reading.leftOut.map(({ reason }) => reason)).toEqual(['table of contents']);
  });
});
