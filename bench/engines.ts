import MiniSearch from 'minisearch';
import { type Article, passagesOf, type PassageId, createLibrary, type Answer, type Library } from 'passages';

export interface Found {
  /** Best first, at most {@link DEPTH}. */
  readonly ranked: readonly { readonly id: PassageId; readonly score: number }[];
  /** Text of the first passage; empty if nothing was found. */
  readonly text: string;
  /** Marked sentence of the first passage; undefined for an engine that marks none. */
  readonly marked: string | undefined;
  readonly answered: boolean;
  /** Undefined for an engine that has none. */
  readonly confidence: number | undefined;
  /** Milliseconds of the search alone. */
  readonly ms: number;
}

export interface Engine {
  readonly name: 'Commonplace' | 'MiniSearch';
  ask(question: string): Promise<Found>;
}

/** Passages requested per question. */
export const DEPTH = 10;

/** Builds the library of a benchmark. */
export async function buildLibrary(articles: readonly Article[]): Promise<Library> {
  const library = createLibrary();
  await library.add(articles);
  return library;
}

/** Questions to a library. */
export function createAskEngine(library: Library): Engine {
  return { name: 'Commonplace', ask: (question) => timed(() => library.ask(question, { limit: DEPTH })) };
}

/** Quotations to a library. */
export function createQuoteEngine(library: Library): Engine {
  return { name: 'Commonplace', ask: (words) => timed(() => library.quote(words, { limit: DEPTH })) };
}

async function timed(search: () => Promise<Answer>): Promise<Found> {
  const start = performance.now();
  const { matches, answered, confidence } = await search();
  const ms = performance.now() - start;
  const [first] = matches;
  return {
    ranked: matches.map(({ passage, score }) => ({ id: passage.id, score })),
    text: first?.passage.text ?? '',
    marked: first?.passage.text.slice(first.sentence.start, first.sentence.end) ?? '',
    answered,
    confidence,
    ms,
  };
}

/** MiniSearch as in the first example of its README: the baseline. */
export function createMiniSearchEngine(articles: readonly Article[]): Engine {
  const mini = new MiniSearch({ fields: ['title', 'text'] });
  const texts = new Map<PassageId, string>();
  for (const article of articles) {
    for (const { id, text } of passagesOf(article)) {
      texts.set(id, text);
      mini.add({ id, title: article.title, text });
    }
  }
  return {
    name: 'MiniSearch',
    async ask(question) {
      const start = performance.now();
      const results = mini.search(question);
      const ms = performance.now() - start;
      const ranked = results.slice(0, DEPTH).map(({ id, score }) => ({ id: String(id), score }));
      const text = texts.get(ranked[0]?.id ?? '') ?? '';
      return { ranked, text, marked: undefined, answered: ranked.length > 0, confidence: undefined, ms };
    },
  };
}
