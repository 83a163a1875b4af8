import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Article, createArticle, type Passage, passagesOf } from 'passages';
import { parseMarkdown, toSlug } from 'passages/reading';
import { CallError, reasonOf } from './call.ts';
import { headingQuestions } from './heading-questions.ts';
import { readNamed } from './read-json.ts';
import { idOf, type Question, type QuestionSet } from './sets.ts';
import { readManual, readPatterns } from './trials.ts';

/** Questions made for one tree: fewer than a set in SQuAD's format has, so that real questions outweigh them. */
const MOST = 200;

/** A folder of Markdown, read to any depth, with questions made of its own headings. */
export async function treeSet(folder: string): Promise<QuestionSet> {
  return headingQuestions(basename(folder), await treeArticles(folder), MOST);
}

export async function treeArticles(folder: string): Promise<Article[]> {
  const names = await readdir(folder, { recursive: true }).catch((cause: unknown) => {
    throw new CallError(`${folder}: expected a folder of Markdown, got ${reasonOf(cause)}. Name one.`, { cause });
  });
  const articles: Article[] = [];
  for (const name of names.filter((other) => other.endsWith('.md')).toSorted()) {
    const { draft } = parseMarkdown(await readNamed(join(folder, name)), { file: basename(name) });
    if (draft.sections.some(({ passages }) => passages.length > 0))
      articles.push(createArticle(`${toSlug(name).slice(0, 40)}-${articles.length}`, draft));
  }
  return articles;
}

/** The questions of `chatTrial`, those that something answers. */
export async function patternSet(file: string, folder: string): Promise<QuestionSet> {
  const { articles, patterns } = await readPatterns(file, folder);
  const questions = patterns.flatMap(({ question, pattern }) =>
    pattern === undefined
      ? []
      : toQuestion(question, articles, (path, { text }) => pattern.test([...path, text].join('\n'))),
  );
  return { name: basename(file), articles, questions, places: new Map() };
}

/** The questions of `manualTrial`. */
export async function manualSet(file: string, questionFile: string): Promise<QuestionSet> {
  const { article, asked } = await readManual(file, questionFile);
  const questions = asked.flatMap(({ question, gold }) =>
    toQuestion(question, [article], ([, ...headings]) => headings.some((heading) => gold.includes(heading))),
  );
  return { name: basename(questionFile), articles: [article], questions, places: new Map() };
}

/** @param isRight takes title and headings above a passage */
function toQuestion(
  text: string,
  articles: readonly Article[],
  isRight: (path: readonly string[], passage: Passage) => boolean,
): Question[] {
  const found = articles.flatMap((article) =>
    article.sections.flatMap(({ path, passages }) =>
      passages
        .filter((passage) => isRight([article.title, ...path], passage))
        .map((passage) => ({ article, ...passage })),
    ),
  );
  const [first] = found;
  if (first === undefined) return [];
  const { article } = first;
  const gold = { article: article.title, paragraph: passagesOf(article).findIndex(({ id }) => id === first.id) };
  const right = new Set(found.map(({ id }) => id));
  return [{ id: idOf(article.title, text), text, article, context: first.text, gold, right, answers: [] }];
}
