/** At most so many characters, with an ellipsis where the text was cut. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  // A first half of a surrogate pair does not stay behind alone.
  return `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
