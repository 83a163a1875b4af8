import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Article, createArticle, createLibrary } from 'passages';
import {
  createPicker,
  type NextPassage,
  type Picked,
  type Picker,
  pickInOrder,
  pickShuffled,
} from '../../src/daily/next-passage.ts';
import { type Deck, hashIds } from '../../src/daily/shuffle.ts';

/** An article of passages by their ids. */
function articleOf(id: string, ids: readonly string[], alone: readonly string[] = ids): Deck {
  const passages = ids.map((passageId, index) => ({ id: passageId, ordinal: index + 1, text: passageId }));
  const chosen = passages.filter((passage) => alone.includes(passage.id));
  return { id, passages, alone: chosen, keys: hashIds(chosen) };
}

type PickNext = (articles: readonly Deck[], bookmark: string) => Picked | undefined;
const shuffled: PickNext = (articles, bookmark) => pickShuffled(articles, bookmark, 'k3v9');

/** What is read one after the other while nothing changes. */
function read(next: PickNext, articles: readonly Deck[], times: number, bookmark = ''): Picked[] {
  const found: Picked[] = [];
  for (let time = 0; time < times; time += 1) {
    const picked = next(articles, found.at(-1)?.bookmark ?? bookmark);
    if (!picked) break;
    found.push(picked);
  }
  return found;
}

const shownIn = (picks: readonly Picked[]): string[] => picks.map(({ passage }) => passage.id);

/** One to five articles of up to eight passages, some of them empty; no two ids alike. */
const libraries = fc.array(fc.nat(8), { minLength: 1, maxLength: 5 }).map((lengths) =>
  lengths.map((length, place) => {
    const ids = Array.from({ length }, (_, index) => `${place}-${index}`);
    return articleOf(`a${place}`, ids);
  }),
);
const allIn = (articles: readonly Deck[]): string[] => articles.flatMap(({ passages }) => passages.map(({ id }) => id));

