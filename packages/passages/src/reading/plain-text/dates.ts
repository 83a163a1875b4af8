import { ISLAMIC_MONTHS, MONTHS, PERSIAN_MONTHS, SHORT_MONTHS } from './calendar-names.ts';

/** A date in a text. */
export interface StatedDate {
  /** As written. */
  readonly stated: string;
  /** `YYYY-MM-DD`; absent where year, month or day is missing or no such day exists. */
  readonly iso?: string;
  /** Half-open range in the text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

type Calendar = 'gregory' | 'persian' | 'islamic-umalqura';

/** Years before the first of a Japanese era or of the Republic of China. */
const ERAS: Readonly<Record<string, number>> = {
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  大正: 1911,
  明治: 1867,
  民國: 1911,
  民国: 1911,
};
/** Years between the Buddhist and the Gregorian era. */
const BUDDHIST_ERA = 543;
/** Abbreviations that are a month beside a day alone; the others need a year. */
const KNOWN_SHORT = /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|okt|nov|dec|dez)$/u;

/** Dates in figures. Where day and month can be told from each other by neither order nor size, there is no `day`. */
const NUMERIC_FORMS: readonly RegExp[] = [
  /(?:(?<era>令和|平成|昭和|大正|明治|民國|民国)\s?)?(?<year>\d{1,4}|元)\s?[年년]\s?(?<month>\d{1,2})\s?[月월]\s?(?<day>\d{1,2})\s?[日号號일]/gu,
  /(?<month>\d{1,2})\s?[月월]\s?(?<day>\d{1,2})\s?[日号號일]/gu,
  /(?<![\d.-])(?<year>[12]\d{3})(?:-|\/|\.\s?)(?<month>0?[1-9]|1[0-2])(?:-|\/|\.\s?)(?<day>0?[1-9]|[12]\d|3[01])(?!\d)/gu,
  /(?<![\d.])(?<day>0?[1-9]|[12]\d|3[01])(?:\.\s?|-)(?<month>0?[1-9]|1[0-2])(?:\.\s?|-)(?<year>[12]\d{3})(?!\d)/gu,
  /(?<![\d/])(?<day>0?[1-9]|[12]\d|3[01])\/(?<month>0?[1-9]|[12]\d|3[01])\/(?<year>[12]\d{3})(?!\d)/gu,
  /(?<![\d.])(?<day>0[1-9]|[12]\d|3[01])\.(?<month>0[1-9]|1[0-2])\.(?<short>\d{2})(?![\d.])/gu,
  /(?<!\d)(?<day>\d{1,2}) tháng (?<month>\d{1,2})(?:, | năm )(?<year>[12]\d{3})(?!\d)/giu,
];
const HAN_DIGITS = '〇一二三四五六七八九';
const HAN_DATE =
  /(?<year>[〇零一二三四五六七八九]{4})年(?<month>[一二三四五六七八九十]{1,3})月(?<day>[一二三四五六七八九十]{1,3})[日号號]/gu;

