import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../src/reading/format.ts';

const detect = (name: string, text: string, mediaType?: string) =>
  detectFormat({ name, bytes: Buffer.from(text, 'latin1'), mediaType });

describe('a format', () => {
  it.each([
    ['moss', '%PDF-1.7', 'PDF'],
    ['moss.txt', 'HTTP/1.1 200\r\n\r\n%PDF-1.4', 'PDF'],
    ['moss.epub', 'PK\u0003\u0004', 'e-book'],
    ['moss.docx', 'PK\u0003\u0004', 'Word document'],
    ['moss.txt', '<?xml version="1.0"?>\n<!-- saved -->\n<article><h1>Moss</h1>', 'web page'],
    ['moss.mhtml', 'From: <Saved by a browser>', 'web page'],
    ['moss.mdx', 'import x', 'Markdown'],
    ['moss', '# Moss\n\nIt grows.', 'Markdown'],
    ['moss.txt', 'Moss, lichen, fern\nand more, as we say.', 'plain text'],
    ['moss.bells', 'It grows.', 'plain text'],
    ['moss.rst', 'It grows.', 'reStructuredText'],
    ['moss.txt', 'Moss\n====\n\n.. note:: It grows.', 'reStructuredText'],
    ['moss.adoc', 'It grows.', 'AsciiDoc'],
    ['moss.txt', '= Moss\n:lang: en\n\nIt grows.', 'AsciiDoc'],
  ])('of %s that begins with %j is %s', (name, text, format) => {
    expect(detect(name, text)).toBe(format);
  });

  it('is what the server says where the name says nothing', () => {
    expect(detect('moss', 'x', 'text/html; charset=utf-8')).toBe('web page');
    expect(detect('moss', 'x', 'text/markdown')).toBe('Markdown');
  });

  it.each([
    ['a.csv', 'a,b\n1,2', 'a file of data'],
    ['a.json', '{}', 'a file of data'],
    ['a.xlsx', 'PK\u0003\u0004', 'a table of numbers'],
    [
      'a.odp',
      'PK\u0003\u0004'.padEnd(30) + 'mimetypeapplication/vnd.oasis.opendocument.presentation',
      'a table, a presentation or a drawing of OpenDocument',
    ],
    ['a.doc', '\u00d0\u00cf\u0011\u00e0', 'a document of an old Office'],
    ['a.txt', '{\\rtf1', 'a rich-text document'],
    ['a.ipynb', '{}', 'a notebook'],
    ['a.tex', '\\section', 'markup without a reader'],
    ['a.py', 'import x', 'source code'],
    ['a.jpg', '\u00ff\u00d8\u00ff', 'a picture'],
    ['a.mobi', 'x', 'a book in a format without a reader'],
  ])('without a reader is named: %s', (name, text, what) => {
    expect(() => detect(name, text)).toThrow(`${name}: expected an article, got ${what}`);
  });
});
