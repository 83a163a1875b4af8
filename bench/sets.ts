import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { z } from 'zod';
import { type Article, createArticle, type PassageId, passagesOf } from 'passages';
import { detectLanguage } from 'passages/reading';
import { CallError } from './call.ts';
import { readJson } from './read-json.ts';

/** Position of a paragraph in its file. */
export interface Place {
  /** Title as in the file. */
  readonly article: string;
  /** Index in the article's `paragraphs`; of the first copy if there are several. */
  readonly paragraph: number;
}

export interface Question {
  /** The file's id, or else one made from the article's title and the question: {@link idOf}. */
  readonly id: string;
  readonly text: string;
  readonly article: Article;
  /** The paragraph that the question is about. */
  readonly context: string;
  readonly gold: Place;
  /** Right passages: every copy of the paragraph, in other articles too. */
  readonly right: ReadonlySet<PassageId>;
  /** Answers without blank ones; empty if the file has none. */
  readonly answers: readonly string[];
}

/** The articles of a file and its answerable questions. */
export interface QuestionSet {
  /** File name without its folder. */
  readonly name: string;
  readonly articles: readonly Article[];
  readonly questions: readonly Question[];
  readonly places: ReadonlyMap<PassageId, Place>;
}

const squad = z.object({
  data: z.array(
    z.object({
      title: z.string(),
      paragraphs: z.array(
        z.object({
          context: z.string(),
          qas: z.array(
            z.object({
              id: z.string().optional(),
              question: z.string(),
              is_impossible: z.boolean().optional(),
              answers: z.array(z.object({ text: z.string() })).default([]),
            }),
          ),
        }),
      ),
    }),
  ),
});

type SquadFile = z.infer<typeof squad>;

const FORMAT = "SQuAD's JSON format (data[] of title and paragraphs[] of context and qas[])";

export async function readSet(file: string): Promise<QuestionSet> {
  const set = toSet(basename(file), await readJson(file, squad, FORMAT));
  if (set.questions.length > 0) return set;
  throw new CallError(`${file}: expected a question that has an answer, got none. Name another file.`);
}

function toSet(name: string, { data }: SquadFile): QuestionSet {
  const articles = data.map((article, number) => toArticle(`article-${number}`, article, languageOf(name)));
  const copies = copiesOf(articles);
  const places = new Map<PassageId, Place>();
  const questions = data.flatMap(({ title, paragraphs }, number) => {
    const article = articles[number];
    if (article === undefined) return [];
    const ids = new Map(passagesOf(article).map(({ text, id }) => [text, id]));
    return paragraphs.flatMap(({ context, qas }, paragraph) => {
      const text = clean(context);
      const id = ids.get(text);
      if (id === undefined) return [];
      const gold = places.get(id) ?? { article: title, paragraph };
      places.set(id, gold);
      return qas
        .filter(({ is_impossible: impossible }) => impossible !== true)
        .map(({ id: given, question, answers }) => ({
          id: given ?? idOf(title, question),
          text: question,
          article,
          context: text,
          gold,
          right: copies.get(text) ?? new Set([id]),
          answers: answers.map((answer) => clean(answer.text)).filter((answer) => answer !== ''),
        }));
    });
  });
  return { name, articles, questions, places };
}

/** @param language detected if the file's name does not state it */
function toArticle(id: string, source: SquadFile['data'][number], language: string | undefined): Article {
  const texts = [...new Set(source.paragraphs.map(({ context }) => clean(context)).filter((text) => text !== ''))];
  return createArticle(id, {
    title: clean(source.title.replaceAll('_', ' ')),
    language: language ?? detectLanguage(texts.join('\n\n')),
    sections: [{ path: [], passages: texts }],
  });
}

/** Twelve hexadecimal digits for a question of a file without ids. @param title as in the file */
export function idOf(title: string, question: string): string {
  return createHash('sha256').update(`${title}\n${question}`).digest('hex').slice(0, 12);
}

/** Language in a file name: `zh` of `xquad.zh.json`. */
function languageOf(name: string): string | undefined {
  return /\.(?<tag>[a-z]{2}(?:-\w+)?)\.json$/u.exec(name)?.groups?.['tag'];
}

/** Normal form of a passage's text. */
function clean(text: string): string {
  return text.normalize('NFC').trim();
}

/** Text → ids of the passages with that text. */
function copiesOf(articles: readonly Article[]): Map<string, Set<PassageId>> {
  const copies = new Map<string, Set<PassageId>>();
  for (const { text, id } of articles.flatMap(passagesOf)) copies.set(text, (copies.get(text) ?? new Set()).add(id));
  return copies;
}

/** Foreign questions: neither their article nor their paragraph is among the articles. */
export function foreignTo(articles: readonly Article[], questions: readonly Question[]): Question[] {
  const titles = new Set(articles.map(({ title }) => title.toLowerCase()));
  const texts = new Set(articles.flatMap(passagesOf).map(({ text }) => text));
  return questions.filter(({ article, context }) => !titles.has(article.title.toLowerCase()) && !texts.has(context));
}

/** The even and the odd articles, each with their questions: each half lacks the answers to the other's questions. */
export function halvesOf({ articles, questions }: Pick<QuestionSet, 'articles' | 'questions'>): {
  readonly name: 'even' | 'odd';
  readonly articles: readonly Article[];
  readonly questions: readonly Question[];
}[] {
  return (['even', 'odd'] as const).map((name, parity) => {
    const half = articles.filter((_, number) => number % 2 === parity);
    const held = new Set(half);
    return { name, articles: half, questions: questions.filter(({ article }) => held.has(article)) };
  });
}
