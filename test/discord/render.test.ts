import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits, QUERY_ID, textOfComponent } from '../../src/discord/components.ts';
import { fitLine, fitPassagePart } from '../../src/discord/format-passage.ts';
import { renderMatches } from '../../src/discord/render-matches.ts';
import { readQuery, renderPassage } from '../../src/discord/render-passage.ts';
import { zhCN } from '../../src/catalogues/zh-CN.ts';
import type { Answer, Located, Match, Range } from 'passages';
import { en } from '../../src/catalogues/en.ts';
import { textOf } from '../support/bot.ts';

interface Place {
  readonly title?: string;
  readonly url?: string;
  readonly path?: readonly string[];
  readonly text?: string;
}

function located({ title = 'Tides', url, path = [], text = 'The sea rises twice a day.' }: Place): Located {
  const article = {
    id: title,
    key: 'klmnopqrst',
    title,
    language: 'en',
    passages: 9,
    ...(url !== undefined && { url }),
  };
  const passage = { id: 'abcdefghij', ordinal: 3, text };
  return { article, section: { path, passages: [passage] }, passage };
}

function match(place: Place): Match {
  const { text = 'The sea rises twice a day.' } = place;
  const found = { score: 1, terms: ['sea'], sentence: { start: 0, end: text.length }, highlights: [] };
  return { ...located(place), ...found, holds: 'words' };
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
  const found: Answer = { matches, answered: true, confidence: 1, hasMore: false, ...rest };
  const words = { nothing: 'Nothing.', hint: 'Try this.', mark };
  return textOf(
    renderMatches({ query: 'How often does the sea rise?', answer: found, origin: FIRST_PAGE, ...words }, en),
  );
}

const FIRST_PAGE = { command: 'ask', offset: 0, article: undefined } as const;

const short = (place: Place): string => textOf(renderPassage(located(place), en));

