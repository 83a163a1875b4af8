import { describe, expect, it } from 'vitest';
import { createArticle } from '../../src/model/article.ts';
import { createLibrary } from '../../src/library.ts';

const TEXTS = {
  en: [
    'The lighthouse of Skerrow was finished in 1874 by the engineer Anders Holm.',
    'A keeper climbs two hundred steps to the lantern every evening.',
    'Petroleum was burnt in the lantern until 1921, when gas replaced it.',
  ],
  de: ['Der Leuchtturm von Skerrow wurde 1874 fertig.', 'Das Nebelhorn ertönt zweimal in der Minute.'],
  zh: ['灯塔于1874年建成，由工程师设计。', '守塔人每天晚上都要爬两百级台阶。'],
};

async function lackingIn(languages: readonly (keyof typeof TEXTS)[], question: string, article?: string) {
  const library = createLibrary();
  await library.add(
    languages.map((language) =>
      createArticle(`light-${language}`, {
        title: 'Skerrow',
        language,
        sections: [{ path: [], passages: TEXTS[language] }],
      }),
    ),
  );
  const { answered, lacking } = await library.ask(question, { article });
  return answered ? 'answered' : lacking;
}

describe('words that the library lacks', () => {
  it.each([
    ['Who piloted the zeppelin to the lighthouse?', ['piloted', 'zeppelin']],
    ['zeppelin', ['zeppelin']],
    ['Zeppelin zeppelins?', ['Zeppelin']],
    ['hey everyone! which wizard likes the trombone of the keeper? thanks', ['wizard', 'trombone']],
    ['What happened to the lantern in 1743?', ['1743']],
    ['Did the 3rd keeper of the lantern play a trombone at 10pm?', ['trombone']],
    ['which one is your favourite enginer', ['favourite']],
  ])('are named as they were typed: %s', async (question, expected) => {
    const lacking = await lackingIn(['en'], question);
    expect(lacking).toEqual(expected);
  });

  it.each([
    ['is answered', 'When was the lighthouse of Skerrow finished?', 'answered'],
    ['has everyday words alone', 'Is there really nothing to do around here?', undefined],
    ['is in another language', 'Welche Farbe hat denn eigentlich sein Nebelhorn?', undefined],
  ])('are not named where the question %s', async (_, question, expected) => {
    expect(await lackingIn(['en'], question)).toEqual(expected);
  });

  it('are three at most', async () => {
    const question = 'Does the keeper of the lantern keep the zeppelin, the submarine, the trombone or the walrus?';
    expect(await lackingIn(['en'], question)).toHaveLength(3);
  });

  it('are no words of an article in another language', async () => {
    const question = 'Does the keeper of the lantern play a sonata on the nebelhorn and the trombone?';
    expect(await lackingIn(['en'], question)).toEqual(['sonata', 'nebelhorn', 'trombone']);
    expect(await lackingIn(['en', 'de'], question)).toEqual(['sonata', 'trombone']);
    expect(await lackingIn(['en', 'de'], question, 'light-en')).toEqual(['sonata', 'nebelhorn', 'trombone']);
  });

  it('are no stop words of the language of the question', async () => {
    expect(await lackingIn(['en', 'de'], 'Welche Posaune?')).toEqual(['Posaune']);
  });

  it('are words of a dictionary in a script without spaces', async () => {
    expect(await lackingIn(['zh'], '谁在巴黎的音乐会上给守塔人弹钢琴？')).toEqual(['巴黎', '钢琴']);
    expect(await lackingIn(['zh'], '灯塔于哪一年建成？')).toBe('answered');
  });
});
