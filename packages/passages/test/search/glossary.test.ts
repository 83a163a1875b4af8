import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Article, createArticle, type Draft } from '../../src/model/article.ts';
import type { Synonyms } from '../../src/model/glossary.ts';
import { createLanguage } from '../../src/languages/language.ts';
import { createLibrary, type Library } from '../../src/library.ts';
import { createSynonymTable, findSynonyms } from '../../src/search/synonyms.ts';

const rules: Draft = {
  title: 'The rules of the arena',
  language: 'en',
  sections: [
    {
      path: ['Fighting'],
      passages: [
        'An opportunity attack is made when a creature leaves your reach. It takes your reaction.',
        'A fighter attacks twice from the fifth level on, and the second attack needs no roll.',
        'Whoever misses an opportunity may wait for the next turn.',
      ],
    },
    {
      path: ['Health'],
      passages: [
        'A rest of eight hours gives back all HP that were lost.',
        'A shield keeps arrows away, and is carried in one hand.',
      ],
    },
    {
      path: ['Members'],
      passages: [
        'The code of conduct forbids insults.',
        'A secret code opens the door, and good conduct keeps it open.',
      ],
    },
  ],
};
const glossaryOf = (...entries: readonly Synonyms[]): Article =>
  createArticle('glossary', { title: 'Glossary', language: 'en', glossary: entries, sections: [] });

async function libraryOf(glossary: readonly Synonyms[], ...others: readonly Article[]): Promise<Library> {
  const library = createLibrary();
  await library.add([createArticle('rules', rules), glossaryOf(...glossary), ...others]);
  return library;
}
async function ask(library: Library, question: string): Promise<[string | undefined, boolean]> {
  const { matches, answered } = await library.ask(question);
  return [matches[0]?.passage.text.slice(0, 25), answered];
}

describe('a question with a word of the glossary', () => {
  it.each([
    ['when is an aoo made', 'An opportunity attack is '],
    ['when are AoOs made?', 'An opportunity attack is '],
    ['what does the coc forbid', 'The code of conduct forbi'],
    ['how many hours give back hit points', 'A rest of eight hours giv'],
    ['does a buckler keep arrows away', 'A shield keeps arrows awa'],
  ])('%s', async (question, start) => {
    const library = await libraryOf([
      ['AoO', 'opportunity attack', 'attack of opportunity'],
      ['coc', 'code of conduct'],
      ['HP', 'hit points'],
      ['buckler', 'shield'],
    ]);
    expect(await ask(library, question)).toEqual([start, true]);
  });

  it('is surer of its answer than without one', async () => {
    const question = 'does a buckler keep arrows away';
    const [without, known] = [await libraryOf([]), await libraryOf([['buckler', 'shield']])];
    expect((await known.ask(question)).confidence).toBeGreaterThan((await without.ask(question)).confidence);
  });

  it('keeps the word that the library has itself', async () => {
    const fees = createArticle('fees', {
      title: 'Fees',
      language: 'en',
      sections: [
        { path: [], passages: ['The CoC levies a fee of ten crowns.', 'Boats pay another fee, by their length.'] },
      ],
    });
    const library = await libraryOf([['coc', 'code of conduct']], fees);
    expect(await ask(library, 'which fee does the coc levy?')).toEqual(['The CoC levies a fee of t', true]);
    expect(await ask(library, 'what does the coc forbid?')).toEqual(['The code of conduct forbi', true]);
    expect(await ask(library, 'what does the code of conduct forbid?')).toEqual(['The code of conduct forbi', true]);
  });

  it('is found in any language, by the names that its articles have', async () => {
    const regeln = createArticle('regeln', {
      title: 'Regeln',
      language: 'de',
      glossary: [['GA', 'Gelegenheitsangriff']],
      sections: [
        {
          path: [],
          passages: ['Ein Gelegenheitsangriff kostet die Reaktion.', 'Ein Schild hält Pfeile ab und wiegt wenig.'],
        },
      ],
    });
    const bank = createArticle('bank', {
      title: '银行的历史',
      language: 'zh',
      sections: [{ path: [], passages: ['中国人民银行成立于1948年。它是中央银行。', '这一段讲述农村合作社的由来。'] }],
    });
    const library = await libraryOf([['央行', '中国人民银行']], regeln, bank);
    expect(await ask(library, 'was kostet ein GA?')).toEqual(['Ein Gelegenheitsangriff k', true]);
    expect((await ask(library, '央行什么时候成立？'))[0]).toContain('1948');
  });

  it('is as before once the glossary is gone or another', async () => {
    const library = await libraryOf([['buckler', 'shield']]);
    const question = 'does a buckler keep arrows away';
    const terms = async (): Promise<readonly string[] | undefined> => (await library.ask(question)).matches[0]?.terms;
    expect(await terms()).toContain('shield');
    await library.add([glossaryOf(['targe', 'shield'])]);
    expect(await terms()).not.toContain('shield');
    await library.add([glossaryOf(['buckler', 'shield'])]);
    expect(await terms()).toContain('shield');
    expect(await library.remove('glossary')).toBe(true);
    expect(await terms()).not.toContain('shield');
  });
});

