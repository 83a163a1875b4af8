import { align, type Alignment, type Pair } from './alignment.ts';
import type { Difference, Range } from '../model/match.ts';
import { formAt, startsSentence, type IndexedPassage } from './indexed-passage.ts';
import type { PassageIndex, QueryTerm } from './passage-index.ts';
import type { FormId, TermId } from './vocabulary.ts';
import { fold, PAIRED_START, tokenize, type Token } from '../languages/tokenizer.ts';

/** How alike two words are that are not the same: of one stem, or with a letter wrong. */
const INFLECTED = 0.9;
const RESPELLED = 0.8;
/** What a stop word counts in a quotation, and what any other does at least, beside the rarest word. */
const STOP_WEIGHT = 0.3;
const LEAST_WEIGHT = 0.6;
/** Comparing takes a step for each word of the query with each of the passage; so many take twenty milliseconds. */
const MOST_STEPS = 4_000_000;

/** How a passage says what a query quotes; undefined where finding out would take too long. */
export type Comparison = (entry: IndexedPassage) => Alignment | undefined;

/** Compares passages with the running words of a query, in order. The score is 1 for a passage with the very words. */
export function comparison(index: PassageIndex, running: readonly QueryTerm[]): Comparison {
  const { forms } = index.vocabulary;
  const weights = Float64Array.from(running, ({ stop, idf }) =>
    stop ? STOP_WEIGHT : LEAST_WEIGHT + (1 - LEAST_WEIGHT) * Math.min(1, idf / (index.greatestIdf || 1)),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const { byForm, byTerm } = likenessOf(index, running);
  let steps = 0;
  return ({ words: said }) => {
    const more = said.length * running.length;
    if (more === 0 || steps + more > MOST_STEPS) return undefined;
    steps += more;
    const likeness: (Float64Array | undefined)[] = [];
    for (let place = 0; place < said.length; place += 1) {
      const form = formAt(said, place);
      likeness.push(byForm.get(form) ?? byTerm.get(forms[form]?.term ?? -1));
    }
    const aligned = align(weights, likeness);
    return { ...aligned, score: aligned.score / total };
  };
}

/** How alike each form that the query has, and each term, is to each of its words. */
function likenessOf(
  { vocabulary }: PassageIndex,
  running: readonly QueryTerm[],
): { byForm: Map<FormId, Float64Array>; byTerm: Map<TermId, Float64Array> } {
  const byTerm = new Map<TermId, Float64Array>();
  for (const [query, { word, terms }] of running.entries()) {
    const own = vocabulary.stem(word.form);
    for (const term of new Set([own, ...terms])) {
      const id = vocabulary.termOf(term);
      if (id === undefined) continue;
      const row = byTerm.get(id) ?? new Float64Array(running.length);
      byTerm.set(id, row);
      row[query] = term === own ? INFLECTED : RESPELLED;
    }
  }
  const byForm = new Map<FormId, Float64Array>();
  for (const [query, { word }] of running.entries()) {
    const id = vocabulary.known.get(word.form);
    if (id === undefined) continue;
    const alike = byTerm.get(vocabulary.forms[id]?.term ?? -1);
    const row = byForm.get(id) ?? new Float64Array(running.length);
    if (alike !== undefined && !byForm.has(id)) row.set(alike);
    byForm.set(id, row);
    row[query] = 1;
  }
  return { byForm, byTerm };
}

/** Fewer words in order may stand anywhere. */
const FEWEST_WORDS = 4;
const FEWEST_PAIRS = 3;
const FEWEST_TELLING = 2;
/**
 * The share of a quotation that must be found in order. Of sentences with every fourth word spoiled nearly all keep
 * it, of sentences about other things hardly any reach it; where other passages hold all words, chance would do.
 */
const ENOUGH = 0.55;
const ENOUGH_BESIDE_ALL = 0.7;

/** Whether a passage has enough of a quotation to be what it means. */
export function isNear({ share, pairs }: Alignment, running: readonly QueryTerm[], othersHoldAll: boolean): boolean {
  if (running.length < FEWEST_WORDS || pairs.length < FEWEST_PAIRS) return false;
  if (share < (othersHoldAll ? ENOUGH_BESIDE_ALL : ENOUGH)) return false;
  return pairs.filter(({ query }) => running[query]?.stop === false).length >= FEWEST_TELLING;
}

/** So many words of a quotation tell where it is from, even if none of them is rare. */
export const FEWEST_IN_ORDER = 8;
const ENOUGH_IN_ORDER = 0.75;

/** Whether a passage has nearly all words of a long quotation in order, be they as common as they may. */
export function isInOrder({ pairs }: Alignment, running: readonly QueryTerm[]): boolean {
  return pairs.length >= FEWEST_IN_ORDER && pairs.length >= ENOUGH_IN_ORDER * running.length;
}

/** What stands in place of wrong words at the ends of a quotation belongs to it, up to so many. */
const MOST_GROWN = 3;

/** The stretch of a passage that a quotation means: from its first pair to its last, and what its wrong ends stand for. */
export function quoteOf(
  { words: packed }: IndexedPassage,
  said: readonly Token[],
  query: readonly QueryTerm[],
  { pairs }: Alignment,
): Range {
  const asked = query.flatMap(({ word }) => (word.extra === true ? [] : [word.form]));
  const paired = new Set(pairs.map((pair) => pair.query));
  const moved = new Set(asked.filter((_, i) => !paired.has(i)));
  let first = pairs[0]?.passage ?? 0;
  let last = pairs.at(-1)?.passage ?? 0;
  const canGoBack = (): boolean => first > 0 && !startsSentence(packed, first);
  const canGoOn = (): boolean => last + 1 < said.length && !startsSentence(packed, last + 1);
  while (canGoBack() && moved.has(said[first - 1]?.form ?? '')) first -= 1;
  while (canGoOn() && moved.has(said[last + 1]?.form ?? '')) last += 1;
  // Nothing takes the place of words that stand elsewhere in the stretch.
  const held = new Set(said.slice(first, last + 1).map(({ form }) => form));
  const wrong = (forms: readonly string[]): number =>
    Math.min(MOST_GROWN, forms.filter((form) => !held.has(form)).length);
  for (let i = wrong(asked.slice(0, pairs[0]?.query)); i > 0 && canGoBack(); i -= 1) first -= 1;
  for (let i = wrong(asked.slice((pairs.at(-1)?.query ?? 0) + 1)); i > 0 && canGoOn(); i -= 1) last += 1;
  return { start: said[first]?.start ?? 0, end: said[last]?.end ?? 0 };
}

/** Where a query and a stretch of a passage differ; words that are only put together otherwise do not. */
export function differencesOf(query: string, passage: string, quote: Range): Difference[] {
  const asked = unitsOf(query, 0);
  const said = unitsOf(passage.slice(quote.start, quote.end), quote.start);
  const found: Difference[] = [];
  let before: Place = { query: -1, passage: -1 };
  for (const pair of [...sameUnits(asked, said), { query: asked.length, passage: said.length }]) {
    const [written, stands] = [asked.slice(before.query + 1, pair.query), said.slice(before.passage + 1, pair.passage)];
    if (lettersOf(written) !== lettersOf(stands))
      found.push({
        query: rangeOver(written, asked[before.query]?.end ?? 0),
        passage: rangeOver(stands, said[before.passage]?.end ?? quote.start),
      });
    before = pair;
  }
  return found;
}

type Place = Pick<Pair, 'query' | 'passage'>;

/** The units that two texts share in order: what they begin and end with, and what aligns between. */
function sameUnits(asked: readonly Token[], said: readonly Token[]): Place[] {
  const most = Math.min(asked.length, said.length);
  let start = 0;
  while (start < most && asked[start]?.form === said[start]?.form) start += 1;
  let rest = 0;
  while (rest < most - start && asked.at(-1 - rest)?.form === said.at(-1 - rest)?.form) rest += 1;
  const middle = asked.slice(start, asked.length - rest);
  const places = new Map(middle.map(({ form }) => [form, new Float64Array(middle.length)]));
  for (const [i, { form }] of middle.entries()) places.get(form)?.fill(1, i, i + 1);
  const alike = said.slice(start, said.length - rest).map(({ form }) => places.get(form));
  const same: Place[] = Array.from({ length: start }, (_, i) => ({ query: i, passage: i }));
  for (const { query, passage } of align(new Float64Array(middle.length).fill(1), alike).pairs) {
    const { query: lastQuery, passage: lastPassage } = same.at(-1) ?? { query: -1, passage: -1 };
    const [toQuery, toPassage] = [start + query, start + passage];
    // The same word twice: the one that joins on leaves a single gap behind it.
    if (toQuery === lastQuery + 1 && said[lastPassage + 1]?.form === asked[toQuery]?.form)
      same.push({ query: toQuery, passage: lastPassage + 1 });
    else if (toPassage === lastPassage + 1 && asked[lastQuery + 1]?.form === said[toPassage]?.form)
      same.push({ query: lastQuery + 1, passage: toPassage });
    else same.push({ query: toQuery, passage: toPassage });
  }
  for (let i = rest; i > 0; i -= 1) same.push({ query: asked.length - i, passage: said.length - i });
  return same;
}

function lettersOf(units: readonly Token[]): string {
  return units.map(({ form }) => form).join('');
}

function rangeOver(units: readonly Token[], otherwise: number): Range {
  return { start: units[0]?.start ?? otherwise, end: units.at(-1)?.end ?? otherwise };
}

const CHARACTERS = /(?:^\p{M}|[^\p{M}])\p{M}*/gu;

/** The words of a text; where running words are overlapping pairs of characters, the characters. */
function unitsOf(text: string, offset: number): Token[] {
  const running = tokenize(text).filter(({ extra }) => extra !== true);
  return running.flatMap(({ form, start, end }, i) => {
    const stretch = text.slice(start, end);
    if (!PAIRED_START.test(stretch)) return [{ form, start: start + offset, end: end + offset }];
    const isLast = (running[i + 1]?.start ?? end) >= end;
    return Array.from(stretch.matchAll(CHARACTERS), ({ 0: character, index }) => ({
      form: fold(character),
      start: start + index + offset,
      end: start + index + character.length + offset,
    })).slice(0, isLast ? 2 : 1);
  });
}
