import type { Section } from '../model/article.ts';
import type { IndexedPassage } from './indexed-passage.ts';
import {
  BEGINNING,
  headingsOf,
  isNumber,
  nameKey,
  type Names,
  type NameWord,
  type NumberWord,
  numberWord,
  readWords,
} from './names.ts';
import type { PassageIndex } from './passage-index.ts';
import { type QueryTerm, runningTerms } from './query.ts';
import type { Candidate } from './retrieve.ts';
import { termIdOf, type Vocabulary } from './vocabulary.ts';

/** Passages that one name may have: of more it tells none apart. */
const MOST_CALLED = 6;
/** Passages of one key that are compared with the question. */
const MOST_COMPARED = 200;
/** Numbers of a question that are looked up. */
const MOST_NUMBERS = 4;
/** Degree for what is called so within an article about something else. */
const BELOW = 0.8;
/** Degree for the other passages of its section. */
const REST = 0.5;
/** Degree from which the whole question is a name. */
export const FULLY_CALLED = BELOW;

/** Where {@link addCalled} looks. */
interface Scope {
  /** Candidates by their words. */
  readonly found: readonly Candidate[];
  /** Id of the only article searched. */
  readonly article?: string | undefined;
}

/**
 * Candidates and the passages that a question names: by their heading or title as it stands, or by their number, as in
 * `rule 5`. BM25 may have missed them, since a heading need not be repeated below it.
 */
export function addCalled(
  index: PassageIndex,
  text: string,
  terms: readonly QueryTerm[],
  { found, article }: Scope,
): Candidate[] {
  const words = readQuestion(index, text, terms);
  const isInScope = (entry: IndexedPassage): boolean => article === undefined || entry.article.id === article;
  const degrees = new Map<Section | IndexedPassage, number>();
  const raise = (named: Section | IndexedPassage, degree: number): void => {
    degrees.set(named, Math.max(degrees.get(named) ?? 0, degree));
  };
  const added = new Set<IndexedPassage>();
  for (const { entries, by } of [namedBy(index, words), ...numberedBy(index, words)])
    for (const { entry, share } of distinguish(index, words, { by, entries: entries.filter(isInScope) })) {
      raise(entry, share * (beginsArticle(entry) ? 1 : BELOW));
      added.add(entry);
      if (headingsOf(entry).length === 0) continue;
      raise(entry.section, share * REST);
      for (const next of secondOf(index, entry)) added.add(next);
    }
  if (added.size === 0) return [...found];
  for (const { entry } of found) added.delete(entry);
  return [...found, ...Array.from(added, (entry) => ({ entry, score: 0 }))].map(({ entry, score }) => {
    return { entry, score, called: Math.max(degrees.get(entry) ?? 0, degrees.get(entry.section) ?? 0) };
  });
}

interface AskedWord extends NameWord {
  readonly isFraming: boolean;
}

/** The words of a question; one that the index lacks counts as what it is searched by. */
function readQuestion({ vocabulary }: PassageIndex, text: string, terms: readonly QueryTerm[]): AskedWord[] {
  const byStart = Map.groupBy(runningTerms(terms), ({ word }) => word.start);
  return readWords(vocabulary, text).map((word) => {
    const [first, ...others] = byStart.get(word.start) ?? [];
    const read = { ...word, isFraming: first?.framing ?? false };
    if (first === undefined || first.known || first.word.end !== word.end || isNumber(word)) return read;
    const key = [first, ...others].map(({ terms: [term = ''] }) => term).join(' ');
    return { ...read, key, isStop: first.stop };
  });
}

/** Passages that a question names. */
interface Naming {
  readonly entries: readonly IndexedPassage[];
  /** The words that name them. */
  readonly by: readonly AskedWord[];
}

/** The first passages of a name; undefined for none. */
function passagesCalled(names: Names, key: string): IndexedPassage[] | undefined {
  const called = names.get(key);
  return called && [...called].slice(0, MOST_COMPARED);
}

