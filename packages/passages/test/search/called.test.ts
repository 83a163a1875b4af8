import { describe, expect, it } from 'vitest';
import { createArticle } from '../../src/model/article.ts';
import { createLibrary } from '../../src/library.ts';
import { createLanguage } from '../../src/languages/language.ts';
import { readQuestion } from '../../src/search/asked.ts';
import { addCalled } from '../../src/search/called.ts';
import { locatePassages } from '../../src/search/collection.ts';
import { addPassage, createPassageIndex, removeArticle } from '../../src/search/passage-index.ts';

/** Sections of an article: heading → passages; the empty heading for those before the first one. */
type Sections = Readonly<Record<string, readonly string[]>>;

const toArticle = (title: string, sections: Sections, language: string) =>
  createArticle(title, {
    title,
    language,
    sections: Object.entries(sections).map(([heading, passages]) => ({
      path: heading === '' ? [] : heading.split(' > '),
      passages,
    })),
  });

/** Asks a library; the result is the beginning of the text found, or `refused`. */
async function createAsker(articles: Readonly<Record<string, Sections>>, language = 'en') {
  const library = createLibrary();
  await library.add(Object.entries(articles).map(([title, sections]) => toArticle(title, sections, language)));
  return async (question: string): Promise<string> => {
    const { answered, matches } = await library.ask(question);
    return answered ? (matches[0]?.passage.text ?? 'nothing') : 'refused';
  };
}

/** Texts that repeat words so often that all candidates by words are among them. */
const many = (line: (i: number) => string): string[] => Array.from({ length: 40 }, (_, i) => line(i));

describe('a heading or a title as it stands', () => {
  const sections = {
    Lantern: { '': ['A glass case keeps the wind from the flame.', 'It burns oil for six hours.'] },
    Chandlery: { Stock: many((i) => `Lantern, no. ${i}`) },
    'Deck work': {
      Mooring: ['Pass the rope twice around the bollard.'],
      'Moored ships': many((i) => `A moored ship ${i} while mooring.`),
      'Before the watch': ['Drink a cup of tea.'],
      'After the watch': ['Sleep in the watch room; a watch is four hours.'],
      'Part Two: Knots': ['A bowline holds.'],
    },
  };

  it('opens an article whose text never repeats its title', async () => {
    const ask = await createAsker(sections);
    expect(await ask('lantern')).toMatch(/^A glass case/u);
    expect(await ask('What is a lantern?')).toMatch(/^A glass case/u);
  });

  it('is rather the very form than another of its stem, and tells by its stop words', async () => {
    const ask = await createAsker(sections);
    expect(await ask('mooring')).toMatch(/^Pass the rope/u);
    expect(await ask('before the watch')).toMatch(/^Drink a cup/u);
    expect(await ask('after the watch')).toMatch(/^Sleep in/u);
  });

  it('may lack its number, or be its number alone', async () => {
    const ask = await createAsker(sections);
    for (const question of ['knots', 'part two', 'part 2', 'Part II'])
      expect(await ask(question)).toMatch(/^A bowline/u);
  });

  it('is found in one article that is searched alone', async () => {
    const library = createLibrary();
    await library.add(Object.entries(sections).map(([title, own]) => toArticle(title, own, 'en')));
    const { matches } = await library.ask('lantern', { article: 'Chandlery' });
    expect(matches[0]?.article.id).toBe('Chandlery');
  });

  it.each([
    ['de', 'Ausguck', 'Von oben sieht man weiter.', 'Der Ausguck ruft den Ausguck Nr.', 'Was ist der Ausguck?'],
    ['fr', 'Hauban', 'Il retient le mât par les côtés.', 'Un hauban neuf, un hauban vieux, no', 'hauban'],
    ['ru', 'Якорь', 'Он держит судно на месте.', 'Якорь чугунный, якорь малый, №', 'якорь'],
    ['zh', '船锚', '它把船固定在原处。', '船锚，铁船锚，编号', '船锚'],
  ])('in %s', async (language, title, text, others, question) => {
    const ask = await createAsker({ [title]: { '': [text] }, A: { '': many((i) => `${others} ${i}`) } }, language);
    expect(await ask(question)).toBe(text);
  });
});

