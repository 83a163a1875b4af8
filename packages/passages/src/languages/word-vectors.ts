/** Meanings of the words of one language, by index term: vectors whose cosine is their nearness. */
export interface WordVectors {
  /** Rank of a term by how often its language uses it, 0 for the most frequent; undefined for one that is not listed. */
  commonness(term: string): number | undefined;
  /** Row of a term's vector; −1 for a stop word, and for a term that is not listed. */
  rowOf(term: string): number;
  /** Signs of a row's first 32 values as bits. Rows of which most differ are not near. */
  signsOf(row: number): number;
  /** A row prepared to be compared with others by {@link WordVectors.nearness}. */
  compared(row: number): Float32Array;
  /** Cosine of a prepared row and another, −1 to 1. */
  nearness(compared: Float32Array, row: number): number;
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

/** Reads a table that {@link writeVectors} wrote. */
export function readVectors(bytes: Uint8Array): WordVectors {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [magic, count = 0, bare = 0, size = 0, length = 0] = [0, 1, 2, 3, 4].map((i) => view.getUint32(4 * i, true));
  if (magic !== MAGIC) throw new Error(`Expected a table of word vectors, got bytes that begin with ${magic}.`);
  const steps = Float32Array.from({ length: size }, (_, i) => view.getFloat32(HEADER_BYTES + 4 * i, true));
  const start = HEADER_BYTES + 4 * size;
  const terms = new TextDecoder().decode(bytes.subarray(start, start + length)).split('\n');
  if (terms.length !== count)
    throw new Error(`Expected ${count} terms in a table of word vectors, got ${terms.length}.`);
  const ranks = new Map(terms.map((term, rank) => [term, rank]));
  const levels = readLevels(bytes.subarray(start + length), (count - bare) * size);
  const scales = scalesOf(levels, steps);
  return {
    commonness: (term) => ranks.get(term),
    rowOf: (term) => Math.max(-1, (ranks.get(term) ?? -1) - bare),
    signsOf: (row) => signsOf(levels, row * size, Math.min(size, 32)),
    compared: (row) => steps.map((step, i) => step * step * (levels[row * size + i] ?? 0) * (scales[row] ?? 0)),
    nearness(compared, row) {
      const first = row * size;
      let sum = 0;
      for (let i = 0; i < size; i += 1) sum += (compared[i] as number) * (levels[first + i] as number);
      return sum * (scales[row] ?? 0);
    },
  };
}

function readLevels(halves: Uint8Array, count: number): Int8Array {
  const levels = new Int8Array(count);
  for (let i = 0; i < count; i += 1) levels[i] = (((halves[i >> 1] as number) >> ((i & 1) << 2)) & 15) - MIDDLE;
  return levels;
}

function signsOf(levels: Int8Array, first: number, count: number): number {
  let signs = 0;
  for (let i = 0; i < count; i += 1) if ((levels[first + i] as number) > 0) signs |= 1 << i;
  return signs;
}

/** By row: what its values are multiplied by for a length of 1. */
function scalesOf(levels: Int8Array, steps: Float32Array): Float32Array {
  const squares = steps.map((step) => step * step);
  const scales = new Float32Array(levels.length / steps.length);
  for (let row = 0; row < scales.length; row += 1) {
    let sum = 0;
    for (let i = 0; i < squares.length; i += 1) {
      const level = levels[row * squares.length + i] as number;
      sum += level * level * (squares[i] as number);
    }
    scales[row] = sum === 0 ? 0 : 1 / Math.sqrt(sum);
  }
  return scales;
}
