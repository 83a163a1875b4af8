import type { Language } from '../languages/language.ts';
import { letterBits, missingLetters } from '../languages/edits.ts';
import { groupByLetter, groupOf, type LetterGroups } from './letter-groups.ts';

/** Number of a form or of a term in one vocabulary; small, and reused once nothing refers to it. */
export type FormId = number;
export type TermId = number;

/** A folded word as it is written, and all that is known of it without its context. */
export interface Form {
  readonly form: string;
  /** Its index term: the stem. */
  readonly term: TermId;
  readonly stop: boolean;
  /** See {@link letterBits}. */
  readonly letters: number;
  /** Number of occurrences in all passages, headings and titles; 0 for a form that none uses. */
  uses: number;
}

/** Bits of a form's code. */
export const [SHOWS_TIME, SHOWS_NUMBER, IS_STOP] = [1, 2, 4] as const;
const CODE_BITS = 3;
/** The term of a form, from its code. */
export const codedTerm = (code: number): TermId => code >>> CODE_BITS;

interface Term {
  readonly text: string;
  /** Number of forms with this stem. */
  forms: number;
  /** Number of passages whose text holds it. */
  passages: number;
  /** Number of times that it is a running word of a passage; further readings are none. */
  written: number;
}

/**
 * Every form and every term of one language's passages, numbered. A passage then keeps four bytes a word, and a search
 * for a few terms compares numbers.
 */
export interface Vocabulary {
  readonly language: Language;
  /** By form id; undefined for an id that is free. */
  readonly forms: (Form | undefined)[];
  readonly ids: Map<string, FormId>;
  /**
   * By form id: its term and a bit each for what it shows and for a stop word. A scan reads thousands of forms, and numbers side
   * by side in a third of the time of objects. Stale for a free id, like the next one.
   */
  readonly codes: number[];
  /** By form id: hash of its first letters; 0 for numbers and very short forms. See {@link prefixHash}. */
  readonly prefixes: number[];
  /** By term id; the entry of a free id is stale. */
  readonly terms: Term[];
  readonly termIds: Map<string, TermId>;
  readonly freeForms: FormId[];
  readonly freeTerms: TermId[];
  /** Number of terms that one passage holds, and the sum of the numbers of passages that hold each term. */
  readonly counts: { once: number; all: number };
  /** Number of forms that were added or removed so far. */
  changes: number;
  /** Terms by meaning, after so many changes; see `meaningsOf`. */
  meanings: { readonly changes: number; readonly known: KnownMeanings } | undefined;
  /** Forms by their letters, after so many changes; see {@link formsBeginning}. */
  letters: FormLetters | undefined;
  /** Stems of the last unknown forms: a question asks for each of them up to ten times. */
  readonly unknownStems: Map<string, string>;
}

/** Ids of the forms that are no stop words, by their first and by their last letter: with the bits, twelve bytes a form. */
interface FormLetters {
  readonly changes: number;
  readonly first: LetterGroups;
  readonly last: LetterGroups;
  /** By form id: see {@link letterBits}. */
  readonly bits: Int32Array;
}

/** The terms of a vocabulary in the language's table of vectors. */
export interface KnownMeanings {
  /** By term id: row of its vector, −1 for none. */
  readonly rows: Int32Array;
  /** By term id: signs of its vector; see `WordVectors.signsOf`. */
  readonly signs: Int32Array;
  /** Near terms of the terms that were asked for lately. */
  readonly near: Map<string, readonly NearTerm[]>;
}

/** A term that is near another in meaning. */
export interface NearTerm {
  readonly term: TermId;
  /** Cosine of their vectors, at most 1. */
  readonly nearness: number;
}

export function createVocabulary(language: Language): Vocabulary {
  return {
    language,
    forms: [],
    ids: new Map(),
    codes: [],
    prefixes: [],
    terms: [],
    termIds: new Map(),
    freeForms: [],
    freeTerms: [],
    counts: { once: 0, all: 0 },
    changes: 0,
    meanings: undefined,
    letters: undefined,
    unknownStems: new Map(),
  };
}

/** Counts one more use of a form and returns its id. */
export function useForm(vocabulary: Vocabulary, form: string): FormId {
  const id = vocabulary.ids.get(form) ?? addForm(vocabulary, form);
  (vocabulary.forms[id] as Form).uses += 1;
  return id;
}

/** Counts one use less, and forgets a form without any; an unknown id is ignored. */
export function releaseForm(vocabulary: Vocabulary, id: FormId): void {
  const form = vocabulary.forms[id];
  if (form === undefined) return;
  form.uses -= 1;
  if (form.uses > 0) return;
  vocabulary.changes += 1;
  vocabulary.ids.delete(form.form);
  vocabulary.forms[id] = undefined;
  vocabulary.freeForms.push(id);
  releaseTerm(vocabulary, form.term);
}

function addForm(vocabulary: Vocabulary, form: string): FormId {
  const { language } = vocabulary;
  const id = vocabulary.freeForms.pop() ?? vocabulary.forms.length;
  vocabulary.changes += 1;
  vocabulary.ids.set(form, id);
  const term = useTerm(vocabulary, language.stem(form));
  const kinds = language.shows(form);
  const shows = (kinds.includes('time') ? SHOWS_TIME : 0) + (kinds.includes('number') ? SHOWS_NUMBER : 0);
  const stop = language.isStop(form);
  vocabulary.forms[id] = { form, term, stop, letters: letterBits(form), uses: 0 };
  vocabulary.codes[id] = (term << CODE_BITS) + (stop ? IS_STOP : 0) + shows;
  vocabulary.prefixes[id] = prefixHash(form);
  return id;
}

