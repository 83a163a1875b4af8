import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageLink } from '../../src/model/text-fragment.ts';

const PAGE = 'https://example.org/tides';
const SHORT = 'The sea rises twice a day.';
const LONG =
  'The tide comes in and goes out again, twice in every day and an hour later each time, because the moon has moved on.';

/** Text fragment behind `text=`, decoded. */
function directive(link: string | undefined): string[] {
  const [, text = ''] = new URL(link ?? '').hash.split(':~:text=');
  return text === '' ? [] : text.split(',').map(decodeURIComponent);
}

const named = (passage: string, max?: number): string[] => directive(passageLink(PAGE, passage, max));

describe('the address of a passage', () => {
  it.each([
    ['https://example.org/a', 'https://example.org/a#:~:text=The%20sea%20rises%20twice%20a%20day.'],
    ['https://example.org/a#', 'https://example.org/a#:~:text=The%20sea%20rises%20twice%20a%20day.'],
    ['https://example.org/a#b', 'https://example.org/a#b:~:text=The%20sea%20rises%20twice%20a%20day.'],
    ['https://example.org/a#:~:text=old', 'https://example.org/a#:~:text=The%20sea%20rises%20twice%20a%20day.'],
    ['https://example.org/a#b:~:text=x&text=y', 'https://example.org/a#b:~:text=The%20sea%20rises%20twice%20a%20day.'],
    [
      'https://example.org/a (b)?c=*d*|e',
      'https://example.org/a%20%28b%29?c=%2ad%2a%7ce#:~:text=The%20sea%20rises%20twice%20a%20day.',
    ],
    ['https://example.org/100%', 'https://example.org/100%25#:~:text=The%20sea%20rises%20twice%20a%20day.'],
    ['HTTP://EXAMPLE.ORG', 'http://example.org/#:~:text=The%20sea%20rises%20twice%20a%20day.'],
  ])('of %s lands on it', (url, link) => {
    expect(passageLink(url, SHORT)).toBe(link);
  });

  it.each([undefined, '', 'not an address', 'javascript:alert(1)', 'ftp://example.org/a', 'data:text/html,x'])(
    'is none for %s',
    (url) => {
      expect(passageLink(url, SHORT)).toBeUndefined();
    },
  );

  it('is none for a page whose own address is too long', () => {
    expect(passageLink(`https://example.org/${'a'.repeat(500)}`, SHORT)).toBeUndefined();
    expect(passageLink(PAGE, SHORT, 20)).toBeUndefined();
  });

  it('is that of the page alone where no fragment fits or there are no words', () => {
    const page = `https://example.org/${'a'.repeat(470)}`;
    expect(passageLink(page, SHORT)).toBe(page);
    expect(passageLink(`${PAGE}#:~:text=old`, '')).toBe(PAGE);
    expect(passageLink(PAGE, '— …')).toBe(PAGE);
  });

  it('survives lone surrogates', () => {
    expect(passageLink('https://example.org/\ud83d', 'a \ud83d b \udc00')).toBe(
      'https://example.org/%EF%BF%BD#:~:text=a%20%EF%BF%BD%20b%20%EF%BF%BD',
    );
  });

  it('encodes what a directive is made of and what Discord formats', () => {
    expect(passageLink(PAGE, 'a-b, c & (d) <e> *f* _g_ ~h~ `i` |j| \\k [l](m)')?.slice(PAGE.length)).toBe(
      '#:~:text=a%2db%2C%20c%20%26%20%28d%29%20%3Ce%3E%20%2af%2a%20%5fg%5f%20%7eh%7e%20%60i%60%20%7Cj%7C%20%5Ck%20%5Bl%5D%28m%29',
    );
  });
});

