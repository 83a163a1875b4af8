import { fold } from '../languages/fold.ts';
import { CHARACTERS, PAIRED_START, type Token, tokenize } from '../languages/tokenizer.ts';
import type { Difference, Range } from '../model/match.ts';
import { align, type Alignment, type Pair } from './alignment.ts';
import { formAt, type IndexedPassage, startsSentence } from './indexed-passage.ts';
import { maxIdf, type PassageIndex } from './passage-index.ts';
import { type QueryTerm, runningTerms } from './query.ts';
import { type FormId, stemOf, termIdOf, type TermId } from './vocabulary.ts';

/** Similarity of two forms of one stem. */
const SAME_STEM = 0.9;
/** Similarity of a misspelt word and its replacement. */
const RESPELLED = 0.8;
/** Weights of the words of a quotation beside the rarest, which has 1: a stop word, and the most common other word. */
const STOP_WEIGHT = 0.3;
const MIN_WEIGHT = 0.6;
/** Cells of the alignment matrices of one search: about twenty milliseconds. */
const MAX_CELLS = 4_000_000;

/** Aligns a quotation with a passage; undefined once {@link MAX_CELLS} are used up. */
export type Comparison = (entry: IndexedPassage) => Alignment | undefined;

/** Test of a passage. */
type PassageTest = (entry: IndexedPassage) => boolean;

/** Compares passages with the running words of a query. The score is 1 for a passage with the exact words. */
export function createComparison(index: PassageIndex, running: readonly QueryTerm[]): Comparison {
  const { forms } = index.vocabulary;
  const weights = quotationWeights(index, running);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const { byForm, byTerm } = likenessRows(index, running);
  let cells = 0;
  return ({ words }) => {
    const more = words.length * running.length;
    if (more === 0 || cells + more > MAX_CELLS) return undefined;
    cells += more;
    const likeness: (Float64Array | undefined)[] = [];
    for (let position = 0; position < words.length; position += 1) {
      const form = formAt(words, position);
      likeness.push(byForm.get(form) ?? byTerm.get(forms[form]?.term ?? -1));
    }
    const aligned = align(weights, likeness);
    return { ...aligned, score: aligned.score / total };
  };
}

function quotationWeights(index: PassageIndex, running: readonly QueryTerm[]): Float64Array {
  const greatest = maxIdf(index) || 1;
  return Float64Array.from(running, ({ stop, idf }) =>
    stop ? STOP_WEIGHT : MIN_WEIGHT + (1 - MIN_WEIGHT) * Math.min(1, idf / greatest),
  );
}

/** Similarities to each word of the query, for every form that the query has and for every term. */
function likenessRows(
  index: PassageIndex,
  running: readonly QueryTerm[],
): { byForm: Map<FormId, Float64Array>; byTerm: Map<TermId, Float64Array> } {
  const byTerm = likenessByTerm(index, running);
  const { ids, forms } = index.vocabulary;
  const byForm = new Map<FormId, Float64Array>();
  for (const [query, { word }] of running.entries()) {
    const id = ids.get(word.form);
    if (id === undefined) continue;
    const ofTerm = byTerm.get(forms[id]?.term ?? -1);
    const row = byForm.get(id) ?? new Float64Array(running.length);
    if (ofTerm !== undefined && !byForm.has(id)) row.set(ofTerm);
    byForm.set(id, row);
    row[query] = 1;
  }
  return { byForm, byTerm };
}

function likenessByTerm({ vocabulary }: PassageIndex, running: readonly QueryTerm[]): Map<TermId, Float64Array> {
  const byTerm = new Map<TermId, Float64Array>();
  for (const [query, { word, terms }] of running.entries()) {
    const own = stemOf(vocabulary, word.form);
    for (const term of new Set([own, ...terms])) {
      const id = termIdOf(vocabulary, term);
      if (id === undefined) continue;
      const row = byTerm.get(id) ?? new Float64Array(running.length);
      byTerm.set(id, row);
      row[query] = term === own ? SAME_STEM : RESPELLED;
    }
  }
  return byTerm;
}

/** Minimum for a near quotation: words in the query, pairs in the alignment, and content words among these. */
const FEWEST_WORDS = 4;
const FEWEST_PAIRS = 3;
const FEWEST_TELLING = 2;
/**
 * Share of a quotation that a passage must hold in order. Nearly all sentences with every fourth word changed reach it,
 * and hardly any other sentence does. More is asked for where other passages hold all words in any order.
 */
