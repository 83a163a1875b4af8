import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIGHTHOUSE } from '../support/articles.ts';
import { labelsOf, textOf } from '../support/bot.ts';
import { deskOf, useDesk } from '../support/desk.ts';

const shipped = useDesk('shipped');
const lighthouse = useDesk({ 'lighthouse.md': LIGHTHOUSE });

describe('/ask', () => {
  it('answers with the passage, its article, its headings from the outermost in, and its place', async () => {
    const person = lighthouse().actAs();
    const { message, ephemeral } = await person.run('ask', { question: 'Who drew the plans of the tower?' });
    const [, best] = textOf(message).split('\n\n');
    expect(best).toContain('**The Lighthouse at Skerry Point**');
    expect(best).toContain('-# [History › Building](https://example.org/skerry#:~:text=Work%20on%20the%20tower%20');
    expect(best).toContain('**The engineer Ada Marwick drew the plans, and forty masons cut the stone.**');
    expect(best).toContain('Work on the tower began in 1811.');
    expect(textOf(message)).toMatch(/^-# “Who drew the plans of the tower\?”/u);
    expect(ephemeral).toBe(false);
  });

  it('says when nothing answers, and labels the nearest passages as such', async () => {
    const person = lighthouse().actAs();
    const { message } = await person.run('ask', {
      question: 'Which first football club won the European cup?',
    });
    expect(textOf(message)).toContain('\nNothing in the library answers that: no passage mentions “football”');
    expect(textOf(message).match(/\*\*.*?\*\*/gu)).toEqual(['**The Lighthouse at Skerry Point**']);
  });

  it('names words of the question that no passage has', async () => {
    const person = lighthouse().actAs();
    const run = async (question: string, article?: string): Promise<string[]> =>
      textOf((await person.run('ask', { question, ...(article !== undefined && { article }) })).message).split('\n');
    expect((await run('does a wizard on the tower ever play the *zeppelin*?')).slice(0, 3)).toEqual([
      '-# “does a wizard on the tower ever play the \\*zeppelin\\*?”',
      'Nothing in the library answers that: no passage mentions “wizard” or “zeppelin”.',
      'Only the nearest passages:',
    ]);
    expect((await run('Who invented the zeppelin?', 'skerry'))[1]).toContain(
      'Nothing in **The Lighthouse at Skerry Point** answers that: no passage mentions “',
    );
    expect((await run(`${'zeppelin'.repeat(40)}?`))[1]).toBe('Nothing in the library answers that.');
    expect((await run('does the tower have mega-_zeppelins_@everyone'))[1]).not.toMatch(/(?<!\\)[_@]/u);
  });

  it('shows the part of a message that it took as the question, also where its buttons lead', async () => {
    const person = lighthouse().actAs();
    const question =
      'hey guys, my cousin and I had a bet!\nWho drew the plans of the _tower_? thanks a lot, you are great';
    const { message } = await person.run('ask', { question });
    expect(textOf(message).split('\n')[0]).toBe('-# “Who drew the plans of the \\_tower\\_?”');
    const next = await person.press(message, 'Next');
    expect(textOf(next.message).split('\n')[0]).toBe('-# “Who drew the plans of the \\_tower\\_?”');
    const back = await person.press(next.message, 'Back to the matches');
    expect(textOf(back.message)).toBe(textOf(message));
  });

  it('gives the same answer again from the line above it, however the question is put', async () => {
    const person = lighthouse().actAs();
    const part = fc.constantFrom(
      'hello!',
      'who drew the plans',
      'How many steps are there?',
      'my cousin climbed it on Sunday',
      '“forty masons”',
      '<@123456789012345678>',
      '*who* lit the ~~lamp~~ in 1817',
      'Bitte, wer war das?',
      '灯塔是谁建的？',
      'thanks :)',
      '_'.repeat(320),
    );
    const gap = fc.constantFrom(' ', '\n', ', ', '… ');
    await fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 6 }), gap, async (parts, between) => {
        const { message } = await person.run('ask', { question: parts.join(between) });
        const way = labelsOf(message).includes('Next') ? ['Next', 'Back to the matches'] : ['More', 'Earlier matches'];
        fc.pre(labelsOf(message).includes(way[0] ?? ''));
        const there = await person.press(message, way[0] ?? '');
        const back = await person.press(there.message, way[1] ?? '');
        expect(textOf(back.message)).toBe(textOf(message));
      }),
      {
        examples: [
          [
            [
              '*who* lit the ~~lamp~~ in 1817',
              '<@123456789012345678>',
              '_'.repeat(320),
              'How many steps are there?',
              'hello!',
            ],
            '… ',
          ],
        ],
      },
    );
  });

  it.each(['?!', '…', '🙂🙂'])('asks for words when the question has none: %s', async (question) => {
    const person = shipped().actAs();
    const { message } = await person.run('ask', { question });
    expect(textOf(message)).toContain('There are no words in that to search for.');
  });

  it('answers questions about the bot from the guide that comes with it', async () => {
    const person = shipped().actAs();
    const { message } = await person.run('ask', { question: 'how do I look up a quote?' });
    expect(textOf(message).split('\n\n')[1]).toContain('type /quote and a few words');
  });
});

