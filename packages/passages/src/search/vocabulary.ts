import type { Language } from '../languages/language.ts';
import { lettersOf } from './spelling.ts';

/** What is known of a form without regard to where it stands. */
export interface Form {
  readonly form: string;
  /** Number of its term: its stem, under which it is indexed. */
  readonly term: number;
  readonly stop: boolean;
  /** Its first letters, as a number that hardly any other beginning shares; 0 for numbers and very short forms. */
  readonly beginning: number;
  /** {@link SHOWS_TIME} and {@link SHOWS_NUMBER}, added. */
  readonly shows: number;
  /** Its letters; see {@link lettersOf}. */
  readonly letters: number;
  /** How often all passages, headings and titles use it; 0 for a form that none uses. */
  uses: number;
}

export const SHOWS_TIME = 1;
export const SHOWS_NUMBER = 2;

/** The number of a form, or of a term, in one vocabulary; small, and free again when nothing uses it any more. */
export type FormId = number;
export type TermId = number;

/**
 * Every form and every term of one language's passages, once each and by number: what a passage keeps of its words is
 * then four bytes a word, and a look for a few terms compares numbers.
 */
export interface Vocabulary {
  /** By their number, for loops over the words of passages. */
  readonly forms: readonly (Form | undefined)[];
  /** How many numbers of terms are in use or were. */
  readonly termCount: number;
  /** Spelling → number. */
  readonly known: ReadonlyMap<string, FormId>;
  /** The number of a form that is used once more. */
  use(form: string): FormId;
  release(id: FormId): void;
  /** Index term of a form, known or not. */
  stem(form: string): string;
  termOf(term: string): TermId | undefined;
  spell(term: TermId): string;
  /** Number of passages whose text holds a term. */
  frequency(term: TermId): number;
  /** One passage more, or one less, holds these terms in its text. */
  count(terms: Iterable<TermId>, step: 1 | -1): void;
}

export function createVocabulary(language: Language): Vocabulary {
  const known = new Map<string, FormId>();
  const forms: (Form | undefined)[] = [];
  const freeForms: FormId[] = [];
  const termNumbers = new Map<string, TermId>();
  const terms: { term: string; forms: number; passages: number }[] = [];
  const freeTerms: TermId[] = [];

  function useTerm(term: string): TermId {
    const number = termNumbers.get(term) ?? freeTerms.pop() ?? terms.length;
    if (!termNumbers.has(term)) {
      termNumbers.set(term, number);
      terms[number] = { term, forms: 0, passages: 0 };
    }
    (terms[number] as { forms: number }).forms += 1;
    return number;
  }

  function releaseTerm(number: TermId): void {
    const term = terms[number];
    if (term === undefined) return;
    term.forms -= 1;
    if (term.forms > 0) return;
    termNumbers.delete(term.term);
    freeTerms.push(number);
  }

  function createForm(form: string): FormId {
    const id = freeForms.pop() ?? forms.length;
    known.set(form, id);
    const term = useTerm(language.stem(form));
    const kinds = language.shows(form);
    const shows = (kinds.includes('time') ? SHOWS_TIME : 0) + (kinds.includes('number') ? SHOWS_NUMBER : 0);
    const [stop, beginning, letters] = [language.isStop(form), beginningOf(form), lettersOf(form)];
    forms[id] = { form, term, stop, beginning, shows, letters, uses: 0 };
    return id;
  }

  return {
    forms,
    known,
    get termCount() {
      return terms.length;
    },
    use(form) {
      const id = known.get(form) ?? createForm(form);
      (forms[id] as Form).uses += 1;
      return id;
    },
    release(id) {
      const form = forms[id];
      if (form === undefined) return;
      form.uses -= 1;
      if (form.uses > 0) return;
      known.delete(form.form);
      forms[id] = undefined;
      freeForms.push(id);
      releaseTerm(form.term);
    },
    stem: (form) => {
      const id = known.get(form);
      return id === undefined ? language.stem(form) : (terms[forms[id]?.term ?? -1]?.term ?? form);
    },
    termOf: (term) => termNumbers.get(term),
    spell: (term) => terms[term]?.term ?? '',
    frequency: (term) => terms[term]?.passages ?? 0,
    count(counted, step) {
      for (const number of counted) {
        const term = terms[number];
        if (term !== undefined) term.passages += step;
      }
    },
  };
}

/** Letters that related words share at least, such as `invade` and `invasion`. */
const BEGINNING = 4;

/** FNV-1a over the first letters; of Han characters, which mean something each, over the first. */
export function beginningOf(form: string): number {
  if (/\d/u.test(form)) return 0;
  const length = /^\p{Script=Han}/u.test(form) ? 1 : BEGINNING;
  if (form.length < length) return 0;
  let hash = 0x811c9dc5;
  for (let i = 0; i < length; i += 1) hash = Math.imul(hash ^ form.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
