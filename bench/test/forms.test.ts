import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { CallError } from '../call.ts';
import { formsTable } from '../forms.ts';
import { openRuns } from '../measure.ts';
import { readSet } from '../sets.ts';

const about = (context: string, question: string): object => ({
  context,
  qas: [{ question, answers: [{ text: context.slice(0, 5) }] }],
});
const DATA = [
  {
    title: 'Lamps',
    paragraphs: [about('Whale oil burns in the lighthouse lamp.', 'What burns in the lighthouse lamp?')],
  },
  { title: 'Boats', paragraphs: [about('Rowing boats are kept in the pier shed.', 'Where are rowing boats kept?')] },
];

it('compares each form with the questions as they are written', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'forms-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'made.en.json'), JSON.stringify({ data: DATA }));
  const set = await readSet(join(folder, 'made.en.json'));
  const runs = await openRuns(undefined);
  const forms = {
    en: [
      { name: 'swallowed', apply: () => '' },
      { name: 'as it is', apply: (said: string) => said },
    ],
  };
  const rows = (await formsTable(set, { forms, size: 9, runs })).split('\n').map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  expect(rows.filter((_, number) => number !== 1)).toEqual([
    ['made.en.json, 2 questions', 'R@1', 'lost', 'kept', 'foreign refused'],
    ['as written', '100.0', '+0.0', '100.0', '100.0'],
    ['swallowed', '0.0', '+100.0', '0.0', '100.0'],
    ['as it is', '100.0', '+0.0', '100.0', '100.0'],
    ['mean of 2 forms', '50.0', '+50.0', '50.0', '100.0'],
    ['worst', '0.0', '+100.0', '0.0', '100.0'],
  ]);
  await expect(formsTable(set, { forms: { xx: [] }, size: 9, runs })).rejects.toThrow(CallError);
});
