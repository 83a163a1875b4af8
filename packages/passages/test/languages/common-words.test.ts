import { describe, expect, it } from 'vitest';
import { createLanguage } from '../../src/languages/language.ts';
import { tokenize } from '../../src/languages/tokenizer.ts';

function commonness(language: string, text: string): Record<string, number> {
  const tokens = tokenize(text);
  const values = createLanguage(language).commonness(text, tokens);
  return Object.fromEntries(tokens.map(({ form }, i) => [form, values[i] ?? NaN]));
}

describe('the commonness of words', () => {
  it('falls from everyday words to those that no list has', () => {
    const { guys = 0, arrange = 0, phagocytosis } = commonness('en', 'guys arrange phagocytosis');
    expect(guys).toBeGreaterThan(arrange);
    expect(arrange).toBeGreaterThan(0.1);
    expect(phagocytosis).toBe(0);
  });

  it('is greatest for words of chat', () => {
    expect(commonness('en', 'lol pls')).toEqual({ lol: 1, pls: 1 });
  });

  it.each([
    ['de', 'leute', 'Molekularbiologie'],
    ['fr', 'petit', 'photosynthèse'],
    ['ru', 'привет', 'фагоцитоз'],
    ['fa', 'سلام', 'فتوسنتز'],
    ['no', 'takk', 'fotosyntese'],
  ])('is known in %s', (language, common, rare) => {
    const found = commonness(language, common);
    expect(Math.max(...Object.values(found))).toBeGreaterThan(0.5);
    expect(Math.max(...Object.values(commonness(language, rare)))).toBeLessThan(0.3);
  });

  it('of a pair of characters is that of the rarest word that it is cut from', () => {
    const { 大家: everybody = 0, 家诺: across = 1, 诺曼: norman = 1 } = commonness('zh', '大家诺曼底');
    expect(everybody).toBeGreaterThan(0.7);
    expect(norman).toBeLessThan(everybody);
    expect(across).toBeLessThan(everybody);
  });

  it.each([
    ['de', 'moinsen zusammen, kurze frage, danke schonmal'],
    ['fr', 'coucou, désolé de vous déranger, merci d’avance'],
    ['es', 'buenas gente, una duda rápida, gracias de antemano'],
    ['pt', 'oi galera, alguém sabe me dizer, obg desde já'],
    ['pl', 'siemka, szybkie pytanko, dzięki z góry'],
    ['tr', 'selamlar arkadaşlar, bilen var mı acaba, teşekkürler'],
    ['ru', 'всем приветик, подскажите пжлст, спс заранее'],
    ['uk', 'привітик усім, підкажіть будь ласка, дякс'],
    ['sr', 'Поздрав свима, знали неко, хвала унапред'],
    ['hi', 'नमस्कार दोस्तों, कृपया कोई बताओ, शुक्रिया'],
    ['ko', '안녕하세요 질문드립니다, 혹시 아시는 분 계신가요 ㅠㅠ'],
    ['zh', '请问各位大佬，有人知道吗，在线等'],
    ['ja', 'すみません、質問です、お願いします'],
    ['th', 'สวัสดี รบกวนถามหน่อย ขอบคุณ'],
  ])('is high in a greeting of %s: %s', (language, greeting) => {
    const { isStop } = createLanguage(language);
    const known = Object.entries(commonness(language, greeting)).filter(([form]) => !isStop(form));
    expect(known.filter(([, value]) => value < 0.25)).toEqual([]);
  });

  it('is 0 in a language without a list', () => {
    expect(commonness('xx', 'hello')).toEqual({ hello: 0 });
  });
});