const NEAR_SHARE = 0.55;
const NEAR_SHARE_BESIDE_ALL = 0.7;

/** True if a passage holds enough of a quotation to be its source. */
export function isNear({ share, pairs }: Alignment, running: readonly QueryTerm[], othersHoldAll: boolean): boolean {
  if (running.length < FEWEST_WORDS || pairs.length < FEWEST_PAIRS) return false;
  if (share < (othersHoldAll ? NEAR_SHARE_BESIDE_ALL : NEAR_SHARE)) return false;
  return pairs.filter(({ query }) => running[query]?.stop === false).length >= FEWEST_TELLING;
}

/** Words of a quotation that identify its source by their order alone, even if none is rare. */
export const FEWEST_IN_ORDER = 8;
const IN_ORDER_SHARE = 0.75;

/** True if a passage holds nearly all words of a long quotation in order, however common they are. */
export function isInOrder({ pairs }: Alignment, running: readonly QueryTerm[]): boolean {
  return pairs.length >= fewestInOrder(running);
}

function fewestInOrder({ length }: readonly QueryTerm[]): number {
  return Math.max(FEWEST_IN_ORDER, IN_ORDER_SHARE * length);
}

/**
 * Test that {@link isInOrder} can be true of a passage: it holds enough of the words in any order. Few passages do, and it
 * takes time by the passage's length alone, where an alignment takes it by the quotation's as well.
 */
export function createOrderFilter({ vocabulary }: PassageIndex, running: readonly QueryTerm[]): PassageTest {
  const fewest = fewestInOrder(running);
  /** By term id: the words of the quotation that it may stand for. */
  const numbers = new Map<TermId, number[]>();
  const isWanted = new Uint8Array(vocabulary.terms.length);
  for (const [number, { word, terms }] of running.entries()) {
    for (const term of new Set([stemOf(vocabulary, word.form), ...terms])) {
      const id = termIdOf(vocabulary, term);
      if (id === undefined) continue;
      numbers.set(id, [...(numbers.get(id) ?? []), number]);
      isWanted[id] = 1;
    }
  }
  return ({ words }) => {
    const held = new Set<number>();
    for (let position = 0; position < words.length && held.size < fewest; position += 1) {
      const term = vocabulary.forms[formAt(words, position)]?.term ?? -1;
      if (isWanted[term] === 1) for (const number of numbers.get(term) ?? []) held.add(number);
    }
    return held.size >= fewest;
  };
}

/** Words of the passage that may stand for wrong words at each end of a quotation. */
const MAX_GROWTH = 3;

/** Words of a passage that a quotation may cover, by position, while its ends are looked for. */
interface QuotedWords {
  readonly entry: IndexedPassage;
  readonly running: readonly Token[];
  first: number;
  last: number;
}

/**
 * The range of a passage that a quotation means: from the first pair of the alignment to the last, and the words beyond
 * that stand in place of wrong words at its ends. It never grows over the end of a sentence.
 */
export function quotedRange(
  entry: IndexedPassage,
  running: readonly Token[],
  query: readonly QueryTerm[],
  { pairs }: Alignment,
): Range {
  const asked = runningTerms(query).map(({ word }) => word.form);
  const paired = new Set(pairs.map((pair) => pair.query));
  const unpaired = new Set(asked.filter((_, i) => !paired.has(i)));
  const quoted = { entry, running, first: pairs[0]?.passage ?? 0, last: pairs.at(-1)?.passage ?? 0 };
  while (unpaired.has(running[quoted.first - 1]?.form ?? '') && growBack(quoted));
  while (unpaired.has(running[quoted.last + 1]?.form ?? '') && growOn(quoted));
  // Words that stand elsewhere in the range are in the wrong place, not wrong: nothing is in their place.
  const held = new Set(running.slice(quoted.first, quoted.last + 1).map(({ form }) => form));
  const countWrong = (forms: readonly string[]): number =>
    Math.min(MAX_GROWTH, forms.filter((form) => !held.has(form)).length);
  for (let i = countWrong(asked.slice(0, pairs[0]?.query)); i > 0 && growBack(quoted); i -= 1);
  for (let i = countWrong(asked.slice((pairs.at(-1)?.query ?? 0) + 1)); i > 0 && growOn(quoted); i -= 1);
  return { start: running[quoted.first]?.start ?? 0, end: running[quoted.last]?.end ?? 0 };
}

