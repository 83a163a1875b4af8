const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';

/** Ten characters of [a-z2-7] by chance: fifty bits. `random` gives numbers from 0 to 1, as `Math.random` does. */
export function newId(random: () => number): string {
  return Array.from({ length: 10 }, () => LETTERS[Math.floor(random() * LETTERS.length)]).join('');
}
