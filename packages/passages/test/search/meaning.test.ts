import { describe, expect, it } from 'vitest';
import { createArticle } from '../../src/model/article.ts';
import { locatePassages } from '../../src/search/collection.ts';
import { nearTerms } from '../../src/search/meaning.ts';
import { addPassage, createPassageIndex, type PassageIndex, removeArticle } from '../../src/search/passage-index.ts';
import { analyzeQuery } from '../../src/search/query.ts';
import { retrieve } from '../../src/search/retrieve.ts';
import { termText } from '../../src/search/vocabulary.ts';
import { languageOf } from '../languages/language-of.ts';

function addArticle(index: PassageIndex, id: string, passages: readonly string[]): void {
  const article = createArticle(id, { title: 'Title', language: 'en', sections: [{ path: [], passages }] });
  for (const located of locatePassages(article)) addPassage(index, located);
}

function indexOf(passages: readonly string[], language = 'en'): PassageIndex {
  const index = createPassageIndex(languageOf(language));
  addArticle(index, 'a', passages);
  return index;
}

const nearWords = (index: PassageIndex, form: string): string[] =>
  nearTerms(index.vocabulary, index.language.stem(form)).map(({ term }) => termText(index.vocabulary, term));

const HOSPITAL = `A physician and a nurse treat each patient in the clinic. The surgeon, a dentist and the hospital's
  pharmacist studied medicine and disease. Their cloud of butter painted a window; the harbour ship sailed with cargo.`;

describe('near terms', () => {
  it('are known terms that mean something like it, the nearest first', () => {
    const near = nearWords(indexOf([HOSPITAL]), 'doctors');
    expect(near[0]).toBe('physician');
    expect(near).toEqual(expect.arrayContaining(['surgeon', 'patient', 'nurs']));
    expect(near).not.toEqual(expect.arrayContaining(['butter']));
  });

  it('follow the articles that are added and removed', () => {
    const index = indexOf(['A lamp.']);
    expect(nearWords(index, 'doctor')).toEqual([]);
    addArticle(index, 'b', ['The physician wrote.']);
    expect(nearWords(index, 'doctor')).toEqual(['physician']);
    expect([...removeArticle(index, 'b')]).toHaveLength(1);
    expect(nearWords(index, 'doctor')).toEqual([]);
  });

  it('are none in a language without vectors, of a stop word, and of a word that no one knows', () => {
    expect(nearWords(indexOf([HOSPITAL], 'de'), 'doctor')).toEqual([]);
    expect(nearWords(indexOf([HOSPITAL]), 'the')).toEqual([]);
    expect(nearWords(indexOf([HOSPITAL]), 'qwyzzq')).toEqual([]);
  });
});

describe('a question in other words', () => {
  it('finds a passage with words near its own', () => {
    const index = indexOf(['Enterprises gave assistance.', 'The lamp burns at night.']);
    const found = retrieve(index, analyzeQuery(index, 'firms helping'), { hold: 'any' });
    expect(found.map(({ entry }) => entry.passage.text)).toEqual(['Enterprises gave assistance.']);
  });

  it('is respelt where many people misspell it so', () => {
    const index = indexOf(['The community met.']);
    expect(analyzeQuery(index, 'comunity')[0]?.respelled).toEqual(['community']);
  });

  it('is not respelt where a word of the language only looks like another', () => {
    const index = indexOf(['The roam led to the pulls; the tumor grew.']);
    const respelled = (form: string): readonly string[] => analyzeQuery(index, form)[0]?.respelled ?? [];
    expect(respelled('pills')).toEqual([]);
    expect(respelled('tumr')).toEqual(['tumor']);
  });

  it('is not respelt where an everyday word rhymes with another, in any language', () => {
    const english = indexOf(['The wall is long.']);
    expect(analyzeQuery(english, 'tall')[0]?.respelled).toEqual([]);
    const german = indexOf(['Die Maus ist klein.'], 'de');
    expect(analyzeQuery(german, 'haus')[0]?.respelled).toEqual([]);
    expect(analyzeQuery(german, 'masu')[0]?.respelled).toEqual(['maus']);
  });
});
