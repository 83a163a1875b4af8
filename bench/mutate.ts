import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createVitest, type Vitest } from 'vitest/node';
import { guardLoops, listMutants, type Mutant } from './mutants.ts';
import { count, percent, table } from './table.ts';

const USAGE = `npm run bench:mutate [-- FILE …]: do the tests notice a changed line in the files that promise most?

Changes one place of a file at a time (a boundary moved, a condition negated, a number raised, a call or a statement left
out), runs the file's own tests, and counts the changes that no test notices. Nothing is written to the working tree: the
change is made while the file is loaded. Prints a table, then the survivors with their line.

  FILE    only the targets whose path contains it
  --list  shows what would be changed, and runs nothing
  --help  show this

Exit code 1 when fewer than 90 % of a file's mutants are killed, those known to change nothing left out.`;

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const WANTED = 0.9;

/** A file with the tests that are its own. */
interface Target {
  readonly file: string;
  readonly tests: readonly string[];
  /** Pattern of the titles that are run; all of them where it is left out. */
  readonly titles?: RegExp;
}

const TARGETS: readonly Target[] = [
  { file: 'src/daily/plan.ts', tests: ['test/daily/plan.test.ts'] },
  { file: 'src/store/claims.ts', tests: ['test/store/store.test.ts'], titles: /^a store in memory/u },
  { file: 'src/daily/shuffle.ts', tests: ['test/daily/shuffle.test.ts'] },
  { file: 'src/daily/next-passage.ts', tests: ['test/daily/next-passage.test.ts'] },
  { file: 'src/discord/custom-id.ts', tests: ['test/discord/custom-id.test.ts'] },
  { file: 'src/discord/permissions.ts', tests: ['test/discord/permissions.test.ts'] },
];

