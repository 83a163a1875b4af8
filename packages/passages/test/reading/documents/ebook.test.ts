import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../src/model/reading.ts';
import { readEbook } from '../../../src/reading/documents/ebook.ts';
import { zip } from './pack.ts';

const LONG = 'The lock was worked by hand for ninety years until pumps came. '.repeat(60).trim();

interface Book {
  readonly metadata?: string;
  /** Content of the body of each chapter, in the order of the spine. */
  readonly chapters: readonly string[];
  /** Points of the table of contents. */
  readonly contents?: string;
  readonly files?: Readonly<Record<string, string>>;
}

function read({
  metadata = '<dc:title>Bells</dc:title>',
  chapters,
  contents = '',
  files = {},
}: Book): Promise<Reading> {
  const items = chapters.map(
    (_, index) => `<item id="c${index}" href="text/c%20${index}.xhtml" media-type="application/xhtml+xml"/>`,
  );
  const refs = chapters.map((_, index) => `<itemref idref="c${index}"/>`);
  const all: Record<string, string> = {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>',
    'OPS/book.opf': `<package xmlns:dc="d"><metadata>${metadata}</metadata><manifest>${items.join('')}<item id="n" href="toc.ncx" media-type="application/x-dtbncx+xml"/></manifest><spine>${refs.join('')}</spine></package>`,
    'OPS/toc.ncx': `<ncx><navMap>${contents}</navMap></ncx>`,
    ...Object.fromEntries(
      chapters.map((body, index) => [
        `OPS/text/c ${index}.xhtml`,
        `<?xml version="1.0"?><html><head><title/></head>${body.startsWith('<body') ? body : `<body>${body}</body>`}</html>`,
      ]),
    ),
    ...files,
  };
  return readEbook({ name: 'old-bells.epub', bytes: zip(all) });
}

const point = (text: string, chapter: number, inside = ''): string =>
  `<navPoint><navLabel><text>${text}</text></navLabel><content src="text/c%20${chapter}.xhtml"/>${inside}</navPoint>`;
const outline = ({ draft }: Reading): string[] =>
  draft.sections.flatMap(({ path, passages }) => passages.map((text) => [...path, text.slice(0, 30)].join(' / ')));

describe('an e-book', () => {
  it('has the details that its package states', async () => {
    const metadata =
      '<dc:title>Bells</dc:title><dc:creator opf:role="aut">Ann Reed</dc:creator><dc:creator opf:role="ill">Bo Hay</dc:creator><dc:date>1911</dc:date><dc:language>en-GB</dc:language>';
    const { draft } = await read({ metadata, chapters: [`<p>${LONG}</p>`] });
    expect(draft).toMatchObject({ title: 'Bells', author: 'Ann Reed', published: '1911', language: 'en-GB' });
  });

  it('joins the number of a chapter and its title, and puts what its contents do not name below them', async () => {
    const reading = await read({
      chapters: [
        `<h1>Chapter 1</h1><h1>The ferry</h1><h1>Oars</h1><p>${LONG}</p><h2>Ash</h2><p>${LONG}</p>`,
        `<h1>Part</h1><h1>Bridge</h1><p>${LONG}</p>`,
      ],
      contents: point('The ferry', 0) + point('Part', 1, point('Bridge', 1)),
    });
    expect(outline(reading)).toEqual([
      'Chapter 1: The ferry / Oars / The lock was worked by hand fo',
      'Chapter 1: The ferry / Oars / Ash / The lock was worked by hand fo',
      'Part / Bridge / The lock was worked by hand fo',
    ]);
  });

  it('keeps a stanza in one passage, and leaves out what ends every chapter', async () => {
    const chapter = (text: string): string =>
      `<h1>${text}</h1><p>${text} ${LONG}</p><div><p>Edition 4, moss press</p></div>`;
    const reading = await read({
      chapters: [
        '<h1>Song</h1><div class="stanza"><div>The bell is cast</div><div>in sand and clay</div></div><p>Edition 4, moss press</p>',
        ...['A', 'B', 'C'].map(chapter),
      ],
    });
    expect(reading.draft.sections[0]?.passages).toEqual(['The bell is cast\nin sand and clay']);
    expect(reading.draft.sections.map(({ passages }) => passages.length)).toEqual([1, 1, 1, 1]);
    expect(reading.leftOut.filter(({ reason }) => reason === 'page header or footer')).toHaveLength(4);
  });

  it('is read in the order of its spine, with the headings of its table of contents where a chapter has none', async () => {
    const reading = await read({
      chapters: [
        '<h3>Part one</h3>',
        `<a id="x"/><p>It was rowed.</p>`,
        '<h3>Today</h3><p>They hang in the school.</p>',
      ],
      contents: point('Part one', 0, point('The ferry', 1) + point('Today', 2)),
    });
    expect(outline(reading)).toEqual([
      'Part one / The ferry / It was rowed.',
      'Part one / Today / They hang in the school.',
    ]);
  });

  it('has its text alone: no cover, title page, contents, rights, or other books', async () => {
    const links = [1, 2, 3, 4, 5].map((one) => `<p><a href="c%20${one}.xhtml">Chapter ${one}</a></p>`).join('');
    const reading = await read({
      metadata: '<dc:title>Bells</dc:title><dc:creator>Ann Reed</dc:creator>',
      chapters: [
        '<div><img src="a.png" alt="Cover"/></div>',
        '<p>Bells</p><p>by Ann Reed</p>',
        '<p>© 2020 Ann Reed. ISBN 1234.</p>',
        `<h1>Contents</h1>${links}`,
        '<p>For Bo, who rang.</p>',
        `<h1>One</h1><p>${LONG}</p>`,
        '<body epub:type="index"><p>bell, 1, 2</p></body>',
        '<h1>Also by Ann Reed</h1><p>Moss</p>',
      ],
    });
    expect(outline(reading)).toEqual(['For Bo, who rang.', `One / ${LONG.slice(0, 30)}`]);
    expect(reading.leftOut.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      '2 page furniture',
      '3 book licence',
      '4 table of contents',
      '7 table of contents',
      '8 related articles',
    ]);
  });

  it('has the marks of its notes in brackets', async () => {
    const reading = await read({
      chapters: [
        '<p>It was rowed<a epub:type="noteref" href="#n1">1</a> by two.<span epub:type="pagebreak">12</span></p><aside id="n1"><p>Until 1911. <a href="#r1">↩</a></p></aside>',
      ],
    });
    expect(outline(reading)).toEqual(['It was rowed[1] by two.', '[1] Until 1911.']);
  });

  it('is refused where its text is locked, and where it has no chapters', async () => {
    const locked = `<encryption><EncryptedData><CipherData><CipherReference URI="OPS/text/c%200.xhtml"/></CipherData></EncryptedData></encryption>`;
    await expect(read({ chapters: ['<p>x</p>'], files: { 'META-INF/encryption.xml': locked } })).rejects.toThrow('DRM');
    const font = `<encryption><EncryptedData><CipherData><CipherReference URI="OPS/a.otf"/></CipherData></EncryptedData></encryption>`;
    const reading = await read({ chapters: ['<p>It grows.</p>'], files: { 'META-INF/encryption.xml': font } });
    expect(outline(reading)).toEqual(['It grows.']);
    await expect(readEbook({ name: 'a.epub', bytes: zip({ a: 'a' }) })).rejects.toThrow(
      'without the file that lists its chapters',
    );
  });
});