function useTerm(vocabulary: Vocabulary, text: string): TermId {
  const { terms, termIds } = vocabulary;
  const id = termIds.get(text) ?? vocabulary.freeTerms.pop() ?? terms.length;
  if (!termIds.has(text)) {
    termIds.set(text, id);
    terms[id] = { text, forms: 0, passages: 0, written: 0 };
  }
  (terms[id] as Term).forms += 1;
  return id;
}

function releaseTerm(vocabulary: Vocabulary, id: TermId): void {
  const term = vocabulary.terms[id];
  if (term === undefined) return;
  term.forms -= 1;
  if (term.forms > 0) return;
  vocabulary.termIds.delete(term.text);
  vocabulary.freeTerms.push(id);
}

/** Index term of a form, known or not. */
export function stemOf(vocabulary: Vocabulary, form: string): string {
  const { ids, forms, terms } = vocabulary;
  const id = ids.get(form);
  return id === undefined ? unknownStem(vocabulary, form) : (terms[forms[id]?.term ?? -1]?.text ?? form);
}

function unknownStem({ language, unknownStems }: Vocabulary, form: string): string {
  const known = unknownStems.get(form);
  if (known !== undefined) return known;
  const stem = language.stem(form);
  if (unknownStems.size === MOST_UNKNOWN) unknownStems.clear();
  unknownStems.set(form, stem);
  return stem;
}

/** Unknown forms whose stems are kept: those of a long question. */
const MOST_UNKNOWN = 100;

/** Forms that begin with the first letter of another and lack few of its letters, in the order of their ids; no stop words. */
export function formsBeginning(vocabulary: Vocabulary, like: string, mostLacking: number): Form[] {
  const ids = groupOf(lettersOf(vocabulary).first, firstCode(like));
  return formsWith(vocabulary, ids, like, mostLacking).filter(({ form }) => firstCode(form) === firstCode(like));
}

/** The same with the last letter. */
export function formsEnding(vocabulary: Vocabulary, like: string, mostLacking: number): Form[] {
  const ids = groupOf(lettersOf(vocabulary).last, lastCode(like));
  return formsWith(vocabulary, ids, like, mostLacking).filter(({ form }) => lastCode(form) === lastCode(like));
}

const firstCode = (form: string): number => form.charCodeAt(0);
const lastCode = (form: string): number => form.charCodeAt(form.length - 1);

/** Forms of a list that lack few letters of another. Numbers side by side are read first: a form is far in memory. */
function formsWith(vocabulary: Vocabulary, ids: Uint32Array, like: string, mostLacking: number): Form[] {
  const { bits } = lettersOf(vocabulary);
  const letters = letterBits(like);
  const found: Form[] = [];
  for (const id of ids)
    if (missingLetters(letters, bits[id] ?? 0) <= mostLacking) found.push(vocabulary.forms[id] as Form);
  return found;
}

/** Letters of all forms, read by the first question after a change: a pass through the vocabulary. */
function lettersOf(vocabulary: Vocabulary): FormLetters {
  const { forms, changes, letters } = vocabulary;
  if (letters?.changes === changes) return letters;
  const group = (codeOf: (form: string) => number): LetterGroups =>
    groupByLetter(forms.map((one) => (one === undefined || one.stop ? 0 : codeOf(one.form))));
  const bits = Int32Array.from(forms, (one) => one?.letters ?? 0);
  vocabulary.letters = { changes, first: group(firstCode), last: group(lastCode), bits };
  return vocabulary.letters;
}

export function termIdOf({ termIds }: Vocabulary, term: string): TermId | undefined {
  return termIds.get(term);
}

export function termText({ terms }: Vocabulary, id: TermId): string {
  return terms[id]?.text ?? '';
}

/** Document frequency: the number of passages whose text holds a term. */
export function frequencyOf({ terms }: Vocabulary, id: TermId): number {
  return terms[id]?.passages ?? 0;
}

/** One passage more, or one less, holds these terms in its text. */
export function countPassage({ terms, counts }: Vocabulary, ids: Iterable<TermId>, step: 1 | -1): void {
  for (const id of ids) {
    const term = terms[id];
    if (term === undefined) continue;
    if (term.passages === 1) counts.once -= 1;
    term.passages += step;
    if (term.passages === 1) counts.once += 1;
    counts.all += step;
  }
}

/** Counts a running word of a passage more or less. */
export function countWritten({ terms, forms }: Vocabulary, id: FormId, step: 1 | -1): void {
  const term = terms[forms[id]?.term ?? -1];
  if (term !== undefined) term.written += step;
}

/** True for a term that some passage has as a running word. */
export function isWritten({ terms }: Vocabulary, id: TermId | undefined): boolean {
  return id !== undefined && (terms[id]?.written ?? 0) > 0;
}

/**
 * Likelihood that a word of a passage to come is in none of those that are there, 0 to 1 (Good and Turing): greater in a small
 * library, and in a language with many forms and compounds.
 */
export function noveltyOf({ counts }: Vocabulary): number {
  return counts.all === 0 ? 1 : counts.once / counts.all;
}

/** Letters that related words such as `invade` and `invasion` share at least. */
const PREFIX_LENGTH = 4;

/** FNV-1a hash of the first letters, or of the first character where it is Han, each of which has a meaning of its own. */
export function prefixHash(form: string): number {
  if (/\d/u.test(form)) return 0;
  const length = /^\p{Script=Han}/u.test(form) ? 1 : PREFIX_LENGTH;
  if (form.length < length) return 0;
  let hash = 0x811c9dc5;
  for (let i = 0; i < length; i += 1) hash = Math.imul(hash ^ form.charCodeAt(i), 0x01000193);
  // A small integer, which a map finds sooner than a large one.
  return hash | 0;
}
