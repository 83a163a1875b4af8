import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { algorithms } from 'snowball-stemmers';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/languages/index.ts';
import { type LanguageData, splitPhrases, splitWords, type StemmerRule } from '../../src/languages/language-data.ts';
import { createLanguage } from '../../src/languages/language.ts';
import { irregularGroups } from '../../src/languages/stemmer.ts';
import { fold } from '../../src/languages/fold.ts';
import { isUnspacedScript, tokenize } from '../../src/languages/tokenizer.ts';

/** Exceptions, each to be removed by whoever adds the lists. */
const WITHOUT_WORDS = ['eu', 'ga', 'hy', 'ta'];
const WITHOUT_QUESTIONS = [...WITHOUT_WORDS, 'km', 'lo', 'my', 'sl'];

const duplicatesIn = (list: readonly string[]): string[] => list.filter((one, i) => list.indexOf(one) !== i);
const bareWords = (list?: string): string[] => splitWords(list).map((word) => word.replaceAll('*', ''));
const phrasesOf = (data: LanguageData): string[] => Object.values(data.questions ?? {}).flatMap(splitPhrases);

describe('the list of languages', () => {
  it('has every data file of the folder, by its code', () => {
    const files = readdirSync(join(import.meta.dirname, '../../src/languages'));
    const codes = files.flatMap((file) => /^([a-z]{2,3})\.ts$/u.exec(file)?.[1] ?? []);
    expect(LANGUAGES.map(({ code }) => code).toSorted()).toEqual(codes.toSorted());
  });

  it('has no code twice', () => {
    expect(duplicatesIn(LANGUAGES.flatMap(({ code, alsoFor = [] }) => [code, ...alsoFor]))).toEqual([]);
  });

  it('has stop words, framing words and questions, except for the languages named here', () => {
    const codesWithout = (field: keyof LanguageData): string[] =>
      LANGUAGES.filter((data) => data[field] === undefined)
        .map(({ code }) => code)
        .toSorted();
    expect(codesWithout('stopWords')).toEqual(WITHOUT_WORDS.toSorted());
    expect(codesWithout('framingWords')).toEqual(WITHOUT_WORDS.toSorted());
    for (const field of ['questions', 'timeWords', 'numberWords'] as const) {
      expect(codesWithout(field)).toEqual(WITHOUT_QUESTIONS.toSorted());
    }
  });
});

