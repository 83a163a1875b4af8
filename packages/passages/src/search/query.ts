import { shorten } from '../languages/drawn-out.ts';
import type { Language } from '../languages/language.ts';
import { pairsBetweenWords, SEGMENTED_START, type Token, tokenize } from '../languages/tokenizer.ts';
import { readCompounds } from './compounds.ts';
import { createLookUps, type LookUps, recall } from './look-ups.ts';
import { documentFrequency, hasWord, idf, type PassageIndex } from './passage-index.ts';
import { MAX_COMPARED, NEAR, nearTerms } from './meaning.ts';
import { mergeReadings } from './readings.ts';
import { isCapitalAt } from './sentences.ts';
import { canBeShort, expandKnown, expandShort } from './short-forms.ts';
import { canBeRespelled, isDoubtful, MOST_EDITS, respell } from './spelling.ts';
import { findSynonyms, type Substitution, type SynonymTable } from './synonyms.ts';
import { findLongForms, findVariants, isNumeronym } from './variants.ts';
import { type Form, formsBeginning, formsEnding, type NearTerm, stemOf, type Vocabulary } from './vocabulary.ts';

/** One token of a query, matched with the index. */
export interface QueryTerm {
  readonly word: Token;
  /** Index terms to search for: the stem, or what replaces an unknown word; likeliest first, never empty. */
  readonly terms: readonly string[];
  /** Known forms that replace an unknown one; empty when nothing was replaced. */
  readonly respelled: readonly string[];
  /** Known forms that mean the same, or that it stands for; empty for most words. */
  readonly synonyms: readonly string[];
  /** A few known terms near it in meaning, the nearest first; see {@link nearTerms}. */
  readonly near: readonly NearTerm[];
  /** True if the likeliest replacement may well be another word than was meant. */
  readonly doubtful: boolean;
  /** True if the index has the word, or another of its stem. */
  readonly known: boolean;
  /** True for a stop word: too common in its language to tell passages apart. */
  readonly stop: boolean;
  /** Inverse document frequency of the likeliest term: 0 for a stop word, the maximum for a word that no passage holds. */
  readonly idf: number;
  /** True for a word by which questions are put, such as `name` in "what is the name of". */
  readonly framing: boolean;
  /**
   * True for a part of known words that stands in many passages by chance: the `c` of `C++`, or a pair of characters in a
   * script that a dictionary cuts, where it is a clue to a compound that the dictionary did not part.
   */
  readonly fragment: boolean;
  /** Weight of a match beside that of a plain word, 0 to 1. */
  readonly weight: number;
  /** Commonness in everyday speech, 0 to 1: chat around a question is made of common words. */
  readonly commonness: number;
}

export interface AnalysisOptions {
  /** Treats the last word, in all its readings, as a possible prefix. */
  readonly complete?: boolean;
  /** Tells of forms that another index has: they are not respelled. */
  readonly isKnownElsewhere?: (form: string) => boolean;
  /** Names that mean the same. */
  readonly synonyms?: SynonymTable | undefined;
  /** Findings of earlier analyses of the same question. */
  readonly lookUps?: LookUps;
}

/** Length of a query in characters; the rest is ignored. */
export const MAX_QUERY = 6000;
const MAX_COMPLETIONS = 20;
/** Distinct unknown words of a query that are respelled: each is compared with the whole vocabulary. */
const MAX_RESPELLED = 20;
/** Distinct unknown words of a query that are tried as short forms: for each, all words of the index are looked through. */
const MAX_EXPANDED = 4;
/** Distinct numeronyms of a query that are written out: each is compared with the whole vocabulary, too. */
const MAX_NUMERONYMS = 4;
/** Below 1: a passage with the word itself should win over one with its replacement. */
const REPLACEMENT_WEIGHT = 0.9;
const DOUBTFUL_WEIGHT = 0.7;
/** Weight of an alternative reading, whose parts count already. */
const EXTRA_WEIGHT = 0.5;
/** Commonness, at least, of two characters between which a word ends and that no passage has: the words may well be there. */
const BETWEEN_WORDS = 0.5;
/** Weight of a framing word. */
export const FRAMING_WEIGHT = 0.2;

/**
 * Tokenizes, stems and respells a query against one index: one term for each token, in order, or the words of other names
 * in the place of a name.
 */
