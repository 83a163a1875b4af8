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

/** Month names by month, January first, in the languages that are read. */
const MONTHS: readonly (readonly string[])[] = [
  ['january', 'januar', 'janvier', 'enero', 'gennaio', 'janeiro', 'января', 'يناير'],
  ['february', 'februar', 'février', 'febrero', 'febbraio', 'fevereiro', 'февраля', 'فبراير'],
  ['march', 'märz', 'mars', 'marzo', 'março', 'марта', 'مارس'],
  ['april', 'avril', 'abril', 'aprile', 'апреля', 'أبريل', 'ابريل'],
  ['may', 'mai', 'mayo', 'maggio', 'maio', 'мая', 'مايو'],
  ['june', 'juni', 'juin', 'junio', 'giugno', 'junho', 'июня', 'يونيو'],
  ['july', 'juli', 'juillet', 'julio', 'luglio', 'julho', 'июля', 'يوليو'],
  ['august', 'août', 'agosto', 'августа', 'أغسطس'],
  ['september', 'septembre', 'septiembre', 'settembre', 'setembro', 'сентября', 'سبتمبر'],
  ['october', 'oktober', 'octobre', 'octubre', 'ottobre', 'outubro', 'октября', 'أكتوبر'],
  ['november', 'novembre', 'noviembre', 'novembro', 'ноября', 'نوفمبر'],
  ['december', 'dezember', 'décembre', 'diciembre', 'dicembre', 'dezembro', 'декабря', 'ديسمبر'],
];
/** Abbreviations, which are prefixes of a name, with or without a full stop. */
const SHORT_MONTHS = 'jan|feb|mar|apr|jun|jul|aug|sept?|oct|okt|nov|dec|dez';
const MONTH_NAME = `(?:${[...new Set(MONTHS.flat())].toSorted((a, b) => b.length - a.length).join('|')}|(?:${SHORT_MONTHS})\\.?)`;
const DAY = '(?<day>[0-3]?\\d)(?:st|nd|rd|th|er|\\.)?';
const DATE_FORMS: readonly RegExp[] = [
  /(?<year>[12]\d{3})\s?年\s?(?<month>\d{1,2})\s?月\s?(?<day>\d{1,2})\s?[日号號]/u,
  /(?<month>\d{1,2})\s?月\s?(?<day>\d{1,2})\s?[日号號]/u,
  /(?<![\d.-])(?<year>[12]\d{3})[-/.](?<month>0?[1-9]|1[0-2])[-/.](?<day>0?[1-9]|[12]\d|3[01])(?![\d])/u,
  /(?<![\d.])(?<day>0?[1-9]|[12]\d|3[01])\.\s?(?<month>0?[1-9]|1[0-2])\.\s?(?<year>[12]\d{3})(?!\d)/u,
  new RegExp(`(?<!\\p{L})(?<name>${MONTH_NAME})\\s+${DAY}(?:,?\\s+(?<year>[12]\\d{3}))?(?![\\d\\p{L}])`, 'iu'),
  new RegExp(
    `(?<!\\d)${DAY}\\s+(?:de\\s+)?(?<name>${MONTH_NAME})(?!\\p{L})(?:,?\\s+(?:de\\s+)?(?<year>[12]\\d{3}))?(?!\\d)`,
    'iu',
  ),
];

/** Finds a date: of the first match of each form above, the first that is whole, else the first of all. */
export function findDate(text: string): StatedDate | undefined {
  const found = DATE_FORMS.flatMap((form) => {
    const match = form.exec(text);
    return match === null ? [] : [toDate(match)];
  });
  return found.find((date) => date.iso !== undefined) ?? found[0];
}

function toDate(match: RegExpExecArray): StatedDate {
  const { year, month, name, day: dayText } = match.groups ?? {};
  const [stated] = match;
  const number = month === undefined ? findMonth(name ?? '') : Number(month);
  const place = { stated, start: match.index, end: match.index + stated.length };
  const date = new Date(Date.UTC(Number(year), number - 1, Number(dayText)));
  const exists =
    year !== undefined && number > 0 && date.getUTCDate() === Number(dayText) && date.getUTCMonth() === number - 1;
  return exists ? { ...place, iso: date.toISOString().slice(0, 10) } : place;
}

/** Number of a month from its name, 1 to 12; 0 for an unknown name. */
function findMonth(name: string): number {
  const key = name.toLowerCase().replace(/\.$/u, '');
  const exact = MONTHS.findIndex((names) => names.includes(key));
  return 1 + (exact >= 0 ? exact : MONTHS.findIndex((names) => names.some((full) => full.startsWith(key.slice(0, 3)))));
}
