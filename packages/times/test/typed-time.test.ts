import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTime, showTime, suggestTimes } from '../src/index.ts';

describe('readTime', () => {
  it.each([
    ['8', '08:00'],
    ['08', '08:00'],
    ['8:00', '08:00'],
    ['08:00', '08:00'],
    [' 8:05 ', '08:05'],
    ['8.30', '08:30'],
    ['20h', '20:00'],
    ['20h15', '20:15'],
    ['20H15', '20:15'],
    ['8am', '08:00'],
    ['8 a.m.', '08:00'],
    ['8 A. M.', '08:00'],
    ['8:30 pm', '20:30'],
    ['12am', '00:00'],
    ['12:30 am', '00:30'],
    ['12pm', '12:00'],
    ['noon', '12:00'],
    ['Midnight', '00:00'],
    ['0815', '08:15'],
    ['830', '08:30'],
    ['0', '00:00'],
    ['23:59', '23:59'],
    ['８：００', '08:00'],
    ['２０：１５', '20:15'],
    ['早上8点', '08:00'],
    ['8点半', '08:30'],
    ['8點', '08:00'],
    ['晚上8点30分', '20:30'],
    ['晚上八点半', '20:30'],
    ['晚上12点', '00:00'],
    ['下午3:15', '15:15'],
    ['下午三点一刻', '15:15'],
    ['中午12点', '12:00'],
    ['中午1点', '13:00'],
    ['凌晨两点', '02:00'],
    ['上午十点四十五分', '10:45'],
    ['20点', '20:00'],
    ['二十点零五分', undefined],
    ['二十三点五十九', '23:59'],
    ['8时整', '08:00'],
    ['中午', '12:00'],
    ['8 Uhr', '08:00'],
    ['8Uhr', '08:00'],
    ['20 Uhr 15', '20:15'],
    ['8:30 Uhr', '08:30'],
    ['8.30 Uhr', '08:30'],
    ['um 8 Uhr', '08:00'],
    ['8 Uhr abends', '20:00'],
    ['acht Uhr', '08:00'],
    ['zwanzig Uhr dreißig', '20:30'],
    ['einundzwanzig Uhr fünfundvierzig', '21:45'],
    ['ein Uhr nachts', '01:00'],
    ['halb neun', '08:30'],
    ['Halb 9', '08:30'],
    ['halb neun abends', '20:30'],
    ['abends um halb neun', '20:30'],
    ['halb eins', '12:30'],
    ['nachts halb eins', '00:30'],
    ['Viertel nach acht', '08:15'],
    ['viertel vor neun', '08:45'],
    ['viertel vor eins', '12:45'],
    ['viertel neun', '08:15'],
    ['dreiviertel neun', '08:45'],
    ['zehn nach acht', '08:10'],
    ['5 vor 8', '07:55'],
    ['fünf vor halb neun', '08:25'],
    ['zwölf Uhr mittags', '12:00'],
    ['ein Uhr mittags', '13:00'],
    ['drei Uhr nachmittags', '15:00'],
    ['12 Uhr nachts', '00:00'],
    ['elf Uhr nachts', '23:00'],
    ['mittags', '12:00'],
    ['Mitternacht', '00:00'],
    ['früh um sieben', '07:00'],
  ])('reads %s', (typed, shown) => {
    const minute = readTime(typed);
    expect(minute === undefined ? undefined : showTime(minute)).toBe(shown);
  });

  it.each([
    '',
    ' ',
    '24:00',
    '24:30',
    '25',
    '8:60',
    '13pm',
    '0am',
    '-1',
    '8:3',
    '8:',
    ':30',
    '8:30:00',
    '12345',
    '8 9',
    'eight',
    'pm',
    '早上20点',
    '晚上3点',
    '下午8点',
    '二十四点',
    '十十点',
    '8点60分',
    '24 Uhr',
    '8 Uhr 60',
    'halb',
    'halb 20',
    'halb neun Uhr 15',
    'Uhr',
    'neun Uhr nachmittags',
    'abends um acht Uhr abends',
    'dreißig vor acht',
    'morgen früh',
    '1e1',
    '8\u0000',
    '1'.repeat(1_000_000),
  ])('refuses %j', (typed) => {
    expect(readTime(typed)).toBeUndefined();
  });

  it('gives a minute of the day or nothing, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const minute = readTime(typed) ?? 0;
        expect(Number.isInteger(minute) && minute >= 0 && minute < 1440).toBe(true);
      }),
    );
  });

  it('reads every time back as it is shown, and as half a day has it', () => {
    for (let minute = 0; minute < 1440; minute += 1) {
      expect(readTime(showTime(minute))).toBe(minute);
      const halves = new Date(minute * 60_000).toLocaleTimeString('en-US', { timeStyle: 'short', timeZone: 'UTC' });
      expect([halves, readTime(halves)]).toEqual([halves, minute]);
    }
  });
});

describe('suggestTimes', () => {
  const offered = (typed: string): string[] => suggestTimes(typed).map(({ label }) => label);

  it('offers every full hour before anything was typed', () => {
    expect(offered('').toSorted()).toEqual(Array.from({ length: 24 }, (_, hour) => showTime(hour * 60)));
    expect(offered('')[0]).toBe('06:00');
  });

  it.each([
    ['8', ['08:00', '20:00', '08:30', '20:30']],
    ['20:1', ['20:10', '20:15']],
    ['8:3', ['08:30', '20:30', '08:35', '20:35']],
    ['8:30', ['08:30', '20:30']],
    ['8 p', ['20:00', '20:30']],
    ['8:30 pm', ['20:30']],
    ['晚上8点', ['20:00']],
    ['no', ['12:00']],
    ['mitt', ['12:00', '00:00']],
    ['halb neun abends', ['20:30']],
    ['24', []],
    ['x', []],
  ])('takes %j for the beginning of %j', (typed, first) => {
    expect(offered(typed).slice(0, Math.max(first.length, 1))).toEqual(first);
  });

  it('reaches the later hours that begin with a digit', () => {
    expect(offered('1')).toEqual(expect.arrayContaining(['01:00', '13:00', '10:00', '19:00']));
    expect(offered('2')).toEqual(expect.arrayContaining(['02:00', '20:00', '23:00']));
  });

  it('offers 25 times at most, each once, what was typed first, and each label reads back', () => {
    const typed = fc.oneof(
      fc.stringMatching(/^\d{0,2}[:.h]?\d{0,2} ?[ap]?m?$/u),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const choices = suggestTimes(text);
        expect(choices.length).toBeLessThanOrEqual(25);
        expect(new Set(choices.map(({ minute }) => minute)).size).toBe(choices.length);
        expect(choices.map(({ label }) => readTime(label))).toEqual(choices.map(({ minute }) => minute));
        expect(choices[0]?.minute).toBe(readTime(text) ?? choices[0]?.minute);
      }),
    );
  });
});
