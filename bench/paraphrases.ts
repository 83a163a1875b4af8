import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { readJson } from './read-json.ts';
import type { Question, QuestionSet } from './sets.ts';

const FOLDER = new URL('paraphrases/', import.meta.url);
const entries = z.array(z.object({ id: z.string(), question: z.string() }));

/** Questions of a set in other words, as far as the folder of paraphrases has them. */
export async function readParaphrases({ questions }: QuestionSet): Promise<Question[]> {
  const names = await readdir(FOLDER);
  const byId = new Map(questions.map((question) => [question.id, question]));
  const language = questions[0]?.article.language ?? '';
  const found: Question[] = [];
  for (const name of names.filter((one) => one.startsWith(language)).toSorted()) {
    const file = fileURLToPath(new URL(name, FOLDER));
    for (const { id, question: text } of await readJson(file, entries, 'paraphrases of id and question')) {
      const question = byId.get(id);
      if (question !== undefined) found.push({ ...question, text });
    }
  }
  return found;
}
