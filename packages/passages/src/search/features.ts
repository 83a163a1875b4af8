import { FOLLOWS_WITHIN, type WeightedQuery } from './weighted-query.ts';
import { type SectionTerms, type IndexedPassage, formAt, isCapital, startsSentence } from './indexed-passage.ts';
import type { Candidate, PassageIndex } from './passage-index.ts';
import { SHOWS_NUMBER, SHOWS_TIME, type Form } from './vocabulary.ts';

/**
 * What speaks for a passage. Unless told otherwise, each is the weight of some of the query's words divided by the
 * weight of all of them, so 0 to 1; the weight of a word is its idf.
 */
export interface PassageFeatures {
  /** Words it holds, the oftener in the fewer words the more: BM25. 0 to 2.2. */
  readonly bm25: number;
  /** Words it holds. */
  readonly held: number;
  /** Words it holds in the very form asked. */
  readonly exact: number;
  /** Words it lacks, but holds one that begins alike: `invasion` for `invade`. */
  readonly kin: number;
  /** Words that follow each other here as in the query; of a pair its rarity among the candidates, as a share of the weight. */
  readonly order: number;
  /** Words of its fullest sentence. */
  readonly sentence: number;
  /** Words of its fullest two sentences in a row. */
  readonly two: number;
  /** Names it holds: words that the query writes with a capital. */
  readonly names: number;
  /** Numbers it holds. */
  readonly numbers: number;
  /** Words of its article's title. */
  readonly title: number;
  /** Words that stand in its headings or title, and not in itself. */
  readonly above: number;
  /** Words that the article's candidates hold together. */
  readonly article: number;
  /** How much of the candidates' first scores its article has. 0 to 1. */
  readonly rivals: number;
  /** Logarithm of its length beside the mean; 0.7 at the mean. */
  readonly length: number;
  /** 1 for the first passage of an article, 1/2 for the second, and so on. */
  readonly opening: number;
  /** 1 where a time is asked for and its fullest sentence tells one; the same of a number, and of a person or place. */
  readonly time: number;
  readonly number: number;
  readonly name: number;
}

/** What speaks for a sentence; shares of the query's weight, as above. */
export interface SentenceFeatures {
  readonly held: number;
  readonly exact: number;
  readonly kin: number;
  readonly order: number;
  /** Words of the sentence before it, and of the one behind it. */
  readonly before: number;
  readonly after: number;
  /** 1 for the first of a passage. */
  readonly opening: number;
  /** Logarithm of its number of words. */
  readonly length: number;
  readonly time: number;
  readonly number: number;
  readonly name: number;
  /** Words of it and of the sentence before it, where it tells what is asked for: `It is 412 m long`, of what was named before. */
  readonly carried: number;
}

/** A candidate as it was looked at. */
export interface CandidateFeatures {
  readonly entry: IndexedPassage;
  readonly features: PassageFeatures;
  /** Made when asked for: only of the passages that are shown. */
  sentences(): { readonly from: number; readonly features: SentenceFeatures }[];
}

/** A second candidate at candidates, in which each is also set beside the others. */
export function extractFeatures(
  index: PassageIndex,
  asked: WeightedQuery,
  candidates: readonly Candidate[],
): CandidateFeatures[] {
  const readings = candidates.map(({ entry }) => readPassage(index, asked, entry));
  const rarity = rarityOf(readings);
  const articles = articlesOf(candidates, readings);
  const above = new Map<SectionTerms, Above>();
  return readings.map((reading) => {
    const { entry } = reading;
    const around = articles.get(entry.article.id) ?? { held: [], rivals: 0 };
    const stands = above.get(entry.context) ?? standsAbove(asked, entry.context);
    above.set(entry.context, stands);
    return {
      entry,
      sentences: () =>
        reading.sentences.map((sentence, i) => ({
          from: sentence.from,
          features: sentenceFeatures(asked, reading.sentences, i, rarity),
        })),
      features: passageFeatures(index, asked, reading, { rarity, around, stands }),
    };
  });
}

/** The query's words where one passage holds them, as numbers of `WeightedQuery.words`. */
interface Reading {
  readonly entry: IndexedPassage;
  readonly sentences: readonly SentenceReading[];
  /** By word, how often the passage holds it. */
  readonly times: Uint32Array;
}

/** Every list holds a number once: they are so short that looking through them beats a set. */
interface SentenceReading {
  /** Place of its first word, and of the first behind it. */
  readonly from: number;
  to: number;
  readonly held: number[];
  readonly exact: number[];
  readonly kin: number[];
  /** Pairs of words that follow each other as in the query: 256 times the first plus the second. */
  readonly pairs: number[];
  showsTime: boolean;
  showsNumber: boolean;
  showsName: boolean;
}

