import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/languages/fold.ts';
import { tokenizeName, tokenize } from '../../src/languages/tokenizer.ts';

const running = (text: string): string[] =>
  tokenize(text)
    .filter(({ extra }) => extra !== true)
    .map(({ form }) => form);
const all = (text: string): string[] => tokenize(text).map(({ form }) => form);

describe('the tokenizer', () => {
  it('folds case, accents and letters that readers take for the same', () => {
    expect(running('Ångström STRASSE straße Łódź Ørsted Ёлка мой ﬁn ｆｕｌｌ')).toEqual(
      ['angstrom', 'strasse', 'strasse', 'lodz', 'orsted', 'елка', 'мой', 'fin', 'full'], // prettier-ignore
    );
    expect(fold('العَرَبِيَّة')).toBe(fold('العربيه'));
    expect(fold('الأمم')).toBe(fold('الامم'));
    expect(fold('ἀρχή')).toBe('αρχη');
  });

  it('folds a letter the same alone, by the short cut for plain letters, and beside a letter with an accent', () => {
    const letters = Array.from({ length: 0xd800 }, (_, code) => String.fromCharCode(code)).filter((letter) =>
      /\p{Ll}|\p{Lo}|\p{Nd}|\p{Mn}|\p{Mc}/u.test(letter),
    );
    expect(letters.filter((letter) => fold(letter) !== fold(`ŕ${letter}`).slice(1))).toEqual([]);
  });

  it('keeps vowel signs that are letters of their own', () => {
    expect(running('हिन्दी')).toEqual(['हिन्दी']);
    expect(running('நிலம்')).toEqual(['நிலம்']);
  });

  it('drops possessives and parts clitics, whichever apostrophe is typed', () => {
    expect(running("the party’s ship's we`ll")).toEqual(['the', 'party', 'ship', 'we', 'll']);
    expect(running('don’t')).toEqual(running("don't"));
    expect(running('l’organisation d’État')).toEqual(['l', 'organisation', 'd', 'etat']);
    expect(running("d'un qu'il l'or rock'n")).toEqual(['d', 'un', 'qu', 'il', 'l', 'or', 'rockn']);
  });

  it('reads a hyphenated word whole and in parts', () => {
    expect(all('e-mail')).toEqual(['e', 'mail', 'email']);
    expect(all('non‑public')).toEqual(all('non-public'));
    expect(running('2010–2020')).toEqual(['2010', '2020']);
  });

  it('reads numbers whatever separates their digits', () => {
    expect(running('110,000 110\u00A0000 110.000')).toEqual(['110000', '110000', '110000']);
    expect(running('3.5 3,5')).toEqual(['3.5', '3.5']);
    expect(running('9.7.2019')).toEqual(['9', '7', '2019']);
    expect(all('9.7.2019')).toEqual(['9', '7', '2019', '9.7.2019']);
    expect(all('3:16')).toEqual(['3', '16', '3:16']);
    expect(running('٢٠١٩ ۲۰۱۹ २०१९ ২০১৯ ௨௦௧௯ ๒๐๑๙ ၂၀၁၉ ២០១៩')).toEqual(Array.from({ length: 8 }, () => '2019'));
  });

  it('reads a word with the signs around it', () => {
    expect(all('C++, C# and C++11')).toEqual(['c++', 'c', 'c#', 'c', 'and', 'c++', 'c', '11']);
    expect(all('to #harbour (@warden) .NET /kick')).toEqual(
      ['to', 'harbour', '#harbour', 'warden', '@warden', 'net', '.net', 'kick', '/kick'], // prettier-ignore
    );
    expect(all('Ctrl+C a+b me@host and/or end.Next … .5 #5')).toEqual(
      ['ctrl', 'c', 'a', 'b', 'me', 'host', 'and', 'or', 'end', 'next', '5', '5'], // prettier-ignore
    );
  });

  it('folds width before marks', () => {
    expect(all('ｶﾞﾗｽ')).toEqual(all('ガラス'));
    expect(running('ﾊﾟﾝ')).toEqual(running('パン'));
  });

  it('reads scripts without spaces as pairs of characters and as dictionary words', () => {
    expect(running('人民银行')).toEqual(['人民', '民银', '银行']);
    expect(all('カタカナ')).toContain('カタカナ');
    expect(running('于1948年')).toEqual(['于', '1948', '年']);
    expect(all('한국은행이')).toEqual(expect.arrayContaining(['한국은행이', '은행']));
  });

  it.each([
    ['Thai', 'ใครเป็นประธาน', ['ใคร', 'เป็น', 'ประธาน']],
    ['Lao', 'ໃຜເປັນປະທານ', ['ໃຜ', 'ເປັນ', 'ປະທານ']],
    ['Khmer', 'ទីក្រុងភ្នំពេញ', ['ទីក្រុង', 'ភ្នំពេញ']],
  ])('reads %s as dictionary words, with pairs of characters as further readings', (_, text, expected) => {
    expect(running(text)).toEqual(expected.map(fold));
    expect(all('ประเทศไทย')).toEqual(expect.arrayContaining(['ประเทศไทย', 'ไท', 'ทย']));
  });

  it.each(['', ' \n', '?!… —', '😀👩‍👩‍👧', '\uD800', '\uDC00\uD800', '\u0000\u0007', '\u0301\u0301'])(
    'finds no words in %j',
    (text) => {
      expect(tokenize(text)).toEqual([]);
    },
  );

  it('gives running words in order, each with its place, in any text', () => {
    const anything = fc.string({
      unit: fc.oneof(
        fc.constantFrom(...Array.from("aé\u0301中國ก่ا’'-.,1 \n😀\uD800")),
        // Lone surrogates as well. fast-check's own unit `binary` takes seconds to set up.
        fc.integer({ min: 0, max: 0x10_ffff }).map((code) => String.fromCodePoint(code)),
      ),
    });
    fc.assert(
      fc.property(anything, (text) => {
        let last = 0;
        for (const { form, start, end, extra } of tokenize(text)) {
          expect(0 <= start && start < end && end <= text.length).toBe(true);
          expect(splitsPair(text, start) || splitsPair(text, end)).toBe(false);
          expect(form.length).toBeLessThanOrEqual(300);
          expect(form).not.toMatch(/\s/u);
          if (extra === true) continue;
          expect(start).toBeGreaterThanOrEqual(last);
          last = start;
        }
      }),
      { numRuns: 500 },
    );
  });

  // Linear time is under a second on a busy machine, quadratic time minutes.
  it.each([
    ['one long word', 'x'.repeat(400_000)],
    ['hyphens', 'a-'.repeat(400_000)],
    ['apostrophes', "a'".repeat(400_000)],
    ['separators', '1,'.repeat(400_000)],
    ['no spaces', '中'.repeat(100_000)],
    ['marks', `a${'\u0301'.repeat(400_000)}`],
  ])('reads a long text in linear time: %s', { timeout: 60_000 }, (_, text) => {
    expect(tokenize(text).length).toBeGreaterThan(0);
  });
});

function splitsPair(text: string, at: number): boolean {
  return /^[\uD800-\uDBFF]$/.test(text[at - 1] ?? '') && /^[\uDC00-\uDFFF]$/.test(text[at] ?? '');
}

describe('the words of a name', () => {
  it('are those of scripts with spaces in all their readings, and whole runs of scripts without', () => {
    const named = tokenizeName('E-mail 第二章：ATM服务 ประภาคาร').map(
      ({ form, isStretch, extra }) => `${form}${isStretch ? ' *' : ''}${extra === true ? ' +' : ''}`,
    );
    expect(named).toEqual(['e', 'mail', 'email +', '第二章 *', 'atm', '服务 *', 'ประภาคาร *']);
  });

  it('are not cut, and are folded alike in the whole and in a part', () => {
    // A letter and its mark apart, and one of half the width: a part may begin or end with either.
    const unit = 'か\u3099ｱ中';
    const [whole] = tokenizeName(unit.repeat(80));
    for (let at = 0; at < 80; at += 7)
      expect(whole?.form.slice(3 * at)).toMatch(new RegExp(`^${tokenizeName(unit.repeat(3))[0]?.form}`, 'u'));
    expect(whole?.form.length).toBeGreaterThan(200);
  });
});
