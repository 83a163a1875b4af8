import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Article, createArticle, passagesOf } from '../../src/article/article.ts';
import { type Answer, createLibrary, type Library } from '../../src/library/library.ts';

const harbour = createArticle('harbour', {
  title: 'The Harbour of Ströby, a History',
  author: 'M. Lund',
  language: 'en',
  sections: [
    {
      path: [],
      passages: [
        'The town grew around its harbour.',
        'To be, or not to be — that is what the harbour asked of the town.',
      ],
    },
    {
      path: ['Building', 'The lighthouse'],
      passages: [
        'The first lighthouse was finished in 1874. It cost 110,000 crowns. Mr. Holm, the keeper, didn’t sleep for a week.',
        'Keepers reported passing ships by tele-graph and, later, by “last mile” couriers.\nThe couriers’ café stands today.',
      ],
    },
    {
      path: ['Trade'],
      passages: ['Herring were salted and shipped south in barrels.', 'Timber arrived from the north every spring.'],
    },
  ],
});
const bank = createArticle('bank', {
  title: '银行的历史',
  language: 'zh-Hans',
  sections: [{ path: [], passages: ['中国人民银行成立于1948年。它是中央银行。', '这一段讲述农村合作社的由来。'] }],
});
const bridges = createArticle('bridges', {
  title: 'Brücken',
  language: 'de',
  sections: [
    {
      path: [],
      passages: [
        'Die älteste Brücke der Stadt wurde im Krieg zerstört.',
        'Heute überqueren täglich viele Menschen den Fluss.',
      ],
    },
  ],
});

function libraryOf(...articles: readonly Article[]): Library {
  const library = createLibrary();
  for (const article of articles) library.add(article);
  return library;
}
const library = libraryOf(harbour, bank, bridges);
const first = ({ matches }: Answer): string | undefined => matches[0]?.passage.text;
const shown = ({ matches: [match] }: Answer): string[] | undefined =>
  match?.highlights.map(({ start, end }) => match.passage.text.slice(start, end));
const sentence = ({ matches: [match] }: Answer): string | undefined =>
  match?.passage.text.slice(match.sentence.start, match.sentence.end);

