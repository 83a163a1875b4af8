/** What differs from number to number: the form for each plural category that a language has, `#` being the number. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** Numbers, counted things and lists as a language writes them. */
export interface Formats {
  /** `count(2, { one: '# passage', other: '# passages' })` is `2 passages`. */
  count(value: number, forms: Forms): string;
  /** `a, b and c`. */
  list(items: readonly string[]): string;
  /**
   * Days of the week: `every day`, `weekdays`, or a list such as `Mon, Wed and Fri`.
   *
   * @param mask bits, Monday 1, Tuesday 2 … Sunday 64
   */
  days(mask: number, words: { readonly everyDay: string; readonly weekdays: string }): string;
}

/** Noon in UTC on the Monday of some week, and the length of a day. */
const MONDAY = Date.UTC(2024, 0, 1, 12);
const DAY = 86_400_000;
const [EVERY_DAY, WEEKDAYS] = [127, 31];

/** @param locale a BCP 47 tag */
export function formatsFor(locale: string): Formats {
  const numbers = new Intl.NumberFormat(locale);
  const rules = new Intl.PluralRules(locale);
  const lists = new Intl.ListFormat(locale);
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  const names = Array.from({ length: 7 }, (_, day) => weekday.format(MONDAY + day * DAY));
  return {
    count: (value, forms) => (forms[rules.select(value)] ?? forms.other).replace('#', numbers.format(value)),
    list: (items) => lists.format(items),
    days(mask, { everyDay, weekdays }) {
      if ((mask & EVERY_DAY) === EVERY_DAY) return everyDay;
      return mask === WEEKDAYS ? weekdays : lists.format(names.filter((_, day) => mask & (1 << day)));
    },
  };
}