export function analyzeQuery(index: PassageIndex, text: string, options: AnalysisOptions = {}): QueryTerm[] {
  const { complete = false, isKnownElsewhere = () => false, synonyms, lookUps = createLookUps() } = options;
  const written = index.language
    .withMarks(text, tokenize(text))
    .map((word) => shortenUnknown(index, word, isKnownElsewhere));
  const tokens = readCompounds(index, written, lookUps.parts);
  const commonness = new Map(index.language.commonness(text, tokens).map((value, i) => [tokens[i], value]));
  const between = pairsBetweenWords(text, tokens);
  const end = tokens.findLast(({ extra }) => extra !== true)?.end;
  const seen = new Map<string, QueryTerm>();
  let unknown = 0;
  let compared = 0;
  const respellUnknown = (form: string): readonly string[] => {
    if (!canBeRespelled(form) || isKnownElsewhere(form)) return [];
    unknown += 1;
    if (unknown > MAX_RESPELLED) return [];
    return recall(lookUps.respelled, form, () => respell(form, formsLike(index.vocabulary, form)));
  };
  const writeOut = (form: string): readonly string[] => {
    if (!isNumeronym(form) || hasWord(index, form)) return [];
    if (!lookUps.longForms.has(form) && lookUps.longForms.size >= MAX_NUMERONYMS) return [];
    return recall(lookUps.longForms, form, () => findLongForms(index, form));
  };
  const searches = { respell: respellUnknown, writeOut };
  const compare = (term: QueryTerm): QueryTerm => {
    if (complete || term.stop || term.framing || term.word.extra === true || compared === MAX_COMPARED) return term;
    compared += 1;
    return { ...term, near: nearTerms(index.vocabulary, term.terms[0] ?? '') };
  };
  const read = (word: Token): QueryTerm => {
    if (complete && word.end === end) return toQueryTerm(index, word, completionsOf(index, word.form), searches);
    const term = seen.get(word.form) ?? compare(toQueryTerm(index, word, [], searches));
    seen.set(word.form, term);
    const own = Math.max(commonness.get(word) ?? 0, between.has(word) && !term.known ? BETWEEN_WORDS : 0);
    return { ...term, word, commonness: own > 0 || complete ? own : commonnessAsMeant(index, text, term, word) };
  };
  const terms = synonyms === undefined ? tokens.map(read) : substitute(index, tokens, synonyms, read);
  return markFragments(complete ? terms : expandShortForms(index, text, terms, { isKnownElsewhere, lookUps }));
}

/** An unknown word without the repetitions of its letters: the most common word that this leaves, or one of the index. */
function shortenUnknown(index: PassageIndex, word: Token, isKnownElsewhere: (form: string) => boolean): Token {
  const { language } = index;
  const { form } = word;
  const shortened = shorten(form);
  if (shortened.length === 0 || hasWord(index, form) || isKnownElsewhere(form)) return word;
  const likelihood = (other: string): number =>
    Math.max(language.isStop(other) ? 1 : language.formCommonness(other), hasWord(index, other) ? KNOWN : 0);
  const likely = shortened.reduce((best, other) => (likelihood(other) >= likelihood(best) ? other : best));
  return { ...word, form: likelihood(likely) > 0 ? likely : (shortened[0] ?? form) };
}

/** Commonness in everyday speech that a word of the index counts as, at least. */
const KNOWN = 0.5;

/** Forms that may replace an unknown one: with the same first letter, or else the same last one. */
function formsLike(vocabulary: Vocabulary, form: string): Form[] {
  const others = formsEnding(vocabulary, form, MOST_EDITS).filter(({ form: other }) => other[0] !== form[0]);
  return [...formsBeginning(vocabulary, form, MOST_EDITS), ...others];
}

/** Puts what unknown short words stand for into their place, unless they are more likely misspelt. */
function expandShortForms(
  index: PassageIndex,
  text: string,
  terms: readonly QueryTerm[],
  { isKnownElsewhere, lookUps }: Required<Pick<AnalysisOptions, 'isKnownElsewhere' | 'lookUps'>>,
): QueryTerm[] {
  const expansions = new Map<string, readonly QueryTerm[]>();
  return terms.flatMap((term) => {
    const { form, start, end, extra = false } = term.word;
    const isSure = term.stop || extra || (term.respelled.length > 0 && !term.doubtful);
    if (isSure || (!term.known && isKnownElsewhere(form)) || !canBeShort(index, form, text.slice(start, end)))
      return [term];
    const isLast = expansions.size >= MAX_EXPANDED;
    const expanded =
      expansions.get(form) ?? (isLast ? [term] : expandTerm(index, term, text.slice(start, end), lookUps));
    expansions.set(form, expanded);
    return expanded;
  });
}

