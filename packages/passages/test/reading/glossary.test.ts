import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createArticle, fingerprint } from '../../src/model/article.ts';
import { parseSynonyms, type Synonyms, writeSynonyms } from '../../src/model/glossary.ts';
import { keepDetails } from '../../src/model/versions.ts';
import { parseMarkdown } from '../../src/reading/markdown/parse.ts';
import { writeMarkdown } from '../../src/reading/markdown/write.ts';

const read = (text: string, file = 'moss.md') => parseMarkdown(text, { file });
const pairs: readonly Synonyms[] = [
  ['AoO', 'opportunity attack'],
  ['coc', 'code of conduct'],
];

describe('the glossary in front matter', () => {
  it.each([
    ['a map', 'glossary:\n  AoO: opportunity attack\n  coc: code of conduct'],
    ['a list of pairs', 'glossary:\n  - AoO = opportunity attack\n  - coc = code of conduct'],
    ['a list of maps', 'glossary:\n- AoO: opportunity attack\n- coc: code of conduct'],
    ['lists in a list', 'glossary:\n  - [AoO, opportunity attack]\n  - [coc, code of conduct]'],
    ['lines of text', 'glossary: |\n  AoO = opportunity attack\n  coc = code of conduct'],
    ['one line', 'glossary: AoO = opportunity attack; coc = code of conduct'],
    ['one line with commas', 'glossary: AoO = opportunity attack, coc = code of conduct'],
    ['another name', 'abbreviations: { AoO: opportunity attack, coc: code of conduct }'],
    ['German', 'Glossar:\n  AoO: opportunity attack\n  coc: code of conduct'],
    [
      'pairs twice',
      'glossary:\n  AoO: opportunity attack\nabbreviations: AoO = opportunity attack; coc = code of conduct',
    ],
  ])('may be %s', (_, lines) => {
    const { draft, leftOut } = read(`---\ntitle: Moss\n${lines}\n---\n\nMoss grows.\n`);
    expect(draft).toMatchObject({ title: 'Moss', glossary: pairs, sections: [{ passages: ['Moss grows.'] }] });
    expect(leftOut).toEqual([]);
  });

  it.each([
    [
      'TOML',
      '+++\ntitle = "Moss"\n[glossary]\nAoO = "opportunity attack"\ncoc = "code of conduct"\n[other]\nx = 1\n+++\n',
    ],
    ['JSON', '{\n"glossary": {"AoO": "opportunity attack", "coc": "code of conduct"}\n}\n'],
  ])('may be %s', (_, front) => {
    expect(read(`${front}\nMoss grows.\n`).draft.glossary).toEqual(pairs);
  });

  it('has several names for a thing, and numbers with commas', () => {
    const text =
      '---\nglossary:\n  gm: [game master, dungeon master]\n  k: 1,000\n  hp: hit points, health\n---\n\nMoss.\n';
    expect(read(text).draft.glossary).toEqual([
      ['gm', 'game master', 'dungeon master'],
      ['k', '1,000'],
      ['hp', 'hit points', 'health'],
    ]);
  });

  it('is read in any length', () => {
    const many = Array.from({ length: 1500 }, (_, i) => `  - k${i} = the name of number ${i}`);
    expect(read(`---\nglossary:\n${many.join('\n')}\n---\n\nMoss.\n`).draft.glossary).toHaveLength(1500);
  });

  it.each([
    ['glossary: true', 'other front matter'],
    ['synonyms: [lichen, fern]', 'other front matter'],
    ['glossary: [lichen, fern]', 'invalid front matter'],
    [`glossary:\n  - hp = hit points\n  - moss = ${'a plant '.repeat(12)}`, 'invalid front matter'],
  ])('keeps %j aside', (line, reason) => {
    const { leftOut } = read(`---\n${line}\n---\n\nMoss.\n`);
    expect(leftOut.map((piece) => piece.reason)).toEqual([reason]);
  });
});

