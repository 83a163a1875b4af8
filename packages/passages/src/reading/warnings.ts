import type { Article, Draft } from '../model/article.ts';
import type { Reading } from '../model/reading.ts';

/** Article to look at, with what its reader says of it. */
export interface Suspect extends Partial<Omit<Reading, 'draft'>> {
  readonly draft: Draft | Article;
}

/** Sentences about what a careful person would look at twice. */
export function findWarnings(_suspect: Suspect, _source: { readonly name?: string } = {}): string[] {
  return [];
}
