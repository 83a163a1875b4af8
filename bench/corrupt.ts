import { fold } from 'passages/evaluation';
import type { Question } from './sets.ts';
import { pickFrom, shuffled } from '../test/support/random.ts';

const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;
/** A word of at least four letters (vowel signs of Indic scripts count), or a run of a script without spaces. */
const RUN = new RegExp(`([[\\p{L}\\p{M}]--[${UNSPACED}]]{4,})|[${UNSPACED}][${UNSPACED}\\p{M}]+`, 'gv');
const UNSPACED_CHARACTER = new RegExp(`[${UNSPACED}]`, 'gu');
const LETTER = /[\p{L}\p{M}]/gu;

/** A word of a text that can be misspelt; a half-open range. */
export interface ContentWord {
  readonly start: number;
  readonly text: string;
  /** True in a script with spaces, where letters are mistyped; false where one character is mistaken for another. */
  readonly spaced: boolean;
}

/** The content words of a text. @param isStop of a folded form */
export function contentWords(text: string, isStop: (form: string) => boolean): ContentWord[] {
  return Array.from(text.matchAll(RUN), ({ 0: word, 1: spaced, index }) => ({
    start: index,
    text: word,
    spaced: spaced !== undefined,
  })).filter(({ text: word, spaced }) => !spaced || !isStop(fold(word)));
}

/** The letters of texts with repetitions, so that a draw follows their frequencies. */
export interface Alphabet {
  readonly spaced: readonly string[];
  readonly unspaced: readonly string[];
}

export function alphabetOf(texts: readonly string[]): Alphabet {
  const letters = texts.flatMap((text) => text.toLowerCase().match(LETTER) ?? []);
  const isUnspaced = (letter: string): boolean => letter.match(UNSPACED_CHARACTER) !== null;
  return { spaced: letters.filter((letter) => !isUnspaced(letter)), unspaced: letters.filter(isUnspaced) };
}

interface Slips {
  readonly isStop: (form: string) => boolean;
  readonly alphabet: Alphabet;
  readonly random: () => number;
}

/** A question with one typo in one of its content words; undefined if it has none. */
export function addTypo(question: string, { isStop, alphabet, random }: Slips): string | undefined {
  for (const { start, text, spaced } of shuffled(contentWords(question, isStop), random)) {
    const wrong = spaced ? misspell(text, alphabet.spaced, random) : replaceCharacter(text, alphabet.unspaced, random);
    if (wrong !== undefined) return question.slice(0, start) + wrong + question.slice(start + text.length);
  }
  return undefined;
}

export interface Typo {
  readonly clean: Question;
  readonly wrong: Question;
}

/** Share of the questions from which a word is a question word: `what`, `were`, `does`. */
const COMMON = 0.02;

/** Words in more than that share of the questions, independent of any engine's stop words. */
function commonWordsOf(texts: readonly string[]): ReadonlySet<string> {
  const uses = new Map<string, number>();
  for (const text of texts) {
    for (const form of new Set(Array.from(text.matchAll(RUN), ([word]) => fold(word))))
      uses.set(form, (uses.get(form) ?? 0) + 1);
  }
  return new Set([...uses].filter(([, times]) => times > COMMON * texts.length).map(([form]) => form));
}

/** Shortest word that people shorten, and longest short form, in letters. */
const SHORTENED_FROM = 7;
const LONGEST_SHORT = 6;

/**
 * A question with one of its long words as people shorten it, its first three to five letters up to a consonant or its
 * consonants alone, each as likely; undefined if it has none.
 */
export function addShortForm(
  question: string,
  { isStop, random }: Pick<Slips, 'isStop' | 'random'>,
): string | undefined {
  const words = contentWords(question, isStop).filter(({ text, spaced }) => spaced && text.length >= SHORTENED_FROM);
  for (const { start, text } of shuffled(words, random)) {
    const [first = '', ...rest] = text.toLowerCase();
    const consonants = first + rest.filter((letter, at) => isConsonant(letter) && letter !== rest[at - 1]).join('');
    const beginnings = [3, 4, 5]
      .map((length) => text.toLowerCase().slice(0, length))
      .filter((one) => isConsonant(one.at(-1) ?? ''));
    const short =
      random() < 0.5 && consonants.length <= LONGEST_SHORT ? consonants : pickFrom([...beginnings, consonants], random);
    if (short.length > 2 && short.length <= LONGEST_SHORT)
      return question.slice(0, start) + short + question.slice(start + text.length);
  }
  return undefined;
}

function isConsonant(letter: string): boolean {
  return /[\p{L}--[aeiouyäöüаеиоуыэюяё]]/v.test(letter);
}