/** One pass over the words of a passage. Hardly any of them is asked for, so the loop passes over the others quickly. */
function readPassage({ vocabulary: { forms } }: PassageIndex, asked: WeightedQuery, entry: IndexedPassage): Reading {
  const { words } = entry;
  const times = new Uint32Array(asked.words.length);
  const sentences: SentenceReading[] = [];
  const places: number[] = [];
  const numbers: number[] = [];
  let sentence = startSentence(0);
  for (let place = 0; place < words.length; place += 1) {
    if (place === 0 || startsSentence(words, place)) {
      sentence.to = place;
      sentence = startSentence(place);
      sentences.push(sentence);
    }
    const id = formAt(words, place);
    const form = forms[id];
    if (form === undefined) continue;
    const number = (asked.numberOf[form.term] ?? 0) - 1;
    if (number === -1) {
      readOther(asked, form, isCapital(words, place), sentence);
      continue;
    }
    times[number] = (times[number] ?? 0) + 1;
    addOnce(sentence.held, number);
    if (asked.words[number]?.forms.has(id)) addOnce(sentence.exact, number);
    for (let i = places.length - 1; i >= 0 && place - (places[i] ?? 0) <= FOLLOWS_WITHIN; i -= 1) {
      const before = numbers[i] ?? 0;
      if (asked.words[before]?.next.has(number)) addOnce(sentence.pairs, 256 * before + number);
    }
    places.push(place);
    numbers.push(number);
  }
  sentence.to = words.length;
  return { entry, sentences, times };
}

function startSentence(from: number): SentenceReading {
  const lists = { held: [], exact: [], kin: [], pairs: [] };
  return { from, to: from, ...lists, showsTime: false, showsNumber: false, showsName: false };
}

function addOnce(list: number[], number: number): void {
  if (!list.includes(number)) list.push(number);
}

/** A word that is not asked for may be the answer, or akin to what is asked for. */
function readOther(asked: WeightedQuery, form: Form, isCapitalized: boolean, sentence: SentenceReading): void {
  if (form.stop) return;
  if ((form.shows & SHOWS_TIME) !== 0) sentence.showsTime = true;
  if ((form.shows & SHOWS_NUMBER) !== 0) sentence.showsNumber = true;
  if (isCapitalized) sentence.showsName = true;
  const akin = form.beginning === 0 ? undefined : asked.beginnings.get(form.beginning);
  if (akin !== undefined && beginsAlike(akin.form, form.form)) addOnce(sentence.kin, akin.number);
}

/** Of the longer of two words that begin alike. */
const LEAST_SHARED = 0.4;

/** `invade` and `invasion` do, `street` and `strengthen` do not: what they share is a good part of the longer. */
function beginsAlike(a: string, b: string): boolean {
  let shared = 0;
  while (shared < a.length && a.charCodeAt(shared) === b.charCodeAt(shared)) shared += 1;
  return shared >= LEAST_SHARED * Math.max(a.length, b.length);
}

/** Everything that its sentences show of one kind, once each. */
function together(sentences: readonly SentenceReading[], kind: 'held' | 'exact' | 'kin' | 'pairs'): number[] {
  const all: number[] = [];
  for (const sentence of sentences) for (const number of sentence[kind]) addOnce(all, number);
  return all;
}

/** The rarity of a pair among the candidates. */
function rarityOf(readings: readonly Reading[]): (pair: number) => number {
  const holders = new Map<number, number>();
  for (const { sentences } of readings) {
    for (const pair of together(sentences, 'pairs')) holders.set(pair, (holders.get(pair) ?? 0) + 1);
  }
  return (pair) => Math.log((readings.length + 1) / ((holders.get(pair) ?? 0) + 0.5));
}

/** What an article's candidates show together. */
interface ArticleFeatures {
  readonly held: number[];
  rivals: number;
}

/** How fast a candidate's say falls with its score: at half of the best score to a twentieth. */
const STEEPNESS = 6;

function articlesOf(
  candidates: readonly Candidate[],
  readings: readonly Reading[],
): ReadonlyMap<string, ArticleFeatures> {
  const articles = new Map<string, ArticleFeatures>();
  const best = candidates[0]?.score ?? 0;
  const says = candidates.map(({ score }) => Math.exp(STEEPNESS * (score / (best || 1) - 1)));
  const all = says.reduce((sum, say) => sum + say, 0);
  for (const [i, { entry, sentences }] of readings.entries()) {
    const article = articles.get(entry.article.id) ?? { held: [], rivals: 0 };
    articles.set(entry.article.id, article);
    article.rivals += (says[i] ?? 0) / all;
    for (const { held } of sentences) for (const number of held) addOnce(article.held, number);
  }
  return articles;
}

/** The query's words in what stands above a passage, as numbers of `WeightedQuery.words`. */
interface Above {
  readonly title: readonly number[];
  /** In the headings or the title. */
  readonly any: readonly number[];
}

function standsAbove({ words }: WeightedQuery, { headings, title }: SectionTerms): Above {
  const numbers = words.map((_, number) => number);
  const isIn = (terms: ReadonlySet<number>, number: number): boolean =>
    words[number]?.terms.some((term) => terms.has(term)) ?? false;
  return {
    title: numbers.filter((number) => isIn(title, number)),
    any: numbers.filter((number) => isIn(title, number) || isIn(headings, number)),
  };
}

