import { hasWord, type PassageIndex } from './passage-index.ts';

/**
 * Other spellings of a folded form that the index has: numbers in letters, digits and Roman numerals, katakana for
 * hiragana and the other way round, and `i18n` for an `internationalization` that the index lacks.
 */
export function findVariants(index: PassageIndex, form: string): string[] {
  const { language } = index;
  const numerals = language.numerals(form).filter((other) => !language.isFraming(other));
  const spellings = [...numerals, ...otherKana(form), ...(hasWord(index, form) ? [] : numeronymOf(form))];
  return spellings.filter((other) => hasWord(index, other) && !language.isStop(other));
}

/** Distance of the two kana of a sound, in code points. */
const KANA_STEP = 0x60;
const HIRAGANA = /^[\u3041-\u3096ー]+$/u;
const KATAKANA = /^[\u30A1-\u30F6ー]+$/u;

function otherKana(form: string): string[] {
  const step = HIRAGANA.test(form) ? KANA_STEP : KATAKANA.test(form) ? -KANA_STEP : 0;
  if (step === 0) return [];
  return [Array.from(form, (kana) => (kana === 'ー' ? kana : shift(kana, step))).join('')];
}

function shift(character: string, step: number): string {
  return String.fromCodePoint((character.codePointAt(0) ?? 0) + step);
}

const NUMERONYM = /^(?<first>\p{L})(?<between>[1-9]\d?)(?<last>\p{L})$/u;
/** Shortest word that is written as a numeronym: `access` would be `a4s`. */
const SHORTEST_LONG_FORM = 6;

function numeronymOf(form: string): string[] {
  return form.length < SHORTEST_LONG_FORM ? [] : [`${form[0]}${form.length - 2}${form.at(-1)}`];
}

export function isNumeronym(form: string): boolean {
  return NUMERONYM.test(form);
}

/** Known words that a numeronym is short for; all of the index are looked through. */
export function findLongForms({ vocabulary }: PassageIndex, form: string): string[] {
  const { first = '', between, last = '' } = NUMERONYM.exec(form)?.groups ?? {};
  const length = Number(between) + 2;
  return vocabulary.forms.flatMap((known) => {
    const isLong = known?.form.length === length && known.form.startsWith(first) && known.form.endsWith(last);
    return isLong && !known.stop && /^\p{L}+$/u.test(known.form) ? [known.form] : [];
  });
}
