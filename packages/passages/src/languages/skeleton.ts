/** Vowels of the alphabets that write them, as folded letters. */
const VOWEL = /[aeiouyаеиоуыэюяіїєαεηιουω]/u;
/** Scripts whose alphabets write vowels; in others consonants alone are how every word is written. */
const ALPHABETIC = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]+$/u;

/**
 * Consonants of a folded word behind its first letter, which stays whatever it is, doubled ones once: `msg` for
 * `message`, `atck` for `attack`. Undefined for a word of other letters.
 */
export function skeletonOf(form: string): string | undefined {
  if (!ALPHABETIC.test(form)) return undefined;
  let skeleton = form.slice(0, 1);
  for (const letter of form.slice(1)) if (!VOWEL.test(letter) && !skeleton.endsWith(letter)) skeleton += letter;
  return skeleton;
}

/** True for a word that nobody can say: letters without a vowel. */
export function isVowelless(form: string): boolean {
  return ALPHABETIC.test(form) && !VOWEL.test(form);
}
