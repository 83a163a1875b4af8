import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createArticle } from '../../src/model/article.ts';
import { createLibrary } from '../../src/library.ts';

async function skerrow() {
  const library = createLibrary();
  await library.add([
    createArticle('light', {
      title: 'The lighthouse of Skerrow',
      language: 'en',
      sections: [
        {
          path: [],
          passages: [
            'The lighthouse of Skerrow was finished in 1874 by the engineer Anders Holm.',
            'A keeper climbs two hundred steps to the lantern every evening.',
            'Petroleum was burnt in the lantern until 1921, when gas replaced it.',
            'The foghorn sounds twice a minute when the island cannot be seen.',
          ],
        },
      ],
    }),
    createArticle('leuchtturm', {
      title: 'Der Leuchtturm',
      language: 'de',
      sections: [{ path: [], passages: ['Der Leuchtturm ist seit 1921 hell.', 'Zweihundert Stufen führen hinauf.'] }],
    }),
  ]);
  return library;
}

async function ask(message: string) {
  return (await skerrow()).ask(message);
}

describe('a message with a question', () => {
  it.each([
    [
      'hey guys! when was the lighthouse finished? thanks so much, you are the best',
      'when was the lighthouse finished?',
    ],
    [
      'My sister bet me ten euros on this. How many steps are there to the lantern?',
      'How many steps are there to the lantern?',
    ],
    ['What was burnt in the lantern? my teacher wants to know', 'What was burnt in the lantern?'],
    // Stories of many words that the library lacks or has, in the same breath or not.
    [
      'I spent last Sunday at my uncle’s house arguing with my cousins, and my brother nearly threw a chair. When was the lighthouse finished?',
      'When was the lighthouse finished?',
    ],
    [
      'Every evening my brother climbs two hundred steps to see the island with the engineer next door. What was burnt in the lantern?',
      'What was burnt in the lantern?',
    ],
    [
      'so my brother and i had a huge fight about this yesterday and now he is not talking to me what was burnt in the lantern',
      'what was burnt in the lantern',
    ],
    ['Username: fox 12 / Priority: normal / Message: what was burnt in the lantern?', 'what was burnt in the lantern?'],
    ['My parents came by on Friday. We had a quarrel. steps to the lantern', 'steps to the lantern'],
    // Talk before the question, without a mark between.
    ['does anyone here know when the lighthouse was finished', 'when the lighthouse was finished'],
    [
      'not sure if this is the right place to ask but how often does the foghorn sound',
      'how often does the foghorn sound',
    ],
    [
      'hey all, quick question, sorry if this has been asked before, what was burnt in the lantern?',
      'what was burnt in the lantern?',
    ],
  ])('is answered by the part that asks: %s', async (message, asked) => {
    const { answered, searched, matches } = await ask(message);
    const bare = await ask(asked);
    expect(searched?.trim()).toBe(asked);
    expect(answered).toBe(true);
    expect(matches[0]?.passage.id).toBe(bare.matches[0]?.passage.id);
  });

  it('keeps the sentence with the topic of a short question', async () => {
    const { searched, matches } = await ask('I read about the foghorn. How often does it sound?');
    expect(searched).toBeUndefined();
    expect(matches[0]?.passage.text).toContain('twice a minute');
  });

  it.each([
    ['The foghorn woke me up. Why does it do that?', 'foghorn'],
    ['The petroleum in the lantern smells. Any ideas?', 'petroleum'],
    ['Is there a mod around? I have a problem with the foghorn', 'foghorn'],
    ['In my opinion the foghorn is what sounds best', 'foghorn'],
  ])('keeps what was told where nothing is asked for by its name: %s', async (message, topic) => {
    expect((await ask(message)).searched ?? message).toContain(topic);
  });

  it.each([
    'Ich war gestern mit meinem Bruder bei einer Tante und wir haben furchtbar gestritten. Wie viele Stufen gibt es?',
    'hallo zusammen, kurze frage, wisst ihr wie viele Stufen es gibt',
  ])('is found behind a story in German: %s', async (message) => {
    const library = createLibrary();
    await library.add([
      createArticle('leuchtturm', {
        title: 'Der Leuchtturm',
        language: 'de',
        sections: [
          {
            path: [],
            passages: ['Er ist seit 1921 hell.', 'Zweihundert Stufen führen hinauf.', 'Der Wärter schläft.'],
          },
        ],
      }),
    ]);
    const { searched, matches } = await library.ask(message);
    expect(searched?.toLowerCase()).toMatch(/^wie viele stufen/u);
    expect(matches[0]?.passage.text).toContain('Stufen');
  });

  it.each([
    ['anyone online? when was the lighthouse finished', 'finished in 1874'],
    ['is the stream still on tonight? what was burnt in the lantern', 'Petroleum was burnt'],
  ])('is answered where small talk before it has the only question mark: %s', async (message, answer) => {
    expect((await ask(message)).matches[0]?.passage.text).toContain(answer);
  });

  it.each(['is it 1,000 steps', 'at 10:30 by the lantern', 'lantern:gas', 'what does lantern(gas) do'])(
    'is not divided inside a number or a name: %s',
    async (message) => {
      expect((await ask(message)).searched).toBeUndefined();
    },
  );

  it.each([
    'What was burnt in the lantern? And how often does the foghorn sound?',
    'what was burnt in the lantern and how often does the foghorn sound',
    'hi! what was burnt in the lantern, and also how often does the foghorn sound? thank you',
  ])('is answered by the passages of both questions in turn: %s', async (message) => {
    const { matches, answered } = await ask(message);
    expect(answered).toBe(true);
    expect(matches[0]?.passage.text).toContain('Petroleum');
    expect(matches[1]?.passage.text).toContain('twice a minute');
    const library = await skerrow();
    const pages = await Promise.all([0, 1, 2].map((skip) => library.ask(message, { skip, limit: 1 })));
    expect(pages.flatMap((page) => page.matches.map(({ passage }) => passage.id))).toEqual(
      matches.map(({ passage }) => passage.id),
    );
  });

  it.each([
    'What was burnt in the lantern and when was it replaced?',
    'What do keepers and pilots know about the lantern',
    'When and where does the foghorn sound?',
  ])('is one question where the second refers to the first or names nothing: %s', async (message) => {
    const whole = await ask(message);
    expect(whole.matches[0]?.passage.text).toMatch(/lantern|foghorn/u);
    expect(whole.searched).toBeUndefined();
  });

  it('keeps the point before a name', async () => {
    const library = await skerrow();
    await library.add([
      createArticle('gauge', {
        title: 'Gauge',
        language: 'en',
        sections: [{ path: [], passages: ['The gauge runs on .NET only.'] }],
      }),
    ]);
    const { searched, matches } = await library.ask('hello all! does the gauge use .NET?');
    expect(searched).toBe('does the gauge use .NET?');
    expect(matches[0]?.sentence).toEqual({ start: 0, end: 28 });
  });

  it('is searched as a whole where nothing can be left out', async () => {
    expect((await ask('When was the lighthouse of Skerrow finished?')).searched).toBeUndefined();
    expect((await ask('When was it finished? And who climbs the steps?')).searched).toBeUndefined();
  });

  it.each([
    'When does the foghorn of the lighthouse sound at 12:30',
    'How is the foghorn of the lighthouse called by sound(2)>',
  ])('is not divided within a word: %s', async (message) => {
    expect((await ask(message)).searched).toBeUndefined();
  });

  it('is divided at a semicolon in Greek', async () => {
    const library = createLibrary();
    const passages = ['Η γέφυρα άνοιξε το 1874.', 'Ο φύλακας ανεβαίνει διακόσια σκαλιά κάθε βράδυ.'];
    await library.add([
      createArticle('bridge', { title: 'Ο φάρος', language: 'el', sections: [{ path: [], passages }] }),
    ]);
    const { searched, matches } = await library.ask('Πότε άνοιξε η γέφυρα; Βιάζομαι πολύ, παιδιά.');
    expect(searched).toBe('Πότε άνοιξε η γέφυρα;');
    expect(matches[0]?.passage.ordinal).toBe(1);
  });

  it('is the same when it is asked alone, and as a whole', async () => {
    const parts = [
      'hey guys!',
      'My sister bet me ten euros.',
      'How often does the foghorn sound?',
      'since 1921',
      'ok, thanks',
    ];
    const asking = fc.subarray([...parts, 'who climbs two hundred steps, by the way', '<@123456789012345678>'], {
      minLength: 1,
    });
    const gap = fc.constantFrom(' ', '\n', ', ', '… ');
    const library = await skerrow();
    await fc.assert(
      fc.asyncProperty(asking, gap, fc.constantFrom(0, 1), async (said, between, skip) => {
        const message = said.join(between);
        const { searched = message, ...answer } = await library.ask(message, { skip, limit: 2 });
        expect(await library.ask(searched, { skip, limit: 2, whole: true })).toEqual(answer);
      }),
    );
  });

  it('is read without mentions and emoji', async () => {
    const message = '<@123456789012345678> how often does the foghorn sound? <:pray:123456789012345678>';
    expect((await ask(message)).confidence).toBe((await ask('how often does the foghorn sound?')).confidence);
  });

  it('is in capitals because it is shouted, not because all of it is a name', async () => {
    expect((await ask('WHEN WAS THE LIGHTHOUSE OF SKERROW FINISHED')).answered).toBe(true);
  });
});
