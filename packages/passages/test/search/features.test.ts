import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createArticle } from '../../src/model/article.ts';
import { weightQuery } from '../../src/search/weighted-query.ts';
import { extractFeatures, type CandidateFeatures } from '../../src/search/features.ts';
import { createLanguage } from '../../src/languages/language.ts';
import { tokenize } from '../../src/languages/tokenizer.ts';
import { addPassage, createPassageIndex, passagesIn, type PassageIndex } from '../../src/search/passage-index.ts';
import { analyzeQuery } from '../../src/search/query.ts';
import { locatePassages } from '../../src/search/collection.ts';

function indexOf(
  passages: readonly string[],
  { title = 'Title', path = ['Heading'], language = 'en' } = {},
): PassageIndex {
  const index = createPassageIndex(createLanguage(language));
  const article = createArticle('a', { title, language, sections: [{ path, passages }] });
  for (const located of locatePassages(article)) addPassage(index, located);
  return index;
}

/** Features of every passage of an index for a question, in reading order. */
function featuresOf(index: PassageIndex, question: string): CandidateFeatures[] {
  const asked = weightQuery(index, question, analyzeQuery(index, question));
  const candidates = Array.from(passagesIn(index), (entry) => ({ entry, score: 1 }));
  return extractFeatures(index, asked, candidates);
}

const ENGLISH = createLanguage('en');
const WORDS = ['tide', 'rope', 'lamp', 'gull', 'crew'];
const sentence = fc.array(fc.constantFrom(...WORDS, 'xylo'), { minLength: 1, maxLength: 5 });
const passage = fc.array(sentence, { minLength: 1, maxLength: 4 });
const written = (sentences: readonly (readonly string[])[]): string =>
  sentences.map((words) => `${words.join(' ')}.`).join('\n');

/** Features by their definitions: shares of the weight of the query's distinct words, a word's weight being its idf to the 0.8, less a part for common words. */
function reference(passages: readonly (readonly (readonly string[])[])[], question: readonly string[]) {
  const flat = passages.map((sentences) => sentences.flat());
  const commonnessOf = (word: string): number => ENGLISH.commonness(word, tokenize(word))[0] ?? 0;
  const least = Math.min(...question.map(commonnessOf));
  const weight = (word: string): number => {
    const holding = flat.filter((words) => words.includes(word)).length;
    const commonness = least === 1 ? 1 : (commonnessOf(word) - least) / (1 - least);
    return (
      Math.log(1 + (flat.length - holding + 0.5) / (holding + 0.5)) ** 0.8 *
      (1 - (holding === 0 ? 0.9 : 0.8) * commonness)
    );
  };
  const asked = [...new Set(question)];
  const total = asked.reduce((sum, word) => sum + weight(word), 0);
  const share = (words: readonly string[]): number =>
    asked.filter((word) => words.includes(word)).reduce((sum, word) => sum + weight(word), 0) / total;
  const pairs = question.flatMap((first, i) => question.slice(i + 1, i + 4).map((second) => [first, second] as const));
  const holds = (sentences: readonly (readonly string[])[], [first, second]: readonly [string, string]): boolean => {
    const words = sentences.flat();
    return words.some((word, i) => word === first && words.slice(i + 1, i + 4).includes(second));
  };
  const distinct = [...new Map(pairs.map((pair) => [pair.join(' '), pair])).values()];
  const rarity = (pair: readonly [string, string]): number =>
    Math.log((passages.length + 1) / (passages.filter((sentences) => holds(sentences, pair)).length + 0.5));
  return passages.map((sentences) => ({
    held: share(sentences.flat()),
    sentence: Math.max(...sentences.map(share)),
    two: Math.max(...sentences.map((words, i) => share([...words, ...(sentences[i + 1] ?? [])]))),
    order: distinct.filter((pair) => holds(sentences, pair)).reduce((sum, pair) => sum + rarity(pair), 0) / total,
  }));
}

