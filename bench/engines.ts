import MiniSearch from 'minisearch';
import { type Article, passagesOf, type PassageId, createLibrary, type Answer, type Library } from 'passages';

export interface Found {
  /** Best first, at most {@link DEPTH}. */
  readonly ranked: readonly { readonly id: PassageId; readonly score: number }[];
  /** The text of the first passage; empty where nothing was found. */
  readonly text: string;
  /** The marked sentence of the first passage; undefined from an engine that marks none. */
  readonly marked: string | undefined;
  readonly answered: boolean;
  /** Undefined from an engine that states none. */
  readonly confidence: number | undefined;
  /** Milliseconds of the search alone. */
  readonly ms: number;
}

export interface Engine {
  readonly name: 'Commonplace' | 'MiniSearch';
  ask(question: string): Promise<Found>;
}

/** So many passages are asked for. */
export const DEPTH = 10;

/** The one place where the benches fill a library. */
export async function buildLibrary(articles: readonly Article[]): Promise<Library> {
  const library = createLibrary();
  await library.add(articles);
  return library;
}

/** The engine that the commands use. */
export function commonplace(library: Library): Engine {
  return { name: 'Commonplace', ask: (question) => timed(() => library.ask(question, { limit: DEPTH })) };
}

/** What a quotation finds. */
export function quoting(library: Library): Engine {
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

/** What anybody has who reads no further than the first example of its README. */
export function plainMiniSearch(articles: readonly Article[]): Engine {
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
