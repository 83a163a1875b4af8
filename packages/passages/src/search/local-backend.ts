import { scheduler } from 'node:timers/promises';
import type { Article, Passage } from '../model/article.ts';
import type { Query } from '../model/match.ts';
import { createMultilingualIndex } from './multilingual-index.ts';
import type { SearchResult } from './hit.ts';

/**
 * The indexes behind a library, on this thread or on one of their own. It does one thing at a time: nothing may be
 * called before the last call has settled, except `close`.
 */
export interface SearchBackend {
  /** Adds articles, or replaces those with their ids. */
  add(articles: readonly Article[]): Promise<void>;
  remove(articleId: string): Promise<void>;
  ask(question: string, query: Query): Promise<SearchResult>;
  quote(words: string, query: Query): Promise<SearchResult>;
  /** Ends at once: what is under way rejects. */
  close(): Promise<void>;
}

/**
 * Others have their turn after so many characters are indexed or forgotten, which takes one or two milliseconds, and thirty as long as
 * the code is cold. Of a short passage most of the work is its headings and its title.
 */
const SLICE = { characters: 4000, shortPassage: 200 };

/** Indexes on the thread that calls, in slices between which others have their turn. */
export function createLocalBackend(): SearchBackend {
  const searcher = createMultilingualIndex();
  let isClosed = false;
  let worked = 0;

  /** Takes the steps, one a passage, in slices. */
  async function inSlices(passages: Iterable<Passage>): Promise<void> {
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
        await inSlices(searcher.remove(article.id));
        await inSlices(searcher.add(article));
      }
    },
    remove: (articleId) => inSlices(searcher.remove(articleId)),
    ask: async (question, query) => searcher.ask(question, query),
    quote: async (words, query) => searcher.quote(words, query),
    async close() {
      isClosed = true;
    },
  };
}
