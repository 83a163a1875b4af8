/** Meanings of the words of one language, by index term, as vectors whose cosine is their nearness. */
export interface WordVectors {
  /** Length of every vector. */
  readonly dimensions: number;
  /** Rank of a term by how often its language uses it, 0 for the most frequent; undefined for one that is not listed. */
  commonness(term: string): number | undefined;
  /** Unit vector of a term; undefined for a stop word, and for a term that is not listed. */
  vectorOf(term: string): Float32Array | undefined;
}

/** Content of a table. */
export interface VectorTable {
  /** Terms in order of frequency: first stop words, which have no vector, then the others. */
  readonly terms: readonly string[];
  /** Number of the terms without a vector. */
  readonly bare: number;
  /** By dimension: the size of a step. */
  readonly steps: readonly number[];
  /** Steps of each term with a vector, one term after another: −7 to 7. */
  readonly levels: Int8Array;
}

/** First bytes of a table; the last is the version. */
const MAGIC = 0x01565770;
const HEADER_BYTES = 20;
/** Steps are kept as numbers from 1 to 15, in half a byte. */
const MIDDLE = 8;

/**
 * A table as bytes, all numbers in little-endian order: magic, number of terms, number of bare ones, dimensions and bytes of the
 * text, four bytes each; the steps as four-byte floats; the terms, divided by line feeds; the levels, two a byte, the
 * first in the low half.
 */
export function writeVectors({ terms, bare, steps, levels }: VectorTable): Uint8Array {
  const text = new TextEncoder().encode(terms.join('\n'));
  const bytes = new Uint8Array(HEADER_BYTES + 4 * steps.length + text.length + Math.ceil(levels.length / 2));
  const view = new DataView(bytes.buffer);
  for (const [i, value] of [MAGIC, terms.length, bare, steps.length, text.length].entries())
    view.setUint32(4 * i, value, true);
  for (const [i, step] of steps.entries()) view.setFloat32(HEADER_BYTES + 4 * i, step, true);
  const start = HEADER_BYTES + 4 * steps.length;
  bytes.set(text, start);
  for (const [i, level] of levels.entries()) {
    const at = start + text.length + (i >> 1);
    bytes[at] = (bytes[at] ?? 0) | ((level + MIDDLE) << (i % 2 === 0 ? 0 : 4));
  }
  return bytes;
}

/** Reads a table that {@link writeVectors} wrote. Its vectors are computed when they are asked for. */
export function readVectors(bytes: Uint8Array): WordVectors {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [magic, count = 0, bare = 0, dimensions = 0, length = 0] = [0, 1, 2, 3, 4].map((i) =>
    view.getUint32(4 * i, true),
  );
  if (magic !== MAGIC) throw new Error(`Expected a table of word vectors, got bytes that begin with ${magic}.`);
  const steps = Float32Array.from({ length: dimensions }, (_, i) => view.getFloat32(HEADER_BYTES + 4 * i, true));
  const start = HEADER_BYTES + 4 * dimensions;
  const terms = new TextDecoder().decode(bytes.subarray(start, start + length)).split('\n');
  if (terms.length !== count)
    throw new Error(`Expected ${count} terms in a table of word vectors, got ${terms.length}.`);
  const ranks = new Map(terms.map((term, rank) => [term, rank]));
  const halves = bytes.subarray(start + length);
  return {
    dimensions,
    commonness: (term) => ranks.get(term),
    vectorOf(term) {
      const row = (ranks.get(term) ?? -1) - bare;
      return row < 0 ? undefined : unitVector(halves, row * dimensions, steps);
    },
  };
}

function unitVector(halves: Uint8Array, first: number, steps: Float32Array): Float32Array {
  const vector = new Float32Array(steps.length);
  let squares = 0;
  for (let i = 0; i < vector.length; i += 1) {
    const half = first + i;
    const level = (((halves[half >> 1] ?? 0) >> (half % 2 === 0 ? 0 : 4)) & 15) - MIDDLE;
    const value = level * (steps[i] ?? 0);
    vector[i] = value;
    squares += value * value;
  }
  const scale = squares === 0 ? 0 : 1 / Math.sqrt(squares);
  for (let i = 0; i < vector.length; i += 1) vector[i] = (vector[i] ?? 0) * scale;
  return vector;
}

/** Cosine of two unit vectors of one table, −1 to 1: their dot product. */
export function cosine(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
