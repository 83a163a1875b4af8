import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LESSON_FORMS } from '../chat-forms/lessons.ts';
import { createForms } from '../chat-forms/lessons/grammar.ts';
import { seededRandom } from '../../test/support/random.ts';

const QUESTIONS: Readonly<Record<string, readonly string[]>> = {
  en: [
    "When was the lighthouse's keeper born?",
    'What is the difference between C++, C# and .NET 3.5 in the U.S. office?',
    'Name the "old harbour" that lies, or lay, north of Aal-on-Sea.',
  ],
  de: [
    'In welchem Jahr wurde die Straße zum Leuchtturm gebaut?',
    'Nenne den „alten Hafen“, der nördlich von Aal, Version 3.5, liegt.',
    "Wer war Schmidt's Nachfolger in der Firma für C++ und .NET?",
  ],
  ru: [
    'В каком году построили маяк у «Старой гавани»?',
    'Кто, по мнению сторожа, построил дом № 3.5 и мост?',
    'Сколько ступеней ведёт наверх?',
  ],
  zh: ['这座灯塔是在哪一年建成的，花了多少钱？', '《海港志》的作者是谁？', 'C++和.NET 3.5有什么区别'],
};
const all = Object.entries(LESSON_FORMS).flatMap(([language, forms]) =>
  forms.map((form) => ({ form, questions: QUESTIONS[language] ?? [], title: `${language}: ${form.name}` })),
);

/** Characters of questions, with those that have no simple capital. */
const CHARACTERS = Array.from('aizTÄßςıЯё水港 \'’.,!?#+-"«»()…。，？《》35');

/** The words of a text, without case, apostrophes and punctuation. */
function wordsOf(text: string): string {
  const words = text
    .toLowerCase()
    .replaceAll(/['’]/gu, '')
    .match(/[\p{L}\p{M}\p{N}+#]+/gu);
  return ` ${words?.join(' ') ?? ''} `;
}

/** In scripts without spaces, a question touches what stands around it. */
const unspaced = (text: string): string => text.replaceAll(' ', '');

const outcomesOf = (apply: (question: string, random: () => number) => string, question: string): string[] =>
  Array.from({ length: 200 }, (_, seed) => apply(question, seededRandom(seed)));

describe.each(all)('form $title', ({ form, questions, title }) => {
  it('keeps the words of the question together and in order', () => {
    const words = title.startsWith('zh') ? (text: string) => unspaced(wordsOf(text)) : wordsOf;
    for (const question of questions)
      for (const outcome of outcomesOf(form.apply, question)) expect(words(outcome)).toContain(words(question));
  });

  it('makes at least 36 messages of a question, the same for a seed', () => {
    for (const question of questions) {
      const outcomes = outcomesOf(form.apply, question);
      expect(new Set(outcomes).size).toBeGreaterThanOrEqual(36);
      expect(outcomesOf(form.apply, question)).toEqual(outcomes);
    }
  });

  it('leaves no slot open and no blank at an end', () => {
    for (const outcome of outcomesOf(form.apply, questions[0] ?? ''))
      expect(outcome).not.toMatch(/\{\w|\w\}|^\s|\s$|∅|¶|undefined/u);
  });
});

describe('forms', () => {
  it.each([
    ['en', 36],
    ['de', 14],
    ['ru', 14],
    ['zh', 14],
  ])('of %s are at least %i, each with a name of its own', (language, least) => {
    const names = LESSON_FORMS[language]?.map(({ name }) => name) ?? [];
    expect(names.length).toBeGreaterThanOrEqual(least);
    expect(new Set(names).size).toBe(names.length);
  });

  it('keep any question, whatever its characters', () => {
    const question = fc.string({ unit: fc.constantFrom(...CHARACTERS), minLength: 1, maxLength: 40 });
    const forms = Object.values(LESSON_FORMS).flat();
    fc.assert(
      fc.property(question, fc.constantFrom(...forms), fc.integer(), (text, { apply }, seed) => {
        const message = apply(text, seededRandom(seed));
        expect(apply(text, seededRandom(seed))).toBe(message);
        expect(unspaced(wordsOf(message)).normalize()).toContain(unspaced(wordsOf(text)).normalize());
      }),
    );
  });
});

describe('createForms', () => {
  const once = (template: string, question: string, ...styles: readonly ('lower' | 'upper' | 'slips')[]): string =>
    createForms({ slots: {}, forms: { one: [template, ...styles] }, openers: 'when' })[0]?.apply(
      question,
      seededRandom(1),
    ) ?? '';

  it('puts in the question as written, without its end mark, and as typed', () => {
    expect(once('a {q} b', 'When is "it", Ann?')).toBe('a When is "it", Ann? b');
    expect(once('a {bare} b', 'When is "it", Ann?')).toBe('a when is "it", Ann b');
    expect(once('a {bare} b', 'Ann is when?')).toBe('a Ann is when b');
    expect(once('问{typed}b', '哪一年，《海》？')).toBe('问哪一年 海b');
    expect(once('a {typed} b', 'When is "it", v3.5 of .NET?')).toBe('a when is it v3.5 of .net b');
  });

  it('changes the case of all and the spelling of the chat alone', () => {
    expect(once('Hi {q}', 'When, Ann?', 'lower')).toBe('hi when, ann?');
    expect(once('Hi {q}', 'Wann, Straße?', 'upper')).toBe('HI WANN, STRAßE?');
    expect(once('Good morning everybody around here, {q}', 'Lighthouse keeper?', 'slips')).toMatch(
      /^(?!Good morning everybody around here).*, Lighthouse keeper\?$/u,
    );
  });

  it('names a slot that the grammar lacks', () => {
    expect(() => once('{other}', 'When?')).toThrow('Expected a slot of the grammar, got "other".');
  });
});