describe('pickInOrder', () => {
  it('reads every article from first to last passage, then starts over', () => {
    fc.assert(
      fc.property(libraries, (articles) => {
        const all = allIn(articles);
        expect(shownIn(read(pickInOrder, articles, 2 * all.length))).toEqual([...all, ...all]);
      }),
    );
  });

  it('gives the position, and what follows', () => {
    fc.assert(
      fc.property(libraries, (articles) => {
        const picks = read(pickInOrder, articles, 2 * allIn(articles).length + 1);
        const full = articles.filter(({ passages }) => passages.length > 0);
        for (const [index, { articleId, passage, number, of, after }] of picks.slice(0, -1).entries()) {
          const article = full.find(({ id }) => id === articleId);
          expect([article?.passages[number - 1], article?.passages.length]).toEqual([passage, of]);
          const said = {
            goesOn: [articleId, number + 1],
            nextArticle: [after.kind === 'nextArticle' ? after.articleId : '', 1],
            startsOver: [full[0]?.id, 1],
          };
          expect([picks[index + 1]?.articleId, picks[index + 1]?.number]).toEqual(said[after.kind]);
        }
      }),
    );
  });

  it('gives the same passage for the same bookmark', () => {
    fc.assert(
      fc.property(libraries, fc.nat(50), (articles, times) => {
        const bookmark = read(pickInOrder, articles, times).at(-1)?.bookmark ?? '';
        expect(pickInOrder(articles, bookmark)).toEqual(pickInOrder(articles, bookmark));
      }),
    );
  });

  const [one, two] = [articleOf('one', ['a', 'b', 'c', 'd']), articleOf('two', ['x', 'y'])];
  const mark = (articles: readonly Deck[], times: number): string =>
    read(pickInOrder, articles, times).at(-1)?.bookmark ?? '';
  const nextIn = (articles: readonly Deck[], bookmark: string): string | undefined =>
    pickInOrder(articles, bookmark)?.passage.id;

  it.each([
    ['what was put in behind the last passage joins', ['a', 'b', 'new', 'c', 'd'], 'new'],
    ['what was put in before it does not', ['new', 'a', 'b', 'c', 'd'], 'c'],
    ['without the last passage, it goes on with the one to come', ['a', 'new', 'c', 'd'], 'c'],
    ['without the one to come, it goes on behind the last', ['a', 'b', 'd'], 'd'],
    ['without either, it goes on at the same number', ['A', 'B', 'C', 'D'], 'C'],
    ['with too few passages for that, the next article begins', ['A', 'B'], 'x'],
    ['an article that lost all passages is passed over', [], 'x'],
  ])('after an edit: %s', (_, ids, expected) => {
    expect(nextIn([articleOf('one', ids), two], mark([one, two], 2))).toBe(expected);
  });

  it('goes on with the passage that was next, though it is the first now', () => {
    expect(nextIn([articleOf('one', ['b', 'c', 'd']), two], mark([one, two], 1))).toBe('b');
  });

  it('reads passages added to the end of an article that was read to its end', () => {
    expect(nextIn([articleOf('one', ['a', 'b', 'c', 'd', 'e']), two], mark([one, two], 4))).toBe('e');
    expect(nextIn([articleOf('one', ['a', 'b', 'c', 'D']), two], mark([one, two], 4))).toBe('x');
  });

  it('begins the article now at the index of one that is gone', () => {
    const three = articleOf('three', ['p', 'q']);
    expect(nextIn([two, three], mark([one, two, three], 2))).toBe('x');
    expect(nextIn([one, three], mark([one, two, three], 5))).toBe('p');
    expect(nextIn([one, two], mark([one, two, three], 7))).toBe('a');
    expect(nextIn([three, two, one], mark([one, two, three], 2))).toBe('c');
    expect(nextIn([], mark([one], 1))).toBeUndefined();
  });

  /** An edit: where something new is put in, and what is taken out, both by a number that is brought into range. */
  const edits = fc.array(
    fc.record({ join: fc.option(fc.nat(100)), leave: fc.option(fc.nat(100)), keep: fc.constantFrom('last', 'next') }),
    { maxLength: 60 },
  );

  it('shows every lasting passage once while others come and go', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), edits, (length, changes) => {
        let ids = Array.from({ length }, (_, index) => `p${index}`);
        const allAlong = new Set(ids);
        const shown: string[] = [];
        let bookmark = '';
        for (let day = 0; ; day += 1) {
          const picked = pickInOrder([articleOf('one', ids), two], bookmark);
          if (picked?.articleId !== 'one') break;
          shown.push(picked.passage.id);
          bookmark = picked.bookmark;
          const { join, leave, keep = 'last' } = changes[day] ?? {};
          // One of the two passages that the bookmark knows must stay.
          const kept = keep === 'next' && ids[picked.number] !== undefined ? ids[picked.number] : picked.passage.id;
          const gone = leave === undefined || leave === null ? undefined : ids[leave % ids.length];
          if (gone !== undefined && gone !== kept) {
            ids = ids.filter((id) => id !== gone);
            allAlong.delete(gone);
          }
          if (join !== undefined && join !== null) ids = ids.toSpliced(join % (ids.length + 1), 0, `new${day}`);
        }
        expect(shown.filter((id) => allAlong.has(id))).toEqual([...allAlong]);
        expect(new Set(shown).size).toBe(shown.length);
      }),
    );
  });
});

