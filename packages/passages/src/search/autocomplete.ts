import { editDistance, lettersOf, missingLetters } from './spelling.ts';
import { type NameToken, tokenizeName } from '../languages/tokenizer.ts';

/** The first characters of what was typed that are read. */
const MAX_TYPED = 200;
/** And the first different words: as many as there are bits to tell by which of them fit. */
const MAX_WORDS = 30;

/** What was typed so far of a name; its words are each the beginning of one, a stretch without spaces any part. */
export interface Typed {
  /** Each once. */
  readonly words: readonly Lettered[];
  /** All of it in one spelling, with spaces between. */
  readonly running: string;
  /** A bit for each of the words. */
  readonly all: number;
}

/** A title, a heading or an id that can be typed. */
export interface Name {
  /** The places of its words in all their readings, and of what stands together of scripts without spaces. */
  readonly words: readonly number[];
  /** As in {@link Typed}. */
  readonly running: string;
}

interface Lettered extends Pick<NameToken, 'form' | 'isStretch'> {
  /** Its letters; see `lettersOf`. */
  readonly letters: number;
}

/** Names, and which words that were typed each has. */
export interface Names {
  read(text: string): Name;
  /** Of a name that is gone, once: what no other has of it is forgotten. */
  forget(name: Name): void;
  /** How many different words they have. */
  readonly size: number;
  /** With the names that have been read until now; it holds until another is read or forgotten. */
  compare(typed: Typed): Comparison;
}

/** Which words that were typed begin a word of a name, or are part of one of its stretches, a bit for each. */
export interface Comparison {
  /** Whether every word fits some word at these places, in any spelling; only then the names that have them can be asked about. */
  fit(places: readonly number[]): boolean;
  begun(name: Name): number;
  /** The same in any spelling. */
  nearly(name: Name): number;
}

/** The places of all the words of some names, each once. */
export function wordsOf(names: readonly Name[]): number[] {
  return [...new Set(names.flatMap(({ words }) => words))];
}

export function readTyped(text: string): Typed {
  const running = tokenizeName(text.slice(0, MAX_TYPED)).filter(({ extra }) => extra !== true);
  const forms = new Map(running.map((word) => [word.form, word]));
  const words = [...forms.values()].slice(0, MAX_WORDS).map(lettered);
  return { words, running: joined(running), all: (1 << words.length) - 1 };
}

function lettered({ form, isStretch }: NameToken): Lettered {
  return { form, isStretch, letters: lettersOf(form) };
}

function joined(words: readonly NameToken[]): string {
  return words.map(({ form }) => form).join(' ');
}

/** Every different word has a place, however many names have it: it is kept once, and compared once with what was typed. */
export function createNames(): Names {
  const known: Known[] = [];
  const places = new Map<string, number>();
  const free: number[] = [];

  function place(word: NameToken): number {
    const key = keyOf(word);
    const at = places.get(key) ?? free.pop() ?? known.length;
    if (!places.has(key)) {
      places.set(key, at);
      known[at] = { ...lettered(word), uses: 0 };
    }
    const one = known[at];
    if (one !== undefined) one.uses += 1;
    return at;
  }

  return {
    read(text) {
      const all = tokenizeName(text);
      return { words: all.map(place), running: joined(all.filter(({ extra }) => extra !== true)) };
    },
    forget({ words }) {
      for (const at of words) {
        const one = known[at];
        if (one === undefined) continue;
        one.uses -= 1;
        if (one.uses > 0) continue;
        places.delete(keyOf(one));
        free.push(at);
      }
    },
    get size() {
      return places.size;
    },
    compare: ({ words }) => createComparison(known, words),
  };
}

interface Known extends Lettered {
  /** How often it stands in the names; at the place of one that is in none, another may stand later. */
  uses: number;
}

function keyOf({ form, isStretch }: Pick<Lettered, 'form' | 'isStretch'>): string {
  return isStretch ? ` ${form}` : form;
}

function createComparison(known: readonly Lettered[], words: readonly Lettered[]): Comparison {
  const letters = Int32Array.from(known, (one) => one.letters);
  const compared = new Int32Array(known.length);
  const begun = new Int32Array(known.length);
  const nearly = new Int32Array(known.length);

  function compare(at: number, word: Lettered, bit: number): void {
    compared[at] = (compared[at] ?? 0) | bit;
    const one = known[at];
    // Hardly any word passes the cheapest test.
    if (missesThree(word.letters, letters[at] ?? 0) || one === undefined) return;
    const begins = isBegun(one, word);
    if (begins) begun[at] = (begun[at] ?? 0) | bit;
    if (begins || isNearlyBegun(one, word)) nearly[at] = (nearly[at] ?? 0) | bit;
  }

  function fitsAny(places: readonly number[], word: Lettered, bit: number): boolean {
    let fits = 0;
    for (const at of places) {
      if (((compared[at] ?? 0) & bit) === 0) compare(at, word, bit);
      fits |= nearly[at] ?? 0;
    }
    return (fits & bit) !== 0;
  }

  return {
    fit: (places) => words.every((word, i) => fitsAny(places, word, 1 << i)),
    begun: (name) => held(begun, name),
    nearly: (name) => held(nearly, name),
  };
}

function held(bits: Int32Array, { words }: Name): number {
  let all = 0;
  for (const at of words) all |= bits[at] ?? 0;
  return all;
}

/** Whether others lack more of some letters than two edits mend. */
function missesThree(letters: number, others: number): boolean {
  const one = letters & ~others;
  const two = one & (one - 1);
  return (two & (two - 1)) !== 0;
}

/** Whether a word that was typed begins one of a name, or is part of one of its stretches. */
function isBegun(one: Lettered, { form, isStretch, letters }: Lettered): boolean {
  if (one.isStretch !== isStretch || (letters & ~one.letters) !== 0) return false;
  return isStretch ? one.form.includes(form) : one.form.startsWith(form);
}

/** In letters. */
const SHORTEST_MISSPELT = 4;
const TWO_EDITS_FROM = 8;

/** Whether it does with a letter wrong, or in a long word that begins alike two. Another number is never meant. */
function isNearlyBegun(one: Lettered, { form, isStretch, letters }: Lettered): boolean {
  if (isStretch || one.isStretch || form.length < SHORTEST_MISSPELT) return false;
  const limit = form.length >= TWO_EDITS_FROM && one.form[0] === form[0] ? 2 : 1;
  if (missingLetters(letters, one.letters) > limit || /\d/u.test(form)) return false;
  return [-1, 0, 1].some((more) => editDistance(one.form.slice(0, form.length + more), form, limit) <= limit);
}