describe('a glossary.md', () => {
  it.each([
    ['lines', 'AoO = opportunity attack\ncoc = code of conduct'],
    ['paragraphs', 'AoO: opportunity attack\n\ncoc: code of conduct'],
    ['items', '- **AoO** = opportunity attack\n- `coc` – code of conduct'],
    ['items in items', '1. AoO → opportunity attack\n   - coc - code of conduct'],
    ['a table', '| Short | Long |\n|---|---|\n| AoO | opportunity attack |\n| coc | code of conduct |'],
    ['a table without a head', '| | |\n|---|---|\n| AoO | opportunity attack |\n| coc | code of conduct |'],
    ['definitions', 'AoO\n: opportunity attack\n\ncoc\n: code of conduct'],
    ['code', '```\nAoO = opportunity attack\ncoc = code of conduct\n```'],
    ['sections', '# Glossary\n\n## Fighting\n\nAoO = opportunity attack\n\n## Talking\n\ncoc = code of conduct'],
    ['front matter', '---\nglossary:\n  AoO: opportunity attack\n  coc: code of conduct\n---'],
  ])('of %s is no article', (_, text) => {
    const { draft, leftOut } = read(`${text}\n`, 'glossary.md');
    expect(draft).toMatchObject({ glossary: pairs, sections: [] });
    expect(leftOut).toEqual([]);
  });

  it('with prose is an article as well', () => {
    const { draft } = read('Words of ours:\n\n- AoO = opportunity attack\n- coc = code of conduct\n', 'Glossary.md');
    expect(draft.glossary).toEqual(pairs);
    expect(draft.sections[0]?.passages[0]).toBe('Words of ours:');
  });

  it('of explanations is an article alone', () => {
    const { draft } = read(
      '- **Chunk**: a part of the world, 16 blocks wide.\n- **Tick**: It is short.\n',
      'glossary.md',
    );
    expect(draft.glossary).toBeUndefined();
    expect(draft.sections[0]?.passages).toHaveLength(1);
  });

  it('by another name is an article alone', () => {
    expect(read('AoO = opportunity attack\n').draft.glossary).toBeUndefined();
  });
});

describe('a glossary that is kept', () => {
  const name = fc.string({ unit: fc.constantFrom(...Array.from(`aZé9ß中 -#:'"|&*%@!?{}[],.\\`)), maxLength: 12 });
  const entry = fc
    .array(name, { minLength: 2, maxLength: 4 })
    .map((names) => parseSynonyms(names.join('=')))
    .filter((names) => names !== undefined);

  it('is written so that it reads back as the same', () => {
    fc.assert(
      fc.property(fc.uniqueArray(entry, { maxLength: 5, selector: writeSynonyms }), (glossary) => {
        const draft = { title: 'Moss', language: 'en', glossary, sections: [{ path: [], passages: ['Moss grows.'] }] };
        const { draft: again, leftOut } = read(writeMarkdown(draft));
        expect([createArticle('moss', again), leftOut]).toEqual([createArticle('moss', draft), []]);
      }),
    );
  });

  it('without passages reads back, too, and has a fingerprint of its own', () => {
    const article = createArticle('glossary', { title: 'Glossary', language: 'en', glossary: pairs, sections: [] });
    const again = createArticle('glossary', read(writeMarkdown(article), 'glossary.md').draft);
    expect(again).toEqual(article);
    expect(fingerprint(article)).not.toBe(fingerprint({ ...article, glossary: pairs.slice(1) }));
  });

  it('stays when the article is read again from its source, unless it is all there is', () => {
    const draft = { title: 'Moss', language: 'en', sections: [{ path: [], passages: ['Moss grows.'] }] };
    const kept = createArticle('moss', { ...draft, glossary: pairs });
    expect(keepDetails(draft, kept).glossary).toEqual(pairs);
    const bare = { ...draft, glossary: pairs.slice(1), sections: [] };
    expect(keepDetails(bare, createArticle('moss', { ...bare, glossary: pairs })).glossary).toEqual(pairs.slice(1));
  });

  it('changes the revision, and without one it is as it was', () => {
    const draft = { title: 'Moss', language: 'en', sections: [{ path: [], passages: ['Moss grows.'] }] };
    const bare = createArticle('moss', draft);
    expect(createArticle('moss', { ...draft, glossary: pairs }).revision).not.toBe(bare.revision);
    expect(createArticle('moss', { ...draft, glossary: [] })).toEqual(bare);
  });
});
