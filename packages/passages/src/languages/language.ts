import { FRAMING_PATTERNS, FRAMING_WORDS } from './framing-words.ts';
import { IRREGULAR } from './irregular.ts';
import { createQuestionReader, type QuestionReader } from './question.ts';
import { createStemmer, toLatin } from './stemmers.ts';
import { STOP_WORDS } from './stop-words.ts';
import { fold, tokenize } from './tokenizer.ts';

/** How one language joins the forms of a word, and which of its words ask rather than tell. */
export interface Language extends QuestionReader {
  /** Index term of a folded form: its stem, or the form itself where no stemmer knows the language. */
  stem(form: string): string;
  /** Whether a folded form carries so little that a question is better searched without it. */
  isStop(form: string): boolean;
  /** Whether a folded form is one by which questions say what they want: it is searched, but tells little. */
  isFraming(form: string): boolean;
}

/** @param tag BCP 47; only the language itself counts, so `en-GB` is English. */
export function createLanguage(tag: string): Language {
  const code = languageCode(tag);
  const list = LISTED_AS[code] ?? code;
  const own = listed(STOP_WORDS[list]);
  const stops = [...own].some((word) => LATIN.test(word)) ? own : new Set([...own, ...listed(STOP_WORDS['en'])]);
  const framing = listed(FRAMING_WORDS[list]);
  const framingPattern = FRAMING_PATTERNS[list];
  const bases = basesOf(IRREGULAR[list] ?? '');
  const stem = createStemmer(list);
  const written = list === 'sr' ? toLatin : (form: string): string => form;
  return {
    ...createQuestionReader(code),
    // `1950s` and the 1950 of `1950's` are the same years.
    stem: (form) => (/^\d+s$/u.test(form) ? form.slice(0, -1) : stem(bases.get(form) ?? form)),
    isStop: (form) => stops.has(written(form)),
    isFraming: (form) => framing.has(written(form)) || (framingPattern?.test(form) ?? false),
  };
}

/** The language of a BCP 47 tag: `zh` of `zh-Hant-TW`. */
export function languageCode(tag: string): string {
  const code = tag.toLowerCase().split(/[-_]/u)[0] ?? '';
  return code === 'nb' || code === 'nn' ? 'no' : code;
}

/** A language of another script takes names from English, and with them words that say nothing: `Find the source`. */
const LATIN = /^[a-z]+$/u;

/** Languages so near to another that its words do for both. */
const LISTED_AS: Readonly<Record<string, string>> = { hr: 'sr', bs: 'sr', sh: 'sr', ms: 'id' };

function listed(list = ''): ReadonlySet<string> {
  return new Set(list.split(/\s+/u).flatMap(formsOf));
}

/** A listed word as articles show it: whole, or as the words and pairs it is read as; single letters only if listed. */
function formsOf(word: string): string[] {
  const read = tokenize(word).map(({ form }) => form);
  return [fold(word), ...read.filter((form) => form.length > 1)];
}

/** @param groups separated by `|`: a base and the forms that lead back to it */
function basesOf(groups: string): ReadonlyMap<string, string> {
  return new Map(
    groups.split('|').flatMap((group) => {
      const [base = '', ...others] = group.trim().split(/\s+/u).map(fold);
      return others.map((other) => [other, base] as const);
    }),
  );
}
