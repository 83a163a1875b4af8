/** Bits of the days of the week: Monday 1, Tuesday 2 … Sunday 64. */
const EVERY_DAY = 127;
const WEEKDAYS = 31;
const WEEKENDS = 96;

const NAMED: Readonly<Record<string, number>> = {
  'every day': EVERY_DAY,
  everyday: EVERY_DAY,
  daily: EVERY_DAY,
  all: EVERY_DAY,
  'all days': EVERY_DAY,
  每天: EVERY_DAY,
  每日: EVERY_DAY,
  天天: EVERY_DAY,
  weekday: WEEKDAYS,
  weekdays: WEEKDAYS,
  workdays: WEEKDAYS,
  'working days': WEEKDAYS,
  工作日: WEEKDAYS,
  weekend: WEEKENDS,
  weekends: WEEKENDS,
  周末: WEEKENDS,
  週末: WEEKENDS,
};

/** How each day is written, from Monday on: without a plural's `s`, which any of them may have. */
const ENGLISH: readonly (readonly string[])[] = [
  ['mo', 'mon', 'monday'],
  ['tu', 'tue', 'tues', 'tuesday'],
  ['we', 'wed', 'wednesday'],
  ['th', 'thu', 'thur', 'thurs', 'thursday'],
  ['fr', 'fri', 'friday'],
  ['sa', 'sat', 'saturday'],
  ['su', 'sun', 'sunday'],
];
const CHINESE = '一二三四五六日';

/** Longer than anything that is read. */
const LONGEST = 200;

/**
 * The days of the week, as bits, that people type: `every day`, `weekdays`, `Mon, Wed and Fri`, `mon-fri`, `周一、周三`,
 * `周一至周五`, `工作日`. Undefined where any of the words is not known, or there are none.
 */
export function readDays(typed: string): number | undefined {
  if (typed.length > LONGEST) return undefined;
  const text = typed.normalize('NFKC').toLowerCase().trim().replaceAll(/\s+/gu, ' ').replaceAll('週', '周');
  if (Object.hasOwn(NAMED, text)) return NAMED[text];
  let days = 0;
  for (const part of partsOf(text)) {
    const read = Object.hasOwn(NAMED, part) ? NAMED[part] : readPart(part);
    if (read === undefined) return undefined;
    days |= read;
  }
  return days === 0 ? undefined : days;
}

/** The days and ranges of a list, such as `mon-fri` or `周一`, each written without spaces. */
function partsOf(text: string): string[] {
  const list = text
    .replace(/^(?:on |every |each |每)+/u, '')
    .replaceAll(/每?(?:周|星期|礼拜)(?=[一二三四五六日天])/gu, ' 周')
    .replaceAll(/ ?(?:[-–—~至到]| to | thru | through ) ?/gu, '-')
    .replaceAll(/[,、;&+/和与及]|\band\b/gu, ' ');
  // After one `周`, the next days are written without it: 周一、三、五.
  const parts = list.split(' ').filter((part) => part !== '');
  return list.includes('周') ? parts.map((part) => part.replaceAll(/(?<=^|-)(?=[一二三四五六日天])/gu, '周')) : parts;
}

function readPart(part: string): number | undefined {
  const [first = '', last, ...more] = part.split('-');
  if (more.length > 0) return undefined;
  if (last === undefined) return dayNames(first);
  const [from, to] = [dayNames(first), dayNames(last)].map((days) => (days === undefined ? -1 : singleDay(days)));
  if (from === undefined || to === undefined || from < 0 || to < 0) return undefined;
  let days = 0;
  for (let day = from; ; day = (day + 1) % 7) {
    days |= 1 << day;
    if (day === to) return days;
  }
}

/** The one day of a mask, from 0 for Monday; -1 when it has several. */
const singleDay = (days: number): number => (Number.isInteger(Math.log2(days)) ? Math.log2(days) : -1);

/** One day in English, or one or more in Chinese, `周一三五`. */
function dayNames(name: string): number | undefined {
  const chinese = /^周(?<days>[一二三四五六日天]+)$/u.exec(name.replaceAll('天', '日'))?.groups?.['days'];
  if (chinese !== undefined)
    return Array.from(chinese, (day) => 1 << CHINESE.indexOf(day)).reduce((all, day) => all | day, 0);
  const index = ENGLISH.findIndex((names) => names.some((it) => name === it || name === `${it}s`));
  return index < 0 ? undefined : 1 << index;
}