/** What a passage is set beside. */
interface Beside {
  readonly rarity: (pair: number) => number;
  readonly around: ArticleFeatures;
  readonly stands: Above;
}

function passageFeatures(
  { averageLength }: PassageIndex,
  asked: WeightedQuery,
  { entry, sentences, times }: Reading,
  { rarity, around, stands }: Beside,
): PassageFeatures {
  const { words, expects } = asked;
  const held = together(sentences, 'held');
  const lacks = (number: number): boolean => times[number] === 0;
  const length = averageLength === 0 ? 1 : entry.words.length / averageLength;
  const fullest = fullestOf(asked, sentences);
  return {
    bm25: shareOf(asked, held, (number) => bm25(times[number] ?? 0, length)),
    held: shareOf(asked, held),
    exact: shareOf(asked, together(sentences, 'exact')),
    kin: shareOf(asked, together(sentences, 'kin'), (number) => (lacks(number) ? 1 : 0)),
    order: orderOf(asked, together(sentences, 'pairs'), rarity),
    sentence: shareOf(asked, fullest?.held ?? []),
    two: fullestTwo(asked, sentences),
    names: shareOf(asked, held, (number) => (words[number]?.isName ? 1 : 0)),
    numbers: shareOf(asked, held, (number) => (words[number]?.isNumber ? 1 : 0)),
    title: shareOf(asked, stands.title),
    above: shareOf(asked, stands.any, (number) => (lacks(number) ? 1 : 0)),
    article: shareOf(asked, around.held),
    rivals: around.rivals,
    length: Math.log(1 + length),
    opening: 1 / entry.passage.ordinal,
    time: expects.time && fullest?.showsTime ? 1 : 0,
    number: expects.number && fullest?.showsNumber ? 1 : 0,
    name: expects.name && fullest?.showsName ? 1 : 0,
  };
}

/** Of a word that stands so often in a passage of such a length; k 1.2, b 0.75. */
function bm25(times: number, length: number): number {
  return (2.2 * times) / (times + 1.2 * (0.25 + 0.75 * length));
}

/** The weight of words as a share of the query's. */
function shareOf(
  { words, total }: WeightedQuery,
  numbers: readonly number[],
  times?: (number: number) => number,
): number {
  let sum = 0;
  for (const number of numbers) sum += (words[number]?.weight ?? 0) * (times?.(number) ?? 1);
  return total === 0 ? 0 : sum / total;
}

function orderOf({ total }: WeightedQuery, pairs: readonly number[], rarity: (pair: number) => number): number {
  let sum = 0;
  for (const pair of pairs) sum += rarity(pair);
  return total === 0 ? 0 : sum / total;
}

/** The sentence whose words carry most; the first of equals. */
function fullestOf(asked: WeightedQuery, sentences: readonly SentenceReading[]): SentenceReading | undefined {
  let fullest: SentenceReading | undefined;
  let most = -1;
  for (const sentence of sentences) {
    const held = shareOf(asked, sentence.held);
    if (held > most + 1e-9) [fullest, most] = [sentence, held];
  }
  return fullest;
}

/** The share of the two sentences in a row that hold most together. */
function fullestTwo(asked: WeightedQuery, sentences: readonly SentenceReading[]): number {
  let most = 0;
  for (const [i, { held }] of sentences.entries()) {
    const next = sentences[i + 1]?.held ?? [];
    const both = shareOf(asked, held) + shareOf(asked, next, (number) => (held.includes(number) ? 0 : 1));
    if (both > most) most = both;
  }
  return most;
}

function sentenceFeatures(
  asked: WeightedQuery,
  sentences: readonly SentenceReading[],
  number: number,
  rarity: (pair: number) => number,
): SentenceFeatures {
  const sentence = sentences[number] ?? startSentence(0);
  const { expects } = asked;
  const before = sentences[number - 1]?.held ?? [];
  const tells =
    (expects.time && sentence.showsTime) ||
    (expects.number && sentence.showsNumber) ||
    (expects.name && sentence.showsName);
  return {
    held: shareOf(asked, sentence.held),
    exact: shareOf(asked, sentence.exact),
    kin: shareOf(
      asked,
      sentence.kin.filter((one) => !sentence.held.includes(one)),
    ),
    order: orderOf(asked, sentence.pairs, rarity),
    before: shareOf(asked, before),
    after: shareOf(asked, sentences[number + 1]?.held ?? []),
    opening: number === 0 ? 1 : 0,
    length: Math.log(1 + sentence.to - sentence.from),
    time: expects.time && sentence.showsTime ? 1 : 0,
    number: expects.number && sentence.showsNumber ? 1 : 0,
    name: expects.name && sentence.showsName ? 1 : 0,
    carried: tells ? shareOf(asked, [...new Set([...sentence.held, ...before])]) : 0,
  };
}