it('a glossary without passages is not listed', async () => {
  const library = await libraryOf([['buckler', 'shield']]);
  expect([library.articles.map(({ id }) => id), library.passageCount]).toEqual([['rules'], 7]);
  expect([library.suggestArticles('gloss'), library.findArticle('glossary')]).toEqual([[], undefined]);
  expect(library.article('glossary')?.glossary).toEqual([['buckler', 'shield']]);
  expect((await library.ask('buckler', { article: 'glossary' })).matches).toEqual([]);
});

it('a worker thread knows the glossary, too', async () => {
  const library = createLibrary({ workerThreshold: 0 });
  await library.add([createArticle('rules', rules), glossaryOf(['buckler', 'shield'])]);
  expect((await library.ask('does a buckler keep arrows away')).matches[0]?.terms).toContain('shield');
  await library.close();
});

describe('findSynonyms', () => {
  const language = createLanguage('xx');

  it('finds the longest name from left to right', () => {
    const table = createSynonymTable(
      [
        [
          ['a b', 'x'],
          ['a b c', 'y z'],
          ['b', 'q'],
        ],
      ],
      language,
    );
    expect(findSynonyms(table, ['a', 'b', 'a', 'b', 'c', 'b'])).toEqual([
      { from: 0, to: 2, others: [['x']] },
      { from: 2, to: 5, others: [['y', 'z']] },
      { from: 5, to: 6, others: [['q']] },
    ]);
  });

  it('merges the entries of a name', () => {
    const table = createSynonymTable(
      [
        [['a', 'x']],
        [
          ['A', 'y'],
          ['x', 'z'],
        ],
      ],
      language,
    );
    expect(findSynonyms(table, ['a', 'x']).map(({ others }) => others)).toEqual([
      [['x'], ['y']],
      [['a'], ['z']],
    ]);
  });

  it('finds stretches that do not overlap, each of them a name', () => {
    const word = fc.constantFrom('a', 'b', 'c');
    const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
    const entry = fc.uniqueArray(name, { minLength: 2, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 4 }), fc.array(word, { maxLength: 8 }), (glossary, stems) => {
        const found = findSynonyms(createSynonymTable([glossary], language), stems);
        for (const [i, { from, to, others }] of found.entries()) {
          const own = stems.slice(from, to).join(' ');
          const entries = glossary.filter((names) => names.includes(own));
          expect(others.map((words) => words.join(' '))).toEqual(
            entries.flatMap((names) => names.filter((one) => one !== own)),
          );
          expect(from).toBeGreaterThanOrEqual(found[i - 1]?.to ?? 0);
        }
        const covered = found.reduce((sum, { from, to }) => sum + to - from, 0);
        const lone = new Set(glossary.flat());
        expect(covered).toBeGreaterThanOrEqual(stems.filter((stem) => lone.has(stem)).length);
      }),
    );
  });
});
