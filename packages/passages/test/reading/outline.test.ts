import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Article, createArticle, passagesOf } from '../../src/model/article.ts';
import { type Heading, outlineOf, sectionAround } from '../../src/model/outline.ts';

const articleOf = (sections: [path: string[], ...passages: string[]][]): Article =>
  createArticle('tides', {
    title: 'Tides',
    language: 'en',
    sections: sections.map(([path, ...passages]) => ({ path, passages })),
  });

const tides = articleOf([
  [[], 'What tides are.', 'Why they matter.'],
  [['Causes', 'The moon'], 'It pulls.'],
  [['Causes', 'The sun'], 'It pulls, too.', 'But less.'],
  [['Harbours'], 'They fill.'],
  [['Harbours', 'Locks'], 'They hold.'],
]);

const lines = (article: Article): string[] =>
  outlineOf(article).map(
    ({ path, own, passages, first }) => `${path.join(' › ') || '–'} ${own} ${passages} ¶${first.ordinal}`,
  );

const texts = (article: Article, ordinal: number, depth: number): [string, ...string[]] | undefined => {
  const run = sectionAround(article, passagesOf(article)[ordinal - 1]?.id ?? '', depth);
  return run && [run.path.join(' › '), ...run.parts.map(({ passage }) => passage.text)];
};

describe('outlineOf', () => {
  it('lists every heading, also those with only headings inside, and the opening first', () => {
    expect(lines(tides)).toEqual([
      '– 2 2 ¶1',
      'Causes 0 3 ¶3',
      'Causes › The moon 1 1 ¶3',
      'Causes › The sun 2 2 ¶4',
      'Harbours 1 2 ¶6',
      'Harbours › Locks 1 1 ¶7',
    ]);
    expect(outlineOf(articleOf([]))).toEqual([]);
  });

  it('lists a heading again when it comes again after others, and once when it comes twice in a row', () => {
    expect(
      lines(
        articleOf([
          [['A'], 'a'],
          [['B'], 'b'],
          [['A'], 'c'],
        ]),
      ),
    ).toEqual(['A 1 1 ¶1', 'B 1 1 ¶2', 'A 1 1 ¶3']);
    expect(
      lines(
        articleOf([
          [['A'], 'a'],
          [['A'], 'b'],
        ]),
      ),
    ).toEqual(['A 2 2 ¶1']);
    expect(
      lines(
        articleOf([
          [[], 'a'],
          [[], 'b'],
        ]),
      ),
    ).toEqual(['– 2 2 ¶1']);
    // The same name one level further in is another heading.
    expect(
      lines(
        articleOf([
          [['A', 'A'], 'a'],
          [['A'], 'b'],
          [['A', 'A'], 'c'],
        ]),
      ),
    ).toEqual(['A 1 3 ¶1', 'A › A 1 1 ¶1', 'A › A 1 1 ¶3']);
  });
});

describe('sectionAround', () => {
  it('gives the passages under the heading at the given depth', () => {
    expect(texts(tides, 4, 2)).toEqual(['Causes › The sun', 'It pulls, too.', 'But less.']);
    expect(texts(tides, 4, 1)).toEqual(['Causes', 'It pulls.', 'It pulls, too.', 'But less.']);
    expect(texts(tides, 7, 1)).toEqual(['Harbours', 'They fill.', 'They hold.']);
    expect(texts(tides, 6, 2)).toEqual(['Harbours', 'They fill.', 'They hold.']);
  });

  it('gives the opening for a passage before the first heading, and the nearest depth for one out of range', () => {
    for (const depth of [0, 1, 9]) expect(texts(tides, 2, depth)).toEqual(['', 'What tides are.', 'Why they matter.']);
    expect(texts(tides, 4, 0)).toEqual(texts(tides, 4, 1));
    expect(texts(tides, 4, -1)).toEqual(texts(tides, 4, 1));
    expect(texts(tides, 4, 99)).toEqual(texts(tides, 4, 2));
    expect(texts(tides, 4, NaN)).toEqual(texts(tides, 4, 1));
    expect(sectionAround(tides, 'none', 1)).toBeUndefined();
  });
});

describe('any article', () => {
  const path = fc.array(fc.constantFrom('A', 'B', ''), { maxLength: 3 });
  const article = fc
    .array(fc.tuple(path, fc.integer({ min: 1, max: 3 })), { maxLength: 10 })
    .map((sections) =>
      articleOf(sections.map(([own, length], i) => [own, ...Array.from({ length }, (_, j) => `Passage ${i} ${j}.`)])),
    );

  /** Reference: for each section and depth, a heading where the path to that depth changes, counted as far as it lasts. */
  function slowOutline({ sections }: Article): Heading[] {
    const begins = (section: Article['sections'][number] | undefined, wanted: readonly string[]): boolean =>
      section !== undefined &&
      (wanted.length > 0 || section.path.length === 0) &&
      JSON.stringify(section.path.slice(0, wanted.length)) === JSON.stringify(wanted);
    return sections.flatMap((section, at) =>
      [...(section.path.length === 0 ? [0] : []), ...section.path.map((_, i) => i + 1)].flatMap((depth) => {
        const wanted = section.path.slice(0, depth);
        const [first] = section.passages;
        if (first === undefined || begins(sections[at - 1], wanted)) return [];
        const rest = sections.slice(at);
        const end = rest.findIndex((other) => !begins(other, wanted));
        const run = end === -1 ? rest : rest.slice(0, end);
        const count = (all: typeof run): number => all.reduce((sum, { passages }) => sum + passages.length, 0);
        const own = run.filter((other) => other.path.length === depth);
        return [{ path: wanted, own: count(own), passages: count(run), first }];
      }),
    );
  }

  it('has the outline of a slow reference', () => {
    fc.assert(
      fc.property(article, (any) => {
        expect(outlineOf(any)).toEqual(slowOutline(any));
      }),
    );
  });

  it('gives the same section around every passage under a heading', () => {
    fc.assert(
      fc.property(article, fc.nat(), (any, which) => {
        for (const { path: own, passages, first } of outlineOf(any)) {
          const run = sectionAround(any, first.id, own.length);
          expect(run?.path).toEqual(own);
          expect(run?.parts.map(({ passage }) => passage.ordinal)).toEqual(
            Array.from({ length: passages }, (_, i) => first.ordinal + i),
          );
          const other = run?.parts[which % passages];
          expect(other?.section.passages).toContain(other?.passage);
          expect(sectionAround(any, other?.passage.id ?? '', own.length)).toEqual(run);
        }
      }),
    );
  });
});