describe('the words that name a passage', () => {
  it('are all of a short one', () => {
    expect(named('“Yes — well-known,” he said.')).toEqual(['“Yes — well-known,” he said.']);
  });

  it('are the first and the last of a long one', () => {
    expect(named(LONG)).toEqual(['The tide comes in and goes', 'because the moon has moved on.']);
  });

  it('are fewer where there is little room, then the first alone', () => {
    expect(named(LONG, 90)).toEqual(['The tide comes in', 'moon has moved on.']);
    expect(named(LONG, 70)).toEqual(['The tide comes', 'has moved on.']);
    expect(named(LONG, 63)).toEqual(['The tide comes in and']);
    expect(named(LONG, 53)).toEqual(['The tide comes']);
    expect(named(LONG, 45)).toEqual([]);
  });

  it('lie within one line each, and pass over lines of a word or two', () => {
    expect(named('O Captain!\nour fearful trip is done\nthe ship has weathered every rack\nExulting.')).toEqual([
      'our fearful trip is done',
      'the ship has weathered every rack',
    ]);
    expect(named('one\ntwo')).toEqual(['one', 'two']);
  });

  it('leave out what a page shows without being text', () => {
    expect(named('• bread and some butter\n• tea without any milk')).toEqual([
      'bread and some butter',
      'tea without any milk',
    ]);
    expect(named('12. Put the boat away.')).toEqual(['Put the boat away.']);
    expect(named('Name | Year\nThe old Eddystone | 1759\nBell Rock | built around 1810')).toEqual([
      'The old Eddystone',
      'built around 1810',
    ]);
  });

  it('go on at the end until they are found nowhere before it', () => {
    const refrain = 'and the sea came in again';
    expect(named(`At first ${refrain}, then for a long while ${refrain}, and at last ${refrain}`)[1]).toBe(
      `last ${refrain}`,
    );
    expect(named('row '.repeat(40).trim())).toEqual(['row row row row row row']);
  });

  it('are cut at words where a script has no spaces', () => {
    const [start = '', end = ''] = named(
      '这座灯塔在那一年的秋天第一次点亮，从那以后每天夜里都亮着，船员们在很远的海面上也能看见它的光，就知道快要到家了。'.repeat(
        2,
      ),
    );
    expect(start).toMatch(/^这座灯塔在那一年的秋天/u);
    expect(end).toBe('');
    const sentence = '这座灯塔在那一年的秋天第一次点亮，从那以后每天夜里都亮着，船员们在很远的海面上也能看见它的光。';
    expect(named(sentence)[0]).toMatch(/^这座灯塔在那一年的秋天.{0,4}$/u);
    expect(named(sentence)[1]).toMatch(/也能看见它的光。$/u);
  });
});

/** A page as blocks of text; a place is a block and an offset within it. */
interface Place {
  readonly block: number;
  readonly at: number;
}

/** Without changing any length. */
function lowerCase(text: string): string {
  return Array.from(text, (character) => {
    const lower = character.toLowerCase();
    return lower.length === character.length ? lower : character;
  }).join('');
}

/** As the specification finds a string: within one block, from the place on, at the edges of words. */
function find(blocks: readonly string[], words: string, from: Place): { start: Place; end: Place } | undefined {
  for (let block = from.block; block < blocks.length; block += 1) {
    const text = blocks[block] ?? '';
    const edges = new Set([text.length]);
    for (const { index } of new Intl.Segmenter('en', { granularity: 'word' }).segment(text)) edges.add(index);
    for (let at = block === from.block ? from.at : 0; at + words.length <= text.length; at += 1) {
      const isSame = lowerCase(text.slice(at, at + words.length)) === lowerCase(words);
      if (isSame && edges.has(at) && edges.has(at + words.length))
        return { start: { block, at }, end: { block, at: at + words.length } };
    }
  }
  return undefined;
}

/** Passage that a browser marks for a link on a page. */
function landing(link: string, page: readonly string[]): { start: Place; end: Place } | undefined {
  const [start = '', end] = directive(link);
  const first = find(page, start, { block: 0, at: 0 });
  if (first === undefined || end === undefined) return first;
  const last = find(page, end, first.end);
  return last && { start: first.start, end: last.end };
}

const letters = {
  latin: 'abcdefghijklmnopqrstuvwxyzäßéİŁ',
  capitals: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  cyrillic: 'абвгдежзийклмнопрстуфхцчшщъыьэюя',
  greek: 'αβγδεζηθικλμνξοπρσςτυφχψω',
  arabic: 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي',
  hebrew: 'אבגדהוזחטיךכלםמןנסעפצקרשת',
  hindi: 'कखगघचछजझटठडढतथदधनपफबभमयरलवशषसहािीुू',
  korean: '가나다라마바사아자차카타파하',
  digits: '0123456789',
};
const spaced = fc
  .constantFrom(...Object.values(letters))
  .chain((alphabet) => fc.string({ unit: fc.constantFrom(...Array.from(alphabet)), minLength: 1, maxLength: 9 }));
