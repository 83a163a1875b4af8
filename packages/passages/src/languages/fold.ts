/** In UTF-16 code units. Longer forms are cut; no language has words that differ only behind this. */
export const MAX_FORM = 64;

/**
 * Text in lower case that folding leaves as it is: plain letters of the scripts that are read most. Folding every
 * word by its letters would take most of a search's time.
 */
const FOLDED = new RegExp(
  String.raw`^[a-z0-9\u03B1-\u03C1\u03C3-\u03C9\u0430-\u044F\u05D0-\u05EA\u0627\u0628\u062A-\u063A\u0641-\u0648\u064A\u0905-\u0928\u092A-\u0930\u0932\u0933\u0935-\u0939\u093E-\u094D\u0E01-\u0E32\u0E34-\u0E4E\u3041-\u3096\u30A1-\u30FA\u30FC\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7A3]+$`,
);

/** Characters that folding drops: accents of the alphabets, Hebrew points, Arabic vowel signs and the tatweel, joiners, soft hyphens. */
const MARKS = new RegExp(
  String.raw`[\u0300-\u036F\u0483-\u0487\u0591-\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06ED\u00AD\u200C\u200D\u2060\uFEFF]`,
  'gu',
);
/** Letters without a decomposition in Unicode that readers take for others. */
const VARIANTS = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ħ', 'h'],
  ['ı', 'i'],
  ['ŧ', 't'],
  ['ŋ', 'n'],
  ['ς', 'σ'],
  ['ё', 'е'],
  ['ٱ', 'ا'],
  ['ى', 'ي'],
  ['ی', 'ي'],
  ['ة', 'ه'],
  ['ک', 'ك'],
]);
const VARIANT = /[ßæœøłđðþħıŧŋςёٱىیةک]/gu;
const FOREIGN_DIGIT = /(?![0-9])\p{Nd}/gu;

/**
 * One spelling for letters that readers take as the same: lower case, without accents, with ASCII digits, at most
 * {@link MAX_FORM} code units. Vowel signs of Indic and Thai scripts and the Russian й are letters of their own and stay.
 */
export function fold(text: string): string {
  const lower = (text.length > MAX_FORM ? text.slice(0, MAX_FORM).replace(/[\uD800-\uDBFF]$/, '') : text).toLowerCase();
  if (FOLDED.test(lower)) return lower;
  return (
    lower
      .normalize('NFKD')
      .replaceAll('и\u0306', 'й')
      .replace(MARKS, '')
      .normalize('NFKC')
      .replace(VARIANT, (letter) => VARIANTS.get(letter) ?? letter)
      .replace(FOREIGN_DIGIT, digitOf)
      // Normalization turns a few signs into whole phrases with spaces.
      .replaceAll(/\s+/gu, '')
      .slice(0, MAX_FORM)
      .replace(/[\uD800-\uDBFF]$/, '')
  );
}

/** {@link fold} for a text of any length, part by part. Parts are a quarter of the limit, since few characters become more than two. */
export function foldLong(text: string): string {
  const parts = text.match(new RegExp(`.{1,${MAX_FORM / 4}}`, 'gsu')) ?? [];
  return parts.map(fold).join('').normalize('NFC');
}

/** The ASCII digit for one of another script. Code points of zeros are multiples of 16, in the scripts of India 6 more. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const value = (code & 15) - (code >= 0x0966 && code <= 0x0d6f ? 6 : 0);
  return value >= 0 && value <= 9 ? String(value) : digit;
}
