/** Cost of daily excerpts, and a count of those lost or doubled; see {@link USAGE}. */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { CallError, parseCall, runBench } from './call.ts';
import { measureBurst, type BurstFigures, type Waits } from './daily-burst.ts';
import { measureKills, type KillFigures } from './daily-kills.ts';
import { makeDatabase, measureApart, type StoreFigures } from './daily-store.ts';
import type { Tally } from './daily-tally.ts';
import { quantile } from './statistics.ts';
import { count, fixed, table } from './table.ts';

const USAGE = `npm run bench:daily -- [--store] [--burst] [--kills] [--subscriptions 100000] [--history 0,7] [--due 2000] [--times 50]

--store  asks a database of so many --subscriptions, with excerpts of so many days before: an idle tick, claims, memory
--burst  has so many excerpts --due at once, and asks meanwhile
--kills  kills the bot so many --times with SIGKILL while it posts what is --due; once on a Discord that knows nonces again,
         and once on one that does not
All three unless told; some seven minutes. Leaves with 1 when an excerpt was lost or posted twice.`;

const SEED = 3;

interface Request {
  readonly parts: readonly Part[];
  readonly subscriptions: number;
  readonly history: readonly number[];
  readonly due: number;
  readonly times: number;
}

const PARTS = ['store', 'burst', 'kills'] as const;
type Part = (typeof PARTS)[number];

/** Rows of the table: what was measured, and the figure. */
type Rows = readonly (readonly [string, string])[];

function readArguments(args: string[]): Request | 'help' {
  const options = {
    store: { type: 'boolean' },
    burst: { type: 'boolean' },
    kills: { type: 'boolean' },
    subscriptions: { type: 'string', default: '100000' },
    history: { type: 'string', default: '0,7' },
    due: { type: 'string', default: '2000' },
    times: { type: 'string', default: '50' },
    help: { type: 'boolean' },
  } as const;
  const { values, positionals } = parseCall(args, options, USAGE);
  if (values.help === true) return 'help';
  if (positionals.length > 0)
    throw new CallError(`Expected only the options below, got "${positionals[0]}". Call it so:\n${USAGE}`);
  const wanted = PARTS.filter((part) => values[part] === true);
  const numbers = (option: 'subscriptions' | 'history' | 'due' | 'times', least: number): number[] => {
    const all = values[option].split(',').map(Number);
    if (all.every((number) => Number.isSafeInteger(number) && number >= least)) return all;
    throw new CallError(
      `--${option}: expected a whole number from ${least} on, got "${values[option]}". Call it so:\n${USAGE}`,
    );
  };
  const number = (option: 'subscriptions' | 'due' | 'times', least: number): number =>
    numbers(option, least)[0] ?? least;
  return {
    parts: wanted.length > 0 ? wanted : PARTS,
    subscriptions: number('subscriptions', 10_000),
    history: numbers('history', 0),
    due: number('due', 100),
    times: number('times', 1),
  };
}

