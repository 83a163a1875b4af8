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

/** Advantage of sentences that ask over those that tell: less if one refers back to what was told. */
const ASKING = { alone: 4, back: 2 };
/** Weight of a sentence, as a share of the weightiest, from which it belongs to the question, if it asks and if it tells. */
const LEAST_SENTENCE = { asks: 0.25, tells: 0.5 };
/** Weight of a clause at an end, as a share of the whole, from which it belongs to the question, and from which even talk does. */
const LEAST_CLAUSE = { telling: 0.12, talk: 0.35 };
/**
 * Part of its weight that a word which the library lacks keeps, in a sentence that asks beside others that do, and where some
 * tell: what a message is about is known more often than what surrounds it.
 */
const UNKNOWN = { asks: 0.5, tells: 0.1 };
/** Words that count for a part of a message, the weightiest: a story is no likelier to be asked for because it is long. */
const WORDS = 3;
/** Commonness from which a word is talk. */
const TALK = 0.8;

/** Options of {@link readQuestion}. */
export interface ReadingOptions extends AnalysisOptions {
  /** Takes all of the message as the question. */
  readonly whole?: boolean;
}

/** A message and its words by their places. */
interface Message {
  readonly language: Language;
  /** The message with the same places, and marks that divide nothing blotted out. */
  readonly text: string;
  readonly terms: readonly QueryTerm[];
}

/**
 * Finds and analyzes the part of a message that asks: its weightiest sentences, in order, without the clauses before and behind
 * that weigh nothing. A sentence that asks for something by its name stands alone: stories, greetings and thanks fall away. One
 * that refers back, or asks for nothing, is searched with the weightiest of those that tell.
 */
export function readQuestion(index: PassageIndex, written: string, options: ReadingOptions = {}): AskedQuestion {
  // Blanks in its place keep the places of words.
  const text = written.replaceAll(MENTION, (mention) => ' '.repeat(mention.length));
  const lookUps = createLookUps();
  const terms = analyzeQuery(index, text, { ...options, lookUps });
  if (options.whole === true) return { text: written, terms };
  const { language } = index;
  const message: Message = {
    language,
    text: withPlainMarks(language, text),
    terms: terms.toSorted((a, b) => a.word.start - b.word.start),
  };
  const kept = chooseSentences(message)
    .map((sentence) => trimClauses(message, sentence))
    .map((sentence) => trimLead(message, sentence))
    .map(({ start, end }) => text.slice(start, end));
  const asked = kept.join(' ');
  if (kept.length === 0 || letters(asked) === letters(text)) return { text: written, terms };
  return { text: asked, terms: analyzeQuery(index, asked, { ...options, lookUps }) };
}

/** Questions of one message that are answered each by itself, at most. */
const MOST_QUESTIONS = 3;

/**
 * The questions of a text that asks several, of which each names what it asks for and refers to nothing before it; none where
 * there is only one. @param text what {@link readQuestion} took of a message
 */
export function splitQuestions(index: PassageIndex, text: string): string[] {
  const { language } = index;
  const plain = withPlainMarks(language, text);
  const sentences = splitSentences(plain).flatMap((sentence) => splitAt(SENTENCE, plain, sentence));
  const isJoined = plain.split(/[\s,;]+/u).some((word) => language.isJoining(word.toLowerCase()));
  if (sentences.length === 1 && !isJoined) return [];
  const terms = analyzeQuery(index, text, {}).toSorted((a, b) => a.word.start - b.word.start);
  const message = { language, text: plain, terms };
  const parts = sentences.flatMap((sentence) => splitAtJoins(message, sentence));
  const areClear = parts.length > 1 && parts.length <= MOST_QUESTIONS && parts.every((part) => isClear(message, part));
  return areClear ? parts.map(({ start, end }) => text.slice(start, end)) : [];
}

/** The parts of a sentence between words such as `and` behind which a question opens, without these words. */
function splitAtJoins(message: Message, { start, end }: Range): Range[] {
  const { language, text } = message;
  const joins = termsWithin(message, { start, end }).filter(
    ({ word }) =>
      word.start > start &&
      language.isJoining(word.form) &&
      language.opensAt(text.slice(word.end, Math.min(end, word.end + OPENING))) === 0,
  );
  const starts = [start, ...joins.map(({ word }) => word.end)];
  return starts.map((from, i) => withoutDividers(text, { start: from, end: joins[i]?.word.start ?? end }));
}

