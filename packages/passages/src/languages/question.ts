import { type LanguageData, type QuestionPhrases, splitPhrases, splitWords } from './language-data.ts';
import { fold } from './fold.ts';
import { isUnspacedScript, tokenize } from './tokenizer.ts';

/** Kind of answer that a question wants. */
export type AnswerKind = 'time' | 'number' | 'person' | 'place';

/** Reads in one language what questions expect and what words show. */
export interface QuestionReader {
  /** Kinds of answer that fit a question; none where it does not tell, as with `what` and `why`. */
  expects(question: string): readonly AnswerKind[];
  /** True for a text with a word or a phrase that asks; greetings do not. */
  asks(text: string): boolean;
  /** Number of the word with which a question opens in a text; undefined without one, and in scripts without spaces. */
  opensAt(text: string): number | undefined;
  /** True for a folded word that joins two questions, such as `and`. */
  isJoining(form: string): boolean;
  /** True for a text with a word that may mean something said before; undefined in a language without a list of them. */
  refersBack(text: string): boolean | undefined;
  /** True for a text with a word by which one speaks of oneself. */
  speaksOfSelf(text: string): boolean;
  /** The text with `?` for the language's own question mark: Greek `;`. */
  withPlainMarks(text: string): string;
  /** The kinds of answer that a folded form shows: times and numbers. Persons and places show in capitals, which no form has. */
  shows(form: string): readonly AnswerKind[];
}

/**
 * @param code names the calendar, which languages of one `data` have each their own
 * @param data undefined for a language that is not known: no question expects anything, and forms show digits and its calendar
 * @param toLatin applied to questions and forms
 */
export function createQuestionReader(
  code: string,
  data: LanguageData | undefined,
  toLatin: (form: string) => string,
): QuestionReader {
  const lastYear = LAST_YEAR + (data?.yearsAhead ?? 0);
  const isTime = createMatcher([...calendarWords(code, data).map(toLatin), ...splitWords(data?.timeWords)]);
  const isNumber = createMatcher(splitWords(data?.numberWords));
  const classify =
    data?.questions === undefined ? () => undefined : createClassifier(data.questions, data.scripts, toLatin);
  const joining = new Set(splitPhrases(data?.questions?.joining).map(fold));
  const references = data?.questions?.references;
  const reference = references === undefined ? undefined : toPhrases(references);
  const self = toPhrases(data?.questions?.self);
  return {
    expects: (question) => classify(question)?.kinds ?? NONE,
    asks: (text) => classify(text) !== undefined,
    opensAt: (text) => classify(text)?.opensAt,
    isJoining: (form) => joining.has(form),
    refersBack: (text) => reference?.test(toRunningText(text, toLatin)),
    speaksOfSelf: (text) => self.test(toRunningText(text, toLatin)),
    withPlainMarks: (text) => (data?.questionMark === undefined ? text : text.replaceAll(data.questionMark, '?')),
    shows(form) {
      if (/\d/u.test(form)) return isYear(form, lastYear) ? TIME_AND_NUMBER : NUMBER;
      const latin = toLatin(form);
      if (isTime(latin)) return TIME;
      return isNumber(latin) || NUMERALS.test(form) ? NUMBER : NONE;
    },
  };
}

const NONE: readonly AnswerKind[] = [];
const TIME: readonly AnswerKind[] = ['time'];
const NUMBER: readonly AnswerKind[] = ['number'];
const TIME_AND_NUMBER: readonly AnswerKind[] = ['time', 'number'];

/** Endings may follow: `1990s`, `1998de`; in Korean, the month and the day as well. */
const YEAR = /^(?:[12]\d{3}(?![\d.])|\d{1,4}[년월일])/u;
const LAST_YEAR = 2100;
/** Two Chinese numerals, or one before a measure word. */
const NUMERALS =
  /^(?:[一二三四五六七八九十百千]?[二三四五六七八九十百千万萬亿億]|[两兩二三四五六七八九十][個个種种名位座次岁歳歲人倍米])$/u;

function isYear(form: string, last: number): boolean {
  return YEAR.test(form) && Number.parseInt(form, 10) <= last;
}

/** Longer texts are no questions, in UTF-16 code units. */
const MAX_QUESTION = 1000;

/** Kinds of answer that a question asks for, and the place where it opens. */
interface Asked {
  readonly kinds: readonly AnswerKind[];
  /** See {@link QuestionReader.opensAt}. */
  readonly opensAt?: number | undefined;
}

