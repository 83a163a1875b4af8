import { dayReader, EVERY_DAY, WEEKDAYS, WEEKEND, type TypedWords } from '../words.ts';

const dayNamed = dayReader([
  ['mo', 'mon', 'monday'],
  ['tu', 'tue', 'tues', 'tuesday'],
  ['we', 'wed', 'wednesday'],
  ['th', 'thu', 'thur', 'thurs', 'thursday'],
  ['fr', 'fri', 'friday'],
  ['sa', 'sat', 'saturday'],
  ['su', 'sun', 'sunday'],
]);

/** Times and days as people type them in English: `noon`, `weekdays`, `Mon, Wed and Fri`. */
export const english: TypedWords = {
  times: { noon: 720, midday: 720, midnight: 0 },
  readTime: () => undefined,
  sets: {
    'every day': EVERY_DAY,
    everyday: EVERY_DAY,
    daily: EVERY_DAY,
    all: EVERY_DAY,
    'all days': EVERY_DAY,
    weekday: WEEKDAYS,
    weekdays: WEEKDAYS,
    workdays: WEEKDAYS,
    'working days': WEEKDAYS,
    weekend: WEEKEND,
    weekends: WEEKEND,
  },
  readDay: (word) => dayNamed(word) ?? dayNamed(word.replace(/s$/u, '')),
  listDays: (text) =>
    text
      .replace(/^(?:on |every |each )+/u, '')
      .replaceAll(/ (?:to|thru|through) /gu, '-')
      .replaceAll(/\band\b/gu, ' '),
};
