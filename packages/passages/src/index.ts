/** Entry `passages`: articles, and the library that searches them. */
export {
  type Article,
  type Draft,
  type Passage,
  type PassageId,
  type Section,
  createArticle,
  fingerprint,
  passagesOf,
} from './model/article.ts';
export type { Synonyms } from './model/glossary.ts';
export type {
  Answer,
  ArticleRef,
  Difference,
  FoundHeading,
  HeadingOptions,
  Located,
  Match,
  Misquoted,
  Query,
  Range,
} from './model/match.ts';
export { type Library, type LibraryOptions, WORKER_THRESHOLD, createLibrary } from './library.ts';
export { type Source, findSource } from './search/source.ts';
export { type Snippet, type SnippetOptions, snippet } from './search/snippet.ts';
export { type Heading, type SectionRun, outlineOf, sectionAround } from './model/outline.ts';
export { standalonePassages } from './model/excerpt.ts';
export { stripQuotes } from './search/strip-quotes.ts';
export { passageLink } from './model/text-fragment.ts';
