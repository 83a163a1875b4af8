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
    const { guys = 0, wondering = 0, phagocytosis } = commonness('en', 'guys wondering phagocytosis');
    expect(guys).toBeGreaterThan(wondering);
    expect(wondering).toBeGreaterThan(0.3);
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

  it('is 0 in a language without a list', () => {
    expect(commonness('xx', 'hello')).toEqual({ hello: 0 });
  });
});
