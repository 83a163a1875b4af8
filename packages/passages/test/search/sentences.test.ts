import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/search/sentences.ts';

const split = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    ['initials that are abbreviations as well', ['The mill of J. P. Holm stood here.', 'See p. 12 of the survey.']],
    ['eras in Thai', ['ตลาดแห่งนี้เปิดเมื่อปี พ.ศ. 2400 ริมแม่น้ำสายเก่า']],
    ['saints and gentlemen in German', ['Die Kapelle der Hl. Barbara gehört Hr. Müller.', 'Sie ist alt.']],
    ['abbreviations and initials', ['Mr. Hale met J. R. Smith.', 'They spoke.']],
    ['decimals and times', ['It grew by 3.5 per cent at 4 p.m. on Jan. 5.', 'Then it fell.']],
    ['names that begin with a point', ['Clients exist for .NET and (.NET) Core.', 'They differ.']],
    ['closing quotes', ['He said “It works.”', 'She left.']],
    ['small letters behind the stop', ['“Really?” asked she.', 'Yes!']],
    ['numbers and volumes', ['See No. 4 and vol. 2, pp. 3.', 'Nothing follows.']],
    ['acronyms with points', ['The U.S. Senate met.', 'It rose.']],
    ['an acronym that ends one', ['Holm lived in the U.S.', 'The next year he left.']],
    ['a letter that ends one', ['Fruit holds vitamin C.', 'It keeps.']],
    ['abbreviations that end one', ['The ship came at 5 p.m.', 'They unloaded it.']],
    ['words that are abbreviations before numbers', ['He liked modern art.', 'Holm said no.', 'Fig. 2 shows him.']],
    ['numbers of items', ['1. Salt the herring.', '2. Close the barrel.']],
    ['numerals of wars and of kings', ['So ended World War II.', 'Germany lay waste.', 'IV. Béla király élt.']],
    ['German ordinals', ['Am 3. Mai begann im 19. Jahrhundert das 2. Treffen.', 'Es waren 12.', 'Danach ruhte er.']],
    ['German quotations', ['„Er kam.“', 'Sie ging.', '»Ja.«', 'Er blieb.']],
    ['French quotations', ['« Il vient. »', 'Elle part.', '« Oui. » dit-il.', 'Fin.']],
    ['Russian ones', ['«Да.»', 'Потом ушёл А. С. Ветров.', 'Это было в 1990 г.', 'Он жил в г. Омск.']],
    ['Spanish openings', ['¿Quién vino?', '¡Nadie!', 'El Sr. Luna salió.']],
    ['Greek questions', ['Ποιος ήρθε;', 'Κανείς το 300 π.Χ. δεν ήξερε.', 'Τέλος.']],
    ['Arabic stops', ['من جاء؟', 'جاء د. سليم.', 'ثم ذهب.']],
    ['Urdu stops', ['یہ گھر ہے۔', 'وہ شہر ہے۔']],
    ['Hindi stops', ['यह घर है।', 'डॉ. राम वहाँ थे।']],
    ['Turkish numbers', ['19. yüzyılda Dr. Ali geldi.', 'II. Dünya Savaşı bitti.']],
  ])('are split around %s', (_, expected) => {
    expect(split(expected.join(' '))).toEqual(expected);
  });

  it('end at line breaks', () => {
    expect(split('a first line\nand a second, cf.\nThe third')).toEqual([
      'a first line',
      'and a second, cf.',
      'The third',
    ]);
  });

  it('end at Chinese stops and the quotation marks behind them', () => {
    expect(split('他说：“好。”然后走了。再见！')).toEqual(['他说：“好。”', '然后走了。', '再见！']);
  });

  it('end in Thai at a space after enough text, sooner before an opener', () => {
    const long = 'เมืองนี้มีท่าเรือเก่าแก่ที่ชาวประมงใช้มานานหลายร้อยปี มีตลาดปลาอยู่ริมน้ำทางทิศเหนือ';
    const next = 'ปัจจุบันชาวเมืองส่วนใหญ่ทำงานในโรงงานเกลือ';
    expect(split(`${long} ${next}`)).toEqual([long, next]);
    expect(split('ท่าเรือ ตลาด และโรงงาน')).toEqual(['ท่าเรือ ตลาด และโรงงาน']);
  });

  it('cover the text but for spaces, and do not overlap', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            ...Array.from('aB. !?\n“”«»)。中1ςΩ;กข।'),
            'Mr',
            'II.',
            'ในปี',
            'ไทย '.repeat(9),
            '😀',
            '\uD800',
          ),
        }),
        (text) => {
          let rest = '';
          let at = 0;
          for (const { start, end } of splitSentences(text)) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(end).toBeGreaterThan(start);
            for (const edge of [start, end])
              expect(text.slice(edge - 1, edge + 1)).not.toMatch(/^[\uD800-\uDBFF][\uDC00-\uDFFF]/);
            rest += text.slice(at, start);
            at = end;
          }
          expect((rest + text.slice(at)).trim()).toBe('');
        },
      ),
    );
  });
});