describe('ask', () => {
  it('finds the passage, its sentence and its words, whatever their endings', async () => {
    const answer = await library.ask('When did they finish the lighthouses?');
    expect(answer.answered).toBe(true);
    expect(answer.matches[0]).toMatchObject({
      section: { path: ['Building', 'The lighthouse'] },
      article: { id: 'harbour', passages: 6 },
    });
    expect(sentence(answer)).toBe('The first lighthouse was finished in 1874.');
    expect(shown(answer)).toEqual(['lighthouse', 'finished']);
  });

  it('finds a passage by its headings', async () => {
    expect((await library.ask('trade')).matches.map(({ section }) => section.path)).toContainEqual(['Trade']);
  });

  it('replaces words it does not know by ones it does, and says so', async () => {
    const answer = await library.ask('Who was the keepr of the lighthuose?');
    expect(answer.didYouMean).toMatch(/^Who was the keepers? of the lighthouse\?$/iu);
    expect(answer.answered).toBe(true);
    expect((await library.ask('lighthouse')).didYouMean).toBeUndefined();
  });

  it('answers in the language of each article', async () => {
    expect(first(await library.ask('中国人民银行什么时候成立？'))).toContain('1948');
    expect(first(await library.ask('Wann wurden die ältesten Brücken zerstört?'))).toContain('Krieg');
    expect(first(await library.ask('alteste brucke'))).toContain('Krieg');
  });

  it('says when nothing answers', async () => {
    const answer = await library.ask('Which programming language has the fastest compiler for ships?');
    expect(answer.answered).toBe(false);
  });

  it('leaves out the languages that have no answer when another has one', async () => {
    const filler = (id: string, language: string, passages: string[]): Article =>
      createArticle(id, { title: id, language, sections: [{ path: [], passages }] });
    // In the larger library a word that few passages hold counts for more, answer or not.
    const rare = Array.from({ length: 200 }, (_, i) => `Satz ${i} erwähnt nur Nebel.`);
    const mixed = libraryOf(
      filler('small', 'en', ['Miller baked the first bread of Ulm.', 'Rain fell.']),
      filler('large', 'de', ['Miller kaufte Ulm, Ulm und Miller.', ...rare]),
    );
    const query = 'Who was the Miller that baked the first bread of Ulm in the castle of the duke?';
    const alone = libraryOf(filler('large', 'de', ['Miller kaufte Ulm, Ulm und Miller.', ...rare]));
    const refused = await alone.ask(query);
    const answer = await mixed.ask(query);
    expect(refused.answered).toBe(false);
    expect(answer.answered).toBe(true);
    expect(refused.matches[0]?.score).toBeGreaterThan(answer.matches[0]?.score ?? Infinity);
    expect(new Set(answer.matches.map(({ article: { id } }) => id))).toEqual(new Set(['small']));
  });

  it('stays within one article and within the limit', async () => {
    const answer = await library.ask('the harbour town keeper', { article: 'harbour', limit: 1 });
    expect(answer.matches).toHaveLength(1);
    expect((await library.ask('harbour', { article: 'bridges' })).matches).toEqual([]);
    expect((await library.ask('harbour', { article: 'none' })).matches).toEqual([]);
  });

  it.each([
    ['nothing', ''],
    ['a space', ' '],
    ['stop words', 'the of and'],
    ['punctuation', '?!'],
    ['an emoji', '😀'],
    ['half a pair', '\uD800'],
    ['a control character', '\u0000'],
    ['a greeting', 'hello'],
    ['thanks', 'Thank you!'],
    ['a very long word', 'x'.repeat(10_000)],
    ['many emoji', '😀'.repeat(50_000)],
    ['many dots', '…'.repeat(100_000)],
  ])('has no answer to %s', async (_, question) => {
    expect(await library.ask(question)).toEqual({ matches: [], answered: false, confidence: 0 });
    expect((await library.quote(question)).answered).toBe(false);
  });

  it.each([
    ['a word again and again', 'harbour '.repeat(20_000)],
    ['many words', Array.from({ length: 20_000 }, (_, i) => `w${i.toString(36)}`).join(' ')],
    ['no spaces', '中'.repeat(100_000)],
    ['hyphens', 'a-'.repeat(50_000)],
  ])('takes 100,000 characters: %s', async (_, question) => {
    const before = performance.now();
    await library.ask(question);
    await library.quote(question);
    expect(performance.now() - before).toBeLessThan(2000);
  });
});

describe('quote', () => {
  it.each([
    ['to be or not to be', 'To be, or not to be'],
    ['NOT TO BE - THAT IS', 'not to be — that is'],
    ['"last mile" couriers', 'last mile” couriers'],
    ['couriers the couriers', 'couriers.\nThe couriers'],
    ["couriers' cafe stands", 'couriers’ café stands'],
    ["didn't   sleep", 'didn’t sleep'],
    ['it cost 110000 crow', 'It cost 110,000 crowns'],
    ['Herring', 'Herring'],
    ['中央银行', '中央银行'],
    ['成立于1948', '成立于1948'],
    ['älteste Brücke', 'älteste Brücke'],
  ])('finds the phrase %j', async (words, expected) => {
    const answer = await library.quote(words);
    expect(answer.answered).toBe(true);
    expect(shown(answer)).toContain(expected);
  });

  it('marks the sentences that hold the phrase', async () => {
    expect(sentence(await library.quote('110,000 crowns. Mr. Holm'))).toBe(
      'It cost 110,000 crowns. Mr. Holm, the keeper, didn’t sleep for a week.',
    );
  });

  it('finds half a word at the end, with or without a hyphen', async () => {
    expect(shown(await library.quote('first lightho'))).toEqual(['first lighthouse']);
    expect(shown(await library.quote('harbour asked of th'))).toEqual(['harbour asked of the']);
    expect(shown(await library.quote('to be or no'))).toEqual(['To be, or not']);
    expect(shown(await library.quote('by tele-gra'))).toEqual(['by tele-graph']);
    expect(shown(await library.quote('telegraph'))).toEqual(['tele-graph']);
  });

  it('prefers the phrase to the words, and words close together to words far apart', async () => {
    const scattered = libraryOf(
      createArticle('a', {
        title: 'A',
        language: 'en',
        sections: [
          {
            path: [],
            passages: [
              'A nose ring was put, with long patience and much care, on every bull.',
              'The nose of the bull is what leads.',
              'Lead the bull by the bull nose.',
              'No animal at all.',
            ],
          },
        ],
      }),
    );
    const { matches } = await scattered.quote('bull nose');
    expect(matches.map(({ passage }) => passage.ordinal)).toEqual([3, 2, 1]);
  });

  it('does not claim to have found what is only in part there', async () => {
    const answer = await library.quote('herring were pickled in Portugal');
    expect(answer.answered).toBe(false);
    expect(first(answer)).toContain('Herring');
    expect((await library.quote('Lighthouse timber trade')).answered).toBe(false);
  });

  it('puts passages with most of the words first when none has all, and marks those', async () => {
    const answer = await library.quote('barrels south zebra harbour');
    expect(answer.answered).toBe(false);
    expect(shown(answer)).toEqual(['south', 'barrels']);
    expect(answer.matches.length).toBeGreaterThan(1);
  });

  it('is quick in a large library, whatever many passages hold', async () => {
    const text = Array.from({ length: 60 }, (_, i) => (i % 3 === 0 ? 'the' : `w${i}`)).join(' ');
    const large = libraryOf(
      createArticle('large', {
        title: 'Large',
        language: 'en',
        sections: [{ path: [], passages: Array.from({ length: 20_000 }, (_, i) => `${text} n${i} only`) }],
      }),
    );
    for (const words of ['the', 'w', 'the the', 'w1 the', 'only']) {
      const before = performance.now();
      const { answered } = await large.quote(words);
      expect(answered || words === 'the the').toBe(true);
      expect(performance.now() - before).toBeLessThan(1000);
    }
    expect(first(await large.quote('n19999 only'))).toContain('n19999');
  });
});

