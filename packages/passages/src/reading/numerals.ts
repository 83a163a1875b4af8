/** Number of an item as its list writes it: `c` for 3 where the list's sign is `a`, `iii` where it is `i`, else digits. */
export function toNumeral(count: number, sign: string): string {
  return /^[ai]$/iu.test(sign) && count > 0 && count < Infinity ? toLetters(count, sign) : String(count);
}

/** `c` for 3, or `iii`, in capitals where the list's letters are. */
export function toLetters(count: number, letter: string): string {
  const lower = letter.toLowerCase() === 'a' ? toAlphabet(count) : toRoman(count);
  return letter === letter.toLowerCase() ? lower : lower.toUpperCase();
}

function toAlphabet(count: number): string {
  const rest = Math.floor((count - 1) / 26);
  return (rest > 0 ? toAlphabet(rest) : '') + String.fromCodePoint(97 + ((count - 1) % 26));
}

function toRoman(count: number): string {
  const signs: readonly (readonly [number, string])[] = [
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  let [rest, text] = [Math.min(count, 399), ''];
  for (const [value, sign] of signs) for (; rest >= value; rest -= value) text += sign;
  return text;
}
