import type { Expansion } from './short-forms.ts';

/** The two words of a compound. */
export type Parts = readonly [string, string];

/** Results for the forms of one question that take a search of the whole vocabulary or of all passages. */
export interface LookUps {
  readonly respelled: Map<string, readonly string[]>;
  readonly expansions: Map<string, Expansion | undefined>;
  readonly writtenOut: Map<string, readonly string[] | undefined>;
  readonly longForms: Map<string, readonly string[]>;
  readonly parts: Map<string, Parts | undefined>;
}

export function createLookUps(): LookUps {
  return { respelled: new Map(), expansions: new Map(), writtenOut: new Map(), longForms: new Map(), parts: new Map() };
}

/** The value of a key, computed once. */
export function recall<V>(known: Map<string, V>, key: string, compute: () => V): V {
  const value = known.get(key);
  if (value !== undefined || known.has(key)) return value as V;
  const computed = compute();
  known.set(key, computed);
  return computed;
}
