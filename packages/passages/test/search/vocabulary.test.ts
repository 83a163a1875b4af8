import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letterBits, missingLetters } from '../../src/languages/edits.ts';
import { createLanguage } from '../../src/languages/language.ts';
import {
  createVocabulary,
  formsBeginning,
  formsEnding,
  releaseForm,
  useForm,
  type Vocabulary,
} from '../../src/search/vocabulary.ts';

/** Latin, Greek and Cyrillic letters, some with the same last five bits of their codes. */
const word = fc.string({ unit: fc.constantFrom(...Array.from('acdtαγсаб')), minLength: 1, maxLength: 5 });
const most = fc.nat({ max: 2 });

function filled(words: readonly string[]): Vocabulary {
  const vocabulary = createVocabulary(createLanguage('en'));
  for (const one of words) useForm(vocabulary, one);
  return vocabulary;
}

/** The same forms, found one by one. */
function formsWith(vocabulary: Vocabulary, place: 0 | -1, like: string, mostLacking: number): string[] {
  return vocabulary.forms.flatMap((known) => {
    if (known === undefined || known.stop || known.form.at(place) !== like.at(place)) return [];
    return missingLetters(letterBits(like), known.letters) <= mostLacking ? [known.form] : [];
  });
}

describe('a vocabulary', () => {
  it('finds forms by their first or last letter and by the others', () => {
    fc.assert(
      fc.property(fc.array(word), word, most, (words, like, mostLacking) => {
        const vocabulary = filled(words);
        const formsOf = (found: readonly { form: string }[]) => found.map(({ form }) => form);
        expect(formsOf(formsBeginning(vocabulary, like, mostLacking))).toEqual(
          formsWith(vocabulary, 0, like, mostLacking),
        );
        expect(formsOf(formsEnding(vocabulary, like, mostLacking))).toEqual(
          formsWith(vocabulary, -1, like, mostLacking),
        );
      }),
    );
  });

  it('finds forms that were added since, also those of a known stem, and none that were removed', () => {
    const vocabulary = filled(['harbour', 'haven']);
    const found = () => formsBeginning(vocabulary, 'h', 0).map(({ form }) => form);
    expect(found()).toEqual(['harbour', 'haven']);
    useForm(vocabulary, 'harbours');
    expect(found()).toEqual(['harbour', 'haven', 'harbours']);
    releaseForm(vocabulary, 1);
    expect(found()).toEqual(['harbour', 'harbours']);
  });
});