describe('the features of passages', () => {
  it('are as defined', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(passage, { minLength: 1, maxLength: 5, selector: (sentences) => written(sentences) }),
        fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }),
        (passages, question) => {
          const candidates = featuresOf(indexOf(passages.map(written)), question.join(' '));
          const expected = reference(passages, question);
          for (const [i, { features }] of candidates.entries()) {
            for (const kind of ['held', 'sentence', 'two', 'order'] as const)
              expect(features[kind]).toBeCloseTo(expected[i]?.[kind] ?? NaN, 9);
            expect(features.exact).toBeCloseTo(features.held, 9);
          }
        },
      ),
    );
  });

  it('tell the exact form from another of its stem', () => {
    const [plain, inflected] = featuresOf(indexOf(['The keeper rows.', 'Two keepers row.']), 'keepers');
    expect([plain?.features.held, inflected?.features.held]).toEqual([1, 1]);
    expect([plain?.features.exact, inflected?.features.exact]).toEqual([0, 1]);
  });

  it('count related words by their common prefix', () => {
    const [akin, other] = featuresOf(
      indexOf(['The invasion failed.', 'The invoice was long.']),
      'Who invaded the island?',
    );
    expect(akin?.features.kin).toBeGreaterThan(0);
    expect(other?.features.kin).toBe(0);
    const [strength] = featuresOf(indexOf(['They strengthened the dyke.']), 'street');
    expect(strength?.features.kin).toBe(0);
  });

  it('count words of the headings and the title', () => {
    const index = indexOf(['It was finished in 1874.'], { title: 'Harbours', path: ['Lighthouse'] });
    const [found] = featuresOf(index, 'When was the lighthouse of the harbour finished?');
    expect(found?.features.above).toBeGreaterThan(0);
    expect(found?.features.title).toBeGreaterThan(0);
    expect((found?.features.held ?? 0) + (found?.features.above ?? 0)).toBeCloseTo(1, 9);
  });

  it('tell a heading that is asked about from one that shares a word', () => {
    const index = createPassageIndex(createLanguage('en'));
    const sections = ['Screen timeout', 'Screen', 'Camera settings for the screen'].map((heading) => ({
      path: ['Manual', heading],
      passages: [`Text below ${heading}.`, `More below ${heading}.`],
    }));
    const article = createArticle('a', { title: 'Phone', language: 'en', sections });
    for (const located of locatePassages(article)) addPassage(index, located);
    const found = featuresOf(index, 'how do i change the screen timeout').map(({ features }) => features);
    const [timeout, behind, screen, , camera] = found;
    expect([timeout?.covered, screen?.covered]).toEqual([1, 1]);
    expect(camera?.covered).toBeLessThan(0.5);
    expect(timeout?.heading).toBeGreaterThan(screen?.heading ?? Infinity);
    expect(screen?.heading).toBe(camera?.heading);
    expect(timeout?.fit).toBeGreaterThan(screen?.fit ?? Infinity);
    expect(screen?.fit).toBeGreaterThan(camera?.fit ?? Infinity);
    expect([timeout?.start, behind?.start]).toEqual([timeout?.fit, (behind?.fit ?? 0) / 2]);
    expect(timeout?.path).toBeCloseTo(timeout?.heading ?? NaN, 9);
  });

  it('read numerals of a heading as numbers', () => {
    const [below] = featuresOf(indexOf(['They are of pine.'], { path: ['Chapter III'] }), 'chapter 3');
    expect(below?.features.fit).toBe(1);
  });

  it('take the title for the heading of passages without one, and a relative for half a word', () => {
    const index = indexOf(['It stands on a rock.'], { title: 'Invasion', path: [] });
    const [same] = featuresOf(index, 'invasions');
    expect([same?.features.heading, same?.features.covered, same?.features.fit]).toEqual([1, 1, 1]);
    const [akin] = featuresOf(index, 'rock invaded');
    expect(akin?.features.covered).toBe(0.5);
  });

  it.each([
    ['When was it built?', 'time'],
    ['How many keepers lived there?', 'number'],
    ['Who kept it?', 'name'],
  ] as const)('tell whether the expected kind of answer is there: %s', (question, kind) => {
    const index = indexOf([
      'It was built in 1874 by old Anders Holm, and 12 keepers kept it and lived there.',
      'It was built, and keepers kept it and lived there.',
    ]);
    const [shows, lacks] = featuresOf(index, question);
    expect([shows?.features[kind], lacks?.features[kind]]).toEqual([1, 0]);
  });

  it('give little weight to framing words', () => {
    const [name, kind] = featuresOf(
      indexOf(['A lamp burns.', 'Which percentage burns?']),
      'What percentage has a lamp?',
    );
    expect(name?.features.held).toBeGreaterThan(3 * (kind?.features.held ?? Infinity));
  });
});

describe('the features of sentences', () => {
  it('name the first word of each sentence and count the words of its neighbours', () => {
    const [found] = featuresOf(indexOf(['The rope holds. A lamp burns. Gulls cry.']), 'What lamp burns over the rope?');
    const sentences = found?.sentences() ?? [];
    expect(sentences.map(({ from }) => from)).toEqual([0, 3, 6]);
    const held = sentences.map(({ features }) => features.held);
    expect(held[1]).toBeGreaterThan(held[0] ?? Infinity);
    expect(held[2]).toBe(0);
    expect(sentences[1]?.features.before).toBe(held[0]);
    expect(sentences[2]?.features.before).toBe(held[1]);
    expect(sentences[0]?.features.after).toBe(held[1]);
  });
});