describe('pickShuffled', () => {
  it('shows everything once in each round, and tells when it starts over', () => {
    fc.assert(
      fc.property(libraries, fc.string(), (articles, seed) => {
        const all = allIn(articles);
        const picks = read((...of) => pickShuffled(...of, seed), articles, 3 * all.length);
        for (const round of [0, 1, 2]) {
          const own = picks.slice(round * all.length, (round + 1) * all.length);
          expect(shownIn(own).toSorted()).toEqual(all.toSorted());
          expect(own.map(({ number, of }) => [number, of])).toEqual(all.map((_, index) => [index + 1, all.length]));
          expect(own.map(({ after }) => after.kind)).toEqual(
            all.map((_, index) => (index < all.length - 1 ? 'goesOn' : 'startsOver')),
          );
        }
        for (const { articleId, passage } of picks)
          expect(articles.find(({ id }) => id === articleId)?.passages).toContain(passage);
      }),
    );
  });

  it('draws passages that read well alone, in another order for each seed', () => {
    const ids = Array.from({ length: 12 }, (_, index) => `p${index}`);
    const articles = [articleOf('one', ids, ids.slice(0, 8)), articleOf('two', ['verse'])];
    expect(shownIn(read(shuffled, articles, 9)).toSorted()).toEqual([...ids.slice(0, 8), 'verse'].toSorted());
    const orders = Array.from({ length: 20 }, (_, seed) =>
      shownIn(read((...of) => pickShuffled(...of, String(seed)), articles, 9)).join(),
    );
    expect(new Set(orders).size).toBeGreaterThan(18);
  });

  it('takes the seed from the bookmark once there is one', () => {
    const articles = [articleOf('one', ['a', 'b', 'c', 'd', 'e', 'f'])];
    const { bookmark } = pickShuffled(articles, '', 'first') ?? { bookmark: '' };
    expect(pickShuffled(articles, bookmark, 'other')).toEqual(pickShuffled(articles, bookmark, 'first'));
  });

  const changes = fc.array(fc.record({ join: fc.boolean(), leave: fc.option(fc.nat(100)) }), { maxLength: 40 });

  it('shows every lasting passage once a round while others come and go', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), changes, fc.string(), (length, edits, seed) => {
        let ids = Array.from({ length }, (_, index) => `p${index}`);
        const allAlong = new Set(ids);
        const shown: string[] = [];
        let bookmark = '';
        const roundOf = (kept: string): unknown => (JSON.parse(kept) as { seed: unknown }).seed;
        for (let day = 0; ; day += 1) {
          const picked = pickShuffled([articleOf('one', ids)], bookmark, seed);
          if (!picked || roundOf(picked.bookmark) !== seed) break;
          shown.push(picked.passage.id);
          bookmark = picked.bookmark;
          const { join = false, leave } = edits[day] ?? {};
          const gone = leave === undefined || leave === null ? undefined : ids[leave % ids.length];
          if (gone !== undefined) allAlong.delete(gone);
          ids = [...ids.filter((id) => id !== gone), ...(join ? [`new${day}`] : [])];
        }
        expect(shown.filter((id) => allAlong.has(id)).toSorted()).toEqual([...allAlong].toSorted());
        expect(new Set(shown).size).toBe(shown.length);
      }),
    );
  });

  it('gives undefined when there are no passages', () => {
    expect(pickShuffled([], '', 'x')).toBeUndefined();
    expect(pickShuffled([articleOf('one', [])], '', 'x')).toBeUndefined();
  });
});

describe('a shuffled bookmark', () => {
  const articles = [articleOf('one', ['a', 'b', 'c', 'd', 'e'])];
  const firstOf = (seed: string): string | undefined => pickShuffled(articles, '', seed)?.passage.id;
  const seed = ['1', '2', '3', '4', '5', '6'].find((other) => firstOf(other) !== firstOf('k3v9')) ?? '';

  it('may be at the beginning of its round', () => {
    const picked = pickShuffled(articles, JSON.stringify({ order: 'shuffled', seed }), 'k3v9');
    expect(picked).toEqual(pickShuffled(articles, '', seed));
  });

  it.each([
    { order: 'reading', seed, last: 'a' },
    { seed, last: 'a' },
    { order: 'shuffled', seed: 7, last: 'a' },
    { order: 'shuffled', seed, last: 7 },
    { order: 'shuffled', last: 'a' },
  ])('is rejected as %j', (bookmark) => {
    expect(pickShuffled(articles, JSON.stringify(bookmark), 'k3v9')?.passage.id).toBe(firstOf('k3v9'));
  });
});

