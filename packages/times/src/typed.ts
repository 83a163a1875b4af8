import { wordsFor } from './languages/index.ts';
import type { TypedWords } from './words.ts';

/** Longest input that is read, in characters. */
const LONGEST = { time: 40, days: 200 };

/** `08:05` for 485. @param minute minutes since midnight, 0 to 1439 */
export function showTime(minute: number): string {
  return `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** Lower case, half-width, single spaces; '' where it is too long to be read. */
function normalize(typed: string, longest: number): string {
  if (typed.length > longest) return '';
  return typed.normalize('NFKC').toLowerCase().trim().replaceAll(/\s+/gu, ' ');
}

const CLOCK = /^(?<hour>\d{1,2})(?:[:.h]?(?<minute>\d{2})|h)?(?: ?(?<half>[ap])\.? ?m\.?)?$/u;

/**
 * Minutes since midnight, 0 to 1439, of a time as people type it: `8`, `08:00`, `8.30`, `0815`, `20h15`, `8:30 pm`, and
 * words such as `noon`; full-width digits too. Undefined for what is no time of day. `24:00` is refused, because people do
 * not agree on which day's midnight it is.
 *
 * @param language its words are read first, then those of all others; a BCP 47 tag
 */
export function readTime(typed: string, language = 'en'): number | undefined {
  const text = normalize(typed, LONGEST.time);
  const clock = CLOCK.exec(text)?.groups;
  if (clock) return timeOf(hourOfHalf(Number(clock['hour']), clock['half']), Number(clock['minute'] ?? 0));
  for (const { times, readTime: read } of wordsFor(language)) {
    const minute = Object.hasOwn(times, text) ? times[text] : read(text);
    if (minute !== undefined && minute >= 0 && minute < 24 * 60) return minute;
  }
  return undefined;
}

function timeOf(hour: number | undefined, minute: number): number | undefined {
  return hour !== undefined && hour >= 0 && hour < 24 && minute >= 0 && minute < 60 ? hour * 60 + minute : undefined;
}

/** The hour, 0 to 23, of a twelve-hour clock; unchanged without `a` or `p`. */
function hourOfHalf(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}

/** A time that is offered; the label reads back as the minute. */
export interface TimeChoice {
  /** Minutes since midnight, 0 to 1439. */
  readonly minute: number;
  /** `HH:MM`. */
  readonly label: string;
}

/** Choices offered at once, at most. */
const CHOICES = 25;

/** Times to offer while one is typed, at most 25: exactly what was typed first, then what it may be the beginning of. */
export function suggestTimes(typed: string, language = 'en'): TimeChoice[] {
  const exact = readTime(typed, language);
  const begun = typed.trim() === '' ? fullHours() : begunTimes(normalize(typed, LONGEST.time), wordsFor(language));
  const minutes = [...(exact === undefined ? [] : [exact]), ...begun];
  return [...new Set(minutes)].slice(0, CHOICES).map((minute) => ({ minute, label: showTime(minute) }));
}

/** Full hours from six in the morning on: offered before anything was typed. */
function fullHours(): number[] {
  return Array.from({ length: 24 }, (_, index) => ((index + 6) % 24) * 60);
}

/** The times whose writing may begin like this, the likely ones first. */
function begunTimes(text: string, languages: readonly TypedWords[]): number[] {
  if (text === '') return [];
  const named = languages.flatMap(({ times }) => Object.entries(times));
  const begun = /^(?<hour>\d{1,2})(?:[:.h](?<minute>\d{0,2}))?(?: ?(?<half>[ap])\.? ?m?\.?)?$/u.exec(text)?.groups;
  if (!begun) return named.filter(([name]) => name.startsWith(text)).map(([, minute]) => minute);
  const { hour = '', minute = '', half } = begun;
  const hours = possibleHours(Number(hour), half);
  const more = /^[12]$/u.test(text) ? Array.from({ length: 10 }, (_, ones) => Number(hour) * 10 + ones) : [];
  return [
    ...begunMinutes(minute).flatMap((of) => hours.map((at) => timeOf(at, of))),
    ...more.map((at) => timeOf(at, 0)),
  ].filter((time) => time !== undefined);
}

/** The hours of the day that a typed one may mean: without `a` or `p`, also that of the other half of the day. */
function possibleHours(hour: number, half: string | undefined): number[] {
  const other = hour >= 1 && hour <= 12 ? (hour + 12) % 24 : hour;
  const both = half === undefined ? [hour, other] : [hourOfHalf(hour, half)];
  return both.filter((it) => it !== undefined);
}

/** The minutes that begin with these digits, the round ones first. */
function begunMinutes(digits: string): number[] {
  if (digits === '') return [0, 30, 15, 45];
  if (digits.length === 2) return [Number(digits)];
  const ten = Number(digits) * 10;
  return [0, 5, 1, 2, 3, 4, 6, 7, 8, 9].map((ones) => ten + ones);
}

/**
 * The days of the week, as bits, that people type: `every day`, `weekdays`, `Mon, Wed and Fri`, `mon-fri`, in the words of
 * one language. Undefined where none can read all of them, or no day is named.
 *
 * @param language its words are tried first, then those of all others; a BCP 47 tag
 */
export function readDays(typed: string, language = 'en'): number | undefined {
  const text = normalize(typed, LONGEST.days);
  for (const words of wordsFor(language)) {
    const days = readDayList(text, words);
    if (days !== undefined) return days;
  }
  return undefined;
}

function readDayList(text: string, words: TypedWords): number | undefined {
  if (Object.hasOwn(words.sets, text)) return words.sets[text];
  let days = 0;
  for (const part of partsOf(text, words)) {
    const read = Object.hasOwn(words.sets, part) ? words.sets[part] : readRange(part, words);
    if (read === undefined) return undefined;
    days |= read;
  }
  return days === 0 ? undefined : days;
}

/** The days and ranges of a list, such as `mon-fri`, each written without spaces. */
function partsOf(text: string, { listDays }: TypedWords): string[] {
  return listDays(text)
    .replaceAll(/(?<=\p{L})\.(?=[ ,]|$)/gu, '')
    .replaceAll(/ ?[-–—~] ?/gu, '-')
    .split(/[ ,、;&+/]+/u)
    .filter((part) => part !== '');
}

/** One day word, or a range of days, which may go over the end of the week. */
function readRange(part: string, { readDay }: TypedWords): number | undefined {
  const [first = '', last, ...more] = part.split('-');
  if (more.length > 0) return undefined;
  if (last === undefined) return readDay(first);
  const [from, to] = [first, last].map((word) => singleDay(readDay(word)));
  if (from === undefined || to === undefined) return undefined;
  let days = 0;
  for (let day = from; ; day = (day + 1) % 7) {
    days |= 1 << day;
    if (day === to) return days;
  }
}

/** The one day of a mask, from 0 for Monday; undefined when it has none or several. */
function singleDay(days: number | undefined): number | undefined {
  const day = Math.log2(days ?? 0);
  return Number.isInteger(day) ? day : undefined;
}
