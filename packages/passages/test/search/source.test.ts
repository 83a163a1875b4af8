import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createArticle, passagesOf } from '../../src/model/article.ts';
import { createLibrary, type Library } from '../../src/library.ts';
import { quoteCandidates, countWords } from '../../src/search/quote-candidates.ts';
import { findSource, type Source } from '../../src/search/source.ts';

const keepers = createArticle('keepers', {
  title: 'Keepers',
  language: 'en',
  sections: [
    {
      path: [],
      passages: [
        'Old keepers like to talk. A light that is never seen saves no ship from the rocks, they say. Nobody argues.',
        'The lamp burned colza oil until 1874. Then came paraffin, which smoked less and cost a third as much.',
        'In winter the keeper slept beside the clockwork, because it had to be wound every four hours.',
        'Whoever winds the clock owns the night, as the saying goes on the northern islands.',
        'That is a good question for a keeper, and there is a lot of work to do at the end of the day.',
      ],
    },
  ],
});
const tower = createArticle('tower', {
  title: '灯塔',
  language: 'zh',
  sections: [
    {
      path: [],
      passages: ['老人说得好：灯塔每天晚上为远方归来的渔船指明方向。大家都同意。', '群众路线是根本的工作方法。'],
    },
  ],
});
const library = createLibrary();
await library.add([keepers, tower]);

const LIGHT = 'A light that is never seen saves no ship from the rocks, they say.';

/** A source on one line. */
function describeSource(source: Source | undefined): string {
  if (source === undefined) return 'nowhere';
  const { kind, query, match } = source;
  return `${kind} ${match.article.id} ${match.passage.ordinal}: ${query}`;
}
const find = async (text: string): Promise<string> => describeSource(await findSource(library, text));

it('is found in a passage of more sentences than a call takes arguments', async () => {
  const own = createLibrary({ workerThreshold: Infinity });
  const sections = [{ path: [], passages: [`${'Tower. '.repeat(130_000)}Keeper.`] }];
  await own.add([createArticle('a', { title: 'A', language: 'en', sections })]);
  const { matches } = await own.quote('keeper 1 tower');
  expect(matches.length).toBe(1);
  await own.close();
});

