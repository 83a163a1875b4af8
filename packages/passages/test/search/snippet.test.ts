import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snippet } from '../../src/search/snippet.ts';

const text =
  'First comes this. Then the harbour opened in May. Ships came from afar. Nobody knew why. The end is near.';
const place = (words: string): { start: number; end: number } => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});
const answer = place('Then the harbour opened in May.');

describe('snippet', () => {
  it('is the whole text when it fits', () => {
    expect(snippet(text, { around: answer, highlights: [answer], max: 500 })).toEqual({
      text,
      highlights: [answer],
      cutBefore: false,
      cutAfter: false,
    });
  });

  it('is cut at sentences that fill enough of it, and moves the highlights along', () => {
    const cut = snippet(text, { around: answer, highlights: [place('harbour'), place('Nobody')], max: 60 });
    expect(cut.text).toBe('Then the harbour opened in May. Ships came from afar.');
    expect(cut.highlights.map(({ start, end }) => cut.text.slice(start, end))).toEqual(['harbour']);
    expect([cut.cutBefore, cut.cutAfter]).toEqual([true, true]);
  });

  it('is cut at words if whole sentences would fill too little or do not fit', () => {
    const long = `Yes. ${'word '.repeat(100)}end.`;
    expect(snippet(long, { around: { start: 0, end: 4 }, highlights: [], max: 20 }).text).toBe('Yes. word word word');
    expect(snippet(long, { around: { start: 5, end: long.length }, highlights: [], max: 20 }).text).toBe(
      'word word word word',
    );
  });

  it('is cut inside a word only if the word alone is too long, and never inside a character', () => {
    expect(snippet('👩‍👩‍👧'.repeat(9), { around: { start: 0, end: 8 * 9 }, highlights: [], max: 20 }).text).toBe('👩‍👩‍👧👩‍👩‍👧');
    expect(snippet('e\u0301'.repeat(50), { around: { start: 0, end: 100 }, highlights: [], max: 5 }).text).toBe(
      'e\u0301e\u0301',
    );
  });

  it.each([
    ['a token', 'QmFzZTY0'.repeat(600), 'QmFzZTY0'.repeat(600).slice(0, 20)],
    ['asterisks', '*'.repeat(30_000), '*'.repeat(20)],
    ['families', '👩‍👩‍👧'.repeat(900), '👩‍👩‍👧👩‍👩‍👧'],
    ['accents', 'e\u0301'.repeat(900), 'e\u0301'.repeat(10)],
    ['tones at the very end of the maximum', `x${'👍🏽'.repeat(900)}`, `x${'👍🏽'.repeat(4)}`],
    ['one character', `e${'\u0301'.repeat(900)}`, `e${'\u0301'.repeat(19)}`],
    ['one character of pairs', `👩${'\u200D👩'.repeat(900)}`, `👩${'\u200D👩'.repeat(6)}`],
    ['a token behind many blanks', `${' \n'.repeat(500)}${'QmFzZTY0'.repeat(600)}`, 'QmFzZTY0QmFzZTY0QmFz'],
  ])('is not empty for an unbroken run: %s', (_, run, expected) => {
    expect(snippet(run, { around: { start: 0, end: 0 }, highlights: [], max: 20 }).text).toBe(expected);
  });

  it('never begins with a blank that a joiner stands behind', () => {
    const joined = ` ${'\u200D'.repeat(30)}漢`;
    expect(snippet(joined, { around: { start: 0, end: 0 }, highlights: [], max: 20 }).text).toBe('\u200D'.repeat(20));
  });

  it('shows the range before a long run', () => {
    const run = `Stop. The end ${'x'.repeat(900)}`;
    expect(snippet(run, { around: { start: 6, end: 20 }, highlights: [], max: 20 }).text).toBe('Stop. The end xxxxxx');
  });

  it('fits by the measure, not by length', () => {
    const measure = (stretch: string): number => stretch.replaceAll('o', '\\o').length;
    const cut = snippet('oooo oooo oooo oooo', { around: { start: 0, end: 1 }, highlights: [], max: 17, measure });
    expect(cut.text).toBe('oooo oooo');
  });

  it('is cut from a passage of a megabyte', () => {
    const long = 'A sentence of some words stands here. '.repeat(27_000);
    const options = { around: { start: 500_004, end: 500_030 }, highlights: [], max: 3000 };
    // Only a window around the range is read: a millisecond, where reading all of it would be seconds.
    for (let i = 0; i < 20; i += 1) expect(snippet(long, options).text).toHaveLength(2963);
    const run = snippet('x'.repeat(1_000_000), { ...options, around: { start: 1000, end: 900_000 } });
    expect(run.text).toHaveLength(3000);
  });

  const pieces = fc.constantFrom(
    'word ',
    'a ',
    'Stop. ',
    'no! ',
    '中文。',
    '汉字',
    '😀',
    'e\u0301',
    '\n',
    '“so” ',
    'longlonglonglong',
    '\\',
    '*',
    '*'.repeat(150),
    '👩‍👩‍👧'.repeat(20),
    `e${'\u0301'.repeat(150)}`,
    ' '.repeat(150),
    ' \u200D',
    '\u0301',
  );
  const stretch = fc.record({
    text: fc.array(pieces, { minLength: 1, maxLength: 60 }).map((all) => all.join('').trim() || 'x'),
    a: fc.nat(),
    b: fc.nat(),
    max: fc.integer({ min: 8, max: 120 }),
  });

  it('is a contiguous part of the text, fits, and holds the range if that fits', () => {
    fc.assert(
      fc.property(stretch, ({ text: whole, a, b, max }) => {
        const ends = characterEnds(whole);
        const [start, end] = [ends[a % ends.length] ?? 0, ends[b % ends.length] ?? 0].toSorted((x, y) => x - y) as [
          number,
          number,
        ];
        const cost = (part: string): number => part.replaceAll(/[\\*]/gu, '\\$&').length;
        const cut = snippet(whole, { around: { start, end }, highlights: [{ start, end }], max, measure: cost });
        expect(whole).toContain(cut.text);
        expect(cost(cut.text)).toBeLessThanOrEqual(max);
        expect(cut.text).toBe(cut.text.trim());
        expect(cut.cutBefore || whole.trim().startsWith(cut.text)).toBe(true);
        expect(cut.cutAfter || whole.trim().endsWith(cut.text)).toBe(true);
        expect(cut.text.isWellFormed()).toBe(true);
        for (const range of cut.highlights)
          expect(0 <= range.start && range.start < range.end && range.end <= cut.text.length).toBe(true);
        expect(cut.text).not.toBe('');
        const wanted = whole.slice(start, end).trim();
        const words = whole.slice(0, start).match(/\S*$/u)?.[0].length ?? 0;
        const after = whole.slice(end).match(/^\S*/u)?.[0].length ?? 0;
        const roomy = cost(whole.slice(start - words, end + after)) <= max;
        expect(!roomy || cut.text.includes(wanted)).toBe(true);
      }),
    );
  });
});

function characterEnds(whole: string): number[] {
  return [0, ...Array.from(new Intl.Segmenter().segment(whole), ({ segment, index }) => index + segment.length)];
}
