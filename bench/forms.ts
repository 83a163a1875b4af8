import { languageCode } from 'passages/evaluation';
import type { ChatForm } from './chat-forms/chat-form.ts';
import { CallError } from './call.ts';
import { buildLibrary, createAskEngine, type Engine } from './engines.ts';
import { askAll, type Outcome, recall, type Runs, share, warmUp } from './measure.ts';
import { foreignTo, halvesOf, type Question, type QuestionSet } from './sets.ts';
import { mean } from './statistics.ts';
import { seededRandom, shuffled } from '../test/support/random.ts';
import { percent, signedPercent, table } from './table.ts';

const SEED = 16;

export interface FormsOptions {
  readonly forms: Readonly<Record<string, readonly ChatForm[]>>;
  /** Questions in each form, own and foreign alike, at most. */
  readonly size: number;
  readonly runs: Runs;
}

/** Questions asked in every form. */
interface Sample {
  readonly set: QuestionSet;
  readonly runs: Runs;
  readonly whole: Engine;
  readonly own: readonly Question[];
  /** Each half of the articles, with questions about the other. */
  readonly halves: readonly {
    readonly name: 'even' | 'odd';
    readonly engine: Engine;
    readonly foreign: readonly Question[];
  }[];
}

/** Figures of a form, as shares. */
interface Figures {
  readonly first: number;
  readonly kept: number;
  readonly refused: number;
}

/**
 * Table: the same questions as they are written and in each form of their language: the right passage first and answered in the
 * library of all articles, and refused by the half of the articles that they are not about.
 */
export async function formsTable(set: QuestionSet, { forms, size, runs }: FormsOptions): Promise<string> {
  const language = languageCode(set.articles[0]?.language ?? '');
  const own = forms[language];
  if (own === undefined)
    throw new CallError(
      `${set.name}: expected a language with forms (${Object.keys(forms).join(', ')}), got ${language}. Name another file.`,
    );
  const sample = await takeSample(set, size, runs);
  const bare = await askIn(undefined, sample);
  const rows: { readonly name: string; readonly figures: Figures }[] = [];
  for (const form of own) rows.push({ name: form.name, figures: await askIn(form, sample) });
  return table(
    [`${set.name}, ${sample.own.length} questions`, 'R@1', 'lost', 'kept', 'foreign refused'],
    [
      ['as written', ...cellsOf(bare, bare)],
      ...rows.map(({ name, figures }) => [name, ...cellsOf(figures, bare)]),
      ...summaryOf(
        rows.map(({ figures }) => figures),
        bare,
      ),
    ],
  );
}

async function takeSample(set: QuestionSet, size: number, runs: Runs): Promise<Sample> {
  const random = seededRandom(SEED);
  const whole = createAskEngine(await buildLibrary(set.articles));
  const own = shuffled(set.questions, random).slice(0, size);
  await warmUp(whole, own);
  const halves: Sample['halves'][number][] = [];
  for (const { name, articles } of halvesOf(set)) {
    const foreign = shuffled(foreignTo(articles, set.questions), random).slice(0, Math.ceil(size / 2));
    halves.push({ name, engine: createAskEngine(await buildLibrary(articles)), foreign });
  }
  return { set, runs, whole, own, halves };
}

/** @param form none for the questions as they are written */
async function askIn(form: ChatForm | undefined, { set, runs, whole, own, halves }: Sample): Promise<Figures> {
  // The same numbers for each form: what one says does not depend on the forms before it.
  const random = seededRandom(SEED);
  const put = (questions: readonly Question[]): readonly Question[] =>
    form === undefined
      ? questions
      : questions.map((question) => ({ ...question, text: form.apply(question.text, random) }));
  const named = form === undefined ? {} : { form: form.name };
  const outcomes = await askAll(whole, put(own), { kind: 'form', set, library: 'whole', ...named }, runs);
  const foreign: Outcome[] = [];
  for (const { name, engine, foreign: questions } of halves)
    foreign.push(
      ...(await askAll(engine, put(questions), { kind: 'form-foreign', set, library: name, ...named }, runs)),
    );
  return {
    first: recall(outcomes, 1),
    kept: share(outcomes, ({ answered }) => answered),
    refused: share(foreign, ({ answered }) => !answered),
  };
}

function cellsOf({ first, kept, refused }: Figures, bare: Figures): string[] {
  return [percent(first), signedPercent(bare.first - first), percent(kept), percent(refused)];
}

/** Mean and worst of each figure. */
function summaryOf(rows: readonly Figures[], bare: Figures): string[][] {
  const by = (of: (values: readonly number[]) => number): Figures => ({
    first: of(rows.map(({ first }) => first)),
    kept: of(rows.map(({ kept }) => kept)),
    refused: of(rows.map(({ refused }) => refused)),
  });
  const worst = (values: readonly number[]): number => Math.min(...values);
  return [
    [`mean of ${rows.length} forms`, ...cellsOf(by(mean), bare)],
    ['worst', ...cellsOf(by(worst), bare)],
  ];
}