describe('the source of a message', () => {
  it.each([
    ['a sentence', LIGHT, LIGHT],
    ['part of one', 'a light that is never seen', 'a light that is never seen'],
    ['a sentence in capitals', LIGHT.toUpperCase(), LIGHT.toUpperCase()],
    [
      'bold and italic words',
      '**A light** that *is* __never__ _seen_ saves ~~no~~ ||ship|| from the `rocks`, they say.',
      LIGHT,
    ],
    ['marks inside a word', 'A light that is ne**ver** seen saves no ship from the rocks, they say.', LIGHT],
    ['escaped marks', String.raw`A light that is never seen saves no ship from the rocks, they say\.`, LIGHT],
    ['a block of code', `\`\`\`txt\n${LIGHT}\n\`\`\``, LIGHT],
    ['a spoiler', `||${LIGHT}||`, LIGHT],
    ['a heading', `## ${LIGHT}`, LIGHT],
    ['a list', `- hello there\n- ${LIGHT}\n1. one more thing`, LIGHT],
    [
      'a block quote',
      '> A light that is never seen\n> saves no ship from the rocks\nso true',
      'A light that is never seen\nsaves no ship from the rocks',
    ],
    ['a block quote to the end', `hear hear\n>>> ${LIGHT}\nNobody argues.`, `${LIGHT}\nNobody argues.`],
    [
      'a link',
      'A light that is [never seen](https://example.org/a_b "so") saves no ship',
      'A light that is never seen saves no ship',
    ],
    [
      'mentions, emoji, times and addresses between the words',
      'A light <@123> that is <:sad:4567> never <t:1700000000:R> seen https://example.org/some/words saves <#9> no ship </ask:12> from',
      'A light that is never seen saves no ship from',
    ],
  ])('is found for %s', async (_, message, query) => {
    expect(await find(message)).toBe(`exact keepers 1: ${query}`);
  });

  it.each(['“”', '""', '„“', '„”', '«»', '»«', '‘’', '‹›', '「」', '『』', '＂＂'])(
    'is found for words in %s',
    async (marks) => {
      const [open = '', close = ''] = Array.from(marks);
      const message = `Who said ${open}never seen saves${close} to them, and when was it that they did? I don’t know.`;
      expect(await find(message)).toBe('exact keepers 1: never seen saves');
    },
  );

  it('is found for a sentence among others, and for words in the middle of a sentence', async () => {
    const chatter = 'Thanks everyone for coming yesterday! Does anybody know when we meet again?';
    expect(await find(`${chatter} ${LIGHT} ${chatter}\n\n${chatter}`)).toBe(`exact keepers 1: ${LIGHT}`);
    expect(
      await find('lol my grandmother always told us whoever winds the clock owns the night and then she went to bed'),
    ).toBe('exact keepers 4: whoever winds the clock owns the night');
  });

  it('is found for misquoted words, with the differences', async () => {
    const source = await findSource(
      library,
      'As they say: “A lamp that is never seen rescues no ship from the rocks”, right?',
    );
    expect(describeSource(source)).toBe('near keepers 1: A lamp that is never seen rescues no ship from the rocks');
    expect(source?.match.misquoted?.differences.length).toBe(2);
  });

  it('prefers exact words to near ones, and more words to fewer', async () => {
    const near = 'In winter the keepers slept beside a clockwork, because it had to be wound every five hours.';
    expect(await find(`${near} Whoever winds the clock owns the night.`)).toBe(
      'exact keepers 4: Whoever winds the clock owns the night.',
    );
    expect(await find(`“Whoever winds the clock” is in there. ${LIGHT} “smoked less and cost a third”`)).toBe(
      `exact keepers 1: ${LIGHT.slice(0, -1)}`,
    );
  });

  it('lists every passage that holds the words', async () => {
    const twice = createLibrary();
    const sections = [{ path: [], passages: [LIGHT, `${LIGHT} Again.`, 'A light is seen.'] }];
    await twice.add([createArticle('a', { title: 'A', language: 'en', sections })]);
    const source = await findSource(twice, LIGHT);
    expect([source?.match, ...(source?.others ?? [])].map((match) => match?.passage.ordinal)).toEqual([1, 2]);
  });

  it.each([
    ['灯塔每天晚上为远方归来的渔船指明方向', 'exact tower 1: 灯塔每天晚上为远方归来的渔船指明方向'],
    ['你们看，「群众路线是根本」，对吧？', 'exact tower 2: 群众路线是根本'],
    [
      '昨天他在群里又说灯塔每天晚上为远方归来的渔船指明方向哈哈哈',
      'exact tower 1: 灯塔每天晚上为远方归来的渔船指明方向',
    ],
    ['灯塔每天夜里为远方归来的渔船指出方向', 'near tower 1: 灯塔每天夜里为远方归来的渔船指出方向'],
    ['谢谢，这对大家都好，工作方法', 'nowhere'],
  ])('is found in Chinese for %s', async (message, expected) => {
    expect(await find(message)).toBe(expected);
  });

  it.each([
    '',
    'ok',
    'lamp',
    'the keeper',
    'Thanks, that is a good question for all of us.',
    'There is a lot to do today, I think.',
    'At the end of the day it is what it is.',
    'I like to talk about the night.',
    'They say “so what”, and that is that.',
    'Does it have to be four hours?',
    '<@1> <:light:2> https://example.org/a-light-that-is-never-seen-saves-no-ship',
  ])('is not found for %j', async (message) => {
    expect(await find(message)).toBe('nowhere');
  });

  it.each([
    ['quotation marks', '“"'.repeat(2000)],
    ['opened quotation marks', '“a b c d e '.repeat(400)],
    ['brackets', '[a](b '.repeat(700)],
    ['stars', '* **'.repeat(1000)],
    ['angle brackets', '<a:b:'.repeat(800)],
    ['block quotes', '> a ship, a lamp, a keeper\n'.repeat(200)],
    ['marks and no words', '|'.repeat(100_000)],
    ['one word', 'a'.repeat(100_000)],
    ['sentences', 'The keeper of the lamp said so. '.repeat(200)],
    ['stretches without spaces', '灯塔'.repeat(5000)],
    ['zeros', '\u0000'.repeat(4000)],
    ['half pairs', '\uD800 '.repeat(2000)],
  ])('takes twelve searches of 500 characters at most: %s', async (_, message) => {
    const asked: string[] = [];
    const counting: Pick<Library, 'quote'> = {
      quote(words, query) {
        asked.push(words);
        return library.quote(words, query);
      },
    };
    await findSource(counting, message);
    expect(asked.length).toBeLessThanOrEqual(12);
    for (const words of asked) expect(words.length).toBeLessThanOrEqual(500);
  });

  it('is found for any sentence with any text and Markdown around it', async () => {
    const chatter = fc.constantFrom(
      'Hi!',
      'What do you mean by that?',
      'lol',
      '<@12>',
      '🙂',
      '“hm”',
      '- so',
      '',
      '**yes**',
    );
    const wrapped = fc.constantFrom<(text: string) => string>(
      (text) => text,
      (text) => `“${text}”`,
      (text) => `> ${text}\n`,
      (text) => `**${text}**`,
      (text) => `*${text.replace(' ', '* ')}`,
      (text) => `\n${text}\n`,
      (text) => `||${text}||`,
      (text) => `[${text}](https://example.org)`,
    );
    const sentences = [
      LIGHT,
      ...passagesOf(keepers)
        .slice(1, 4)
        .flatMap(({ text }) => text.split(/(?<=\.) /u)),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...sentences),
        fc.array(chatter, { maxLength: 4 }),
        fc.array(chatter, { maxLength: 4 }),
        wrapped,
        async (sentence, before, after, wrap) => {
          const own = wrap(sentence);
          const head = before.length > 0 && own.startsWith('>') ? `${before.join(' ')}\n` : `${before.join(' ')} `;
          const source = await findSource(library, head.trimStart() + [own, ...after].join(' '));
          expect(source?.kind).toBe('exact');
          expect(source?.match.passage.text).toContain(sentence);
        },
      ),
    );
  });
});

