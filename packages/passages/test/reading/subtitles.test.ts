import { describe, expect, it } from 'vitest';
import { looksLikeSubtitles, parseSubtitles } from '../../src/reading/plain-text/subtitles.ts';
import { parsePlainText } from '../../src/reading/plain-text/parse.ts';

const passages = (text: string): string[] =>
  parsePlainText(text, { fallbackTitle: 'Bells' }).draft.sections.flatMap((section) => [...section.passages]);

/** SubRip of texts that are shown for two seconds each. */
const toSrt = (...texts: string[]): string =>
  texts
    .map(
      (text, i) =>
        `${i + 1}\n00:00:${String(i * 2).padStart(2, '0')},000 --> 00:00:${String(i * 2 + 2).padStart(2, '0')},000\n${text}\n`,
    )
    .join('\n');

describe('subtitles', () => {
  it('become running text below the title of their file', () => {
    const { draft, leftOut, format } = parsePlainText(toSrt('The bell', 'rings at noon.', 'Then all eat.'), {
      fallbackTitle: 'Bells',
    });
    expect([draft.title, format, draft.language]).toEqual(['Bells', 'subtitles', 'en']);
    expect(draft.sections).toEqual([{ path: [], passages: ['The bell rings at noon. Then all eat.'] }]);
    expect(leftOut).toEqual([
      {
        line: 1,
        text: '1 00:00:00,000 --> 00:00:02,000\n2 00:00:02,000 --> 00:00:04,000\n3 00:00:04,000 --> 00:00:06,000',
        reason: 'time codes',
      },
    ]);
  });

  it.each([
    ['byte-order mark and CRLF', `\ufeff${toSrt('One.', 'Two.').replaceAll('\n', '\r\n')}`, ['One. Two.']],
    [
      'markup',
      toSrt('{\\an8}<i>The sea</i> &amp; the <font color="#fff">bell</font>.', 'a < b'),
      ['The sea & the bell. a < b'],
    ],
    ['numbers that are spoken', toSrt('7', '1874', 'years'), ['7 1874 years']],
    ['speakers by dashes', toSrt('- Who rings?\n- I do.', 'Every noon.'), ['- Who rings?\n- I do. Every noon.']],
    ['speakers by names', toSrt('ANN: Who', 'ANN: rings?', 'BO: I do.'), ['ANN: Who rings?\nBO: I do.']],
    ['sounds', toSrt('[Music]', 'A bell.', '♪ Ring on ♪', '(Applause)'), ['A bell. Ring on']],
    [
      'captions that roll up',
      toSrt('the bell', 'the bell\nis rung', 'is rung\nat noon', 'at noon\nby hand'),
      ['the bell is rung at noon by hand'],
    ],
    [
      'a word that is said twice',
      toSrt('No!', 'No!', 'Not the bell.', 'Leave it.', 'Run.', 'Now.', 'Go.'),
      ['No! No! Not the bell. Leave it. Run. Now. Go.'],
    ],
    ['Japanese', toSrt('鐘は正午に', '鳴ります。', '毎日です。'), ['鐘は正午に鳴ります。毎日です。']],
    ['Chinese without full stops', toSrt('正午敲钟', '每天都敲', '没有例外'), ['正午敲钟 每天都敲 没有例外']],
    ['Arabic', toSrt('يرن الجرس', 'عند الظهر.'), ['يرن الجرس عند الظهر.']],
    [
      'WebVTT',
      'WEBVTT - Bells\nKind: captions\nLanguage: de\n\nNOTE\nA remark\nof two lines\n\nSTYLE\n::cue { color: red }\n\nfirst\n00:01.000 --> 00:03.000 align:start position:0%\n<v Ann>Die <c.yellow>Glocke</c> läutet\n\n00:03.000 --> 00:05.000\n<v Ann>um<00:00:04.000><c> zwölf.</c>\n\n00:05.000 --> 00:06.000\n<v.loud Bo>Immer?',
      ['Ann: Die Glocke läutet um zwölf.\nBo: Immer?'],
    ],
    ['YouTube captions', '0:00:01.000,0:00:03.000\nThe bell\n\n0:00:03.000,0:00:05.000\nrings.', ['The bell rings.']],
    [
      'Sub Station Alpha',
      '[Script Info]\nTitle: x\n\n[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\nDialogue: 0,0:00:01.00,0:00:03.00,Default,,0,0,0,,The bell,\\Nof course,\nDialogue: 0,0:00:03.00,0:00:05.00,Default,,0,0,0,,{\\i1}rings{\\i0}.',
      ['The bell, of course, rings.'],
    ],
    [
      'a transcript of a page',
      '0:00\nThe bell\n0:04\nrings at noon.\n0:09\nThen all eat,\n0:59\nand sleep\n1:02:10\nuntil four.',
      ['The bell rings at noon. Then all eat, and sleep until four.'],
    ],
  ])('with %s', (_, text, expected) => expect(passages(text)).toEqual(expected));

  it('close a passage after a few sentences, at a pause or a full stop', () => {
    const texts = Array.from({ length: 20 }, (_, i) => `The bell of tower ${i} is rung by hand at noon.`);
    const lengths = passages(toSrt(...texts)).map((passage) => passage.match(/\./gu)?.length);
    expect(lengths).toEqual([7, 7, 6]);
    const long = passages(
      toSrt(...Array.from({ length: 30 }, (_, i) => `word number ${i} of a text that never stops`)),
    );
    expect(Math.max(...long.map((passage) => passage.length))).toBeLessThan(700);
  });

  it('lose no word but codes, counters and remarks, which are listed', () => {
    const { draft, leftOut } = parseSubtitles(
      'WEBVTT\n\nNOTE seen\n\nintro\n00:01.000 --> 00:02.000\nThe bell\n',
      'Bells',
    );
    expect(draft.sections[0]?.passages).toEqual(['The bell']);
    expect(leftOut.map(({ line, reason, text }) => [line, reason, text])).toEqual([
      [1, 'details about the article', 'WEBVTT'],
      [3, 'details about the article', 'NOTE seen'],
      [5, 'time codes', 'intro 00:01.000 --> 00:02.000'],
    ]);
  });

  it.each([
    ['a timetable', '8:00\n9:00\n10:00\n11:00\nThe ferry leaves every hour.'],
    ['a text with one time', 'At 0:05 the bell rings.\n\n0:05\n\nThen all eat.'],
    ['an arrow in a text', 'Harbour --> tower\n\nThe way leads uphill, and takes an hour.'],
  ])('are not seen in %s', (_, text) => expect(looksLikeSubtitles(text)).toBe(false));
});