/**
 * True for a part that asks for something by a name that the library has; by two where the language does not tell whether it
 * refers back.
 */
function isClear(message: Message, part: Range): boolean {
  const { language, text } = message;
  const written = text.slice(part.start, part.end);
  if (!QUESTION_MARK.test(written) && !language.asks(written)) return false;
  const named = termsWithin(message, part).filter((term) => term.known && !term.doubtful && tells(term));
  const refersBack = language.refersBack(written);
  return refersBack !== true && new Set(named.map(({ terms: [term] }) => term)).size > (refersBack === false ? 0 : 1);
}

/** A mention, a channel, an emoji or a time as Discord writes them, and an address: no words. */
const MENTION = /<(?:@[!&]?|#|a?:\w{1,32}:|t:-?)\d{1,20}(?::\w)?>|https?:\/\/\S+/gu;

/** A text with the same places, and marks that divide nothing blotted out. */
const withPlainMarks = (language: Language, text: string): string =>
  language.withPlainMarks(text).replaceAll(INNER_MARK, (marks) => '_'.repeat(marks.length));

const letters = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '');

/** The terms of a part of a message. */
function termsWithin({ terms }: Message, { start, end }: Range): QueryTerm[] {
  const within: QueryTerm[] = [];
  for (let i = firstFrom(terms, start); (terms[i]?.word.start ?? Infinity) < end; i += 1) {
    const term = terms[i] as QueryTerm;
    if (term.word.end <= end) within.push(term);
  }
  return within;
}

/** Sum of the weights of the weightiest distinct words of a part. @param unknown see {@link UNKNOWN} */
function weightWithin(message: Message, part: Range, unknown: number = UNKNOWN.asks): number {
  const weights = new Map<string | undefined, number>();
  for (const term of termsWithin(message, part))
    weights.set(term.terms[0], weigh(term).cost * (term.known ? 1 : unknown));
  const weightiest = [...weights.values()].toSorted((a, b) => b - a).slice(0, WORDS);
  return weightiest.reduce((sum, weight) => sum + weight, 0);
}

/** True for a part with a word that is neither common nor only frames a question. */
function isTelling(message: Message, part: Range): boolean {
  return termsWithin(message, part).some(tells);
}

const tells = ({ stop, framing, commonness }: QueryTerm): boolean => !stop && !framing && commonness < TALK;

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

function chooseSentences(message: Message): Range[] {
  const { language, text } = message;
  const sentences = splitSentences(text)
    .flatMap((sentence) => splitAt(SENTENCE, text, sentence))
    .flatMap((sentence) => splitAtLabel(message, sentence));
  if (sentences.length < 2) return sentences;
  const asks = askingSentences(language, text, sentences);
  const refersBack = ({ start, end }: Range): boolean | undefined => language.refersBack(text.slice(start, end));
  const isAlone = sentences.some((sentence, i) => asks[i] === true && isClear(message, sentence));
  const isBack = sentences.some((sentence, i) => asks[i] === true && refersBack(sentence) === true);
  const weights = sentences.map((sentence, i) => {
    if (asks[i] !== true) return isAlone ? 0 : weightWithin(message, sentence, UNKNOWN.tells);
    return weightWithin(message, sentence, UNKNOWN[isAlone ? 'asks' : 'tells']) * ASKING[isBack ? 'back' : 'alone'];
  });
  const most = Math.max(...weights);
  const least = (i: number): number => LEAST_SENTENCE[asks[i] === true ? 'asks' : 'tells'] * most;
  return sentences.filter((_, i) => (asks[i] === true || !isAlone) && (weights[i] ?? 0) >= least(i));
}

/** A label and its colon, and the question behind them: `Name: Robin / Question: how …`. */
function splitAtLabel({ language, text }: Message, { start, end }: Range): Range[] {
  const colons = Array.from(
    text.slice(start, end).matchAll(COLON),
    ({ 0: mark, index }) => start + index + mark.length,
  );
  const at = colons.find((place) => language.opensAt(text.slice(place, Math.min(end, place + OPENING))) === 0);
  return at === undefined
    ? [{ start, end }]
    : [
        { start, end: at },
        { start: at, end },
      ];
}

