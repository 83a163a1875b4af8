import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/reading/markdown/parse.ts';

const read = (text: string) => parseMarkdown(text, { file: 'moss.md' });
const leftOut = (text: string) => read(text).leftOut.map(({ line, text: left, reason }) => [line, reason, left]);
const details = (text: string) => {
  const { sections: _, ...rest } = read(text).draft;
  return Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
};
const yaml = (lines: string): string => `---\n${lines}\n---\n\nMoss grows.\n`;

describe('front matter', () => {
  it('names the keys that no article has, once', () => {
    const text = yaml('title: Moss\ntags:\n  - green\n  - wet\naliases: [a, b]\ndraft: false');
    expect(leftOut(text)).toEqual([[3, 'other front matter', 'tags, aliases, draft']]);
    expect(read(text).draft).toMatchObject({ title: 'Moss', sections: [{ path: [], passages: ['Moss grows.'] }] });
  });

  it.each([
    ['Title: Moss\nDate: 2021-06-30T23:30:00+02:00', { title: 'Moss', published: '2021-06-30' }],
    ['title: Moss\nlastmod: 2024-01-01\ndate: 2021-6-3 08:00', { published: '2021-06-03' }],
    ['title: Moss\npublished: false\npub_date: 2021/06/03', { published: '2021-06-03' }],
    ['title: Moss\ndate: soon', { published: undefined }],
    ['title: Moss\npublished: 1999', { published: '1999' }],
    ['title: Moss\nauthors: [Ann Reed, Bo Lund]', { author: 'Ann Reed, Bo Lund' }],
    [
      'title: Moss\nauthors:\n  - name: Ann Reed\n    url: https://example.org\n  - name: Bo Lund',
      { author: 'Ann Reed, Bo Lund' },
    ],
    ['title: Moss\nauthor:\n  name: Ann Reed', { author: 'Ann Reed' }],
    ['title: Moss\nauthor: "[[Ann Reed]]"', { author: 'Ann Reed' }],
    ['title: Moss\nauthor: Reed, Ann', { author: 'Reed, Ann' }],
    ['title: Moss\nlang: de_AT', { language: 'de-AT' }],
    ['title: Moss\nlanguage: ZH-cn', { language: 'zh-CN' }],
    ['title: Moss\nlanguage: Français', { language: 'fr' }],
    ['title: Moss\ncanonical_url: https://example.org/moss\nslug: moss', { url: 'https://example.org/moss' }],
    ['title: Moss\npermalink: /moss/', { url: undefined }],
    [
      'título: Musgo\nfecha_publicación: 2021-06-30\nfuente: https://example.org/m',
      { title: 'Musgo', published: '2021-06-30', url: 'https://example.org/m' },
    ],
    ['标题: 苔藓\n作者: 李明\n日期: 2021-06-30', { title: '苔藓', author: '李明', published: '2021-06-30' }],
    ['title: 7', { title: '7' }],
    ['title: 007', { title: '007' }],
    ['title: "Moss: a guide"', { title: 'Moss: a guide' }],
    ['title: Moss: a guide', { title: 'Moss: a guide' }],
    ['title: @moss and %fern', { title: '@moss and %fern' }],
    ['title: >-\n  Moss\n  and fern', { title: 'Moss and fern' }],
    ['title: Moss\nauthor: "Ann', { title: 'Moss', author: 'Ann' }],
    ['  title: Moss\n  author: Ann', { title: 'Moss', author: 'Ann' }],
    ['# who wrote this?\ntitle: Moss # the plant\nauthor: Ann', { title: 'Moss', author: 'Ann' }],
    ['title:\nauthor:', { title: 'moss', author: undefined }],
    ['title: Moss\nauthor: *a', { title: 'Moss', author: '*a' }],
    ['title: Moss\nbroken: [a, "b\nauthor: Ann', { title: 'Moss', author: 'Ann' }],
  ])('reads %j', (lines, expected) => {
    const { published, author, url, ...rest } = details(yaml(lines));
    expect({ published, author, url, ...rest }).toMatchObject(expected);
    expect(read(yaml(lines)).draft.sections).toEqual([{ path: [], passages: ['Moss grows.'] }]);
  });

  it.each([
    ['title: Moss\nurl: javascript:alert(1)', 3, 'url: expected an address that begins with http:// or https://'],
    ['title: [a, b]', 2, 'title: expected text, got a list or a map'],
    ['title: Moss\nlanguage: not a tag', 3, 'language: expected a language tag such as en'],
    ['title: Moss\nlanguage: qx', 3, 'language: expected a language tag such as en'],
    ['title: Moss\nimported: "x y"', 3, 'imported: expected a fingerprint'],
    ['title: A\ntitle: B', 3, 'title: expected title once'],
    ['title: Moss\nhere is a line\nauthor: Ann', 3, 'here is a line'],
    [`title: ${'word '.repeat(300)}`, 2, 'title: expected a title of at most 1000 characters'],
  ])('keeps %j aside, with the line and what was expected', (lines, line, message) => {
    const [[at, reason, text] = [], ...more] = leftOut(yaml(lines));
    expect([at, reason, more]).toEqual([line, 'invalid front matter', []]);
    expect(text).toContain(message);
  });

  it.each([
    [
      'TOML',
      '+++\ntitle = "Moss"\ndate = 2021-06-30T08:00:00Z\ntags = [\n  "a",\n  "b",\n]\n[extra]\nx = 1\n+++\n',
      'tags, extra',
    ],
    ['TOML after ---toml', '---toml\ntitle = "Moss"\ndate = 2021-06-30\ntags = ["a"]\n---\n', 'tags'],
    ['JSON', '{\n  "title": "Moss",\n  "date": "2021-06-30T08:00:00Z",\n  "tags": ["a"]\n}\n', 'tags'],
    ['YAML that dots end', '---\ntitle: Moss\ndate: 2021-06-30\ntags: a\n...\n', 'tags'],
    ['a title block', '% Moss\n% Ann Reed\n% 2021-06-30\n', undefined],
    ['keys without a fence', 'Title: Moss\nDate: 2021-06-30\nTags: a\n', 'Tags'],
    ['keys in the text', 'title:: Moss\ndate:: 2021-06-30\ntags:: a\n', 'tags'],
  ])('may be %s', (_, front, others) => {
    const { draft } = read(`${front}\nMoss grows.\n`);
    expect(draft).toMatchObject({ title: 'Moss', published: '2021-06-30', sections: [{ passages: ['Moss grows.'] }] });
    const named = leftOut(`${front}\nMoss grows.\n`).map(([, reason, text]) => `${reason}: ${text}`);
    expect(named).toEqual(others === undefined ? [] : [`other front matter: ${others}`]);
  });

  it('is what stands below a rule that no other ends, if those are keys', () => {
    const text = '---\ntitle: Moss\n\nMoss grows.';
    expect(read(text).draft).toMatchObject({ title: 'Moss', sections: [{ passages: ['Moss grows.'] }] });
    expect(leftOut(text)).toEqual([
      [1, 'invalid front matter', expect.stringContaining('expected a second line of ---')],
    ]);
    expect(read('---\n\nMoss grows.\n\n---\n\nFern, too.').draft.sections).toEqual([
      { path: [], passages: ['Moss grows.', 'Fern, too.'] },
    ]);
    expect(read('---\n- a\n- b\n---\n\nMoss.').draft.sections[0]?.passages).toEqual(['• a\n• b', 'Moss.']);
  });

  it('may be missing: the title is the first heading or the name of the file', () => {
    expect(read('# Moss\n\nIt grows.').draft).toMatchObject({ title: 'Moss', sections: [{ path: [] }] });
    expect(read('It grows.').draft.title).toBe('moss');
    expect(read('Note: it grows.\n\nOn stone.').draft.sections[0]?.passages).toEqual(['Note: it grows.', 'On stone.']);
  });
});
