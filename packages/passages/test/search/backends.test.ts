import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Article, createArticle, passagesOf } from '../../src/model/article.ts';
import { createLibrary, type Library } from '../../src/library.ts';
import type { Answer } from '../../src/model/match.ts';

function article(id: string, passages: readonly string[], title = id): Article {
  return createArticle(id, { title, language: 'en', sections: [{ path: [], passages }] });
}
const tower = article('tower', ['The tower was built of granite.', 'A keeper lived in the tower.'], 'The tower');
const mill = article(
  'mill',
  ['The mill burned down.', 'A miller lived in the mill.', 'The mill had sails.'],
  'The mill',
);
const texts = ({ matches }: Answer): string[] => matches.map(({ passage }) => passage.text);
const all = { limit: 100 };

describe.each([
  ['on the calling thread', Infinity],
  ['on a worker thread', 0],
  ['that moves to a worker thread as it grows', 2],
])('a library %s', (_name, workerThreshold) => {
  function emptyLibrary(): Library {
    const library = createLibrary({ workerThreshold });
    onTestFinished(() => library.close());
    return library;
  }

  it('finds added articles, all or one', async () => {
    const library = emptyLibrary();
    await library.add([tower, mill]);
    expect(texts(await library.ask('Who lived in the tower?'))[0]).toBe('A keeper lived in the tower.');
    expect(texts(await library.quote('lived in the mill'))).toContain('A miller lived in the mill.');
    expect(texts(await library.quote('lived in', { article: 'mill', limit: 1 }))).toEqual([
      'A miller lived in the mill.',
    ]);
  });

  it('answers after earlier additions, and looks articles up at once', async () => {
    const library = emptyLibrary();
    const added = library.add([tower]);
    const asked = library.quote('granite');
    void library.add([mill]);
    const askedLater = library.quote('sails');
    expect(library.articles.map(({ id }) => id)).toEqual(['mill', 'tower']);
    expect(library.passageCount).toBe(5);
    expect(library.findArticle('the mill')?.id).toBe('mill');
    expect(texts(await asked)).toEqual(['The tower was built of granite.']);
    expect(texts(await askedLater)).toEqual(['The mill had sails.']);
    await added;
  });

  it('runs searches, additions and removals in order', async () => {
    const library = emptyLibrary();
    const found: Promise<string[]>[] = [];
    const look = (): void => void found.push(library.quote('granite', all).then(texts));
    const work: Promise<unknown>[] = [];
    look();
    work.push(library.add([mill, tower]));
    look();
    work.push(library.remove('tower'));
    look();
    work.push(library.add([tower]));
    look();
    const there = ['The tower was built of granite.'];
    expect(await Promise.all(found)).toEqual([[], there, [], there]);
    expect(await Promise.all(work)).toEqual([undefined, true, undefined]);
    expect(await library.remove('none')).toBe(false);
  });

  it('shows a replaced article either as it was or as it is', async () => {
    const library = emptyLibrary();
    const edition = (year: number): Article =>
      article('book', ['The harbour froze.', ...Array.from({ length: year }, (_, i) => `Harbour of ${year}, ${i}.`)]);
    await library.add([tower, edition(2)]);
    const answers: Promise<Answer>[] = [];
    const replaced: Promise<void>[] = [];
    for (let year = 3; year < 12; year += 1) {
      answers.push(library.quote('harbour', all));
      replaced.push(library.add([edition(year)]));
      answers.push(library.quote('harbour', all));
    }
    const expected = Array.from({ length: 9 }, (_, i) => [i + 2, i + 3]).flat();
    const shown = await Promise.all(answers);
    expect(shown.map(({ matches }) => matches.length)).toEqual(expected.map((year) => year + 1));
    await Promise.all(replaced);
    expect(library.articles.map(({ id, passages }) => [id, passages])).toEqual([
      ['book', 12],
      ['tower', 2],
    ]);
    for (const { id } of passagesOf(edition(5)).slice(1)) expect(library.passage(id)).toBeUndefined();
    for (const { id } of passagesOf(edition(11))) expect(library.passage(id)).toBeDefined();
  });

  it('accepts an empty list and an empty article', async () => {
    const library = emptyLibrary();
    await library.add([]);
    await library.add([article('empty', [])]);
    expect(texts(await library.ask('tower'))).toEqual([]);
    expect(library.articles).toMatchObject([{ id: 'empty', passages: 0 }]);
  });

  it('rejects with the error of a search, and goes on', async () => {
    const library = emptyLibrary();
    await library.add([tower, mill]);
    await expect(library.ask(42 as unknown as string)).rejects.toThrow(TypeError);
    expect(texts(await library.quote('granite'))).toHaveLength(1);
  });

  it('rejects calls under way and later ones when closed', async () => {
    const library = emptyLibrary();
    const large = article(
      'large',
      Array.from({ length: 3000 }, (_, i) => `The mill number ${i} burned down.`),
    );
    const ended = Promise.allSettled([library.add([large]), library.ask('mill'), library.remove('large')]);
    await library.close();
    expect((await ended).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    await expect(library.ask('mill')).rejects.toThrow('The library was closed.');
    await library.close();
  });
});

const word = fc.constantFrom(
  'ship',
  'ships',
  'harbour',
  'the',
  'café',
  'e-mail',
  '1,874',
  '中国人民',
  'quay',
  'Straße',
);
const sentence = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => `${words.join(' ')}.`);
const passages = fc.array(sentence, { minLength: 1, maxLength: 6 });

it('gives the same answers on any thread', async () => {
  const [here, there] = [createLibrary({ workerThreshold: Infinity }), createLibrary({ workerThreshold: 0 })];
  onTestFinished(() => there.close());
  await fc.assert(
    fc.asyncProperty(passages, passages, sentence, async (a, b, query) => {
      const articles = [article('a', a), article('b', b)];
      await Promise.all([here.add(articles), there.add(articles)]);
      expect(await there.ask(query)).toEqual(await here.ask(query));
      expect(await there.quote(query)).toEqual(await here.quote(query));
    }),
  );
});