/** Adds the word before; false at the start of a sentence. */
function growBack(quoted: QuotedWords): boolean {
  if (quoted.first <= 0 || startsSentence(quoted.entry.words, quoted.first)) return false;
  quoted.first -= 1;
  return true;
}

/** Adds the word behind; false at the end of a sentence. */
function growOn(quoted: QuotedWords): boolean {
  const next = quoted.last + 1;
  if (next >= quoted.running.length || startsSentence(quoted.entry.words, next)) return false;
  quoted.last = next;
  return true;
}

/** Differences between a query and a range of a passage. Words that are only joined or split differently are none. */
export function findDifferences(query: string, passage: string, quote: Range): Difference[] {
  const asked = splitUnits(query, 0);
  const said = splitUnits(passage.slice(quote.start, quote.end), quote.start);
  const found: Difference[] = [];
  let before: UnitPair = { query: -1, passage: -1 };
  for (const pair of [...commonUnits(asked, said), { query: asked.length, passage: said.length }]) {
    const [written, stands] = [asked.slice(before.query + 1, pair.query), said.slice(before.passage + 1, pair.passage)];
    if (joinForms(written) !== joinForms(stands))
      found.push({
        query: rangeOver(written, asked[before.query]?.end ?? 0),
        passage: rangeOver(stands, said[before.passage]?.end ?? quote.start),
      });
    before = pair;
  }
  return found;
}

type UnitPair = Pick<Pair, 'query' | 'passage'>;

/** Units that two texts share in order: the common prefix and suffix, and the alignment of what is between. */
function commonUnits(asked: readonly Token[], said: readonly Token[]): UnitPair[] {
  const most = Math.min(asked.length, said.length);
  let start = 0;
  while (start < most && asked[start]?.form === said[start]?.form) start += 1;
  let rest = 0;
  while (rest < most - start && asked.at(-1 - rest)?.form === said.at(-1 - rest)?.form) rest += 1;
  const same: UnitPair[] = Array.from({ length: start }, (_, i) => ({ query: i, passage: i }));
  const middle = alignUnits(asked.slice(start, asked.length - rest), said.slice(start, said.length - rest));
  for (const { query, passage } of middle) {
    const last = same.at(-1) ?? { query: -1, passage: -1 };
    same.push(closestPair(asked, said, last, { query: start + query, passage: start + passage }));
  }
  for (let i = rest; i > 0; i -= 1) same.push({ query: asked.length - i, passage: said.length - i });
  return same;
}

/** Pairs of equal units by the best alignment of two texts. */
function alignUnits(asked: readonly Token[], said: readonly Token[]): readonly Pair[] {
  const rows = new Map(asked.map(({ form }) => [form, new Float64Array(asked.length)]));
  for (const [i, { form }] of asked.entries()) rows.get(form)?.fill(1, i, i + 1);
  const likeness = said.map(({ form }) => rows.get(form));
  return align(new Float64Array(asked.length).fill(1), likeness).pairs;
}

/** Chooses among two equal units the one that joins on to the last pair: it leaves one gap instead of two. */
function closestPair(asked: readonly Token[], said: readonly Token[], last: UnitPair, pair: UnitPair): UnitPair {
  if (pair.query === last.query + 1 && said[last.passage + 1]?.form === asked[pair.query]?.form)
    return { query: pair.query, passage: last.passage + 1 };
  if (pair.passage === last.passage + 1 && asked[last.query + 1]?.form === said[pair.passage]?.form)
    return { query: last.query + 1, passage: pair.passage };
  return pair;
}

function joinForms(units: readonly Token[]): string {
  return units.map(({ form }) => form).join('');
}

/** Range from the first unit to the last; the place alone if there is none. */
function rangeOver(units: readonly Token[], place: number): Range {
  return { start: units[0]?.start ?? place, end: units.at(-1)?.end ?? place };
}

/** The units that are compared: words or, where running words are overlapping pairs of characters, characters. */
function splitUnits(text: string, offset: number): Token[] {
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
