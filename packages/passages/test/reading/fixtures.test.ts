import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/reading/markdown/parse.ts';
import type { Reading } from '../../src/model/reading.ts';
import { parsePlainText } from '../../src/reading/plain-text/parse.ts';

const folder = new URL('../fixtures/', import.meta.url);
const files = readdirSync(folder).filter((name) => /\.(?:txt|md)$/u.test(name));

function read(file: string): Reading {
  const text = readFileSync(new URL(file, folder), 'utf8');
  return file.endsWith('.md') ? parseMarkdown(text, { file }) : parsePlainText(text, { fallbackTitle: 'no title' });
}

/** A reading in short: each paragraph by its first and last characters. */
function summarize({ draft, leftOut }: Reading): unknown {
  const ends = (text: string): string => (text.length <= 60 ? text : `${text.slice(0, 40)} … ${text.slice(-16)}`);
  const { sections, ...details } = draft;
  return {
    ...details,
    sections: sections.map(({ path, passages }) => ({ path, passages: passages.map(ends) })),
    leftOut: leftOut.map(({ line, text, reason }) => `${line}: ${reason}: ${ends(text)}`),
  };
}

describe('fixtures', () => {
  it.each(files)('reads %s as its outline says', (file) => {
    const expected: unknown = JSON.parse(
      readFileSync(new URL(file.replace(/\.\w+$/u, '.outline.json'), folder), 'utf8'),
    );
    expect(JSON.parse(JSON.stringify(summarize(read(file))))).toEqual(expected);
  });

  it('keep their line breaks and byte-order marks in the repository', () => {
    const text = readFileSync(new URL('crlf-bom.txt', folder), 'utf8');
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(text.split('\r\n').length).toBe(text.split('\n').length);
  });
});
