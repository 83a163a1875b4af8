import type { VectorTable } from 'passages/evaluation';

/** A source of word vectors: words in order of frequency, and the vector of each. */
export interface VectorSource {
  readonly words: readonly string[];
  vectorOf(word: string): readonly number[];
}

/** A language's words by frequency and meaning. */
export interface Words {
  fold(word: string): string;
  stem(form: string): string;
  isStop(form: string): boolean;
}

export interface Size {
  /** Terms with a vector. */
  readonly terms: number;
  /** Even: two values are a byte. */
  readonly dimensions: number;
}

/** Words of the source that are read, the most frequent ones. Behind them most are misspelt, or names of a few texts. */
const WORDS_READ = 120_000;
/** Components taken off: the first tell how frequent a word is, not what it means. */
const COMMON_COMPONENTS = 2;
/** Steps on either side of zero. */
const STEPS = 7;
/** Size of a step, in standard deviations: the one with the least error for normally distributed values and 15 levels. */
const STEP = 0.35;

export interface Distilled extends VectorTable {
  /** Vectors of the terms, at full length and before they are rounded. */
  readonly full: readonly Float64Array[];
}

/** Makes a table: one vector a stem, without what all have in common, turned so that the first dimensions tell most. */
export function distil(source: VectorSource, language: Words, { terms: most, dimensions }: Size): Distilled {
  const stems = groupByStem(source, language);
  const bare = stems.order.filter((stem) => stems.stops.has(stem));
  const terms = stems.order.filter((stem) => !stems.stops.has(stem)).slice(0, most);
  const vectors = terms.map((stem) => stems.vectors.get(stem) ?? new Float64Array());
  for (const vector of vectors) normalize(vector);
  const center = meanOf(vectors);
  for (const vector of vectors) subtract(vector, center, 1);
  const axes = principalAxes(covarianceOf(vectors));
  const full = vectors.map((vector) => normalize(project(vector, axes.slice(COMMON_COMPONENTS))));
  const short = full.map((vector) => normalize(vector.slice(0, dimensions)));
  const steps = Array.from({ length: dimensions }, (_, i) => Math.fround(STEP * spreadOf(short, i)));
  const levels = Int8Array.from(
    short.flatMap((vector) =>
      Array.from(vector, (value, i) => Math.max(-STEPS, Math.min(STEPS, Math.round(value / (steps[i] ?? 1))))),
    ),
  );
  return { terms: [...bare, ...terms], bare: bare.length, steps, levels, full };
}

interface Stems {
  /** All stems, in order of their most frequent words. */
  readonly order: readonly string[];
  /** Stems of stop words. */
  readonly stops: ReadonlySet<string>;
  /** Sum of the unit vectors of a stem's other words, each weighted by its frequency. */
  readonly vectors: ReadonlyMap<string, Float64Array>;
}

function groupByStem({ words, vectorOf }: VectorSource, { fold, stem, isStop }: Words): Stems {
  const order = new Set<string>();
  const stops = new Set<string>();
  const vectors = new Map<string, Float64Array>();
  for (const [rank, word] of words.slice(0, WORDS_READ).entries()) {
    if (!/^\p{L}{2,}$/u.test(word)) continue;
    const form = fold(word);
    const key = stem(form);
    order.add(key);
    if (isStop(form)) stops.add(key);
    if (isStop(form)) continue;
    const vector = vectors.get(key) ?? new Float64Array(vectorOf(word).length);
    vectors.set(key, vector);
    // The frequency of words falls with their rank, as Zipf found.
    subtract(vector, normalize(Float64Array.from(vectorOf(word))), -1 / (1 + rank));
  }
  return { order: [...order], stops, vectors };
}

function normalize(vector: Float64Array): Float64Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0)) || 1;
  for (let i = 0; i < vector.length; i += 1) vector[i] = (vector[i] ?? 0) / length;
  return vector;
}

function subtract(vector: Float64Array, other: Float64Array, share: number): void {
  for (let i = 0; i < vector.length; i += 1) vector[i] = (vector[i] ?? 0) - share * (other[i] ?? 0);
}

function meanOf(vectors: readonly Float64Array[]): Float64Array {
  const mean = new Float64Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) subtract(mean, vector, -1 / vectors.length);
  return mean;
}

function project(vector: Float64Array, axes: readonly Float64Array[]): Float64Array {
  return Float64Array.from(axes, (axis) => axis.reduce((sum, value, i) => sum + value * (vector[i] ?? 0), 0));
}

function spreadOf(vectors: readonly Float64Array[], i: number): number {
  return Math.sqrt(vectors.reduce((sum, vector) => sum + (vector[i] ?? 0) ** 2, 0) / vectors.length);
}

/** Covariance of vectors whose mean is zero, by row. */
function covarianceOf(vectors: readonly Float64Array[]): Float64Array[] {
  const size = vectors[0]?.length ?? 0;
  const rows = Array.from({ length: size }, () => new Float64Array(size));
  for (const vector of vectors)
    for (const [i, row] of rows.entries()) subtract(row, vector, -(vector[i] ?? 0) / vectors.length);
  return rows;
}

/** Turns of the matrix until its other values vanish; six or seven are enough for a hundred rows. */
const SWEEPS = 12;

/** Eigenvectors of a symmetric matrix, the largest eigenvalue first: Jacobi's method, the same on every machine. */
export function principalAxes(matrix: readonly Float64Array[]): Float64Array[] {
  const rows = matrix.map((row) => Float64Array.from(row));
  const axes = rows.map((_, i) => Float64Array.from(rows, (_row, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < SWEEPS; sweep += 1)
    for (let p = 0; p < rows.length; p += 1) for (let q = p + 1; q < rows.length; q += 1) rotate(rows, axes, p, q);
  return axes
    .map((axis, i) => ({ axis, value: rows[i]?.[i] ?? 0 }))
    .toSorted((a, b) => b.value - a.value)
    .map(({ axis }) => axis);
}

/** Turns two axes so that the value between them becomes zero. */
function rotate(rows: readonly Float64Array[], axes: readonly Float64Array[], p: number, q: number): void {
  const [rowP, rowQ] = [rows[p], rows[q]];
  const [axisP, axisQ] = [axes[p], axes[q]];
  if (rowP === undefined || rowQ === undefined || axisP === undefined || axisQ === undefined) return;
  const between = rowP[q] ?? 0;
  if (Math.abs(between) < 1e-18) return;
  const theta = ((rowQ[q] ?? 0) - (rowP[p] ?? 0)) / (2 * between);
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cos = 1 / Math.sqrt(tangent * tangent + 1);
  const sin = tangent * cos;
  for (const row of rows) [row[p], row[q]] = turned(row[p] ?? 0, row[q] ?? 0);
  turnRows(rowP, rowQ);
  turnRows(axisP, axisQ);

  function turned(a: number, b: number): [number, number] {
    return [cos * a - sin * b, sin * a + cos * b];
  }
  function turnRows(a: Float64Array, b: Float64Array): void {
    for (let i = 0; i < a.length; i += 1) [a[i], b[i]] = turned(a[i] ?? 0, b[i] ?? 0);
  }
}