function createClassifier(
  questions: QuestionPhrases,
  scripts: readonly string[],
  toLatin: (form: string) => string,
): (question: string) => Asked | undefined {
  const isUnspaced = isUnspacedScript(scripts[0] ?? '');
  const compile = isUnspaced ? toSubstrings : toPhrases;
  const patterns = [
    { kinds: TIME_AND_NUMBER, pattern: compile(questions.span) },
    { kinds: TIME, pattern: compile(questions.time) },
    { kinds: NUMBER, pattern: compile(questions.number) },
    { kinds: ['person'] as const, pattern: compile(questions.person) },
    { kinds: ['place'] as const, pattern: compile(questions.place) },
    { kinds: NONE, pattern: compile(questions.other) },
  ];
  const opening = compile(questions.opening);
  const asking = compile(questions.asking);
  return (question) => {
    const asked = question.slice(0, MAX_QUESTION);
    const text = isUnspaced ? normalize(asked) : toRunningText(asked, toLatin);
    const found = patterns.flatMap(({ kinds, pattern }) => {
      const match = pattern.exec(text);
      return match === null ? [] : [{ kinds, start: match.index, length: match[0].length }];
    });
    // Sorting is stable: of equals the one listed first.
    const [first] = found.toSorted((a, b) => a.start - b.start || b.length - a.length);
    const open = Math.min(first?.start ?? Infinity, opening.exec(text)?.index ?? Infinity);
    if (open === Infinity) return asking.test(text) ? { kinds: NONE } : undefined;
    // Each word has one space before it.
    const opensAt = isUnspaced ? undefined : text.slice(0, open).split(' ').length - 1;
    return { kinds: first?.kinds ?? NONE, opensAt };
  };
}

const normalize = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Folded words with one space before each and one behind the last. */
const toRunningText = (text: string, toLatin: (form: string) => string): string =>
  ` ${toLatin(runningForms(text).join(' '))} `;

function runningForms(text: string): string[] {
  return tokenize(text)
    .filter(({ extra }) => extra !== true)
    .map(({ form }) => form);
}

/** For scripts without spaces: the phrases wherever they stand, or before the last marks and emoji. */
function toSubstrings(phrases?: string): RegExp {
  const sources = splitPhrases(phrases).map((phrase) => {
    const source = escapePoints(normalize(phrase.replace('$', '')));
    return phrase.endsWith('$') ? String.raw`${source}(?=[^\p{L}\p{N}]*$)` : source;
  });
  return alternation(sources);
}

/** For folded words with one space before each and one behind the last: the phrases at the limits of words. */
function toPhrases(phrases?: string): RegExp {
  const sources = splitPhrases(phrases).map((phrase) => {
    const listed = splitWords(phrase.replace('^', '')).map(toWordSource).join(' ');
    return `${phrase.startsWith('^') ? '^' : ''} ${listed}(?= )`;
  });
  return alternation(sources);
}

function toWordSource(listed: string): string {
  const form = escapePoints(fold(listed.replaceAll('*', '')));
  const before = listed.startsWith('**') ? '[^ ]*' : listed.startsWith('*') ? '[^ ]?' : '';
  return `${before}${form}${listed.endsWith('*') ? '[^ ]*' : ''}`;
}

/** Longest first, for the first alternative that fits is taken. */
function alternation(sources: readonly string[]): RegExp {
  if (sources.length === 0) return /(?!)/u;
  return new RegExp(sources.toSorted((a, b) => b.length - a.length).join('|'), 'u');
}

const escapePoints = (text: string): string => text.replaceAll('.', String.raw`\.`);

/** Tells the forms of a list; a `*` behind a listed word stands for any ending. */
function createMatcher(listed: readonly string[]): (form: string) => boolean {
  const whole = new Set<string>();
  const beginnings = new Set<string>();
  for (const word of listed) (word.endsWith('*') ? beginnings : whole).add(fold(word.replace('*', '')));
  const lengths = [...new Set([...beginnings].map(({ length }) => length))];
  return (form) => whole.has(form) || lengths.some((length) => beginnings.has(form.slice(0, length)));
}

/** In letters. The name of a month or day this long is no other word, so that it counts with any ending. */
const LONG_NAME = 6;

/** The names of months and days, alone and in a date, as {@link createMatcher} takes them. */
function calendarWords(code: string, data: LanguageData | undefined): string[] {
  if (!/^[a-z]{2,3}$/u.test(code) || Intl.DateTimeFormat.supportedLocalesOf(code).length === 0) return [];
  const names = ['gregory', ...(data?.calendar === undefined ? [] : [data.calendar])].flatMap((calendar) =>
    calendarNames(code, calendar),
  );
  const found = new Set(names.flatMap(readName));
  for (const name of splitWords(data?.ambiguousMonths)) found.delete(name);
  return [...found];
}

function calendarNames(code: string, calendar: string): string[] {
  const styles = [{ month: 'long' }, { month: 'long', day: 'numeric' }, { weekday: 'long' }] as const;
  return styles.flatMap((style) => {
    const format = new Intl.DateTimeFormat(code, { ...style, calendar, timeZone: 'UTC' });
    // Days of one month run through the weekdays, days of twelve months through the months.
    const dates = Array.from({ length: 12 }, (_, i) =>
      'weekday' in style ? Date.UTC(2023, 0, 1 + i) : Date.UTC(2023, i, 15),
    );
    const parts = dates.flatMap((date) => format.formatToParts(date));
    return parts.filter(({ type }) => type === 'month' || type === 'weekday').map(({ value }) => value);
  });
}

function readName(name: string): string[] {
  const forms = runningForms(name);
  const [form = ''] = forms;
  const isLong = forms.length === 1 && form.length >= LONG_NAME && !/\d/u.test(form);
  return [...forms.filter((one) => !/\d/u.test(one)), ...(isLong ? [`${form.slice(0, -1)}*`] : [])];
}