describe('/quote', () => {
  it('ranks the exact phrase first and marks it, regardless of quotation marks, dashes and case', async () => {
    const person = (
      await deskOf({
        'a.md':
          '---\ntitle: Letters\n---\n\nThe café was closed, and the sea — “grey as slate” — was loud.\n\nThe slate roof was grey as the sea.\n',
      })
    ).actAs();
    const { message } = await person.run('quote', { words: 'SEA - "grey  as slate"' });
    expect(textOf(message).split('\n\n')[1]).toContain('the **sea — “grey as slate**');
  });

  it('shows a misremembered quote beside the words of the article', async () => {
    const person = shipped().actAs();
    const words = '“Popular support is the highest policy”, on that principle the foundation is laid';
    const [asked = '', passage] = textOf((await person.run('quote', { words })).message).split('\n\n');
    expect(asked.split('\n').slice(1)).toEqual([
      'Not word for word; what differs is in bold:',
      'You wrote: “Popular support is the **highest policy**”, on **that** principle the foundation is laid',
      'The article says: Popular support is the **greatest politics**”: on **this** principle the **party’s political** foundation is laid',
    ]);
    expect(passage).toMatch(
      /¶ 11 of 57 · `[a-z2-9]{10}`\n“\*\*Popular support is the greatest politics”: on this principle the/u,
    );
    const guide = await person.run('quote', {
      words: 'a question about the weather answers nobody in the channel',
      article: 'guide',
    });
    expect(textOf(guide.message)).toContain('No passage in **A guide to Commonplace** holds all of these words.');
  });

  it('says when no passage holds the words', async () => {
    const person = shipped().actAs();
    const { message } = await person.run('quote', { words: 'xylophone zeppelin' });
    expect(textOf(message)).toContain('No passage in the library holds all of these words.');
  });
});

describe('/excerpt', () => {
  it('shows every passage once before any again, counted for each server', async () => {
    const desk = await deskOf({ 'lighthouse.md': LIGHTHOUSE });
    const here = desk.actAs();
    const shown = new Set<string>();
    for (let time = 0; time < 5; time += 1) shown.add(textOf((await here.run('excerpt')).message));
    expect(shown.size).toBe(5);
    expect(shown).toContain(textOf((await here.run('excerpt')).message));
    const there = desk.actAs({ guild: '11' });
    expect(shown).toContain(textOf((await there.run('excerpt', { article: 'skerry' })).message));
  });
});

describe('the article option', () => {
  it('offers all articles before anything is typed, and the fitting ones after', async () => {
    const person = shipped().actAs();
    expect((await person.type('ask', 'article', '')).map(({ value }) => value)).toEqual(
      expect.arrayContaining(['guide', 'grassroots-party-building']),
    );
    expect((await person.type('ask', 'article', 'guide')).map(({ value }) => value)[0]).toBe('guide');
  });

  it('takes part of a title, and lists the articles when no title fits', async () => {
    const person = shipped().actAs();
    const chosen = await person.run('excerpt', { article: 'guide to' });
    expect(textOf(chosen.message)).toContain('**A guide to Commonplace**');
    const lost = await person.run('ask', { question: 'Who?', article: '**nowhere** @everyone' });
    expect(textOf(lost.message)).toContain('No article here is called “\\*\\*nowhere\\*\\* \\@everyone”.');
    expect(textOf(lost.message)).toContain('- **A guide to Commonplace**');
  });

  it('names the article in which nothing answers', async () => {
    const person = shipped().actAs();
    const asked = await person.run('ask', { question: 'Who invented the zeppelin?', article: 'guide' });
    expect(textOf(asked.message)).toContain('\nNothing in **A guide to Commonplace** answers that');
    const quoted = await person.run('quote', { words: 'zeppelin xylophone', article: 'guide' });
    expect(textOf(quoted.message)).toContain('**A guide to Commonplace**');
    expect(textOf(quoted.message)).not.toContain('***');
  });

  it('keeps the ends of long titles, which tell them apart', async () => {
    const title =
      'A very long account of the lighthouses, beacons and buoys of all the northern isles and their keepers';
    const files = Object.fromEntries(
      [1, 2, 3].map((part) => [`part${part}.md`, `---\ntitle: "${title}, part ${part}"\n---\n\nText ${part}.\n`]),
    );
    const person = (await deskOf(files)).actAs();
    const names = (await person.type('ask', 'article', '')).map(({ name }) => name);
    expect(names.map((name) => name.slice(-8))).toEqual([', part 1', ', part 2', ', part 3']);
  });

  it('offers at most 25 articles, however long their titles', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `a${index}.md`,
        `---\ntitle: "${'Ünï🙂 '.repeat(60)}${index}"\n---\n\nText ${index} stands here.\n`,
      ]),
    );
    const person = (await deskOf(files)).actAs();
    const choices = await person.type('ask', 'article', '');
    expect(choices).toHaveLength(25);
    expect((await person.run('help')).message).toBeDefined();
  });
});

