import { describe, expect, it } from 'vitest';
import { limits } from '../../src/discord/limits.ts';
import { en, type Catalogue } from '../../src/catalogues/en.ts';
import { formatsFor } from '../../src/catalogues/format.ts';
import { described, textFor, textForWriting } from '../../src/catalogues/languages.ts';
import { zhCN } from '../../src/catalogues/zh-CN.ts';

/** Every sentence of a catalogue by its key, placeholders filled in with “2”, which is a number, a word and a list of one. */
function sentences(catalogue: object, above = ''): [key: string, sentence: string][] {
  return Object.entries(catalogue).flatMap(([key, value]): [string, string][] => {
    const name = above === '' ? key : `${above}.${key}`;
    if (typeof value === 'string') return [[name, value]];
    if (typeof value === 'function') return [[name, (value as (...args: string[]) => string)('2', '2', '2')]];
    return sentences(value as object, name);
  });
}

describe.each([
  ['en', en],
  ['zh-CN', zhCN],
] as const)('the catalogue %s', (_, text) => {
  it('has a sentence for everything, with all placeholders in it', () => {
    const all = sentences(text);
    expect(all.map(([key]) => key).toSorted()).toEqual(
      sentences(en)
        .map(([key]) => key)
        .toSorted(),
    );
    expect(all.filter(([, sentence]) => sentence.trim() === '' || /undefined|NaN|\[object/u.test(sentence))).toEqual(
      [],
    );
  });

  it('keeps to what Discord shows on buttons, menus and while a command is typed', () => {
    const tooLong = (start: string, limit: number): string[] =>
      sentences(text).flatMap(([key, sentence]) => (key.startsWith(start) && sentence.length > limit ? [key] : []));
    expect(tooLong('commands.', limits.choiceLength)).toEqual([]);
    expect(tooLong('buttons.', limits.buttonLabel)).toEqual([]);
  });
});

describe('Chinese', () => {
  it('is Chinese: no sentence is left in English but for names of things to type', () => {
    const latin = sentences(zhCN)
      .map(([key, sentence]) => [key, sentence.replaceAll(/`[^`]*`|Commonplace|Discord/gu, '')] as const)
      .filter(([, sentence]) => /[A-Za-z]{2,}/u.test(sentence));
    expect(latin).toEqual([]);
  });

  it('repeats what it was told to', () => {
    const repeated = (catalogue: Catalogue): string[] =>
      Object.entries(catalogue).flatMap(([key, sentence]) => {
        const said = typeof sentence === 'function' ? (sentence as (...args: string[]) => string)('7', '8') : '';
        return ['7', '8'].filter((digit) => said.includes(digit)).map((digit) => `${key} ${digit}`);
      });
    expect(repeated(zhCN)).toEqual(expect.arrayContaining(repeated(en)));
    expect(repeated(zhCN)).toHaveLength(repeated(en).length);
  });
});

describe('numbers', () => {
  it('go with the right form of what they count', () => {
    expect([0, 1, 2, 1234].map(en.passages)).toEqual(['0 passages', '1 passage', '2 passages', '1,234 passages']);
    expect(en.outline(57, 1)).toBe('57 passages and 1 section');
    expect(zhCN.outline(57, 12)).toBe('57 段，12 节');
    const forms = { one: '# страница', few: '# страницы', many: '# страниц', other: '# страницы' };
    expect([1, 2, 5].map((number) => formatsFor('ru').count(number, forms))).toEqual([
      '1 страница',
      '2 страницы',
      '5 страниц',
    ]);
  });
});

describe('a catalogue', () => {
  it('does not compile with a sentence missing or too many', () => {
    const { opening: _, ...rest } = zhCN;
    // @ts-expect-error one is missing
    const missing: Catalogue = rest;
    // @ts-expect-error nothing says this
    const surplus: Catalogue = { ...zhCN, farewell: '再见' };
    expect([missing, surplus]).toHaveLength(2);
  });

  it('is chosen by the locale of Discord, and English where there is none', () => {
    expect(textFor('zh-CN')).toBe(zhCN);
    for (const locale of ['en-US', 'en-GB', 'de', 'zh-TW', '', undefined, null, 'constructor'])
      expect(textFor(locale)).toBe(en);
  });

  it('is chosen by what was written where there is no locale', () => {
    expect(textForWriting('第一个支部是什么时候成立的？')).toBe(zhCN);
    expect(textForWriting('最初の支部はいつできましたか')).toBe(en);
    expect(textForWriting('When was it founded?')).toBe(en);
  });

  it('describes commands in every language', () => {
    expect(described((text) => text.opening)).toEqual({
      description: 'Opening',
      description_localizations: { 'zh-CN': '开头' },
    });
  });
});