const dressed = fc
  .tuple(
    spaced,
    fc.constantFrom(
      'w',
      'w',
      'w',
      'w,',
      'w.',
      '“w”',
      '(w)',
      'w-w',
      '-w',
      'w-',
      'w&w',
      "w's",
      '*w*',
      '_w_',
      '#w',
      'w%',
      'w;',
    ),
  )
  .map(([word, dress]) => dress.replaceAll('w', () => word));
const unspaced = fc.string({
  unit: fc.constantFrom(
    ...Array.from(
      '灯塔海水潮月日天人大小中国年来去看光船家的了在是，。あいうえおかきくけこのはをアイウーกขคงจฉชซดตนบปผพมยรลวสหอาิี',
    ),
  ),
  minLength: 4,
  maxLength: 30,
});
const other = fc.constantFrom(
  '—',
  '&',
  '…',
  '🙂',
  '👩‍👩‍👧',
  '🇨🇭',
  '-',
  ',',
  'e\u0301\u0302',
  '\u0301x',
  '100%',
  '"',
  '«',
  '`',
  '|',
);
/** No two the same but for case. */
const vocabulary = fc.uniqueArray(
  fc.oneof({ weight: 8, arbitrary: dressed }, { weight: 2, arbitrary: unspaced }, { weight: 1, arbitrary: other }),
  { minLength: 16, maxLength: 90, selector: (word) => word.toLowerCase() },
);
/** Three words at least; what begins with a mark belongs to the word before, and scripts without spaces count otherwise. */
const telling = (line: string): boolean =>
  line
    .split(' ')
    .filter((word) => /^\P{M}/u.test(word) && /^\P{Script=Han}*$/u.test(word) && /[\p{L}\p{N}]/u.test(word)).length >=
  3;

/** Words cut into lines at the given places, for a passage and what stands before and after it. */
function toLines(words: readonly string[], lengths: readonly number[]): string[] {
  const lines: string[] = [];
  let start = 0;
  for (const length of lengths) {
    lines.push(words.slice(start, start + length).join(' '));
    start += length;
  }
  return [...lines, words.slice(start).join(' ')].filter((line) => line.trim() !== '');
}

const isListed = (line: string): boolean => /^(?:•|\d{1,9}[.)]) /u.test(line);

describe('a long passage', () => {
  const line = fc
    .array(fc.oneof(dressed, unspaced, fc.constantFrom('a', 'sea', '•', ' | ')), { minLength: 1, maxLength: 30 })
    .map((words) => words.join(' '));
  const long = fc
    .array(line, { minLength: 1 })
    .map((lines) => lines.join('\n'))
    .map((text) => `${text}\n`.repeat(Math.ceil(2000 / text.length)));
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 500 }),
    fc.constantFrom('', 'a\n'.repeat(500), 'sea '.repeat(500), 'x'.repeat(2000), ' '.repeat(2000)),
  );

  it('is named by its ends, whatever stands in between', () => {
    fc.assert(
      fc.property(long, anything, anything, long, (start, middle, instead, end) => {
        expect(passageLink(PAGE, start + middle + end)).toBe(passageLink(PAGE, start + instead + end));
      }),
    );
  });

  it.each([
    ['lines', 'The lamp was lit at dusk.\n', '\nThe lamp was put out at dawn.', 'a\n'],
    ['one line', 'The lamp was lit at dusk. ', ' The lamp was put out at dawn.', 'sea '],
    ['cells', 'The lamp was lit at dusk. | ', ' | The lamp was put out at dawn.', 'a | b\nc | '],
  ])('is named by them in %s', (_, start, end, part) => {
    const [first, last] = named(start + part.repeat(9000) + end);
    expect(first).toMatch(/^The lamp was lit at dusk\./u);
    expect(last).toMatch(/put out at dawn\.$/u);
  });

  it('is named by no half of a word, nor by what is no word', () => {
    const words = 'lighthouses'.repeat(10);
    expect(named(`${' '.repeat(1950)}${words} ${words} and the end.`.padEnd(9000), 5000)).toEqual([]);
    expect(named(`one two three ${'— '.repeat(3000)}`)).toEqual([]);
    expect(named(`${'— '.repeat(3000)} one two three`)).toEqual([]);
    expect(named(`a\n${'x'.repeat(9000)}\nb`)).toEqual(['a', 'b']);
  });
});

