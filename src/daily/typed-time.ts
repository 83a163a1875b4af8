/** `08:05` for 485. @param minute minutes since midnight, 0 to 1439 */
export function showTime(minute: number): string {
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** Longer than anything that is read. */
const LONGEST = { time: 20, days: 200 };

const NAMED_TIMES: ReadonlyMap<string, number> = new Map([
  ['noon', 720],
  ['midday', 720],
  ['midnight', 0],
  ['中午', 720],
  ['正午', 720],
  ['午夜', 0],
  ['零点', 0],
]);

const CLOCK = /^(?<hour>\d{1,2})(?:[:.h]?(?<minute>\d{2})|h)?(?: ?(?<half>[ap])\.? ?m\.?)?$/u;
const CHINESE_CLOCK =
  /^(?<part>凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上)? ?(?<hour>\d{1,2}|[零〇一二两三四五六七八九十]{1,3}) ?(?:[点點时時](?:整|钟|(?<minute>\d{1,2}|[零〇一二三四五六七八九十]{1,3})分?|(?<spoken>半|一刻|三刻))?|:(?<digits>\d{2}))$/u;

/**
 * Minutes since midnight, 0 to 1439, of a time as people type it: `8`, `08:00`, `8.30`, `0815`, `20h15`, `8:30 pm`, `noon`,
 * `早上8点`, `晚上八点半`; full-width digits too. Undefined for what is no time of day. `24:00` is refused: of which day it
 * would be the midnight, people do not agree.
 */
export function readTime(typed: string): number | undefined {
  const text = plain(typed, LONGEST.time);
  const named = NAMED_TIMES.get(text);
  if (named !== undefined) return named;
  const clock = CLOCK.exec(text)?.groups;
  if (clock) return timeOf(halfHour(Number(clock['hour']), clock['half']), Number(clock['minute'] ?? 0));
  const chinese = CHINESE_CLOCK.exec(text)?.groups;
  if (!chinese) return undefined;
  const { part, hour = '', minute, spoken, digits } = chinese;
  return timeOf(
    partHour(readNumber(hour), part),
    spoken === undefined ? readNumber(minute ?? digits ?? '0') : ({ 半: 30, 一刻: 15, 三刻: 45 }[spoken] ?? NaN),
  );
}

/** Lower case, half-width, single spaces; '' where it is too long to be read. */
function plain(typed: string, longest: number): string {
  if (typed.length > longest) return '';
  return typed.normalize('NFKC').toLowerCase().trim().replaceAll(/\s+/gu, ' ');
}

function timeOf(hour: number | undefined, minute: number): number | undefined {
  return hour !== undefined && hour >= 0 && hour < 24 && minute >= 0 && minute < 60 ? hour * 60 + minute : undefined;
}

/** The hour of a twelve-hour clock; as it is without a half of the day. */
function halfHour(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}

/** The hour that is meant with a Chinese part of the day; undefined where that part has no such hour. */
function partHour(hour: number, part: string | undefined): number | undefined {
  switch (part) {
    case undefined:
      return hour;
    case '凌晨':
      return hour === 12 ? 0 : within(hour, 0, 6);
    case '清晨':
    case '早晨':
    case '早上':
      return within(hour, 4, 11);
    case '上午':
      return within(hour, 0, 12);
    case '中午':
      return within(hour, 11, 13) ?? within(hour + 12, 13, 14);
    case '晚上':
      if (hour === 12) return 0;
      return within(hour, 17, 23) ?? within(hour + 12, 17, 23);
    default:
      return within(hour, 12, 19) ?? within(hour + 12, 13, 19);
  }
}

const within = (hour: number, first: number, last: number): number | undefined =>
  hour >= first && hour <= last ? hour : undefined;

const DIGITS = '零一二三四五六七八九';

/** A number below sixty in digits or in Chinese; NaN for anything else. */
function readNumber(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text);
  const parts = /^(?:(?<tens>[二三四五])?(?<ten>十))?(?<ones>[零一二三四五六七八九])?$/u.exec(
    text.replaceAll('〇', '零').replaceAll('两', '二'),
  )?.groups;
  const { tens = '一', ten, ones } = parts ?? {};
  if (ten === undefined && ones === undefined) return NaN;
  return (ten === undefined ? 0 : DIGITS.indexOf(tens) * 10) + (ones === undefined ? 0 : DIGITS.indexOf(ones));
}

/** A time that is offered; the label reads back as the minute. */
export interface TimeChoice {
  /** Minutes since midnight, 0 to 1439. */
  readonly minute: number;
  /** `HH:MM`. */
  readonly label: string;
}

/** Choices that Discord shows. */
const CHOICES = 25;

/** Full hours from morning on: what is offered before anything was typed. */
const FULL_HOURS = Array.from({ length: 24 }, (_, index) => ((index + 6) % 24) * 60);

/** Times to offer while one is typed, at most 25: exactly what was typed first, then what it may be the beginning of. */
export function suggestTimes(typed: string): TimeChoice[] {
  const text = plain(typed, LONGEST.time);
  const exact = readTime(typed);
  const minutes = typed.trim() === '' ? FULL_HOURS : [...(exact === undefined ? [] : [exact]), ...begunTimes(text)];
  return [...new Set(minutes)].slice(0, CHOICES).map((minute) => ({ minute, label: showTime(minute) }));
}

/** The times whose writing may begin like this, the likely ones first. */
function begunTimes(text: string): number[] {
  if (text === '') return [];
  const named = [...NAMED_TIMES].filter(([name]) => name.startsWith(text)).map(([, minute]) => minute);
  const begun = /^(?<hour>\d{1,2})(?:[:.h](?<minute>\d{0,2}))?(?: ?(?<half>[ap])\.? ?m?\.?)?$/u.exec(text)?.groups;
  if (!begun) return named;
  const { hour = '', minute = '', half } = begun;
  const hours = possibleHours(Number(hour), half);
  const more = /^[12]$/u.test(text) ? Array.from({ length: 10 }, (_, ones) => Number(hour) * 10 + ones) : [];
  return [
    ...begunMinutes(minute).flatMap((of) => hours.map((at) => timeOf(at, of))),
    ...more.map((at) => timeOf(at, 0)),
  ].filter((time) => time !== undefined);
}

/** The hours of the day that a typed one may mean: with no half of the day, that of the other half too. */
function possibleHours(hour: number, half: string | undefined): number[] {
  const both = half === undefined ? [hour, hour >= 1 && hour <= 12 ? (hour + 12) % 24 : hour] : [halfHour(hour, half)];
  return both.filter((it) => it !== undefined);
}

/** The minutes that begin with these digits, the round ones first. */
function begunMinutes(digits: string): number[] {
  if (digits === '') return [0, 30, 15, 45];
  if (digits.length === 2) return [Number(digits)];
  const ten = Number(digits) * 10;
  return [0, 5, 1, 2, 3, 4, 6, 7, 8, 9].map((ones) => ten + ones);
}