/** Characters in which a question opens. */
const OPENING = 80;
/** A colon with the marks and the space behind it. */
const COLON = /[:：][*_"'\s]+/gu;

/**
 * Sentences with a question mark, and those without any mark at their end that have a word or a phrase that asks: small talk
 * has its mark more often than the question behind it. If none has a question mark, all with such a word; if none has either,
 * the last one, if it alone has no mark at its end.
 */
function askingSentences(language: Language, text: string, sentences: readonly Range[]): boolean[] {
  const written = sentences.map(({ start, end }) => text.slice(start, end));
  const isMarked = written.some((sentence) => QUESTION_MARK.test(sentence));
  const asks = written.map(
    (sentence) => QUESTION_MARK.test(sentence) || (!(isMarked && CLOSED.test(sentence)) && language.asks(sentence)),
  );
  if (asks.includes(true)) return asks;
  const open = written.map((sentence) => !CLOSED.test(sentence));
  return open.indexOf(true) === open.length - 1 ? open : asks;
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

/** A sentence without the first and last clauses that do not ask and weigh next to nothing; talk may weigh a little more. */
function trimClauses(message: Message, sentence: Range): Range {
  const { language, text } = message;
  const clauses = splitAt(CLAUSE, text, sentence);
  const whole = weightWithin(message, sentence);
  const hasTopic = isTelling(message, sentence);
  const least = (clause: Range): number =>
    LEAST_CLAUSE[hasTopic && !isTelling(message, clause) ? 'talk' : 'telling'] * whole;
  const belongs = (clause: Range): boolean =>
    language.asks(text.slice(clause.start, clause.end)) || weightWithin(message, clause) > least(clause);
  const first = clauses.find(belongs);
  const last = clauses.findLast(belongs);
  return { start: first?.start ?? sentence.start, end: last?.end ?? sentence.end };
}

/** Words before the one that asks which may be talk, at least. */
const LEAD = 2;
/** Words that a story before a word that asks has at least, and its greatest weight as a share of the rest. */
const STORY = { words: 8, weight: 2.5 };

/**
 * A sentence without what stands before its first word that asks, if it is talk, or a story told in the same breath: `does anyone
 * know when …`, `my brother and i had a fight about this yesterday when …`.
 */
function trimLead(message: Message, sentence: Range): Range {
  const { language, text } = message;
  const words = termsWithin(message, sentence).filter(({ word }) => word.extra !== true);
  const opener = words[language.opensAt(text.slice(sentence.start, sentence.end)) ?? 0]?.word.start;
  if (opener === undefined || !isTelling(message, { start: opener, end: sentence.end })) return sentence;
  const lead = { start: sentence.start, end: opener };
  const rest = { start: opener, end: sentence.end };
  const before = words.filter(({ word }) => word.end <= opener);
  const isTalk = before.length >= LEAD && before.some(({ stop }) => !stop) && !isTelling(message, lead);
  const isStory =
    before.length >= STORY.words &&
    language.speaksOfSelf(text.slice(lead.start, lead.end)) &&
    !language.refersBack(text.slice(rest.start, rest.end)) &&
    weightWithin(message, lead, UNKNOWN.tells) <= STORY.weight * weightWithin(message, rest);
  return isTalk || isStory ? rest : sentence;
}

/** Characters that a part does not end with: space, and marks that only divide. */
const DIVIDERS = new Set(' \t\n\r\u00A0\u3000,;:…—–(，、；：،؛');

/** The parts of a range, without the dividers behind them. @param part matches one after the other */
function splitAt(part: RegExp, text: string, { start, end }: Range): Range[] {
  return Array.from(text.slice(start, end).matchAll(part), ({ 0: found, index }) =>
    withoutDividers(text, { start: start + index, end: start + index + found.length }),
  );
}

function withoutDividers(text: string, { start, end }: Range): Range {
  let last = end;
  while (last > start && DIVIDERS.has(text.charAt(last - 1))) last -= 1;
  return { start, end: last };
}
