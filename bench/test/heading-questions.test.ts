import { expect, it } from 'vitest';
import { createArticle, passagesOf } from 'passages';
import { headingQuestions } from '../heading-questions.ts';

const GULLS = ['Gulls nest on the cliff every spring and leave it in autumn.', 'They eat whatever the tide leaves.'];
const LAMP = ['The lamp of the old tower burns whale oil from dusk till dawn.'];
const ARTICLE = createArticle('island', {
  title: 'Island handbook',
  language: 'en',
  sections: [
    { path: ['Birds'], passages: ['Many birds live on these rocks and on the pier.'] },
    { path: ['Birds', 'Feeding gulls'], passages: GULLS },
    { path: ['Lamp'], passages: LAMP },
  ],
});

it('asks about headings, titles and sentences, the same for the same articles', () => {
  const { questions } = headingQuestions('island', [ARTICLE], 40);
  expect(headingQuestions('island', [ARTICLE], 40).questions).toEqual(questions);
  const texts = passagesOf(ARTICLE);
  const rights = questions.map(({ right }) => texts.map(({ id }) => Number(right.has(id))).join(''));
  // Everything below a heading, everything of a title, and one passage of a sentence.
  for (const right of ['1110', '0110', '0001', '1111', '1000']) expect(rights).toContain(right);
});

it('shares words with what is asked about', () => {
  for (const { text, context, article, right } of headingQuestions('island', [ARTICLE], 40).questions) {
    const known = passagesOf(article).filter(({ id }) => right.has(id));
    const words = [article.title, 'Birds', 'Feeding gulls', 'Lamp', context, ...known.map((one) => one.text)];
    const stems =
      words
        .join(' ')
        .toLowerCase()
        .match(/[a-z]{4,}/gu)
        ?.map((word) => word.slice(0, 4)) ?? [];
    expect(
      text
        .toLowerCase()
        .match(/[a-z]{4,}/gu)
        ?.some((word) => stems.includes(word.slice(0, 4))),
    ).toBe(true);
  }
});
