import { open } from 'node:fs/promises';
import { once } from 'node:events';
import type { PassageId } from 'passages';
import { CallError, reasonOf } from './call.ts';
import type { Engine, Found } from './engines.ts';
import type { Place, Question, QuestionSet } from './sets.ts';
import { mean, quantile } from './statistics.ts';

/** One line of the file that `--runs` names. */
interface Run {
  /** The file whose articles are in the library. */
  readonly file: string;
  /** Which of its articles: all, or every other one. */
  readonly library: 'whole' | 'even' | 'odd';
  /** The file that the question comes from. */
  readonly from: string;
  readonly engine: Engine['name'];
  readonly kind: Kind;
  readonly question: string;
  /** Null where the library does not hold what was asked about. */
  readonly gold: Place | null;
  readonly answers: readonly string[];
  readonly answered: boolean;
  readonly confidence: number | null;
  readonly ms: number;
  readonly marked: string | null;
  readonly ranked: readonly (Place & { readonly score: number })[];
}

type Kind = 'asked' | 'typo' | 'own-half' | 'foreign' | 'quote-half' | 'quote-misremembered' | 'quote-foreign';

/** Who is asked what, as far as the figures are told apart by it. */
export interface Round {
  readonly kind: Kind;
  readonly set: QuestionSet;
  readonly library: Run['library'];
  /** Where the questions come from; the set itself unless told. */
  readonly from?: QuestionSet;
}

export interface Outcome {
  readonly question: Question;
  /** Of the first right passage, from 0; -1 where none of the first ten is right. */
  readonly place: number;
  /** Whether an answer's words stand in the first passage; undefined where the file gives none. */
  readonly inFirst: boolean | undefined;
  /** The same for its marked sentence; undefined also where nothing is marked. */
  readonly inMarked: boolean | undefined;
  readonly answered: boolean;
  readonly confidence: number;
  readonly ms: number;
}

/** Where every question and what it found goes. */
export interface Runs {
  write(run: Run): Promise<void>;
  close(): Promise<void>;
}

/** @param file none: nothing is kept */
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

/** Searches before the first that is timed: until then the code is still being compiled. */
const WARM_UP = 200;

export async function warmUp(engine: Engine, questions: readonly Question[]): Promise<void> {
  for (const { text } of questions.slice(0, WARM_UP)) await engine.ask(text);
}

/** Asks one question after the other. */
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
  const { kind, set, library, from = set } = round;
  const placeOf = (id: PassageId): Place => set.places.get(id) ?? { article: '', paragraph: -1 };
  return {
    file: set.name,
    library,
    from: from.name,
    engine: name,
    kind,
    question: text,
    gold: kind === 'foreign' || kind === 'quote-foreign' ? null : gold,
    answers,
    answered: found.answered,
    confidence: found.confidence ?? null,
    ms: found.ms,
    marked: found.marked ?? null,
    ranked: found.ranked.map(({ id, score }) => ({ ...placeOf(id), score })),
  };
}

/** The share that found a right passage among the first `depth`. */
export function recall(outcomes: readonly Outcome[], depth: number): number {
  return share(outcomes, ({ place }) => place !== -1 && place < depth);
}

/** One over the right passage's place, counted from 1; 0 where it was not found. */
export function reciprocal({ place }: Outcome): number {
  return place === -1 ? 0 : 1 / (place + 1);
}

/** The share of those that it can be said of. */
export function share(outcomes: readonly Outcome[], is: (outcome: Outcome) => boolean | undefined): number {
  const known = outcomes.map(is).filter((value) => value !== undefined);
  return mean(known.map(Number));
}

/** Milliseconds within which so many were found. */
export function timeOf(outcomes: readonly Outcome[], part: number): number {
  return quantile(
    outcomes.map(({ ms }) => ms),
    part,
  );
}