/** Questions with one word each in short. */
export function shortFormsOf(questions: readonly Question[], random: () => number): Typo[] {
  const common = commonWordsOf(questions.map(({ text }) => text));
  return questions.flatMap((clean) => {
    const text = addShortForm(clean.text, { isStop: (form) => common.has(form), random });
    return text === undefined ? [] : [{ clean, wrong: { ...clean, text } }];
  });
}

/** Questions with one typo each; letters are drawn by their frequencies in all of them. */
export function typosOf(questions: readonly Question[], random: () => number): Typo[] {
  const texts = questions.map(({ text }) => text);
  const alphabet = alphabetOf(texts);
  const common = commonWordsOf(texts);
  return questions.flatMap((clean) => {
    const text = addTypo(clean.text, { isStop: (form) => common.has(form), alphabet, random });
    return text === undefined ? [] : [{ clean, wrong: { ...clean, text } }];
  });
}

/** Draws without a change after which a word counts as impossible to change. */
const MOST_DRAWS = 200;

/** One letter replaced, deleted or inserted, or two neighbours swapped, each as likely; never only an accent changed. */
export function misspell(word: string, alphabet: readonly string[], random: () => number): string | undefined {
  const letters = Array.from(word);
  const slips = {
    replaced: (at: number): string[] => letters.with(at, pickFrom(alphabet, random)),
    leftOut: (at: number): string[] => letters.toSpliced(at, 1),
    putIn: (at: number): string[] => letters.toSpliced(at, 0, pickFrom(alphabet, random)),
    swapped: (at: number): string[] => letters.toSpliced(at, 2, letters[at + 1] ?? '', letters[at] ?? ''),
  };
  /** Number of places for each kind of typo. */
  const places = {
    replaced: letters.length,
    leftOut: letters.length,
    putIn: letters.length + 1,
    swapped: letters.length - 1,
  };
  for (let draw = 0; draw < MOST_DRAWS; draw += 1) {
    const slip = pickFrom(['replaced', 'leftOut', 'putIn', 'swapped'] as const, random);
    const wrong = slips[slip](Math.floor(random() * places[slip])).join('');
    if (fold(wrong) !== fold(word)) return wrong;
  }
  return undefined;
}

/** One character replaced by another. */
function replaceCharacter(run: string, alphabet: readonly string[], random: () => number): string | undefined {
  const characters = Array.from(run);
  const places = characters.flatMap((character, at) => (character.match(UNSPACED_CHARACTER) === null ? [] : [at]));
  for (let draw = 0; draw < MOST_DRAWS; draw += 1) {
    const wrong = characters.with(pickFrom(places, random), pickFrom(alphabet, random)).join('');
    if (fold(wrong) !== fold(run)) return wrong;
  }
  return undefined;
}

/** A text in words or, in a script without spaces, in characters. */
export interface Units {
  readonly units: readonly { readonly text: string; readonly start: number; readonly end: number }[];
  /** Separator of the units. */
  readonly glue: '' | ' ';
}

export function unitsOf(text: string): Units {
  const unspaced = (text.match(UNSPACED_CHARACTER)?.length ?? 0) * 2 > (text.match(LETTER)?.length ?? 0);
  const units = Array.from(text.matchAll(unspaced ? /[^\s\p{M}]\p{M}*/gu : /\S+/gu), ({ 0: unit, index }) => ({
    text: unit,
    start: index,
    end: index + unit.length,
  }));
  return { units, glue: unspaced ? '' : ' ' };
}

/**
 * A misremembered sentence: one change in eight words, at least one in all. A word is dropped, replaced, swapped with the
 * next or inserted.
 * @param vocabulary words or characters to insert
 */
export function misremember(sentence: string, vocabulary: readonly string[], random: () => number): string {
  const { units, glue } = unitsOf(sentence);
  const original = units.map(({ text }) => text);
  for (;;) {
    let kept = original;
    for (let errors = Math.max(1, Math.round(original.length / 8)); errors > 0; errors -= 1)
      kept = withError(kept, vocabulary, random);
    const wrong = kept.join(glue);
    if (wrong !== original.join(glue)) return wrong;
  }
}

function withError(units: string[], vocabulary: readonly string[], random: () => number): string[] {
  const error = pickFrom(['dropped', 'replaced', 'swapped', 'added'] as const, random);
  const at = Math.floor(random() * (error === 'swapped' ? units.length - 1 : units.length));
  if (error === 'dropped') return units.toSpliced(at, 1);
  if (error === 'swapped') return units.toSpliced(at, 2, units[at + 1] ?? '', units[at] ?? '');
  return units.toSpliced(at, error === 'replaced' ? 1 : 0, pickFrom(vocabulary, random));
}
