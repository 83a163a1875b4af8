import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDays } from '../src/index.ts';

const [MON, TUE, WED, THU, FRI, SAT, SUN] = [1, 2, 4, 8, 16, 32, 64];
const [EVERY_DAY, WEEKDAYS, WEEKENDS] = [127, 31, 96];

describe('readDays', () => {
  it.each([
    ['every day', EVERY_DAY],
    ['Daily', EVERY_DAY],
    ['每天', EVERY_DAY],
    ['weekdays', WEEKDAYS],
    ['every weekday', WEEKDAYS],
    ['工作日', WEEKDAYS],
    ['weekends', WEEKENDS],
    ['周末', WEEKENDS],
    ['週末', WEEKENDS],
    ['weekdays and Sat', WEEKDAYS | SAT],
    ['mon, wed, fri', MON | WED | FRI],
    ['Mon, Wed, and Fri', MON | WED | FRI],
    ['Monday and Thursday', MON | THU],
    ['on Mondays & Tuesdays', MON | TUE],
    ['mo we', MON | WED],
    ['tues/thurs', TUE | THU],
    ['SUN', SUN],
    ['mon-fri', WEEKDAYS],
    ['Mon – Fri', WEEKDAYS],
    ['monday to wednesday, saturday', MON | TUE | WED | SAT],
    ['fri through mon', FRI | SAT | SUN | MON],
    ['mon-mon', MON],
    ['周一 周三', MON | WED],
    ['周一周三', MON | WED],
    ['周一、三、五', MON | WED | FRI],
    ['周一三五', MON | WED | FRI],
    ['每周一', MON],
    ['周一至周五', WEEKDAYS],
    ['周一到五', WEEKDAYS],
    ['星期六和星期天', WEEKENDS],
    ['礼拜日', SUN],
    ['週二', TUE],
    ['ｍｏｎ，ｆｒｉ', MON | FRI],
    ['Mon., Wed.', MON | WED],
    ['jeden Tag', EVERY_DAY],
    ['täglich', EVERY_DAY],
    ['werktags', WEEKDAYS],
    ['unter der Woche', WEEKDAYS],
    ['am Wochenende', WEEKENDS],
    ['werktags und Samstag', WEEKDAYS | SAT],
    ['Mo, Mi, Fr', MON | WED | FRI],
    ['Mo., Mi. und Fr.', MON | WED | FRI],
    ['montags und donnerstags', MON | THU],
    ['jeden Dienstag', TUE],
    ['Montag bis Mittwoch, Samstag', MON | TUE | WED | SAT],
    ['von Montag bis Freitag', WEEKDAYS],
    ['Mo–Fr', WEEKDAYS],
    ['Di/Do', TUE | THU],
    ['Sonnabend', SAT],
  ])('reads %s', (typed, days) => {
    expect(readDays(typed)).toBe(days);
  });

  it.each([
    '',
    ' ',
    ',',
    'and',
    'someday',
    'mon, foo',
    'monn',
    'mon-',
    '-fri',
    'mon-wed-fri',
    'weekdays-sun',
    '周',
    '周八',
    '一',
    'mon 一',
    'Montag bis',
    'und',
    'heute',
    'jeden',
    '周一三-五',
    'constructor',
    'toString',
    '__proto__',
    `mon${' mon'.repeat(1000)}`,
  ])('refuses %j', (typed) => {
    expect(readDays(typed)).toBeUndefined();
  });

  it('gives days or nothing, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const days = readDays(typed) ?? 1;
        expect(Number.isInteger(days) && days >= 1 && days <= EVERY_DAY).toBe(true);
      }),
    );
  });
});