async function storeRows({ subscriptions, history }: Request): Promise<Rows> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-daily-'));
  const now = Date.now();
  try {
    const empty = await measureApart(await makeDatabase(folder, 0, 0, now), now);
    const rows: (readonly [string, string])[] = [];
    for (const days of history) {
      const figures = await measureApart(await makeDatabase(folder, subscriptions, days, now), now);
      const name = `${count(subscriptions)} subscriptions, ${days} days of posts`;
      rows.push(...rowsOfStore(figures, empty).map(([label, figure]) => [`${name}: ${label}`, figure] as const));
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function rowsOfStore(figures: StoreFigures, empty: StoreFigures): Rows {
  const { fileMiB, openMs, residentMiB, idleMs, claimMs, batchesMs, longestBatchMs } = figures;
  const rounds = (times: readonly number[]): string =>
    `${fixed(quantile(times, 0.5), 0)} / ${fixed(quantile(times, 1), 0)}`;
  return [
    ['idle tick, p50 / p99 ms', both(idleMs)],
    ['claiming 1,000 at once, median / longest ms', rounds(claimMs)],
    ['claiming 1,000 in batches of 50, median / longest ms', rounds(batchesMs)],
    ['longest of these batches, ms', fixed(longestBatchMs, 0)],
    ['file, MiB', fixed(fileMiB, 0)],
    ['opening it, ms', fixed(openMs, 0)],
    ['resident set when open, MiB', fixed(residentMiB, 0)],
    ['beside an empty one, MiB', signed(residentMiB - empty.residentMiB)],
  ];
}

function rowsOfBurst(figures: BurstFigures): Rows {
  const { due, postsPerSecond, mostPosts, mostRequests, mostMsBetween, quiet, busy } = figures;
  const waits = (who: keyof Waits): Rows => {
    const name = who === 'one' ? '/ask, one by one' : '/ask, ten at once';
    return [
      [`${name}, nothing due, p50 / p99 ms`, both(quiet[who])],
      [`${name}, during the burst, p50 / p99 ms`, both(busy[who])],
    ];
  };
  const rows: Rows = [
    ['posts/s', fixed(postsPerSecond, 1)],
    ['most posts in any second', count(mostPosts)],
    ['most requests in any second', count(mostRequests)],
    ['longest between two posts, ms', count(mostMsBetween)],
    ['posts that came after a later one', count(figures.outOfOrder)],
    ...waits('one'),
    ...waits('ten'),
    ...rowsOfTally(figures),
  ];
  return rows.map(([label, figure]) => [`${count(due)} due at once: ${label}`, figure]);
}

function rowsOfKills(figures: KillFigures, knowsNonces: boolean): Rows {
  const { due, kills, early, found, mostRequests, restartMs } = figures;
  const rows: Rows = [
    ['killed while something was left to post', count(kills)],
    ['killed before the first post', count(early)],
    ['posted already, as the channel showed', count(found)],
    ['most requests in any second', count(mostRequests)],
    ['from a start to its first post, p50 / p99 ms', both(restartMs)],
    ...rowsOfTally(figures),
  ];
  const where = knowsNonces ? 'nonces known' : 'nonces not known';
  return rows.map(([label, figure]) => [`${count(due)} due, SIGKILL, ${where}: ${label}`, figure]);
}

function rowsOfTally({ lost, doubled, unsettled, strangers }: Tally): Rows {
  return [
    ['excerpts lost', count(lost.length)],
    ['excerpts posted twice', count(doubled.length)],
    ['posts not written down, or of no delivery', count(unsettled.length + strangers)],
  ];
}

function both(times: readonly number[]): string {
  return `${fixed(quantile(times, 0.5), 2)} / ${fixed(quantile(times, 0.99), 2)}`;
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${fixed(Math.abs(value), 1)}`;
}

async function main(): Promise<void> {
  const request = readArguments(process.argv.slice(2));
  if (request === 'help') return console.log(USAGE);
  const { parts, due, times } = request;
  const rows: (readonly [string, string])[] = [];
  const tallies: Tally[] = [];
  if (parts.includes('store')) rows.push(...(await storeRows(request)));
  if (parts.includes('burst')) {
    const figures = await measureBurst(due);
    rows.push(...rowsOfBurst(figures));
    tallies.push(figures);
  }
  for (const knowsNonces of parts.includes('kills') ? [true, false] : []) {
    const figures = await measureKills({ due, times, knowsNonces, seed: SEED });
    rows.push(...rowsOfKills(figures, knowsNonces));
    tallies.push(figures);
  }
  console.log(`${availableParallelism()} cores of ${cpus()[0]?.model.trim()}, Node ${process.version}\n`);
  console.log(table(['measured', 'figure'], rows));
  const isWhole = tallies.every(
    ({ lost, doubled, unsettled, strangers }) =>
      [lost, doubled, unsettled].every(({ length }) => length === 0) && strangers === 0,
  );
  if (!isWhole) process.exitCode = 1;
}

await runBench(main);
