import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLanguage } from '../../src/languages/language.ts';
import { isVowelless, skeletonOf } from '../../src/languages/skeleton.ts';
import { createLibrary } from '../../src/library.ts';
import { createArticle } from '../../src/model/article.ts';

const sectionOf = (heading: string, ...passages: string[]) => ({ path: [heading], passages });
const library = createLibrary();
await library.add([
  createArticle('arena', {
    title: 'The rules of the arena',
    language: 'en',
    sections: [
      sectionOf(
        'Hit points',
        'A rest of eight hours gives back all hit points. Who has no hit points left falls asleep.',
        'Temporary hit points vanish at dawn. They are lost before other hit points.',
      ),
      sectionOf(
        'Striking',
        'A critical strike doubles the damage of a weapon. The damage of a spell is not doubled.',
        'An opportunity attack costs the reaction of whoever makes it, and is made once a round.',
      ),
      sectionOf('Code of conduct', 'The code of conduct forbids insults. Good conduct is praised at the gate.'),
      sectionOf('Machines', 'The configuration of the server stands in one file. A message tells of its restart.'),
      sectionOf('Streets', 'The street to the gate is paved with slate, and strong men carry stones there.'),
    ],
  }),
  createArticle('arena-de', {
    title: 'Die Regeln der Arena',
    language: 'de',
    sections: [
      sectionOf(
        'Technik',
        'Die Konfiguration des Servers steht in einer Datei.',
        'Eine Nachricht meldet den Neustart.',
      ),
    ],
  }),
]);

const findTerms = async (question: string): Promise<readonly string[]> =>
  (await library.ask(question)).matches.flatMap(({ terms }) => terms);

describe('an unknown short word', () => {
  it.each([
    ['initials of words that stand together', 'how many hours give back hp', 'A rest of eight hours gives back'],
    ['initials of a heading', 'what does the coc forbid', 'The code of conduct forbids'],
    ['initials in capitals', 'What does the CoC forbid?', 'The code of conduct forbids'],
    ['a beginning', 'what does a crit strike double', 'A critical strike doubles'],
    ['a beginning in a name', 'when do temp hit points vanish', 'Temporary hit points vanish'],
    ['a beginning of letters and vowels', 'where is the config of the server', 'The configuration of the server'],
    ['consonants', 'does a spell double the dmg', 'A critical strike doubles the damage'],
    [
      'consonants, one of two',
      'what tells of the restart, a msg?',
      'The configuration of the server stands in one file. A message',
    ],
    ['consonants, r and v', 'where does the srvr have its file', 'The configuration of the server'],
    ['another language', 'wo steht die konfig', 'Die Konfiguration'],
  ])('is read as %s: %s', async (_, question, start) => {
    const { matches } = await library.ask(question);
    expect(matches[0]?.passage.text.slice(0, start.length)).toBe(start);
  });

  it('is read as initials of a heading whose words no passage has', async () => {
    const handbook = createLibrary();
    const sections = [
      sectionOf('Lost property', 'Umbrellas are kept at the gate for a month.'),
      sectionOf('Terms of service', 'Accounts are closed on request, and nothing of them is kept.'),
    ];
    await handbook.add([createArticle('handbook', { title: 'Handbook', language: 'en', sections })]);
    const { matches } = await handbook.ask('what does the tos say about accounts');
    expect(matches[0]?.terms).toEqual(['account']);
    const named = await handbook.ask('show the tos');
    expect(named.matches[0]?.section.path).toEqual(['Terms of service']);
    await handbook.close();
  });

  it.each([
    ['a word of chat', 'when are boats painted rn', ['regular', 'night']],
    ['of words that stand together twice in prose', 'what is the bwc', ['boat', 'wait', 'cellar']],
  ])('is no initials, %s', async (_, question, stems) => {
    const harbour = createLibrary();
    const sections = [
      sectionOf(
        'Boats',
        'Boats are painted in May. On regular nights the boats wait in cellars.',
        'On regular nights nobody sings, and the boats wait in cellars.',
      ),
    ];
    await harbour.add([createArticle('harbour', { title: 'Harbour', language: 'en', sections })]);
    const terms = (await harbour.ask(question)).matches.flatMap((match) => match.terms);
    expect(terms.filter((term) => stems.includes(term))).toEqual([]);
    await harbour.close();
  });

  it('is no initials of words of two headings', async () => {
    const handbook = createLibrary();
    const sections = [{ path: ['Kitchen', 'Paper'], passages: ['Boxes stand beside the door.'] }];
    await handbook.add([createArticle('handbook', { title: 'Zebra', language: 'en', sections })]);
    for (const short of ['kp', 'kpz', 'pz']) expect((await handbook.ask(`show the ${short}`)).matches).toEqual([]);
    await handbook.close();
  });

  it('is read as what stands in the library now', async () => {
    const handbook = createLibrary();
    const addArticle = (id: string, heading: string): Promise<void> =>
      handbook.add([
        createArticle(id, {
          title: id,
          language: 'en',
          sections: [sectionOf(heading, `The ${heading} was read aloud. Nobody liked the ${heading}.`)],
        }),
      ]);
    const pathsOf = async (): Promise<readonly string[]> =>
      (await handbook.ask('show the gmq')).matches.map(({ section }) => section.path.join());
    await addArticle('First', 'Gate Market Quota');
    expect(await pathsOf()).toEqual(['Gate Market Quota']);
    await addArticle('Second', 'General Meeting of Queens');
    await handbook.remove('First');
    expect(await pathsOf()).toEqual(['General Meeting of Queens']);
    await handbook.remove('Second');
    expect(await pathsOf()).toEqual([]);
    await handbook.close();
  });

  it('is highlighted as what it stands for, and is no misspelling', async () => {
    const { matches, didYouMean } = await library.ask('does a crit strike double the dmg');
    expect(matches[0]?.highlights.map(({ start, end }) => matches[0]?.passage.text.slice(start, end))).toContain(
      'critical',
    );
    expect(didYouMean).toBeUndefined();
  });

  it.each([
    ['everyday words are short for nothing', 'who lives in a tree, a temple or a port', ['temporari', 'street']],
    ['stop words in short are stop words', 'whch msg, pls, shld frm hmm', ['whch', 'shield', 'reaction']],
    ['names are short for nothing', 'where does Temp live', ['temporari']],
    ['numbers are short for nothing', 'where is h2 or 2p', ['hit', 'point']],
  ])('%s', async (_, question, stems) => {
    const terms = await findTerms(question);
    expect(terms.filter((term) => stems.includes(term))).toEqual([]);
  });

  it('of chat stands for itself', async () => {
    const roads = createLibrary();
    await roads.add([
      createArticle('roads', {
        title: 'The roads',
        language: 'en',
        sections: [
          sectionOf('Gates', 'The north gate closes at dusk.'),
          sectionOf('Signs', 'Signs are renewed nightly. Those of the harbour were renewed nightly, too.'),
        ],
      }),
    ]);
    expect((await roads.ask('when does the north gate close pls need it rn')).matches[0]?.terms).not.toContain('renew');
    const [first] = (await roads.ask('gate rn')).matches;
    expect(first?.passage.text).toBe('The north gate closes at dusk.');
  });

  it('alone, where it may be several, is no question that is answered', async () => {
    expect((await library.ask('what is str')).answered).toBe(false);
  });

  it('is not looked for in quotations', async () => {
    expect((await library.quote('double the dmg')).matches.flatMap(({ terms }) => terms)).not.toContain('damag');
  });
});

