import { LANGUAGES } from '../languages/index.ts';
import { type SentenceWords, splitWords } from '../languages/language-data.ts';
import type { Range } from '../model/match.ts';

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Words that matter to sentence ends, of all languages together: an article quotes names and titles of others. */
const wordsOf = (list: keyof SentenceWords): ReadonlySet<string> =>
  new Set(LANGUAGES.flatMap(({ sentences }) => splitWords(sentences?.[list])));
const ABBREVIATIONS = wordsOf('abbreviations');
const LEADING_ABBREVIATIONS = wordsOf('leadingAbbreviations');
const NUMBER_ABBREVIATIONS = wordsOf('numberAbbreviations');
const OPENERS = wordsOf('openers');
const BEFORE_ORDINALS = wordsOf('beforeOrdinals');

const GAP = /[\s([{«“"'‘„]+/;
const NEXT_WORD = /^(?:[«“"'‘„(]\s?)?([\p{L}\p{M}]+)(?=[\s,’'])/u;
const NUMBER = /^\d{1,3}$/;
const ROMAN = /^[IVXLC]{2,}$/;
/** A closing mark after a space, as in French: it belongs to the sentence before. */
const CLOSING = /^[»›”’)\]]+(?:\s+|$)/;
const CLOSES = /[»›”’)\]]/;

/**
 * Splits a text into sentences, in order and without the space between them. A line break always ends one; the point of
 * an abbreviation, an initial or an ordinal does not, nor does a stop before a small letter.
 */
export function splitSentences(text: string): Range[] {
  return Array.from(sentencesOf(text));
}

/** {@link splitSentences}, one at a time: the text is read no further than asked for. */
export function* sentencesOf(text: string): Generator<Range> {
  const push = UNMARKED.test(text) ? pushParts : pushTrimmed;
  let found: Range[] = [];
  let start = 0;
  let end = 0;
  for (const { segment, index } of SENTENCES.segment(text)) {
    end = Math.max(end, index + segment.length);
    if (CLOSES.test(text[end] ?? '') && !endsLine(text, end)) end += CLOSING.exec(text.slice(end))?.[0].length ?? 0;
    if (end <= start || continues(text, start, end)) continue;
    push(found, text, start, end);
    yield* found;
    found = [];
    start = end;
  }
  push(found, text, start, end);
  yield* found;
}

function pushTrimmed(found: Range[], text: string, start: number, end: number): void {
  const sentence = text.slice(start, end);
  const from = start + (sentence.length - sentence.trimStart().length);
  const to = start + sentence.trimEnd().length;
  if (from < to) found.push({ start: from, end: to });
}

function endsLine(text: string, end: number): boolean {
  return /\n[^\S\n]*$/u.test(text.slice(Math.max(0, end - 8), end));
}

/** True if the text behind `end` continues the sentence that starts at `start`. */
function continues(text: string, start: number, end: number): boolean {
  if (end >= text.length || endsLine(text, end)) return false;
  const ahead = text.slice(end, end + 24);
  if (/^\p{Ll}/u.test(ahead)) return true;
  const tail = text.slice(Math.max(start, end - 32), end).trimEnd();
  if (!tail.endsWith('.')) return false;
  const [last = '', before = ''] = tail.slice(0, -1).split(GAP).toReversed();
  const word = last.toLowerCase();
  // A point before a name, as in `.NET`.
  if (last === '' && text[end - 1] === '.') return true;
  if (LEADING_ABBREVIATIONS.has(word)) return true;
  // `p. 12` is a page, `J. P. Holm` a name.
  if (NUMBER_ABBREVIATIONS.has(word) && !/^\p{Lu}$/u.test(last)) return /^\d/.test(ahead);
  // In Thai and Lao a point marks an abbreviation, such as that of an era, and never the end of a sentence.
  if (/[\u0E00-\u0EFF]$/.test(last)) return true;
  if (OPENERS.has(NEXT_WORD.exec(ahead)?.[1] ?? '')) return false;
  // The number of a list item, alone before its text: `1. First`.
  if (NUMBER.test(last)) return before === '' || BEFORE_ORDINALS.has(before.toLowerCase());
  if (ROMAN.test(last)) return before === '' || /^(?:\p{Ll}|.$)/u.test(before);
  return /^[\p{Lu}\p{Lo}]$/u.test(last) || /^(?:\p{Lu}\.)+\p{Lu}$/u.test(last) || ABBREVIATIONS.has(word);
}

/** Scripts with sentence ends that Intl.Segmenter does not know: Thai, Lao, and the Greek question mark. */
const UNMARKED = /[\u0E00-\u0EFF]|[\u0370-\u03FF\u1F00-\u1FFF][»”)]*[;\u037E]/;
const GREEK_QUESTION = /\p{Script=Greek}[»”)]*[;\u037E][»”)]*\s+/gu;
const SPACE = /(?<=[\p{Script=Thai}\p{Script=Lao}\p{M}\d])\s+(?=[\p{Script=Thai}\p{Script=Lao}])/gu;
/** However, moreover, therefore, later, afterwards, because of this, in the year, today, for example, and pronouns. */
const THAI_OPENER =
  /^(?:อย่างไรก็|นอกจาก|ดังนั้น|ต่อมา|หลังจาก|ด้วยเหตุ|เพราะฉะนั้น|ในปี|เมื่อปี|ปัจจุบัน|ทั้งนี้|แต่|เขา|เธอ|พวกเขา|โดย|ซึ่ง)/u;
/** Least lengths, in characters, because Thai and Lao put a space between clauses and around names as well as between sentences. */
const THAI_SENTENCE = 60;
const THAI_SHORT_SENTENCE = 30;

/**
 * Splits further: behind Greek questions, and at spaces of Thai and Lao if the part before is as long as a sentence, or half
 * as long and the next word opens one, and the rest is not too short.
 */
function pushParts(found: Range[], text: string, start: number, end: number): void {
  const sentence = text.slice(start, end);
  const cuts = [...sentence.matchAll(GREEK_QUESTION), ...sentence.matchAll(SPACE)]
    .map((match) => ({ at: match.index + match[0].length, isSpace: /^\s/u.test(match[0]) }))
    .toSorted((a, b) => a.at - b.at);
  let from = 0;
  for (const { at, isSpace } of cuts) {
    const least = THAI_OPENER.test(sentence.slice(at, at + 16)) ? THAI_SHORT_SENTENCE : THAI_SENTENCE;
    if (isSpace && (at - from < least || sentence.length - at < THAI_SHORT_SENTENCE)) continue;
    pushTrimmed(found, text, start + from, start + at);
    from = at;
  }
  pushTrimmed(found, text, start + from, end);
}

/** True for a capital letter at a place of a text. */
export function isCapitalAt(text: string, position: number): boolean {
  return /^\p{Lu}/u.test(text.slice(position, position + 2));
}
