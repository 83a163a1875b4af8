import type { Engine } from './engines.ts';
import { buildLibrary, createAskEngine } from './engines.ts';
import { askAll, type Outcome, type Runs, share } from './measure.ts';
import { foreignTo, halvesOf, type QuestionSet } from './sets.ts';
import { areaUnderCurve } from './statistics.ts';
import { count, fixed, percent, table } from './table.ts';

/** Confidences of a library in questions about its own articles and about others. */
interface Told {
  readonly label: string;
  readonly own: readonly Outcome[];
  readonly foreign: readonly Outcome[];
}

/** A library of all articles of a file, and the outcomes of its own questions. */
export interface Whole {
  readonly set: QuestionSet;
  readonly engine: Engine;
  readonly own: readonly Outcome[];
}

/** Table: how well confidence separates own from foreign questions, between the halves of a file and between files. */
export async function foreignTable(whole: Whole, others: readonly Whole[], runs: Runs): Promise<string> {
  const halves = await tellHalves(whole.set, runs);
  const pooled: Told = {
    label: 'both halves',
    own: halves.flatMap(({ own }) => own),
    foreign: halves.flatMap(({ foreign }) => foreign),
  };
  const between: Told[] = [];
  for (const other of others) between.push(await tell(whole, other.set, runs), await tell(other, whole.set, runs));
  // Files with the same articles have no foreign questions.
  const rows = [...halves, pooled, ...between.filter(({ foreign }) => foreign.length > 0)].map(
    ({ label, own, foreign }) => [
      label,
      count(own.length),
      count(foreign.length),
      fixed(areaUnderCurve(confidences(own), confidences(foreign)), 4),
      percent(share(own, ({ answered }) => answered)),
      percent(share(foreign, ({ answered }) => !answered)),
    ],
  );
  return table(['library ← foreign questions', 'own', 'foreign', 'AUC', 'own kept', 'foreign refused'], rows);
}

/** Asks each half of the articles its own questions and the other half's. */
async function tellHalves(set: QuestionSet, runs: Runs): Promise<Told[]> {
  const [even, odd] = halvesOf(set);
  const told: Told[] = [];
  for (const [half, other] of [
    [even, odd],
    [odd, even],
  ]) {
    if (half === undefined || other === undefined) continue;
    const engine = createAskEngine(await buildLibrary(half.articles));
    const own = await askAll(engine, half.questions, { kind: 'own-half', set, library: half.name }, runs);
    const questions = foreignTo(half.articles, other.questions);
    const foreign = await askAll(engine, questions, { kind: 'foreign', set, library: half.name }, runs);
    told.push({ label: `${half.name} articles ← ${other.name} ones`, own, foreign });
  }
  return told;
}

async function tell({ set, engine, own }: Whole, from: QuestionSet, runs: Runs): Promise<Told> {
  const questions = foreignTo(set.articles, from.questions);
  const foreign = await askAll(engine, questions, { kind: 'foreign', set, library: 'whole', from }, runs);
  return { label: `${set.name} ← ${from.name}`, own, foreign };
}

function confidences(outcomes: readonly Outcome[]): number[] {
  return outcomes.map(({ confidence }) => confidence);
}