describe('“Find the source”', () => {
  const find = async (message: string): Promise<string> =>
    textOf((await lighthouse().actAs().run('Find the source', { message })).message);

  it('shows the passage that has the very words, with buttons to read on', async () => {
    const { message } = await lighthouse()
      .actAs()
      .run('Find the source', { message: 'As they say: “forty masons cut the stone” – hard work!' });
    expect(textOf(message)).toContain('These words stand in the library:');
    expect(textOf(message)).toContain('**forty masons cut the stone**');
    expect(textOf(message)).toContain('¶ 2 of 5');
    expect(labelsOf(message)).toEqual(expect.arrayContaining(['Next', 'Share']));
  });

  it('compares words that are nearly the article’s with the article', async () => {
    const found = await find('Ninety keepers lived on the rock with their families before the lamp was made automatic');
    expect(found).toContain('not word for word');
    expect(found).toContain('The message says: **Ninety** keepers lived');
    expect(found).toContain('The article says: **Nineteen** keepers lived');
  });

  it('says when the words of a message are nowhere, or it has none', async () => {
    expect(await find('What a lovely day it was in the mountains yesterday.')).toContain("I can't find these words");
    expect(await find('🙂')).toContain('There are no words in that message');
  });
});

describe('the buttons under an answer', () => {
  it('open the other matches, turn to more of them, and lead back', async () => {
    const person = shipped().actAs();
    const { message } = await person.run('ask', { question: 'What does the party branch do?' });
    const labels = labelsOf(message);
    expect(labels.filter((label) => label.startsWith('Open ¶'))).toHaveLength(2);
    expect(labels).toEqual(expect.arrayContaining(['Previous', 'Next', 'Whole section', 'Contents', 'More', 'Remove']));
    const first = textOf(message);

    const opened = await person.press(message, labels.find((label) => label.startsWith('Open ¶')) ?? '');
    expect(opened.message.id).toBe(message.id);
    expect(textOf(opened.message)).toContain('“What does the party branch do?”');
    const next = await person.press(opened.message, 'Next');
    expect(textOf(next.message)).toContain('“What does the party branch do?”');
    const section = await person.press(next.message, 'Whole section');
    const contents = await person.press(section.message, 'Contents');
    const back = await person.press(contents.message, 'Back to the matches');
    expect(textOf(back.message)).toBe(first);

    const more = await person.press(back.message, 'More');
    const places = (text: string): string[] => text.match(/`[a-z2-9]{10}`/gu) ?? [];
    expect(places(textOf(more.message))).toHaveLength(3);
    expect(places(textOf(more.message)).filter((place) => places(first).includes(place))).toEqual([]);
    expect(textOf((await person.press(more.message, 'Earlier matches')).message)).toBe(first);
  });

  it('keep to the article that was searched, and mark the words of a quote on the next page', async () => {
    const person = shipped().actAs();
    const words = '*party* & “organization”';
    const { message } = await person.run('quote', { words, article: 'grassroots' });
    const more = await person.press(message, 'More');
    expect(textOf(more.message)).toContain('-# “\\*party\\* & “organization””');
    expect(textOf(more.message)).toContain('**party organization');
    expect(textOf(more.message)).not.toContain('A guide to Commonplace');
  });
});
