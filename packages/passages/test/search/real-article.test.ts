import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createArticle } from '../../src/model/article.ts';
import { parsePlainText } from '../../src/reading/plain-text/parse.ts';
import { createLibrary } from '../../src/library.ts';
import type { Answer } from '../../src/model/match.ts';

const folder = new URL('../../../../../shared/article/', import.meta.url);

interface Question {
  readonly kind: 'ask' | 'quote' | 'typo' | 'absent';
  readonly query: string;
  /** Words that only the answering passage holds; absent if nothing answers. */
  readonly gold?: string;
}

describe.skipIf(!existsSync(folder))('questions about a real article', async () => {
  const answers = await askAll();
  const count = (kind: Question['kind'], test: (answer: Answer, gold: string) => boolean): number =>
    answers.filter(({ question, answer }) => question.kind === kind && test(answer, question.gold ?? '')).length;
  const place = ({ matches }: Answer, gold: string): number =>
    matches.findIndex(({ passage }) => passage.text.includes(gold));

  it('find their passage first', () => {
    expect(count('ask', (answer, gold) => place(answer, gold) === 0)).toBeGreaterThanOrEqual(21);
    expect(count('quote', (answer, gold) => place(answer, gold) === 0)).toBe(6);
    expect(count('typo', (answer, gold) => place(answer, gold) === 0)).toBe(3);
  });

  it('are refused if nothing answers, and hardly otherwise', () => {
    expect(count('absent', ({ answered }) => !answered)).toBe(6);
    expect(count('ask', ({ answered }) => !answered)).toBeLessThanOrEqual(1);
    expect(count('quote', ({ answered }) => !answered)).toBe(0);
  });
});

async function askAll(): Promise<{ question: Question; answer: Answer }[]> {
  if (!existsSync(folder)) return [];
  const text = readFileSync(new URL('source.txt', folder), 'utf8');
  const questions = JSON.parse(readFileSync(new URL('questions.json', folder), 'utf8')) as Question[];
  const library = createLibrary();
  await library.add([createArticle('real', parsePlainText(text).draft)]);
  const ask = ({ kind, query }: Question): Promise<Answer> =>
    kind === 'quote' ? library.quote(query) : library.ask(query);
  return Promise.all(questions.map(async (question) => ({ question, answer: await ask(question) })));
}
