import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Article, createArticle, type Match } from 'passages';
import { parseMarkdown, parsePlainText, toSlug } from 'passages/reading';
import { z } from 'zod';
import { CallError, reasonOf } from './call.ts';
import { buildLibrary } from './engines.ts';
import { readJson, readNamed } from './read-json.ts';
import { readSet } from './sets.ts';
import { headingsOf, type Judged, type Trial } from './verdicts.ts';

const patterns = z.array(
  z.object({ question: z.string(), gold: z.string().nullable(), flags: z.string().default('') }),
);

/** Articles of a folder, and questions with the expression that the right passage or its headings match; undefined for none. */
export async function readPatterns(
  file: string,
  folder: string,
): Promise<{ articles: Article[]; patterns: { question: string; pattern: RegExp | undefined }[] }> {
  const questions = await readJson(file, patterns, 'questions of question, gold (an expression, or null) and flags');
  const names = await readdir(folder).catch((cause: unknown) => {
    throw new CallError(`--library ${folder}: expected a folder, got ${reasonOf(cause)}. Name one.`, { cause });
  });
  const articles: Article[] = [];
  for (const name of names.filter((other) => other.endsWith('.md')).toSorted())
    articles.push(await readMarkdown(join(folder, name)));
  return {
    articles,
    patterns: questions.map(({ question, gold, flags }) => ({
      question,
      pattern: gold === null ? undefined : new RegExp(gold, flags),
    })),
  };
}

/** Questions with a regular expression that the right passage or its headings match, about a folder of Markdown. */
export async function chatTrial(file: string, folder: string): Promise<Trial> {
  const { articles, patterns: asked } = await readPatterns(file, folder);
  const judged = asked.map(({ question, pattern }): Judged => {
    if (pattern === undefined) return { question, isRight: undefined };
    return {
      question,
      isRight: (match) => pattern.test([...headingsOf(match), match.passage.text].join('\n')),
    };
  });
  return { label: basename(file), library: await buildLibrary(articles), judged };
}

const sections = z.array(z.object({ question: z.string(), gold: z.array(z.string()) }));

/** A Markdown file, and questions with the headings of the sections that answer. */
export async function readManual(
  file: string,
  questionFile: string,
): Promise<{ article: Article; asked: z.infer<typeof sections> }> {
  const asked = await readJson(questionFile, sections, 'questions of question and gold[] (headings)');
  return { article: await readMarkdown(file), asked };
}

/** Questions with the heading of the section that answers, about one Markdown file. */
export async function manualTrial(file: string, questionFile: string): Promise<Trial> {
  const { article, asked } = await readManual(file, questionFile);
  const judged = asked.map(({ question, gold }) => ({
    question,
    isRight: ({ section }: Match) => section.path.some((heading) => gold.includes(heading)),
  }));
  return { label: basename(questionFile), library: await buildLibrary([article]), judged };
}

/** @param file any name; the bot's own folder takes slugs only */
async function readMarkdown(file: string): Promise<Article> {
  const name = basename(file);
  return createArticle(toSlug(name), parseMarkdown(await readNamed(file), { file: name }).draft);
}

const quoted = z.object({ article: z.string(), paragraph: z.string(), paraphrase: z.string() });
const numbered = z.object({ id: z.string(), question: z.string() });
const paraphrases = z.union([z.array(quoted), z.array(numbered)]);
const PARAPHRASES = 'paraphrases of article, paragraph (its beginning) and paraphrase, or of id and question';

/** Paraphrases of questions of a set. */
export async function paraphrasesTrial(file: string, setFile: string): Promise<Trial> {
  const entries = await readJson(file, paraphrases, PARAPHRASES);
  const { articles, questions } = await readSet(setFile);
  const rights = new Map(questions.map(({ id, right }) => [id, right]));
  const judged = entries.map((entry): Judged => {
    if ('paraphrase' in entry) {
      const start = entry.paragraph.normalize('NFC').trim();
      return { question: entry.paraphrase, isRight: ({ passage }) => passage.text.startsWith(start) };
    }
    const right = rights.get(entry.id);
    if (right === undefined)
      throw new CallError(`${file}: expected ids of ${setFile}, got ${entry.id}. Name the set that they are of.`);
    return { question: entry.question, isRight: ({ passage }) => right.has(passage.id) };
  });
  return { label: basename(file), library: await buildLibrary(articles), judged };
}

const kinds = ['ask', 'typo', 'quote', 'absent'] as const;
const mixed = z.array(z.object({ kind: z.enum(kinds), query: z.string(), gold: z.string().optional() }));

/** Questions by kind with words of the right passage, about one plain text. */
export async function articleTrials(source: string, questionFile: string): Promise<Trial[]> {
  const questions = await readJson(questionFile, mixed, 'questions of kind, query and gold (words of the passage)');
  const library = await buildLibrary([createArticle('article', parsePlainText(await readNamed(source)).draft)]);
  return kinds.map((kind) => ({
    label: `${basename(source)}: ${kind}`,
    library,
    by: kind === 'quote' ? 'quote' : 'ask',
    judged: questions
      .filter((question) => question.kind === kind)
      .map(({ query, gold }) => ({
        question: query,
        isRight: gold === undefined ? undefined : ({ passage }) => passage.text.includes(gold),
      })),
  }));
}
