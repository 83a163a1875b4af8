import type { SeenWorld, Suggestion } from 'local-discord/playground';

const SHIPPED = 'data/articles';

const ask = (question: string): Suggestion => ({ command: 'ask', options: { question } });
const run = (command: string): Suggestion => ({ command, options: {} });

/** What a person may ask who does not know what there is to ask; of articles that nobody here knows, what there is. */
export function suggestionsFor(articlesDir: string): SeenWorld['suggestions'] {
  if (articlesDir !== SHIPPED) return { en: [run('contents'), run('excerpt'), run('help')] };
  return {
    en: [
      ask('When was the first rural branch founded?'),
      ask('How do I look up a quote?'),
      { command: 'quote', options: { words: 'popular support is the highest politics' } },
    ],
    zh: [ask('怎样查找一句引文?'), ask('文章不回答时怎么办?'), run('help')],
  };
}
