import { toRoman } from '../languages/numerals.ts';

/** Number of an item as its list writes it: `c` for 3 where the list's sign is `a`, `iii` where it is `i`, else digits. */
export function toNumeral(count: number, sign: string): string {
  return /^[ai]$/iu.test(sign) && count > 0 && count < Infinity ? toLetters(count, sign) : String(count);
}

/** `c` for 3, or `iii`, in capitals where the list's letters are. */
export function toLetters(count: number, letter: string): string {
  const lower = letter.toLowerCase() === 'a' ? toAlphabet(count) : toRoman(Math.min(count, 399));
  return letter === letter.toLowerCase() ? lower : lower.toUpperCase();
}

function toAlphabet(count: number): string {
  const rest = Math.floor((count - 1) / 26);
  return (rest > 0 ? toAlphabet(rest) : '') + String.fromCodePoint(97 + ((count - 1) % 26));
}
