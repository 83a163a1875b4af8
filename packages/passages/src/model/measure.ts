import { UNSPACED_SCRIPTS } from './normalize.ts';

/** Full stops of all scripts, with the quotes, brackets and emphasis marks that may follow one. */
const SENTENCE_END = /[.!?。！？．｡…‥؟۔।॥።፧։⁇⁈⁉‼᙮។៕។][\p{Pe}\p{Pf}"'”’»›」』）\]*_\s]*$/u;
/** Characters at the end of a text that {@link endsSentence} looks at: room for a note's mark and closing quotes. */
const TAIL = 32;
const UNSPACED = new RegExp(`[${UNSPACED_SCRIPTS}]`, 'gu');

/** True when a text closes with a full stop; closing quotes, brackets and note marks (`[12]`, `word.3`) may follow it. */
export function endsSentence(text: string): boolean {
  const tail = text.slice(-TAIL);
  const withoutNotes = tail.replace(/(?:\[[^[\]]{1,20}\])+$/u, '').replace(/(?<=[\p{L}"”’»)][.!?])\d{1,3}$/u, '');
  return SENTENCE_END.test(withoutNotes);
}

/** Length in letters of an alphabet; a character of a script without spaces counts 2.5, for it says about as much. */
export function measureWeight(text: string): number {
  return text.length + 1.5 * (text.match(UNSPACED)?.length ?? 0);
}

/** Number of words; in a script without spaces, one for every two characters. */
export function countWords(text: string): number {
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  const spaced = text.replaceAll(UNSPACED, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu)?.length ?? 0;
  return spaced + Math.ceil(unspaced / 2);
}

/** True when a text holds a letter or a digit; ornaments and stray punctuation hold none. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** True when a text has at least three letters, two capitals in a row and no lower-case letter. */
export function isCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.length >= 3 && /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}
