import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '../../src/discord/limits.ts';
import { answerReply, inline, passageReply } from '../../src/discord/render.ts';
import type { Answer, Located, Match, Range } from '../../src/library/library.ts';
import { en } from '../../src/text/en.ts';
import { textOf } from '../support/bot.ts';

interface Place {
  readonly title?: string;
  readonly url?: string;
  readonly path?: readonly string[];
  readonly text?: string;
}

function located({ title = 'Tides', url, path = [], text = 'The sea rises twice a day.' }: Place): Located {
  const article = { id: title, title, language: 'en', passages: 9, ...(url !== undefined && { url }) };
  const passage = { id: 'abcdefghij', ordinal: 3, text };
  return { article, section: { path, passages: [passage] }, passage };
}

function match(place: Place): Match {
  const { text = 'The sea rises twice a day.' } = place;
  return { ...located(place), score: 1, terms: ['sea'], sentence: { start: 0, end: text.length }, highlights: [] };
}

/** A match with every word marked, and its last line as the sentence. */
function highlighted(place: Place): Match {
  const { text = '' } = place;
  const highlights = [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
  return { ...match(place), sentence: { start: text.lastIndexOf('\n') + 1, end: text.length }, highlights };
}

function answer(
  matches: readonly Match[],
  rest: Partial<Answer> = {},
  mark: 'sentence' | 'words' = 'sentence',
): string {
  const found: Answer = { matches, answered: true, confidence: 1, ...rest };
  const words = { nothing: 'Nothing.', hint: 'Try this.', mark };
  return textOf(answerReply({ query: 'How often does the sea rise?', answer: found, ...words }, en));
}

const short = (place: Place): string => textOf(passageReply(located(place), en));

describe('where a passage stands', () => {
  it('is its title, its headings from the outermost in, and its place', () => {
    expect(short({ path: ['Water', 'Salt'] })).toBe(
      '**Tides**\n-# Water › Salt · ¶ 3 of 9\nThe sea rises twice a day.',
    );
  });

  it('says so before the first heading', () => {
    expect(short({})).toContain('-# Opening · ¶ 3 of 9');
  });

  it('keeps the outermost and the innermost headings when there are too many', () => {
    const path = ['First', ...Array.from({ length: 20 }, (_, index) => `${'Middle '.repeat(9)}${index}`), 'Last'];
    expect(short({ path })).toMatch(/^-# First › … › .*Last · ¶ 3 of 9$/mu);
  });

  it.each([
    ['https://example.org/a', '¶ 3 of 9 · [source](https://example.org/a)'],
    ['https://example.org/a (b)?c=*d*', '¶ 3 of 9 · [source](https://example.org/a%20%28b%29?c=%2ad%2a)'],
    ['javascript:alert(1)', '¶ 3 of 9'],
    [`https://example.org/${'a'.repeat(500)}`, '¶ 3 of 9'],
    ['not an address', '¶ 3 of 9'],
  ])('links %s only when it is safe and short', (url, end) => {
    expect(short({ url }).split('\n')[1]).toBe(`-# Opening · ${end}`);
  });
});

describe('an answer', () => {
  it('does not repeat the title of the article above', () => {
    const text = answer([match({}), match({ path: ['Moon'] }), match({ title: 'Winds' })]);
    expect(text.match(/\*\*(?:Tides|Winds)\*\*/gu)).toEqual(['**Tides**', '**Winds**']);
  });

  it('shows the first passage in full beside two others', () => {
    const long = 'The tide comes in and goes out again. '.repeat(60).trim();
    const text = answer([match({ text: long }), match({ text: long }), match({ text: long })]);
    const [, first, second, third] = text.split('\n\n');
    expect(first).toContain(long);
    expect(second).toMatch(/ …$/u);
    expect(third).toMatch(/ …$/u);
  });

  it('says with which spelling it was found, or might be', () => {
    expect(answer([match({})], { didYouMean: 'how often' })).toContain('-# Read as “how often”');
    expect(answer([match({})], { didYouMean: 'how often', answered: false, confidence: 0 })).toContain(
      'Did you mean “how often”?',
    );
    expect(answer([], { answered: false, confidence: 0 })).toBe(
      '-# “How often does the sea rise?”\nNothing.\nTry this.',
    );
  });

  it('stays within a message for any titles, headings and passages', () => {
    const words = fc.string({
      unit: fc.constantFrom(
        'a',
        ' ',
        ' ',
        '\n',
        '*',
        '_',
        '[',
        '\\',
        '🙂',
        'é',
        '漢',
        'ש',
        '. ',
        '-',
        '#',
        '1.',
        ':a:',
      ),
      maxLength: 6000,
    });
    const places = fc.array(fc.record({ title: words, path: fc.array(words, { maxLength: 8 }), text: words }), {
      maxLength: 3,
    });
    const marks = fc.constantFrom('sentence', 'words');
    fc.assert(
      fc.property(places, fc.boolean(), words, marks, (list, answered, didYouMean, mark) => {
        const text = answer(list.map(highlighted), { answered, didYouMean }, mark);
        expect(text.length).toBeLessThanOrEqual(limits.messageText);
        expect(text.isWellFormed()).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

/** A passage and what was written of it: what differs stands in brackets in both, once for each difference. */
function misquoting(written: string, stands: string, before = '', after = ''): { query: string; found: Match } {
  const read = (marked: string, offset: number): { text: string; ranges: Range[] } => {
    const ranges: Range[] = [];
    let text = '';
    for (const [i, part] of marked.split(/[[\]]/u).entries()) {
      if (i % 2 === 1) ranges.push({ start: offset + text.length, end: offset + text.length + part.length });
      text += part;
    }
    return { text, ranges };
  };
  const query = read(written, 0);
  const said = read(stands, before.length);
  const quote = { start: before.length, end: before.length + said.text.length };
  const differences = query.ranges.flatMap((range, i) => {
    const passage = said.ranges[i];
    return passage === undefined ? [] : [{ query: range, passage }];
  });
  const found = { ...match({ text: before + said.text + after }), highlights: [quote] };
  return { query: query.text, found: { ...found, misquoted: { quote, differences } } };
}

function compared(written: string, stands: string, before = '', after = ''): string {
  const { query, found } = misquoting(written, stands, before, after);
  const answered: Answer = { matches: [found], answered: true, confidence: 0.8 };
  return textOf(answerReply({ query, answer: answered, nothing: '', hint: '', mark: 'words' }, en));
}

describe('a quotation that is not word for word', () => {
  it('stands beside what the article says, what differs in bold in both', () => {
    expect(compared('the sea [sinks] twice', 'The sea [rises] twice', '', ' a day.')).toBe(
      [
        '-# “the sea sinks twice”\nNot word for word; what differs is in bold:',
        'You wrote: the sea **sinks** twice',
        'The article says: The sea **rises** twice\n\n**Tides**',
        '-# Opening · ¶ 3 of 9',
        '**The sea rises twice** a day.',
      ].join('\n'),
    );
  });

  it('has nothing in bold where it has nothing to set against the other', () => {
    const text = compared('the sea [] rises [always] twice', 'The sea [often] rises [] twice');
    expect(text).toContain('You wrote: the sea rises **always** twice\n');
    expect(text).toContain('The article says: The sea **often** rises twice\n');
  });

  it('is in one line, and literal, without the marks around it', () => {
    const text = compared('“the *sea*\n# [_sinks_] @everyone”', 'The *sea*\n# [_rises_] @everyone');
    expect(text).toContain('You wrote: the \\*sea\\* # **\\_sinks\\_** \\@everyone\n');
    expect(text).toContain('The article says: The \\*sea\\* # **\\_rises\\_** \\@everyone\n');
  });

  it('keeps its direction beside the words before it', () => {
    const text = compared('البحر [يهبط] كل يوم', 'البحر [يرتفع] كل يوم');
    expect(text).toContain('You wrote: \u2068البحر **يهبط** كل يوم\u2069\n');
    expect(text).toContain('The article says: \u2068البحر **يرتفع** كل يوم\u2069\n');
  });

  it('is cut around the first difference when it is long', () => {
    const [left, right] = ['and the sea came in '.repeat(40), ' and the sea went out'.repeat(40)];
    const lines = compared(`${left}[slowly]${right}`, `${left}[quickly]${right}`).split('\n');
    const [written = '', stands = ''] = lines.slice(2);
    expect(written).toMatch(/^You wrote: … .*in \*\*slowly\*\* and.* …$/u);
    expect(stands).toMatch(/^The article says: … .*in \*\*quickly\*\* and.* …$/u);
    for (const line of [written, stands]) expect(line.length).toBeLessThan(650);
  });

  it('stays within a message, whatever is written and stands', () => {
    const part = fc.string({
      unit: fc.constantFrom('a', ' ', '\n', '*', '_', '\\', '🙂', '漢', 'ש', '. ', '#'),
      maxLength: 300,
    });
    const marked = fc
      .array(part, { minLength: 1, maxLength: 41 })
      .map((parts) => parts.map((one, i) => (i % 2 === 1 ? `[${one}]` : one)).join(''));
    const long = fc.string({ unit: fc.constantFrom('a', ' ', '*', '漢', 'ש'), maxLength: 6000 });
    fc.assert(
      fc.property(
        marked,
        marked,
        long,
        long,
        fc.array(long, { maxLength: 4 }),
        (written, stands, before, after, titles) => {
          const { query, found } = misquoting(written, stands, before, after);
          const others = titles.map((title) =>
            highlighted({ title, text: after, path: [title, before], url: `https://example.org/${'a'.repeat(360)}` }),
          );
          const answered: Answer = { matches: [found, ...others], answered: true, confidence: 0.8 };
          const text = textOf(
            answerReply({ query: `a${query}`, answer: answered, nothing: '', hint: '', mark: 'words' }, en),
          );
          expect(text.length).toBeLessThanOrEqual(limits.messageText);
          expect(text.isWellFormed()).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('leaves room for its passage, before further ones', () => {
    const long = 'The tide comes in * and goes out again. '.repeat(60).trim();
    const place = {
      path: Array.from({ length: 4 }, () => '*'.repeat(80)),
      url: `https://example.org/${'a'.repeat(370)}`,
    };
    const { query, found } = misquoting(`${'_ '.repeat(240)}[sinks]`, `${'_ '.repeat(240)}[rises]`, '', long);
    const others = ['*'.repeat(300), '_'.repeat(300)].map((title) => highlighted({ ...place, title, text: long }));
    const best = { ...found, ...located({ ...place, title: '~'.repeat(300), text: found.passage.text }) };
    const answered: Answer = { matches: [best, ...others], answered: true, confidence: 0.8 };
    const text = textOf(answerReply({ query, answer: answered, nothing: '', hint: '', mark: 'words' }, en));
    const passages = text.split('\n\n').slice(1);
    expect(passages).toHaveLength(2);
    expect(passages[0]?.length).toBeGreaterThan(500);
  });
});

describe('a passage that is cut', () => {
  const text = Array.from({ length: 400 }, (_, index) => `Sentence number ${index} stands here.`).join(' ');

  it('is one stretch of the passage with its cut marked', () => {
    const [, , shown = ''] = short({ text }).split('\n');
    expect(shown).toMatch(/^Sentence number 0 .* stands here\. …$/u);
    expect(text.startsWith(shown.slice(0, -2))).toBe(true);
    expect(shown.length).toBeGreaterThan(3500);
  });

  it('keeps what stands out, and marks both cuts', () => {
    const wanted = 'Sentence number 200 stands here.';
    const start = text.indexOf(wanted);
    const shown =
      answer([{ ...match({ text }), sentence: { start, end: start + wanted.length } }])
        .split('\n')
        .at(-1) ?? '';
    expect(shown).toMatch(/^… .*\*\*Sentence number 200 stands here\.\*\*.* …$/u);
    expect(text).toContain(shown.slice(2, -2).replaceAll('**', ''));
  });
});

describe('words in bold', () => {
  it('cost no more than was reckoned, whatever they start with', () => {
    const text = Array.from({ length: 900 }, (_, index) => `state - # ${index}. paid`).join(' ');
    const highlights = [...text.matchAll(/state/gu)].map(({ 0: word, index }) => ({
      start: index,
      end: index + word.length,
    }));
    const shown = answer([{ ...match({ text }), highlights }], {}, 'words');
    expect(shown.length).toBeLessThanOrEqual(limits.messageText);
    expect(shown).toContain('**state** - # 1. paid **state**');
  });

  it('echoes a quotation in one pair of marks', () => {
    const found = {
      query: '“the sea”',
      answer: { matches: [], answered: false, confidence: 0 },
      nothing: 'No.',
      hint: '',
      mark: 'words',
    } as const;
    expect(textOf(answerReply(found, en))).toBe('-# “the sea”\nNo.');
  });
});

describe('inline', () => {
  it('is cut at a word and says so', () => {
    expect(inline('one two three', 20)).toBe('one two three');
    expect(inline('one two three four five', 12)).toMatch(/^one two…$/u);
  });
});
