import { expect, it } from 'vitest';
import { fullMoment, shownMoment } from '../../src/page/markdown/moment.ts';
import type { Reader } from '../../src/page/reader.ts';

/** Thursday, in whatever zone this runs. */
const MOMENT = new Date(2026, 0, 15, 16, 20, 30).getTime() / 1000;

const readerOf = (locale: string): Reader => ({ locale, now: (MOMENT - 3 * 3600) * 1000 }) as Reader;

it.each([
  ['t', '4:20 PM', '16:20'],
  ['T', '4:20:30 PM', '16:20:30'],
  ['d', '01/15/2026', '2026/01/15'],
  ['D', 'January 15, 2026', '2026年1月15日'],
  ['f', 'January 15, 2026 at 4:20 PM', '2026年1月15日 16:20'],
  ['F', 'Thursday, January 15, 2026 at 4:20 PM', '2026年1月15日星期四 16:20'],
  ['s', '01/15/2026, 04:20 PM', '2026/01/15 16:20'],
  ['S', '01/15/2026, 04:20:30 PM', '2026/01/15 16:20:30'],
  ['R', 'in 3 hours', '3小时后'],
] as const)('a moment in style %s is %s, and in Chinese %s', (style, english, chinese) => {
  // Which kind of blank stands before “PM” differs between versions of Unicode's data.
  const shown = (locale: string): string => shownMoment(MOMENT, style, readerOf(locale)).replaceAll(/\s/gu, ' ');
  expect(shown('en-US')).toBe(english);
  expect(shown('zh-CN')).toBe(chinese);
});

it('is told in full beside', () => {
  expect(fullMoment(MOMENT, readerOf('zh-CN'))).toBe('2026年1月15日星期四 16:20');
});
