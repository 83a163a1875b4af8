import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Article, createArticle, passagesOf } from '../../src/model/article.ts';
import { createLibrary, type Library } from '../../src/library.ts';
import type { Answer, Range } from '../../src/model/match.ts';

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

async function libraryOf(...articles: readonly Article[]): Promise<Library> {
  const library = createLibrary();
  await library.add(articles);
  return library;
}
const library = await libraryOf(harbour, bank, bridges);
const first = ({ matches }: Answer): string | undefined => matches[0]?.passage.text;
const shown = ({ matches: [match] }: Answer): string[] | undefined =>
  match?.highlights.map(({ start, end }) => match.passage.text.slice(start, end));
const sentence = ({ matches: [match] }: Answer): string | undefined =>
  match?.passage.text.slice(match.sentence.start, match.sentence.end);

describe('ask', () => {
  it('finds the passage and marks sentence and words in any inflection', async () => {
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

  it('corrects misspelt words and returns the corrected query', async () => {
    const answer = await library.ask('Who was the keepr of the lighthuose?');
    expect(answer.didYouMean).toMatch(/^Who was the keepers? of the lighthouse\?$/iu);
    expect(answer.answered).toBe(true);
    expect((await library.ask('lighthouse')).didYouMean).toBeUndefined();
  });

  it('corrects no word of the language that it finds by a relative', async () => {
    const patent = createArticle('patent', {
      title: 'Patents',
      language: 'en',
      sections: [{ path: [], passages: ['The inventor of the foghorn was Persian.', 'A lamp needs oil.'] }],
    });
    const answer = await (await libraryOf(patent)).ask('who invented the foghron in Persia?');
    expect(answer.matches[0]?.passage.text).toContain('inventor');
    expect(answer.didYouMean).toBe('who invented the foghorn in Persia?');
  });

  it('corrects twenty words of a query, and no more: each is compared with all that are known', async () => {
    const words = Array.from({ length: 26 }, (_, i) => `lightho${String.fromCharCode(97 + i)}use`);
    const { didYouMean = '' } = await library.ask(words.join(' '));
    expect(didYouMean.match(/\blighthouses?\b/giu)).toHaveLength(20);
  });

  it('refuses a question whose only content words are uncertain corrections', async () => {
    for (const question of ['What is a mown field?', 'Who is it that reaped?', 'What is slight?'])
      expect((await library.ask(question)).answered).toBe(false);
    expect((await library.ask('mown')).didYouMean).toBeUndefined();
    // A word of another language's articles is not misspelt.
    const other = createArticle('sound', {
      title: 'Sund',
      language: 'da',
      sections: [{ path: [], passages: ['Skibet sejlede gennem harbor.'] }],
    });
    expect((await (await libraryOf(harbour, other)).ask('harbor')).didYouMean).toBeUndefined();
  });

  it('finds articles in several languages, each by its own stems', async () => {
    expect(first(await library.ask('中国人民银行什么时候成立？'))).toContain('1948');
    expect(first(await library.ask('Wann wurden die ältesten Brücken zerstört?'))).toContain('Krieg');
    expect(first(await library.ask('alteste brucke'))).toContain('Krieg');
  });

  it('is not answered if nothing in the library answers', async () => {
    const answer = await library.ask('Which programming language has the fastest compiler for ships?');
    expect(answer.answered).toBe(false);
  });

  it('leaves out languages without an answer if another has one', async () => {
    const filler = (id: string, language: string, passages: string[]): Article =>
      createArticle(id, { title: id, language, sections: [{ path: [], passages }] });
    // The same rare word has a greater idf in the larger language.
    const rare = Array.from({ length: 200 }, (_, i) => `Satz ${i} erwähnt nur Nebel.`);
    const mixed = await libraryOf(
      filler('small', 'en', ['Miller baked the first bread of Ulm.', 'Rain fell.']),
      filler('large', 'de', ['Miller kaufte Ulm, Ulm und Miller.', ...rare]),
    );
    const query = 'Who was the Miller that baked the first bread of Ulm in the castle of the duke?';
    const alone = await libraryOf(filler('large', 'de', ['Miller kaufte Ulm, Ulm und Miller.', ...rare]));
    const refused = await alone.ask(query);
    const answer = await mixed.ask(query);
    expect(refused.answered).toBe(false);
    expect(answer.answered).toBe(true);
    expect(refused.matches).not.toEqual([]);
    expect(new Set(answer.matches.map(({ article: { id } }) => id))).toEqual(new Set(['small']));
  });

  it('searches one article and keeps the limit', async () => {
    const answer = await library.ask('the harbour town keeper', { article: 'harbour', limit: 1 });
    expect(answer.matches).toHaveLength(1);
    expect((await library.ask('harbour', { article: 'bridges' })).matches).toEqual([]);
    expect((await library.ask('harbour', { article: 'none' })).matches).toEqual([]);
  });

  it.each(['ask', 'quote'] as const)('returns the same matches page by page as all at once (%s)', async (way) => {
    const words = 'the harbour of the town';
    const all = await library[way](words, { limit: 100 });
    expect(all.matches.length).toBeGreaterThan(1);
    expect(all.hasMore).toBe(false);
    for (const [skip] of all.matches.entries()) {
      const page = await library[way](words, { skip, limit: 1 });
      expect(page.matches).toEqual(all.matches.slice(skip, skip + 1));
      expect(page.hasMore).toBe(skip + 1 < all.matches.length);
    }
    expect((await library[way](words, { skip: 100 })).matches).toEqual([]);
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
  ])('does not answer %s', async (_, question) => {
    expect(await library.ask(question)).toEqual({ matches: [], answered: false, confidence: 0, hasMore: false });
    expect((await library.quote(question)).answered).toBe(false);
  });

  it.each([
    ['a word again and again', 'harbour '.repeat(20_000)],
    ['many words', Array.from({ length: 20_000 }, (_, i) => `w${i.toString(36)}`).join(' ')],
    ['no spaces', '中'.repeat(100_000)],
    ['hyphens', 'a-'.repeat(50_000)],
  ])('takes 100,000 characters of %s', async (_, question) => {
    // Linear time is under a second, quadratic time minutes: then the test's own limit ends it.
    expect((await library.ask(question)).matches.length).toBeLessThanOrEqual(3);
    expect((await library.quote(question)).matches.length).toBeLessThanOrEqual(3);
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
    ['年。它是', '年。它是'],
    ['行', '行'],
    ['于1948年。它', '于1948年。它'],
    ['älteste Brücke', 'älteste Brücke'],
  ])('finds the phrase %j', async (words, expected) => {
    const answer = await library.quote(words);
    expect(answer.answered).toBe(true);
    expect(shown(answer)).toContain(expected);
  });

  it('tells the exact phrase, a near one and words in any order apart', async () => {
    const holds = async (words: string): Promise<string | undefined> => (await library.quote(words)).matches[0]?.holds;
    expect(await holds('TO BE OR NOT TO BE - THAT IS')).toBe('phrase');
    expect(await holds('first lightho')).toBe('phrase');
    // Most of the words in order; all of them, joined differently.
    expect(await holds('salted herring were shipped south in big barrels')).toBe('near');
    expect(await holds('reported passing ships by tele graph and later by last mile couriers')).toBe('phrase');
    expect(await holds('north timber')).toBe('words');
    expect(await holds('barrels south zebra harbour')).toBe('words');
    expect((await library.ask('When was the lighthouse finished?')).matches.map((match) => match.holds)).toContain(
      'words',
    );
  });

  it('marks all sentences that the phrase touches', async () => {
    expect(sentence(await library.quote('110,000 crowns. Mr. Holm'))).toBe(
      'It cost 110,000 crowns. Mr. Holm, the keeper, didn’t sleep for a week.',
    );
  });

  it('completes the last word, with or without a hyphen', async () => {
    expect(shown(await library.quote('first lightho'))).toEqual(['first lighthouse']);
    expect(shown(await library.quote('harbour asked of th'))).toEqual(['harbour asked of the']);
    expect(shown(await library.quote('to be or no'))).toEqual(['To be, or not']);
    expect(shown(await library.quote('by tele-gra'))).toEqual(['by tele-graph']);
    expect(shown(await library.quote('telegraph'))).toEqual(['tele-graph']);
  });

  it('ranks the phrase first, then words close together, then words far apart', async () => {
    const scattered = await libraryOf(
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

  it('is not answered by passages with only some of the words', async () => {
    const answer = await library.quote('herring were pickled in Portugal');
    expect(answer.answered).toBe(false);
    expect(first(answer)).toContain('Herring');
    expect((await library.quote('Lighthouse timber trade')).answered).toBe(false);
  });

  it('ranks passages by their share of the words if none has all, and highlights those', async () => {
    const answer = await library.quote('barrels south zebra harbour');
    expect(answer.answered).toBe(false);
    expect(shown(answer)).toEqual(['south', 'barrels']);
    expect(answer.matches.length).toBeGreaterThan(1);
  });

  it('finds words and phrases in a large library, even those that every passage holds', async () => {
    // 20,000 passages: time that grew with their square would be minutes.
    const size = process.env['TEST_LONG'] === '1' ? 20_000 : 1000;
    const text = Array.from({ length: 60 }, (_, i) => (i % 3 === 0 ? 'the' : `w${i}`)).join(' ');
    const large = await libraryOf(
      createArticle('large', {
        title: 'Large',
        language: 'en',
        sections: [{ path: [], passages: Array.from({ length: size }, (_, i) => `${text} n${i} only`) }],
      }),
    );
    for (const words of ['the', 'w', 'the the', 'w1 the', 'only']) {
      const { answered } = await large.quote(words);
      // No passage has the phrase `the the`; whether the words alone answer is open.
      expect(answered || words === 'the the').toBe(true);
    }
    expect(first(await large.quote(`n${size - 1} only`))).toContain(`n${size - 1}`);
  });
});

/** A saying in each of several languages, and passages with many of the same words. */
const sayings = await libraryOf(
  createArticle('en', {
    title: 'Sayings of the harbour',
    language: 'en',
    sections: [
      {
        path: [],
        passages: [
          'Old keepers like to talk. A light that is never seen saves no ship from the rocks, they say. Nobody argues.',
          'No ship was ever saved by talk alone, and the rocks are patient; the keepers know it.',
          'The pilot’s e-mail about the low-water mark came late, but it came.',
        ],
      },
    ],
  }),
  createArticle('de', {
    title: 'Hafen',
    language: 'de',
    sections: [
      { path: [], passages: ['Wer den Hafen im Nebel sucht, hört die Glocke früher, als er das Feuer sieht.'] },
    ],
  }),
  createArticle('ru', {
    title: 'Маяк',
    language: 'ru',
    sections: [{ path: [], passages: ['Старый смотритель каждую ночь поднимался на башню и зажигал большую лампу.'] }],
  }),
  createArticle('zh', {
    title: '灯塔',
    language: 'zh',
    sections: [{ path: [], passages: ['老人说得好：灯塔每天晚上为远方归来的渔船指明方向。大家都同意。'] }],
  }),
  createArticle('th', {
    title: 'ประภาคาร',
    language: 'th',
    sections: [{ path: [], passages: ['ประภาคารส่องแสงนำทางให้เรือประมงทุกคืน'] }],
  }),
  createArticle('ar', {
    title: 'المنارة',
    language: 'ar',
    sections: [{ path: [], passages: ['كان حارس المنارة القديمة يصعد كل مساء إلى البرج ليشعل المصباح الكبير.'] }],
  }),
);

/** The query and the passage's words, with differences in brackets; an empty pair marks a place without words. */
function markDifferences(words: string, { matches: [match] }: Answer): string[] | undefined {
  const { misquoted, passage: found } = match ?? {};
  if (misquoted === undefined || found === undefined) return undefined;
  const marked = (text: string, within: Range, ranges: readonly Range[]): string => {
    let at = within.start;
    const parts = ranges.map(({ start, end }) => {
      const part = `${text.slice(at, start)}[${text.slice(start, end)}]`;
      at = end;
      return part;
    });
    return parts.join('') + text.slice(at, within.end);
  };
  const { quote, differences } = misquoted;
  return [
    marked(
      words,
      { start: 0, end: words.length },
      differences.map(({ query }) => query),
    ),
    marked(
      found.text,
      quote,
      differences.map(({ passage: range }) => range),
    ),
  ];
}

describe('a misremembered quote', () => {
  it('is found by the order of its common words if all content words are wrong', async () => {
    const speech = await libraryOf(
      createArticle('speech', {
        title: 'A speech',
        language: 'en',
        sections: [
          {
            path: [],
            passages: [
              'The coal and the horse were both sold at the fair.',
              'He said that the rail has done to us what we did to the road.',
            ],
          },
        ],
      }),
    );
    const answer = await speech.quote('the coal has done to us what we did to the horse');
    expect(answer.matches[0]?.passage.ordinal).toBe(2);
    expect(answer.matches[0]?.misquoted).toBeDefined();
    expect((await speech.quote('and it is not for us to say what it was to them')).answered).toBe(false);
  });

  it.each([
    [
      'a word replaced',
      'a light that is never lit saves no ship from the rocks',
      'a light that is never [lit] saves no ship from the rocks',
      'A light that is never [seen] saves no ship from the rocks',
    ],
    [
      'a word left out',
      'A light never seen saves no ship from the rocks',
      'A light[] never seen saves no ship from the rocks',
      'A light [that is] never seen saves no ship from the rocks',
    ],
    [
      'a word put in',
      'a light that is never seen saves no sinking ship from rocks',
      'a light that is never seen saves no [sinking] ship from[] rocks',
      'A light that is never seen saves no[] ship from [the] rocks',
    ],
    [
      'words inflected and misspelt',
      'lights that are never seen saved no ship from the rosks',
      '[lights] that [are] never seen [saved] no ship from the [rosks]',
      '[light] that [is] never seen [saves] no ship from the [rocks]',
    ],
    [
      'words moved',
      'a light that is never seen saves from the rocks no ship',
      'a light that is never seen saves[] from the rocks [no ship]',
      'A light that is never seen saves [no ship] from the rocks[]',
    ],
    [
      'the beginning and the end',
      'one lamp that is never seen saves no ship from storms',
      '[one lamp] that is never seen saves no ship from [storms]',
      '[A light] that is never seen saves no ship from [the]',
    ],
    [
      'German',
      'Wer einen Hafen bei Nebel sucht, hört die Glocke, früher als er Feuer sieht',
      'Wer [einen] Hafen [bei] Nebel sucht, hört die Glocke, früher als er[] Feuer sieht',
      'Wer [den] Hafen [im] Nebel sucht, hört die Glocke früher, als er [das] Feuer sieht',
    ],
    [
      'Russian',
      'старый смотритель каждый вечер поднимался на башню и зажигал лампу',
      'старый смотритель [каждый вечер] поднимался на башню и зажигал[] лампу',
      'Старый смотритель [каждую ночь] поднимался на башню и зажигал [большую] лампу',
    ],
    [
      'Chinese',
      '灯塔每天早上为远方回来的渔船指明方向',
      '灯塔每天[早]上为远方[回]来的渔船指明方向',
      '灯塔每天[晚]上为远方[归]来的渔船指明方向',
    ],
    [
      'Chinese with a character too few and one too many',
      '灯塔每晚上为远方归来的大渔船指明方向',
      '灯塔每[]晚上为远方归来的[大]渔船指明方向',
      '灯塔每[天]晚上为远方归来的[]渔船指明方向',
    ],
    [
      'Thai',
      'ประภาคารส่องไฟนำทางให้เรือประมงทุกวัน',
      'ประภาคารส่อง[ไฟ]นำทางให้เรือประมงทุก[วัน]',
      'ประภาคารส่อง[แสง]นำทางให้เรือประมงทุก[คืน]',
    ],
    [
      'Arabic',
      'كان حارس المنارة الجديدة يصعد كل مساء إلى البرج',
      'كان حارس المنارة [الجديدة] يصعد كل مساء إلى البرج',
      'كان حارس المنارة [القديمة] يصعد كل مساء إلى البرج',
    ],
  ])('is found with the differences marked: %s', async (_, words, written, stands) => {
    const answer = await sayings.quote(words);
    expect(answer.answered).toBe(true);
    expect(markDifferences(words, answer)).toEqual([written, stands]);
    expect(answer.matches[0]?.highlights).toEqual([answer.matches[0]?.misquoted?.quote]);
    expect(answer.confidence).toBeGreaterThan(0.5);
    expect(answer.confidence).toBeLessThan(1);
    expect(answer.didYouMean).toBeUndefined();
  });

  it('has its sentence marked', async () => {
    const answer = await sayings.quote('a light that is never lit saves no ship from the rocks');
    expect(sentence(answer)).toBe('A light that is never seen saves no ship from the rocks, they say.');
  });

  it('ranks before passages that hold all of the words in any order', async () => {
    const { matches } = await sayings.quote('no ship was saved by talk alone the rocks are patient');
    expect(matches[0]?.passage.ordinal).toBe(2);
    const few = await sayings.quote('rocks keepers talk');
    expect(few.answered).toBe(true);
    expect(few.matches.every(({ misquoted }) => misquoted === undefined)).toBe(true);
  });

  it('is an exact quote if only hyphens differ', async () => {
    const answer = await sayings.quote("the pilot's email about the low water mark came late");
    expect(answer.answered).toBe(true);
    expect(answer.matches[0]?.misquoted).toBeUndefined();
    expect(shown(answer)).toEqual(['The pilot’s e-mail about the low-water mark came late']);
  });

  it.each([
    'a harbour that is never dredged keeps no trade from the shoals',
    'the keepers of the harbour say that talk is cheap',
    'the rocks are never on the chart',
    'Wer das Meer im Winter sucht, findet die Stille',
    '老人每天早上去市场买鱼和蔬菜',
  ])('is not found in passages with merely similar words: %s', async (words) => {
    const answer = await sayings.quote(words);
    expect(answer.answered).toBe(false);
    expect(answer.matches.length).toBeGreaterThan(0);
    expect(answer.matches.every(({ misquoted }) => misquoted === undefined)).toBe(true);
  });

  it('gets the nearest passage first if it is too far off to be found', async () => {
    const answer = await sayings.quote(
      'the patient rocks wait alone for ships and lights that nobody knows, and save none of them',
    );
    expect(answer.answered).toBe(false);
    expect(first(answer)).toContain('patient');
  });
});

describe('articles', () => {
  it('are sorted by title and looked up by id', () => {
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

  it('are looked up by a key of ten characters that survives edits', async () => {
    for (const ref of library.articles) {
      expect(ref.key).toMatch(/^[a-z2-9]{10}$/u);
      expect(library.articleByKey(ref.key)).toBe(ref);
    }
    const edited = await libraryOf(createArticle('bank', { title: 'B', language: 'en', sections: [] }));
    expect(edited.articles[0]?.key).toBe(library.findArticle('bank')?.key);
    for (const key of ['', 'bank', 'constructor']) expect(library.articleByKey(key)).toBeUndefined();
  });

  it('give the passage at a place, or the nearest one', () => {
    const ordinals = [1, 4, 6, 7, 1e9, Infinity, 0, -3, NaN, 2.5].map(
      (ordinal) => library.passageAt('harbour', ordinal)?.passage.ordinal,
    );
    expect(ordinals).toEqual([1, 4, 6, 6, 6, 6, 1, 1, 1, 2]);
    const third = library.passageAt('harbour', 3);
    expect(third).toBe(library.passage(third?.passage.id ?? ''));
    expect(third?.section.path).toEqual(['Building', 'The lighthouse']);
    expect(library.passageAt('none', 1)).toBeUndefined();
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
    expect(library.suggestArticles(typed)).toHaveLength(count);
  });

  it('are found by a name that fits only one of them', async () => {
    expect(library.findArticle('harbour')?.id).toBe('harbour');
    expect(library.findArticle('the harbour of stroby, a history')?.id).toBe('harbour');
    expect(library.findArticle('Brück')?.id).toBe('bridges');
    expect(library.findArticle('')).toBeUndefined();
    const two = await libraryOf(
      harbour,
      createArticle('other', { title: 'A History of Salt', language: 'en', sections: [] }),
    );
    expect(two.findArticle('history')).toBeUndefined();
    expect(two.findArticle('salt')?.id).toBe('other');
  });

  it('are replaced by an article with the same id', async () => {
    const changing = await libraryOf(harbour);
    await changing.add([
      createArticle('harbour', {
        title: 'New',
        language: 'en',
        sections: [{ path: [], passages: ['Only windmills.'] }],
      }),
    ]);
    expect(changing.articles).toMatchObject([{ id: 'harbour', title: 'New', passages: 1 }]);
    expect((await changing.ask('lighthouse')).answered).toBe(false);
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
  'ﷺ',
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
  it('every word of a passage finds the passage', async () => {
    await fc.assert(
      fc.asyncProperty(article('a'), article('b'), word, async (a, b, looked) => {
        const { matches, answered } = await (await libraryOf(a, b)).quote(looked, { limit: 100 });
        const found = new Set(matches.map((match) => match.passage.id));
        const holding = [a, b]
          .flatMap(passagesOf)
          .filter(({ text }) => text.split(/[ .]/u).includes(looked.replace(/\.$/u, '')));
        for (const { id } of holding) expect(found).toContain(id);
        expect(answered || holding.length === 0).toBe(true);
      }),
    );
  });

  it('an exact phrase finds a passage that holds it first', async () => {
    await fc.assert(
      fc.asyncProperty(article('a'), article('b'), fc.nat(), fc.nat(), fc.nat(), async (a, b, which, from, length) => {
        const passages = [a, b].flatMap(passagesOf);
        const words = (passages[which % passages.length]?.text ?? '').replace(/\.$/u, '').split(' ');
        const start = from % words.length;
        const phrase = words.slice(start, start + 1 + (length % (words.length - start))).join(' ');
        const answer = await (await libraryOf(a, b)).quote(phrase.toUpperCase());
        expect(first(answer)).toContain(phrase);
        expect(shown(answer)?.[0]).toBe(phrase.replace(/\.$/u, ''));
        expect(answer.answered).toBe(true);
      }),
    );
  });

  it('highlights and sentences are inside the passage, in order, and split no character', async () => {
    const text = fc.string({
      unit: fc.constantFrom(...Array.from('aé 中国.😀\uD800\n’-1'), 'ship ', 'not '),
      minLength: 1,
      maxLength: 60,
    });
    await fc.assert(
      fc.asyncProperty(text, text, fc.constantFrom('ask', 'quote'), async (body, query, command) => {
        const one = await libraryOf(
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
    );
  });

  it('differences of a misquotation are in order, and the rest of both texts is the same', async () => {
    const unit = fc.constantFrom(
      'ship ',
      'the ',
      'not ',
      'grey ',
      'sails ',
      'ships ',
      'e-mail ',
      '😀 ',
      '中',
      '国',
      '人',
      'ก',
      '. ',
      '\n',
    );
    const text = fc.string({ unit, minLength: 8, maxLength: 30 }).filter((found) => found.trim() !== '');
    const change = fc.record({ at: fc.nat(), drop: fc.nat(2), put: fc.string({ unit, maxLength: 2 }) });
    let found = 0;
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(text, text, fc.array(change, { maxLength: 3 }), async (body, other, changes) => {
        const units = body.match(/\S+\s*/gu) ?? [];
        runs += 1;
        for (const { at, drop, put } of changes) units.splice(at % (units.length + 1), drop, put);
        const query = units.join('');
        const two = await libraryOf(
          createArticle('a', { title: 'A', language: 'en', sections: [{ path: [], passages: [body, other] }] }),
        );
        for (const {
          passage: { text: said },
          misquoted,
          highlights,
        } of (await two.quote(query)).matches) {
          if (misquoted === undefined) continue;
          found += 1;
          const { quote, differences } = misquoted;
          expect(highlights).toEqual([quote]);
          expect(differences.length).toBeGreaterThan(0);
          const written = cutOut(
            query,
            { start: 0, end: query.length },
            differences.map((one) => one.query),
          );
          const stands = cutOut(
            said,
            quote,
            differences.map((one) => one.passage),
          );
          expect(letters(written)).toBe(letters(stands));
          for (const one of differences)
            expect(letters(query.slice(one.query.start, one.query.end))).not.toBe(
              letters(said.slice(one.passage.start, one.passage.end)),
            );
        }
      }),
      { numRuns: 100 },
    );
    // Six in ten on average: with 100 runs, fewer than a quarter is no chance.
    expect(found).toBeGreaterThan(runs / 4);
  });

  it('adding and removing an article leaves no trace', async () => {
    await fc.assert(
      fc.asyncProperty(
        article('a'),
        article('b'),
        article('b'),
        fc.array(word, { minLength: 1, maxLength: 4 }),
        async (a, b, c, words) => {
          const fresh = await libraryOf(a);
          const used = await libraryOf(b, a);
          await used.add([c]);
          expect(await used.remove('b')).toBe(true);
          expect(await used.remove('b')).toBe(false);
          expect(used.articles).toEqual(fresh.articles);
          expect(used.passageCount).toBe(fresh.passageCount);
          const query = words.join(' ');
          expect(rounded(await used.ask(query))).toEqual(rounded(await fresh.ask(query)));
          expect(rounded(await used.quote(query))).toEqual(rounded(await fresh.quote(query)));
        },
      ),
    );
  });
});

/** Rounds scores: sums in another order differ in their last digits. */
function rounded({ matches, confidence, ...rest }: Answer): unknown {
  return {
    ...rest,
    confidence: confidence.toFixed(6),
    matches: matches.map((match) => ({ ...match, score: match.score.toFixed(6), terms: match.terms.toSorted() })),
  };
}

/** The text within a range, without some ranges in it, which must be in order and split no character. */
function cutOut(text: string, within: Range, ranges: readonly Range[]): string {
  let at = within.start;
  let kept = '';
  for (const { start, end } of [...ranges, { start: within.end, end: within.end }]) {
    expect(start >= at && end >= start && end <= within.end).toBe(true);
    expect(splitsPair(text, start) || splitsPair(text, end)).toBe(false);
    kept += `${text.slice(at, start)} `;
    at = end;
  }
  return kept;
}

/** The letters and digits of a text alone. */
function letters(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}\p{M}]/gu, '');
}

function splitsPair(text: string, at: number): boolean {
  return /^[\uD800-\uDBFF]$/.test(text[at - 1] ?? '') && /^[\uDC00-\uDFFF]$/.test(text[at] ?? '');
}
