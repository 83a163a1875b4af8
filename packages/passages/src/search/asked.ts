import type { Language } from '../languages/language.ts';
import type { Range } from '../model/match.ts';
import { createLookUps } from './look-ups.ts';
import type { PassageIndex } from './passage-index.ts';
import { type AnalysisOptions, analyzeQuery, type QueryTerm } from './query.ts';
import { splitSentences } from './sentences.ts';
import { weigh } from './weighted-query.ts';

/** The part of a message that asks, and its analysis. */
export interface AskedQuestion {
  readonly text: string;
  readonly terms: readonly QueryTerm[];
}

/** Advantage of a sentence that asks over one that tells. */
const ASKING = 4;
/** Weight of a sentence, as a share of the weightiest, from which it belongs to the question, if it asks and if it tells. */
const LEAST_SENTENCE = { asks: 0.25, tells: 0.5 };
/** Weight of a clause at an end, as a share of the whole, from which it belongs to the question. */
const LEAST_CLAUSE = 0.12;
/** Part of its weight that a word which the library lacks keeps: the topic of a question is known more often than a story's. */
const UNKNOWN = 0.5;

/** Options of {@link readQuestion}. */
export interface ReadingOptions extends AnalysisOptions {
  /** Takes all of the message as the question. */
  readonly whole?: boolean;
}

/**
 * Finds and analyzes the part of a message that asks: its weightiest sentences, in order, where one that asks counts more
 * than one that tells, without the clauses before and behind that weigh nothing. A story, greetings and thanks are made of
 * common words and fall away; a sentence with the topic of a short question stays.
 */
export function readQuestion(index: PassageIndex, message: string, options: ReadingOptions = {}): AskedQuestion {
  // Blanks in its place keep the places of words.
  const text = message.replaceAll(MENTION, (mention) => ' '.repeat(mention.length));
  const lookUps = createLookUps();
  const terms = analyzeQuery(index, text, { ...options, lookUps });
  if (options.whole === true) return { text: message, terms };
  const placed = terms.toSorted((a, b) => a.word.start - b.word.start);
  const weightOf = (part: Range): number => weightWithin(placed, part);
  const plain = index.language.withPlainMarks(text).replaceAll(INNER_MARK, (marks) => '_'.repeat(marks.length));
  const kept = chooseSentences(index.language, plain, weightOf)
    .map((sentence) => trimClauses(index.language, plain, sentence, weightOf))
    .map(({ start, end }) => text.slice(start, end));
  const asked = kept.join(' ');
  if (kept.length === 0 || letters(asked) === letters(text)) return { text: message, terms };
  return { text: asked, terms: analyzeQuery(index, asked, { ...options, lookUps }) };
}

/** A mention, a channel, an emoji or a time as Discord writes them, and an address: no words. */
const MENTION = /<(?:@[!&]?|#|a?:\w{1,32}:|t:-?)\d{1,20}(?::\w)?>|https?:\/\/\S+/gu;

const letters = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Sum of the weights of distinct words. @param terms by their place */
function weightWithin(terms: readonly QueryTerm[], { start, end }: Range): number {
  const weights = new Map<string | undefined, number>();
  for (let i = firstFrom(terms, start); (terms[i]?.word.start ?? Infinity) < end; i += 1) {
    const term = terms[i] as QueryTerm;
    if (term.word.end <= end) weights.set(term.terms[0], weigh(term).cost * (term.known ? 1 : UNKNOWN));
  }
  return [...weights.values()].reduce((sum, weight) => sum + weight, 0);
}

/** Number of the first term that begins at a place or behind it; a binary search, since every sentence asks for one. */
function firstFrom(terms: readonly QueryTerm[], place: number): number {
  let [low, high] = [0, terms.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle]?.word.start ?? Infinity) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function chooseSentences(language: Language, text: string, weightOf: (part: Range) => number): Range[] {
  const sentences = splitSentences(text).flatMap((sentence) => splitAt(SENTENCE, text, sentence));
  if (sentences.length < 2) return sentences;
  const asks = askingSentences(language, text, sentences);
  const weights = sentences.map((sentence, i) => weightOf(sentence) * (asks[i] === true ? ASKING : 1));
  const most = Math.max(...weights);
  return sentences.filter((_, i) => (weights[i] ?? 0) >= LEAST_SENTENCE[asks[i] === true ? 'asks' : 'tells'] * most);
}

/**
 * Sentences with a question mark, and those without any mark at their end that have a word or a phrase that asks: small talk
 * has its mark more often than the question behind it. If none has a question mark, all with such a word.
 */
function askingSentences(language: Language, text: string, sentences: readonly Range[]): boolean[] {
  const written = sentences.map(({ start, end }) => text.slice(start, end));
  const isMarked = written.some((sentence) => QUESTION_MARK.test(sentence));
  return written.map(
    (sentence) => QUESTION_MARK.test(sentence) || (!(isMarked && CLOSED.test(sentence)) && language.asks(sentence)),
  );
}

/** The question mark of Latin, Greek (as a character of its own), Arabic, Armenian, Ethiopic and full width. */
const QUESTION_MARK = /[?\u037E؟՞፧？]/u;
/** A sentence that ends with a mark, with quotes or brackets behind it. */
const CLOSED = /[\p{P}\p{S}]\s*$/u;
/** A question or an exclamation mark ends a sentence whatever follows, and a point behind a word that is no abbreviation. */
const SENTENCE = /(?:(?!(?<=\p{L}{4})\.\s\p{Ll})[^?\u037E？؟!！])+[?\u037E？؟!！\p{P}\s]*/gu;
const CLAUSE = /[^,;:，、；：،؛…—–()]+[,;:，、；：،؛…—–()\s]*/gu;
/** Marks that divide nothing: a comma or a colon in a number, a colon or brackets in a name: `12:30`, `minecraft:stone`, `print(x)`. */
const INNER_MARK = /(?<=\p{Nd})[,:](?=\p{Nd})|(?<=\p{L}):(?=\p{L})|(?<=[\p{L}\p{N}])\([^()\s]*\)|\)(?=[^\s\p{P}])/gu;

/** A sentence without the first and last clauses that weigh next to nothing and do not ask. */
function trimClauses(language: Language, text: string, sentence: Range, weightOf: (part: Range) => number): Range {
  const least = LEAST_CLAUSE * weightOf(sentence);
  const clauses = splitAt(CLAUSE, text, sentence);
  const belongs = (clause: Range): boolean =>
    weightOf(clause) > least || language.asks(text.slice(clause.start, clause.end));
  const first = clauses.find(belongs);
  const last = clauses.findLast(belongs);
  return { start: first?.start ?? sentence.start, end: last?.end ?? sentence.end };
}

/** Characters that a part does not end with: space, and marks that only divide. */
const DIVIDERS = new Set(' \t\n\r\u00A0\u3000,;:…—–(，、；：،؛');

/** The parts of a range, without the dividers behind them. @param part matches one after the other */
function splitAt(part: RegExp, text: string, { start, end }: Range): Range[] {
  return Array.from(text.slice(start, end).matchAll(part), ({ 0: found, index }) => {
    let length = found.length;
    while (length > 0 && DIVIDERS.has(found.charAt(length - 1))) length -= 1;
    return { start: start + index, end: start + index + length };
  });
}
