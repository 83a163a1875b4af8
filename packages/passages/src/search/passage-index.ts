import MiniSearch from 'minisearch';
import type { Passage, PassageId, Section } from '../model/article.ts';
import type { Language } from '../languages/language.ts';
import { numeralReadings } from '../languages/numerals.ts';
import { type Token, tokenize } from '../languages/tokenizer.ts';
import type { Located } from '../model/match.ts';
import { type HeadingWord, type IndexedPassage, packWords, type SectionTerms } from './indexed-passage.ts';
import type { LetterGroups } from './letter-groups.ts';
import { addNames, type Names, removeNames } from './names.ts';
import {
  countPassage,
  countWritten,
  createVocabulary,
  type FormId,
  frequencyOf,
  releaseForm,
  stemOf,
  termIdOf,
  type TermId,
  termText,
  useForm,
  type Vocabulary,
} from './vocabulary.ts';

/** Weights of the three indexed fields in MiniSearch's score. */
const FIELD_BOOST = { text: 1, headings: 0.5, title: 0.5 };

/** One passage as MiniSearch indexes it: the terms of each field, stop words left out. */
interface Document {
  readonly id: PassageId;
  readonly text: readonly string[];
  readonly headings: readonly string[];
  readonly title: readonly string[];
}

/** The headings and the title above the passages of one section, indexed once for all of them. */
interface IndexedSection {
  readonly terms: SectionTerms;
  readonly headings: readonly string[];
  readonly title: readonly string[];
  /** The running words of the headings, and of the title, packed as those of a passage. */
  readonly lines: readonly Uint32Array[];
  /** Forms to release when the article is removed. */
  readonly forms: readonly FormId[];
}

interface IndexedArticle {
  readonly passages: IndexedPassage[];
  readonly sections: Map<Section, IndexedSection>;
}

/**
 * Inverted index of all passages of one language. MiniSearch holds the postings and scores by BM25; the word order, which
 * it does not keep, is in `passages`.
 */
export interface PassageIndex {
  readonly language: Language;
  readonly vocabulary: Vocabulary;
  readonly postings: MiniSearch<Document>;
  readonly passages: Map<PassageId, IndexedPassage>;
  readonly articles: Map<string, IndexedArticle>;
  readonly names: Names;
  /** Number of running words in all passages. */
  wordCount: number;
  /** See {@link Initials}; read by the first question after a change. */
  initials: Initials | undefined;
}

/** First letters of running words: one byte for a stop word, five for others. */
export interface Initials {
  readonly sequences: readonly Sequence[];
  /** Places of the words that are no stop words, counted through all sequences. */
  readonly places: LetterGroups;
  /** By place: five bits of the first letter's code, one for a stop word, and one for the first of a sentence. */
  readonly marks: Uint8Array;
}

/** Words in a row, packed as those of a passage, and the uses that one occurrence counts for. */
export interface Sequence {
  readonly words: Uint32Array;
  readonly uses: number;
  readonly isHeading: boolean;
  /** Place behind the last one. */
  readonly end: number;
}

export function createPassageIndex(language: Language): PassageIndex {
  const postings = new MiniSearch<Document>({
    fields: ['text', 'headings', 'title'],
    // Fields arrive as lists of terms, so that nothing is joined and split again; queries arrive as strings.
    stringifyField: (terms: string) => terms,
    tokenize: (terms: string | string[]) => (typeof terms === 'string' ? terms.split(' ') : terms),
    processTerm: (term) => term,
    searchOptions: { boost: FIELD_BOOST },
  });
  const vocabulary = createVocabulary(language);
  return {
    language,
    vocabulary,
    postings,
    passages: new Map(),
    articles: new Map(),
    names: new Map(),
    wordCount: 0,
    initials: undefined,
  };
}

/** Adds one passage. Those of an article must come in reading order. */
export function addPassage(index: PassageIndex, { article, section, passage }: Located): void {
  const { vocabulary } = index;
  const indexed = index.articles.get(article.id) ?? { passages: [], sections: new Map<Section, IndexedSection>() };
  index.articles.set(article.id, indexed);
  const { terms, headings, title } = indexSection(vocabulary, { article, section, passage }, indexed.sections);
  const tokens = index.language.withMarks(passage.text, tokenize(passage.text));
  const forms = tokens.map(({ form }) => useForm(vocabulary, form));
  countPassage(vocabulary, termsOf(vocabulary, forms), 1);
  countRunning(vocabulary, tokens, forms, 1);
  const words = packWords(passage.text, tokens, forms);
  const entry = { article, section, passage, words, context: terms };
  index.wordCount += words.length;
  index.initials = undefined;
  indexed.passages.push(entry);
  index.passages.set(passage.id, entry);
  addNames(index.names, vocabulary, entry);
  index.postings.add({ id: passage.id, text: textsOf(vocabulary, forms), headings, title });
}

/** Removes an article passage by passage, so that the caller can yield to other work in between. */
export function* removeArticle(index: PassageIndex, articleId: string): Generator<Passage> {
  const indexed = index.articles.get(articleId);
  if (indexed === undefined) return;
  index.articles.delete(articleId);
  for (const entry of indexed.passages) {
    removePassage(index, entry, indexed.sections.get(entry.section));
    yield entry.passage;
  }
  for (const { forms } of indexed.sections.values()) releaseForms(index.vocabulary, forms);
}

