export {
  type Article,
  type Draft,
  type Passage,
  type PassageId,
  createArticle,
  fingerprint,
  passagesOf,
} from './model/article.ts';
export {
  type Answer,
  type ArticleRef,
  type FoundHeading,
  type Library,
  type Located,
  type Match,
  type Query,
  type Range,
  SEARCHED_HERE,
  createLibrary,
} from './library.ts';
export { type Source, findSource } from './search/source.ts';
export { type Snippet, snippet } from './search/snippet.ts';
export { type Heading, type SectionRun, outlineOf, sectionAround } from './model/outline.ts';