describe.each(LANGUAGES)('the data of $code', (data) => {
  const { code, alsoFor = [], scripts, stemmer, questions } = data;
  const language = createLanguage(code);
  const lists = [data.stopWords, data.framingWords, data.chatWords, data.timeWords, data.numberWords];
  const { openers, ...abbreviations } = data.sentences ?? {};

  it('has language codes without script or region, its own being canonical', () => {
    expect(Intl.getCanonicalLocales(code)).toEqual([code]);
    expect([code, ...alsoFor].filter((one) => !/^[a-z]{2,3}$/u.test(one))).toEqual([]);
  });

  it('is written in its scripts', () => {
    // Inherited and Common: accents, points, digits, and letters that several scripts share.
    const written = [...scripts, 'Inherited', 'Common'].map((script) => String.raw`\p{Script=${script}}`).join('');
    const own = new RegExp(`^[${written}]+$`, 'u');
    const borrowed = scripts.includes('Latin') ? /^(?!)/u : /^[a-z]+$/u;
    const listed = [...lists.flatMap(bareWords), ...phrasesOf(data).flatMap(bareWords)];
    expect(listed.filter((word) => !own.test(word) && !borrowed.test(word))).toEqual([]);
  });

  it('has words in lower case that the search reads as words', () => {
    const listed = lists.flatMap(bareWords);
    expect(listed.filter((word) => word !== word.toLowerCase() || tokenize(word).length === 0)).toEqual([]);
  });

  it('lists no word twice', () => {
    for (const list of lists) expect(duplicatesIn(splitWords(list))).toEqual([]);
    expect(duplicatesIn(splitWords(data.framingWords).map(fold))).toEqual([]);
  });

  it('has abbreviations in lower case without their last point, and openers with a capital', () => {
    const shortened = Object.values(abbreviations).flatMap(splitWords);
    expect(shortened.filter((word) => word !== word.toLowerCase() || word.endsWith('.'))).toEqual([]);
    expect(splitWords(openers).filter((word) => !/^\p{Lu}\p{L}*$/u.test(word))).toEqual([]);
    for (const list of [openers, ...Object.values(abbreviations)]) expect(duplicatesIn(splitWords(list))).toEqual([]);
  });

  it('has an abbreviation in one list only', () => {
    expect(duplicatesIn(Object.values(abbreviations).flatMap(splitWords))).toEqual([]);
  });

  it('has words of chat that a question is not searched without, each once', () => {
    const forms = splitWords(data.chatWords).map(fold);
    expect(forms.filter(language.isStop)).toEqual([]);
    expect(duplicatesIn(forms)).toEqual([]);
  });

  it('has no framing word that is a stop word', () => {
    const forms = splitWords(data.framingWords).map(fold);
    expect(forms.filter((form) => language.isStop(form) || !language.isFraming(form))).toEqual([]);
  });

  it('has a pattern for framing words only in a script without spaces, and without state', () => {
    const { framingPattern = /(?!)/u } = data;
    expect(framingPattern.flags).toBe('u');
    expect(data.framingPattern === undefined || isUnspacedScript(scripts[0] ?? '')).toBe(true);
  });

  it('transliterates single letters to folded Latin letters', () => {
    const pairs = splitWords(data.transliteration);
    expect(pairs.filter((pair) => !/^\P{Script=Latin}[a-z]+$/u.test(pair))).toEqual([]);
  });

  it('names a Snowball algorithm that exists, if any', () => {
    const { snowball } = stemmer ?? {};
    expect(['none', ...algorithms()]).toContain(snowball ?? 'none');
  });

  const rules = [stemmer?.before, stemmer?.repeat, stemmer?.after].flatMap((step): StemmerRule[] => [...(step ?? [])]);
  const affixRules = rules.flatMap((rule) => ('pattern' in rule ? [] : [rule]));

  it('has stemmer patterns with the flags g and u at most', () => {
    const flags = rules.flatMap((rule) => ('pattern' in rule ? [rule.pattern.flags] : []));
    expect(flags.filter((one) => !/^g?u$/u.test(one))).toEqual([]);
  });

  it('has affixes that are listed once and leave a letter', () => {
    expect(affixRules.filter(({ keep }) => keep < 1)).toEqual([]);
    const affixLists = affixRules.map((rule) => splitWords('suffixes' in rule ? rule.suffixes : rule.prefixes));
    expect(affixLists.flatMap(duplicatesIn)).toEqual([]);
  });

  it('has no prefix behind one that it begins with, which would be taken off instead', () => {
    const affixLists = affixRules.map((rule) => splitWords('prefixes' in rule ? rule.prefixes : ''));
    const hidden = affixLists.flatMap((list) =>
      list.filter((prefix, i) => list.slice(0, i).some((before) => prefix.startsWith(before))),
    );
    expect(hidden).toEqual([]);
  });

  it('takes irregular forms to the stem of their base', () => {
    const groups = irregularGroups(data);
    expect(groups.filter((forms) => forms.length < 2)).toEqual([]);
    expect(groups.filter((forms) => new Set(forms.map(language.stem)).size > 1)).toEqual([]);
  });

  it('has an irregular form in one group only', () => {
    expect(duplicatesIn(irregularGroups(data).flatMap((forms) => [...new Set(forms)]))).toEqual([]);
  });

  it('has question phrases that are words, with marks only at their ends', () => {
    const phrase = /^\^?(?:\*{0,2}[^\s*^|]+\*?)(?: \*?[^\s*^|]+\*?)*$/u;
    expect(phrasesOf(data).filter((one) => !phrase.test(one) || one !== one.toLowerCase())).toEqual([]);
    for (const list of Object.values(questions ?? {})) expect(list).not.toMatch(/^\s*\||\|\s*\||\|\s*$/u);
  });

  it('has a question phrase for one kind of answer only', () => {
    expect(duplicatesIn(phrasesOf(data))).toEqual([]);
  });

  it('expects the answer that a phrase asks for', () => {
    const kinds = {
      time: ['time'],
      span: ['time', 'number'],
      number: ['number'],
      person: ['person'],
      place: ['place'],
    };
    const asked = Object.entries(kinds).flatMap(([field, expected]) =>
      splitPhrases(questions?.[field as keyof typeof kinds]).map((phrase) => ({ phrase, expected })),
    );
    const read = asked.map(({ phrase }) => ({ phrase, expected: language.expects(phrase.replaceAll(/[*^]/gu, '')) }));
    expect(read).toEqual(asked);
  });

  it('shows a time or a number by its words for them', () => {
    const times = bareWords(data.timeWords).map(fold);
    expect(times.filter((form) => !language.shows(form).includes('time'))).toEqual([]);
    // Hungarian `hét` is seven and a week, Hebrew `שני` two and Monday: a time then.
    const numbers = bareWords(data.numberWords).map(fold);
    expect(numbers.filter((form) => language.shows(form).length === 0)).toEqual([]);
  });

  it('names months and a second calendar, if any, that Intl knows', () => {
    const months = new Intl.DateTimeFormat(code, { month: 'long', timeZone: 'UTC' });
    const names = Array.from({ length: 12 }, (_, month) => fold(months.format(Date.UTC(2023, month, 15))));
    expect(names).toEqual(expect.arrayContaining(splitWords(data.ambiguousMonths)));
    expect(Intl.supportedValuesOf('calendar')).toContain(data.calendar ?? 'gregory');
  });
});
