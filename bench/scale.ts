/**
 * Benchmark: the cost of a library as it grows, in time to build and to ask, memory, and stalls of the event loop; see
 * {@link USAGE}.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism, cpus } from 'node:os';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { passagesOf, type Library } from 'passages';
import { typosOf, unitsOf } from './corrupt.ts';
import { buildLibrary } from './engines.ts';
import { CallError, parseCall, runBench } from './call.ts';
import { type QuestionSet, readSet } from './sets.ts';
import { quantile } from './statistics.ts';
import { pickFrom, seededRandom, shuffled } from '../test/support/random.ts';
import { syntheticArticles } from './synthetic.ts';
import { count, fixed, table } from './table.ts';

const USAGE = `npm run bench:scale -- FILE… [--sizes 1000,20000,100000]

Puts libraries of so many passages together from the sentences of files in SQuAD's JSON format, and asks them the
files' questions.`;

const SEED = 4;
const ASKED = { clean: 500, typos: 100, quotes: 200, warmUp: 200 };
const TOGETHER = { people: 20, questions: 200, mostMs: 10_000 };
/** Length of a quotation in words, or in characters of a script without spaces. */
const QUOTED = { words: 5, characters: 10 };

interface Figures {
  readonly buildMs: number;
  readonly buildStallMs: number;
  readonly heapMiB: number;
  readonly residentMiB: number;
  readonly clean: readonly number[];
  readonly typos: readonly number[];
  readonly quotes: readonly number[];
  readonly askStallMs: number;
  readonly askedPerSecond: number;
}

interface Questions {
  readonly clean: readonly string[];
  readonly typos: readonly string[];
}

async function measure(sets: readonly QuestionSet[], { clean, typos }: Questions, passages: number): Promise<Figures> {
  const random = seededRandom(SEED);
  const before = memory();
  const articles = [...syntheticArticles(sets, passages, random)];
  const texts = articles.flatMap(passagesOf);
  const quotes = Array.from({ length: ASKED.quotes }, () => quoteFrom(pickFrom(texts, random).text, random));
  const start = performance.now();
  const built = await withStall(() => buildLibrary(articles));
  const buildMs = performance.now() - start;
  // Frees the articles, so that only what the library keeps is measured.
  articles.length = 0;
  texts.length = 0;
  const after = memory();
  const library = built.result;
  const asking = (question: string): Promise<unknown> => library.ask(question);
  await timesOf(clean.slice(0, ASKED.warmUp), asking);
  const times = {
    clean: await timesOf(clean, asking),
    typos: await timesOf(typos, asking),
    quotes: await timesOf(quotes, (words) => library.quote(words)),
  };
  const together = await askTogether(library, clean);
  return {
    buildMs,
    buildStallMs: built.stallMs,
    heapMiB: after.heap - before.heap,
    residentMiB: after.resident - before.resident,
    ...times,
    ...together,
  };
}

/** Memory in MiB. `external` includes array buffers; memory of threads is in the resident set alone. */
function memory(): { heap: number; resident: number } {
  globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { heap: (heapUsed + external) / 2 ** 20, resident: rss / 2 ** 20 };
}

function quoteFrom(text: string, random: () => number): string {
  const { units, glue } = unitsOf(text);
  const length = glue === '' ? QUOTED.characters : QUOTED.words;
  const first = Math.floor(random() * Math.max(1, units.length - length + 1));
  return text.slice(units[first]?.start ?? 0, units[Math.min(first + length, units.length) - 1]?.end);
}

/** Milliseconds of each search, one after the other. */
async function timesOf(queries: readonly string[], search: (query: string) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (const query of queries) {
    const start = performance.now();
    await search(query);
    times.push(performance.now() - start);
    await nextTurn();
  }
  return times;
}

/** Twenty people who ask again as soon as they have their answer; each question arrives through the event loop. */
async function askTogether(
  library: Library,
  questions: readonly string[],
): Promise<{ askStallMs: number; askedPerSecond: number }> {
  const start = performance.now();
  let asked = 0;
  const keepAsking = async (person: number): Promise<void> => {
    for (let i = 0; i < TOGETHER.questions && performance.now() - start < TOGETHER.mostMs; i += 1) {
      await library.ask(questions[(person * TOGETHER.questions + i) % questions.length] ?? '');
      asked += 1;
      await nextTurn();
    }
  };
  const people = Array.from({ length: TOGETHER.people }, (_, person) => person);
  const { stallMs } = await withStall(() => Promise.all(people.map(keepAsking)));
  return { askStallMs: stallMs, askedPerSecond: (1000 * asked) / (performance.now() - start) };
}

/**
 * The longest stall of the event loop during some work, in milliseconds: the longest interval of a timer set to one
 * millisecond. Without a stall it is one or two. `monitorEventLoopDelay` misses stalls before its first and after its last
 * sample.
 */
