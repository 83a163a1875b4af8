import { EVERY_DAY, WEEKDAYS, WEEKEND, type TypedWords } from '../words.ts';

/** Times and days as people type them in Chinese, simplified or traditional: `晚上八点半`, `周一、三、五`, `週末`. */
export const chinese: TypedWords = {
  times: { 中午: 720, 正午: 720, 午夜: 0, 零点: 0 },
  readTime,
  sets: {
    每天: EVERY_DAY,
    每日: EVERY_DAY,
    天天: EVERY_DAY,
    工作日: WEEKDAYS,
    周末: WEEKEND,
    週末: WEEKEND,
  },
  readDay,
  listDays,
};

const CLOCK =
  /^(?<part>凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上)? ?(?<hour>\d{1,2}|[零〇一二两三四五六七八九十]{1,3}) ?(?:[点點时時](?:整|钟|(?<minute>\d{1,2}|[零〇一二三四五六七八九十]{1,3})分?|(?<spoken>半|一刻|三刻))?|:(?<digits>\d{2}))$/u;

/** Minutes since midnight of `早上8点`, `晚上八点半`, `下午3:15`. */
function readTime(text: string): number | undefined {
  const clock = CLOCK.exec(text)?.groups;
  if (!clock) return undefined;
  const { part, hour = '', minute, spoken, digits } = clock;
  const hours = partHour(readNumber(hour), part);
  const minutes =
    spoken === undefined ? readNumber(minute ?? digits ?? '0') : ({ 半: 30, 一刻: 15, 三刻: 45 }[spoken] ?? NaN);
  return hours === undefined || hours > 23 || minutes > 59 ? undefined : hours * 60 + minutes;
}

/** The hour that is meant with a part of the day; undefined where that part has no such hour. */
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

/** Every day with its 周, and in two words where two days stand together: `周一、三` is `周一、周三`. */
function listDays(text: string): string {
  const list = text
    .replace(/^每+/u, '')
    .replaceAll(/每?(?:周|週|星期|礼拜)(?=[一二三四五六日天])/gu, ' 周')
    .replaceAll(/ ?[至到] ?/gu, '-')
    .replaceAll(/ ?- ?/gu, '-')
    .replaceAll(/[和与及]/gu, ' ');
  return list.includes('周') ? list.replaceAll(/(?<=^|[-\s,、;&+/])(?=[一二三四五六日天])/gu, '周') : list;
}

/** One or more days in a word: `周一`, `周一三五`. */
function readDay(word: string): number | undefined {
  const [, days] = /^周([一二三四五六日天]+)$/u.exec(word) ?? [];
  if (days === undefined) return undefined;
  return Array.from(days.replaceAll('天', '日'), (day) => 1 << '一二三四五六日'.indexOf(day)).reduce(
    (all, day) => all | day,
  );
}