describe('the articles', () => {
  it('stand by title and can be looked up', () => {
    expect(library.articles.map(({ id }) => id).toSorted()).toEqual(['bank', 'bridges', 'harbour']);
    expect(library.articles.map(({ title }) => title)).toEqual(
      [harbour, bank, bridges].map(({ title }) => title).toSorted(new Intl.Collator().compare),
    );
    expect(library.passageCount).toBe(10);
    const [passage] = passagesOf(bank);
    expect(library.passage(passage?.id ?? '')).toMatchObject({ article: { id: 'bank' }, passage });
    expect(library.passage('none')).toBeUndefined();
    expect(library.article('bank')).toBe(bank);
  });

  it.each([
    ['', 3],
    ['  ', 3],
    ['har', 1],
    ['strob', 1],
    ['HISTORY harb', 1],
    ['histroy', 1],
    ['历史', 1],
    ['brucken', 1],
    ['zzz', 0],
    ['('.repeat(100_000), 0],
  ])('are suggested for %j', (typed, count) => {
    expect(library.suggest(typed)).toHaveLength(count);
  });

  it('are found by what names one of them', () => {
    expect(library.find('harbour')?.id).toBe('harbour');
    expect(library.find('the harbour of stroby, a history')?.id).toBe('harbour');
    expect(library.find('Brück')?.id).toBe('bridges');
    expect(library.find('')).toBeUndefined();
    const two = libraryOf(
      harbour,
      createArticle('other', { title: 'A History of Salt', language: 'en', sections: [] }),
    );
    expect(two.find('history')).toBeUndefined();
    expect(two.find('salt')?.id).toBe('other');
  });

  it('are replaced by an article with the same id', async () => {
    const changing = libraryOf(harbour);
    changing.add(
      createArticle('harbour', {
        title: 'New',
        language: 'en',
        sections: [{ path: [], passages: ['Only windmills.'] }],
      }),
    );
    expect(changing.articles).toMatchObject([{ id: 'harbour', title: 'New', passages: 1 }]);
    expect((await changing.ask('lighthouse')).matches).toEqual([]);
    expect(first(await changing.ask('windmill'))).toBe('Only windmills.');
  });
});

