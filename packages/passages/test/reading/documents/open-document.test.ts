import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../src/model/reading.ts';
import { readBytes } from '../../../src/reading/source.ts';

const SPACES = ['office', 'style', 'text', 'table', 'meta']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat(
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
    'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:xlink="http://www.w3.org/1999/xlink"',
  )
  .join(' ');

function read(text: string, styles = '', parts: Readonly<Record<string, string>> = {}): Promise<Reading> {
  const files = {
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content ${SPACES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
    ...parts,
  };
  const bytes = zipSync(
    Object.fromEntries(Object.entries(files).map(([path, content]) => [path, Buffer.from(content)])),
  );
  return readBytes({ name: 'old-bells.odt', bytes });
}

const p = (text: string, style = 'Standard'): string => `<text:p text:style-name="${style}">${text}</text:p>`;
const h = (level: number, text: string): string => `<text:h text:outline-level="${level}">${text}</text:h>`;
const outline = ({ draft }: Reading): string[] =>
  draft.sections.flatMap(({ path, passages }) => passages.map((text) => [...path, text].join(' / ')));

describe('an OpenDocument text', () => {
  it('has at most ten levels of headings, and no fewer blanks than none, whatever it says', async () => {
    const level =
      '<text:outline-level-style text:level="1000000000" style:num-format="1" text:display-levels="1000000000"/>';
    const reading = await read(
      [p('Bells', 'Title'), h(1_000_000_000, 'Old'), p('They<text:s text:c="-5"/> hang.')].join(''),
      `<text:outline-style>${level}</text:outline-style>`,
    );
    expect(outline(reading)).toEqual(['Old / They hang.']);
  });

  it('has its title, author and date from styles or from its properties, and headings by their level', async () => {
    const reading = await read(
      [
        p('Bells of the sound', 'Title'),
        p('Ada Holm', 'Author'),
        p('2021-03-04', 'Date'),
        h(1, 'The ferry'),
        p('It was rowed<text:s/>by two<text:line-break/>families.'),
        h(2, 'Both shores'),
        p('Each had a bell.'),
      ].join(''),
    );
    expect(reading.format).toBe('OpenDocument');
    expect(reading.draft).toMatchObject({ title: 'Bells of the sound', author: 'Ada Holm', published: '2021-03-04' });
    expect(outline(reading)).toEqual([
      'The ferry / It was rowed by two\nfamilies.',
      'The ferry / Both shores / Each had a bell.',
    ]);
    const other = await read(p('The bell rang.'), '', {
      'meta.xml': `<office:document-meta ${SPACES}><office:meta><dc:title>Moss</dc:title><meta:initial-creator>Ada Holm</meta:initial-creator><meta:creation-date>2020-01-02T10:00:00</meta:creation-date></office:meta></office:document-meta>`,
    });
    expect(other.draft).toMatchObject({ title: 'Moss', author: 'Ada Holm', published: '2020-01-02' });
  });

  it('numbers headings and lists as the document does, also those that go on', async () => {
    const level = (at: number): string =>
      `<text:outline-level-style text:level="${at}" style:num-format="1" style:num-suffix="." text:display-levels="${at}"/>`;
    const numbered =
      '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1"/></text:list-style>';
    const list = (text: string, more = ''): string =>
      `<text:list text:style-name="L"${more}><text:list-item>${p(text)}</text:list-item></text:list>`;
    const reading = await read(
      [
        h(1, 'Bells'),
        h(2, 'Cast'),
        list('Clay'),
        p('Then:'),
        list('Bronze', ' text:continue-numbering="true"'),
        h(2, 'Rung'),
        p('Daily.'),
      ].join(''),
      numbered,
      {
        'styles.xml': `<office:document-styles ${SPACES}><office:styles><text:outline-style>${level(1)}${level(2)}</text:outline-style></office:styles></office:document-styles>`,
      },
    );
    expect(reading.draft.title).toBe('1. Bells');
    expect(outline(reading)).toEqual([
      '1.1. Cast / 1. Clay',
      '1.1. Cast / Then:',
      '1.1. Cast / 2. Bronze',
      '1.2. Rung / Daily.',
    ]);
  });

  it('keeps tables, code, notes at the end of their section, and what pictures show', async () => {
    const note =
      '<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>In the chronicle.</text:p></text:note-body></text:note>';
    const cell = (text: string): string => `<table:table-cell>${p(text)}</table:table-cell>`;
    const reading = await read(
      [
        h(1, 'One'),
        p(`The bell${note} rang.`),
        p('And again.'),
        h(1, 'Two'),
        `<table:table><table:table-row>${cell('')}${cell('')}</table:table-row><table:table-row>${cell('Bell')}${cell('Weight')}</table:table-row></table:table>`,
        p('ring()', 'Preformatted_20_Text'),
        p('wait()', 'Preformatted_20_Text'),
        p('<draw:frame draw:name="a"><svg:desc>A bell in the moss</svg:desc></draw:frame>'),
      ].join(''),
    );
    expect(outline(reading)).toEqual([
      'One / The bell[1] rang.',
      'One / And again.',
      'One / [1] In the chronicle.',
      'Two / Bell | Weight',
      'Two / ring()\nwait()',
      'Two / A bell in the moss',
    ]);
  });

  it('leaves out deleted text, comments and tables of contents by name', async () => {
    const reading = await read(
      [
        `<text:tracked-changes>${p('An old line.')}</text:tracked-changes>`,
        `<text:table-of-content><text:index-body>${p('The ferry 3')}</text:index-body></text:table-of-content>`,
        p(`The bell<office:annotation>${p('Really?')}</office:annotation> rang.`),
      ].join(''),
    );
    expect(outline(reading)).toEqual(['The bell rang.']);
    expect(reading.leftOut.map(({ reason, text }) => `${reason}: ${text}`)).toEqual([
      'deleted text: An old line.',
      'table of contents: The ferry 3',
      'comments: Really?',
    ]);
  });

  it('is refused in words with a password, and without a text', async () => {
    await expect(
      read(p('x'), '', {
        'META-INF/manifest.xml':
          '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
      }),
    ).rejects.toThrow(/password/u);
    await expect(read('', '', { 'content.xml': '<a/>' })).rejects.toThrow(/without one/u);
  });
});
