import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/reading/markdown/parse.ts';

const folder = new URL('../../../../../shared/cases/', import.meta.url);

const read = (path: string) => {
  const { draft, leftOut } = parseMarkdown(readFileSync(new URL(path, folder), 'utf8'), { file: path });
  return { ...draft, leftOut, passages: draft.sections.flatMap(({ passages }) => passages) };
};
const outline = (path: string) => {
  const { title, published, sections } = read(path);
  return {
    title,
    published,
    sections: sections.map(({ path: headings, passages }) => [headings.join('>'), passages.length]),
  };
};
const named = (path: string) =>
  read(path).leftOut.flatMap(({ reason, text }) => (reason === 'other front matter' ? [text] : []));

/** Outline as it is written beside a case: `title: …`, `published: …`, and a line for each section. */
const expectedOf = (path: string) => {
  const text = readFileSync(new URL(path.replace(/\.md$/u, '.expected.md'), folder), 'utf8');
  const lineOf = (key: string) => new RegExp(`^${key}.*: (.+)$`, 'mu').exec(text)?.[1];
  const sections = [...text.matchAll(/^- (?<name>[^:\n]+): (?<count>\d+) passage/gmu)];
  return {
    title: lineOf('title'),
    published: lineOf('published'),
    others: lineOf('left out'),
    sections: sections.map(({ groups }) => [groups?.['name']?.replace('(opening)', ''), Number(groups?.['count'])]),
  };
};

describe.skipIf(!existsSync(folder))('Markdown in ../shared/cases', () => {
  it.each(['import/fm-other-keys.md', 'import/fm-toml.md'])('reads %s as its outline says', (path) => {
    const { others, ...expected } = expectedOf(path);
    expect(outline(path)).toEqual(expected);
    expect(named(path)).toEqual([others]);
  });

  it('reads import/md-callouts.md and import/md-title-not-first.md as their outlines say', () => {
    const callouts = expectedOf('import/md-callouts.md');
    expect(outline('import/md-callouts.md')).toMatchObject({ title: callouts.title, sections: callouts.sections });
    expect(read('import/md-callouts.md').passages.join('\n')).not.toMatch(/[[\]{}:]{2}|\.png/u);
    const { title, sections } = expectedOf('import/md-title-not-first.md');
    const found = outline('import/md-title-not-first.md');
    expect(found.title).toBe(title);
    // The line above the title may stay.
    expect(found.sections.slice(1)).toEqual(sections.slice(1));
  });

  it.each(['colon', 'obsidian', 'hugo', 'toml', 'empty-value'])('reads field/04-front-matter/%s.md', (name) => {
    const path = `field/04-front-matter/${name}.md`;
    const source = readFileSync(new URL(path, folder), 'utf8');
    const { title, published, sections } = outline(path);
    const stated = /^(?:title *[:=]|#) *"?(?<title>[^"\n]+)"?$/mu.exec(source)?.groups?.['title'];
    expect(title).toBe(stated?.trim());
    expect(published).toBe(/\d{4}-\d\d-\d\d/u.exec(source)?.[0]);
    expect(sections).toEqual([['', 1]]);
  });

  it('shows no remark and no mark of field/05-vault-marks/note.md', () => {
    const path = 'field/05-vault-marks/note.md';
    const { passages, leftOut } = read(path);
    const remark = /%%(?<words>[^%]+)%%/u.exec(readFileSync(new URL(path, folder), 'utf8'))?.groups?.['words'] ?? '';
    expect(remark).not.toBe('');
    expect(passages).toHaveLength(4);
    expect(passages.join('\n')).not.toMatch(/%%|==|\[\[|\^|:::|\[!/u);
    expect([...passages, ...leftOut.map(({ text }) => text)].join('\n')).not.toContain(remark);
  });

  it('keeps the lines of field/11-soft-lines/poem.md', () => {
    expect(read('field/11-soft-lines/poem.md').passages.map((text) => text.split('\n').length)).toEqual([4]);
  });
});
