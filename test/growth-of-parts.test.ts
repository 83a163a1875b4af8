import { describe, expect, it } from 'vitest';
import { readBytes } from '../packages/passages/src/reading/source.ts';
import { zip } from '../packages/passages/test/reading/documents/pack.ts';
import { en } from '../src/catalogues/en.ts';
import { formatTrail } from '../src/discord/format-passage.ts';
import { growthOf, MOST_GROWTH } from './support/growth.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const times = (count: number, piece: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => piece(i)).join('');

function packWord(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const files = Object.entries({ document: `<w:body>${body}</w:body>`, ...parts }).map(
    ([name, content]) => [`word/${name}.xml`, `<w:${name} ${W}>${content}</w:${name}>`] as const,
  );
  return zip(Object.fromEntries(files));
}

function packOpen(body: string, styles = ''): Uint8Array {
  return zip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content><office:styles>${styles}</office:styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  });
}

function packBook(metadata: string, spine: string, guide = ''): Uint8Array {
  return zip({
    'META-INF/container.xml': '<container><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>',
    'book.opf': `<package><metadata>${metadata}</metadata><manifest><item id="c" href="c.xhtml"/></manifest><spine>${spine}</spine><guide>${guide}</guide></package>`,
    'c.xhtml': '<html><body><h1>A</h1><p>This is the text of it.</p></body></html>',
  });
}

const MAIL = 'From: Ann <a@b>\nTo: c@d\nMIME-Version: 1.0\n';

/** Sources with one thing in great number, and that number for the shorter of two. */
const SOURCES: Readonly<
  Record<string, readonly [name: string, make: (count: number) => string | Uint8Array, count: number]>
> = {
  'items of a quote': ['a.md', (count) => `# T\n\nText.\n\n${times(count, () => '> - - a\n')}`, 250],
  'properties of a style': [
    'a.docx',
    (n) =>
      packWord(
        times(n / 4, () => '<w:p><w:pPr><w:pStyle w:val="x"/></w:pPr><w:r/></w:p>'),
        {
          styles: `<w:style w:styleId="x"><w:rPr>${times(10 * n, () => '<w:a/>')}</w:rPr></w:style>`,
        },
      ),
    400,
  ],
  'levels of a numbering': [
    'a.docx',
    (n) =>
      packWord(
        times(n / 4, () => '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>'),
        {
          numbering: `<w:abstractNum w:abstractNumId="1">${times(10 * n, () => '<w:lvl w:ilvl="7"/>')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`,
        },
      ),
    400,
  ],
  'marks of one note': [
    'a.docx',
    (n) =>
      packWord(
        times(n, () => '<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'),
        { footnotes: `<w:footnote w:id="1"><w:p><w:r><w:t>${'a '.repeat(50 * n)}</w:t></w:r></w:p></w:footnote>` },
      ),
    40,
  ],
  'fields that are left open': [
    'a.docx',
    (n) => packWord(times(n, () => '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>')),
    500,
  ],
  'levels of a list': [
    'a.odt',
    (n) =>
      packOpen(
        times(n / 4, () => '<text:list text:style-name="L"><text:list-item/></text:list>'),
        `<text:list-style style:name="L">${times(n, () => '<text:list-level-style-number/>')}</text:list-style>`,
      ),
    800,
  ],
  'authors of a book': [
    'a.epub',
    (n) =>
      packBook(
        times(n, (i) => `<dc:creator id="c${i}">A</dc:creator>`),
        '<itemref idref="c"/>',
      ),
    1500,
  ],
  'names of a chapter': [
    'a.epub',
    (n) =>
      packBook(
        '',
        '<itemref idref="c"/>',
        times(n, () => '<reference href="c.xhtml" type="x"/>'),
      ),
    3000,
  ],
  'rows of a formula, within each other': [
    'a.html',
    (n) => `<h1>A</h1><p>${'This is the text of it. '.repeat(20)}<math>${'<mrow>'.repeat(n)}x</math></p>`,
    4,
  ],
  'parts of a message': [
    'a.eml',
    (n) =>
      `${MAIL}Content-Type: multipart/mixed; boundary=x\n\n${times(n, (i) => `--x\nContent-Type: image/png\n\na${i}\n`)}--x--\n`,
    400,
  ],
  'quotations that end far away': ['a.adoc', (n) => `= A\n\n${'"`a'.repeat(n)} x\`"\n`, 2000],
};

describe('a source with many parts of one kind takes time by its length', () => {
  it.each(Object.entries(SOURCES))('%s', async (_, [name, make, count]) => {
    const run = async (input: string): Promise<void> => {
      await readBytes({ name, bytes: Buffer.from(input, 'latin1') });
    };
    const growth = await growthOf(run, (length) => Buffer.from(make(length)).toString('latin1'), count);
    expect(growth).toBeLessThan(MOST_GROWTH);
  });
});

it('the line of many headings above a passage takes time by their number', async () => {
  const run = (text: string): void => {
    formatTrail(text.split(''), en);
  };
  expect(await growthOf(run, (length) => 'ab'.repeat(length / 2), 100)).toBeLessThan(MOST_GROWTH);
});