describe('a browser that follows the link', () => {
  const lengths = fc.array(fc.integer({ min: 5, max: 30 }), { maxLength: 4 });

  it('lands on the passage, from its first word to its last', () => {
    fc.assert(
      fc.property(vocabulary, lengths, fc.nat(), fc.nat(), (words, cuts, a, b) => {
        const [from = 0, to = 0] = [a % words.length, b % words.length].toSorted((x, y) => x - y);
        const lines = toLines(words.slice(from, to), cuts);
        fc.pre(
          lines.length > 0 && lines.every(telling) && !lines.some(isListed) && !lines.some((l) => / \| /u.test(l)),
        );
        const before = toLines(words.slice(0, from), cuts);
        const page = [...before, ...lines, ...toLines(words.slice(to), cuts)];
        const link = passageLink(PAGE, lines.join('\n'), 5000) ?? '';
        expect(landing(link, page)).toEqual({
          start: { block: before.length, at: 0 },
          end: { block: before.length + lines.length - 1, at: lines.at(-1)?.length },
        });
      }),
      { numRuns: 500 },
    );
  });

  it('ends at the last word if it is told an end, whatever the words, and gets nothing that is too long or formats', () => {
    const text = fc
      .array(fc.oneof(dressed, unspaced, other, fc.constantFrom('a', 'b', 'the', 'sea', '\n', '1.', '•', '|')), {
        maxLength: 80,
      })
      .map((words) => words.join(' ').replaceAll(/ ?\n ?/gu, '\n'));
    fc.assert(
      fc.property(text, fc.integer({ min: 30, max: 600 }), (passage, max) => {
        const link = passageLink(PAGE, passage, max) ?? '';
        expect(link.length).toBeLessThanOrEqual(max);
        expect(link.replace('#:~:', '')).toMatch(/^https:\/\/[\w./%,=!'#-]+$/u);
        expect(link.slice(PAGE.length).replace('#:~:', '')).not.toMatch(/[-_]/u);
        if (directive(link).length === 0) return;
        const lines = passage.split('\n').map((line) => line.replaceAll(/\s+/gu, ' ').trim());
        const cells = lines.length === 1 ? lines : lines.flatMap((line) => line.split(' | '));
        const blocks = cells.map((cell) => cell.trim().replace(/^(?:•|\d{1,9}[.)]) /u, ''));
        const found = landing(link, blocks);
        expect(found?.start.at).toBe(0);
        const isEnded = found?.end.at === blocks[found?.end.block ?? 0]?.length;
        expect(isEnded || directive(link).length === 1).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('lands on a very long passage as well', () => {
    const words = Array.from({ length: 5000 }, (_, i) => `word${i}`);
    expect(named(words.join(' '))).toEqual([words.slice(0, 6).join(' '), words.slice(-6).join(' ')]);
    const water = Array.from({ length: 400 }, (_, i) => `海水第${i}次涨潮，船员们在${'海面灯塔'[i % 4]}上看见光`).join(
      '。',
    );
    const link = passageLink(PAGE, water) ?? '';
    expect(directive(link)).toHaveLength(2);
    expect(landing(link, [water])).toEqual({ start: { block: 0, at: 0 }, end: { block: 0, at: water.length } });
    expect(named('x'.repeat(9000))).toEqual([]);
    expect(named(`${'x'.repeat(9000)} and the end`)).toEqual([]);
  });

  it('takes anything for a passage', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.webUrl({ withFragments: true }), (passage, url) => {
        const link = passageLink(url, passage, 2000);
        expect(link).toMatch(/^https?:\/\/[^\s()<>*_`|\\]+$/u);
      }),
    );
  });
});
