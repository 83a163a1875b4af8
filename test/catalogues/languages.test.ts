import { EVERY_DAY, readDays, WEEKDAYS, WEEKEND } from 'times';
import { describe, expect, it } from 'vitest';
import { limits } from '../../src/discord/components.ts';
import { de } from '../../src/catalogues/de.ts';
import { en, type Catalogue } from '../../src/catalogues/en.ts';
import { formatsFor } from '../../src/catalogues/format.ts';
import {
  catalogueFor,
  catalogueForWriting,
  CATALOGUES,
  localizedDescription,
  readAsked,
} from '../../src/catalogues/languages.ts';
import { zhCN } from '../../src/catalogues/zh-CN.ts';

type Arguments = readonly string[];

/** Every sentence of a catalogue by its key, placeholders filled in; the default is a number, a word and a list of one. */
function sentences(
  catalogue: object,
  args: Arguments = ['2', '2', '2'],
  above = '',
): [key: string, sentence: string][] {
  return Object.entries(catalogue).flatMap(([key, value]): [string, string][] => {
    if (key === 'language' && above === '') return [];
    const name = above === '' ? key : `${above}.${key}`;
    if (typeof value === 'string') return [[name, value]];
    if (typeof value === 'function') return [[name, (value as (...args: Arguments) => string)(...args)]];
    return sentences(value as object, args, name);
  });
}

/** The arguments that a sentence has in it; a number is told from another by its digits. */
function repeated(catalogue: Catalogue): string[] {
  const args = ['71', '82', '93'];
  return sentences(catalogue, args).flatMap(([key, sentence]) =>
    args.filter((arg) => sentence.includes(arg)).map((arg) => `${key} ${arg}`),
  );
}

describe.each(Object.entries(CATALOGUES))('the catalogue %s', (_, catalogue) => {
  it('has the keys of the English one, and a sentence for each', () => {
    const all = sentences(catalogue);
    expect(all.map(([key]) => key)).toEqual(sentences(en).map(([key]) => key));
    const empty = all.filter(([, sentence]) => typeof sentence !== 'string' || sentence.trim() === '');
    expect(empty).toEqual([]);
    expect(all.filter(([, sentence]) => /undefined|NaN|\[object/u.test(sentence))).toEqual([]);
  });

  it('has every argument of a sentence in it that the English one has', () => {
    expect(repeated(catalogue).toSorted()).toEqual(repeated(en).toSorted());
  });

  it('keeps to what Discord shows on buttons, menus and while a command is typed', () => {
    const tooLong = (start: string, limit: number): string[] =>
      sentences(catalogue).flatMap(([key, sentence]) =>
        key.startsWith(start) && sentence.length > limit ? [`${key}: ${sentence.length}`] : [],
      );
    expect(tooLong('commands.', limits.choiceLength)).toEqual([]);
    expect(tooLong('buttons.', limits.buttonLabel)).toEqual([]);
  });

  it('reads back what was asked, from the line of every language', () => {
    for (const question of ['Was ist das?', '“quoted”', '„zitiert“', '一个问题', ''])
      expect(readAsked(catalogue.asked(question))).toBe(question);
    expect(readAsked(catalogue.opening)).toBeUndefined();
  });
});

describe.each(Object.entries(CATALOGUES).filter(([, catalogue]) => catalogue !== en))(
  'the catalogue %s',
  (_, catalogue) => {
    it('has no English sentence left in it', () => {
      const english = new Map(sentences(en));
      const left = sentences(catalogue).filter(
        ([key, sentence]) => english.get(key) === sentence && /\p{L}{3}/u.test(sentence),
      );
      expect(left).toEqual([]);
    });
  },
);

describe('Chinese', () => {
  it('has Latin letters only in names and in words to type', () => {
    const latin = sentences(zhCN)
      .map(([key, sentence]) => [key, sentence.replaceAll(/`[^`]*`|Commonplace|Discord/gu, '')] as const)
      .filter(([, sentence]) => /[A-Za-z]{2,}/u.test(sentence));
    expect(latin).toEqual([]);
  });
});

describe('numbers', () => {
  it('take the plural form of the language', () => {
    expect([0, 1, 2, 1234].map(en.passages)).toEqual(['0 passages', '1 passage', '2 passages', '1,234 passages']);
    expect(en.outline(57, 1)).toBe('57 passages and 1 section');
    expect(zhCN.outline(57, 12)).toBe('57 段，12 节');
    expect([0, 1, 2, 1234].map(de.passages)).toEqual(['0 Absätze', '1 Absatz', '2 Absätze', '1.234 Absätze']);
    const forms = { one: '# страница', few: '# страницы', many: '# страниц', other: '# страницы' };
    expect([1, 2, 5].map((number) => formatsFor('ru').count(number, forms))).toEqual([
      '1 страница',
      '2 страницы',
      '5 страниц',
    ]);
  });
});

describe('a catalogue', () => {
  it('does not compile with a missing or surplus sentence', () => {
    const { opening: _, ...rest } = zhCN;
    // @ts-expect-error one is missing
    const missing: Catalogue = rest;
    // @ts-expect-error nothing says this
    const surplus: Catalogue = { ...zhCN, farewell: '再见' };
    expect([missing, surplus]).toHaveLength(2);
  });

  it('is chosen by Discord’s locale, with English as the fallback', () => {
    expect(catalogueFor('zh-CN')).toBe(zhCN);
    expect(catalogueFor('de')).toBe(de);
    for (const locale of ['en-US', 'en-GB', 'pl', 'zh-TW', '', undefined, null, 'constructor'])
      expect(catalogueFor(locale)).toBe(en);
  });

  it('is chosen by the writing where there is no locale', () => {
    expect(catalogueForWriting('第一个支部是什么时候成立的？')).toBe(zhCN);
    expect(catalogueForWriting('最初の支部はいつできましたか')).toBe(en);
    expect(catalogueForWriting('When was it founded?')).toBe(en);
  });

  it('describes commands in every language', () => {
    expect(localizedDescription((catalogue) => catalogue.opening)).toEqual({
      description: 'Opening',
      description_localizations: { 'zh-CN': '开头', de: 'Anfang' },
    });
  });
});

describe.each(Object.entries(CATALOGUES))('days in %s', (_, catalogue) => {
  it('are read back by readers of every language', () => {
    const { days } = catalogue.daily;
    for (let mask = 1; mask <= EVERY_DAY; mask += 1) {
      const shown = days(mask);
      const read = Object.values(CATALOGUES).map((reader) => readDays(shown, reader.language));
      expect([shown, ...new Set(read)]).toEqual([shown, mask]);
    }
  });
});

describe('days', () => {
  it('are named as a language lists them', () => {
    const shown = ({ daily }: typeof en): string[] =>
      [EVERY_DAY, WEEKDAYS, WEEKEND, 1 + 4 + 16, 64].map((mask) => daily.days(mask));
    expect(shown(en)).toEqual(['every day', 'weekdays', 'Sat and Sun', 'Mon, Wed, and Fri', 'Sun']);
    expect(shown(zhCN)).toEqual(['每天', '工作日', '周六和周日', '周一、周三和周五', '周日']);
    expect(shown(de)).toEqual(['jeden Tag', 'Mo–Fr', 'Sa und So', 'Mo, Mi und Fr', 'So']);
  });
});
