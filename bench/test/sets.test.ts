import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { CallError } from '../call.ts';
import { foreignTo, halvesOf, idOf, readSet } from '../sets.ts';
import { type Article, passagesOf } from 'passages';

const ask = (question: string, ...answers: string[]): object => ({
  question,
  answers: answers.map((text) => ({ text, answer_start: 0 })),
});
const FILE = {
  version: 'made up',
  data: [
    {
      title: 'Old_lighthouses',
      paragraphs: [
        { context: ' The lamp burns oil. ', qas: [ask('What does the lamp burn?', 'oil', ' ')] },
        { context: 'The lamp burns oil.', qas: [{ ...ask('Who?'), is_impossible: true }, ask('And here?', 'oil')] },
        { context: 'Nobody says this elsewhere.', qas: [{ question: 'Who says this?' }] },
      ],
    },
    { title: 'Harbours', paragraphs: [{ context: 'The lamp burns oil.', qas: [ask('What burns oil?', 'The lamp')] }] },
    { title: 'Tides', paragraphs: [{ context: 'Water rises twice a day.', qas: [ask('How often?', 'twice a day')] }] },
  ],
};

async function write(name: string, content: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sets-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, name);
  await writeFile(file, content);
  return file;
}

it('reads questions, answers and right passages of a file', async () => {
  const { name, articles, questions, places } = await readSet(await write('made.json', JSON.stringify(FILE)));
  expect(name).toBe('made.json');
  expect(articles.map(({ title, language }) => `${title} ${language}`)).toEqual([
    'Old lighthouses en',
    'Harbours en',
    'Tides en',
  ]);
  expect(articles.map((article) => passagesOf(article).length)).toEqual([2, 1, 1]);
  expect(questions.map(({ text }) => text)).toEqual([
    'What does the lamp burn?',
    'And here?',
    'Who says this?',
    'What burns oil?',
    'How often?',
  ]);
  expect(questions.map(({ gold }) => `${gold.article} ${gold.paragraph}`)).toEqual([
    'Old_lighthouses 0',
    'Old_lighthouses 0',
    'Old_lighthouses 2',
    'Harbours 0',
    'Tides 0',
  ]);
  expect(questions.map(({ answers }) => answers)).toEqual([['oil'], ['oil'], [], ['The lamp'], ['twice a day']]);
  // Every copy of the paragraph is right.
  expect(questions.map(({ right }) => right.size)).toEqual([2, 2, 1, 2, 1]);
  for (const { right, gold } of questions) expect([...right].map((id) => places.get(id))).toContainEqual(gold);
});

it('takes the ids of a file, or makes them from title and question', async () => {
  const paragraphs = [{ context: 'Oil.', qas: [{ ...ask('What?', 'Oil'), id: 'a1' }, ask('And?', 'Oil')] }];
  const file = await write('made.json', JSON.stringify({ data: [{ title: 'Old_lamps', paragraphs }] }));
  const { questions } = await readSet(file);
  expect(questions.map(({ id }) => id)).toEqual(['a1', idOf('Old_lamps', 'And?')]);
  expect(idOf('Old_lamps', 'And?')).toMatch(/^[0-9a-f]{12}$/u);
});

it.each([
  ['made.zh.json', 'zh'],
  ['made.pt-BR.json', 'pt-BR'],
  ['made.dev.json', 'en'],
])('reads the language of %s as %s', async (file, language) => {
  const { articles } = await readSet(await write(file, JSON.stringify(FILE)));
  expect(articles[0]?.language).toBe(language);
});

it.each([
  ['{}', /made\.json: expected SQuAD's JSON format .*, got at data: .*\. Name another file/u],
  ['{"data":[{"title":"A","paragraphs":[{"qas":[]}]}]}', /got at data\.0\.paragraphs\.0\.context: /u],
  ['[1]', /got at its top: /u],
  ['{"data":[]}', /expected a question that has an answer, got none\. Name another file/u],
  ['Plain text', /got no JSON\. Name another file/u],
])('states what was expected for %s', async (content, message) => {
  const reading = readSet(await write('made.json', content));
  await expect(reading).rejects.toThrow(message);
  await expect(reading).rejects.toBeInstanceOf(CallError);
});

it('names a missing file', async () => {
  await expect(readSet('nowhere.json')).rejects.toThrow('nowhere.json: expected a file to read, got ENOENT.');
});

it('counts a question as foreign if neither its article nor its paragraph is there', async () => {
  const { articles, questions } = await readSet(await write('made.json', JSON.stringify(FILE)));
  const [lighthouses, harbours, tides] = articles.map((article) => [article]);
  const foreign = (held: readonly Article[] = []): string[] => foreignTo(held, questions).map(({ text }) => text);
  expect(foreign(articles)).toEqual([]);
  expect(foreign(lighthouses)).toEqual(['How often?']);
  // The paragraph of two other questions is in the harbours as well.
  expect(foreign(harbours)).toEqual(['Who says this?', 'How often?']);
  expect(foreign(tides)).toEqual(['What does the lamp burn?', 'And here?', 'Who says this?', 'What burns oil?']);
});

it('divides the articles in two halves with their questions', async () => {
  const set = await readSet(await write('made.json', JSON.stringify(FILE)));
  const halves = halvesOf(set);
  expect(halves.map(({ name, articles }) => [name, ...articles.map(({ title }) => title)])).toEqual([
    ['even', 'Old lighthouses', 'Tides'],
    ['odd', 'Harbours'],
  ]);
  for (const { articles, questions } of halves) {
    expect(questions).toEqual(set.questions.filter(({ article }) => articles.includes(article)));
  }
});
