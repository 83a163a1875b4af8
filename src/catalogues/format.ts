import { EVERY_DAY, WEEKDAYS } from 'times';

/** A counted thing in each plural category of a language; `#` stands for the number. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** Numbers, counted things and lists as a language writes them. */
export interface Formats {
  /** `count(2, { one: '# passage', other: '# passages' })` is `2 passages`. */
  count(value: number, forms: Forms): string;
  /** `a, b and c`. */
  list(items: readonly string[]): string;
  /** `a, b or c`. */
  either(items: readonly string[]): string;
  /**
   * Days of the week: `every day`, `weekdays`, or a list such as `Mon, Wed and Fri`.
   *
   * @param mask bits, Monday 1, Tuesday 2 … Sunday 64
   */
  days(mask: number, words: { readonly everyDay: string; readonly weekdays: string }): string;
}

/** Noon in UTC on a Monday, and the length of a day, in milliseconds. */
const MONDAY = Date.UTC(2024, 0, 1, 12);
const DAY = 86_400_000;

/** Formats are built at their first use, because a start needs few of them. @param locale a BCP 47 tag */
export function formatsFor(locale: string): Formats {
  const numbers = once(() => new Intl.NumberFormat(locale));
  const rules = once(() => new Intl.PluralRules(locale));
  const lists = once(() => new Intl.ListFormat(locale));
  const alternatives = once(() => new Intl.ListFormat(locale, { type: 'disjunction' }));
  const dayNames = once(() => {
    const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
    return Array.from({ length: 7 }, (_, day) => weekday.format(MONDAY + day * DAY));
  });
  return {
    count: (value, forms) => (forms[rules().select(value)] ?? forms.other).replace('#', numbers().format(value)),
    list: (items) => lists().format(items),
    either: (items) => alternatives().format(items),
    days(mask, { everyDay, weekdays }) {
      if ((mask & EVERY_DAY) === EVERY_DAY) return everyDay;
      return mask === WEEKDAYS ? weekdays : lists().format(dayNames().filter((_, day) => mask & (1 << day)));
    },
  };
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