/** @param written the word as it stands in the question */
function expandTerm(
  index: PassageIndex,
  term: QueryTerm,
  written: string,
  { writtenOut, expansions }: LookUps,
): readonly QueryTerm[] {
  const { word, known } = term;
  const read = (forms: readonly string[]): QueryTerm[] => forms.map((form) => toQueryTerm(index, { ...word, form }));
  if (known)
    return mergeReadings(
      index,
      [term],
      [read(recall(writtenOut, word.form, () => expandKnown(index, word.form)) ?? [])],
    );
  const expansion = recall(expansions, `${word.form} ${written}`, () => expandShort(index, word.form, written));
  if (expansion === undefined) return [term];
  const { kind, forms, doubtful } = expansion;
  const weight = doubtful ? DOUBTFUL_WEIGHT : REPLACEMENT_WEIGHT;
  if (kind === 'initials') return read(forms).map((one) => ({ ...one, known: one.stop, doubtful, weight }));
  const stems = forms.map((form) => stemOf(index.vocabulary, form));
  const terms = [...new Set([...stems, ...(term.respelled.length > 0 ? term.terms : [])])];
  const frequency = documentFrequency(index, terms[0] ?? '');
  return [{ ...term, terms, synonyms: forms, doubtful, idf: idf(index, frequency), weight }];
}

/** Reads tokens, and puts the readings of names that have others into their place. */
function substitute(
  index: PassageIndex,
  tokens: readonly Token[],
  synonyms: SynonymTable,
  read: (word: Token) => QueryTerm,
): QueryTerm[] {
  const running = tokens.filter(({ extra }) => extra !== true);
  const stems = running.map(({ form }) => stemOf(index.vocabulary, form));
  const named = new Map<Token | undefined, Substitution | 'inside'>();
  for (const name of findSynonyms(synonyms, stems)) {
    for (let i = name.from; i < name.to; i += 1) named.set(running[i], 'inside');
    named.set(running[name.from], name);
  }
  return tokens.flatMap((word) => {
    const name = named.get(word);
    if (name === undefined) return [read(word)];
    if (name === 'inside') return [];
    const place = { start: word.start, end: running[name.to - 1]?.end ?? word.end };
    const others = name.others.map((forms) => forms.map((form) => toQueryTerm(index, { form, ...place })));
    return mergeReadings(index, running.slice(name.from, name.to).map(read), others);
  });
}

