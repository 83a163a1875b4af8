import { expect, it } from 'vitest';
import { seededRandom } from '../../test/support/random.ts';
import { createInventor, syntheticArticles } from '../synthetic.ts';
import { createArticle, passagesOf } from 'passages';
import { splitSentences } from 'passages/evaluation';

const TEXTS = ['The lamp burns oil. Its keeper counts passing ships.', 'Water rises twice a day. Nobody counts waves.'];
const set = (language: string, passages: string[]): { articles: ReturnType<typeof createArticle>[] } => ({
  articles: [createArticle('a', { title: 'A', language, sections: [{ path: [], passages }] })],
});

it('makes the given number of passages, of four to seven sentences, the same for the same seed', () => {
  const make = (): ReturnType<typeof createArticle>[] => [
    ...syntheticArticles([set('en', TEXTS), set('zh', ['黑豹队的防守丢了分。'])], 250, seededRandom(1)),
  ];
  const articles = make();
  expect(articles).toEqual(make());
  expect(articles.map((article) => passagesOf(article).length)).toEqual([100, 100, 50]);
  expect(articles.map(({ language }) => language)).toEqual(['en', 'zh', 'en']);
  const known = new Set(TEXTS.join(' ').match(/\p{L}+/gu));
  for (const { text } of articles.filter(({ language }) => language === 'en').flatMap(passagesOf)) {
    expect(splitSentences(text).length).toBeGreaterThanOrEqual(3);
    expect(splitSentences(text).length).toBeLessThanOrEqual(7);
    const invented = text.match(/\p{L}+/gu)?.filter((word) => !known.has(word)) ?? [];
    expect(invented.length).toBeGreaterThanOrEqual(1);
    expect(invented.length).toBeLessThanOrEqual(3);
  }
  expect(articles.flatMap(passagesOf)[100]?.text).toMatch(/^(?:黑豹队的防守丢了分。 ?){4,7}$/u);
});

it('invents a growing vocabulary, a few words common and most rare', () => {
  const invent = createInventor(seededRandom(1));
  const draw = (): Set<string> => new Set(Array.from({ length: 10_000 }, () => invent()));
  const [early, late] = [draw(), draw()];
  expect(early.size).toBeGreaterThan(850);
  expect(early.size).toBeLessThan(1150);
  expect([...late].filter((word) => !early.has(word)).length).toBeGreaterThan(850);
  const words = Array.from({ length: 10_000 }, () => invent());
  const counts = [...Map.groupBy(words, (word) => word).values()].map(({ length }) => length).toSorted((a, b) => b - a);
  expect(counts[0]).toBeGreaterThan(50 * (counts[Math.floor(counts.length / 2)] ?? Infinity));
});
