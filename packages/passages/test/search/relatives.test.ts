import { describe, expect, it } from 'vitest';
import { createArticle } from '../../src/model/article.ts';
import { createLibrary } from '../../src/library.ts';

async function nearest(language: string, question: string, ...passages: readonly string[]) {
  const library = createLibrary();
  await library.add([createArticle('notes', { title: 'Log', language, sections: [{ path: [], passages }] })]);
  const { answered, lacking, matches } = await library.ask(question);
  return { answered, lacking, first: matches[0]?.passage.text };
}

describe('a question of whose words the library has none', () => {
  it.each([
    ['de', 'wann ist mittagsruhe', 'mittagsruhe', 'Ab 13 Uhr ist Ruhe.', 'Die Laube ist klein.'],
    ['de', 'hundehaltung', 'hundehaltung', 'Hunde sind an der Leine zu halten.', 'Die Laube ist klein.'],
    ['de', 'Rasen', 'Rasen', 'Ein Rasenmäher darf nicht lärmen.', 'Die Laube ist klein.'],
    ['fr', 'quand peut-on arroser', 'arroser', "L'arrosage se fait le soir.", 'La cabane est petite.'],
    ['ru', 'как заселиться', 'заселиться', 'Для заселения нужен паспорт.', 'Кухня открыта.'],
  ])(
    'is answered by none, and the nearest has a relative of one (%s): %s',
    async (language, question, word, ...texts) => {
      expect(await nearest(language, question, ...texts)).toEqual({
        answered: false,
        lacking: [word],
        first: texts[0],
      });
    },
  );

  it('has no nearest passage where no word begins alike', async () => {
    expect(
      (await nearest('en', 'who plays the trombone?', 'The keeper has a lamp.', 'The trout swims.')).first,
    ).toBeUndefined();
  });
});