/** Passages under a heading or a title that the question is, stop words aside; those alone that are written most like it. */
function namedBy({ names, vocabulary }: PassageIndex, words: readonly AskedWord[]): Naming {
  const entries = passagesCalled(names, nameKey(words));
  if (entries === undefined) return { entries: [], by: words };
  const [whole, telling] = writtenKeys(words);
  const likenesses = entries.map((entry) => {
    const headings = headingsOf(entry).map((heading) => writtenKeys(readWords(vocabulary, heading)));
    if (headings.some(([own]) => own === whole)) return 2;
    return headings.some(([, own]) => ` ${own} `.includes(` ${telling} `)) ? 1 : 0;
  });
  const most = Math.max(...likenesses);
  return { entries: entries.filter((_, i) => likenesses[i] === most), by: words };
}

/** All words of a name as they are written, and its key of such: `Grappling` is another than `Grappled`. */
function writtenKeys(words: readonly NameWord[]): readonly [whole: string, telling: string] {
  const written = words.map((word) => (isNumber(word) ? word : { ...word, key: word.form }));
  return [written.map(({ key }) => key).join(' '), nameKey(written)];
}

/** Passages that the first numbers of the question name. */
function numberedBy(index: PassageIndex, words: readonly AskedWord[]): Naming[] {
  const numbers = words.filter(isNumber).slice(0, MOST_NUMBERS);
  return numbers.map((word) => {
    const before = words[words.indexOf(word) - 1];
    const label = before?.key === word.numbering.label ? before : undefined;
    return { entries: partsOf(index, word, label), by: label === undefined ? [word] : [label, word] };
  });
}

/** Passages with a number and its label; or with the number, where a heading has the label: `Rules` for `rule 5`. */
function partsOf(
  { names, vocabulary }: PassageIndex,
  { numbering: { value, label } }: NumberWord,
  labelWord: AskedWord | undefined,
): readonly IndexedPassage[] {
  const numbered = passagesCalled(names, value) ?? [];
  const isCode = /\D/u.test(value) && numbered.length <= MOST_CALLED;
  if (label === undefined) return isCode ? numbered : [];
  const labelled = passagesCalled(names, `${label} ${value}`);
  if (labelled !== undefined) return labelled;
  const term = termIdOf(vocabulary, label) ?? -1;
  const isKind = (line: string): boolean =>
    readWords(vocabulary, line).some(({ key, form }) => key === label && form !== labelWord?.form);
  const fitting = numbered.filter((entry) => {
    const { headings, title } = entry.context;
    const isAbove = headings.has(term) || title.has(term);
    if (isAbove && [entry.article.title, ...entry.section.path].some(isKind)) return true;
    return labelsOf(vocabulary, entry).some((own) => isShortFor(own, label));
  });
  return fitting.length > 0 || !isCode ? fitting : numbered;
}

function labelsOf(vocabulary: Vocabulary, entry: IndexedPassage): string[] {
  const lines = [...headingsOf(entry), entry.passage.text.slice(0, BEGINNING)];
  return lines.flatMap((line) => numberWord(readWords(vocabulary, line))?.numbering.label ?? []);
}

/** True for `art` and `article`, either way round. */
function isShortFor(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

/**
 * Those of the passages with most of the question in their names, headings and title, and the share of it; of too many, those
 * that begin an article.
 */
function distinguish(
  { vocabulary }: PassageIndex,
  words: readonly AskedWord[],
  { entries, by }: Naming,
): { readonly entry: IndexedPassage; readonly share: number }[] {
  const others = words.filter((word) => !word.isStop && !word.isFraming && !by.includes(word));
  const terms = others.flatMap(({ key }) => termIdOf(vocabulary, key) ?? []);
  const held = entries.map(
    ({ context: { headings, title } }) => terms.filter((term) => headings.has(term) || title.has(term)).length,
  );
  const most = Math.max(...held);
  const share = (by.length + most) / (by.length + others.length);
  const closest = entries.filter((_, i) => held[i] === most);
  const distinct = closest.length <= MOST_CALLED ? closest : closest.filter(beginsArticle).slice(0, MOST_CALLED);
  return distinct.map((entry) => ({ entry, share }));
}

function beginsArticle({ passage }: IndexedPassage): boolean {
  return passage.ordinal === 1;
}

/** The second passage of a section, if there is one. */
function secondOf({ articles }: PassageIndex, { article, section, passage }: IndexedPassage): IndexedPassage[] {
  const next = articles.get(article.id)?.passages[passage.ordinal];
  return next?.section === section ? [next] : [];
}
