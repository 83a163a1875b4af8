import { passagesOf, type Article } from 'passages';
import {
  addPassage,
  analyzeQuery,
  retrieve,
  weightQuery,
  type WeightedQuery,
  extractFeatures,
  type CandidateFeatures,
  createLanguage,
  languageCode,
  sentenceAt,
  answerFeatures,
  CANDIDATES,
  weigh,
  createPassageIndex,
  type PassageIndex,
  locatePassages,
} from 'passages/evaluation';
import type { Choice } from './fit.ts';
import { foreignTo, halvesOf, type Question, type QuestionSet } from './sets.ts';
import { seededRandom, shuffled } from '../test/support/random.ts';

/** One choice to learn from, and where it comes from. */
export interface Lesson {
  /** What the features are called. */
  readonly names: readonly string[];
  readonly choice: Choice;
  readonly file: string;
  /** Equal for an article in every language. */
  readonly fold: number;
}

export interface Learned {
  readonly passages: Record<string, number>;
  readonly sentences: Record<string, number>;
  readonly answers: Record<string, number>;
}

/** A question as its library looked at it. */
interface Reading {
  readonly question: Question;
  readonly file: string;
  readonly candidates: readonly CandidateFeatures[];
  /** Asked of its own article alone. */
  readonly isAlone: boolean;
}

/** Every question of a set, asked of all its articles, and of its own article alone where that is long. */
export function readLessons(set: QuestionSet): Reading[] {
  return [
    { name: set.name, isAlone: false, articles: set.articles, questions: set.questions },
    ...articlesAlone(set).map((alone) => ({ name: `${set.name}, articles alone`, isAlone: true, ...alone })),
  ].flatMap(({ name, isAlone, articles, questions }) => {
    const ask = asker(articles);
    return questions.map((question) => ({
      question,
      file: name,
      isAlone,
      candidates: ask(question)?.candidates ?? [],
    }));
  });
}

export function passageChoices(readings: readonly Reading[]): Lesson[] {
  return readings.flatMap(({ question, file, candidates }) => {
    const right = candidates.flatMap(({ entry }, i) => (question.right.has(entry.passage.id) ? [i] : []));
    return right.length === 0
      ? []
      : [
          toLesson(
            candidates.map(({ features }) => features),
            right,
            file,
            question,
          ),
        ];
  });
}

/** Among the sentences of the passage that a question was asked about, those with an answer in them. */
export function sentenceChoices(readings: readonly Reading[]): Lesson[] {
  return readings.flatMap(({ question, file, candidates, isAlone }) => {
    // Its sentences are the same, whatever stands beside the article.
    if (isAlone) return [];
    const candidate = candidates.find(({ entry }) => question.right.has(entry.passage.id));
    if (candidate === undefined) return [];
    const { text } = candidate.entry.passage;
    const sentences = candidate.sentences();
    const right = sentences.flatMap(({ from }, i) => {
      const { start, end } = sentenceAt(text, from);
      return question.answers.some((answer) => text.slice(start, end).includes(answer)) ? [i] : [];
    });
    const rows = sentences.map(({ features }) => features);
    return right.length === 0 || right.length === rows.length ? [] : [toLesson(rows, right, file, question)];
  });
}

/** So many questions that a library cannot answer go with each that it can. */
const FOREIGN_A_QUESTION = 1;
/** Articles with fewer passages are no library of their own. */
const FEWEST_PASSAGES = 15;

/**
 * Whether a library is asked about its own articles, in libraries of half of a set's articles and of one.
 * @param weightsOf by which its passages are ranked for a question of this fold
 */
export function answerChoices(set: QuestionSet, weightsOf: (fold: number) => Record<string, number>): Lesson[] {
  const random = seededRandom(1);
  return [...halvesOf(set), ...articlesAlone(set)].flatMap(({ articles, questions }) => {
    const ask = asker(articles);
    const others = shuffled(foreignTo(articles, set.questions), random);
    const foreign = others.slice(0, FOREIGN_A_QUESTION * questions.length);
    const toLessons = (asked: readonly Question[], isOwn: boolean): Lesson[] =>
      asked.flatMap((question) => {
        const features = firstFeatures(ask(question), weightsOf(foldOf(question.article.title)));
        if (features === undefined) return [];
        const none = Object.fromEntries(Object.keys(features).map((name) => [name, 0]));
        return [toLesson([features, none], [isOwn ? 0 : 1], set.name, question)];
      });
    return [...toLessons(questions, true), ...toLessons(foreign, false)];
  });
}

/** Libraries of one article each, as many people keep them. */
function articlesAlone(
  set: QuestionSet,
): { readonly articles: readonly Article[]; readonly questions: readonly Question[] }[] {
  return set.articles
    .filter((article) => passagesOf(article).length >= FEWEST_PASSAGES)
    .map((article) => ({ articles: [article], questions: set.questions.filter((one) => one.article === article) }));
}

interface Answering {
  readonly index: PassageIndex;
  readonly asked: WeightedQuery;
  readonly candidates: readonly CandidateFeatures[];
}

function firstFeatures(answering: Answering | undefined, weights: Record<string, number>) {
  if (answering === undefined) return undefined;
  const { index, asked, candidates } = answering;
  const ranked = candidates
    .map((candidate) => ({
      candidate,
      score: weigh(candidate.features, weights as Record<keyof typeof candidate.features, number>),
    }))
    .toSorted((a, b) => b.score - a.score);
  const features = answerFeatures(index, asked, ranked);
  return features && { bias: 1, ...features };
}

/** Asks as the library does, up to the evidence. */
function asker(articles: readonly Article[]): (question: Question) => Answering | undefined {
  const indexes = new Map<string, PassageIndex>();
  for (const article of articles) {
    const code = languageCode(article.language);
    const index = indexes.get(code) ?? createPassageIndex(createLanguage(code));
    indexes.set(code, index);
    for (const located of locatePassages(article)) addPassage(index, located);
  }
  return ({ text, article }) => {
    const index = indexes.get(languageCode(article.language));
    if (index === undefined) return undefined;
    const terms = analyzeQuery(index, text);
    const asked = weightQuery(index, text, terms);
    const telling = terms.filter(({ stop }) => !stop);
    return {
      index,
      asked,
      candidates: extractFeatures(index, asked, retrieve(index, telling, { hold: 'any', most: CANDIDATES })),
    };
  };
}

function toLesson(rows: readonly object[], right: readonly number[], file: string, { article }: Question): Lesson {
  const names = Object.keys(rows[0] ?? {});
  return {
    names,
    choice: { rows: rows.map((row) => Object.values(row) as number[]), right },
    file,
    fold: foldOf(article.title),
  };
}

/** A number that depends on the title alone, so that an article and its translations are held out together. */
function foldOf(title: string): number {
  let hash = 7;
  for (const character of title.toLowerCase()) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return hash;
}
