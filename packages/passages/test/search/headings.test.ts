import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Article, createArticle } from '../../src/model/article.ts';
import { createLibrary, type Library } from '../../src/library.ts';
import type { HeadingOptions } from '../../src/model/match.ts';

const articleOf = (id: string, title: string, paths: readonly (readonly string[])[]): Article =>
  createArticle(id, { title, language: 'en', sections: paths.map((path, i) => ({ path, passages: [`Mud ${i}.`] })) });

async function libraryOf(...articles: readonly Article[]): Promise<Library> {
  const made = createLibrary();
  await made.add(articles);
  return made;
}

const library = await libraryOf(
  articleOf('coast', 'A history of the coast', [
    [],
    ['Building', 'The first lighthouse'],
    ['Building', 'Quays and E-mail'],
    ['Trade', 'History of the herring'],
    ['Trade', 'Café life'],
    ['Numbers of 1874'],
  ]),
  articleOf('ship', 'Shipbuilding', [['Wood', 'Oak'], ['Lighthouse tenders']]),
  articleOf('zh', '农村合作社', [
    ['第一章 历史', '人民银行的成立'],
    ['第二章', '今天的ATM服务'],
  ]),
  articleOf('th', 'ประวัติ', [['ประภาคารแห่งแรก']]),
);

const found = (typed: string, options?: HeadingOptions): string[] =>
  library.findHeadings(typed, options).map(({ heading: { path } }) => path.join(' › ') || '–');

