import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../test/support/random.ts';
import { HELD_OUT_FORMS } from '../chat-forms/held-out.ts';

/** Questions with a name, a number, an apostrophe and marks within words, by language. */
const QUESTIONS: Readonly<Record<string, readonly string[]>> = {
  en: [
    "Why didn't the old harbour's keeper (of 1874) light the lamp?",
    'In what year, 3.5 miles off-shore, did Ms. Ada Quill build it?',
    'How many?',
  ],
  de: ['Weshalb löschte Frau Dr. Groß 1874 die „alte“ Lampe nicht?', 'Wie viele?'],
  zh: ['1874年，是谁建造了“旧灯塔”？', '有多少人？'],
  ru: ['Почему в 1874 году смотритель не зажёг «старую» лампу?', 'Сколько?'],
};
const FORMS = Object.entries(HELD_OUT_FORMS).flatMap(([language, forms]) =>
  forms.map((form) => ({ language, form, name: `${language}: ${form.name}` })),
);
/** Messages drawn from each form. */
const DRAWN = 300;
/** Different messages among them at least. */
const OUTCOMES = 30;

describe.each(FORMS)('the form $name', ({ language, form }) => {
  const draw = (question: string, seed: number): string => form.apply(question, seededRandom(seed));
  const questions = QUESTIONS[language] ?? [];

  it('holds the words of the question, in order', () => {
    for (const question of questions) {
      const words = wordsOf(question, language);
      const messages = Array.from({ length: DRAWN }, (_, seed) => draw(question, seed));
      expect(messages.filter((message) => !holdsInOrder(wordsOf(message, language), words))).toEqual([]);
    }
  });

  it('says the same for the same seed, and many things for many', () => {
    const [question = ''] = questions;
    const messages = Array.from({ length: DRAWN }, (_, seed) => draw(question, seed));
    expect(messages).toEqual(Array.from({ length: DRAWN }, (_, seed) => draw(question, seed)));
    expect(new Set(messages).size).toBeGreaterThanOrEqual(OUTCOMES);
  });

  it('leaves no mark of its template', () => {
    for (let seed = 0; seed < DRAWN; seed += 1) expect(draw('X', seed)).not.toMatch(/[{}¶∅\u{E000}]/u);
  });
});

it('has no two of a name in a language', () => {
  for (const forms of Object.values(HELD_OUT_FORMS))
    expect(new Set(forms.map(({ name }) => name)).size).toBe(forms.length);
});

/** Words without case and apostrophes; characters for Chinese. */
function wordsOf(text: string, language: string): string[] {
  const folded = text.toUpperCase().replaceAll(/['’]/gu, '');
  return folded.match(language === 'zh' ? /[\p{L}\p{N}]/gu : /[\p{L}\p{N}]+/gu) ?? [];
}

/** True if the words of `part` stand in `words` in that order, be it with others between. */
function holdsInOrder(words: readonly string[], part: readonly string[]): boolean {
  let next = 0;
  for (const word of words) if (word === part[next]) next += 1;
  return next === part.length;
}
