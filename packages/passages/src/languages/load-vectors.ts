import { readFileSync } from 'node:fs';
import { readVectors, type WordVectors } from './word-vectors.ts';

/** Languages with a table, one file each. */
const TABLES = new Map([['en', new URL('../../data/vectors/en.bin', import.meta.url)]]);

/**
 * Loader of a language's word vectors. The first call reads the table, a megabyte, in some fifty milliseconds; it gives
 * undefined where the language has none.
 */
export function createVectorLoader(code: string): () => WordVectors | undefined {
  const table = TABLES.get(code);
  if (table === undefined) return () => undefined;
  let vectors: WordVectors | undefined;
  return () => (vectors ??= readVectors(readFileSync(table)));
}
