import { dayReader, EVERY_DAY, WEEKDAYS, WEEKEND, type TypedWords } from '../words.ts';

const dayNamed = dayReader([
  ['mo', 'montag'],
  ['di', 'dienstag'],
  ['mi', 'mittwoch'],
  ['do', 'donnerstag'],
  ['fr', 'freitag'],
  ['sa', 'samstag', 'sonnabend'],
  ['so', 'sonntag'],
]);

/** Times and days as people type them in German: `8 Uhr`, `halb neun abends`, `werktags`, `Mo, Mi und Fr`. */
export const german: TypedWords = {
  times: { mittag: 720, mittags: 720, mitternacht: 0, 'um mitternacht': 0 },
  readTime,
  sets: {
    'jeden tag': EVERY_DAY,
    täglich: EVERY_DAY,
    alle: EVERY_DAY,
    'alle tage': EVERY_DAY,
    // Saturday is a "Werktag" in law, but not to people who ask for something on one; the reply says Mo–Fr.
    werktag: WEEKDAYS,
    werktags: WEEKDAYS,
    werktage: WEEKDAYS,
    'an werktagen': WEEKDAYS,
    arbeitstage: WEEKDAYS,
    'an arbeitstagen': WEEKDAYS,
    wochentags: WEEKDAYS,
    'unter der woche': WEEKDAYS,
    wochenende: WEEKEND,
    wochenenden: WEEKEND,
    'am wochenende': WEEKEND,
    'an wochenenden': WEEKEND,
  },
  readDay: (word) => dayNamed(word) ?? dayNamed(word.replace(/s$/u, '')),
  listDays: (text) =>
    text
      .replace(/^(?:am |von |immer |jeden |jede )+/u, '')
      .replaceAll(/ bis (?:zum )?/gu, '-')
      .replaceAll(/\bund\b/gu, ' '),
};

const PART = 'morgens|früh|vormittags|mittags|nachmittags|abends|nachts';
const CLOCK = new RegExp(
  `^(?:(?<before>${PART}) )?(?:um )?` +
    '(?:(?<away>[a-zäöüß]+|\\d{1,2}) (?:minuten )?(?<side>vor|nach) )?(?<fraction>halb |viertel |dreiviertel )?' +
    '(?<hour>[a-zäöüß]+|\\d{1,2})(?:[:.](?<digits>\\d{2}))?(?: ?uhr(?: (?<minute>[a-zäöüß]+|\\d{1,2}))??)?' +
    `(?: (?<after>${PART}))?$`,
  'u',
);

/** Minutes before or after the hour of the fractions that name the coming hour: "halb neun" is 8:30. */
const FRACTIONS: Readonly<Record<string, number>> = { 'halb ': -30, 'viertel ': -45, 'dreiviertel ': -15 };

/**
 * Minutes since midnight of `8 Uhr`, `20 Uhr 15`, `8.30 Uhr`, `acht Uhr abends`, `halb neun`, `Viertel nach acht`,
 * `dreiviertel neun`, `fünf vor halb neun`. Hours are those of the day's 24, unless a part of the day is named.
 */
function readTime(text: string): number | undefined {
  const clock = CLOCK.exec(text)?.groups;
  if (!clock) return undefined;
  const { before, away, side, fraction, hour = '', digits, minute, after } = clock;
  if (before !== undefined && after !== undefined) return undefined;
  const isSpoken = away !== undefined || fraction !== undefined;
  const minutes = readNumber(digits ?? minute ?? '0');
  const hours = readNumber(hour);
  if (hours > 23 || minutes > 59 || (isSpoken && (hours < 1 || hours > 12 || minutes > 0))) return undefined;
  const distance = away === undefined ? 0 : away === 'viertel' ? 15 : readNumber(away);
  if (distance > 29) return undefined;
  const spoken = (FRACTIONS[fraction ?? ''] ?? 0) + (side === 'vor' ? -distance : distance);
  const time = hours * 60 + minutes + spoken;
  // Half an hour before one is twelve thirty.
  return timeInPart(time < 60 && isSpoken ? time + 12 * 60 : time, before ?? after);
}

/** The time that is meant with a part of the day, from a clock of twelve or of 24 hours; undefined where it has none. */
function timeInPart(time: number, part: string | undefined): number | undefined {
  const at = (first: number, last: number, shift = 0): number | undefined =>
    time >= first * 60 && time < (last + 1) * 60 ? time + shift * 60 : undefined;
  switch (part) {
    case undefined:
      return time;
    case 'morgens':
    case 'früh':
      return at(3, 11);
    case 'vormittags':
      return at(6, 12);
    case 'mittags':
      return at(11, 14) ?? at(1, 2, 12);
    case 'nachmittags':
      return at(12, 18) ?? at(1, 6, 12);
    case 'abends':
      return at(17, 23) ?? at(5, 11, 12) ?? at(12, 12, -12);
    default:
      return at(0, 5) ?? at(21, 23) ?? at(9, 11, 12) ?? at(12, 12, -12);
  }
}

const ONES = [
  'null',
  'eins',
  'zwei',
  'drei',
  'vier',
  'fünf',
  'sechs',
  'sieben',
  'acht',
  'neun',
  'zehn',
  'elf',
  'zwölf',
];
const TEENS = ['dreizehn', 'vierzehn', 'fünfzehn', 'sechzehn', 'siebzehn', 'achtzehn', 'neunzehn'];
const TENS = ['zwanzig', 'dreißig', 'vierzig', 'fünfzig'];

/** A number below sixty in digits or in words; NaN for anything else. */
function readNumber(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text);
  const small = [...ONES, ...TEENS].indexOf(text === 'ein' ? 'eins' : text.replace('dreissig', 'dreißig'));
  if (small >= 0) return small;
  const [, one, ten = ''] = /^(?:(\p{L}{1,20})und)?(\p{L}{1,20})$/u.exec(text.replace('dreissig', 'dreißig')) ?? [];
  const tens = TENS.indexOf(ten);
  const ones = one === undefined ? 0 : one === 'ein' ? 1 : ONES.indexOf(one);
  return tens < 0 || ones < 0 || ones > 9 ? NaN : (tens + 2) * 10 + ones;
}
