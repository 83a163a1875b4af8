import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePlainText } from '../../src/reading/plain-text/parse.ts';

interface Outline {
  readonly title: string;
  readonly published: string;
  readonly byline: string;
  readonly furniture: readonly string[];
  readonly sections: readonly { heading: string[]; passages: number; first: string; last: string }[];
  readonly passages: number;
}

const folder = new URL('../../../../../shared/article/', import.meta.url);
const present = existsSync(new URL('source.txt', folder));

describe.skipIf(!present)('the real article in ../shared/article', () => {
  const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
  const outline = present ? (JSON.parse(read('outline.json')) as Outline) : undefined;
  const { draft, leftOut } = present ? parsePlainText(read('source.txt')) : {};
  // The outline shows an item with its dash; a passage has lost it.
  const start = (text: string): string => text.replace(/^[-—]+ ?/u, '').slice(0, 50);

  it('gives the title, date, author and language', () => {
    expect(draft?.title).toBe(outline?.title);
    expect(`${draft?.published} (dateline)`).toBe(outline?.published);
    expect(draft?.author).toBe(outline?.byline);
    expect(draft?.language).toBe('en');
  });

  it('gives every section with its headings, the number of its passages and their first words', () => {
    const sections = draft?.sections.map(({ path, passages }) => ({
      heading: path,
      passages: passages.length,
      first: start(passages[0] ?? ''),
      last: start(passages.at(-1) ?? ''),
    }));
    const expected = outline?.sections.map(({ first, last, ...rest }) => ({
      ...rest,
      first: start(first),
      last: start(last),
    }));
    expect(sections).toEqual(expected);
    expect(draft?.sections.flatMap(({ passages }) => passages)).toHaveLength(outline?.passages ?? 0);
  });

  it('leaves out the page furniture and nothing else', () => {
    expect(leftOut?.map(({ text }) => text)).toEqual(outline?.furniture);
  });
});
