/** What differs from number to number: the form for each plural category that a language has, `#` being the number. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** Numbers, counted things and lists as a language writes them. */
export interface Formats {
  /** `count(2, { one: '# passage', other: '# passages' })` is `2 passages`. */
  count(value: number, forms: Forms): string;
  /** `a, b and c`. */
  list(items: readonly string[]): string;
}

/** @param locale a BCP 47 tag */
export function formatsFor(locale: string): Formats {
  const numbers = new Intl.NumberFormat(locale);
  const rules = new Intl.PluralRules(locale);
  const lists = new Intl.ListFormat(locale);
  return {
    count: (value, forms) => (forms[rules.select(value)] ?? forms.other).replace('#', numbers.format(value)),
    list: (items) => lists.format(items),
  };
}
