/**
 * Learns the weights that rank passages, choose sentences and decide whether a passage answers; see {@link USAGE}.
 */
import { writeFile } from 'node:fs/promises';
import { format } from 'node:util';
import { CallError, parseCall, runBench, takeList, takePairs } from './call.ts';
import { manualSet, patternSet, treeSet } from './heading-sets.ts';
import { answerChoices, headedAnswerChoices, type Lesson, type Learned, rankLessons } from './lessons.ts';
import { dot, fitWeights } from './fit.ts';
import { ANSWERED } from 'passages/evaluation';
import { areaUnderCurve, mean } from './statistics.ts';
import { readParaphrases } from './paraphrases.ts';
import { type QuestionSet, readSet } from './sets.ts';
import { fixed, percent, table } from './table.ts';

const USAGE = `npm run bench:learn -- FILE… [--headings FOLDER…] [--library (QUESTIONS FOLDER)…] [--manual (MD QUESTIONS)…] [--write]

Learns from the questions of each FILE, in SQuAD's JSON format, and prints how well the weights do on the articles they
were learned from and, by holding out one in five articles in turn (in all languages), on articles they never saw.

The weights that rank passages are learned from texts with headings, too:

  --headings FOLDER…          trees of Markdown, asked questions that are made of their own headings and sentences
  --library QUESTIONS FOLDER  questions and a folder of Markdown, as of bench:chat; any number of pairs
  --manual MD QUESTIONS       a Markdown file and questions, as of bench:chat; any number of pairs
  --write                     write the weights to packages/passages/src/search/weights.ts
  --help                      show this`;

const WEIGHTS_FILE = new URL('../packages/passages/src/search/weights.ts', import.meta.url);
const FOLDS = 5;

/** Weights by feature, and the figures they reach. */
interface Outcome {
  readonly weights: Record<string, number>;
  /** Weights learned without one fold. */
  readonly heldOut: (fold: number) => Record<string, number>;
  readonly rows: readonly (readonly string[])[];
}

/** Fits on all lessons, and for cross-validation without each fold; `figures` scores each lesson by the weights given for it. */
function learn(lessons: readonly Lesson[], figures: (lessons: readonly Lesson[], scores: Scores) => string[]): Outcome {
  const names = lessons[0]?.names ?? [];
  const fitted = fitWeights(lessons.map(({ choice }) => choice));
  const without = Array.from({ length: FOLDS }, (_, fold) =>
    fitWeights(lessons.filter((lesson) => lesson.fold % FOLDS !== fold).map(({ choice }) => choice)),
  );
  const files = [...new Set(lessons.map(({ file }) => file))];
  const rows = files.map((file) => {
    const own = lessons.filter((lesson) => lesson.file === file);
    const held = figures(own, ({ choice, fold }) => choice.rows.map((row) => dot(row, without[fold % FOLDS] ?? [])));
    const seen = figures(own, ({ choice }) => choice.rows.map((row) => dot(row, fitted)));
    return [file, String(own.length), ...held.map((figure, i) => `${figure} (${seen[i]})`)];
  });
  const named = (weights: readonly number[] = []): Record<string, number> =>
    Object.fromEntries(names.map((name, i) => [name, weights[i] ?? 0]));
  return { weights: named(fitted), heldOut: (fold) => named(without[fold % FOLDS]), rows };
}

type Scores = (lesson: Lesson) => number[];

/** Share of lessons whose best row is right, and the mean reciprocal rank of the first right one. */
function choiceFigures(lessons: readonly Lesson[], scores: Scores): string[] {
  const ranks = lessons.map((lesson) => {
    const all = scores(lesson);
    const best = Math.max(...lesson.choice.right.map((i) => all[i] ?? -Infinity));
    return 1 + all.filter((score, i) => score > best && !lesson.choice.right.includes(i)).length;
  });
  return [percent(mean(ranks.map((rank) => (rank === 1 ? 1 : 0)))), percent(mean(ranks.map((rank) => 1 / rank)))];
}

/** Area under the ROC curve of own against foreign questions, and the shares kept and refused at the shipped threshold. */
function answerFigures(lessons: readonly Lesson[], scores: Scores): string[] {
  const sure = lessons.map((lesson) => ({ own: lesson.choice.right[0] === 0, logit: scores(lesson)[0] ?? 0 }));
  const [own, foreign] = [true, false].map((kind) => sure.filter((one) => one.own === kind).map(({ logit }) => logit));
  const least = Math.log(ANSWERED / (1 - ANSWERED));
  const kept = mean((own ?? []).map((logit) => (logit >= least ? 1 : 0)));
  const refused = mean((foreign ?? []).map((logit) => (logit < least ? 1 : 0)));
  return [fixed(areaUnderCurve(own ?? [], foreign ?? []), 4), percent(kept), percent(refused)];
}