const word = fc.constantFrom(
  'ship',
  'ships',
  'harbour',
  'the',
  'not',
  'café',
  'e-mail',
  'party’s',
  '1,874',
  '中国人民',
  'U.S.',
  'zebra',
  'quay',
  'Straße',
  'ไทยแลนด์',
);
const passage = fc.array(word, { minLength: 2, maxLength: 14 }).map((words) => `${words.join(' ')}.`);
const article = (id: string): fc.Arbitrary<Article> =>
  fc
    .record({
      language: fc.constantFrom('en', 'zh', 'fr'),
      passages: fc.array(passage, { minLength: 1, maxLength: 6 }),
    })
    .map(({ language, passages }) =>
      createArticle(id, { title: `Title of ${id}`, language, sections: [{ path: ['Heading'], passages }] }),
    );

describe('in any library', () => {
  it('every word of a passage finds it', async () => {
    await fc.assert(
      fc.asyncProperty(article('a'), article('b'), word, async (a, b, looked) => {
        const { matches, answered } = await libraryOf(a, b).quote(looked, { limit: 100 });
        const found = new Set(matches.map((match) => match.passage.id));
        const holding = [a, b]
          .flatMap(passagesOf)
          .filter(({ text }) => text.split(/[ .]/u).includes(looked.replace(/\.$/u, '')));
        for (const { id } of holding) expect(found).toContain(id);
        expect(answered || holding.length === 0).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('an exact phrase finds its passage first, unless another holds it too', async () => {
    await fc.assert(
      fc.asyncProperty(article('a'), article('b'), fc.nat(), fc.nat(), fc.nat(), async (a, b, which, from, length) => {
        const passages = [a, b].flatMap(passagesOf);
        const words = (passages[which % passages.length]?.text ?? '').replace(/\.$/u, '').split(' ');
        const start = from % words.length;
        const phrase = words.slice(start, start + 1 + (length % (words.length - start))).join(' ');
        const answer = await libraryOf(a, b).quote(phrase.toUpperCase());
        expect(first(answer)).toContain(phrase);
        expect(shown(answer)?.[0]).toBe(phrase.replace(/\.$/u, ''));
        expect(answer.answered).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('highlights and sentences lie inside the passage, in order, on whole characters', async () => {
    const text = fc.string({
      unit: fc.constantFrom(...Array.from('aé 中国.😀\uD800\n’-1'), 'ship ', 'not '),
      minLength: 1,
      maxLength: 60,
    });
    await fc.assert(
      fc.asyncProperty(text, text, fc.constantFrom('ask', 'quote'), async (body, query, command) => {
        const one = libraryOf(
          createArticle('a', { title: 'A', language: 'en', sections: [{ path: [], passages: [body] }] }),
        );
        for (const { passage: found, highlights, sentence: range } of (await one[command](query)).matches) {
          let last = 0;
          for (const { start, end } of [...highlights, range]) {
            expect(start >= 0 && start <= end && end <= found.text.length).toBe(true);
            expect(splitsPair(found.text, start) || splitsPair(found.text, end)).toBe(false);
          }
          for (const { start, end } of highlights) {
            expect(start).toBeGreaterThanOrEqual(last);
            last = end;
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('adding and removing an article leaves no trace', async () => {
    await fc.assert(
      fc.asyncProperty(
        article('a'),
        article('b'),
        article('b'),
        fc.array(word, { minLength: 1, maxLength: 4 }),
        async (a, b, c, words) => {
          const fresh = libraryOf(a);
          const used = libraryOf(b, a);
          used.add(c);
          expect(used.remove('b')).toBe(true);
          expect(used.remove('b')).toBe(false);
          expect(used.articles).toEqual(fresh.articles);
          expect(used.passageCount).toBe(fresh.passageCount);
          const query = words.join(' ');
          expect(rounded(await used.ask(query))).toEqual(rounded(await fresh.ask(query)));
          expect(rounded(await used.quote(query))).toEqual(rounded(await fresh.quote(query)));
        },
      ),
      { numRuns: 100 },
    );
  });
});

/** Sums made in another order differ in their last digits. */
function rounded({ matches, ...rest }: Answer): unknown {
  return {
    ...rest,
    matches: matches.map((match) => ({ ...match, score: match.score.toFixed(6), terms: match.terms.toSorted() })),
  };
}

function splitsPair(text: string, at: number): boolean {
  return /^[\uD800-\uDBFF]$/.test(text[at - 1] ?? '') && /^[\uDC00-\uDFFF]$/.test(text[at] ?? '');
}
