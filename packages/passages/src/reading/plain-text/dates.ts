/** A date as a text states it. */
export interface StatedDate {
  readonly stated: string;
  /** `YYYY-MM-DD`, when year, month and day are given. */
  readonly iso?: string;
  readonly start: number;
  readonly end: number;
}

/** Month names, January first, as several languages write them; abbreviations are prefixes of at least three letters. */
const months: readonly (readonly string[])[] = [
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
const short = 'jan|feb|mar|apr|jun|jul|aug|sept?|oct|okt|nov|dec|dez';
const monthName = `(?:${[...new Set(months.flat())].toSorted((a, b) => b.length - a.length).join('|')}|(?:${short})\\.?)`;
const day = '(?<day>[0-3]?\\d)(?:st|nd|rd|th|er|\\.)?';
const forms: readonly RegExp[] = [
  /(?<year>[12]\d{3})\s?年\s?(?<month>\d{1,2})\s?月\s?(?<day>\d{1,2})\s?[日号號]/u,
  /(?<month>\d{1,2})\s?月\s?(?<day>\d{1,2})\s?[日号號]/u,
  /(?<![\d.-])(?<year>[12]\d{3})[-/.](?<month>0?[1-9]|1[0-2])[-/.](?<day>0?[1-9]|[12]\d|3[01])(?![\d])/u,
  /(?<![\d.])(?<day>0?[1-9]|[12]\d|3[01])\.\s?(?<month>0?[1-9]|1[0-2])\.\s?(?<year>[12]\d{3})(?!\d)/u,
  new RegExp(`(?<!\\p{L})(?<name>${monthName})\\s+${day}(?:,?\\s+(?<year>[12]\\d{3}))?(?![\\d\\p{L}])`, 'iu'),
  new RegExp(
    `(?<!\\d)${day}\\s+(?:de\\s+)?(?<name>${monthName})(?!\\p{L})(?:,?\\s+(?:de\\s+)?(?<year>[12]\\d{3}))?(?!\\d)`,
    'iu',
  ),
];

/** The first date in a text, preferring one that states its year. */
export function findDate(text: string): StatedDate | undefined {
  const found = forms.flatMap((form) => {
    const match = form.exec(text);
    return match === null ? [] : [toDate(match)];
  });
  return found.find((date) => date.iso !== undefined) ?? found[0];
}

function toDate(match: RegExpExecArray): StatedDate {
  const { year, month, name, day: dayText } = match.groups ?? {};
  const [stated] = match;
  const number = month === undefined ? monthNumber(name ?? '') : Number(month);
  const place = { stated, start: match.index, end: match.index + stated.length };
  const date = new Date(Date.UTC(Number(year), number - 1, Number(dayText)));
  const real =
    year !== undefined && number > 0 && date.getUTCDate() === Number(dayText) && date.getUTCMonth() === number - 1;
  return real ? { ...place, iso: date.toISOString().slice(0, 10) } : place;
}

/** 1 to 12; 0 for none. */
function monthNumber(name: string): number {
  const key = name.toLowerCase().replace(/\.$/u, '');
  const exact = months.findIndex((names) => names.includes(key));
  return 1 + (exact >= 0 ? exact : months.findIndex((names) => names.some((full) => full.startsWith(key.slice(0, 3)))));
}