describe('createPicker', () => {
  const prose = (subject: string): string[] =>
    [1, 2].map((year) => `The ${subject} of year ${year} was remembered for a long time by everyone who saw it.`);

  async function createSample(): Promise<Picker> {
    const library = createLibrary();
    const sample = (id: string): Article =>
      createArticle(id, { title: id, language: 'en', sections: [{ path: ['Part'], passages: prose(id) }] });
    await library.add([sample('storms'), sample('floods')]);
    return createPicker(library);
  }

  /** Articles of the passages that are read one after the other, with what is announced after each. */
  function readWith(pickNext: Picker, article: string | null, order: 'reading' | 'shuffled', times: number) {
    const found: NextPassage[] = [];
    for (let time = 0; time < times; time += 1) {
      const next = pickNext({ id: 'k3v9', article, order, bookmark: found.at(-1)?.bookmark ?? '' });
      if (next) found.push(next);
    }
    return found;
  }

  it('reads the whole library in order, and announces the next article', async () => {
    const excerpts = readWith(await createSample(), null, 'reading', 4);
    const titles = excerpts.map(({ articleId }) => articleId);
    expect(new Set(titles.slice(0, 2)).size).toBe(1);
    expect(new Set(titles).size).toBe(2);
    expect(excerpts.map(({ nextArticle }) => nextArticle?.id)).toEqual([undefined, titles[2], undefined, undefined]);
    expect(excerpts.map(({ number }) => number)).toEqual([1, 2, 1, 2]);
    for (const { located, passage, articleId } of excerpts) {
      expect(located.passage.id).toBe(passage.id);
      expect(located.article.id).toBe(articleId);
    }
  });

  it('reads one article, in order or shuffled', async () => {
    const pickNext = await createSample();
    expect(readWith(pickNext, 'floods', 'reading', 3).map(({ number, of }) => [number, of])).toEqual([
      [1, 2],
      [2, 2],
      [1, 2],
    ]);
    const shuffledRead = readWith(pickNext, 'floods', 'shuffled', 2);
    expect(new Set(shuffledRead.map(({ passage }) => passage.id)).size).toBe(2);
    expect(shuffledRead.every(({ bookmark }) => bookmark.includes('"shuffled"'))).toBe(true);
    expect(readWith(pickNext, null, 'shuffled', 4).at(-1)).toMatchObject({ number: 4, of: 4 });
  });

  it('gives undefined for an article that is gone, and for an empty library', async () => {
    expect(readWith(await createSample(), 'gone', 'reading', 1)).toEqual([]);
    expect(readWith(createPicker(createLibrary()), null, 'shuffled', 1)).toEqual([]);
  });
});

describe('an invalid bookmark', () => {
  const articles = [articleOf('one', ['a', 'b', 'c']), articleOf('two', ['x'])];
  const readingMark = { order: 'reading', article: 'one', place: 0, last: 'a', number: 1, next: 'b' };
  const broken = [{ place: -1 }, { place: 0.5 }, { number: null }, { number: 1e300 }, { last: 7 }, { next: {} }];
  const none = fc.oneof(
    fc.string(),
    fc.json(),
    fc.constantFrom('null', '[]', '{}', '7', '{"order":"reading"}', '{"order":"shuffled"}', '{', '\0'),
    fc.constantFrom(...broken).map((part) => JSON.stringify({ ...readingMark, ...part })),
  );

  it('counts as a start', () => {
    fc.assert(
      fc.property(none, (bookmark) => {
        expect(pickInOrder(articles, bookmark)).toEqual(pickInOrder(articles, ''));
        expect(shuffled(articles, bookmark)).toEqual(shuffled(articles, ''));
      }),
    );
  });

  it('includes those of the other order', () => {
    const [inOrder, byChance] = [pickInOrder(articles, '')?.bookmark ?? '', shuffled(articles, '')?.bookmark ?? ''];
    expect(pickInOrder(articles, byChance)).toEqual(pickInOrder(articles, ''));
    expect(shuffled(articles, inOrder)).toEqual(shuffled(articles, ''));
    expect(inOrder).toBe(JSON.stringify(readingMark));
  });

  it('may be wrong about its place', () => {
    const lies = { place: 9_000, number: 9_000, last: 'gone', next: null };
    expect(pickInOrder(articles, JSON.stringify({ ...readingMark, ...lies }))?.passage.id).toBe('x');
    const stranger = { ...readingMark, ...lies, article: 'gone' };
    expect(pickInOrder(articles, JSON.stringify(stranger))?.passage.id).toBe('a');
  });
});
