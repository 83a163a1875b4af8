import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { CallError } from '../call.ts';
import { manualSet, patternSet, treeSet } from '../heading-sets.ts';
import { idOf } from '../sets.ts';
import { articleTrials, chatTrial, manualTrial, paraphrasesTrial } from '../trials.ts';
import { verdictsTable } from '../verdicts.ts';

const LAMP = 'The lamp of the lighthouse burns whale oil at night.';
const BOATS = 'Rowing boats are kept in the shed by the pier.';
const MARKDOWN = `# The island\n\n## Lamp\n\n${LAMP}\n\n## Boats\n\n${BOATS}\n`;

/** Writes files, texts as they are and all else as JSON. */
async function write(files: Readonly<Record<string, unknown>>): Promise<(name: string) => string> {
  const folder = await mkdtemp(join(tmpdir(), 'trials-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files))
    await writeFile(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  return (name) => join(folder, name);
}

/** Figures of a table's rows: asked, first, in three, refused, refused but first, absent, absent refused. */
function figuresOf(printed: string): string[][] {
  return printed
    .split('\n')
    .slice(2)
    .map((row) =>
      row
        .split('|')
        .slice(2, -1)
        .map((cell) => cell.trim()),
    );
}

it('judges by expressions for headings and text, under any file name', async () => {
  const at = await write({
    'THE_Island.md': MARKDOWN,
    'chat.json': [
      { question: 'what oil does the lamp burn', gold: 'island\\nLAMP', flags: 'i' },
      { question: 'where are the rowing boats kept', gold: 'whale oil' },
      { question: 'how do i bake sourdough bread', gold: null },
    ],
  });
  const printed = await verdictsTable([await chatTrial(at('chat.json'), at('.'))], false);
  expect(figuresOf(printed)).toEqual([['2', '1 (50.0)', expect.any(String), '0 (0.0)', '0 (0.0)', '1', '1 (100.0)']]);
});

it('judges by headings', async () => {
  const at = await write({
    'manual.md': MARKDOWN,
    'questions.json': [{ question: 'Where are rowing boats kept?', gold: ['Boats'] }],
  });
  const printed = await verdictsTable([await manualTrial(at('manual.md'), at('questions.json'))], true);
  expect(printed).toContain('1 (100.0)');
  expect(printed).toMatch(/ 1 \| answered \| \d\.\d\d \| "Where are rowing boats kept\?" \| The island › Boats$/u);
});

it('judges paraphrases by the beginning of a paragraph or by the id of a question', async () => {
  const qas = [{ question: 'What does it burn?', answers: [{ text: 'whale oil' }] }];
  const paragraphs = [
    { context: LAMP, qas },
    { context: BOATS, qas: [] },
  ];
  const at = await write({
    'set.json': { data: [{ title: 'An_island', paragraphs }] },
    'quoted.json': [{ article: 'An_island', paragraph: BOATS.slice(0, 9), paraphrase: 'where is the shed with boats' }],
    'numbered.json': [{ id: idOf('An_island', 'What does it burn?'), question: 'which oil is in the lamp' }],
    'wrong.json': [{ id: 'none', question: 'what?' }],
  });
  for (const name of ['quoted.json', 'numbered.json']) {
    const printed = await verdictsTable([await paraphrasesTrial(at(name), at('set.json'))], false);
    expect(figuresOf(printed)[0]?.slice(0, 2)).toEqual(['1', '1 (100.0)']);
  }
  await expect(paraphrasesTrial(at('wrong.json'), at('set.json'))).rejects.toThrow(/expected ids of .*, got none\./u);
  await expect(paraphrasesTrial(at('set.json'), at('set.json'))).rejects.toBeInstanceOf(CallError);
});

it('judges by words of the passage, each kind by itself', async () => {
  const at = await write({
    'island.txt': `The island\n\n${LAMP}\n\n${BOATS}\n`,
    'questions.json': [
      { kind: 'ask', query: 'What oil does the lamp burn?', gold: 'whale' },
      { kind: 'quote', query: 'kept in the shed by the pier', gold: 'Rowing' },
      { kind: 'absent', query: 'Who won the chess tournament?' },
    ],
  });
  const printed = await verdictsTable(await articleTrials(at('island.txt'), at('questions.json')), false);
  expect(figuresOf(printed).map(([asked, first, , , , absent, refused]) => [asked, first, absent, refused])).toEqual([
    ['1', '1 (100.0)', '0', '–'],
    ['0', '–', '0', '–'],
    ['1', '1 (100.0)', '0', '–'],
    ['0', '–', '1', '1 (100.0)'],
  ]);
});

it('makes lessons of folders and manuals with headings', async () => {
  const at = await write({
    'island.md': MARKDOWN,
    'chat.json': [
      { question: 'what burns oil', gold: 'LAMP', flags: 'i' },
      { question: 'how do i bake bread', gold: null },
    ],
    'manual.json': [{ question: 'Where are boats?', gold: ['Boats'] }],
  });
  const sets = [await patternSet(at('chat.json'), at('.')), await manualSet(at('island.md'), at('manual.json'))];
  const answers = sets.map(({ questions }) => questions.map(({ text, context }) => [text, context]));
  expect(answers).toEqual([[['what burns oil', LAMP]], [['Where are boats?', BOATS]]]);
  const { articles, questions } = await treeSet(at('.'));
  expect(articles.map(({ title }) => title)).toEqual(['The island']);
  expect(questions.length).toBeGreaterThan(2);
  await expect(treeSet(at('none'))).rejects.toThrow('expected a folder of Markdown, got ENOENT');
});
