import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '../../src/discord/limits.ts';
import { answerReply, inline, passageReply } from '../../src/discord/render.ts';
import type { Answer, Located, Match } from '../../src/library/library.ts';
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
