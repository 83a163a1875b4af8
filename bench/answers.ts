import { passagesOf } from 'passages';
import { languageCode } from 'passages/evaluation';
import { shortFormsOf, type Typo, typosOf } from './corrupt.ts';
import { buildLibrary, createAskEngine, type Engine, createMiniSearchEngine } from './engines.ts';
import type { Whole } from './foreign.ts';
import { askAll, type Outcome, recall, reciprocal, type Runs, share, timeOf, warmUp } from './measure.ts';
import type { QuestionSet } from './sets.ts';
import { clusterInterval, type Interval, mean } from './statistics.ts';
import { seededRandom } from '../test/support/random.ts';
import { count, fixed, percent, signedPercent, table } from './table.ts';

const TYPO_SEED = 2;
const SHORT_SEED = 3;

/** Builds a library of all articles of a file and asks it the file's questions. */
export async function askWhole(set: QuestionSet, runs: Runs): Promise<Whole> {
  const engine = createAskEngine(await buildLibrary(set.articles));
  return { set, engine, own: await askWarm(engine, set, runs) };
}

async function askWarm(engine: Engine, set: QuestionSet, runs: Runs): Promise<Outcome[]> {
  await warmUp(engine, set.questions);
  return askAll(engine, set.questions, { kind: 'asked', set, library: 'whole' }, runs);
}

/** One line about a file: articles, languages, questions. */
export function headingOf({ name, articles, questions }: QuestionSet): string {
  const languages = [...new Set(articles.map(({ language }) => languageCode(language)))].toSorted();
  const passages = articles.flatMap(passagesOf).length;
  return `${name}: ${count(passages)} passages of ${count(articles.length)} articles (${languages.join(', ')}), ${count(questions.length)} questions`;
}

/** Table of both engines, with confidence intervals of their differences. */
export async function answersTable(
  { set, engine, own }: Whole,
  { typos, shorts, runs }: { typos: boolean; shorts: boolean; runs: Runs },
): Promise<string> {
  const plain = createMiniSearchEngine(set.articles);
  const plainly = await askWarm(plain, set, runs);
  const wrong = typos ? typosOf(set.questions, seededRandom(TYPO_SEED)) : [];
  const slipped = await askChanged(engine, set, wrong, 'typo', runs);
  const plainlySlipped = await askChanged(plain, set, wrong, 'typo', runs);
  const short = shorts ? shortFormsOf(set.questions, seededRandom(SHORT_SEED)) : [];
  const shortened = await askChanged(engine, set, short, 'short', runs);
  const plainlyShortened = await askChanged(plain, set, short, 'short', runs);
  const rows = [
    [engine.name, ...figures(own)],
    [plain.name, ...figures(plainly)],
    ...(typos ? [[`${engine.name}, typos`, ...figures(slipped)]] : []),
    ...(typos ? [[`${plain.name}, typos`, ...figures(plainlySlipped)]] : []),
    ...(shorts ? [[`${engine.name}, short`, ...figures(shortened)]] : []),
    ...(shorts ? [[`${plain.name}, short`, ...figures(plainlyShortened)]] : []),
  ];
  const held = new Set(wrong.map(({ clean }) => clean));
  const lost = (clean: readonly Outcome[], typo: readonly Outcome[]): string =>
    percent(
      recall(
        clean.filter(({ question }) => held.has(question)),
        1,
      ) - recall(typo, 1),
    );
  return [
    table(HEADER, rows),
    '',
    LEGEND,
    `Commonplace − MiniSearch: ${difference('R@1', own, plainly, isFirst)}, ${difference('MRR@10', own, plainly, reciprocal)}; 95 % over articles`,
    ...(typos
      ? [`R@1 lost by a wrong letter: Commonplace ${lost(own, slipped)}, MiniSearch ${lost(plainly, plainlySlipped)}`]
      : []),
  ].join('\n');
}

const HEADER = ['engine', 'asked', 'R@1', 'R@3', 'R@5', 'MRR', 'in 1st', 'marked', 'refused', 'p50', 'p99'];
const LEGEND = `MRR: over the first ten; in 1st: an answer stands in the first passage; marked: in its marked
sentence; refused: nothing is said to answer; p50, p99: ms of a search, the code being warm`;

function figures(outcomes: readonly Outcome[]): string[] {
  return [
    count(outcomes.length),
    ...[1, 3, 5].map((depth) => percent(recall(outcomes, depth))),
    percent(mean(outcomes.map(reciprocal))),
    percent(share(outcomes, ({ inFirst }) => inFirst)),
    percent(share(outcomes, ({ inMarked }) => inMarked)),
    percent(share(outcomes, ({ answered }) => !answered)),
    fixed(timeOf(outcomes, 0.5), 2),
    fixed(timeOf(outcomes, 0.99), 2),
  ];
}

function isFirst({ place }: Outcome): number {
  return place === 0 ? 1 : 0;
}

/** Paired difference of both engines; the questions of an article are one cluster. */
function difference(
  label: string,
  ours: readonly Outcome[],
  theirs: readonly Outcome[],
  figure: (outcome: Outcome) => number,
): string {
  const differences = ours.map((outcome, number) => {
    const other = theirs[number];
    return { article: outcome.question.article, value: figure(outcome) - (other === undefined ? 0 : figure(other)) };
  });
  const byArticle = [...Map.groupBy(differences, ({ article }) => article).values()];
  const { estimate, low, high }: Interval = clusterInterval(byArticle.map((all) => all.map(({ value }) => value)));
  return `${label} ${signedPercent(estimate)} (${signedPercent(low)} to ${signedPercent(high)})`;
}

function askChanged(
  engine: Engine,
  set: QuestionSet,
  typos: readonly Typo[],
  kind: 'typo' | 'short',
  runs: Runs,
): Promise<Outcome[]> {
  const wrong = typos.map((typo) => typo.wrong);
  return askAll(engine, wrong, { kind, set, library: 'whole' }, runs);
}
