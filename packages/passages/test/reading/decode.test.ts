import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/reading/decode.ts';
import { encodeLegacy, LEGACY_TEXTS } from './legacy-texts.ts';

const cases = Object.entries(LEGACY_TEXTS).flatMap(([language, { encodings, text }]) =>
  encodings.map((encoding) => ({ language, encoding, text, bytes: encodeLegacy(text, encoding) })),
);
const read = (bytes: Uint8Array, mediaType?: string) =>
  decodeText({ name: 'moss.txt', bytes, mediaType }, 'plain text');

describe('an older encoding', () => {
  it.each(cases)('is told by two sentences in it: $language, $encoding', ({ encoding, bytes }) => {
    expect(read(bytes).text).toBe(new TextDecoder(encoding).decode(bytes));
  });

  it('is told by a few words in most cases', () => {
    const wrong = cases.filter(({ text, encoding }) => {
      const bytes = encodeLegacy(text.slice(0, 25), encoding);
      return read(bytes).text !== new TextDecoder(encoding).decode(bytes);
    });
    expect(wrong.length).toBeLessThanOrEqual(0.2 * cases.length);
  });

  it('is named as the Encoding Standard does, and stated by the server where it is', () => {
    const bytes = encodeLegacy('Die Fähre über den Sund wurde gerudert.', 'windows-1252');
    expect(read(bytes)).toMatchObject({ encoding: 'windows-1252' });
    expect(read(bytes, 'text/plain; charset=ISO-8859-5')).toMatchObject({ encoding: 'iso-8859-5', isSure: true });
  });
});

describe('Unicode', () => {
  it.each(cases)('is told without a mark in $language', ({ text }) => {
    expect(read(Buffer.from(text))).toEqual({ text, encoding: 'utf-8', isSure: true });
    const words = `${text}\n2020\n`;
    const little = Buffer.from(words, 'utf16le');
    expect(read(little)).toMatchObject({ text: words, encoding: 'utf-16le' });
    expect(read(Buffer.from(little).swap16())).toMatchObject({ text: words, encoding: 'utf-16be' });
  });

  it('is told by its mark, which is no part of the text', () => {
    for (const [mark, encoding] of [
      [[0xff, 0xfe], 'utf-16le'],
      [[0xef, 0xbb, 0xbf], 'utf-8'],
    ] as const) {
      const text = Buffer.from('Moos', encoding === 'utf-8' ? 'utf8' : 'utf16le');
      expect(read(Buffer.concat([Buffer.from(mark), text]))).toMatchObject({ text: 'Moos', encoding, isSure: true });
    }
  });

  it('may have a few bytes that are broken, which is no sure reading', () => {
    const bytes = Buffer.concat([Buffer.from('Fähre über '.repeat(20)), Buffer.from([0xff]), Buffer.from(' Sund')]);
    expect(read(bytes)).toEqual({ text: `${'Fähre über '.repeat(20)}\ufffd Sund`, encoding: 'utf-8', isSure: false });
  });
});

it('refuses what is no text', () => {
  expect(() => read(Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 0, 2, 0, 0]))).toThrow('got a binary file');
});
