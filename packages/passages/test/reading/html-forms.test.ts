import { describe, expect, it } from 'vitest';
import { readBytes } from '../../src/reading/source.ts';
import { packBook } from './documents/pack.ts';

const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const SENTENCE =
  'Die Fähre fuhr zweimal täglich über den Sund, bis die Brücke gebaut war; die Glöckner hörten sie schon von weitem.';
const page = (head: string, text = SENTENCE): string =>
  `<!doctype html><html><head>${head}<title>Glocken</title></head><body><article><h1>Glocken</h1><p>${text}</p><p>${text}</p></article></body></html>`;

async function read(bytes: Uint8Array, name = 'page.html', mediaType?: string) {
  const { draft, encoding, format } = await readBytes({ name, bytes, mediaType });
  return { ...draft, encoding, format, text: draft.sections.flatMap(({ passages }) => passages).join('\n') };
}

describe('the encoding of a page', () => {
  it.each([
    ['stated by the server', latin(page('')), 'text/html; charset=ISO-8859-1', 'windows-1252'],
    ['stated in the head', latin(page('<meta charset="windows-1252">')), undefined, 'windows-1252'],
    [
      '… as older pages do',
      latin(page('<meta http-equiv=Content-Type content="text/html; charset=iso-8859-1">')),
      undefined,
      'windows-1252',
    ],
    [
      'stated in an XML line',
      latin(`<?xml version="1.0" encoding="iso-8859-1"?>${page('')}`),
      undefined,
      'windows-1252',
    ],
    ['stated nowhere', latin(page('')), undefined, 'windows-1252'],
    ['another than stated', latin(page('<meta charset="utf-8">')), undefined, 'windows-1252'],
    ['UTF-8 that is said to be older', utf8(page('<meta charset="iso-8859-1">')), undefined, undefined],
    [
      'UTF-8 that the server says is older',
      utf8(page('<meta charset="utf-8">')),
      'text/html; charset=iso-8859-1',
      undefined,
    ],
    ['UTF-8 that is said to be UTF-16', utf8(page('<meta charset="utf-16">')), undefined, undefined],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${page('')}`, 'utf16le'), undefined, 'utf-16le'],
    ['UTF-16 without', Buffer.from(page(''), 'utf16le'), undefined, 'utf-16le'],
    ['UTF-8 with a broken letter', Buffer.concat([utf8(page('')), Buffer.from([0xc3])]), undefined, undefined],
  ])('%s', async (_, bytes, mediaType, encoding) => {
    const found = await read(bytes, 'page.html', mediaType);
    expect(found.text).toContain(SENTENCE);
    expect(found.encoding).toBe(encoding);
  });

  it.each([
    // 「海峡の鐘は今日も鳴る。」 in Shift JIS.
    [
      'Shift JIS',
      [
        0x8a, 0x43, 0x8b, 0xac, 0x82, 0xcc, 0x8f, 0xe0, 0x82, 0xcd, 0x8d, 0xa1, 0x93, 0xfa, 0x82, 0xe0, 0x96, 0xc2,
        0x82, 0xe9, 0x81, 0x42,
      ],
      '海峡の鐘は今日も鳴る。',
    ],
    // «Колокола пролива звонят» in KOI8-R.
    [
      'KOI8-R',
      [
        0xeb, 0xcf, 0xcc, 0xcf, 0xcb, 0xcf, 0xcc, 0xc1, 0x20, 0xd0, 0xd2, 0xcf, 0xcc, 0xc9, 0xd7, 0xc1, 0x20, 0xda,
        0xd7, 0xcf, 0xce, 0xd1, 0xd4, 0x2e,
      ],
      'Колокола пролива звонят.',
    ],
  ])('is guessed: %s', async (_, letters, text) => {
    const sentence = Array.from({ length: 12 }, () => String.fromCharCode(...letters)).join(' ');
    const found = await read(latin(page('', sentence)));
    expect(found.text).toContain(text);
  });
});

describe('the form of a page', () => {
  const archive = (encoding: string, body: string): string =>
    [
      'From: <Saved by a browser>',
      'Snapshot-Content-Location: https://example.org/bells',
      'Subject: Glocken',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;',
      '\ttype="text/html"; boundary="----Sound=_1"',
      '',
      '',
      '------Sound=_1',
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      'Content-Location: https://example.org/a.png',
      '',
      'AAAA',
      '------Sound=_1',
      'Content-Type: text/html; charset=utf-8',
      `Content-Transfer-Encoding: ${encoding}`,
      'Content-Location: https://example.org/bells',
      '',
      body,
      '------Sound=_1--',
      '',
    ].join('\r\n');
  const quoted = (text: string): string =>
    Buffer.from(text)
      .toString('latin1')
      .replaceAll(/[^ -<>-~]/gu, (sign) => `=${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
      .replaceAll(/.{60}(?!$)(?<!=.?)/gu, '$&=\r\n');

  it.each([
    ['quoted-printable', quoted(page(''))],
    ['base64', Buffer.from(page('')).toString('base64').replaceAll(/.{70}/gu, '$&\r\n')],
    ['8bit', Buffer.from(page('')).toString('latin1')],
  ])('is an archive in %s', async (encoding, body) => {
    const found = await read(latin(archive(encoding, body)), 'page.mhtml');
    expect(found).toMatchObject({ title: 'Glocken', url: 'https://example.org/bells', format: 'web page' });
    expect(found.text).toBe(`${SENTENCE}\n${SENTENCE}`);
  });

  it('is an archive without a page', async () => {
    const bytes = latin(archive('8bit', '').replace('text/html; charset', 'text/css; charset'));
    await expect(read(bytes, 'page.mhtml')).rejects.toThrow('expected a web page in the archive, got none');
  });

  it.each([
    ['a fragment', `<article><h1>Glocken</h1>\n<p>${SENTENCE}</p>\n<h2>Heute</h2>\n<p>${SENTENCE}</p></article>`],
    [
      'a fragment below a comment',
      `<!-- from the guild -->\n<div>\n<h1>Glocken</h1>\n<p>${SENTENCE}</p>\n<h2>Heute</h2>\n<p>${SENTENCE}</p></div>`,
    ],
    [
      'XHTML',
      `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x">\n<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Glocken</title></head><body><h1>Glocken</h1><p>${SENTENCE}</p><h2>Heute</h2><p>${SENTENCE}</p></body></html>`,
    ],
  ])('is %s in a file of any name', async (_, html) => {
    const found = await read(utf8(html), 'bells.txt');
    expect(found).toMatchObject({ title: 'Glocken', format: 'web page' });
    expect(found.sections.map(({ path }) => path)).toEqual([[], ['Heute']]);
  });

  it.each([
    [
      'a text that speaks of tags',
      'On tags\n\nA paragraph is written between <p> and </p>, and a heading between <h1> and </h1>.\n',
      'plain text',
    ],
    [
      'a text that begins with one',
      '<p> is a tag that begins a paragraph. Nobody needs to end it, and most people do not know that.\n',
      'plain text',
    ],
    ['Markdown below a logo', '<p align="center"><img src="a.png"></p>\n\n# Bells\n\nThey ring.\n', 'Markdown'],
  ])('is not %s', async (_, text, format) => {
    expect((await read(utf8(text), format === 'Markdown' ? 'bells.md' : 'bells.txt')).format).toBe(format);
  });

  it('is XHTML whose elements end at once', async () => {
    const html = `<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><head><script src="a.js"/><title>Glocken</title></head><body><a id="top"/><h1>Glocken</h1><p>${SENTENCE}</p><p>${SENTENCE}</p></body></html>`;
    expect(await read(utf8(html))).toMatchObject({ title: 'Glocken', text: `${SENTENCE}\n${SENTENCE}` });
  });

  it('is XHTML that declares names of its own, none of which stands for a file or for text', async () => {
    const names = '<!ENTITY a SYSTEM "file:///etc/hostname"><!ENTITY b "]>"><!ENTITY % c SYSTEM "c.dtd">%c;';
    const html = `<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x" "y" [${names}\n]>\n<html xmlns="http://www.w3.org/1999/xhtml"><body><p>${SENTENCE}</p><p>&a;${SENTENCE}&b;</p></body></html>`;
    expect((await read(utf8(html))).text).toBe(`${SENTENCE}\n&a;${SENTENCE}&b;`);
    const { draft } = await readBytes({
      name: 'bells.epub',
      bytes: packBook('<p>It rings.</p>', html.split('<html')[0]),
    });
    expect(draft.sections.flatMap(({ passages }) => passages)).toEqual(['It rings.']);
  });

  it('is the source of a page, saved from its window', async () => {
    const lines = page('').replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const html = `<html><body><table><tr><td class="line-number"></td><td class="line-content"><span class="html-tag">${lines}</span></td></tr></table></body></html>`;
    const found = await read(utf8(html));
    expect(found).toMatchObject({ title: 'Glocken' });
    expect(found.text).toContain(SENTENCE);
  });
});
