/**
 * How often a question brings its own paragraph first: `node bench/search.ts FILE…`, each FILE in SQuAD's JSON format.
 * Every file is one library; plain MiniSearch with its defaults answers the same questions in the same run.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import MiniSearch from 'minisearch';
import { type Article, createArticle, passagesOf } from '../src/article/article.ts';
import { createLibrary } from '../src/library/library.ts';

interface SquadFile {
  readonly data: readonly {
    readonly title: string;
    readonly paragraphs: readonly {
      readonly context: string;
      readonly qas: readonly {
        readonly question: string;
        readonly is_impossible?: boolean;
        readonly answers: readonly { text: string }[];
      }[];
    }[];
  }[];
}

interface Question {
  readonly text: string;
  /** Id of the passage it was asked about. */
  readonly gold: string;
  readonly answers: readonly string[];
}

interface Found {
  /** Ids of passages, best first. */
  readonly ids: readonly string[];
  /** The marked sentence of the first, where an engine marks one. */
  readonly sentence?: string | undefined;
}

const DEPTH = 10;

function readQuestions(file: string): { articles: Article[]; questions: Question[] } {
  const { data } = JSON.parse(readFileSync(file, 'utf8')) as SquadFile;
  const language = /\.([a-z]{2})\.json$/u.exec(basename(file))?.[1] ?? 'en';
  const articles: Article[] = [];
  const questions: Question[] = [];
  for (const [i, { title, paragraphs }] of data.entries()) {
    const texts = [...new Set(paragraphs.map(({ context }) => context.trim()))];
    const article = createArticle(`article-${i}`, {
      title: title.replaceAll('_', ' '),
      language,
      sections: [{ path: [], passages: texts }],
    });
    const ids = new Map(passagesOf(article).map(({ text, id }) => [text, id]));
    articles.push(article);
    for (const { context, qas } of paragraphs) {
      for (const { question, is_impossible: impossible, answers } of qas) {
        if (impossible !== true)
          questions.push({
            text: question,
            gold: ids.get(context.trim()) ?? '',
            answers: answers.map(({ text }) => text),
          });
      }
    }
  }
  return { articles, questions };
}

function commonplace(articles: readonly Article[]): (question: string) => Promise<Found> {
  const library = createLibrary();
  for (const article of articles) library.add(article);
  return async (question) => {
    const { matches } = await library.ask(question, { limit: DEPTH });
    const [first] = matches;
    return {
      ids: matches.map(({ passage }) => passage.id),
      sentence: first?.passage.text.slice(first.sentence.start, first.sentence.end),
    };
  };
}

function plainMiniSearch(articles: readonly Article[]): (question: string) => Promise<Found> {
  const mini = new MiniSearch({ fields: ['title', 'text'] });
  for (const article of articles)
    mini.addAll(passagesOf(article).map(({ id, text }) => ({ id, title: article.title, text })));
  return async (question) => ({
    ids: mini
      .search(question)
      .slice(0, DEPTH)
      .map(({ id }) => String(id)),
  });
}

async function measure(questions: readonly Question[], ask: (question: string) => Promise<Found>): Promise<string[]> {
  const places: number[] = [];
  const times: number[] = [];
  let marked: number | undefined;
  for (const { text, gold, answers } of questions) {
    const start = performance.now();
    const { ids, sentence } = await ask(text);
    times.push(performance.now() - start);
    places.push(ids.indexOf(gold));
    if (sentence !== undefined) marked = (marked ?? 0) + (answers.some((answer) => sentence.includes(answer)) ? 1 : 0);
  }
  times.sort((a, b) => a - b);
  const share = (count: number): string => ((100 * count) / questions.length).toFixed(1).padStart(5);
  const within = (depth: number): string => share(places.filter((place) => place !== -1 && place < depth).length);
  const reciprocal = places.reduce((sum, place) => sum + (place === -1 ? 0 : 1 / (place + 1)), 0);
  const time = (part: number): string => (times[Math.floor(part * (times.length - 1))] ?? 0).toFixed(2).padStart(6);
  return [
    within(1),
    within(3),
    within(5),
    share(reciprocal),
    marked === undefined ? '    –' : share(marked),
    time(0.5),
    time(0.99),
  ];
}

const files = process.argv.slice(2);
if (files.length === 0) throw new Error('Expected files in SQuAD format, got none: node bench/search.ts FILE…');
console.log('file                 engine         R@1   R@3   R@5   MRR  marked  p50 ms  p99 ms');
for (const file of files) {
  const { articles, questions } = readQuestions(file);
  for (const [name, engine] of [
    ['Commonplace', commonplace],
    ['MiniSearch', plainMiniSearch],
  ] as const) {
    const row = await measure(questions, engine(articles));
    console.log(basename(file).padEnd(20), name.padEnd(12), row.join(' '));
  }
}