/** The sets that options name. */
async function readHeadingSets(args: readonly string[]): Promise<{ sets: QuestionSet[]; rest: string[] }> {
  const { list: trees = [], rest: withoutTrees } = takeList(args, '--headings');
  const { pairs: libraries, rest: withoutLibraries } = takePairs(withoutTrees, '--library', USAGE);
  const { pairs: manuals, rest } = takePairs(withoutLibraries, '--manual', USAGE);
  const sets: QuestionSet[] = [];
  for (const folder of trees) sets.push(await treeSet(folder));
  for (const [questions, folder] of libraries) sets.push(await patternSet(questions, folder));
  for (const [file, questions] of manuals) sets.push(await manualSet(file, questions));
  return { sets, rest };
}

async function main(): Promise<void> {
  const { sets: withHeadings, rest } = await readHeadingSets(process.argv.slice(2));
  const { values, positionals: files } = parseCall(
    rest,
    { write: { type: 'boolean' }, help: { type: 'boolean' } } as const,
    USAGE,
  );
  if (values.help === true) return console.log(USAGE);
  if (files.length === 0) throw new CallError(`Expected files in SQuAD's JSON format, got none. Call it so:\n${USAGE}`);
  const sets = [];
  for (const file of files) {
    const set = await readSet(file);
    sets.push({ set, paraphrases: await readParaphrases(set) });
  }

  const asked = sets.map(({ set, paraphrases }) => rankLessons(set, paraphrases));
  const askedWithHeadings = withHeadings.map((set) => rankLessons(set, []));
  const passages = learn(
    [...asked, ...askedWithHeadings].flatMap((lessons) => lessons.passages),
    choiceFigures,
  );
  const sentences = learn(
    asked.flatMap((lessons) => lessons.sentences),
    choiceFigures,
  );
  const answers = learn(
    balance([
      ...sets.map(({ set, paraphrases }) => answerChoices(set, paraphrases, passages.heldOut)),
      headedAnswerChoices(withHeadings, passages.heldOut),
    ]),
    answerFigures,
  );
  const print = (title: string, header: readonly string[], rows: Outcome['rows']): void =>
    console.log(`${title}\n\n${table(header, rows)}\n`);
  console.log('Figures on articles held out; in brackets, on all of those the shipped weights are learned from.\n');
  print('The right passage among the candidates', ['file', 'questions', 'first', 'MRR'], passages.rows);
  print('A sentence with the answer, in the right passage', ['file', 'questions', 'first', 'MRR'], sentences.rows);
  print('Own questions and foreign ones', ['file', 'questions', 'AUC', 'own kept', 'foreign refused'], answers.rows);
  const learned = { passages: passages.weights, sentences: sentences.weights, answers: answers.weights };
  const source = weightsFile(learned);
  if (values.write === true) await writeFile(WEIGHTS_FILE, source);
  else console.log(source);
}

/** The lessons of all sets, weighted so that each set, and so each language, counts the same. */
function balance(all: readonly (readonly Lesson[])[]): Lesson[] {
  const sets = all.filter((lessons) => lessons.length > 0);
  const count = sets.reduce((sum, lessons) => sum + lessons.length, 0);
  return sets.flatMap((lessons) => {
    const weight = count / sets.length / lessons.length;
    return lessons.map((lesson) => ({ ...lesson, choice: { ...lesson.choice, weight } }));
  });
}

function weightsFile({ passages, sentences, answers }: Learned): string {
  const list = (weights: Record<string, number>): string =>
    Object.entries(weights)
      .map(([name, weight]) => `  ${name}: ${weight.toFixed(2)},\n`)
      .join('');
  return format(
    `%s\n\n%s\nexport const PASSAGE_WEIGHTS: Readonly<Record<keyof PassageFeatures, number>> = {\n%s};\n\n` +
      `%s\nexport const SENTENCE_WEIGHTS: Readonly<Record<keyof SentenceFeatures, number>> = {\n%s};\n\n` +
      `%s\nexport const ANSWER_WEIGHTS: Readonly<Record<keyof AnswerFeatures | 'bias', number>> = {\n%s};\n`,
    `import type { PassageFeatures, SentenceFeatures } from './features.ts';\nimport type { AnswerFeatures } from './answer-features.ts';`,
    '// Written by `npm run bench:learn -- FILE… --write`: learned, not chosen. The interfaces describe the features.\n\n' +
      '/** Weights that rank passages. */',
    list(passages),
    '/** Weights that choose the sentence of a passage. */',
    list(sentences),
    '/** Weights of the log-odds that the first passage answers. */',
    list(answers),
  );
}

await runBench(main);