function markFragments(terms: readonly QueryTerm[]): QueryTerm[] {
  const signed = new Set(terms.flatMap(({ word }) => (/[+#]$/u.test(word.form) ? word.start : [])));
  const unknown = runningTerms(terms).filter(({ known, stop }) => !known && !stop);
  return terms.map((term) => {
    const { start, end, form, extra = false } = term.word;
    const isFragment = extra && (SEGMENTED_START.test(form) || signed.has(start));
    return isFragment && unknown.every(({ word }) => word.end <= start || end <= word.start)
      ? { ...term, fragment: true }
      : term;
  });
}

/** Searches of the whole vocabulary for what a form may stand for; limited, since a message has many forms. */
interface VocabularySearches {
  respell(form: string): readonly string[];
  writeOut(form: string): readonly string[];
}

const NO_SEARCHES: VocabularySearches = { respell: () => [], writeOut: () => [] };

function toQueryTerm(
  index: PassageIndex,
  word: Token,
  completions: readonly string[] = [],
  { respell: respellUnknown, writeOut }: VocabularySearches = NO_SEARCHES,
): QueryTerm {
  const { language, vocabulary } = index;
  const { form, extra = false } = word;
  const isOwnKnown = hasWord(index, form);
  const variants = extra ? [] : [...findVariants(index, form), ...writeOut(form)];
  const known = isOwnKnown || variants.length > 0;
  const stop = language.isStop(form) || completions.some(language.isStop) || (!known && language.isShortStop(form));
  const isTakenAsIs = known || stop || extra || completions.length > 0;
  const respelled = isTakenAsIs ? [] : respellUnknown(form).filter((other) => mayReplace(language, word, other));
  const doubtful = respelled[0] !== undefined && isDoubtful(form, respelled[0]);
  const own = stemOf(vocabulary, form);
  const isReplaced = variants.length + respelled.length + completions.length > 0;
  const itself = isOwnKnown || !isReplaced ? [own] : [];
  const replacements = [...variants, ...completions, ...respelled].map((other) => stemOf(vocabulary, other));
  const terms = [...new Set([...itself, ...replacements])];
  const replaced = doubtful ? DOUBTFUL_WEIGHT : REPLACEMENT_WEIGHT;
  return {
    word,
    terms,
    respelled,
    synonyms: isOwnKnown ? [] : variants,
    near: [],
    doubtful,
    known,
    stop,
    framing: language.isFraming(form),
    fragment: false,
    idf: stop ? 0 : idf(index, documentFrequency(index, terms[0] ?? own)),
    weight: extra ? EXTRA_WEIGHT : known ? 1 : replaced,
    commonness: 0,
  };
}

/** Commonness of the word that an unlisted one is misspelt for: as surely replaced, or else in everyday speech. */
function commonnessAsMeant({ language }: PassageIndex, text: string, term: QueryTerm, word: Token): number {
  const { known, stop, respelled, doubtful } = term;
  const [meant] = respelled;
  if (known || stop || word.extra === true) return 0;
  if (meant !== undefined && !doubtful) return language.formCommonness(meant);
  return isNamed(text, word) ? 0 : language.slipCommonness(word.form);
}

/** True for a word with a capital that begins no sentence or line, in a text that is not all in capitals. */
export function isNamed(text: string, { start }: Token): boolean {
  const isFirst = start === 0 || SENTENCE_START.test(text.slice(Math.max(0, start - 3), start));
  return isCapitalAt(text, start) && !isFirst && /\p{Ll}/u.test(text);
}

/** Marks and space before the first word of a sentence or a line. */
const SENTENCE_START = /[.!?:\n][\s"'“(*]{0,2}$/u;

/** Ranks of terms that are surely words; behind them are common misspellings, too. */
const SURELY_WORDS = 10_000;

/**
 * False for another word of the language: `tall` is no misspelt `wall`, nor `pills` a misspelt `pulls`, unless the two are
 * near in meaning and hardly any other word is meant.
 */
function mayReplace(language: Language, word: Token, other: string): boolean {
  if (!isListed(language, word)) return true;
  const { form } = word;
  const { stem, meaning } = language;
  const vectors = meaning();
  if (vectors === undefined || isDoubtful(form, other)) return !isDoubtful(form, other);
  const [row = -1, otherRow = -1] = [form, other].map((one) => vectors.rowOf(stem(one)) ?? -1);
  return row !== -1 && otherRow !== -1 && vectors.nearness(vectors.compared(row), otherRow) >= NEAR;
}

/** True for a word that its language uses often. */
function isListed({ stem, meaning, commonness }: Language, word: Token): boolean {
  const rank = meaning()?.commonness(stem(word.form)) ?? Infinity;
  return rank <= SURELY_WORDS || commonness(word.form, [word])[0] !== 0;
}

/** Known forms that begin with a prefix, the most used first. */
function completionsOf({ vocabulary }: PassageIndex, prefix: string): string[] {
  return vocabulary.forms
    .filter((form) => form?.form.startsWith(prefix) === true)
    .toSorted((a, b) => (b?.uses ?? 0) - (a?.uses ?? 0) || ((a?.form ?? '') < (b?.form ?? '') ? -1 : 1))
    .slice(0, MAX_COMPLETIONS)
    .map((form) => form?.form ?? '');
}

/** The running words of a query: its terms without alternative readings. */
export function runningTerms(query: readonly QueryTerm[]): QueryTerm[] {
  return query.filter(({ word }) => word.extra !== true);
}

/**
 * The query with each surely misspelt word as the passages spell its replacement; undefined when none was. A word of the
 * language that was replaced by a relative (`inventor` for `invented`) is spelt as it should be, and so is one with another
 * ending.
 */
export function correctQuery(
  language: Language,
  text: string,
  query: readonly QueryTerm[],
  passages: readonly { readonly text: string }[],
): string | undefined {
  const isMisspelt = ({ word, respelled, doubtful }: QueryTerm): boolean =>
    respelled.length > 0 && !doubtful && !isListed(language, word);
  const misspelt = query.filter(isMisspelt);
  if (misspelt.length === 0) return undefined;
  const spellings = spellingsIn(passages);
  let corrected = '';
  let at = 0;
  for (const { word, respelled } of misspelt) {
    const known = respelled.find((form) => spellings.has(form)) ?? respelled[0];
    if (known === undefined || word.start < at || hasOtherEnding(word.form, known)) continue;
    corrected += text.slice(at, word.start) + (spellings.get(known) ?? known);
    at = word.end;
  }
  return at === 0 ? undefined : corrected + text.slice(at);
}

/** True for two words one of which is the other with letters behind it: `Persia`, `Persian`. */
function hasOtherEnding(form: string, known: string): boolean {
  return form.startsWith(known) || known.startsWith(form);
}

/** Folded form → its spelling in the first passage that has it. */
function spellingsIn(passages: readonly { readonly text: string }[]): Map<string, string> {
  return new Map(
    passages
      .toReversed()
      .flatMap(({ text }) => tokenize(text).map(({ form, start, end }) => [form, text.slice(start, end)] as const)),
  );
}