describe('a short word that the library has once', () => {
  it('is read as what it mostly writes out', async () => {
    const bestiary = createLibrary();
    await bestiary.add([
      createArticle('beasts', {
        title: 'Beasts',
        language: 'en',
        sections: [
          sectionOf('The owl', 'HP 12, speed 40.'),
          sectionOf('Rest', 'Sleep gives back hit points.', 'A beast with no hit points left sleeps.'),
          sectionOf(
            'Dawn',
            'Temporary hit points vanish at dawn.',
            'Hit points are whole numbers; half hit points are lost.',
          ),
        ],
      }),
    ]);
    const { answered, matches } = await bestiary.ask('when do temp hp vanish');
    expect(answered).toBe(true);
    expect(matches[0]?.passage.text).toBe('Temporary hit points vanish at dawn.');
  });
});

describe('skeletonOf', () => {
  it.each([
    ['message', 'msg'],
    ['attack', 'atck'],
    ['image', 'img'],
    ['сервер', 'срвр'],
    ['δωρεα', 'δρ'],
    ['2nd', undefined],
    ['שלום', undefined],
  ])('of %s is %s', (form, skeleton) => {
    expect(skeletonOf(form)).toBe(skeleton);
  });

  it('is its own, begins with the same letter and has no vowel behind it', () => {
    const word = fc.string({ unit: fc.constantFrom(...Array.from('abcdeilmnorstyмсеа')), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(word, (form) => {
        const skeleton = skeletonOf(form) ?? '';
        expect([skeletonOf(skeleton), skeleton[0]]).toEqual([skeleton, form[0]]);
        expect(skeleton.length === 1 || isVowelless(skeleton.slice(1))).toBe(true);
      }),
    );
  });
});

describe('isShortStop', () => {
  it.each([
    ['en', 'shld', true],
    ['en', 'pls', true],
    ['en', 'wth', true],
    ['en', 'should', false],
    ['en', 'int', false],
    ['en', 'dmg', false],
    ['ru', 'првт', true],
    ['zh', '什么', false],
  ])('in %s, %s: %s', (code, form, isShort) => {
    expect(createLanguage(code).isShortStop(form)).toBe(isShort);
  });
});
