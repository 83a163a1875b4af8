import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePlainText } from '../../src/reading/plain-text/parse.ts';

// Texts outside the repository: what comes out is compared in structure, none of their sentences stands here.
const folder = new URL('../../../../../shared/cases/import/', import.meta.url);

interface Expected {
  readonly author?: string;
  readonly published?: string;
  readonly language?: string;
  /** Line of the title in the file. */
  readonly title: number;
  /** Lines of the headings; 0 for the opening. */
  readonly sections: readonly (readonly [line: number, passages: number])[];
  /** Lines that are left out. */
  readonly leftOut: readonly number[];
}

const CASES: Readonly<Record<string, Expected>> = {
  'web-title-no-gap': {
    title: 1,
    author: 'Ann Example',
    published: '2022-03-03',
    sections: [
      [0, 2],
      [7, 1],
    ],
    leftOut: [2],
  },
  'web-title-colon-twice': { title: 1, sections: [[0, 2]], leftOut: [3] },
  'web-heading-no-gap': {
    title: 1,
    sections: [
      [0, 1],
      [5, 1],
      [8, 1],
      [11, 1],
    ],
    leftOut: [],
  },
  'web-byline-heading': {
    title: 1,
    author: 'Ann Example',
    published: '2019-05-20',
    sections: [[0, 2]],
    leftOut: [3, 5, 6, 10],
  },
  'web-date-title-ar': { title: 3, published: '2017-10-04', language: 'ar', sections: [[0, 2]], leftOut: [1, 9, 11] },
  'web-menu-de': {
    title: 12,
    author: 'Anna Beispiel',
    published: '2022-03-03',
    language: 'de',
    sections: [[0, 3]],
    leftOut: [1, 10, 14, 15, 21, 25],
  },
  // The caption on line 9 stays.
  'web-teaser-heading': { title: 1, sections: [[0, 6]], leftOut: [5, 13, 17] },
  'wiki-copy': {
    title: 1,
    sections: [
      [0, 2],
      [15, 1],
      [18, 1],
      [21, 1],
      [26, 1],
    ],
    leftOut: [2, 3, 6, 8, 16, 22, 31],
  },
  'no-stops-ko': {
    title: 1,
    language: 'ko',
    sections: [
      [0, 1],
      [5, 4],
      [15, 1],
    ],
    leftOut: [],
  },
  'few-long-lines': {
    title: 1,
    language: 'hi',
    sections: [
      [0, 1],
      [3, 1],
    ],
    leftOut: [],
  },
};

describe.skipIf(!existsSync(folder))('texts copied from pages in ../shared/cases/import', () => {
  it.each(Object.entries(CASES))('reads %s as a careful person would', (name, expected) => {
    const file = new URL(`${name}.txt`, folder);
    const text = readFileSync(file, 'utf8');
    const lines = text.split('\n');
    const { draft, leftOut } = parsePlainText(text, {});
    const headingAt = (line: number): string => (lines[line - 1] ?? '').replace(/\[.*\]$/u, '');
    expect(draft.title).toBe(lines[expected.title - 1]);
    expect(draft.sections.map(({ path, passages }) => [path.at(-1) ?? '', passages.length])).toEqual(
      expected.sections.map(([line, count]) => [line === 0 ? '' : headingAt(line), count]),
    );
    expect(leftOut.map(({ line }) => line)).toEqual(expected.leftOut);
    expect({ author: draft.author, published: draft.published, language: draft.language }).toEqual({
      author: expected.author,
      published: expected.published,
      language: expected.language ?? 'en',
    });
  });
});
