/**
 * Benchmark: how often a question finds its own paragraph first, beside plain MiniSearch in the same run; see {@link USAGE}.
 */
import { resolve } from 'node:path';
import { answersTable, askWhole, headingOf } from './answers.ts';
import { foreignTable, type Whole } from './foreign.ts';
import { openRuns } from './measure.ts';
import { quotesTable } from './quotes.ts';
import { CallError, parseCall, takeList, runBench } from './call.ts';
import { sourcesTable } from './sources.ts';
import { type QuestionSet, readSet } from './sets.ts';

const USAGE = `npm run bench:search -- FILE… [--typos] [--short] [--foreign [FILE…]] [--quotes] [--sources] [--runs OUT]

Every FILE, in SQuAD's JSON format, is a library of its own, and is asked every question in it that has an answer.
Its language is in its name (squad.zh.json), or else is guessed for each article.

  --typos           ask again with one wrong letter in each question
  --short           ask again with one long word of each question in short: its beginning, or its consonants
  --foreign [FILE…] how well the confidence tells a library's own questions from others: those about the other half
                    of its articles, and those of each FILE; whatever follows, up to the next option, is such a FILE
  --quotes          quote sentences by half and as misremembered, and sentences of articles that are not there
  --sources         find the source of messages that quote sentences among others
  --runs OUT        write every question and what it found to OUT, one JSON object a line
  --help            show this`;

interface Request {
  readonly files: readonly string[];
  readonly typos: boolean;
  readonly short: boolean;
  readonly quotes: boolean;
  readonly sources: boolean;
  readonly runs: string | undefined;
  /** Undefined without the option. */
  readonly foreign: readonly string[] | undefined;
}

const OPTIONS = {
  typos: { type: 'boolean' },
  short: { type: 'boolean' },
  quotes: { type: 'boolean' },
  sources: { type: 'boolean' },
  runs: { type: 'string' },
  help: { type: 'boolean' },
} as const;

function readArguments(args: readonly string[]): Request | 'help' {
  const { list: foreign, rest } = takeList(args, '--foreign');
  const { values, positionals: files } = parseCall(rest, OPTIONS, USAGE);
  if (values.help === true) return 'help';
  if (files.length === 0) throw new CallError(`Expected files in SQuAD's JSON format, got none. Call it so:\n${USAGE}`);
  const isSet = (name: 'typos' | 'short' | 'quotes' | 'sources'): boolean => values[name] === true;
  return {
    files,
    typos: isSet('typos'),
    short: isSet('short'),
    quotes: isSet('quotes'),
    sources: isSet('sources'),
    runs: values.runs,
    foreign,
  };
}

async function main(): Promise<void> {
  const request = readArguments(process.argv.slice(2));
  if (request === 'help') return console.log(USAGE);
  const { files, foreign = [], runs: out } = request;
  const sets = new Map<string, QuestionSet>();
  // Reads all files first, so that a wrong name fails at once.
  for (const file of [...files, ...foreign]) if (!sets.has(resolve(file))) sets.set(resolve(file), await readSet(file));
  const setsOf = (names: readonly string[]): QuestionSet[] => names.flatMap((name) => sets.get(resolve(name)) ?? []);
  if (out !== undefined && sets.has(resolve(out)))
    throw new CallError(`--runs ${out}: expected a file to write, got one that is read. Name another.`);
  const runs = await openRuns(out);
  const wholes = new Map<QuestionSet, Whole>();
  const wholeOf = async (set: QuestionSet): Promise<Whole> => {
    const whole = wholes.get(set) ?? (await askWhole(set, runs));
    wholes.set(set, whole);
    return whole;
  };
  for (const set of setsOf(files)) {
    const whole = await wholeOf(set);
    console.log(
      `${headingOf(set)}\n\n${await answersTable(whole, { typos: request.typos, shorts: request.short, runs })}\n`,
    );
    if (request.foreign !== undefined) {
      const others: Whole[] = [];
      for (const other of setsOf(foreign)) if (other !== set) others.push(await wholeOf(other));
      console.log(`${await foreignTable(whole, others, runs)}\n`);
    }
    if (request.quotes) console.log(`${await quotesTable(set, runs)}\n`);
    if (request.sources) console.log(`${await sourcesTable(set)}\n`);
  }
  await runs.close();
}

await runBench(main);
