import { scheduler } from 'node:timers/promises';
import type { Article, Passage } from '../model/article.ts';
import type { Query } from '../model/match.ts';
import type { SearchResult } from './hit.ts';
import {
  createMultilingualIndex,
  indexArticle,
  searchQuestion,
  searchQuotation,
  unindexArticle,
} from './multilingual-index.ts';

/**
 * The index behind a library, on the calling thread or on one of its own. It works on one call at a time: except for
 * `close`, each may start only when the last has settled.
 */
export interface SearchBackend {
  /** Adds articles, or replaces those with their ids. */
  add(articles: readonly Article[]): Promise<void>;
  remove(articleId: string): Promise<void>;
  ask(question: string, query: Query): Promise<SearchResult>;
  quote(words: string, query: Query): Promise<SearchResult>;
  /** Closes at once; a call under way rejects. */
  close(): Promise<void>;
}

/**
 * Work between two turns of the event loop, in characters indexed or removed: one or two milliseconds, thirty while the
 * code is cold. A short passage counts as many as `shortPassage`, for its headings and title take most of the time.
 */
const SLICE = { characters: 4000, shortPassage: 200 };

/** Indexes and searches on the calling thread, in slices between which the event loop runs. */
export function createLocalBackend(): SearchBackend {
  const index = createMultilingualIndex();
  let isClosed = false;
  let worked = 0;

  async function workInSlices(passages: Iterable<Passage>): Promise<void> {
    for (const { text } of passages) {
      worked += Math.max(text.length, SLICE.shortPassage);
      if (worked < SLICE.characters) continue;
      worked = 0;
      await scheduler.yield();
      if (isClosed) throw new Error('The index was closed while it was being built.');
    }
  }

  return {
    async add(articles) {
      for (const article of articles) {
        await workInSlices(unindexArticle(index, article.id));
        await workInSlices(indexArticle(index, article));
      }
    },
    remove: (articleId) => workInSlices(unindexArticle(index, articleId)),
    ask: async (question, query) => searchQuestion(index, question, query),
    quote: async (words, query) => searchQuotation(index, words, query),
    async close() {
      isClosed = true;
    },
  };
}
