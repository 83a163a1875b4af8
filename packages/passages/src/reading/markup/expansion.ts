/** Most characters that names stand for, for each character of the source that they stand in. */
const MOST = 10;

/**
 * Counts the texts that are put in the place of names. A name may stand for text with other names in it, so that a few
 * lines would become gigabytes.
 *
 * @returns the text that it is given, or throws once all of them together are many times as long as the source
 */
export function createExpansion({ name, text }: { readonly name: string; readonly text: string }): Expand {
  let left = MOST * text.length;
  return (expanded) => {
    left -= expanded.length;
    if (left >= 0) return expanded;
    throw new Error(
      `${name}: expected an article, got one whose names stand for more than ${MOST} times its text. Write out what they stand for.`,
    );
  };
}

export type Expand = (text: string) => string;