describe('the number of a part', () => {
  const rules = {
    'Harbour rules': {
      'Article 4: Fees': ['The fee of article 5 and article 6 is 5 crowns.', 'Pay within 5 days.'],
      'Article 5: Anchors': ['4a) Drop it slowly.', '4a1) See Regulation 4b2 for the chain.', '4b2) Chains are oiled.'],
      'Article A: Flags': ['Blue means all well.'],
      'Other articles': many((i) => `An article of 5 crowns, a regulation for ${i}.`),
    },
    'House rules': { '': ['1. Wipe your feet.', '2. No smoking on 2 of the decks.', '3. Feed the cat.'] },
    Recipe: { '': ['1. Boil the water.', '2. Add salt.', '3. Stir.'] },
  };

  it('opens it, with its label, short or in full', async () => {
    const ask = await createAsker(rules);
    for (const question of ['article 5', 'Article 5:', 'art. 5', 'What does article 5 say?'])
      expect(await ask(question)).toMatch(/^4a\) Drop/u);
    expect(await ask('article A')).toMatch(/^Blue/u);
  });

  it('finds the passage that begins with it rather than one that refers to it', async () => {
    const ask = await createAsker(rules);
    for (const question of ['4b2', 'regulation 4b2', 'what does regulation 4b2 say?'])
      expect(await ask(question)).toMatch(/^4b2\)/u);
  });

  it('counts under a heading or a title with its label', async () => {
    const ask = await createAsker(rules);
    expect(await ask('rule 2')).toMatch(/^2\. No smoking/u);
    expect(await ask('house rule three')).toMatch(/^3\. Feed/u);
  });

  it.each([
    ['de', '§ 7 Ruhezeiten', 'Nachts schweigt die Glocke.', 'Die Gebühr nach § 8 beträgt 7 Kronen, Nr.', '§ 7'],
    ['de', 'Abschnitt IV: Boote', 'Kähne liegen am Steg.', 'Ein Abschnitt von 4 Metern, Nr.', 'abschnitt 4'],
    ['fr', 'Article 7 – Amarres', 'On double les cordages.', 'Un article à 7 couronnes, no', 'article 7'],
    ['ru', 'Статья 7. Якоря', 'Цепи смазывают.', 'Эта статья стоит 7 крон, №', 'статья 7'],
    ['zh', '第七条 缆绳', '绳索须加倍。', '这一条价值7克朗，编号', '第7条'],
    ['ja', '第7条 ロープ', '二重にする。', 'この条は7クローネ、番号', '第七条'],
  ])('in %s', async (language, heading, text, others, question) => {
    const sections = { [heading]: [text], Andere: many((i) => `${others} ${100 + i}`) };
    const ask = await createAsker({ Hafen: sections }, language);
    expect(await ask(question)).toBe(text);
  });

  it('is none in a passage that only begins with a number', async () => {
    const ask = await createAsker({
      Crew: { '': ['5 sailors slept.', 'The article was about 5 sailors who were awake.'] },
    });
    expect(await ask('5 sailors who were awake')).toMatch(/^The article/u);
  });
});

it('counts less the more of a question is about something else', () => {
  const index = createPassageIndex(createLanguage('en'));
  const article = toArticle('Statutes', { '': ['Preamble.'], 'Article 5: Anchors': ['Drop it slowly.'] }, 'en');
  for (const located of locatePassages(article)) addPassage(index, located);
  const degreeOf = (question: string): number => {
    const { text, terms } = readQuestion(index, question);
    return addCalled(index, text, terms, { found: [] })[0]?.called ?? 0;
  };
  expect(degreeOf('What about article 5?')).toBeGreaterThan(degreeOf('What about anchors in article 5 of the treaty?'));
  expect(degreeOf('article 5 of the treaty on oxygen and congress')).toBeLessThan(0.5);
});

it('finds nothing for a heading without words, nor for a question without any', async () => {
  const library = createLibrary();
  await library.add([toArticle('Signs', { '🚢': ['A ship.'] }, 'en')]);
  expect((await library.ask('🚢')).matches).toEqual([]);
});

it('forgets the names of an article that is removed', () => {
  const index = createPassageIndex(createLanguage('en'));
  const article = toArticle(
    'Rules',
    { 'Part 1: Ropes': ['1. Coil them.', 'Twice.'], 'Part 2': ['Rule 7: rest.'] },
    'en',
  );
  for (const located of locatePassages(article)) addPassage(index, located);
  expect([...index.names.keys()].toSorted()).toEqual([
    '1',
    '2',
    '7',
    'part 1',
    'part 1 rope',
    'part 2',
    'rope',
    'rule',
    'rule 7',
  ]);
  for (const _ of removeArticle(index, article.id));
  expect(index.names.size).toBe(0);
});
