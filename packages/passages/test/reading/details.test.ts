import { describe, expect, it } from 'vitest';
import { findDate } from '../../src/reading/plain-text/dates.ts';
import { findDatelineDate, readDetail } from '../../src/reading/plain-text/details.ts';

describe('readDetail', () => {
  it.each([
    ['By Ann Reed', { author: 'Ann Reed' }, 'author line'],
    ['By Ann Reed | June 3, 2020 | 4 min read', { author: 'Ann Reed', published: '2020-06-03' }, 'author line'],
    ['作者：李明', { author: '李明' }, 'author line'],
    ['Published: Sept. 3, 2020 at 5:10 pm', { published: '2020-09-03' }, 'details about the article'],
    ['Updated 3 March 1980', { published: '1980-03-03' }, 'date line'],
    ['3 days ago', {}, 'date line'],
    ['https://example.org/moss', { url: 'https://example.org/moss' }, 'details about the article'],
    ['From: Ann Reed <ann@example.org>', { author: 'Ann Reed' }, 'details about the article'],
    ['Edited by Bo Lind', {}, 'details about the article'],
  ])('reads %j', (line, details, reason) => {
    expect(readDetail(line)).toEqual({ details, reason });
  });

  it('tells who posted an article from its author', () => {
    expect(readDetail('Posted by Ann Reed')).toEqual({ details: {}, poster: 'Ann Reed', reason: 'author line' });
  });

  it.each(['By the river there was a mill.', 'On June 3 the mill burnt down.', 'Moss grows.', 'By then it was late'])(
    'leaves the sentence %j to the text',
    (line) => {
      expect(readDetail(line)).toBeUndefined();
    },
  );
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