/** Characters that may stand between a month's name and the numbers beside it. */
const DAY_BEFORE =
  /(?<!\d)(?<day>[0-3]?\d)(?:st|nd|rd|th|er|re|º|ª|\.|-?(?:го|га|е))?,?[\s-]?(?:(?:d[ei]|of|del|da|ng|ta’|an|d['’])\s?)?$/iu;
const DAY_AFTER = /^\.?\s{1,2}(?:de\s|ng\s)?(?<day>[0-3]?\d)(?:st|nd|rd|th|er|ª|\(a\)|\.)?(?![\d:\p{L}])/iu;
const YEAR_BEFORE = /(?<!\d)(?<year>[12]\d{3})(?:[.,]|\(e\)ko|(?:\.? |-)\p{L}{1,4}[.,]{0,2})?\s?$/u;
const YEAR_AFTER =
  /^(?:\s?\/\s?[\p{L}\p{M}]{3,12}(?: [\p{L}\p{M}]{3,12})?)?[.,،]{0,2}\s?(?:(?:de|del|of|do|roku|năm|พ\.ศ\.|ค\.ศ\.)\s?)?(?<year>[12]\d{3})(?!\d)/iu;
/** Most characters that the forms above look at. */
const NEAR = 40;

/** Finds a date: the first that is whole, else the first of all. */
export function findDate(text: string): StatedDate | undefined {
  const dates = findDates(text);
  return dates.find(({ iso }) => iso !== undefined) ?? dates[0];
}

/** All dates of a text in their order, in figures or with the name of a month in any language. */
export function findDates(text: string): StatedDate[] {
  const plain = toAsciiDigits(text);
  const found = [...findNumeric(plain), ...findNamed(plain)];
  const dates: StatedDate[] = [];
  for (const { start, end, iso } of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < (dates.at(-1)?.end ?? 0)) continue;
    dates.push({ stated: text.slice(start, end), start, end, ...(iso === undefined ? {} : { iso }) });
  }
  return dates;
}

interface Range {
  readonly start: number;
  readonly end: number;
  readonly iso: string | undefined;
}

/** Digits of every script that has them in the basic plane, as ASCII digits at the same places. */
export function toAsciiDigits(text: string): string {
  return text.replaceAll(/(?![0-9\u{10000}-\u{10ffff}])\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    // Ten digits stand together; the first of them has no digit of its script right before it, or ten times as many.
    let zero = code;
    while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
    return String(code - zero);
  });
}

function findNumeric(text: string): Range[] {
  if (!/[\d年]/u.test(text)) return [];
  const dates = NUMERIC_FORMS.flatMap((form) => [...text.matchAll(form)].map(toNumericDate));
  const han = [...text.matchAll(HAN_DATE)].map((match) => {
    const { year = '', month = '', day = '' } = match.groups ?? {};
    const digits = year.replaceAll('零', '〇').replaceAll(/./gu, (digit) => String(HAN_DIGITS.indexOf(digit)));
    return { ...toRange(match), iso: toIso(Number(digits), readHan(month), readHan(day)) };
  });
  return [...dates, ...han];
}

function toRange(match: RegExpExecArray): { start: number; end: number } {
  return { start: match.index, end: match.index + match[0].length };
}

function toNumericDate(match: RegExpExecArray): Range {
  const { era, short, month, day, year = short === undefined ? undefined : `20${short}` } = match.groups ?? {};
  const [first, second] = [Number(day), Number(month)];
  const fullYear = (year === '元' ? 1 : Number(year)) + (ERAS[era ?? ''] ?? 0);
  const isEither = match[0].includes('/') && match[0].endsWith(year ?? '');
  const isUnsure = isEither && first <= 12 && second <= 12 && first !== second;
  if (isUnsure) return { ...toRange(match), iso: undefined };
  return { ...toRange(match), iso: second > 12 ? toIso(fullYear, first, second) : toIso(fullYear, second, first) };
}

/** Value of a numeral up to 39 in Han characters. */
function readHan(numeral: string): number {
  const [tens, ones] = numeral.includes('十') ? numeral.split('十') : ['', numeral];
  const digit = (character = ''): number => HAN_DIGITS.indexOf(character);
  const ten = numeral.includes('十') ? 10 * (tens === '' ? 1 : digit(tens)) : 0;
  return ten + (ones === '' ? 0 : digit(ones));
}

/** Dates with a month's name: the number before or behind it is the day, a number of four digits the year. */
function findNamed(text: string): Range[] {
  if (!/\d/u.test(text)) return [];
  const words = [...text.matchAll(/\p{L}[\p{L}\p{M}.'’ʻ\u200c]*/gu)];
  return words.flatMap((word, index) => {
    const next = words[index + 1];
    const pair = next?.index === toRange(word).end + 1 ? `${word[0]} ${next[0]}` : undefined;
    const name = [pair, word[0]].find((one) => one !== undefined && findMonth(one) !== undefined);
    const month = findMonth(name ?? '');
    if (name === undefined || month === undefined) return [];
    const range = placeMonth(text, word.index, word.index + name.length, month);
    return range === undefined ? [] : [range];
  });
}

interface Month {
  readonly number: number;
  readonly calendar: Calendar;
  readonly needsYear: boolean;
}

function findMonth(name: string): Month | undefined {
  const key = name.toLowerCase().replace(/\.$/u, '');
  // Hebrew puts "in" before the name as a letter, Catalan "of".
  const bare = key.replace(/^(?:ב|d['’])(?=\p{L}{3})/u, '');
  const known = [key, bare].find((one) => MONTHS.has(one) || SHORT_MONTHS.has(one)) ?? key;
  const number = MONTHS.get(known) ?? SHORT_MONTHS.get(known);
  if (number !== undefined)
    return { number, calendar: 'gregory', needsYear: !MONTHS.has(known) && !KNOWN_SHORT.test(known) };
  const persian = PERSIAN_MONTHS.get(key);
  if (persian !== undefined) return { number: persian, calendar: 'persian', needsYear: true };
  const islamic = ISLAMIC_MONTHS.get(key);
  return islamic === undefined ? undefined : { number: islamic, calendar: 'islamic-umalqura', needsYear: true };
}

/** `15 mars 2021`, `March 15, 2021`, `2021. március 15`, `2021. gada 15. marts`. */
function placeMonth(text: string, from: number, to: number, month: Month): Range | undefined {
  const before = text.slice(Math.max(0, from - NEAR), from);
  const above = DAY_BEFORE.exec(before);
  const below = DAY_AFTER.exec(text.slice(to, to + NEAR));
  // A day before the name wins over a number behind it, which may be a time, unless a year comes first.
  const day = above ?? below;
  if (day === null) return undefined;
  const head = before.slice(0, day === above ? above.index : undefined);
  const leading = YEAR_BEFORE.exec(head);
  const end = to + (day === above ? 0 : day[0].length);
  const trailing = leading === null ? YEAR_AFTER.exec(text.slice(end, end + NEAR)) : null;
  const year = (leading ?? trailing)?.groups?.['year'];
  if (year === undefined && month.needsYear) return undefined;
  return {
    start: from - before.length + (leading?.index ?? head.length),
    end: end + (trailing?.[0].length ?? 0),
    iso:
      year === undefined ? undefined : toIso(Number(year), month.number, Number(day.groups?.['day']), month.calendar),
  };
}

/** Day in the Gregorian calendar; undefined where there is no such day. */
function toIso(year: number, month: number, day: number, calendar: Calendar = 'gregory'): string | undefined {
  if (calendar !== 'gregory' && year < 1600) return convert(year, month, day, calendar);
  const date = new Date(Date.UTC(year > 2400 ? year - BUDDHIST_ERA : year, month - 1, day));
  const exists = year >= 1000 && month >= 1 && date.getUTCDate() === day && date.getUTCMonth() === month - 1;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}

/** Searches the days around an estimate for one with these numbers in the other calendar. */
function convert(year: number, month: number, day: number, calendar: Calendar): string | undefined {
  const estimate =
    calendar === 'persian'
      ? Date.UTC(year + 621, 2, 20) + ((month - 1) * 30.5 + day) * DAY
      : Date.UTC(622, 6, 18) + ((year - 1) * 354.367 + (month - 1) * 29.53 + day) * DAY;
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, { dateStyle: 'short', timeZone: 'UTC' });
  for (let offset = -6; offset <= 6; offset += 1) {
    const date = new Date(Math.floor(estimate / DAY + offset) * DAY);
    const parts = new Map(format.formatToParts(date).map(({ type, value }) => [type, Number(value)]));
    if (parts.get('month') === month && parts.get('day') === day && parts.get('year') === year)
      return date.toISOString().slice(0, 10);
  }
  return undefined;
}

const DAY = 24 * 60 * 60 * 1000;