function removePassage(index: PassageIndex, entry: IndexedPassage, section?: IndexedSection): void {
  const { vocabulary } = index;
  const { passage, words } = entry;
  const { headings = [], title = [] } = section ?? {};
  const tokens = vocabulary.language.withMarks(passage.text, tokenize(passage.text));
  const forms = tokens.map(({ form }) => vocabulary.ids.get(form) ?? -1);
  index.postings.remove({ id: passage.id, text: textsOf(vocabulary, forms), headings, title });
  removeNames(index.names, vocabulary, entry);
  countPassage(vocabulary, termsOf(vocabulary, forms), -1);
  countRunning(vocabulary, tokens, forms, -1);
  releaseForms(vocabulary, forms);
  index.passages.delete(passage.id);
  index.wordCount -= words.length;
  index.initials = undefined;
}

function indexSection(
  vocabulary: Vocabulary,
  { section, article }: Located,
  sections: Map<Section, IndexedSection>,
): IndexedSection {
  const known = sections.get(section);
  if (known !== undefined) return known;
  const lines: Uint32Array[] = [];
  const useWords = (line: string): FormId[] => {
    const tokens = vocabulary.language.withMarks(line, tokenize(line));
    const running = tokens.filter(({ extra }) => extra !== true);
    const forms = [...tokens, ...numeralReadings(line, running, vocabulary.language.numberValue)].map(({ form }) =>
      useForm(vocabulary, form),
    );
    lines.push(packWords(line, tokens, forms));
    return forms;
  };
  const [headings, title] = [useWords(section.path.join('\n')), useWords(article.title)];
  const innermost = headingWords(vocabulary, section.path.at(-1) ?? article.title);
  const indexed = {
    terms: { headings: termsOf(vocabulary, headings), title: termsOf(vocabulary, title), innermost },
    headings: textsOf(vocabulary, headings),
    title: textsOf(vocabulary, title),
    lines,
    forms: [...headings, ...title],
  };
  sections.set(section, indexed);
  return indexed;
}

/** Running words of a line whose forms the vocabulary has, without stop words. */
function headingWords({ language, ids }: Vocabulary, line: string): HeadingWord[] {
  const tokens = language.withMarks(line, tokenize(line));
  const commonness = language.commonness(line, tokens);
  const running = tokens.filter(({ extra }) => extra !== true);
  const numerals = numeralReadings(line, running, language.numberValue);
  return tokens.flatMap(({ form, start, extra }, i) => {
    const readings = [form, ...numerals.filter((other) => other.start === start).map((other) => other.form)];
    const forms = readings.flatMap((reading) => ids.get(reading) ?? []);
    if (extra || forms.length === 0 || language.isStop(form)) return [];
    return [{ forms, framing: language.isFraming(form), commonness: commonness[i] ?? 0 }];
  });
}

function releaseForms(vocabulary: Vocabulary, forms: readonly FormId[]): void {
  for (const form of forms) releaseForm(vocabulary, form);
}

function countRunning(vocabulary: Vocabulary, tokens: readonly Token[], forms: readonly FormId[], step: 1 | -1): void {
  for (const [i, { extra }] of tokens.entries()) if (extra !== true) countWritten(vocabulary, forms[i] ?? -1, step);
}

/** Terms of a list of forms as MiniSearch indexes them, with repetitions and without stop words. */
function textsOf(vocabulary: Vocabulary, ids: readonly FormId[]): string[] {
  const texts: string[] = [];
  for (const id of ids) {
    const form = vocabulary.forms[id];
    if (form !== undefined && !form.stop) texts.push(termText(vocabulary, form.term));
  }
  return texts;
}

/** Distinct terms of a list of forms, without stop words. */
function termsOf(vocabulary: Vocabulary, ids: readonly FormId[]): Set<TermId> {
  const terms = new Set<TermId>();
  for (const id of ids) {
    const form = vocabulary.forms[id];
    if (form !== undefined && !form.stop) terms.add(form.term);
  }
  return terms;
}

/** Every passage, or every one of an article, in the order added. */
export function passagesIn(index: PassageIndex, articleId?: string): Iterable<IndexedPassage> {
  return articleId === undefined ? index.passages.values() : (index.articles.get(articleId)?.passages ?? []);
}

/** Mean number of running words in a passage; 0 for an empty index. */
export function averageLength({ passages, wordCount }: PassageIndex): number {
  return passages.size === 0 ? 0 : wordCount / passages.size;
}

/** Number of passages whose text holds a term. */
export function documentFrequency({ vocabulary }: PassageIndex, term: string): number {
  return frequencyOf(vocabulary, termIdOf(vocabulary, term) ?? -1);
}

/** Inverse document frequency of a term that so many passages hold. */
export function idf({ passages }: PassageIndex, frequency: number): number {
  return Math.log(1 + (passages.size - frequency + 0.5) / (frequency + 0.5));
}

/** Inverse document frequency of a word that no passage holds: the upper bound of all others. */
export function maxIdf(index: PassageIndex): number {
  return idf(index, 0);
}

/** True if a passage, a heading or a title uses the form or another of its stem. */
export function hasWord({ vocabulary }: PassageIndex, form: string): boolean {
  return termIdOf(vocabulary, stemOf(vocabulary, form)) !== undefined;
}
