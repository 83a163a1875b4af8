import type { Passage, PassageId } from '../model/article.ts';
import type { Finding, Range } from '../model/match.ts';
import { differencesOf, quoteOf } from './misquote.ts';
import { isLone, phrasePlaces, type RankedQuotation } from './quotation.ts';
import type { Ranked } from './rank.ts';
import { type IndexedPassage, formAt } from './indexed-passage.ts';
import type { PassageIndex, QueryTerm } from './passage-index.ts';
import { sentences } from './sentences.ts';
import type { TermId } from './vocabulary.ts';
import { fold, tokenize, type Token, tokenizeWritten } from '../languages/tokenizer.ts';

/** A passage that was found, as plain data that can cross threads. */
export interface Hit extends Finding {
  readonly passage: PassageId;
}

export interface SearchResult {
  readonly hits: readonly Hit[];
  readonly answered: boolean;
  readonly confidence: number;
  readonly hasMore: boolean;
  readonly didYouMean?: string;
}

/** What a reply shows of a passage that was found: the sentence that answers and the words that matched. */
export function createHit(
  index: PassageIndex,
  ranked: Ranked | RankedQuotation,
  { text: asked, terms: query }: { readonly text: string; readonly terms: readonly QueryTerm[] },
): Hit {
  const { entry, score } = ranked;
  const { text, id } = entry.passage;
  const said = tokenizeWritten(text);
  const running = said.filter(({ extra }) => extra !== true);
  const parts = sentences(text);
  const matched = matchedWords(index, entry, said, query);
  const base = { passage: id, score, holds: 'words' as const, terms: [...new Set(matched.map(({ term }) => term))] };
  if ('holds' in ranked && (ranked.holds === 'phrase' || ranked.holds === 'beginning')) {
    const places = phrasePlaces(index, entry, query, ranked.holds === 'phrase');
    const forms = query.filter(({ word }) => word.extra !== true).map(({ word }) => word.form);
    const highlights = merged(
      places.map(([first, last]) => stretchOf(text, [running[first], running[last]], [forms[0], forms.at(-1)])),
    );
    const [first] = highlights;
    if (first !== undefined) return { ...base, holds: 'phrase', sentence: sentencesOver(parts, first), highlights };
  }
  if ('aligned' in ranked && ranked.aligned !== undefined) {
    const quote = quoteOf(entry, running, query, ranked.aligned);
    const differences = differencesOf(asked, text, quote);
    const shown = { ...base, sentence: sentencesOver(parts, quote), highlights: [quote] };
    // Nothing differs where only the gaps between words do: `tele graph` for `tele-graph`.
    if (differences.length === 0) return { ...shown, holds: 'phrase' };
    return { ...shown, holds: 'near', misquoted: { quote, differences } };
  }
  return { ...base, sentence: sentenceOf(text, parts, running[ranked.sentence()]), highlights: merged(matched) };
}

/** From the first of a passage's words to the last; of a pair of characters of which only one was asked for, from or to that. */
function stretchOf(
  text: string,
  [first, last]: readonly [Token | undefined, Token | undefined],
  [start = '', end = '']: readonly [string | undefined, string | undefined],
): Range {
  const from = first === undefined ? 0 : isLone(start) ? characterIn(text, first, start).start : first.start;
  const to = last === undefined ? 0 : isLone(end) ? characterIn(text, last, end).end : last.end;
  return { start: from, end: to };
}

/** Where in a word a character stands; the whole word where it does not. */
function characterIn(text: string, { start, end }: Range, character: string): Range {
  let at = start;
  for (const one of text.slice(start, end)) {
    if (fold(one) === character) return { start: at, end: at + one.length };
    at += one.length;
  }
  return { start, end };
}

/** The sentence, of all of a text, that a word stands in; the whole text where there is none. */
function sentenceOf(text: string, parts: readonly Range[], word: Range | undefined): Range {
  return parts.find(({ end }) => end > (word?.start ?? 0)) ?? { start: 0, end: text.length };
}

/** The sentence that a running word of a text stands in, by the word's number. */
export function sentenceAt(text: string, place: number): Range {
  return sentenceOf(text, sentences(text), tokenizeWritten(text).filter(({ extra }) => extra !== true)[place]);
}

/** The words of a passage that a query asks for. @param said the passage's words, as the entry has them */
function matchedWords(
  { vocabulary }: PassageIndex,
  { words: packed }: IndexedPassage,
  said: readonly Token[],
  query: readonly QueryTerm[],
): (Range & { readonly term: string })[] {
  const wanted = new Set<TermId>();
  for (const { terms, stop } of query)
    if (!stop) for (const term of terms) wanted.add(vocabulary.termOf(term) ?? NOWHERE);
  const matched: (Range & { readonly term: string })[] = [];
  let place = 0;
  for (const { form, start, end, extra } of said) {
    const id = extra ? vocabulary.known.get(form) : formAt(packed, place);
    if (!extra) place += 1;
    const term = vocabulary.forms[id ?? NOWHERE]?.term ?? NOWHERE;
    if (term !== NOWHERE && wanted.has(term)) matched.push({ start, end, term: vocabulary.spell(term) });
  }
  return matched;
}

/** No form and no term has this number. */
const NOWHERE = -1;

/** From the start of the sentence where a stretch begins to the end of the one where it ends. */
function sentencesOver(parts: readonly Range[], { start, end }: Range): Range {
  const first = parts.find((sentence) => sentence.end > start);
  const last = parts.find((sentence) => sentence.end >= end);
  return { start: Math.min(first?.start ?? start, start), end: Math.max(last?.end ?? end, end) };
}

/** In order, overlapping and touching ranges as one. */
function merged(ranges: readonly Range[]): Range[] {
  const found: Range[] = [];
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last !== undefined && start <= last.end)
      found[found.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else found.push({ start, end });
  }
  return found;
}

/** The query with each word that was surely misspelt as the passages spell its replacement; undefined when none was. */
export function respelledQuery(
  text: string,
  query: readonly QueryTerm[],
  passages: readonly Passage[],
): string | undefined {
  if (query.every(({ respelled, doubtful }) => respelled.length === 0 || doubtful)) return undefined;
  const spellings = new Map(
    passages
      .toReversed()
      .flatMap((passage) =>
        tokenize(passage.text).map(({ form, start, end }) => [form, passage.text.slice(start, end)] as const),
      ),
  );
  let meant = '';
  let at = 0;
  for (const { word, respelled, doubtful } of query) {
    if (doubtful) continue;
    const known = respelled.find((form) => spellings.has(form)) ?? respelled[0];
    if (known === undefined || word.start < at) continue;
    meant += text.slice(at, word.start) + (spellings.get(known) ?? known);
    at = word.end;
  }
  return at === 0 ? undefined : meant + text.slice(at);
}
