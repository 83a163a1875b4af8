import { type Article, createArticle, type PassageId, passagesOf } from 'passages';
import {
  addCalled,
  addPassage,
  readQuestion,
  retrieve,
  weightQuery,
  type WeightedQuery,
  extractFeatures,
  type CandidateFeatures,
  createLanguage,
  type Language,
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
import { LESSON_FORMS } from './chat-forms/lessons.ts';
import { pickFrom, seededRandom, shuffled } from '../test/support/random.ts';

/** A training example and its origin. */
export interface Lesson {
  /** Names of the features. */
  readonly names: readonly string[];
  readonly choice: Choice;
  readonly file: string;
  /** Cross-validation fold; the same for an article in every language. */
  readonly fold: number;
}

export interface Learned {
  readonly passages: Record<string, number>;
  readonly sentences: Record<string, number>;
  readonly answers: Record<string, number>;
}

/** Lessons of a set that rank passages, and that choose sentences of the right ones. */
export interface RankLessons {
  readonly passages: readonly Lesson[];
  readonly sentences: readonly Lesson[];
}

/**
 * Lessons from every question of a set, asked to all articles, as written and in other words, and to its own article alone
 * if that is long enough. Questions whose passage is no candidate teach nothing.
 */
export function rankLessons(set: QuestionSet, paraphrases: readonly Question[]): RankLessons {
  const libraries = [
    { name: set.name, isAlone: false, articles: set.articles, questions: set.questions },
    { name: `${set.name}, paraphrased`, isAlone: false, articles: set.articles, questions: paraphrases },
    ...articlesAlone(set).map((alone) => ({ name: `${set.name}, articles alone`, isAlone: true, ...alone })),
  ];
  const passages: Lesson[] = [];
  const sentences: Lesson[] = [];
  for (const { name, isAlone, articles, questions } of libraries) {
    const ask = createAsker(articles);
    for (const question of questions) {
      const candidates = ask(question)?.candidates ?? [];
      const right = candidates.flatMap(({ entry }, i) => (question.right.has(entry.passage.id) ? [i] : []));
      const [first] = right.map((i) => candidates[i]);
      if (first === undefined) continue;
      const rows = candidates.map(({ features }) => features);
      passages.push(toLesson(rows, right, name, question));
      // The sentences are the same as in the library of all articles.
      if (!isAlone) sentences.push(...sentenceLessons(first, name, question));
    }
  }
  return { passages, sentences };
}

/** A lesson unless all sentences of a passage, or none, hold an answer of the question. */
function sentenceLessons(candidate: CandidateFeatures, file: string, question: Question): Lesson[] {
  const { text } = candidate.entry.passage;
  const sentences = candidate.sentences();
  const right = sentences.flatMap(({ from }, i) => {
    const { start, end } = sentenceAt(text, from);
    return question.answers.some((answer) => text.slice(start, end).includes(answer)) ? [i] : [];
  });
  const rows = sentences.map(({ features }) => features);
  return right.length === 0 || right.length === rows.length ? [] : [toLesson(rows, right, file, question)];
}

/** Passages from which an article is also a library of its own. */
const FEWEST_PASSAGES = 15;

/** A question as it is put. */
interface Put {
  readonly question: Question;
  /** Behind the file's name. */
  readonly manner: '' | ', in chat' | ', paraphrased';
}

/**
 * Lessons for answers: as many own as foreign questions to libraries of half of a set's articles, of one article, and of a few
 * of its passages; as written, in a form of chat drawn for each, and to the halves in other words.
 * @param weightsOf the weights that rank passages for questions of a fold
 */
export function answerChoices(
  set: QuestionSet,
  paraphrases: readonly Question[],
  weightsOf: (fold: number) => Record<string, number>,
): Lesson[] {
  const random = seededRandom(1);
  const halves = halvesOf(set);
  return [...halves, ...articlesAlone(set), ...shortArticles(set)].flatMap(({ articles, questions }, number) => {
    const ids = new Set(questions.map(({ id }) => id));
    const paraphrased = number < halves.length ? paraphrases : [];
    const foreign = shuffled(foreignTo(articles, set.questions), random).slice(0, questions.length);
    return toAnswerLessons(articles, set.name, weightsOf, {
      own: inManners(
        questions,
        paraphrased.filter(({ id }) => ids.has(id)),
        random,
      ),
      foreign: inManners(foreign, foreignTo(articles, paraphrased), random),
    });
  });
}

/** {@link answerChoices} for sets with headings: each is a library, and the questions of the others are foreign. */
export function headedAnswerChoices(
  sets: readonly QuestionSet[],
  weightsOf: (fold: number) => Record<string, number>,
): Lesson[] {
  const random = seededRandom(2);
  return sets.flatMap((set) => {
    const others = sets.filter((other) => other !== set).flatMap(({ questions }) => questions);
    return [set, ...shortArticles(set)].flatMap(({ articles, questions }) => {
      const foreign = shuffled(foreignTo(articles, others), random).slice(0, questions.length);
      return toAnswerLessons(articles, set.name, weightsOf, {
        own: inManners(questions, [], random),
        foreign: inManners(foreign, [], random),
      });
    });
  });
}

function toAnswerLessons(
  articles: readonly Article[],
  file: string,
  weightsOf: (fold: number) => Record<string, number>,
  asked: Readonly<Record<'own' | 'foreign', readonly Put[]>>,
): Lesson[] {
  const ask = createAsker(articles);
  const toLessons = (kind: 'own' | 'foreign'): Lesson[] =>
    asked[kind].flatMap(({ question, manner }) => {
      const answering = ask(question);
      const ranked = answering && rankAnswering(answering, weightsOf(foldOf(question.article.title)));
      const features = ranked && answerFeatures(answering.index, answering.asked, ranked);
      // Nothing is to be learned from a paraphrase whose passage is not found: it is refused as rightly as a foreign one.
      const isFound = question.right.has(ranked?.[0]?.candidate.entry.passage.id ?? '');
      if (features === undefined || (kind === 'own' && manner === ', paraphrased' && !isFound)) return [];
      const row = { bias: 1, ...features };
      const none = Object.fromEntries(Object.keys(row).map((name) => [name, 0]));
      return [toLesson([row, none], [kind === 'own' ? 0 : 1], `${file}${manner}`, question)];
    });
  return [...toLessons('own'), ...toLessons('foreign')];
}

function inManners(questions: readonly Question[], paraphrases: readonly Question[], random: () => number): Put[] {
  return [
    ...questions.map((question): Put => ({ question, manner: '' })),
    ...questions.map((question): Put => ({ question: inChat(question, random), manner: ', in chat' })),
    ...paraphrases.map((question): Put => ({ question, manner: ', paraphrased' })),
  ];
}

function inChat(question: Question, random: () => number): Question {
  const forms = LESSON_FORMS[languageCode(question.article.language)];
  return forms === undefined ? question : { ...question, text: pickFrom(forms, random).apply(question.text, random) };
}

/** Libraries of one article each, a usual size. */
function articlesAlone(
  set: QuestionSet,
): { readonly articles: readonly Article[]; readonly questions: readonly Question[] }[] {
  return set.articles
    .filter((article) => passagesOf(article).length >= FEWEST_PASSAGES)
    .map((article) => ({ articles: [article], questions: set.questions.filter((one) => one.article === article) }));
}

/** Passages of short articles, in turn: the first library of many people. */
const SHORT = [3, 5, 8, 12];

/** Libraries of a few passages in a row of one article. */
function shortArticles({ articles, questions }: QuestionSet): ReturnType<typeof articlesAlone> {
  return articles.flatMap((article) => {
    const passages = passagesOf(article);
    const own = questions.filter((question) => question.article === article);
    const pieces = [];
    for (let start = 0, turn = 0; start < passages.length; turn += 1) {
      const end = start + (SHORT[turn % SHORT.length] ?? 1);
      const kept = new Set(passages.slice(start, end).map(({ id }) => id));
      const asked = own.filter(({ right }) => [...right].some((id) => kept.has(id)));
      if (asked.length > 0) pieces.push({ articles: [partOf(article, kept)], questions: asked });
      start = end;
    }
    return pieces;
  });
}

/** An article with some of its passages, which keep their ids. */
function partOf(article: Article, kept: ReadonlySet<PassageId>): Article {
  const sections = article.sections.map(({ path, passages }) => ({
    path,
    passages: passages.filter(({ id }) => kept.has(id)).map(({ text }) => text),
  }));
  return createArticle(article.id, { ...article, sections });
}

interface Answering {
  readonly index: PassageIndex;
  readonly asked: WeightedQuery;
  readonly candidates: readonly CandidateFeatures[];
}

function rankAnswering({ candidates }: Answering, weights: Record<string, number>) {
  return candidates
    .map((candidate) => ({
      candidate,
      score: weigh(candidate.features, weights as Record<keyof typeof candidate.features, number>),
    }))
    .toSorted((a, b) => b.score - a.score);
}

/** A language's tables and stems, made once: thousands of libraries share them. */
const languages = new Map<string, Language>();

function languageOf(code: string): Language {
  const language = languages.get(code) ?? createLanguage(code);
  languages.set(code, language);
  return language;
}

/** Runs a search of the library up to the features. */
function createAsker(articles: readonly Article[]): (question: Question) => Answering | undefined {
  const indexes = new Map<string, PassageIndex>();
  for (const article of articles) {
    const code = languageCode(article.language);
    const index = indexes.get(code) ?? createPassageIndex(languageOf(code));
    indexes.set(code, index);
    for (const located of locatePassages(article)) addPassage(index, located);
  }
  return ({ text, article }) => {
    const index = indexes.get(languageCode(article.language));
    if (index === undefined) return undefined;
    const { text: part, terms } = readQuestion(index, text);
    const asked = weightQuery(index, part, terms);
    const telling = terms.filter(({ stop }) => !stop);
    const found = retrieve(index, telling, { hold: 'any', most: CANDIDATES });
    const candidates = addCalled(index, part, terms, { found });
    return { index, asked, candidates: extractFeatures(index, asked, candidates) };
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

/** Hash of the title: an article and its translations, which keep the title, are held out together. */
function foldOf(title: string): number {
  let hash = 7;
  for (const character of title.toLowerCase()) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return hash;
}