/** Mutants that behave as the file does: a pattern of the changed line (`before → after`), and the reason. */
const EQUIVALENT: readonly (readonly [file: string, change: RegExp, reason: string])[] = [
  ['src/store/claims.ts', /^const ROWS = /u, 'The size of a chunk changes the number of statements only.'],
  ['src/store/claims.ts', /→ rows(?:,|\.slice\()/u, 'Chunks that overlap store the same rows twice.'],
  ['src/store/claims.ts', /→ \.limit\(2\)$|\.limit\(1\) → /u, 'SQLite takes the first row of a subquery.'],
  [
    'src/store/claims.ts',
    /limit\(1\)\.as\('again'\), → .*(?:'try_at'\)|limit\(2\)|isClaimed\)(?:\.limit\(1\))?)\.as/u,
    'As above, in the order of the index.',
  ],
  [
    'src/store/claims.ts',
    /\.orderBy\('next_due'\)(?: \.orderBy\('id'\))? → /u,
    'The index subscription_due has this order.',
  ],
  [
    'src/store/claims.ts',
    /^const rows .*\.where\(isClaimed\) → const rows .*selectAll\(\)$/u,
    'A delivery with `try_at` is claimed: constraint delivery_taken.',
  ],
  [
    'src/store/claims.ts',
    /→ for \(const row of .*selectAll\(\)\.execute/u,
    'Reads more subscriptions than are looked up.',
  ],
  ['src/daily/shuffle.ts', /-1 : placeOf.*-2 : placeOf/u, 'Both are below every place.'],
  ['src/daily/shuffle.ts', /→ let index = 1;/u, 'Not read before it is assigned.'],
  [
    'src/daily/shuffle.ts',
    /→ const place = placeOf\(order, \[keys/u,
    'The index is in range; the default satisfies the compiler.',
  ],
  ['src/daily/shuffle.ts', /→ else if \(place <= lowest\)/u, 'Two ids have the same place once in 2^53.'],
  ['src/daily/shuffle.ts', /→ if \(!found && !passage\)/u, 'Both are undefined, or neither.'],
  ['src/daily/next-passage.ts', /→ if \(!article && !passage\)/u, 'Both are undefined, or neither.'],
  ['src/daily/next-passage.ts', /→ if \(!picked && !located\)/u, 'A picked passage is in the library.'],
  [
    'src/discord/custom-id.ts',
    /^if \(owner === '' \|\|/u,
    'Without a match the text is empty, too, which rejects an `open`.',
  ],
  [
    'src/discord/custom-id.ts',
    /→ return single\(new RegExp\(.*, ''\)/u,
    'These patterns mean the same without the flag `u`.',
  ],
  ['src/discord/custom-id.ts', /→ value: \(chosen\) => .*join\('\?'\)/u, 'An option is written in one part.'],
];

interface Verdict {
  readonly file: string;
  readonly mutants: number;
  readonly killed: number;
  readonly equivalent: number;
  readonly survivors: readonly Mutant[];
}

async function judge(target: Target): Promise<Verdict> {
  const path = join(ROOT, target.file);
  const code = readFileSync(path, 'utf8');
  const loaded = { code };
  const vitest = await startVitest(target, path, loaded);
  try {
    if (!(await passes(vitest, path)))
      throw new Error(`The tests of ${target.file} fail as they are. Mend them first.`);
    const survivors: Mutant[] = [];
    const mutants = listMutants(code);
    for (const mutant of mutants) {
      loaded.code = mutant.code;
      if (await passes(vitest, path)) survivors.push(mutant);
      process.stderr.write(`\r${target.file}: ${survivors.length} of ${mutants.indexOf(mutant) + 1} survive `);
    }
    process.stderr.write('\n');
    loaded.code = code;
    if (!(await passes(vitest, path))) throw new Error(`The tests of ${target.file} pass no more without a change.`);
    const unknown = survivors.filter((mutant) => !isEquivalent(target.file, mutant));
    const equivalent = survivors.length - unknown.length;
    const killed = mutants.length - survivors.length;
    return { file: target.file, mutants: mutants.length, killed, equivalent, survivors: unknown };
  } finally {
    await vitest.close();
  }
}

const keyOf = ({ before, after }: Mutant): string => `${before} → ${after}`;

function isEquivalent(file: string, mutant: Mutant): boolean {
  return EQUIVALENT.some(([of, change]) => of === file && change.test(keyOf(mutant)));
}

/** @param loaded what is loaded in place of the file */
function startVitest({ tests, titles }: Target, path: string, loaded: { readonly code: string }): Promise<Vitest> {
  const options = {
    root: ROOT,
    // A module kept on disk would be loaded without the change.
    fsModuleCache: false,
    watch: false,
    bail: 1,
    include: [...tests],
    maxWorkers: 1,
    reporters: [{}],
    ...(titles && { testNamePattern: titles }),
  };
  const plugin = {
    name: 'mutate',
    enforce: 'pre' as const,
    transform: (_: string, id: string) => (id === path ? guardLoops(loaded.code) : undefined),
  };
  return createVitest('test', options, { plugins: [plugin] });
}

async function passes(vitest: Vitest, path: string): Promise<boolean> {
  vitest.invalidateFile(path);
  const specifications = await vitest.globTestSpecifications();
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications, false);
  return unhandledErrors.length === 0 && testModules.length > 0 && testModules.every((module) => module.ok());
}

function show(verdicts: readonly Verdict[]): void {
  const rows = verdicts.map(({ file, mutants, killed, equivalent, survivors }) => [
    file,
    ...[mutants, killed, equivalent, survivors.length].map(count),
    percent(killed / (mutants - equivalent)),
  ]);
  console.log(table(['file', 'mutants', 'killed', 'equivalent', 'survivors', '% killed'], rows));
  for (const { file, survivors } of verdicts)
    for (const { line, before, after } of survivors) console.log(`\n${file}:${line}\n- ${before}\n+ ${after}`);
}

async function main(): Promise<void> {
  const options = { help: { type: 'boolean' }, list: { type: 'boolean' } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  if (values.help === true) return console.log(USAGE);
  const chosen = TARGETS.filter(
    ({ file }) => positionals.length === 0 || positionals.some((part) => file.includes(part)),
  );
  if (values.list === true) {
    for (const { file } of chosen)
      for (const mutant of listMutants(readFileSync(join(ROOT, file), 'utf8')))
        console.log(`${file}:${mutant.line} ${keyOf(mutant)}`);
    return;
  }
  const verdicts: Verdict[] = [];
  for (const target of chosen) verdicts.push(await judge(target));
  show(verdicts);
  const isEnough = verdicts.every(({ mutants, killed, equivalent }) => killed >= WANTED * (mutants - equivalent));
  process.exitCode = isEnough ? 0 : 1;
}

await main();
