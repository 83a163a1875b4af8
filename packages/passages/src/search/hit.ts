import type { PassageId } from '../model/article.ts';
import type { Finding, Range } from '../model/match.ts';
import { fold } from '../languages/fold.ts';
import { type Token, tokenizeWritten } from '../languages/tokenizer.ts';
import { formAt, type IndexedPassage } from './indexed-passage.ts';
import { findDifferences, quotedRange } from './misquote.ts';
import type { PassageIndex } from './passage-index.ts';
import { isLone, phrasePlaces } from './phrase.ts';
import { type QueryTerm, runningTerms } from './query.ts';
import type { RankedQuotation } from './quotation.ts';
import type { Ranked } from './rank.ts';
import { sentencesOf, splitSentences } from './sentences.ts';
import { codedTerm, termIdOf, type TermId, termText } from './vocabulary.ts';

/** A match as plain data that can cross threads. */
export interface Hit extends Finding {
  readonly passage: PassageId;
}

/** An {@link Answer} as plain data that can cross threads. */
export interface SearchResult {
  readonly hits: readonly Hit[];
  readonly answered: boolean;
  readonly confidence: number;
  readonly hasMore: boolean;
  readonly searched?: string;
  readonly lacking?: readonly string[];
  readonly didYouMean?: string;
}

interface AnalyzedQuery {
  readonly text: string;
  readonly terms: readonly QueryTerm[];
}

/** A passage that is shown, tokenized. */
interface ShownPassage {
  readonly entry: IndexedPassage;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The tokens without alternative readings. */
  readonly running: readonly Token[];
}

/** Adds to a ranked passage the sentence that answers and the words to highlight. */
export function createHit(index: PassageIndex, ranked: Ranked | RankedQuotation, query: AnalyzedQuery): Hit {
  const { entry, score } = ranked;
  const { text, id } = entry.passage;
  const tokens = index.language.withMarks(text, tokenizeWritten(text));
  const shown = { entry, text, tokens, running: withoutExtra(tokens) };
  const matched = matchedWords(index, shown, query.terms);
  const base = { passage: id, score, terms: [...new Set(matched.map(({ term }) => term))] };
  const quotation = 'holds' in ranked ? quotationHit(index, ranked, shown, query) : undefined;
  if (quotation !== undefined) return { ...base, ...quotation };
  const sentence = sentenceOf(text, shown.running[ranked.sentence()]);
  return { ...base, holds: 'words', sentence, highlights: mergeRanges(matched) };
}

type QuotationHit = Pick<Hit, 'holds' | 'sentence' | 'highlights' | 'misquoted'>;

/** The phrase, or nearly the phrase, in a passage; undefined if it holds only words of it. */
function quotationHit(
  index: PassageIndex,
  { entry, holds, aligned }: RankedQuotation,
  shown: ShownPassage,
  query: AnalyzedQuery,
): QuotationHit | undefined {
  if (holds === 'phrase' || holds === 'beginning') {
    const places = phrasePlaces(index, entry, query.terms, holds === 'phrase');
    const forms = runningTerms(query.terms).map(({ word }) => word.form);
    const highlights = mergeRanges(
      places.map(([first, last]) =>
        phraseRange(shown.text, [shown.running[first], shown.running[last]], [forms[0], forms.at(-1)]),
      ),
    );
    const [first] = highlights;
    if (first !== undefined)
      return { holds: 'phrase', sentence: sentencesOver(splitSentences(shown.text), first), highlights };
  }
  if (aligned === undefined) return undefined;
  const quote = quotedRange(entry, shown.running, query.terms, aligned);
  const differences = findDifferences(query.text, shown.text, quote);
  const found = { sentence: sentencesOver(splitSentences(shown.text), quote), highlights: [quote] };
  // No difference is left where only the gaps between words differ: `tele graph` for `tele-graph`.
  if (differences.length === 0) return { ...found, holds: 'phrase' };
  return { ...found, holds: 'near', misquoted: { quote, differences } };
}

function withoutExtra(tokens: readonly Token[]): Token[] {
  return tokens.filter(({ extra }) => extra !== true);
}

/**
 * Range from the first of a passage's tokens to the last. Where the query has a lone character at an end and the token is
 * a pair, the range begins or ends at that character.
 */
function phraseRange(
  text: string,
  [first, last]: readonly [Token | undefined, Token | undefined],
  [start = '', end = '']: readonly [string | undefined, string | undefined],
): Range {
  const from = first === undefined ? 0 : isLone(start) ? characterIn(text, first, start).start : first.start;
  const to = last === undefined ? 0 : isLone(end) ? characterIn(text, last, end).end : last.end;
  return { start: from, end: to };
}

/** Range of a character within a token; the whole token if it has no such character. */
function characterIn(text: string, { start, end }: Range, character: string): Range {
  let at = start;
  for (const one of text.slice(start, end)) {
    if (fold(one) === character) return { start: at, end: at + one.length };
    at += one.length;
  }
  return { start, end };
}

/** The sentence that a word stands in; the whole text if there is none. */
function sentenceOf(text: string, word: Range | undefined): Range {
  for (const sentence of sentencesOf(text)) if (sentence.end > (word?.start ?? 0)) return sentence;
  return { start: 0, end: text.length };
}

/** The sentence around a running word of a text. @param position the word's number, from 0 */
export function sentenceAt(text: string, position: number): Range {
  return sentenceOf(text, withoutExtra(tokenizeWritten(text))[position]);
}

/** The words of a passage that a query asks for, with their index terms. */
function matchedWords(
  { vocabulary }: PassageIndex,
  { entry, tokens }: ShownPassage,
  query: readonly QueryTerm[],
): (Range & { readonly term: string })[] {
  const wanted = new Set<TermId>();
  for (const { terms, stop, fragment } of query)
    if (!stop && !fragment) for (const term of terms) wanted.add(termIdOf(vocabulary, term) ?? NONE);
  const matched: (Range & { readonly term: string })[] = [];
  let position = 0;
  for (const { form, start, end, extra } of tokens) {
    const id = extra ? vocabulary.ids.get(form) : formAt(entry.words, position);
    if (!extra) position += 1;
    const code = vocabulary.codes[id ?? NONE];
    const term = code === undefined ? NONE : codedTerm(code);
    if (term !== NONE && wanted.has(term)) matched.push({ start, end, term: termText(vocabulary, term) });
  }
  return matched;
}

/** Id that no form and no term has. */
const NONE = -1;

/** Range of the whole sentences that a range touches. */
function sentencesOver(sentences: readonly Range[], { start, end }: Range): Range {
  const first = sentences.find((sentence) => sentence.end > start);
  const last = sentences.find((sentence) => sentence.end >= end);
  return { start: Math.min(first?.start ?? start, start), end: Math.max(last?.end ?? end, end) };
}

/** Ranges in order, with overlapping and touching ones merged. */
function mergeRanges(ranges: readonly Range[]): Range[] {
  const merged: Range[] = [];
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else merged.push({ start, end });
  }
  return merged;
}
