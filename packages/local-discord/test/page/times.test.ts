import { describe, expect, it } from 'vitest';
import { languageFor } from '../../src/page/languages.ts';
import { createTimes, formatTimestamp } from '../../src/page/times.ts';

const NOW = Date.parse('2026-11-27T16:30:00Z');
const timesIn = (locale: string, zone = 'UTC', now = NOW) =>
  createTimes({ catalogue: languageFor(locale).catalogue, locale, now }, zone);

describe('times beside messages', () => {
  it.each([
    ['en-US', '2026-11-27T08:00:00Z', 'Today at 8:00 AM'],
    ['en-US', '2026-11-26T20:05:00Z', 'Yesterday at 8:05 PM'],
    ['en-US', '2026-11-25T20:05:00Z', '11/25/2026 8:05 PM'],
    ['en-US', '2026-11-28T08:00:00Z', '11/28/2026 8:00 AM'],
    ['zh-CN', '2026-11-27T08:00:00Z', '今天 08:00'],
    ['zh-CN', '2026-11-26T20:05:00Z', '昨天 20:05'],
    ['zh-CN', '2026-11-25T20:05:00Z', '2026/11/25 20:05'],
    ['de', '2026-11-27T08:00:00Z', 'Heute um 08:00'],
    ['de', '2026-11-26T20:05:00Z', 'Gestern um 20:05'],
  ])('label in %s for %s: %s', (locale, at, label) => {
    expect(timesIn(locale).label(Date.parse(at))).toBe(label);
  });

  it('go by the days of the zone', () => {
    const at = Date.parse('2026-11-26T18:00:00Z');
    expect(timesIn('en-US').label(at)).toBe('Yesterday at 6:00 PM');
    expect(timesIn('en-US', 'Asia/Tokyo', Date.parse('2026-11-27T10:00:00Z')).label(at)).toBe('Today at 3:00 AM');
  });

  it('tell yesterday by the calendar, also when a day has 25 hours', () => {
    const times = timesIn('en-US', 'America/New_York', Date.parse('2026-11-02T04:30:00-05:00'));
    expect(times.label(Date.parse('2026-11-01T00:30:00-04:00'))).toBe('Yesterday at 12:30 AM');
    expect(times.label(Date.parse('2026-10-31T23:30:00-04:00'))).toBe('10/31/2026 11:30 PM');
  });

  it('are told with the whole date', () => {
    expect(timesIn('en-US').full(NOW)).toBe('Friday, November 27, 2026 at 4:30 PM');
    expect(timesIn('en-US').day(NOW)).toBe('November 27, 2026');
  });
});

describe('a timestamp in a message', () => {
  /** Thursday, in the zone of the machine. */
  const AT = new Date(2026, 0, 15, 16, 20, 30).getTime() / 1000;

  it.each([
    ['t', '4:20 PM', '16:20', '16:20'],
    ['T', '4:20:30 PM', '16:20:30', '16:20:30'],
    ['d', '01/15/2026', '2026/01/15', '15.01.2026'],
    ['D', 'January 15, 2026', '2026年1月15日', '15. Januar 2026'],
    ['f', 'January 15, 2026 at 4:20 PM', '2026年1月15日 16:20', '15. Januar 2026 um 16:20'],
    ['F', 'Thursday, January 15, 2026 at 4:20 PM', '2026年1月15日星期四 16:20', 'Donnerstag, 15. Januar 2026 um 16:20'],
    ['s', '01/15/2026, 04:20 PM', '2026/01/15 16:20', '15.01.2026, 16:20'],
    ['S', '01/15/2026, 04:20:30 PM', '2026/01/15 16:20:30', '15.01.2026, 16:20:30'],
    ['R', 'in 3 hours', '3小时后', 'in 3 Stunden'],
  ] as const)('in style %s is %s, in Chinese %s, in German %s', (style, english, chinese, german) => {
    const format = (locale: string): string =>
      // The kind of space before “PM” differs between versions of Unicode's data.
      formatTimestamp(AT, style, { locale, now: (AT - 3 * 3600) * 1000 }).replaceAll(/\s/gu, ' ');
    expect(['en-US', 'zh-CN', 'de'].map(format)).toEqual([english, chinese, german]);
  });
});
