/** One language's words for times of day and days of the week, as people type them. */
export interface TypedWords {
  /** Times with a name, such as noon, in lower case: minutes since midnight. */
  readonly times: Readonly<Record<string, number>>;
  /**
   * Minutes since midnight of a time that is put in words, such as `halb neun`; undefined or NaN where it is none.
   * Digits with a colon, an `h`, `am` or `pm` are read in every language and need no rule.
   *
   * @param text in lower case and half-width, with single spaces
   */
  readonly readTime: (text: string) => number | undefined;
  /** Sets of days with a name, such as weekdays, in lower case: bits, Monday 1 … Sunday 64. */
  readonly sets: Readonly<Record<string, number>>;
  /** Bits of the days that one word names; undefined where it names none. */
  readonly readDay: (word: string) => number | undefined;
  /** A list of days without its other words: spaces or punctuation between days, a hyphen in a range: `mon-wed sat`. */
  readonly listDays: (text: string) => string;
}

/** Bits of the days of the week: Monday 1, Tuesday 2 … Sunday 64. */
export const EVERY_DAY = 127;
export const WEEKDAYS = 31;
export const WEEKEND = 96;

/** A {@link TypedWords.readDay} for languages that write one day a word. @param names of each day, from Monday on */
export function dayReader(names: readonly (readonly string[])[]): (word: string) => number | undefined {
  return (word) => {
    const index = names.findIndex((each) => each.includes(word));
    return index < 0 ? undefined : 1 << index;
  };
}
