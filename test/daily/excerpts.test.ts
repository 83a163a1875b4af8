import { describe, expect, it } from 'vitest';
import { createArticle, createLibrary, type Library, passagesOf } from 'passages';
import { createExcerpts, createDeckCache } from '../../src/daily/excerpts.ts';

const prose = (subject: string, count: number): string[] =>
  Array.from(
    { length: count },
    (_, index) => `The ${subject} of year ${index} was remembered for a long time by everyone who saw it.`,
  );

async function libraryOf(articles: Readonly<Record<string, readonly string[]>>): Promise<Library> {
  const library = createLibrary();
  await library.add(
    Object.entries(articles).map(([id, passages]) =>
      createArticle(id, { title: id, language: 'en', sections: [{ path: [], passages }] }),
    ),
  );
  return library;
}

describe('excerpts', () => {
  it('come from the whole library or from one article, each with its own bookmark', async () => {
    const excerpts = createExcerpts(
      await libraryOf({ storms: prose('storm', 3), floods: prose('flood', 3) }),
      () => 0.5,
    );
    const all = Array.from({ length: 6 }, () => excerpts.next('here')?.passage.id);
    expect(new Set(all).size).toBe(6);
    const some = Array.from({ length: 3 }, () => excerpts.next('here', 'floods'));
    expect(some.map((located) => located?.article.id)).toEqual(['floods', 'floods', 'floods']);
    expect(new Set(some.map((located) => located?.passage.id)).size).toBe(3);
  });

  it('leave out what does not read well alone, unless there is nothing else', async () => {
    const excerpts = createExcerpts(
      await libraryOf({ mixed: ['See also:', ...prose('storm', 2)], verse: ['O wind', 'O rain'] }),
      () => 0.5,
    );
    const mixed = Array.from({ length: 4 }, () => excerpts.next('here', 'mixed')?.passage.text);
    expect(mixed).not.toContain('See also:');
    expect(excerpts.next('here', 'verse')?.passage.text).toMatch(/^O /u);
  });

  it('follow the library as it changes', async () => {
    const library = await libraryOf({ storms: prose('storm', 2) });
    const excerpts = createExcerpts(library, () => 0.5);
    excerpts.next('here');
    await library.remove('storms');
    expect(excerpts.next('here')).toBeUndefined();
    await library.add([
      createArticle('floods', {
        title: 'Floods',
        language: 'en',
        sections: [{ path: [], passages: prose('flood', 1) }],
      }),
    ]);
    expect(excerpts.next('here')?.article.id).toBe('floods');
  });
});

describe('createDeckCache', () => {
  const articleOf = (...passages: string[]): ReturnType<typeof createArticle> =>
    createArticle('a', { title: 'A', language: 'en', sections: [{ path: [], passages }] });
  const sentence = 'The harbour froze in the third week of that winter, and nobody left it until March.';

  it('gives all passages, and those that read well alone', () => {
    const article = articleOf('See also:', sentence);
    const deck = createDeckCache()(article);
    expect(deck).toMatchObject({ id: 'a', passages: passagesOf(article) });
    expect(deck.alone.map(({ text }) => text)).toEqual([sentence]);
  });

  it('gives all passages where none reads well alone, and none of an empty article', () => {
    const deckOf = createDeckCache();
    expect(deckOf(articleOf('O wind', 'O rain')).alone).toHaveLength(2);
    expect(deckOf(articleOf()).alone).toEqual([]);
  });

  it('makes the deck of an article once', () => {
    const deckOf = createDeckCache();
    const article = articleOf(sentence);
    expect(deckOf(article)).toBe(deckOf(article));
    expect(deckOf(article).alone).toBe(deckOf(article).alone);
  });
});