async function withStall<T>(work: () => Promise<T>): Promise<{ result: T; stallMs: number }> {
  let last = performance.now();
  let stallMs = 0;
  const look = (): void => {
    const now = performance.now();
    stallMs = Math.max(stallMs, now - last);
    last = now;
  };
  const timer = setInterval(look, 1);
  try {
    const result = await work();
    look();
    return { result, stallMs };
  } finally {
    clearInterval(timer);
  }
}

function rowsOf(sizes: readonly number[], all: readonly Figures[]): string[][] {
  const row = (label: string, figure: (figures: Figures, size: number) => string): string[] => [
    label,
    ...all.map((figures, i) => figure(figures, sizes[i] ?? NaN)),
  ];
  const both = (times: readonly number[]): string =>
    `${fixed(quantile(times, 0.5), 2)} / ${fixed(quantile(times, 0.99), 2)}`;
  return [
    row('time to build, s', ({ buildMs }) => fixed(buildMs / 1000, 2)),
    row('longest stall of the event loop while it is built, ms', ({ buildStallMs }) => fixed(buildStallMs, 0)),
    row('ask, p50 / p99 ms', ({ clean }) => both(clean)),
    row('ask with a typo, p50 / p99 ms', ({ typos }) => both(typos)),
    row('quote, p50 / p99 ms', ({ quotes }) => both(quotes)),
    row(`answers/s while ${TOGETHER.people} ask`, ({ askedPerSecond }) => fixed(askedPerSecond, 0)),
    row(`longest stall of the event loop while ${TOGETHER.people} ask, ms`, ({ askStallMs }) => fixed(askStallMs, 0)),
    row('heap and buffers, MiB', ({ heapMiB }) => fixed(heapMiB, 0)),
    row('heap and buffers a passage, KiB', ({ heapMiB }, size) => fixed((1024 * heapMiB) / size, 2)),
    row('growth of the resident set, MiB', ({ residentMiB }) => fixed(residentMiB, 0)),
  ];
}

interface Request {
  readonly files: readonly string[];
  readonly sizes: readonly number[];
}

function readArguments(args: string[]): Request | 'help' {
  const options = { sizes: { type: 'string', default: '1000,20000,100000' }, help: { type: 'boolean' } } as const;
  const { values, positionals: files } = parseCall(args, options, USAGE);
  if (values.help === true) return 'help';
  if (files.length === 0) throw new CallError(`Expected files in SQuAD's JSON format, got none. Call it so:\n${USAGE}`);
  const sizes = values.sizes.split(',').map(Number);
  if (sizes.some((size) => !Number.isSafeInteger(size) || size < 1))
    throw new CallError(
      `--sizes: expected numbers of passages with commas between, got "${values.sizes}". Call it so:\n${USAGE}`,
    );
  return { files, sizes };
}

/** Measures one size in a process of its own, with a fresh heap. */
async function measureApart(files: readonly string[], size: number): Promise<Figures> {
  const args = [...files, '--sizes', String(size)];
  const child = fork(import.meta.filename, args, { execArgv: ['--expose-gc'], serialization: 'advanced' });
  const ended = once(child, 'exit').then(() => undefined);
  const figures = await Promise.race([once(child, 'message').then(([message]) => message as Figures), ended]);
  if (figures === undefined) throw new CallError(`Expected figures for ${count(size)} passages, got none: see above.`);
  await ended;
  return figures;
}

async function main(): Promise<void> {
  const request = readArguments(process.argv.slice(2));
  if (request === 'help') return console.log(USAGE);
  const { files, sizes } = request;
  const sets: QuestionSet[] = [];
  for (const file of files) sets.push(await readSet(file));
  if (process.send !== undefined) {
    const figures = await measure(sets, questionsOf(sets), sizes[0] ?? NaN);
    return void process.send(figures, () => process.disconnect());
  }
  const all: Figures[] = [];
  for (const size of sizes) all.push(await measureApart(files, size));
  console.log(`${availableParallelism()} cores of ${cpus()[0]?.model.trim()}, Node ${process.version}\n`);
  console.log(table(['passages', ...sizes.map(count)], rowsOf(sizes, all)));
}

/** Questions of all sets in random order, half of them with a typo. */
function questionsOf(sets: readonly QuestionSet[]): Questions {
  const random = seededRandom(SEED);
  const all = shuffled(
    sets.flatMap(({ questions }) => questions),
    random,
  );
  const clean = all.slice(0, ASKED.clean);
  const others = all.length > clean.length ? all.slice(clean.length) : clean;
  const typos = typosOf(others, random).slice(0, ASKED.typos);
  return { clean: clean.map(({ text }) => text), typos: typos.map(({ wrong }) => wrong.text) };
}

await runBench(main);
