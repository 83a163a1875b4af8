import { describe, expect, it } from 'vitest';
import { normalizeLine } from '../../src/model/normalize.ts';
import { findDate } from '../../src/reading/plain-text/dates.ts';
import { findDatelineDate, isDateLine, readDetail } from '../../src/reading/plain-text/details.ts';

describe('readDetail', () => {
  it.each([
    ['By Ann Reed', { author: 'Ann Reed' }, 'author line'],
    ['By Ann Reed | June 3, 2020 | 4 min read', { author: 'Ann Reed', published: '2020-06-03' }, 'author line'],
    ['作者：李明', { author: '李明' }, 'author line'],
    ['Published: Sept. 3, 2020 at 5:10 pm', { published: '2020-09-03' }, 'details about the article'],
    ['Updated 3 March 1980', { published: '1980-03-03' }, 'date line'],
    ['3 days ago', {}, 'date line'],
    ['3 Jun 2011', { published: '2011-06-03' }, 'date line'],
    ['https://example.org/moss', { url: 'https://example.org/moss' }, 'details about the article'],
    ['From: Ann Reed <ann@example.org>', { author: 'Ann Reed' }, 'details about the article'],
    ['Edited by Bo Lind', {}, 'details about the article'],
    ['by Ann Reed on March 3, 2022', { author: 'Ann Reed', published: '2022-03-03' }, 'author line'],
    [
      '3 May 2019 | By Ann Reed and Bo Lind',
      { author: 'Ann Reed and Bo Lind', published: '2019-05-03' },
      'author line',
    ],
    ['Von Anna Reed', { author: 'Anna Reed' }, 'author line'],
    ['Door Jan de Vries', { author: 'Jan de Vries' }, 'author line'],
    ['Tekst: Anna Reed', { author: 'Anna Reed' }, 'author line'],
    ['Автор: Анна Рид', { author: 'Анна Рид' }, 'author line'],
    ['文／林明', { author: '林明' }, 'author line'],
    ['記者林明', { author: '林明' }, 'author line'],
    ['홍길동 기자', { author: '홍길동' }, 'author line'],
    ['บันทึกโดย สมชาย ใจดี', { author: 'สมชาย ใจดี' }, 'author line'],
    ['بقلم: سعاد أحمد', { author: 'سعاد أحمد' }, 'author line'],
    ['Ultima modifica: 21 maggio 2019, ore 10:30', { published: '2019-05-21' }, 'date line'],
    ['Pubblicato il 14 aprile 2018 Ultima modifica 15 aprile 2018', { published: '2018-04-14' }, 'date line'],
    ['Zuletzt aktualisiert am Montag, 4. Oktober 2017 um 9:05 Uhr', { published: '2017-10-04' }, 'date line'],
    ['الأربعاء، ٤ أكتوبر ٢٠١٧', { published: '2017-10-04' }, 'date line'],
    ['วันพุธที่ 4 ตุลาคม พ.ศ. 2560', { published: '2017-10-04' }, 'date line'],
    ['입력 2017.10.04. 오전 9:05', { published: '2017-10-04' }, 'date line'],
    ['چهارشنبه ۱۲ مهر ۱۳۹۶', { published: '2017-10-04' }, 'date line'],
    ['平成29年10月4日（水）', { published: '2017-10-04' }, 'date line'],
    ['發佈日期：民國106年10月4日', { published: '2017-10-04' }, 'date line'],
    ['Опубликовано 4 октября 2017 г. в 9:05', { published: '2017-10-04' }, 'date line'],
    ['vor 3 Stunden', {}, 'date line'],
    ['il y a 2 heures', {}, 'date line'],
    ['5 дней назад', {}, 'date line'],
    ['3時間前', {}, 'date line'],
  ])('reads %j', (line, details, reason) => {
    expect(readDetail(line)).toEqual({ details, reason });
  });

  it('tells who posted an article from its author', () => {
    expect(readDetail('Posted by Ann Reed')).toEqual({ details: {}, poster: 'Ann Reed', reason: 'author line' });
  });

  it.each([
    'By the river there was a mill.',
    'On June 3 the mill burnt down.',
    'Moss grows.',
    'By then it was late',
    'Minutes of the meeting of 3 May 2019',
    'Von der Mühle am Bach',
    'De kerk van Delft',
    'From Paris',
    '4 October 2017: a day on the ferry',
  ])('leaves %j to the text', (line) => {
    expect(readDetail(line)).toBeUndefined();
  });
});

describe('findDate', () => {
  it.each([
    ['June 30, 2021', '2021-06-30'],
    ['30 juin 2021', '2021-06-30'],
    ['30. Juni 2021', '2021-06-30'],
    ['30 de junio de 2021', '2021-06-30'],
    ['30 июня 2021', '2021-06-30'],
    ['30.06.2021', '2021-06-30'],
    ['2021/6/30', '2021-06-30'],
    ['2021年6月30日', '2021-06-30'],
    ['June 31, 2021', undefined],
    ['June 30', undefined],
  ])('reads %j as %s', (text, iso) => {
    expect(findDate(`On ${text}, they say`)).toMatchObject({ stated: text, start: 3, end: 3 + text.length });
    expect(findDate(text)?.iso).toBe(iso);
  });

  // One language of each script, and those that put year, month and day in an order of their own.
  it.each(
    'de fr es it pt nl sv fi pl ru hu tr el bg lt lv he ar ar-LB ar-EG fa fa-u-ca-gregory hi bn ta th lo km my ka hy am vi zh ja ja-u-ca-japanese zh-TW-u-ca-roc ar-u-ca-islamic-umalqura ko'.split(
      ' ',
    ),
  )('reads a date of %s as Intl writes it', (locale) => {
    const format = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' });
    for (const iso of ['2017-10-04', '2021-03-15', '2022-05-31', '2024-02-29']) {
      const text = normalizeLine(format.format(new Date(iso)));
      expect({ text, iso: findDate(text)?.iso, isDate: isDateLine(text) }).toEqual({ text, iso, isDate: true });
    }
  });

  it('leaves a date open in which day and month are in either order', () => {
    expect(findDate('04/10/2017')).toEqual({ stated: '04/10/2017', start: 0, end: 10 });
    expect(findDate('25/10/2017')?.iso).toBe('2017-10-25');
    expect(findDate('10/25/2017')?.iso).toBe('2017-10-25');
  });

  it('prefers a date with its year, and finds none in other numbers', () => {
    expect(findDate('3 June; July 4, 1999')?.stated).toBe('July 4, 1999');
    expect(findDate('Version 1.2.20214 of 12 maybes')).toBeUndefined();
  });
});

describe('findDatelineDate', () => {
  it.each([
    ['BEIJING, June 30 (Agency) -- The lamps were lit.', 'June 30'],
    ['新华社北京2021年6月30日电 灯亮了。', '2021-06-30'],
    ['The lamps were lit on June 30, 2021.', undefined],
  ])('reads the date that opens %j', (paragraph, date) => {
    expect(findDatelineDate(paragraph)).toBe(date);
  });
});
