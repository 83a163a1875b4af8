import { joinLines, joinWrapped } from '../../../model/normalize.ts';

/** Joins the lines of a paragraph. */
export type ParagraphJoiner = (lines: readonly string[]) => string;

/** Hyphens at the end of a line that a typesetter may have put there. */
const HYPHEN = /(?<![\p{L}\p{M}])(?<head>\p{L}[\p{L}\p{M}]*)[-\u00ad\u2010]$/u;

/**
 * Learns from a whole text how to join its lines. A hyphen at a line's end stays where the text has the compound with it
 * elsewhere, and goes where it has the word without it, or neither.
 */
export function createJoiner(lines: Iterable<string>): ParagraphJoiner {
  const words = new Set<string>();
  const heads = new Set<string>();
  for (const line of lines) {
    for (const word of line.toLowerCase().match(/[\p{L}\p{M}-]+/gu) ?? []) {
      if (word.endsWith('-')) continue;
      words.add(word);
      const hyphen = word.indexOf('-');
      if (hyphen > 0) heads.add(word.slice(0, hyphen));
    }
  }
  const join = (before: string, after: string): string => {
    if (before.endsWith('\u00ad')) return before.slice(0, -1) + after;
    // An address is broken after a mark, without a hyphen.
    if (isBrokenAddress(before) && /^[\p{Ll}\d/]/u.test(after)) return before + after;
    const head = HYPHEN.exec(before)?.groups?.['head'];
    if (head === undefined) return /[\p{L}\d][-\u2010–/]$/u.test(before) ? before + after : joinWrapped(before, after);
    const tail = /^\p{Ll}[\p{L}\p{M}]*/u.exec(after)?.[0];
    if (tail === undefined) {
      const name = /^\p{Lu}\p{Ll}+/u.exec(after)?.[0] ?? '';
      return words.has(`${head}${name}`.toLowerCase()) && !words.has(`${head}-${name}`.toLowerCase())
        ? before.slice(0, -1) + after
        : before + after;
    }
    const word = `${head}${tail}`.toLowerCase();
    const compound = `${head}-${tail}`.toLowerCase();
    if (words.has(word)) return before.slice(0, -1) + after;
    const isCompound = words.has(compound) || (heads.has(head.toLowerCase()) && words.has(tail.toLowerCase()));
    return isCompound ? before + after : before.slice(0, -1) + after;
  };
  return (paragraph) => joinLines(paragraph, join);
}

/** True for a text that ends within an address: after a mark at which one may be broken. */
function isBrokenAddress(text: string): boolean {
  const word = text.slice(text.lastIndexOf(' ') + 1);
  return /^[(<[]?(?:https?:\/\/|www\.)/u.test(word) && /[/_=&?.-]$/u.test(word);
}
