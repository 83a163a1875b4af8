import { open } from 'node:fs/promises';
import { once } from 'node:events';
import type { PassageId } from 'passages';
import { CallError, reasonOf } from './call.ts';
import type { Engine, Found } from './engines.ts';
import type { Place, Question, QuestionSet } from './sets.ts';
import { mean, quantile } from './statistics.ts';

/** One line of the file given by `--runs`. */
interface Run {
  /** File of the library's articles. */
  readonly file: string;
  /** All articles, or every other one. */
  readonly library: 'whole' | 'even' | 'odd';
  /** File of the question. */
  readonly from: string;
  readonly engine: Engine['name'];
  readonly kind: Kind;
  /** Form of chat; null for a question as it is written. */
  readonly form: string | null;
  readonly question: string;
  /** Null for a foreign question. */
  readonly gold: Place | null;
  readonly answers: readonly string[];
  readonly answered: boolean;
  readonly confidence: number | null;
  readonly ms: number;
  readonly marked: string | null;
  readonly ranked: readonly (Place & { readonly score: number })[];
}

type Kind =
  | 'asked'
  | 'typo'
  | 'short'
  | 'form'
  | 'form-foreign'
  | 'own-half'
  | 'foreign'
  | 'quote-half'
  | 'quote-misremembered'
  | 'quote-foreign';

/** Kinds that nothing in the library answers. */
const FOREIGN: ReadonlySet<Kind> = new Set<Kind>(['foreign', 'form-foreign', 'quote-foreign']);

/** A round of questions, by what its figures are grouped by. */
export interface Round {
  readonly kind: Kind;
  readonly set: QuestionSet;
  readonly library: Run['library'];
  /** Set of the questions; the same set by default. */
  readonly from?: QuestionSet;
  /** Form of chat in which they are put. */
  readonly form?: string;
}

export interface Outcome {
  readonly question: Question;
  /** Index of the first right passage; -1 if none of the first ten is right. */
  readonly place: number;
  /** True if the first passage holds an answer; undefined if the file has none. */
  readonly inFirst: boolean | undefined;
  /** True if its marked sentence holds an answer; undefined if the file has none or nothing is marked. */
  readonly inMarked: boolean | undefined;
  readonly answered: boolean;
  readonly confidence: number;
  readonly ms: number;
}

/** Recorder of questions and results. */
export interface Runs {
  write(run: Run): Promise<void>;
  close(): Promise<void>;
}

/** @param file to write to; nothing is recorded without one */
export async function openRuns(file: string | undefined): Promise<Runs> {
  if (file === undefined) return { write: async () => undefined, close: async () => undefined };
  const handle = await open(file, 'w').catch((cause: unknown) => {
    throw new CallError(
      `--runs ${file}: expected a file to write, got ${reasonOf(cause)}. Name one in a folder of yours.`,
      {
        cause,
      },
    );
  });
  const stream = handle.createWriteStream();
  return {
    async write(run) {
      if (!stream.write(`${JSON.stringify(run)}\n`)) await once(stream, 'drain');
    },
    async close() {
      stream.end();
      await once(stream, 'close');
    },
  };
}

/** Searches before the first that is timed, while the code is being compiled. */
const WARM_UP = 200;

export async function warmUp(engine: Engine, questions: readonly Question[]): Promise<void> {
  for (const { text } of questions.slice(0, WARM_UP)) await engine.ask(text);
}

/** Asks questions one after the other. */
export async function askAll(
  engine: Engine,
  questions: readonly Question[],
  round: Round,
  runs: Runs,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const question of questions) {
    const found = await engine.ask(question.text);
    outcomes.push(toOutcome(question, found));
    await runs.write(toRun(engine, question, found, round));
  }
  return outcomes;
}

function toOutcome(question: Question, { ranked, text, marked, answered, confidence, ms }: Found): Outcome {
  const { right, answers } = question;
  const isIn = (stretch: string | undefined): boolean | undefined =>
    answers.length === 0 || stretch === undefined ? undefined : answers.some((answer) => stretch.includes(answer));
  return {
    question,
    place: ranked.findIndex(({ id }) => right.has(id)),
    inFirst: isIn(text),
    inMarked: isIn(marked),
    answered,
    confidence: confidence ?? 0,
    ms,
  };
}

function toRun({ name }: Engine, { text, gold, answers }: Question, found: Found, round: Round): Run {
  const { kind, set, library, from = set, form = null } = round;
  const placeOf = (id: PassageId): Place => set.places.get(id) ?? { article: '', paragraph: -1 };
  return {
    file: set.name,
    library,
    from: from.name,
    engine: name,
    kind,
    form,
    question: text,
    gold: FOREIGN.has(kind) ? null : gold,
    answers,
    answered: found.answered,
    confidence: found.confidence ?? null,
    ms: found.ms,
    marked: found.marked ?? null,
    ranked: found.ranked.map(({ id, score }) => ({ ...placeOf(id), score })),
  };
}

/** Share of outcomes with a right passage among the first `depth`. */
export function recall(outcomes: readonly Outcome[], depth: number): number {
  return share(outcomes, ({ place }) => place !== -1 && place < depth);
}

/** Reciprocal rank of the first right passage; 0 if it was not found. */
export function reciprocal({ place }: Outcome): number {
  return place === -1 ? 0 : 1 / (place + 1);
}

/** Share of the outcomes for which `is` holds, among those for which it is defined. */
export function share(outcomes: readonly Outcome[], is: (outcome: Outcome) => boolean | undefined): number {
  const known = outcomes.map(is).filter((value) => value !== undefined);
  return mean(known.map(Number));
}

/** Quantile of the search times, in milliseconds. */
export function timeOf(outcomes: readonly Outcome[], part: number): number {
  return quantile(
    outcomes.map(({ ms }) => ms),
    part,
  );
}
