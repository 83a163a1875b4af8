import { describe, expect, it } from 'vitest';
import { createArticle, createLibrary, type Library, passagesOf } from 'passages';
import { createExcerpts, createDeckCache, standsAlone } from '../../src/daily/excerpts.ts';

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

describe('standsAlone', () => {
  const passage = (text: string): { id: string; ordinal: number; text: string } => ({ id: 'x', ordinal: 1, text });
  it.each([
    'The lighthouse was lit for the first time in the autumn of that year, and it has burned every night since.',
    '“You will find,” he said, “that the sea gives back what it was lent, though seldom to the lender.”',
    '这座灯塔在那一年的秋天第一次点亮，从那以后每天夜里都亮着，船员们在很远的海面上也能看见它的光。',
  ])('takes %s', (text) => {
    expect(standsAlone(passage(text))).toBe(true);
  });
  it.each([
    'Related links',
    'He nodded.',
    'The following rules hold for everybody who borrows one of the boats of the club in the summer months:',
    '• one thing that is long enough to count as a sentence of its own\n• another thing that is as long as the one before it.',
    '1. Take the boat out of the shed before it rains again today\n2. Put it into the water and bring the oars along with you.',
    'Name | Year | Height of the tower in metres above the sea\nEddystone | 1759 | 22\nBell Rock | 1810 | 35.',
    `${'word '.repeat(500)}end.`,
  ])('passes over %s', (text) => {
    expect(standsAlone(passage(text))).toBe(false);
  });
});

it.each([
  [11, false],
  [12, true],
  [400, true],
  [401, false],
])('of %i words: %s', (count, expected) => {
  for (const word of ['a', 'harbours']) {
    const text = `${Array.from({ length: count }, () => word).join(' ')}.`;
    expect(standsAlone({ id: 'x', ordinal: 1, text })).toBe(expected);
  }
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
