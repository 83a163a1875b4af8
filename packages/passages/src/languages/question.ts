import { ASKING_WORDS, type AskingWords } from './question-words.ts';
import { toLatin } from './stemmers.ts';
import { fold, tokenize } from './tokenizer.ts';

/** What a question wants to hear. */
export type AnswerKind = 'time' | 'number' | 'person' | 'place';

/** Reads in one language what questions expect and what words show. */
export interface QuestionReader {
  /** Kinds of answer that fit a question; none where it does not tell, as with `what` and `why`. */
  expects(question: string): readonly AnswerKind[];
  /** Whether a folded form shows a time or a number. Persons and places show in capitals, which no form has. */
  shows(form: string): readonly AnswerKind[];
}

/** @param code of a language, without region; one that is not known asks nothing, and shows no more than digits and its calendar. */
export function createQuestionReader(code: string): QuestionReader {
  const asking = ASKING_WORDS[SAME_AS[code] ?? code];
  const latest = code === 'th' ? LAST_THAI_YEAR : LAST_YEAR;
  const latin = asking === ASKING_WORDS['sr'] ? toLatin : (form: string): string => form;
  const isTime = holderOf([...calendarWords(code).map(latin), ...(asking?.times ?? '').split(/\s+/u)]);
  const isNumber = holderOf((asking?.numbers ?? '').split(/\s+/u));
  return {
    expects: asking === undefined ? () => NONE : expecter(asking, UNSPACED.has(code), latin),
    shows(form) {
      if (/\d/u.test(form)) return isYear(form, latest) ? TIME_AND_NUMBER : NUMBER;
      const plain = latin(form);
      if (isTime(plain)) return TIME;
      return isNumber(plain) || NUMERALS.test(form) ? NUMBER : NONE;
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
/** Thailand counts 543 years more. */
const LAST_THAI_YEAR = LAST_YEAR + 543;
/** Two Chinese numerals, or one before what is counted. */
const NUMERALS =
  /^(?:[一二三四五六七八九十百千]?[二三四五六七八九十百千万萬亿億]|[两兩二三四五六七八九十][個个種种名位座次岁歳歲人倍米])$/u;

function isYear(form: string, latest: number): boolean {
  return YEAR.test(form) && Number.parseInt(form, 10) <= latest;
}

const SAME_AS: Readonly<Record<string, string>> = { hr: 'sr', bs: 'sr', sh: 'sr', ms: 'id', sk: 'cs', mk: 'bg' };
const UNSPACED: ReadonlySet<string> = new Set(['zh', 'ja', 'th']);

type Expected = readonly [pattern: RegExp, kinds: readonly AnswerKind[]];

function expecter(
  asking: AskingWords,
  isUnspaced: boolean,
  latin: (form: string) => string,
): (question: string) => readonly AnswerKind[] {
  const compile = isUnspaced ? toSubstring : toPhrase;
  const expected: Expected[] = [
    [compile(asking.span), ['time', 'number']],
    [compile(asking.time), ['time']],
    [compile(asking.number), ['number']],
    [compile(asking.person), ['person']],
    [compile(asking.place), ['place']],
    [compile(asking.other), NONE],
  ];
  return (question) => {
    const text = isUnspaced ? normalized(question) : ` ${latin(running(question))} `;
    let first: { at: number; length: number; kinds: readonly AnswerKind[] } = { at: Infinity, length: 0, kinds: NONE };
    for (const [pattern, kinds] of expected) {
      const match = pattern.exec(text);
      if (match === null) continue;
      const { index: at, 0: found } = match;
      if (at < first.at || (at === first.at && found.length > first.length))
        first = { at, length: found.length, kinds };
    }
    return first.kinds;
  };
}

/** Longer texts are no questions. */
const MAX_QUESTION = 1000;

const normalized = (text: string): string => text.slice(0, MAX_QUESTION).normalize('NFKC').toLowerCase();

function running(text: string): string {
  return tokenize(text.slice(0, MAX_QUESTION))
    .filter(({ extra }) => extra !== true)
    .map(({ form }) => form)
    .join(' ');
}

const phrasesOf = (list: string): string[] => list.split('|').map((phrase) => phrase.trim());
const longestFirst = (a: string, b: string): number => b.length - a.length;

function toSubstring(list?: string): RegExp {
  if (list === undefined) return NOTHING;
  return new RegExp(phrasesOf(list).map(normalized).toSorted(longestFirst).map(escaped).join('|'), 'u');
}

function toPhrase(list?: string): RegExp {
  if (list === undefined) return NOTHING;
  const patterns = phrasesOf(list)
    .map(
      (phrase) => `${phrase.startsWith('^') ? '^' : ''} ${phrase.replace('^', '').split(/\s+/u).map(toWord).join(' ')}`,
    )
    .toSorted(longestFirst);
  return new RegExp(`(?:${patterns.join('|')})(?= )`, 'u');
}

function toWord(listed: string): string {
  const form = escaped(fold(listed.replaceAll('*', '')));
  return `${listed.startsWith('*') ? '[^ ]?' : ''}${form}${listed.endsWith('*') ? '[^ ]*' : ''}`;
}

const NOTHING = /(?!)/u;
const escaped = (text: string): string => text.replaceAll('.', String.raw`\.`);

/** Whether a form is one of a list; those with `*` behind them are there with any ending. */
function holderOf(listed: readonly string[]): (form: string) => boolean {
  const whole = new Set<string>();
  const begun = new Set<string>();
  for (const word of listed) (word.endsWith('*') ? begun : whole).add(fold(word.replace('*', '')));
  whole.delete('');
  const lengths = [...new Set([...begun].map(({ length }) => length))];
  return (form) => whole.has(form) || lengths.some((length) => begun.has(form.slice(0, length)));
}

/** A name this long is no other word, so that it counts with any ending. */
const LONG_NAME = 6;

/** The names of months and days, alone and in a date, as {@link holderOf} takes them. */
function calendarWords(code: string): string[] {
  const names = new Set<string>();
  if (!/^[a-z]{2,3}$/u.test(code) || Intl.DateTimeFormat.supportedLocalesOf(code).length === 0) return [];
  for (const calendar of ['gregory', code === 'fa' ? 'persian' : 'gregory']) {
    const formats = [{ month: 'long' }, { month: 'long', day: 'numeric' }, { weekday: 'long' }] as const;
    for (const options of formats) {
      const format = new Intl.DateTimeFormat(code, { ...options, calendar, timeZone: 'UTC' });
      for (let i = 0; i < 12; i += 1) {
        const parts = format.formatToParts('weekday' in options ? Date.UTC(2023, 0, 1 + i) : Date.UTC(2023, i, 15));
        for (const { type, value } of parts) if (type === 'month' || type === 'weekday') addName(names, value);
      }
    }
  }
  // `may` is a verb more often than a month.
  if (code === 'en') names.delete('may');
  return [...names];
}

function addName(names: Set<string>, name: string): void {
  const forms = tokenize(name).filter(({ extra }) => extra !== true);
  for (const { form } of forms) {
    if (/\d/u.test(form)) continue;
    names.add(form);
    if (forms.length === 1 && form.length >= LONG_NAME) names.add(`${form.slice(0, -1)}*`);
  }
}