describe('headings', () => {
  it('are all listed in reading order for an empty input, with the opening if one article is asked for', () => {
    const coast = [
      'Building',
      'Building › The first lighthouse',
      'Building › Quays and E-mail',
      'Trade',
      'Trade › History of the herring',
      'Trade › Café life',
      'Numbers of 1874',
    ];
    expect(found(' ', { article: 'coast' })).toEqual(['–', ...coast]);
    expect(found('').slice(0, 8)).toEqual([...coast, 'Wood']);
    expect(found('')).toHaveLength(15);
    expect(found('', { limit: 3 })).toEqual(coast.slice(0, 3));
    expect(library.findHeadings('')[7]).toMatchObject({
      article: { id: 'ship', title: 'Shipbuilding' },
      heading: { own: 0, passages: 1, first: { ordinal: 1 } },
    });
  });

  it.each([
    ['any word of the trail, in any order', 'light build', ['Building › The first lighthouse']],
    ['accents and case', 'CAFE', ['Trade › Café life']],
    ['a word in two readings', 'email', ['Building › Quays and E-mail']],
    ['the title’s words with a heading’s', 'coast herring', ['Trade › History of the herring']],
    ['a typo', 'lihgthouse first', ['Building › The first lighthouse']],
    ['no typo in a number', '1875', []],
    ['no typo in a short word', 'oax', []],
    ['a word that nothing has', 'lighthouse zebra', []],
    ['no words', '((((', []],
    ['nothing of the passages', 'mud', []],
    ['part of a stretch without spaces', '民银', ['第一章 历史 › 人民银行的成立']],
    ['one character', '史', ['第一章 历史', '第一章 历史 › 人民银行的成立']],
    ['two stretches, of different headings', '历史 成立', ['第一章 历史 › 人民银行的成立']],
    ['two scripts', '服务atm', ['第二章 › 今天的ATM服务']],
    ['part of a word in Thai', 'คารแห่ง', ['ประภาคารแห่งแรก']],
  ])('are found by %s', (_, typed, expected) => {
    expect(found(typed)).toEqual(expected);
  });

  it('that match rank before those that are only below a match', () => {
    expect(found('trade')).toEqual(['Trade', 'Trade › History of the herring', 'Trade › Café life']);
    expect(found('history')[0]).toBe('Trade › History of the herring');
    expect(found('history')).toHaveLength(7);
    expect(found('lighthouse')).toEqual(['Lighthouse tenders', 'Building › The first lighthouse']);
    expect(found('lighthouse building')).toEqual(['Building › The first lighthouse']);
    // Correct spellings rank before corrected ones.
    expect(found('woood')).toEqual(['Wood', 'Wood › Oak']);
  });

  it('stay within an article and a limit', () => {
    expect(found('lighthouse', { article: 'ship' })).toEqual(['Lighthouse tenders']);
    expect(found('history', { article: 'coast', limit: 2 })).toHaveLength(2);
    expect(found('history', { article: 'none' })).toEqual([]);
    expect(found('', { article: 'none' })).toEqual([]);
    expect(found('', { limit: 0 })).toEqual([]);
  });

  it('change with their article', async () => {
    const changing = await libraryOf(articleOf('a', 'A', [['Old']]));
    expect(changing.findHeadings('old')).toHaveLength(1);
    await changing.add([articleOf('a', 'A', [['New']])]);
    expect(changing.findHeadings('old')).toEqual([]);
    expect(changing.findHeadings('new')).toHaveLength(1);
  });

  it('are found before the index is ready, and while articles are added and removed', async () => {
    const changing = createLibrary();
    const added = changing.add([articleOf('a', 'Coast', [['Old harbour']]), articleOf('b', 'Ship', [['Old oak']])]);
    expect(changing.findHeadings('old').map(({ article: { id } }) => id)).toEqual(['a', 'b']);
    expect(changing.suggestArticles('ship')).toHaveLength(1);
    await added;
    for (let i = 0; i < 3; i += 1) {
      await changing.remove('a');
      expect(changing.findHeadings('old').map(({ article: { id } }) => id)).toEqual(['b']);
      const again = changing.add([articleOf('a', `Shore ${i}`, [[`New harbour ${i}`]])]);
      await changing.add([articleOf('a', 'Coast', [['Old harbour']])]);
      await again;
      expect(changing.findHeadings('new')).toEqual([]);
      expect(changing.findHeadings('hrabour coast')).toHaveLength(1);
      expect(changing.suggestArticles('shore')).toEqual([]);
      expect(changing.suggestArticles('coats')).toHaveLength(1);
    }
    await changing.close();
  });

  it('are found among thousands that have every word misspelt', async () => {
    const words = 'harbour lantern voyage keeper winter council meadow orchard garden bridge castle signal'.split(' ');
    const line = (i: number): string =>
      Array.from({ length: 8 }, (_, at) => words[(i * 7 + at * at) % words.length]).join(' ');
    const articles = Array.from({ length: 100 }, (_, i) =>
      articleOf(
        `a${i}`,
        line(i),
        Array.from({ length: 50 }, (__, at) => [`${line(i + at)} ${at}`]),
      ),
    );
    const large = await libraryOf(...articles);
    const typed = [...new Set(line(0).split(' '))].map((word) => `${word.slice(0, -1)}q`).join(' ');
    // One comparison for each different word: two milliseconds (bench:complete). One for each heading would be seconds.
    const all = large.findHeadings(typed, { limit: Infinity });
    expect(all.length).toBeGreaterThan(0);
    expect(large.findHeadings(typed)).toEqual(all.slice(0, 25));
    await large.close();
  });

  it.each([
    ['half a pair', '\uD800'],
    ['zeros', '\u0000'.repeat(6000)],
    ['marks without letters', '\u0301'.repeat(6000)],
    ['a long word', 'a'.repeat(6000)],
    ['a word again and again', 'the '.repeat(1500)],
    ['many short words', Array.from({ length: 3000 }, (__, i) => String.fromCodePoint(97 + (i % 26))).join(' ')],
    ['a long stretch', '章'.repeat(6000)],
  ])('are searched for %s', (_, typed) => {
    expect(library.findHeadings(typed).length).toBeLessThanOrEqual(25);
    expect(library.suggestArticles(typed).length).toBeLessThanOrEqual(4);
  });

  it('are found by any part of a long text without spaces', async () => {
    const long = Array.from({ length: 300 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join('');
    const one = await libraryOf(articleOf('a', 'A', [[long]]));
    for (const at of [0, 14, 60, 150, 290]) expect(one.findHeadings(long.slice(at, at + 9))).toHaveLength(1);
  });
});

describe('in any library', () => {
  const words = ['Old', 'Olm', 'harbour', 'Light', 'ab', 'B', '章', '节章'];
  const line = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));
  const article = fc.record({
    title: line,
    paths: fc.array(fc.array(line, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
  });
  const beginning = fc.tuple(fc.constantFrom(...words), fc.integer({ min: 1, max: 7 })).map(([w, n]) => w.slice(0, n));

  it('an input finds the headings whose trail and title have all its words, own words first', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(article, { minLength: 1, maxLength: 3 }),
        fc.array(beginning, { minLength: 1, maxLength: 3 }),
        async (articles, typed) => {
          const any = await libraryOf(...articles.map(({ title, paths }, i) => articleOf(`a${i}`, title, paths)));
          const all = any.articles.flatMap(({ id }) => any.findHeadings('', { article: id, limit: 1000 }));
          const has = (text: string, wanted: string): boolean =>
            text
              .toLowerCase()
              .split(' ')
              .some((one) => (/[章节]/u.test(one) ? one.includes(wanted) : one.startsWith(wanted.toLowerCase())));
          const fits = all.filter(({ article: { title }, heading: { path } }) =>
            typed.every((wanted) => [title, ...path].some((one) => has(one, wanted))),
          );
          const got = any.findHeadings(typed.join(' '), { limit: 1000 });
          // No word here is another with one wrong letter, so nothing is corrected.
          expect(new Set(got)).toEqual(new Set(fits));
          expect(got).toHaveLength(fits.length);
          const isOwn = got.map(({ heading: { path } }) => typed.some((wanted) => has(path.at(-1) ?? '', wanted)));
          expect(isOwn).toEqual(isOwn.toSorted((a, b) => Number(b) - Number(a)));
        },
      ),
    );
  });
});
