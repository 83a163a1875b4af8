import { createCommonness } from './common-words.ts';
import { findLanguage } from './index.ts';
import { type LanguageData, splitWords } from './language-data.ts';
import { createVectorLoader } from './load-vectors.ts';
import { createNumeralReader, createValueReader, type ValueReader } from './numerals.ts';
import { createQuestionReader, type QuestionReader } from './question.ts';
import { isVowelless, skeletonOf } from './skeleton.ts';
import { createSlipFinder } from './slips.ts';
import { createStemmer } from './stemmer.ts';
import { fold } from './fold.ts';
import { isUnspacedScript, type Token, tokenize } from './tokenizer.ts';
import type { WordVectors } from './word-vectors.ts';

/** The analyser of one language: the stems of its words, and the words that carry little. */
export interface Language extends QuestionReader {
  /** Index term of a folded form: its stem, or the form itself where no stemmer knows the language. */
  stem(form: string): string;
  /** True for a language written without spaces, whose words are pairs of characters or a dictionary's. */
  readonly isUnspaced: boolean;
  /** Tokens of a text, with its marks where they make a stop word another word; see `LanguageData.marksTellWords`. */
  withMarks(text: string, tokens: Token[]): Token[];
  /** Stop word: a question is searched without it. */
  isStop(form: string): boolean;
  /** Stop word without its vowels: `shld`, `abt`. */
  isShortStop(form: string): boolean;
  /** Framing word: by it questions say what they want. It is searched, but counts little. */
  isFraming(form: string): boolean;
  /** Other ways to write the number that a folded form stands for: `3` and `iii` for `three`. */
  numerals(form: string): readonly string[];
  /** Value of a number in letters or of an ordinal; see {@link createValueReader}. */
  readonly numberValue: ValueReader;
  /** Meanings of its terms, loaded by the first call; undefined where none are known. */
  meaning(): WordVectors | undefined;
  /** Commonness of each token of a text in everyday speech, 0 to 1; see {@link createCommonness}. */
  commonness(text: string, tokens: readonly Token[]): number[];
  /** Commonness of one folded form. */
  formCommonness(form: string): number;
  /** Commonness of the everyday word that a folded form is probably misspelt for, 0 for none; see {@link createSlipFinder}. */
  slipCommonness(form: string): number;
}

/**
 * Builds the sets and patterns of one language, in a few milliseconds; keep the result.
 *
 * @param tag BCP 47; only the language itself counts, so `en-GB` is English. An unknown one has no stems and English stop words.
 */
export function createLanguage(tag: string): Language {
  const code = languageCode(tag);
  const data = findLanguage(code);
  const toLatin = createTransliterator(data?.transliteration);
  const stopWords = readStopWords(data);
  const skeletons = new Set(Array.from(stopWords).flatMap(skeletonOfLong));
  const framingWords = readForms(data?.framingWords);
  const framingPattern = data?.framingPattern;
  const stem = createStemmer(data, toLatin);
  const meaning = createVectorLoader(code);
  const everyday = [...splitWords(data?.chatWords), ...splitWords(data?.stopWords)];
  const { commonness, formCommonness, everydayWords } = createCommonness(
    code,
    everyday,
    stem,
    data?.marksTellWords === true ? fold : toLatin,
  );
  const slip = createSlipFinder({ words: everydayWords, rank: createRanks(meaning, stem) });
  return {
    ...createQuestionReader(code, data, toLatin),
    stem,
    numerals: createNumeralReader(data),
    numberValue: createValueReader(data === undefined ? [] : [data]),
    commonness,
    formCommonness,
    slipCommonness: (form) => (formCommonness(form) > 0 ? 0 : slip(toLatin(form))),
    withMarks: data?.marksTellWords === true ? createMarker(stopWords, data.stopWords) : (_, tokens) => tokens,
    isUnspaced: isUnspacedScript(data?.scripts[0] ?? ''),
    isStop: (form) => stopWords.has(toLatin(form)),
    isShortStop: (form) => form.length >= SHORTEST_SKELETON && skeletons.has(form),
    isFraming: (form) => framingWords.has(toLatin(form)) || (framingPattern?.test(form) ?? false),
    meaning,
  };
}

/** Rank of a form among the words that have a meaning; see `SlipOptions.rank`. */
function createRanks(
  meaning: () => WordVectors | undefined,
  stem: (form: string) => string,
): (form: string) => number | undefined {
  return (form) => {
    const vectors = meaning();
    return vectors === undefined ? undefined : (vectors.commonness(stem(form)) ?? Infinity);
  };
}

/** Consonants by which a stop word is told, at least. */
const SHORTEST_SKELETON = 3;

/** Skeleton of a word that begins with a consonant; of others too little is left: `int` is not `into`. */
function skeletonOfLong(word: string): string[] {
  const skeleton = skeletonOf(word);
  return skeleton !== undefined && isVowelless(skeleton) && skeleton !== word ? [skeleton] : [];
}

/** The language of a BCP 47 tag: `zh` of `zh-Hant-TW`. Both written forms of Norwegian are `no`. */
export function languageCode(tag: string): string {
  const code = tag.toLowerCase().split(/[-_]/u)[0] ?? '';
  return code === 'nb' || code === 'nn' ? 'no' : code;
}

function readStopWords(data: LanguageData | undefined): ReadonlySet<string> {
  const own = readForms(data?.stopWords);
  if (own.size > 0 && data?.scripts.includes('Latin')) return own;
  return new Set([...own, ...readForms(findLanguage('en')?.stopWords)]);
}

/** @param listed the stop words with their marks */
function createMarker(stopWords: ReadonlySet<string>, listed?: string): Language['withMarks'] {
  const words = new Set(splitWords(listed));
  return (text, tokens) =>
    tokens.map((token) => {
      if (!stopWords.has(token.form)) return token;
      const written = text.slice(token.start, token.end).normalize('NFC').toLowerCase();
      return written === token.form || words.has(written) ? token : { ...token, form: written };
    });
}

function readForms(list?: string): ReadonlySet<string> {
  return new Set(splitWords(list).flatMap(readForm));
}

/** A listed word as a whole, and as the words and pairs that articles are read as; single letters only if listed alone. */
function readForm(word: string): string[] {
  const read = tokenize(word).map(({ form }) => form);
  return [fold(word), ...read.filter((form) => form.length > 1)];
}

/** @param pairs see `LanguageData.transliteration` */
function createTransliterator(pairs?: string): (form: string) => string {
  if (pairs === undefined) return (form) => form;
  const letters = new Map(splitWords(pairs).map((pair) => [pair.slice(0, 1), pair.slice(1)]));
  const known = new RegExp(`[${[...letters.keys()].join('')}]`, 'gu');
  return (form) => form.replace(known, (letter) => letters.get(letter) ?? letter);
}