describe('the lines above a passage', () => {
  it('are its title, its headings from the outermost in, and its place', () => {
    expect(short({ path: ['Water', 'Salt'] })).toBe(
      '**Tides**\n-# Water › Salt · ¶ 3 of 9 · `abcdefghij`\nThe sea rises twice a day.',
    );
  });

  it('say “opening” before the first heading', () => {
    expect(short({})).toContain('-# Opening · ¶ 3 of 9');
  });

  it('keep the outermost and innermost headings when there are too many', () => {
    const path = ['First', ...Array.from({ length: 20 }, (_, index) => `${'Middle '.repeat(9)}${index}`), 'Last'];
    expect(short({ path })).toMatch(/^-# First › … › .*Last · ¶ 3 of 9 · `abcdefghij`$/mu);
  });

  it.each([
    ['https://example.org/a', '[Opening](https://example.org/a#:~:text=The%20sea%20rises%20twice%20a%20day.)'],
    [
      'https://example.org/a (b)',
      '[Opening](https://example.org/a%20%28b%29#:~:text=The%20sea%20rises%20twice%20a%20day.)',
    ],
    ['javascript:alert(1)', 'Opening'],
    [`https://example.org/${'a'.repeat(500)}`, 'Opening'],
    ['not an address', 'Opening'],
  ])('link %s only when it is safe and short', (url, trail) => {
    expect(short({ url }).split('\n')[1]).toBe(`-# ${trail} · ¶ 3 of 9 · \`abcdefghij\``);
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

  it('names the spelling by which it was found, or might be', () => {
    expect(answer([match({})], { didYouMean: 'how often' })).toContain('-# Read as “how often”');
    expect(answer([match({})], { didYouMean: 'how often', answered: false, confidence: 0, hasMore: false })).toContain(
      'Did you mean “how often”?',
    );
    expect(answer([], { answered: false, confidence: 0, hasMore: false })).toBe(
      '-# “How often does the sea rise?”\nNothing.\nTry this.',
    );
  });

  it('fits into a message for any titles, headings and passages', () => {
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
    const url = fc.constantFrom(undefined, `https://example.org/${'a'.repeat(300)}`);
    const place = fc.record({ title: words, path: fc.array(words, { maxLength: 8 }), text: words, url });
    const places = fc.array(place, { maxLength: 3 });
    const marks = fc.constantFrom('sentence', 'words');
    fc.assert(
      fc.property(places, fc.boolean(), words, marks, fc.constantFrom(0, 3), (list, answered, query, mark, offset) => {
        const matches = list.map(({ url: link, ...rest }) => highlighted({ ...rest, ...(link && { url: link }) }));
        const found: Answer = { matches, answered, confidence: 1, hasMore: true, didYouMean: query };
        const asked = { query: `a${query}`.slice(0, 500), answer: found, origin: { ...FIRST_PAGE, offset } } as const;
        const hint = 'Try '.repeat(40);
        const reply = renderMatches({ ...asked, nothing: `Nothing in ${'*'.repeat(124)}.`, hint, mark }, en);
        const text = textOf(reply).replaceAll('\n\n', '');
        expect(text.length).toBeLessThanOrEqual(limits.messageText - 60);
        expect(text.isWellFormed()).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the query above a page', () => {
  it.each([
    ['English', en],
    ['Chinese', zhCN],
  ] as const)('is read back from its line in %s', (_, catalogue) => {
    const unit = fc.constantFrom(
      'a',
      'B',
      ' ',
      '*',
      '_',
      '\\',
      '[',
      '“',
      '”',
      '漢',
      'ש',
      '🙂',
      '1.',
      '#',
      '-',
      '@everyone',
      '~',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 150 }), (words) => {
        const query = `x${words}y`;
        const asked = { query, origin: FIRST_PAGE, nothing: 'No.', hint: '', mark: 'words' } as const;
        const nothing: Answer = { matches: [], answered: false, confidence: 0, hasMore: false };
        const content = textOfComponent(renderMatches({ ...asked, answer: nothing }, catalogue).components, QUERY_ID);
        expect(readQuery(content ?? '')).toBe(query.replaceAll(/ +/gu, ' '));
      }),
    );
  });

  it('is undefined on a page without such a line', () => {
    expect(readQuery(en.passageChanged)).toBeUndefined();
    expect(readQuery('-# History · ¶ 2 of 5')).toBeUndefined();
  });
});

describe('a passage longer than a message', () => {
  it('is read in parts that leave nothing out and repeat nothing', () => {
    const characters = fc.constantFrom(
      'a',
      'b',
      ' ',
      ' ',
      '*',
      '🙂',
      '漢',
      '. ',
      '\n',
      '👩‍👩‍👧',
      'e\u0301',
      '\u0301',
      '\u200D',
    );
    const run = fc.tuple(characters, fc.integer({ min: 1, max: 3000 })).map(([one, times]) => one.repeat(times));
    const words = fc.string({ unit: characters, maxLength: 10_000 });
    const pieces = fc.array(fc.oneof(words, run), { maxLength: 6 }).map((all) => all.join(''));
    fc.assert(
      fc.property(pieces, (text) => {
        const parts: string[] = [];
        for (let from: number | undefined = 0; from !== undefined;) {
          const part = fitPassagePart(located({ text }), { from, max: 800 });
          expect(part.shown.length).toBeLessThanOrEqual(800);
          expect(part.shown.isWellFormed()).toBe(true);
          expect(part.shown).not.toMatch(/^… \s|^\s/u);
          expect(part.next ?? Infinity).toBeGreaterThan(from);
          parts.push(
            part.shown.replace(from > 0 ? /^… /u : /^$/u, '').replace(part.next === undefined ? /$^/u : / …$/u, ''),
          );
          from = part.next;
        }
        const bare = (shown: string): string => shown.replaceAll(/[\s\\]/gu, '');
        expect(bare(parts.join(''))).toBe(bare(text));
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['a token', 'QmFzZTY0'.repeat(600), 7],
    ['asterisks', '*'.repeat(30_000), 76],
    ['families', '👩‍👩‍👧'.repeat(900), 10],
    ['one character', `e${'\u0301'.repeat(3000)}`, 4],
    ['blanks', `Begin ${' '.repeat(3000)} ${'x'.repeat(900)}`, 3],
  ])('is read to its end without any place to cut: %s', (_, text, messages) => {
    expect(startsOf(text, 800)).toHaveLength(messages);
  });

  it('always advances, however little room there is', () => {
    expect(startsOf('x*😀 1.', 1)).toEqual([0, 1, 2, 4, 6]);
  });

  it('never begins within a code point, for any offset', () => {
    const { shown } = fitPassagePart(located({ text: '🙂'.repeat(2000) }), { from: 1, max: 800 });
    expect(shown.isWellFormed()).toBe(true);
  });
});

/** Offsets of a passage's parts; of one that never ended, as many as would be enough. */
function startsOf(text: string, max: number): number[] {
  const starts: number[] = [];
  for (let from: number | undefined = 0; from !== undefined && starts.length < 100;) {
    starts.push(from);
    from = fitPassagePart(located({ text }), { from, max }).next;
  }
  return starts;
}

/** A passage and an inexact quotation of it, with the differences in brackets in both. */
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
  const answered: Answer = { matches: [found], answered: true, confidence: 0.8, hasMore: false };
  return textOf(
    renderMatches({ query, answer: answered, origin: FIRST_PAGE, nothing: '', hint: '', mark: 'words' }, en),
  );
}

describe('an inexact quotation', () => {
  it('stands beside the article’s words, with the differences in bold in both', () => {
    expect(compared('the sea [sinks] twice', 'The sea [rises] twice', '', ' a day.')).toBe(
      [
        '-# “the sea sinks twice”\nNot word for word; what differs is in bold:',
        'You wrote: the sea **sinks** twice',
        'The article says: The sea **rises** twice\n\n**Tides**',
        '-# Opening · ¶ 3 of 9 · `abcdefghij`',
        '**The sea rises twice** a day.',
      ].join('\n'),
    );
  });

  it('has nothing in bold where words were left out', () => {
    const text = compared('the sea [] rises [always] twice', 'The sea [often] rises [] twice');
    expect(text).toContain('You wrote: the sea rises **always** twice\n');
    expect(text).toContain('The article says: The sea **often** rises twice\n');
  });

  it('is one escaped line, without the quotation marks around it', () => {
    const text = compared('“the *sea*\n# [_sinks_] @everyone”', 'The *sea*\n# [_rises_] @everyone');
    expect(text).toContain('You wrote: the \\*sea\\* # **\\_sinks\\_** \\@everyone\n');
    expect(text).toContain('The article says: The \\*sea\\* # **\\_rises\\_** \\@everyone\n');
  });

  it('is isolated in its direction', () => {
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

  it('fits into a message, for any quotation and passage', () => {
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
          const answered: Answer = { matches: [found, ...others], answered: true, confidence: 0.8, hasMore: false };
          const text = textOf(
            renderMatches(
              { query: `a${query}`, answer: answered, origin: FIRST_PAGE, nothing: '', hint: '', mark: 'words' },
              en,
            ),
          );
          expect(text.length).toBeLessThanOrEqual(limits.messageText);
          expect(text.isWellFormed()).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('leaves room for its passage rather than for further ones', () => {
    const long = 'The tide comes in * and goes out again. '.repeat(60).trim();
    const place = {
      path: Array.from({ length: 4 }, () => '*'.repeat(80)),
      url: `https://example.org/${'a'.repeat(370)}`,
    };
    const { query, found } = misquoting(`${'_ '.repeat(240)}[sinks]`, `${'_ '.repeat(240)}[rises]`, '', long);
    const others = ['*'.repeat(300), '_'.repeat(300)].map((title) => highlighted({ ...place, title, text: long }));
    const best = { ...found, ...located({ ...place, title: '~'.repeat(300), text: found.passage.text }) };
    const answered: Answer = { matches: [best, ...others], answered: true, confidence: 0.8, hasMore: false };
    const text = textOf(
      renderMatches({ query, answer: answered, origin: FIRST_PAGE, nothing: '', hint: '', mark: 'words' }, en),
    );
    const passages = text.split('\n\n').slice(1);
    expect(passages.length).toBeLessThan(3);
    expect(passages[0]?.length).toBeGreaterThan(500);
  });
});

describe('a passage that is cut', () => {
  const text = Array.from({ length: 400 }, (_, index) => `Sentence number ${index} stands here.`).join(' ');

  it('is one stretch of the passage with “…” at the cut', () => {
    const [, , shown = ''] = short({ text }).split('\n');
    expect(shown).toMatch(/^Sentence number 0 .* stands here\. …$/u);
    expect(text.startsWith(shown.slice(0, -2))).toBe(true);
    expect(shown.length).toBeGreaterThan(3500);
  });

  it('keeps the highlights, with “…” at both cuts', () => {
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
  it('are no longer than reckoned, whatever they start with', () => {
    const text = Array.from({ length: 900 }, (_, index) => `state - # ${index}. paid`).join(' ');
    const highlights = [...text.matchAll(/state/gu)].map(({ 0: word, index }) => ({
      start: index,
      end: index + word.length,
    }));
    const shown = answer([{ ...match({ text }), highlights }], {}, 'words');
    expect(shown.length).toBeLessThanOrEqual(limits.messageText);
    expect(shown).toContain('**state** - # 1. paid **state**');
  });

  it('repeat a quotation in one pair of quotation marks', () => {
    const found = {
      query: '“the sea”',
      answer: { matches: [], answered: false, confidence: 0, hasMore: false },
      origin: FIRST_PAGE,
      nothing: 'No.',
      hint: '',
      mark: 'words',
    } as const;
    expect(textOf(renderMatches(found, en))).toBe('-# “the sea”\nNo.');
  });
});

describe('fitLine', () => {
  it('cuts at a word, with “…”', () => {
    expect(fitLine('one two three', 20)).toBe('one two three');
    expect(fitLine('one two three four five', 12)).toMatch(/^one two…$/u);
  });
});