describe('quote candidates of a message', () => {
  it('are quoted text, the whole, paragraphs and sentences, without duplicates and the longest first', () => {
    const message =
      'He asked “who winds the clock” today. They had no answer at all.\n> the clock runs\nNobody did, as usual.';
    expect(quoteCandidates(message).map(({ text, isQuoted }) => `${isQuoted ? 'q' : '–'} ${text}`)).toEqual([
      '– He asked “who winds the clock” today. They had no answer at all.\nNobody did, as usual.',
      '– He asked “who winds the clock” today. They had no answer at all.',
      '– He asked “who winds the clock” today.',
      '– They had no answer at all.',
      'q who winds the clock',
      '– Nobody did, as usual.',
      'q the clock runs',
    ]);
    expect(quoteCandidates('“The clock runs.”').map(({ text, isQuoted }) => [text, isQuoted])).toEqual([
      ['The clock runs.', true],
    ]);
  });

  it('are parts of the message without Markdown, and split no character', () => {
    const unit = fc.constantFrom(
      'word ',
      'two words. ',
      '“',
      '”',
      '"',
      '> ',
      '\n',
      '**',
      '_',
      '`',
      '😀',
      '中文字',
      '[a](b)',
      '<@1>',
      '||',
      '1. ',
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 400 }), (units) => {
        const message = units.join('');
        const kept = (text: string): string => text.replaceAll(/[^\p{L}]/gu, '');
        const candidates = quoteCandidates(message);
        expect(candidates.length).toBeLessThanOrEqual(10);
        for (const { text, size } of candidates) {
          expect(text.isWellFormed()).toBe(true);
          expect(text.length).toBeLessThanOrEqual(500);
          expect(size).toBe(countWords(text));
          expect(text).not.toMatch(/<@|\*\*|\|\|/u);
          // Lines around a block quote are joined, and so are the block quotes, hence no test for a contiguous part.
          expect(kept(text).length).toBeLessThanOrEqual(kept(message).length);
        }
        const sizes = candidates.map(({ size }) => size);
        expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
      }),
    );
  });
});
